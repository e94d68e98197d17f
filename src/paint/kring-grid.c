/* kring-grid.c: influence against concern
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-zones.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_STEPS 5
#define PADDING 8.0

/* How much wider than high a cell is at most: a screen or a sheet of paper is
 * to be filled, with names and strip. */
#define CELL_SHAPE 1.3

/* Letters of the axes are such a part of a cell: large enough to be read where
 * the whole fills a small window. */
#define LABELS_IN_CELL 9.0

/* How much wider than high the strip of what is unknown may become at least. */
#define STRIP_SHAPE 2.5

typedef struct
{
  KringScene *scene;
  PangoContext *context;
  KringSlots slots;
  guint counts[N_STEPS + 1][N_STEPS + 1]; /* by influence and concern; [0][0] is unknown */
  guint columns;                          /* slots side by side in a cell */
  guint rows;
  double width;                           /* of a cell */
  double height;
  double strip_top;
  double label_size;
} Grid;

static void
find_sizes (Grid *self)
{
  guint fullest = 1, unknown;
  double shape;

  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    {
      int values[2];

      kring_zones_get_values (KRING_SCENE_GRID, g_ptr_array_index (self->scene->nodes, i), values);
      self->counts[values[0]][values[1]]++;
    }
  for (guint i = 1; i <= N_STEPS; i++)
    for (guint j = 1; j <= N_STEPS; j++)
      fullest = MAX (fullest, self->counts[i][j]);
  unknown = self->counts[0][0];

  kring_slots_measure (self->scene, &self->slots);
  shape = self->slots.height / self->slots.width;
  self->columns = MAX (1, (guint) ceil (sqrt (CELL_SHAPE * fullest * shape)));
  self->columns = MAX (self->columns, (guint) ceil (sqrt (STRIP_SHAPE * unknown * shape) / N_STEPS));
  self->rows = (fullest + self->columns - 1) / self->columns;
  self->width = self->columns * self->slots.width + 2 * PADDING;
  self->height = MAX (self->rows * self->slots.height + 2 * PADDING, self->width / CELL_SHAPE);
  self->label_size = MAX (13, ceil (self->width / LABELS_IN_CELL));
  self->strip_top = N_STEPS * self->height + 6.5 * self->label_size;
}

static guint
get_strip_rows (Grid *self)
{
  guint columns = N_STEPS * self->columns;

  return MAX ((self->counts[0][0] + columns - 1) / columns, 1);
}

static KringRect
get_cell (Grid *self,
          int   influence,
          int   concern)
{
  if (influence == 0)
    return (KringRect) { 0, self->strip_top, N_STEPS * self->width,
                         get_strip_rows (self) * self->slots.height + 2 * PADDING };

  return (KringRect) { (concern - 1) * self->width, (N_STEPS - influence) * self->height, self->width, self->height };
}

static void
place_nodes (Grid *self)
{
  guint taken[N_STEPS + 1][N_STEPS + 1] = { { 0 } };

  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    {
      KringSceneNode *node = g_ptr_array_index (self->scene->nodes, i);
      int values[2];
      KringRect cell;
      guint columns, rows, n;

      kring_zones_get_values (KRING_SCENE_GRID, node, values);
      cell = get_cell (self, values[0], values[1]);
      columns = values[0] == 0 ? N_STEPS * self->columns : self->columns;
      rows = values[0] == 0 ? get_strip_rows (self) : self->rows;
      n = taken[values[0]][values[1]]++;
      kring_zones_put_node (node, cell.x + PADDING + (n % columns + 0.5) * (cell.width - 2 * PADDING) / columns,
                            cell.y + PADDING + (n / columns + 0.5) * (cell.height - 2 * PADDING) / rows);
    }
}

static void
add_box (Grid            *self,
         const KringRect *box,
         guint            tone)
{
  KringPath *path = kring_path_new ();

  kring_path_add_box (path, box, 0);
  kring_backdrop_add_shape (self->scene->backdrop, path, tone, KRING_STROKE_SOLID);
  kring_rect_add (&self->scene->backdrop->bounds, box);
}

/* Writes at some place, @off sizes of its letters away from it. */
static void
add_label (Grid        *self,
           const char  *text,
           KringPoint   at,
           KringPoint   off,
           gboolean     bold,
           KringAnchor  anchor)
{
  kring_backdrop_add_text (self->scene->backdrop, self->context,
                           &(KringBackdropText) { .text = (char *) text, .x = at.x, .y = at.y, .dx = off.x, .dy = off.y,
                                                  .size = self->label_size, .tone = 0, .bold = bold, .anchor = anchor });
}

