/* test-foreign.c: what others put into a file stays where it is
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

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define OPEN "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\">\n"

static KringDocument *
read_text (const char *text, guint n_foreign)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_store_parse (bytes, "test.kring", KRING_LOAD_STRICT, &info, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpuint (info->n_foreign, ==, n_foreign);

  return document;
}

static char *
write_text (KringDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_store_serialise (document, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What is read from @text is written as @expected, and that as itself. */
static void
assert_written (const char *text, guint n_foreign, const char *expected)
{
  g_autoptr (KringDocument) document = read_text (text, n_foreign), again = NULL;
  g_autofree char *written = write_text (document), *second = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpstr (written, ==, expected);
  again = read_text (written, n_foreign);
  second = write_text (again);
  g_assert_cmpstr (second, ==, expected);

  bytes = g_bytes_new_static (written, strlen (written));
  kring_test_validate_bytes (bytes);
}

static const char everything[] =
    HEAD "<!-- made by hand -->\n<?tool keep=\"this\"?>\n"
    "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" title=\"T\" xmlns:x=\"urn:x\" x:mood=\"good &amp; &lt;bad&gt;\" later=\"1\">\n"
    "  <!-- before\n     the ideal -->\n"
    "  <ideal x:lang=\"nl\">Everyone <x:b>at <!-- the --> ease</x:b> &amp; well<?pi?></ideal>\n"
    "  <x:between/>\n"
    "  <stakeholder id=\"s1\" name=\"A\" x:a=\"&quot;b&quot;&#10;c\" mood=\"fine\">\n"
    "    <x:first/>\n"
    "    <note>n</note>\n"
    "    <!-- of the gain -->\n"
    "    <gain what=\"w\" y:z=\"1\" xmlns:y=\"urn:y\">\n"
    "      <y:deep><y:deeper a=\"1\">text &lt; <![CDATA[<raw>]]>\n\n  </y:deeper></y:deep>\n"
    "    </gain>\n"
    "    <newer kind=\"of ours\"><inside/></newer>\n"
    "  </stakeholder>\n"
    "  <other xmlns=\"urn:other\"><child xmlns=\"\"/><child/></other>\n"
    "  <stakeholder id=\"s2\" name=\"B\"/>\n"
    "  <!-- the last -->\n"
    "</alliance>\n"
    "<!-- after -->\n";

static void
test_in_place (void)
{
  g_autofree char *expected = g_strdup (everything);
  char *attributes = strstr (expected, " y:z=\"1\" xmlns:y=\"urn:y\"");

  /* Declarations go before what needs them. */
  memcpy (attributes, " xmlns:y=\"urn:y\" y:z=\"1\"", strlen (" xmlns:y=\"urn:y\" y:z=\"1\""));
  assert_written (everything, 19, expected);
}

/* Other prefixes for the same names, and a default namespace that is not ours */
static void
test_prefixes (void)
{
  assert_written (HEAD "<k:alliance xmlns:k=\"urn:kring:alliance:1\" xmlns=\"urn:other\" version=\"1.0\"><thing><part/><k:new/></thing>"
                  "<k:interest id=\"i1\" name=\"I\"><k:description>d</k:description><thing/></k:interest></k:alliance>",
                  2,
                  HEAD "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" xmlns:k=\"urn:kring:alliance:1\">\n"
                  "  <thing xmlns=\"urn:other\"><part/><k:new/></thing>\n"
                  "  <interest id=\"i1\" name=\"I\">\n"
                  "    <description>d</description>\n"
                  "    <thing xmlns=\"urn:other\"/>\n"
                  "  </interest>\n"
                  "</alliance>\n");
}

