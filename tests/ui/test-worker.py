#!/usr/bin/python3
# test-worker.py: the map stays, whatever comes and whatever breaks
#
# SPDX-License-Identifier: EUPL-1.2

import os
import stat
import sys

from case import case, equal, main
from steps import add, choose_file, new_alliance, open_file, see_saved


def the_map(app):
    return app.find('Stakeholder map', role='list')


def node(app, name):
    return the_map(app).find(name, role='list item')


@case('a newcomer moves nobody')
def newcomer(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alfa', 'Bravo', 'Charlie')
    node(app, 'Charlie')
    app.keys('ctrl+s')
    choose_file(app, 'Save As', kring.path('map.kring'))
    see_saved(app)
    assert not app.look('•', part=True, role='label')

    def places():
        return {line.strip() for line in kring.read('map.kring').splitlines() if '<place' in line}
    before = places()
    equal(len(before), 3, 'places')
    add(app, 'stakeholder', 'Echo')
    node(app, 'Echo')
    app.keys('ctrl+s')
    kring.wait_for('the newcomer in the file', lambda: 'Echo' in kring.read('map.kring'))
    equal(before - places(), set(), 'places that changed')


def fake_worker(kring, script):
    path = kring.write('worker', f'#!/bin/sh\n{script}\n')
    os.chmod(path, stat.S_IRWXU)
    return path


for trouble, script in (('dies', 'exit 3'), ('is killed', 'kill -9 $$'), ('talks nonsense', 'cat /dev/urandom'),
                        ('cannot be started', None)):
    @case(f'the window lives on when the layout program {trouble}')
    def worker(kring, script=script):
        path = fake_worker(kring, script) if script else kring.path('none')
        app = open_file(kring, kring.example(), '', KRING_LAYOUT_WORKER=path)
        first = the_map(app).all(role='list item')[0]
        name = first.name
        app.find('Arrange and show', role='push button').press()
        app.find('Arrange again', part=True, role='menu item').press()
        app.find('could not be arranged', part=True, role='label')
        add(app, 'stakeholder', 'Foxtrot')
        node(app, 'Foxtrot')
        node(app, name)
        app.keys('ctrl+z')
        the_map(app).gone('Foxtrot', role='list item')


@case('what is selected stays as it was when the layout program dies')
def part(kring):
    app = open_file(kring, kring.example(), '', KRING_LAYOUT_WORKER=fake_worker(kring, 'exit 3'))
    first = the_map(app).all(role='list item')[0]
    first.click()
    the_map(app).find(first.name, states=('focused', 'selected'))
    app.keys('ctrl+a')
    kring.wait_for('the others selected too', lambda: len(the_map(app).all(role='list item', states=('selected',))) > 1)
    app.find('Arrange and show', role='push button').press()
    app.find('Arrange selection', part=True, role='menu item').press()
    app.find('could not be arranged', part=True, role='label')
    assert not app.find('Undo').has('sensitive')
    node(app, first.name)


@case('a layout program that never answers can be sent away, and the map stays')
def hangs(kring):
    app = open_file(kring, kring.example(), '', KRING_LAYOUT_WORKER=fake_worker(kring, 'exec sleep 1000'))
    name = the_map(app).all(role='list item')[0].name
    app.find('Arrange and show', role='push button').press()
    app.find('Arrange again', part=True, role='menu item').press()
    app.find('Arranging the map…')
    add(app, 'stakeholder', 'Golf')
    node(app, 'Golf')
    app.find('Cancel', role='push button').press()
    app.gone('Arranging the map…')
    app.keys('ctrl+z')
    the_map(app).gone('Golf', role='list item')
    assert not app.find('Undo').has('sensitive')
    node(app, name)


@case('five thousand stakeholders open, arrange or say that they do not, and show in every way')
def many(kring):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Many" language="en">']
    roles = ('partner', 'knowledge-partner', 'target-group', 'to-move', 'context')
    effects = ('supports', 'opposes', 'neutral')
    lines += [f'<stakeholder id="s{i}" name="Stakeholder {i}" role="{roles[i % 5]}" influence="{i % 5 + 1}" '
              f'concern="{i % 7 % 5 + 1}"/>' for i in range(5000)]
    lines += [f'<influence from="s{i}" to="s{i * 7919 % 5000}" effect="{effects[i % 3]}"/>' for i in range(1, 5000)
              if i != i * 7919 % 5000]
    kring.write('many.kring', '\n'.join(lines + ['</alliance>']))
    app = open_file(kring, kring.path('many.kring'), 'Many')
    for keys, name in (('ctrl+2', 'Circle of trust'), ('ctrl+3', 'Grid of influence and concern'), ('ctrl+1', 'Stakeholder map')):
        app.keys(keys)
        app.find(name, role='list')
    app.gone('Arranging the map…', seconds=60)
    app.keys('ctrl+0')
    app.find('Stakeholder map', role='list')


def write_places(kring, places):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Absurd" language="en">']
    lines += [f'<stakeholder id="s{i}" name="Far {i}"/>' for i in range(len(places))]
    lines += ['<stakeholder id="s90" name="Near"/><stakeholder id="s91" name="Nowhere"/>']
    lines += [f'<place node="s{i}" x="{x}" y="{-1 if i % 2 else x}"/>' for i, x in enumerate(places)]
    lines += ['<place node="s90" x="10" y="20"/>', '</alliance>']
    kring.write('absurd.kring', '\n'.join(lines))
    return [f'Far {i}' for i in range(len(places))] + ['Near', 'Nowhere']


def all_in_view(kring, app, names):
    """All are drawn, and large enough to see that they are boxes"""
    def are():
        x, y, width, height = the_map(app).box
        for name in names:
            left, top, wide, high = node(app, name).box
            if not (10 < wide < width and x <= left and left + wide <= x + width and y <= top and top + high <= y + height):
                return False
        return True
    kring.wait_for('all in view', are)


@case('places that are out of this world are no places: the map is drawn all the same')
def absurd_places(kring):
    names = write_places(kring, ('1e300', '-1e300', '99999999', '-1e9'))
    all_in_view(kring, open_file(kring, kring.path('absurd.kring'), 'Absurd'), names)


@case('places that are no numbers are a mistake, and none in the repaired copy')
def no_numbers(kring):
    names = write_places(kring, ('NaN', 'INF', '-INF', '1e400', ''))
    app = kring.start(kring.path('absurd.kring'))
    app.find('Open a Repaired Copy', role='push button').press()
    app.window('Absurd', part=True)
    all_in_view(kring, app, names)


if __name__ == '__main__':
    sys.exit(main())
