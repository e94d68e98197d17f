# bench_map.py: the figures of the map, each beside its peer
#
# SPDX-License-Identifier: EUPL-1.2
#
# ./dev bench map [frames|lens|open|arrange|stability|overlaps|routes|pdf|memory …] [FOLDER]
#
# FOLDER holds an alliance's tables (stakeholders.csv, …), which is measured
# along. What comes out is Markdown, for docs/benchmarks.md.

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'ui'))

SIZES = (30, 100, 300, 1000)
ARRANGEMENTS = {'automatic': None, 'layers': 'dot', 'force': 'neato', 'radial': 'twopi', 'ring': 'circo'}
CAP = 60      # seconds that a peer gets
SHORT_CAP = 20  # where only its places are looked at
ENOUGH = 60   # frames of ours in a phase, for its p95 to mean something
MIDDLE = (800, 560)
AREA = ('450', '260', '700', '500')  # of the screen, where both windows show the map

# What the pictures cost does not depend on who looks for it: both windows are
# dragged with the middle button, and zoomed with the wheel.
PHASES = ('pan', 'zoom', 'hover', 'select', 'drag')
OURS = ('select', 'drag')
LENSES = ('gain', 'empathy', 'involvement', 'action', 'safety', 'leadership', 'time')
COMMANDS = ('add', 'arrange automatic', 'undo', 'view circle', 'view grid', 'view map')


class Figures:
    """Rows of the table, and how many of them miss what they must reach"""

    def __init__(self):
        self.missed = 0

    def row(self, what, ours, peer, limit='', good=None):
        if good is False:
            self.missed += 1
            limit += ', missed'
        print(f'| {what} | {ours} | {peer} | {limit} |', flush=True)


def p95(numbers):
    return sorted(numbers)[min(len(numbers) - 1, int(len(numbers) * 0.95))]


def tell_frames(frames):
    if not frames:
        return 'no frames'
    return (f'p50 {statistics.median(frames):.1f}, p95 {p95(frames):.1f}, max {max(frames):.1f} ms '
            f'({len(frames)} frames)')


class Documents:
    """Made once, in a folder that is thrown away: arranged with our own code"""

    def __init__(self, build, tables):
        self.build = build
        self.folder = tempfile.mkdtemp(prefix='kring-bench-')
        self.tables = tables
        self.made = {}

    def path(self, name):
        return f'{self.folder}/{name}'

    def run(self, *command, data=None):
        return subprocess.run(command, input=data, capture_output=True, check=True).stdout

    def graph(self, *words, data=None):
        """What bench-graph measured"""
        out = self.run(f'{self.build}/tests/bench/bench-graph', *words, data=data)
        return json.loads(out) if out else None

    def unplaced(self, name):
        path = self.path(f'{name}-unplaced.kring')
        if not os.path.exists(path):
            if name == 'tables':
                self.run(f'{self.build}/src/cli/kring-cli', 'import', self.tables, '-o', path)
            else:
                counts = (30, 6, 131, 283) if name == 'dense' else (name, name // 5, name * 2, name * 4)
                self.run(f'{self.build}/tests/bench/kring-generate', '--unplaced', '--mixed', *map(str, counts), path)
        return path

    def placed(self, name):
        path = self.path(f'{name}.kring')
        if not os.path.exists(path):
            self.graph('arrange', self.unplaced(name), 'open', path)
        return path

    def dot(self, path):
        """The graph of a document for Graphviz, without texts"""
        out = f'{path}.dot'
        if not os.path.exists(out):
            with open(out, 'wb') as file:
                file.write(self.run(f'{self.build}/tests/bench/bench-graph', 'dot', path))
        return out

    def picture(self, name):
        """What xdot opens: the same picture, laid out already"""
        path = self.path(f'{name}.xdot')
        if not os.path.exists(path):
            export = self.path(f'{name}-export.dot')
            self.run(f'{self.build}/src/cli/kring-cli', 'export', self.placed(name), '-o', export)
            self.run('dot', '-Txdot', export, '-o', path)
        return path

    def dense(self):
        """The names of the maps that are small and full"""
        return ['dense'] + (['tables'] if self.tables else [])


def graphviz(*command, cap=CAP):
    """Seconds, and what it printed; (None, None) when it takes longer than the cap, or dies"""
    begun = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, timeout=cap)
    except subprocess.TimeoutExpired:
        return None, None
    if done.returncode:
        return None, None
    return time.monotonic() - begun, done.stdout


