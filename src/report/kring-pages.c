/* kring-pages.c: a report on pages of paper
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-pages.h"
#include "kring-pages-private.h"
#include "kring-type-sizes.h"

#include "model/kring-language.h"
#include "paint/kring-paper.h"

#include <glib/gi18n.h>

/* Where the lines above and below the text are. */
#define HEADER 36.0
#define FOOTER 36.0

/* How often it is told how far the work is. */
#define PROGRESS_STEP 64

struct _KringPages
{
  GObject parent_instance;

  KringReport *report;
  KringTypesetter *type;     /* holds the boxes of the text */
  KringTypesetter *contents; /* holds those of the contents */
  GPtrArray *pages;          /* of KringPage; the title page is not in it */
  GArray *headings;
  GMutex mutex;              /* of whoever draws */
  double width;
  double height;
};

G_DEFINE_FINAL_TYPE (KringPages, kring_pages, G_TYPE_OBJECT)

static void
kring_pages_finalize (GObject *object)
{
  KringPages *self = KRING_PAGES (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->type, kring_typesetter_free);
  g_clear_pointer (&self->contents, kring_typesetter_free);
  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_object (&self->report);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (kring_pages_parent_class)->finalize (object);
}

static void
kring_pages_class_init (KringPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_pages_finalize;
}

static void
kring_pages_init (KringPages *self)
{
  g_mutex_init (&self->mutex);
  self->headings = g_array_new (FALSE, FALSE, sizeof (KringPagesHeading));
}

static gboolean
set_blocks (KringPages          *self,
            KringReportProgress  progress,
            gpointer             data,
            GCancellable        *cancellable)
{
  GPtrArray *blocks = kring_report_get_blocks (self->report);

  for (guint i = 0; i < blocks->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (progress != NULL && i % PROGRESS_STEP == 0)
        progress (i / (double) blocks->len, data);
      kring_typesetter_add (self->type, g_ptr_array_index (blocks, i), i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL,
                            i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL);
    }
  kring_typesetter_keep_short (self->type);

  return TRUE;
}

/* Where each heading is, on pages of which @before come before. */
static void
find_headings (KringPages *self,
               GPtrArray  *pages,
               guint       before)
{
  for (guint i = 0; i < pages->len; i++)
    {
      const KringPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->boxes->len; j++)
        {
          const KringPlacedBox *placed = &g_array_index (page->boxes, KringPlacedBox, j);
          const KringBlock *block;
          KringPagesHeading heading;

          if (placed->box->heading == 0)
            continue;

          block = g_ptr_array_index (self->type->headings, placed->box->heading - 1);
          heading = (KringPagesHeading) { block->text, block->level, before + i, placed->y };
          g_array_append_val (self->headings, heading);
        }
    }
}

/* The contents take as many pages whatever the numbers in it are, so those
 * can be filled in when it is known. */
static GPtrArray *
make_contents (KringPages *self,
               GPtrArray  *body)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (KringBlock) title = kring_block_new (KRING_BLOCK_HEADING, kring_report_say (self->report,
                                                                                        NCX_ ("report", "Contents")));
  GPtrArray *pages;

  title->level = 1;
  kring_typesetter_add (self->contents, title, NULL, NULL);
  /* It is no heading of the text, and its block goes away. */
  ((KringBox *) g_ptr_array_index (self->contents->boxes, 0))->heading = 0;
  g_ptr_array_set_size (self->contents->headings, 0);

  for (guint i = 0; i < self->type->headings->len; i++)
    {
      KringBlock *heading = g_ptr_array_index (self->type->headings, i);
      PangoLayout *number;

      if (heading->level > 2)
        continue;

      kring_typesetter_add_entry (self->contents, heading, i + 1, &number);
      g_ptr_array_add (numbers, number);
      g_array_append_val (wanted, i);
    }

  pages = kring_page_break (self->contents->boxes, self->type->height, self->type->height);
  find_headings (self, body, 1 + pages->len);
  for (guint i = 0; i < numbers->len; i++)
    {
      const KringPagesHeading *heading = &g_array_index (self->headings, KringPagesHeading, g_array_index (wanted, guint, i));
      g_autofree char *text = g_strdup_printf ("%u", heading->page + 1);

      pango_layout_set_text (g_ptr_array_index (numbers, i), text, -1);
    }

  return pages;
}

/**
 * kring_pages_new:
 * @report: a report
 * @progress: (nullable): is told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 *
 * Lays a report out on pages of A4, in any thread.
 *
 * Returns: (transfer full) (nullable): the pages; %NULL when it was stopped
 */
KringPages *
kring_pages_new (KringReport         *report,
                 KringReportProgress  progress,
                 gpointer             data,
                 GCancellable        *cancellable)
{
  g_autoptr (KringPages) self = g_object_new (KRING_TYPE_PAGES, NULL);
  const char *language = kring_report_get_language (report);
  g_autoptr (GPtrArray) body = NULL;
  double width, height;

  self->report = g_object_ref (report);
  kring_paper_get_size (KRING_PAPER_A4, &self->width, &self->height);
  width = self->width - 2 * KRING_PAGE_SIDE;
  height = self->height - KRING_PAGE_ABOVE - KRING_PAGE_BELOW;
  self->type = kring_typesetter_new (language, width, height);
  self->contents = kring_typesetter_new (language, width, height);
  if (!set_blocks (self, progress, data, cancellable))
    return NULL;

  body = kring_page_break (self->type->boxes, height, width);
  self->pages = make_contents (self, body);
  g_ptr_array_extend_and_steal (self->pages, g_steal_pointer (&body));

  return g_steal_pointer (&self);
}

