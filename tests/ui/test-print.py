#!/usr/bin/python3
# test-print.py: on paper, through the dialog that people see
#
# SPDX-License-Identifier: EUPL-1.2

import glob
import os
import subprocess
import sys
import xml.etree.ElementTree as xml

from case import case, equal, main
from steps import open_file


def pdf_text(path):
    return subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True).stdout


def words(text):
    return ''.join(text.split()).replace('-', '')


def names(kring, path):
    root = xml.parse(path).getroot()
    return [item.get('name') for item in root.iter() if item.tag.endswith('}stakeholder')]


def printed(kring):
    """The PDF that Print to File left in the home folder, when it is whole"""
    for path in glob.glob(kring.path('**/*.pdf'), recursive=True):
        with open(path, 'rb') as file:
            if b'%%EOF' in file.read()[-64:]:
                return path
    return None


def print_it(kring, manager=False):
    path = kring.example()
    app = open_file(kring, path, '')
    app.find('Stakeholder map', role='list').find(role='list item')
    app.keys('ctrl+p')
    dialog = app.window('Print')
    dialog.find('Print to File').click()
    if manager:
        dialog.find('For Whom', role='label').click()
        dialog.find('For the alliance manager', role='label').click()
    dialog.find('Print', role='push button', states=('sensitive',)).press()
    return path, kring.wait_for('the PDF', lambda: printed(kring))


@case('Print to File makes a PDF with every name on it')
def to_file(kring):
    path, pdf = print_it(kring)
    text = words(pdf_text(pdf))
    equal([name for name in names(kring, path) if words(name) not in text], [], 'names that are missing')
    assert 'onfidential' not in text


@case('what is printed for the manager is marked confidential')
def for_manager(kring):
    path, pdf = print_it(kring, manager=True)
    assert 'onfidential' in pdf_text(pdf)


@case('export to PDF, to share and for the manager')
def export(kring):
    path = kring.example()
    share, manager = kring.path('share.pdf'), kring.path('manager.pdf')
    kring.cli('export', path, '-o', share)
    kring.cli('export', path, '-o', manager, '--manager')
    for pdf in (share, manager):
        text = words(pdf_text(pdf))
        equal([name for name in names(kring, path) if words(name) not in text], [], 'names that are missing')
    assert 'onfidential' not in pdf_text(share)
    assert 'onfidential' in pdf_text(manager)


if __name__ == '__main__':
    os.environ['GTK_PRINT_BACKENDS'] = 'file'
    sys.exit(main())
