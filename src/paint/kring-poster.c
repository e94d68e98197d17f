/* kring-poster.c: a map on as many sheets of paper as it takes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-poster-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between what a printer cannot reach and the picture: room for marks and for
 * the number of the sheet. */
#define BAND 15.0

/* Where the marks that neighbours share are on a side of a sheet. */
#define DIAMOND_PLACES { 0.25, 0.75 }

/* A slip of the keyboard should not use up a forest. */
#define MOST_SHEETS 400

/* What is left to print on, however wide margin and overlap are asked. */
#define LEAST_ROOM 72.0
#define LEAST_STEP 36.0

G_DEFINE_QUARK (kring-poster-error-quark, kring_poster_error)
G_DEFINE_FINAL_TYPE (KringPoster, kring_poster, G_TYPE_OBJECT)

static void
kring_poster_finalize (GObject *object)
{
  KringPoster *self = KRING_POSTER (object);

  g_clear_object (&self->picture);
  g_clear_object (&self->scene);
  g_array_unref (self->cells);

  G_OBJECT_CLASS (kring_poster_parent_class)->finalize (object);
}

static void
kring_poster_class_init (KringPosterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_poster_finalize;
}

static void
kring_poster_init (KringPoster *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (KringPosterCell));
}

static guint
count (double length,
       double room,
       double step)
{
  /* A length that comes out at a whole number of sheets takes no sheet more
   * for what is lost in rounding. */
  double n = ceil ((length - (room - step)) / step - 1e-6);

  return (guint) CLAMP (n, 1, 1e6);
}

static void
turn (KringPoster              *self,
      const KringPosterOptions *options,
      gboolean                  landscape)
{
  double narrow = MIN (options->paper.width, options->paper.height);
  double wide = MAX (options->paper.width, options->paper.height);
  double overlap = MAX (options->overlap, 0) * KRING_POINTS_PER_MM;

  self->page_width = landscape ? wide : narrow;
  self->page_height = landscape ? narrow : wide;
  self->inset = CLAMP (options->paper.margin + BAND, 0, MAX (narrow - LEAST_ROOM, 0) / 2);
  self->room_x = self->page_width - 2 * self->inset;
  self->room_y = self->page_height - 2 * self->inset;
  self->step_x = MAX (self->room_x - overlap, MIN (LEAST_STEP, self->room_x));
  self->step_y = MAX (self->room_y - overlap, MIN (LEAST_STEP, self->room_y));
}

/* Finds how large the whole becomes and how many sheets it takes. */
static void
lay_out (KringPoster              *self,
         const KringPosterOptions *options,
         gboolean                  landscape)
{
  double width, height;

  turn (self, options, landscape);

  if (options->size == KRING_POSTER_SHEETS)
    {
      self->columns = CLAMP (options->columns, 1, MOST_SHEETS + 1);
      self->rows = CLAMP (options->rows, 1, MOST_SHEETS + 1);
      self->width = (self->columns - 1) * self->step_x + self->room_x;
      self->height = (self->rows - 1) * self->step_y + self->room_y;
      g_clear_object (&self->picture);
      self->picture = kring_sheet_new_for_poster (self->scene, options->paper.date, self->width, self->height);
      kring_sheet_set_focus (self->picture, options->paper.focus);
      self->factor = 1;
      return;
    }

  if (self->picture == NULL)
    {
      self->picture = kring_sheet_new_for_picture (self->scene, options->paper.date);
      kring_sheet_set_focus (self->picture, options->paper.focus);
    }
  kring_sheet_get_size (self->picture, &width, &height);

  switch (options->size)
    {
    case KRING_POSTER_ONE_WIDE:
      self->factor = self->room_x / width;
      break;
    case KRING_POSTER_WIDTH:
      self->factor = options->amount * KRING_POINTS_PER_MM / width;
      break;
    case KRING_POSTER_HEIGHT:
      self->factor = options->amount * KRING_POINTS_PER_MM / height;
      break;
    case KRING_POSTER_SCALE:
    case KRING_POSTER_ONE_PAGE:
    case KRING_POSTER_SHEETS:
    default:
      self->factor = options->amount / 100;
      break;
    }
  self->factor = MAX (self->factor, 1e-3);
  self->width = width * self->factor;
  self->height = height * self->factor;
  self->columns = count (self->width, self->room_x, self->step_x);
  self->rows = count (self->height, self->room_y, self->step_y);
}

static double
get_map_scale (KringPoster *self)
{
  return kring_sheet_get_scale (self->picture) * self->factor;
}

/* Fewer sheets are better, and of as many the ones on which the map is
 * largest. */
