/* test-scene-lens.c: a scene that is looked at through a lens
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "paint/kring-legend.h"
#include "paint/kring-share.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-gain.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define TODAY "2026-06-15"

static const KringSceneOptions manager = { KRING_AUDIENCE_MANAGER, NULL };

typedef struct
{
  KringDocument *document;
  KringScene *scene;
  KringRect damage;
} Fixture;

static void
changed_cb (Fixture           *fixture,
            const KringChange *change)
{
  kring_scene_update (fixture->scene, change, &fixture->damage);
}

static void
settled_cb (Fixture *fixture)
{
  kring_scene_release (fixture->scene, &fixture->damage);
}

static void
take_up (Fixture                 *fixture,
         KringDocument           *document,
         const KringSceneOptions *options)
{
  fixture->document = document;
  fixture->scene = kring_scene_new (document, options);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (document, "settled", G_CALLBACK (settled_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  take_up (fixture, paint_tests_make_document ("nl"), &manager);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->document, fixture);
  g_object_unref (fixture->scene);
  g_object_unref (fixture->document);
}

/* One letter for each stakeholder: . faded, ? nothing known, g good, a
 * attention, A alarm. */
static char *
tell_states (KringScene *scene)
{
  static const char letters[KRING_N_LENS_STATES] = { '.', '?', 'g', 'a', 'A' };
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shape == KRING_NODE_SHAPE_BOX)
        g_string_append_c (told, letters[node->lens_state]);
      else
        g_assert_cmpuint (node->lens_state, ==, KRING_LENS_FADED);
    }

  return g_string_free (told, FALSE);
}

static void
assert_states (KringScene *scene,
               const char *wanted)
{
  g_autofree char *told = tell_states (scene);

  g_assert_cmpstr (told, ==, wanted);
}

static void
set (Fixture    *fixture,
     const char *id,
     guint       field,
     int         value)
{
  kring_history_set_int (kring_document_get_history (fixture->document), kring_document_lookup (fixture->document, id),
                         field, value);
}

/* As the document has it, and again when that changes; and only what looks
 * otherwise is drawn anew. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  const KringSceneNode *first = kring_scene_find_node (fixture->scene, "s0");
  const KringSceneNode *other = kring_scene_find_node (fixture->scene, "s2");

  assert_states (fixture->scene, "........");
  g_assert_true (kring_scene_set_lens (fixture->scene, KRING_LENS_SAFETY, TODAY));
  g_assert_false (kring_scene_set_lens (fixture->scene, KRING_LENS_SAFETY, TODAY));
  /* At the table are the first and, six further, the seventh. */
  assert_states (fixture->scene, "?.....?.");

  fixture->damage = (KringRect) { 0 };
  set (fixture, "s0", KRING_STAKEHOLDER_SAFETY, KRING_SAFETY_NO);
  assert_states (fixture->scene, "A.....?.");
  g_assert_true (kring_rect_meets (&fixture->damage, &first->box));
  g_assert_false (kring_rect_meets (&fixture->damage, &other->box));

  fixture->damage = (KringRect) { 0 };
  set (fixture, "s1", KRING_STAKEHOLDER_ATTITUDE, 1);
  g_assert_true (kring_rect_is_empty (&fixture->damage));

  kring_history_undo (kring_document_get_history (fixture->document));
  kring_history_undo (kring_document_get_history (fixture->document));
  assert_states (fixture->scene, "?.....?.");

  kring_edit_add (fixture->document, kring_document_get_list (fixture->document, KRING_ALLIANCE_STAKEHOLDERS), TODAY);
  assert_states (fixture->scene, "?.....?..");
  kring_history_undo (kring_document_get_history (fixture->document));
  kring_history_set_int (kring_document_get_history (fixture->document),
                         kring_document_lookup (fixture->document, "s6"), KRING_STAKEHOLDER_INVOLVEMENT,
                         KRING_INVOLVEMENT_LEFT);
  assert_states (fixture->scene, "?.......");

  g_assert_true (kring_scene_set_lens (fixture->scene, KRING_LENS_NONE, TODAY));
  assert_states (fixture->scene, "........");
  set (fixture, "s0", KRING_STAKEHOLDER_SAFETY, KRING_SAFETY_NO);
  assert_states (fixture->scene, "........");
}

/* What is told depends on the day. */
static void
test_another_day (void)
{
  g_autoptr (KringItem) alliance = paint_tests_make_alliance ("nl");
  KringItem *party = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 0);
  KringItem *action = paint_tests_add (party, KRING_STAKEHOLDER_ACTIONS, KRING_KIND_ACTION);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;

  kring_item_set_string (action, 0, "tekenen");
  kring_item_set_string (action, 1, "2026-06-15");
  document = kring_document_new_for_alliance (alliance);
  scene = kring_scene_new (document, &manager);
  kring_scene_set_lens (scene, KRING_LENS_ACTION, "2026-06-15");
  assert_states (scene, "a????.??");
  g_assert_true (kring_scene_set_lens (scene, KRING_LENS_ACTION, "2026-06-16"));
  assert_states (scene, "A????.??");
}

