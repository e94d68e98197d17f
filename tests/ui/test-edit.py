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


if __name__ == '__main__':
    sys.exit(main())
