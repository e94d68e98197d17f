/* kring-text-area.c: running text that grows as it is typed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-text-area.h"

/* From here on it scrolls, in pixels. */
#define MAX_HEIGHT 220
#define MARGIN_X 9
#define MARGIN_Y 7

/**
 * KringTextArea:
 *
 * A text view that is as high as its text, up to a point, and has no undo of
 * its own: the document's history has it.
 */
struct _KringTextArea
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KringTextArea, kring_text_area, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
kring_text_area_get_text (KringTextArea *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
kring_text_area_changed (KringTextArea *self)
{
  g_autofree char *text = NULL;

  gtk_widget_queue_resize (GTK_WIDGET (self));

  if (self->showing)
    return;

  text = kring_text_area_get_text (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, text);
}

static void
kring_text_area_dispose (GObject *object)
{
  KringTextArea *self = KRING_TEXT_AREA (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_text_area_parent_class)->dispose (object);
}

static GtkSizeRequestMode
kring_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How high the text is in that width. A GtkTextView knows only how high it is
 * in the width that it has. */
static int
kring_text_area_measure_text (KringTextArea *self,
                              int width)
{
  g_autofree char *text = kring_text_area_get_text (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  int height;

  pango_layout_set_width (layout, MAX (width - 2 * MARGIN_X, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + 2 * MARGIN_Y;
}

static void
kring_text_area_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  KringTextArea *self = KRING_TEXT_AREA (widget);

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    {
      *minimum = MAX (*minimum, MIN (kring_text_area_measure_text (self, for_size), MAX_HEIGHT));
      *natural = *minimum;
    }
}

static void
kring_text_area_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  gtk_widget_allocate (KRING_TEXT_AREA (widget)->scroller, width, height, baseline, NULL);
}

static void
kring_text_area_class_init (KringTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_text_area_dispose;
  widget_class->get_request_mode = kring_text_area_get_request_mode;
  widget_class->measure = kring_text_area_measure;
  widget_class->size_allocate = kring_text_area_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "textarea");

  /**
   * KringTextArea::edited:
   * @text: what it holds now
   *
   * The user changed the text.
   */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kring_text_area_init (KringTextArea *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_top_margin (self->view, MARGIN_Y);
  gtk_text_view_set_bottom_margin (self->view, MARGIN_Y);
  gtk_text_view_set_left_margin (self->view, MARGIN_X);
  gtk_text_view_set_right_margin (self->view, MARGIN_X);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (kring_text_area_changed), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * kring_text_area_new:
 *
 * Returns: (transfer floating): an empty text area
 */
GtkWidget *
kring_text_area_new (void)
{
  return g_object_new (KRING_TYPE_TEXT_AREA, NULL);
}

/**
 * kring_text_area_get_view:
 * @self: a text area
 *
 * Returns: (transfer none): the widget that takes the keyboard
 */
GtkWidget *
kring_text_area_get_view (KringTextArea *self)
{
  g_return_val_if_fail (KRING_IS_TEXT_AREA (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * kring_text_area_show_text:
 * @self: a text area
 * @text: what to show
 *
 * Shows @text, and leaves the cursor where it is when that is shown already.
 */
void
kring_text_area_show_text (KringTextArea *self,
                           const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (KRING_IS_TEXT_AREA (self));

  shown = kring_text_area_get_text (self);
  if (g_str_equal (shown, text))
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;
}
