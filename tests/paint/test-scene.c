/* test-scene.c: what there is to draw, and where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-map.h"

#include <math.h>
#include <string.h>

static const KringSceneOptions manager = { KRING_AUDIENCE_MANAGER, NULL };

static KringScene *
make_scene_of (KringItem *alliance)
{
  g_autoptr (KringDocument) document = kring_document_new_for_alliance (alliance);

  return kring_scene_new (document, &manager);
}

static void
test_places (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringScene) scene = NULL;
  KringSceneNode *node;
  KringRect bounds;

  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", "Here", 100, -50);
  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "b", "Nowhere", NAN, NAN);
  paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "a", "b");
  scene = make_scene_of (alliance);

  node = kring_scene_find_node (scene, "a");
  g_assert_true (node->shown);
  g_assert_cmpfloat (node->box.x + node->box.width / 2, ==, 100);
  g_assert_cmpfloat (node->box.y + node->box.height / 2, ==, -50);
  g_assert_cmpuint (kring_scene_get_n_unplaced (scene), ==, 1);
  g_assert_false (kring_scene_find_node (scene, "b")->shown);
  g_assert_false (((KringSceneLine *) g_ptr_array_index (kring_scene_get_lines (scene), 0))->shown);

  kring_scene_get_bounds (scene, &bounds);
  g_assert_cmpmem (&bounds, sizeof bounds, &node->box, sizeof node->box);
}

static void
test_absurd (void)
{
  static const double places[] = { INFINITY, -INFINITY, NAN, 1e300, -1e300, 1e9 };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, id, places[i], 10);
    }
  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "one", "One", 5, 5);
  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "same", "On the same spot", 5, 5);
  paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "one", "same");
  paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "one", "one");
  paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "one", "gone");
  paint_tests_add_line (alliance, KRING_KIND_STAKE, "one", "same");
  scene = make_scene_of (alliance);

  g_assert_cmpuint (kring_scene_get_n_unplaced (scene), ==, G_N_ELEMENTS (places));
  for (KringExportFormat format = 0; format < KRING_N_EXPORT_FORMATS; format++)
    {
      g_autofree char *file = paint_tests_export (scene, format);

      g_assert_null (strstr (file, "nan"));
      g_assert_null (strstr (file, "inf\""));
    }
}

static void
test_few (void)
{
  for (guint n = 0; n < 2; n++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      g_autoptr (KringScene) scene = NULL;
      KringRect bounds;

      if (n > 0)
        paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", "Alone", 0, 0);
      scene = make_scene_of (alliance);
      kring_scene_get_bounds (scene, &bounds);
      g_assert_true (kring_rect_is_empty (&bounds) == (n == 0));
      for (KringExportFormat format = 0; format < KRING_N_EXPORT_FORMATS; format++)
        g_free (paint_tests_export (scene, format));
    }
}

/* The letters of a name in lines, without spaces and what wrapping added. */
static char *
join (char **lines)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    for (const char *p = lines[i]; *p != '\0'; p++)
      if (*p != ' ' && !(*p == '-' && p[1] == '\0'))
        g_string_append_c (joined, *p);

  return g_string_free (joined, FALSE);
}

static void
test_wrapping (void)
{
  static const char *const names[] = {
    "Gemeente Utrecht",
    "Ministerie van Volksgezondheid, Welzijn en Sport",
    "Arbeidsongeschiktheidsverzekeringsmaatschappij De Vooruitgang",
    "Vereniging voor Zorgmedewerkers en Mantelzorgers",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      g_autoptr (KringScene) scene = NULL;
      g_autofree char *joined = NULL;
      g_auto (GStrv) words = g_strsplit (names[i], " ", -1);
      g_autofree char *expected = g_strjoinv ("", words);
      const KringSceneNode *node;

      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", names[i], 0, 0);
      scene = make_scene_of (alliance);
      node = kring_scene_find_node (scene, "a");
      joined = join (node->text);
      g_assert_cmpstr (joined, ==, expected);
      g_assert_cmpfloat (node->box.width, <=, 150 + 40);
      /* Nothing but a word that is too long by itself is broken. */
      if (i != 2)
        for (guint j = 0; node->text[j] != NULL; j++)
          {
            g_auto (GStrv) parts = g_strsplit (node->text[j], " ", -1);

            for (guint k = 0; parts[k] != NULL; k++)
              g_assert_true (g_strv_contains ((const char *const *) words, parts[k]));
          }
    }
}

