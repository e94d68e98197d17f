#!/usr/bin/python3
# test-plan.py: the years of the alliance, by mouse and keyboard
#
# SPDX-License-Identifier: EUPL-1.2

import sys
import xml.etree.ElementTree as ET

from case import case, equal, main
from steps import open_file, see_saved

KRING = '{urn:kring:alliance:1}'

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Years" language="en" start-year="2026">
  <indicator what="Carers heard" unit="%" baseline="40" target="60" target-year="2029">
    <reading date="2026-03-01" value="42"/>
  </indicator>
  <stakeholder id="s1" name="City" role="partner" involvement="at-table">
    <action what="Open a desk" when="2027-Q1" status="agreed"/>
    <commitment from="2026" until="2028" what="Money"/>
  </stakeholder>
  <stakeholder id="s2" name="Bank" role="partner" involvement="at-table"/>
  <milestone year="2027" text="Half way"/>
  <milestone year="2029" text="All of it"/>
</alliance>
'''

EMPTY = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Years" language="en">
  <stakeholder id="s1" name="City" role="partner" involvement="at-table"/>
</alliance>
'''


def open_plan(kring, text=DOCUMENT, plan='Plan', **named):
    kring.write('years.kring', text)
    app = open_file(kring, kring.path('years.kring'), 'Years', **named)
    app.keys('ctrl+5')
    shown = app.find(plan, role='list')
    shown.find('City', role='list item')
    return app, shown


def saved(app, kring):
    app.keys('ctrl+s')
    see_saved(app)
    return ET.fromstring(kring.read('years.kring'))


def told(kring, shown, name, words):
    kring.wait_for(f'{name} told as {words}',
                   lambda: words in shown.find(name, role='list item').description)


def undo_name(app):
    return app.find('Undo').description


@case('a key and a button show the plan; a screen reader is told all that is on it')
def shown(kring):
    app, plan = open_plan(kring)
    told(kring, plan, 'Half way', 'milestone for 2027, planned')
    told(kring, plan, 'Money', 'commitment of City, 2026 to 2028, ends in 2028, the plan runs to 2029')
    told(kring, plan, 'Open a desk', 'action of City, 1st quarter of 2027, agreed')
    told(kring, plan, 'Carers heard', '40 → 60 % in 2029; 42 % on 1 March 2026')
    app.find('Map', role='push button').click()
    app.find('Stakeholder map', role='list').find('City', role='list item')
    app.find('Plan', role='push button').click()
    app.find('Plan', role='list').find('Bank', role='list item')


@case('the keyboard goes through the plan and moves what it is on; each move is one step with a name')
def keys(kring):
    app, plan = open_plan(kring)
    plan.find('Half way', role='list item').focus()
    app.keys('alt+Right')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: move “Half way” to 2028')
    plan.find('Half way', states=('focused',))
    app.keys('Right', 'Right')
    plan.find('City', states=('focused',))
    app.keys('Right')
    plan.find('Money', states=('focused',))
    app.keys('shift+Right')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: set the commitment of City to 2026 to 2029')
    app.keys('ctrl+shift+Right')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: set the commitment of City to 2027 to 2029')
    app.keys('alt+Left')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: set the commitment of City to 2026 to 2028')
    app.keys('Right', 'alt+Left')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: move “Open a desk” to 4th quarter of 2026')
    app.keys('shift+Right')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: move “Open a desk” to 4th quarter of 2027')
    app.keys('Down', 'Down')
    plan.find('Carers heard', states=('focused',))
    app.keys('alt+Right')
    kring.wait_for('the step', lambda: undo_name(app) == 'Undo: move the target of “Carers heard” to 2030')

    root = saved(app, kring)
    equal(root.find(KRING + 'milestone').get('year'), '2028')
    equal(root.find(f'{KRING}stakeholder/{KRING}action').get('when'), '2027-Q4')
    equal(root.find(KRING + 'indicator').get('target-year'), '2030')
    for _ in range(7):
        app.keys('ctrl+z')
    kring.wait_for('nothing to undo', lambda: not app.find('Undo').has('sensitive'))
    told(kring, plan, 'Half way', 'milestone for 2027')


@case('Tab leaves the plan, and comes back to what had the keyboard')
def tab(kring):
    app, plan = open_plan(kring)
    app.keys('Right')
    plan.find('All of it', role='list item', states=('focused',))
    app.keys('Tab')
    kring.wait_for('the keyboard elsewhere', lambda: not any(node.has('focused') for node in plan.walk()))
    app.keys('shift+Tab')
    plan.find('All of it', role='list item', states=('focused',))


@case('what has the keyboard selects the stakeholder whose it is')
def selecting(kring):
    app, plan = open_plan(kring)
    plan.find('Half way', role='list item').focus()
    app.keys('Down')
    plan.find('City', states=('selected', 'focused'))
    app.keys('Down')
    plan.find('Bank', states=('selected', 'focused'))
    app.keys('Return')
    app.find('Name', role='text', states=('focused',))


def by(found, x_part):
    x, y, width, height = found.box
    return x + width * x_part, y + height / 2