static void
assert_same_boxes (KringScene *scene,
                   GArray     *boxes)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);

  g_assert_cmpuint (nodes->len, ==, boxes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      g_assert_cmpmem (&node->box, sizeof (KringRect), &g_array_index (boxes, KringRect, i), sizeof (KringRect));
    }
}

/* No lens moves anything or makes it larger, in any view. */
static void
test_moves_nothing (void)
{
  for (KringSceneView view = 0; view < KRING_N_SCENE_VIEWS; view++)
    {
      const KringSceneOptions options = { KRING_AUDIENCE_MANAGER, NULL, view };
      g_autoptr (KringDocument) document = paint_tests_make_document ("nl");
      g_autoptr (KringScene) scene = kring_scene_new (document, &options);
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (KringRect));
      GPtrArray *nodes = kring_scene_get_nodes (scene);
      KringRect bounds, after;

      for (guint i = 0; i < nodes->len; i++)
        g_array_append_val (boxes, ((KringSceneNode *) g_ptr_array_index (nodes, i))->box);
      kring_scene_get_bounds (scene, &bounds);
      for (KringLens lens = 0; lens < KRING_N_LENSES; lens++)
        {
          g_autoptr (KringScene) copy = NULL;

          kring_scene_set_lens (scene, lens, TODAY);
          assert_same_boxes (scene, boxes);
          kring_scene_get_bounds (scene, &after);
          g_assert_cmpmem (&bounds, sizeof bounds, &after, sizeof after);
          copy = kring_scene_copy (scene, &manager);
          assert_same_boxes (copy, boxes);
        }
    }
}

/* A copy has the lens, so far as its audience may know what it tells; the
 * role of who needs to move included. */
static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  for (KringLens lens = KRING_LENS_GAIN; lens < KRING_N_LENSES; lens++)
    {
      g_autoptr (KringScene) frozen = NULL;
      g_autoptr (KringScene) known = NULL;
      g_autoptr (KringScene) shared = NULL;
      g_autoptr (KringScene) live = NULL;
      g_autofree char *states = NULL;

      kring_scene_set_lens (fixture->scene, lens, TODAY);
      states = tell_states (fixture->scene);
      frozen = kring_scene_freeze (fixture->scene);
      g_assert_cmpuint (kring_scene_get_lens (frozen), ==, lens);
      assert_states (frozen, states);
      known = kring_scene_copy (fixture->scene, &manager);
      g_assert_cmpuint (kring_scene_get_lens (known), ==, lens);
      assert_states (known, states);

      shared = kring_scene_copy (fixture->scene, NULL);
      live = kring_scene_new (fixture->document, NULL);
      kring_scene_set_lens (live, lens, TODAY);
      g_assert_cmpuint (kring_scene_get_lens (shared), ==, kring_lens_is_private (lens) ? KRING_LENS_NONE : lens);
      g_assert_cmpuint (kring_scene_get_lens (live), ==, kring_scene_get_lens (shared));
      if (kring_lens_is_private (lens))
        g_free (g_steal_pointer (&states));
      else
        /* The fifth needs to move. */
        states[4] = '.';
      assert_states (shared, states != NULL ? states : "........");
      assert_states (live, states != NULL ? states : "........");
    }
}

/* A private lens changes not one byte of what is made to share; a public one
 * does not tell who needs to move from context. */
static void
test_nothing_private (void)
{
  static const KringExportFormat formats[] = { KRING_EXPORT_SVG, KRING_EXPORT_PNG, KRING_EXPORT_DOT };
  static const KringRole roles[] = { KRING_ROLE_TO_MOVE, KRING_ROLE_CONTEXT };

  for (KringLens lens = KRING_LENS_NONE; lens < KRING_N_LENSES; lens++)
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
      {
        GBytes *made[2] = { NULL };

        for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
          {
            g_autoptr (KringItem) alliance = paint_tests_make_alliance ("nl");
            KringItem *party = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 2);
            KringItem *gain = paint_tests_add (party, KRING_STAKEHOLDER_GAINS, KRING_KIND_GAIN);
            const KringExportOptions options = { .format = formats[i], .date = "2026-03-15" };
            g_autoptr (KringDocument) document = NULL;
            g_autoptr (KringScene) scene = NULL;
            g_autoptr (KringScene) copy = NULL;
            g_autoptr (GError) error = NULL;

            kring_item_set_string (gain, KRING_GAIN_WHAT, "geheim");
            kring_item_set_int (party, KRING_STAKEHOLDER_ROLE, roles[j]);
            document = kring_document_new_for_alliance (alliance);
            scene = kring_scene_new (document, &manager);
            /* Of what is private: nothing, or all that the lens could tell. */
            if (j > 0 || !kring_lens_is_private (lens))
              kring_scene_set_lens (scene, lens, TODAY);
            copy = kring_scene_copy (scene, NULL);
            made[j] = kring_export_to_bytes (copy, &options, NULL, &error);
            g_assert_no_error (error);
          }

        g_assert_true (g_bytes_equal (made[0], made[1]));
        g_bytes_unref (made[0]);
        g_bytes_unref (made[1]);
      }
}

