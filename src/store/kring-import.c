/* kring-import.c: an alliance out of tables (CSV)
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-import.h"

#include "kring-csv-reader.h"
#include "kring-csv-words.h"
#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <string.h>

struct _KringImport
{
  GObject parent_instance;

  GFile *files[KRING_CSV_N_TABLES];
  gboolean from_folder;
  char *title;
  char *language;

  GPtrArray *problems;
  GPtrArray *warnings;
  KringItem *alliance;
  KringDocument *document;
};

G_DEFINE_FINAL_TYPE (KringImport, kring_import, G_TYPE_OBJECT)

static void
kring_import_finalize (GObject *object)
{
  KringImport *self = KRING_IMPORT (object);

  for (guint i = 0; i < KRING_CSV_N_TABLES; i++)
    g_clear_object (&self->files[i]);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->alliance);

  G_OBJECT_CLASS (kring_import_parent_class)->finalize (object);
}

static void
kring_import_class_init (KringImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_import_finalize;
}

static void
kring_import_init (KringImport *self)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_import_note_free);
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_import_note_free);
}

/**
 * kring_import_new_for_folder:
 * @folder: a folder with stakeholders.csv and, where there, interests.csv,
 *   stakes.csv and influences.csv
 *
 * Returns: (transfer full): an import that has yet to run; the alliance's
 *   title is the folder's name, unless it gets another
 */
KringImport *
kring_import_new_for_folder (GFile *folder)
{
  KringImport *self = g_object_new (KRING_TYPE_IMPORT, NULL);

  self->from_folder = TRUE;
  self->title = g_file_get_basename (folder);
  if (self->title != NULL && (!g_utf8_validate (self->title, -1, NULL) || !kring_csv_is_plain_text (self->title) ||
                              strcmp (self->title, G_DIR_SEPARATOR_S) == 0))
    g_clear_pointer (&self->title, g_free);

  for (guint i = 0; i < KRING_CSV_N_TABLES; i++)
    self->files[i] = g_file_get_child (folder, kring_csv_tables[i].file);

  return self;
}

/**
 * kring_import_new_for_files:
 * @files: (element-type GFile): any of the four files, known by their names
 *
 * Files with other names are told of in a warning.
 *
 * Returns: (transfer full): an import that has yet to run
 */
KringImport *
kring_import_new_for_files (GPtrArray *files)
{
  KringImport *self = g_object_new (KRING_TYPE_IMPORT, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_file_get_basename (files->pdata[i]);
      guint table = 0;

      while (table < KRING_CSV_N_TABLES && g_ascii_strcasecmp (name, kring_csv_tables[table].file) != 0)
        table++;

      if (table < KRING_CSV_N_TABLES)
        g_set_object (&self->files[table], files->pdata[i]);
      else
        {
          g_autofree char *shown = g_filename_display_name (name);

          kring_import_note_add (self->warnings, shown, 0,
                    g_strdup (_("The file was left out: Kring knows stakeholders.csv, interests.csv, "
                                "stakes.csv and influences.csv")));
        }
    }

  if (self->files[0] == NULL)
    kring_import_note_add (self->problems, kring_csv_tables[0].file, 0,
              g_strdup (_("There is no such file, and an import needs at least this one")));

  return self;
}

/**
 * kring_import_set_title:
 * @title: a valid line of text
 *
 * Sets the title of the alliance that comes of it.
 */
void
kring_import_set_title (KringImport *self,
                        const char  *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * kring_import_set_language:
 * @language: "nl" or "en"
 *
 * Sets the language of the document that comes of it, which is otherwise the
 * interface's.
 */
void
kring_import_set_language (KringImport *self,
                           const char  *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * kring_import_run:
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads the files, once. What is wrong with them is no error: it is among the
 * problems then, and there is no document.
 *
 * Returns: whether it ran to the end
 */
gboolean
kring_import_run (KringImport   *self,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (KringCsvReader) reader = NULL;
  KringLanguage language;

  g_return_val_if_fail (self->alliance == NULL, FALSE);

  language = g_strcmp0 (self->language != NULL ? self->language : kring_language_get (), "nl") == 0
               ? KRING_LANGUAGE_NL
               : KRING_LANGUAGE_EN;

  self->alliance = kring_item_new (KRING_KIND_ALLIANCE);
  kring_item_set_string (self->alliance, KRING_ALLIANCE_TITLE, self->title);
  kring_item_set_int (self->alliance, KRING_ALLIANCE_LANGUAGE, language);

  reader = kring_csv_reader_new (self->alliance, self->problems, self->warnings);
  for (guint i = 0; i < KRING_CSV_N_TABLES && !g_cancellable_is_cancelled (cancellable); i++)
    if (self->files[i] != NULL)
      kring_csv_reader_read (reader, &kring_csv_tables[i], self->files[i],
                             self->from_folder && i > 0, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (self->problems->len == 0)
    self->document = kring_document_new_for_alliance (self->alliance);

  return TRUE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (kring_import_run (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * kring_import_run_async:
 *
 * Does what kring_import_run() does in a thread. Nothing may be asked of the
 * import before @callback was called.
 */
void
kring_import_run_async (KringImport         *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, kring_import_run_async);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * kring_import_run_finish:
 *
 * Returns: whether it ran to the end
 */
gboolean
kring_import_run_finish (KringImport   *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * kring_import_get_problems:
 *
 * Returns: (transfer none) (element-type KringImportNote): why there is no
 *   document, or an empty array
 */
GPtrArray *
kring_import_get_problems (KringImport *self)
{
  return self->problems;
}

/**
 * kring_import_get_warnings:
 *
 * Returns: (transfer none) (element-type KringImportNote): what was left out
 *   or should be looked at
 */
GPtrArray *
kring_import_get_warnings (KringImport *self)
{
  return self->warnings;
}

/**
 * kring_import_get_alliance:
 *
 * Returns: (transfer none) (nullable): the alliance with all rows that could
 *   be taken, to look at, also where there are problems; %NULL before it ran
 */
KringItem *
kring_import_get_alliance (KringImport *self)
{
  return self->alliance;
}

/**
 * kring_import_get_count:
 * @kind: stakeholder, interest, stake or influence
 *
 * Returns: how many rows of @kind could be taken
 */
guint
kring_import_get_count (KringImport *self,
                        KringKind    kind)
{
  for (guint i = 0; i < KRING_CSV_N_TABLES; i++)
    if (kring_csv_tables[i].kind == kind && self->alliance != NULL)
      return kring_list_get_length (kring_item_get_list (self->alliance, kring_csv_tables[i].list));

  return 0;
}

/**
 * kring_import_get_document:
 *
 * Returns: (transfer none) (nullable): the whole as a document; %NULL where
 *   there are problems
 */
KringDocument *
kring_import_get_document (KringImport *self)
{
  return self->document;
}
