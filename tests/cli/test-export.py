#!/usr/bin/python3
# test-export.py: kring-cli export
#
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import re
import subprocess
import xml.etree.ElementTree as xml

from case import NAMESPACE, cli, good, put, read, run

NAMES = ['Town of Eastmere', 'Working carers', 'Bank & Sons <Ltd>', 'Coöperatie Zorg', 'Paid leave']
SECRET = 'They want the subsidy'
ENGINES = ['sfdp', 'neato', 'dot', 'fdp', 'twopi', 'circo']


def make(title='Care', language='en'):
    put('in',
        stakeholders='id,name,sector,role,note\ntown,Town of Eastmere,government,partner,' + SECRET +
                     '\ncarers,Working carers,public,target-group,\nbank,Bank & Sons <Ltd>,business,to-move,\n'
                     'care,Coöperatie Zorg,nonprofit,partner,\n',
        interests='id,name\nleave,Paid leave\n',
        stakes='stakeholder,interest,stance\ntown,leave,for\nbank,leave,against\n',
        influences='from,to,effect\ntown,carers,supports\nbank,carers,opposes\ncare,town,neutral\n')
    good('import', 'in', '-o', 'a.kring', '--title', title, '--language', language)


def place(name, **places):
    """Gives a document's nodes places."""
    text = read('a.kring').decode()
    lines = ''.join(f'  <place node="{node}" x="{x}" y="{y}"/>\n' for node, (x, y) in places.items())
    with open(name, 'w') as file:
        file.write(text.replace('</alliance>', lines + '</alliance>'))


def words(text):
    """A drawing breaks names over lines."""
    return re.sub(r'\s+', ' ', text)


def pdf_text(path, layout=False):
    done = subprocess.run(['pdftotext', *(['-layout'] if layout else []), path, '-'], capture_output=True, text=True,
                          check=True)
    return words(done.stdout)


def svg_text(path):
    return words(' '.join(xml.parse(path).getroot().itertext()))


def paper(path):
    told = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    return sorted(round(float(n)) for n in re.search(r'Page size: +([\d.]+) x ([\d.]+)', told).groups())


def count_colours(path):
    done = subprocess.run(['convert', path, '-background', 'white', '-flatten', '-format', '%k', 'info:'],
                          capture_output=True, text=True, check=True)
    return int(done.stdout)


def every_format_holds_every_name():
    make()
    for format in ('pdf', 'svg', 'dot', 'png'):
        good('export', 'a.kring', '-o', 'map.' + format)
    for name in NAMES:
        for word in name.split():
            assert word in pdf_text('map.pdf'), (name, pdf_text('map.pdf'))
            assert word in svg_text('map.svg'), (name, svg_text('map.svg'))
    dot = read('map.dot').decode()
    subprocess.run(['dot', '-Kneato', '-n2', '-Tplain', '-o', 'map.plain', 'map.dot'], check=True)
    for id in ('town', 'carers', 'bank', 'care', 'leave'):
        assert id in dot, dot
    assert len(re.findall(r'^node ', read('map.plain').decode(), re.MULTILINE)) >= 5
    assert read('map.png').startswith(b'\x89PNG')
    assert count_colours('map.png') > 20


def the_examples_show_everyone():
    folder = os.path.join(os.environ['KRING_PKGDATADIR'], 'examples')
    for example in os.listdir(folder):
        path = os.path.join(folder, example)
        good('export', path, '-o', 'a.pdf')
        good('export', path, '-o', 'a.svg')
        shown = [pdf_text('a.pdf'), svg_text('a.svg')]
        for item in xml.parse(path).getroot():
            if item.tag in (NAMESPACE + 'stakeholder', NAMESPACE + 'interest'):
                for word in item.get('name').split():
                    assert all(word in text for text in shown), (example, word)
        for note in xml.parse(path).getroot().iter(NAMESPACE + 'note'):
            assert not any(note.text[:20] in text for text in shown), note.text


def capital_extensions_count_too():
    make()
    good('export', 'a.kring', '-o', 'MAP.PDF')
    assert read('MAP.PDF').startswith(b'%PDF')


