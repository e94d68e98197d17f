/* kring-map-canvas-edge.c: near the border, a drag takes the map along
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include <math.h>

/* How near the border the map begins to move, in pixels, and how fast it goes
 * at the border itself, in pixels a second. */
#define MARGIN 40.0
#define SPEED 900.0

/* Longer pauses than this are no reason to jump; seconds. */
#define LONGEST_STEP 0.1

/* From -1 to 1: how far the pointer is in the margin of the left or upper, or
 * of the right or lower border. */
static double
get_depth (double at,
           double size)
{
  double margin = MIN (MARGIN, size / 4);

  if (at < margin)
    return -MIN ((margin - at) / margin, 1);
  if (at > size - margin)
    return MIN ((at - size + margin) / margin, 1);

  return 0;
}

/* Which way the pointer takes the map along, and how fast. What is moved may go
 * anywhere; a band and a line have nothing to find where the map ends. */
static void
get_pull (KringMapCanvas *self,
          double *across,
          double *down)
{
  const KringViewport *view = &self->view;
  KringRect bounds = { 0 };

  *across = get_depth (self->pointer.x, view->width);
  *down = get_depth (self->pointer.y, view->height);
  if (self->mode == KRING_DRAG_MOVE)
    return;

  kring_map_canvas_get_bounds (self, &bounds);
  if ((*across < 0 && bounds.x >= view->x) ||
      (*across > 0 && bounds.x + bounds.width <= view->x + view->width / view->scale))
    *across = 0;
  if ((*down < 0 && bounds.y >= view->y + view->covered / view->scale) ||
      (*down > 0 && bounds.y + bounds.height <= view->y + view->height / view->scale))
    *down = 0;
}

static gboolean
edge_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  KringMapCanvas *self = KRING_MAP_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = CLAMP ((double) (now - self->edge_time) / G_USEC_PER_SEC, 0, LONGEST_STEP);
  double across, down;

  self->edge_time = now;
  get_pull (self, &across, &down);
  if (across == 0 && down == 0)
    {
      self->edge_id = 0;
      return G_SOURCE_REMOVE;
    }

  /* Slowly at first: who is near the border may mean to let go there. */
  kring_viewport_pan (&self->view, across * fabs (across) * SPEED * seconds, down * fabs (down) * SPEED * seconds);
  kring_map_canvas_view_changed (self);
  kring_map_canvas_drag_update (self);

  return G_SOURCE_CONTINUE;
}

/* The pointer is elsewhere in a drag that goes on: begins to move the map where
 * it is near the border. */
void
kring_map_canvas_edge_update (KringMapCanvas *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  double across, down;

  get_pull (self, &across, &down);
  if (self->edge_id != 0 || clock == NULL || (across == 0 && down == 0))
    return;

  if (!self->edge_moved)
    self->edge_from = self->view;
  self->edge_moved = TRUE;
  self->edge_time = gdk_frame_clock_get_frame_time (clock);
  self->edge_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), edge_cb, NULL, NULL);
}

/* The drag is over. Where it was dropped, the map is back where it came from:
 * what was dragged is there again. */
void
kring_map_canvas_edge_stop (KringMapCanvas *self,
                            gboolean back)
{
  gboolean moved = self->edge_moved;

  if (self->edge_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_id);
  self->edge_id = 0;
  self->edge_moved = FALSE;
  if (!moved || !back)
    return;

  self->view.x = self->edge_from.x;
  self->view.y = self->edge_from.y;
  self->view.fitted = self->edge_from.fitted;
  kring_map_canvas_view_changed (self);
}
