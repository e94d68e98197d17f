#!/usr/bin/python3
# test-overview.py: the alliance on one page, for a meeting
#
# SPDX-License-Identifier: EUPL-1.2

import sys
from datetime import date, timedelta

from case import case, equal, main
from steps import choose_file, open_file

MONTHS = {
    'en': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
           'December'],
    'nl': ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november',
           'december'],
}


def ago(days):
    return date.today() - timedelta(days)


def words(day, language='en'):
    return f'{day.day} {MONTHS[language][day.month - 1]} {day.year}'


def document():
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Green roofs" language="en" phase="forming" since="{ago(200)}">
  <ideal>Every roof a garden</ideal>
  <stakeholder id="s1" name="City" role="partner" involvement="at-table">
    <action what="sign the pact" when="{ago(10)}" status="agreed"/>
    <action what="open its roofs" when="{ago(12)}" status="done"/>
  </stakeholder>
  <check id="time.plan" answer="yes" changed="{ago(3)}"/>
  <check id="gain.said" answer="no" changed="{ago(4)}"/>
  <decision date="{ago(5)}" text="We start in the east" decided-by="all"/>
  <decision date="{ago(60)}" text="We go on"/>
</alliance>
'''


def show(kring, **named):
    kring.write('overview.kring', document())
    app = open_file(kring, kring.path('overview.kring'), 'Green roofs', **named)
    app.find('City', role='list item')
    app.keys('ctrl+6')
    return app


def news(app, name='What changed'):
    return [f'{row.description.split(". ")[0]}: {row.name}' for row in app.find(name, role='list').all(role='list item')]


@case('the page tells ideal, ingredients and what changed, and nothing private')
def meeting(kring):
    app = show(kring)
    app.find('Ideal: Every roof a garden', role='push button')
    app.find('Shared message: Not written down yet', role='push button')
    app.find('Forming, since ' + words(ago(200)))
    app.find('Time: yes 1, not discussed 6', role='push button')
    app.find('Gain: for the alliance manager only', role='push button')
    app.find('Safety: for the alliance manager only', role='push button')
    equal(app.find('What changed since', role='text').text, words(ago(28)), 'the day')
    equal(news(app), [
        f'{words(ago(3))}: Time: “There is a multi-year plan with a measurable goal” is now answered with “yes”',
        f'{words(ago(5))}: Decided by all: We start in the east',
        f'{words(ago(12))}: Done by City: open its roofs',
    ], 'what changed')
    assert not app.look('sign the pact', part=True)
    assert not app.look('Most pressing findings')


@case('for the manager, what is private shows too, until it is for the meeting again')
def manager(kring):
    app = show(kring)
    app.find('For me', role=('toggle button', 'push button')).press()
    app.find('Gain: no 1, not discussed 6', role='push button')
    kring.wait_for('what is private', lambda: len(news(app)) == 5)
    overdue = app.find('Not done yet by City: sign the pact', role='list item')
    equal(overdue.description, f'{words(ago(10))}. Left out of what you share', 'the description')
    rows = app.find('Most pressing findings', role='list').all(role='list item')
    equal(len(rows), 5, 'findings')
    assert rows[0].description.startswith('Urgent · '), rows[0].description
    assert rows[4].description.startswith('Attention · '), rows[4].description
    app.find('more findings', part=True, role='push button').press()
    app.find('Findings', role='list')
    app.find('For the meeting', role=('toggle button', 'push button')).press()
    app.find('Gain: for the alliance manager only', role='push button')
    app.root.gone('Most pressing findings')
    kring.wait_for('only what may be shown', lambda: len(news(app)) == 3)


@case('the day is typed, or chosen; what is no day stays to be mended')
def since(kring):
    app = show(kring)
    day = app.find('What changed since', role='text')
    app.keys('alt+w')
    kring.wait_for('the keyboard there', lambda: day.has('focused'))
    day.write(str(ago(60)))
    app.keys('Return')
    kring.wait_for('the day in words', lambda: day.text == words(ago(60)))
    kring.wait_for('an older decision', lambda: len(news(app)) == 4)
    app.find('A week ago', role='push button').press()
    kring.wait_for('a week', lambda: day.text == words(ago(7)) and len(news(app)) == 2)
    app.keys('alt+w')
    day.write('soon')
    app.keys('Return')
    equal(day.text, 'soon', 'the text')
    equal(len(news(app)), 2, 'what changed')
    app.keys('Escape')
    kring.wait_for('the day as it was', lambda: day.text == words(ago(7)))
    day.write(str(ago(1)))
    app.keys('Return')
    app.find('Nothing is dated since then', part=True)


@case('a sector opens its checklist, and what is answered there shows on the page')
def wheel(kring):
    app = show(kring)
    app.find('For the meeting', role='push button', states=('focused',))
    for name in ('For me', 'Ideal: ', 'Shared message: ', 'Where to begin: ', 'Gain: ', 'Empathy: ', 'Involvement: ',
                 'Call to action: ', 'Safety: ', 'Leadership: ', 'Time: '):
        app.keys('Tab')
        app.find(name, part=True, role='push button', states=('focused',))
    app.keys('Return')
    app.find('Back to all ingredients', role='push button')
    app.find('More questions')
    app.keys('ctrl+z')
    app.find('No', role=('toggle button', 'radio button', 'push button')).press()
    app.find('Time: no 1, not discussed 6', role='push button')
    app.keys('ctrl+z')
    app.find('Time: yes 1, not discussed 6', role='push button')


@case('a finding selects what it is about, or opens its ingredient')
def finding(kring):
    app = show(kring)
    app.find('For me', role=('toggle button', 'push button')).press()
    findings = app.find('Most pressing findings', role='list')
    kring.wait_for('the findings', lambda: len(findings.all(role='list item')) == 5)
    app.keys('alt+w')
    app.find('What changed since', role='text', states=('focused',))
    # before the day stand the rows, and the button that leads to all findings
    app.keys('shift+Tab', 'shift+Tab', 'Home')
    findings.find('target group', part=True, role='list item', states=('focused',))
    app.keys('Down')
    findings.find('sign the pact', part=True, role='list item', states=('focused',))
    app.keys('Return')
    kring.wait_for('the stakeholder in the details', lambda: app.find('Name', role='text').text == 'City')
    app.keys('alt+w', 'shift+Tab', 'shift+Tab', 'Home', 'Return')
    app.find('Back to all ingredients', role='push button')
    app.find('We agree on whom this is about')


EARLIER = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Green roofs" language="en">
  <stakeholder id="s1" name="Town" role="to-move" involvement="invited"/>
  <stakeholder id="s2" name="Bank"/>
</alliance>
'''

