#!/usr/bin/python3
# test-clipboard.py: copying and pasting on the map, by keys and menus
#
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
import xml.etree.ElementTree as ET

from case import case, equal, main
from steps import open_file, see_saved

KRING = '{urn:kring:alliance:1}'

PAIR = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Pair" language="en">
  <stakeholder id="s1" name="City" sector="government">
    <note>To ourselves</note>
  </stakeholder>
  <stakeholder id="s2" name="Museum"/>
  <stakeholder id="s3" name="Bank"/>
  <influence from="s1" to="s2" kind="funds"/>
  <influence from="s1" to="s3"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="200"/>
</alliance>
'''

OTHER = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Other" language="en">
  <stakeholder id="s1" name="Water board"/>
  <place node="s1" x="5000" y="0"/>
</alliance>
'''


def open_pair(kring, **named):
    kring.write('pair.kring', PAIR)
    app = open_file(kring, kring.path('pair.kring'), 'Pair', **named)
    app.find('Bank', role='list item', part=True)
    return app


def the_map(where, name='Stakeholder map'):
    return where.find(name, role='list')


def select_two(app, where=None, name='Stakeholder map'):
    """The city and the museum, from the keyboard"""
    found = the_map(where or app, name)
    found.find('City', role='list item').click()
    found.find('City', states=('focused', 'selected'))
    app.keys('shift+Right')
    found.find('Museum', states=('focused', 'selected'))


def count(app, name):
    return len([found for found in the_map(app).walk() if found.role == 'list item' and found.name == name])


def wait_for_count(kring, app, name, n):
    kring.wait_for(f'{n} of {name}', lambda: count(app, name) == n)


def saved(kring, app, name):
    app.keys('ctrl+s')
    see_saved(app)
    return ET.fromstring(kring.read(name))


def names(document):
    return [found.get('name') for found in document.findall(f'{KRING}stakeholder')]


def places(document):
    return [(found.get('node'), float(found.get('x')), float(found.get('y'))) for found in document.findall(f'{KRING}place')]


@case('copied and pasted by keys: with the line between them, apart from what is there, in one step')
def by_keys(kring):
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+c')
    kring.wait_for('the copying told', lambda: the_map(app).find(states=('focused',)).description == '2 copied')
    app.keys('ctrl+v')
    wait_for_count(kring, app, 'City', 2)
    pasted = the_map(app).find('City', states=('focused', 'selected'))
    kring.wait_for('the pasting told', lambda: pasted.description == '2 added')
    app.keys('ctrl+v')
    wait_for_count(kring, app, 'City', 3)
    equal(app.find('Undo').description, 'Undo: paste')
    document = saved(kring, app, 'pair.kring')
    equal(names(document), ['City', 'Museum', 'Bank', 'City', 'Museum', 'City', 'Museum'])
    ids = [found.get('id') for found in document.findall(f'{KRING}stakeholder')]
    equal(len(set(ids)), 7, 'ids')
    lines = [(found.get('from'), found.get('to')) for found in document.findall(f'{KRING}influence')]
    equal(lines[2:], [(ids[3], ids[4]), (ids[5], ids[6])], 'lines')
    equal(len(document.findall(f'.//{KRING}note')), 3, 'notes')
    spots = places(document)
    equal(len(spots), 7, 'places')
    for i, (_, x, y) in enumerate(spots):
        for _, other_x, other_y in spots[:i]:
            assert abs(x - other_x) > 40 or abs(y - other_y) > 20, spots
    app.keys('ctrl+z')
    wait_for_count(kring, app, 'City', 2)
    app.keys('ctrl+z')
    wait_for_count(kring, app, 'City', 1)
    assert not app.find('Undo').has('sensitive')


@case('cut and duplicated by keys, and undone')
def cut_and_duplicate(kring):
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+d')
    wait_for_count(kring, app, 'Museum', 2)
    equal(app.find('Undo').description, 'Undo: duplicate')
    app.keys('ctrl+x')
    wait_for_count(kring, app, 'Museum', 1)
    equal(app.find('Undo').description, 'Undo: cut')
    app.keys('ctrl+z', 'ctrl+z')
    app.keys('ctrl+v')
    wait_for_count(kring, app, 'Museum', 2)


