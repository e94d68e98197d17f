/* kring-circle-names.c: what is written in and around the circle of trust
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-circle.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

#define WEDGE_NAME 1.1

/* In sizes of letters: how far a base line is below the top of its line, and how
 * long names of wedges may be before they are broken in two. */
#define NAME_ASCENT 0.95
#define LONG_NAME 9.0

/* By how much the names of rings may grow to be read, and the steps in which
 * that is tried. */
#define MOST_GROWTH 2.5
#define GROWTH_STEP 0.1

const KringInvolvement kring_circle_rings[KRING_N_RINGS] = {
  KRING_INVOLVEMENT_AT_TABLE, KRING_INVOLVEMENT_INVITED, KRING_INVOLVEMENT_APPROACHED,
  KRING_INVOLVEMENT_NOT_YET, KRING_INVOLVEMENT_LEFT,
};

/**
 * kring_circle_name_ring:
 * @self: a circle
 * @ring: a ring of it
 *
 * Returns: (transfer none): what involvement those are given who are put there
 */
const char *
kring_circle_name_ring (KringCircle *self,
                        guint        ring)
{
  return kring_text_in (self->scene->language, kring_involvements[kring_circle_rings[ring]].label);
}

/**
 * kring_circle_name_ring_whole:
 * @self: a circle
 * @ring: a ring of it
 *
 * Returns: (transfer none): what involvement those have who are in it
 */
const char *
kring_circle_name_ring_whole (KringCircle *self,
                              guint        ring)
{
  if (kring_circle_rings[ring] != KRING_INVOLVEMENT_NOT_YET)
    return kring_circle_name_ring (self, ring);

  return kring_text_in (self->scene->language, N_("not involved yet or unknown"));
}

/**
 * kring_circle_name_wedge:
 * @self: a circle
 * @wedge: a wedge of it
 *
 * Returns: (transfer none): what role those have who are in it
 */
const char *
kring_circle_name_wedge (KringCircle *self,
                         guint        wedge)
{
  int role = self->wedges[wedge];

  return kring_text_in (self->scene->language, role == KRING_ROLE_UNKNOWN ? N_("role unknown") : kring_roles[role].label);
}

static gboolean
is_taken (KringCircle     *self,
          const KringRect *box)
{
  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    if (kring_rect_meets (box, &((const KringSceneNode *) g_ptr_array_index (self->scene->nodes, i))->box))
      return TRUE;

  return FALSE;
}

static void
add_ring_name (KringCircle *self,
               guint        ring)
{
  const KringRect *name = &self->names[ring];
  KringBackdropText text = { .text = (char *) kring_circle_name_ring_whole (self, ring), .y = name->y, .dy = NAME_ASCENT,
                             .size = self->name_size, .tone = KRING_N_RINGS - 1 - (int) ring, .anchor = KRING_ANCHOR_MIDDLE };

  /* Seen from afar it grows until it would meet a node, or leave its ring. */
  for (double growth = MOST_GROWTH; growth > 1; growth -= GROWTH_STEP)
    {
      KringRect grown = { name->x * growth, name->y, name->width * growth, name->height * growth };

      text.room = self->name_size * growth;
      if (grown.y + grown.height <= -self->radii[ring] && hypot (grown.x, grown.y) <= self->radii[ring + 1] &&
          !is_taken (self, &grown))
        break;
      text.room = self->name_size;
    }
  kring_backdrop_add_text (self->scene->backdrop, self->context, &text);
}

