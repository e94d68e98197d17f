/* test-clipping.c: a part of an alliance goes to another one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"
#include "store/kring-clipping.h"

#include <string.h>

#define OPEN "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" xmlns:x=\"urn:x\">\n"

static const char three[] =
    OPEN
    "  <stakeholder id=\"s1\" name=\"City\" x:mood=\"fine\"><note>secret</note>"
    "<action what=\"call\" asked-by=\"s2\"/><action what=\"write\" asked-by=\"s3\"/></stakeholder>\n"
    "  <stakeholder id=\"s2\" name=\"Museum\"/>\n"
    "  <stakeholder id=\"s3\" name=\"Bank\"/>\n"
    "  <interest id=\"i1\" name=\"More green\"/>\n"
    "  <stake stakeholder=\"s1\" interest=\"i1\" stance=\"against\"/>\n"
    "  <influence from=\"s1\" to=\"s2\" kind=\"funds\"/>\n"
    "  <influence from=\"s1\" to=\"s3\"/>\n"
    "  <place node=\"s1\" x=\"10\" y=\"20\" pinned=\"yes\"/>\n"
    "  <place node=\"s2\" x=\"300\" y=\"20\"/>\n"
    "  <place node=\"s3\" x=\"300\" y=\"400\"/>\n"
    "</alliance>\n";

static KringDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_store_parse (bytes, "test.kring", KRING_LOAD_STRICT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static GBytes *
write_bytes (KringDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kring_store_serialise (document, &error);

  g_assert_no_error (error);

  return bytes;
}

/* Over the clipboard, as another window would get it. */
static KringDocument *
carry (KringDocument *document, const char *const *ids)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (KringDocument) clipping = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  KringDocument *carried;

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (items, kring_document_lookup (document, ids[i]));
  clipping = kring_clipping_new (document, items);
  bytes = write_bytes (clipping);
  kring_test_validate_bytes (bytes);
  carried = kring_clipping_read (bytes, &error);
  g_assert_no_error (error);

  return carried;
}

static KringItem *
nth (KringDocument *document, guint list, guint i)
{
  return kring_list_get (kring_document_get_list (document, list), i);
}

static guint
length (KringDocument *document, guint list)
{
  return kring_list_get_length (kring_document_get_list (document, list));
}

static const char *const two[] = { "s1", "s2", "i1", NULL };

static void
test_contents (void)
{
  g_autoptr (KringDocument) document = read_text (three);
  g_autoptr (KringDocument) clipping = carry (document, two);
  g_autofree char *names = kring_clipping_get_names (clipping);
  g_autoptr (GBytes) bytes = write_bytes (clipping);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  KringList *actions;

  /* What lies between the three comes along, and not what leads away. */
  g_assert_cmpuint (length (clipping, KRING_ALLIANCE_STAKEHOLDERS), ==, 2);
  g_assert_cmpuint (length (clipping, KRING_ALLIANCE_INTERESTS), ==, 1);
  g_assert_cmpuint (length (clipping, KRING_ALLIANCE_STAKES), ==, 1);
  g_assert_cmpuint (length (clipping, KRING_ALLIANCE_INFLUENCES), ==, 1);
  g_assert_cmpuint (length (clipping, KRING_ALLIANCE_PLACES), ==, 2);
  g_assert_cmpstr (kring_item_get_string (nth (clipping, KRING_ALLIANCE_STAKEHOLDERS, 0), KRING_STAKEHOLDER_NOTE),
                   ==, "secret");

  /* Who is not there is named. */
  actions = kring_item_get_list (nth (clipping, KRING_ALLIANCE_STAKEHOLDERS, 0), KRING_STAKEHOLDER_ACTIONS);
  g_assert_cmpstr (kring_item_get_string (kring_list_get (actions, 0), KRING_ACTION_ASKED_BY), ==, "s2");
  g_assert_cmpstr (kring_item_get_string (kring_list_get (actions, 0), KRING_ACTION_ASKED_BY_NAME), ==, "");
  g_assert_cmpstr (kring_item_get_string (kring_list_get (actions, 1), KRING_ACTION_ASKED_BY), ==, "");
  g_assert_cmpstr (kring_item_get_string (kring_list_get (actions, 1), KRING_ACTION_ASKED_BY_NAME), ==, "Bank");

  /* Other programs get the names alone. */
  g_assert_cmpstr (names, ==, "City\nMuseum\nMore green");
  g_assert_null (strstr (text, "mood"));
}

/* Two pastes into the document that it came from: no id is there twice, what
 * was pasted refers to what was pasted with it, and undo brings back the same
 * bytes. */
