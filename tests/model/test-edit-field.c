/* test-edit-field.c: changing a field takes along what belongs to it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-decision.h"
#include "model/kring-edit-field.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-milestone.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#define TODAY "2026-11-23"

static gboolean
set_field (KringDocument *document, KringItem *item, guint field, KringValue value)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_ptr_array_add (items, item);
  done = kring_edit_set_field (document, items, field, &value, TODAY, &error);
  g_assert_true (done == (error == NULL));

  return done;
}

static void
test_phase (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringItem *alliance = kring_document_get_alliance (document);

  g_assert_true (set_field (document, alliance, KRING_ALLIANCE_PHASE, (KringValue){ .integer = KRING_PHASE_RUNNING }));
  g_assert_cmpstr (kring_item_get_string (alliance, KRING_ALLIANCE_SINCE), ==, TODAY);

  kring_history_undo (kring_document_get_history (document));
  g_assert_cmpint (kring_item_get_int (alliance, KRING_ALLIANCE_PHASE), ==, KRING_PHASE_UNKNOWN);
  g_assert_cmpstr (kring_item_get_string (alliance, KRING_ALLIANCE_SINCE), ==, "");
  g_assert_false (kring_history_can_undo (kring_document_get_history (document)));

  kring_history_redo (kring_document_get_history (document));
  g_assert_true (set_field (document, alliance, KRING_ALLIANCE_PHASE, (KringValue){ .integer = KRING_PHASE_UNKNOWN }));
  g_assert_cmpstr (kring_item_get_string (alliance, KRING_ALLIANCE_SINCE), ==, "");
}

static void
test_twin (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *a = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "A", 0, 0);
  KringItem *action = kring_edit_add (document, kring_item_get_list (a, KRING_STAKEHOLDER_ACTIONS), TODAY);

  g_assert_cmpuint (kring_edit_get_twin (KRING_KIND_ACTION, KRING_ACTION_ASKED_BY), ==, KRING_ACTION_ASKED_BY_NAME);
  g_assert_cmpuint (kring_edit_get_twin (KRING_KIND_STAKE, KRING_STAKE_INTEREST), ==, G_MAXUINT);

  kring_history_set_string (history, action, KRING_ACTION_ASKED_BY_NAME, "the mayor");
  g_assert_true (set_field (document, action, KRING_ACTION_ASKED_BY, (KringValue){ .string = (char *) kring_item_get_id (a) }));
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME), ==, "");

  kring_history_undo (history);
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, "");
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY_NAME), ==, "the mayor");

  kring_history_redo (history);
  g_assert_true (set_field (document, action, KRING_ACTION_ASKED_BY_NAME, (KringValue){ .string = (char *) "a neighbour" }));
  g_assert_cmpstr (kring_item_get_string (action, KRING_ACTION_ASKED_BY), ==, "");
}

static void
test_twice (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringItem *a = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "A", 0, 0);
  KringItem *b = kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "B", 0, 0);
  KringItem *i = kring_edit_add_node (document, KRING_KIND_INTEREST, "I", 0, 0);
  char *a_id = (char *) kring_item_get_id (a), *b_id = (char *) kring_item_get_id (b);
  KringItem *stake = kring_edit_add_stake (document, a_id, kring_item_get_id (i));
  KringItem *line = kring_edit_add_influence (document, a_id, b_id);
  KringItem *other;

  /* Not to itself. */
  g_assert_false (set_field (document, line, KRING_INFLUENCE_TO, (KringValue){ .string = a_id }));
  g_assert_cmpstr (kring_item_get_string (line, KRING_INFLUENCE_TO), ==, b_id);

  /* Not of the same kind between the same two. */
  g_assert_true (set_field (document, line, KRING_INFLUENCE_KIND, (KringValue){ .integer = KRING_INFLUENCE_KIND_FUNDS }));
  other = kring_edit_add_influence (document, a_id, b_id);
  g_assert_true (other != line);
  g_assert_false (set_field (document, other, KRING_INFLUENCE_KIND, (KringValue){ .integer = KRING_INFLUENCE_KIND_FUNDS }));
  g_assert_true (set_field (document, other, KRING_INFLUENCE_KIND, (KringValue){ .integer = KRING_INFLUENCE_KIND_ADVISES }));

  /* One position of each stakeholder on each interest. */
  kring_edit_add_stake (document, b_id, kring_item_get_id (i));
  g_assert_false (set_field (document, stake, KRING_STAKE_STAKEHOLDER, (KringValue){ .string = b_id }));
  g_assert_true (set_field (document, stake, KRING_STAKE_STAKEHOLDER, (KringValue){ .string = a_id }));
}

