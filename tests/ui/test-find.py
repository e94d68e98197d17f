#!/usr/bin/python3
# test-find.py: finding on the map, and what lies over the top of it
#
# SPDX-License-Identifier: EUPL-1.2

import sys

from case import case, main
from steps import open_file

DOCUMENT = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Sought" language="en">
  <stakeholder id="s1" name="Hôpital du Nord" sector="government" role="partner" involvement="at-table"/>
  <stakeholder id="s2" name="Hospital South" role="knowledge-partner"/>
  <stakeholder id="s3" name="Bank"/>
  <stakeholder id="s4" name="Friends of the hospital"/>
  <interest id="i1" name="More hospitals"/>
  <stake stakeholder="s3" interest="i1" stance="for"/>
  <influence from="s1" to="s3" effect="supports"/>
  <place node="s1" x="0" y="0"/>
  <place node="s2" x="300" y="0"/>
  <place node="s3" x="300" y="2000"/>
  <place node="s4" x="2500" y="1000"/>
  <place node="i1" x="0" y="200"/>
</alliance>
'''
ENTRY = 'Find stakeholders and interests'


def open_sought(kring, **named):
    kring.write('sought.kring', DOCUMENT)
    app = open_file(kring, kring.path('sought.kring'), 'Sought', **named)
    app.find('Bank', role='list item', part=True)
    return app


def the_map(app, name='Stakeholder map'):
    return app.find(name, role='list')


def find(app, text, entry=ENTRY):
    app.keys('ctrl+f')
    app.find(entry, states=('focused',))
    app.keys('ctrl+a')
    app.type(text)


def tells(kring, app, text, entry=ENTRY):
    """What a screen reader hears in the entry"""
    kring.wait_for(f'{text!r} about the entry', lambda: app.find(entry).description == text)


def in_the_middle(app, name):
    """Whether the map shows it there, below what lies over it"""
    left, top, width, height = the_map(app).box
    x, y, wide, high = the_map(app).find(name, role='list item').box
    _, bar_top, _, bar_height = app.find('Find on the map', role=('form', 'search', 'landmark')).box
    middle = (bar_top + bar_height + top + height) / 2
    return abs(x + wide / 2 - left - width / 2) < 8 and abs(y + high / 2 - middle) < 8


@case('what is typed is found, gone to one by one, and left selected')
def finding(kring):
    app = open_sought(kring)
    find(app, 'hopital')
    tells(kring, app, '1 of 1: Hôpital du Nord – government, alliance partner, at the table')
    find(app, 'HOSP')
    app.find('1 of 3', role='status bar')
    tells(kring, app, '1 of 3: Friends of the hospital')
    kring.wait_for('it in the middle', lambda: in_the_middle(app, 'Friends of the hospital'))
    app.keys('Return')
    tells(kring, app, '2 of 3: Hospital South – knowledge partner')
    kring.wait_for('it in the middle', lambda: in_the_middle(app, 'Hospital South'))
    app.keys('ctrl+g')
    tells(kring, app, '3 of 3: More hospitals – interest')
    app.keys('Down')
    tells(kring, app, '1 of 3: Friends of the hospital')
    for key, number in (('Up', 3), ('shift+Return', 2), ('ctrl+shift+g', 1)):
        app.keys(key)
        app.find(f'{number} of 3', role='status bar')
    app.find('Next one found', role='push button').press()
    app.find('2 of 3', role='status bar')
    app.find(ENTRY, states=('focused',))
    app.keys('Escape')
    the_map(app).find('Hospital South', states=('focused', 'selected'))
    app.gone(ENTRY)
    assert not app.find('Undo').has('sensitive')


@case('Enter right after typing shows the first, not the second')
def at_once(kring):
    app = open_sought(kring)
    find(app, 'hosp\n')
    tells(kring, app, '1 of 3: Friends of the hospital')


@case('nothing found is said, and takes nothing from the map')
def nothing(kring):
    app = open_sought(kring)
    the_map(app).find('Bank', role='list item').click()
    the_map(app).find('Bank', states=('focused', 'selected'))
    find(app, 'nobody')
    tells(kring, app, 'Nothing found')
    app.find('Nothing found', role='status bar')
    assert not app.find('Next one found').has('sensitive')
    app.keys('Escape')
    the_map(app).find('Bank', states=('focused', 'selected'))


@case('what a filter hides is counted, and found without the filter')
def filtered(kring):
    app = open_sought(kring)
    app.keys('ctrl+shift+l')
    app.find('Alliance partner', role='check box', states=('focused',))
    app.keys('space', 'Escape')
    app.find('1 of 4 shown')
    find(app, 'hosp')
    tells(kring, app, 'Nothing found. 3 are hidden by the filter')
    find(app, 'h')
    tells(kring, app, '1 of 1: Hôpital du Nord – government, alliance partner, at the table. '
          '3 more are hidden by the filter')
    app.find('Clear filters', role='push button').press()
    tells(kring, app, '2 of 4: Hôpital du Nord – government, alliance partner, at the table')
    app.gone('hidden by the filter', part=True)


@case('in the circle interests are told of, and the find bar stays with another view')
def elsewhere(kring):
    app = open_sought(kring)
    find(app, 'hosp')
    app.find('1 of 3', role='status bar')
    app.keys('Up')
    tells(kring, app, '3 of 3: More hospitals – interest')
    app.keys('ctrl+2')
    tells(kring, app, '2 found. 1 more does not show here')
    app.keys('Return')
    tells(kring, app, '1 of 2: Friends of the hospital. 1 more does not show here')


@case('what is selected on the map meanwhile is where finding goes on')
def selecting(kring):
    app = open_sought(kring)
    find(app, 'hosp')
    app.find('1 of 3', role='status bar')
    app.find('Stakeholders and interests').find('More hospitals', role='list item', part=True).click()
    app.find('3 of 3', role='status bar')
    app.find('Stakeholders and interests').find('Bank', role='list item', part=True).click()
    app.find('3 found', role='status bar')
    the_map(app).find('Bank', states=('selected',))


@case('nothing of the map lies under the bars when all of it is shown')
def covered(kring):
    app = open_sought(kring)
    app.keys('ctrl+shift+l')
    app.find('Unknown', role='check box')
    app.keys('Escape', 'ctrl+f')
    bar = app.find('Find on the map', role=('form', 'search', 'landmark'))
    app.keys('ctrl+0')
    kring.wait_for('the map below the bar', lambda: min(node.box[1] for node in the_map(app).all(role='list item')) >=
                   bar.box[1] + bar.box[3])


@case('the keys are told in the window of shortcuts, time and again')
def keys(kring):
    app = open_sought(kring)
    for _ in range(2):
        app.keys('ctrl+question')
        app.find('Next or previous one found', role='label')
        app.find('K', role='label')  # of what is added: by its action alone
        app.keys('Escape')
        app.gone('Next or previous one found', role='label')


def write_crowd(kring):
    """Enough of them that what is dragged is drawn apart, and one that stands alone"""
    crowd = [f'<stakeholder id="c{n}" name="Of many {n}"/>' for n in range(400)]
    places = [f'<place node="c{n}" x="{2000 + n % 20 * 150}" y="{n // 20 * 60}"/>' for n in range(400)]
    kring.write('crowd.kring', '<?xml version="1.0" encoding="UTF-8"?>\n'
                '<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Crowd" language="en">'
                '<stakeholder id="s1" name="City"/>' + ''.join(crowd) + '<place node="s1" x="0" y="0"/>' + ''.join(places) +
                '</alliance>')


@case('what was found on a large map can be dragged away from where it stood')
def dragging(kring):
    write_crowd(kring)
    app = open_file(kring, kring.path('crowd.kring'), 'Crowd')
    find(app, 'city')
    tells(kring, app, '1 of 1: City')
    kring.wait_for('it in the middle', lambda: in_the_middle(app, 'City'))
    x, y, width, height = the_map(app).find('City', role='list item').box
    steps = [word for down in (5, 12, 15, 60, 120)
             for word in ('mousemove', str(x + width // 2), str(y + height // 2 + down), 'sleep', '0.2')]
    app.desktop.run('xdotool', 'mousemove', str(x + width // 2), str(y + height // 2), 'mousedown', '1', *steps)

    def is_bare():
        picture = app.desktop.shot(kring.path('crowd.png'))
        colors = app.desktop.run('convert', picture, '-crop', f'{width - 4}x{height - 4}+{x + 2}+{y + 2}', '+repage',
                                 '-unique-colors', 'txt:-')
        return len(colors.splitlines()) == 2  # the first tells the size
    try:
        kring.wait_for('the ground where it stood', is_bare)
    finally:
        app.desktop.run('xdotool', 'mouseup', '1')


@case('in Dutch')
def dutch(kring):
    app = open_sought(kring, language='nl')
    find(app, 'hosp', entry='Stakeholders en belangen vinden')
    tells(kring, app, '1 van 3: Friends of the hospital', entry='Stakeholders en belangen vinden')


if __name__ == '__main__':
    sys.exit(main())
