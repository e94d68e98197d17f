/* kring-wheel.c: the seven ingredients as a wheel
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-wheel-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between two sectors, in radians. */
#define GAP 0.02

/* An arc of up to this angle is one curve. */
#define MOST_ARC (G_PI / 4)

#define N_SECTORS (KRING_N_PANELS - 1)

/* What does not apply has no place. */
const KringAnswer kring_wheel_order[KRING_WHEEL_N_ORDER] = {
  KRING_ANSWER_YES, KRING_ANSWER_PARTLY, KRING_ANSWER_NO, KRING_ANSWER_NOT_DISCUSSED
};

/**
 * kring_wheel_new:
 * @document: a document
 * @language: (nullable): "nl" or "en"; %NULL for the interface's language
 * @audience: for whom
 *
 * Counts the answers as they are now. To share, those of private panels are
 * not in the wheel at all.
 *
 * Returns: (transfer full): a wheel
 */
KringWheel *
kring_wheel_new (KringDocument *document,
                 const char    *language,
                 KringAudience  audience)
{
  KringWheel *self = g_new0 (KringWheel, 1);
  const KringPanel *panels = kring_panels_get ();

  self->language = g_strdup (language != NULL ? language : kring_language_get ());
  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      self->hidden[i] = audience == KRING_AUDIENCE_SHARE && kring_panel_is_private (&panels[i]);
      if (!self->hidden[i])
        self->tallies[i] = kring_panel_get_tally (&panels[i], document);
    }

  return self;
}

/**
 * kring_wheel_free:
 * @self: (transfer full): a wheel
 */
void
kring_wheel_free (KringWheel *self)
{
  g_free (self->language);
  g_free (self);
}

/**
 * kring_wheel_is_hidden:
 * @self: a wheel
 * @part: a part
 *
 * Returns: whether its answers are only for the alliance manager, and not told
 */
gboolean
kring_wheel_is_hidden (KringWheel *self,
                       guint       part)
{
  g_return_val_if_fail (part < KRING_N_PANELS, TRUE);

  return self->hidden[part];
}

/* How many items of a part are in its share. */
guint
kring_wheel_count_applicable (const KringTally *tally)
{
  return tally->total - tally->counts[KRING_ANSWER_NOT_APPLICABLE];
}

/**
 * kring_wheel_tell_part:
 * @self: a wheel
 * @part: a part
 *
 * Returns: (transfer full): the part in words: "Gain: yes 3, partly 1, not discussed 3"
 */
