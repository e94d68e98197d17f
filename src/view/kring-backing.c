/* kring-backing.c: the picture behind a canvas, drawn by another thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-backing.h"

#include "kring-draw-thread.h"
#include "kring-shown.h"

#include <math.h>

/* How far the picture goes on beyond what is in view, as a part of the
 * widget's size. When less than half of that is left, another is drawn. */
#define MARGIN 0.2

/* What takes less than this is drawn at once; seconds. */
#define CHEAP 0.004

/* While the zoom is changing, a picture that takes longer than this is not
 * begun, or not finished; seconds. */
#define PATIENCE 0.05

/* What drawing one item takes, in seconds, before one has been drawn; how many
 * a drawing has to be of to learn from it, and how much it counts. */
#define ITEM_COST 60e-6
#define ENOUGH 20
#define LEARN 0.5

/* The overview's longer side, in pixels, and for how long nothing has to
 * change before it is drawn; milliseconds. */
#define OVERVIEW_SIZE 1600.0
#define OVERVIEW_DELAY 400

/* How long a frozen copy of the scene is kept for the next drawing, in
 * milliseconds: of a large map it takes as much memory as a picture. */
#define FROZEN_DELAY 3000

/**
 * KringBacking:
 *
 * Pictures of a map, somewhat larger than the widget: of the map itself and,
 * when something is brought out, of the map with that. Panning and zooming
 * move and stretch them, and another thread draws what is missing; only what
 * is quickly drawn is drawn at once. Beneath lies an overview of the whole
 * map, so that nothing is empty while one waits.
 */
struct _KringBacking
{
  KringBackingReady ready;
  gpointer data;

  KringScene *scene;
  KringScene *frozen; /* a copy of it, or NULL when it has changed since */
  KringRect bounds;
  gboolean bounds_known;
  const KringTheme *theme;
  gboolean has_focus;
  KringFocus focus;
  guint focus_serial;

  KringPicture *base;
  KringPicture *over; /* of the same place and size as the base, or NULL */
  guint over_focus;   /* which focus it shows */
  KringDamage damage;
  KringPicture *overview;
  KringDamage overview_damage;
  guint overview_id;
  guint frozen_id;
  KringShown shown;
  KringShown shown_overview;

  KringDrawThread *thread;
  KringDrawJob *job; /* the one that we wait for, or NULL */
  gboolean job_is_overview;
  guint job_focus;        /* which focus it draws */
  double job_scale;       /* the scale it draws at */
  KringDamage job_damage; /* what it mends */
  KringDamage job_missed; /* what came after it was begun */
  KringPainter *painter;
  double item_cost;
};

/**
 * kring_backing_new:
 * @ready: is called when the backing is to be updated
 * @data: for @ready
 *
 * Returns: (transfer full): a backing that shows nothing yet
 */
KringBacking *
kring_backing_new (KringBackingReady ready,
                   gpointer          data)
{
  KringBacking *self = g_new0 (KringBacking, 1);

  self->ready = ready;
  self->data = data;
  self->painter = kring_painter_new ();
  self->theme = kring_theme_get (KRING_THEME_LIGHT);
  self->item_cost = ITEM_COST;
  self->focus_serial = 1;
  self->thread = kring_draw_thread_new ();

  return self;
}

/* Waits no longer for what the thread is at: it was begun in vain. */
static void
cancel_job (KringBacking *self)
{
  if (self->job == NULL)
    return;

  kring_draw_job_cancel (self->job);
  self->job = NULL;
  kring_damage_merge (self->job_is_overview ? &self->overview_damage : &self->damage, &self->job_damage);
}

static void
let_frozen_go (KringBacking *self)
{
  g_clear_handle_id (&self->frozen_id, g_source_remove);
  if (self->frozen != NULL)
    kring_draw_thread_let_go (g_steal_pointer (&self->frozen));
}

static gboolean
frozen_cb (gpointer data)
{
  KringBacking *self = data;

  self->frozen_id = 0;
  let_frozen_go (self);

  return G_SOURCE_REMOVE;
}

/**
 * kring_backing_forget:
 * @self: a backing
 *
 * Lets the pictures go: nobody looks at them.
 */
void
kring_backing_forget (KringBacking *self)
{
  cancel_job (self);
  kring_shown_clear (&self->shown);
  kring_shown_clear (&self->shown_overview);
  g_clear_handle_id (&self->overview_id, g_source_remove);
  g_clear_pointer (&self->base, kring_picture_unref);
  g_clear_pointer (&self->over, kring_picture_unref);
  g_clear_pointer (&self->overview, kring_picture_unref);
  let_frozen_go (self);
  self->damage = (KringDamage) { 0 };
  self->overview_damage = (KringDamage) { 0 };
}

