/* kring-theme.c: the colours of the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-theme.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }

/* The hues are those of Okabe and Ito, which eyes that see few colours still
 * tell apart, made darker or lighter until they stand out from the ground.
 * Form always says the same as colour. */
static const KringTheme themes[KRING_N_THEMES] = {
  [KRING_THEME_LIGHT] = {
    .name = "light",
    .ground = RGB (0xfafafa),
    .text = RGB (0x1d1f24),
    .quiet_text = RGB (0x5c6370),
    .symbol = RGB (0x4a515e),
    .borders = {
      [KRING_ROLE_UNKNOWN] = RGB (0x868c98),
      [KRING_ROLE_PARTNER] = RGB (0x0a4f94),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0x7b3f96),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0x8f5b00),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x006d83),
      [KRING_ROLE_TO_MOVE] = RGB (0xb0255f),
      [KRING_ROLE_CONTEXT] = RGB (0x6a707c),
    },
    .fills = {
      [KRING_ROLE_UNKNOWN] = RGB (0xffffff),
      [KRING_ROLE_PARTNER] = RGB (0xe6f0fb),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0xf7effb),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0xfdf4e3),
      [KRING_ROLE_TARGET_GROUP] = RGB (0xe4f5f7),
      [KRING_ROLE_TO_MOVE] = RGB (0xfdeff4),
      [KRING_ROLE_CONTEXT] = RGB (0xededf0),
    },
    .states = {
      [KRING_LENS_NOTHING] = { RGB (0x5f6672), RGB (0xffffff), RGB (0xfafafa) },
      [KRING_LENS_GOOD] = { RGB (0x006478), RGB (0xd5eff2), RGB (0x86cdd1) },
      [KRING_LENS_ATTENTION] = { RGB (0x8a5600), RGB (0xffebc2), RGB (0xd98c00) },
      [KRING_LENS_ALARM] = { RGB (0xa30d4a), RGB (0xfcd9e4), RGB (0x960c3f) },
    },
    .interest_border = RGB (0x7d7440),
    .interest_fill = RGB (0xfff8d9),
    .effects = {
      [KRING_EFFECT_UNKNOWN] = RGB (0x868c98),
      [KRING_EFFECT_SUPPORTS] = RGB (0x007a58),
      [KRING_EFFECT_OPPOSES] = RGB (0xbd4400),
      [KRING_EFFECT_NEUTRAL] = RGB (0x868c98),
    },
    .stances = {
      [KRING_STANCE_UNKNOWN] = RGB (0x5c6370),
      [KRING_STANCE_FOR] = RGB (0x007a58),
      [KRING_STANCE_AGAINST] = RGB (0xbd4400),
      [KRING_STANCE_DIVIDED] = RGB (0x5c6370),
    },
    .stake = RGB (0x8c8768),
    .accent = RGB (0x1c71d8),
    .veil = 0.73,
    .emphasis = 1,
  },
  [KRING_THEME_DARK] = {
    .name = "dark",
    .ground = RGB (0x1e1e1e),
    .text = RGB (0xf2f3f5),
    .quiet_text = RGB (0xa9afba),
    .symbol = RGB (0xc9cdd5),
    .borders = {
      [KRING_ROLE_UNKNOWN] = RGB (0x838995),
      [KRING_ROLE_PARTNER] = RGB (0x6db3f2),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0xcf9ae6),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0xe3a73c),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x52c4d6),
      [KRING_ROLE_TO_MOVE] = RGB (0xf283ad),
      [KRING_ROLE_CONTEXT] = RGB (0x9aa0ab),
    },
    .fills = {
      [KRING_ROLE_UNKNOWN] = RGB (0x272729),
      [KRING_ROLE_PARTNER] = RGB (0x1d3047),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0x352741),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0x3a2f1b),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x16363b),
      [KRING_ROLE_TO_MOVE] = RGB (0x412431),
      [KRING_ROLE_CONTEXT] = RGB (0x343438),
    },
    .states = {
      [KRING_LENS_NOTHING] = { RGB (0xa9afba), RGB (0x262628), RGB (0x1e1e1e) },
      [KRING_LENS_GOOD] = { RGB (0x3fd3cf), RGB (0x103539), RGB (0x176a70) },
      [KRING_LENS_ATTENTION] = { RGB (0xf0b44c), RGB (0x44330f), RGB (0xbd7f1c) },
      [KRING_LENS_ALARM] = { RGB (0xff8fa6), RGB (0x561629), RGB (0xff9fb3) },
    },
    .interest_border = RGB (0xc4b878),
    .interest_fill = RGB (0x37331f),
    .effects = {
      [KRING_EFFECT_UNKNOWN] = RGB (0x767c88),
      [KRING_EFFECT_SUPPORTS] = RGB (0x34c79c),
      [KRING_EFFECT_OPPOSES] = RGB (0xff8a4c),
      [KRING_EFFECT_NEUTRAL] = RGB (0x767c88),
    },
    .stances = {
      [KRING_STANCE_UNKNOWN] = RGB (0xa9afba),
      [KRING_STANCE_FOR] = RGB (0x34c79c),
      [KRING_STANCE_AGAINST] = RGB (0xff8a4c),
      [KRING_STANCE_DIVIDED] = RGB (0xa9afba),
    },
    .stake = RGB (0x86805f),
    .accent = RGB (0x78aeed),
    .veil = 0.72,
    .emphasis = 1,
  },
  [KRING_THEME_HIGH_CONTRAST] = {
    .name = "high contrast",
    .ground = RGB (0xffffff),
    .text = RGB (0x000000),
    .quiet_text = RGB (0x3a3a3a),
    .symbol = RGB (0x000000),
    .borders = {
      [KRING_ROLE_UNKNOWN] = RGB (0x4a4a4a),
      [KRING_ROLE_PARTNER] = RGB (0x00386e),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0x5a1f73),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0x5e3b00),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x004a59),
      [KRING_ROLE_TO_MOVE] = RGB (0x860f43),
      [KRING_ROLE_CONTEXT] = RGB (0x3d3d3d),
    },
    .fills = {
      [KRING_ROLE_UNKNOWN] = RGB (0xffffff),
      [KRING_ROLE_PARTNER] = RGB (0xffffff),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0xffffff),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0xffffff),
      [KRING_ROLE_TARGET_GROUP] = RGB (0xffffff),
      [KRING_ROLE_TO_MOVE] = RGB (0xffffff),
      [KRING_ROLE_CONTEXT] = RGB (0xe6e6e6),
    },
    .states = {
      [KRING_LENS_NOTHING] = { RGB (0x3a3a3a), RGB (0xffffff), RGB (0xffffff) },
      [KRING_LENS_GOOD] = { RGB (0x00506b), RGB (0xffffff), RGB (0x86cdd1) },
      [KRING_LENS_ATTENTION] = { RGB (0x6b4300), RGB (0xffffff), RGB (0xd98c00) },
      [KRING_LENS_ALARM] = { RGB (0x850a47), RGB (0xffffff), RGB (0x850a3a) },
    },
    .interest_border = RGB (0x000000),
    .interest_fill = RGB (0xfff6c8),
    .effects = {
      [KRING_EFFECT_UNKNOWN] = RGB (0x4a4a4a),
      [KRING_EFFECT_SUPPORTS] = RGB (0x005248),
      [KRING_EFFECT_OPPOSES] = RGB (0x9a3000),
      [KRING_EFFECT_NEUTRAL] = RGB (0x4a4a4a),
    },
    .stances = {
      [KRING_STANCE_UNKNOWN] = RGB (0x3a3a3a),
      [KRING_STANCE_FOR] = RGB (0x005248),
      [KRING_STANCE_AGAINST] = RGB (0x9a3000),
      [KRING_STANCE_DIVIDED] = RGB (0x3a3a3a),
    },
    .stake = RGB (0x4d4a33),
    .accent = RGB (0x00489c),
    .veil = 0.62,
    .emphasis = 1.35,
  },
  [KRING_THEME_HIGH_CONTRAST_DARK] = {
    .name = "high contrast dark",
    .ground = RGB (0x000000),
    .text = RGB (0xffffff),
    .quiet_text = RGB (0xd0d0d0),
    .symbol = RGB (0xffffff),
    .borders = {
      [KRING_ROLE_UNKNOWN] = RGB (0xb8b8b8),
      [KRING_ROLE_PARTNER] = RGB (0x9accff),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0xe5c0f5),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0xffc95c),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x7fe3f2),
      [KRING_ROLE_TO_MOVE] = RGB (0xffb0cc),
      [KRING_ROLE_CONTEXT] = RGB (0xc4c4c4),
    },
    .fills = {
      [KRING_ROLE_UNKNOWN] = RGB (0x000000),
      [KRING_ROLE_PARTNER] = RGB (0x000000),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0x000000),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0x000000),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x000000),
      [KRING_ROLE_TO_MOVE] = RGB (0x000000),
      [KRING_ROLE_CONTEXT] = RGB (0x2a2a2a),
    },
    .states = {
      [KRING_LENS_NOTHING] = { RGB (0xd0d0d0), RGB (0x000000), RGB (0x000000) },
      [KRING_LENS_GOOD] = { RGB (0x4fe6ee), RGB (0x000000), RGB (0x176a70) },
      [KRING_LENS_ATTENTION] = { RGB (0xffc95c), RGB (0x000000), RGB (0xbd7f1c) },
      [KRING_LENS_ALARM] = { RGB (0xff9fbd), RGB (0x000000), RGB (0xffafc4) },
    },
    .interest_border = RGB (0xffffff),
    .interest_fill = RGB (0x2b2600),
    .effects = {
      [KRING_EFFECT_UNKNOWN] = RGB (0xb8b8b8),
      [KRING_EFFECT_SUPPORTS] = RGB (0x62e6bd),
      [KRING_EFFECT_OPPOSES] = RGB (0xffb083),
      [KRING_EFFECT_NEUTRAL] = RGB (0xb8b8b8),
    },
    .stances = {
      [KRING_STANCE_UNKNOWN] = RGB (0xd0d0d0),
      [KRING_STANCE_FOR] = RGB (0x62e6bd),
      [KRING_STANCE_AGAINST] = RGB (0xffb083),
      [KRING_STANCE_DIVIDED] = RGB (0xd0d0d0),
    },
    .stake = RGB (0xb5b08c),
    .accent = RGB (0x9accff),
    .veil = 0.62,
    .emphasis = 1.35,
  },
  [KRING_THEME_PRINT] = {
    .name = "print",
    .ground = RGB (0xffffff),
    .text = RGB (0x16181c),
    .quiet_text = RGB (0x555b66),
    .symbol = RGB (0x3f4551),
    .borders = {
      [KRING_ROLE_UNKNOWN] = RGB (0x868c98),
      [KRING_ROLE_PARTNER] = RGB (0x0a4f94),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0x7b3f96),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0x8f5b00),
      [KRING_ROLE_TARGET_GROUP] = RGB (0x006d83),
      [KRING_ROLE_TO_MOVE] = RGB (0xb0255f),
      [KRING_ROLE_CONTEXT] = RGB (0x6a707c),
    },
    .fills = {
      [KRING_ROLE_UNKNOWN] = RGB (0xffffff),
      [KRING_ROLE_PARTNER] = RGB (0xe9f2fc),
      [KRING_ROLE_KNOWLEDGE_PARTNER] = RGB (0xf9f2fc),
      [KRING_ROLE_COMMUNICATION_PARTNER] = RGB (0xfef6e8),
      [KRING_ROLE_TARGET_GROUP] = RGB (0xe8f7f8),
      [KRING_ROLE_TO_MOVE] = RGB (0xfef2f6),
      [KRING_ROLE_CONTEXT] = RGB (0xefeff1),
    },
    .states = {
      [KRING_LENS_NOTHING] = { RGB (0x5f6672), RGB (0xffffff), RGB (0xffffff) },
      [KRING_LENS_GOOD] = { RGB (0x006478), RGB (0xdaf2f4), RGB (0x86cdd1) },
      [KRING_LENS_ATTENTION] = { RGB (0x8a5600), RGB (0xffeecb), RGB (0xd98c00) },
      [KRING_LENS_ALARM] = { RGB (0xa30d4a), RGB (0xfddde7), RGB (0x960c3f) },
    },
    .interest_border = RGB (0x7d7440),
    .interest_fill = RGB (0xfff9de),
    .effects = {
      [KRING_EFFECT_UNKNOWN] = RGB (0x8a909b),
      [KRING_EFFECT_SUPPORTS] = RGB (0x007a58),
      [KRING_EFFECT_OPPOSES] = RGB (0xbd4400),
      [KRING_EFFECT_NEUTRAL] = RGB (0x8a909b),
    },
    .stances = {
      [KRING_STANCE_UNKNOWN] = RGB (0x555b66),
      [KRING_STANCE_FOR] = RGB (0x007a58),
      [KRING_STANCE_AGAINST] = RGB (0xbd4400),
      [KRING_STANCE_DIVIDED] = RGB (0x555b66),
    },
    .stake = RGB (0x908b6c),
    .accent = RGB (0x1c71d8),
    .veil = 0.73,
    .emphasis = 1,
  },
};