static gboolean
suits_landscape (KringPoster              *self,
                 const KringPosterOptions *options)
{
  double upright_scale, n_upright, n_landscape;

  lay_out (self, options, FALSE);
  upright_scale = get_map_scale (self);
  n_upright = (double) self->columns * self->rows;
  lay_out (self, options, TRUE);
  n_landscape = (double) self->columns * self->rows;

  if (n_upright != n_landscape)
    return n_landscape < n_upright;
  return get_map_scale (self) >= upright_scale;
}

static void
make_one_page (KringPoster              *self,
               const KringPosterOptions *options)
{
  self->picture = kring_sheet_new (self->scene, &options->paper);
  self->factor = 1;
  kring_sheet_get_size (self->picture, &self->page_width, &self->page_height);
  self->width = self->room_x = self->step_x = self->page_width;
  self->height = self->room_y = self->step_y = self->page_height;
  self->columns = self->rows = 1;
  self->is_page = TRUE;
}

/**
 * kring_poster_new:
 * @scene: a scene that does not change any more
 * @options: the paper, and how large it is to become
 * @error: where to put what went wrong: %KRING_POSTER_ERROR_TOO_MANY
 *
 * Lays out a scene as one large picture, with title and legend, and cuts that
 * into sheets. Each sheet keeps what is left of and above where the next ones
 * begin, and shows the overlap beyond, where its neighbours are glued. What is
 * for the manager is marked confidential on every sheet. It does not change,
 * so that a thread may draw it.
 *
 * Returns: (transfer full) (nullable): a poster
 */
KringPoster *
kring_poster_new (KringScene                *scene,
                  const KringPosterOptions  *options,
                  GError                   **error)
{
  g_autoptr (KringPoster) self = g_object_new (KRING_TYPE_POSTER, NULL);

  self->scene = g_object_ref (scene);
  self->marks = options->marks;

  if (options->size == KRING_POSTER_ONE_PAGE)
    make_one_page (self, options);
  else
    lay_out (self, options, options->paper.orientation == KRING_ORIENTATION_AUTOMATIC
                              ? suits_landscape (self, options)
                              : options->paper.orientation == KRING_ORIENTATION_LANDSCAPE);

  if ((double) self->columns * self->rows > MOST_SHEETS)
    {
      g_set_error (error, KRING_POSTER_ERROR, KRING_POSTER_ERROR_TOO_MANY,
                   _("The poster would take more than %d sheets. Choose a smaller size, or larger paper."),
                   MOST_SHEETS);
      return NULL;
    }

  for (guint row = 0; row < self->rows; row++)
    for (guint column = 0; column < self->columns; column++)
      {
        const KringPosterCell cell = { column, row };
        const KringRect part = { column * self->step_x / self->factor, row * self->step_y / self->factor,
                                 self->step_x / self->factor, self->step_y / self->factor };

        if (self->is_page || !options->skip_empty || kring_sheet_has_ink (self->picture, &part))
          g_array_append_val (self->cells, cell);
      }
  self->overview = options->overview && self->cells->len > 1;

  return g_steal_pointer (&self);
}

/**
 * kring_poster_get_size:
 * @self: a poster
 * @width: (out): of the whole, put together, in points
 * @height: (out): likewise
 */