/**
 * kring_backing_free:
 * @self: (transfer full): a backing
 *
 * The thread may go on for as long as drawing one item takes.
 */
void
kring_backing_free (KringBacking *self)
{
  kring_backing_forget (self);
  kring_focus_clear (&self->focus);
  kring_draw_thread_free (self->thread);
  g_clear_object (&self->scene);
  g_object_unref (self->painter);
  g_free (self);
}

/**
 * kring_backing_set_scene:
 * @self: a backing
 * @scene: (nullable): what to show, or nothing
 *
 * Shows another scene. Of what changes in it, kring_backing_damage() is to be
 * told.
 */
void
kring_backing_set_scene (KringBacking *self,
                         KringScene   *scene)
{
  kring_backing_forget (self);
  kring_backing_set_focus (self, NULL);
  self->bounds_known = FALSE;
  g_set_object (&self->scene, scene);
}

/**
 * kring_backing_set_theme:
 * @self: a backing
 * @theme: the colours
 */
void
kring_backing_set_theme (KringBacking     *self,
                         const KringTheme *theme)
{
  if (theme == self->theme)
    return;

  self->theme = theme;
  kring_backing_forget (self);
}

/**
 * kring_backing_set_focus:
 * @self: a backing
 * @focus: (nullable): what lies over the map from now on; copied
 */
void
kring_backing_set_focus (KringBacking     *self,
                         const KringFocus *focus)
{
  if (self->has_focus == (focus != NULL) && (focus == NULL || kring_focus_is_equal (&self->focus, focus)))
    return;

  kring_focus_clear (&self->focus);
  self->has_focus = focus != NULL;
  self->focus_serial++;
  if (focus == NULL)
    {
      g_clear_pointer (&self->over, kring_picture_unref);
      return;
    }

  kring_focus_copy (&self->focus, focus);
}

static gboolean
overview_cb (gpointer data)
{
  KringBacking *self = data;

  self->overview_id = 0;
  self->ready (self->data);

  return G_SOURCE_REMOVE;
}

/**
 * kring_backing_damage:
 * @self: a backing
 * @area: (nullable): the part of the map that looks different now, or %NULL
 *   for all of it
 */
void
kring_backing_damage (KringBacking    *self,
                      const KringRect *area)
{
  let_frozen_go (self);
  self->bounds_known = FALSE;
  if (self->base != NULL || self->job != NULL)
    kring_damage_add (&self->damage, area);
  if (self->job != NULL)
    kring_damage_add (&self->job_missed, area);
  kring_damage_add (&self->overview_damage, area);

  g_clear_handle_id (&self->overview_id, g_source_remove);
  if (self->scene != NULL)
    self->overview_id = g_timeout_add (OVERVIEW_DELAY, overview_cb, self);
}

/* Whether a picture shows the whole map. */
static gboolean
shows_all (KringBacking       *self,
           const KringPicture *picture)
{
  if (!self->bounds_known)
    {
      kring_scene_get_bounds (self->scene, &self->bounds);
      self->bounds_known = TRUE;
    }

  return kring_picture_shows (picture, &self->bounds);
}

static void
replace (KringPicture **place,
         KringPicture  *picture)
{
  g_clear_pointer (place, kring_picture_unref);
  *place = picture;
}

static void
replace_overview (KringBacking *self,
                  KringPicture *picture)
{
  kring_shown_clear (&self->shown_overview);
  replace (&self->overview, picture);
}

/* Takes over what a drawing made. */
static void
install (KringBacking      *self,
         KringDrawing      *drawing,
         guint              focus,
         const KringDamage *missed)
{
  KringPicture *base = g_steal_pointer (&drawing->base);

  /* The whole map as it was is the overview of its parts. */
  if (self->base != NULL && !shows_all (self, base) && shows_all (self, self->base))
    {
      replace_overview (self, kring_picture_ref (self->base));
      self->overview_damage = self->damage;
      kring_damage_merge (&self->overview_damage, &drawing->damage);
    }

  replace (&self->base, base);
  self->damage = *missed;
  replace (&self->over, self->has_focus ? g_steal_pointer (&drawing->over) : NULL);
  self->over_focus = focus;
}

