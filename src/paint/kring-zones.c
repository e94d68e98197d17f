/* kring-zones.c: the views in which a stakeholder's fields tell its place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-zones.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* What stays free between two nodes, and by how much the room for them grows
 * at a time; points. */
#define SLOT_GAP 12.0
#define WIDTH_STEP 24.0
#define HEIGHT_STEP 12.0

/**
 * kring_slots_measure:
 * @scene: a scene
 * @slots: (out): how much room any of its stakeholders needs
 */
void
kring_slots_measure (KringScene *scene,
                     KringSlots *slots)
{
  double width = 1, height = 1;

  for (guint i = 0; i < scene->n_stakeholders; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (scene->nodes, i);

      width = MAX (width, node->box.width);
      height = MAX (height, node->box.height);
    }

  slots->width = ceil ((width + SLOT_GAP) / WIDTH_STEP) * WIDTH_STEP;
  slots->height = ceil ((height + SLOT_GAP) / HEIGHT_STEP) * HEIGHT_STEP;
}

/**
 * kring_zones_get_values:
 * @view: the circle or the grid
 * @node: a stakeholder
 * @values: (out): of the zone that it belongs in, see #KringZone
 *
 * Tells a zone by a stakeholder's fields. In the circle those of whom
 * involvement is unknown are with those who are not involved yet; in the grid
 * influence and concern must both be known to tell anything.
 */
void
kring_zones_get_values (KringSceneView        view,
                        const KringSceneNode *node,
                        int                   values[2])
{
  gboolean known = node->influence != 0 && node->concern != 0;

  if (view == KRING_SCENE_GRID)
    {
      values[0] = known ? node->influence : 0;
      values[1] = known ? node->concern : 0;
    }
  else
    {
      values[0] = node->involvement == KRING_INVOLVEMENT_UNKNOWN ? KRING_INVOLVEMENT_NOT_YET : (int) node->involvement;
      values[1] = (int) node->role;
    }
}

/**
 * kring_zones_put_node:
 * @node: (inout): a node
 * @x: where its middle goes, in points
 * @y: likewise
 */
void
kring_zones_put_node (KringSceneNode *node,
                      double          x,
                      double          y)
{
  node->box.x = x - node->box.width / 2;
  node->box.y = y - node->box.height / 2;
}

static KringPoint
get_corner (KringScene *self,
            guint       i)
{
  const KringSceneNode *node = g_ptr_array_index (self->nodes, i);

  return (KringPoint) { node->box.x, node->box.y };
}

/* Most changes move few, and a scene just made has none that is laid. */
static void
lay_moved (KringScene       *self,
           const KringPoint *before)
{
  guint n = 0;

  for (guint i = 0; i < self->n_stakeholders; i++)
    {
      KringPoint corner = get_corner (self, i);

      if (corner.x != before[i].x || corner.y != before[i].y)
        n++;
    }
  if (n > self->n_stakeholders / 4)
    {
      kring_scene_lay_all (self);
      return;
    }

  for (guint i = 0; n > 0 && i < self->n_stakeholders; i++)
    {
      KringPoint corner = get_corner (self, i);

      if (corner.x != before[i].x || corner.y != before[i].y)
        kring_scene_lay_lines_of (g_ptr_array_index (self->nodes, i));
    }
}

/**
 * kring_scene_arrange_view:
 * @self: a scene
 *
 * Puts the stakeholders where the view of the scene has them, and makes what is
 * behind them anew. On the map it does nothing.
 */
void
kring_scene_arrange_view (KringScene *self)
{
  PangoContext *context;
  g_autofree KringPoint *before = NULL;

  if (self->view == KRING_SCENE_MAP)
    return;

  before = g_new (KringPoint, self->n_stakeholders);
  for (guint i = 0; i < self->n_stakeholders; i++)
    before[i] = get_corner (self, i);
  context = self->context != NULL ? g_object_ref (self->context) : kring_text_make_context ();
  g_clear_pointer (&self->backdrop, kring_backdrop_unref);
  self->backdrop = kring_backdrop_new ();
  if (self->view == KRING_SCENE_CIRCLE)
    kring_scene_arrange_circle (self, context);
  else
    kring_scene_arrange_grid (self, context);
  g_object_unref (context);
  lay_moved (self, before);
}

static const char *const view_names[KRING_N_SCENE_VIEWS] = { "map", "circle", "grid" };

/**
 * kring_scene_view_get_name:
 * @view: a view
 *
 * Returns: what it is called where a program is told: "map", "circle" or "grid"
 */
const char *
kring_scene_view_get_name (KringSceneView view)
{
  return view_names[view];
}

/**
 * kring_scene_view_find:
 * @name: "map", "circle" or "grid"
 * @view: (out): the view
 *
 * Returns: whether there is a view of that name
 */
