/* test-detail.c: what of a name is shown when a map is small
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "paint/kring-detail.h"

static const double scales[] = { 0.62, 0.55, 0.45, 0.38, 0.31, 0.25, 0.12, 0.05, 0.01 };

/* Stakeholders in rows; the later, the more lines they have. */
static KringScene *
make_scene (guint n)
{
  const KringSceneOptions manager = { KRING_AUDIENCE_MANAGER, "en" };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%03u", i);
      g_autofree char *name = g_strdup_printf ("The %u%s association of careful neighbours", i,
                                               i % 3 ? "" : " internationalorganisationsfederation");

      paint_tests_add_node (alliance, i % 5 ? KRING_KIND_STAKEHOLDER : KRING_KIND_INTEREST, id, name,
                            190.0 * (i % 12), 90.0 * (i / 12));
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j += 7)
      if (i % 5 && j % 5)
        {
          g_autofree char *from = g_strdup_printf ("s%03u", i);
          g_autofree char *to = g_strdup_printf ("s%03u", j);

          paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, from, to);
        }
  document = kring_document_new_for_alliance (alliance);

  return kring_scene_new (document, &manager);
}

static void
test_levels (void)
{
  KringDetailLevel level = KRING_DETAIL_ALL;

  /* Paper and files get everything, whatever the size. */
  g_assert_cmpint (kring_detail_get_level (0), ==, KRING_DETAIL_ALL);
  g_assert_cmpint (kring_detail_get_level (1), ==, KRING_DETAIL_ALL);
  g_assert_cmpint (kring_detail_get_level (0.5), ==, KRING_DETAIL_NAMES);
  g_assert_cmpint (kring_detail_get_level (0.1), ==, KRING_DETAIL_FEW);

  for (double scale = 2; scale > 0.01; scale *= 0.97)
    {
      g_assert_cmpint (kring_detail_get_level (scale), >=, level);
      level = kring_detail_get_level (scale);
    }
}

/* Wherever a name stands in its node it can be read, and stays inside. */
static void
test_fit (void)
{
  g_autoptr (KringScene) scene = make_scene (40);
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  PangoContext *context = kring_text_make_context ();
  guint n_checked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (guint j = 0; j < nodes->len && kring_detail_get_level (scales[i]) == KRING_DETAIL_NAMES; j++)
      {
        const KringSceneNode *node = g_ptr_array_index (nodes, j);
        g_auto (KringDetailName) name = { NULL };

        kring_detail_fit_name (context, node, scales[i], &name);
        g_assert_cmpuint (name.label->n_lines, >, 0);
        g_assert_cmpint (g_utf8_strlen (name.label->lines[0], -1), >, 0);
        g_assert_cmpfloat (name.size * scales[i], >=, 5.9);
        g_assert_cmpfloat (name.size * scales[i], <=, 11);
        if (g_str_has_suffix (name.label->lines[name.label->n_lines - 1], "…"))
          g_assert_cmpfloat (name.size * scales[i], <=, 7.2);
        g_assert_cmpfloat (name.box.x, >=, node->box.x);
        g_assert_cmpfloat (name.box.x + name.box.width, <=, node->box.x + node->box.width);
        g_assert_cmpfloat (name.box.y, >=, node->box.y - 2);
        g_assert_cmpfloat (name.box.y + name.box.height, <=, node->box.y + node->box.height + 2);
        n_checked++;
      }

  g_assert_cmpuint (n_checked, >=, 3 * nodes->len);
  g_object_unref (context);
}

/* The names over a map do not hide each other, and begin with the node that
 * has most lines. */
static void
test_pick (void)
{
  g_autoptr (KringScene) scene = make_scene (140);
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  PangoContext *context = kring_text_make_context ();
  const KringSceneNode *most = g_ptr_array_index (nodes, 0);

  for (guint i = 1; i < nodes->len; i++)
    if (((const KringSceneNode *) g_ptr_array_index (nodes, i))->lines->len > most->lines->len)
      most = g_ptr_array_index (nodes, i);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GArray) names = kring_detail_pick_names (context, scene, NULL, scales[i]);
      g_autoptr (GArray) again = kring_detail_pick_names (context, scene, NULL, scales[i]);

      g_assert_cmpuint (names->len, ==, again->len);
      if (kring_detail_get_level (scales[i]) != KRING_DETAIL_FEW)
        {
          g_assert_cmpuint (names->len, ==, 0);
          continue;
        }

      g_assert_cmpuint (names->len, >, 0);
      g_assert_true (kring_rect_contains (&g_array_index (names, KringDetailName, 0).box,
                                          most->box.x + most->box.width / 2, most->box.y + most->box.height / 2));
      for (guint j = 0; j < names->len; j++)
        {
          const KringDetailName *name = &g_array_index (names, KringDetailName, j);

          g_assert_cmpfloat (name->size * scales[i], >=, 7);
          for (guint k = 0; k < j; k++)
            g_assert_false (kring_rect_meets (&name->frame, &g_array_index (names, KringDetailName, k).frame));
        }
    }
  g_object_unref (context);
}

