#!/usr/bin/python3
# test-routes.py: who can get whom moving, and who builds bridges, in the window
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import open_file, see_saved

NETWORK = ('<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Routes">\n'
           '  <manager name="Jo"/>\n'
           '  <stakeholder id="t" name="Town" role="partner" involvement="at-table"/>\n'
           '  <stakeholder id="c" name="Care" involvement="invited"/>\n'
           '  <stakeholder id="b" name="Bank" role="to-move" involvement="not-yet"/>\n'
           '  <stakeholder id="l" name="Lone"/>\n'
           '  <influence from="t" to="c" strength="3"/>\n'
           '  <influence from="c" to="b"/>\n'
           '  <place node="t" x="0" y="0"/>\n  <place node="c" x="300" y="0"/>\n'
           '  <place node="b" x="600" y="0"/>\n  <place node="l" x="300" y="300"/>\n</alliance>\n')


def begin(kring, name='Bank', **named):
    app = open_file(kring, kring.write('routes.kring', NETWORK), 'Routes', **named)
    app.find(name, role='list item').click()
    return app


@case('who has to move shows at once who can do it, and the action is added, once')
def action(kring):
    app = begin(kring)
    app.find('Ask Town to get Bank moving, through Care.', role='label')
    app.find('Add This Action', role='push button').press()
    kring.wait_for('that it is told', lambda: app.look('Added to the actions of Town') or app.look('Action added', role='label'))
    app.find('Action added', role='label')
    equal(app.look('Add This Action'), None)
    app.keys('ctrl+s')
    see_saved(app)
    equal('<action what="Get Bank moving, through Care" asked-by-name="Jo"/>' in kring.read('routes.kring'), True)
    app.keys('ctrl+z')
    app.find('Add This Action', role='push button')


@case('the part follows the lines and who is at the table')
def follows(kring):
    app = begin(kring, 'Care')
    app.find('Who can get them moving', role='push button').press()
    app.find('Ask Town to get Care moving.', role='label')
    app.find('Involvement: Invited', role='push button', states=('focusable',)).press()
    app.find('At the table', role='list item').click()
    app.gone('Who can get them moving', role='push button')
    app.find('Bank', role='list item').click()
    app.find('Ask Care to get Bank moving.', role='label')
    app.keys('ctrl+z')
    app.find('Ask Town to get Bank moving, through Care.', role='label')
    app.find('Lone', role='list item').click()
    app.find('Who can get them moving', role='push button').press()
    app.find('Nobody at the table reaches Lone', part=True)


@case('a chain is shown on the map, and is no part of what goes out')
def on_the_map(kring):
    app = begin(kring)
    app.keys('ctrl+2')
    app.find('Show on the Map', role='push button').press()
    app.find('Stakeholder map', role='list')
    app.keys('ctrl+e')
    dialog = app.window('Export')
    dialog.find('Format', role='combo box')
    equal(dialog.look('Bring Out What Is Brought Out on the Screen'), None)
    app.keys('Escape')
    app.root.gone('Export', role=('frame', 'dialog'))
    # What is selected is brought out again, and may go out.
    app.find('Care', role='list item').click()
    app.keys('ctrl+e')
    app.window('Export').find('Bring Out What Is Brought Out on the Screen')


@case('who stands between others is told with how much, and selected')
def bridges(kring):
    app = open_file(kring, kring.write('routes.kring', NETWORK), 'Routes')
    for part in ('The alliance, ', 'What it is for, '):
        app.find(part, part=True, role='push button').press()
    app.find('Bridge builders', role='push button').press()
    bridge = app.find('Care', role='push button')
    equal(bridge.description, 'On 33% of the shortest ways between others')
    equal([node.name for node in app.all(part=True, role='push button')
           if node.description.startswith('On ')], ['Care'])
    bridge.press()
    app.find('Name', role='text')
    kring.wait_for('the name', lambda: app.find('Name', role='text').text == 'Care')


@case('in Dutch the chains are told in Dutch')
def dutch(kring):
    app = begin(kring, language='nl')
    app.find('Vraag Town om Bank in beweging te krijgen, via Care.', role='label')
    app.find('Op de kaart tonen', role='push button')


sys.exit(main())
