/* test-views.c: the circle of trust and the grid
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-stakeholder.h"

#include <string.h>

/* Random stakeholders, always the same ones; some in the same zone. */
static KringDocument *
make_document (guint n)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autofree char *name = g_strnfill (g_rand_int_range (rand, 1, 40), 'm');
      KringItem *item = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, name, 0, 0);

      if (n % 3 == 0)
        continue;
      kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, g_rand_int_range (rand, 0, KRING_ROLE_CONTEXT + 1));
      kring_item_set_int (item, KRING_STAKEHOLDER_INVOLVEMENT, g_rand_int_range (rand, 0, KRING_INVOLVEMENT_LEFT + 1));
      kring_item_set_int (item, KRING_STAKEHOLDER_INFLUENCE, g_rand_int_range (rand, 0, 6));
      kring_item_set_int (item, KRING_STAKEHOLDER_CONCERN, g_rand_int_range (rand, 0, 6));
    }
  if (n > 0)
    paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "s0", "s1");

  return kring_document_new_for_alliance (alliance);
}

/* Each stands in the zone of its fields, and on no other. */
static void
check_places (KringScene *scene)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  KringRect bounds;

  kring_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);
      const KringZone *zone = kring_scene_find_zone (scene, node);

      g_assert_nonnull (zone);
      g_assert_true (kring_scene_find_drop (scene, node->box.x + node->box.width / 2,
                                            node->box.y + node->box.height / 2) == zone);
      g_assert_true (node->shown);
      g_assert_true (kring_rect_contains (&bounds, node->box.x, node->box.y));
      for (guint j = 0; j < i; j++)
        g_assert_false (kring_rect_meets (&node->box, &((KringSceneNode *) g_ptr_array_index (nodes, j))->box));
    }
}

static void
test_places (void)
{
  for (KringSceneView view = KRING_SCENE_CIRCLE; view <= KRING_SCENE_GRID; view++)
    for (guint n = 0; n <= 300; n += n < 20 ? 1 : 70)
      {
        const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .view = view };
        g_autoptr (KringDocument) document = make_document (n);
        g_autoptr (KringScene) scene = kring_scene_new (document, &options);
        g_autoptr (KringScene) copy = kring_scene_copy (scene, &options);

        check_places (scene);
        check_places (copy);
        g_assert_cmpint (kring_scene_get_view (copy), ==, view);
      }
}

/* Where the whole fills a window of 1280 × 720 with both panes open, what is
 * written behind the nodes can be read, and neither hides nodes nor other texts. */
static void
test_names (void)
{
  for (KringSceneView view = KRING_SCENE_CIRCLE; view <= KRING_SCENE_GRID; view++)
    for (guint n = 0; n <= 300; n += n < 20 ? 1 : 70)
      for (guint dutch = 0; dutch < 2; dutch++)
        {
          const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .view = view,
                                              .language = dutch ? "nl" : "en" };
          g_autoptr (KringDocument) document = make_document (n);
          g_autoptr (KringScene) scene = kring_scene_new (document, &options);
          GPtrArray *nodes = kring_scene_get_nodes (scene), *texts = kring_scene_get_backdrop (scene)->texts;
          KringRect bounds;
          double scale;

          kring_scene_get_bounds (scene, &bounds);
          scale = MIN (560 / bounds.width, 595 / bounds.height);
          for (guint i = 0; i < texts->len; i++)
            {
              KringRect box, other;

              g_assert_cmpfloat (kring_backdrop_text_get_box (g_ptr_array_index (texts, i), scale, &box) * scale, >=, 9);
              for (guint j = 0; j < i; j++)
                {
                  kring_backdrop_text_get_box (g_ptr_array_index (texts, j), scale, &other);
                  g_assert_false (kring_rect_meets (&box, &other));
                }
              for (guint j = 0; j < nodes->len; j++)
                g_assert_false (kring_rect_meets (&box, &((KringSceneNode *) g_ptr_array_index (nodes, j))->box));
            }
        }
}

