/* kring-vacancy.c: where there is room for what is put on a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-vacancy.h"

#include <math.h>

/* How far the tries lie apart, in points, and how many rings of them there
 * are. */
#define STEP 24.0
#define RINGS 40

/* How many pairs are compared at most: some milliseconds. */
#define MAX_PAIRS 2000000

static gboolean
is_free (GArray *moved,
         GArray *there,
         double gap,
         KringPoint offset,
         guint *n_pairs)
{
  for (guint i = 0; i < moved->len; i++)
    {
      const KringRect *a = &g_array_index (moved, KringRect, i);

      for (guint j = 0; j < there->len; j++)
        {
          const KringRect *b = &g_array_index (there, KringRect, j);

          (*n_pairs)++;
          if (a->x + offset.x < b->x + b->width + gap && b->x < a->x + offset.x + a->width + gap &&
              a->y + offset.y < b->y + b->height + gap && b->y < a->y + offset.y + a->height + gap)
            return FALSE;
        }
    }

  return TRUE;
}

/* To the right of everything, level with where it was wanted. */
static KringPoint
find_beside (GArray *moved,
             GArray *there,
             double gap,
             KringPoint wanted)
{
  double left = INFINITY;
  double right = -INFINITY;

  for (guint i = 0; i < moved->len; i++)
    left = MIN (left, g_array_index (moved, KringRect, i).x);
  for (guint i = 0; i < there->len; i++)
    right = MAX (right, g_array_index (there, KringRect, i).x + g_array_index (there, KringRect, i).width);

  return (KringPoint) { right + gap - left, wanted.y };
}

/**
 * kring_vacancy_find:
 * @moved: (element-type KringRect): what is to be put somewhere, as one whole
 * @there: (element-type KringRect): what stands there
 * @gap: how far they have to stay apart, in points
 * @wanted: how far @moved should be moved
 *
 * Tries ever larger rings around where it is wanted, below and to the right
 * first. Where there is no room near by, that is beside everything.
 *
 * Returns: how far to move @moved so that it lies over nothing
 */
KringPoint
kring_vacancy_find (GArray *moved,
                    GArray *there,
                    double gap,
                    KringPoint wanted)
{
  guint n_pairs = 0;

  if (is_free (moved, there, gap, wanted, &n_pairs))
    return wanted;

  for (int ring = 1; ring <= RINGS; ring++)
    for (int along = ring; along >= -ring; along--)
      {
        const KringPoint steps[] = { { ring, along }, { along, ring }, { along, -ring }, { -ring, along } };

        for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
          {
            KringPoint offset = { wanted.x + steps[i].x * STEP, wanted.y + steps[i].y * STEP };

            if (is_free (moved, there, gap, offset, &n_pairs))
              return offset;
            if (n_pairs > MAX_PAIRS)
              return find_beside (moved, there, gap, wanted);
          }
      }

  return find_beside (moved, there, gap, wanted);
}
