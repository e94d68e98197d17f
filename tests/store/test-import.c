/* test-import.c: tables into an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "import-fixture.h"

#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

static void
test_four_tables (ImportFixture *self,
                  gconstpointer  data)
{
  KringItem *item;

  import_put (self, "stakeholders.csv",
       "id,name,sector,role,involvement,influence,concern,attitude,safety,tags,viewpoint,note\n"
       "town,Town of Eastmere,government,partner,at-table,4,5,2,yes,core lead,\"We\nmust\",private\n"
       "carers,Working carers,public,target-group,not-yet,,,,,,,\n");
  import_put (self, "interests.csv", "id,name,description\nleave,Paid leave,Time off\n");
  import_put (self, "stakes.csv", "stakeholder,interest,stance,weight,discussed-on,note\ntown,leave,divided,3,2026-02-28,careful\n");
  import_put (self, "influences.csv", "from,to,strength,effect,kind,note\ntown,carers,1,supports,informs,by letter\ncarers,town,,,,\n");
  import_run (self);
  import_assert_clean (self);

  item = import_get (self, KRING_ALLIANCE_STAKEHOLDERS, 0);
  g_assert_cmpstr (kring_item_get_id (item), ==, "town");
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_NAME), ==, "Town of Eastmere");
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_GOVERNMENT);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_PARTNER);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT), ==, KRING_INVOLVEMENT_AT_TABLE);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, 4);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE), ==, 2);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_VIEWPOINT), ==, "We\nmust");

  item = import_get (self, KRING_ALLIANCE_STAKEHOLDERS, 1);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);

  item = import_get (self, KRING_ALLIANCE_STAKES, 0);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKE_STANCE), ==, KRING_STANCE_DIVIDED);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKE_WEIGHT), ==, 3);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKE_DISCUSSED_ON), ==, "2026-02-28");

  item = import_get (self, KRING_ALLIANCE_INFLUENCES, 1);
  g_assert_cmpint (kring_item_get_int (item, KRING_INFLUENCE_STRENGTH), ==, 2);
  g_assert_cmpint (kring_item_get_int (item, KRING_INFLUENCE_EFFECT), ==, KRING_EFFECT_NEUTRAL);

  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER), ==, 2);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INTEREST), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKE), ==, 1);
  g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_INFLUENCE), ==, 2);
  g_assert_nonnull (kring_document_lookup (kring_import_get_document (self->import), "leave"));
}

static void
test_separators (ImportFixture *self,
                 gconstpointer  data)
{
  import_put (self, "stakeholders.csv", "id;name;sector\na;\"Bank, the\";business\n");
  import_run (self);
  import_assert_clean (self);
  g_assert_cmpstr (import_get_name (self, 0), ==, "Bank, the");

  import_put (self, "stakeholders.csv", "id\tname\tsector\na\tCare; and work\t\nb\tB\n");
  import_run (self);
  import_assert_clean (self);
  g_assert_cmpstr (import_get_name (self, 0), ==, "Care; and work");
  g_assert_cmpstr (import_get_name (self, 1), ==, "B");

  import_put (self, "stakeholders.csv", "name\nOnly\n");
  import_run (self);
  import_assert_clean (self);
  g_assert_cmpstr (import_get_name (self, 0), ==, "Only");
}

static void
test_encodings (ImportFixture *self,
                gconstpointer  data)
{
  import_put (self, "stakeholders.csv", "\xef\xbb\xbfname,id\nCo\xc3\xb6peratie \xe2\x82\xac,a\n");
  import_run (self);
  import_assert_clean (self);
  g_assert_cmpstr (import_get_name (self, 0), ==, "Coöperatie €");

  import_put (self, "stakeholders.csv", "name,id\nCo\xf6peratie \x80,a\n");
  import_run (self);
  g_assert_cmpstr (import_get_name (self, 0), ==, "Coöperatie €");
  g_assert_nonnull (kring_import_get_document (self->import));
  assert_warnings (self, "stakeholders.csv: The file is not in UTF-8");

  import_put (self, "stakeholders.csv", "\xef\xbb\xbfname,id\na,a\nCo\xf6peratie,b\n");
  import_run (self);
  assert_problems (self, "stakeholders.csv:3: There are bytes here");

  import_put (self, "stakeholders.csv", "name,id\r\na,a\r\n\x81,b\r\n");
  import_run (self);
  assert_problems (self, "stakeholders.csv:3: There are bytes here");

  import_put_bytes (self, "stakeholders.csv", "name,id\na,a\nb\0b,b\n", 18);
  import_run (self);
  assert_problems (self, "stakeholders.csv:3: There is a NUL byte");

  import_put_bytes (self, "stakeholders.csv", "\xff\xfen\0a\0m\0e\0", 10);
  import_run (self);
  assert_problems (self, "stakeholders.csv: The file is in UTF-16");
}

static void
test_line_ends (ImportFixture *self,
                gconstpointer  data)
{
  static const char *const ends[] = { "\n", "\r\n", "\r" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = g_strsplit ("|id,name,note||a,A,\"one|two||four\"|  |b,B,x|c,C,\"y|z\"|a,D,w", "|", -1);

      text = g_strjoinv (ends[i], lines);
      import_put (self, "stakeholders.csv", text);
      import_run (self);
      assert_problems (self, "stakeholders.csv:12: The id “a” is there already, in stakeholders.csv, line 4");
      g_assert_cmpuint (kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER), ==, 3);
    }
}

static void
test_labels (ImportFixture *self,
             gconstpointer  data)
{
  KringItem *item;

  import_put (self, "stakeholders.csv",
       "Name;SECTOR;role;involvement;influence;attitude;safety\n"
       "A;Knowledge  institute;NEEDS TO MOVE;At the table;decisive;critical;Partly\n"
       "B;Kennisinstelling;Moet in beweging komen;aan tafel;Doorslaggevend;kritisch;deels\n"
       "C;knowledge;to-move;at-table;5;-1;partly\n"
       "D;unknown;Onbekend;unknown;unknown;onbekend;\n");
  import_put (self, "interests.csv", "id;name\ni;I\n");
  import_put (self, "stakes.csv", "stakeholder;interest;stance;weight\nA;I;goes against it;3\nB;i;Gaat ertegenin;3\nC;I;against;3\n");
  import_put (self, "influences.csv",
       "from;to;effect;kind;strength\nA;B;away from it;Heeft in dienst;3\n");
  import_run (self);
  import_assert_clean (self);

  for (guint i = 0; i < 3; i++)
    {
      item = import_get (self, KRING_ALLIANCE_STAKEHOLDERS, i);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_KNOWLEDGE);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_TO_MOVE);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT), ==, KRING_INVOLVEMENT_AT_TABLE);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, 5);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE), ==, -1);
      g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SAFETY), ==, KRING_SAFETY_PARTLY);
      g_assert_cmpint (kring_item_get_int (import_get (self, KRING_ALLIANCE_STAKES, i), KRING_STAKE_STANCE), ==,
                       KRING_STANCE_AGAINST);
    }

  item = import_get (self, KRING_ALLIANCE_STAKEHOLDERS, 3);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_UNKNOWN);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_ATTITUDE), ==, KRING_UNSET);
}

static void
test_ids_and_names (ImportFixture *self,
                    gconstpointer  data)
{
  import_put (self, "stakeholders.csv", "id,name\n,Without\nTwin,One\n,Two\n,Twin\n,two\n");
  import_put (self, "interests.csv", "name\nOne\n");
  import_put (self, "influences.csv", "from,to\n\"With\nout\",Twin\nwithout ,Twin\nTwo,One\nNobody,One\n,Without\n");
  import_run (self);
  assert_problems (self,
                   "influences.csv:2: There is no stakeholder “With out”",
                   "influences.csv:5: Several stakeholders are named “Two”",
                   "influences.csv:6: There is no stakeholder “Nobody”",
                   "influences.csv:7: “from” is empty");

  g_assert_cmpuint (strlen (kring_item_get_id (import_get (self, KRING_ALLIANCE_STAKEHOLDERS, 0))), ==, 7);
  /* An id goes before a name. */
  g_assert_cmpstr (kring_item_get_string (import_get (self, KRING_ALLIANCE_INFLUENCES, 0), KRING_INFLUENCE_TO), ==, "Twin");
  g_assert_cmpstr (kring_item_get_string (import_get (self, KRING_ALLIANCE_INFLUENCES, 0), KRING_INFLUENCE_FROM), ==,
                   kring_item_get_id (import_get (self, KRING_ALLIANCE_STAKEHOLDERS, 0)));
}

