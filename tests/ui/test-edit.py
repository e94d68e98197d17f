#!/usr/bin/python3
# test-edit.py: many at once, by mouse and keyboard
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import open_file

PLACED = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Placed" language="en">
  <stakeholder id="s1" name="City"/>
  <stakeholder id="s2" name="Museum"/>
  <stakeholder id="s3" name="Bank"/>
  <influence from="s1" to="s2" effect="supports"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="150" y="200"/>
</alliance>
'''


def open_placed(kring):
    kring.write('placed.kring', PLACED)
    app = open_file(kring, kring.path('placed.kring'), 'Placed')
    node(app, 'Bank')
    return app


def the_map(app):
    return app.find('Stakeholder map', role='list')


def node(app, name, **named):
    return the_map(app).find(name, role='list item', **named)


def corner(app, name, right, below, margin=16):
    """A point of the ground just outside a node's box"""
    x, y, width, height = node(app, name).box
    return x + (width + margin if right else -margin), y + (height + margin if below else -margin)


def selected(app):
    return sorted(name for name in ('City', 'Museum', 'Bank') if node(app, name).has('selected'))


def hold(app, key, action):
    app.desktop.run_quietly('xdotool', 'keydown', key)
    try:
        action()
    finally:
        app.desktop.run_quietly('xdotool', 'keyup', key)


def band_upper(kring, app):
    app.desktop.drag(*corner(app, 'City', False, False), *corner(app, 'Museum', True, True))
    kring.wait_for('two selected', lambda: selected(app) == ['City', 'Museum'])


@case('a rubber band selects what it touches, and with Shift it adds')
def banding(kring):
    app = open_placed(kring)
    band_upper(kring, app)
    app.desktop.drag(*corner(app, 'Bank', False, False), *corner(app, 'Bank', True, True))
    kring.wait_for('another one', lambda: selected(app) == ['Bank'])
    hold(app, 'shift', lambda: app.desktop.drag(*corner(app, 'City', False, False), *corner(app, 'City', True, True)))
    kring.wait_for('one more', lambda: selected(app) == ['Bank', 'City'])
    assert not app.find('Undo').has('sensitive')


@case('many move together in one step, and undo puts them back')
def moving_many(kring):
    app = open_placed(kring)
    before = {name: node(app, name).box for name in ('City', 'Museum', 'Bank')}
    band_upper(kring, app)
    x, y, width, height = before['City']
    x, y = x + width // 2, y + height // 2
    app.desktop.drag(x, y, x + 30, y + 60)
    kring.wait_for('both there', lambda: node(app, 'City').box[1] > before['City'][1] + 40 and
                   node(app, 'Museum').box[1] > before['Museum'][1] + 40)
    assert max(abs(a - b) for a, b in zip(node(app, 'Bank').box, before['Bank'])) < 2, node(app, 'Bank').box
    app.keys('ctrl+z')
    kring.wait_for('both back', lambda: all(max(abs(a - b) for a, b in zip(node(app, name).box, before[name])) < 6
                                            for name in before))
    assert not app.find('Undo').has('sensitive')


@case('Escape drops a band and a move')
def escaping(kring):
    app = open_placed(kring)
    before = node(app, 'City').box
    xdotool = app.desktop.run_quietly
    for start, end in ((corner(app, 'City', False, False), corner(app, 'Museum', True, True)),
                       ((before[0] + 20, before[1] + 20), (before[0] + 90, before[1] + 90))):
        xdotool('xdotool', 'mousemove', *map(str, start), 'mousedown', '1')
        for step in range(1, 6):
            xdotool('xdotool', 'mousemove', *(str(int(a + (b - a) * step / 5)) for a, b in zip(start, end)))
        # app.keys() would let go of the button first
        xdotool('xdotool', 'key', 'Escape')
        xdotool('xdotool', 'mouseup', '1')
        kring.wait_for('the city where it was', lambda: max(abs(a - b) for a, b in zip(node(app, 'City').box, before)) < 2)
        assert 'Museum' not in selected(app)
    assert not app.find('Undo').has('sensitive')


@case('dragging with Space moves the map and selects nothing')
def panning(kring):
    app = open_placed(kring)
    node(app, 'Bank').click()
    node(app, 'Bank', states=('focused',))
    before = node(app, 'City').box
    start = corner(app, 'City', False, False)
    hold(app, 'space', lambda: app.desktop.drag(*start, start[0] + 60, start[1] + 60))
    kring.wait_for('the city elsewhere', lambda: abs(node(app, 'City').box[0] - before[0] - 60) < 12)
    equal(selected(app), ['Bank'])
    assert not app.find('Undo').has('sensitive')


def undo_name(app):
    return app.find('Undo').description


def told(kring, app, name, words):
    kring.wait_for(f'{name} told as {words}', lambda: words in node(app, name).description)


def open_menu(kring, app, x, y, first='Details'):
    """By the right button. The window manager of these tests takes some presses
    after a menu has closed for itself: then it is pressed once more."""
    def is_open():
        if not app.look(first, role='menu item'):
            app.desktop.click(x, y, button=3)
        return wait_a_little(app, first)
    kring.wait_for(f'a menu with {first}', is_open)


def wait_a_little(app, name):
    try:
        return app.find(name, role='menu item', seconds=2)
    except AssertionError:
        return None


def middle(app, name):
    x, y, width, height = node(app, name).box
    return x + width // 2, y + height // 2


def choose(app, *path):
    """In the menu that is open, through its submenus"""
    for name in path:
        app.find(name, role='menu item').press()


def on_line(app):
    """A point of the line between the city and the museum"""
    city, museum = node(app, 'City').box, node(app, 'Museum').box
    return (city[0] + city[2] + museum[0]) // 2, city[1] + city[3] // 2


@case('Escape brings the map back that a drag to the border took along')
def border(kring):
    app = open_placed(kring)
    before = {name: node(app, name).box for name in ('City', 'Bank')}
    x, y, width, height = the_map(app).box
    xdotool = app.desktop.run_quietly
    left, top = middle(app, 'City')
    xdotool('xdotool', 'mousemove', str(left), str(top), 'mousedown', '1')
    for part in range(1, 8):
        xdotool('xdotool', 'mousemove', str(left + (x + 3 - left) * part // 7), str(top), 'sleep', '0.1')
    xdotool('xdotool', 'key', 'Escape')
    xdotool('xdotool', 'mouseup', '1')
    kring.wait_for('both where they were', lambda: all(abs(node(app, name).box[0] - before[name][0]) < 3 for name in before))
    assert not app.find('Undo').has('sensitive')


@case('a band at the border leaves the map where it is when there is no more of it')
def band_at_border(kring):
    app = open_placed(kring)
    before = {name: node(app, name).box for name in ('City', 'Bank')}
    x, y, width, height = the_map(app).box
    start = corner(app, 'Museum', True, True)
    xdotool = app.desktop.run_quietly
    xdotool('xdotool', 'mousemove', *map(str, start), 'mousedown', '1')
    for part in range(1, 8):
        xdotool('xdotool', 'mousemove', str(start[0] + (x + 3 - start[0]) * part // 7),
                str(start[1] + (y + 3 - start[1]) * part // 7), 'sleep', '0.1')
    xdotool('xdotool', 'mouseup', '1')
    kring.wait_for('two selected', lambda: selected(app) == ['City', 'Museum'])
    equal({name: node(app, name).box for name in before}, before)


@case('the menu of a line sets its effect and strength, and turns it around')
def line_menu(kring):
    app = open_placed(kring)
    told(kring, app, 'City', 'supports Museum')
    open_menu(kring, app, *on_line(app))
    app.find('Towards the ideal', role='menu item', states=('checked',))
    app.find('Ordinary', role='menu item', states=('checked',))
    choose(app, 'Away from it')
    told(kring, app, 'City', 'opposes Museum')
    open_menu(kring, app, *on_line(app))
    app.find('Away from it', role='menu item', states=('checked',))
    choose(app, 'Turn around')
    told(kring, app, 'Museum', 'opposes City')
    equal(undo_name(app), 'Undo: turn 1 line around')
    app.keys('ctrl+z', 'ctrl+z')
    told(kring, app, 'City', 'supports Museum')
    assert not app.find('Undo').has('sensitive')


@case('the menu of several sets the role of all, in one step')
def several_menu(kring):
    app = open_placed(kring)
    band_upper(kring, app)
    open_menu(kring, app, *middle(app, 'City'), first='Remove')
    assert not app.look('Rename', role='menu item')
    choose(app, 'Role of 2 stakeholders', 'Target group')
    told(kring, app, 'City', 'target group')
    told(kring, app, 'Museum', 'target group')
    assert 'target group' not in node(app, 'Bank').description
    app.keys('ctrl+z')
    assert not app.find('Undo').has('sensitive')


@case('the menu renames on the spot, and selects what is linked')
def node_menu(kring):
    app = open_placed(kring)
    open_menu(kring, app, *middle(app, 'City'))
    choose(app, 'Rename')
    app.find('Name of City', role='text', states=('focused',))
    app.type('Town\n')
    open_menu(kring, app, *middle(app, 'Town'))
    choose(app, 'Neighbours', 'Select them too')
    kring.wait_for('both selected', lambda: node(app, 'Town').has('selected') and node(app, 'Museum').has('selected'))
    assert not node(app, 'Bank').has('selected')


@case('a long menu is on the screen whole, wherever it is opened')
def whole_menu(kring):
    app = open_placed(kring)
    for name in ('City', 'Bank'):
        open_menu(kring, app, *middle(app, name))
        for last in ('Details', 'Remove'):
            x, y, wide, high = app.find(last, role='menu item').box
            assert 0 <= y and y + high <= 800, (name, last, y, high)
        app.keys('Escape')
        app.gone('Remove', role='menu item')


@case('the menu asks where it was opened, and gives the keyboard back')
def ground_menu(kring):
    app = open_placed(kring)
    x, y, width, height = node(app, 'City').box
    spot = x + width // 2 + 40, y + height + 60
    open_menu(kring, app, *spot, first='Add stakeholder here')
    choose(app, 'Add stakeholder here')
    entry = app.find('Name of the stakeholder', role='text', states=('focused',))
    x, y, width, height = entry.box
    assert abs(x + width / 2 - spot[0]) < 20 and abs(y + height / 2 - spot[1]) < 20, (entry.box, spot)
    app.type('Bakery\n')
    node(app, 'Bakery', states=('focused', 'selected'))
    app.keys('Menu')
    app.find('Draw line to…', role='menu item').press()
    app.find('Draw a line from Bakery to', role='entry', part=True, states=('focused',))
    app.keys('Escape')
    node(app, 'Bakery', states=('focused',))


@case('a right click elsewhere ends typing a name first: where it was asked, and the menu is for what was clicked')
def menu_while_naming(kring):
    app = open_placed(kring)
    x, y, width, height = node(app, 'City').box
    spot = x + width // 2, y + height + 60
    app.desktop.click(*spot, count=2)
    app.find('Name of the stakeholder', role='text', states=('focused',))
    app.type('Bakery')
    open_menu(kring, app, *middle(app, 'Museum'))
    left, top = middle(app, 'Bakery')
    assert abs(left - spot[0]) < 20 and abs(top - spot[1]) < 20, ((left, top), spot)
    equal(selected(app), ['Museum'])
    choose(app, 'Remove')
    kring.wait_for('only the museum gone', lambda: not the_map(app).look('Museum', role='list item'))
    node(app, 'Bakery')


@case('the Menu key and Shift and F10 open the menu of what has the keyboard, or of the ground')
def menu_keys(kring):
    app = open_placed(kring)
    node(app, 'Bank').click()
    node(app, 'Bank', states=('focused',))
    for key in ('Menu', 'shift+F10'):
        app.keys(key)
        app.find('Rename', role='menu item')
        app.keys('Escape')
        node(app, 'Bank', states=('focused',))
    app.keys('ctrl+a')
    kring.wait_for('all selected', lambda: len(selected(app)) == 3)
    app.keys('ctrl+shift+a')
    kring.wait_for('none selected', lambda: not selected(app))


@case('Page Down and Page Up go through the lines of a node; an arrow or Escape leaves them')
def lines_by_keys(kring):
    app = open_placed(kring)
    node(app, 'Museum').click()
    node(app, 'Museum', states=('focused',))
    app.keys('Page_Down')
    line = node(app, 'City → Museum', states=('focused', 'selected'))
    kring.wait_for('which one it is', lambda: line.description.startswith('1 of 1: City → Museum'))
    app.keys('Escape')
    node(app, 'Museum', states=('focused', 'selected'))
    app.keys('Page_Up')
    node(app, 'City → Museum', states=('focused', 'selected'))
    app.keys('Left')
    node(app, 'City', states=('focused', 'selected'))
    app.keys('Page_Down')
    node(app, 'City → Museum', states=('focused', 'selected'))
    app.keys('Menu')
    choose(app, 'Strong')
    node(app, 'City → Museum', states=('focused', 'selected'))
    assert 'Strength' in undo_name(app), undo_name(app)
    app.keys('Delete')
    node(app, 'City', states=('focused',))
    told(kring, app, 'Museum', 'no lines yet')
    app.keys('ctrl+z', 'ctrl+z')
    told(kring, app, 'Museum', 'is supported by City')
    assert not app.find('Undo').has('sensitive')


@case('what is done by keyboard is told of what has the focus')
def telling(kring):
    app = open_placed(kring)
    node(app, 'Bank').click()
    bank = node(app, 'Bank', states=('focused',))
    before = bank.box
    app.keys('alt+Right')
    kring.wait_for('what was done', lambda: bank.description == 'Moved to the right')
    kring.wait_for('the bank elsewhere', lambda: bank.box[0] > before[0])
    app.keys('ctrl+a')
    kring.wait_for('how many', lambda: bank.description == '3 selected')


if __name__ == '__main__':
    sys.exit(main())