static void
learn (KringBacking *self,
       KringDrawing *drawing,
       double        seconds)
{
  guint n_items = kring_drawing_get_items (drawing);

  seconds -= kring_drawing_get_cost (drawing, 0);
  if (n_items >= ENOUGH && seconds > 0)
    self->item_cost += LEARN * (seconds / n_items - self->item_cost);
}

static void
job_done_cb (KringDrawing *drawing,
             double        seconds,
             gpointer      data)
{
  KringBacking *self = data;

  self->job = NULL;
  learn (self, drawing, seconds);
  if (self->job_is_overview)
    {
      replace_overview (self, g_steal_pointer (&drawing->base));
      self->overview_damage = self->job_missed;
    }
  else
    install (self, drawing, self->job_focus, &self->job_missed);
  self->ready (self->data);
}

static void
begin_drawing (KringBacking *self,
               KringDrawing *drawing,
               gboolean      is_overview)
{
  KringPicture *base = is_overview ? self->overview : self->base;

  drawing->theme = self->theme;
  drawing->damage = is_overview ? self->overview_damage : self->damage;
  if (base != NULL)
    drawing->old_base = kring_picture_ref (base);
  if (is_overview || !self->has_focus)
    return;

  drawing->has_focus = TRUE;
  kring_focus_copy (&drawing->focus, &self->focus);
  if (self->over != NULL && self->over_focus == self->focus_serial)
    drawing->old_over = kring_picture_ref (self->over);
}

/* Hands a drawing to the other thread. */
static void
start_job (KringBacking *self,
           KringDrawing *drawing,
           gboolean      is_overview)
{
  KringDamage *damage = is_overview ? &self->overview_damage : &self->damage;

  if (self->frozen == NULL)
    self->frozen = kring_scene_freeze (self->scene);
  g_clear_handle_id (&self->frozen_id, g_source_remove);
  self->frozen_id = g_timeout_add (FROZEN_DELAY, frozen_cb, self);
  g_set_object (&drawing->scene, self->frozen);
  drawing->in_place = FALSE;

  self->job_is_overview = is_overview;
  self->job_focus = self->focus_serial;
  self->job_scale = drawing->wanted.scale;
  self->job_damage = *damage;
  self->job_missed = *damage = (KringDamage) { 0 };
  self->job = kring_draw_thread_push (self->thread, drawing, job_done_cb, self);
}

static void
set_wanted (KringPicture        *wanted,
            const KringViewport *view,
            int                  factor)
{
  double margin_x = ceil (view->width * factor * MARGIN);
  double margin_y = ceil (view->height * factor * MARGIN);

  wanted->scale = view->scale * factor;
  wanted->left = floor (view->x * wanted->scale) - margin_x;
  wanted->top = floor (view->y * wanted->scale) - margin_y;
  wanted->width = (int) (ceil (view->width * factor) + 2 * margin_x) + 1;
  wanted->height = (int) (ceil (view->height * factor) + 2 * margin_y) + 1;
}

/* Where parts of the map are looked at for some time, makes an overview. */
static void
start_overview (KringBacking *self)
{
  g_auto (KringDrawing) drawing = { 0 };
  KringPicture *wanted = &drawing.wanted;
  const KringRect *bounds = &self->bounds;

  if (self->overview_id != 0 || shows_all (self, self->base) || kring_rect_is_empty (bounds) ||
      (self->overview != NULL && kring_damage_is_empty (&self->overview_damage)))
    return;

  wanted->scale = OVERVIEW_SIZE / MAX (bounds->width, bounds->height);
  wanted->left = floor (bounds->x * wanted->scale);
  wanted->top = floor (bounds->y * wanted->scale);
  wanted->width = (int) ceil (bounds->width * wanted->scale) + 1;
  wanted->height = (int) ceil (bounds->height * wanted->scale) + 1;
  begin_drawing (self, &drawing, TRUE);
  start_job (self, &drawing, TRUE);
}

/* Draws at once, with the painter of this thread. */
static void
draw_now (KringBacking *self,
          KringDrawing *drawing)
{
  kring_shown_clear_texture (&self->shown);
  drawing->in_place = TRUE;
  kring_drawing_run (drawing, self->painter);
  install (self, drawing, self->focus_serial, &(KringDamage) { 0 });
}

/**
 * kring_backing_update:
 * @self: a backing
 * @view: what is in view
 * @factor: device pixels for each pixel of the widget
 * @in_motion: whether the zoom is changing, so that a blurred picture will do
 *
 * Draws what is quickly drawn, and has the other thread draw the rest. To be
 * called before each showing.
 *
 * Returns: whether what is in view is shown as it is: sharp, and up to date
 */
