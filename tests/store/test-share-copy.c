/* test-share-copy.c: a copy tells nothing that is private
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "secrets-fill.h"

#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"
#include "store/kring-clipping.h"
#include "store/kring-share-copy.h"
#include "store/kring-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static GBytes *
write_bytes (KringDocument *document)
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
  KringDocument *document = kring_store_parse (bytes, "test.kring", KRING_LOAD_STRICT, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static KringDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return read_bytes (bytes);
}

static char *
share (KringDocument *document)
{
  g_autoptr (KringDocument) copy = kring_share_copy_new (document);
  g_autoptr (GBytes) bytes = write_bytes (copy);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Of documents with anything in them, and with a secret in every private field:
 * none comes out, by the copy or by the clipboard. */
static void
test_nothing (void)
{
  static const char *const told[] = { " attitude=", " concern=", " safety=", "to-move", "suspected", "declined",
                                      "<contact", "<set-aside", "<note", "<viewpoint", "<origin", "<moved-by", " tags=" };

  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KringDocument) made = kring_test_make_document (random, 12);
      g_autoptr (KringItem) alliance = kring_item_copy (kring_document_get_alliance (made));
      g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
      g_autoptr (KringDocument) document = NULL;
      g_autoptr (KringDocument) clipping = NULL;
      g_autofree char *shared = NULL;
      g_autofree char *names = NULL;
      KringList *stakeholders;

      g_assert_cmpuint (secrets_fill (alliance, secrets), >, 60);
      document = kring_document_new_for_alliance (alliance);
      shared = share (document);
      secrets_assert_not_in (shared, secrets);
      for (guint i = 0; i < G_N_ELEMENTS (told); i++)
        if (strstr (shared, told[i]) != NULL)
          g_error ("seed %u: %s is told", seed, told[i]);

      stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
      for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
        g_ptr_array_add (nodes, kring_list_get (stakeholders, i));
      clipping = kring_clipping_new (document, nodes);
      names = kring_clipping_get_names (clipping);
      secrets_assert_not_in (names, secrets);
    }
}

/* What stands in the private fields makes no difference, to not one byte. */
static void
test_no_trace (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KringDocument) made = kring_test_make_document (random, 12);
      char *shared[2];

      for (guint other = 0; other < 2; other++)
        {
          g_autoptr (KringItem) alliance = kring_item_copy (kring_document_get_alliance (made));
          g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
          g_autoptr (KringDocument) document = NULL;

          if (other)
            g_ptr_array_add (secrets, g_strdup ("something else"));
          secrets_fill (alliance, secrets);
          document = kring_document_new_for_alliance (alliance);
          shared[other] = share (document);
        }

      g_assert_true (g_str_equal (shared[0], shared[1]));
      g_free (shared[0]);
      g_free (shared[1]);
    }
}

/* A copy is a document, and the copy of a copy the same one; the original stays
 * what it was. */
static void
test_is_document (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KringDocument) document = kring_test_make_document (random, 12);
      g_autoptr (GBytes) before = write_bytes (document);
      g_autoptr (KringDocument) copy = kring_share_copy_new (document);
      g_autoptr (GBytes) bytes = write_bytes (copy);
      g_autoptr (GBytes) after = write_bytes (document);
      g_autoptr (KringDocument) again = read_bytes (bytes);
      g_autofree char *once = share (document);
      g_autofree char *twice = share (again);

      kring_test_validate_bytes (bytes);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpstr (once, ==, twice);
    }
}

