#!/usr/bin/python3
# test-lens.py: lenses over the map, the circle and the grid
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import open_file

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Lenses" language="en">
  <stakeholder id="s1" name="City" role="partner" involvement="at-table" safety="no" influence="5" concern="4">
    <gain what="A good name" openness="open"/>
    <commitment until="2999"/>
  </stakeholder>
  <stakeholder id="s2" name="Museum" role="target-group" involvement="invited"/>
  <stakeholder id="s3" name="Bank" role="context"/>
  <interest id="i1" name="More green"/>
  <influence from="s1" to="s2"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="200"/>
  <place node="i1" x="0" y="200"/>
</alliance>
'''

MAP = 'Stakeholder map'
# What each key tells of the city, and of the bank, which is context
TOLD = [
    ('alt+1', 'Gain', 'a gain stated openly', 'not relevant here'),
    ('alt+2', 'Empathy', 'viewpoint not known, nor where it comes from', 'not relevant here'),
    ('alt+3', 'Involvement', 'connected with a target group', 'not relevant here'),
    ('alt+4', 'Call to action', 'no action', 'not relevant here'),
    ('alt+5', 'Safety', 'cannot speak freely', 'not relevant here'),
    ('alt+6', 'Leadership', 'at the table, or reached from it within two lines', 'not relevant here'),
    ('alt+7', 'Time', 'committed until the last milestone', 'not relevant here'),
]


def open_lenses(kring, **named):
    kring.write('lenses.kring', DOCUMENT)
    app = open_file(kring, kring.path('lenses.kring'), 'Lenses', **named)
    app.find('City', role='list item', part=True)
    return app


def description(app, name, map_name=MAP):
    return app.find(map_name, role='list').find(name, role='list item').description


def told(kring, app, name, words, map_name=MAP):
    kring.wait_for(f'{name} told as {words}', lambda: words in description(app, name, map_name))


def box(app, name):
    return app.find(MAP, role='list').find(name, role='list item').box


@case('each key puts its lens on, what it tells is said in words, and nothing moves')
def keys(kring):
    app = open_lenses(kring)
    before = [box(app, name) for name in ('City', 'Museum', 'Bank', 'More green')]
    for key, lens, city, bank in TOLD:
        app.keys(key)
        app.find(f'Lens: {lens}', role='label')
        told(kring, app, 'City', f'{lens}: {city}')
        told(kring, app, 'Bank', f'{lens}: {bank}')
        equal([box(app, name) for name in ('City', 'Museum', 'Bank', 'More green')], before)
    assert 'Time' not in description(app, 'More green')
    app.keys('alt+0')
    app.gone('Lens: Time', role='label')
    kring.wait_for('nothing told of a lens', lambda: 'Time' not in description(app, 'City'))
    assert '•' not in app.root.find(role='frame').name


@case('the key of a lens takes it off again, and so does its legend')
def off(kring):
    app = open_lenses(kring)
    app.keys('alt+1')
    app.find('Lens: Gain', role='label')
    app.find('only suspected gains', role='label')
    app.keys('alt+1')
    app.gone('Lens: Gain', role='label')
    app.keys('alt+5')
    app.find('Lens: Safety', role='label')
    app.find('Take the lens off', role='push button').click()
    app.gone('Lens: Safety', role='label')
    kring.wait_for('nothing told of a lens', lambda: 'Safety' not in description(app, 'City'))


@case('a lens stays on the circle and the grid, and follows what is changed and undone')
def views(kring):
    app = open_lenses(kring)
    app.keys('alt+3')
    told(kring, app, 'Museum', 'Involvement: invited or approached')
    app.keys('ctrl+2')
    told(kring, app, 'Museum', 'Involvement: invited or approached', 'Circle of trust')
    museum = app.find('Circle of trust', role='list').find('Museum', role='list item')
    museum.click()
    app.find('Circle of trust', role='list').find('Museum', states=('selected', 'focused'))
    app.keys('alt+Up')
    told(kring, app, 'Museum', 'Involvement: at the table or represented', 'Circle of trust')
    app.keys('ctrl+z')
    told(kring, app, 'Museum', 'Involvement: invited or approached', 'Circle of trust')
    app.keys('ctrl+3')
    told(kring, app, 'City', 'Involvement: connected with a target group', 'Grid of influence and concern')
    app.keys('alt+6')
    told(kring, app, 'City', 'Leadership: at the table', 'Grid of influence and concern')
    app.keys('ctrl+1')
    told(kring, app, 'City', 'Leadership: at the table')


@case('who rests the pointer on a stakeholder is told what the lens says')
def tooltip(kring):
    app = open_lenses(kring)
    app.keys('alt+5')
    told(kring, app, 'City', 'Safety: cannot speak freely')
    x, y, width, height = box(app, 'City')
    app.desktop.run('xdotool', 'mousemove', str(x + width // 2), str(y + height // 2), 'sleep', '0.2',
                    'mousemove_relative', '3', '2')
    app.find('Safety: cannot speak freely', role='label', part=True)


@case('the menu in the header tells which lens is on, and its keys')
def menu(kring):
    app = open_lenses(kring)
    app.find('Lens', role=('push button', 'toggle button'), states=('focusable',)).click()
    app.find('Safety', role='radio menu item', part=True).press()
    app.find('Lens: Safety', role='label')
    app.find('Lens: Safety', role='push button')
    told(kring, app, 'City', 'Safety: cannot speak freely')
    app.keys('alt+0')
    app.find('Lens', role='push button')


@case('what goes to share leaves a private lens out, and says so')
def share(kring):
    app = open_lenses(kring)
    app.keys('alt+1')
    app.find('Lens: Gain', role='label')
    app.keys('ctrl+e')
    dialog = app.window('Export')
    dialog.find('the lens Gain', role='label', part=True)
    app.keys('Escape')
    app.gone('the lens Gain', role='label', part=True)
    app.keys('alt+3')
    app.find('Lens: Involvement', role='label')
    app.keys('ctrl+e')
    dialog = app.window('Export')
    left_out = dialog.find('Left out', role='label', part=True).name
    assert 'lens' not in left_out, left_out


@case('in Dutch')
def dutch(kring):
    app = open_lenses(kring, language='nl')
    app.keys('alt+1')
    app.find('Lens: Winst', role='label')
    app.find('alleen vermoede winst', role='label')
    told(kring, app, 'City', 'Winst: uitgesproken winst', 'Stakeholderkaart')
    app.keys('alt+3')
    told(kring, app, 'Museum', 'Betrokkenheid: uitgenodigd of benaderd', 'Stakeholderkaart')
    app.find('Lens afzetten', role='push button').click()
    app.gone('Lens: Betrokkenheid', role='label')


if __name__ == '__main__':
    sys.exit(main())
