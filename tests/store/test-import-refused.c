/* test-import-refused.c: tables that cannot be taken, and what is said of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "import-fixture.h"

#include "model/kring-stakeholder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static void
test_problems (ImportFixture *self,
               gconstpointer  data)
{
  import_put (self, "stakeholders.csv",
       "id,name,sector,influence,attitude\n"
       "a,A,farming,3,0\n"
       "b,B,,6,-3\n"
       "c,,,,\n"
       "d,D,,,,extra\n"
       "e,E,,2.5,\n"
       "f,\"F\x01\",,,\n"
       "g,G,,,\n"
       "g,H,,,\n"
       ",,,,\n"
       "k,K,,,,,\n");
  import_put (self, "interests.csv", "id,name\na,A\ni,I\n");
  import_put (self, "stakes.csv",
       "stakeholder,interest,stance,weight,discussed-on\n"
       "g,i,for,4,\n"
       "g,i,for,1,31-12-2026\n"
       "g,i,for,1,2026-02-30\n"
       "k,i,for,1,\n"
       "k,i,against,1,\n"
       "i,g,for,1,\n");
  import_put (self, "influences.csv",
       "from,to,kind\n"
       "g,g,funds\n"
       "g,k,funds\n"
       "g,k,advises\n"
       "g,k,funds\n"
       "k,g,funds\n");
  import_run (self);
  assert_problems (self,
                   "stakeholders.csv:2: “farming” under “sector” is none of: unknown, government,",
                   "stakeholders.csv:3: “6” under “influence” is not a whole number from 1 to 5",
                   "stakeholders.csv:3: “-3” under “attitude” is not a whole number from -2 to 2",
                   "stakeholders.csv:4: “name” is empty",
                   "stakeholders.csv:5: The row has more cells",
                   "stakeholders.csv:6: “2.5” under “influence” is not",
                   "stakeholders.csv:7: “name” holds a control character",
                   "stakeholders.csv:9: The id “g” is there already, in stakeholders.csv, line 8",
                   "stakes.csv:2: “4” under “weight”",
                   "stakes.csv:3: “31-12-2026” under “discussed-on” is not a date",
                   "stakes.csv:3: This stakeholder has a position on this interest already, in line 2",
                   "stakes.csv:4: “2026-02-30” under “discussed-on” is not a date",
                   "stakes.csv:4: This stakeholder has a position on this interest already, in line 2",
                   "stakes.csv:6: This stakeholder has a position on this interest already, in line 5",
                   "stakes.csv:7: There is no stakeholder “i”",
                   "stakes.csv:7: There is no interest “g”",
                   "influences.csv:2: An influence line cannot lead",
                   "influences.csv:5: This influence line is there already, in line 3");
  g_assert_null (kring_import_get_document (self->import));
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER), ==, 2);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INFLUENCE), ==, 3);
}

/* What can be taken is offered also where other rows cannot: no line of it may
 * lead to what is not among it. */
static void
test_left_out (ImportFixture *self,
               gconstpointer  data)
{
  import_put (self, "stakeholders.csv", "id,name,sector\na,Town,business\nb,Bank,farming\nc,,business\n");
  import_put (self, "interests.csv", "id,name\ni,Less debt\nj,\"\x01\"\n");
  import_put (self, "stakes.csv", "stakeholder,interest\na,i\nb,i\nBank,i\na,j\n");
  import_put (self, "influences.csv", "from,to\na,b\nc,a\n");
  import_run (self);
  assert_problems (self,
                   "stakeholders.csv:3: “farming” under “sector” is none of",
                   "stakeholders.csv:4: “name” is empty",
                   "interests.csv:3: “name” holds a control character",
                   "stakes.csv:3: The stakeholder “b” cannot be added",
                   "stakes.csv:4: The stakeholder “Bank” cannot be added",
                   "stakes.csv:5: The interest “j” cannot be added",
                   "influences.csv:2: The stakeholder “b” cannot be added",
                   "influences.csv:3: The stakeholder “c” cannot be added");
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INTEREST), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKE), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INFLUENCE), ==, 0);
}