static void
test_twice (void)
{
  g_autoptr (KringDocument) document = read_text (three);
  g_autoptr (KringDocument) clipping = carry (document, two);
  g_autoptr (GBytes) before = write_bytes (document);
  KringHistory *history = kring_document_get_history (document);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) pasted = kring_edit_paste (document, clipping, 50, -20, "paste");
      KringItem *city = g_ptr_array_index (pasted, 0);
      KringItem *museum = g_ptr_array_index (pasted, 1);
      KringItem *stake = g_ptr_array_index (pasted, 3);
      KringItem *influence = g_ptr_array_index (pasted, 4);
      KringList *actions = kring_item_get_list (city, KRING_STAKEHOLDER_ACTIONS);
      KringItem *place = kring_document_get_place (document, kring_item_get_id (city));

      g_assert_cmpuint (pasted->len, ==, 5);
      g_assert_true (kring_document_lookup (document, kring_item_get_id (city)) == city);
      g_assert_cmpstr (kring_item_get_id (city), !=, "s1");
      g_assert_cmpstr (kring_item_get_string (stake, KRING_STAKE_STAKEHOLDER), ==, kring_item_get_id (city));
      g_assert_cmpstr (kring_item_get_string (influence, KRING_INFLUENCE_FROM), ==, kring_item_get_id (city));
      g_assert_cmpstr (kring_item_get_string (influence, KRING_INFLUENCE_TO), ==, kring_item_get_id (museum));
      g_assert_cmpstr (kring_item_get_string (kring_list_get (actions, 0), KRING_ACTION_ASKED_BY), ==,
                       kring_item_get_id (museum));
      g_assert_cmpfloat (kring_item_get_number (place, KRING_PLACE_X), ==, 60);
      g_assert_cmpfloat (kring_item_get_number (place, KRING_PLACE_Y), ==, 0);
      g_assert_true (kring_item_get_int (place, KRING_PLACE_PINNED));
    }
  g_assert_cmpuint (length (document, KRING_ALLIANCE_STAKEHOLDERS), ==, 7);

  {
    g_autoptr (GBytes) after = write_bytes (document);
    g_autoptr (GBytes) undone = NULL, redone = NULL;

    kring_test_validate_bytes (after);
    g_assert_cmpstr (kring_history_get_undo_name (history), ==, "paste");
    kring_history_undo (history);
    kring_history_undo (history);
    undone = write_bytes (document);
    g_assert_true (g_bytes_equal (undone, before));
    kring_history_redo (history);
    kring_history_redo (history);
    redone = write_bytes (document);
    g_assert_true (g_bytes_equal (redone, after));
  }
}

/* What other tools wrote may lean on what only their document declares. */
static void
test_foreign (void)
{
  static const char other[] = OPEN "  <stakeholder id=\"a\" name=\"A\" x:mood=\"fine\"><x:more/></stakeholder>\n</alliance>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (other, strlen (other));
  g_autoptr (KringDocument) clipping = kring_clipping_read (bytes, NULL);
  g_autoptr (KringDocument) document = kring_document_new ("en");
  g_autoptr (GPtrArray) pasted = kring_edit_paste (document, clipping, 0, 0, "paste");
  g_autoptr (GBytes) written = write_bytes (document);
  g_autoptr (KringDocument) again = kring_store_parse (written, "", KRING_LOAD_STRICT, NULL, NULL);

  g_assert_cmpuint (pasted->len, ==, 1);
  g_assert_nonnull (again);
  g_assert_cmpstr (kring_item_get_string (nth (again, KRING_ALLIANCE_STAKEHOLDERS, 0), KRING_STAKEHOLDER_NAME), ==, "A");
}

static void
test_refused (void)
{
  static const char *const refused[] = {
    "",
    "City\nMuseum\n",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    OPEN "  <stakeholder id=\"s1\"",
    OPEN "  <stakeholder id=\"s1\" name=\"A\"/>\n  <stakeholder id=\"s1\" name=\"B\"/>\n</alliance>",
    OPEN "  <stakeholder id=\"s1\" name=\"A\"/>\n  <influence from=\"s1\" to=\"s9\"/>\n</alliance>",
    OPEN "  <stakeholder id=\"s1\" name=\"A\"><action what=\"w\" asked-by=\"s9\"/></stakeholder>\n</alliance>",
    OPEN "  <place node=\"s1\" x=\"nan\" y=\"0\"/>\n</alliance>",
    "<!DOCTYPE alliance [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n" OPEN "<ideal>&b;</ideal></alliance>",
    "<!DOCTYPE alliance SYSTEM \"file:///etc/passwd\">\n" OPEN "</alliance>",
    "<alliance xmlns=\"urn:kring:alliance:9\" version=\"9.0\"/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (refused[i], strlen (refused[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (KringDocument) clipping = kring_clipping_read (bytes, &error);

      g_test_message ("%s", refused[i]);
      g_assert_null (clipping);
      g_assert_nonnull (error);
      g_assert_true (error->domain == KRING_STORE_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "What is on the clipboard cannot be pasted. "));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_false (g_str_has_suffix (error->message, ".."));
    }
}

