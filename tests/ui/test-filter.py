#!/usr/bin/python3
# test-filter.py: what of the map is shown: filters and their chips, the neighbourhood
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import open_file

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Filtered" language="en">
  <stakeholder id="s1" name="City" sector="government" role="partner" tags="north"/>
  <stakeholder id="s2" name="Museum" role="partner"/>
  <stakeholder id="s3" name="Bank" sector="business"/>
  <interest id="i1" name="More green"/>
  <interest id="i2" name="Rest"/>
  <stake stakeholder="s1" interest="i1" stance="for" weight="3"/>
  <influence from="s1" to="s2" effect="supports" kind="funds" strength="1"/>
  <influence from="s2" to="s3" effect="opposes"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="200"/>
  <place node="i1" x="0" y="200"/>
  <place node="i2" x="0" y="320"/>
</alliance>
'''


def open_filtered(kring, **named):
    kring.write('filtered.kring', DOCUMENT)
    app = open_file(kring, kring.path('filtered.kring'), 'Filtered', **named)
    app.find('City', role='list item', part=True)
    return app


def the_map(app, name='Stakeholder map'):
    return app.find(name, role='list')


def names(app, map_name='Stakeholder map'):
    return sorted(node.name for node in the_map(app, map_name).all(role='list item'))


def shows(kring, app, *expected, map_name='Stakeholder map'):
    kring.wait_for(f'{expected} on the map', lambda: names(app, map_name) == sorted(expected))


def check(app, *wanted, first='Alliance partner'):
    """Checks by keyboard; each of wanted is the name of a check button below the one before"""
    app.keys('ctrl+shift+l')
    app.find(first, role='check box', states=('focused',))
    for name in wanted:
        while not app.look(name, role='check box', states=('focused',)):
            app.keys('Down')
        app.keys('space')
    app.keys('Escape')
    app.gone(first, role='check box')


@case('a filter hides the others, says how many are left, and its chip takes it off')
def chips(kring):
    app = open_filtered(kring)
    before = {node.name: node.box for node in the_map(app).all(role='list item')}
    check(app, 'Alliance partner', 'Government')
    shows(kring, app, 'City', 'More green')
    app.find('1 of 3 shown')
    equal({node.name: node.box for node in the_map(app).all(role='list item')},
          {name: before[name] for name in ('City', 'More green')}, 'places')
    app.find('Remove filter: sector government', role='push button').press()
    shows(kring, app, 'City', 'Museum', 'More green')
    app.find('2 of 3 shown')
    app.find('Remove filter: role alliance partner', role='push button', states=('focused',))
    app.keys('space')
    shows(kring, app, *before)
    app.gone('shown', part=True, role='status bar')
    assert not app.find('Undo').has('sensitive')


@case('the key of the filter gives the keyboard back, and a chip keeps it through undo')
def gives_back(kring):
    app = open_filtered(kring)
    the_map(app).find('City', role='list item').click()
    the_map(app).find('City', states=('focused',))
    app.keys('ctrl+shift+l')
    app.find('Alliance partner', role='check box', states=('focused',))
    app.keys('Escape')
    the_map(app).find('City', states=('focused',))
    app.keys('ctrl+k')
    app.find('Add a stakeholder', states=('focused',))
    app.type('Newcomer\n')
    the_map(app).find('Newcomer', role='list item')
    check(app, 'Alliance partner')
    app.find('Add a stakeholder', states=('focused',))
    app.keys('Tab', 'Tab')
    chip = 'Remove filter: role alliance partner'
    app.find(chip, states=('focused',))
    app.keys('ctrl+z')
    app.gone('Newcomer', role='list item')
    app.find(chip, states=('focused',))


@case('Tab goes on from the outline to the chips and the map, and Shift and Tab go all the way back')
def tab_both_ways(kring):
    app = open_filtered(kring)
    check(app, 'Alliance partner')
    app.keys('ctrl+shift+k')
    app.find('Add an interest', states=('focused',))
    app.keys('Tab')
    app.find('Remove filter: role alliance partner', states=('focused',))
    app.keys('Tab')
    app.find('Clear all', states=('focused',))
    app.keys('Tab')
    kring.wait_for('the focus on the map', lambda: the_map(app).look(states=('focused',)))
    app.keys('shift+Tab')
    app.find('Clear all', states=('focused',))
    app.keys('shift+Tab')
    app.find('Remove filter: role alliance partner', states=('focused',))
    app.keys('shift+Tab')
    app.find('Add an interest', states=('focused',))
    app.keys('F6')
    kring.wait_for('the focus on the map', lambda: the_map(app).look(states=('focused',)))


@case('chips fill their rows, and nothing of the map lies under them when all of it is shown')
def rows(kring):
    app = open_filtered(kring)
    app.keys('ctrl+shift+l')
    app.find('Alliance partner', role='check box', states=('focused',))
    for _ in range(14):
        app.keys('space', 'Down')
    app.keys('Escape')
    app.gone('Alliance partner', role='check box')
    app.find('Clear all', role='push button')
    boxes = [chip.box for chip in app.all('Remove filter', role='push button', part=True)]
    equal(len(boxes), 14, 'chips')
    left, _, across, _ = the_map(app).box
    for (x, y, width, height), (next_x, next_y, next_width, _) in zip(boxes, boxes[1:]):
        if next_y == y:
            assert 0 <= next_x - x - width <= 24, boxes
        else:
            assert next_y >= y + height and x + width + next_width > left + across - 60, boxes
    assert boxes[-1][1] > boxes[0][1], boxes
    app.keys('ctrl+0')
    clear = app.find('Clear all', role='push button').box
    kring.wait_for('the map below them', lambda: min(node.box[1] for node in the_map(app).all(role='list item')) >=
                   clear[1] + clear[3])


@case('nobody left is said, with the way back')
def nobody(kring):
    app = open_filtered(kring)
    check(app, 'Knowledge partner')
    app.find('No stakeholder passes these filters')
    app.find('0 of 3 shown')
    shows(kring, app)
    app.keys('ctrl+3')
    app.find('Grid of influence and concern', role='list')
    app.gone('Whom to involve closely?')
    app.keys('ctrl+1')
    app.find('Clear filters', role='push button').press()
    shows(kring, app, 'Bank', 'City', 'More green', 'Museum', 'Rest')
    app.gone('No stakeholder passes these filters')


@case('all filters are cleared at once, and what was hidden is not selected any more')
def clearing(kring):
    app = open_filtered(kring)
    the_map(app).find('Bank', role='list item').click()
    the_map(app).find('Bank', states=('selected',))
    check(app, 'Alliance partner', 'north')
    shows(kring, app, 'City', 'More green')
    app.find('Clear all', role='push button').press()
    shows(kring, app, 'Bank', 'City', 'More green', 'Museum', 'Rest')
    assert not the_map(app).look('Bank', states=('selected',))


@case('a filter on lines leaves all stakeholders there, and counts lines')
def lines(kring):
    app = open_filtered(kring)
    check(app, 'Strong only')
    app.find('1 of 3 lines shown')
    app.find('Remove filter: strength strong only', role='push button')
    shows(kring, app, 'Bank', 'City', 'More green', 'Museum', 'Rest')
    check(app, 'Any')
    app.gone('lines shown', part=True)


@case('the numbers follow the document, and a tag that is gone filters no more')
def following(kring):
    app = open_filtered(kring)
    check(app, 'north')
    app.find('1 of 3 shown')
    the_map(app).find('City', role='list item').click()
    the_map(app).find('City', states=('focused', 'selected'))
    app.keys('Delete')
    app.gone('Remove filter: tag north')
    shows(kring, app, 'Bank', 'More green', 'Museum', 'Rest')


@case('how far is brought out is chosen by key and in the menu')
def reach(kring):
    app = open_filtered(kring)
    the_map(app).find('City', role='list item').click()
    the_map(app).find('City', states=('focused', 'selected'))
    app.keys('2')
    app.find('What is up to two steps away is brought out', role='label')
    app.keys('i')
    app.find('Lines are followed to who influences it', role='label')
    app.find('Arrange and show', role='push button').press()
    for name in ('What is two steps away', 'To who influences it'):
        assert app.find(name, part=True, role=('radio menu item', 'menu item')).has('checked'), name
    app.find('What is one step away', part=True, role=('radio menu item', 'menu item')).press()
    app.find('What is one step away is brought out', role='label')


@case('in Dutch')
def dutch(kring):
    app = open_filtered(kring, language='nl')
    check(app, 'Alliantiepartner', first='Alliantiepartner')
    shows(kring, app, 'City', 'Museum', 'More green', map_name='Stakeholderkaart')
    app.find('2 van 3 getoond')
    app.find('Filter weghalen: rol alliantiepartner', role='push button')
    app.find('Alles tonen', role='push button').press()
    app.gone('Alles tonen')


if __name__ == '__main__':
    sys.exit(main())