char *
kring_wheel_tell_part (KringWheel *self,
                       guint       part)
{
  g_autoptr (GString) words = NULL;
  const KringTally *tally;

  g_return_val_if_fail (part < KRING_N_PANELS, NULL);

  tally = &self->tallies[part];
  words = g_string_new (kring_text_in (self->language, kring_panels_get ()[part].title));
  g_string_append (words, ": ");

  if (self->hidden[part])
    g_string_append (words, kring_text_in (self->language, N_("for the alliance manager only")));
  else if (kring_wheel_count_applicable (tally) == 0)
    g_string_append (words, kring_text_in (self->language, kring_answers[KRING_ANSWER_NOT_APPLICABLE].label));
  else
    {
      const char *separator = "";

      for (guint i = 0; i < KRING_WHEEL_N_ORDER; i++)
        if (tally->counts[kring_wheel_order[i]] > 0)
          {
            g_string_append_printf (words, "%s%s %u", separator,
                                    kring_text_in (self->language, kring_answers[kring_wheel_order[i]].label),
                                    tally->counts[kring_wheel_order[i]]);
            separator = ", ";
          }
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * kring_wheel_tell:
 * @self: a wheel
 *
 * Returns: (transfer full): the whole in words, for who does not see it
 */
char *
kring_wheel_tell (KringWheel *self)
{
  GString *words = g_string_new (kring_text_in (self->language, N_("How the checklists were answered.")));

  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      g_autofree char *part = kring_wheel_tell_part (self, i);

      g_string_append_printf (words, " %s.", part);
    }

  return g_string_free (words, FALSE);
}

KringPoint
kring_wheel_get_point (double radius,
                       double angle)
{
  return (KringPoint) { KRING_WHEEL_MIDDLE_X + radius * sin (angle), KRING_WHEEL_MIDDLE_Y - radius * cos (angle) };
}

/* Goes on from where the path is, which is at @from. */
static void
add_arc (KringPath *path,
         double     radius,
         double     from,
         double     to)
{
  guint n = (guint) ceil (fabs (to - from) / MOST_ARC);
  double step = (to - from) / n;
  double handle = radius * 4 / 3 * tan (step / 4);

  for (guint i = 0; i < n; i++)
    {
      double start = from + i * step, end = start + step;
      KringPoint a = kring_wheel_get_point (radius, start), b = kring_wheel_get_point (radius, end);

      kring_path_curve (path, (KringPoint) { a.x + handle * cos (start), a.y + handle * sin (start) },
                        (KringPoint) { b.x - handle * cos (end), b.y - handle * sin (end) }, b);
    }
}

void
kring_wheel_add_band (KringPath            *path,
                      const KringWheelBand *band)
{
  KringPoint start = kring_wheel_get_point (band->outer, band->from);
  KringPoint turn = kring_wheel_get_point (band->inner, band->to);

  kring_path_move (path, start.x, start.y);
  add_arc (path, band->outer, band->from, band->to);
  kring_path_line (path, turn.x, turn.y);
  add_arc (path, band->inner, band->to, band->from);
  kring_path_close (path);
}

/* The first ingredient stands at the top. */
double
kring_wheel_get_angle (guint part)
{
  return (part - 1.0) * 2 * G_PI / N_SECTORS;
}

KringWheelBand
kring_wheel_get_sector (guint part)
{
  double half = G_PI / N_SECTORS, angle = kring_wheel_get_angle (part);

  return (KringWheelBand) { KRING_WHEEL_INNER, KRING_WHEEL_RIM, angle - half + GAP / 2, angle + half - GAP / 2 };
}

/**
 * kring_wheel_find:
 * @x: a place
 * @y: a place
 *
 * Returns: the part that is there, or -1
 */
int
kring_wheel_find (double x,
                  double y)
{
  double distance = hypot (x - KRING_WHEEL_MIDDLE_X, y - KRING_WHEEL_MIDDLE_Y), angle;

  if (distance <= KRING_WHEEL_HUB_RIM)
    return 0;
  if (distance < KRING_WHEEL_INNER || distance > KRING_WHEEL_RIM)
    return -1;

  angle = atan2 (x - KRING_WHEEL_MIDDLE_X, KRING_WHEEL_MIDDLE_Y - y) + G_PI / N_SECTORS;
  if (angle < 0)
    angle += 2 * G_PI;

  return 1 + MIN ((int) (angle / (2 * G_PI / N_SECTORS)), N_SECTORS - 1);
}

/**
 * kring_wheel_add_part:
 * @path: a path
 * @part: a part
 *
 * Adds the outline of a part.
 */
void
kring_wheel_add_part (KringPath *path,
                      guint      part)
{
  g_return_if_fail (part < KRING_N_PANELS);

  if (part == 0)
    {
      const KringRect hub = { KRING_WHEEL_MIDDLE_X - KRING_WHEEL_HUB_RIM, KRING_WHEEL_MIDDLE_Y - KRING_WHEEL_HUB_RIM,
                              2 * KRING_WHEEL_HUB_RIM, 2 * KRING_WHEEL_HUB_RIM };

      kring_path_add_ellipse (path, &hub);
    }
  else
    {
      KringWheelBand sector = kring_wheel_get_sector (part);

      kring_wheel_add_band (path, &sector);
    }
}
