/* kring-circle.c: the circle of trust: rings by involvement, wedges by role
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-circle.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

/* No wedge is narrower than this; radians. */
#define LEAST_ANGLE (G_PI / 9)
/* Wedges grow by this many stakeholders at a time, and rings by that many
 * points, so that a newcomer seldom changes them. */
#define COUNT_STEP 4
#define RADIUS_STEP 16.0
#define LEAST_RING 56.0
#define PADDING 6.0

/* Which part of the room of a node must lie within its zone: its corners may
 * reach over a border, so that the circle stays small enough to read. */
#define HEART 0.35

#define IDEAL_TEXT 120.0
#define IDEAL_MOST 170.0
#define IDEAL_LINES 5

/* The names have letters of such a part of the circle: large enough to be read
 * where the whole fills a small window. They grow by so many points at a time. */
#define NAME_PART 0.056
#define NAME_STEP 2.0
#define LEAST_NAME 16.0

/* Of the circle, what the disc in its middle takes at least. */
#define CORE_PART 0.1

/* Room for one node in the lattice on which all stand; @nearest and @farthest
 * tell of its heart how far it is from the origin, @reach tells of all of it. */
typedef struct
{
  KringPoint middle;
  double nearest;
  double farthest;
  double reach;
} Slot;

/* The ring and the wedge that a stakeholder belongs in. */
static void
find_place (KringCircle          *self,
            const KringSceneNode *node,
            guint                *ring,
            guint                *wedge)
{
  int values[2];

  kring_zones_get_values (KRING_SCENE_CIRCLE, node, values);
  for (*ring = 0; *ring + 1 < KRING_N_RINGS && (int) kring_circle_rings[*ring] != values[0];)
    (*ring)++;
  for (*wedge = 0; *wedge + 1 < self->n_wedges && self->wedges[*wedge] != values[1];)
    (*wedge)++;
}

static void
count (KringCircle *self)
{
  for (int role = KRING_ROLE_PARTNER; role <= KRING_ROLE_CONTEXT; role++)
    if (role != KRING_ROLE_TO_MOVE || self->scene->audience == KRING_AUDIENCE_MANAGER)
      self->wedges[self->n_wedges++] = role;
  self->wedges[self->n_wedges++] = KRING_ROLE_UNKNOWN;

  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    {
      guint ring, wedge;

      find_place (self, g_ptr_array_index (self->scene->nodes, i), &ring, &wedge);
      self->counts[ring][wedge]++;
    }
}

static void
share_angles (KringCircle *self)
{
  double rest = 2 * G_PI - self->n_wedges * LEAST_ANGLE, sums[KRING_N_WEDGES], all = 0;

  for (guint i = 0; i < self->n_wedges; i++)
    {
      guint n = 0;

      for (guint ring = 0; ring < KRING_N_RINGS; ring++)
        n += self->counts[ring][i];
      sums[i] = (n + COUNT_STEP - 1) / COUNT_STEP + 0.25;
      all += sums[i];
    }
  for (guint i = 0; i < self->n_wedges; i++)
    self->angles[i + 1] = self->angles[i] + LEAST_ANGLE + rest * sums[i] / all;
  self->angles[self->n_wedges] = 2 * G_PI;
}

/* Whether the ray from the origin meets a box that does not hold the origin. */
static gboolean
ray_meets (double           angle,
           const KringRect *box)
{
  double x = sin (angle), y = -cos (angle), from = 0, to = INFINITY;
  const double starts[] = { box->x, box->y }, sizes[] = { box->width, box->height }, ways[] = { x, y };

  for (guint i = 0; i < 2; i++)
    {
      double a, b;

      if (fabs (ways[i]) < 1e-9)
        {
          if (starts[i] > 0 || starts[i] + sizes[i] < 0)
            return FALSE;
          continue;
        }
      a = starts[i] / ways[i];
      b = (starts[i] + sizes[i]) / ways[i];
      from = MAX (from, MIN (a, b));
      to = MIN (to, MAX (a, b));
    }

  return from <= to;
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const Slot *one = a, *other = b;

  if (one->farthest != other->farthest)
    return one->farthest < other->farthest ? -1 : 1;
  if (one->middle.x != other->middle.x)
    return one->middle.x < other->middle.x ? -1 : 1;
  return one->middle.y < other->middle.y ? -1 : one->middle.y > other->middle.y;
}