/* Both tables are numbered from 1, as spreadsheets are. */
static void
test_shared_ids (ImportFixture *self,
                 gconstpointer  data)
{
  KringDocument *document;
  KringItem *interest, *stake;
  const char *id;

  import_put (self, "stakeholders.csv", "id,name\n1,Town\n2,Bank\n");
  import_put (self, "interests.csv", "id,name\n1,Less debt\n3,Jobs\n2,Fewer forms\n");
  import_put (self, "stakes.csv", "stakeholder,interest,stance\n1,1,for\n1,2,against\n2,3,for\n");
  import_put (self, "influences.csv", "from,to\n2,1\n");
  import_run (self);

  assert_problems (self, NULL);
  assert_warnings (self, "interests.csv: 2 interests have the ids of stakeholders, and get new ids");

  document = kring_import_get_document (self->import);
  g_assert_cmpstr (import_get_name (self, 0), ==, "Town");
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

  import_put (self, "interests.csv", "id,name\n1,Less debt\n1,Jobs\n");
  import_put (self, "stakes.csv", "stakeholder,interest\n");
  import_run (self);
  assert_problems (self, "interests.csv:3: The id “1” is there already, in interests.csv, line 2");
}

static void
test_files (ImportFixture *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *stakeholders = g_build_filename (self->folder, "Stakeholders.CSV", NULL);
  g_autofree char *notes = g_build_filename (self->folder, "notes.csv", NULL);

  import_run (self);
  assert_problems (self, "stakeholders.csv: There is no such file");
  g_clear_object (&self->import);

  import_put (self, "Stakeholders.CSV", "name\nA\n");
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
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static void
test_async (ImportFixture *self,
            gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  import_put (self, "stakeholders.csv", "name\nA\n");
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

#define ADD(path, func) g_test_add (path, ImportFixture, NULL, import_set_up, func, import_tear_down)
  ADD ("/import/four-tables", test_four_tables);
  ADD ("/import/separators", test_separators);
  ADD ("/import/encodings", test_encodings);
  ADD ("/import/line-ends", test_line_ends);
  ADD ("/import/labels", test_labels);
  ADD ("/import/ids-and-names", test_ids_and_names);
  ADD ("/import/shared-ids", test_shared_ids);
  ADD ("/import/files", test_files);
  ADD ("/import/async", test_async);
#undef ADD

  return g_test_run ();
}
