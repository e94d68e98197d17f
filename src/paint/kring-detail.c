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
 * letters' sizes, of at most so many nodes that are looked at; those that are
 * asked for may be wider. */
#define MOST_NAMES 100
#define MOST_WIDE 11.0
#define MOST_WIDE_ASKED 24.0
#define MOST_LOOKED_AT 300

/* What is less than this, in letters' sizes, says nothing of a name. */
#define LEAST_WIDE 4.0

/* Lower nodes, in pixels, are but a texture on the map, which names may cover. */
#define LOWEST_TO_SPARE 5.0

/* How far names may reach out of a circle or grid, and should reach out of a
 * map, in pixels. */
#define BESIDE 16.0

/* How far the frame of a name reaches beyond it, in letters' sizes: what tells
 * roles apart without colour is within it. */
#define BESIDE_NAME 0.6
#define ABOVE_NAME 0.35

/* What stays free between a name's frame and other things, likewise. */
#define BETWEEN 0.05

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

/* What names are picked with. */
typedef struct
{
  PangoContext *context;
  KringScene *scene;
  GHashTable *brought_out; /* NULL: all */
  double scale;
  double size;
  gboolean spares; /* whether no other node may be covered */
  KringRect room;  /* that names must stay in */
  KringRect view;  /* that they should, so that who looks at all sees all of them */
  GArray *names;
} Picking;

static gboolean
is_candidate (Picking              *self,
              const KringSceneNode *node)
{
  return node->shown && (self->brought_out == NULL || g_hash_table_contains (self->brought_out, node->key));
}

static gboolean
is_asked_for (const KringFocus     *focus,
              const KringSceneNode *node)
{
  return focus != NULL && (focus->hovered == node->key ||
                           (focus->selected != NULL && g_hash_table_contains (focus->selected, node->key)));
}

/* Narrows what is free of a line through a node's middle to what an obstacle
 * leaves of it. */
static void
avoid (const KringRect *band,
       double           middle,
       const KringRect *obstacle,
       double          *left,
       double          *right)
{
  if (obstacle->y >= band->y + band->height || band->y >= obstacle->y + obstacle->height || obstacle->width <= 0)
    return;

  if (obstacle->x + obstacle->width <= middle)
    *left = MAX (*left, obstacle->x + obstacle->width);
  else if (obstacle->x >= middle)
    *right = MIN (*right, obstacle->x);
  else
    *left = *right = middle;
}

/* How much room there is beside the middle of a node for a name as high as
 * @band: up to other names, other nodes, and what is written behind them. */
static void
find_room (Picking              *self,
           const KringSceneNode *node,
           const KringRect      *band,
           double               *left,
           double               *right)
{
  double middle = node->box.x + node->box.width / 2;
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);
  KringBackdrop *backdrop = kring_scene_get_backdrop (self->scene);

  for (guint i = 0; i < self->names->len; i++)
    avoid (band, middle, &g_array_index (self->names, KringDetailName, i).frame, left, right);
  if (!self->spares)
    return;

  for (guint i = 0; i < nodes->len && *left < *right; i++)
    {
      const KringSceneNode *other = g_ptr_array_index (nodes, i);

      if (other != node && is_candidate (self, other))
        avoid (band, middle, &other->box, left, right);
    }
  for (guint i = 0; backdrop != NULL && i <= backdrop->texts->len; i++)
    {
      const KringBackdropText *text = i < backdrop->texts->len ? g_ptr_array_index (backdrop->texts, i)
                                                               : backdrop->core_word;
      KringRect taken;

      if (text == NULL)
        break;
      kring_backdrop_text_get_box (text, self->scale, &taken);
      avoid (band, middle, &taken, left, right);
    }
}

/* A name takes the place of its node: lines end at the border of that. */
static void
set_frame (Picking              *self,
           const KringSceneNode *node,
           KringDetailName      *name)
{
  name->frame = name->box;
  name->frame.x -= self->size * BESIDE_NAME;
  name->frame.y -= self->size * ABOVE_NAME;
  name->frame.width += 2 * self->size * BESIDE_NAME;
  name->frame.height += 2 * self->size * ABOVE_NAME;
  kring_rect_add (&name->frame, &node->box);
}