def seconds(taken):
    return f'over {CAP} s, or died' if taken is None else f'{taken:.2f} s'


def kind_of(name):
    return {'dense': 'a dense map of 30', 'tables': 'the map of the given tables'}.get(name) or f'{name:,}'


class Window:
    """A program with a window as large as the screen, that tells of its frames"""

    def __init__(self, screen, command, **env):
        # Each with a home of its own: no drafts of the one before.
        self.home = tempfile.mkdtemp(dir=screen.home)
        for name in ('config', 'data', 'cache', 'state'):
            env[f'XDG_{name.upper()}_HOME'] = f'{self.home}/{name}'
        self.screen = screen
        self.process = subprocess.Popen(command, env={**screen.env, **env}, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(1)
        self.settle()

    def settle(self, most=30):
        """Wait until it works no more"""
        last, quiet, until = None, 0, time.monotonic() + most
        while quiet < 4 and time.monotonic() < until:
            with open(f'/proc/{self.process.pid}/stat', encoding='utf-8') as stat:
                used = sum(map(int, stat.read().rsplit(')', 1)[1].split()[11:13]))
            quiet = quiet + 1 if last is not None and used - last <= 2 else 0
            last = used
            time.sleep(0.25)

    def tell(self, line):
        self.process.stdin.write(line.encode() + b'\n')
        self.process.stdin.flush()

    def hear(self):
        return json.loads(self.process.stdout.readline())

    def phase(self, act):
        self.tell('begin')
        time.sleep(0.1)
        act()
        self.settle()
        self.tell('end')
        return self.hear()

    def pss(self):
        with open(f'/proc/{self.process.pid}/smaps_rollup', encoding='utf-8') as rollup:
            return next(int(line.split()[1]) / 1024 for line in rollup if line.startswith('Pss:'))

    def close(self):
        self.process.kill()
        self.process.wait()


def move(x, y, pause):
    return ['mousemove', str(int(x)), str(int(y)), 'sleep', str(pause)]


def act(screen, phase, ours):
    """What a hand does, sent to the screen"""
    x, y = MIDDLE
    steps = move(x, y, 0.05)
    if phase == 'near':
        steps += ['keydown', 'ctrl'] if ours else []
        steps += ['click', '--repeat', '5' if ours else '3', '--delay', '60', '4']
        steps += ['keyup', 'ctrl'] if ours else []
    elif phase == 'pan':
        steps += ['mousedown', '2']
        for step in range(160):
            reach = 220 * (1 - abs(step % 80 - 40) / 20)
            steps += move(x + reach, y + reach / 2, 0.016)
        steps += ['mouseup', '2']
    elif phase == 'zoom':
        steps += ['keydown', 'ctrl'] if ours else []
        for _ in range(12):
            for button in ('4', '5'):
                steps += ['click', '--repeat', '5', '--delay', '16', button]
        steps += ['keyup', 'ctrl'] if ours else []
    elif phase == 'hover':
        for step in range(70):
            steps += move(x - 320 + step * 137 % 640, y - 200 + step * 89 % 400, 0.016)
            steps += move(x - 320 + (step * 137 + 3) % 640, y - 200 + step * 89 % 400, 0.11)
    elif phase == 'select':
        for step in range(40):
            steps += move(x - 320 + step * 211 % 640, y - 200 + step * 97 % 400, 0.03)
            steps += ['click', '1', 'sleep', '0.13']
    elif phase == 'drag':
        for start in range(3):
            from_x, from_y = x - 200 + start * 150, y - 100 + start * 70
            steps += move(from_x, from_y, 0.3) + ['mousedown', '1', 'sleep', '0.1']
            for step in range(50):
                steps += move(from_x + step * 3, from_y + step * 2, 0.016)
            steps += ['sleep', '0.2', 'mouseup', '1', 'sleep', '0.5']
    screen.run('xdotool', *steps)


def measure_frames(screen, command, ours, **env):
    """Frames by phase, and the longest stall of all of it"""
    window = Window(screen, command, **env)
    try:
        act(screen, 'near', ours)
        window.settle()
        told = {phase: window.phase(lambda: act(screen, phase, ours)) for phase in PHASES if ours or phase not in OURS}
        if ours:
            for word in COMMANDS:
                window.tell('begin')
                window.tell(word)
                if word.startswith('arrange'):
                    told['settled'] = window.hear()['settled']
                time.sleep(1.5)
                window.settle()
                window.tell('end')
                told[word] = window.hear()
        return told
    finally:
        window.close()


def frames_of(told):
    return [frame for phase in ('pan', 'zoom', 'hover') for frame in told[phase]['frames']]


def map_frames(documents, screen, figures):
    bench = f'{documents.build}/tests/bench/bench-map'
    xdot = ['/usr/bin/python3', f'{HERE}/peer-xdot.py']
    for size, most in ((100, 8), (1000, 12)):
        ours = measure_frames(screen, [bench, documents.placed(size)], True)
        peer = measure_frames(screen, [*xdot, documents.picture(size)], False)
        for phase in ('pan', 'zoom', 'hover'):
            if len(ours[phase]['frames']) < ENOUGH:
                print(f'  (only {len(ours[phase]["frames"])} frames while {phase}: too few to say much)')
            figures.row(f'frame work at {size:,}, {phase}', tell_frames(ours[phase]['frames']), tell_frames(peer[phase]['frames']))
        mine, theirs = frames_of(ours), frames_of(peer)
        good = p95(mine) <= most and (size < 1000 or max(mine) <= 33 and p95(mine) * 20 <= p95(theirs))
        figures.row(f'frame work at {size:,}, all three', tell_frames(mine),
                    f'{tell_frames(theirs)}: {p95(theirs) / p95(mine):.0f} times', f'p95 {most} ms' + (', none over 33, xdot 20 times' if size == 1000 else ''), good)
        stalls = {phase: told['stall'] for phase, told in ours.items() if isinstance(told, dict)}
        figures.row(f'longest stall of the main loop at {size:,}', ', '.join(f'{phase} {stall:.0f}' for phase, stall in stalls.items()) + ' ms',
                    '', '16 ms', max(stalls.values()) <= 16)
        figures.row(f'"Arrange again" in the window at {size:,}', f'{ours["settled"]:.0f} ms', '')

    told = measure_frames(screen, [bench, documents.placed(1000)], True, GSK_RENDERER='gl')
    bare = Window(screen, [bench], GSK_RENDERER='gl')
    bare.tell('begin')
    time.sleep(6)
    bare.tell('end')
    figures.row('frame work at 1,000, gl in software; peer: a bare window that changes colour', tell_frames(frames_of(told)),
                tell_frames(bare.hear()['frames']))
    bare.close()


def map_open(documents, screen, figures):
    commands = {'ours': [f'{documents.build}/tests/bench/bench-map', documents.placed(1000)],
                'peer': ['/usr/bin/python3', f'{HERE}/peer-xdot.py', documents.picture(1000)]}
    times = {name: [] for name in commands}
    for turn in range(4):
        for name, command in commands.items():
            state = tempfile.mkdtemp(dir=screen.home)
            looker = subprocess.Popen([f'{documents.build}/tests/bench/first-frame', '--last', *AREA, *command],
                                      env={**screen.env, 'XDG_STATE_HOME': state, 'XDG_DATA_HOME': state},
                                      stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, stdout=subprocess.PIPE)
            # Both windows close when there is nobody left who tells them what to do.
            told = float(looker.stdout.readline())
            looker.stdin.close()
            looker.wait()
            if turn:
                times[name].append(told)
    ours, peer = (statistics.median(times[name]) for name in ('ours', 'peer'))
    figures.row('opening 1,000, until the picture changes no more (median of 3); peer: xdot, laid out already',
                f'{ours:.0f} ms', f'{peer:.0f} ms: {ours / peer:.2f}', 'half', ours <= peer / 2)


def map_lens(documents, screen, figures):
    """Every lens, and none after each, at a map of which all is in view"""
    window = Window(screen, [f'{documents.build}/tests/bench/bench-map', documents.placed(1000)])
    told = []
    try:
        window.settle()
        for lens in LENSES:
            for word in (lens, 'none'):
                window.tell(f'lens {word}')
                told.append(window.hear())
                window.settle()
    finally:
        window.close()
    waits, busy = [each['lens'] for each in told], [each['busy'] for each in told]
    figures.row('lens on or off at 1,000, until the frame that shows it is painted',
                f'p50 {statistics.median(waits):.0f}, max {max(waits):.0f} ms; of the main thread itself p50 '
                f'{statistics.median(busy):.1f}, max {max(busy):.1f} ms', '', 'the next frame: 16 ms of the main thread',
                max(busy) <= 16)


def map_arrange(documents, screen, figures):
    ours, peer = [], []
    document = documents.unplaced(1000)
    dot = documents.dot(documents.placed(1000))
    for turn in range(6):
        told = documents.graph('arrange', document, 'open', documents.path('again.kring'))
        taken, _ = graphviz('sfdp', '-Gsplines=line', '-Goverlap=prism', '-Tplain', dot)
        if turn:
            ours.append(told['took'] / 1000)
            peer.append(taken)
    ours, peer = statistics.median(ours), statistics.median(peer)
    figures.row('arranging 1,000 from scratch, loading included (median of 5); peer: sfdp, lines and prism', seconds(ours),
                f'{seconds(peer)}: {ours / peer:.2f}', '1.1', ours <= 1.1 * peer)
    told = documents.graph('arrange', documents.placed(300), 'layers', documents.path('again.kring'))
    taken, _ = graphviz('dot', '-Tplain', documents.dot(documents.placed(300)))
    figures.row('Layers at 300; peer: dot', seconds(told['first'] / 1000), seconds(taken), '3 s', told['first'] <= 3000 and not told['failed'])


def read_places(plain):
    places = {}
    for line in plain.decode().splitlines():
        words = line.split(' ')
        if words[0] == 'node':
            places[words[1].strip('"')] = float(words[2]), float(words[3])
    return places


def farthest_moved(before, after):
    (left, right), (top, bottom) = ((min(column), max(column)) for column in zip(*before.values()))
    diagonal = ((right - left) ** 2 + (bottom - top) ** 2) ** 0.5
    moved = [((x - after[name][0]) ** 2 + (y - after[name][1]) ** 2) ** 0.5 / diagonal * 100
             for name, (x, y) in before.items()]
    return statistics.mean(moved), max(moved)


def map_stability(documents, screen, figures):
    for size in (30, 100):
        more = documents.path(f'{size}-more.kring')
        told = documents.graph('add', documents.placed(size), more)
        peers = []
        for engine in ('sfdp', 'neato', 'fdp', 'dot'):
            plain = [graphviz(engine, '-Tplain', documents.dot(documents.placed(size)))[1]]
            if plain[0]:
                plain.append(graphviz(engine, '-Tplain', documents.dot(more))[1])
            if None in plain:
                peers.append(f'{engine} {seconds(None)}')
            else:
                peers.append(f'{engine} {farthest_moved(*map(read_places, plain))[0]:.0f} %')
        figures.row(f'how far others move for one more with three lines, at {size} (most of ours, mean of the peers)',
                    f'{told["farthest"]:.2f} %', ', '.join(peers), '0', told['farthest'] == 0 and told['overlaps'] == 0)


def map_overlaps(documents, screen, figures):
    for name in (*SIZES, *documents.dense()):
        for pinned in (False, True):
            path = documents.placed(name)
            if pinned:
                path = documents.path(f'{name}-pinned.kring')
                documents.graph('pin', documents.placed(name), path)
            ours, peers = [], []
            for arrangement, engine in ARRANGEMENTS.items():
                told = documents.graph('arrange', path, arrangement, documents.path('again.kring'))
                ours.append((arrangement, told['overlaps'], told['failed']))
                if pinned or name in (300, 1000):
                    continue
                # The other two have no such setting.
                for setting in ([],) if engine in ('dot', 'circo') else ([], ['-Goverlap=prism']):
                    plain = graphviz(engine or 'sfdp', *setting, '-Tplain', documents.dot(path), cap=SHORT_CAP)[1]
                    count = documents.graph('count', path, data=plain)['overlaps'] if plain else '–'
                    peers.append(f'{engine or "sfdp"}{" prism" if setting else ""} {count}')
            figures.row(f'boxes that overlap, {kind_of(name)}{", every seventh pinned" if pinned else ""}',
                        ', '.join(f'{word} {count}{" (not done)" if failed else ""}' for word, count, failed in ours),
                        ', '.join(peers), '0', not any(count for _, count, _ in ours))


def map_routes(documents, screen, figures):
    for name in (*documents.dense(), 100):
        path = documents.placed(name)
        ours = documents.graph('routes', path)
        taken, plain = graphviz('neato', '-n2', '-Gsplines=true', '-Tplain', documents.dot(path))
        peer = documents.graph('count', path, data=plain)
        for word, what in (('crossings', 'line crossings'), ('foreign', 'lines under boxes not theirs')):
            figures.row(f'{what}, {kind_of(name)}; peer: splines=true, same places', ours[word], peer[word], 'no more', ours[word] <= peer[word])
        figures.row(f'until the lines are final, {kind_of(name)}', seconds(ours['took'] / 1000), seconds(taken))


def map_pdf(documents, screen, figures):
    path, dot = documents.placed(1000), documents.path('1000-export.dot')
    documents.picture(1000)
    ours, peer = [], []
    for turn in range(6):
        begun = time.monotonic()
        documents.run(f'{documents.build}/src/cli/kring-cli', 'export', path, '-o', documents.path('map.pdf'))
        taken = time.monotonic() - begun
        theirs, _ = graphviz('neato', '-n2', '-Tpdf', dot, '-o', documents.path('peer.pdf'))
        if turn:
            ours.append(taken)
            peer.append(theirs)
    ours, peer = statistics.median(ours), statistics.median(peer)
    figures.row('PDF of 1,000 with positions known (median of 5); peer: neato -n2 -Tpdf', seconds(ours),
                f'{seconds(peer)}: {ours / peer:.2f}', '1.0', ours <= peer)


def map_memory(documents, screen, figures):
    taken = []
    for words in ([documents.placed(1000)], []):
        window = Window(screen, [f'{documents.build}/tests/bench/bench-map', *words])
        time.sleep(5)
        taken.append(window.pss())
        window.close()
    ours, peer = taken
    figures.row('memory with 1,000 open, PSS; peer: an empty AdwApplicationWindow', f'{ours:.0f} MB', f'{peer:.0f} MB: {ours / peer:.2f}', '2',
                ours <= 2 * peer)


PARTS = {'frames': map_frames, 'lens': map_lens, 'open': map_open, 'arrange': map_arrange, 'stability': map_stability,
         'overlaps': map_overlaps, 'routes': map_routes, 'pdf': map_pdf, 'memory': map_memory}


def bench_map(build, *words):
    """Measures the parts that are named, or all; returns how many miss what they must reach"""
    import desktop
    names = [word for word in words if word in PARTS]
    folders = [word for word in words if word not in PARTS]
    if len(folders) > 1 or folders and not os.path.isdir(folders[0]):
        raise SystemExit(f'bench map measures {", ".join(PARTS)}, and one folder of tables')
    documents = Documents(build, os.path.abspath(folders[0]) if folders else None)
    screen = desktop.Desktop('1600x1000')
    figures = Figures()
    print('| what | Kring | peer | must reach |\n|---|---|---|---|')
    try:
        for name in names or PARTS:
            PARTS[name](documents, screen, figures)
    finally:
        screen.stop()
        shutil.rmtree(documents.folder, ignore_errors=True)
    return figures.missed