gboolean
kring_scene_view_find (const char     *name,
                       KringSceneView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (view_names); i++)
    if (g_str_equal (view_names[i], name))
      {
        *view = (KringSceneView) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_scene_get_view:
 * @self: a scene
 *
 * Returns: as what it shows the alliance
 */
KringSceneView
kring_scene_get_view (KringScene *self)
{
  return self->view;
}

/**
 * kring_scene_name_view:
 * @self: a scene
 *
 * Returns: (transfer none): what it is, in its own language: "Circle of trust"
 */
const char *
kring_scene_name_view (KringScene *self)
{
  static const char *const names[KRING_N_SCENE_VIEWS] = {
    N_("Stakeholder map"), N_("Circle of trust"), N_("Grid of influence and concern"),
  };

  return kring_text_in (self->language, names[self->view]);
}

/**
 * kring_scene_can_share:
 * @self: a scene
 *
 * Returns: whether a copy to share may be made of it: not of the Grid, which is
 *   private as a whole
 */
gboolean
kring_scene_can_share (KringScene *self)
{
  return self->view != KRING_SCENE_GRID;
}

/**
 * kring_scene_get_n_known:
 * @self: a scene
 *
 * Returns: of how many stakeholders both influence and concern are known
 */
guint
kring_scene_get_n_known (KringScene *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_stakeholders; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (self->nodes, i);

      n += node->influence != 0 && node->concern != 0;
    }

  return n;
}

/**
 * kring_scene_get_backdrop:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): what is behind the lines; %NULL on the
 *   map
 */
KringBackdrop *
kring_scene_get_backdrop (KringScene *self)
{
  return self->backdrop;
}

/**
 * kring_scene_find_drop:
 * @self: a scene
 * @x: a place, in points
 * @y: a place, in points
 *
 * Tells what it means to put a stakeholder somewhere.
 *
 * Returns: (transfer none) (nullable): the zone there, until the scene changes;
 *   %NULL outside all, and on the map
 */
const KringZone *
kring_scene_find_drop (KringScene *self,
                       double      x,
                       double      y)
{
  return self->backdrop != NULL ? kring_backdrop_find_zone (self->backdrop, x, y) : NULL;
}

/* The zone on the other side of a border of a sector. */
static const KringZone *
find_next_sector (KringScene      *self,
                  const KringZone *zone,
                  int              right,
                  int              down)
{
  GPtrArray *zones = self->backdrop->zones;

  for (guint i = 0; i < zones->len; i++)
    {
      const KringZone *other = g_ptr_array_index (zones, i);
      gboolean beside = right > 0 ? fabs (fmod (zone->to, 2 * G_PI) - other->from) < 1e-9
                                  : fabs (fmod (other->to, 2 * G_PI) - zone->from) < 1e-9;
      gboolean behind = down > 0 ? other->inner == zone->outer : other->outer == zone->inner;

      if (right != 0 ? beside && other->inner == zone->inner : behind && other->from == zone->from)
        return other;
    }

  return NULL;
}

/**
 * kring_scene_find_next_zone:
 * @self: a scene
 * @zone: a zone of it
 * @right: 1 to go right, -1 to go left; in the circle clockwise, and back
 * @down: 1 to go down, -1 to go up; in the circle outwards, and inwards
 *
 * Returns: (transfer none) (nullable): the next zone in a direction, until the
 *   scene changes; %NULL where @zone is the last
 */
const KringZone *
kring_scene_find_next_zone (KringScene      *self,
                            const KringZone *zone,
                            int              right,
                            int              down)
{
  int influence = zone->values[0] - down, concern = zone->values[1] + right;

  if (self->view == KRING_SCENE_CIRCLE)
    return find_next_sector (self, zone, right, down);

  /* From the strip one comes to the middle of the lowest row, and from there back. */
  if (zone->values[0] == 0)
    concern = influence == 1 ? 3 : 0;
  else if (influence == 0)
    concern = 0;
  return kring_backdrop_find_zone_of (self->backdrop, influence, concern);
}

/**
 * kring_scene_find_zone:
 * @self: a scene
 * @node: a node of it
 *
 * Returns: (transfer none) (nullable): the zone that @node stands in by its
 *   fields, until the scene changes
 */
const KringZone *
kring_scene_find_zone (KringScene           *self,
                       const KringSceneNode *node)
{
  int values[2];

  if (self->backdrop == NULL || node->shape != KRING_NODE_SHAPE_BOX)
    return NULL;

  kring_zones_get_values (self->view, node, values);
  return kring_backdrop_find_zone_of (self->backdrop, values[0], values[1]);
}

/**
 * kring_scene_read_ideal:
 * @self: a scene of a document
 *
 * Reads what is at the centre of the circle.
 */
void
kring_scene_read_ideal (KringScene *self)
{
  KringItem *alliance = kring_document_get_alliance (self->document);

  g_free (self->ideal);
  self->ideal = g_strstrip (g_strdup (kring_item_get_string (alliance, KRING_ALLIANCE_IDEAL)));
}
