/* kring-circle.c: the circle of trust: rings by involvement, wedges by role
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-zones.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_RINGS 5
#define N_WEDGES (KRING_ROLE_CONTEXT + 1)

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

/* Room for one node in the lattice on which all stand. */
typedef struct
{
  KringPoint middle;
  double nearest;
  double farthest;
} Slot;

typedef struct
{
  KringScene *scene;
  PangoContext *context;
  KringSlots slots;
  guint counts[N_RINGS][N_WEDGES];
  int wedges[N_WEDGES]; /* their roles */
  guint n_wedges;
  double angles[N_WEDGES + 1];
  double radii[N_RINGS + 1];
  double label_size;
  double label_room; /* on either side of straight up */
} Circle;

static const KringInvolvement ring_values[N_RINGS] = {
  KRING_INVOLVEMENT_AT_TABLE, KRING_INVOLVEMENT_INVITED, KRING_INVOLVEMENT_APPROACHED,
  KRING_INVOLVEMENT_NOT_YET, KRING_INVOLVEMENT_LEFT,
};

static guint
find_ring (const KringSceneNode *node)
{
  for (guint i = 0; i < N_RINGS; i++)
    if (ring_values[i] == node->involvement)
      return i;

  return 3;
}

static const char *
name_ring (Circle *self,
           guint   ring)
{
  return kring_text_in (self->scene->language, kring_involvements[ring_values[ring]].label);
}

static const char *
name_wedge (Circle *self,
            guint   wedge)
{
  int role = self->wedges[wedge];

  return kring_text_in (self->scene->language, role == KRING_ROLE_UNKNOWN ? N_("role unknown") : kring_roles[role].label);
}

static guint
find_wedge (Circle               *self,
            const KringSceneNode *node)
{
  for (guint i = 0; i < self->n_wedges; i++)
    if (self->wedges[i] == (int) node->role)
      return i;

  return 0;
}

static void
count (Circle *self)
{
  for (int role = KRING_ROLE_PARTNER; role <= KRING_ROLE_CONTEXT; role++)
    if (role != KRING_ROLE_TO_MOVE || self->scene->audience == KRING_AUDIENCE_MANAGER)
      self->wedges[self->n_wedges++] = role;
  self->wedges[self->n_wedges++] = KRING_ROLE_UNKNOWN;

  for (guint i = 0; i < self->scene->n_stakeholders; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (self->scene->nodes, i);

      self->counts[find_ring (node)][find_wedge (self, node)]++;
    }
}

