#!/usr/bin/python3
# peer-xdot.py: xdot.py's window, and what its frames take
#
# SPDX-License-Identifier: EUPL-1.2
#
# peer-xdot.py FILE.xdot
#
# Opens a graph that is laid out already, as large as the screen, and is told
# "begin" and "end" as bench-map is; frames are measured in the same way.

import json
import sys
import time

import gi
gi.require_version('Gtk', '3.0')
gi.require_version('Gdk', '3.0')
from gi.repository import GLib, Gtk
import xdot

frames = []
begun = None


def before_paint(clock):
    global begun
    begun = time.monotonic()


def after_paint(clock):
    global begun
    if begun is not None:
        frames.append(round((time.monotonic() - begun) * 1000, 2))
    begun = None


def told(stdin, condition):
    line = stdin.buffer.raw.readline()
    if not line:
        Gtk.main_quit()
        return False
    if line == b'begin\n':
        frames.clear()
    elif line == b'end\n':
        print(json.dumps({'frames': frames}), flush=True)
    return True


window = xdot.DotWindow(width=1240, height=700)
window.connect('delete-event', Gtk.main_quit)
window.maximize()
window.set_filter('')
window.open_file(sys.argv[1])
clock = window.get_window().get_frame_clock()
clock.connect('before-paint', before_paint)
clock.connect('after-paint', after_paint)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, told)
Gtk.main()
