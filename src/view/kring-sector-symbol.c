/* kring-sector-symbol.c: the symbol of a sector, as on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-sector-symbol.h"

#include "paint/kring-cairo-canvas.h"
#include "paint/kring-path.h"
#include "paint/kring-symbols.h"

#define SIZE 14

/**
 * KringSectorSymbol:
 *
 * A small picture in the colour of the text, empty for an unknown sector. It
 * says nothing to a screen reader: who uses it tells the sector in words.
 */
struct _KringSectorSymbol
{
  GtkWidget parent_instance;

  KringSector sector;
};

G_DEFINE_FINAL_TYPE (KringSectorSymbol, kring_sector_symbol, GTK_TYPE_WIDGET)

static void
kring_sector_symbol_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
kring_sector_symbol_snapshot (GtkWidget *widget,
                              GtkSnapshot *snapshot)
{
  const char *drawing = kring_symbol_get_sector (KRING_SECTOR_SYMBOL (widget)->sector);
  g_autoptr (KringCairoCanvas) canvas = NULL;
  g_autoptr (GArray) path = NULL;
  KringStyle style = { .fill = NULL };
  KringColor fill;
  GdkRGBA color;
  cairo_t *cr;

  if (drawing == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  fill = (KringColor){ color.red, color.green, color.blue };
  style.fill = &fill;
  style.clearness = 1 - color.alpha;

  canvas = kring_cairo_canvas_new ();
  path = kring_path_new ();
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, gtk_widget_get_height (widget)));
  kring_cairo_canvas_set_target (canvas, cr);
  kring_path_add_drawing (path, drawing, 0, (gtk_widget_get_height (widget) - SIZE) / 2.0, SIZE / KRING_SYMBOL_SIZE);
  kring_canvas_draw_path (KRING_CANVAS (canvas), path, &style);
  kring_cairo_canvas_set_target (canvas, NULL);
  cairo_destroy (cr);
}

static void
kring_sector_symbol_class_init (KringSectorSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = kring_sector_symbol_measure;
  widget_class->snapshot = kring_sector_symbol_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sectorsymbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kring_sector_symbol_init (KringSectorSymbol *self)
{
}

/**
 * kring_sector_symbol_set_sector:
 * @self: a symbol
 * @sector: the sector to show
 */
void
kring_sector_symbol_set_sector (KringSectorSymbol *self,
                                KringSector sector)
{
  g_return_if_fail (KRING_IS_SECTOR_SYMBOL (self));

  if (sector == self->sector)
    return;

  self->sector = sector;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