gboolean
kring_backing_update (KringBacking        *self,
                      const KringViewport *view,
                      int                  factor,
                      gboolean             in_motion)
{
  g_auto (KringDrawing) drawing = { 0 };
  KringRect seen = { view->x, view->y, view->width / view->scale, view->height / view->scale };
  KringRect around = seen;
  gboolean fits, fresh;
  double cost;

  if (self->scene == NULL)
    return TRUE;

  set_wanted (&drawing.wanted, view, factor);
  kring_rect_grow (&around, MIN (seen.width, seen.height) * MARGIN / 2);
  fits = self->base != NULL && self->base->scale == drawing.wanted.scale && kring_picture_shows (self->base, &seen);
  fresh = kring_damage_is_empty (&self->damage) &&
          (!self->has_focus || (self->over != NULL && self->over_focus == self->focus_serial));

  if (fits && fresh && kring_picture_shows (self->base, &around))
    {
      if (self->job == NULL && !in_motion)
        start_overview (self);
      return self->job == NULL || self->job_is_overview;
    }

  if (fits && kring_picture_shows (self->base, &around))
    {
      KringPicture *wanted = &drawing.wanted;

      wanted->left = self->base->left;
      wanted->top = self->base->top;
      wanted->width = self->base->width;
      wanted->height = self->base->height;
    }
  begin_drawing (self, &drawing, FALSE);
  drawing.scene = g_object_ref (self->scene);
  cost = kring_drawing_get_cost (&drawing, self->item_cost);

  if (self->job != NULL &&
      (self->job_is_overview || cost < CHEAP ||
       (cost > PATIENCE && (self->damage.all || self->job_scale != drawing.wanted.scale))))
    {
      /* What it was to draw is to be drawn with the rest. */
      cancel_job (self);
      kring_drawing_clear (&drawing);
      begin_drawing (self, &drawing, FALSE);
      drawing.scene = g_object_ref (self->scene);
      cost = kring_drawing_get_cost (&drawing, self->item_cost);
    }

  if (self->job == NULL && cost < CHEAP)
    {
      draw_now (self, &drawing);
      return TRUE;
    }
  if (self->job == NULL && (!in_motion || cost < PATIENCE))
    start_job (self, &drawing, FALSE);

  return FALSE;
}

static KringPicture *
get_shown (KringBacking *self)
{
  return self->over != NULL ? self->over : self->base;
}

/**
 * kring_backing_draw:
 * @self: an updated backing
 * @view: what is in view
 * @cr: where to draw it, in the widget's pixels
 */
void
kring_backing_draw (KringBacking        *self,
                    const KringViewport *view,
                    cairo_t             *cr)
{
  KringPicture *shown = get_shown (self);

  if (shown == NULL || !kring_picture_covers (shown, view))
    {
      const KringColor *ground = &self->theme->ground;

      cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
      cairo_paint (cr);
      if (self->overview != NULL)
        kring_shown_draw (&self->shown_overview, self->overview, view, cr);
    }
  if (shown != NULL)
    kring_shown_draw (&self->shown, shown, view, cr);
}

/**
 * kring_backing_snapshot:
 * @self: an updated backing
 * @view: what is in view
 * @as_texture: whether the renderer keeps textures: one that draws with cairo
 *   is faster with a surface
 * @snapshot: where to add it
 */
void
kring_backing_snapshot (KringBacking        *self,
                        const KringViewport *view,
                        gboolean             as_texture,
                        GtkSnapshot         *snapshot)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) view->width, (float) view->height);
  const KringColor *ground = &self->theme->ground;
  KringPicture *shown = get_shown (self);

  if (!as_texture)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &all);

      kring_backing_draw (self, view, cr);
      cairo_destroy (cr);
      return;
    }

  gtk_snapshot_push_clip (snapshot, &all);
  if (shown == NULL || !kring_picture_covers (shown, view))
    {
      GdkRGBA color = { (float) ground->red, (float) ground->green, (float) ground->blue, 1 };

      gtk_snapshot_append_color (snapshot, &color, &all);
      if (self->overview != NULL)
        kring_shown_append (&self->shown_overview, self->overview, view, snapshot);
    }
  if (shown != NULL)
    kring_shown_append (&self->shown, shown, view, snapshot);
  gtk_snapshot_pop (snapshot);
}
