#!/usr/bin/python3
# test-export.py: the map as a file, through the dialog that people see
#
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys

from case import case, equal, main
from steps import choose_file, open_file


RADIO = ('radio button', 'check box')


def open_export(kring, **named):
    app = open_file(kring, kring.example(), '', **named)
    app.find('Stakeholder map', role='list').find(role='list item')
    return app, ask(app)


def ask(app):
    app.keys('ctrl+e')
    dialog = app.window('Export')
    dialog.find('Format', role='combo box')
    return dialog


def choose(dialog, app, row, steps):
    """In the list of a row, by its keys"""
    dialog.find(row, role='combo box').click()
    app.keys(*['Down'] * steps, 'Return')


def export(kring, app, dialog, name):
    dialog.find('Export…', role='push button', states=('sensitive',)).press()
    path = kring.path(name)
    choose_file(app, 'Export', path)
    # What is told of it may be gone before a busy machine has looked.
    kring.wait_for('the file', lambda: os.path.exists(path))
    app.root.gone('Export', role=('frame', 'dialog'))
    return path


def png_width(path):
    with open(path, 'rb') as file:
        return int.from_bytes(file.read(20)[16:20], 'big')


@case('a PNG has the width that was chosen, and the choices are there the next time; but to share')
def picture(kring):
    app, dialog = open_export(kring)
    choose(dialog, app, 'Format', 2)
    choose(dialog, app, 'Size', 1)
    dialog.find('Width in Pixels', role='spin button').write('777\t')
    dialog.find('For the alliance manager', role=RADIO).press()
    path = export(kring, app, dialog, 'map.png')
    equal(png_width(path), 777, 'width')
    dialog = ask(app)
    dialog.find('Picture (PNG)', role='label')
    equal(dialog.find('Width in Pixels', role='spin button').value, 777, 'width')
    assert dialog.find('To share', role=RADIO).has('checked')
    assert dialog.find('Left out: ', role='label', part=True)


@case('an export is proposed beside the document')
def beside(kring):
    os.mkdir(kring.path('deep'))
    kring.write('deep/garden.kring', '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Garden" language="en">'
                                     '<stakeholder id="s1" name="City"/></alliance>')
    app = open_file(kring, kring.path('deep/garden.kring'), 'Garden')
    dialog = ask(app)
    dialog.find('Export…', role='push button', states=('sensitive',)).press()
    app.window('Export')
    app.find(role='text', states=('focused',))
    app.keys('Return')
    app.find('Exported as', part=True)
    assert os.path.exists(kring.path('deep/Garden.pdf'))


@case('the words are in the language that was chosen, on as many sheets as were')
def poster(kring):
    app, dialog = open_export(kring)
    choose(dialog, app, 'Language', 2)
    choose(dialog, app, 'Sheets', 2)
    dialog.find('Sheets High', role='spin button').write('1\t')
    path = export(kring, app, dialog, 'map.pdf')
    told = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout
    equal(told.count('\f'), 4, 'pages, with the overview')
    assert 'alliantiepartner' in told.lower() and 'alliance partner' not in told.lower(), told


if __name__ == '__main__':
    sys.exit(main())
