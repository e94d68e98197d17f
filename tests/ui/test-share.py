#!/usr/bin/python3
# test-share.py: a copy to share, as people make it
#
# SPDX-License-Identifier: EUPL-1.2

import os
import sys

from case import case, equal, main
from steps import choose_file, open_file

OWN = ('<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Shared">\n'
       '  <stakeholder id="s" name="Bank" role="to-move"><note>A secret.</note></stakeholder>\n</alliance>\n')


def begin(kring, **named):
    app = open_file(kring, kring.write('own.kring', OWN), 'Shared', **named)
    app.find('Main Menu', role='push button', states=('focusable',)).press()
    app.find('Share a Copy…', role='menu item').press()
    app.find('Left out: needs to move, note', part=True)
    app.find('Choose a File…', role='push button').press()
    return app


def see_written(kring, name):
    """It is told in passing, which may be missed; the file is written as a whole"""
    kring.wait_for(f'the copy {name}', lambda: os.path.exists(kring.path(name)))


@case('a copy tells what is left out, goes to a file of its own, and leaves the document as it is')
def share(kring):
    app = begin(kring)
    choose_file(app, 'Share a Copy', kring.path('copy'))
    see_written(kring, 'copy.kring')
    copy = kring.read('copy.kring')
    equal('secret' in copy or 'to-move' in copy, False)
    equal('role="context"' in copy, True)
    equal(kring.read('own.kring'), OWN)
    app.window('Shared')
    app.find('own.kring')
    equal(app.look('•', part=True, role='label'), None)


@case('the document itself is never replaced, by whatever name')
def itself(kring):
    app = begin(kring)
    os.symlink('own.kring', kring.path('link.kring'))
    for name in ('own', 'link'):
        choose_file(app, 'Share a Copy', kring.path(name))
        app.find(f'“{name}.kring” Is the Document Itself')
        app.find('Choose Another File…', role='push button').press()
    choose_file(app, 'Share a Copy', kring.path('copy.kring'))
    see_written(kring, 'copy.kring')
    equal(kring.read('own.kring'), OWN)


@case('another file is replaced only when that is wanted, and giving up writes nothing')
def replaced(kring):
    app = begin(kring)
    kring.write('other.kring', 'Something else')
    choose_file(app, 'Share a Copy', kring.path('other'))
    app.find('Replace “other.kring”?')
    app.find('Cancel', role='push button').press()
    app.window('Share a Copy')
    app.find(role='text', states=('focused',))
    app.keys('Escape')
    app.root.gone('Share a Copy', role=('frame', 'dialog', 'file chooser'))
    equal(kring.read('other.kring'), 'Something else')


sys.exit(main())