/* What was left out is named. */
static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  for (KringLens lens = KRING_LENS_NONE; lens < KRING_N_LENSES; lens++)
    {
      g_auto (GStrv) english = NULL;
      g_auto (GStrv) dutch = NULL;

      kring_scene_set_lens (fixture->scene, lens, TODAY);
      english = kring_share_get_left_out_of (fixture->scene, "en");
      dutch = kring_share_get_left_out_of (fixture->scene, "nl");
      g_assert_cmpuint (g_strv_length (english), ==, 1 + kring_lens_is_private (lens));
      g_assert_cmpstr (english[0], ==, "needs to move");
      if (lens == KRING_LENS_GAIN)
        {
          g_assert_cmpstr (english[1], ==, "the lens Gain");
          g_assert_cmpstr (dutch[1], ==, "de lens Winst");
        }
    }
}

/* The legend begins with all that the lens can tell, and the picture holds a
 * symbol for everybody of whom it tells something. */
static void
assert_is_drawn (const char *language,
                 const char *heading,
                 const char *good,
                 const char *title)
{
  g_autoptr (KringDocument) document = paint_tests_make_document (language);
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  g_autoptr (KringScene) copy = NULL;
  g_autoptr (KringLegend) legend = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *dot = NULL;
  KringLegendRow *row;
  xmlXPathContext *context;
  xmlDoc *doc;

  kring_scene_set_lens (scene, KRING_LENS_INVOLVEMENT, TODAY);
  copy = kring_scene_copy (scene, &manager);
  /* The sixth is context. */
  assert_states (copy, "???A?.?g");
  legend = kring_legend_new (copy);
  row = g_ptr_array_index (kring_legend_get_rows (legend), 0);
  g_assert_cmpuint (row->sample, ==, KRING_LEGEND_LENS);
  g_assert_cmpstr (row->heading, ==, heading);
  g_assert_cmpstr (row->label, ==, good);
  for (guint i = 1; i < 5; i++)
    {
      row = g_ptr_array_index (kring_legend_get_rows (legend), i);
      g_assert_cmpuint (row->sample, ==, KRING_LEGEND_LENS);
      g_assert_null (row->heading);
    }

  svg = paint_tests_export (copy, KRING_EXPORT_SVG);
  doc = xmlReadMemory (svg, (int) strlen (svg), NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (doc);
  context = xmlXPathNewContext (doc);
  xmlXPathRegisterNs (context, (const xmlChar *) "s", (const xmlChar *) "http://www.w3.org/2000/svg");
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='stakeholder']"), ==, 8);
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='stakeholder']/s:g[@class='state']"), ==, 7);
  g_assert_cmpuint (paint_tests_count (context, "//s:g[@class='interest']/s:g[@class='state']"), ==, 0);
  xmlXPathFreeContext (context);
  xmlFreeDoc (doc);
  g_assert_nonnull (strstr (svg, heading));
  g_assert_nonnull (strstr (svg, good));
  g_assert_nonnull (strstr (svg, title));

  dot = paint_tests_export (copy, KRING_EXPORT_DOT);
  g_assert_nonnull (strstr (dot, heading));
  g_assert_nonnull (strstr (dot, good));
  g_assert_nonnull (strstr (dot, title));
  g_assert_nonnull (strstr (dot, "xlabel=\"✓\""));
}

static void
test_is_drawn (void)
{
  assert_is_drawn ("en", "Lens: Involvement", "target group: at the table or represented; others: connected with it",
                   "; Involvement: connected with a target group");
  assert_is_drawn ("nl", "Lens: Betrokkenheid", "doelgroep: aan tafel of vertegenwoordigd; anderen: ermee verbonden",
                   "; Betrokkenheid: verbonden met een doelgroep");
}

/* Lines of who is faded are faded with them, but not while they are brought
 * out. */
static void
test_faded (Fixture       *fixture,
            gconstpointer  data)
{
  GPtrArray *lines = kring_scene_get_lines (fixture->scene);
  guint n_faded = 0;

  for (guint i = 0; i < lines->len; i++)
    g_assert_false (kring_scene_is_line_faded (fixture->scene, g_ptr_array_index (lines, i)));

  kring_scene_set_lens (fixture->scene, KRING_LENS_LEADERSHIP, TODAY);
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);
      gboolean faded = g_str_equal (line->tail->id, "s5") || g_str_equal (line->head->id, "s5");

      g_assert_true (kring_scene_is_line_faded (fixture->scene, line) == faded);
      n_faded += faded;
    }
  g_assert_cmpuint (n_faded, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scene-lens/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add_func ("/scene-lens/another-day", test_another_day);
  g_test_add_func ("/scene-lens/moves-nothing", test_moves_nothing);
  g_test_add ("/scene-lens/copies", Fixture, NULL, set_up, test_copies, tear_down);
  g_test_add_func ("/scene-lens/nothing-private", test_nothing_private);
  g_test_add ("/scene-lens/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add_func ("/scene-lens/is-drawn", test_is_drawn);
  g_test_add ("/scene-lens/faded", Fixture, NULL, set_up, test_faded, tear_down);

  return g_test_run ();
}