static void
test_many (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GPtrArray) items =
    kring_edit_add_names (document, KRING_KIND_STAKEHOLDER, (const char *const[]){ "A", "B", "C", NULL });
  KringValue media = { .integer = KRING_SECTOR_MEDIA };

  g_assert_true (kring_edit_set_field (document, items, KRING_STAKEHOLDER_SECTOR, &media, TODAY, NULL));
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpint (kring_item_get_int (items->pdata[i], KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_MEDIA);

  kring_history_undo (history);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpint (kring_item_get_int (items->pdata[i], KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_UNKNOWN);
  g_assert_cmpuint (kring_list_get_length (kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS)), ==, 3);
}

static void
test_typing (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  KringItem *alliance = kring_document_get_alliance (document);

  g_assert_true (set_field (document, alliance, KRING_ALLIANCE_TITLE, (KringValue){ .string = (char *) "W" }));
  g_assert_true (set_field (document, alliance, KRING_ALLIANCE_TITLE, (KringValue){ .string = (char *) "Wo" }));
  kring_history_break (history);
  g_assert_true (set_field (document, alliance, KRING_ALLIANCE_TITLE, (KringValue){ .string = (char *) "Work" }));

  kring_history_undo (history);
  g_assert_cmpstr (kring_item_get_string (alliance, KRING_ALLIANCE_TITLE), ==, "Wo");
  kring_history_undo (history);
  g_assert_false (kring_history_can_undo (history));
}

/* What a file must have is there from the beginning. */
static void
test_fill_in (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringItem *milestone = kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_MILESTONES), TODAY);
  KringItem *decision = kring_edit_add (document, kring_document_get_list (document, KRING_ALLIANCE_DECISIONS), TODAY);

  g_assert_cmpint (kring_item_get_int (milestone, KRING_MILESTONE_YEAR), ==, 2026);
  g_assert_cmpstr (kring_item_get_string (decision, KRING_DECISION_DATE), ==, TODAY);

  for (KringKind kind = 0; kind < KRING_N_KINDS; kind++)
    {
      g_autoptr (KringItem) item = kring_item_new (kind);
      const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

      kring_edit_fill_in (item, TODAY);
      for (guint i = 0; i < klass->n_fields; i++)
        {
          KringFieldType type = klass->fields[i].type;

          if (klass->fields[i].required &&
              (type == KRING_FIELD_DATE || type == KRING_FIELD_YEAR || type == KRING_FIELD_NUMBER))
            g_assert_false (kring_field_is_default (&klass->fields[i], kring_item_get_value (item, i)));
        }
    }
}

static gboolean
turn_around (KringDocument *document, KringItem *line, KringItem *other)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_ptr_array_add (lines, line);
  if (other != NULL)
    g_ptr_array_add (lines, other);
  done = kring_edit_turn_around (document, lines, &error);
  g_assert_true (done == (error == NULL));

  return done;
}

static void
test_turn_around (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  const char *a = kring_item_get_id (kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "A", 0, 0));
  const char *b = kring_item_get_id (kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "B", 0, 0));
  KringItem *line = kring_edit_add_influence (document, a, b);
  KringItem *back;

  g_assert_true (turn_around (document, line, NULL));
  g_assert_cmpstr (kring_item_get_string (line, KRING_INFLUENCE_FROM), ==, b);
  g_assert_cmpstr (kring_item_get_string (line, KRING_INFLUENCE_TO), ==, a);
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "turn 1 line around");
  kring_history_undo (history);
  g_assert_cmpstr (kring_item_get_string (line, KRING_INFLUENCE_FROM), ==, a);

  back = kring_edit_add_influence (document, b, a);
  g_assert_false (turn_around (document, line, NULL));
  g_assert_cmpstr (kring_item_get_string (line, KRING_INFLUENCE_FROM), ==, a);
  g_assert_true (turn_around (document, line, back));
  g_assert_cmpstr (kring_item_get_string (line, KRING_INFLUENCE_FROM), ==, b);
  g_assert_cmpstr (kring_item_get_string (back, KRING_INFLUENCE_FROM), ==, a);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/edit-field/phase", test_phase);
  g_test_add_func ("/model/edit-field/twin", test_twin);
  g_test_add_func ("/model/edit-field/twice", test_twice);
  g_test_add_func ("/model/edit-field/many", test_many);
  g_test_add_func ("/model/edit-field/typing", test_typing);
  g_test_add_func ("/model/edit-field/turn-around", test_turn_around);
  g_test_add_func ("/model/edit-field/fill-in", test_fill_in);

  return g_test_run ();
}
