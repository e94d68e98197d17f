#!/usr/bin/python3
# test-dutch.py: in Dutch, no English word shows
#
# SPDX-License-Identifier: EUPL-1.2
#
# What a screen reader finds, names and descriptions and texts, is compared
# with the English of every message in the catalogue whose Dutch is another.

import gettext
import glob
import os
import re
import sys

from accessible import GoneError
from case import case, equal, main


class English:
    def __init__(self, build):
        path = glob.glob(f'{build}/po/nl/LC_MESSAGES/*.mo')[0]
        with open(path, 'rb') as file:
            catalogue = gettext.GNUTranslations(file)._catalog
        self.words, self.patterns, self.dutch = {}, [], set()
        dutch_patterns = []
        for key, text in catalogue.items():
            message = (key[0] if isinstance(key, tuple) else key).split('\4')[-1]
            if not message:
                continue
            message, text = self.plain(message), self.plain(text)
            if '%' in text:
                dutch_patterns.append(self.pattern(text))
            self.dutch.add(text)
            if message == text:
                continue
            if '%' not in message:
                self.words[message] = text
            elif re.search(r'[A-Za-z]{3}', re.sub(r'%\S', '', message)):
                self.patterns.append((self.pattern(message), message))
        self.dutch_pattern = re.compile('|'.join(f'(?:{pattern.pattern})' for pattern in dutch_patterns), re.DOTALL)

    @staticmethod
    def plain(text):
        return text.replace('_', '').strip()

    @staticmethod
    def pattern(text):
        parts = re.split(r'%(?:\d+\$)?[a-z]+', text.replace('%%', '\0'))
        return re.compile('.+'.join(re.escape(part.replace('\0', '%')) for part in parts), re.DOTALL)

    def is_english(self, text):
        text = self.plain(text)
        if not text or text in self.dutch or self.dutch_pattern.fullmatch(text):
            return False
        return text in self.words or any(pattern.fullmatch(text) for pattern, _ in self.patterns)


class Seen:
    """Everything that was shown, to be asked at the end"""

    def __init__(self, kring):
        self.english = English(kring.build)
        self.found = []
        self.count = 0

    def look(self, where, node):
        for part in node.walk():
            try:
                texts = {part.name, part.description, *(part.text.splitlines() if part.role == 'label' else ())}
            except GoneError:
                continue
            for text in texts:
                self.count += bool(text)
                if self.english.is_english(text):
                    self.found.append(f'{where}: {part.role} {text!r}')

    def done(self, least):
        equal(sorted(set(self.found)), [], 'English')
        assert self.count >= least, f'only {self.count} texts were seen'


@case('the welcome page')
def welcome(kring):
    seen = Seen(kring)
    app = kring.start(language='nl')
    app.window('Kring')
    seen.look('welcome', app.root)
    seen.done(5)


@case('the document, its outline, map, details and ingredients')
def document(kring):
    seen = Seen(kring)
    app = kring.start(kring.example('nl'), language='nl')
    row = app.find(role='list item')
    seen.look('document', app.root)
    row.click()
    app.keys('F7')
    seen.look('details', app.root)
    app.keys('F8')
    seen.look('ingredients', app.root)
    app.keys('ctrl+6')
    app.find('Voor mij', role='push button').press()
    app.find('Een kwartaal geleden', role='push button').press()
    seen.look('overview', app.root)
    seen.done(100)


@case('the dialogs and menus')
def dialogs(kring):
    seen = Seen(kring)
    app = kring.start(kring.example('nl'), language='nl')
    app.find(role='list item')
    for where, keys in (('names', 'ctrl+l'), ('preferences', 'ctrl+comma'), ('shortcuts', 'ctrl+question'),
                        ('save as', 'ctrl+shift+s'), ('export', 'ctrl+e'), ('print', 'ctrl+p'), ('menu', 'F10')):
        before = len(list(app.root.walk()))
        app.keys(keys)
        kring.wait_for(where, lambda: len(list(app.root.walk())) > before)
        seen.look(where, app.root)
        app.keys('Escape')
        kring.wait_for(f'the end of {where}', lambda: len(app.windows) == 1)
    seen.done(100)


@case('the preference speaks Dutch from the next start, without a Dutch locale')
def preference(kring):
    app = kring.start()
    app.find('Welcome to Kring')
    settings = kring.path('config/glib-2.0/settings/keyfile')
    app.keys('ctrl+comma')
    app.window('Preferences').find('Language', role='combo box').click()
    app.keys('Down', 'Return')
    kring.wait_for('the preference', lambda: os.path.exists(settings)
                   and "language='nl'" in kring.read(settings))

    # The list of languages may still be closing, and takes the first one.
    def closed():
        app.keys('Escape')
        return len(app.windows) == 1

    kring.wait_for('the end of the dialog', closed)
    app.keys('ctrl+q')
    equal(app.wait(), 0, 'exit status')
    app = kring.start()
    app.find('Welkom bij Kring')


if __name__ == '__main__':
    sys.exit(main())
