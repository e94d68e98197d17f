/* kring-signs.c: the signs of the map's language
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-signs.h"

#include "kring-symbols.h"

#include <math.h>
#include <string.h>


/* A line longer than this many curves comes from no layout. */
#define MOST_POINTS 1024

/* How much smaller samples of boxes are than those on a map. */
#define SAMPLE_SCALE 0.65

static void
stroke (KringSigns       *self,
        const KringColor *color,
        double            width,
        KringStroke       how)
{
  KringStyle style = { .line = color, .width = width, .stroke = how };

  kring_canvas_draw_path (self->canvas, self->path, &style);
}

static KringRect
inset (const KringRect *box,
       double           by)
{
  KringRect inner = *box;

  kring_rect_grow (&inner, -by);
  return inner;
}

/* What tells one role from another without colour. */
static void
draw_role (KringSigns       *self,
           const KringRect  *box,
           KringRole         role,
           const KringColor *color)
{
  double emphasis = self->theme->emphasis;
  double corner = KRING_BOX_RADIUS * 0.75;

  kring_path_clear (self->path);
  switch (role)
    {
    case KRING_ROLE_KNOWLEDGE_PARTNER:
      {
        KringRect inner = inset (box, 3.2);

        kring_path_add_box (self->path, &inner, KRING_BOX_RADIUS - 3);
        stroke (self, color, emphasis, KRING_STROKE_SOLID);
        break;
      }
    case KRING_ROLE_COMMUNICATION_PARTNER:
      kring_path_move (self->path, box->x + 4, box->y + corner);
      kring_path_line (self->path, box->x + 4, box->y + box->height - corner);
      kring_path_move (self->path, box->x + box->width - 4, box->y + corner);
      kring_path_line (self->path, box->x + box->width - 4, box->y + box->height - corner);
      stroke (self, color, 2.6 * emphasis, KRING_STROKE_SOLID);
      break;
    case KRING_ROLE_TARGET_GROUP:
      kring_path_move (self->path, box->x + corner, box->y + box->height - 4);
      kring_path_line (self->path, box->x + box->width - corner, box->y + box->height - 4);
      stroke (self, color, 2.6 * emphasis, KRING_STROKE_SOLID);
      break;
    case KRING_ROLE_TO_MOVE:
      {
        KringRect inner = inset (box, 3.6);

        kring_path_add_box (self->path, &inner, KRING_BOX_RADIUS - 3);
        stroke (self, color, 1.7 * emphasis, KRING_STROKE_DOTTED);
        break;
      }
    case KRING_ROLE_UNKNOWN:
    case KRING_ROLE_PARTNER:
    case KRING_ROLE_CONTEXT:
    default:
      break;
    }
}

/**
 * kring_signs_draw_box:
 * @self: what to draw with
 * @box: where
 * @role: tells the border
 * @involvement: tells whether it is dashed
 *
 * Draws the box of a stakeholder, without its name.
 */
void
kring_signs_draw_box (KringSigns       *self,
                      const KringRect  *box,
                      KringRole         role,
                      KringInvolvement  involvement)
{
  static const double widths[KRING_N_ROLES] = {
    [KRING_ROLE_UNKNOWN] = 1.0,
    [KRING_ROLE_PARTNER] = 2.7,
    [KRING_ROLE_KNOWLEDGE_PARTNER] = 1.3,
    [KRING_ROLE_COMMUNICATION_PARTNER] = 1.3,
    [KRING_ROLE_TARGET_GROUP] = 1.3,
    [KRING_ROLE_TO_MOVE] = 1.3,
    [KRING_ROLE_CONTEXT] = 1.3,
  };
  gboolean left = involvement == KRING_INVOLVEMENT_LEFT;
  gboolean dashed = involvement == KRING_INVOLVEMENT_NOT_YET;
  const KringColor *border = self->look != NULL ? &self->look->border : &self->theme->borders[role];
  const KringColor *fill = self->look != NULL ? &self->look->fill : &self->theme->fills[role];
  KringStyle style = { .fill = left && self->look == NULL ? &self->theme->ground : fill,
                       .line = border, .width = MAX (widths[role] * self->theme->emphasis, self->least),
                       .stroke = dashed ? KRING_STROKE_DASHED : KRING_STROKE_SOLID };

  kring_path_clear (self->path);
  kring_path_add_box (self->path, box, KRING_BOX_RADIUS);
  kring_canvas_draw_path (self->canvas, self->path, &style);
  if (self->least <= 1)
    draw_role (self, box, role, border);
}

