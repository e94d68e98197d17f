#!/usr/bin/python3
# test-import.py: kring-cli import, info and validate
#
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import re
import xml.etree.ElementTree as xml

from case import NAMESPACE, cli, good, put, read, run

STAKEHOLDERS = 'id,name,sector\ntown,Town,government\ncarers,Carers,public\nbank,"Bank, the",business\n'
INTERESTS = 'id,name\nleave,Paid leave\n'
STAKES = 'stakeholder,interest,stance,weight\ntown,leave,for,3\n"Bank, the",leave,against,\n'
INFLUENCES = 'from,to,effect\ntown,carers,supports\nbank,carers,opposes\n'


def whole(folder='in'):
    return put(folder, stakeholders=STAKEHOLDERS, interests=INTERESTS, stakes=STAKES, influences=INFLUENCES)


def imports_four_tables():
    good('import', whole(), '-o', 'a.kring', '--title', 'Care', '--language', 'nl')
    root = xml.parse('a.kring').getroot()
    assert root.tag == NAMESPACE + 'alliance', root.tag
    assert root.get('title') == 'Care' and root.get('language') == 'nl'
    assert [s.get('id') for s in root.iter(NAMESPACE + 'stakeholder')] == ['town', 'carers', 'bank']
    assert [s.get('stakeholder') for s in root.iter(NAMESPACE + 'stake')] == ['town', 'bank']
    assert [s.get('effect') for s in root.iter(NAMESPACE + 'influence')] == ['supports', 'opposes']


def needs_only_stakeholders():
    good('import', put('one', stakeholders='name\nOnly\n'), '-o', 'a.kring')
    told = json.loads(good('info', 'a.kring', '--json').out)
    assert told['title'] == 'one' and told['counts']['stakeholders'] == 1, told

    result = cli('import', put('none', interests='name\nx\n'), '-o', 'b.kring')
    assert result.status == 1 and 'stakeholders.csv: ' in result.err, result
    result = cli('import', 'nowhere', '-o', 'b.kring')
    assert result.status == 1 and 'stakeholders.csv: ' in result.err, result
    assert not os.path.exists('b.kring')


def reads_what_spreadsheets_write():
    text = 'name;sector;viewpoint\r\n"Coöperatie €";Bedrijf;"Eerst;\r\ndit"\r\nGemeente;overheid;\r\n'
    for encoding in ('utf-8', 'utf-8-sig', 'cp1252'):
        good('import', put('in', stakeholders=text.encode(encoding)), '-o', encoding + '.kring')
        first, second = xml.parse(encoding + '.kring').getroot().iter(NAMESPACE + 'stakeholder')
        assert first.get('name') == 'Coöperatie €' and first.get('sector') == 'business', encoding
        assert first.find(NAMESPACE + 'viewpoint').text == 'Eerst;\ndit'
        assert second.get('sector') == 'government'


def names_every_problem_and_writes_nothing():
    put('in', stakeholders='id,name,role,note,colour\na,A,partner,"one\ntwo",red\nb,B,boss,,\na,C,,,\n',
        stakes='stakeholder,interest\na,nothing\n', influences='from,to,strength\na,a,2\na,b,7\n')
    result = cli('import', 'in', '-o', 'a.kring')
    assert result.status == 1, result
    for start in ('stakeholders.csv:1: ', 'stakeholders.csv:4: “boss”', 'stakeholders.csv:5: The id “a”',
                  'stakes.csv:2: ', 'influences.csv:2: ', 'influences.csv:3: “7”'):
        assert re.search('^' + re.escape(start), result.err, re.MULTILINE), (start, result.err)
    assert 'colour' in result.err
    assert not os.path.exists('a.kring')

    with open('a.kring', 'w') as file:
        file.write('what was there')
    assert cli('import', 'in', '-o', 'a.kring').status == 1
    assert read('a.kring') == b'what was there'
    assert sorted(os.listdir('.')) == ['a.kring', 'in'], os.listdir('.')


def warns_of_unknown_columns_and_goes_on():
    result = good('import', put('in', stakeholders='name,colour\nA,red\n'), '-o', 'a.kring')
    assert 'stakeholders.csv:1: ' in result.err and 'colour' in result.err, result


def says_when_it_cannot_write():
    result = cli('import', whole(), '-o', 'no/such/folder/a.kring')
    assert result.status == 1 and result.err, result