/* Tone by quadrant: the middle row and column are split between the two. */
static void
add_quadrants (Grid *self)
{
  static const guint tones[2][2] = { { 2, 4 }, { 1, 3 } };
  double width = N_STEPS * self->width / 2, height = N_STEPS * self->height / 2;
  const char *names[2][2] = {
    { N_("keep satisfied"), N_("manage closely") },
    { NCX_ ("grid", "monitor"), N_("keep informed") },
  };

  for (guint row = 0; row < 2; row++)
    for (guint column = 0; column < 2; column++)
      {
        KringRect box = { column * width, row * height, width, height };

        add_box (self, &box, tones[row][column]);
        add_label (self, kring_text_in (self->scene->language, names[row][column]),
                   (KringPoint) { (column + 0.5) * width, row == 0 ? 0 : 2 * height },
                   (KringPoint) { 0, row == 0 ? -0.7 : 1.3 }, TRUE, KRING_ANCHOR_MIDDLE);
      }
}

static void
add_lines (Grid *self)
{
  double width = N_STEPS * self->width, height = N_STEPS * self->height;

  for (guint i = 1; i < N_STEPS; i++)
    {
      KringPath *path = kring_path_new ();

      kring_path_move (path, i * self->width, 0);
      kring_path_line (path, i * self->width, height);
      kring_path_move (path, 0, i * self->height);
      kring_path_line (path, width, i * self->height);
      kring_backdrop_add_shape (self->scene->backdrop, path, 0, KRING_STROKE_DOTTED);
    }
}

static void
add_axes (Grid *self)
{
  const char *language = self->scene->language;
  double width = N_STEPS * self->width, height = N_STEPS * self->height;

  for (int i = 1; i <= N_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      add_label (self, number, (KringPoint) { 0, (N_STEPS - i + 0.5) * self->height }, (KringPoint) { -0.8, 0.35 }, FALSE,
                 KRING_ANCHOR_END);
      add_label (self, number, (KringPoint) { (i - 0.5) * self->width, height }, (KringPoint) { 0, 2.6 }, FALSE,
                 KRING_ANCHOR_MIDDLE);
    }
  add_label (self, kring_text_in (language, N_("influence")), (KringPoint) { 0, height / 2 }, (KringPoint) { -2, 0.35 },
             TRUE, KRING_ANCHOR_END);
  add_label (self, kring_text_in (language, N_("concern for the ideal")), (KringPoint) { width / 2, height },
             (KringPoint) { 0, 3.9 }, TRUE, KRING_ANCHOR_MIDDLE);
  add_label (self, kring_text_in (language, N_("influence or concern unknown")), (KringPoint) { 0, self->strip_top },
             (KringPoint) { 0, -0.5 }, FALSE, KRING_ANCHOR_START);
}

static void
add_zones (Grid *self)
{
  const char *language = self->scene->language;
  KringRect strip = get_cell (self, 0, 0);

  for (int influence = 1; influence <= N_STEPS; influence++)
    for (int concern = 1; concern <= N_STEPS; concern++)
      {
        g_autofree char *name = g_strdup_printf ("%s %d, %s %d", kring_text_in (language, N_("influence")), influence,
                                                 kring_text_in (language, N_("concern for the ideal")), concern);

        kring_backdrop_add_zone (self->scene->backdrop, influence, concern, name)->box = get_cell (self, influence, concern);
      }

  add_box (self, &strip, 1);
  kring_backdrop_add_zone (self->scene->backdrop, 0, 0,
                           kring_text_in (language, N_("influence or concern unknown")))->box = strip;
}

/**
 * kring_scene_arrange_grid:
 * @self: a scene whose nodes have been read
 * @context: for measuring texts
 *
 * Puts all stakeholders in the cell of their influence and concern, hidden ones
 * too, and makes the backdrop. In a cell they stand in rows, in the order of
 * the document. The names of the quadrants are those of Mendelow's grid
 * of power and interest (1991) as it is mostly taught.
 */
void
kring_scene_arrange_grid (KringScene   *self,
                          PangoContext *context)
{
  Grid grid = { .scene = self, .context = context };

  find_sizes (&grid);
  place_nodes (&grid);
  add_quadrants (&grid);
  add_lines (&grid);
  add_axes (&grid);
  add_zones (&grid);
}
