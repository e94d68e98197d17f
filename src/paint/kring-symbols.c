/* kring-symbols.c: the symbols of the sectors, the signs of stakes and the states of a lens
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-symbols.h"

/* Each on a ground of 16 by 16, to be filled; holes run the other way round. */
static const char *const sectors[] = {
  /* a hall with columns */
  [KRING_SECTOR_GOVERNMENT] =
    "M 8 0.8 L 15.2 4.6 L 15.2 6 L 0.8 6 L 0.8 4.6 Z "
    "M 2.2 7 L 4.2 7 L 4.2 12 L 2.2 12 Z "
    "M 5.4 7 L 7.4 7 L 7.4 12 L 5.4 12 Z "
    "M 8.6 7 L 10.6 7 L 10.6 12 L 8.6 12 Z "
    "M 11.8 7 L 13.8 7 L 13.8 12 L 11.8 12 Z "
    "M 0.8 13 L 15.2 13 L 15.2 15.2 L 0.8 15.2 Z",
  /* a briefcase */
  [KRING_SECTOR_BUSINESS] =
    "M 2.4 4.4 L 13.6 4.4 C 14.48 4.4 15.2 5.12 15.2 6 L 15.2 12.8 C 15.2 13.68 14.48 14.4 13.6 14.4 L 2.4 14.4 C 1.52 14.4 0.8 13.68 0.8 12.8 L 0.8 6 C 0.8 5.12 1.52 4.4 2.4 4.4 Z "
    "M 6 1.4 L 10 1.4 C 10.66 1.4 11.2 1.94 11.2 2.6 L 11.2 3.8 C 11.2 4.46 10.66 5 10 5 L 6 5 C 5.34 5 4.8 4.46 4.8 3.8 L 4.8 2.6 C 4.8 1.94 5.34 1.4 6 1.4 Z "
    "M 6.3 5 L 9.7 5 L 9.7 2.9 L 6.3 2.9 Z "
    "M 0.8 9.8 L 6.5 9.8 L 6.5 8.7 L 0.8 8.7 Z "
    "M 9.5 9.8 L 15.2 9.8 L 15.2 8.7 L 9.5 8.7 Z "
    "M 6.5 8.8 L 9.5 8.8 L 9.5 7.9 L 6.5 7.9 Z "
    "M 6.5 10.9 L 9.5 10.9 L 9.5 10 L 6.5 10 Z",
  /* a heart */
  [KRING_SECTOR_NONPROFIT] =
    "M 8 14.6 C 4.6 11.8 0.8 8.9 0.8 5.3 C 0.8 3 2.6 1.4 4.6 1.4 C 6 1.4 7.3 2.2 8 3.6 C 8.7 2.2 10 1.4 11.4 1.4 C 13.4 1.4 15.2 3 15.2 5.3 C 15.2 8.9 11.4 11.8 8 14.6 Z",
  /* a scholar's cap */
  [KRING_SECTOR_KNOWLEDGE] =
    "M 8 2 L 16 5.8 L 8 9.6 L 0 5.8 Z "
    "M 3.4 8.7 L 8 10.9 L 12.6 8.7 L 12.6 11.8 C 11.4 13.2 9.8 13.8 8 13.8 C 6.2 13.8 4.6 13.2 3.4 11.8 Z "
    "M 14.2 7.2 L 15.2 6.7 L 15.2 12.4 L 14.2 12.4 Z",
  /* a newspaper */
  [KRING_SECTOR_MEDIA] =
    "M 2.2 1.8 L 13.8 1.8 C 14.57 1.8 15.2 2.43 15.2 3.2 L 15.2 12.8 C 15.2 13.57 14.57 14.2 13.8 14.2 L 2.2 14.2 C 1.43 14.2 0.8 13.57 0.8 12.8 L 0.8 3.2 C 0.8 2.43 1.43 1.8 2.2 1.8 Z "
    "M 2.8 6.2 L 13.2 6.2 L 13.2 4 L 2.8 4 Z "
    "M 2.8 12.2 L 7.4 12.2 L 7.4 7.6 L 2.8 7.6 Z "
    "M 8.8 8.7 L 13.2 8.7 L 13.2 7.6 L 8.8 7.6 Z "
    "M 8.8 10.5 L 13.2 10.5 L 13.2 9.4 L 8.8 9.4 Z "
    "M 8.8 12.3 L 13.2 12.3 L 13.2 11.2 L 8.8 11.2 Z",
  /* three people */
  [KRING_SECTOR_PUBLIC] =
    "M 10.7 4.4 C 10.7 5.89 9.49 7.1 8 7.1 C 6.51 7.1 5.3 5.89 5.3 4.4 C 5.3 2.91 6.51 1.7 8 1.7 C 9.49 1.7 10.7 2.91 10.7 4.4 Z "
    "M 4 11.97 C 4 9.28 5.76 8 8 8 C 10.24 8 12 9.28 12 11.97 L 12 14.4 L 4 14.4 Z "
    "M 4.5 5.6 C 4.5 6.59 3.69 7.4 2.7 7.4 C 1.71 7.4 0.9 6.59 0.9 5.6 C 0.9 4.61 1.71 3.8 2.7 3.8 C 3.69 3.8 4.5 4.61 4.5 5.6 Z "
    "M 0 13 L 0 11.4 C 0 9.4 1.1 8.2 2.7 8.2 C 3.2 8.2 3.6 8.3 4 8.5 C 3.3 9.4 3 10.5 3 12 L 3 13 Z "
    "M 15.1 5.6 C 15.1 6.59 14.29 7.4 13.3 7.4 C 12.31 7.4 11.5 6.59 11.5 5.6 C 11.5 4.61 12.31 3.8 13.3 3.8 C 14.29 3.8 15.1 4.61 15.1 5.6 Z "
    "M 16 13 L 16 11.4 C 16 9.4 14.9 8.2 13.3 8.2 C 12.8 8.2 12.4 8.3 12 8.5 C 12.7 9.4 13 10.5 13 12 L 13 13 Z",
  /* three dots in a ring */
  [KRING_SECTOR_OTHER] =
    "M 14.8 8 C 14.8 11.76 11.76 14.8 8 14.8 C 4.24 14.8 1.2 11.76 1.2 8 C 1.2 4.24 4.24 1.2 8 1.2 C 11.76 1.2 14.8 4.24 14.8 8 Z "
    "M 13.4 8 C 13.4 5.02 10.98 2.6 8 2.6 C 5.02 2.6 2.6 5.02 2.6 8 C 2.6 10.98 5.02 13.4 8 13.4 C 10.98 13.4 13.4 10.98 13.4 8 Z "
    "M 6.1 8 C 6.1 8.66 5.56 9.2 4.9 9.2 C 4.24 9.2 3.7 8.66 3.7 8 C 3.7 7.34 4.24 6.8 4.9 6.8 C 5.56 6.8 6.1 7.34 6.1 8 Z "
    "M 9.2 8 C 9.2 8.66 8.66 9.2 8 9.2 C 7.34 9.2 6.8 8.66 6.8 8 C 6.8 7.34 7.34 6.8 8 6.8 C 8.66 6.8 9.2 7.34 9.2 8 Z "
    "M 12.3 8 C 12.3 8.66 11.76 9.2 11.1 9.2 C 10.44 9.2 9.9 8.66 9.9 8 C 9.9 7.34 10.44 6.8 11.1 6.8 C 11.76 6.8 12.3 7.34 12.3 8 Z",
};

