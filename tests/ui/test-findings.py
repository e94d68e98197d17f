#!/usr/bin/python3
# test-findings.py: what the document tells its manager, and what is done about it
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import add, new_alliance, open_file

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Found" language="en" phase="forming">
  <ideal>A green city</ideal>
  <need>Alone it fails</need>
  <message>Together</message>
  <manager name="Ann" independent="yes"/>
  <indicator what="Trees" unit="trees" level="situation" baseline="1" target="2" target-year="2040"/>
  <stakeholder id="s1" name="City" sector="government" role="partner" involvement="at-table"/>
  <stakeholder id="s2" name="Museum" sector="business" role="partner" involvement="at-table"/>
  <stakeholder id="s3" name="Neighbours" role="target-group" involvement="at-table"/>
  <interest id="i1" name="More green"/>
  <stake stakeholder="s1" interest="i1" stance="for" weight="3"/>
  <stake stakeholder="s2" interest="i1" stance="for" weight="1"/>
  <stake stakeholder="s3" interest="i1" stance="for" weight="1"/>
  <milestone year="2040" text="Done"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="200"/>
  <place node="i1" x="0" y="200"/>
</alliance>
'''

GAIN = 'Two partners have not said yet what they want to gain: City and Museum. Ask; said early, it helps.'


def open_found(kring, document=DOCUMENT, **named):
    kring.write('found.kring', document)
    app = open_file(kring, kring.path('found.kring'), 'Found', **named)
    app.find('City', role='list item', part=True)
    return app


def the_list(app, name='Findings'):
    return app.find(name, role='list')


def the_map(app):
    return app.find('Stakeholder map', role='list')


def selected(app):
    return sorted(node.name for node in the_map(app).all(role='list item') if node.has('selected'))


def row(app, text):
    return the_list(app).find(text, part=True, role='list item')


def choose(app, text, item):
    """In the menu of a finding"""
    row(app, text).find('More', part=True, role=('push button', 'toggle button')).press()
    app.find(item, role=('menu item', 'check menu item')).press()


@case('the number in the header leads to the findings, and one that is chosen selects what it is about')
def choosing(kring):
    app = open_found(kring)
    count = app.find('findings', part=True, role='push button')
    app.keys('ctrl+j')
    the_list(app).find('Attention', part=True, role='list item')
    app.keys('F4')
    kring.wait_for('both partners selected', lambda: selected(app) == ['City', 'Museum'])
    equal(row(app, GAIN).description, 'Attention · Gain', 'how pressing')
    assert row(app, GAIN).has('focused'), 'what was gone to is told'
    app.keys('F4')
    kring.wait_for('the next one', lambda: selected(app) != ['City', 'Museum'])
    app.keys('shift+F4')
    kring.wait_for('the one before', lambda: selected(app) == ['City', 'Museum'])
    app.keys('F7')
    count.press()
    the_list(app)


@case('a finding opens what has to be filled in, for each in turn, and goes when that is done')
def mending(kring):
    app = open_found(kring)
    app.keys('ctrl+j')
    row(app, GAIN).find('Add a gain', role='push button').press()
    app.find('What it brings them', role='text', states=('focused',))
    app.type('Trees\n')
    app.keys('ctrl+j')
    row(app, 'One partner has not said yet what it wants to gain: Museum').find('Add a gain', role='push button').press()
    app.find('What it brings them', role='text', states=('focused',))
    app.type('Fame\n')
    app.keys('ctrl+j')
    the_list(app).gone('what it wants to gain', part=True, role='list item')


@case('a change that was not measured for long gets a reading')
def reading(kring):
    app = open_found(kring, DOCUMENT.replace('phase="forming"', 'phase="running" since="2020-01-01"'))
    app.keys('ctrl+j')
    row(app, 'One change has not been measured for over a year').find('Add a reading', role='push button').press()
    the_list(app).gone('has not been measured', part=True, role='list item')
    equal(app.find('What changes', role='text', states=('focused',)).text, 'Trees')
    equal(app.find('Undo').description, 'Undo: add reading')


@case('each item of a finding is set aside with a reason, taken up again, and undone')
def set_aside(kring):
    app = open_found(kring)
    app.keys('ctrl+j')
    row(app, GAIN).find('One by one (2)', part=True).press()
    row(app, GAIN).find('Set aside…: Museum').press()
    app.find('Reason', role='text', states=('focused',))
    app.type('They need none\n')
    row(app, 'One partner has not said yet what it wants to gain: City')
    app.find('Museum, set aside: They need none')
    app.keys('ctrl+z')
    row(app, GAIN)
    app.keys('ctrl+shift+z')
    row(app, 'what it wants to gain: City')
    app.find('Take up again: Museum').press()
    row(app, GAIN)


@case('a finding that is set aside as a whole is not counted, and stands folded until it is taken up again')
def set_all_aside(kring):
    app = open_found(kring)
    app.keys('ctrl+j')
    before = app.find('findings', part=True, role='push button').name
    choose(app, GAIN, 'Set Aside…')
    app.find('Reason', role='text', states=('focused',))
    app.type('Later\n')
    the_list(app).gone(GAIN, role='list item')
    kring.wait_for('another number', lambda: app.find('findings', part=True, role='push button').name != before)
    the_list(app).find('Set aside, 1', role=('push button', 'toggle button')).press()
    equal(row(app, GAIN).description, 'Set aside: Later · Gain', 'how it stands')
    choose(app, GAIN, 'Take Up Again')
    kring.wait_for('the number', lambda: app.find('findings', part=True, role='push button').name == before)


@case('what belongs to a later phase stands folded under "Later", and is not counted')
def later(kring):
    app = open_found(kring)
    app.keys('ctrl+j')
    the_list(app).find('Attention, 2', role=('push button', 'toggle button')).press()
    the_list(app).find('Later, ', part=True, role='list item')
    assert not app.look('have made no commitment yet', part=True)
    heading = the_list(app).find('Later, ', part=True, role=('push button', 'toggle button'))
    heading.press()
    the_list(app).find('have made no commitment yet', part=True, role='list item')


@case('findings are searched, and shown of one ingredient or of what is selected alone')
def filtering(kring):
    app = open_found(kring)
    app.keys('ctrl+j')
    app.find('Search findings', role=('text', 'entry')).write('gain museum')
    the_list(app).gone('needs', part=True, role='list item')
    row(app, GAIN)
    app.find('Show all', role='push button').press()
    row(app, 'needs')
    app.keys('F8')
    app.find('Gain: 0 of 7 answered').press()
    app.find(GAIN, role='list item')
    app.keys('F8')


@case('an ingredient tells how many findings it has, and shows them above its questions')
def ingredient(kring):
    app = open_found(kring)
    app.keys('F8')
    equal(app.find('Gain: 0 of 7 answered').description, '1 finding', 'what is found')
    app.find('Gain: 0 of 7 answered').press()
    app.find(GAIN, role='list item').find('Add a gain', role='push button').press()
    app.find('What it brings them', role='text', states=('focused',))


@case('a node tells what there is to point out of it, until that is set aside; its details tell it too')
def marks(kring):
    app = open_found(kring)
    kring.wait_for('what there is to point out', lambda: 'Attention: No gain known yet, and 2 more' in
                   the_map(app).find('Museum', role='list item').description)
    the_map(app).find('Museum', role='list item').click()
    app.keys('F7')
    app.find('No gain known yet', role='label')
    app.find('Add a gain', role='push button').press()
    app.find('What it brings them', role='text', states=('focused',))
    app.type('Fame\n')
    app.gone('No gain known yet', role='label')
    kring.wait_for('less to point out', lambda: 'gain' not in the_map(app).find('Museum', role='list item').description)


@case('the map keeps to what there is something to point out of, and follows it')
def found_only(kring):
    bank = '<stakeholder id="s4" name="Bank" role="context"/>\n  <interest'
    stake = '<stake stakeholder="s4" interest="i1" stance="for" weight="1"/>\n  <milestone'
    app = open_found(kring, DOCUMENT.replace('<interest', bank, 1).replace('<milestone', stake, 1))
    kring.wait_for('marks', lambda: 'Attention' in the_map(app).find('Museum', role='list item').description)
    app.keys('ctrl+shift+l')
    app.find('Alliance partner', role='check box', states=('focused',))
    while not app.look('Only with a finding', role='check box', states=('focused',)):
        app.keys('Down')
    app.keys('space')
    app.keys('Escape')
    app.find('3 of 4 shown')
    the_map(app).gone('Bank', role='list item')
    app.find('Remove filter: only with a finding', role='push button').press()
    the_map(app).find('Bank', role='list item')


@case('who types in ten names sees a handful of calm hints')
def calm(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', *(f'Partner {letter}' for letter in 'ABCDEFGHIJ'))
    app.keys('ctrl+j')
    kring.wait_for('few findings', lambda: 0 < int(app.find('finding', part=True, role='push button').name.split()[0]) <= 4)
    assert len(the_list(app).all(role='list item')) <= 9


@case('in Dutch')
def dutch(kring):
    app = open_found(kring, language='nl')
    app.keys('ctrl+j')
    app.find('signalen', part=True, role='push button')
    the_list(app, 'Signalen').find('Aandacht', part=True, role='list item')
    app.find('Winst toevoegen', role='push button').press()
    app.find('Wat het hun oplevert', role='text', states=('focused',))


if __name__ == '__main__':
    sys.exit(main())
