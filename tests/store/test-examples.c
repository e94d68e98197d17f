/* test-examples.c: the example alliances are documents as Kring writes them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "model/kring-alliance.h"
#include "store/kring-store.h"

static GPtrArray *
list_examples (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));

  return paths;
}

static KringDocument *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_store_load (file, KRING_LOAD_STRICT, NULL, &info, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (info->problems->len, ==, 0);
  g_assert_cmpuint (info->n_foreign, ==, 0);

  return document;
}

static void
test_same_bytes (void)
{
  g_autoptr (GPtrArray) paths = list_examples ();

  g_assert_cmpuint (paths->len, ==, 2);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (KringDocument) document = load (paths->pdata[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = kring_store_serialise (document, &error);
      g_autofree char *before = NULL;
      gsize length;

      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (paths->pdata[i], &before, &length, NULL));
      g_assert_cmpmem (before, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
}

static void
test_schema (void)
{
  g_autoptr (GPtrArray) paths = list_examples ();

  for (guint i = 0; i < paths->len; i++)
    kring_test_validate (paths->pdata[i]);
}

/* An example shows each kind of item, and opens as the picture it was made. */
static void
test_whole (void)
{
  g_autoptr (GPtrArray) paths = list_examples ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (KringDocument) document = load (paths->pdata[i]);
      static const guint placed[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
      const char *language = kring_document_get_language (document);
      g_autofree char *suffix = g_strdup_printf ("-%s.kring", language);

      g_assert_true (g_str_has_suffix (paths->pdata[i], suffix));
      for (guint list = 0; list < KRING_ALLIANCE_N_LISTS; list++)
        if (list != KRING_ALLIANCE_FACILITATOR && list != KRING_ALLIANCE_MAP)
          g_assert_cmpuint (kring_list_get_length (kring_document_get_list (document, list)), >, 0);

      for (guint j = 0; j < G_N_ELEMENTS (placed); j++)
        {
          KringList *list = kring_document_get_list (document, placed[j]);

          for (guint k = 0; k < kring_list_get_length (list); k++)
            g_assert_nonnull (kring_document_get_place (document, kring_item_get_id (kring_list_get (list, k))));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/examples/same-bytes", test_same_bytes);
  g_test_add_func ("/examples/schema", test_schema);
  g_test_add_func ("/examples/whole", test_whole);

  return g_test_run ();
}
