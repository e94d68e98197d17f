# case.py: test cases of kring-cli, told as TAP
#
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys
import tempfile
import traceback

CLI = os.environ.get('KRING_CLI', 'kring-cli')
NAMESPACE = '{urn:kring:alliance:1}'


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout
        self.err = done.stderr

    def __str__(self):
        return f'exit {self.status}\n{self.out}\n{self.err}'


def cli(*arguments, **variables):
    """Runs kring-cli; ends the case when it crashes or leaks."""
    environment = dict(os.environ, **variables)
    done = subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, env=environment, timeout=180)
    result = Result(done)
    assert result.status in (0, 1, 2), f'{arguments}: {result}'
    assert 'Sanitizer' not in result.err, f'{arguments}: {result}'
    assert 'CRITICAL' not in result.err and 'WARNING' not in result.err, f'{arguments}: {result}'
    return result


def good(*arguments, **variables):
    """Runs kring-cli, which must succeed."""
    result = cli(*arguments, **variables)
    assert result.status == 0, f'{arguments}: {result}'
    return result


def put(folder, **tables):
    """Writes tables, as text or bytes, into a folder: stakes='…'."""
    os.makedirs(folder, exist_ok=True)
    for name, content in tables.items():
        data = content if isinstance(content, bytes) else content.encode()
        with open(os.path.join(folder, name + '.csv'), 'wb') as file:
            file.write(data)
    return folder


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def run(cases):
    """Runs the functions of a list, each in an empty folder of its own."""
    print(f'1..{len(cases)}')
    failed = False
    home = os.getcwd()
    for number, case in enumerate(cases, 1):
        name = case.__name__.replace('_', ' ')
        with tempfile.TemporaryDirectory(prefix='kring-cli-') as folder:
            os.chdir(folder)
            try:
                case()
                print(f'ok {number} - {name}', flush=True)
            except Exception:
                failed = True
                print(f'not ok {number} - {name}')
                for line in traceback.format_exc().splitlines():
                    print('#   ' + line, flush=True)
            os.chdir(home)
    sys.exit(failed)
