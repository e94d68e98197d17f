/* test-scene-filter.c: what a scene hides for a filter, and what is near
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-stakeholder.h"

static const KringSceneOptions manager = { KRING_AUDIENCE_MANAGER, NULL };

typedef struct
{
  KringDocument *document;
  KringScene *scene;
  KringFilter *filter;
} Fixture;

static void
on_changed (KringDocument     *document,
            const KringChange *change,
            gpointer           data)
{
  kring_scene_update (data, change, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = paint_tests_make_document ("en");
  fixture->scene = kring_scene_new (fixture->document, &manager);
  fixture->filter = kring_filter_new ();
  kring_scene_set_filter (fixture->scene, fixture->filter);
  g_signal_connect (fixture->document, "changed", G_CALLBACK (on_changed), fixture->scene);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->document, fixture->scene);
  g_object_unref (fixture->scene);
  g_object_unref (fixture->filter);
  g_object_unref (fixture->document);
}

/* The ids of what is shown, and how many lines: "s0 i1 +3". */
static char *
tell_shown (KringScene *scene)
{
  GString *told = g_string_new (NULL);
  GPtrArray *nodes = kring_scene_get_nodes (scene), *lines = kring_scene_get_lines (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown)
        g_string_append_printf (told, "%s ", node->id);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      n += line->shown;
    }
  g_string_append_printf (told, "+%u", n);

  return g_string_free (told, FALSE);
}

/* A scene that follows, its copy and one that is made anew all show the same. */
static void
assert_shown (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (KringScene) copy = kring_scene_copy (fixture->scene, NULL);
  g_autoptr (KringScene) anew = kring_scene_new (fixture->document, &manager);
  g_autofree char *followed = tell_shown (fixture->scene), *copied = tell_shown (copy), *read = NULL;

  kring_scene_set_filter (anew, fixture->filter);
  read = tell_shown (anew);
  g_assert_cmpstr (followed, ==, read);
  g_assert_cmpstr (copied, ==, read);
  if (expected != NULL)
    g_assert_cmpstr (read, ==, expected);
}

static GArray *
get_boxes (Fixture *fixture)
{
  GPtrArray *nodes = kring_scene_get_nodes (fixture->scene);
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (KringRect));

  for (guint i = 0; i < nodes->len; i++)
    g_array_append_val (boxes, ((const KringSceneNode *) g_ptr_array_index (nodes, i))->box);

  return boxes;
}

#define EVERYTHING "s0 s1 s2 s3 s4 s5 s6 s7 i0 i1 +9"

static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GArray) before = get_boxes (fixture), after = NULL;

  assert_shown (fixture, EVERYTHING);
  kring_filter_set (fixture->filter, KRING_CRITERION_INTEREST, "i0", TRUE);
  assert_shown (fixture, "s0 s2 i0 +2");
  after = get_boxes (fixture);
  g_assert_cmpmem (before->data, before->len * sizeof (KringRect), after->data, after->len * sizeof (KringRect));

  /* s4 has no stake: no interest is there for it. */
  kring_filter_clear (fixture->filter);
  kring_filter_set (fixture->filter, KRING_CRITERION_INTEREST, "", TRUE);
  assert_shown (fixture, "s4 s5 s6 s7 +0");
  kring_filter_clear (fixture->filter);
  kring_filter_set (fixture->filter, KRING_CRITERION_STRENGTH, "3", TRUE);
  assert_shown (fixture, "s0 s1 s2 s3 s4 s5 s6 s7 i0 i1 +2");
  kring_scene_set_filter (fixture->scene, NULL);
  kring_filter_clear (fixture->filter);
  assert_shown (fixture, EVERYTHING);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  KringHistory *history = kring_document_get_history (fixture->document);
  KringItem *item = kring_document_lookup (fixture->document, "s4");
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  kring_filter_set (fixture->filter, KRING_CRITERION_INTEREST, "i0", TRUE);
  kring_edit_link (fixture->document, "s4", "i0");
  assert_shown (fixture, "s0 s2 s4 i0 +5");
  kring_history_undo (history);
  assert_shown (fixture, "s0 s2 i0 +2");

  kring_filter_clear (fixture->filter);
  kring_filter_set (fixture->filter, KRING_CRITERION_ROLE, "context", TRUE);
  assert_shown (fixture, "s5 +0");
  kring_history_set_int (history, item, KRING_STAKEHOLDER_ROLE, KRING_ROLE_CONTEXT);
  assert_shown (fixture, "s4 s5 +0");

  kring_filter_clear (fixture->filter);
  kring_filter_set (fixture->filter, KRING_CRITERION_TAG, "late", TRUE);
  assert_shown (fixture, "+0");
  kring_history_set_string (history, item, KRING_STAKEHOLDER_TAGS, "late");
  assert_shown (fixture, "s4 +0");
  g_ptr_array_add (removed, item);
  kring_edit_remove (fixture->document, removed);
  assert_shown (fixture, "+0");
  kring_filter_clear (fixture->filter);
  while (kring_history_can_undo (history))
    kring_history_undo (history);
  assert_shown (fixture, EVERYTHING);
}

