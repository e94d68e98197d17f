/* test-history.c: changes, steps, undo
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <math.h>

/* All that a document says, as text: equal text, equal document. */
static void
describe (GString *text, KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  g_string_append_printf (text, "(%s", klass->name);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *value = kring_field_format (&klass->fields[i], kring_item_get_value (item, i));

      g_string_append_printf (text, " %s=%s", klass->fields[i].name, value);
    }
  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_get_list (item, i);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        describe (text, kring_list_get (list, j));
    }
  g_string_append (text, ")\n");
}

static char *
told (KringDocument *document)
{
  GString *text = g_string_new (NULL);

  describe (text, kring_document_get_alliance (document));

  return g_string_free (text, FALSE);
}

static KringItem *
any (KringDocument *document, guint list)
{
  KringList *items = kring_document_get_list (document, list);
  guint n = kring_list_get_length (items);

  return n > 0 ? kring_list_get (items, (guint) g_test_rand_int_range (0, (gint) n)) : NULL;
}

static void
set_anything (KringDocument *document, KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);
  guint field = (guint) g_test_rand_int_range (0, (gint) klass->n_fields);
  const KringField *row = &klass->fields[field];
  KringHistory *history = kring_document_get_history (document);
  g_autofree char *text = g_strdup_printf ("w%d", g_test_rand_int_range (0, 5));

  switch (row->type)
    {
    case KRING_FIELD_LINE:
    case KRING_FIELD_TEXT:
    case KRING_FIELD_TAGS:
      kring_history_set_string (history, item, field, text);
      break;
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
      kring_history_set_string (history, item, field, g_test_rand_bit () ? "2026-11-23" : NULL);
      break;
    case KRING_FIELD_CHOICE:
      kring_history_set_int (history, item, field, g_test_rand_int_range (0, 2));
      break;
    case KRING_FIELD_SCALE:
      kring_history_set_int (history, item, field, g_test_rand_int_range (row->min, row->max + 1));
      break;
    case KRING_FIELD_YEAR:
      kring_history_set_int (history, item, field, g_test_rand_bit () ? 2027 : KRING_UNSET);
      break;
    case KRING_FIELD_NUMBER:
      kring_history_set_number (history, item, field, g_test_rand_double_range (-9, 9));
      break;
    case KRING_FIELD_FLAG:
      kring_history_set_int (history, item, field, g_test_rand_bit ());
      break;
    case KRING_FIELD_ID:
    case KRING_FIELD_REFERENCE:
    default:
      break;
    }
}

static void
edit_anything (KringDocument *document)
{
  KringHistory *history = kring_document_get_history (document);
  KringItem *a = any (document, KRING_ALLIANCE_STAKEHOLDERS);
  KringItem *b = any (document, KRING_ALLIANCE_STAKEHOLDERS);
  KringItem *interest = any (document, KRING_ALLIANCE_INTERESTS);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  switch (g_test_rand_int_range (0, 14))
    {
    case 0:
      kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "S", g_test_rand_double_range (0, 100), 5);
      break;
    case 1:
      kring_edit_add_node (document, KRING_KIND_INTEREST, "I", NAN, NAN);
      break;
    case 2:
      if (a != NULL && a != b)
        kring_edit_link (document, kring_item_get_id (a), kring_item_get_id (b));
      break;
    case 3:
      if (a != NULL && interest != NULL)
        kring_edit_link (document, kring_item_get_id (interest), kring_item_get_id (a));
      break;
    case 4:
      if (a != NULL && g_test_rand_int_range (0, 3) == 0)
        {
          g_ptr_array_add (removed, a);
          if (interest != NULL)
            g_ptr_array_add (removed, interest);
          if (any (document, KRING_ALLIANCE_STAKES) != NULL)
            g_ptr_array_add (removed, any (document, KRING_ALLIANCE_STAKES));
          kring_edit_remove (document, removed);
        }
      break;
    case 5:
      if (a != NULL)
        set_anything (document, kring_edit_add (document, kring_item_get_list (a, (guint) g_test_rand_int_range (0, KRING_STAKEHOLDER_N_LISTS)), "2026-11-23"));
      break;
    case 6:
      if (a != NULL)
        kring_history_move (history, a, (guint) g_test_rand_int_range (0, 8));
      break;
    case 7:
      if (any (document, KRING_ALLIANCE_INFLUENCES) != NULL)
        set_anything (document, any (document, KRING_ALLIANCE_INFLUENCES));
      break;
    case 8:
      kring_edit_answer (document, "gain.said", g_test_rand_int_range (0, 5), "2026-11-23");
      break;
    case 9:
      set_anything (document, kring_document_get_alliance (document));
      break;
    case 10:
      kring_history_break (history);
      set_anything (document, kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_MANAGER), "2026-11-23"));
      break;
    case 11:
      kring_history_begin (history, "cancelled");
      set_anything (document, kring_document_get_alliance (document));
      kring_edit_add_names (document, KRING_KIND_STAKEHOLDER, (const char *const[]){ "x", "y", NULL });
      kring_history_cancel (history);
      break;
    default:
      if (a != NULL)
        set_anything (document, a);
    }
}

