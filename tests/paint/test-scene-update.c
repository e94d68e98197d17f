/* test-scene-update.c: whether a scene that follows its document shows the
 * same as one that is made anew
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-edit-field.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-map.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#define STEPS 150

static const KringSceneOptions manager = { KRING_AUDIENCE_MANAGER, NULL };

typedef struct
{
  KringDocument *document;
  KringScene *scene;
  KringRect damage;
  guint n_changes;
  gboolean holds; /* the scene while a step lasts */
} Fixture;

static void
on_changed (KringDocument     *document,
            const KringChange *change,
            gpointer           data)
{
  Fixture *fixture = data;

  if (fixture->holds)
    kring_scene_hold (fixture->scene);
  if (kring_scene_update (fixture->scene, change, &fixture->damage))
    fixture->n_changes++;
}

static void
on_settled (KringDocument *document,
            gpointer       data)
{
  Fixture *fixture = data;

  kring_scene_release (fixture->scene, &fixture->damage);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = paint_tests_make_document ("en");
  fixture->scene = kring_scene_new (fixture->document, &manager);
  g_signal_connect (fixture->document, "changed", G_CALLBACK (on_changed), fixture);
  g_signal_connect (fixture->document, "settled", G_CALLBACK (on_settled), fixture);
  fixture->holds = GPOINTER_TO_INT (data);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->document, fixture);
  g_object_unref (fixture->scene);
  g_object_unref (fixture->document);
}

static KringItem *
pick (Fixture *fixture,
      guint    list)
{
  KringList *items = kring_document_get_list (fixture->document, list);
  guint n = kring_list_get_length (items);

  return n > 0 ? kring_list_get (items, g_test_rand_int_range (0, n)) : NULL;
}

static void
connect_nodes (Fixture   *fixture,
               KringItem *from,
               KringItem *to)
{
  if (from != NULL && to != NULL &&
      kring_edit_can_link (fixture->document, kring_item_get_id (from), kring_item_get_id (to)))
    kring_edit_link (fixture->document, kring_item_get_id (from), kring_item_get_id (to));
}

static void
remove_item (Fixture   *fixture,
             KringItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (item == NULL)
    return;

  g_ptr_array_add (items, g_object_ref (item));
  kring_edit_remove (fixture->document, items);
}

static void
set_int (Fixture   *fixture,
         KringItem *item,
         guint      field,
         int        number)
{
  if (item != NULL)
    kring_history_set_int (kring_document_get_history (fixture->document), item, field, number);
}

static void
turn_around (Fixture   *fixture,
             KringItem *line)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (line == NULL)
    return;

  g_ptr_array_add (lines, line);
  kring_edit_turn_around (fixture->document, lines, NULL);
}

static void
change (Fixture *fixture)
{
  KringHistory *history = kring_document_get_history (fixture->document);
  KringItem *stakeholder = pick (fixture, KRING_ALLIANCE_STAKEHOLDERS);
  KringItem *interest = pick (fixture, KRING_ALLIANCE_INTERESTS);
  double x = g_test_rand_int_range (-500, 1500), y = g_test_rand_int_range (-500, 1500);

  switch (g_test_rand_int_range (0, 19))
    {
    case 0:
      kring_edit_add_node (fixture->document, KRING_KIND_STAKEHOLDER, "Nieuw", x, y);
      break;
    case 1:
      kring_edit_add_node (fixture->document, KRING_KIND_INTEREST, "Nieuw belang", x, y);
      break;
    case 2:
    case 3:
      connect_nodes (fixture, stakeholder, pick (fixture, KRING_ALLIANCE_STAKEHOLDERS));
      break;
    case 4:
    case 5:
      connect_nodes (fixture, stakeholder, interest);
      break;
    case 6:
      remove_item (fixture, stakeholder);
      break;
    case 7:
      remove_item (fixture, interest);
      break;
    case 8:
      remove_item (fixture, pick (fixture, KRING_ALLIANCE_INFLUENCES));
      break;
    case 9:
      remove_item (fixture, pick (fixture, KRING_ALLIANCE_STAKES));
      break;
    case 10:
      if (stakeholder != NULL)
        kring_edit_place (fixture->document, kring_item_get_id (stakeholder), x, y, TRUE);
      break;
    case 11:
      if (stakeholder != NULL)
        kring_history_set_string (history, stakeholder, KRING_STAKEHOLDER_NAME,
                                  g_test_rand_bit () ? "Een veel langere naam dan daarvoor" : "");
      break;
    case 12:
      set_int (fixture, stakeholder, KRING_STAKEHOLDER_ROLE, g_test_rand_int_range (0, 7));
      break;
    case 13:
      set_int (fixture, stakeholder, KRING_STAKEHOLDER_SECTOR, g_test_rand_int_range (0, 8));
      set_int (fixture, stakeholder, KRING_STAKEHOLDER_INVOLVEMENT, g_test_rand_int_range (0, 6));
      break;
    case 14:
      set_int (fixture, pick (fixture, KRING_ALLIANCE_INFLUENCES), KRING_INFLUENCE_EFFECT, g_test_rand_int_range (0, 4));
      set_int (fixture, pick (fixture, KRING_ALLIANCE_STAKES), KRING_STAKE_STANCE, g_test_rand_int_range (0, 4));
      break;
    case 15:
      set_int (fixture, kring_document_get_map (fixture->document),
               g_test_rand_bit () ? KRING_MAP_INTERESTS_SHOWN : KRING_MAP_LINES_SHOWN, g_test_rand_bit ());
      break;
    case 16:
      set_int (fixture, kring_document_get_alliance (fixture->document), KRING_ALLIANCE_LANGUAGE, g_test_rand_bit ());
      break;
    case 17:
      turn_around (fixture, pick (fixture, KRING_ALLIANCE_INFLUENCES));
      break;
    default:
      if (stakeholder != NULL)
        kring_history_move (history, stakeholder, 0);
      break;
    }
}

