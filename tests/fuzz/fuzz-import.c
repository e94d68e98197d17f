/* fuzz-import.c: any bytes as a table of stakeholders
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "store/kring-import.h"

#include <glib/gstdio.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static char *folder;

static void
remove_folder (void)
{
  g_autofree char *table = g_build_filename (folder, "stakeholders.csv", NULL);

  g_unlink (table);
  g_rmdir (folder);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (KringImport) import = NULL;
  g_autofree char *table = NULL;

  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("kring-fuzz-XXXXXX", NULL);
      g_assert_nonnull (folder);
      atexit (remove_folder);
    }

  table = g_build_filename (folder, "stakeholders.csv", NULL);
  g_assert_true (g_file_set_contents_full (table, (const char *) data, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));

  file = g_file_new_for_path (folder);
  import = kring_import_new_for_folder (file);
  if (kring_import_run (import, NULL, NULL) && kring_import_get_problems (import)->len == 0)
    g_assert_nonnull (kring_import_get_alliance (import));

  return 0;
}
