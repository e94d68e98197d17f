#!/usr/bin/python3
# shots.py: the pictures of the window in docs/screenshots
#
# SPDX-License-Identifier: EUPL-1.2
#
# shots.py BUILD FOLDER [NAME...]
#
# With names, takes those pictures alone.

import os
import sys

import desktop
from case import Kring
from steps import choose_map_size

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


def take(screen, app, folder, name, title='.+'):
    # what the pointer is near is brought out: nothing is
    screen.run('xdotool', 'mousemove', '0', '0')
    settle(screen)
    path = os.path.join(folder, f'{name}.png')
    window = screen.run('xdotool', 'search', '--onlyvisible', '--pid', str(app.process.pid), '--name', title).split()[-1]
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


def welcome(screen, build, folder):
    app = start(screen, build, 'en', example=False)
    take(screen, app, folder, 'welcome')
    return app


def stakeholder_map(screen, build, folder):
    app = start(screen, build, 'en')
    take(screen, app, folder, 'map')
    return app


def ingredients(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('F8')
    app.find('Involvement: ', part=True, role='push button').press()
    app.find('More questions').press()
    take(screen, app, folder, 'ingredients')
    return app


def map_nl_dark(screen, build, folder):
    app = start(screen, build, 'nl', 'dark')
    app.all(role='list item')[2].click()
    app.keys('F7')
    take(screen, app, folder, 'map-nl-dark')
    return app


def circle(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+2')
    app.find('Circle of trust', role='list').find(role='list item')
    take(screen, app, folder, 'circle')
    return app


def grid(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+3')
    app.find('Grid of influence and concern', role='list').find(role='list item')
    take(screen, app, folder, 'grid')
    return app


def findings(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+j')
    app.find('Search findings', part=True)
    take(screen, app, folder, 'findings')
    return app


def lens(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('alt+3')
    app.find('Lens: Involvement', role='label')
    take(screen, app, folder, 'lens')
    return app


def table(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+4')
    app.find('Working carers', part=True, role='table row')
    take(screen, app, folder, 'table')
    return app


def plan(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+5')
    app.find('Plan', role='list').find(role='list item')
    take(screen, app, folder, 'plan')
    return app


def overview_nl(screen, build, folder):
    app = start(screen, build, 'nl')
    app.keys('ctrl+6')
    app.find('Tijd: ', part=True, role='push button')
    take(screen, app, folder, 'overview-nl')
    return app


def report(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+r')
    dialog = app.window('Report')
    dialog.find('Page 1', part=True)
    take(screen, app, folder, 'report', 'Report')
    return app


def poster(screen, build, folder):
    app = start(screen, build, 'en')
    app.keys('ctrl+p')
    dialog = app.window('Print')
    dialog.find('Print to File').click()
    choose_map_size(dialog, app, 5)
    dialog.find('6 sheets of ', part=True, role='label')
    dialog.find('Preview', role='push button').press()
    app.window('Print Preview').find('Whole poster', role='list item')
    take(screen, app, folder, 'poster', 'Print Preview')
    return app


PICTURES = {'welcome': welcome, 'map': stakeholder_map, 'circle': circle, 'grid': grid, 'ingredients': ingredients,
            'findings': findings, 'lens': lens, 'table': table, 'plan': plan, 'overview-nl': overview_nl, 'report': report,
            'map-nl-dark': map_nl_dark, 'poster': poster}


def main(build, folder, *names):
    os.makedirs(folder, exist_ok=True)
    screen = desktop.Desktop(SIZE)
    try:
        for name in names or PICTURES:
            PICTURES[name](screen, build, folder).quit()
    finally:
        screen.stop()


if __name__ == '__main__':
    main(*map(os.path.abspath, sys.argv[1:3]), *sys.argv[3:])