/**
 * kring_signs_draw_solid:
 * @self: what to draw with; its look tells the colour
 * @box: where
 *
 * Draws the box of a stakeholder that is too small for anything else.
 */
void
kring_signs_draw_solid (KringSigns      *self,
                        const KringRect *box)
{
  KringStyle style = { .fill = &self->look->solid, .line = &self->look->border, .width = self->least };

  kring_path_clear (self->path);
  kring_path_add_box (self->path, box, KRING_BOX_RADIUS);
  kring_canvas_draw_path (self->canvas, self->path, &style);
}

/**
 * kring_signs_draw_state:
 * @self: what to draw with
 * @state: a state of a lens, not faded
 * @x: its middle
 * @y: its middle
 * @radius: how far it reaches
 *
 * Draws the symbol of a state: the more pressing, the darker.
 */
void
kring_signs_draw_state (KringSigns     *self,
                        KringLensState  state,
                        double          x,
                        double          y,
                        double          radius)
{
  const KringColor *color = &self->theme->states[state].border, *ground = &self->theme->ground;
  gboolean filled = state == KRING_LENS_ATTENTION;
  double scale = radius / 5;
  KringStyle ring = { .fill = filled ? color : ground, .line = color, .width = scale };
  KringStyle sign = { .line = filled ? ground : color, .width = 1.3 * scale };
  KringStyle triangle = { .fill = color, .line = ground, .width = 0.8 * scale };

  if (state == KRING_LENS_ALARM)
    {
      kring_canvas_draw_drawing (self->canvas, kring_symbol_get_state (state), x, y, scale, &triangle);
      return;
    }
  kring_canvas_draw_drawing (self->canvas, kring_symbol_get_ring (), x, y, scale, &ring);
  kring_canvas_draw_drawing (self->canvas, kring_symbol_get_state (state), x, y, scale, &sign);
}

/**
 * kring_signs_draw_state_sample:
 * @self: what to draw with, which has colours for what is faded too
 * @state: a state of a lens
 * @width: how much room there is
 * @height: how much room there is
 *
 * Draws what a stakeholder in that state looks like, small, for a legend.
 */
void
kring_signs_draw_state_sample (KringSigns     *self,
                               KringLensState  state,
                               double          width,
                               double          height)
{
  gboolean faded = state == KRING_LENS_FADED;
  KringSigns sample = *self;
  KringRect box = { 8 / SAMPLE_SCALE, 2.2 / SAMPLE_SCALE, (width - 9) / SAMPLE_SCALE, (height - 4.4) / SAMPLE_SCALE };

  sample.look = faded ? NULL : &self->theme->states[state];
  sample.theme = faded ? self->quiet : self->theme;
  kring_canvas_enter (self->canvas, 0, 0, SAMPLE_SCALE);
  kring_signs_draw_box (&sample, &box, KRING_ROLE_CONTEXT, KRING_INVOLVEMENT_UNKNOWN);
  if (!faded)
    kring_signs_draw_state (&sample, state, box.x + 1, box.y + box.height / 2, KRING_STATE_RADIUS);
  kring_canvas_leave (self->canvas);
}

/**
 * kring_signs_draw_diamond:
 * @self: what to draw with
 * @mark: how pressing it is, not none
 * @x: its middle
 * @y: its middle
 * @radius: how far it reaches
 *
 * Draws the mark of what there is something to point out: what is urgent is
 * filled, and only a tip has no exclamation mark.
 */