static void
step_anything (KringDocument *document)
{
  KringHistory *history = kring_document_get_history (document);

  if (g_test_rand_int_range (0, 4) > 0)
    {
      kring_history_begin (history, "several");
      for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
        set_anything (document, kring_document_get_alliance (document));
      kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "T", 1, 2);
      kring_history_end (history);
    }
  else
    edit_anything (document);
}

static void
check_indexes (KringDocument *document)
{
  KringList *lines = kring_document_get_list (document, KRING_ALLIANCE_INFLUENCES);
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  guint n = 0;

  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      KringItem *item = kring_list_get (stakeholders, i);
      GPtrArray *referrers = kring_document_get_referrers (document, kring_item_get_id (item));

      g_assert_true (kring_document_lookup (document, kring_item_get_id (item)) == item);
      for (guint j = 0; referrers != NULL && j < referrers->len; j++)
        {
          KringItem *referrer = g_ptr_array_index (referrers, j);

          g_assert_nonnull (kring_item_get_owner_list (referrer));
          if (kring_item_get_kind (referrer) == KRING_KIND_INFLUENCE)
            n++;
        }
    }

  /* No line lost, none left over: each is found from both its ends. */
  g_assert_cmpuint (n, ==, 2 * kring_list_get_length (lines));
}

static void
test_undo_everything (void)
{
  for (int round = 0; round < 40; round++)
    {
      g_autoptr (KringDocument) document = kring_document_new ("nl");
      KringHistory *history = kring_document_get_history (document);
      g_autofree char *first = told (document);
      g_autofree char *last = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      guint n_undone = 0;

      for (int i = 0; i < 60; i++)
        {
          if (g_test_rand_int_range (0, 3) == 0)
            step_anything (document);
          else
            edit_anything (document);
          if (g_test_rand_int_range (0, 10) == 0)
            kring_history_undo (history);
          if (g_test_rand_int_range (0, 15) == 0)
            kring_history_redo (history);
        }
      check_indexes (document);
      while (kring_history_can_redo (history))
        kring_history_redo (history);
      last = told (document);

      for (; kring_history_can_undo (history); n_undone++)
        {
          g_assert_nonnull (kring_history_get_undo_name (history));
          kring_history_undo (history);
        }
      undone = told (document);
      g_assert_cmpstr (undone, ==, first);
      g_assert_false (kring_history_is_modified (history));
      check_indexes (document);

      for (; kring_history_can_redo (history); n_undone--)
        kring_history_redo (history);
      g_assert_cmpuint (n_undone, ==, 0);
      redone = told (document);
      g_assert_cmpstr (redone, ==, last);
      check_indexes (document);
    }
}

static void
test_typing_merges (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *item = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "", NAN, NAN);

  kring_history_set_string (history, item, KRING_STAKEHOLDER_NAME, "U");
  kring_history_set_string (history, item, KRING_STAKEHOLDER_NAME, "Ut");
  kring_history_set_string (history, item, KRING_STAKEHOLDER_NAME, "Utrecht");
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "rename Utrecht");

  kring_history_undo (history);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_NAME), ==, "");
  kring_history_redo (history);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_NAME), ==, "Utrecht");

  /* After the focus left, and after a redo, typing is a step of its own. */
  kring_history_set_string (history, item, KRING_STAKEHOLDER_NAME, "Utrecht!");
  kring_history_break (history);
  kring_history_set_string (history, item, KRING_STAKEHOLDER_NAME, "Utrecht!!");
  kring_history_undo (history);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_NAME), ==, "Utrecht!");
  kring_history_undo (history);
  g_assert_cmpstr (kring_item_get_string (item, KRING_STAKEHOLDER_NAME), ==, "Utrecht");

  /* Choices do not merge. */
  kring_history_set_int (history, item, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_MEDIA);
  kring_history_set_int (history, item, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_PUBLIC);
  kring_history_undo (history);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_MEDIA);
}

