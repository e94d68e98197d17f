/* kring-scroll.c: brings what was just unfolded into view
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scroll.h"

/* Room that is left around what is shown; pixels. */
#define MARGIN 12

static void
scroll (GtkWidget *widget,
        GtkViewport *viewport)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  GtkWidget *content = gtk_viewport_get_child (viewport);
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  double top, bottom;
  graphene_rect_t bounds;

  if (content == NULL || !gtk_widget_compute_bounds (widget, content, &bounds))
    return;

  top = MAX (bounds.origin.y - MARGIN, 0);
  bottom = bounds.origin.y + bounds.size.height + MARGIN;
  if (bottom > value + page)
    value = bottom - page;
  if (top < value)
    value = top;
  gtk_adjustment_set_value (adjustment, value);
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer user_data)
{
  guint *n_frames = user_data;
  GtkWidget *viewport;

  /* The tick comes before its frame is laid out: the next one comes after. */
  if ((*n_frames)++ == 0)
    return G_SOURCE_CONTINUE;

  viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  if (viewport != NULL)
    scroll (widget, GTK_VIEWPORT (viewport));

  return G_SOURCE_REMOVE;
}

/**
 * kring_scroll_to:
 * @widget: a widget in a pane that scrolls
 *
 * Brings @widget into view once it has its place, its top first: what was just
 * unfolded or added has none yet, and the keyboard is brought to it before
 * anybody knows where it stands.
 */
void
kring_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (guint, 1), g_free);
}