/* Which nodes are near s0, by id. */
static void
assert_near (Fixture        *fixture,
             guint           steps,
             KringDirection  direction,
             const char     *expected)
{
  const KringReach reach = { steps, direction };
  GPtrArray *nodes = kring_scene_get_nodes (fixture->scene);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GHashTable) near = NULL;

  g_ptr_array_add (items, kring_document_lookup (fixture->document, "s0"));
  near = kring_scene_get_neighbourhood (fixture->scene, items, &reach);
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (g_hash_table_contains (near, node->item))
        g_string_append_printf (told, "%s ", node->id);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_reach (Fixture       *fixture,
            gconstpointer  data)
{
  KringItem *line;

  /* s0 → s4 and back, s0 and s2 share i0, s2 → s6. */
  assert_near (fixture, 1, KRING_DIRECTION_BOTH, "s0 s4 i0 ");
  assert_near (fixture, 2, KRING_DIRECTION_BOTH, "s0 s2 s4 i0 ");
  line = kring_document_find_influence (fixture->document, "s0", "s4", KRING_INFLUENCE_KIND_UNKNOWN);
  kring_history_remove (kring_document_get_history (fixture->document), line);
  assert_near (fixture, 1, KRING_DIRECTION_OUT, "s0 i0 ");
  assert_near (fixture, 1, KRING_DIRECTION_IN, "s0 s4 i0 ");
  kring_edit_link (fixture->document, "s5", "s4");
  assert_near (fixture, 2, KRING_DIRECTION_IN, "s0 s2 s4 s5 i0 ");
  assert_near (fixture, 2, KRING_DIRECTION_OUT, "s0 s2 i0 ");

  /* What is hidden is not near. */
  kring_filter_set (fixture->filter, KRING_CRITERION_INTEREST, "i0", TRUE);
  assert_near (fixture, 2, KRING_DIRECTION_IN, "s0 s2 i0 ");
}

#define ADD(name, function) g_test_add ("/scene-filter/" name, Fixture, NULL, set_up, function, tear_down)

/* To share, everything is there that is kept back because nothing is found. */
static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = tell_shown (fixture->scene);
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;
  g_autofree char *for_manager = NULL;
  g_autofree char *to_share = NULL;
  g_autoptr (KringScene) manager_copy = NULL;
  g_autoptr (KringScene) share_copy = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  const KringSceneNode *first = g_ptr_array_index (kring_scene_get_nodes (fixture->scene), 0);

  g_hash_table_add (found, first->item);
  kring_filter_set_found (fixture->filter, found);
  kring_filter_set_found_only (fixture->filter, TRUE);
  kept = tell_shown (fixture->scene);
  g_assert_cmpstr (kept, !=, before);

  manager_copy = kring_scene_copy (fixture->scene, &manager);
  share_copy = kring_scene_copy (fixture->scene, NULL);
  for_manager = tell_shown (manager_copy);
  to_share = tell_shown (share_copy);
  after = tell_shown (fixture->scene);
  g_assert_cmpstr (for_manager, ==, kept);
  g_assert_nonnull (kring_scene_get_filter_text (manager_copy));
  g_assert_cmpstr (to_share, ==, before);
  g_assert_null (kring_scene_get_filter_text (share_copy));
  g_assert_cmpstr (after, ==, kept);
}

int
main (int   argc,
      char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  ADD ("shown", test_shown);
  ADD ("follows", test_follows);
  ADD ("reach", test_reach);
  ADD ("found", test_found);

  return g_test_run ();
}
