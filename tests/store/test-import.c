/* test-import.c: tables into an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"
#include "store/kring-import.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  KringImport *import;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("kring-import-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
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

static void
put_bytes (Fixture    *self,
           const char *name,
           const char *bytes,
           gssize      length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
put (Fixture    *self,
     const char *name,
     const char *text)
{
  put_bytes (self, name, text, -1);
}

static void
run (Fixture *self)
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

static void
assert_clean (Fixture *self)
{
  g_autofree char *problems = join (kring_import_get_problems (self->import));
  g_autofree char *warnings = join (kring_import_get_warnings (self->import));

  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpstr (warnings, ==, "");
}

/* Each of @expected is how a line of the notes starts, in order. */
static void
assert_notes (GPtrArray         *notes,
              const char *const *expected)
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

#define assert_problems(self, ...) \
  assert_notes (kring_import_get_problems ((self)->import), (const char *const[]){ __VA_ARGS__, NULL })
#define assert_warnings(self, ...) \
  assert_notes (kring_import_get_warnings ((self)->import), (const char *const[]){ __VA_ARGS__, NULL })

static KringItem *
get (Fixture *self,
     guint    list,
     guint    position)
{
  return kring_list_get (kring_item_get_list (kring_import_get_alliance (self->import), list), position);
}

static const char *
get_name (Fixture *self,
          guint    position)
{
  return kring_item_get_string (get (self, KRING_ALLIANCE_STAKEHOLDERS, position), KRING_STAKEHOLDER_NAME);
}

static void
test_four_tables (Fixture       *self,
                  gconstpointer  data)
{
  KringItem *item;

  put (self, "stakeholders.csv",
       "id,name,sector,role,involvement,influence,concern,attitude,safety,tags,viewpoint,note\n"
       "town,Town of Eastmere,government,partner,at-table,4,5,2,yes,core lead,\"We\nmust\",private\n"
       "carers,Working carers,public,target-group,not-yet,,,,,,,\n");
  put (self, "interests.csv", "id,name,description\nleave,Paid leave,Time off\n");
  put (self, "stakes.csv", "stakeholder,interest,stance,weight,discussed-on,note\ntown,leave,divided,3,2026-02-28,careful\n");
  put (self, "influences.csv", "from,to,strength,effect,kind,note\ntown,carers,1,supports,informs,by letter\ncarers,town,,,,\n");
  run (self);
  assert_clean (self);

  item = get (self, KRING_ALLIANCE_STAKEHOLDERS, 0);
  g_assert_cmpstr (kring_item_get_id (item), ==, "town");
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_NAME), ==, "Town of Eastmere");
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_GOVERNMENT);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_PARTNER);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT), ==, KRING_INVOLVEMENT_AT_TABLE);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, 4);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE), ==, 2);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_VIEWPOINT), ==, "We\nmust");

  item = get (self, KRING_ALLIANCE_STAKEHOLDERS, 1);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);

  item = get (self, KRING_ALLIANCE_STAKES, 0);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKE_STANCE), ==, KRING_STANCE_DIVIDED);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKE_WEIGHT), ==, 3);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKE_DISCUSSED_ON), ==, "2026-02-28");

  item = get (self, KRING_ALLIANCE_INFLUENCES, 1);
  g_assert_cmpint (kring_item_get_int (item, KRING_INFLUENCE_STRENGTH), ==, 2);
  g_assert_cmpint (kring_item_get_int (item, KRING_INFLUENCE_EFFECT), ==, KRING_EFFECT_NEUTRAL);

  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER), ==, 2);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INTEREST), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKE), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INFLUENCE), ==, 2);
  g_assert_nonnull (kring_document_lookup (kring_import_get_document (self->import), "leave"));
}

static void
test_separators (Fixture       *self,
                 gconstpointer  data)
{
  put (self, "stakeholders.csv", "id;name;sector\na;\"Bank, the\";business\n");
  run (self);
  assert_clean (self);
  g_assert_cmpstr (get_name (self, 0), ==, "Bank, the");

  put (self, "stakeholders.csv", "id\tname\tsector\na\tCare; and work\t\nb\tB\n");
  run (self);
  assert_clean (self);
  g_assert_cmpstr (get_name (self, 0), ==, "Care; and work");
  g_assert_cmpstr (get_name (self, 1), ==, "B");

  put (self, "stakeholders.csv", "name\nOnly\n");
  run (self);
  assert_clean (self);
  g_assert_cmpstr (get_name (self, 0), ==, "Only");
}

