# desktop.py: a private desktop, and what a person does on it
#
# SPDX-License-Identifier: EUPL-1.2
#
# A screen (Xvfb), a window manager, a session bus and accessibility of its
# own, with a home that is thrown away. Things are found as a screen reader
# finds them, by role and name, and used by keys and the mouse. Every wait is
# for something that is looked for again and again, never for a time.

import os
import shutil
import signal
import subprocess
import tempfile
import time
import warnings

warnings.simplefilter('ignore', DeprecationWarning)

PATIENCE = float(os.environ.get('KRING_TEST_PATIENCE', '15'))


class NotFound(AssertionError):
    pass


def wait_for(what, seek, seconds=PATIENCE):
    """The first true value that seek() gives; NotFound names WHAT never came."""
    end = time.monotonic() + seconds
    pause = 0.01
    while True:
        try:
            found = seek()
        except GoneError:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotFound(f'never seen in {seconds:g} s: {what}')
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)


class GoneError(Exception):
    """What was asked for went away while it was being asked."""


class Node:
    """A thing in the accessibility tree."""

    def __init__(self, app, accessible):
        self.app = app
        self.accessible = accessible

    def _ask(self, method, *args):
        try:
            return getattr(self.accessible, method)(*args)
        except self.app.desktop.glib_error as error:
            raise GoneError(str(error)) from None

    @property
    def name(self):
        """Without what GTK 4.8 puts before it where a label has a mnemonic:
        it tells '_Open Open'"""
        name = self._ask('get_name') or ''
        plain = name[len(name) // 2 + 1:]
        return plain if f'{plain} {plain}' == name.replace('_', '', 1) else name

    @property
    def description(self):
        return self._ask('get_description') or ''

    @property
    def role(self):
        return self._ask('get_role_name') or ''

    def has(self, *states):
        held = self._ask('get_state_set')
        return all(held.contains(getattr(self.app.desktop.Atspi.StateType, state.upper())) for state in states)

    @property
    def showing(self):
        # GTK 4.8 tells "showing" of windows alone
        return self.has('visible')

    @property
    def has_room(self):
        """Whether it has a place on the screen: what is on a page of a stack
        that was never shown has none"""
        held = self._ask('get_component_iface')
        if held is None:
            return True
        try:
            place = held.get_extents(self.app.desktop.Atspi.CoordType.WINDOW)
        except self.app.desktop.glib_error:
            return False
        return place.width > 0 and place.height > 0

    @property
    def text(self):
        Atspi = self.app.desktop.Atspi
        try:
            held = self.accessible.get_text_iface()
            return Atspi.Text.get_text(held, 0, Atspi.Text.get_character_count(held)) if held else ''
        except self.app.desktop.glib_error as error:
            raise GoneError(str(error)) from None

    @property
    def value(self):
        held = self._ask('get_value_iface')
        return held.get_current_value() if held else None

    @property
    def children(self):
        for index in range(self._ask('get_child_count')):
            child = self._ask('get_child_at_index', index)
            if child:
                yield Node(self.app, child)

    def walk(self, hidden=False):
        """It and all below it that shows, parents first."""
        yield self
        for child in self.children:
            try:
                if hidden or child.showing:
                    yield from child.walk(hidden)
            except GoneError:
                continue

    def matches(self, name, role, states, part):
        if role is not None and self.role not in ((role,) if isinstance(role, str) else role):
            return False
        if name is not None:
            own = self.name
            if not (name in own if part else own == name):
                return False
        if states and not self.has(*states):
            return False
        return self.has_room

    def all(self, name=None, role=None, states=(), part=False, hidden=False):
        found = []
        for node in self.walk(hidden):
            try:
                if node.matches(name, role, states, part):
                    found.append(node)
            except GoneError:
                continue
        return found

    def look(self, name=None, role=None, states=(), part=False):
        """The first such thing that shows now, or None."""
        for node in self.walk():
            try:
                if node.matches(name, role, states, part):
                    return node
            except GoneError:
                continue
        return None

    def find(self, name=None, role=None, states=(), part=False, seconds=PATIENCE):
        told = ' '.join(filter(None, (role if isinstance(role, str) else ' or '.join(role or ()),
                                      repr(name) if name else '', ' '.join(states))))
        return wait_for(told, lambda: self.look(name, role, states, part), seconds)

    def gone(self, name=None, role=None, part=False, seconds=PATIENCE):
        wait_for(f'no {role or ""} {name!r} any more', lambda: not self.look(name, role, (), part), seconds)

    @property
    def box(self):
        """x, y, width and height on the screen"""
        Atspi = self.app.desktop.Atspi
        held = self._ask('get_component_iface').get_extents(Atspi.CoordType.WINDOW)
        left, top = self.app.origin(self)
        return left + held.x, top + held.y, held.width, held.height

    def click(self, button=1, count=1):
        x, y, width, height = wait_for(f'a place on the screen for {self}', lambda: self.box if self.box[2] > 0 else None)
        self.app.desktop.click(x + width // 2, y + height // 2, button, count)
        return self

    def press(self):
        """Its own action, as a screen reader presses it"""
        held = self._ask('get_action_iface')
        if held is None or held.get_n_actions() == 0:
            return self.click()
        held.do_action(0)
        return self

    def focus(self):
        """By the mouse: GTK 4.8 lets nothing else set it from outside"""
        if not any(node.has('focused') for node in self.walk()):
            self.click()
        wait_for(f'the focus on {self}', lambda: any(node.has('focused') for node in self.walk()))
        return self

    def write(self, text):
        """Typed with the keys, in place of what it held"""
        self.focus()
        self.app.keys('ctrl+a')
        self.app.type(text)
        return self

    def __str__(self):
        try:
            return f'{self.role} {self.name!r}'
        except GoneError:
            return 'something that is gone'

    def tree(self, depth=0):
        """As text, to read when a test failed"""
        try:
            Atspi = self.app.desktop.Atspi
            states = [word for word in ('focusable', 'focused', 'checked', 'selected', 'expanded', 'pressed') if self.has(word)]
            if not self.has('sensitive'):
                states.append('insensitive')
            text = self.text
            extra = f' text={text!r}' if text and text != self.name else ''
            about = f' about={self.description!r}' if self.description else ''
            lines = ['  ' * depth + f'{self.role} {self.name!r} {" ".join(states)}{extra}{about}'.rstrip()]
            for child in self.children:
                try:
                    if child.showing:
                        lines.append(child.tree(depth + 1))
                except GoneError:
                    continue
            return '\n'.join(lines)
        except GoneError:
            return '  ' * depth + '(gone)'


class App:
    """A program that runs on the desktop."""

    def __init__(self, desktop, command, env):
        self.desktop = desktop
        self.log = tempfile.NamedTemporaryFile(dir=desktop.home, prefix='log-', suffix='.txt', delete=False)
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        cwd=desktop.home)

    @property
    def printed(self):
        with open(self.log.name, encoding='utf-8', errors='replace') as log:
            return log.read()

    def _look_for_root(self):
        desktop = self.desktop.Atspi.get_desktop(0)
        try:
            for index in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(index)
                if child and child.get_process_id() == self.process.pid:
                    return Node(self, child)
        except self.desktop.glib_error:
            return None
        if self.process.poll() is not None:
            raise AssertionError(f'it ended with {self.process.returncode}: {self.printed}')
        return None

    @property
    def root(self):
        return wait_for('the program in the accessibility tree', self._look_for_root)

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
        Atspi = self.desktop.Atspi
        top, above = node.accessible, node.accessible.get_parent()
        while above is not None and above.get_role() != Atspi.Role.APPLICATION:
            top, above = above, above.get_parent()
        x, y, width, height = self.desktop.window_place(self.process.pid, top.get_name())
        # What the window draws around itself is not part of its content.
        inside = top.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return x + (width - inside.width) // 2, y + (height - inside.height) // 2

    def wait(self, seconds=PATIENCE):
        """Its exit status, once it ended"""
        return self.process.wait(timeout=seconds)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def quit(self):
        """Ask it to end, and see that it does"""
        if self.process.poll() is None:
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
        self._meet_accessibility()

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

    def _meet_accessibility(self):
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, Gio, GLib

        bus = Gio.bus_get_sync(Gio.BusType.SESSION)

        def owned():
            reply = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                  'NameHasOwner', GLib.Variant('(s)', ('org.a11y.Bus',)), None, 0, -1)
            return reply.unpack()[0]
        wait_for('the accessibility bus', owned)
        self.Atspi = Atspi
        self.glib_error = GLib.Error
        Atspi.init()
        Atspi.set_timeout(2000, 10000)
        wait_for('a window manager', lambda: '_NET_SUPPORTING_WM_CHECK' in self.run('xprop', '-root')
                 if shutil.which('xprop') else True)

    def start(self, *command, **env):
        app = App(self, command, {**self.env, **env})
        self.apps.append(app)
        return app

    def run(self, *command):
        return subprocess.run(command, env=self.env, check=True, capture_output=True, text=True).stdout

    def keys(self, *keys):
        self.run('xdotool', 'key', '--clearmodifiers', '--delay', '8', *keys)

    def type(self, text):
        self.run('xdotool', 'type', '--delay', '4', text)

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
                lines = self.run_quietly('xdotool', 'getwindowgeometry', '--shell', window)
                held = dict(line.split('=', 1) for line in lines.splitlines() if '=' in line)
                return tuple(int(held[word]) for word in ('X', 'Y', 'WIDTH', 'HEIGHT'))
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
