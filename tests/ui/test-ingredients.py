#!/usr/bin/python3
# test-ingredients.py: the checklists, and the details beside them
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import add, new_alliance, open_file


@case('an answer is given by keyboard, counted, and undone')
def answer(kring):
    app = new_alliance(kring)
    app.keys('F8')
    app.find('Where to begin: 0 of 6 answered').press()
    first = app.find('We know what we can only achieve together', part=True)
    assert first.showing
    app.find('Yes', role=('toggle button', 'radio button', 'push button')).press()
    app.keys('F8')
    kring.wait_for('the step', lambda: app.find('Undo').description.startswith('Undo: '))
    app.find('Back to all ingredients', role='push button').press()
    app.find('Where to begin: 1 of 6 answered')
    app.keys('ctrl+z')
    app.find('Where to begin: 0 of 6 answered')


@case('a panel opens with its first question, and the others on demand')
def more(kring):
    app = new_alliance(kring)
    app.keys('F8')
    app.find('Gain: 0 of 7 answered').press()
    app.find('Every partner has said what taking part must bring it', part=True)
    assert not app.look('Every contribution is recognised', part=True)
    app.find('More questions').press()
    app.find('Every contribution is recognised', part=True)


@case('what is selected shows in the details, and a field changes as one types')
def details(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Alfa', 'Bravo')
    app.find('Stakeholders and interests', role='list').find('Alfa', role='list item').click()
    app.keys('F7')
    name = app.find('Name', role='text')
    kring.wait_for('the name in the details', lambda: name.text == 'Alfa')
    name.write('Alpha')
    app.find('Stakeholder map', role='list').find('Alpha', role='list item')
    # typing merged into one step
    app.keys('ctrl+z')
    app.find('Stakeholder map', role='list').find('Alfa', role='list item')
    kring.wait_for('the name in the details', lambda: app.find('Name', role='text').text == 'Alfa')


@case('with nothing selected, the details are of the alliance')
def alliance(kring):
    app = open_file(kring, kring.example(), '')
    title = app.find('Title', role='text')
    equal(title.text, app.windows[0].name, 'the title')
    title.write('Together')
    kring.wait_for('the title of the window', lambda: app.windows[0].name == '• Together')


if __name__ == '__main__':
    sys.exit(main())
