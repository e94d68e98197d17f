/* kring-print-preview.c: the page as it will be printed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-print-preview.h"

#include "kring-view.h"

/* Around the paper, in pixels. */
#define MARGIN 18.0

struct _KringPrintPreview
{
  AdwWindow parent_instance;

  GtkDrawingArea *area;

  GtkPrintOperationPreview *preview; /* NULL when it has ended */
  GtkPrintContext *context;
  cairo_surface_t *page; /* what the printer would get, recorded */
  double width;          /* of the paper, in points */
  double height;
  gboolean print;
};

G_DEFINE_FINAL_TYPE (KringPrintPreview, kring_print_preview, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One point is one unit of the recording. */
static void
kring_print_preview_record (KringPrintPreview *self)
{
  cairo_t *cr;

  g_clear_pointer (&self->page, cairo_surface_destroy);
  self->page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cr = cairo_create (self->page);
  gtk_print_context_set_cairo_context (self->context, cr, 72, 72);
  cairo_destroy (cr);
}

static void
kring_print_preview_ready (KringPrintPreview *self)
{
  kring_print_preview_record (self);
  gtk_print_operation_preview_render_page (self->preview, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
kring_print_preview_got_page_size (KringPrintPreview *self,
                                   GtkPrintContext   *context,
                                   GtkPageSetup      *setup)
{
  self->width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  self->height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
}

static void
kring_print_preview_draw (GtkDrawingArea *area,
                          cairo_t        *cr,
                          int             width,
                          int             height,
                          gpointer        data)
{
  KringPrintPreview *self = data;
  double scale;

  if (self->page == NULL || self->width <= 0 || self->height <= 0)
    return;

  scale = MIN ((width - 2 * MARGIN) / self->width, (height - 2 * MARGIN) / self->height);
  if (scale <= 0)
    return;

  cairo_translate (cr, (width - self->width * scale) / 2, (height - self->height * scale) / 2);

  /* The paper lies a little above the desk. */
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_rectangle (cr, 2, 3, self->width * scale, self->height * scale);
  cairo_fill (cr);

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_set_source_surface (cr, self->page, 0, 0);
  cairo_paint (cr);
}

static void
kring_print_preview_print (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (widget);

  self->print = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
kring_print_preview_end (KringPrintPreview *self)
{
  g_autoptr (GtkPrintOperationPreview) preview = g_steal_pointer (&self->preview);

  if (preview == NULL)
    return;

  g_signal_handlers_disconnect_by_data (preview, self);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0, self->print);
  gtk_print_operation_preview_end_preview (preview);
}

static gboolean
kring_print_preview_close_request (GtkWindow *window)
{
  kring_print_preview_end (KRING_PRINT_PREVIEW (window));

  return GTK_WINDOW_CLASS (kring_print_preview_parent_class)->close_request (window);
}

static void
kring_print_preview_dispose (GObject *object)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (object);

  kring_print_preview_end (self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->page, cairo_surface_destroy);

  G_OBJECT_CLASS (kring_print_preview_parent_class)->dispose (object);
}

static void
kring_print_preview_class_init (KringPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = kring_print_preview_dispose;
  window_class->close_request = kring_print_preview_close_request;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, area);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, kring_print_preview_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
}

static void
kring_print_preview_init (KringPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, kring_print_preview_draw, self, NULL);
}

/**
 * kring_print_preview_new:
 * @preview: what the "preview" signal was given
 * @context: likewise
 *
 * Returns: (transfer none): a window that shows the page as soon as it is
 *   ready, and ends the preview when it is closed
 */
KringPrintPreview *
kring_print_preview_new (GtkPrintOperationPreview *preview,
                         GtkPrintContext          *context)
{
  KringPrintPreview *self = g_object_new (KRING_TYPE_PRINT_PREVIEW, NULL);

  self->preview = g_object_ref (preview);
  self->context = g_object_ref (context);
  g_signal_connect_swapped (preview, "ready", G_CALLBACK (kring_print_preview_ready), self);
  g_signal_connect_swapped (preview, "got-page-size", G_CALLBACK (kring_print_preview_got_page_size), self);
  kring_print_preview_record (self);
  return self;
}