def tells_what_is_in_a_document():
    good('import', whole(), '-o', 'a.kring', '--title', 'Care', '--language', 'en')
    told = json.loads(good('info', '--json', 'a.kring').out)
    assert list(told) == ['title', 'language', 'counts', 'checks'], told
    assert told['title'] == 'Care' and told['language'] == 'en'
    assert {key: count for key, count in told['counts'].items() if count} == {
        'stakeholders': 3, 'interests': 1, 'stakes': 2, 'influences': 2}, told
    totals = {'basis': 6, 'gain': 7, 'empathy': 7, 'involvement': 6, 'action': 6, 'safety': 6, 'leadership': 7, 'time': 7}
    assert told['checks'] == {panel: {'answered': 0, 'total': n} for panel, n in totals.items()}, told['checks']

    words = good('info', 'a.kring').out
    assert re.search(r'^ +3 +Stakeholders$', words, re.MULTILINE) and 'Care' in words, words


def counts_answers():
    good('import', whole(), '-o', 'a.kring')
    text = read('a.kring').decode()
    check = '<check id="gain.said" answer="partly"/>\n  <check id="own1" panel="gain" text="Ours" answer="yes"/>\n'
    with open('b.kring', 'w') as file:
        file.write(text.replace('</alliance>', '  ' + check + '</alliance>'))
    told = json.loads(good('info', '--json', 'b.kring').out)
    assert told['checks']['gain'] == {'answered': 2, 'total': 8}, told['checks']
    assert told['counts']['checks'] == 2


def validates():
    good('import', whole(), '-o', 'a.kring')
    result = good('validate', 'a.kring')
    assert result.out == '', result

    text = read('a.kring').decode()
    with open('b.kring', 'w') as file:
        file.write(text.replace('weight="3"', 'weight="9"').replace('to="carers"', 'to="nobody"'))
    with open('c.kring', 'w') as file:
        file.write(text[:200])
    with open('d.kring', 'w'):
        pass
    lines = text.splitlines()
    weight = 1 + next(i for i, line in enumerate(lines) if 'weight="3"' in line)
    result = cli('validate', 'a.kring', 'b.kring', 'c.kring', 'd.kring', 'e.kring')
    assert result.status == 1
    assert all(re.match(r'^[b-e]\.kring:\d+: .', line) for line in result.out.splitlines()), result.out
    assert f'b.kring:{weight}: ' in result.out, result.out
    assert 'nobody' in result.out
    for name in 'cde':
        assert f'{name}.kring:' in result.out, result.out


def wants_to_be_called_rightly():
    whole()
    good('import', 'in', '-o', 'a.kring')
    for wrong in ([], ['dance'], ['import'], ['import', 'in'], ['import', 'in', 'in', '-o', 'b.kring'],
                  ['import', 'in', '-o', 'b.kring', '--language', 'fr'], ['import', 'in', '--loud', '-o', 'b.kring'],
                  ['info'], ['info', 'a.kring', 'a.kring'], ['validate'], ['validate', '--loud', 'a.kring']):
        result = cli(*wrong)
        assert result.status == 2 and '--help' in result.err and result.out == '', (wrong, result)
    assert not os.path.exists('b.kring')
    assert 'influences.csv: from, to, strength, effect, kind, note' in good('import', '--help').out
    assert cli('info', 'nothing.kring').status == 1
    for command in ('import', 'export', 'info', 'validate'):
        assert command in good('--help').out
        assert 'kring-cli ' + command in good(command, '--help').out


def speaks_the_language_of_the_locale():
    whole()
    for variables in ({'LANGUAGE': 'nl', 'LC_ALL': 'C.UTF-8'}, {'LANGUAGE': '', 'LC_ALL': 'nl_NL.UTF-8'}):
        assert 'opdracht' in cli('dance', **variables).err, variables
        good('import', 'in', '-o', 'a.kring', **variables)
        assert xml.parse('a.kring').getroot().get('language') == 'nl', variables
    assert 'Belangen' in good('info', 'a.kring', LANGUAGE='nl').out
    assert 'Interests' in good('info', 'a.kring', LANGUAGE='en').out


run([imports_four_tables, needs_only_stakeholders, reads_what_spreadsheets_write,
     names_every_problem_and_writes_nothing, warns_of_unknown_columns_and_goes_on, says_when_it_cannot_write,
     tells_what_is_in_a_document, counts_answers, validates, wants_to_be_called_rightly,
     speaks_the_language_of_the_locale])