static gboolean
make_slot (KringCircle *self,
           int          column,
           int          row,
           Slot        *slot,
           guint       *wedge)
{
  double width = self->slots.width * HEART, height = self->slots.height * HEART, angle;
  KringPoint middle = { column * self->slots.width, row * self->slots.height };
  KringRect box = { middle.x - width / 2, middle.y - height / 2, width, height };
  double left = MAX (0, MAX (box.x, -box.x - width)), top = MAX (0, MAX (box.y, -box.y - height));

  if (column == 0 && row == 0)
    return FALSE;
  for (guint i = 0; i < self->n_wedges; i++)
    if (ray_meets (self->angles[i], &box))
      return FALSE;

  *slot = (Slot) { .middle = middle };
  slot->nearest = hypot (left, top);
  slot->farthest = hypot (MAX (-box.x, box.x + width), MAX (-box.y, box.y + height));
  slot->reach = hypot (fabs (middle.x) + self->slots.width / 2, fabs (middle.y) + self->slots.height / 2);
  angle = atan2 (slot->middle.x, -slot->middle.y);
  if (angle < 0)
    angle += 2 * G_PI;
  for (*wedge = 0; *wedge + 1 < self->n_wedges && angle >= self->angles[*wedge + 1];)
    (*wedge)++;

  return TRUE;
}

/* Whether a node may stand there: with its heart in the ring, and nowhere near
 * the name of the ring or that of the one within. In the outermost ring nothing
 * of it may stick out. */
static gboolean
is_usable (KringCircle *self,
           const Slot  *slot,
           guint        ring)
{
  KringRect room = { slot->middle.x - self->slots.width / 2, slot->middle.y - self->slots.height / 2,
                     self->slots.width, self->slots.height };

  return slot->nearest >= self->radii[ring] + PADDING &&
         (ring == KRING_N_RINGS - 1 ? slot->reach : slot->farthest) <= self->radii[ring + 1] &&
         !kring_rect_meets (&room, &self->names[ring]) && (ring == 0 || !kring_rect_meets (&room, &self->names[ring - 1]));
}

static gboolean
has_slots (KringCircle *self,
           GArray      *slots,
           guint        ring,
           guint        wedge)
{
  guint wanted = self->counts[ring][wedge];

  for (guint i = 0; i < slots->len && wanted > 0; i++)
    {
      const Slot *slot = &g_array_index (slots, Slot, i);

      if (slot->farthest > self->radii[ring + 1])
        break;
      wanted -= is_usable (self, slot, ring);
    }

  return wanted == 0;
}

/* Where the name of a ring is: straight up, as near to its outer border as it
 * fits. Returns: whether it fits at all. */
static gboolean
place_name (KringCircle *self,
            guint        ring)
{
  double outer = self->radii[ring + 1], half = self->name_widths[ring] * self->name_size / 2;
  double top = sqrt (MAX (outer * outer - half * half, 0)) - self->name_size * 0.2;

  self->names[ring] = (KringRect) { -half, -top, 2 * half, KRING_CIRCLE_NAME_HEIGHT * self->name_size };

  /* Of what stands in the ring within, no more than the heart is within. */
  return top - KRING_CIRCLE_NAME_HEIGHT * self->name_size >= self->radii[ring] + (1 - HEART) / 2 * self->slots.height;
}

/* Finds how far each ring must reach to have slots enough in every wedge.
 * Returns: whether there were, up to @reach. */
static gboolean
find_radii (KringCircle *self,
            GArray      *slots[KRING_N_WEDGES],
            double       reach)
{
  for (guint ring = 0; ring < KRING_N_RINGS; ring++)
    {
      double *outer = &self->radii[ring + 1];
      gboolean enough;

      *outer = ceil ((self->radii[ring] + LEAST_RING + 2 * PADDING) / RADIUS_STEP) * RADIUS_STEP - RADIUS_STEP;
      do
        {
          *outer += RADIUS_STEP;
          if (*outer > reach)
            return FALSE;

          enough = place_name (self, ring);
          for (guint wedge = 0; wedge < self->n_wedges && enough; wedge++)
            enough = has_slots (self, slots[wedge], ring, wedge);
        }
      while (!enough);
    }

  return TRUE;
}

