/* kring-store.c: documents on disk
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-store.h"

#include "kring-reader.h"
#include "kring-writer.h"

#include <glib/gi18n.h>
#include <string.h>

/* More than a person can read; a file with more is not worth repairing. */
#define MAX_PROBLEMS 1000

G_DEFINE_QUARK (kring-store-error-quark, kring_store_error)

static void
kring_problem_free (gpointer data)
{
  KringProblem *self = data;

  g_free (self->text);
  g_free (self->repair);
  g_free (self);
}

static KringFileInfo *
kring_file_info_new (void)
{
  KringFileInfo *self = g_new0 (KringFileInfo, 1);

  self->problems = g_ptr_array_new_with_free_func (kring_problem_free);

  return self;
}

/**
 * kring_file_info_free:
 */
void
kring_file_info_free (KringFileInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->etag);
  g_free (self->newer_version);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * kring_file_info_add:
 * @text: (transfer full): what is wrong
 * @repair: (transfer full) (nullable): what a repaired copy has instead
 */
void
kring_file_info_add (KringFileInfo *self, guint line, char *text, char *repair)
{
  KringProblem *problem = g_new0 (KringProblem, 1);

  problem->line = line;
  problem->text = text;
  problem->repair = repair;
  g_ptr_array_add (self->problems, problem);
}

/**
 * kring_file_info_is_full:
 *
 * Returns: whether there are so many problems that looking for more is no use
 */
gboolean
kring_file_info_is_full (const KringFileInfo *self)
{
  return self->problems->len >= MAX_PROBLEMS;
}

/**
 * kring_store_serialise:
 *
 * The same document always gives the same bytes.
 *
 * Returns: (transfer full): the document as a file has it, or %NULL with
 *   %KRING_STORE_ERROR_TOO_LARGE
 */
GBytes *
kring_store_serialise (KringDocument *document, GError **error)
{
  return kring_writer_write (kring_document_get_alliance (document), error);
}

/* “jobs.kring” cannot be opened. Line 12: … */
static void
tell_where (GError *error, const char *name, const KringFileInfo *info)
{
  const KringProblem *problem = info->problems->len > 0 ? g_ptr_array_index (info->problems, 0) : NULL;
  g_autofree char *reason = g_steal_pointer (&error->message);
  guint more = info->problems->len > 0 ? info->problems->len - 1 : 0;
  GString *message = g_string_new (NULL);

  /* Translators: the name of a file */
  g_string_append_printf (message, _("“%s” cannot be opened."), name);
  g_string_append_c (message, ' ');
  if (problem != NULL && problem->line > 0)
    g_string_append_printf (message, _("Line %u: %s"), problem->line, reason);
  else
    g_string_append (message, reason);
  if (message->str[message->len - 1] != '.')
    g_string_append_c (message, '.');
  if (more > 0)
    {
      g_string_append_c (message, ' ');
      g_string_append_printf (message, ngettext ("There is %u more problem.", "There are %u more problems.", more), more);
    }

  error->message = g_string_free (message, FALSE);
}

/**
 * kring_store_parse:
 * @bytes: what a file holds
 * @name: what the file is called, for messages
 * @flags: whether to repair what breaks a rule
 * @info: (out) (optional): gets what was found, also on error; its etag is
 *   %NULL. Free it with kring_file_info_free()
 *
 * Reads a document. It touches nothing else, and may run in any thread.
 *
 * Returns: (transfer full): the document, or %NULL with a #KringStoreError
 */
KringDocument *
kring_store_parse (GBytes *bytes, const char *name, KringLoadFlags flags, KringFileInfo **info, GError **error)
{
  g_autoptr (KringFileInfo) found = kring_file_info_new ();
  g_autoptr (KringItem) alliance = NULL;
  GError *local_error = NULL;

  alliance = kring_reader_read (bytes, flags, found, &local_error);
  if (local_error != NULL)
    tell_where (local_error, name, found);
  if (info != NULL)
    *info = g_steal_pointer (&found);
  if (alliance == NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return kring_document_new_for_alliance (alliance);
}
