#!/usr/bin/python3
# test-views.py: circle and grid, by mouse and keyboard
#
# SPDX-License-Identifier: EUPL-1.2

import sys
import xml.etree.ElementTree as ET

from case import case, equal, main
from steps import open_file, see_saved

KRING = '{urn:kring:alliance:1}'

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Views" language="en">
  <stakeholder id="s1" name="City" role="partner" involvement="at-table" influence="5" concern="4"/>
  <stakeholder id="s2" name="Museum" role="context" involvement="invited"/>
  <stakeholder id="s3" name="Bank"/>
  <interest id="i1" name="More green"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="200"/>
  <place node="i1" x="0" y="200"/>
</alliance>
'''

MANY = ('<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Many" language="en">' +
        ''.join(f'<stakeholder id="s{i}" name="Partner {i}"/>' for i in range(30)) + '</alliance>')

MAP = 'Stakeholder map'
CIRCLE = 'Circle of trust'
GRID = 'Grid of influence and concern'


def open_views(kring):
    kring.write('views.kring', DOCUMENT)
    app = open_file(kring, kring.path('views.kring'), 'Views')
    app.find(MAP, role='list').find('More green', role='list item')
    return app


def show(app, keys, name):
    app.keys(keys)
    shown = app.find(name, role='list')
    shown.find('City', role='list item')
    return shown


def middle(found):
    x, y, width, height = found.box
    return x + width // 2, y + height // 2


def resting(kring, shown, name):
    """Where it is, once it has stopped gliding"""
    seen = []

    def rests():
        seen.append(middle(shown.find(name, role='list item')))
        return len(seen) > 3 and len(set(seen[-3:])) == 1

    kring.wait_for(f'{name} at rest', rests)
    return seen[-1]


def told(kring, shown, name, words):
    kring.wait_for(f'{name} told as {words}',
                   lambda: words in shown.find(name, role='list item').description)


@case('keys and buttons show the map, the circle and the grid; what is selected stays so')
def switching(kring):
    app = open_views(kring)
    app.find(MAP, role='list').find('City', role='list item').click()
    app.find(MAP, role='list').find('City', states=('selected', 'focused'))
    circle = show(app, 'ctrl+2', CIRCLE)
    circle.find('City', states=('selected', 'focused'))
    circle.gone('More green')
    show(app, 'ctrl+3', GRID).find('City', states=('selected', 'focused'))
    app.find('Map', role='push button').click()
    app.find(MAP, role='list').find('More green', role='list item')


@case('in the circle, Alt and an arrow change role or involvement, in one step with its name')
def circle_keys(kring):
    app = open_views(kring)
    circle = show(app, 'ctrl+2', CIRCLE)
    circle.find('City', role='list item').click()
    circle.find('City', states=('selected', 'focused'))
    app.keys('alt+Down')
    told(kring, circle, 'City', 'invited')
    app.keys('alt+Right')
    told(kring, circle, 'City', 'knowledge partner, invited')
    equal(app.find('Undo').description, 'Undo: move City to “invited, knowledge partner”')
    app.keys('ctrl+z')
    told(kring, circle, 'City', 'alliance partner, invited')
    app.keys('ctrl+z')
    told(kring, circle, 'City', 'alliance partner, at the table')
    assert not app.find('Undo').has('sensitive')


@case('what is dragged to another place in the circle gets its role and involvement')
def circle_drag(kring):
    app = open_views(kring)
    circle = show(app, 'ctrl+2', CIRCLE)
    start, end = resting(kring, circle, 'Museum'), resting(kring, circle, 'City')
    app.desktop.drag(*start, *end)
    told(kring, circle, 'Museum', 'alliance partner, at the table')
    app.keys('ctrl+s')
    see_saved(app)
    museum = ET.fromstring(kring.read('views.kring')).findall(KRING + 'stakeholder')[1]
    equal((museum.get('role'), museum.get('involvement')), ('partner', 'at-table'))
    app.keys('ctrl+z')
    told(kring, circle, 'Museum', 'context, invited')


@case('in the grid, what is dragged gets influence and concern, and in the strip unknown ones')
def grid_drag(kring):
    app = open_views(kring)
    grid = show(app, 'ctrl+3', GRID)
    told(kring, grid, 'City', 'influence 5, concern for the ideal 4')
    told(kring, grid, 'Bank', 'influence or concern unknown')
    start, end = resting(kring, grid, 'Bank'), resting(kring, grid, 'City')
    app.desktop.drag(*start, *end)
    told(kring, grid, 'Bank', 'influence 5, concern for the ideal 4')
    app.desktop.drag(*resting(kring, grid, 'City'), *resting(kring, grid, 'Museum'))
    told(kring, grid, 'City', 'influence or concern unknown')
    app.keys('ctrl+s')
    see_saved(app)
    city, _, bank = ET.fromstring(kring.read('views.kring')).findall(KRING + 'stakeholder')
    equal((city.get('influence'), city.get('concern')), (None, None))
    equal((bank.get('influence'), bank.get('concern')), ('5', '4'))


@case('where the whole grid is shown no stakeholder lies under the tools')
def tools(kring):
    kring.write('many.kring', MANY)
    app = open_file(kring, kring.path('many.kring'), 'Many')
    app.find(MAP, role='list').find('Partner 1', role='list item')
    app.keys('ctrl+3')
    grid = app.find(GRID, role='list')
    x, y = app.find('Arrange and show').box[:2]
    for i in range(30):
        resting(kring, grid, f'Partner {i}')
        box = grid.find(f'Partner {i}', role='list item').box
        assert box[0] + box[2] <= x or box[1] + box[3] <= y, (i, box, x, y)


@case('F2 renames in the circle and in the grid too')
def renaming(kring):
    app = open_views(kring)
    for keys, view, before, after in (('ctrl+2', CIRCLE, 'Museum', 'Gallery'), ('ctrl+3', GRID, 'Gallery', 'Hall')):
        app.keys(keys)
        shown = app.find(view, role='list')
        resting(kring, shown, before)
        shown.find(before, role='list item').click()
        shown.find(before, states=('focused', 'selected'))
        app.keys('F2')
        app.find(f'Name of {before}', role='text', states=('focused',))
        app.type(f'{after}\n')
        shown.find(after, states=('focused', 'selected'))


@case('the grid goes out for the manager only')
def grid_is_private(kring):
    app = open_views(kring)
    show(app, 'ctrl+3', GRID)
    app.keys('ctrl+e')
    app.find('The grid is private: it is only for the manager')
    assert not app.find('To share', role=('radio button', 'check box', 'toggle button')).has('sensitive')
    app.find('For the alliance manager', role=('radio button', 'check box', 'toggle button'), states=('checked',))


@case('an empty circle or grid says what to do, until there is somebody')
def empty(kring):
    kring.write('empty.kring', '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Empty" language="en"/>')
    app = open_file(kring, kring.path('empty.kring'), 'Empty')
    app.keys('ctrl+2')
    app.find('How close is everyone to the alliance?')
    app.keys('ctrl+3')
    app.find('Whom to involve closely?')
    app.keys('ctrl+2')
    app.find('How close is everyone to the alliance?')
    app.keys('ctrl+k')
    app.type('Library')
    app.keys('Return')
    app.find(CIRCLE, role='list').find('Library', role='list item')
    app.gone('How close is everyone to the alliance?')


@case('a place far out on the map is in view again after the circle')
def far_out(kring):
    kring.write('far.kring', DOCUMENT.replace('x="300" y="200"', 'x="9000" y="7000"').replace('Views', 'Far'))
    app = open_file(kring, kring.path('far.kring'), 'Far')
    app.find(MAP, role='list').find('Bank', role='list item')
    app.keys('ctrl+f')
    app.find('Find stakeholders and interests', states=('focused',))
    app.type('bank')
    app.find('1 of 1', role='status bar')
    app.keys('Escape')
    before = resting(kring, app.find(MAP, role='list'), 'Bank')
    show(app, 'ctrl+2', CIRCLE)
    app.keys('ctrl+1')
    after = resting(kring, app.find(MAP, role='list'), 'Bank')
    assert abs(after[0] - before[0]) < 3 and abs(after[1] - before[1]) < 3, (before, after)


@case('a name that is being typed when another view is chosen is for where it was asked')
def naming_across(kring):
    app = open_views(kring)
    x, y = middle(app.find(MAP, role='list').find('City', role='list item'))
    app.desktop.click(x, y + 70, count=2)
    app.find('Name of the stakeholder', role='text', states=('focused',))
    app.type('Bakery')
    circle = show(app, 'ctrl+2', CIRCLE)
    circle.find('Bakery', role='list item')
    shown = show(app, 'ctrl+1', MAP)
    place = resting(kring, shown, 'Bakery')
    assert abs(place[0] - x) < 20 and abs(place[1] - y - 70) < 20, (place, x, y + 70)


if __name__ == '__main__':
    sys.exit(main())
