#!/usr/bin/python3
# test-report.py: kring-cli report
#
# SPDX-License-Identifier: EUPL-1.2

import os
import shutil
import stat
import subprocess

from case import cli, good, put, read, run

TODAY = ('--today', '2026-11-25')


def make():
    put('in',
        stakeholders='id,name,role,involvement,attitude,note\n'
                     'town,Town of Eastmere,partner,at-table,1,Secret remark\n'
                     'bank,Bank & Sons <Ltd>,to-move,not-yet,-2,\n'
                     'care,Zorg Élan,target-group,invited,,\n',
        influences='from,to,strength,effect,kind\ntown,bank,3,opposes,funds\n')
    good('import', 'in', '-o', 'a.kring', '--title', 'Care', '--language', 'nl')


def text_of(name):
    if shutil.which('pdftotext') is None:
        return None
    return subprocess.run(['pdftotext', '-enc', 'UTF-8', name, '-'], capture_output=True, check=True, text=True).stdout


def to_share():
    make()
    told = good('report', 'a.kring', '-o', 'r.pdf', *TODAY)
    assert told.out == '', told
    # What was left out is told to whoever makes it.
    assert told.err.startswith('Left out: ') and 'attitude to the alliance' in told.err, told
    assert read('r.pdf').startswith(b'%PDF-')
    text = text_of('r.pdf')
    assert text is None or ('Town of Eastmere' in text and 'Secret remark' not in text and 'beweging' not in text), text
    good('report', 'a.kring', '-o', 'r.html', *TODAY)
    page = read('r.html').decode()
    assert '<html lang="nl">' in page and 'Bank &amp; Sons &lt;Ltd&gt;' in page and '<svg' in page
    assert 'Secret remark' not in page and 'Vertrouwelijk' not in page and '25 november 2026' in page


def for_the_manager():
    make()
    told = good('report', 'a.kring', '-o', 'r.pdf', '--manager')
    assert told.err == '', told
    text = text_of('r.pdf')
    assert text is None or ('Secret remark' in text and 'Vertrouwelijk' in text), text
    good('report', 'a.kring', '-o', 'r.html', '-m')
    assert 'Secret remark' in read('r.html').decode() and 'Vertrouwelijk – voor de manager' in read('r.html').decode()
    for name in ('r.pdf', 'r.html'):
        assert stat.S_IMODE(os.stat(name).st_mode) == 0o600, name


def in_another_language():
    make()
    good('report', 'a.kring', '-o', 'r.HTML', '--language', 'en', *TODAY, LANGUAGE='nl')
    page = read('r.HTML').decode()
    assert '<html lang="en">' in page and 'Alliance partners' in page and '25 November 2026' in page
    told = good('report', 'a.kring', '-o', 'r.html', '-l', 'en', LANGUAGE='nl')
    assert told.err.startswith('Weggelaten: '), told


def always_the_same():
    make()
    for name in ('r.pdf', 'r.html'):
        good('report', 'a.kring', '-o', name, *TODAY)
        first = read(name)
        good('report', 'a.kring', '-o', name, *TODAY)
        assert read(name) == first, name


def wrong_usage():
    make()
    for arguments in ((), ('a.kring',), ('a.kring', '-o', 'r.odt'), ('a.kring', '-o', 'r'), ('a.kring', 'b.kring', '-o', 'r.pdf'),
                      ('a.kring', '-o', 'r.pdf', '--language', 'fr'), ('a.kring', '-o', 'r.pdf', '--today', 'soon'),
                      ('a.kring', '-o', 'r.pdf', '--today', ''), ('a.kring', '-o', 'r.pdf', '--nonsense')):
        told = cli('report', *arguments)
        assert told.status == 2 and 'report --help' in told.err, (arguments, told)
    assert not os.path.exists('r.pdf')


def what_cannot_be():
    make()
    assert cli('report', 'none.kring', '-o', 'r.pdf').status == 1
    told = cli('report', 'a.kring', '-o', 'none/r.pdf')
    assert told.status == 1 and 'could not be written' in told.err, told


run([to_share, for_the_manager, in_another_language, always_the_same, wrong_usage, what_cannot_be])
