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

/* How much wider than high the strip of what is unknown may become at least. */
#define STRIP_SHAPE 2.5

typedef struct
{
  KringScene *scene;
  PangoContext *context;
  KringSlots slots;
  guint counts[N_STEPS + 1][N_STEPS + 1]; /* by influence and concern; [0][0] is unknown */
  guint columns;                          /* slots side by side in a cell */
  double width;                           /* of a cell */
  double height;
  double strip_top;
  double label_size;
} Grid;

static void
find_cell (const KringSceneNode *node,
           int                  *influence,
           int                  *concern)
{
  gboolean known = node->influence != 0 && node->concern != 0;

  *influence = known ? node->influence : 0;
  *concern = known ? node->concern : 0;
}

static void
find_sizes (Grid *self)
{
  guint fullest = 1, unknown, rows;
  double shape;

  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    {
      int influence, concern;

      find_cell (g_ptr_array_index (self->scene->nodes, i), &influence, &concern);
      self->counts[influence][concern]++;
    }
  for (guint i = 1; i <= N_STEPS; i++)
    for (guint j = 1; j <= N_STEPS; j++)
      fullest = MAX (fullest, self->counts[i][j]);
  unknown = self->counts[0][0];

  kring_slots_measure (self->scene, &self->slots);
  shape = self->slots.height / self->slots.width;
  self->columns = MAX (1, (guint) ceil (sqrt (1.3 * fullest * shape)));
  self->columns = MAX (self->columns, (guint) ceil (sqrt (STRIP_SHAPE * unknown * shape) / N_STEPS));
  rows = MAX ((fullest + self->columns - 1) / self->columns, 2);
  self->width = self->columns * self->slots.width + 2 * PADDING;
  self->height = rows * self->slots.height + 2 * PADDING;
  self->label_size = MAX (13, ceil (self->width / 14));
  self->strip_top = N_STEPS * self->height + 6.5 * self->label_size;
}

static KringRect
get_cell (Grid *self,
          int   influence,
          int   concern)
{
  guint columns = N_STEPS * self->columns;
  guint rows = MAX ((self->counts[0][0] + columns - 1) / columns, 1);

  if (influence == 0)
    return (KringRect) { 0, self->strip_top, N_STEPS * self->width, rows * self->slots.height + 2 * PADDING };

  return (KringRect) { (concern - 1) * self->width, (N_STEPS - influence) * self->height, self->width, self->height };
}

static void
place_nodes (Grid *self)
{
  guint taken[N_STEPS + 1][N_STEPS + 1] = { { 0 } };

  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    {
      KringSceneNode *node = g_ptr_array_index (self->scene->nodes, i);
      int influence, concern;
      KringRect cell;
      guint columns, n;

      find_cell (node, &influence, &concern);
      cell = get_cell (self, influence, concern);
      columns = influence == 0 ? N_STEPS * self->columns : self->columns;
      n = taken[influence][concern]++;
      node->box.x = cell.x + PADDING + (n % columns + 0.5) * self->slots.width - node->box.width / 2;
      node->box.y = cell.y + PADDING + (n / columns + 0.5) * self->slots.height - node->box.height / 2;
      if (influence == 0)
        node->box.x += (cell.width - 2 * PADDING - columns * self->slots.width) / 2;
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

static void
add_label (Grid        *self,
           const char  *text,
           double       x,
           double       y,
           double       size,
           gboolean     bold,
           KringAnchor  anchor)
{
  kring_backdrop_add_text (self->scene->backdrop, text, kring_text_measure (self->context, text, size, bold),
                           x, y, size, bold, anchor);
}

/* Tone by quadrant: the middle row and column are split between the two. */
static void
add_quadrants (Grid *self)
{
  static const guint tones[2][2] = { { 2, 4 }, { 1, 3 } };
  double width = N_STEPS * self->width / 2, height = N_STEPS * self->height / 2, size = self->label_size;
  const char *names[2][2] = {
    { N_("keep satisfied"), N_("manage closely") },
    { NCX_ ("grid", "monitor"), N_("keep informed") },
  };

  for (guint row = 0; row < 2; row++)
    for (guint column = 0; column < 2; column++)
      {
        KringRect box = { column * width, row * height, width, height };

        add_box (self, &box, tones[row][column]);
        add_label (self, kring_text_in (self->scene->language, names[row][column]), (column + 0.5) * width,
                   row == 0 ? -size * 0.7 : 2 * height + size * 1.3, size * 1.2, TRUE, KRING_ANCHOR_MIDDLE);
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
  double size = self->label_size, height = N_STEPS * self->height;

  for (int i = 1; i <= N_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      add_label (self, number, -size * 0.8, (N_STEPS - i + 0.5) * self->height + size * 0.35, size, FALSE, KRING_ANCHOR_END);
      add_label (self, number, (i - 0.5) * self->width, height + size * 2.7, size, FALSE, KRING_ANCHOR_MIDDLE);
    }
  add_label (self, kring_text_in (language, N_("influence")), -size * 2, height / 2 + size * 0.35, size, TRUE,
             KRING_ANCHOR_END);
  add_label (self, kring_text_in (language, N_("concern for the ideal")), N_STEPS * self->width / 2, height + size * 4.2,
             size, TRUE, KRING_ANCHOR_MIDDLE);
  add_label (self, kring_text_in (language, N_("influence or concern unknown")), 0, self->strip_top - size * 0.5, size,
             FALSE, KRING_ANCHOR_START);
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