static void
check (Fixture *fixture)
{
  g_autoptr (KringScene) fresh = kring_scene_new (fixture->document, &manager);
  g_autofree char *followed = paint_tests_export (fixture->scene, KRING_EXPORT_SVG);
  g_autofree char *made = paint_tests_export (fresh, KRING_EXPORT_SVG);

  g_assert_cmpstr (followed, ==, made);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  KringHistory *history = kring_document_get_history (fixture->document);

  for (guint i = 0; i < STEPS; i++)
    {
      change (fixture);
      kring_history_break (history);
      if (i % 10 == 9)
        check (fixture);
    }

  while (kring_history_can_undo (history))
    kring_history_undo (history);
  check (fixture);
  while (kring_history_can_redo (history))
    kring_history_redo (history);
  check (fixture);
}

/* A step that places all, and its undo; and one that places, removes and adds. */
static void
test_all_places (Fixture       *fixture,
                 gconstpointer  data)
{
  KringHistory *history = kring_document_get_history (fixture->document);
  GPtrArray *nodes = kring_scene_get_nodes (fixture->scene);

  kring_history_begin (history, "arrange");
  for (guint i = 0; i < nodes->len; i++)
    kring_edit_place (fixture->document, ((KringSceneNode *) g_ptr_array_index (nodes, i))->id, i % 7 * 300, i / 7 * 200, FALSE);
  kring_history_end (history);
  check (fixture);

  kring_history_undo (history);
  check (fixture);
  kring_history_redo (history);
  check (fixture);

  for (guint i = 0; i < STEPS; i++)
    {
      kring_history_begin (history, "several");
      for (guint j = 0; j < 5; j++)
        change (fixture);
      kring_history_end (history);
      if (i % 10 == 9)
        check (fixture);
    }
  while (kring_history_can_undo (history))
    kring_history_undo (history);
  check (fixture);
}

/* A change of what the map does not show draws nothing anew; one that it
 * shows names where. */
static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  KringHistory *history = kring_document_get_history (fixture->document);
  KringItem *item = kring_document_lookup (fixture->document, "s3");
  const KringSceneNode *node = kring_scene_find_node (fixture->scene, "s3");
  KringRect before = node->box;

  kring_history_set_string (history, item, KRING_STAKEHOLDER_NOTE, "Not on the map");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (kring_rect_is_empty (&fixture->damage));

  kring_edit_place (fixture->document, "s3", 1000, 80, TRUE);
  g_assert_true (node == kring_scene_find_node (fixture->scene, "s3"));
  g_assert_cmpfloat (node->box.x, !=, before.x);
  g_assert_true (kring_rect_contains (&fixture->damage, before.x, before.y));
  g_assert_true (kring_rect_contains (&fixture->damage, node->box.x, node->box.y));
  g_assert_false (kring_rect_contains (&fixture->damage, 0, 0));
}

/* Of what is removed may be asked until all have heard of it. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  KringRect bounds = { 0 };

  g_ptr_array_add (gone, g_object_ref (pick (fixture, KRING_ALLIANCE_INFLUENCES)));
  g_ptr_array_add (gone, g_object_ref (pick (fixture, KRING_ALLIANCE_STAKES)));
  g_ptr_array_add (gone, g_object_ref (kring_document_lookup (fixture->document, "s3")));
  kring_edit_remove (fixture->document, gone);
  for (guint i = 0; i < gone->len; i++)
    g_assert_false (kring_scene_get_item_bounds (fixture->scene, g_ptr_array_index (gone, i), &bounds));
  g_assert_true (kring_rect_is_empty (&bounds));

  kring_history_undo (kring_document_get_history (fixture->document));
  for (guint i = 0; i < gone->len; i++)
    g_assert_true (kring_scene_get_item_bounds (fixture->scene, g_ptr_array_index (gone, i), &bounds));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scene-update/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/scene-update/random-held", Fixture, GINT_TO_POINTER (TRUE), set_up, test_random, tear_down);
  g_test_add ("/scene-update/all-places", Fixture, GINT_TO_POINTER (TRUE), set_up, test_all_places, tear_down);
  g_test_add ("/scene-update/damage-held", Fixture, GINT_TO_POINTER (TRUE), set_up, test_damage, tear_down);
  g_test_add ("/scene-update/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/scene-update/damage", Fixture, NULL, set_up, test_damage, tear_down);

  return g_test_run ();
}
