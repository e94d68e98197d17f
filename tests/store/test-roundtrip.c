/* test-roundtrip.c: what is saved is what is loaded
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

#include <string.h>

static GBytes *
write_document (KringDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kring_store_serialise (document, &error);

  g_assert_no_error (error);
  return bytes;
}

static KringDocument *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringFileInfo) info = NULL;
  KringDocument *document = kring_store_parse (bytes, "test.kring", KRING_LOAD_STRICT, &info, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpuint (info->problems->len, ==, 0);
  return document;
}

static void
assert_same_items (KringItem *a, KringItem *b)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (a);

  g_assert_true (klass == KRING_ITEM_GET_CLASS (b));
  for (guint i = 0; i < klass->n_fields; i++)
    if (!kring_field_values_equal (&klass->fields[i], kring_item_get_value (a, i), kring_item_get_value (b, i)))
      g_error ("%s of a %s is not what it was", klass->fields[i].name, klass->name);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *first = kring_item_peek_list (a, i), *second = kring_item_peek_list (b, i);
      guint n = first != NULL ? kring_list_get_length (first) : 0;

      g_assert_cmpuint (n, ==, second != NULL ? kring_list_get_length (second) : 0);
      for (guint j = 0; j < n; j++)
        assert_same_items (kring_list_get (first, j), kring_list_get (second, j));
    }
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KringDocument) document = kring_test_make_document (random, seed);
      g_autoptr (GBytes) first = write_document (document);
      g_autoptr (KringDocument) loaded = read_bytes (first);
      g_autoptr (GBytes) second = write_document (loaded);

      g_test_message ("seed %u", seed);
      assert_same_items (kring_document_get_alliance (document), kring_document_get_alliance (loaded));
      g_assert_true (g_bytes_equal (first, second));
      if (seed % 10 == 9)
        kring_test_validate_bytes (first);
    }
}

static void
test_exact (void)
{
  static const char expected[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" title=\"A &lt;b&gt; &amp; &quot;c&quot;\" language=\"nl\">\n"
      "  <ideal>One\n two &lt; &#13;</ideal>\n"
      "  <stakeholder id=\"s1\" name=\"\" attitude=\"-2\">\n"
      "    <note>n</note>\n"
      "    <gain what=\"w\"/>\n"
      "  </stakeholder>\n"
      "  <map lines-shown=\"no\"/>\n"
      "</alliance>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (expected, strlen (expected));
  g_autoptr (KringDocument) document = read_bytes (bytes);
  g_autoptr (GBytes) again = write_document (document);

  g_assert_cmpstr (kring_item_get_string (kring_document_get_alliance (document), KRING_ALLIANCE_IDEAL), ==, "One\n two < \r");
  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), expected, strlen (expected));
  kring_test_validate_bytes (again);
}

/* Characters that XML cannot have are left out, and lines of a line joined. */
static void
test_odd_characters (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL, loaded = NULL;
  g_autoptr (GBytes) bytes = NULL;

  kring_item_set_string (alliance, KRING_ALLIANCE_TITLE, "a\x01" "b\nc\td\xef\xbf\xbf" "e\xef\xbf\xbe\xef\xbf\xbd");
  kring_item_set_string (alliance, KRING_ALLIANCE_IDEAL, "\x1f\x02x\ty\nz\x7f");
  document = kring_document_new_for_alliance (alliance);
  bytes = write_document (document);
  loaded = read_bytes (bytes);

  g_assert_cmpstr (kring_item_get_string (kring_document_get_alliance (loaded), KRING_ALLIANCE_TITLE), ==, "ab c de\xef\xbf\xbd");
  g_assert_cmpstr (kring_item_get_string (kring_document_get_alliance (loaded), KRING_ALLIANCE_IDEAL), ==, "x\ty\nz\x7f");
}

static void
count_lines (gpointer key, gpointer value, gpointer data)
{
  *(guint *) data += GPOINTER_TO_INT (value) != 0;
}

/* The lines that are in one file more often than in the other */
static guint
differing_lines (GBytes *a, GBytes *b)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (int side = 0; side < 2; side++)
    {
      GBytes *bytes = side == 0 ? a : b;
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_auto (GStrv) split = g_strsplit (text, "\n", -1);

      for (guint i = 0; split[i] != NULL; i++)
        {
          int before = GPOINTER_TO_INT (g_hash_table_lookup (lines, split[i]));

          g_hash_table_insert (lines, g_strdup (split[i]), GINT_TO_POINTER (before + (side == 0 ? 1 : -1)));
        }
    }

  g_hash_table_foreach (lines, count_lines, &n);
  return n;
}

static void
test_small_difference (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (KringDocument) document = kring_test_make_document (random, 30);
  g_autoptr (GBytes) before = write_document (document), after = NULL, added = NULL;
  KringItem *item = kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS), 7);

  kring_history_set_string (kring_document_get_history (document), item, KRING_STAKEHOLDER_NAME, "Another name");
  after = write_document (document);
  g_assert_cmpuint (differing_lines (before, after), ==, 2);

  kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "A new one", 3, 4);
  added = write_document (document);
  g_assert_cmpuint (differing_lines (after, added), ==, 2);
}

/* A text that could not be read again is not written. */
static void
test_too_long (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  g_autofree char *text = g_strnfill (KRING_STORE_MAX_TEXT + 1, '<');
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL, longest = NULL;
  g_autoptr (KringDocument) loaded = NULL;

  kring_history_set_string (kring_document_get_history (document), kring_document_get_alliance (document),
                            KRING_ALLIANCE_NOTE, text);
  bytes = kring_store_serialise (document, &error);
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_TOO_LARGE);
  g_assert_null (bytes);

  kring_history_set_string (kring_document_get_history (document), kring_document_get_alliance (document),
                            KRING_ALLIANCE_NOTE, text + 1);
  kring_history_set_string (kring_document_get_history (document), kring_document_get_alliance (document),
                            KRING_ALLIANCE_TITLE, text + 1);
  longest = write_document (document);
  loaded = read_bytes (longest);
  g_assert_cmpstr (kring_item_get_string (kring_document_get_alliance (loaded), KRING_ALLIANCE_NOTE), ==, text + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/roundtrip/random", test_random);
  g_test_add_func ("/store/roundtrip/exact", test_exact);
  g_test_add_func ("/store/roundtrip/odd-characters", test_odd_characters);
  g_test_add_func ("/store/roundtrip/small-difference", test_small_difference);
  g_test_add_func ("/store/roundtrip/too-long", test_too_long);

  return g_test_run ();
}