/**
 * kring_theme_get:
 * @id: which one
 *
 * Returns: (transfer none): the theme
 */
const KringTheme *
kring_theme_get (KringThemeId id)
{
  g_return_val_if_fail (id < KRING_N_THEMES, &themes[KRING_THEME_LIGHT]);

  return &themes[id];
}

static double
get_luminance (const KringColor *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    luminance += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return luminance;
}

/**
 * kring_color_get_contrast:
 * @a: a colour
 * @b: another one
 *
 * Returns: the contrast ratio of the two as WCAG 2 defines it, 1 to 21
 */
double
kring_color_get_contrast (const KringColor *a,
                          const KringColor *b)
{
  double one = get_luminance (a), other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/**
 * kring_color_mix:
 * @a: a colour
 * @b: another one
 * @part: how much of @b, from 0 to 1
 *
 * Returns: the colour between the two
 */
KringColor
kring_color_mix (const KringColor *a,
                 const KringColor *b,
                 double            part)
{
  return (KringColor) { a->red + (b->red - a->red) * part,
                        a->green + (b->green - a->green) * part,
                        a->blue + (b->blue - a->blue) * part };
}

static void
fade (KringColor       *colors,
      guint             n_colors,
      const KringTheme *theme)
{
  for (guint i = 0; i < n_colors; i++)
    colors[i] = kring_color_mix (&colors[i], &theme->ground, theme->veil);
}

/* All but the letters. */
static void
fade_forms (KringTheme       *faded,
            const KringTheme *theme)
{
  fade (&faded->symbol, 1, theme);
  fade (faded->borders, KRING_N_ROLES, theme);
  fade (faded->fills, KRING_N_ROLES, theme);
  for (guint i = 0; i < KRING_N_LENS_STATES; i++)
    {
      fade (&faded->states[i].border, 1, theme);
      fade (&faded->states[i].fill, 1, theme);
      fade (&faded->states[i].solid, 1, theme);
    }
  fade (&faded->interest_border, 1, theme);
  fade (&faded->interest_fill, 1, theme);
  fade (faded->effects, KRING_N_EFFECTS, theme);
  fade (faded->stances, KRING_N_STANCES, theme);
  fade (&faded->stake, 1, theme);
}

/**
 * kring_theme_fade:
 * @theme: a theme
 * @faded: (out): the colours of what is not brought out
 *
 * Finds what colours become under the veil, for pictures in which nothing
 * lies under a veil really: those without a ground, and graphs.
 */
void
kring_theme_fade (const KringTheme *theme,
                  KringTheme       *faded)
{
  *faded = *theme;
  fade (&faded->text, 1, theme);
  fade (&faded->quiet_text, 1, theme);
  fade_forms (faded, theme);
}

/**
 * kring_theme_quieten:
 * @theme: a theme
 * @quiet: (out): the colours of what a lens has nothing to say of
 *
 * Finds what colours become where something is beside the point: its form
 * fades, and its name can still be read.
 */
void
kring_theme_quieten (const KringTheme *theme,
                     KringTheme       *quiet)
{
  *quiet = *theme;
  quiet->text = theme->quiet_text;
  fade_forms (quiet, theme);
}
