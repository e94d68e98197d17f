/* import-fixture.c: tables in a folder of their own, and what an import says of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "import-fixture.h"

#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"

#include <glib/gstdio.h>
#include <string.h>

void
import_set_up (ImportFixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("kring-import-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

void
import_tear_down (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_clear_object (&self->import);
}

void
import_put_bytes (ImportFixture *self, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

void
import_put (ImportFixture *self, const char *name, const char *text)
{
  import_put_bytes (self, name, text, -1);
}

void
import_run (ImportFixture *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->import);
  self->import = kring_import_new_for_folder (folder);
  g_assert_true (kring_import_run (self->import, NULL, &error));
  g_assert_no_error (error);
  g_assert_true ((kring_import_get_document (self->import) != NULL) ==
                 (kring_import_get_problems (self->import)->len == 0));
}

static char *
join (GPtrArray *notes)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *line = kring_import_note_format (notes->pdata[i]);

      g_string_append_printf (lines, "%s\n", line);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

void
import_assert_clean (ImportFixture *self)
{
  g_autofree char *problems = join (kring_import_get_problems (self->import));
  g_autofree char *warnings = join (kring_import_get_warnings (self->import));

  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpstr (warnings, ==, "");
}

void
import_assert_notes (GPtrArray *notes, const char *const *expected)
{
  g_autofree char *all = join (notes);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  guint i;

  for (i = 0; expected[i] != NULL; i++)
    if (lines[i] == NULL || !g_str_has_prefix (lines[i], expected[i]))
      g_error ("Expected “%s” in:\n%s", expected[i], all);
  if (lines[i] != NULL && *lines[i] != '\0')
    g_error ("More than expected:\n%s", all);
}

KringItem *
import_get (ImportFixture *self, guint list, guint position)
{
  return kring_list_get (kring_item_get_list (kring_import_get_alliance (self->import), list), position);
}

const char *
import_get_name (ImportFixture *self, guint position)
{
  return kring_item_get_string (import_get (self, KRING_ALLIANCE_STAKEHOLDERS, position), KRING_STAKEHOLDER_NAME);
}