/* What is whole private leaves no gap. */
static void
test_exactly (void)
{
  static const char whole[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Bank is difficult -->\n"
      "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" title=\"All\" xmlns:x=\"urn:x\" x:mood=\"bad\">\n"
      "  <note>Mine.</note>\n"
      "  <stakeholder id=\"s1\" name=\"Bank\" sector=\"business\" role=\"to-move\" involvement=\"invited\" influence=\"5\" attitude=\"-2\" safety=\"no\" tags=\"a b\" x:mood=\"bad\">\n"
      "    <viewpoint>No.</viewpoint>\n"
      "    <needs>Time.</needs>\n"
      "    <gain what=\"Sales\" category=\"sales\"/>\n"
      "    <gain what=\"Fame\" openness=\"open\"/>\n"
      "    <action what=\"Pay\" status=\"declined\"/>\n"
      "    <action what=\"Come\" when=\"2027-Q1\"/>\n"
      "    <contact name=\"Jan\"/>\n"
      "    <x:more>secret</x:more>\n"
      "  </stakeholder>\n"
      "  <check id=\"gain.said\" answer=\"yes\"/>\n"
      "  <check id=\"time.plan\" answer=\"yes\" changed=\"2026-01-01\"><note>Really?</note></check>\n"
      "  <check id=\"time.pride\"><note>Never.</note></check>\n"
      "  <set-aside rule=\"gain.unknown\" item=\"s1\" reason=\"Later\"/>\n"
      "  <!-- really -->\n"
      "  <place node=\"s1\" x=\"10\" y=\"20\" pinned=\"yes\"/>\n"
      "</alliance>\n";
  static const char expected[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" title=\"All\">\n"
      "  <stakeholder id=\"s1\" name=\"Bank\" sector=\"business\" role=\"context\" involvement=\"invited\">\n"
      "    <needs>Time.</needs>\n"
      "    <gain what=\"Fame\" openness=\"open\"/>\n"
      "    <action what=\"Come\" when=\"2027-Q1\"/>\n"
      "  </stakeholder>\n"
      "  <check id=\"time.plan\" answer=\"yes\" changed=\"2026-01-01\"/>\n"
      "  <place node=\"s1\" x=\"10\" y=\"20\" pinned=\"yes\"/>\n"
      "</alliance>\n";
  g_autoptr (KringDocument) document = read_text (whole);
  g_autoptr (KringDocument) plain = read_text (expected);
  g_autofree char *shared = share (document);

  g_assert_cmpstr (shared, ==, expected);
  g_assert_true (kring_share_copy_leaves_foreign (document));
  g_assert_false (kring_share_copy_leaves_foreign (plain));
}

/* By a link, the document's own file has another name. */
static void
test_own_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kring-share-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (folder, "own.kring", NULL);
  g_autofree char *other = g_build_filename (folder, "other.kring", NULL);
  g_autofree char *hard = g_build_filename (folder, "hard.kring", NULL);
  g_autofree char *soft = g_build_filename (folder, "soft.kring", NULL);
  g_autoptr (GFile) own_file = g_file_new_for_path (own);
  g_autoptr (GFile) other_file = g_file_new_for_path (other);
  g_autoptr (GFile) hard_file = g_file_new_for_path (hard);
  g_autoptr (GFile) soft_file = g_file_new_for_path (soft);

  g_assert_true (g_file_set_contents (own, "own", -1, NULL));
  g_assert_cmpint (link (own, hard), ==, 0);
  g_assert_cmpint (symlink (own, soft), ==, 0);

  g_assert_true (kring_share_copy_would_replace (own_file, own_file));
  g_assert_true (kring_share_copy_would_replace (hard_file, own_file));
  g_assert_true (kring_share_copy_would_replace (soft_file, own_file));
  g_assert_false (kring_share_copy_would_replace (other_file, own_file));
  g_assert_true (g_file_set_contents (other, "other", -1, NULL));
  g_assert_false (kring_share_copy_would_replace (other_file, own_file));

  g_unlink (own);
  g_unlink (other);
  g_unlink (hard);
  g_unlink (soft);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share-copy/nothing", test_nothing);
  g_test_add_func ("/share-copy/no-trace", test_no_trace);
  g_test_add_func ("/share-copy/is-document", test_is_document);
  g_test_add_func ("/share-copy/exactly", test_exactly);
  g_test_add_func ("/share-copy/own-file", test_own_file);

  return g_test_run ();
}
