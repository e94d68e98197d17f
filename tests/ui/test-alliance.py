#!/usr/bin/python3
# test-alliance.py: an alliance from nothing to file and back, by keyboard
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, equal, main
from steps import add, choose_file, info, new_alliance, open_file, see_saved

NAMES = ('Gemeente Utrecht', 'Zorgverzekeraars', 'Mantelzorg NL')


def save_as(app, path):
    app.keys('ctrl+shift+s')
    choose_file(app, 'Save As', path)
    see_saved(app)


@case('typed names become stakeholders and interests')
def typing(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', *NAMES)
    add(app, 'interest', 'Time to care')
    path = kring.path('typed.kring')
    save_as(app, path)
    counts = info(kring, path)['counts']
    equal((counts['stakeholders'], counts['interests']), (3, 1))


@case('a pasted list is added in one step, and undone in one')
def paste(kring):
    app = new_alliance(kring)
    app.keys('ctrl+l')
    dialog = app.window('Add a List of Names')
    dialog.find(role='text', states=('focused',))
    app.type('\n'.join(NAMES))
    dialog.find('Add 3 Stakeholders').press()
    for name in NAMES:
        app.find(name, part=True, role='list item')
    app.keys('ctrl+z')
    for name in NAMES:
        app.gone(name, part=True, role='list item')
    app.keys('ctrl+shift+z')
    app.find(NAMES[-1], part=True, role='list item')


@case('undo and redo say what they undo')
def names_of_steps(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', NAMES[0])
    told = app.find('Undo').description
    assert told.startswith('Undo: ') and NAMES[0] in told, told
    app.find('Undo').press()
    app.gone(NAMES[0], part=True, role='list item')
    kring.wait_for('the name of redo', lambda: NAMES[0] in app.find('Redo').description)


@case('an alliance saved, closed and opened again is the same')
def round_trip(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', *NAMES)
    path = kring.path('round.kring')
    save_as(app, path)
    before = kring.read('round.kring')
    app.keys('ctrl+q')
    equal(app.wait(), 0, 'exit status')

    app = open_file(kring, path, '')
    for name in NAMES:
        app.find(name, part=True, role='list item')
    copy = kring.path('copy.kring')
    save_as(app, copy)
    equal(kring.read('copy.kring'), before, 'the file')


@case('changes are asked for before they are lost')
def unsaved(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', NAMES[0])
    app.keys('ctrl+w')
    app.find('Save Changes to', part=True)
    app.find('Cancel', role='push button').press()
    app.gone('Save Changes to', part=True)
    app.find(NAMES[0], part=True, role='list item')
    app.keys('ctrl+w')
    app.find('Save Changes to', part=True)
    app.find('Discard', role='push button').press()
    equal(app.wait(), 0, 'exit status')


@case('a window without changes closes without a question')
def unchanged(kring):
    app = open_file(kring, kring.example(), '')
    app.find('Add a stakeholder')
    app.keys('ctrl+w')
    equal(app.wait(), 0, 'exit status')


@case('the same file opened twice goes to its window')
def same_file(kring):
    path = kring.example()
    app = open_file(kring, path, '')
    app.find('Add a stakeholder')
    second = kring.start(path)
    equal(second.wait(), 0, 'exit status of the second')
    equal(len(app.windows), 1, 'windows')


if __name__ == '__main__':
    sys.exit(main())