void
kring_signs_draw_diamond (KringSigns *self,
                          KringMark   mark,
                          double      x,
                          double      y,
                          double      radius)
{
  const KringColor *color = mark == KRING_MARK_URGENT     ? &self->theme->states[KRING_LENS_ALARM].border
                            : mark == KRING_MARK_ATTENTION ? &self->theme->states[KRING_LENS_ATTENTION].border
                                                           : &self->theme->quiet_text;
  gboolean filled = mark == KRING_MARK_URGENT;
  double scale = radius / 6;
  KringStyle diamond = { .fill = filled ? color : &self->theme->ground, .line = color, .width = 1.2 * scale };
  KringStyle sign = { .line = filled ? &self->theme->ground : color, .width = 1.3 * scale };

  kring_canvas_draw_drawing (self->canvas, kring_symbol_get_diamond (), x, y, scale, &diamond);
  if (mark != KRING_MARK_TIP)
    kring_canvas_draw_drawing (self->canvas, kring_symbol_get_state (KRING_LENS_ATTENTION), x, y, scale * 0.85, &sign);
}

/**
 * kring_signs_draw_glyph:
 * @self: what to draw with
 * @state: a state of a lens, not faded
 * @box: what kring_signs_draw_solid() has drawn
 *
 * Draws the symbol of a state in a box that is too small for a name, as large
 * as it goes.
 */
void
kring_signs_draw_glyph (KringSigns      *self,
                        KringLensState   state,
                        const KringRect *box)
{
  gboolean is_alarm = state == KRING_LENS_ALARM;
  double scale = box->height * (is_alarm ? 0.08 : 0.11);
  const KringColor *color = is_alarm ? &self->theme->ground : &self->theme->text;
  KringStyle style = { .fill = is_alarm ? color : NULL, .line = is_alarm ? NULL : color, .width = 1.6 * scale };

  kring_canvas_draw_drawing (self->canvas, kring_symbol_get_state (state), box->x + box->width / 2,
                             box->y + box->height / 2, scale, &style);
}

/**
 * kring_signs_draw_ground:
 * @self: what to draw with
 * @box: where
 *
 * Draws ground for the name of an interest that is larger than its ellipse.
 */
void
kring_signs_draw_ground (KringSigns      *self,
                         const KringRect *box)
{
  KringStyle style = { .fill = &self->theme->interest_fill, .line = &self->theme->interest_border,
                       .width = MAX (1.2 * self->theme->emphasis, self->least) };

  kring_path_clear (self->path);
  kring_path_add_box (self->path, box, box->height / 2);
  kring_canvas_draw_path (self->canvas, self->path, &style);
}

/**
 * kring_signs_draw_ellipse:
 * @self: what to draw with
 * @box: where
 *
 * Draws the ellipse of an interest, without its name.
 */
void
kring_signs_draw_ellipse (KringSigns      *self,
                          const KringRect *box)
{
  KringStyle style = { .fill = &self->theme->interest_fill, .line = &self->theme->interest_border,
                       .width = MAX (1.2 * self->theme->emphasis, self->least) };

  kring_path_clear (self->path);
  kring_path_add_ellipse (self->path, box);
  kring_canvas_draw_path (self->canvas, self->path, &style);
}

/**
 * kring_signs_draw_sector:
 * @self: what to draw with
 * @sector: a sector; for unknown nothing is drawn
 * @x: the left side
 * @y: the upper side
 * @size: how wide and high
 *
 * Draws the symbol of a sector.
 */
void
kring_signs_draw_sector (KringSigns  *self,
                         KringSector  sector,
                         double       x,
                         double       y,
                         double       size)
{
  const char *drawing = kring_symbol_get_sector (sector);
  KringStyle style = { .fill = &self->theme->symbol };

  if (drawing == NULL)
    return;

  kring_canvas_draw_drawing (self->canvas, drawing, x, y, size / KRING_SYMBOL_SIZE, &style);
}