OTHER = '''<?xml version="1.0" encoding="UTF-8"?>
<alliance xmlns="urn:kring:alliance:1" version="1.0" title="Other" language="en">
  <stakeholder id="x1" name="Bank"/>
</alliance>
'''


def different(app):
    return [row.name for row in app.find('What is different', role='list').all(role='list item')]


@case('an earlier copy is compared with, and left as it is')
def compare(kring):
    kring.write('earlier.kring', EARLIER)
    kring.write('other.kring', OTHER)
    kring.write('broken.kring', 'no document')
    app = show(kring)

    def choose(name):
        app.keys('alt+o')
        app.window('Compare with an Earlier Copy')
        # GTK's own dialog asks for a place once one begins to type it
        app.type('/')
        choose_file(app, 'Compare with an Earlier Copy', kring.path(name))

    choose('earlier.kring')
    app.find('Compared with “earlier.kring”')
    equal(different(app), ['Removed: Bank', 'City: Role was “context”, is now “alliance partner”',
                           'City: Involvement was “invited”, is now “at the table”'], 'what is different')
    app.find('For me', role=('toggle button', 'push button')).press()
    kring.wait_for('what only the manager knows',
                   lambda: different(app)[1] == 'City: Role was “needs to move”, is now “alliance partner”')
    choose('other.kring')
    app.find('This is no copy of this document', part=True)
    choose('broken.kring')
    app.find('Compared with “broken.kring”')
    app.root.gone('This is no copy of this document', part=True)
    assert not app.look('What is different', role='list')
    choose('overview.kring')
    app.find('The same stakeholders, with the same roles and involvement.')
    app.find('Stop comparing', role='push button').press()
    app.root.gone('The same stakeholders, with the same roles and involvement.')
    with open(kring.path('earlier.kring')) as file:
        equal(file.read(), EARLIER, 'the earlier copy')


@case('ideal and message lead to where they are edited, and follow')
def ideal(kring):
    app = show(kring)
    for field in ('Ideal', 'Shared message'):
        app.find(field + ': ', part=True, role='push button').press()
        kring.wait_for('the keyboard in the field', lambda: app.find(field, role='text').has('focused'))
        app.keys('ctrl+a')
        app.type('Every roof green')
        app.find(field + ': Every roof green', role='push button')


@case('in Dutch too')
def dutch(kring):
    app = show(kring, language='nl')
    app.find('Ideaal: Every roof a garden', role='push button')
    app.find('Gezamenlijke boodschap: Nog niet opgeschreven', role='push button')
    app.find('Vormen, sinds ' + words(ago(200), 'nl'))
    app.find('Tijd: ja 1, niet besproken 6', role='push button')
    app.find('Winst: alleen voor de alliantiemanager', role='push button')
    equal(news(app, 'Wat er veranderde')[1:], [
        f'{words(ago(5), "nl")}: Besloten door all: We start in the east',
        f'{words(ago(12), "nl")}: Gedaan door City: open its roofs',
    ], 'what changed')
    app.find('Voor mij', role=('toggle button', 'push button')).press()
    app.find('Winst: nee 1, niet besproken 6', role='push button')


if __name__ == '__main__':
    sys.exit(main())