/* Whether a picked name lies over another node than its own. */
static guint
count_covered (KringScene *scene,
               GArray     *names)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < nodes->len; j++)
      {
        const KringSceneNode *node = g_ptr_array_index (nodes, j);
        const KringDetailName *name = &g_array_index (names, KringDetailName, i);

        n += node != name->node && kring_rect_meets (&name->frame, &node->box);
      }

  return n;
}

/* As long as nodes can be told apart names leave others alone. */
static void
test_spares (void)
{
  g_autoptr (KringScene) scene = make_scene (140);
  PangoContext *context = kring_text_make_context ();
  g_autoptr (GArray) names = kring_detail_pick_names (context, scene, NULL, 0.25);
  g_autoptr (GArray) far = kring_detail_pick_names (context, scene, NULL, 0.05);

  g_assert_cmpuint (names->len, >=, 20);
  g_assert_cmpuint (count_covered (scene, names), ==, 0);
  g_assert_cmpuint (far->len, >, 0);
  g_assert_cmpuint (count_covered (scene, far), >, 0);
  g_object_unref (context);
}

/* Of what is brought out alone, no other name is told. */
static void
test_brought_out (void)
{
  g_autoptr (KringScene) scene = make_scene (140);
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  g_autoptr (GHashTable) only = g_hash_table_new (NULL, NULL);
  const KringFocus focus = { .brought_out = only };
  PangoContext *context = kring_text_make_context ();
  g_autoptr (GArray) names = NULL;

  g_hash_table_add (only, (gpointer) ((KringSceneNode *) g_ptr_array_index (nodes, 3))->key);
  names = kring_detail_pick_names (context, scene, &focus, 0.1);
  g_assert_cmpuint (names->len, ==, 1);
  g_object_unref (context);
}

/* At the edges of a map names reach inwards: who looks at all of it sees them. */
static void
test_edges (void)
{
  g_autoptr (KringScene) scene = make_scene (140);
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  PangoContext *context = kring_text_make_context ();
  const KringSceneNode *first = g_ptr_array_index (nodes, 0), *last = first;
  KringRect bounds = { 0 };

  for (guint i = 1; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->box.x < first->box.x)
        first = node;
      if (node->box.x + node->box.width > last->box.x + last->box.width)
        last = node;
    }
  kring_scene_get_bounds (scene, &bounds);

  for (guint i = 0; i < 2; i++)
    {
      const KringFocus focus = { .hovered = (i == 0 ? first : last)->key };
      g_autoptr (GArray) names = kring_detail_pick_names (context, scene, &focus, 0.15);
      const KringDetailName *name = &g_array_index (names, KringDetailName, 0);
      double around = 16 / 0.15;

      g_assert_cmpuint (names->len, ==, 1);
      g_assert_cmpfloat (name->box.x, >=, bounds.x - around);
      g_assert_cmpfloat (name->box.x + name->box.width, <=, bounds.x + bounds.width + around);
      g_assert_true (kring_rect_meets (&name->frame, &name->node->box));
    }
  g_object_unref (context);
}

/* What is under the pointer tells its name in full, wherever there is none or
 * not all of it. */
static void
test_hovered (void)
{
  g_autoptr (KringScene) scene = make_scene (140);
  const KringSceneNode *node = g_ptr_array_index (kring_scene_get_nodes (scene), 77);
  const KringFocus focus = { .hovered = node->key };
  PangoContext *context = kring_text_make_context ();
  guint n_told = 0;

  for (double scale = 1; scale > 0.02; scale *= 0.9)
    {
      g_autoptr (GArray) names = kring_detail_pick_names (context, scene, &focus, scale);
      gboolean told = kring_detail_get_level (scale) == KRING_DETAIL_ALL;

      if (names->len > 0)
        {
          g_assert_cmpuint (names->len, ==, 1);
          g_assert_true (g_array_index (names, KringDetailName, 0).node == node);
          g_assert_cmpstr (g_array_index (names, KringDetailName, 0).label->lines[0], ==, node->name);
          n_told++;
        }
      else if (!told)
        {
          g_auto (KringDetailName) name = { NULL };

          kring_detail_fit_name (context, node, scale, &name);
          g_assert_false (g_str_has_suffix (name.label->lines[name.label->n_lines - 1], "…"));
        }
    }
  g_assert_cmpuint (n_told, >, 10);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/detail/levels", test_levels);
  g_test_add_func ("/detail/fit", test_fit);
  g_test_add_func ("/detail/pick", test_pick);
  g_test_add_func ("/detail/spares", test_spares);
  g_test_add_func ("/detail/brought-out", test_brought_out);
  g_test_add_func ("/detail/edges", test_edges);
  g_test_add_func ("/detail/hovered", test_hovered);

  return g_test_run ();
}