/**
 * kring_signs_draw_stake:
 * @self: what to draw with
 * @curve: (array length=n_points): its course
 * @n_points: of @curve
 * @weight: 1 to 3
 *
 * Draws the line of a stake, without its sign.
 */
void
kring_signs_draw_stake (KringSigns       *self,
                        const KringPoint *curve,
                        guint             n_points,
                        int               weight)
{
  static const double widths[] = { 0.5, 0.5, 0.85, 1.5 };
  KringColor strong = kring_color_mix (&self->theme->stake, &self->theme->text, 0.35);
  KringColor pale = kring_color_mix (&self->theme->stake, &self->theme->ground, self->paleness);

  kring_path_clear (self->path);
  kring_path_add_curves (self->path, curve, n_points);
  stroke (self, self->strong ? &strong : &pale,
          widths[weight] * self->theme->emphasis * (self->strong ? 1.25 : 1), KRING_STROKE_SOLID);
}

/**
 * kring_signs_draw_mark:
 * @self: what to draw with
 * @stance: tells the sign
 * @x: its middle
 * @y: its middle
 *
 * Draws the sign of a stake: dark on light where the interest is shared, light
 * on dark where it is not.
 */
void
kring_signs_draw_mark (KringSigns  *self,
                       KringStance  stance,
                       double       x,
                       double       y)
{
  const KringColor *color = &self->theme->stances[stance], *ground = &self->theme->ground;
  gboolean filled = stance == KRING_STANCE_AGAINST;
  KringStyle ring = { .fill = filled ? color : ground, .line = color, .width = 1.1 };
  KringStyle sign = { .line = filled ? ground : color, .width = 1.5 };

  kring_canvas_draw_drawing (self->canvas, kring_symbol_get_ring (), x, y, 1, &ring);
  kring_canvas_draw_drawing (self->canvas, kring_symbol_get_stance (stance), x, y, 1, &sign);
}

static KringPoint
beside (KringPoint tip,
        KringPoint direction,
        double     back,
        double     aside)
{
  return (KringPoint) { tip.x - direction.x * back - direction.y * aside,
                        tip.y - direction.y * back + direction.x * aside };
}

static void
draw_head (KringSigns       *self,
           KringPoint        tip,
           KringPoint        direction,
           double            length,
           double            half_width,
           const KringColor *color)
{
  KringStyle style = { .fill = color };
  KringPoint one = beside (tip, direction, length, half_width);
  KringPoint notch = beside (tip, direction, length * 0.78, 0);
  KringPoint other = beside (tip, direction, length, -half_width);

  kring_path_clear (self->path);
  kring_path_move (self->path, tip.x, tip.y);
  kring_path_line (self->path, one.x, one.y);
  kring_path_line (self->path, notch.x, notch.y);
  kring_path_line (self->path, other.x, other.y);
  kring_path_close (self->path);
  kring_canvas_draw_path (self->canvas, self->path, &style);
}

static void
draw_across (KringSigns       *self,
             KringPoint        tip,
             KringPoint        direction,
             double            half_width,
             double            width,
             const KringColor *color)
{
  KringPoint at = beside (tip, direction, width / 2, half_width);
  KringPoint to = beside (tip, direction, width / 2, -half_width);

  kring_path_clear (self->path);
  kring_path_move (self->path, at.x, at.y);
  kring_path_line (self->path, to.x, to.y);
  stroke (self, color, width, KRING_STROKE_SOLID);
}

static void
draw_open_head (KringSigns       *self,
                KringPoint        tip,
                KringPoint        direction,
                double            length,
                double            width,
                const KringColor *color)
{
  KringPoint one = beside (tip, direction, length, length * 0.48);
  KringPoint other = beside (tip, direction, length, -length * 0.48);

  kring_path_clear (self->path);
  kring_path_move (self->path, one.x, one.y);
  kring_path_line (self->path, tip.x, tip.y);
  kring_path_line (self->path, other.x, other.y);
  stroke (self, color, width, KRING_STROKE_SOLID);
}