/* Around the origin, in a ring of radius 5, to be stroked. */
static const char *const stances[] = {
  [KRING_STANCE_UNKNOWN] = ("M -1.4 -1.3 C -1.4 -2.3 -0.8 -2.8 0 -2.8 C 0.8 -2.8 1.5 -2.3 1.5 -1.4 "
                            "C 1.5 -0.3 0 -0.2 0 1 M 0 2.6 L 0 2.7"),
  [KRING_STANCE_FOR] = "M -2.7 0 L 2.7 0 M 0 -2.7 L 0 2.7",
  [KRING_STANCE_AGAINST] = "M -2.7 0 L 2.7 0",
  [KRING_STANCE_DIVIDED] = "M -2.3 -0.9 L 2.3 -0.9 M 0 -3.2 L 0 1.4 M -2.3 2.7 L 2.3 2.7",
};

/* Likewise; a triangle, which stands without a ring. */
static const char *const states[] = {
  [KRING_LENS_FADED] = NULL,
  [KRING_LENS_NOTHING] = ("M -1.4 -1.3 C -1.4 -2.3 -0.8 -2.8 0 -2.8 C 0.8 -2.8 1.5 -2.3 1.5 -1.4 "
                          "C 1.5 -0.3 0 -0.2 0 1 M 0 2.6 L 0 2.7"),
  [KRING_LENS_GOOD] = "M -2.6 0.2 L -0.8 2.1 L 2.6 -2.1",
  [KRING_LENS_ATTENTION] = "M 0 -3 L 0 0.6 M 0 2.5 L 0 2.6",
  [KRING_LENS_ALARM] = "M 0 -5.2 L 5.4 4.2 L -5.4 4.2 Z",
};

/**
 * kring_symbol_get_sector:
 * @sector: a sector
 *
 * Returns: (nullable): a drawing of 16 by 16 for kring_path_add_drawing(), to
 *   be filled; %NULL for unknown
 */
const char *
kring_symbol_get_sector (KringSector sector)
{
  g_return_val_if_fail (sector < G_N_ELEMENTS (sectors), NULL);

  return sectors[sector];
}

/**
 * kring_symbol_get_ring:
 *
 * Returns: a drawing around the origin for kring_path_add_drawing(): the ring
 *   around the sign of a stance
 */
const char *
kring_symbol_get_ring (void)
{
  return "M 5 0 C 5 2.7614 2.7614 5 0 5 C -2.7614 5 -5 2.7614 -5 0 C -5 -2.7614 -2.7614 -5 0 -5 "
         "C 2.7614 -5 5 -2.7614 5 0 Z";
}

/**
 * kring_symbol_get_stance:
 * @stance: a stance
 *
 * Returns: a drawing around the origin for kring_path_add_drawing(), to be
 *   stroked: plus, minus, both, or a question mark
 */
const char *
kring_symbol_get_stance (KringStance stance)
{
  g_return_val_if_fail (stance < G_N_ELEMENTS (stances), stances[0]);

  return stances[stance];
}

/**
 * kring_symbol_get_state:
 * @state: a state of a lens
 *
 * Returns: (nullable): a drawing around the origin for kring_path_add_drawing():
 *   a tick, an exclamation mark or a question mark, to be stroked, or for an
 *   alarm a triangle to be filled; %NULL for what is faded
 */
const char *
kring_symbol_get_state (KringLensState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state];
}

/**
 * kring_symbol_get_diamond:
 *
 * Returns: a drawing around the origin, of what there is something to point out
 */
const char *
kring_symbol_get_diamond (void)
{
  return "M 0 -5.6 L 5.6 0 L 0 5.6 L -5.6 0 Z";
}