static void
test_encodings (Fixture       *self,
                gconstpointer  data)
{
  put (self, "stakeholders.csv", "\xef\xbb\xbfname,id\nCo\xc3\xb6peratie \xe2\x82\xac,a\n");
  run (self);
  assert_clean (self);
  g_assert_cmpstr (get_name (self, 0), ==, "Coöperatie €");

  put (self, "stakeholders.csv", "name,id\nCo\xf6peratie \x80,a\n");
  run (self);
  g_assert_cmpstr (get_name (self, 0), ==, "Coöperatie €");
  g_assert_nonnull (kring_import_get_document (self->import));
  assert_warnings (self, "stakeholders.csv: The file is not in UTF-8");

  put (self, "stakeholders.csv", "\xef\xbb\xbfname,id\na,a\nCo\xf6peratie,b\n");
  run (self);
  assert_problems (self, "stakeholders.csv:3: There are bytes here");

  put (self, "stakeholders.csv", "name,id\r\na,a\r\n\x81,b\r\n");
  run (self);
  assert_problems (self, "stakeholders.csv:3: There are bytes here");

  put_bytes (self, "stakeholders.csv", "name,id\na,a\nb\0b,b\n", 18);
  run (self);
  assert_problems (self, "stakeholders.csv:3: There is a NUL byte");

  put_bytes (self, "stakeholders.csv", "\xff\xfen\0a\0m\0e\0", 10);
  run (self);
  assert_problems (self, "stakeholders.csv: The file is in UTF-16");
}

static void
test_line_ends (Fixture       *self,
                gconstpointer  data)
{
  static const char *const ends[] = { "\n", "\r\n", "\r" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = g_strsplit ("|id,name,note||a,A,\"one|two||four\"|  |b,B,x|c,C,\"y|z\"|a,D,w", "|", -1);

      text = g_strjoinv (ends[i], lines);
      put (self, "stakeholders.csv", text);
      run (self);
      assert_problems (self, "stakeholders.csv:12: The id “a” is there already, in stakeholders.csv, line 4");
      g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER), ==, 3);
    }
}

static void
test_labels (Fixture       *self,
             gconstpointer  data)
{
  KringItem *item;

  put (self, "stakeholders.csv",
       "Name;SECTOR;role;involvement;influence;attitude;safety\n"
       "A;Knowledge  institute;NEEDS TO MOVE;At the table;decisive;critical;Partly\n"
       "B;Kennisinstelling;Moet in beweging komen;aan tafel;Doorslaggevend;kritisch;deels\n"
       "C;knowledge;to-move;at-table;5;-1;partly\n"
       "D;unknown;Onbekend;unknown;unknown;onbekend;\n");
  put (self, "interests.csv", "id;name\ni;I\n");
  put (self, "stakes.csv", "stakeholder;interest;stance;weight\nA;I;goes against it;3\nB;i;Gaat ertegenin;3\nC;I;against;3\n");
  put (self, "influences.csv",
       "from;to;effect;kind;strength\nA;B;away from it;Heeft in dienst;3\n");
  run (self);
  assert_clean (self);

  for (guint i = 0; i < 3; i++)
    {
      item = get (self, KRING_ALLIANCE_STAKEHOLDERS, i);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_KNOWLEDGE);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_TO_MOVE);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT), ==, KRING_INVOLVEMENT_AT_TABLE);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, 5);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE), ==, -1);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SAFETY), ==, KRING_SAFETY_PARTLY);
      g_assert_cmpint (kring_item_get_int (get (self, KRING_ALLIANCE_STAKES, i), KRING_STAKE_STANCE), ==,
                       KRING_STANCE_AGAINST);
    }

  item = get (self, KRING_ALLIANCE_STAKEHOLDERS, 3);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_UNKNOWN);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE), ==, KRING_UNSET);
}

