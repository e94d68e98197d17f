# accessible.py: what is on the screen, as a screen reader finds it
#
# SPDX-License-Identifier: EUPL-1.2
#
# Over D-Bus and not with libatspi, which asks a program for its windows one
# index at a time: GTK 4.8 crashes when one of them closes in between.

import os
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib

PATIENCE = float(os.environ.get('KRING_TEST_PATIENCE', '15'))
ROOT = '/org/a11y/atspi/accessible/root'
TIMEOUT = 5000


class NotFound(AssertionError):
    pass


class GoneError(Exception):
    """What was asked for went away while it was being asked."""


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


class Bus:
    """The accessibility bus of a desktop."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)

        def address():
            try:
                return session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                         0, TIMEOUT).unpack()[0]
            except GLib.Error:
                return None
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(wait_for('the accessibility bus', address), flags)

    def call(self, name, path, interface, method, *args):
        signature, *values = args or ('()',)
        try:
            return self.connection.call_sync(name, path, interface, method, GLib.Variant(signature, tuple(values)),
                                             None, 0, TIMEOUT).unpack()
        except GLib.Error as error:
            raise GoneError(f'{method}: {error.message}') from None

    def program(self, pid):
        """The name on the bus of the program with that process id, or None"""
        for name, path in self.call('org.a11y.atspi.Registry', ROOT, 'org.a11y.atspi.Accessible', 'GetChildren')[0]:
            if self.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                         '(s)', name)[0] == pid:
                return name, path
        return None


class Node:
    """A thing in the accessibility tree."""

    def __init__(self, app, name, path):
        self.app = app
        self.address = name, path

    def __eq__(self, other):
        return isinstance(other, Node) and self.address == other.address

    def __hash__(self):
        return hash(self.address)

    def _call(self, interface, method, *args):
        return self.app.desktop.bus.call(*self.address, f'org.a11y.atspi.{interface}', method, *args)

    def _get(self, interface, name):
        return self.app.desktop.bus.call(*self.address, 'org.freedesktop.DBus.Properties', 'Get', '(ss)',
                                         f'org.a11y.atspi.{interface}', name)[0]

    @property
    def name(self):
        """Without what GTK 4.8 makes of it where a label has a mnemonic: it
        tells '_Open Open', and of a check button 'To s_hare'"""
        name = self._get('Accessible', 'Name').replace('_', '', 1)
        plain = name[len(name) // 2 + 1:]
        return plain if f'{plain} {plain}' == name else name

    @property
    def description(self):
        return self._get('Accessible', 'Description')

    @property
    def role(self):
        return Atspi.role_get_name(Atspi.Role(self._call('Accessible', 'GetRole')[0]))

    def has(self, *states):
        low, high = self._call('Accessible', 'GetState')[0]
        held = low | high << 32
        return all(held >> int(getattr(Atspi.StateType, state.upper())) & 1 for state in states)

    @property
    def showing(self):
        # GTK 4.8 tells "showing" of windows alone
        return self.has('visible')

    @property
    def interfaces(self):
        return self._call('Accessible', 'GetInterfaces')[0]

    def extents(self):
        return self._call('Component', 'GetExtents', '(u)', int(Atspi.CoordType.WINDOW))[0]

    @property
    def has_room(self):
        """Whether it has a place on the screen: what is on a page of a stack
        that was never shown has none"""
        try:
            width, height = self.extents()[2:]
        except GoneError:
            return True
        return width > 0 and height > 0

    @property
    def text(self):
        if 'org.a11y.atspi.Text' not in self.interfaces:
            return ''
        return self._call('Text', 'GetText', '(ii)', 0, self._get('Text', 'CharacterCount'))[0]

    @property
    def value(self):
        return self._get('Value', 'CurrentValue')

    @property
    def parent(self):
        name, path = self._get('Accessible', 'Parent')
        return Node(self.app, name, path)

    @property
    def children(self):
        return [Node(self.app, name, path) for name, path in self._call('Accessible', 'GetChildren')[0]
                if not path.endswith('/null')]

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
        x, y, width, height = self.extents()
        left, top = self.app.origin(self)
        return left + x, top + y, width, height

    @property
    def window(self):
        """The window that it is in"""
        top, above = self, self.parent
        while above.address[1] != ROOT:
            top, above = above, above.parent
        return top

    def click(self, button=1, count=1):
        x, y, width, height = wait_for(f'a place on the screen for {self}', lambda: self.box if self.box[2] > 0 else None)
        self.app.desktop.click(x + width // 2, y + height // 2, button, count)
        return self

    def press(self):
        """Its own action, as a screen reader presses it"""
        if 'org.a11y.atspi.Action' not in self.interfaces or not self._get('Action', 'NActions'):
            return self.click()
        self._call('Action', 'DoAction', '(i)', 0)
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
