# case.py: test cases of the window, told as TAP
#
# SPDX-License-Identifier: EUPL-1.2
#
# A test program is a list of functions marked @case('what it promises'); each
# gets a Kring with a home of its own on one desktop. When one fails, its
# picture and its accessibility tree are kept beside the build's logs.

import os
import re
import shutil
import sys
import traceback

import desktop

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASES = []


# What GTK 4.8 says about itself, whoever uses it:
KNOWN = re.compile('|'.join((
    # the accessible of a window that is closing has no path any more
    r"GLib-CRITICAL .*g_variant_is_object_path: assertion 'string != NULL' failed",
    r"GLib-CRITICAL .*g_variant_new_object_path: assertion 'g_variant_is_object_path \(object_path\)' failed",
    # its shortcuts window draws the "+" between two keys with a negative margin
    r'Gtk-WARNING .*GtkLabel \S+ \(label\) reported min width -4, but sizes must be >= 0',
)))


class Skip(Exception):
    """Raised with the reason why a case cannot be tried here"""


def case(name):
    def mark(function):
        CASES.append((name, function))
        return function
    return mark


class Kring:
    """Kring on a desktop: what to start, and where its things are."""

    def __init__(self, screen, build):
        self.desktop = screen
        self.build = build
        self.home = screen.home
        self.program = f'{build}/src/app/kring'
        self.cli_program = f'{build}/src/cli/kring-cli'
        self.app = None

    def start(self, *files, language='en', program=None, **env):
        """Opens the window; what is found is then looked for in it"""
        self.app = self.desktop.start(program or self.program, *files, LANGUAGE=language, **env)
        return self.app

    def cli(self, *args):
        return self.desktop.run(self.cli_program, *args)

    def path(self, name):
        return os.path.join(self.home, name)

    def example(self, language='en'):
        """A copy of the example alliance, to change"""
        folder = os.path.join(SOURCE, 'data', 'examples')
        name = next(name for name in sorted(os.listdir(folder)) if name.endswith(f'-{language}.kring'))
        return shutil.copy(os.path.join(folder, name), self.path(name))

    def write(self, name, text):
        path = self.path(name)
        with open(path, 'wb') as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    def read(self, name):
        with open(self.path(name), encoding='utf-8') as file:
            return file.read()

    def wait_for(self, what, seek, seconds=desktop.PATIENCE):
        return desktop.wait_for(what, seek, seconds)


def equal(found, expected, what='value'):
    if found != expected:
        raise AssertionError(f'{what}: {found!r}, expected {expected!r}')


def _tidy(screen):
    """Each case begins with an empty home"""
    for app in screen.apps:
        app.kill()
    screen.apps.clear()
    for name in os.listdir(screen.home):
        if name == 'runtime':
            continue
        path = os.path.join(screen.home, name)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)
    for name in ('config', 'data', 'cache', 'state'):
        os.makedirs(f'{screen.home}/{name}', 0o700, exist_ok=True)


def _check(screen):
    """No case passes when a program crashed or complained"""
    for app in screen.apps:
        status = app.process.poll()
        if status is not None and status < 0 and not app.was_killed:
            raise AssertionError(f'it died of signal {-status}: {app.printed[-2000:]}')
        complaints = [line for line in app.printed.splitlines()
                      if re.search(r'WARNING|CRITICAL|ERROR: |runtime error', line) and not KNOWN.search(line)]
        equal(complaints, [], 'complaints')


def _keep(screen, build, program, number, lines):
    folder = os.path.join(build, 'meson-logs', 'ui')
    os.makedirs(folder, exist_ok=True)
    stem = os.path.join(folder, f'{program}-{number}')
    lines.append(f'picture: {screen.shot(stem + ".png")}')
    for app in screen.apps:
        printed = app.printed.strip()
        if printed:
            lines += ['it printed:', *printed.splitlines()[-30:]]
        root = app.look_for_root() if app.process.poll() is None else None
        lines += root.tree().splitlines() if root else [f'it ended with {app.process.returncode}']


def main(size='1280x800'):
    build = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2] if len(sys.argv) > 2 else ''
    program = re.sub(r'\.py$', '', os.path.basename(sys.argv[0]))
    chosen = [(name, function) for name, function in CASES if wanted in name]
    print(f'1..{len(chosen)}', flush=True)
    failed = 0
    screen = desktop.Desktop(size)
    try:
        for number, (name, function) in enumerate(chosen, 1):
            try:
                _tidy(screen)
                kring = Kring(screen, build)
                function(kring)
                _check(screen)
                print(f'ok {number} - {name}', flush=True)
            except Skip as reason:
                print(f'ok {number} - {name} # SKIP {reason}', flush=True)
            except Exception as error:  # whatever it was, the next case is tried
                failed += 1
                lines = [line for line in traceback.format_exc().splitlines() if line.strip()]
                try:
                    _keep(screen, build, program, number, lines)
                except Exception as trouble:
                    lines.append(f'no picture: {trouble}')
                print(f'not ok {number} - {name}')
                print('\n'.join(f'# {line}' for line in lines), flush=True)
    finally:
        screen.stop()
    return 1 if failed else 0
