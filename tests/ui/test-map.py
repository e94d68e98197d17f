#!/usr/bin/python3
# test-map.py: the map, by keyboard and mouse, and without its layout program
#
# SPDX-License-Identifier: EUPL-1.2

import os
import stat
import sys

from case import case, equal, main
from steps import add, info, new_alliance, open_file

NAMES = ('Alfa', 'Bravo', 'Charlie')


def the_map(app):
    return app.find('Stakeholder map', role='list')


def node(app, name):
    return the_map(app).find(name, role='list item')


def to_the_map(app, name):
    """Selects it in the outline, and goes on to the map"""
    app.find('Stakeholders and interests', role='list').find(name, role='list item').click()
    app.keys('F6')
    the_map(app).find(name, role='list item', states=('focused',))


def three(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', *NAMES)
    add(app, 'interest', 'Delta')
    for name in (*NAMES, 'Delta'):
        node(app, name)
    return app


def saved(kring, app):
    """The counts of what it saves"""
    path = kring.path('map.kring')
    if os.path.exists(path):
        app.keys('ctrl+s')
    else:
        app.keys('ctrl+shift+s')
        app.window('Save As')
        app.find(role='text', states=('focused',))
        app.keys('ctrl+a')
        app.type(path + '\n')
    kring.wait_for('the end of saving', lambda: os.path.exists(path) and not app.look('•', part=True, role='label'))
    return info(kring, path)['counts']


@case('every stakeholder and interest is on the map for a screen reader, with its lines')
def nodes(kring):
    app = open_file(kring, kring.example(), '')
    counts = info(kring, kring.path(os.path.basename(app.process.args[1])))['counts']
    rows = kring.wait_for('the nodes', lambda: the_map(app).all(role='list item'))
    equal(len(rows), counts['stakeholders'] + counts['interests'], 'nodes')
    assert all(row.name and row.description for row in rows)


@case('a line is drawn by keyboard alone, and undone')
def link(kring):
    app = three(kring)
    to_the_map(app, 'Alfa')
    app.keys('l')
    app.find('Draw a line from Alfa to')
    app.type('Bravo\n')
    kring.wait_for('the line', lambda: 'Bravo' in node(app, 'Alfa').description)
    equal(saved(kring, app)['influences'], 1, 'lines')
    app.keys('ctrl+z')
    kring.wait_for('no line', lambda: 'Bravo' not in node(app, 'Alfa').description)


@case('arrow keys go from node to node, and Delete removes with what belongs to it')
def remove(kring):
    app = three(kring)
    to_the_map(app, 'Alfa')
    app.keys('l')
    app.find('Draw a line from Alfa to')
    app.type('Bravo\n')
    kring.wait_for('the line', lambda: 'Bravo' in node(app, 'Alfa').description)
    to_the_map(app, 'Bravo')
    app.keys('Delete')
    the_map(app).gone('Bravo', role='list item')
    counts = saved(kring, app)
    equal((counts['stakeholders'], counts['influences']), (2, 0), 'what is left')
    app.keys('ctrl+z')
    node(app, 'Bravo')
    kring.wait_for('the line', lambda: 'Bravo' in node(app, 'Alfa').description)


@case('dragging a node moves it there, and undo moves it back')
def drag(kring):
    app = three(kring)
    app.keys('Escape')
    before = node(app, 'Alfa').box
    x, y = before[0] + before[2] // 2, before[1] + before[3] // 2
    app.desktop.drag(x, y, x + 60, y + 45)
    kring.wait_for('the name of the step', lambda: 'Alfa' in app.find('Undo').description
                   and 'move' in app.find('Undo').description.lower())
    kring.wait_for('the new place', lambda: abs(node(app, 'Alfa').box[0] - before[0]) > 30)
    app.keys('ctrl+z')
    kring.wait_for('the old place', lambda: abs(node(app, 'Alfa').box[0] - before[0]) <= 2)


@case('a newcomer moves nobody')
def newcomer(kring):
    app = three(kring)
    counts = saved(kring, app)
    equal(counts['stakeholders'], 3)

    def places():
        return {line.strip() for line in kring.read('map.kring').splitlines() if '<place' in line}
    before = places()
    add(app, 'stakeholder', 'Echo')
    node(app, 'Echo')
    saved(kring, app)
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
        app.find('Arrange and show', role='push button').click()
        app.find('Arrange again', part=True).press()
        # it says so, and everything still works
        app.find('arrang', part=True, role='label')
        add(app, 'stakeholder', 'Foxtrot')
        node(app, 'Foxtrot')
        node(app, name)
        app.keys('ctrl+z')
        the_map(app).gone('Foxtrot', role='list item')


if __name__ == '__main__':
    sys.exit(main())