def each_engine_arranges():
    make()
    pictures = set()
    for engine in ENGINES:
        good('export', 'a.kring', '-o', engine + '.svg', '--engine', engine)
        text = svg_text(engine + '.svg')
        assert all(word in text for name in NAMES for word in name.split()), (engine, text)
        pictures.add(read(engine + '.svg'))
    assert len(pictures) >= 4, len(pictures)


def positions_of_the_document_are_drawn():
    make()
    places = dict(town=(0, 0), carers=(400, 0), bank=(0, 300), care=(400, 300), leave=(200, 150))
    place('b.kring', **places)
    place('c.kring', **dict(places, care=(900, 300)))
    good('export', 'b.kring', '-o', 'b.dot')
    good('export', 'b.kring', '-o', 'again.dot')
    good('export', 'c.kring', '-o', 'c.dot')
    assert read('b.dot') == read('again.dot')
    assert read('b.dot') != read('c.dot')


def drawn_by_graphviz(path, *layout):
    """The centres of the nodes in what Graphviz makes of a graph, in points"""
    told = subprocess.run(['dot', *layout, '-Tjson0', path], check=True, capture_output=True, text=True).stdout
    return {node['name']: tuple(map(float, node['pos'].split(','))) for node in json.loads(told)['objects']
            if 'pos' in node and 'nodes' not in node}


def graphviz_finds_the_nodes_where_they_are():
    folder = os.path.join(os.environ['KRING_PKGDATADIR'], 'examples')
    for example in os.listdir(folder):
        path = os.path.join(folder, example)
        places = {item.get('node'): (float(item.get('x')), float(item.get('y')))
                  for item in xml.parse(path).getroot().iter(NAMESPACE + 'place')}
        good('export', path, '-o', 'a.dot')
        for layout in (['-Kneato', '-n'], ['-Kneato', '-n2'], ['-Knop2']):
            found = drawn_by_graphviz('a.dot', *layout)
            assert set(places) <= set(found), (example, layout, set(places) - set(found))
            # y goes up there; the whole may be shifted, but all of it alike.
            shifts = {(round(found[id][0] - x, 1) + 0, round(found[id][1] + y, 1) + 0) for id, (x, y) in places.items()}
            spread = [max(shift[axis] for shift in shifts) - min(shift[axis] for shift in shifts) for axis in (0, 1)]
            assert max(spread) < 0.25, (example, layout, shifts)


def some_without_a_place_are_placed():
    make()
    place('b.kring', town=(0, 0), carers=(400, 0))
    before = read('b.kring')
    good('export', 'b.kring', '-o', 'b.svg')
    text = svg_text('b.svg')
    assert all(word in text for name in NAMES for word in name.split()), text
    assert read('b.kring') == before


def what_is_private_stays_out():
    make()
    for format in ('pdf', 'svg', 'dot', 'png'):
        good('export', 'a.kring', '-o', 'share.' + format)
        good('export', 'a.kring', '-o', 'manager.' + format, '--manager')
        assert read('share.' + format) != read('manager.' + format), format
    for text in (pdf_text('share.pdf'), svg_text('share.svg'), read('share.dot').decode()):
        assert SECRET not in text and 'onfidential' not in text.replace('CONF', 'onf'), text
        assert 'needs to move' not in text, text
    assert 'confidential' in pdf_text('manager.pdf').lower()
    assert 'confidential' in svg_text('manager.svg').lower()


def words_are_in_the_language_asked_for():
    make(language='nl')
    good('export', 'a.kring', '-o', 'own.svg', LANGUAGE='en')
    good('export', 'a.kring', '-o', 'english.svg', '--language', 'en', LANGUAGE='nl')
    assert 'alliantiepartner' in svg_text('own.svg').lower(), svg_text('own.svg')
    assert 'alliance partner' in svg_text('english.svg').lower(), svg_text('english.svg')
    assert 'alliantiepartner' not in svg_text('english.svg').lower()


def paper_has_the_size_asked_for():
    make()
    sizes = {'a4': [595, 842], 'a3': [842, 1191], 'a2': [1191, 1684], 'a1': [1684, 2384], 'a0': [2384, 3370]}
    for name, size in sizes.items():
        good('export', 'a.kring', '-o', 'a.pdf', '--paper', name)
        assert paper('a.pdf') == size, (name, paper('a.pdf'))