static void
test_odd_names (void)
{
  g_autofree char *endless = g_strnfill (200, 'm');
  g_autofree char *wordy = g_strconcat (endless, " ", endless, " en nog wat", NULL);
  const char *names[] = {
    endless, wordy, "", "   ", "עמותת המטפלים העובדים של ירושלים", "جمعية مقدمي الرعاية", "👩‍👩‍👧‍👦🎉 Buurt & Co",
    "een\ttab\nen een regel", "<b>vet</b> & \"citaat\"", "a\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81", "\x01\x02gestuurd",
    "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", "\xe2\x80\xae" "omgekeerd",
  };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      paint_tests_add_node (alliance, i % 2 ? KRING_KIND_INTEREST : KRING_KIND_STAKEHOLDER, id, names[i], i * 200.0, 0);
    }
  scene = make_scene_of (alliance);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      const KringSceneNode *node = kring_scene_find_node (scene, id);
      guint n_lines = g_strv_length (node->text);

      g_assert_cmpuint (n_lines, >, 0);
      g_assert_cmpuint (n_lines, <=, 4);
      g_assert_cmpfloat (node->box.width, <=, 260);
      g_assert_cmpfloat (node->box.height, <=, 110);
      g_assert_cmpstr (node->text[0], !=, "");
    }

  g_assert_true (g_str_has_suffix (kring_scene_find_node (scene, "s1")->text[3], "…"));
  for (KringExportFormat format = 0; format < KRING_N_EXPORT_FORMATS; format++)
    g_free (paint_tests_export (scene, format));
}

static void
test_no_name (void)
{
  static const char *const languages[] = { "en", "nl" };
  static const char *const expected[] = { "(no name)", "(geen naam)" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
      g_autoptr (KringDocument) document = NULL;
      g_autoptr (KringScene) scene = NULL;
      KringSceneOptions options = { KRING_AUDIENCE_SHARE, languages[i] };

      paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "a", " ", 0, 0);
      document = kring_document_new_for_alliance (alliance);
      scene = kring_scene_new (document, &options);
      g_assert_cmpstr (kring_scene_find_node (scene, "a")->text[0], ==, expected[i]);
    }
}

static void
test_lines_end_at_borders (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  GPtrArray *lines = kring_scene_get_lines (scene);

  g_assert_cmpuint (lines->len, ==, 9);
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);
      const KringPoint *start = &line->curve[0], *end = &line->curve[line->n_points - 1];
      double distance;

      g_assert_true (line->shown);
      g_assert_cmpuint (line->n_points % 3, ==, 1);
      distance = kring_shape_get_distance (line->tail->shape, &line->tail->box, start->x, start->y);
      g_assert_cmpfloat (fabs (distance), <, 2);
      distance = kring_shape_get_distance (line->head->shape, &line->head->box, end->x, end->y);
      g_assert_cmpfloat (fabs (distance), <, 2);
      g_assert_true (kring_rect_contains (&line->bounds, start->x, start->y));
      g_assert_true (kring_rect_contains (&line->bounds, end->x, end->y));
    }
}

/* Wherever nodes stand, a line begins at the same distance from a border as it
 * ends, and does not come back under the node that it has left. */