static void
test_too_large (void)
{
  g_autofree char *large = g_malloc (KRING_STORE_MAX_SIZE + 1);
  g_autofree char *name = g_strnfill (KRING_STORE_MAX_TEXT + 1, 'a');
  g_autofree char *long_text = g_strconcat (OPEN "  <stakeholder id=\"s1\" name=\"", name, "\"/>\n</alliance>\n", NULL);
  g_autoptr (GBytes) bytes = NULL, long_bytes = NULL;
  g_autoptr (GError) error = NULL;

  memset (large, ' ', KRING_STORE_MAX_SIZE + 1);
  memcpy (large, "<alliance", 9);
  bytes = g_bytes_new_static (large, KRING_STORE_MAX_SIZE + 1);
  g_assert_null (kring_clipping_read (bytes, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  long_bytes = g_bytes_new_static (long_text, strlen (long_text));
  g_assert_null (kring_clipping_read (long_bytes, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_REFUSED);
}

/* Places that no map has are no reason to crash, nor to write what is not
 * read again. */
static void
test_far_away (void)
{
  static const char far[] = OPEN "  <stakeholder id=\"s1\" name=\"A\"/>\n  <place node=\"s1\" x=\"1e308\" y=\"-1e308\"/>\n</alliance>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (far, strlen (far));
  g_autoptr (KringDocument) clipping = kring_clipping_read (bytes, NULL);
  g_autoptr (KringDocument) document = kring_document_new ("en");
  g_autoptr (GPtrArray) pasted = NULL;
  g_autoptr (GBytes) written = NULL;

  g_assert_nonnull (clipping);
  pasted = kring_edit_paste (document, clipping, 1e308, 0, "paste");
  g_assert_cmpuint (pasted->len, ==, 1);
  g_assert_null (kring_document_get_place (document, kring_item_get_id (g_ptr_array_index (pasted, 0))));
  written = write_bytes (document);
  kring_test_validate_bytes (written);
}

/* Whatever is taken from any document can be put into another one. */
static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (KringDocument) from = kring_test_make_document (random, 9);
      g_autoptr (KringDocument) to = kring_test_make_document (random, 5);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (KringDocument) clipping = NULL;
      g_autoptr (GBytes) before = write_bytes (to), after = NULL, undone = NULL;

      for (guint i = 0; i < length (from, KRING_ALLIANCE_STAKEHOLDERS); i++)
        if (g_rand_boolean (random))
          g_ptr_array_add (ids, (gpointer) kring_item_get_id (nth (from, KRING_ALLIANCE_STAKEHOLDERS, i)));
      for (guint i = 0; i < length (from, KRING_ALLIANCE_INTERESTS); i++)
        if (g_rand_boolean (random))
          g_ptr_array_add (ids, (gpointer) kring_item_get_id (nth (from, KRING_ALLIANCE_INTERESTS, i)));
      g_ptr_array_add (ids, NULL);

      clipping = carry (from, (const char *const *) ids->pdata);
      g_ptr_array_unref (kring_edit_paste (to, clipping, 5, 5, "paste"));
      after = write_bytes (to);
      kring_test_validate_bytes (after);
      g_clear_object (&clipping);
      clipping = kring_store_parse (after, "", KRING_LOAD_STRICT, NULL, NULL);
      g_assert_nonnull (clipping);
      if (kring_history_can_undo (kring_document_get_history (to)))
        kring_history_undo (kring_document_get_history (to));
      undone = write_bytes (to);
      g_assert_true (g_bytes_equal (before, undone));
    }
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipping/contents", test_contents);
  g_test_add_func ("/clipping/twice", test_twice);
  g_test_add_func ("/clipping/foreign", test_foreign);
  g_test_add_func ("/clipping/refused", test_refused);
  g_test_add_func ("/clipping/too-large", test_too_large);
  g_test_add_func ("/clipping/far-away", test_far_away);
  g_test_add_func ("/clipping/any", test_any);

  return g_test_run ();
}