static void
find_slots (KringCircle *self,
            GArray      *slots[KRING_N_WEDGES])
{
  double room = self->slots.width * self->slots.height * self->scene->n_stakeholders;

  for (double reach = 800 + sqrt (room);; reach *= 1.4)
    {
      int columns = (int) (reach / self->slots.width), rows = (int) (reach / self->slots.height);

      for (guint i = 0; i < self->n_wedges; i++)
        g_array_set_size (slots[i], 0);
      for (int column = -columns; column <= columns; column++)
        for (int row = -rows; row <= rows; row++)
          {
            Slot slot;
            guint wedge;

            if (make_slot (self, column, row, &slot, &wedge) && slot.farthest <= reach)
              g_array_append_val (slots[wedge], slot);
          }
      for (guint i = 0; i < self->n_wedges; i++)
        g_array_sort (slots[i], compare_slots);
      if (find_radii (self, slots, reach))
        return;
    }
}

static double
get_square (const KringPoint *a,
            const KringPoint *b)
{
  return (a->x - b->x) * (a->x - b->x) + (a->y - b->y) * (a->y - b->y);
}

/* The slots of a zone in an order in which any first few are spread: each next
 * one is the one farthest from those before it. */
static void
take_slots (KringCircle *self,
            GArray      *all,
            guint        ring,
            guint        wedge,
            GArray      *taken)
{
  double middle = (self->angles[wedge] + self->angles[wedge + 1]) / 2;
  double radius = (self->radii[ring] + self->radii[ring + 1]) / 2;
  KringPoint next = { radius * sin (middle), -radius * cos (middle) };
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  g_autofree double *distances = NULL; /* squared, to the nearest of those that are taken */
  guint best = 0;

  g_array_set_size (taken, 0);
  if (self->counts[ring][wedge] == 0)
    return;

  for (guint i = 0; i < all->len; i++)
    {
      const Slot *slot = &g_array_index (all, Slot, i);

      if (is_usable (self, slot, ring))
        g_array_append_val (places, slot->middle);
    }
  distances = g_new (double, places->len);

  /* The first is the one nearest to the heart of the zone. */
  for (guint i = 0; i < places->len; i++)
    {
      distances[i] = G_MAXDOUBLE;
      if (get_square (&g_array_index (places, KringPoint, i), &next) <
          get_square (&g_array_index (places, KringPoint, best), &next))
        best = i;
    }

  while (taken->len < self->counts[ring][wedge])
    {
      next = g_array_index (places, KringPoint, best);
      g_array_append_val (taken, next);
      distances[best] = -1;
      for (guint i = 0; i < places->len; i++)
        {
          distances[i] = MIN (distances[i], get_square (&g_array_index (places, KringPoint, i), &next));
          if (distances[i] > distances[best])
            best = i;
        }
    }
}

static void
place_nodes (KringCircle *self,
             GArray      *slots[KRING_N_WEDGES])
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (KringPoint));

  for (guint ring = 0; ring < KRING_N_RINGS; ring++)
    for (guint wedge = 0; wedge < self->n_wedges; wedge++)
      {
        guint n = 0;

        take_slots (self, slots[wedge], ring, wedge, taken);
        for (guint i = 0; i < self->scene->n_stakeholders && n < taken->len; i++)
          {
            KringSceneNode *node = g_ptr_array_index (self->scene->nodes, i);
            guint own_ring, own_wedge;

            find_place (self, node, &own_ring, &own_wedge);
            if (own_ring != ring || own_wedge != wedge)
              continue;
            kring_zones_put_node (node, g_array_index (taken, KringPoint, n).x, g_array_index (taken, KringPoint, n).y);
            n++;
          }
      }
}

