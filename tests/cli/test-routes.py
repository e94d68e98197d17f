#!/usr/bin/python3
# test-routes.py: kring-cli routes
#
# SPDX-License-Identifier: EUPL-1.2

import json

from case import cli, good, put, run


def make():
    put('in',
        stakeholders='id,name,involvement\n'
                     'town,Town of Eastmere,at-table\nhosp,Hospital,at-table\n'
                     'care,Coöperatie Zorg,invited\nzorg,Zorg Élan,invited\n'
                     'bank,Bank & Sons <Ltd>,not-yet\nwest,Westmere,not-yet\nold,Old Westmere,not-yet\n'
                     'two1,Twins,not-yet\ntwo2,twïns,not-yet\n',
        influences='from,to,strength,effect,kind\n'
                   'town,care,3,neutral,funds\ntown,care,1,neutral,informs\ncare,bank,2,supports,advises\n'
                   'hosp,bank,1,neutral,\nzorg,west,3,neutral,\ntown,west,3,opposes,regulates\n')
    good('import', 'in', '-o', 'a.kring', '--title', 'Care', '--language', 'nl')


def in_words():
    make()
    told = good('routes', 'a.kring', '--to', 'bank')
    assert told.out == ('Ask Town of Eastmere to get Bank & Sons <Ltd> moving, through Coöperatie Zorg.\n'
                        'Ask Hospital to get Bank & Sons <Ltd> moving.\n'), told
    assert told.err == '', told


def in_another_language():
    make()
    dutch = 'Vraag Hospital om Bank & Sons <Ltd> in beweging te krijgen.\n'
    assert good('routes', 'a.kring', '--to', 'bank', '--language', 'nl').out.endswith(dutch)
    assert good('routes', 'a.kring', '--to', 'bank', LANGUAGE='nl').out.endswith(dutch)
    assert good('routes', 'a.kring', '--to', 'bank', '-l', 'en', LANGUAGE='nl').out.endswith('moving.\n')


def as_json():
    make()
    told = json.loads(good('routes', 'a.kring', '--to', 'bank', '--json').out)
    assert told == [
        {'strength': 2, 'stakeholders': ['town', 'care', 'bank'],
         'lines': [{'from': 'town', 'to': 'care', 'kind': 'funds', 'strength': 3},
                   {'from': 'care', 'to': 'bank', 'kind': 'advises', 'strength': 2}],
         'text': 'Ask Town of Eastmere to get Bank & Sons <Ltd> moving, through Coöperatie Zorg.',
         'action': 'Get Bank & Sons <Ltd> moving, through Coöperatie Zorg'},
        {'strength': 1, 'stakeholders': ['hosp', 'bank'],
         'lines': [{'from': 'hosp', 'to': 'bank', 'kind': 'unknown', 'strength': 1}],
         'text': 'Ask Hospital to get Bank & Sons <Ltd> moving.',
         'action': 'Get Bank & Sons <Ltd> moving'}], told


def by_name():
    make()
    expected = good('routes', 'a.kring', '--to', 'bank').out
    for name in ('Bank & Sons <Ltd>', 'BANK & SONS <LTD>', 'sons', 'Sons bank'):
        assert good('routes', 'a.kring', '--to', name).out == expected, name
    direct = 'Ask Town of Eastmere to get Coöperatie Zorg moving.\n'
    for name in ('cooperatie zorg', 'COÖPERATIE', 'care'):
        assert good('routes', 'a.kring', '--to', name).out == direct, name


def by_a_name_that_several_have():
    make()
    for name, ids in (('twins', ['two1', 'two2']), ('mere', ['town', 'west', 'old']), ('ZORG', ['care', 'zorg'])):
        told = cli('routes', 'a.kring', '--to', name)
        assert told.status == 2 and told.out == '', told
        assert [line.split()[0] for line in told.err.splitlines() if line.startswith('  ')] == ids, told

    # An id goes before all names, and a whole name before part of another.
    for name, words in (('zorg', 'reaches Zorg Élan'), ('WESTMERE', 'reaches Westmere')):
        told = cli('routes', 'a.kring', '--to', name)
        assert told.status == 1 and words in told.err, told


def when_there_is_none():
    make()
    for name, words in (('west', 'Nobody at the table reaches Westmere'), ('town', 'is at the table already')):
        told = cli('routes', 'a.kring', '--to', name)
        assert told.status == 1 and told.out == '' and words in told.err, told
        told = cli('routes', 'a.kring', '--to', name, '--json')
        assert told.status == 1 and json.loads(told.out) == [] and words in told.err, told


def when_nobody_is_at_the_table():
    put('in', stakeholders='id,name\na,A\nb,B\n', influences='from,to\na,b\n')
    good('import', 'in', '-o', 'a.kring')
    told = cli('routes', 'a.kring', '--to', 'b')
    assert told.status == 1 and 'Nobody is at the table yet' in told.err, told


def wrong_use():
    make()
    with open('bad.kring', 'w') as file:
        file.write('<alliance')
    for words in (['routes'], ['routes', 'a.kring'], ['routes', '--to', 'bank'], ['routes', 'a.kring', 'b', '--to', 'bank'],
                  ['routes', 'a.kring', '--to', 'nobody'], ['routes', 'a.kring', '--to', ''],
                  ['routes', 'a.kring', '--to', 'bank', '--language', 'fr'], ['routes', 'a.kring', '--to'],
                  ['routes', 'none.kring', '--to', 'bank'], ['routes', 'bad.kring', '--to', 'bank']):
        told = cli(*words)
        assert told.status == 2 and told.out == '' and told.err, (words, told)


def its_help():
    told = good('routes', '--help').out
    assert '--to' in told and 'exits with 0' in told, told
    assert 'routes FILE.kring --to STAKEHOLDER' in good('--help').out


run([in_words, in_another_language, as_json, by_name, by_a_name_that_several_have, when_there_is_none,
     when_nobody_is_at_the_table, wrong_use, its_help])
