/* kring-crowd.c: what stands where, and where there is room
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-crowd.h"

#include <math.h>

/* About the size of a node, in points. */
#define CELL 150.0

#define DIRECTIONS 32

typedef struct
{
  KringPoint centre;
  double width;
  double height;
} KringCrowdBox;

/* Boxes in the cells of a grid that they touch; those that would touch very
 * many of them stand apart. */
struct _KringCrowd
{
  double gap;
  GArray *boxes;
  GHashTable *cells;
  GArray *large;
};

typedef struct
{
  int left;
  int right;
  int top;
  int bottom;
} KringCrowdCells;

static KringCrowdCells
kring_crowd_get_cells (KringPoint centre,
                       double     width,
                       double     height)
{
  return (KringCrowdCells) {
    .left = floor ((centre.x - width / 2) / CELL),
    .right = floor ((centre.x + width / 2) / CELL),
    .top = floor ((centre.y - height / 2) / CELL),
    .bottom = floor ((centre.y + height / 2) / CELL),
  };
}

static gboolean
kring_crowd_cells_are_many (const KringCrowdCells *cells)
{
  return (gint64) (cells->right - cells->left + 1) * (cells->bottom - cells->top + 1) > 64;
}

static gint64
kring_crowd_get_key (int column,
                     int row)
{
  return ((gint64) column * G_MAXINT32) + row;
}

/**
 * kring_crowd_new:
 * @gap: how far boxes stay apart, in points
 *
 * Returns: (transfer full): a plane on which nothing stands
 */
KringCrowd *
kring_crowd_new (double gap)
{
  KringCrowd *crowd = g_new0 (KringCrowd, 1);

  crowd->gap = gap;
  crowd->boxes = g_array_new (FALSE, FALSE, sizeof (KringCrowdBox));
  crowd->large = g_array_new (FALSE, FALSE, sizeof (guint));
  crowd->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  return crowd;
}

/**
 * kring_crowd_free:
 * @crowd: (transfer full): a crowd
 */
void
kring_crowd_free (KringCrowd *crowd)
{
  g_array_unref (crowd->boxes);
  g_array_unref (crowd->large);
  g_hash_table_unref (crowd->cells);
  g_free (crowd);
}

/**
 * kring_crowd_add:
 * @crowd: a crowd
 * @centre: where; finite
 * @width: in points
 * @height: in points
 *
 * Puts a box there, whether there is room or not.
 */
void
kring_crowd_add (KringCrowd *crowd,
                 KringPoint  centre,
                 double      width,
                 double      height)
{
  KringCrowdBox box = { centre, width, height };
  KringCrowdCells cells = kring_crowd_get_cells (centre, width, height);
  guint index = crowd->boxes->len;

  g_array_append_val (crowd->boxes, box);

  if (kring_crowd_cells_are_many (&cells))
    {
      g_array_append_val (crowd->large, index);
      return;
    }

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        gint64 key = kring_crowd_get_key (column, row);
        GArray *cell = g_hash_table_lookup (crowd->cells, &key);

        if (cell == NULL)
          {
            cell = g_array_new (FALSE, FALSE, sizeof (guint));
            g_hash_table_insert (crowd->cells, g_memdup2 (&key, sizeof key), cell);
          }
        g_array_append_val (cell, index);
      }
}

static gboolean
kring_crowd_box_is_clear (const KringCrowd *crowd,
                          guint             index,
                          KringPoint        centre,
                          double            width,
                          double            height)
{
  const KringCrowdBox *box = &g_array_index (crowd->boxes, KringCrowdBox, index);

  return fabs (box->centre.x - centre.x) >= (box->width + width) / 2 + crowd->gap ||
         fabs (box->centre.y - centre.y) >= (box->height + height) / 2 + crowd->gap;
}

/**
 * kring_crowd_has_room:
 * @crowd: a crowd
 * @centre: where; finite
 * @width: in points
 * @height: in points
 *
 * Returns: whether a box there stays clear of all others, by the gap
 */
gboolean
kring_crowd_has_room (KringCrowd *crowd,
                      KringPoint  centre,
                      double      width,
                      double      height)
{
  KringCrowdCells cells = kring_crowd_get_cells (centre, width + 2 * crowd->gap, height + 2 * crowd->gap);

  if (kring_crowd_cells_are_many (&cells))
    {
      for (guint i = 0; i < crowd->boxes->len; i++)
        if (!kring_crowd_box_is_clear (crowd, i, centre, width, height))
          return FALSE;

      return TRUE;
    }

  for (guint i = 0; i < crowd->large->len; i++)
    if (!kring_crowd_box_is_clear (crowd, g_array_index (crowd->large, guint, i), centre, width, height))
      return FALSE;

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        gint64 key = kring_crowd_get_key (column, row);
        GArray *cell = g_hash_table_lookup (crowd->cells, &key);

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (!kring_crowd_box_is_clear (crowd, g_array_index (cell, guint, i), centre, width, height))
            return FALSE;
      }

  return TRUE;
}

/**
 * kring_crowd_find_room:
 * @crowd: a crowd
 * @wanted: where a box would like to stand; finite
 * @width: in points
 * @height: in points
 *
 * Looks for room, in ever wider rings around @wanted. The rings are wider than
 * high, as boxes and sheets are. The same crowd always gives the same answer.
 *
 * Returns: a place with room for the box, close to @wanted
 */
KringPoint
kring_crowd_find_room (KringCrowd *crowd,
                       KringPoint  wanted,
                       double      width,
                       double      height)
{
  double radius = 0;

  while (!kring_crowd_has_room (crowd, wanted, width, height))
    {
      radius += MAX (8, radius / 10);
      for (int i = 0; i < DIRECTIONS; i++)
        {
          double angle = 2 * G_PI * i / DIRECTIONS;
          KringPoint place = { wanted.x + radius * 1.4 * cos (angle), wanted.y + radius * sin (angle) };

          if (kring_crowd_has_room (crowd, place, width, height))
            return place;
        }
    }

  return wanted;
}