void
kring_poster_get_size (KringPoster *self,
                       double      *width,
                       double      *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * kring_poster_get_grid:
 * @self: a poster
 * @columns: (out): how many sheets wide it is
 * @rows: (out): how many sheets high it is
 */
void
kring_poster_get_grid (KringPoster *self,
                       guint       *columns,
                       guint       *rows)
{
  *columns = self->columns;
  *rows = self->rows;
}

/**
 * kring_poster_get_n_sheets:
 * @self: a poster
 *
 * Returns: of how many sheets it is made, the overview not counted
 */
guint
kring_poster_get_n_sheets (KringPoster *self)
{
  return self->cells->len;
}

/**
 * kring_poster_get_n_pages:
 * @self: a poster
 *
 * Returns: how many pages are printed, the overview included
 */
guint
kring_poster_get_n_pages (KringPoster *self)
{
  return self->cells->len + (self->overview ? 1 : 0);
}

/**
 * kring_poster_get_page_size:
 * @self: a poster
 * @width: (out): of a sheet of paper as it is turned, in points
 * @height: (out): likewise
 */
void
kring_poster_get_page_size (KringPoster *self,
                            double      *width,
                            double      *height)
{
  *width = self->page_width;
  *height = self->page_height;
}

/**
 * kring_poster_is_overview:
 * @self: a poster
 * @page: the number of a page, from 0
 *
 * Returns: whether it is the one that shows how the others go together
 */
gboolean
kring_poster_is_overview (KringPoster *self,
                          guint        page)
{
  return self->overview && page == 0;
}

static const KringPosterCell *
get_cell (KringPoster *self,
          guint        page)
{
  return &g_array_index (self->cells, KringPosterCell, page - (self->overview ? 1 : 0));
}

/**
 * kring_poster_make_number:
 * @column: from 0
 * @row: from 0
 *
 * The number of a sheet: letters for its column, as in a spreadsheet, and
 * figures for its row. "B2" is the second from the left in the second row;
 * after "Z" comes "AA".
 *
 * Returns: (transfer full): the number
 */
char *
kring_poster_make_number (guint column,
                          guint row)
{
  GString *number = g_string_new (NULL);

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (number, (char) ('A' + (n - 1) % 26));
  g_string_append_printf (number, "%u", row + 1);

  return g_string_free (number, FALSE);
}

/**
 * kring_poster_get_number:
 * @self: a poster
 * @page: the number of a page, from 0
 *
 * Returns: (transfer full) (nullable): the number of the sheet, as "B2"; %NULL
 *   for the overview
 */
char *
kring_poster_get_number (KringPoster *self,
                         guint        page)
{
  const KringPosterCell *cell;

  g_return_val_if_fail (page < kring_poster_get_n_pages (self), NULL);

  if (kring_poster_is_overview (self, page))
    return NULL;

  cell = get_cell (self, page);
  return kring_poster_make_number (cell->column, cell->row);
}

/**
 * kring_poster_get_kept:
 * @self: a poster
 * @page: the number of a sheet's page
 * @kept: (out): the part of the whole that this sheet contributes, in points
 */
void
kring_poster_get_kept (KringPoster *self,
                       guint        page,
                       KringRect   *kept)
{
  const KringPosterCell *cell = get_cell (self, page);

  kept->x = cell->column * self->step_x;
  kept->y = cell->row * self->step_y;
  kept->width = (cell->column + 1 < self->columns ? kept->x + self->step_x : self->width) - kept->x;
  kept->height = (cell->row + 1 < self->rows ? kept->y + self->step_y : self->height) - kept->y;
}

/**
 * kring_poster_get_printed:
 * @self: a poster
 * @page: the number of a sheet's page
 * @printed: (out): the part of the whole that is printed on this sheet, what
 *   its neighbours are glued on included, in points
 */
void
kring_poster_get_printed (KringPoster *self,
                          guint        page,
                          KringRect   *printed)
{
  const KringPosterCell *cell = get_cell (self, page);

  printed->x = cell->column * self->step_x;
  printed->y = cell->row * self->step_y;
  printed->width = MIN (self->room_x, self->width - printed->x);
  printed->height = MIN (self->room_y, self->height - printed->y);
}

/**
 * kring_poster_get_place:
 * @self: a poster
 * @page: the number of a sheet's page
 * @place: (out): where on the paper the upper left corner of what is printed
 *   comes, in points
 */
void
kring_poster_get_place (KringPoster *self,
                        guint        page,
                        KringPoint  *place)
{
  *place = (KringPoint) { self->is_page ? 0 : self->inset, self->is_page ? 0 : self->inset };
}

/**
 * kring_poster_get_diamonds:
 * @self: a poster
 * @page: the number of a sheet's page
 *
 * Finds the marks that this sheet has in common with its neighbours. Where
 * both show half of one, they have to meet.
 *
 * Returns: (transfer full) (element-type KringPoint): their middles on the
 *   whole, in points
 */
GArray *
kring_poster_get_diamonds (KringPoster *self,
                           guint        page)
{
  static const double places[] = DIAMOND_PLACES;
  const KringPosterCell *cell = get_cell (self, page);
  GArray *diamonds = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  KringRect kept;

  if (!self->marks)
    return diamonds;

  kring_poster_get_kept (self, page, &kept);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const double x = kept.x + kept.width * places[i], y = kept.y + kept.height * places[i];
      const KringPoint points[] = { { kept.x, y }, { kept.x + kept.width, y },
                                    { x, kept.y }, { x, kept.y + kept.height } };
      const gboolean wanted[] = { cell->column > 0, cell->column + 1 < self->columns,
                                  cell->row > 0, cell->row + 1 < self->rows };

      for (guint side = 0; side < G_N_ELEMENTS (points); side++)
        if (wanted[side])
          g_array_append_val (diamonds, points[side]);
    }

  return diamonds;
}
