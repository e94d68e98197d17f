# steps.py: what people do in Kring, as the tests say it
#
# SPDX-License-Identifier: EUPL-1.2

import json

from accessible import wait_for


def new_alliance(kring, **named):
    app = kring.start(**named)
    app.find('Welcome to Kring')
    app.keys('ctrl+n')
    app.window('New alliance')
    app.find('Add a stakeholder')
    return app


def open_file(kring, path, title, **named):
    app = kring.start(path, **named)
    app.window(title, part=True)
    return app


def add(app, kind, *names):
    """By typing: kind is "stakeholder" or "interest"."""
    app.keys('ctrl+k' if kind == 'stakeholder' else 'ctrl+shift+k')
    entry = f'Add a {kind}' if kind == 'stakeholder' else f'Add an {kind}'
    app.find(entry, states=('focused',))
    for name in names:
        app.type(name + '\n')
        app.find(name, part=True, role='list item')


def see_saved(app):
    """It is told, for some seconds; on a busy machine only that nothing is left to save may still be seen"""
    wait_for('saved', lambda: app.look('Saved') or not app.look('•', part=True, role='label'))


def choose_file(app, title, path):
    """In GTK's own file dialog, by its keyboard: a path is typed whole"""
    app.window(title)
    app.find(role='text', states=('focused',))
    app.keys('ctrl+a')
    app.type(path + '\n')
    app.root.gone(title, role=('frame', 'dialog', 'file chooser'))


def info(kring, path):
    return json.loads(kring.cli('info', '--json', path))


def choose_map_size(dialog, app, steps):
    """In the print dialog, by the keys of its list of sizes"""
    dialog.find('Map', role='label').click()
    dialog.find('Size', role='combo box').click()
    app.keys(*['Down'] * steps, 'Return')