/* Puts a name over its node, shortened where there is not enough room. It may be
 * moved aside, but not so far that its middle leaves the node. Returns: whether
 * there was any room. */
static gboolean
place_name (Picking              *self,
            const KringSceneNode *node,
            double                most_wide,
            gboolean              may_shorten,
            KringDetailName      *name)
{
  double left = self->room.x, right = self->room.x + self->room.width, around = self->size * BESIDE_NAME, middle, width;
  guint most_lines = (guint) MAX (1, node->box.height / (self->size * LINE_HEIGHT));
  KringRect band = { 0 };

  /* Narrower it may get more lines. */
  band.height = MAX (node->box.height, (most_lines * LINE_HEIGHT + 2 * ABOVE_NAME) * self->size);
  band.y = node->box.y + (node->box.height - band.height) / 2;
  find_room (self, node, &band, &left, &right);
  if (left > node->box.x || right < node->box.x + node->box.width)
    return FALSE;

  left += self->size * BETWEEN;
  right -= self->size * BETWEEN;
  middle = CLAMP ((left + right) / 2, node->box.x, node->box.x + node->box.width);
  make_name (self->context, node, self->size, most_wide * self->size, most_lines, name);
  width = 2 * (MIN (middle - left, right - middle) - around);
  if (width < name->box.width && (!may_shorten || width < LEAST_WIDE * self->size))
    return FALSE;

  if (width < name->box.width)
    {
      kring_detail_name_clear (name);
      make_name (self->context, node, self->size, width, most_lines, name);
    }
  name->box.x = MIN (MAX (name->box.x, left + around), right - around - name->box.width);
  name->centre.x = name->box.x + name->box.width / 2;
  set_frame (self, node, name);

  return TRUE;
}

static gboolean
is_free (Picking              *self,
         const KringSceneNode *node,
         const KringRect      *frame)
{
  GPtrArray *nodes = kring_scene_get_nodes (self->scene);

  for (guint i = 0; i < self->names->len; i++)
    {
      if (kring_rect_meets (frame, &g_array_index (self->names, KringDetailName, i).frame))
        return FALSE;
    }
  for (guint i = 0; self->spares && i < nodes->len; i++)
    {
      const KringSceneNode *other = g_ptr_array_index (nodes, i);

      if (other != node && is_candidate (self, other) && kring_rect_meets (frame, &other->box))
        return FALSE;
    }

  return TRUE;
}

/* Moves a name at the edge of the map inwards; it goes on to cover its node.
 * Returns: whether that hides nothing else, or else it is where it was. */
static gboolean
keep_in_view (Picking         *self,
              KringDetailName *name)
{
  double around = self->size * BESIDE_NAME, left = self->view.x + around;
  double right = self->view.x + self->view.width - around - name->box.width;
  KringDetailName moved = *name;

  moved.box.x = MAX (MIN (name->box.x, right), left);
  if (moved.box.x == name->box.x)
    return TRUE;

  moved.centre.x = moved.box.x + moved.box.width / 2;
  set_frame (self, name->node, &moved);
  if (!is_free (self, name->node, &moved.frame))
    return FALSE;

  *name = moved;
  return TRUE;
}

/* The most connected first; among equals those that stand first in the
 * document, and stakeholders before interests. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const KringSceneNode *one = *(KringSceneNode *const *) a, *other = *(KringSceneNode *const *) b;

  if (one->lines->len != other->lines->len)
    return one->lines->len > other->lines->len ? -1 : 1;
  if (one->shape != other->shape)
    return one->shape == KRING_NODE_SHAPE_BOX ? -1 : 1;

  return 0;
}

/* Adds the names of nodes, as far as there is room; those that are asked for
 * even where they reach out of the map. */
static void
add_names (Picking   *self,
           GPtrArray *nodes,
           double     most_wide,
           gboolean   asked)
{
  for (guint i = 0; i < nodes->len && i < MOST_LOOKED_AT && self->names->len < MOST_NAMES; i++)
    {
      KringDetailName name = { .node = g_ptr_array_index (nodes, i) };

      if (place_name (self, name.node, most_wide, self->spares, &name) && (keep_in_view (self, &name) || asked))
        g_array_append_val (self->names, name);
      else
        kring_detail_name_clear (&name);
    }
}

