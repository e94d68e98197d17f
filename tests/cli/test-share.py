#!/usr/bin/python3
# test-share.py: kring-cli share
#
# SPDX-License-Identifier: EUPL-1.2

import os
import shutil
import xml.etree.ElementTree as xml

from case import NAMESPACE, cli, good, read, run

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = os.path.join(SOURCE, 'data', 'examples', 'working-carers-en.kring')
DOCUMENT = ('<alliance xmlns="urn:kring:alliance:1" version="1.0" title="All">\n'
            '  <!-- difficult people -->\n'
            '  <stakeholder id="s" name="Bank" role="to-move" attitude="-2"><contact name="Jan"/></stakeholder>\n</alliance>\n')


def write(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def nothing_private():
    shutil.copy(EXAMPLE, 'own.kring')
    before = read('own.kring')
    told = good('share', 'own.kring', '-o', 'shared.kring')
    assert told.out.startswith('Left out: '), told
    assert 'contacts' in told.out and 'needs to move' in told.out, told
    assert read('own.kring') == before
    good('validate', 'shared.kring')

    whole, shared = xml.parse('own.kring').getroot(), read('shared.kring').decode()
    for contact in whole.iter(NAMESPACE + 'contact'):
        for value in contact.attrib.values():
            assert value not in shared, value
    for name in ('viewpoint', 'origin', 'moved-by', 'note'):
        for element in whole.iter(NAMESPACE + name):
            assert element.text not in shared, element.text
    assert 'to-move' not in shared and 'attitude' not in shared
    names = [item.get('name') for item in whole.iter(NAMESPACE + 'stakeholder')]
    assert [item.get('name') for item in xml.fromstring(shared).iter(NAMESPACE + 'stakeholder')] == names


def tells_what_is_left_out():
    write('own.kring', DOCUMENT)
    told = good('share', 'own.kring', '-o', 'shared.kring')
    assert told.out == ('Left out: contacts, needs to move, attitude to the alliance\n'
                        'Also left out: what other programs put into the file, and comments in it\n') or \
        sorted(told.out.split('\n')[0][10:].split(', ')) == ['attitude to the alliance', 'contacts', 'needs to move'], told
    assert 'difficult' not in read('shared.kring').decode()
    again = good('share', 'shared.kring', '-o', 'again.kring')
    assert again.out == 'Nothing is left out: nothing private is filled in\n', again
    assert read('again.kring') == read('shared.kring')
    assert 'Weggelaten: ' in good('share', 'own.kring', '-o', 'shared.kring', LANGUAGE='nl').out


def own_file():
    write('own.kring', DOCUMENT)
    os.symlink('own.kring', 'link.kring')
    os.link('own.kring', 'hard.kring')
    for target in ('own.kring', './own.kring', 'link.kring', 'hard.kring'):
        refused = cli('share', 'own.kring', '-o', target)
        assert refused.status == 2 and 'itself' in refused.err, refused
    assert cli('share', 'link.kring', '-o', 'own.kring').status == 2
    assert read('own.kring').decode() == DOCUMENT


def wrong_use():
    write('own.kring', DOCUMENT)
    assert cli('share', 'own.kring').status == 2
    assert cli('share', '-o', 'shared.kring').status == 2
    assert cli('share', 'own.kring', 'two.kring', '-o', 'shared.kring').status == 2
    assert cli('share', 'absent.kring', '-o', 'shared.kring').status == 1
    assert cli('share', 'own.kring', '-o', 'absent/shared.kring').status == 1
    write('broken.kring', DOCUMENT[:-20])
    assert cli('share', 'broken.kring', '-o', 'shared.kring').status == 1
    assert not os.path.exists('shared.kring')


run([nothing_private, tells_what_is_left_out, own_file, wrong_use])
