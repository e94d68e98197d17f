/* kring-page-painter.c: pictures of pages, drawn in a thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-page-painter.h"

#include <math.h>

/* More than any screen shows at once. */
#define MOST_PIXELS 40e6

typedef struct
{
  GObject *pages;
  const KringPageSource *source;
  guint page;
  double width;
  double height;
  gboolean urgent;
} Wish;

struct _KringPagePainter
{
  GObject parent_instance;

  GObject *pages;
  const KringPageSource *source;
  GQueue wishes;            /* Wish; what is urgent is in front */
  GCancellable *cancellable; /* while one is drawn */
  gboolean stopped;
};

G_DEFINE_FINAL_TYPE (KringPagePainter, kring_page_painter, G_TYPE_OBJECT)

enum
{
  SIGNAL_PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->pages);
  g_free (wish);
}

static void kring_page_painter_go_on (KringPagePainter *self);

static GdkTexture *
paint (const Wish *wish)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *image;
  double width, height, scale;
  int stride, n_wide, n_high;
  cairo_t *cr;

  wish->source->get_size (wish->pages, wish->page, &width, &height);
  scale = MIN (MIN (wish->width / width, wish->height / height), sqrt (MOST_PIXELS / (width * height)));
  n_wide = MAX ((int) round (width * scale), 1);
  n_high = MAX ((int) round (height * scale), 1);

  image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_wide, n_high);
  cr = cairo_create (image);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  wish->source->draw (wish->pages, wish->page, cr, scale);
  cairo_destroy (cr);
  cairo_surface_flush (image);

  stride = cairo_image_surface_get_stride (image);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), (gsize) stride * (gsize) n_high,
                                      (GDestroyNotify) cairo_surface_destroy, image);
  return gdk_memory_texture_new (n_wide, n_high, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, paint (data), g_object_unref);
}

static void
painted (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  KringPagePainter *self = KRING_PAGE_PAINTER (source);
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->cancellable);
  if (self->stopped)
    return;

  if (picture != NULL)
    g_signal_emit (self, signals[SIGNAL_PAINTED], 0, wish->page, wish->urgent, picture);
  kring_page_painter_go_on (self);
}

/* One at a time: a page is quickly done, and a second thread would only make
 * the first wait. */
static void
kring_page_painter_go_on (KringPagePainter *self)
{
  g_autoptr (GTask) task = NULL;
  Wish *wish;

  if (self->cancellable != NULL || (wish = g_queue_pop_head (&self->wishes)) == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, painted, NULL);
  g_task_set_task_data (task, wish, (GDestroyNotify) wish_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
kring_page_painter_finalize (GObject *object)
{
  KringPagePainter *self = KRING_PAGE_PAINTER (object);

  g_queue_clear_full (&self->wishes, (GDestroyNotify) wish_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (kring_page_painter_parent_class)->finalize (object);
}

static void
kring_page_painter_class_init (KringPagePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_page_painter_finalize;

  signals[SIGNAL_PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_BOOLEAN, GDK_TYPE_TEXTURE);
}

static void
kring_page_painter_init (KringPagePainter *self)
{
  g_queue_init (&self->wishes);
}

/**
 * kring_page_painter_new:
 * @pages: an object that has pages, and does not change
 * @source: how they are drawn
 *
 * Returns: (transfer full): a painter
 */
KringPagePainter *
kring_page_painter_new (gpointer               pages,
                        const KringPageSource *source)
{
  KringPagePainter *self = g_object_new (KRING_TYPE_PAGE_PAINTER, NULL);

  self->pages = g_object_ref (pages);
  self->source = source;
  return self;
}

/**
 * kring_page_painter_ask:
 * @self: a painter
 * @page: the number of a page, as the source knows it
 * @width: the room for it, in pixels
 * @height: likewise
 * @urgent: whether it goes before what is not urgent, and instead of what was
 *
 * Asks for a picture, as large as fits; "painted" brings it.
 */
void
kring_page_painter_ask (KringPagePainter *self,
                        guint             page,
                        double            width,
                        double            height,
                        gboolean          urgent)
{
  Wish *wish = g_new0 (Wish, 1), *first = g_queue_peek_head (&self->wishes);

  wish->pages = g_object_ref (self->pages);
  wish->source = self->source;
  wish->page = page;
  wish->width = width;
  wish->height = height;
  wish->urgent = urgent;

  if (urgent && first != NULL && first->urgent)
    wish_free (g_queue_pop_head (&self->wishes));
  if (urgent)
    g_queue_push_head (&self->wishes, wish);
  else
    g_queue_push_tail (&self->wishes, wish);
  kring_page_painter_go_on (self);
}

/**
 * kring_page_painter_stop:
 * @self: a painter
 *
 * Draws nothing any more, and tells nothing of what is being drawn.
 */
void
kring_page_painter_stop (KringPagePainter *self)
{
  self->stopped = TRUE;
  g_queue_clear_full (&self->wishes, (GDestroyNotify) wish_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
