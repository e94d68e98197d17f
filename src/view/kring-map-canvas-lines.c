/* kring-map-canvas-lines.c: from line to line by keyboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* A line, and where it goes from the node. */
typedef struct
{
  KringSceneLine *line;
  double angle;
} Way;

/* The line that has the keyboard, or NULL. */
const KringSceneLine *
kring_map_canvas_get_current_line (KringMapCanvas *self)
{
  const KringSceneLine *line = NULL;

  if (self->current != NULL && kring_item_get_id (self->current) == NULL)
    line = kring_scene_find_line (self->scene, self->current);

  return line != NULL && line->shown && line->n_points > 0 ? line : NULL;
}

/* Where a line is halfway; points. */
KringPoint
kring_map_canvas_get_line_middle (const KringSceneLine *line)
{
  guint n_curves = (line->n_points - 1) / 3;

  return kring_curve_get_point (line->curve + 3 * ((n_curves - 1) / 2), n_curves % 2 == 1 ? 0.5 : 1);
}

static int
compare_ways (gconstpointer a,
              gconstpointer b)
{
  const Way *first = a;
  const Way *second = b;

  return first->angle < second->angle ? -1 : first->angle > second->angle;
}

/* The lines of a node, clockwise from the top. */
static GArray *
get_ways (const KringSceneNode *node)
{
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (Way));
  KringPoint centre = kring_map_canvas_get_node_centre (node);

  for (guint i = 0; i < node->lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (node->lines, i);
      KringPoint middle;
      Way way;

      if (!line->shown || line->n_points == 0)
        continue;
      middle = kring_map_canvas_get_line_middle (line);
      way.line = line;
      way.angle = atan2 (middle.x - centre.x, centre.y - middle.y);
      if (way.angle < 0)
        way.angle += 2 * G_PI;
      g_array_append_val (ways, way);
    }
  g_array_sort (ways, compare_ways);

  return ways;
}

/* The node whose lines are gone through: where the keyboard is, or came from. */
static KringSceneNode *
find_origin (KringMapCanvas *self)
{
  const KringSceneLine *line = kring_map_canvas_get_current_line (self);

  if (line == NULL)
    return self->current != NULL ? kring_map_canvas_find_node (self, self->current) : NULL;
  if (line->head != NULL && line->head->item == self->line_of)
    return line->head;

  return line->tail;
}

/* Goes to the next line of the node where the keyboard is, or to the one
 * before, round and round. */
void
kring_map_canvas_step_line (KringMapCanvas *self,
                            gboolean back)
{
  const KringSceneLine *line = kring_map_canvas_get_current_line (self);
  KringSceneNode *node = find_origin (self);
  g_autoptr (GArray) ways = node != NULL && node->shown ? get_ways (node) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  KringItem *item;
  guint next;

  if (ways == NULL || ways->len == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  next = back ? ways->len - 1 : 0;
  for (guint i = 0; i < ways->len; i++)
    if (line != NULL && g_array_index (ways, Way, i).line == line)
      next = (i + (back ? ways->len - 1 : 1)) % ways->len;

  kring_map_canvas_set_hovered (self, NULL);
  g_set_object (&self->line_of, node->item);
  item = g_array_index (ways, Way, next).line->item;
  kring_selection_select (self->selection, item);
  kring_map_canvas_focus_item (self, item);

  words = kring_scene_make_line_title (self->scene, g_array_index (ways, Way, next).line);
  /* Translators: told of a line of the map: which one of how many, and what it says */
  text = g_strdup_printf (_("%u of %u: %s"), next + 1, ways->len, words);
  kring_map_canvas_say (self, text);
}

/* The end of the line that has the keyboard which lies most in a direction. */
KringSceneNode *
kring_map_canvas_find_end (KringMapCanvas *self,
                           KringPoint direction)
{
  const KringSceneLine *line = kring_map_canvas_get_current_line (self);
  KringPoint head, tail;

  if (line == NULL || line->head == NULL || line->tail == NULL)
    return NULL;

  head = kring_map_canvas_get_node_centre (line->head);
  tail = kring_map_canvas_get_node_centre (line->tail);

  return (head.x - tail.x) * direction.x + (head.y - tail.y) * direction.y > 0 ? line->head : line->tail;
}

/* Gives the keyboard back to the node from which a line was reached, or to none. */
void
kring_map_canvas_leave_line (KringMapCanvas *self)
{
  g_autoptr (KringItem) origin = g_steal_pointer (&self->line_of);

  if (origin != NULL && kring_item_get_owner_list (origin) == NULL)
    g_clear_object (&origin);
  g_set_object (&self->current, origin);
}

/* Goes back from a line to the node from which it was reached. Returns whether
 * there is one. */
gboolean
kring_map_canvas_return_from_line (KringMapCanvas *self)
{
  if (kring_map_canvas_get_current_line (self) == NULL || self->line_of == NULL ||
      kring_item_get_owner_list (self->line_of) == NULL)
    return FALSE;

  kring_map_canvas_leave_line (self);
  kring_selection_select (self->selection, self->current);
  kring_map_canvas_focus_item (self, self->current);

  return TRUE;
}