/* A line of which only its course can be seen, and where many of them run. */
static void
draw_from_afar (KringSigns       *self,
                const KringPoint *curve,
                guint             n_points,
                KringEffect       effect,
                const KringColor *color,
                double            width)
{
  KringColor pale = kring_color_mix (color, &self->theme->ground, self->paleness);

  kring_path_clear (self->path);
  kring_path_add_curves (self->path, curve, n_points);
  stroke (self, self->strong ? color : &pale, MAX (width, self->least),
          effect == KRING_EFFECT_OPPOSES ? KRING_STROKE_DASHED : KRING_STROKE_SOLID);
}

/**
 * kring_signs_draw_influence:
 * @self: what to draw with
 * @curve: (array length=n_points): its course
 * @n_points: of @curve
 * @effect: tells what it looks like
 * @strength: 1 to 3
 *
 * Draws an influence line with its head.
 */
void
kring_signs_draw_influence (KringSigns       *self,
                            const KringPoint *curve,
                            guint             n_points,
                            KringEffect       effect,
                            int               strength)
{
  static const double widths[] = { 1.1, 1.1, 1.9, 3.1 };
  static const double quiet_widths[] = { 0.5, 0.5, 0.75, 1.3 };
  KringColor strong = kring_color_mix (&self->theme->effects[effect], &self->theme->text, 0.35);
  const KringColor *color = &self->theme->effects[effect];
  gboolean directed = effect == KRING_EFFECT_SUPPORTS || effect == KRING_EFFECT_OPPOSES;
  double width = (directed ? widths : quiet_widths)[strength] * self->theme->emphasis;
  double length = 7 + 1.3 * width, half_width = 2.6 + 0.85 * width;
  double bar = 1.4 + 0.3 * width;
  KringPoint shaft[MOST_POINTS];
  KringPoint tip, direction;

  if (n_points < 4 || n_points > MOST_POINTS)
    return;

  if (self->paleness > 0)
    {
      draw_from_afar (self, curve, n_points, effect, self->strong ? &strong : color, width);
      return;
    }

  memcpy (shaft, curve, n_points * sizeof (KringPoint));
  tip = curve[n_points - 1];

  if (!directed)
    {
      direction = kring_curve_get_direction (curve + n_points - 4, 1);
      if (self->strong)
        {
          color = &strong;
          width *= 1.2;
        }
      kring_path_clear (self->path);
      kring_path_add_curves (self->path, shaft, n_points);
      stroke (self, color, effect == KRING_EFFECT_UNKNOWN ? width + 0.5 : width,
              effect == KRING_EFFECT_UNKNOWN ? KRING_STROKE_DOTTED : KRING_STROKE_SOLID);
      draw_open_head (self, tip, direction, 5 + width, width, color);
      return;
    }

  n_points = kring_curves_shorten (shaft, n_points, length * 0.7 + (effect == KRING_EFFECT_OPPOSES ? bar : 0));
  if (n_points >= 4)
    {
      KringPoint end = shaft[n_points - 1];

      direction = (KringPoint) { (tip.x - end.x) / hypot (tip.x - end.x, tip.y - end.y),
                                 (tip.y - end.y) / hypot (tip.x - end.x, tip.y - end.y) };
      kring_path_clear (self->path);
      kring_path_add_curves (self->path, shaft, n_points);
      stroke (self, &self->theme->ground, width + 2.4, KRING_STROKE_SOLID);
      stroke (self, color, width, effect == KRING_EFFECT_OPPOSES ? KRING_STROKE_DASHED : KRING_STROKE_SOLID);
    }
  else
    {
      direction = kring_curve_get_direction (curve, 1);
    }

  if (effect == KRING_EFFECT_OPPOSES)
    {
      draw_head (self, beside (tip, direction, bar, 0), direction, length - bar, half_width, color);
      draw_across (self, tip, direction, half_width + 1.8, bar, color);
    }
  else
    {
      draw_head (self, tip, direction, length, half_width, color);
    }
}