static void
test_lines_keep_their_distance (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  GPtrArray *nodes = kring_scene_get_nodes (scene), *lines = kring_scene_get_lines (scene);
  guint n_checked = 0;

  for (guint turn = 0; turn < 90; turn++)
    {
      for (guint i = 0; i < nodes->len; i++)
        {
          double angle = 0.0698 * turn * (i + 1), radius = 150 + 60 * i;
          KringRect damage = { 0 };

          kring_scene_move_node (scene, g_ptr_array_index (nodes, i), radius * cos (angle), radius * sin (angle),
                                 &damage);
        }

      for (guint i = 0; i < lines->len; i++)
        {
          const KringSceneLine *line = g_ptr_array_index (lines, i);
          const KringSceneNode *tail = line->tail, *head = line->head;

          if (line->n_points != 4 || kring_rect_meets (&tail->box, &head->box))
            continue;
          g_assert_cmpfloat_with_epsilon (kring_shape_get_distance (tail->shape, &tail->box, line->curve[0].x,
                                                                    line->curve[0].y), 1.4, 0.02);
          g_assert_cmpfloat_with_epsilon (kring_shape_get_distance (head->shape, &head->box, line->curve[3].x,
                                                                    line->curve[3].y), 1.4, 0.02);
          for (guint step = 1; step < 40; step++)
            {
              KringPoint point = kring_curve_get_point (line->curve, step / 40.0);

              g_assert_cmpfloat (kring_shape_get_distance (tail->shape, &tail->box, point.x, point.y), >, 1.38);
              g_assert_cmpfloat (kring_shape_get_distance (head->shape, &head->box, point.x, point.y), >, 1.38);
            }
          n_checked++;
        }
    }

  g_assert_cmpuint (n_checked, >, 500);
}

/* From s0 to s4 runs one line, and one back: they must not hide each other. */
static void
test_apart (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  KringItem *there = kring_document_find_influence (document, "s0", "s4", 0);
  KringItem *back = kring_document_find_influence (document, "s4", "s0", 0);
  const KringSceneLine *one = kring_scene_find_line (scene, there), *other = kring_scene_find_line (scene, back);
  KringPoint a = kring_curve_get_point (one->curve, 0.5), b = kring_curve_get_point (other->curve, 0.5);

  g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 8);
}

static void
test_hit (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  KringSceneNode *node = kring_scene_find_node (scene, "s1");
  KringSceneLine *line = g_ptr_array_index (kring_scene_get_lines (scene), 0);
  KringPoint middle = kring_curve_get_point (line->curve, 0.5), handle;

  g_assert_true (kring_scene_hit (scene, 240, 0, 3, NULL).node == node);
  /* Just beside the rounded corner is no node. */
  g_assert_null (kring_scene_hit (scene, node->box.x + 0.5, node->box.y + 0.5, 0, NULL).node);
  g_assert_true (kring_scene_hit (scene, middle.x + 2, middle.y, 3, NULL).line == line);
  g_assert_null (kring_scene_hit (scene, -500, -500, 3, NULL).line);

  kring_scene_get_handle (node, &handle);
  g_assert_true (kring_scene_hit (scene, handle.x, handle.y, 3, node).is_handle);
  g_assert_false (kring_scene_hit (scene, handle.x, handle.y, 3, NULL).is_handle);
}

static void
test_neighbourhood (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GHashTable) near = NULL;

  g_ptr_array_add (items, kring_document_lookup (document, "s0"));
  near = kring_scene_get_neighbourhood (scene, items, NULL);

  /* s0, its lines to and from s4, its stake in i0, and those two. */
  g_assert_cmpuint (g_hash_table_size (near), ==, 6);
  g_assert_true (g_hash_table_contains (near, kring_document_lookup (document, "s4")));
  g_assert_true (g_hash_table_contains (near, kring_document_lookup (document, "i0")));
  g_assert_false (g_hash_table_contains (near, kring_document_lookup (document, "s1")));
}

static void
test_graph (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  g_autoptr (KringGraph) graph = kring_scene_make_graph (scene);
  KringSceneNode *tail = kring_scene_find_node (scene, "s0");
  KringSceneLine *line = kring_scene_find_line (scene, kring_document_find_influence (document, "s0", "s4", 0));
  KringRect damage = { 0 };
  KringPoint detour[] = { { 0, 15 }, { -200, 100 }, { -200, 200 }, { 0, 285 } };
  gboolean found = FALSE;

  g_assert_cmpuint (graph->n_nodes, ==, 10);
  g_assert_cmpuint (graph->n_edges, ==, 9);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringSceneNode *node = kring_scene_find_node (scene, graph->nodes[i].id);

      g_assert_true (graph->nodes[i].has_position);
      g_assert_cmpfloat (graph->nodes[i].width, ==, node->box.width);
      g_assert_cmpfloat (graph->nodes[i].x, ==, node->box.x + node->box.width / 2);
    }
  for (guint i = 0; i < graph->n_edges; i++)
    if (g_str_equal (graph->nodes[graph->edges[i].tail].id, "s0") &&
        g_str_equal (graph->nodes[graph->edges[i].head].id, "s4"))
      {
        detour[0].y = tail->box.y + tail->box.height;
        detour[3].y = kring_scene_find_node (scene, "s4")->box.y;
        kring_graph_set_route (graph, i, detour, G_N_ELEMENTS (detour));
        found = TRUE;
      }
  g_assert_true (found);

  kring_scene_apply_graph (scene, graph);
  g_assert_cmpfloat (kring_curve_get_point (line->curve, 0.5).x, <, -100);

  /* The route was made for where the node stood. */
  kring_scene_move_node (scene, tail, 50, -60, &damage);
  g_assert_cmpfloat (kring_curve_get_point (line->curve, 0.5).x, >, 0);
  g_assert_true (kring_rect_contains (&damage, 50, -60));
  g_assert_true (kring_rect_contains (&damage, 0, 0));

  for (guint i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].x = INFINITY;
  kring_scene_apply_graph (scene, graph);
  g_assert_cmpfloat (tail->box.x + tail->box.width / 2, ==, 50);
}

