/* kring-lens-symbol.c: what a state of a lens looks like on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-lens-symbol.h"

#include "kring-map-canvas-private.h"

#include "paint/kring-cairo-canvas.h"
#include "paint/kring-signs.h"

#define WIDTH 32
#define HEIGHT 16

/**
 * KringLensSymbol:
 *
 * A small stakeholder in the colours of the map. It says nothing to a screen
 * reader: who uses it tells the state in words.
 */
struct _KringLensSymbol
{
  GtkWidget parent_instance;

  KringLensState state;
};

G_DEFINE_FINAL_TYPE (KringLensSymbol, kring_lens_symbol, GTK_TYPE_WIDGET)

static void
kring_lens_symbol_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
kring_lens_symbol_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  g_autoptr (KringCairoCanvas) canvas = kring_cairo_canvas_new ();
  g_autoptr (GArray) path = kring_path_new ();
  KringTheme quiet;
  KringSigns signs = { .canvas = KRING_CANVAS (canvas), .theme = kring_map_canvas_get_theme (), .path = path,
                       .quiet = &quiet };

  kring_theme_quieten (signs.theme, &quiet);
  kring_cairo_canvas_set_target (canvas, cr);
  kring_signs_draw_state_sample (&signs, KRING_LENS_SYMBOL (widget)->state, WIDTH, HEIGHT);
  kring_cairo_canvas_set_target (canvas, NULL);
  cairo_destroy (cr);
}

/* Another style has other colours. */
static void
kring_lens_symbol_css_changed (GtkWidget *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kring_lens_symbol_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
kring_lens_symbol_class_init (KringLensSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = kring_lens_symbol_measure;
  widget_class->snapshot = kring_lens_symbol_snapshot;
  widget_class->css_changed = kring_lens_symbol_css_changed;
  gtk_widget_class_set_css_name (widget_class, "lenssymbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kring_lens_symbol_init (KringLensSymbol *self)
{
}

/**
 * kring_lens_symbol_new:
 * @state: a state of a lens
 *
 * Returns: (transfer floating): what it looks like
 */
GtkWidget *
kring_lens_symbol_new (KringLensState state)
{
  KringLensSymbol *self = g_object_new (KRING_TYPE_LENS_SYMBOL, "valign", GTK_ALIGN_CENTER, NULL);

  self->state = state;

  return GTK_WIDGET (self);
}
