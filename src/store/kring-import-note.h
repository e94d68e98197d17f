/* kring-import-note.h: what an import has to say about a place in a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KRING_IMPORT_MAX_NOTES:
 *
 * Beyond this many nobody reads on; the file itself is wrong then.
 */
#define KRING_IMPORT_MAX_NOTES 500

/**
 * KringImportNote:
 * @file: the name of the file, as a person reads it ("stakes.csv")
 * @line: the line where the row starts, from 1; 0 where it is about the whole
 *   file
 * @text: what is the matter, translated
 *
 * What an import has to say about a place in a file.
 */
typedef struct
{
  char *file;
  guint line;
  char *text;
} KringImportNote;

void kring_import_note_add (GPtrArray *notes, const char *file, guint line, char *text);
void kring_import_note_free (KringImportNote *note);
char *kring_import_note_format (const KringImportNote *note);

G_END_DECLS