/* A newer minor version: its words are kept, and so is its number. */
static void
test_newer (void)
{
  static const char newer[] =
      HEAD "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.7\">\n"
      "  <stakeholder id=\"s1\" name=\"A\" role=\"sponsor\" sector=\"business\" rank=\"3\"/>\n"
      "</alliance>\n";
  static const char after[] =
      HEAD "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.7\">\n"
      "  <stakeholder id=\"s1\" name=\"A\" sector=\"business\" role=\"sponsor\" rank=\"3\"/>\n"
      "</alliance>\n";
  static const char chosen[] =
      HEAD "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.7\">\n"
      "  <stakeholder id=\"s1\" name=\"A\" sector=\"business\" role=\"partner\" rank=\"3\"/>\n"
      "</alliance>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (newer, strlen (newer));
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (KringDocument) document = NULL;
  g_autofree char *written = NULL;
  KringHistory *history;

  assert_written (newer, 2, after);

  document = kring_store_parse (bytes, "test.kring", KRING_LOAD_STRICT, &info, NULL);
  g_assert_cmpstr (info->newer_version, ==, "1.7");

  /* Another choice takes the place of the one that we do not know. */
  history = kring_document_get_history (document);
  kring_history_set_int (history, kring_document_lookup (document, "s1"), KRING_STAKEHOLDER_ROLE, KRING_ROLE_PARTNER);
  written = write_text (document);
  g_assert_cmpstr (written, ==, chosen);
  kring_history_undo (history);
  g_free (written);
  written = write_text (document);
  g_assert_cmpstr (written, ==, after);
}

static void
test_edited (void)
{
  g_autoptr (KringDocument) document = read_text (everything, 19);
  g_autofree char *before = write_text (document), *removed = NULL, *undone = NULL, *changed = NULL;
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  /* Taken away with the stakeholder, and back with it */
  g_ptr_array_add (items, kring_document_lookup (document, "s1"));
  kring_edit_remove (document, items);
  removed = write_text (document);
  g_assert_null (strstr (removed, "of the gain"));
  g_assert_nonnull (strstr (removed, "the last"));
  kring_history_undo (history);
  undone = write_text (document);
  g_assert_cmpstr (undone, ==, before);

  /* A text that was edited loses its markup's place, not the markup. */
  kring_history_set_string (history, kring_document_get_alliance (document), KRING_ALLIANCE_IDEAL, "Other");
  changed = write_text (document);
  g_assert_nonnull (strstr (changed, "  <ideal x:lang=\"nl\">Other<x:b>at <!-- the --> ease</x:b><?pi?></ideal>\n"));
}

/* A made-up document with something foreign before each line of its own */
static void
test_everywhere (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KringDocument) document = kring_test_make_document (random, 8), loaded = NULL;
      g_autofree char *plain = write_text (document), *written = NULL;
      g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean in_text = FALSE;
      guint n = 0;

      for (guint i = 0; lines[i] != NULL; i++)
        {
          const char *tag = lines[i] + strspn (lines[i], " ");
          gboolean is_end = g_str_has_prefix (tag, "</");
          int spaces = (int) (tag - lines[i]) + (is_end ? 2 : 0);

          if (!in_text && *tag == '<' && i > 1)
            {
              g_string_append_printf (text, "%*s<!-- %u -->\n", spaces, "", i);
              n++;
            }
          g_string_append (text, lines[i]);
          if (lines[i + 1] != NULL)
            g_string_append_c (text, '\n');

          /* Lines of a text are no place for a line of something else. */
          if (strchr (tag, '>') == NULL || g_str_has_prefix (tag, "<") == FALSE || in_text)
            in_text = !g_str_has_suffix (lines[i], ">");
        }

      loaded = read_text (text->str, n);
      written = write_text (loaded);
      g_assert_cmpstr (written, ==, text->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/foreign/in-place", test_in_place);
  g_test_add_func ("/store/foreign/prefixes", test_prefixes);
  g_test_add_func ("/store/foreign/newer", test_newer);
  g_test_add_func ("/store/foreign/edited", test_edited);
  g_test_add_func ("/store/foreign/everywhere", test_everywhere);

  return g_test_run ();
}
