#!/usr/bin/python3
# test-files.py: files that are broken, and work that was not saved
#
# SPDX-License-Identifier: EUPL-1.2

import os
import stat
import sys

from case import case, equal, main
from steps import add, choose_file, new_alliance, open_file, see_saved

START = '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Broken" language="en">'
BROKEN = {
    'notes.kring': b'These are only notes\n',
    'empty.kring': b'',
    'cut.kring': START + '<stakeholder id="saaaaaa" name="A"/>',
    'page.kring': '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    'newer.kring': START.replace('1.0', '9.0') + '</alliance>',
    'latin.kring': START.encode() + b'<stakeholder id="saaaaaa" name="Caf\xe9"/></alliance>',
    'bomb.kring': '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + START + '&b;</alliance>',
    'deep.kring': START + '<a>' * 10000 + '</a>' * 10000 + '</alliance>',
}


def refused(kring, path):
    """The message is about this file, and nothing was opened"""
    app = kring.start(path)
    dialog = app.window('Could Not Be Opened', part=True)
    dialog.find(f'“{os.path.basename(path)}”', part=True)
    app.keys('Escape')
    app.gone('Could Not Be Opened', part=True)
    app.find('Welcome to Kring')
    app.quit()


for file_name, content in BROKEN.items():
    @case(f'a file that cannot be read is refused: {file_name}')
    def broken(kring, file_name=file_name, content=content):
        path = kring.write(file_name, content)
        refused(kring, path)
        with open(path, 'rb') as file:
            equal(file.read(), content if isinstance(content, bytes) else content.encode(), 'the file')


@case('a folder is refused')
def folder(kring):
    path = kring.path('folder.kring')
    os.mkdir(path)
    refused(kring, path)


@case('a file that is not there is refused')
def absent(kring):
    refused(kring, kring.path('absent.kring'))


@case('a document with mistakes opens as a repaired copy, and stays as it was')
def repaired(kring):
    text = (START + '\n<stakeholder id="saaaaaa" name="Gemeente Utrecht"/>\n'
            '<influence from="saaaaaa" to="szzzzzz" strength="2"/>\n</alliance>\n')
    path = kring.write('mistakes.kring', text)
    app = kring.start(path)
    app.find('Has Mistakes', part=True)
    app.find('Line 3', part=True)
    app.find('Open a Repaired Copy', role='push button').press()
    app.find('Gemeente Utrecht', part=True, role='list item')
    equal(kring.read('mistakes.kring'), text, 'the file')
    # saving must ask where, since the copy is not the file
    app.keys('ctrl+s')
    app.window('Save As')
    equal(kring.read('mistakes.kring'), text, 'the file')


@case('what was not saved before a crash is offered again')
def crash(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Gemeente Utrecht')

    def drafts():
        return [os.path.join(folder, name) for folder, _, names in os.walk(kring.path('data/kring')) for name in names]

    def whole():
        """The drafts, once what was typed is in them"""
        found = drafts()
        try:
            return found if any('Gemeente Utrecht' in kring.read(path) for path in found) else None
        except FileNotFoundError:  # it has just been put in the place of another
            return None

    found = kring.wait_for('a draft', whole, 20)
    equal([oct(stat.S_IMODE(os.stat(path).st_mode)) for path in found], ['0o600'] * len(found), 'who may read it')
    app.kill()

    app = kring.start()
    offer = app.window('Restore What Was Not Saved?')
    offer.find('Restore', role='push button', states=('focused',))
    offer.find('Restore', role='push button').press()
    app.find('Gemeente Utrecht', part=True, role='list item')
    path = kring.path('rescued.kring')
    app.keys('ctrl+s')
    choose_file(app, 'Save As', path)
    see_saved(app)
    assert 'Gemeente Utrecht' in kring.read('rescued.kring')
    kring.wait_for(f'the end of the drafts: {drafts()}', lambda: not drafts())


@case('what the user lets go is not offered again')
def let_go(kring):
    app = new_alliance(kring)
    add(app, 'stakeholder', 'Gemeente Utrecht')
    drafts = kring.path('data/kring/drafts')
    kring.wait_for('a draft', lambda: os.path.isdir(drafts) and any(name.endswith('.kring') for name in os.listdir(drafts)), 20)
    app.keys('ctrl+w')
    app.find('Save Changes to', part=True)
    app.find('Discard', role='push button').press()
    equal(app.wait(), 0, 'exit status')
    equal(os.listdir(drafts), [], 'what is left of the drafts')


@case('a file that someone else changed is not overwritten unasked')
def changed(kring):
    path = kring.example()
    app = open_file(kring, path, '')
    add(app, 'stakeholder', 'Gemeente Utrecht')
    with open(path, 'a', encoding='utf-8') as file:
        file.write('<!-- by someone else -->\n')
    theirs = kring.read(os.path.basename(path))
    app.keys('ctrl+s')
    app.find('Was Changed by Someone Else', part=True)
    equal(kring.read(os.path.basename(path)), theirs, 'the file')
    app.find('Overwrite', role='push button').press()
    see_saved(app)
    assert 'Gemeente Utrecht' in kring.read(os.path.basename(path))


if __name__ == '__main__':
    sys.exit(main())