static void
test_saved_point (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *alliance = kring_document_get_alliance (document);
  gpointer state;

  g_assert_false (kring_history_is_modified (history));
  kring_history_set_string (history, alliance, KRING_ALLIANCE_TITLE, "a");
  g_assert_true (kring_history_is_modified (history));

  /* What is typed while the file is being written is not saved with it. */
  state = kring_history_get_state (history);
  kring_history_set_string (history, alliance, KRING_ALLIANCE_TITLE, "ab");
  kring_history_mark_saved_at (history, state);
  g_assert_true (kring_history_is_modified (history));
  kring_history_undo (history);
  g_assert_false (kring_history_is_modified (history));
  g_assert_cmpstr (kring_item_get_string (alliance, KRING_ALLIANCE_TITLE), ==, "a");
  kring_history_undo (history);
  g_assert_true (kring_history_is_modified (history));

  /* A saved state that another edit has cut off cannot come back. */
  kring_history_set_string (history, alliance, KRING_ALLIANCE_TITLE, "b");
  g_assert_true (kring_history_is_modified (history));
  kring_history_mark_saved (history);
  g_assert_false (kring_history_is_modified (history));
  kring_history_mark_unsaved (history);
  g_assert_true (kring_history_is_modified (history));
}

static void
place_newcomers (KringHistory *history, gpointer data)
{
  KringDocument *document = data;
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);

  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      const char *id = kring_item_get_id (kring_list_get (stakeholders, i));

      if (kring_document_get_place (document, id) == NULL)
        kring_edit_place (document, id, i, 0, FALSE);
    }
}

static void
test_finishing (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringList *places = kring_document_get_list (document, KRING_ALLIANCE_PLACES);
  g_autoptr (GPtrArray) added = NULL;

  g_signal_connect (history, "finishing", G_CALLBACK (place_newcomers), document);
  added = kring_edit_add_names (document, KRING_KIND_STAKEHOLDER, (const char *const[]){ "a", "b", NULL });
  g_assert_cmpuint (kring_list_get_length (places), ==, 2);
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "add 2 stakeholders");

  kring_history_undo (history);
  g_assert_cmpuint (kring_list_get_length (places), ==, 0);
  g_assert_false (kring_history_can_undo (history));
}

/* What completes an opening is no modification; what completes a step goes and
 * comes with it. */
static void
test_absorbed (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);

  kring_history_begin (history, NULL);
  kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "opened", 0, 0);
  kring_history_end_absorbed (history);
  g_assert_false (kring_history_is_modified (history));
  g_assert_false (kring_history_can_undo (history));

  kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "added", 0, 0);
  kring_history_mark_saved (history);
  kring_history_begin (history, "more");
  kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "with it", 0, 0);
  kring_history_end_absorbed (history);
  g_assert_cmpuint (kring_list_get_length (stakeholders), ==, 3);
  g_assert_true (kring_history_is_modified (history));
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "add added");

  kring_history_undo (history);
  g_assert_cmpuint (kring_list_get_length (stakeholders), ==, 1);
  g_assert_false (kring_history_can_undo (history));

  kring_history_redo (history);
  g_assert_cmpuint (kring_list_get_length (stakeholders), ==, 3);
}

static void
count (gpointer instance, gpointer data)
{
  ++*(guint *) data;
}

static void
count_notify (GObject *object, GParamSpec *property, gpointer data)
{
  ++*(guint *) data;
}

static void
test_signals (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *item = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "a", NAN, NAN);
  guint settled = 0, notified = 0;

  g_signal_connect (document, "settled", G_CALLBACK (count), &settled);
  g_signal_connect (item, "notify::sector", G_CALLBACK (count_notify), &notified);

  kring_history_begin (history, "group");
  kring_history_set_int (history, item, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_MEDIA);
  kring_history_set_int (history, item, KRING_STAKEHOLDER_ROLE, KRING_ROLE_CONTEXT);
  g_assert_cmpuint (settled, ==, 0);
  kring_history_end (history);
  g_assert_cmpuint (settled, ==, 1);
  g_assert_cmpuint (notified, ==, 1);

  /* The same value is no change. */
  kring_history_set_int (history, item, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_MEDIA);
  g_assert_cmpuint (settled, ==, 1);

  kring_history_begin (history, "to be taken back");
  kring_history_set_int (history, item, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_PUBLIC);
  kring_history_cancel (history);
  g_assert_cmpint (kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_MEDIA);
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "group");
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/undo-everything", test_undo_everything);
  g_test_add_func ("/history/typing-merges", test_typing_merges);
  g_test_add_func ("/history/saved-point", test_saved_point);
  g_test_add_func ("/history/finishing", test_finishing);
  g_test_add_func ("/history/absorbed", test_absorbed);
  g_test_add_func ("/history/signals", test_signals);

  return g_test_run ();
}