static void
add_rings (KringCircle *self)
{
  KringBackdrop *backdrop = self->scene->backdrop;

  for (guint i = KRING_N_RINGS; i > 0; i--)
    {
      KringPath *path = kring_path_new ();
      double radius = self->radii[i];

      kring_path_add_ellipse (path, &(KringRect) { -radius, -radius, 2 * radius, 2 * radius });
      kring_backdrop_add_shape (backdrop, path, KRING_N_RINGS - i, i == KRING_N_RINGS ? KRING_STROKE_DASHED : KRING_STROKE_SOLID);
      kring_rect_add (&backdrop->bounds, &(KringRect) { -radius, -radius, 2 * radius, 2 * radius });
    }
  for (guint i = 0; i < self->n_wedges; i++)
    {
      KringPath *path = kring_path_new ();
      double x = sin (self->angles[i]), y = -cos (self->angles[i]);

      kring_path_move (path, self->radii[0] * x, self->radii[0] * y);
      kring_path_line (path, self->radii[KRING_N_RINGS] * x, self->radii[KRING_N_RINGS] * y);
      kring_backdrop_add_shape (backdrop, path, 0, KRING_STROKE_SOLID);
    }
}

static void
add_zones (KringCircle *self)
{
  for (guint ring = 0; ring < KRING_N_RINGS; ring++)
    for (guint wedge = 0; wedge < self->n_wedges; wedge++)
      {
        g_autofree char *name = g_strdup_printf ("%s, %s", kring_circle_name_ring (self, ring), kring_circle_name_wedge (self, wedge));
        KringZone *zone = kring_backdrop_add_zone (self->scene->backdrop, kring_circle_rings[ring], self->wedges[wedge], name);

        zone->is_sector = TRUE;
        zone->inner = self->radii[ring];
        zone->outer = self->radii[ring + 1];
        zone->from = self->angles[wedge];
        zone->to = self->angles[wedge + 1];
      }
}

/* Sets how large names are written in a circle of some radius, and how large
 * its middle is. */
static void
set_sizes (KringCircle      *self,
           const KringLabel *ideal,
           double            radius)
{
  double core = hypot (ideal->width, ideal->n_lines * self->scene->metrics.height) / 2 + 2 * PADDING;

  self->name_size = MAX (ceil (radius * NAME_PART / NAME_STEP) * NAME_STEP, LEAST_NAME);
  for (guint ring = 0; ring < KRING_N_RINGS; ring++)
    self->name_widths[ring] = kring_text_measure_unit (self->context, kring_circle_name_ring_whole (self, ring), FALSE);
  self->radii[0] = ceil (MAX (MAX (core, LEAST_RING), radius * CORE_PART) / RADIUS_STEP) * RADIUS_STEP;
}

/**
 * kring_scene_arrange_circle:
 * @self: a scene whose nodes have been read
 * @context: for measuring texts
 *
 * Puts all stakeholders in the ring of their involvement and the wedge of their
 * role, hidden ones too, and makes the backdrop. All stand on one lattice: a
 * zone has the places of the lattice whose heart lies within it, and its
 * stakeholders take them in the order of the document.
 */
void
kring_scene_arrange_circle (KringScene   *self,
                            PangoContext *context)
{
  KringCircle circle = { .scene = self, .context = context };
  const char *text = *self->ideal != '\0' ? self->ideal : kring_text_in (self->language, N_("ideal"));
  g_autoptr (KringLabel) ideal = kring_label_new (context, text, IDEAL_TEXT, IDEAL_MOST, IDEAL_LINES);
  GArray *slots[KRING_N_WEDGES];

  count (&circle);
  share_angles (&circle);
  kring_slots_measure (self, &circle.slots);
  for (guint i = 0; i < circle.n_wedges; i++)
    slots[i] = g_array_new (FALSE, FALSE, sizeof (Slot));

  /* How large it becomes tells how large the names must be. */
  set_sizes (&circle, ideal, 0);
  find_slots (&circle, slots);
  set_sizes (&circle, ideal, circle.radii[KRING_N_RINGS]);
  find_slots (&circle, slots);
  place_nodes (&circle, slots);
  for (guint i = 0; i < circle.n_wedges; i++)
    g_array_unref (slots[i]);

  add_rings (&circle);
  add_zones (&circle);
  kring_circle_add_names (&circle, ideal);
}
