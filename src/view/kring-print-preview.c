/* kring-print-preview.c: the pages as they will be printed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-print-preview.h"

#include "kring-accessible.h"
#include "kring-page-painter.h"
#include "kring-view.h"

#include <glib/gi18n.h>

/* Around the paper, and of the small pictures, in pixels. */
#define MARGIN 18
#define SMALL_WIDTH 120
#define SMALL_HEIGHT 90

/* Instead of a page: the whole poster, with the grid of its sheets. */
#define PAGE_WHOLE G_MAXUINT

static const double zooms[] = { 1, 1.5, 2, 3, 4, 6 };

struct _KringPrintPreview
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *page_buttons;
  GtkWidget *side;
  GtkListBox *list;
  GtkWidget *separator;
  GtkScrolledWindow *desk;
  GtkPicture *picture;
  GtkSpinner *spinner;

  KringPoster *poster;
  KringPagePainter *painter;
  GPtrArray *small; /* GtkPicture, borrowed: by row */
  guint zoom;       /* which of zooms */
  guint ask_id;
  gboolean print;
};

G_DEFINE_FINAL_TYPE (KringPrintPreview, kring_print_preview, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_whole (KringPrintPreview *self)
{
  return kring_poster_get_n_sheets (self->poster) > 1;
}

/* The first row is the whole poster, where it has more than one sheet. */
static guint
get_page (KringPrintPreview *self,
          guint              row)
{
  if (!has_whole (self))
    return row;

  return row == 0 ? PAGE_WHOLE : row - 1;
}

static guint
get_row (KringPrintPreview *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0;
}

static char *
describe_page (KringPrintPreview *self,
               guint              page)
{
  guint n_pages = kring_poster_get_n_pages (self->poster);
  g_autofree char *number = NULL;

  if (page == PAGE_WHOLE)
    return g_strdup (_("Whole poster"));

  if (kring_poster_is_overview (self->poster, page))
    return g_strdup_printf (_("Overview, %u of %u"), page + 1, n_pages);
  if (!has_whole (self))
    return g_strdup (_("The page as it will be printed"));

  number = kring_poster_get_number (self->poster, page);
  /* Translators: the number of a sheet of a poster, as B2; and which page it is */
  return g_strdup_printf (_("Sheet %s, %u of %u"), number, page + 1, n_pages);
}

static void
get_size (gpointer  pages,
          guint     page,
          double   *width,
          double   *height)
{
  if (page == PAGE_WHOLE)
    kring_poster_get_size (pages, width, height);
  else
    kring_poster_get_page_size (pages, width, height);
}

static void
draw_page (gpointer  pages,
           guint     page,
           cairo_t  *cr,
           double    scale)
{
  if (page == PAGE_WHOLE)
    {
      kring_poster_draw_overview (pages, cr, scale);
      return;
    }

  cairo_scale (cr, scale, scale);
  kring_poster_draw_page (pages, page, cr);
}

static const KringPageSource page_source = { get_size, draw_page };

static gboolean
kring_print_preview_ask (gpointer data)
{
  KringPrintPreview *self = data;
  guint page = get_page (self, get_row (self));
  int room_x = MAX (gtk_widget_get_width (GTK_WIDGET (self->desk)) - 2 * MARGIN, 1);
  int room_y = MAX (gtk_widget_get_height (GTK_WIDGET (self->desk)) - 2 * MARGIN, 1);
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double width, height, scale;

  self->ask_id = 0;
  get_size (self->poster, page, &width, &height);
  scale = MIN (room_x / width, room_y / height) * zooms[self->zoom];
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), (int) (width * scale), (int) (height * scale));
  gtk_spinner_start (self->spinner);
  kring_page_painter_ask (self->painter, page, width * scale * factor, height * scale * factor, TRUE);

  return G_SOURCE_REMOVE;
}

static void
kring_print_preview_queue_ask (KringPrintPreview *self)
{
  if (self->ask_id == 0 && self->painter != NULL)
    self->ask_id = g_idle_add (kring_print_preview_ask, self);
}

static void
kring_print_preview_painted (KringPrintPreview *self,
                             guint              page,
                             gboolean           urgent,
                             GdkTexture        *texture)
{
  if (!urgent)
    {
      guint row = page == PAGE_WHOLE ? 0 : page + (has_whole (self) ? 1 : 0);

      gtk_picture_set_paintable (g_ptr_array_index (self->small, row), GDK_PAINTABLE (texture));
    }
  else if (page == get_page (self, get_row (self)))
    {
      gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
      gtk_spinner_stop (self->spinner);
    }
}

static void
kring_print_preview_update_actions (KringPrintPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint row = get_row (self);

  gtk_widget_action_set_enabled (widget, "preview.previous", row > 0);
  gtk_widget_action_set_enabled (widget, "preview.next", row + 1 < self->small->len);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", self->zoom + 1 < G_N_ELEMENTS (zooms));
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", self->zoom > 0);
}

static void
kring_print_preview_row_selected (KringPrintPreview *self)
{
  guint row = get_row (self);
  g_autofree char *text = describe_page (self, get_page (self, row));

  /* Until it is drawn as large as it is shown, the small picture stands there. */
  gtk_picture_set_paintable (self->picture, gtk_picture_get_paintable (g_ptr_array_index (self->small, row)));
  adw_window_title_set_subtitle (self->heading, has_whole (self) ? text : "");
  gtk_picture_set_alternative_text (self->picture, text);
  kring_accessible_set_name (GTK_WIDGET (self->picture), text, NULL);
  kring_print_preview_update_actions (self);
  kring_print_preview_queue_ask (self);
}