static void
test_columns (ImportFixture *self,
              gconstpointer  data)
{
  import_put (self, "stakeholders.csv", "id,name,colour,,gain\na,A,red,,x\n");
  import_run (self);
  assert_problems (self, NULL);
  assert_warnings (self, "stakeholders.csv:1: The column “colour” is not known",
                   "stakeholders.csv:1: The column “gain” is not known");

  import_put (self, "stakeholders.csv", "id,name,Id\na,A,b\n");
  import_put (self, "stakes.csv", "who,interest\n");
  import_put (self, "influences.csv", "\n\n");
  import_run (self);
  assert_problems (self, "stakeholders.csv:1: There are two columns “id”",
                   "stakes.csv:1: There is no column “stakeholder”",
                   "influences.csv: The file is empty");
}

static void
test_quotes (ImportFixture *self,
             gconstpointer  data)
{
  import_put (self, "stakeholders.csv", "id,name\na,\"The \"\"A\"\"\"\nb,B \"b\"\n");
  import_run (self);
  assert_problems (self, "stakeholders.csv:3: A quotation mark");
  g_assert_cmpstr (import_get_name (self, 0), ==, "The \"A\"");

  import_put (self, "stakeholders.csv", "id,name\na,A\nb,\"B\nc,C\nd,D\n");
  import_run (self);
  assert_problems (self, "stakeholders.csv:3: A quotation mark");
}

static void
test_hostile (ImportFixture *self,
              gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("id,name\na,\"");

  for (guint i = 0; i < 10 * 1024 * 1024; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\"\n");
  import_put (self, "stakeholders.csv", text->str);
  import_run (self);
  assert_problems (self, "stakeholders.csv:2: The row is larger than 1 MB");

  g_string_assign (text, "name");
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, ",role");
  import_put (self, "stakeholders.csv", text->str);
  import_run (self);

  assert_problems (self, "stakeholders.csv:1: The table has more than 1000 columns");

  g_string_assign (text, "name");
  for (guint i = 0; i < 999; i++)
    g_string_append (text, ",role");
  import_put (self, "stakeholders.csv", text->str);
  import_run (self);
  g_assert_cmpuint (kring_import_get_problems (self->import)->len, ==, KRING_IMPORT_MAX_NOTES + 1);

  g_string_assign (text, "name\n");
  for (guint i = 0; i < 110000; i++)
    g_string_append (text, "x\n");
  import_put (self, "stakeholders.csv", text->str);
  import_run (self);
  assert_problems (self, "stakeholders.csv:100001: The table has more than 100000 rows");

  g_string_assign (text, "name,influence\n");
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "x,9\n");
  import_put (self, "stakeholders.csv", text->str);
  import_run (self);
  g_assert_cmpuint (kring_import_get_problems (self->import)->len, ==, KRING_IMPORT_MAX_NOTES + 1);

  g_string_set_size (text, KRING_IMPORT_MAX_NOTES);
  for (guint i = 0; i < text->len; i++)
    text->str[i] = (char) (i * 37);
  import_put_bytes (self, "stakeholders.csv", text->str, text->len);
  import_run (self);
  g_assert_null (kring_import_get_document (self->import));
}

/* Nobody writes into the pipe: reading it would wait for ever. */
static void
test_no_file (ImportFixture *self,
              gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (self->folder, "interests.csv", NULL);
  g_autofree char *folder = g_build_filename (self->folder, "stakes.csv", NULL);

  import_put (self, "stakeholders.csv", "name\nA\n");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  import_run (self);
  assert_problems (self, "interests.csv: The file cannot be read: It is not an ordinary file",
                   "stakes.csv: The file cannot be read: It is a folder");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, ImportFixture, NULL, import_set_up, func, import_tear_down)
  ADD ("/import/problems", test_problems);
  ADD ("/import/left-out", test_left_out);
  ADD ("/import/columns", test_columns);
  ADD ("/import/quotes", test_quotes);
  ADD ("/import/hostile", test_hostile);
  ADD ("/import/no-file", test_no_file);
#undef ADD

  return g_test_run ();
}
