#!/usr/bin/python3
# test-report.py: a report of the alliance, through the dialog that people see
#
# SPDX-License-Identifier: EUPL-1.2

import os
import stat
import subprocess
import sys

from case import case, main
from steps import choose_file, open_file


RADIO = ('radio button', 'check box')


def open_report(kring, **named):
    app = open_file(kring, kring.example(), '', **named)
    app.find('Stakeholder map', role='list').find(role='list item')
    return app, ask(app)


def ask(app):
    app.keys('ctrl+r')
    dialog = app.window('Report')
    dialog.find('Page 1 of ', role='label', part=True)
    return dialog


def choose(dialog, app, row, steps):
    """In the list of a row, by its keys"""
    dialog.find(row, role='combo box').click()
    app.keys(*['Down'] * steps, 'Return')


def save(kring, app, dialog, name, extension=''):
    dialog.find('Save…', role='push button', states=('sensitive',)).press()
    path = kring.path(name)
    choose_file(app, 'Save Report', path)
    # It is there when it is whole.
    kring.wait_for('the report', lambda: os.path.exists(path + extension))
    return path + extension


@case('the pages are shown, one after the other')
def preview(kring):
    app, dialog = open_report(kring)
    app.keys('Page_Down', 'Page_Down')
    dialog.find('Page 3 of ', role='label', part=True)
    dialog.find('Previous Page', role='push button').press()
    dialog.find('Page 2 of ', role='label', part=True)
    app.keys('Page_Up')
    dialog.find('Page 1 of ', role='label', part=True)
    assert not dialog.find('Previous Page', role='push button').has('sensitive')
    app.keys('Escape')
    app.find('Stakeholder map', role='list').find(role='list item')


@case('to share is the default, also after a report for the manager, which its owner alone can read')
def audiences(kring):
    app, dialog = open_report(kring)
    assert dialog.find('To share', role=RADIO).has('checked')
    dialog.find('Left out: ', role='label', part=True)
    pages = dialog.find('Page 1 of ', role='label', part=True).name
    dialog.find('For the alliance manager', role=RADIO).press()
    kring.wait_for('more pages', lambda: dialog.find('Page 1 of ', role='label', part=True).name != pages)
    path = save(kring, app, dialog, 'own.pdf')
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    told = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout
    assert 'Confidential – for the manager' in told, told[:2000]

    app.root.gone('Report', role=('frame', 'dialog'))
    dialog = ask(app)
    assert dialog.find('To share', role=RADIO).has('checked')
    path = save(kring, app, dialog, 'shared.pdf')
    told = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout
    assert 'Confidential' not in told and 'Attitude' not in told, told


@case('a web page in Dutch, of an alliance in English, with the map in it')
def web_page(kring):
    app, dialog = open_report(kring)
    choose(dialog, app, 'Format', 1)
    choose(dialog, app, 'Language', 2)
    dialog.find('Page 1 of ', role='label', part=True)
    path = save(kring, app, dialog, 'report', '.html')
    app.root.gone('Report', role=('frame', 'dialog'))
    with open(path, encoding='utf-8') as file:
        page = file.read()
    assert '<html lang="nl">' in page and '<svg' in page and 'Alliantiepartners' in page


if __name__ == '__main__':
    sys.exit(main())
