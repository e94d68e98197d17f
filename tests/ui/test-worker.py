#!/usr/bin/python3
# test-worker.py: the map stays, whatever comes and whatever breaks
#
# SPDX-License-Identifier: EUPL-1.2

import os
import stat
import sys

from case import case, equal, main
from steps import add, choose_file, new_alliance, open_file


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
    app.find('Saved')
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


if __name__ == '__main__':
    sys.exit(main())
