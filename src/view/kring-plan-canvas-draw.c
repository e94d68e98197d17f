/* kring-plan-canvas-draw.c: how the plan gets onto the screen
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-canvas-private.h"

#include "kring-map-canvas.h"
#include "kring-picture.h"

#include <math.h>

/* All in pixels. */
#define RING 2
#define STRIPE 4
#define LABEL_PAD 6
#define LABEL_GAP 4

void
kring_plan_canvas_drop_textures (KringPlanCanvas *self)
{
  for (guint i = 0; i < self->textures->len; i++)
    g_clear_object (&g_ptr_array_index (self->textures, i));
  g_ptr_array_set_size (self->textures, 0);
}

/* Draws one row, or the head where @row is beyond the last, on pixels of their
 * own, which are kept until the plan changes. */
static GdkTexture *
draw_row (KringPlanCanvas *self,
          guint            row,
          int              width,
          int              height)
{
  const KringTheme *theme = kring_map_canvas_get_theme ();
  double scale = self->scale * self->factor;
  g_autoptr (KringPicture) picture = kring_picture_new (scale, 0, 0, width * self->factor, height * self->factor);
  cairo_surface_t *surface = kring_picture_make_target (picture);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  kring_cairo_canvas_set_target (self->painter, cr);
  if (row < kring_plan_get_n_rows (self->plan))
    kring_plan_draw_rows (self->plan, KRING_CANVAS (self->painter), theme, row, 1);
  else
    kring_plan_draw_head (self->plan, KRING_CANVAS (self->painter), theme);
  kring_cairo_canvas_set_target (self->painter, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);

  bytes = kring_picture_make_bytes (picture);

  return gdk_memory_texture_new (picture->width, picture->height, GDK_MEMORY_DEFAULT, bytes, (gsize) picture->stride);
}

static void
append_row (KringPlanCanvas *self,
            guint            row,
            int              top,
            int              width,
            int              height,
            GtkSnapshot     *snapshot)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  guint n = kring_plan_get_n_rows (self->plan) + 1;
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, (float) top, (float) width, (float) height);

  if (width < 1 || height < 1)
    return;

  if (factor != self->factor || self->textures->len != n)
    {
      kring_plan_canvas_drop_textures (self);
      self->factor = factor;
      g_ptr_array_set_size (self->textures, (int) n);
    }
  if (g_ptr_array_index (self->textures, row) == NULL)
    g_ptr_array_index (self->textures, row) = draw_row (self, row, width, height);
  gtk_snapshot_append_texture (snapshot, g_ptr_array_index (self->textures, row), &place);
}

static GdkRGBA
get_accent (double alpha)
{
  const KringColor *accent = &kring_map_canvas_get_theme ()->accent;

  return (GdkRGBA) { (float) accent->red, (float) accent->green, (float) accent->blue, (float) alpha };
}

static void
append_frame (GtkSnapshot     *snapshot,
              const KringRect *area,
              double           alpha)
{
  GdkRGBA color = get_accent (alpha);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) area->x - RING, (float) area->y - RING,
                                                        (float) area->width + 2 * RING, (float) area->height + 2 * RING), 4);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { RING, RING, RING, RING },
                              (GdkRGBA[]) { color, color, color, color });
}

/* Where it goes, and to when. */
static void
append_label (KringPlanCanvas *self,
              GtkSnapshot     *snapshot,
              double           middle,
              double           above)
{
  g_autofree char *text = kring_plan_move_tell (&self->move);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  const KringColor *ground = &kring_map_canvas_get_theme ()->ground;
  GdkRGBA back = get_accent (1), front = { (float) ground->red, (float) ground->green, (float) ground->blue, 1 };
  GskRoundedRect outline;
  int width, height;
  double x, y, top, seen;

  kring_plan_canvas_get_view (self, &top, &seen);
  pango_layout_get_pixel_size (layout, &width, &height);
  width += 2 * LABEL_PAD;
  height += LABEL_PAD;
  x = CLAMP (middle - width / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  y = MAX (above - height - LABEL_GAP, top);

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &back, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x + LABEL_PAD, (float) y + LABEL_PAD / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, &front);
  gtk_snapshot_restore (snapshot);
}

static const KringPlanMark *
find_moved (KringPlanCanvas     *self,
            const KringPlanRow **row)
{
  for (guint i = 0; i < kring_plan_get_n_rows (self->plan); i++)
    {
      *row = kring_plan_get_row (self->plan, i);
      for (guint j = 0; j < (*row)->marks->len; j++)
        {
          const KringPlanMark *mark = g_ptr_array_index ((*row)->marks, j);

          if (mark->item == self->move.item && mark->kind == self->move.kind)
            return mark;
        }
    }

  return NULL;
}