def size_of(path):
    return tuple(int.from_bytes(read(path)[at:at + 4], 'big') for at in (16, 20))


def shown(*options):
    good('export', 'a.kring', '-o', 'a.svg', *options)
    root = xml.parse('a.svg').getroot()
    found = [element.get('class') for element in root.iter() if element.get('class')]
    names = {title.text.split(' – ')[0] for element in root.iter() if element.get('class') in ('stakeholder', 'interest')
             for title in element if title.tag.endswith('title')}
    return names, found


def what_is_not_wanted_stays_out():
    make()
    town, carers, bank, care, leave = NAMES[0], NAMES[1], NAMES[2], NAMES[3], NAMES[4]
    assert shown()[0] == set(NAMES), shown()
    assert shown('--no-interests')[0] == {town, carers, bank, care}
    assert shown('--role', 'partner')[0] == {town, care, leave}
    assert shown('--role', 'partner', '--role', 'target-group')[0] == {town, care, carers, leave}
    assert shown('--role', 'partner', '--sector', 'nonprofit')[0] == {care}
    assert shown('--interest', 'leave')[0] == {town, bank, leave}
    assert shown('--interest', '')[0] == {carers, care}
    assert shown('--involvement', 'unknown')[0] == set(NAMES)
    assert 'influence' in shown()[1] and 'stake' in shown()[1], shown()[1]
    assert 'influence' not in shown('--no-lines')[1]
    assert shown('--effect', 'opposes')[1].count('influence') == 1
    assert shown('--least-strength', '3')[1].count('influence') == 0
    before = read('a.kring')
    good('export', 'a.kring', '-o', 'a.pdf', '--no-lines', '--no-interests', '--kind', 'unknown')
    assert read('a.kring') == before
    for wrong in (['--role', 'boss'], ['--tag', 'none'], ['--least-strength', '9'], ['--interest', 'x']):
        result = cli('export', 'a.kring', '-o', 'b.pdf', *wrong)
        assert result.status == 2 and wrong[1] in result.err and '--help' in result.err, (wrong, result)
    assert 'partner, knowledge-partner' in cli('export', 'a.kring', '-o', 'b.pdf', '--role', 'boss').err
    assert not os.path.exists('b.pdf')


def pictures_have_the_size_asked_for():
    make()
    good('export', 'a.kring', '-o', 'a.png', '--width', 1234)
    assert size_of('a.png')[0] == 1234, size_of('a.png')
    good('export', 'a.kring', '-o', 'one.png', '--scale', 1)
    good('export', 'a.kring', '-o', 'three.png', '--scale', 3)
    one, three = size_of('one.png'), size_of('three.png')
    assert all(abs(3 * a - b) <= 3 for a, b in zip(one, three)), (one, three)


def a_ground_can_be_left_out():
    make()
    for format in ('png', 'svg'):
        good('export', 'a.kring', '-o', 'a.' + format)
        good('export', 'a.kring', '-o', 'clear.' + format, '--transparent')
    # The kind of pixels: with colours alone, and with how opaque they are
    assert (read('a.png')[25], read('clear.png')[25]) == (2, 6)
    assert len(read('clear.svg')) < len(read('a.svg'))


def paper_is_turned_as_asked():
    make()
    for way, wide in (('portrait', False), ('landscape', True)):
        good('export', 'a.kring', '-o', 'a.pdf', '--orientation', way)
        told = subprocess.run(['pdfinfo', 'a.pdf'], capture_output=True, text=True, check=True).stdout
        width, height = re.search(r'Page size: +([\d.]+) x ([\d.]+)', told).groups()
        assert (float(width) > float(height)) == wide, (way, told)


def nothing_is_left_half_written():
    make()
    with open('bad.kring', 'w') as file:
        file.write('<alliance')
    listed = sorted(os.listdir('.'))
    assert cli('export', 'bad.kring', '-o', 'b.pdf').status == 1
    assert cli('export', 'none.kring', '-o', 'b.pdf').status == 1
    assert cli('export', 'a.kring', '-o', 'no/such/folder/b.pdf').status == 1
    assert cli('export', 'a.kring', '-o', 'b.pdf', '--engine', 'dot', KRING_LAYOUT_WORKER='/bin/false').status == 1
    assert sorted(os.listdir('.')) == listed, os.listdir('.')


