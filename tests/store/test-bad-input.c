/* test-bad-input.c: what is wrong with a file is told, and nothing breaks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\">\n"
#define NODES "<stakeholder id=\"s1\" name=\"A\"/>\n<stakeholder id=\"s2\" name=\"B\"/>\n<interest id=\"i1\" name=\"I\"/>\n"

/* What may be read, and what it costs, is bounded. */
static gint64 begun;

static KringDocument *
parse (const char *text, gssize size, KringLoadFlags flags, KringFileInfo **info, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size < 0 ? strlen (text) : (gsize) size);

  begun = g_get_monotonic_time ();
  return kring_store_parse (bytes, "test.kring", flags, info, error);
}

static void
assert_refused (const char *text, gssize size, KringStoreError code, guint line)
{
  for (int repair = 0; repair < 2; repair++)
    {
      g_autoptr (KringFileInfo) info = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (KringDocument) document = parse (text, size, repair ? KRING_LOAD_REPAIR : KRING_LOAD_STRICT, &info, &error);
      KringProblem *problem;

      g_test_message ("%s", error != NULL ? error->message : "it was read");
      g_assert_null (document);
      g_assert_error (error, KRING_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, "test.kring"));
      g_assert_cmpuint (info->problems->len, ==, 1);
      problem = g_ptr_array_index (info->problems, 0);
      g_assert_cmpuint (problem->line, ==, line);
      g_assert_null (problem->repair);
    }
}

static void
test_not_a_document (void)
{
  static const char utf16[] = "\xff\xfe<\0a\0/\0>\0";

  assert_refused ("", 0, KRING_STORE_ERROR_EMPTY, 0);
  assert_refused (NULL, 0, KRING_STORE_ERROR_EMPTY, 0);
  assert_refused ("Hello", -1, KRING_STORE_ERROR_NOT_XML, 0);
  assert_refused ("\x89PNG\r\n\x1a\n\0\0", 10, KRING_STORE_ERROR_NOT_XML, 0);
  assert_refused (" \n\t", -1, KRING_STORE_ERROR_NOT_XML, 0);
  assert_refused (HEAD ROOT "<stakeholder id=\"s1\" name=\"A\">\n</alliance>\n", -1, KRING_STORE_ERROR_NOT_XML, 4);
  assert_refused (HEAD ROOT "<stakeholder id=\"s1\" id=\"s2\"/>\n</alliance>\n", -1, KRING_STORE_ERROR_NOT_XML, 3);
  assert_refused (HEAD ROOT "<x:y/>\n</alliance>\n", -1, KRING_STORE_ERROR_NOT_XML, 3);
  assert_refused (HEAD ROOT "<ideal>&#1;</ideal>\n</alliance>\n", -1, KRING_STORE_ERROR_NOT_XML, 3);
  assert_refused (HEAD ROOT "<ideal>&nbsp;</ideal>\n</alliance>\n", -1, KRING_STORE_ERROR_NOT_XML, 3);
  assert_refused (HEAD ROOT "</alliance>\n<alliance/>", -1, KRING_STORE_ERROR_NOT_XML, 4);

  assert_refused (utf16, 10, KRING_STORE_ERROR_ENCODING, 1);
  assert_refused ("<?xml version='1.0' encoding='ISO-8859-1'?>\n" ROOT "</alliance>", -1, KRING_STORE_ERROR_ENCODING, 1);
  assert_refused (HEAD ROOT "<ideal>caf\xe9 </ideal></alliance>", -1, KRING_STORE_ERROR_ENCODING, 3);

  assert_refused (HEAD "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", -1, KRING_STORE_ERROR_NOT_OURS, 2);
  assert_refused (HEAD "<alliance/>", -1, KRING_STORE_ERROR_NOT_OURS, 2);
  assert_refused (HEAD "<stakeholder xmlns=\"urn:kring:alliance:1\"/>", -1, KRING_STORE_ERROR_NOT_OURS, 2);

  assert_refused (HEAD "<alliance xmlns=\"urn:kring:alliance:2\" version=\"2.0\"/>", -1, KRING_STORE_ERROR_NEWER, 2);
  assert_refused (HEAD "<alliance xmlns=\"urn:kring:alliance:1\" version=\"2.3\"/>", -1, KRING_STORE_ERROR_NEWER, 2);
}

