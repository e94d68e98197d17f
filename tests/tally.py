#!/usr/bin/python3
# tally.py: what the test logs of one or more builds come to
#
# SPDX-License-Identifier: EUPL-1.2
#
# tally.py [--passed NAME] [--failed NAME] [testlog.json …]
#
# Counts test cases: each line of a TAP test, and a test that speaks no TAP as
# one. A program that ended otherwise than its cases say (a crash, a leak, no
# more time, fewer cases than planned) is a failed case of its own.

import json
import re
import sys

LINE = re.compile(r'^(not )?ok\b\s*(\d+)?\s*-?\s*(.*?)\s*(?:#\s*(skip|todo)\b\S*\s*(.*))?$', re.IGNORECASE)


def cases(test):
    """Yields (state, name, why) for each case of one test of a meson log."""
    found = []
    for line in (test.get('stdout') or '').splitlines():
        hit = LINE.match(line)
        if hit:
            bad, _, name, mark, why = hit.groups()
            mark = (mark or '').lower()
            state = 'skipped' if mark == 'skip' else 'failed' if bad and mark != 'todo' else 'passed'
            found.append((state, name, why or ''))
        elif line.startswith('1..0'):
            found.append(('skipped', 'all', line.partition('#')[2].strip()))
    result = test['result']
    if not found:
        state = {'OK': 'passed', 'EXPECTEDFAIL': 'passed', 'SKIP': 'skipped'}.get(result, 'failed')
        yield state, '', '' if state != 'failed' else result.lower()
        return
    yield from found
    if result not in ('OK', 'EXPECTEDFAIL', 'SKIP') and not any(state == 'failed' for state, _, _ in found):
        yield 'failed', 'ends as it should', f"{result.lower()}, exit status {test.get('returncode')}"


def main(words):
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    words = iter(words)

    def tell(state, name, why=''):
        count[state] += 1
        print(f"{state:8}{name}{f' ({why})' if why else ''}")

    for word in words:
        if word in ('--passed', '--failed'):
            tell(word[2:], next(words))
            continue
        try:
            with open(word, encoding='utf-8') as log:
                tests = [json.loads(line) for line in log if line.strip()]
        except (OSError, ValueError) as error:
            tell('failed', f'reading {word}', str(error))
            continue
        for test in tests:
            for state, name, why in cases(test):
                tell(state, f"{test['name']}{': ' + name if name else ''}", why)

    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return 1 if count['failed'] or not count['passed'] else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
