/* kring-packing.c: brings groups together on one sheet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-packing.h"

#include "kring-neighbours.h"

#include <math.h>

/* Rows are tried so many times as wide as those before. */
#define WIDER_STEP 1.06

typedef struct
{
  guint component;
  guint n_nodes;
  double left;
  double right;
  double top;
  double bottom;
  double dx;
  double dy;
  guint row;
} KringPile;

/* Groups before lone nodes, large before small, then as they came. */
static int
kring_pile_compare (gconstpointer a,
                    gconstpointer b)
{
  const KringPile *one = a;
  const KringPile *other = b;
  double area = (one->right - one->left) * (one->bottom - one->top);
  double other_area = (other->right - other->left) * (other->bottom - other->top);

  if ((one->n_nodes == 1) != (other->n_nodes == 1))
    return one->n_nodes == 1 ? 1 : -1;
  if (one->n_nodes > 1 && area != other_area)
    return area > other_area ? -1 : 1;

  return one->component < other->component ? -1 : 1;
}

static int
kring_pile_compare_component (gconstpointer a,
                              gconstpointer b)
{
  return ((const KringPile *) a)->component < ((const KringPile *) b)->component ? -1 : 1;
}

/* Puts the parts in rows, each row as wide as @widest: beside the first of a row
 * as many on top of each other as it is high. Returns: how high all is. */
static double
kring_piles_put_in_rows (KringPile *parts,
                         guint      n_parts,
                         double     widest,
                         double     gap)
{
  double x = 0, y = 0, row = 0;       /* where the row and its last pile begin, and its height */
  double filled = 0, pile_width = 0; /* of the last pile */
  guint n_rows = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      KringPile *part = &parts[i];
      double width = part->right - part->left, height = part->bottom - part->top;
      gboolean fits_below = filled > 0 && filled + gap + height <= row && x + width <= widest;

      if (fits_below)
        {
          filled += gap;
        }
      else
        {
          x += pile_width > 0 ? pile_width + gap : 0;
          filled = pile_width = 0;
          if (x > 0 && x + width > widest)
            {
              x = 0;
              y += row + gap;
              row = 0;
              n_rows++;
            }
        }
      part->dx = x - part->left;
      part->dy = y + filled - part->top;
      part->row = n_rows;
      filled += height;
      pile_width = MAX (pile_width, width);
      row = MAX (row, filled);
    }

  return y + row;
}

/* Rows that are shorter than others stand in the middle, nearer to the others. */
static void
kring_piles_centre_rows (KringPile *parts,
                         guint      n_parts)
{
  double right = 0;

  for (guint i = 0; i < n_parts; i++)
    right = MAX (right, parts[i].right + parts[i].dx);

  for (guint first = 0, end; first < n_parts; first = end)
    {
      double row_right = 0;

      for (end = first; end < n_parts && parts[end].row == parts[first].row; end++)
        row_right = MAX (row_right, parts[end].right + parts[end].dx);
      for (guint i = first; i < end; i++)
        parts[i].dx += (right - row_right) / 2;
    }
}

/* Finds how wide rows must be for the whole to be most like a sheet. */
static void
kring_piles_put_on_sheet (KringPile *parts,
                          guint      n_parts,
                          double     gap)
{
  double widest = 1, all = 0, best = 0, best_miss = INFINITY;
  gboolean wide_enough = FALSE;

  for (guint i = 0; i < n_parts; i++)
    {
      widest = MAX (widest, parts[i].right - parts[i].left);
      all += parts[i].right - parts[i].left + gap;
    }

  for (double wide = widest; !wide_enough; wide *= WIDER_STEP)
    {
      double height = kring_piles_put_in_rows (parts, n_parts, wide, gap), right = 0, miss;

      for (guint i = 0; i < n_parts; i++)
        right = MAX (right, parts[i].right + parts[i].dx);
      miss = fabs (log (right / MAX (1, height) / KRING_PACKING_SHEET));
      if (miss < best_miss)
        {
          best = wide;
          best_miss = miss;
        }
      wide_enough = wide > all || right / MAX (1, height) > KRING_PACKING_SHEET;
    }
  kring_piles_put_in_rows (parts, n_parts, best, gap);
  kring_piles_centre_rows (parts, n_parts);
}

/**
 * kring_packing_pack:
 * @graph: a graph whose nodes all have a position
 * @gap: how far groups stay apart, in points
 *
 * Brings groups that have no edge between them together on one sheet: the
 * largest first, the nodes without any edge last, where there is room.
 */
void
kring_packing_pack (KringGraph *graph,
                    double      gap)
{
  g_autoptr(KringNeighbours) neighbours = kring_neighbours_new (graph);
  guint n_parts;
  g_autofree guint *components = kring_neighbours_get_components (neighbours, &n_parts);
  g_autofree KringPile *parts = g_new0 (KringPile, n_parts + 1);

  if (n_parts < 2)
    return;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KringGraphNode *node = &graph->nodes[i];
      KringPile *part = &parts[components[i]];
      double left = node->x - node->width / 2;
      double top = node->y - node->height / 2;

      part->component = components[i];
      part->left = part->n_nodes == 0 ? left : MIN (part->left, left);
      part->top = part->n_nodes == 0 ? top : MIN (part->top, top);
      part->right = part->n_nodes == 0 ? left + node->width : MAX (part->right, left + node->width);
      part->bottom = part->n_nodes == 0 ? top + node->height : MAX (part->bottom, top + node->height);
      part->n_nodes++;
    }

  qsort (parts, n_parts, sizeof (KringPile), kring_pile_compare);
  kring_piles_put_on_sheet (parts, n_parts, gap);
  qsort (parts, n_parts, sizeof (KringPile), kring_pile_compare_component);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x += parts[components[i]].dx;
      graph->nodes[i].y += parts[components[i]].dy;
    }
}
