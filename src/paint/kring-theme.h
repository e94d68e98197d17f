/* kring-theme.h: the colours of the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-lens.h"
#include "model/kring-choices.h"

G_BEGIN_DECLS

/**
 * KringColor:
 *
 * An opaque colour, from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} KringColor;

#define KRING_N_ROLES (KRING_ROLE_CONTEXT + 1)
#define KRING_N_EFFECTS (KRING_EFFECT_NEUTRAL + 1)
#define KRING_N_STANCES (KRING_STANCE_DIVIDED + 1)

/**
 * KringLensLook:
 * @border: of a stakeholder's box, and the symbol at its corner
 * @fill: of the box
 * @solid: of the box where it is too small for a name; from state to state
 *   darker or lighter, so that grey tells them apart too
 *
 * The colours of a state of a lens.
 */
typedef struct
{
  KringColor border;
  KringColor fill;
  KringColor solid;
} KringLensLook;

/**
 * KringTheme:
 * @name: for tests and messages: "light"
 * @ground: behind everything
 * @text: names
 * @quiet_text: names of those who left, and what is said beside the map
 * @symbol: the symbols of the sectors
 * @borders: of a stakeholder's box, by role
 * @fills: of a stakeholder's box, by role
 * @states: of a stakeholder that a lens says something of, by state, instead
 * @interest_border: of an interest
 * @interest_fill: of an interest
 * @effects: influence lines, by effect
 * @stances: the signs of stakes, by stance
 * @stake: the line of a stake
 * @accent: what is selected
 * @veil: how much of what is not brought out the ground covers, from 0 to 1
 * @emphasis: what border widths and lines are multiplied by
 *
 * All colours of a map. None is see-through, so that the contrast is known.
 */
typedef struct
{
  const char *name;
  KringColor ground;
  KringColor text;
  KringColor quiet_text;
  KringColor symbol;
  KringColor borders[KRING_N_ROLES];
  KringColor fills[KRING_N_ROLES];
  KringLensLook states[KRING_N_LENS_STATES];
  KringColor interest_border;
  KringColor interest_fill;
  KringColor effects[KRING_N_EFFECTS];
  KringColor stances[KRING_N_STANCES];
  KringColor stake;
  KringColor accent;
  double veil;
  double emphasis;
} KringTheme;

/**
 * KringThemeId:
 * @KRING_THEME_LIGHT: the screen
 * @KRING_THEME_DARK: the screen in the dark style
 * @KRING_THEME_HIGH_CONTRAST: for those who ask for high contrast
 * @KRING_THEME_HIGH_CONTRAST_DARK: the same in the dark style
 * @KRING_THEME_PRINT: paper and files
 */
typedef enum
{
  KRING_THEME_LIGHT,
  KRING_THEME_DARK,
  KRING_THEME_HIGH_CONTRAST,
  KRING_THEME_HIGH_CONTRAST_DARK,
  KRING_THEME_PRINT,
  KRING_N_THEMES
} KringThemeId;

const KringTheme *kring_theme_get (KringThemeId id);
double kring_color_get_contrast (const KringColor *a, const KringColor *b);
void kring_theme_fade (const KringTheme *theme, KringTheme *faded);
void kring_theme_quieten (const KringTheme *theme, KringTheme *quiet);
KringColor kring_color_mix (const KringColor *a, const KringColor *b, double part);

G_END_DECLS