@case('the menu of the ground pastes, and what is pasted stays together')
def by_menu(kring):
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+c')
    left, top, wide, high = the_map(app).box
    spot = left + wide // 3, top + high * 2 // 3
    app.desktop.click(*spot, button=3)
    app.find('Paste here', role='menu item', part=True).press()
    wait_for_count(kring, app, 'City', 2)
    document = saved(kring, app, 'pair.kring')
    (_, x, y), (_, other_x, other_y) = places(document)[3:]
    equal((other_x - x, other_y - y), (300, 0), 'what lies between')


@case('pasted into another document: in view, with ids of its own')
def other_window(kring):
    kring.write('other.kring', OTHER)
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+c')
    kring.desktop.run(kring.program, kring.path('other.kring'))
    other = the_map(app.window('Other', part=True))
    other.find('Water board', role='list item').click()
    other.find('Water board', states=('focused',))
    app.keys('ctrl+v')
    other.find('City', role='list item', states=('selected',))
    document = saved(kring, app, 'other.kring')
    equal(names(document), ['Water board', 'City', 'Museum'])
    ids = [found.get('id') for found in document.findall(f'{KRING}stakeholder')]
    equal(len(set(ids)), 3, 'ids')
    line = document.find(f'{KRING}influence')
    equal((line.get('from'), line.get('to')), (ids[1], ids[2]), 'line')
    assert all(abs(x - 5000) < 1500 for _, x, y in places(document)), places(document)


@case('names on the clipboard go into an entry; a list of names becomes stakeholders')
def text(kring):
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+c')
    app.keys('ctrl+k')
    app.find('Add a stakeholder', states=('focused',))
    app.type('School')
    app.keys('ctrl+a', 'ctrl+c')
    app.keys('End', 'ctrl+v')
    entry = app.find('Add a stakeholder', states=('focused',))
    kring.wait_for('the name twice', lambda: entry.text == 'SchoolSchool')
    equal(count(app, 'City'), 1, 'cities')
    the_map(app).find('Bank', role='list item').click()
    the_map(app).find('Bank', states=('focused',))
    app.keys('ctrl+v')
    app.find('1 stakeholder added')
    the_map(app).find('School', role='list item')
    app.keys('ctrl+z')
    the_map(app).gone('School')


@case('the map is copied as an image, which no map takes')
def image(kring):
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+shift+c')
    app.find('Copied as an image, without what is private')
    app.keys('ctrl+v')
    app.find('There is nothing on the clipboard that can be pasted on the map')
    assert not app.find('Undo').has('sensitive')


def copied(kring, app, before):
    """The image that is copied from the main menu now, which is another one than those before"""
    app.find('Main Menu', role='push button', states=('focusable',)).press()
    app.find('Copy as Image', role='menu item').press()
    return kring.wait_for('another image', lambda: (now := clipboard(kring, 'image/svg+xml')) not in before and now)


def clipboard(kring, what):
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'read-clipboard.py')
    return subprocess.run([program, what], env=kring.desktop.env, capture_output=True, timeout=30).stdout


@case('another program finds stakeholders that are copied without what is private; a paste here has it all')
def to_others(kring):
    app = open_pair(kring)
    select_two(app)
    app.keys('ctrl+c')
    found = kring.wait_for('a part of an alliance', lambda: clipboard(kring, 'application/x-kring+xml'))
    assert b'City' in found and b'To ourselves' not in found, found
    assert b'To ourselves' not in clipboard(kring, 'text/plain;charset=utf-8')
    app.keys('ctrl+v')
    wait_for_count(kring, app, 'City', 2)
    equal(len(saved(kring, app, 'pair.kring').findall(f'.//{KRING}note')), 2, 'notes')


@case('what is brought out is brought out in the image, and what is private is not in it')
def image_of_focus(kring):
    app = open_pair(kring)
    found = [copied(kring, app, [])]
    the_map(app).find('Bank', role='list item').click()
    the_map(app).find('Bank', states=('focused', 'selected'))
    found.append(copied(kring, app, found))
    app.keys('ctrl+f')
    app.type('museum')
    app.find('1 of 1', role='status bar')
    found.append(copied(kring, app, found))
    for image in found:
        assert ET.fromstring(image).tag.endswith('svg')
        assert b'Museum' in image and b'To ourselves' not in image
    assert clipboard(kring, 'image/png').startswith(b'\x89PNG')


@case('in Dutch')
def dutch(kring):
    app = open_pair(kring, language='nl')
    select_two(app, name='Stakeholderkaart')
    app.keys('ctrl+c', 'ctrl+v')
    kring.wait_for('Plakken', lambda: app.find('Ongedaan maken').description == 'Ongedaan maken: plakken')


if __name__ == '__main__':
    sys.exit(main())