/* On a screen letters never become too small to read, and not very large; what
 * then has no room is left out. */
static void
test_sizes (void)
{
  const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .view = KRING_SCENE_CIRCLE };
  g_autoptr (KringDocument) document = make_document (100);
  g_autoptr (KringScene) scene = kring_scene_new (document, &options);
  GPtrArray *texts = kring_scene_get_backdrop (scene)->texts;
  guint n_left_out = 0;

  for (double scale = 4; scale > 0.01; scale /= 2)
    for (guint i = 0; i < texts->len; i++)
      {
        KringRect box;
        double size = kring_backdrop_text_get_box (g_ptr_array_index (texts, i), scale, &box) * scale;

        n_left_out += size == 0;
        g_assert_true (size == 0 || (size >= 9 && size <= 20));
      }
  g_assert_cmpuint (n_left_out, >, 0);
}

typedef struct
{
  KringScene *scene;
  guint n_updates;
} Follow;

static void
changed_cb (KringDocument     *document,
            const KringChange *change,
            Follow            *follow)
{
  KringRect damage = { 0 };

  follow->n_updates += kring_scene_update (follow->scene, change, &damage);
}

static void
test_follows (void)
{
  const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .view = KRING_SCENE_GRID };
  g_autoptr (KringDocument) document = make_document (20);
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (KringScene) scene = kring_scene_new (document, &options);
  KringSceneNode *node = kring_scene_find_node (scene, "s3");
  KringRect before = kring_scene_find_node (scene, "s3")->box;
  Follow follow = { scene, 0 };

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), &follow);
  kring_history_begin (history, "change");
  kring_history_set_int (history, node->item, KRING_STAKEHOLDER_INFLUENCE, 5);
  kring_history_set_int (history, node->item, KRING_STAKEHOLDER_CONCERN, 1);
  kring_history_end (history);
  g_assert_cmpuint (follow.n_updates, >, 0);
  check_places (scene);
  g_assert_cmpint (kring_scene_find_zone (scene, node)->values[0], ==, 5);
  g_assert_cmpint (kring_scene_find_zone (scene, node)->values[1], ==, 1);

  kring_history_undo (history);
  check_places (scene);
  g_assert_cmpmem (&before, sizeof before, &node->box, sizeof node->box);
}

static void
test_share (void)
{
  const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .view = KRING_SCENE_CIRCLE };
  const KringSceneOptions grid = { .audience = KRING_AUDIENCE_MANAGER, .view = KRING_SCENE_GRID };
  const KringSceneOptions share = { .audience = KRING_AUDIENCE_SHARE };
  g_autoptr (KringDocument) document = make_document (100);
  g_autoptr (KringScene) scene = kring_scene_new (document, &options);
  g_autoptr (KringScene) shared = kring_scene_copy (scene, &share);
  g_autoptr (KringScene) private_scene = kring_scene_new (document, &grid);
  g_autofree char *all = paint_tests_export (scene, KRING_EXPORT_SVG);
  g_autofree char *some = paint_tests_export (shared, KRING_EXPORT_SVG);

  g_assert_nonnull (strstr (all, "needs to move"));
  g_assert_null (strstr (some, "needs to move"));
  g_assert_nonnull (strstr (some, "target group"));
  g_assert_nonnull (strstr (some, "not involved yet or unknown"));
  g_assert_true (kring_scene_can_share (scene));
  g_assert_false (kring_scene_can_share (private_scene));
  check_places (shared);
  for (guint i = 0; i < kring_scene_get_backdrop (shared)->zones->len; i++)
    g_assert_cmpint (((KringZone *) g_ptr_array_index (kring_scene_get_backdrop (shared)->zones, i))->values[1], !=,
                     KRING_ROLE_TO_MOVE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/places", test_places);
  g_test_add_func ("/views/names", test_names);
  g_test_add_func ("/views/sizes", test_sizes);
  g_test_add_func ("/views/follows", test_follows);
  g_test_add_func ("/views/share", test_share);

  return g_test_run ();
}
