#!/usr/bin/python3
# test-check.py: kring-cli check
#
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import re

from case import cli, good, put, run

DAY = ('--today', '2026-06-15')
HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(HERE, '..', '..', 'data', 'examples')


def write(path, text, attributes='phase="forming"'):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   f'<alliance xmlns="urn:kring:alliance:1" version="1.0" {attributes}>{text}</alliance>\n')


BARE = '<ideal>Rest</ideal><need>Together</need><message>Rest helps</message>'


def make():
    put('in',
        stakeholders='id,name,role,involvement,influence\n'
                     'town,Town of Eastmere,partner,at-table,3\n'
                     'care,Coöperatie Zorg,partner,at-table,2\n'
                     'bank,Bank & Sons <Ltd>,,not-yet,5\n')
    good('import', 'in', '-o', 'a.kring', '--title', 'Care', '--language', 'nl')


def in_words():
    make()
    told = cli('check', 'a.kring', *DAY)
    assert told.status == 1 and told.err == '', told
    assert told.out.splitlines() == [
        'urgent ideal.missing: The ideal has not been written down yet. One sentence in which everyone recognises '
        'themselves is enough to begin with.',
        'urgent involvement.none: No stakeholder is a target group yet. Add those whom this is about, so that you talk '
        'with them and not only about them.',
        'attention blindspot.powerful: One party has much influence and, as far as is known, is not involved yet: '
        'Bank & Sons <Ltd>. Who could make the first contact?',
        'tip need.missing: It has not been written down yet why this can only be done together. Name what no party can '
        'reach alone.'], told


def in_another_language():
    make()
    dutch = 'attention blindspot.powerful: Eén partij heeft veel invloed en is voor zover bekend nog niet betrokken: '
    assert dutch in cli('check', 'a.kring', '--language', 'nl').out
    assert dutch in cli('check', 'a.kring', LANGUAGE='nl').out
    assert dutch not in cli('check', 'a.kring', '-l', 'en', LANGUAGE='nl').out


def as_json():
    make()
    told = cli('check', 'a.kring', '--json', *DAY)
    assert told.status == 1, told
    findings = json.loads(told.out)
    assert [sorted(finding) for finding in findings] == [['items', 'message', 'panel', 'rule', 'severity']] * 4, told
    assert [(f['rule'], f['panel'], f['severity'], f['items']) for f in findings] == [
        ('ideal.missing', 'basis', 'urgent', []), ('involvement.none', 'involvement', 'urgent', []),
        ('blindspot.powerful', 'involvement', 'attention', ['bank']), ('need.missing', 'basis', 'tip', [])], told
    lines = cli('check', 'a.kring', *DAY).out.splitlines()
    assert lines == [f"{f['severity']} {f['rule']}: {f['message']}" for f in findings], (lines, findings)


def items_without_an_id():
    write('a.kring', f'{BARE}<manager name="M"/><indicator what="X"/><stakeholder id="a" name="A" role="target-group" '
          'involvement="at-table"><action what="One" when="2020"/><action what="Two" when="2021"/></stakeholder>')
    findings = {f['rule']: f for f in json.loads(cli('check', 'a.kring', '--json', *DAY).out)}
    assert findings['action.overdue']['items'] == ['a'], findings
    assert '“One” (A) and “Two” (A)' in findings['action.overdue']['message'], findings
    assert findings['change.unmeasured']['items'] == [], findings


def when_nothing_is_urgent():
    write('a.kring', BARE.replace('<need>Together</need>', ''), '')
    told = good('check', 'a.kring', *DAY)
    assert told.out.startswith('tip need.missing: ') and len(told.out.splitlines()) == 1, told


def when_there_is_nothing():
    write('a.kring', BARE, '')
    assert good('check', 'a.kring').out == ''
    assert json.loads(good('check', 'a.kring', '--json').out) == []


def from_another_day():
    write('a.kring', f'{BARE}<stakeholder id="a" name="A" role="target-group"><action what="One" when="2026-Q1"/></stakeholder>',
          '')
    assert 'action.overdue' not in good('check', 'a.kring', '--today', '2026-03-31').out
    told = cli('check', 'a.kring', '--today', '2026-04-01')
    assert told.status == 1 and 'urgent action.overdue: ' in told.out, told


def without_what_is_set_aside_or_for_later():
    write('a.kring', f'{BARE}<manager name="M"/><stakeholder id="a" name="A" influence="5"/>'
          '<stakeholder id="b" name="B" influence="5"/>'
          '<set-aside rule="blindspot.powerful" item="a" reason="They asked for it"/><set-aside rule="involvement.none"/>')
    told = good('check', 'a.kring', '--json', *DAY)
    findings = {f['rule']: f['items'] for f in json.loads(told.out)}
    assert findings['blindspot.powerful'] == ['b'] and 'involvement.none' not in findings, told
    assert 'They asked' not in told.out, told
    assert 'action.none' not in findings, told


def the_examples():
    for name, language in (('mantelzorg-nl.kring', 'nl'), ('working-carers-en.kring', 'en')):
        told = cli('check', os.path.join(EXAMPLES, name), '--language', language, *DAY)
        assert told.status == 1, told
        rules = {line.split()[1] for line in told.out.splitlines()}
        assert len(rules) >= 15, (name, sorted(rules))
        for line in told.out.splitlines():
            assert re.fullmatch(r'(urgent|attention|tip) [a-z]+\.[a-z-]+: .*[.?]', line), line


def wrong_use():
    make()
    with open('bad.kring', 'w') as file:
        file.write('<alliance')
    for words in (['check'], ['check', 'a.kring', 'a.kring'], ['check', 'none.kring'], ['check', 'bad.kring'],
                  ['check', 'a.kring', '--language', 'fr'], ['check', 'a.kring', '--today', 'tomorrow'],
                  ['check', 'a.kring', '--today', '2026'], ['check', 'a.kring', '--today', '2026-02-30'],
                  ['check', 'a.kring', '--today', ''], ['check', 'a.kring', '--today']):
        told = cli(*words)
        assert told.status == 2 and told.out == '' and told.err, (words, told)


def its_help():
    told = good('check', '--help').out
    assert '--today' in told and 'It exits with 0 when nothing is urgent' in told, told
    assert 'check FILE.kring' in good('--help').out


run([in_words, in_another_language, as_json, items_without_an_id, when_nothing_is_urgent, when_there_is_nothing,
     from_another_day, without_what_is_set_aside_or_for_later, the_examples, wrong_use, its_help])