/* The lines of the name of a wedge, outside the circle in some direction. */
static void
write_wedge (KringCircle       *self,
             const KringLabel  *label,
             double             angle,
             KringBackdropText *texts,
             KringRect         *room)
{
  double x = sin (angle), y = -cos (angle), radius = self->radii[KRING_N_RINGS] + self->name_size / 2;

  *room = (KringRect) { 0 };
  for (guint i = 0; i < label->n_lines; i++)
    {
      KringRect box;

      texts[i] = (KringBackdropText) { .text = label->lines[i], .x = radius * x, .y = radius * y,
                                       .dy = KRING_CIRCLE_NAME_HEIGHT * ((y - 1) * label->n_lines / 2 + i) + NAME_ASCENT,
                                       .size = self->name_size * WEDGE_NAME, .tone = -1, .bold = TRUE,
                                       .anchor = x > 0.2   ? KRING_ANCHOR_START
                                                 : x < -0.2 ? KRING_ANCHOR_END
                                                            : KRING_ANCHOR_MIDDLE };
      texts[i].width = kring_text_measure_unit (self->context, texts[i].text, TRUE);
      kring_backdrop_text_get_box (&texts[i], 0, &box);
      kring_rect_add (room, &box);
    }
}

/* Names of wedges stand where they make the picture the least wider. */
static void
add_wedge_names (KringCircle *self)
{
  static const double parts[] = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8 };
  KringRect rooms[KRING_N_WEDGES];

  for (guint i = 0; i < self->n_wedges; i++)
    {
      const char *name = kring_circle_name_wedge (self, i);
      double width = kring_text_measure (self->context, name, KRING_TEXT_SIZE, TRUE);
      double wanted = width > LONG_NAME * KRING_TEXT_SIZE ? width * 0.6 : width;
      g_autoptr (KringLabel) label = kring_label_new (self->context, name, wanted, width, 3);
      KringBackdropText texts[3];
      double best = INFINITY, best_angle = 0;

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          double angle = self->angles[i] + (self->angles[i + 1] - self->angles[i]) * parts[j], wider;
          gboolean is_free = TRUE;

          write_wedge (self, label, angle, texts, &rooms[i]);
          wider = MAX (-rooms[i].x, rooms[i].x + rooms[i].width) - self->radii[KRING_N_RINGS];
          kring_rect_grow (&rooms[i], self->name_size);
          for (guint k = 0; k < i; k++)
            is_free = is_free && !kring_rect_meets (&rooms[i], &rooms[k]);
          if ((is_free || best == INFINITY) && MAX (wider, 0) < best - self->name_size)
            {
              best = MAX (wider, 0);
              best_angle = angle;
            }
        }
      write_wedge (self, label, best_angle, texts, &rooms[i]);
      for (guint j = 0; j < label->n_lines; j++)
        kring_backdrop_add_text (self->scene->backdrop, self->context, &texts[j]);
    }
}

static void
add_core (KringCircle      *self,
          const KringLabel *ideal)
{
  KringBackdrop *backdrop = self->scene->backdrop;
  KringBackdropText word = { .text = (char *) kring_text_in (self->scene->language, N_("ideal")), .dy = 0.35,
                             .size = self->name_size, .tone = -1, .bold = TRUE, .anchor = KRING_ANCHOR_MIDDLE };
  double top = -(double) ideal->n_lines * self->scene->metrics.height / 2 + self->scene->metrics.ascent;

  kring_backdrop_add_core (backdrop, self->radii[0]);
  for (guint i = 0; i < ideal->n_lines; i++)
    kring_backdrop_add_core_text (backdrop, ideal->lines[i], top + i * self->scene->metrics.height, KRING_TEXT_SIZE);

  word.room = 1.8 * self->radii[0] / kring_text_measure_unit (self->context, word.text, TRUE);
  kring_backdrop_set_core_word (backdrop, self->context, &word);
}

/**
 * kring_circle_add_names:
 * @self: a circle whose stakeholders have their places
 * @ideal: what is written in its middle
 *
 * Writes in the backdrop what rings, wedges and the middle are.
 */
void
kring_circle_add_names (KringCircle      *self,
                        const KringLabel *ideal)
{
  add_core (self, ideal);
  for (guint ring = 0; ring < KRING_N_RINGS; ring++)
    add_ring_name (self, ring);
  add_wedge_names (self);
}