/* Cut at any byte, a document is not read, and most cuts are seen as such. */
static void
test_truncated (void)
{
  static const char text[] = HEAD ROOT
      "<ideal>één &amp; <![CDATA[x]]> <!-- y --></ideal>\n" NODES
      "<influence from=\"s1\" to=\"s2\" x:a=\"b\" xmlns:x=\"urn:x\"><note>n</note></influence>\n<x:y xmlns:x=\"urn:x\"/>\n</alliance>";

  for (gsize size = 1; size < strlen (text); size++)
    {
      g_autofree char *cut = g_memdup2 (text, size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&cut), size);
      g_autoptr (GError) error = NULL;
      g_autoptr (KringDocument) document = kring_store_parse (bytes, "test.kring", KRING_LOAD_REPAIR, NULL, &error);

      g_assert_null (document);
      g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_TRUNCATED);
    }
}

static void
assert_bounded (void)
{
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
}

static char *
repeat (const char *before, const char *part, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  g_string_append (text, after);

  return g_string_free (text, FALSE);
}

static void
test_hostile (void)
{
  g_autofree char *deep = repeat (HEAD ROOT, "<a>", 10000, "");
  g_autofree char *foreign_deep = repeat (HEAD ROOT, "<x:a xmlns:x='urn:x'>", 10000, "");
  g_autofree char *attributes = repeat (HEAD ROOT "<stakeholder id=\"s1\" name=\"A\"", " a=\"\"", 100000, "/></alliance>");
  g_autofree char *long_text = repeat (HEAD ROOT "<ideal>", "0123456789abcdef0123456789abcdef", 50 * 1024 * 32, "</ideal></alliance>");
  g_autofree char *long_attribute = repeat (HEAD ROOT "<interest id=\"i1\" name=\"", "0123456789abcdef", 70000, "\"/></alliance>");
  g_autofree char *pieces = repeat (HEAD ROOT "<ideal>", "<![CDATA[0123456789abcdef0123456789abcdef]]>", 40000, "</ideal></alliance>");
  g_autofree char *comment = repeat (HEAD ROOT "<!--", "0123456789abcdef", 70000, "--></alliance>");

  assert_refused (HEAD "<!DOCTYPE alliance SYSTEM \"file:///etc/passwd\">\n" ROOT "</alliance>", -1, KRING_STORE_ERROR_REFUSED, 2);
  assert_refused (HEAD "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" ROOT "<ideal>&x;</ideal></alliance>", -1,
                  KRING_STORE_ERROR_REFUSED, 2);
  assert_refused (HEAD "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                  "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n"
                  ROOT "<ideal>&d;&d;&d;&d;&d;</ideal></alliance>", -1, KRING_STORE_ERROR_REFUSED, 2);

  /* A comment that only looks as if it had ended does not hide what is after it. */
  assert_refused ("<!--> <a b=\"-->\n<!DOCTYPE a [<!ENTITY x \"y\">]>\n<!-- \"> -->\n" ROOT "</alliance>", -1,
                  KRING_STORE_ERROR_REFUSED, 2);
  assert_refused ("<!--> <a b=\"-->\n<!DOCTYPE a>\n<!-- \"> -->\n" ROOT "</alliance>", -1,
                  KRING_STORE_ERROR_REFUSED, 2);

  assert_refused (deep, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
  assert_refused (foreign_deep, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
  assert_refused (attributes, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
  assert_refused (long_text, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
  assert_refused (long_attribute, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
  assert_refused (pieces, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
  assert_refused (comment, -1, KRING_STORE_ERROR_REFUSED, 3);
  assert_bounded ();
}

/* Many small things, each of which is allowed, take time that grows with them. */
static void
test_many (void)
{
  g_autofree char *comments = repeat (HEAD ROOT, "<!--a-->", 200000, "</alliance>");
  g_autofree char *wrong = repeat (HEAD ROOT, "<influence/>", 100000, "</alliance>");
  g_autofree char *same = repeat (HEAD ROOT "<stakeholder id=\"s1\" name=\"\"/>", "<interest id=\"s1\" name=\"\"/>", 50000, "</alliance>");
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = parse (comments, -1, KRING_LOAD_STRICT, NULL, &error), none = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 10 * G_USEC_PER_SEC);

  none = parse (wrong, -1, KRING_LOAD_REPAIR, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID);
  g_clear_error (&error);
  none = parse (same, -1, KRING_LOAD_REPAIR, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID);
}

/* One problem: strict says its line, a repaired copy comes with what was done
 * and is a good document. */
static KringDocument *
assert_repaired (const char *body, guint line, const char *says)
{
  g_autofree char *text = g_strconcat (HEAD ROOT, body, "</alliance>\n", NULL);
  g_autofree char *place = g_strdup_printf ("Line %u: ", line);
  g_autoptr (KringFileInfo) strict_info = NULL, info = NULL;
  g_autoptr (KringDocument) none = NULL, again = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GError) error = NULL;
  KringDocument *document;
  KringProblem *problem;

  none = parse (text, -1, KRING_LOAD_STRICT, &strict_info, &error);
  g_assert_null (none);
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, place));
  g_assert_nonnull (strstr (error->message, says));
  g_clear_error (&error);

  document = parse (text, -1, KRING_LOAD_REPAIR, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (info->problems->len, ==, 1);
  g_assert_cmpuint (strict_info->problems->len, ==, 1);
  problem = g_ptr_array_index (info->problems, 0);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_nonnull (problem->repair);
  g_test_message ("%s", problem->repair);

  saved = kring_store_serialise (document, &error);
  g_assert_no_error (error);
  again = kring_store_parse (saved, "test.kring", KRING_LOAD_STRICT, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static guint
length (KringDocument *document, guint list)
{
  return kring_list_get_length (kring_document_get_list (document, list));
}

static void
assert_one_less (const char *body, guint line, const char *says, guint list, guint left)
{
  g_autofree char *text = g_strconcat (NODES, body, NULL);
  g_autoptr (KringDocument) document = assert_repaired (text, line + 3, says);

  g_assert_cmpuint (length (document, list), ==, left);
}

static void
test_repairs (void)
{
  g_autoptr (KringDocument) document = NULL;
  KringItem *item;

  /* Between items */
  assert_one_less ("<influence from=\"s1\" to=\"s2\"/>\n<influence from=\"s1\" to=\"s9\"/>\n", 4, "“s9”", KRING_ALLIANCE_INFLUENCES, 1);
  assert_one_less ("<influence from=\"s1\" to=\"i1\"/>\n", 3, "“i1”", KRING_ALLIANCE_INFLUENCES, 0);
  assert_one_less ("<influence from=\"s1\" to=\"s1\"/>\n", 3, "itself", KRING_ALLIANCE_INFLUENCES, 0);
  assert_one_less ("<influence from=\"s1\" to=\"s2\" kind=\"funds\"/>\n<influence from=\"s1\" to=\"s2\"/>\n"
                   "<influence from=\"s2\" to=\"s1\"/>\n<influence from=\"s1\" to=\"s2\" kind=\"funds\" strength=\"1\"/>\n",
                   6, "already", KRING_ALLIANCE_INFLUENCES, 3);
  assert_one_less ("<influence from=\"s1\"/>\n", 3, "missing", KRING_ALLIANCE_INFLUENCES, 0);
  assert_one_less ("<stake stakeholder=\"s1\" interest=\"i1\"/>\n<stake stakeholder=\"s1\" interest=\"i1\"/>\n", 4, "already", KRING_ALLIANCE_STAKES, 1);
  assert_one_less ("<stake stakeholder=\"\" interest=\"i1\"/>\n", 3, "missing", KRING_ALLIANCE_STAKES, 0);
  assert_one_less ("<place node=\"s1\" x=\"1\" y=\"2\"/>\n<place node=\"s1\" x=\"3\" y=\"4\"/>\n", 4, "already", KRING_ALLIANCE_PLACES, 1);
  assert_one_less ("<place node=\"s1\" x=\"one\" y=\"2\"/>\n", 3, "“one”", KRING_ALLIANCE_PLACES, 0);
  assert_one_less ("<manager name=\"A\"/>\n<manager name=\"B\"/>\n", 4, "twice", KRING_ALLIANCE_MANAGER, 1);
  assert_one_less ("<check id=\"gain.said\" answer=\"yes\"/>\n<check id=\"gain.said\"/>\n", 4, "twice", KRING_ALLIANCE_CHECKS, 1);
  assert_one_less ("<milestone text=\"One day\"/>\n", 3, "missing", KRING_ALLIANCE_MILESTONES, 0);

  /* In one item, which stays */
  assert_one_less ("<stakeholder id=\"s1\" name=\"C\"/>\n", 3, "“s1”", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<interest id=\"s1\" name=\"C\"/>\n", 3, "“s1”", KRING_ALLIANCE_INTERESTS, 2);
  assert_one_less ("<stakeholder name=\"C\"/>\n", 3, "missing", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<stakeholder id=\"s3\"/>\n", 3, "missing", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<stakeholder id=\"s3\" name=\"C\" influence=\"6\"/>\n", 3, "from 1 to 5", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<stakeholder id=\"s3\" name=\"C\"\n attitude=\"-3\"/>\n", 3, "from -2 to 2", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<stakeholder id=\"s3\" name=\"C\" sector=\"church\"/>\n", 3, "government", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<stakeholder id=\"s3\" name=\"C\">\n<commitment from=\"20266\"/></stakeholder>\n", 4, "“20266”", KRING_ALLIANCE_STAKEHOLDERS, 3);
  assert_one_less ("<decision date=\"2026-02-30\"/>\n", 3, "2026-02-30", KRING_ALLIANCE_DECISIONS, 1);
  assert_one_less ("<manager organisation=\"s7\"/>\n", 3, "“s7”", KRING_ALLIANCE_MANAGER, 1);
  assert_one_less ("loose words\n", 3, "loose words", KRING_ALLIANCE_STAKEHOLDERS, 2);
  assert_one_less ("<ideal>One</ideal>\n<ideal>Two</ideal>\n", 4, "twice", KRING_ALLIANCE_STAKEHOLDERS, 2);

  document = assert_repaired ("<stakeholder id=\"s1\" name=\"A\" influence=\"9\" concern=\"4\"/>", 3, "9");
  item = kring_document_lookup (document, "s1");
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_CONCERN), ==, 4);
}

static void
test_version (void)
{
  static const char *const roots[] = { "", " version=\"one\"", " version=\"1\"", " version=\"1.0.1\"" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *text = g_strconcat (HEAD "<alliance xmlns=\"urn:kring:alliance:1\"", roots[i], "/>", NULL);
      g_autoptr (KringFileInfo) info = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (KringDocument) none = parse (text, -1, KRING_LOAD_STRICT, NULL, &error), document = NULL;

      g_assert_null (none);
      g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID);
      g_clear_error (&error);
      document = parse (text, -1, KRING_LOAD_REPAIR, &info, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (info->problems->len, ==, 1);
    }
}

/* Line numbers stay right where 16 bits end. */
static void
test_long_file (void)
{
  g_autofree char *lines = repeat (HEAD ROOT NODES, "<decision date=\"2026-01-01\"/>\n", 70000, "<influence from=\"s1\" to=\"s9\"/>\n</alliance>");
  g_autofree char *broken = repeat (HEAD ROOT NODES, "<decision date=\"2026-01-01\"/>\n", 70000, "<influence from=\"s1\" to=\"s9/>\n</alliance>");
  g_autofree char *wrong = repeat (HEAD ROOT NODES, "<decision date=\"2026-01-01\"/>\n", 70000, "\n\n<stakeholder id=\"s3\" name=\"\" influence=\"9\"><note>\n</note></stakeholder>\n</alliance>");
  g_autoptr (KringFileInfo) info = NULL, broken_info = NULL, wrong_info = NULL;
  g_autoptr (KringDocument) document = parse (lines, -1, KRING_LOAD_REPAIR, &info, NULL);
  g_autoptr (KringDocument) none = parse (broken, -1, KRING_LOAD_REPAIR, &broken_info, NULL);
  g_autoptr (KringDocument) other = parse (wrong, -1, KRING_LOAD_REPAIR, &wrong_info, NULL);

  g_assert_nonnull (document);
  g_assert_nonnull (other);
  g_assert_cmpuint (info->problems->len, ==, 1);
  g_assert_cmpuint (((KringProblem *) g_ptr_array_index (info->problems, 0))->line, ==, 70006);
  g_assert_null (none);
  g_assert_cmpuint (((KringProblem *) g_ptr_array_index (broken_info->problems, 0))->line, >=, 70006);
  g_assert_cmpuint (((KringProblem *) g_ptr_array_index (wrong_info->problems, 0))->line, ==, 70008);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/bad-input/not-a-document", test_not_a_document);
  g_test_add_func ("/store/bad-input/truncated", test_truncated);
  g_test_add_func ("/store/bad-input/hostile", test_hostile);
  g_test_add_func ("/store/bad-input/many", test_many);
  g_test_add_func ("/store/bad-input/repairs", test_repairs);
  g_test_add_func ("/store/bad-input/version", test_version);
  g_test_add_func ("/store/bad-input/long-file", test_long_file);

  return g_test_run ();
}
