# desktop.py: a private desktop, and what a person does on it
#
# SPDX-License-Identifier: EUPL-1.2
#
# A screen (Xvfb), a window manager, a session bus and accessibility of its
# own, with a home that is thrown away. Things are found as a screen reader
# finds them, by role and name, and used by keys and the mouse. Every wait is
# for something that is looked for again and again, never for a time.

import os
import re
import shutil
import signal
import subprocess
import tempfile

from accessible import PATIENCE, Bus, GoneError, Node, wait_for


class App:
    """A program that runs on the desktop."""

    def __init__(self, desktop, command, env):
        self.desktop = desktop
        self.was_killed = False
        self.log = tempfile.NamedTemporaryFile(dir=desktop.home, prefix='log-', suffix='.txt', delete=False)
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        cwd=desktop.home)

    @property
    def printed(self):
        with open(self.log.name, encoding='utf-8', errors='replace') as log:
            return log.read()

    def look_for_root(self):
        """The program in the accessibility tree, or None as long as it is not there"""
        found = self.desktop.bus.program(self.process.pid)
        if found is None and self.process.poll() is not None:
            raise AssertionError(f'it ended with {self.process.returncode}: {self.printed}')
        return Node(self, *found) if found else None

    @property
    def root(self):
        return wait_for('the program in the accessibility tree', self.look_for_root)

    @property
    def windows(self):
        return [child for child in self.root.children if child.showing]

    def window(self, name=None, part=False):
        """The window, or the dialog, of that title"""
        def seek():
            for child in self.root.children:
                if child.showing and (name is None or (name in child.name if part else child.name == name)):
                    return child
            return None
        return wait_for(f'a window {name!r}', seek)

    def find(self, *args, **named):
        return self.root.find(*args, **named)

    def look(self, *args, **named):
        return self.root.look(*args, **named)

    def all(self, *args, **named):
        return self.root.all(*args, **named)

    def gone(self, *args, **named):
        return self.root.gone(*args, **named)

    def keys(self, *keys):
        self.desktop.keys(*keys)

    def type(self, text):
        self.desktop.type(text)

    def focused(self):
        return self.root.look(states=('focused',))

    def origin(self, node):
        """Where on the screen the content of the window of a node begins"""
        top = node.window
        x, y, width, height = self.desktop.window_place(self.process.pid, top.name)
        # What the window draws around itself is not part of its content.
        _, _, inner_width, inner_height = top.extents()
        return x + (width - inner_width) // 2, y + (height - inner_height) // 2

    def wait(self, seconds=PATIENCE):
        """Its exit status, once it ended"""
        return self.process.wait(timeout=seconds)

    def kill(self):
        if self.process.poll() is None:
            self.was_killed = True
            self.process.kill()
            self.process.wait()

    def quit(self):
        """Ask it to end, and see that it does"""
        if self.process.poll() is None:
            self.was_killed = True
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.kill()


class Desktop:
    def __init__(self, size='1280x800'):
        self.home = tempfile.mkdtemp(prefix='kring-desktop-')
        self.apps = []
        self.servers = []
        env = {key: value for key, value in os.environ.items()
               if key not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS',
                              'NO_AT_BRIDGE', 'LANGUAGE', 'G_TEST_SRCDIR', 'G_TEST_BUILDDIR')}
        for name in ('config', 'data', 'cache', 'state', 'runtime'):
            os.mkdir(f'{self.home}/{name}', 0o700)
        # What is printed is looked at afterwards; GTK's own complaints may not end it.
        env.pop('G_DEBUG', None)
        env.update(HOME=self.home, XDG_CONFIG_HOME=f'{self.home}/config', XDG_DATA_HOME=f'{self.home}/data',
                   XDG_CACHE_HOME=f'{self.home}/cache', XDG_STATE_HOME=f'{self.home}/state',
                   XDG_RUNTIME_DIR=f'{self.home}/runtime', GSETTINGS_BACKEND='keyfile',
                   GDK_BACKEND='x11', GSK_RENDERER='cairo', GTK_A11Y='atspi', LC_ALL='C.UTF-8')
        self.env = env
        self._start_screen(size)
        address = subprocess.run(['dbus-daemon', '--session', '--fork', '--print-address=1', '--print-pid=1'], env=env,
                                 check=True, capture_output=True, text=True).stdout.split()
        env['DBUS_SESSION_BUS_ADDRESS'] = address[0]
        self.bus_pid = int(address[1])
        self._serve('openbox')
        self._serve('/usr/libexec/at-spi-bus-launcher', '--launch-immediately')
        os.environ.update(env)
        wait_for('a window manager', lambda: '_NET_SUPPORTING_WM_CHECK(' in self.run('xprop', '-root'))
        self.bus = Bus()

    def _start_screen(self, size):
        read, write = os.pipe()
        self.servers.append(subprocess.Popen(
            ['Xvfb', '-displayfd', str(write), '-screen', '0', f'{size}x24', '-noreset', '-nolisten', 'tcp'],
            pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError('Xvfb does not start')
        self.env['DISPLAY'] = f':{number}'

    def _serve(self, *command):
        self.servers.append(subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL,
                                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def start(self, *command, **env):
        app = App(self, command, {**self.env, **env})
        self.apps.append(app)
        return app

    def run(self, *command):
        return subprocess.run(command, env=self.env, check=True, capture_output=True, text=True).stdout

    def keys(self, *keys):
        self.run('xdotool', 'key', '--clearmodifiers', '--delay', '8', *keys)

    def type(self, text):
        lines = text.split('\n')
        for number, line in enumerate(lines):
            if number:
                self.keys('Return')
            if line:
                self.run('xdotool', 'type', '--delay', '4', line)

    def click(self, x, y, button=1, count=1):
        self.run('xdotool', 'mousemove', str(int(x)), str(int(y)), 'click', '--repeat', str(count), '--delay', '40', str(button))

    def drag(self, x, y, to_x, to_y, button=1):
        steps = []
        for part in (0.02, 0.2, 0.5, 0.8, 1, 1):
            steps += ['mousemove', str(int(x + (to_x - x) * part)), str(int(y + (to_y - y) * part)), 'sleep', '0.03']
        self.run('xdotool', 'mousemove', str(int(x)), str(int(y)), 'sleep', '0.03', 'mousedown', str(button), *steps,
                 'mouseup', str(button))

    def window_place(self, pid, title):
        """x, y, width and height of the newest visible X window of that program and title"""
        found = self.run_quietly('xdotool', 'search', '--all', '--onlyvisible', '--pid', str(pid), '--name', '.*').split()
        for window in reversed(found):
            if not title or self.run_quietly('xdotool', 'getwindowname', window).rstrip('\n') == title:
                # xdotool counts a frame that the window manager draws twice
                told = self.run_quietly('xwininfo', '-id', window)
                words = ('Absolute upper-left X', 'Absolute upper-left Y', 'Width', 'Height')
                return tuple(int(re.search(rf'{word}: *(-?\d+)', told).group(1)) for word in words)
        raise GoneError(f'no X window {title!r}')

    def run_quietly(self, *command):
        return subprocess.run(command, env=self.env, capture_output=True, text=True).stdout

    def shot(self, path):
        self.run('import', '-window', 'root', path)
        return path

    def stop(self):
        for app in self.apps:
            app.kill()
        for server in reversed(self.servers):
            server.terminate()
        for server in self.servers:
            try:
                server.wait(timeout=5)
            except subprocess.TimeoutExpired:
                server.kill()
        try:
            os.kill(self.bus_pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
        shutil.rmtree(self.home, ignore_errors=True)