static void
test_ids_and_names (Fixture       *self,
                    gconstpointer  data)
{
  put (self, "stakeholders.csv", "id,name\n,Without\nTwin,One\n,Two\n,Twin\n,two\n");
  put (self, "interests.csv", "name\nOne\n");
  put (self, "influences.csv", "from,to\n\"With\nout\",Twin\nwithout ,Twin\nTwo,One\nNobody,One\n,Without\n");
  run (self);
  assert_problems (self,
                   "influences.csv:2: There is no stakeholder “With out”",
                   "influences.csv:5: Several stakeholders are named “Two”",
                   "influences.csv:6: There is no stakeholder “Nobody”",
                   "influences.csv:7: “from” is empty");

  g_assert_cmpuint (strlen (kring_item_get_id (get (self, KRING_ALLIANCE_STAKEHOLDERS, 0))), ==, 7);
  /* An id goes before a name. */
  g_assert_cmpstr (kring_item_get_string (get (self, KRING_ALLIANCE_INFLUENCES, 0), KRING_INFLUENCE_TO), ==, "Twin");
  g_assert_cmpstr (kring_item_get_string (get (self, KRING_ALLIANCE_INFLUENCES, 0), KRING_INFLUENCE_FROM), ==,
                   kring_item_get_id (get (self, KRING_ALLIANCE_STAKEHOLDERS, 0)));
}

static void
test_problems (Fixture       *self,
               gconstpointer  data)
{
  put (self, "stakeholders.csv",
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
  put (self, "interests.csv", "id,name\na,A\ni,I\n");
  put (self, "stakes.csv",
       "stakeholder,interest,stance,weight,discussed-on\n"
       "g,i,for,4,\n"
       "g,i,for,1,31-12-2026\n"
       "g,i,for,1,2026-02-30\n"
       "k,i,for,1,\n"
       "k,i,against,1,\n"
       "i,g,for,1,\n");
  put (self, "influences.csv",
       "from,to,kind\n"
       "g,g,funds\n"
       "g,k,funds\n"
       "g,k,advises\n"
       "g,k,funds\n"
       "k,g,funds\n");
  run (self);
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

/* Both tables are numbered from 1, as spreadsheets are. */
static void
test_shared_ids (Fixture       *self,
                 gconstpointer  data)
{
  KringDocument *document;
  KringItem *interest, *stake;
  const char *id;

  put (self, "stakeholders.csv", "id,name\n1,Town\n2,Bank\n");
  put (self, "interests.csv", "id,name\n1,Less debt\n3,Jobs\n2,Fewer forms\n");
  put (self, "stakes.csv", "stakeholder,interest,stance\n1,1,for\n1,2,against\n2,3,for\n");
  put (self, "influences.csv", "from,to\n2,1\n");
  run (self);

  assert_problems (self, NULL);
  assert_warnings (self, "interests.csv: 2 interests have the ids of stakeholders, and get new ids");

  document = kring_import_get_document (self->import);
  g_assert_cmpstr (get_name (self, 0), ==, "Town");
  g_assert_true (kring_document_lookup (document, "1") ==
                 kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS), 0));

  interest = kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_INTERESTS), 2);
  g_assert_cmpstr (kring_item_get_string (interest, KRING_INTEREST_NAME), ==, "Fewer forms");
  id = kring_item_get_id (interest);
  g_assert_cmpstr (id, !=, "2");
  g_assert_true (kring_document_lookup (document, id) == interest);

  stake = kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_STAKES), 1);
  g_assert_cmpstr (kring_item_get_string (stake, KRING_STAKE_STAKEHOLDER), ==, "1");
  g_assert_cmpstr (kring_item_get_string (stake, KRING_STAKE_INTEREST), ==, id);

  stake = kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_STAKES), 2);
  g_assert_cmpstr (kring_item_get_string (stake, KRING_STAKE_INTEREST), ==, "3");

  put (self, "interests.csv", "id,name\n1,Less debt\n1,Jobs\n");
  put (self, "stakes.csv", "stakeholder,interest\n");
  run (self);
  assert_problems (self, "interests.csv:3: The id “1” is there already, in interests.csv, line 2");
}

static void
test_columns (Fixture       *self,
              gconstpointer  data)
{
  put (self, "stakeholders.csv", "id,name,colour,,gain\na,A,red,,x\n");
  run (self);
  assert_problems (self, NULL);
  assert_warnings (self, "stakeholders.csv:1: The column “colour” is not known",
                   "stakeholders.csv:1: The column “gain” is not known");

  put (self, "stakeholders.csv", "id,name,Id\na,A,b\n");
  put (self, "stakes.csv", "who,interest\n");
  put (self, "influences.csv", "\n\n");
  run (self);
  assert_problems (self, "stakeholders.csv:1: There are two columns “id”",
                   "stakes.csv:1: There is no column “stakeholder”",
                   "influences.csv: The file is empty");
}