@case('what is dragged comes to another year; Escape leaves it where it was')
def dragging(kring):
    app, plan = open_plan(kring)
    desktop = app.desktop
    bar = plan.find('Money', role='list item')
    year = bar.box[2] / 3
    x, y = by(bar, 1)
    desktop.drag(x - 3, y, x - 3 - year, y)
    told(kring, plan, 'Money', '2026 to 2027')
    x, y = by(plan.find('Half way', role='list item'), 0)
    desktop.drag(x + 6, y, x + 6 + year, y)
    told(kring, plan, 'Half way', 'milestone for 2028')
    x, y = by(plan.find('Open a desk', role='list item'), 0)
    desktop.drag(x + 6, y, x + 6 + year / 4, y)
    told(kring, plan, 'Open a desk', '2nd quarter of 2027')

    x, y = by(plan.find('All of it', role='list item'), 0.5)
    desktop.run('xdotool', 'mousemove', str(int(x)), str(int(y)), 'mousedown', '1', 'mousemove_relative', '--', '-12', '0',
                'sleep', '0.1', 'mousemove_relative', '--', str(-int(year)), '0', 'sleep', '0.1', 'key', 'Escape',
                'mouseup', '1')
    told(kring, plan, 'All of it', 'milestone for 2029')
    for _ in range(3):
        app.keys('ctrl+z')
    told(kring, plan, 'Money', '2026 to 2028')
    kring.wait_for('nothing to undo', lambda: not app.find('Undo').has('sensitive'))


@case('Insert adds what belongs in a row, and Delete removes it')
def adding(kring):
    app, plan = open_plan(kring)
    plan.find('Bank', role='list item').focus()
    app.keys('Insert')
    app.find('From year', role='text', states=('focused',))
    app.keys('Escape')
    plan.find('commitment', states=('focused',))
    app.keys('Insert')
    app.find('What we ask', role='text', states=('focused',))
    app.type('Lend money')
    app.keys('Escape')
    plan.find('Lend money', states=('focused',))
    app.keys('Delete')
    plan.gone('Lend money')
    plan.find('commitment', states=('focused',))
    plan.find('Half way', role='list item').focus()
    app.keys('Insert')
    app.find('Year', role='text', states=('focused',))
    app.keys('Tab')
    app.type('A third')
    app.keys('Escape')
    plan.find('A third', states=('focused',))
    app.keys('ctrl+z', 'ctrl+z')
    plan.gone('A third')


@case('the menu opens the details, of which what is typed shows on the plan')
def details(kring):
    app, plan = open_plan(kring)
    plan.find('Half way', role='list item').focus()
    app.keys('shift+F10')
    app.find('Add a milestone', role='menu item')
    app.find('Details', role='menu item').press()
    app.find('Year', role='text', states=('focused',))
    app.keys('ctrl+a')
    app.type('2028\n')
    told(kring, plan, 'Half way', 'milestone for 2028')
    app.keys('Escape')
    plan.find('Half way', states=('focused',))


@case('what was being typed elsewhere is taken when the plan is pressed on, or gets the keyboard')
def leaving(kring):
    app, plan = open_plan(kring)
    for name, press in (('Half way', lambda mark: mark.click()),
                        ('All of it', lambda mark: mark.click(button=3)),
                        ('Half way', lambda mark: app.keys('shift+F6'))):
        plan.find('Half way', role='list item').focus()
        app.keys('space')
        app.find('Start year', role='text').focus()
        app.keys('ctrl+a', 'Delete')
        press(plan.find(name, role='list item'))
        kring.wait_for('the step', lambda: undo_name(app) == 'Undo: change “Start year” of the alliance')
        app.keys('Escape')
        plan.find(name, states=('focused',))
        app.keys('ctrl+z')
    assert saved(app, kring).get('start-year') == '2026'


@case('an empty plan says so, and its buttons begin one')
def empty(kring):
    app, plan = open_plan(kring, EMPTY)
    app.find('No milestone and no commitment yet')
    app.find('Add a commitment', role='push button').click()
    app.find('From year', role='text', states=('focused',))
    app.keys('Escape')
    app.gone('No milestone and no commitment yet')
    app.keys('ctrl+z')
    app.find('No milestone and no commitment yet')
    x, y, width, _height = plan.box
    app.desktop.click(x + width * 0.7, y + 12, count=2)
    app.find('Year', role='text', states=('focused',))
    app.keys('Escape')
    plan.find('(milestone without a name)', states=('focused',))


@case('in Dutch, the plan speaks Dutch')
def dutch(kring):
    app, plan = open_plan(kring, plan='Planning', language='nl')
    told(kring, plan, 'Half way', 'mijlpaal voor 2027, gepland')
    told(kring, plan, 'Money', 'toezegging van City, 2026 tot en met 2028, stopt in 2028, de planning loopt tot en met 2029')
    plan.find('Half way', role='list item').focus()
    app.keys('alt+Right')
    kring.wait_for('the step', lambda: app.find('Ongedaan maken').description == 'Ongedaan maken: ‘Half way’ verplaatsen naar 2028')


if __name__ == '__main__':
    sys.exit(main())