/* Whether a node that is large enough for a name tells all of it; where there is
 * much room between nodes, in letters as large as all. */
static gboolean
tells_all (Picking              *self,
           const KringSceneNode *node)
{
  g_auto (KringDetailName) name = { NULL };

  kring_detail_fit_name (self->context, node, self->scale, &name);
  return !is_shortened (name.label) &&
         (kring_scene_get_view (self->scene) == KRING_SCENE_MAP || name.size >= self->size);
}

/**
 * kring_detail_has_picked_names:
 * @scene: a scene
 * @focus: (nullable): what the one who looks is busy with
 * @scale: pixels for a point; 0 for paper and files
 *
 * Returns: whether kring_detail_pick_names() may pick any, so that a change of
 *   one node may change what is seen of others
 */
gboolean
kring_detail_has_picked_names (KringScene       *scene,
                               const KringFocus *focus,
                               double            scale)
{
  KringDetailLevel level = kring_detail_get_level (scale);

  return level == KRING_DETAIL_FEW ||
         (level == KRING_DETAIL_NAMES && (focus != NULL || kring_scene_get_view (scene) != KRING_SCENE_MAP));
}

/* Without a focus, what names may need; on the map they may always stand out. */
static void
find_limits (Picking *self)
{
  gboolean is_map = kring_scene_get_view (self->scene) == KRING_SCENE_MAP;

  self->spares = !is_map || LOWEST_NODE * self->scale >= LOWEST_TO_SPARE;
  if (!is_map)
    self->room = self->view;
}

/**
 * kring_detail_pick_names:
 * @context: from kring_text_make_context(), of this thread
 * @scene: a scene
 * @focus: (nullable): what the one who looks is busy with
 * @scale: pixels for a point
 *
 * Picks the names that there is room for over a map whose nodes are too small
 * for them, and in the circle and the grid, where there is more room, those that
 * are cut off in their nodes: the most connected nodes' first, as far as they do
 * not hide each other or, where that can be seen, another node. The choice depends
 * on scene and scale alone, so that none comes or goes while a map is moved.
 *
 * With a focus, picks the names that belong on top of all that: of what is under
 * the pointer or selected, in full, and then of what is brought out.
 *
 * Returns: (transfer full) (element-type KringDetailName): the names
 */
GArray *
kring_detail_pick_names (PangoContext     *context,
                         KringScene       *scene,
                         const KringFocus *focus,
                         double            scale)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  gboolean few = kring_detail_get_level (scale) == KRING_DETAIL_FEW;
  gboolean has_others = (focus == NULL || focus->brought_out != NULL) && kring_detail_has_picked_names (scene, NULL, scale);
  g_autoptr (GPtrArray) asked = g_ptr_array_new (), others = g_ptr_array_new ();
  Picking picking = { .context = context, .scene = scene, .brought_out = focus != NULL ? focus->brought_out : NULL,
                      .scale = scale, .size = get_size (scale), .room = { -1e9, -1e9, 2e9, 2e9 } };

  picking.names = g_array_new (FALSE, FALSE, sizeof (KringDetailName));
  g_array_set_clear_func (picking.names, (GDestroyNotify) kring_detail_name_clear);
  for (guint i = 0; i < nodes->len; i++)
    {
      KringSceneNode *node = g_ptr_array_index (nodes, i);
      gboolean is_asked = is_asked_for (focus, node);

      if ((is_asked ? node->shown : has_others && is_candidate (&picking, node)) && (few || !tells_all (&picking, node)))
        g_ptr_array_add (is_asked ? asked : others, node);
    }
  if (asked->len + others->len > 0)
    kring_scene_get_bounds (scene, &picking.view);
  kring_rect_grow (&picking.view, BESIDE / scale);
  g_ptr_array_sort (asked, compare);
  add_names (&picking, asked, MOST_WIDE_ASKED, TRUE);

  find_limits (&picking);
  g_ptr_array_sort (others, compare);
  add_names (&picking, others, MOST_WIDE, FALSE);

  return picking.names;
}
