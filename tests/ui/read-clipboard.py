#!/usr/bin/python3
# read-clipboard.py: prints what is on the clipboard, in the format of the name given
#
# SPDX-License-Identifier: EUPL-1.2

import os
import sys

import gi
gi.require_version('Gdk', '4.0')
from gi.repository import Gdk, GLib

loop = GLib.MainLoop()


def opened(clipboard, result):
    stream, _format = clipboard.read_finish(result)
    stream.read_bytes_async(1 << 20, GLib.PRIORITY_DEFAULT, None, read)


def read(stream, result):
    chunk = stream.read_bytes_finish(result).get_data()
    sys.stdout.buffer.write(chunk)
    if chunk:
        stream.read_bytes_async(1 << 20, GLib.PRIORITY_DEFAULT, None, read)
    else:
        loop.quit()


Gdk.Display.open(os.environ['DISPLAY']).get_clipboard().read_async([sys.argv[1]], GLib.PRIORITY_DEFAULT, None, opened)
GLib.timeout_add_seconds(15, loop.quit)
loop.run()