/**
 * kring_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
kring_pages_get_n_pages (KringPages *self)
{
  return 1 + self->pages->len;
}

/**
 * kring_pages_get_size:
 * @self: pages
 * @page: which one, from 0
 * @width: (out): as it is turned, in points
 * @height: (out): as it is turned, in points
 */
void
kring_pages_get_size (KringPages *self,
                      guint       page,
                      double     *width,
                      double     *height)
{
  gboolean landscape = page > 0 && ((KringPage *) g_ptr_array_index (self->pages, page - 1))->landscape;

  *width = landscape ? self->height : self->width;
  *height = landscape ? self->width : self->height;
}

/* One line above or below the text, in two parts. */
static void
draw_line (KringPages *self,
           cairo_t    *cr,
           double      width,
           double      y,
           const char *left,
           const char *right,
           gboolean    is_loud)
{
  const KringTypeColors *colors = kring_type_get_colors ();
  g_autoptr (PangoLayout) at_right = kring_type_make_layout (self->type->context, right, KRING_TYPE_SMALL, is_loud, 0);
  g_autoptr (PangoLayout) at_left = NULL;
  double room = width - 2 * KRING_PAGE_SIDE, taken;
  PangoRectangle logical;

  pango_layout_get_extents (at_right, NULL, &logical);
  taken = logical.width / (double) PANGO_SCALE;
  at_left = kring_type_make_layout (self->type->context, left, KRING_TYPE_SMALL, FALSE, MAX (room - taken - 24, 24));
  pango_layout_set_single_paragraph_mode (at_left, TRUE);
  pango_layout_set_ellipsize (at_left, PANGO_ELLIPSIZE_END);

  cairo_set_source_rgb (cr, colors->quiet.red, colors->quiet.green, colors->quiet.blue);
  cairo_move_to (cr, KRING_PAGE_SIDE, y);
  pango_cairo_show_layout (cr, at_left);
  if (is_loud)
    cairo_set_source_rgb (cr, colors->alarm.red, colors->alarm.green, colors->alarm.blue);
  cairo_move_to (cr, width - KRING_PAGE_SIDE - taken, y);
  pango_cairo_show_layout (cr, at_right);
}

/* A box, as what a heading of the contents leads to or as what leads there. */
static void
draw_box (const KringPlacedBox *placed,
          cairo_t              *cr)
{
  g_autofree char *name = NULL;
  g_autofree char *attributes = NULL;

  if (placed->box->heading != 0)
    {
      name = kring_pages_name_heading (placed->box->heading);
      attributes = g_strdup_printf ("name='%s'", name);
      cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
    }
  else if (placed->box->target != 0)
    {
      name = kring_pages_name_heading (placed->box->target);
      attributes = g_strdup_printf ("dest='%s'", name);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
    }

  kring_box_draw (placed->box, cr, KRING_PAGE_SIDE, placed->y);

  if (attributes != NULL)
    cairo_tag_end (cr, placed->box->heading != 0 ? CAIRO_TAG_DEST : CAIRO_TAG_LINK);
}

/**
 * kring_pages_draw:
 * @self: pages
 * @page: which one, from 0
 * @cr: what to draw on, in points; white already
 *
 * Draws a page.
 */
void
kring_pages_draw (KringPages *self,
                  guint       page,
                  cairo_t    *cr)
{
  const char *mark = kring_report_get_mark (self->report);
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, kring_pages_get_n_pages (self));
  double width, height;

  g_mutex_lock (&self->mutex);
  kring_pages_get_size (self, page, &width, &height);
  if (page == 0)
    {
      kring_page_draw_cover (self->report, self->type->context, cr, width, height);
    }
  else
    {
      const KringPage *drawn = g_ptr_array_index (self->pages, page - 1);

      draw_line (self, cr, width, HEADER, kring_report_get_title (self->report), mark != NULL ? mark : "", TRUE);
      for (guint i = 0; i < drawn->boxes->len; i++)
        draw_box (&g_array_index (drawn->boxes, KringPlacedBox, i), cr);
      draw_line (self, cr, width, height - FOOTER, kring_report_get_date (self->report), number, FALSE);
    }
  g_mutex_unlock (&self->mutex);
}

/**
 * kring_pages_get_headings:
 * @self: pages
 *
 * Returns: (transfer none) (element-type KringPagesHeading): the headings, in
 *   order
 */
const GArray *
kring_pages_get_headings (KringPages *self)
{
  return self->headings;
}

/**
 * kring_pages_name_heading:
 * @number: of a heading, from 1
 *
 * Returns: (transfer full): what leads to it calls it
 */
char *
kring_pages_name_heading (guint number)
{
  return g_strdup_printf ("heading-%u", number);
}