def a_map_comes_without_the_worker_too():
    make()
    good('export', 'a.kring', '-o', 'a.svg', KRING_LAYOUT_WORKER='/bin/false')
    text = svg_text('a.svg')
    assert all(word in text for name in NAMES for word in name.split()), text


def a_lens_colours_the_stakeholders():
    make()
    for format in ('svg', 'pdf', 'dot', 'png'):
        good('export', 'a.kring', '-o', 'lens.' + format, '--lens', 'involvement')
    shared = read('lens.svg').decode()
    text = svg_text('lens.svg')
    assert 'Lens: Involvement' in text and 'target group: invited or approached' in text, text
    assert 'Involvement: connected with a target group' in shared
    # Two partners, of whom one funds the target group, which is unknown; who needs to move is told as context
    assert shared.count('class="state"') == 3, shared.count('class="state"')
    assert 'Lens: Involvement' in pdf_text('lens.pdf')
    subprocess.run(['dot', '-Kneato', '-n2', '-Tplain', '-o', 'lens.plain', 'lens.dot'], check=True)
    good('export', 'a.kring', '-o', 'dutch.svg', '--lens', 'leadership', '--language', 'nl', '--view', 'circle')
    assert 'Lens: Leiderschap' in svg_text('dutch.svg') and 'er zit niemand aan tafel' in svg_text('dutch.svg')
    good('export', 'a.kring', '-o', 'grid.svg', '--lens', 'gain', '--manager', '--view', 'grid')
    assert 'Gain: no gain known' in read('grid.svg').decode()
    good('export', 'a.kring', '-o', 'none.svg', '--lens', 'none')
    assert 'Lens' not in svg_text('none.svg')


def a_private_lens_is_not_shared():
    make()
    for lens in ('gain', 'empathy', 'action', 'safety'):
        result = cli('export', 'a.kring', '-o', 'lens.svg', '--lens', lens)
        assert result.status == 2 and '--manager' in result.err, result
        assert not os.path.exists('lens.svg')


def wrong_calls_are_told():
    make()
    for wrong in (['a.kring'], ['-o', 'b.pdf'], ['a.kring', '-o', 'b.gif'], ['a.kring', '-o', 'b'],
                  ['a.kring', '-o', 'b.pdf', '--engine', 'patchwork'], ['a.kring', '-o', 'b.pdf', '--paper', 'a9'],
                  ['a.kring', '-o', 'b.pdf', '--orientation', 'askew'], ['a.kring', '-o', 'b.pdf', '--width', '100'],
                  ['a.kring', '-o', 'b.png', '--width', '-1'], ['a.kring', '-o', 'b.png', '--scale', 'nan'],
                  ['a.kring', '-o', 'b.png', '--scale', '2', '--width', '9'], ['a.kring', '-o', 'b.dot', '--transparent'],
                  ['a.kring', '-o', 'b.pdf', '--language', 'fr'], ['a.kring', '-o', 'b.pdf', '--lens', 'basis'], ['a.kring', 'a.kring', '-o', 'b.pdf']):
        result = cli('export', *wrong)
        assert result.status == 2 and '--help' in result.err, (wrong, result)
    assert not os.path.exists('b.pdf')


run([every_format_holds_every_name, the_examples_show_everyone, capital_extensions_count_too, each_engine_arranges,
     positions_of_the_document_are_drawn, graphviz_finds_the_nodes_where_they_are,
     some_without_a_place_are_placed, what_is_private_stays_out,
     words_are_in_the_language_asked_for, paper_has_the_size_asked_for, what_is_not_wanted_stays_out,
     pictures_have_the_size_asked_for,
     a_ground_can_be_left_out, paper_is_turned_as_asked, nothing_is_left_half_written,
     a_map_comes_without_the_worker_too, a_lens_colours_the_stakeholders, a_private_lens_is_not_shared, wrong_calls_are_told])