static void
test_hidden (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = NULL;
  KringItem *map = kring_document_get_map (document);
  KringHistory *history = kring_document_get_history (document);
  GPtrArray *lines;

  kring_history_set_int (history, map, KRING_MAP_INTERESTS_SHOWN, FALSE);
  scene = kring_scene_new (document, &manager);
  lines = kring_scene_get_lines (scene);
  g_assert_false (kring_scene_find_node (scene, "i0")->shown);
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      g_assert_true (line->shown == !line->is_stake);
    }
}

static void
test_copy (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  g_autoptr (KringScene) copy = kring_scene_copy (scene, &manager);
  g_autofree char *one = paint_tests_export (scene, KRING_EXPORT_SVG);
  g_autofree char *other = paint_tests_export (copy, KRING_EXPORT_SVG);

  g_assert_cmpstr (one, ==, other);
  g_assert_null (kring_scene_get_document (copy));
  for (guint i = 0; i < kring_scene_get_nodes (copy)->len; i++)
    g_assert_null (((KringSceneNode *) g_ptr_array_index (kring_scene_get_nodes (copy), i))->item);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static gboolean
prepare (KringDocument  *document,
         GCancellable   *cancellable,
         GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  kring_scene_prepare_async (document, "nl", cancellable, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kring_scene_prepare_finish (result, error);
}

/* Names measured in a thread are the same as those that a scene measures. */
static void
test_prepare (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *nodes;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *name = i % 7 != 0 ? g_strdup_printf ("Association number %u of the prepared", i) : g_strdup ("");

      paint_tests_add_node (alliance, i % 2 ? KRING_KIND_STAKEHOLDER : KRING_KIND_INTEREST, id, name, 300.0 * i, 0);
    }
  document = kring_document_new_for_alliance (alliance);

  g_assert_true (prepare (document, NULL, &error));
  g_assert_no_error (error);
  scene = kring_scene_new (document, &manager);
  nodes = kring_scene_get_nodes (scene);
  g_assert_cmpuint (nodes->len, ==, 200);
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *text = g_strjoinv (" ", node->text);

      g_assert_nonnull (node->text[0]);
      g_assert_true (strstr (node->title, text) == node->title);
    }

  g_cancellable_cancel (cancellable);
  g_assert_false (prepare (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/places", test_places);
  g_test_add_func ("/scene/absurd", test_absurd);
  g_test_add_func ("/scene/few", test_few);
  g_test_add_func ("/scene/wrapping", test_wrapping);
  g_test_add_func ("/scene/odd-names", test_odd_names);
  g_test_add_func ("/scene/no-name", test_no_name);
  g_test_add_func ("/scene/lines-end-at-borders", test_lines_end_at_borders);
  g_test_add_func ("/scene/lines-keep-their-distance", test_lines_keep_their_distance);
  g_test_add_func ("/scene/apart", test_apart);
  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/neighbourhood", test_neighbourhood);
  g_test_add_func ("/scene/graph", test_graph);
  g_test_add_func ("/scene/hidden", test_hidden);
  g_test_add_func ("/scene/copy", test_copy);
  g_test_add_func ("/scene/prepare", test_prepare);

  return g_test_run ();
}
