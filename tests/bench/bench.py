#!/usr/bin/python3
# bench.py: every figure beside its peer, measured in the same run
#
# SPDX-License-Identifier: EUPL-1.2
#
# bench.py BUILD [start|load|growth|layout|advice|table|map [PART…] [FOLDER]]

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'ui'))

KINDS = ('stakeholders', 'interests', 'stakes', 'influences')
missed = 0


def tell(what, ours, peer, unit, limit=None):
    """One line: ours, the peer, the ratio, and whether it is within the limit"""
    global missed
    ratio = ours / peer
    verdict = ''
    if limit is not None:
        good = ratio <= limit
        missed += not good
        verdict = f'  at most {limit:g}: {"yes" if good else "NO"}'
    print(f'  {what:44} {ours:9.3f} {unit:4} peer {peer:9.3f} {unit:4} ratio {ratio:5.2f}{verdict}', flush=True)


def limit(what, ours, most, unit):
    global missed
    good = ours <= most
    missed += not good
    print(f'  {what:44} {ours:9.3f} {unit:4} at most {most:g}: {"yes" if good else "NO"}', flush=True)


def cost(*command):
    """Seconds and peak megabytes of a process, and what it printed"""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(command, stdout=printed)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f'{command[0]} ended with {process.returncode}')
        printed.seek(0)
        return seconds, usage.ru_maxrss / 1024, printed.read().decode()


def by_turns(times, *commands):
    """The medians (seconds, megabytes) of commands that take turns, so that
    what else the machine does meets them all"""
    taken = [[] for _ in commands]
    for turn in range(times + 1):
        for results, command in zip(taken, commands):
            result = cost(*command)[:2]
            if turn:  # the first only warms the caches
                results.append(result)
    return [tuple(statistics.median(column) for column in zip(*results)) for results in taken]


