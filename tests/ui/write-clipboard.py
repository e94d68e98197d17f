#!/usr/bin/python3
# write-clipboard.py: puts a text on the clipboard, as another program does, and keeps it there until it is ended
#
# SPDX-License-Identifier: EUPL-1.2

import os
import sys

import gi
gi.require_version('Gdk', '4.0')
from gi.repository import Gdk, GLib, GObject

text = GObject.Value(GObject.TYPE_STRING, sys.argv[1])
Gdk.Display.open(os.environ['DISPLAY']).get_clipboard().set_content(Gdk.ContentProvider.new_for_value(text))
print('there', flush=True)
GLib.timeout_add_seconds(120, lambda: sys.exit())
GLib.MainLoop().run()
