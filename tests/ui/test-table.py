#!/usr/bin/python3
# test-table.py: the tables of stakeholders and actions, by keyboard and mouse
#
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
import xml.etree.ElementTree as ET

from case import case, equal, main
from steps import open_file, see_saved

KRING = '{urn:kring:alliance:1}'
HERE = os.path.dirname(os.path.abspath(__file__))

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Rows" language="en">
  <stakeholder id="s1" name="City" sector="government" role="partner" influence="5" tags="secretword">
    <action what="Send a letter" when="2020-03" asked-by="s2"/>
    <action what="Was refused" when="2020-02" status="declined"/>
  </stakeholder>
  <stakeholder id="s2" name="Museum" role="context" influence="2"/>
  <stakeholder id="s3" name="Bank">
    <action what="Lend" when="2999" status="asked"/>
  </stakeholder>
  <stakeholder id="s4" name="School" role="partner"/>
</alliance>
'''


def open_table(kring, **named):
    kring.write('rows.kring', DOCUMENT)
    app = open_file(kring, kring.path('rows.kring'), 'Rows', **named)
    app.find('City', role='list item')
    app.keys('ctrl+4')
    app.find('City', role='table row', states=('focused',))
    return app


def rows(table):
    """The first words of the rows that show, from above"""
    found = [row for row in table.all(role='table row') if row.name != 'Column headers']
    return [row.name.split(',')[0] for row in sorted(found, key=lambda row: row.box[1])]


def shows(kring, app, *names, table='Table of stakeholders'):
    kring.wait_for(f'the rows {names}', lambda: rows(app.find(table, role='tree table')) == list(names))


def cells(app, name):
    row = next(row for row in app.all(role='table row') if row.name.split(',')[0] == name)
    return [label.name for label in row.walk() if label.role == 'label']


def has_cell(kring, app, name, text):
    kring.wait_for(f'{text} in the row of {name}', lambda: text in cells(app, name))


def saved(kring, app):
    app.keys('ctrl+s')
    see_saved(app)
    return ET.fromstring(kring.read('rows.kring'))


def clipboard(kring):
    program = os.path.join(HERE, 'read-clipboard.py')
    return subprocess.run([program, 'text/plain;charset=utf-8'], env=kring.desktop.env, capture_output=True, timeout=30).stdout.decode()


def put_on_clipboard(kring, text):
    process = subprocess.Popen([os.path.join(HERE, 'write-clipboard.py'), text], env=kring.desktop.env, stdout=subprocess.PIPE)
    equal(process.stdout.readline(), b'there\n')
    return process


@case('keys go from cell to cell, and what is said tells the column')
def keys(kring):
    app = open_table(kring)
    app.keys('Right')
    app.find('City, Sector: Government', role='table row', states=('focused',))
    app.keys('Down')
    app.find('Museum, Sector: empty', role='table row', states=('focused', 'selected'))
    app.keys('Left', 'Up')
    app.find('City', role='table row', states=('focused', 'selected'))


@case('a cell with words is edited by the keyboard, Escape leaves it, and undo takes it back')
def words(kring):
    app = open_table(kring)
    app.keys('Down', 'Right', 'Right', 'F2')
    app.find('Context', role='list item', states=('focused',))
    app.keys('Up', 'Escape')
    app.find('Museum, Role: Context', role='table row', states=('focused',))
    assert not app.find('Undo').has('sensitive')
    app.keys('Return')
    app.find('Context', role='list item', states=('focused',))
    app.keys('Up', 'Return')
    app.find('Museum, Role: Needs to move', role='table row', states=('focused',))
    equal(app.find('Undo').description, 'Undo: change “Role” of Museum')
    app.keys('ctrl+z')
    has_cell(kring, app, 'Museum', 'Context')


@case('a name is typed over, Tab goes on to the next cell, and what is no value is told')
def entry(kring):
    app = open_table(kring)
    app.keys('F2')
    app.find('Name of City', role='text', states=('focused',))
    app.type('Town')
    app.keys('Tab')
    app.find('Government', role='list item', states=('focused',))
    app.keys('Tab')
    app.find('Alliance partner', role='list item', states=('focused',))
    app.keys('Escape')
    app.find('Town, Role: Alliance partner', role='table row', states=('focused',))
    app.find('Actions', role='push button').click()
    app.find('Send a letter', part=True, role='table row')
    app.find('Send a letter', role='label').click()
    app.keys('Left', 'F2')
    app.find('When of Send a letter', role='text', states=('focused',))
    app.type('someday\n')
    app.find('This is not a date.', part=True)
    app.find('When of Send a letter', role='text', states=('focused',)).write('3-4-2999\n')
    has_cell(kring, app, 'Send a letter', '3 April 2999')


@case('several rows are set at once, in one step with its name')
def several(kring):
    app = open_table(kring)
    app.keys('Right', 'Right', 'ctrl+a')
    kring.wait_for('all selected', lambda: len([row for row in app.all(role='table row') if row.has('selected')]) == 4)
    app.keys('F2')
    app.find('Role of 4 stakeholders', role='list')
    app.keys('Home', 'Down', 'Down', 'Return')
    for name in ('City', 'Museum', 'Bank', 'School'):
        has_cell(kring, app, name, 'Knowledge partner')
    equal(app.find('Undo').description, 'Undo: set “Role” of 4 stakeholders')
    app.keys('ctrl+z')
    has_cell(kring, app, 'Museum', 'Context')
    assert not app.find('Undo').has('sensitive')


@case('passing through the cells of several rows with Tab gives none of them what another has')
def passing(kring):
    app = open_table(kring)
    app.keys('ctrl+a', 'F2')
    app.find('Name of 4 stakeholders', role='text', states=('focused',))
    app.keys('Tab')
    app.find('Sector of 4 stakeholders', role='list').find(role='list item', states=('focused',))
    app.keys('Tab')
    app.find('Role of 4 stakeholders', role='list').find(role='list item', states=('focused',))
    app.keys('Escape')
    app.gone('Role of 4 stakeholders', role='list')
    has_cell(kring, app, 'City', 'Government')
    has_cell(kring, app, 'Museum', 'Context')
    assert not app.find('Undo').has('sensitive')


@case('headers sort by several columns, the menu does too, and what is unknown is last')
def sorting(kring):
    app = open_table(kring)
    app.keys('F9', 'shift+F9')
    shows(kring, app, 'City', 'Museum', 'Bank', 'School')
    header = app.find('Table of stakeholders', role='tree table')
    header.find('Influence', role='label').click()
    shows(kring, app, 'Museum', 'City', 'Bank', 'School')
    header.find('Influence', role='label').click()
    shows(kring, app, 'City', 'Museum', 'Bank', 'School')
    app.find('Sorted by Influence (descending)')
    header.find('Role', role='label').click()
    shows(kring, app, 'City', 'School', 'Museum', 'Bank')
    app.find('Sorted by Role, then by Influence (descending)')
    app.find('Museum', role='label').click()
    app.keys('Left', 'shift+F10')
    app.find('Sort by This Column, Descending', role='menu item', part=True).press()
    shows(kring, app, 'School', 'Museum', 'City', 'Bank')
    app.find('Do not sort', role='push button').press()
    shows(kring, app, 'City', 'Museum', 'Bank', 'School')


@case('the filter is that of the map, and the search looks in all columns')
def narrowing(kring):
    app = open_table(kring)
    app.keys('ctrl+shift+l')
    app.find('Alliance partner', role='check box', states=('focused',))
    app.keys('space', 'Escape')
    shows(kring, app, 'City', 'School')
    app.find('City', role='table row', states=('focused',))
    app.find('2 of 4 shown')
    app.keys('ctrl+1')
    stakeholder_map = app.find('Stakeholder map', role='list')
    stakeholder_map.gone('Museum', role='list item')
    app.keys('ctrl+4', 'ctrl+f')
    app.find('Search in the table', states=('focused',))
    app.type('gov')
    shows(kring, app, 'City')
    app.type('zzz')
    app.find('Nothing found')
    app.find('Show everything', role='push button', part=True).press()
    shows(kring, app, 'City', 'Museum', 'Bank', 'School')


@case('what is selected in the table is selected in the window, and the other way round')
def selection(kring):
    app = open_table(kring)
    app.keys('Down', 'shift+Down')
    app.find('2 selected')
    app.keys('ctrl+1')
    for name in ('Museum', 'Bank'):
        app.find('Stakeholder map', role='list').find(name, role='list item', states=('selected',))
    app.find('Stakeholder map', role='list').find('School', role='list item').click()
    app.keys('ctrl+4')
    app.find('School', role='table row', states=('focused', 'selected'), part=True)


@case('rows are removed, and added at the foot, and both are undone')
def removing(kring):
    app = open_table(kring)
    app.keys('Down', 'Delete')
    shows(kring, app, 'City', 'Bank', 'School')
    app.find('Bank', role='table row', states=('focused',))
    app.keys('ctrl+z')
    shows(kring, app, 'City', 'Museum', 'Bank', 'School')
    app.find('Add a stakeholder to the table', role='text').click()
    app.type('Library\n')
    shows(kring, app, 'City', 'Museum', 'Bank', 'School', 'Library')
    app.keys('ctrl+k')
    app.find('Add a stakeholder', states=('focused',))
    app.type('Theatre\n')
    shows(kring, app, 'City', 'Museum', 'Bank', 'School', 'Library', 'Theatre')


@case('rows are copied without what is private, and for the manager with it')
def copying(kring):
    app = open_table(kring)
    app.keys('ctrl+a', 'ctrl+c')
    app.find('4 rows copied, without what is private: Influence, Concern for the ideal, Attitude to the alliance')
    lines = clipboard(kring).splitlines()
    equal(lines[0], 'Name\tSector\tRole\tInvolvement\tGains\tNext action\tCommitted until')
    equal(lines[1], 'City\tGovernment\tAlliance partner\t\t\tMarch 2020: Send a letter\t')
    assert 'secretword' not in '\n'.join(lines) and 'refused' not in '\n'.join(lines)
    app.keys('ctrl+shift+c')
    app.find('4 rows copied for the alliance manager, with what is private')
    kring.wait_for('influence', lambda: 'Decisive' in clipboard(kring))
    app.keys('ctrl+v')
    app.find('Nothing changed')
    assert not app.find('Undo').has('sensitive')


@case('rows of a spreadsheet change those of the same name and add the others, in one step')
def pasting(kring):
    app = open_table(kring)
    program = put_on_clipboard(kring, 'Naam\tRol\tInvloed\nmuseum\tKennispartner\tgeen idee\nHospital\tContext\t3\n')
    app.keys('ctrl+v')
    app.find('1 row changed. 1 row added. 1 cell was not understood: “geen idee” under Influence')
    shows(kring, app, 'City', 'Museum', 'Bank', 'School', 'Hospital')
    has_cell(kring, app, 'Museum', 'Knowledge partner')
    has_cell(kring, app, 'Museum', 'Little')
    has_cell(kring, app, 'Hospital', 'Some')
    equal(app.find('Undo').description, 'Undo: paste')
    app.keys('ctrl+z')
    shows(kring, app, 'City', 'Museum', 'Bank', 'School')
    program.kill()
    program.wait()


@case('cells without a header fill the table from the cell that has the keyboard')
def filling(kring):
    app = open_table(kring)
    program = put_on_clipboard(kring, 'Media\tcontext\nBusiness\t\n')
    app.find('Bank', role='label').click()
    app.keys('Right', 'ctrl+v')
    app.find('2 rows changed')
    document = saved(kring, app)
    bank, school = document.findall(f'{KRING}stakeholder')[2:]
    equal((bank.get('sector'), bank.get('role')), ('media', 'context'))
    equal((school.get('sector'), school.get('role')), ('business', None))
    program.kill()
    program.wait()


@case('the actions of all stand by date; those that are late say so, those that are done are left out')
def actions(kring):
    app = open_table(kring)
    app.find('Actions', role='push button').click()
    shows(kring, app, 'Send a letter', 'Lend', table='Table of actions')
    app.find('Overdue: March 2020', role='label')
    app.find('Also done and declined', part=True, role='check box').press()
    shows(kring, app, 'Was refused', 'Send a letter', 'Lend', table='Table of actions')
    app.find('Lend', role='label').click()
    app.find('Bank', role='list item', states=('selected',))
    app.keys('Right', 'Right', 'F2')
    app.find('Search by name', states=('focused',))
    app.type('mayor\n')
    has_cell(kring, app, 'Lend', 'mayor')
    app.keys('Left', 'Left', 'ctrl+a', 'ctrl+c')
    app.find('2 rows copied, without 1 declined action, which is private')
    assert 'refused' not in clipboard(kring)


@case('columns are chosen and moved')
def columns(kring):
    app = open_table(kring)
    app.find('Columns', part=True, role='push button', states=('focusable',)).press()
    app.find('Name', role='check box', states=('focused',))
    app.keys('Tab', 'Tab')
    app.find('Sector', role='check box', states=('focused',))
    app.keys('space', 'Tab', 'Tab', 'Tab', 'Tab')
    app.find('Move Role to the left', role='push button', states=('focused',))
    app.keys('space')
    app.find('Move Role to the left', role='push button', states=('focused',))
    app.keys('Escape')
    header = app.find('Table of stakeholders', role='tree table').children[0]

    def titles():
        return [label.name for label in header.walk() if label.role == 'label']

    kring.wait_for('the columns', lambda: titles()[:3] == ['Name', 'Role', 'Involvement'])
    assert 'Sector' not in titles(), titles()
    app.find('City', role='label').click()
    app.keys('Right')
    app.find('City, Role: Alliance partner', states=('focused',))


@case('an empty table says what to do')
def empty(kring):
    kring.write('empty.kring', '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Empty" language="en"/>')
    app = open_file(kring, kring.path('empty.kring'), 'Empty')
    app.keys('ctrl+4')
    app.find('Type the first name below, or paste rows from a spreadsheet.')
    app.find('Actions', role='push button').click()
    app.find('Whom do we ask to do what?')


@case('in Dutch')
def dutch(kring):
    app = open_table(kring, language='nl')
    app.keys('Right', 'Right')
    app.find('City, Rol: Alliantiepartner', role='table row', states=('focused',))
    app.keys('ctrl+a', 'ctrl+c')
    app.find('4 rijen gekopieerd, zonder wat vertrouwelijk is', part=True)
    app.find('Acties', role='push button').click()
    app.find('Te laat: maart 2020', role='label')
    app.find('Gesorteerd op Wanneer')


if __name__ == '__main__':
    sys.exit(main())
