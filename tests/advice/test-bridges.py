#!/usr/bin/python3
# test-bridges.py: bridge builders are those that networkx finds
#
# SPDX-License-Identifier: EUPL-1.2
#
# test-bridges.py BRIDGES-OF

import random
import subprocess
import sys

try:
    import networkx
except ImportError:
    print('1..0 # SKIP networkx is missing')
    sys.exit(0)


def directed(n, graph):
    """Lines as a manager draws them: either way, some there and back, some twice"""
    lines = []
    for one, other in graph.edges:
        way = random.choice(((one, other), (other, one)))
        lines.append(way)
        if random.random() < 0.2:
            lines.append(random.choice((way, way[::-1])))
    random.shuffle(lines)
    return n, lines


def networks():
    """What they are, and how many parties and which lines"""
    yield 'nobody', (0, [])
    yield 'one', (1, [])
    yield 'a line of two', (2, [(0, 1), (1, 0)])
    yield 'nobody linked', (9, [])
    for n in (3, 10, 101):
        yield f'a path of {n}', directed(n, networkx.path_graph(n))
        yield f'a ring of {n}', directed(n, networkx.cycle_graph(n))
        yield f'a star of {n}', directed(n, networkx.star_graph(n - 1))
        yield f'all of {n} linked', directed(n, networkx.complete_graph(n))
    # The shortest paths from corner to corner are more than a 64-bit number counts.
    yield 'a grid of 35 by 35', directed(1225, networkx.convert_node_labels_to_integers(networkx.grid_2d_graph(35, 35)))
    for turn in range(60):
        n = random.randint(3, 60)
        density = random.choice((0.02, 0.05, 0.1, 0.3, 0.7))
        yield f'{n} by lot, {density:.0%} linked', directed(n, networkx.gnp_random_graph(n, density, seed=turn))
    yield 'hubs', directed(300, networkx.barabasi_albert_graph(300, 2, seed=5))
    yield 'camps', directed(120, networkx.connected_caveman_graph(12, 10))


def main(program):
    random.seed(11)
    named = list(networks())
    asked = ''.join(' '.join(map(str, [n, *sum(lines, ())])) + '\n' for _, (n, lines) in named)
    told = subprocess.run([program], input=asked, capture_output=True, text=True, check=True).stdout.split('\n')
    print(f'1..{len(named)}')
    failed = False
    for number, ((name, (n, lines)), answer) in enumerate(zip(named, told), 1):
        graph = networkx.Graph(lines)
        graph.add_nodes_from(range(n))
        expected = networkx.betweenness_centrality(graph) if n else {}
        measures = list(map(float, answer.split()))
        wrong = [f'party {i}: {measures[i]}, networkx {expected[i]}'
                 for i in range(n) if len(measures) == n and abs(measures[i] - expected[i]) > 1e-9]
        if len(measures) != n:
            wrong = [f'{len(measures)} measures for {n}']
        print(f'{"not ok" if wrong else "ok"} {number} - {name}')
        for line in wrong[:5]:
            print('#   ' + line)
        failed = failed or bool(wrong)
    sys.exit(failed)


main(sys.argv[1])
