/* kring-paper.c: the sizes of paper that have a name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-paper.h"

static const struct
{
  const char *name;
  double width;
  double height;
} papers[KRING_N_PAPERS] = {
  [KRING_PAPER_A4] = { "a4", 595.28, 841.89 },
  [KRING_PAPER_A3] = { "a3", 841.89, 1190.55 },
  [KRING_PAPER_A2] = { "a2", 1190.55, 1683.78 },
  [KRING_PAPER_A1] = { "a1", 1683.78, 2383.94 },
  [KRING_PAPER_A0] = { "a0", 2383.94, 3370.39 },
};

/**
 * kring_paper_find:
 * @name: a name as "a4" or "A4"
 * @paper: (out): the size
 *
 * Returns: whether there is one of that name
 */
gboolean
kring_paper_find (const char *name,
                  KringPaper *paper)
{
  for (guint i = 0; i < KRING_N_PAPERS; i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *paper = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_orientation_find:
 * @name: "automatic", "portrait" or "landscape"
 * @orientation: (out): the orientation
 *
 * Returns: whether there is one of that name
 */
gboolean
kring_orientation_find (const char       *name,
                        KringOrientation *orientation)
{
  static const char *const names[] = { "automatic", "portrait", "landscape" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *orientation = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_paper_get_size:
 * @paper: a size of paper
 * @width: (out): upright, in points
 * @height: (out): upright, in points
 */
void
kring_paper_get_size (KringPaper  paper,
                      double     *width,
                      double     *height)
{
  g_return_if_fail (paper < KRING_N_PAPERS);

  *width = papers[paper].width;
  *height = papers[paper].height;
}
