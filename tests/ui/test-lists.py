#!/usr/bin/python3
# test-lists.py: actions, readings, milestones… in the details, as people use them
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import new_alliance, add, open_file, see_saved

HEAD = '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Lists">\n'


def unfold(app, title):
    app.find(title + ', ', part=True, role='push button').press()


def actions(app, kring, *names):
    """The actions that are shown, in their order"""
    wanted = [f'Details of {name}' for name in names]
    kring.wait_for(f'the actions {names}', lambda: [node.name for node in app.all(part=True, states=('focusable',))
                                                    if node.name.startswith('Details of ')] == wanted)


def open_actions(kring, *names, language='en'):
    body = ''.join(f'    <action what="{name}"/>\n' for name in names)
    path = kring.write('lists.kring', HEAD + f'  <stakeholder id="a" name="Alpha">\n{body}  </stakeholder>\n'
                       '  <stakeholder id="b" name="Beta"/>\n</alliance>\n')
    app = open_file(kring, path, 'Lists', language=language)
    app.find('Alpha', role='list item').click()
    for part in ('Who they are', 'How they stand') if language == 'en' else ('Wie ze zijn', 'Hoe ze erin staan'):
        unfold(app, part)
    unfold(app, 'Actions' if language == 'en' else 'Acties')
    return app


@case('five actions are typed by the keyboard alone, and the empty one after them is not kept')
def quickly(kring):
    app = open_actions(kring)
    app.find('Add an action', role='push button').press()
    for name in ('One', 'Two', 'Three', 'Four', 'Five'):
        app.find('What we ask', role='text', states=('focused',))
        app.type(name + '\n')
        app.find(f'Details of {name}')
    app.find('What we ask', role='text', states=('focused',))
    app.keys('Return')
    app.find('Add an action', role='push button', states=('focused',))
    actions(app, kring, 'One', 'Two', 'Three', 'Four', 'Five')
    app.keys('ctrl+s')
    see_saved(app)
    equal(kring.read('lists.kring').count('<action '), 5)


@case('an action goes up and down by keyboard and menu, and undo brings it back')
def reorder(kring):
    app = open_actions(kring, 'One', 'Two', 'Three')
    app.find('Three', role='push button').focus()
    app.keys('alt+Up')
    actions(app, kring, 'One', 'Three', 'Two')
    moved = app.find('Three', role='push button', states=('focused',))
    equal(moved.description, 'Now 2 of 3')
    app.keys('alt+Up', 'alt+Up')
    actions(app, kring, 'Three', 'One', 'Two')
    app.find('What to do with Three').press()
    app.find('Move Down', role='menu item').press()
    actions(app, kring, 'One', 'Three', 'Two')
    for _ in range(3):
        app.keys('ctrl+z')
    actions(app, kring, 'One', 'Two', 'Three')


@case('what is opened stays open when it goes elsewhere, and so does the keyboard in it')
def reorder_open(kring):
    app = open_actions(kring, 'One', 'Two')
    app.find('Details of Two').press()
    app.find('What we ask', role='text').focus()
    app.keys('alt+Up')
    actions(app, kring, 'Two', 'One')
    app.find('What we ask', role='text', states=('focused',))
    app.keys('End')
    app.type(' more')
    actions(app, kring, 'Two more', 'One')


@case('what is removed leaves the keyboard to its neighbour')
def remove(kring):
    app = open_actions(kring, 'One', 'Two', 'Three')
    app.find('Two', role='push button').focus()
    app.keys('Delete')
    app.find('Three', role='push button', states=('focused',))
    app.keys('Delete')
    app.find('One', role='push button', states=('focused',))
    app.find('What to do with One').press()
    app.find('Remove', role='menu item').press()
    app.find('Add an action', role='push button', states=('focused',))
    for _ in range(3):
        app.keys('ctrl+z')
    actions(app, kring, 'One', 'Two', 'Three')


@case('the status is set at a glance, and undone')
def status(kring):
    app = open_actions(kring, 'One')
    app.find('One, Status: Idea').press()
    app.find('Agreed', role='menu item').press()
    app.find('One, Status: Agreed')
    app.keys('ctrl+z')
    app.find('One, Status: Idea')


