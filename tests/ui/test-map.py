#!/usr/bin/python3
# test-map.py: the stakeholder map, by mouse, keyboard and screen reader
#
# SPDX-License-Identifier: EUPL-1.2

import sys
import xml.etree.ElementTree as ET

from case import case, equal, main
from steps import add, new_alliance, open_file, see_saved

KRING = '{urn:kring:alliance:1}'

PLACED = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Placed" language="en">
  <stakeholder id="s1" name="City" sector="government"/>
  <stakeholder id="s2" name="Museum"/>
  <stakeholder id="s3" name="Bank"/>
  <interest id="i1" name="More green"/>
  <interest id="i2" name="Rest"/>
  <stake stakeholder="s1" interest="i1" stance="for"/>
  <influence from="s1" to="s2" effect="supports" kind="funds"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="200"/>
  <place node="i1" x="0" y="200"/>
  <place node="i2" x="0" y="320"/>
</alliance>
'''


def open_placed(kring, **named):
    kring.write('placed.kring', PLACED)
    app = open_file(kring, kring.path('placed.kring'), 'Placed', **named)
    the_map(app).find('Rest', role='list item')
    return app


def the_map(app):
    return app.find('Stakeholder map', role='list')


def node(app, name):
    return the_map(app).find(name, role='list item')


def middle(found):
    x, y, width, height = found.box
    return x + width // 2, y + height // 2


def saved(kring, app):
    """The file, when it has been saved"""
    app.keys('ctrl+s')
    see_saved(app)
    return ET.fromstring(kring.read('placed.kring'))


def undo_name(app):
    return app.find('Undo').description


@case('a screen reader finds the nodes, with their kind and their lines')
def words(kring):
    app = open_placed(kring)
    told = node(app, 'City').description
    for words in ('stakeholder', 'government', 'funds Museum', 'shares More green'):
        assert words in told, told
    assert 'is funded by City' in node(app, 'Museum').description
    assert 'City shares it' in node(app, 'More green').description


@case('arrow keys go from node to node, Tab leaves the map, Escape selects nothing')
def keys(kring):
    app = open_placed(kring)
    node(app, 'City').click()
    the_map(app).find('City', states=('focused', 'selected'))
    app.keys('Right')
    the_map(app).find('Museum', states=('focused', 'selected'))
    app.keys('Down')
    the_map(app).find('Bank', states=('focused', 'selected'))
    app.keys('Left')
    the_map(app).find('More green', states=('focused', 'selected'))
    app.keys('Escape')
    kring.wait_for('nothing selected', lambda: not the_map(app).look('More green', states=('selected',)))
    app.keys('Tab')
    kring.wait_for('the focus elsewhere',
                   lambda: not any(found.has('focused') for found in the_map(app).walk()))


@case('a click selects, with Control it adds')
def clicks(kring):
    app = open_placed(kring)
    node(app, 'City').click()
    the_map(app).find('City', states=('selected',))
    app.desktop.run_quietly('xdotool', 'keydown', 'ctrl')
    node(app, 'Bank').click()
    app.desktop.run_quietly('xdotool', 'keyup', 'ctrl')
    the_map(app).find('Bank', states=('selected',))
    assert node(app, 'City').has('selected')


@case('a double click on empty ground adds a stakeholder there, in one step')
def adding(kring):
    app = open_placed(kring)
    city, bank = middle(node(app, 'City')), middle(node(app, 'Bank'))
    spot = (city[0] + bank[0]) // 2, (city[1] + bank[1]) // 2
    app.desktop.click(*spot, count=2)
    app.find('Name of the stakeholder', role='text', states=('focused',))
    app.type('Bakery\n')
    found = the_map(app).find('Bakery', role='list item', states=('focused', 'selected'))
    x, y = middle(found)
    assert abs(x - spot[0]) < 12 and abs(y - spot[1]) < 12, ((x, y), spot)
    app.keys('ctrl+z')
    the_map(app).gone('Bakery')
    assert not app.find('Undo').has('sensitive')


@case('Escape while a name is typed adds nothing')
def not_adding(kring):
    app = open_placed(kring)
    city, bank = middle(node(app, 'City')), middle(node(app, 'Bank'))
    app.desktop.click((city[0] + bank[0]) // 2, (city[1] + bank[1]) // 2, count=2)
    app.find('Name of the stakeholder', role='text', states=('focused',))
    app.type('Bakery')
    app.keys('Escape')
    app.gone('Name of the stakeholder', role='text')
    assert not the_map(app).look('Bakery')
    assert not app.find('Undo').has('sensitive')


@case('F2 renames on the node itself: Enter keeps, in one step, Escape drops, going elsewhere keeps')
def renaming(kring):
    app = open_placed(kring)
    node(app, 'Bank').click()
    the_map(app).find('Bank', states=('focused',))
    app.keys('F2')
    entry = app.find('Name of Bank', role='text', states=('focused',))
    assert all(abs(a - b) < 12 for a, b in zip(middle(entry), middle(node(app, 'Bank')))), (entry.box, node(app, 'Bank').box)
    app.type('Big bank\n')
    the_map(app).find('Big bank', states=('focused', 'selected'))
    app.gone(role='text', name='Name of Bank')
    equal(undo_name(app), 'Undo: rename Big bank')
    app.keys('F2')
    app.find('Name of Big bank', role='text', states=('focused',))
    app.type('Other')
    app.keys('Escape')
    the_map(app).find('Big bank', states=('focused', 'selected'))
    app.keys('F2')
    app.find('Name of Big bank', role='text', states=('focused',))
    app.type('Third')
    node(app, 'City').click()
    the_map(app).find('City', states=('focused', 'selected'))
    node(app, 'Third')
    app.keys('ctrl+z')
    node(app, 'Big bank')
    app.keys('ctrl+z')
    node(app, 'Bank')
    assert not app.find('Undo').has('sensitive')


@case('a name that is being typed goes along when the map is zoomed, and is saved')
def renaming_on_the_way(kring):
    app = open_placed(kring)
    node(app, 'Rest').click()
    the_map(app).find('Rest', states=('focused',))
    app.keys('F2')
    app.find('Name of Rest', role='text', states=('focused',))
    app.type('Quiet')
    before = node(app, 'Rest').box
    app.keys('ctrl+minus', 'ctrl+minus')

    def is_there():
        entry, box = app.find('Name of Rest', role='text', states=('focused',)).box, node(app, 'Rest').box
        return box[2] < before[2] - 9 and all(abs(entry[i] + entry[i + 2] / 2 - box[i] - box[i + 2] / 2) < 4 for i in (0, 1))
    kring.wait_for('the entry over the smaller node', is_there)
    interest = saved(kring, app).findall(f'{KRING}interest')[1]
    equal(interest.get('name'), 'Quiet')


def is_within(found, area):
    box = found.box
    return all(box[i] >= area[i] - 1 and box[i] + box[i + 2] <= area[i] + area[i + 2] + 1 for i in (0, 1))


@case('a long name stays in sight while it is typed')
def renaming_long(kring):
    app = open_placed(kring)
    node(app, 'City').click()
    the_map(app).find('City', states=('focused',))
    area = the_map(app).box
    before = node(app, 'City').box
    app.keys('F2')
    entry = app.find('Name of City', role='text', states=('focused',))
    app.type('The city with all of its districts and the villages around it')
    kring.wait_for('a wide entry', lambda: entry.box[2] > before[2] * 2)
    assert is_within(entry, area), (entry.box, area)
    app.keys('Escape')


@case('Delete removes with all lines, and undo brings them back')
def removing(kring):
    app = open_placed(kring)
    node(app, 'City').click()
    the_map(app).find('City', states=('focused',))
    app.keys('Delete')
    the_map(app).gone('City')
    near = the_map(app).find('More green', states=('focused',))
    kring.wait_for('how many told', lambda: near.description == '1 removed')
    kring.wait_for('no line at the museum', lambda: 'no lines yet' in node(app, 'Museum').description)
    app.keys('ctrl+z')
    node(app, 'City')
    kring.wait_for('the line back', lambda: 'funded by City' in node(app, 'Museum').description)


@case('dragging moves and pins, in one step; the others stay')
def dragging(kring):
    app = open_placed(kring)
    x, y = middle(node(app, 'Bank'))
    others = {name: node(app, name).box for name in ('City', 'Museum', 'Rest')}
    app.desktop.drag(x, y, x - 70, y - 20)
    kring.wait_for('a new place', lambda: abs(middle(node(app, 'Bank'))[0] - (x - 70)) < 6)
    equal({name: node(app, name).box for name in others}, others, 'the others')
    assert 'move Bank' in undo_name(app), undo_name(app)
    place = saved(kring, app).find(f"{KRING}place[@node='s3']")
    equal(place.get('pinned'), 'yes')
    assert float(place.get('x')) < 299 and float(place.get('y')) < 199, ET.tostring(place)
    app.keys('ctrl+z')
    kring.wait_for('the old place', lambda: abs(middle(node(app, 'Bank'))[0] - x) < 6)
    assert not app.find('Undo').has('sensitive')


@case('dragging from the handle of one node to another makes a line')
def linking(kring):
    app = open_placed(kring)
    node(app, 'Museum').click()
    the_map(app).find('Museum', states=('selected',))
    x, y, width, height = node(app, 'Museum').box
    handle = next((x + width + out, y + height // 2) for out in (9,))
    app.desktop.drag(*handle, *middle(node(app, 'Bank')))
    kring.wait_for('the line in words', lambda: 'influences Bank' in node(app, 'Museum').description)
    line = saved(kring, app).find(f"{KRING}influence[@from='s2']")
    equal(line.get('to'), 's3')
    app.keys('ctrl+z')
    kring.wait_for('the line gone', lambda: 'influences Bank' not in node(app, 'Museum').description)


@case('a line is made by keyboard alone')
def linking_by_keys(kring):
    app = open_placed(kring)
    node(app, 'Bank').click()
    the_map(app).find('Bank', states=('focused',))
    app.keys('l')
    app.find('Draw a line from Bank to', role='entry', part=True, states=('focused',))
    entry = app.find('Draw a line from Bank to', role='entry', part=True)
    kring.wait_for('the first one told', lambda: entry.description == '1 of 4: City')
    app.keys('Down')
    kring.wait_for('the next one told', lambda: entry.description == '2 of 4: More green')
    app.type('zz')
    kring.wait_for('that there is none', lambda: entry.description == 'Nothing found')
    app.find('Nothing found', role='label')
    app.keys('ctrl+a')
    app.type('more')
    app.find('More green', role='list item', states=('selected',))
    kring.wait_for('the only one told', lambda: entry.description == '1 of 1: More green')
    app.keys('Return')
    kring.wait_for('the position in words', lambda: 'shares More green' in node(app, 'Bank').description)


@case('interests are not joined to each other, and it says why')
def refusing(kring):
    app = open_placed(kring)
    node(app, 'Rest').click()
    the_map(app).find('Rest', states=('focused',))
    app.keys('l')
    app.find('Draw a line from Rest to', role='entry', part=True, states=('focused',))
    app.type('green')
    kring.wait_for('the reason', lambda: any('not connected with each other' in found.description
                                             for found in app.all('More green', role='list item')))
    kring.wait_for('the reason where the keyboard is',
                   lambda: 'not connected with each other' in app.find('Draw a line from Rest to', role='entry').description)
    app.keys('Return')
    app.keys('Escape')
    assert not app.find('Undo').has('sensitive')


@case('a menu tells what can be done with a node; a pin can be taken out')
def menus(kring):
    app = open_placed(kring)
    x, y = middle(node(app, 'Bank'))
    app.desktop.drag(x, y, x - 60, y)
    kring.wait_for('a step', lambda: app.find('Undo').has('sensitive'))
    node(app, 'Bank').click(button=3)
    for name in ('Details', 'Draw line to…', 'Remove'):
        app.find(name, role='menu item', part=True)
    app.find('Pinned', part=True, role=('menu item', 'check menu item')).press()
    kring.wait_for('a step of its own', lambda: 'unpin' in undo_name(app))
    place = saved(kring, app).find(f"{KRING}place[@node='s3']")
    assert place.get('pinned') in (None, 'no'), ET.tostring(place)


@case('keys of the map do nothing while somebody types elsewhere')
def typing(kring):
    app = open_placed(kring)
    node(app, 'Bank').click()
    the_map(app).find('Bank', states=('focused',))
    search = app.find('Search stakeholders', part=True, role='entry')
    search.focus()
    app.type('lll')
    app.keys('Delete', 'BackSpace')
    assert not app.look('Draw a line from', part=True)
    app.keys('ctrl+a', 'Delete')
    node(app, 'Bank')


@case('arranging is one step, and opening without places is none')
def arranging(kring):
    kring.write('placed.kring', '\n'.join(line for line in PLACED.splitlines() if '<place' not in line))
    app = open_file(kring, kring.path('placed.kring'), 'Placed')
    node(app, 'City')
    assert not app.find('Undo').has('sensitive')
    add(app, 'stakeholder', 'Bakery')
    app.find('Arrange and show', role='push button').press()
    app.find('Ring', role='menu item', part=True).press()
    kring.wait_for('a step', lambda: 'arrange the map' in undo_name(app))
    root = saved(kring, app)
    equal(root.find(f'{KRING}map').get('arrangement'), 'ring')
    equal(len(root.findall(f'{KRING}place')), 6)
    app.keys('ctrl+z')
    kring.wait_for('the step before', lambda: 'Bakery' in undo_name(app))


@case('a worker that dies is a message, and the map is as it was')
def dead_worker(kring):
    app = open_placed(kring, KRING_LAYOUT_WORKER='/bin/false')
    before = node(app, 'Bank').box
    app.find('Arrange and show', role='push button').press()
    app.find('Arrange again', role='menu item', part=True).press()
    app.find('could not be arranged', part=True, role='label')
    equal(node(app, 'Bank').box[2:], before[2:])
    assert not app.find('Undo').has('sensitive')
    # the message may still be moving the map
    kring.wait_for('the bank under the keyboard', lambda: node(app, 'Bank').click() and
                   the_map(app).look('Bank', states=('focused',)))
    app.keys('Delete')
    the_map(app).gone('Bank')


@case('an empty map says how to begin')
def empty(kring):
    app = new_alliance(kring)
    hint = 'Who is active around the ideal?'
    app.find(hint)
    add(app, 'stakeholder', 'City')
    node(app, 'City')
    app.gone(hint)


@case('a map that shows all goes on to while names are added')
def growing(kring):
    app = new_alliance(kring)
    names = [f'Partner number {i}' for i in range(1, 13)]
    add(app, 'stakeholder', *names)
    area = the_map(app).box
    kring.wait_for('all in view', lambda: all(is_within(node(app, name), area) for name in names))


if __name__ == '__main__':
    sys.exit(main())
