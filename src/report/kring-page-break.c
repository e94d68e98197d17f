/* kring-page-break.c: parts boxes over pages
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-pages-private.h"

typedef struct
{
  GPtrArray *pages;
  KringPage *page; /* the last one */
  double upright_height;
  double lying_height;
  double y;        /* below what is on it */
  gboolean ended;  /* nothing more may come on it */
} Breaking;

/**
 * kring_page_free:
 * @self: (transfer full): a page
 */
void
kring_page_free (KringPage *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

static gboolean
is_empty (const Breaking *self)
{
  return self->page->boxes->len == 0;
}

static double
get_room (const Breaking *self)
{
  return self->page->landscape ? self->lying_height : self->upright_height;
}

static void
start_page (Breaking *self,
            gboolean  landscape)
{
  if (self->page == NULL || !is_empty (self))
    {
      self->page = g_new0 (KringPage, 1);
      self->page->boxes = g_array_new (FALSE, FALSE, sizeof (KringPlacedBox));
      g_ptr_array_add (self->pages, self->page);
    }
  self->page->landscape = landscape;
  self->y = 0;
  self->ended = FALSE;
}

static void
place (Breaking       *self,
       const KringBox *box)
{
  KringPlacedBox placed = { box, KRING_PAGE_ABOVE + self->y };

  if (is_empty (self) && box->repeated != NULL)
    {
      placed.box = box->repeated;
      g_array_append_val (self->page->boxes, placed);
      self->y += box->repeated->height;
      placed = (KringPlacedBox) { box, KRING_PAGE_ABOVE + self->y };
    }
  else if (!is_empty (self))
    {
      placed.y += box->space;
      self->y += box->space;
    }

  g_array_append_val (self->page->boxes, placed);
  self->y += box->height;
  self->ended |= box->ends_page;
}

/* How high the boxes from one to another are, with the space above them. */
static double
measure (GPtrArray *boxes,
         guint      first,
         guint      last)
{
  double height = 0;

  for (guint i = first; i <= last; i++)
    {
      const KringBox *box = g_ptr_array_index (boxes, i);

      height += box->space + box->height;
    }

  return height;
}

/**
 * kring_page_break:
 * @boxes: (element-type KringBox): boxes, in order
 * @upright_height: how much room there is on a page
 * @lying_height: the same on one that lies on its side
 *
 * Parts boxes over pages. What must stay together does, as long as it fits
 * on one page.
 *
 * Returns: (transfer full) (element-type KringPage): the pages
 */
GPtrArray *
kring_page_break (GPtrArray *boxes,
                  double     upright_height,
                  double     lying_height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_page_free);
  Breaking self = { pages, NULL, upright_height, lying_height, 0, FALSE };

  for (guint first = 0, last; first < boxes->len; first = last + 1)
    {
      const KringBox *box = g_ptr_array_index (boxes, first);
      double height;

      for (last = first; last + 1 < boxes->len && ((const KringBox *) g_ptr_array_index (boxes, last))->keep; last++)
        ;
      height = measure (boxes, first, last);
      if (self.page == NULL || self.ended || box->new_page || (!is_empty (&self) && self.y + height > get_room (&self) + 0.01))
        start_page (&self, box->landscape);

      for (guint i = first; i <= last; i++)
        {
          box = g_ptr_array_index (boxes, i);
          if (self.ended || (!is_empty (&self) && self.y + box->space + box->height > get_room (&self) + 0.01))
            start_page (&self, box->landscape);
          place (&self, box);
        }
    }

  return pages;
}
