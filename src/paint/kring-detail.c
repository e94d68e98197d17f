/* kring-detail.c: what of a name is shown when a map is small
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-detail.h"

#include "kring-label-cache.h"

#include <math.h>

/* Letters of this many pixels can be read as they are; smaller ones are drawn
 * larger, at so many, or at the least that the whole name asks for. */
#define LEGIBLE 6.0
#define ENLARGED 8.5
#define LEAST_LEGIBLE 6.0

/* A node lower than this, in points, is the lowest there is; where it has
 * fewer pixels than a letter, names leave the nodes. */
#define LOWEST_NODE 32.0
#define LOWEST_PIXELS 9.5

/* Sizes of letters go in steps of so many to twice the size, so that the same
 * name is not measured again for each turn of the wheel. */
#define STEPS 4.0

#define LINE_HEIGHT 1.15
#define ASCENT 0.8
#define SIDE 3.0

/* So much of an ellipse's width and height holds text. */
#define ELLIPSE_PART 0.76

/* Where only some names are told: at most so many, no wider than so many
 * letters' sizes, of at most so many nodes that are looked at. */
#define MOST_NAMES 60
#define MOST_WIDE 11.0
#define MOST_LOOKED_AT 300

/**
 * kring_detail_name_clear:
 * @name: a name
 *
 * Lets go of what it holds.
 */
void
kring_detail_name_clear (KringDetailName *name)
{
  g_clear_pointer (&name->label, kring_label_unref);
}

/**
 * kring_detail_get_level:
 * @scale: pixels for a point; 0 for paper and files
 *
 * Returns: how much is shown at that scale
 */
KringDetailLevel
kring_detail_get_level (double scale)
{
  if (scale <= 0 || KRING_TEXT_SIZE * scale >= LEGIBLE)
    return KRING_DETAIL_ALL;

  return LOWEST_NODE * scale >= LOWEST_PIXELS ? KRING_DETAIL_NAMES : KRING_DETAIL_FEW;
}

/* The size of letters, in points, that can be read at a scale. */
static double
get_size (double scale)
{
  double steps = ceil (STEPS * log2 (ENLARGED / scale / KRING_TEXT_SIZE) - 0.5);

  return KRING_TEXT_SIZE * exp2 (steps / STEPS);
}

static void
make_name (PangoContext         *context,
           const KringSceneNode *node,
           double                size,
           double                width,
           guint                 most_lines,
           KringDetailName      *name)
{
  double factor = size / KRING_TEXT_SIZE;
  double height;

  name->label = kring_label_cache_get (context, node->name, floor (width / factor), floor (width / factor), most_lines);
  name->size = size;
  name->line_height = size * LINE_HEIGHT;
  height = name->label->n_lines * name->line_height;
  name->centre.x = node->box.x + node->box.width / 2;
  name->centre.y = node->box.y + node->box.height / 2 - height / 2 + size * (ASCENT + (LINE_HEIGHT - 1) / 2);
  name->box.width = name->label->width * factor;
  name->box.height = height;
  name->box.x = name->centre.x - name->box.width / 2;
  name->box.y = node->box.y + node->box.height / 2 - height / 2;
}

static gboolean
is_shortened (const KringLabel *label)
{
  return g_str_has_suffix (label->lines[label->n_lines - 1], "…");
}

/**
 * kring_detail_fit_name:
 * @context: from kring_text_make_context(), of this thread
 * @node: a node
 * @scale: pixels for a point
 * @name: (inout): its name, empty before, to be cleared afterwards
 *
 * Fits a name into its node, large enough to be read, on as many lines as there
 * is room for, and shortened where there is not enough.
 */
void
kring_detail_fit_name (PangoContext         *context,
                       const KringSceneNode *node,
                       double                scale,
                       KringDetailName      *name)
{
  gboolean is_box = node->shape == KRING_NODE_SHAPE_BOX;
  double width = is_box ? node->box.width - 2 * SIDE : node->box.width * ELLIPSE_PART;
  double height = is_box ? node->box.height - 1 : node->box.height * ELLIPSE_PART;
  double size = get_size (scale), smaller = size;

  /* The whole name in smaller letters says more than half of it in large ones. */
  do
    {
      kring_detail_name_clear (name);
      size = smaller;
      smaller = size / exp2 (1 / STEPS);
      make_name (context, node, size, width, (guint) MAX (1, height / (size * LINE_HEIGHT)), name);
    }
  while (is_shortened (name->label) && smaller * scale >= LEAST_LEGIBLE);
}

/* The most connected first; among equals those that stand first in the
 * document, and stakeholders before interests. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const KringSceneNode *one = *(KringSceneNode *const *) a, *other = *(KringSceneNode *const *) b;

  if (one->lines->len != other->lines->len)
    return one->lines->len > other->lines->len ? -1 : 1;
  if (one->shape != other->shape)
    return one->shape == KRING_NODE_SHAPE_BOX ? -1 : 1;

  return 0;
}

/**
 * kring_detail_pick_names:
 * @context: from kring_text_make_context(), of this thread
 * @scene: a scene
 * @only: (nullable): the keys of the nodes that count; %NULL for all
 * @scale: pixels for a point
 *
 * Picks the names that there is room for over a map whose nodes are too small
 * for them: the most connected nodes', as far as they do not hide each other.
 * The choice depends on scene and scale alone, so that none comes or goes
 * while a map is moved.
 *
 * Returns: (transfer full) (element-type KringDetailName): the names
 */
GArray *
kring_detail_pick_names (PangoContext *context,
                         KringScene   *scene,
                         GHashTable   *only,
                         double        scale)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  GArray *names = g_array_new (FALSE, FALSE, sizeof (KringDetailName));
  double size = get_size (scale);

  g_array_set_clear_func (names, (GDestroyNotify) kring_detail_name_clear);
  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown && (only == NULL || g_hash_table_contains (only, node->key)))
        g_ptr_array_add (candidates, node);
    }
  g_ptr_array_sort_with_data (candidates, compare, NULL);

  for (guint i = 0; i < candidates->len && i < MOST_LOOKED_AT && names->len < MOST_NAMES; i++)
    {
      KringDetailName name;
      KringRect around;
      gboolean is_free = TRUE;

      make_name (context, g_ptr_array_index (candidates, i), size, MOST_WIDE * size, 1, &name);
      around = name.box;
      kring_rect_grow (&around, size / 2);
      for (guint j = 0; j < names->len && is_free; j++)
        is_free = !kring_rect_meets (&around, &g_array_index (names, KringDetailName, j).box);
      if (is_free)
        g_array_append_val (names, name);
      else
        kring_detail_name_clear (&name);
    }

  return names;
}
