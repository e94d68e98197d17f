#!/usr/bin/python3
# shots.py: the pictures of the window in docs/screenshots
#
# SPDX-License-Identifier: EUPL-1.2
#
# shots.py BUILD FOLDER

import os
import sys

import desktop
from case import Kring

SIZE = '1480x920'


def settle(screen):
    """Until two looks at the screen, a while apart, are the same"""
    last = None

    def same():
        nonlocal last
        now = screen.run('sh', '-c', 'import -window root -depth 8 rgb:- | sha1sum')
        found, last = now == last, now
        return found
    desktop.wait_for('a picture that stays', same)


def take(screen, app, folder, name):
    settle(screen)
    path = os.path.join(folder, f'{name}.png')
    window = screen.run('xdotool', 'search', '--onlyvisible', '--pid', str(app.process.pid), '--name', '.+').split()[-1]
    screen.run('import', '-window', window, path)
    # few colours in a drawing of boxes and letters: a third of the size
    screen.run('convert', path, '+dither', '-colors', '255', '-strip', '-define', 'png:compression-level=9', f'png8:{path}')
    print(path)


def start(screen, build, language, style='light', example=True):
    settings = f'{screen.home}/config/glib-2.0/settings'
    os.makedirs(settings, exist_ok=True)
    with open(f'{settings}/keyfile', 'w', encoding='utf-8') as file:
        file.write(f"[nl/kring/Kring]\nstyle='{style}'\nwindow-width=1440\nwindow-height=860\n")
    kring = Kring(screen, build)
    app = kring.start(*([kring.example(language)] if example else []), language=language)
    if example:
        app.find(role='list item')
    else:
        app.window('Kring')
    return app


def main(build, folder):
    os.makedirs(folder, exist_ok=True)
    screen = desktop.Desktop(SIZE)
    try:
        app = start(screen, build, 'en', example=False)
        take(screen, app, folder, 'welcome')
        app.quit()

        app = start(screen, build, 'en')
        take(screen, app, folder, 'map')
        app.keys('alt+2')
        app.find('Involvement: ', part=True, role='push button').press()
        app.find('More questions').press()
        take(screen, app, folder, 'ingredients')
        app.quit()

        app = start(screen, build, 'nl', 'dark')
        app.all(role='list item')[2].click()
        app.keys('alt+1')
        take(screen, app, folder, 'map-nl-dark')
        app.quit()
    finally:
        screen.stop()


if __name__ == '__main__':
    main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]))
