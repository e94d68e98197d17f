/* kring-report-preview.c: the pages of a report, one at a time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-preview.h"

#include "kring-accessible.h"
#include "kring-page-painter.h"
#include "kring-view.h"

#include "report/kring-pages.h"

#include <glib/gi18n.h>

/* Around the paper, in pixels. */
#define MARGIN 18

/* A page is no larger on the screen than this much of its size on paper. */
#define LARGEST_SCALE 1.5

struct _KringReportPreview
{
  GtkWidget parent_instance;

  GtkScrolledWindow *desk;
  GtkPicture *picture;
  GtkSpinner *spinner;
  GtkLabel *number;

  KringPages *pages;          /* or NULL, until they are laid out */
  KringPagePainter *painter;  /* of those */
  GCancellable *cancellable;  /* while they are laid out */
  guint page;
  guint ask_id;
};

G_DEFINE_FINAL_TYPE (KringReportPreview, kring_report_preview, GTK_TYPE_WIDGET)

static void
get_size (gpointer  pages,
          guint     page,
          double   *width,
          double   *height)
{
  kring_pages_get_size (pages, page, width, height);
}

static void
draw_page (gpointer  pages,
           guint     page,
           cairo_t  *cr,
           double    scale)
{
  cairo_scale (cr, scale, scale);
  kring_pages_draw (pages, page, cr);
}

static const KringPageSource page_source = { get_size, draw_page };

static gboolean
kring_report_preview_ask (gpointer data)
{
  KringReportPreview *self = data;
  int room = MAX (gtk_widget_get_width (GTK_WIDGET (self->desk)) - 2 * MARGIN, 1);
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double width, height, scale;

  self->ask_id = 0;
  kring_pages_get_size (self->pages, self->page, &width, &height);
  scale = MIN (room / width, LARGEST_SCALE);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), (int) (width * scale), (int) (height * scale));
  gtk_spinner_start (self->spinner);
  kring_page_painter_ask (self->painter, self->page, width * scale * factor, height * scale * factor, TRUE);

  return G_SOURCE_REMOVE;
}

static void
kring_report_preview_queue_ask (KringReportPreview *self)
{
  if (self->ask_id == 0 && self->painter != NULL)
    self->ask_id = g_idle_add (kring_report_preview_ask, self);
}

static void
kring_report_preview_painted (KringReportPreview *self,
                              guint               page,
                              gboolean            urgent,
                              GdkTexture         *texture)
{
  if (page != self->page)
    return;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_spinner_stop (self->spinner);
}

static void
kring_report_preview_update (KringReportPreview *self)
{
  guint n_pages = self->pages != NULL ? kring_pages_get_n_pages (self->pages) : 0;
  g_autofree char *text = n_pages > 0 ? g_strdup_printf (_("Page %u of %u"), self->page + 1, n_pages) : g_strdup ("");

  gtk_label_set_text (self->number, text);
  gtk_picture_set_alternative_text (self->picture, text);
  kring_accessible_set_name (GTK_WIDGET (self->picture), text, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.next", self->page + 1 < n_pages);
  kring_report_preview_queue_ask (self);
}

static void
kring_report_preview_turn (KringReportPreview *self,
                           guint               page)
{
  self->page = page;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->desk), 0);
  kring_report_preview_update (self);
}

static void
kring_report_preview_next (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  KringReportPreview *self = KRING_REPORT_PREVIEW (widget);

  kring_report_preview_turn (self, self->page + 1);
}

static void
kring_report_preview_previous (GtkWidget  *widget,
                               const char *action,
                               GVariant   *parameter)
{
  KringReportPreview *self = KRING_REPORT_PREVIEW (widget);

  kring_report_preview_turn (self, self->page - 1);
}

/* What was asked for before is not wanted any more. */
static void
kring_report_preview_stop (KringReportPreview *self)
{
  g_clear_handle_id (&self->ask_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->painter != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->painter, self);
      kring_page_painter_stop (self->painter);
    }
  g_clear_object (&self->painter);
  g_clear_object (&self->pages);
}

typedef struct
{
  KringReportPreview *self;
  KringReport *report;
} Laying;

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  g_task_return_pointer (task, kring_pages_new (data, NULL, NULL, cancellable), g_object_unref);
}

static void
kring_report_preview_laid_out (GObject      *object,
                               GAsyncResult *result,
                               gpointer      data)
{
  Laying *laying = data;
  KringReportPreview *self = laying->self;
  g_autoptr (KringPages) pages = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another report has taken its place where it was stopped. */
  if (pages != NULL && self->desk != NULL)
    {
      g_clear_object (&self->cancellable);
      self->pages = g_steal_pointer (&pages);
      self->page = MIN (self->page, kring_pages_get_n_pages (self->pages) - 1);
      self->painter = kring_page_painter_new (self->pages, &page_source);
      g_signal_connect_swapped (self->painter, "painted", G_CALLBACK (kring_report_preview_painted), self);
      kring_report_preview_update (self);
    }

  g_object_unref (laying->report);
  g_object_unref (laying->self);
  g_free (laying);
}

/**
 * kring_report_preview_set_report:
 * @self: a preview
 * @report: what to show
 *
 * Shows a report, at the page where the last one was.
 */
void
kring_report_preview_set_report (KringReportPreview *self,
                                 KringReport        *report)
{
  g_autoptr (GTask) task = NULL;
  Laying *laying = g_new0 (Laying, 1);

  kring_report_preview_stop (self);
  gtk_spinner_start (self->spinner);
  self->cancellable = g_cancellable_new ();
  laying->self = g_object_ref (self);
  laying->report = g_object_ref (report);

  /* The thread only borrows: the report is let go in this one. */
  task = g_task_new (NULL, self->cancellable, kring_report_preview_laid_out, laying);
  g_task_set_source_tag (task, kring_report_preview_set_report);
  g_task_set_task_data (task, report, NULL);
  g_task_run_in_thread (task, lay_out_in_thread);
}

static void
kring_report_preview_dispose (GObject *object)
{
  KringReportPreview *self = KRING_REPORT_PREVIEW (object);
  GtkWidget *child;

  kring_report_preview_stop (self);
  self->desk = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_report_preview_parent_class)->dispose (object);
}

static void
kring_report_preview_class_init (KringReportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_report_preview_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KringReportPreview, desk);
  gtk_widget_class_bind_template_child (widget_class, KringReportPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, KringReportPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, KringReportPreview, number);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, kring_report_preview_next);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, kring_report_preview_previous);
}

static void
kring_report_preview_init (KringReportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->desk), "notify::page-size",
                            G_CALLBACK (kring_report_preview_queue_ask), self);
  kring_report_preview_update (self);
  /* Until there is a report */
  gtk_spinner_start (self->spinner);
}