static void
share_angles (Circle *self)
{
  double rest = 2 * G_PI - self->n_wedges * LEAST_ANGLE, sums[N_WEDGES], all = 0;

  for (guint i = 0; i < self->n_wedges; i++)
    {
      guint n = 0;

      for (guint ring = 0; ring < N_RINGS; ring++)
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
make_slot (Circle *self,
           int     column,
           int     row,
           Slot   *slot,
           guint  *wedge)
{
  double width = self->slots.width * HEART, height = self->slots.height * HEART, angle;
  KringPoint middle = { column * self->slots.width, row * self->slots.height };
  KringRect box = { middle.x - width / 2, middle.y - height / 2, width, height };
  double left = MAX (0, MAX (box.x, -box.x - width)), top = MAX (0, MAX (box.y, -box.y - height));

  if ((column == 0 && row == 0) || (box.y < 0 && left < self->label_room + width / 2))
    return FALSE;
  for (guint i = 0; i < self->n_wedges; i++)
    if (ray_meets (self->angles[i], &box))
      return FALSE;

  *slot = (Slot) { .middle = middle };
  slot->nearest = hypot (left, top);
  slot->farthest = hypot (MAX (-box.x, box.x + width), MAX (-box.y, box.y + height));
  angle = atan2 (slot->middle.x, -slot->middle.y);
  if (angle < 0)
    angle += 2 * G_PI;
  for (*wedge = 0; *wedge + 1 < self->n_wedges && angle >= self->angles[*wedge + 1];)
    (*wedge)++;

  return TRUE;
}

/* Finds how far each ring must reach: as far as the last slot that is needed in
 * its fullest wedge. Returns: whether there were slots enough. */
static gboolean
find_radii (Circle *self,
            GArray *slots[N_WEDGES])
{
  for (guint ring = 0; ring < N_RINGS; ring++)
    {
      double inner = self->radii[ring] + PADDING, outer = inner + LEAST_RING;

      for (guint wedge = 0; wedge < self->n_wedges; wedge++)
        {
          guint wanted = self->counts[ring][wedge];

          for (guint i = 0; i < slots[wedge]->len && wanted > 0; i++)
            {
              const Slot *slot = &g_array_index (slots[wedge], Slot, i);

              if (slot->nearest < inner)
                continue;
              outer = MAX (outer, slot->farthest);
              wanted--;
            }
          if (wanted > 0)
            return FALSE;
        }
      self->radii[ring + 1] = ceil ((outer + PADDING) / RADIUS_STEP) * RADIUS_STEP;
    }

  return TRUE;
}

static void
find_slots (Circle *self,
            GArray *slots[N_WEDGES])
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
      if (find_radii (self, slots))
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
take_slots (Circle *self,
            GArray *all,
            guint   ring,
            guint   wedge,
            GArray *taken)
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

      if (slot->nearest >= self->radii[ring] + PADDING && slot->farthest <= self->radii[ring + 1])
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
place_nodes (Circle *self,
             GArray *slots[N_WEDGES])
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (KringPoint));

  for (guint ring = 0; ring < N_RINGS; ring++)
    for (guint wedge = 0; wedge < self->n_wedges; wedge++)
      {
        guint n = 0;

        take_slots (self, slots[wedge], ring, wedge, taken);
        for (guint i = 0; i < self->scene->n_stakeholders && n < taken->len; i++)
          {
            KringSceneNode *node = g_ptr_array_index (self->scene->nodes, i);

            if (find_ring (node) != ring || find_wedge (self, node) != wedge)
              continue;
            node->box.x = g_array_index (taken, KringPoint, n).x - node->box.width / 2;
            node->box.y = g_array_index (taken, KringPoint, n).y - node->box.height / 2;
            n++;
          }
      }
}

static void
add_label (Circle      *self,
           const char  *text,
           double       x,
           double       y,
           double       size,
           gboolean     bold,
           KringAnchor  anchor)
{
  kring_backdrop_add_text (self->scene->backdrop, text, kring_text_measure (self->context, text, size, bold),
                           x, y, size, bold, anchor);
}

static void
add_rings (Circle *self)
{
  KringBackdrop *backdrop = self->scene->backdrop;

  for (guint i = N_RINGS; i > 0; i--)
    {
      KringPath *path = kring_path_new ();
      double radius = self->radii[i];

      kring_path_add_ellipse (path, &(KringRect) { -radius, -radius, 2 * radius, 2 * radius });
      kring_backdrop_add_shape (backdrop, path, N_RINGS - i, i == N_RINGS ? KRING_STROKE_DASHED : KRING_STROKE_SOLID);
      kring_rect_add (&backdrop->bounds, &(KringRect) { -radius, -radius, 2 * radius, 2 * radius });
    }
  for (guint i = 0; i < self->n_wedges; i++)
    {
      KringPath *path = kring_path_new ();
      double x = sin (self->angles[i]), y = -cos (self->angles[i]);

      kring_path_move (path, self->radii[0] * x, self->radii[0] * y);
      kring_path_line (path, self->radii[N_RINGS] * x, self->radii[N_RINGS] * y);
      kring_backdrop_add_shape (backdrop, path, 0, KRING_STROKE_SOLID);
    }
}