def generate(build, folder, stakeholders, *options):
    counts = (stakeholders, stakeholders // 5, stakeholders * 2, stakeholders * 4)
    path = f'{folder}/{stakeholders}.kring'
    cost(f'{build}/tests/bench/kring-generate', *options, *map(str, counts), path)
    told = ', '.join(f'{count:,} {kind}' for count, kind in zip(counts, KINDS))
    print(f'  ({told}: {os.path.getsize(path) / 1e6:.1f} MB)')
    return path, sum(counts)


def inside(build, path, folder, times):
    """The medians of the seconds that loading and saving themselves take"""
    taken = [list(map(float, cost(f'{build}/tests/bench/bench-store', path, f'{folder}/copy.kring')[2].split()))
             for _ in range(times)]
    return [statistics.median(column) for column in zip(*taken)]


def bench_start(build):
    print("Start, to the first frame that shows the example's map; peer: an empty AdwApplicationWindow of that size")
    import desktop
    screen = desktop.Desktop('1280x800')
    # else a tooltip comes up half a second later
    screen.run('xdotool', 'mousemove', '0', '0')
    try:
        examples = os.path.join(SOURCE, 'data', 'examples')
        example = next(name for name in sorted(os.listdir(examples)) if name.endswith('-en.kring'))
        example = shutil.copy(os.path.join(examples, example), screen.home)
        area = ['450', '260', '380', '300']
        times = {}
        for turn in range(10):
            for name, command in (('kring', [f'{build}/src/app/kring', example]),
                                  ('bare', [f'{build}/tests/bench/bare-window'])):
                told = screen.run(f'{build}/tests/bench/first-frame', *area, *command)
                if turn:
                    times.setdefault(name, []).append(float(told))
        tell('start (median of 9)', statistics.median(times['kring']), statistics.median(times['bare']), 'ms', 1.5)
    finally:
        screen.stop()


def bench_load(build):
    print('Loading and saving; peer: xmllint --noout on the same file')
    with tempfile.TemporaryDirectory() as folder:
        path, _ = generate(build, folder, 10000)
        ours, peer = by_turns(7, [f'{build}/tests/bench/bench-store', path], ['xmllint', '--noout', path])
        tell('loading, time (median of 7)', ours[0], peer[0], 's', 2)
        tell('loading, peak memory', ours[1], peer[1], 'MB', 2)
        tell('saving, time (median of 7)', inside(build, path, folder, 7)[1], peer[0], 's', 2)


def bench_growth(build):
    print('Growth: time per item; peer: the smallest document')
    with tempfile.TemporaryDirectory() as folder:
        first = None
        for stakeholders in (1000, 10000, 30000):
            path, items = generate(build, folder, stakeholders)
            load, save = (seconds / items * 1e6 for seconds in inside(build, path, folder, 7))
            if first is None:
                first = load, save
            tell(f'loading {stakeholders:,} stakeholders, per item', load, first[0], 'µs', 4 / 3)
            tell(f'saving {stakeholders:,} stakeholders, per item', save, first[1], 'µs', 4 / 3)


def bench_layout(build):
    print('The main loop while a layout of 100 stakeholders runs')
    told = [json.loads(cost(f'{build}/tests/bench/bench-layout', '100')[2]) for _ in range(5)]
    median = {(what, word): statistics.median(run[what][word] for run in told)
              for what in ('arrange', 'route', 'idle') for word in ('took', 'longest-stall')}
    stall = max(median['arrange', 'longest-stall'], median['route', 'longest-stall'])
    print(f"  (arranging took {median['arrange', 'took']:.0f} ms, leading the lines around {median['route', 'took']:.0f} ms)")
    tell('longest stall (median of 5); peer: an idle loop', stall, median['idle', 'longest-stall'], 'ms')
    limit('longest stall', stall, 50, 'ms')


def networkx_bridges(path):
    """Seconds that networkx takes for the bridge builders of a document"""
    import networkx
    import xml.etree.ElementTree as xml
    root = xml.parse(path).getroot()
    graph = networkx.Graph()
    graph.add_nodes_from(item.get('id') for item in root if item.tag.endswith('}stakeholder'))
    graph.add_edges_from((item.get('from'), item.get('to')) for item in root if item.tag.endswith('}influence'))
    begun = time.monotonic()
    networkx.betweenness_centrality(graph)
    return time.monotonic() - begun


def bench_findings(build, folder):
    for stakeholders in (100, 1000, 10000):
        path, _ = generate(build, folder, stakeholders, '--mixed')
        runs = [dict(line.split() for line in cost(f'{build}/tests/bench/bench-advice', 'findings', path)[2].splitlines())
                for _ in range(3)]
        taken = {what: statistics.median(float(run[what]) for run in runs) * 1000 for what in runs[0]}
        phase = taken.pop('alliance.phase')
        limit(f'all findings of {stakeholders:,} stakeholders', taken.pop('all'), 20, 'ms')
        slowest = max(taken, key=taken.get)
        limit('findings after one field changed, the slowest', taken[slowest], 1, 'ms')
        print(f'  ({slowest}; another phase: {phase:.3f} ms; the median field: {statistics.median(taken.values()):.3f} ms)')


def bench_advice(build):
    print('Advice')
    program = f'{build}/tests/bench/bench-advice'
    with tempfile.TemporaryDirectory() as folder:
        bench_findings(build, folder)
        path, _ = generate(build, folder, 10000, '--mixed')
        taken = [list(map(float, cost(program, 'routes', path)[2].split())) for _ in range(3)]
        middle, longest = (statistics.median(column) * 1000 for column in zip(*taken))
        limit('routes to one among 10,000, network included', middle, 10, 'ms')
        print(f'  (the longest of 500: {longest:.3f} ms)')

        path, _ = generate(build, folder, 1000, '--mixed')
        ours, peer = zip(*((float(cost(program, 'bridges', path)[2]), networkx_bridges(path)) for _ in range(3)))
        tell('bridge builders of 1,000; peer: networkx', statistics.median(ours), statistics.median(peer), 's', 0.1)
    bench_table(build)
    bench_report(build)


def bench_table(build):
    print('A table of 10,000 stakeholders; peer: a bare GtkColumnView with as many columns of labels')
    import desktop
    screen = desktop.Desktop('1600x1000')
    try:
        path, _ = generate(build, screen.home, 10000, '--mixed')
        taken = {'kring': [], 'bare': []}
        for turn in range(6):
            for name, times in taken.items():
                told = screen.run(f'{build}/tests/bench/bench-table', name, path)
                if turn:
                    times.append(list(map(float, told.split())))
        (opening, scrolling), (bare_opening, bare_scrolling) = ([statistics.median(column) for column in zip(*times)]
                                                                for times in taken.values())
        tell('opening, to its first frame (median of 5)', opening, bare_opening, 'ms', 1.2)
        tell('scrolling, a frame of 200 (median of 5)', scrolling, bare_scrolling, 'ms', 1.2)
    finally:
        screen.stop()


def bench_report(build):
    """What an evening before a meeting must not be spent on: whole processes"""
    program = f'{build}/src/cli/kring-cli'
    example = f'{os.path.dirname(os.path.abspath(__file__))}/../../data/examples/mantelzorg-nl.kring'
    with tempfile.TemporaryDirectory() as folder:
        path, _ = generate(build, folder, 300)
        for what, document, most in (('the Dutch example', example, 2), ('300 stakeholders', path, 10)):
            for kind in ('pdf', 'html'):
                taken = [cost(program, 'report', '--manager', document, '-o', f'{folder}/report.{kind}')[0] for _ in range(5)]
                limit(f'report of {what}, {kind} (median of 5)', statistics.median(taken), most, 's')


def bench_map(build, *words):
    global missed
    import bench_map as figures
    print('The map')
    missed += figures.bench_map(build, *words)


BENCHES = {'start': bench_start, 'load': bench_load, 'growth': bench_growth, 'layout': bench_layout,
           'advice': bench_advice, 'table': bench_table,
           'map': bench_map}


def main(build, *names):
    if names[:1] == ('map',):
        bench_map(build, *names[1:])
        names = ()
    else:
        names = names or [name for name in BENCHES if name != 'table']
    for name in names:
        if name not in BENCHES:
            raise SystemExit(f'there is no bench {name!r}; there are {", ".join(BENCHES)}')
        BENCHES[name](build)
    print(f'{missed} missed' if missed else 'all within their limits')
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1]), *sys.argv[2:]))