static void
kring_print_preview_select (KringPrintPreview *self,
                            guint              index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);
  gboolean in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  gtk_list_box_select_row (self->list, row);
  if (in_list)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
kring_print_preview_next (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (widget);

  kring_print_preview_select (self, get_row (self) + 1);
}

static void
kring_print_preview_previous (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (widget);

  kring_print_preview_select (self, get_row (self) - 1);
}

static void
kring_print_preview_set_zoom (KringPrintPreview *self,
                              guint              zoom)
{
  self->zoom = zoom;
  kring_print_preview_update_actions (self);
  kring_print_preview_queue_ask (self);
}

static void
kring_print_preview_zoom_in (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (widget);

  kring_print_preview_set_zoom (self, self->zoom + 1);
}

static void
kring_print_preview_zoom_out (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (widget);

  kring_print_preview_set_zoom (self, self->zoom - 1);
}

static void
kring_print_preview_zoom_fit (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  kring_print_preview_set_zoom (KRING_PRINT_PREVIEW (widget), 0);
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
kring_print_preview_stop (KringPrintPreview *self)
{
  g_clear_handle_id (&self->ask_id, g_source_remove);
  if (self->painter == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->painter, self);
  kring_page_painter_stop (self->painter);
  g_clear_object (&self->painter);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0, self->print);
}

static gboolean
kring_print_preview_close_request (GtkWindow *window)
{
  kring_print_preview_stop (KRING_PRINT_PREVIEW (window));

  return GTK_WINDOW_CLASS (kring_print_preview_parent_class)->close_request (window);
}

static void
kring_print_preview_dispose (GObject *object)
{
  KringPrintPreview *self = KRING_PRINT_PREVIEW (object);

  kring_print_preview_stop (self);
  /* The list selects another row each time it loses one. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->poster);

  G_OBJECT_CLASS (kring_print_preview_parent_class)->dispose (object);
}

static void
kring_print_preview_finalize (GObject *object)
{
  g_ptr_array_unref (KRING_PRINT_PREVIEW (object)->small);

  G_OBJECT_CLASS (kring_print_preview_parent_class)->finalize (object);
}

static void
kring_print_preview_class_init (KringPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = kring_print_preview_dispose;
  object_class->finalize = kring_print_preview_finalize;
  window_class->close_request = kring_print_preview_close_request;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, heading);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, page_buttons);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, side);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, list);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, separator);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, desk);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, KringPrintPreview, spinner);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, kring_print_preview_print);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, kring_print_preview_next);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, kring_print_preview_previous);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, kring_print_preview_zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, kring_print_preview_zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, kring_print_preview_zoom_fit);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
}

static void
kring_print_preview_init (KringPrintPreview *self)
{
  self->small = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->desk), "notify::page-size",
                            G_CALLBACK (kring_print_preview_queue_ask), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->desk), "notify::page-size",
                            G_CALLBACK (kring_print_preview_queue_ask), self);
}

static void
kring_print_preview_add_row (KringPrintPreview *self,
                             guint              page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *row = gtk_list_box_row_new ();
  GtkWidget *picture = gtk_picture_new (), *label;
  g_autofree char *name = describe_page (self, page);
  g_autofree char *number = page != PAGE_WHOLE ? kring_poster_get_number (self->poster, page) : NULL;

  label = gtk_label_new (number != NULL ? number : page == PAGE_WHOLE ? _("Whole poster") : _("Overview"));
  gtk_widget_set_size_request (picture, SMALL_WIDTH, SMALL_HEIGHT);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  kring_accessible_set_name (row, name, NULL);
  gtk_list_box_append (self->list, row);

  g_ptr_array_add (self->small, picture);
  if (has_whole (self))
    kring_page_painter_ask (self->painter, page, SMALL_WIDTH * 2, SMALL_HEIGHT * 2, FALSE);
}

/**
 * kring_print_preview_new:
 * @poster: what is to be printed
 *
 * Returns: (transfer none): a window that shows its pages
 */
GtkWidget *
kring_print_preview_new (KringPoster *poster)
{
  KringPrintPreview *self = g_object_new (KRING_TYPE_PRINT_PREVIEW, NULL);
  guint n_rows;

  self->poster = g_object_ref (poster);
  self->painter = kring_page_painter_new (poster, &page_source);
  g_signal_connect_swapped (self->painter, "painted", G_CALLBACK (kring_print_preview_painted), self);

  n_rows = kring_poster_get_n_pages (poster) + (has_whole (self) ? 1 : 0);
  for (guint row = 0; row < n_rows; row++)
    kring_print_preview_add_row (self, get_page (self, row));
  gtk_widget_set_visible (self->side, has_whole (self));
  gtk_widget_set_visible (self->separator, has_whole (self));
  gtk_widget_set_visible (self->page_buttons, has_whole (self));

  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (kring_print_preview_row_selected), self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_grab_focus (has_whole (self) ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))
                                          : GTK_WIDGET (self->picture));
  return GTK_WIDGET (self);
}