static void
test_quotes (Fixture       *self,
             gconstpointer  data)
{
  put (self, "stakeholders.csv", "id,name\na,\"The \"\"A\"\"\"\nb,B \"b\"\n");
  run (self);
  assert_problems (self, "stakeholders.csv:3: A quotation mark");
  g_assert_cmpstr (get_name (self, 0), ==, "The \"A\"");

  put (self, "stakeholders.csv", "id,name\na,A\nb,\"B\nc,C\nd,D\n");
  run (self);
  assert_problems (self, "stakeholders.csv:3: A quotation mark");
}

static void
test_files (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *stakeholders = g_build_filename (self->folder, "Stakeholders.CSV", NULL);
  g_autofree char *notes = g_build_filename (self->folder, "notes.csv", NULL);

  run (self);
  assert_problems (self, "stakeholders.csv: There is no such file");
  g_clear_object (&self->import);

  put (self, "Stakeholders.CSV", "name\nA\n");
  g_ptr_array_add (files, g_file_new_for_path (notes));
  self->import = kring_import_new_for_files (files);
  g_assert_true (kring_import_run (self->import, NULL, NULL));
  assert_problems (self, "stakeholders.csv: There is no such file");
  assert_warnings (self, "notes.csv: The file was left out");
  g_clear_object (&self->import);

  g_ptr_array_add (files, g_file_new_for_path (stakeholders));
  self->import = kring_import_new_for_files (files);
  kring_import_set_title (self->import, "Care");
  kring_import_set_language (self->import, "nl");
  g_assert_true (kring_import_run (self->import, NULL, NULL));
  assert_problems (self, NULL);
  g_assert_cmpstr (kring_item_get_string (kring_import_get_alliance (self->import), KRING_ALLIANCE_TITLE), ==, "Care");
  g_assert_cmpstr (kring_document_get_language (kring_import_get_document (self->import)), ==, "nl");
}

static void
test_hostile (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("id,name\na,\"");

  for (guint i = 0; i < 10 * 1024 * 1024; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\"\n");
  put (self, "stakeholders.csv", text->str);
  run (self);
  assert_problems (self, "stakeholders.csv:2: The row is larger than 1 MB");

  g_string_assign (text, "name");
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, ",role");
  put (self, "stakeholders.csv", text->str);
  run (self);
  g_assert_cmpuint (kring_import_get_problems (self->import)->len, ==, KRING_IMPORT_MAX_NOTES + 1);

  g_string_assign (text, "name,influence\n");
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "x,9\n");
  put (self, "stakeholders.csv", text->str);
  run (self);
  g_assert_cmpuint (kring_import_get_problems (self->import)->len, ==, KRING_IMPORT_MAX_NOTES + 1);

  g_string_set_size (text, KRING_IMPORT_MAX_NOTES);
  for (guint i = 0; i < text->len; i++)
    text->str[i] = (char) (i * 37);
  put_bytes (self, "stakeholders.csv", text->str, text->len);
  run (self);
  g_assert_null (kring_import_get_document (self->import));
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static void
test_async (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  put (self, "stakeholders.csv", "name\nA\n");
  self->import = kring_import_new_for_folder (folder);
  kring_import_run_async (self->import, cancellable, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (kring_import_run_finish (self->import, result, &error));
  g_assert_no_error (error);
  g_assert_nonnull (kring_import_get_document (self->import));

  g_clear_object (&result);
  g_clear_object (&self->import);
  g_cancellable_cancel (cancellable);
  self->import = kring_import_new_for_folder (folder);
  kring_import_run_async (self->import, cancellable, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (kring_import_run_finish (self->import, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (kring_import_get_document (self->import));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/import/four-tables", test_four_tables);
  ADD ("/import/separators", test_separators);
  ADD ("/import/encodings", test_encodings);
  ADD ("/import/line-ends", test_line_ends);
  ADD ("/import/labels", test_labels);
  ADD ("/import/ids-and-names", test_ids_and_names);
  ADD ("/import/problems", test_problems);
  ADD ("/import/shared-ids", test_shared_ids);
  ADD ("/import/columns", test_columns);
  ADD ("/import/quotes", test_quotes);
  ADD ("/import/files", test_files);
  ADD ("/import/hostile", test_hostile);
  ADD ("/import/async", test_async);
#undef ADD

  return g_test_run ();
}