static void
add_zones (Circle *self)
{
  for (guint ring = 0; ring < N_RINGS; ring++)
    for (guint wedge = 0; wedge < self->n_wedges; wedge++)
      {
        g_autofree char *name = g_strdup_printf ("%s, %s", name_ring (self, ring), name_wedge (self, wedge));
        KringZone *zone = kring_backdrop_add_zone (self->scene->backdrop, ring_values[ring], self->wedges[wedge], name);

        zone->is_sector = TRUE;
        zone->inner = self->radii[ring];
        zone->outer = self->radii[ring + 1];
        zone->from = self->angles[wedge];
        zone->to = self->angles[wedge + 1];
      }
}

static void
add_labels (Circle          *self,
            const KringLabel *ideal)
{
  double size = self->label_size, outside = self->radii[N_RINGS] + size;
  double top = -(double) ideal->n_lines * self->scene->metrics.height / 2 + self->scene->metrics.ascent;

  kring_backdrop_add_core (self->scene->backdrop, self->radii[0]);
  for (guint i = 0; i < ideal->n_lines; i++)
    kring_backdrop_add_core_text (self->scene->backdrop, ideal->lines[i], top + i * self->scene->metrics.height,
                                  KRING_TEXT_SIZE);

  for (guint ring = 0; ring < N_RINGS; ring++)
    add_label (self, name_ring (self, ring), 0, -self->radii[ring + 1] + size * 1.5, size, FALSE, KRING_ANCHOR_MIDDLE);

  for (guint i = 0; i < self->n_wedges; i++)
    {
      double middle = (self->angles[i] + self->angles[i + 1]) / 2, x = sin (middle), y = -cos (middle);

      add_label (self, name_wedge (self, i), (outside + self->slots.width * (1 - HEART) / 2) * x,
                 (outside + self->slots.height * (1 - HEART) / 2) * y + size * (0.35 + 0.5 * y), size * 1.15, TRUE,
                 x > 0.2 ? KRING_ANCHOR_START : x < -0.2 ? KRING_ANCHOR_END : KRING_ANCHOR_MIDDLE);
    }
}

/**
 * kring_scene_arrange_circle:
 * @self: a scene whose nodes have been read
 * @context: for measuring texts
 *
 * Puts all stakeholders in the ring of their involvement and the wedge of their
 * role, hidden ones too, and makes the backdrop. All stand on one lattice: a
 * zone has the places of the lattice that lie within it whole, and its
 * stakeholders take them in the order of the document.
 */
void
kring_scene_arrange_circle (KringScene   *self,
                            PangoContext *context)
{
  Circle circle = { .scene = self, .context = context };
  const char *text = *self->ideal != '\0' ? self->ideal : kring_text_in (self->language, N_("ideal"));
  g_autoptr (KringLabel) ideal = kring_label_new (context, text, IDEAL_TEXT, IDEAL_MOST, IDEAL_LINES);
  GArray *slots[N_WEDGES];
  double widest = 0, radius;

  count (&circle);
  share_angles (&circle);
  kring_slots_measure (self, &circle.slots);

  circle.label_size = MAX (16, ceil (22 * sqrt (self->n_stakeholders / 24.0)));
  for (guint ring = 0; ring < N_RINGS; ring++)
    widest = MAX (widest, kring_text_measure (context, name_ring (&circle, ring), circle.label_size, FALSE));
  circle.label_room = widest / 2 + PADDING;

  radius = hypot (ideal->width, ideal->n_lines * self->metrics.height) / 2 + 2 * PADDING;
  circle.radii[0] = ceil (MAX (radius, LEAST_RING) / RADIUS_STEP) * RADIUS_STEP;
  for (guint i = 0; i < circle.n_wedges; i++)
    slots[i] = g_array_new (FALSE, FALSE, sizeof (Slot));
  find_slots (&circle, slots);
  place_nodes (&circle, slots);
  for (guint i = 0; i < circle.n_wedges; i++)
    g_array_unref (slots[i]);

  add_rings (&circle);
  add_zones (&circle);
  add_labels (&circle, ideal);
}