@case('a quarter and a year are chosen from the calendar, and dates typed in either language')
def moments(kring):
    app = open_actions(kring, 'One')
    app.find('Details of One').press()
    when = app.find('When', role='text')
    for typed, shown in (('15-3-2027', '15 March 2027'), ('15 maart 2027', '15 March 2027'),
                         ('maart 2027', 'March 2027'), ('3e kwartaal 2027', '3rd quarter of 2027'),
                         ('Q3 2027', '3rd quarter of 2027'), ('2027', '2027')):
        when.focus()
        app.keys('ctrl+a')
        app.type(typed + '\t')
        kring.wait_for(f'{typed} as {shown}', lambda: when.text == shown)
    app.find('Choose from a calendar', role='push button', states=('focused',))
    app.keys('Return')
    app.find('2026–2037')
    app.find('Quarter', role='push button').press()
    app.find('2nd quarter of 2027', role='push button').press()
    kring.wait_for('the quarter', lambda: when.text == '2nd quarter of 2027')
    app.find('Choose from a calendar', role='push button', states=('focused',))
    app.keys('Return')
    app.find('Month', role='push button').press()
    app.find('Later', role='push button').press()
    app.find('May', role='push button').press()
    kring.wait_for('the month', lambda: when.text == 'May 2028')


@case('who asks is a stakeholder or someone else, in one place')
def asked_by(kring):
    app = open_actions(kring, 'One')
    app.find('Details of One').press()
    equal(app.look('Asked by (someone else)'), None)
    app.find('Asked by: Nobody chosen', role='push button', states=('focusable',)).press()
    app.find('Search by name', states=('focused',))
    app.type('Jan de Wit')
    app.find('“Jan de Wit”, who is no stakeholder')
    app.keys('Return')
    app.find('Asked by: Jan de Wit', role='push button', states=('focusable',)).press()
    app.find('Search by name', states=('focused',))
    app.type('Beta')
    app.find('Beta', role='list item')
    app.keys('Return')
    app.find('Asked by: Beta', role='push button')
    app.keys('ctrl+s')
    see_saved(app)
    equal('Jan de Wit' in kring.read('lists.kring'), False)
    equal('asked-by="b"' in kring.read('lists.kring'), True)
    app.keys('ctrl+z')
    app.find('Asked by: Jan de Wit', role='push button')


@case('a measurable change has readings, typed one after another')
def readings(kring):
    app = new_alliance(kring)
    unfold(app, 'The alliance')
    unfold(app, 'What it is for')
    unfold(app, 'Measurable changes')
    app.find('Add a measurable change', role='push button').press()
    app.find('What changes', role='text', states=('focused',))
    app.type('Members')
    app.find('Details of Members')
    app.find('Add a reading', role='push button').press()
    app.find('Date', role='text', states=('focused',))
    app.keys('ctrl+a')
    app.type('1-2-2026\t\t12\n')
    app.find('Details of 1 February 2026, 12')
    app.find('Date', role='text', states=('focused',))
    app.keys('ctrl+a')
    app.type('1-8-2026\t\t15,5\t')
    app.find('Details of 1 August 2026, 15.5')


@case('a hundred actions are told to be there, and open when asked for')
def hundred(kring):
    names = [f'Action {i}' for i in range(100)]
    app = open_actions(kring, *names)
    actions(app, kring, *names[:40])
    app.find('Show all 100', role='push button').press()
    actions(app, kring, *names)


@case('everything in a list has a name for who hears it')
def names(kring):
    app = open_actions(kring, 'One')
    app.find('Details of One').press()
    nameless = [node.role for node in app.find('Actions', role='panel').all(states=('focusable',))
                if (node.name == '' or node.name.startswith(('Gtk', 'Kring', 'Adw')))
                and node.role in ('push button', 'toggle button', 'text', 'entry', 'combo box', 'list item', 'check box')]
    equal(nameless, [])


@case('in Dutch the lists speak Dutch')
def dutch(kring):
    app = open_actions(kring, 'Een', language='nl')
    app.find('Een, Status: Idee')
    app.find('Details van Een').press()
    app.find('Wanneer', role='text').focus()
    app.type('3e kwartaal 2027\t')
    app.find('Een', role='push button')
    app.find('3e kwartaal', part=True)


sys.exit(main())
