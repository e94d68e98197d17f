#!/usr/bin/python3
# test-panels.py: outline, details and ingredients, as people use them
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import add, new_alliance, open_file, see_saved


def unfold(app, title):
    """Opens a part of the details, or closes it"""
    app.find(title + ', ', part=True, role='push button').press()


def typed(entry, app, text):
    entry.focus()
    app.keys('ctrl+a')
    app.type(text)


def tab_to(app, name):
    """By the keyboard: what is further down has no place to click at"""
    for _ in range(80):
        if app.look(name, states=('focused',)):
            return
        app.keys('Tab')
    raise AssertionError(f'Tab does not come to {name!r}')


@case('a year that is none is marked and not kept, and Escape brings back what was')
def wrong_year(kring):
    app = new_alliance(kring)
    year = app.find('Start year', role='text')
    typed(year, app, '2025\n')
    app.find('The alliance, 1 of', part=True)
    typed(year, app, '20x')
    app.find('This is not a year', part=True)
    kring.wait_for('that told', lambda: 'not a year' in app.find('Start year', role='text', states=('focused',)).description)
    app.keys('Escape')
    app.gone('This is not a year', part=True)
    equal(year.text, '2025')


@case('F6 goes back to where the keyboard was in a pane, and else to the page that shows')
def panes(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alpha')
    app.keys('ctrl+j', 'F9', 'ctrl+1')
    app.find('Findings', role='page tab', states=('selected',))
    app.keys('F6', 'F6')
    kring.wait_for('the findings', lambda: not app.focused() or app.focused().role != 'page tab')
    app.keys('F7')
    app.find('Name', role='text').focus()
    app.keys('F6')
    app.find('Alpha', role='list item', states=('focused',))
    app.keys('F6')
    app.find('Name', role='text', states=('focused',))


@case('the button in a menu button is named once')
def names(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alpha')
    for key, name in (('ctrl+1', 'Lens'), ('ctrl+4', 'Columns'), ('ctrl+6', 'Choose from a calendar')):
        app.keys(key)
        app.find(name, role='push button')
        button = next(node for node in app.root.walk(hidden=True) if node.name == name and node.role == 'push button')
        inside = button.children[0]
        equal(inside._get('Accessible', 'Name'), name, 'as it is told')


@case('a date is taken as people write it, and shown in one way')
def dates(kring):
    app = new_alliance(kring)
    since = app.find('In this phase since', role='text')
    typed(since, app, '3 mrt 2026\t')
    kring.wait_for('the date', lambda: since.text == '3 March 2026')
    typed(since, app, '31-2-2026\t')
    app.find('This is not a date', part=True)


@case('a name is typed in one step, and undone in one')
def typing(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alpha')
    name = app.find('Name', role='text')
    typed(name, app, 'Beta')
    app.find('Beta', role='list item')
    app.keys('Tab', 'ctrl+z')
    app.find('Alpha', role='list item')
    app.gone('Beta', role='list item')


@case('the outline finds names as one types, and Escape shows all again')
def search(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Loket Een', 'Zorgplein')
    app.keys('ctrl+shift+f')
    app.find('Search stakeholders and interests', states=('focused',))
    app.type('een')
    app.find('Stakeholders, 1 of 2')
    app.keys('Escape')
    app.find('Stakeholders, 2')


@case('an influence line to someone new is one step')
def line(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alpha')
    unfold(app, 'Who they are')
    unfold(app, 'How they stand')
    unfold(app, 'Influences')
    app.find('Add who they influence', role='push button', states=('focusable',)).press()
    app.find('Search by name', states=('focused',))
    app.type('Newcomer')
    app.find('Add “Newcomer”', part=True)
    app.keys('Return')
    app.find('Newcomer', role='list item')
    app.find('Details of Newcomer')
    app.keys('ctrl+z')
    app.gone('Newcomer', role='list item')
    app.gone('Details of Newcomer')


@case('a gain is added, filled in and removed')
def gain(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alpha')
    unfold(app, 'Their gain')
    app.find('Add a gain').press()
    app.find('What it brings them', role='text', states=('focused',))
    app.type('Goodwill')
    app.find('Details of Goodwill')
    app.find('What to do with Goodwill').press()
    app.find('Remove', role='menu item').press()
    app.find('Nothing yet about what taking part brings them.')


@case('what several have in common is set for all at once')
def several(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alpha', 'Beta')
    app.find('Alpha', role='list item').click()
    app.keys('ctrl+a')
    app.find('For all 2 stakeholders at once')
    app.find('Sector: Unknown', role='push button').click()
    app.find('Media', role='list item').click()
    app.find('Sector: Media', role='push button')
    app.find('Beta', role='list item').click()
    app.find('Sector: Media', role='push button')


@case('each field shows and changes what is selected now')
def followed(kring):
    path = kring.write('followed.kring', '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Followed">\n'
                       '  <stakeholder id="a" name="Alpha" sector="media" tags="one"><note>First.</note></stakeholder>\n'
                       '  <stakeholder id="b" name="Beta" tags="two"/>\n'
                       '  <stakeholder id="c" name="Gamma"><note>Third.</note></stakeholder>\n</alliance>\n')
    app = open_file(kring, path, 'Followed')

    def shows(name, sector, tags, note):
        app.find(name, role='list item').click()
        app.find(f'Sector: {sector}', role='push button')
        for field, text in (('Name', name), ('Tags', tags), ('Note', note)):
            kring.wait_for(f'{field} of {name}', lambda: app.find(field, role='text').text == text)

    def change(field, text):
        tab_to(app, field)
        app.keys('ctrl+a')
        app.type(text)

    app.find('Alpha', role='list item').click()
    app.find('Sector: Media', role='push button')
    unfold(app, 'Tags and note')
    shows('Alpha', 'Media', 'one', 'First.')
    shows('Beta', 'Unknown', 'two', '')
    change('Tags', 'more\t')
    shows('Gamma', 'Unknown', '', 'Third.')
    change('Note', 'Other.')
    shows('Alpha', 'Media', 'one', 'First.')
    shows('Beta', 'Unknown', 'more', '')
    shows('Gamma', 'Unknown', '', 'Other.')

    # What is removed leaves the details at once.
    app.find('Gamma', role='list item').click()
    app.keys('Delete')
    app.gone('Gamma', role='list item')
    app.find('Title', role='text')
    app.keys('ctrl+z')
    shows('Gamma', 'Unknown', '', 'Other.')


@case('an answer counts, has its day, and is undone')
def answer(kring):
    app = new_alliance(kring)
    app.find('Ingredients').press()
    app.find('Gain: 0 of 7 answered').press()
    app.find('More questions', role='push button').press()
    app.gone('More questions', role='push button')
    app.find('Yes', role='push button').press()
    app.find('Answered on', part=True)
    app.find('Back to all ingredients').press()
    app.find('Gain: 1 of 7 answered').press()
    # What was asked for stays.
    assert app.look('More questions', role='push button') is None
    app.keys('ctrl+z')
    app.find('Back to all ingredients').press()
    app.find('Gain: 0 of 7 answered')


@case('a checklist item of one’s own is added, counted and removed')
def own_check(kring):
    app = new_alliance(kring)
    app.find('Ingredients').press()
    app.find('Time: 0 of 7 answered').press()
    app.find('More questions', role='push button').press()
    tab_to(app, 'Add your own checklist item')
    app.type('We eat together\n')
    app.find('Statement', role='text')
    app.find('Back to all ingredients').press()
    app.find('Time: 0 of 8 answered').press()
    app.find('Remove this checklist item').press()
    app.find('Back to all ingredients').press()
    app.find('Time: 0 of 7 answered')


@case('a year that was emptied is empty in the file, also when one saves at once')
def emptied(kring):
    path = kring.write('emptied.kring', '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Emptied" start-year="2025"/>\n')
    app = open_file(kring, path, 'Emptied')
    app.find('Start year', role='text').focus()
    app.keys('ctrl+a', 'BackSpace', 'ctrl+s')
    see_saved(app)
    equal('start-year' in kring.read('emptied.kring'), False)


@case('a text is as high as what is in it')
def high(kring):
    path = kring.write('high.kring', '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="High">\n'
                       '  <ideal>Short.</ideal>\n  <need>' + 'Many words. ' * 20 + '</need>\n</alliance>\n')
    app = open_file(kring, path, 'High')
    short, long = (app.find(name, role='text').extents()[3] for name in ('Ideal', 'Why together'))
    if long < short + 60:
        raise AssertionError(f'{long} is not much more than {short}')


@case('everything that takes the keyboard has a name')
def names(kring):
    app = kring.start(kring.example())
    app.find('Calderford Council', role='list item').click()
    for part in ('Their gain', 'Actions', 'Contacts', 'Commitment', 'Their view'):
        unfold(app, part)
    nameless = [node.role for node in app.all(states=('focusable',))
                if (node.name == '' or node.name.startswith(('Gtk', 'Kring', 'Adw')))
                and node.role in ('push button', 'toggle button', 'text', 'entry', 'combo box', 'list item', 'check box')]
    equal(nameless, [])


sys.exit(main())