static void
append_move (KringPlanCanvas *self,
             GtkSnapshot     *snapshot)
{
  const KringPlanRow *row = NULL;
  const KringPlanMark *mark = find_moved (self, &row);
  KringSpan span = kring_plan_move_get_span (&self->move);
  double start = kring_plan_get_x (self->plan, span.start) * self->scale;
  double end = kring_plan_get_x (self->plan, span.end) * self->scale;
  GdkRGBA tint = get_accent (0.15);
  KringRect ghost;

  if (mark == NULL)
    return;

  ghost = (KringRect) { mark->sign.x * self->scale, (row->y + mark->sign.y) * self->scale,
                        mark->sign.width * self->scale, mark->sign.height * self->scale };
  if (mark->kind == KRING_PLAN_COMMITMENT)
    {
      ghost.x = start;
      ghost.width = MAX (end - start, 1);
    }
  else
    {
      ghost.x = (start + end) / 2 - ghost.width / 2;
    }

  gtk_snapshot_append_color (snapshot, &tint,
                             &GRAPHENE_RECT_INIT ((float) start, (float) (row->y * self->scale),
                                                  (float) MAX (end - start, 1), (float) (row->height * self->scale)));
  append_frame (snapshot, &ghost, 1);
  append_label (self, snapshot, self->move.part == KRING_PLAN_START ? start
                                : self->move.part == KRING_PLAN_END ? end : (start + end) / 2, ghost.y);
}

static void
append_selected (KringPlanCanvas    *self,
                 const KringPlanRow *row,
                 GtkSnapshot        *snapshot)
{
  GdkRGBA color = get_accent (1);
  KringRect area = { STRIPE, row->y * self->scale + RING + 1, gtk_widget_get_width (GTK_WIDGET (self)) - STRIPE - RING - 1,
                     row->height * self->scale - 2 * RING - 2 };

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, (float) (row->y * self->scale), STRIPE,
                                                  (float) (row->height * self->scale)));
  append_frame (snapshot, &area, 0.5);
}

static void
append_thing (KringPlanCanvas *self,
              KringItem       *item,
              double           alpha,
              GtkSnapshot     *snapshot)
{
  KringPlanThing thing;
  KringRect area;

  if (!kring_plan_canvas_find_thing (self, item, &thing))
    return;

  area = kring_plan_canvas_get_thing_area (self, &thing);
  if (thing.mark == NULL)
    {
      area.x += 2 * RING;
      area.y += 2 * RING;
      area.width -= 4 * RING;
      area.height -= 4 * RING;
    }
  append_frame (snapshot, &area, alpha);
}

void
kring_plan_canvas_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  KringPlanCanvas *self = KRING_PLAN_CANVAS (widget);
  const KringColor *ground = &kring_map_canvas_get_theme ()->ground;
  GdkRGBA color = { (float) ground->red, (float) ground->green, (float) ground->blue, 1 };
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double top, seen;

  if (self->plan == NULL || width < 1)
    return;

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  kring_plan_canvas_get_view (self, &top, &seen);
  for (guint i = 0; i < kring_plan_get_n_rows (self->plan); i++)
    {
      const KringPlanRow *row = kring_plan_get_row (self->plan, i);
      int from = (int) round (row->y * self->scale), to = (int) round ((row->y + row->height) * self->scale);

      if (to < top || from > top + seen)
        continue;
      append_row (self, i, from, width, to - from, snapshot);
      if (row->kind == KRING_PLAN_ROW_PARTY && kring_selection_contains (self->selection, row->item))
        append_selected (self, row, snapshot);
    }

  if (self->is_moving)
    append_move (self, snapshot);
  else
    append_thing (self, self->hovered, 0.4, snapshot);
  if (gtk_widget_get_focus_child (widget) != NULL)
    append_thing (self, self->current, 1, snapshot);
}

/**
 * kring_plan_canvas_get_head_height:
 * @self: a canvas
 *
 * Returns: how high the years above the rows are, in pixels
 */
int
kring_plan_canvas_get_head_height (KringPlanCanvas *self)
{
  return self->plan != NULL ? (int) ceil (kring_plan_get_head_height (self->plan) * self->scale) : 0;
}

/**
 * kring_plan_canvas_snapshot_head:
 * @self: a canvas
 * @snapshot: where to add it
 *
 * Draws the years, which stay in view above the rows.
 */
void
kring_plan_canvas_snapshot_head (KringPlanCanvas *self,
                                 GtkSnapshot     *snapshot)
{
  if (self->plan != NULL)
    append_row (self, kring_plan_get_n_rows (self->plan), 0, gtk_widget_get_width (GTK_WIDGET (self)),
                kring_plan_canvas_get_head_height (self), snapshot);
}
