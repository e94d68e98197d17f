/* kring-import-note.c: what an import has to say about a place in a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-import-note.h"

#include <glib/gi18n.h>

/**
 * kring_import_note_add:
 * @notes: (element-type KringImportNote): grows by one, up to a bound
 * @file: the name of the file
 * @line: the line, or 0
 * @text: (transfer full): what is the matter
 */
void
kring_import_note_add (GPtrArray  *notes,
                       const char *file,
                       guint       line,
                       char       *text)
{
  KringImportNote *note;

  if (notes->len > KRING_IMPORT_MAX_NOTES)
    {
      g_free (text);
      return;
    }

  note = g_new0 (KringImportNote, 1);
  note->file = g_strdup (file);
  if (notes->len == KRING_IMPORT_MAX_NOTES)
    {
      g_free (text);
      note->text = g_strdup (_("There is more after this, which is not listed"));
    }
  else
    {
      note->line = line;
      note->text = text;
    }
  g_ptr_array_add (notes, note);
}

/**
 * kring_import_note_free:
 */
void
kring_import_note_free (KringImportNote *note)
{
  g_free (note->file);
  g_free (note->text);
  g_free (note);
}

/**
 * kring_import_note_format:
 *
 * Returns: (transfer full): the note as one line: "stakes.csv:12: what is the
 *   matter"
 */
char *
kring_import_note_format (const KringImportNote *note)
{
  if (note->line == 0)
    return g_strdup_printf ("%s: %s", note->file, note->text);

  return g_strdup_printf ("%s:%u: %s", note->file, note->line, note->text);
}
