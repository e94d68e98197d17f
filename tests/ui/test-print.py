#!/usr/bin/python3
# test-print.py: on paper, through the dialog that people see
#
# SPDX-License-Identifier: EUPL-1.2

import glob
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

from case import case, equal, main
from steps import choose_map_size, open_file


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
        dialog.find('Map', role='label').click()
        dialog.find('For the alliance manager', role='label').click()
    dialog.find('Print', role='push button', states=('sensitive',)).press()
    return path, kring.wait_for('the PDF', lambda: printed(kring))


@case('Print to File makes a PDF with every name on it')
def to_file(kring):
    path, pdf = print_it(kring)
    text = words(pdf_text(pdf))
    equal([name for name in names(kring, path) if words(name) not in text], [], 'names that are missing')
    assert 'onfidential' not in text


@case('the table does not print the map, but leads to the report')
def table(kring):
    app = open_file(kring, kring.example(), '')
    app.find('Stakeholder map', role='list').find(role='list item')
    app.keys('ctrl+4', 'ctrl+p')
    app.find('Make a Report…', role='push button').press()
    app.window('Report')


@case('what is printed for the manager is marked confidential')
def for_manager(kring):
    path, pdf = print_it(kring, manager=True)
    assert 'onfidential' in pdf_text(pdf)


def read_pgm(path):
    with open(path, 'rb') as file:
        kind, size, _depth = (file.readline() for _ in range(3))
        equal(kind.strip(), b'P5', 'the kind of picture')
        width, height = map(int, size.split())
        return width, height, file.read()


def kept_width(picture):
    """Between the crop marks at the top, in pixels"""
    width, height, pixels = picture
    rows = [pixels[y * width:(y + 1) * width] for y in range(height // 8)]
    first = next(number for number, row in enumerate(rows) if min(row) < 128)
    dark = [x for x, value in enumerate(rows[first + 6]) if value < 128]
    return dark[-1] - dark[0]


@case('a poster of exactly 1000 mm is as wide as that when it is put together')
def exact_width(kring):
    app = open_file(kring, kring.example(), '')
    app.find('Stakeholder map', role='list').find(role='list item')
    app.keys('ctrl+p')
    dialog = app.window('Print')
    dialog.find('Print to File').click()
    choose_map_size(dialog, app, 3)
    dialog.find('Width in millimetres', role='spin button')
    told = dialog.find('; 1000 × ', part=True, role='label').name
    dialog.find('Print', role='push button', states=('sensitive',)).press()
    pdf = kring.wait_for('the PDF', lambda: printed(kring))

    wide, high = map(int, re.search(r': (\d+) wide, (\d+) high', told).groups())
    facts = subprocess.run(['pdfinfo', pdf], check=True, capture_output=True, text=True).stdout
    equal(int(re.search(r'Pages: +(\d+)', facts).group(1)), wide * high + 1, 'pages, with the overview')

    # ten pixels are a millimetre
    subprocess.run(['pdftoppm', '-gray', '-r', '254', '-f', '2', '-l', str(wide + 1), pdf, kring.path('sheet')],
                   check=True)
    total = sum(kept_width(read_pgm(path)) for path in glob.glob(kring.path('sheet*.pgm'))) / 10
    assert abs(total - 1000) < 0.5, f'it is {total} mm wide'


@case('the preview shows every sheet, by its keys, and goes on to printing')
def preview(kring):
    app = open_file(kring, kring.example(), '')
    app.find('Stakeholder map', role='list').find(role='list item')
    app.keys('ctrl+p')
    dialog = app.window('Print')
    dialog.find('Print to File').click()
    choose_map_size(dialog, app, 5)
    told = dialog.find('6 sheets of ', part=True, role='label').name
    assert '3 wide, 2 high' in told, told
    dialog.find('Preview', role='push button').press()

    shown = app.window('Print Preview')
    shown.find('Whole poster', role='list item')
    for name in ('Previous Page', 'Next Page', 'Zoom Out', 'Zoom In'):
        shown.find(name, role='push button')
    for name in ('Overview, 1 of 7', 'Sheet A1, 2 of 7', 'Sheet B1, 3 of 7'):
        app.keys('Page_Down')
        shown.find(name, role='list item', states=('selected',))
        shown.find(name, role='image')
    app.keys('Page_Up')
    shown.find('Sheet A1, 2 of 7', role='list item', states=('selected',))
    app.keys('ctrl+plus', 'ctrl+plus', 'ctrl+0')
    app.keys('ctrl+p')
    dialog = app.window('Print')
    dialog.find('Print', role='push button', states=('sensitive',)).press()
    assert 'B2' in pdf_text(kring.wait_for('the PDF', lambda: printed(kring)))


def print_selected(kring, wanted):
    app = open_file(kring, kring.example(), '')
    app.find('Stakeholder map', role='list').find(role='list item').click()
    app.find('Stakeholder map', role='list').find(role='list item', states=('selected',))
    app.keys('ctrl+p')
    dialog = app.window('Print')
    dialog.find('Print to File').click()
    dialog.find('Map', role='label').click()
    check = dialog.find('Bring out what is brought out on the screen', role='check box', states=('checked',))
    if not wanted:
        check.press()
    dialog.find('Print', role='push button', states=('sensitive',)).press()
    pdf = kring.wait_for('the PDF', lambda: printed(kring))
    subprocess.run(['pdftoppm', '-gray', '-r', '40', '-singlefile', pdf, kring.path('page')], check=True)
    os.unlink(pdf)
    app.quit()
    return read_pgm(kring.path('page.pgm'))


@case('what is brought out on the screen is brought out on paper')
def focus(kring):
    _, _, plain = print_selected(kring, False)
    _, _, faded = print_selected(kring, True)
    dark = [sum(value < 160 for value in page) for page in (plain, faded)]
    assert 0 < dark[1] < dark[0], dark


@case('one page is previewed without the dialog, and Escape ends it')
def preview_of_one(kring):
    app = open_file(kring, kring.example('nl'), '', language='nl')
    app.find('Stakeholderkaart', role='list').find(role='list item')
    app.keys('ctrl+shift+p')
    shown = app.window('Afdrukvoorbeeld')
    shown.find('De pagina zoals die wordt afgedrukt', role='image')
    app.keys('Escape')
    app.gone('Afdrukvoorbeeld', role='frame')


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
