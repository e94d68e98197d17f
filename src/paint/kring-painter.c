/* kring-painter.c: draws a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-painter.h"

#include "kring-cairo-canvas.h"
#include "kring-detail.h"
#include "kring-painter-node.h"

/* Pixels below which signs, heads and corners are no more than dirt. */
#define LEAST_MARK 3.0
#define LEAST_BORDER 0.7
#define LEAST_HEAD 3.5

/* Below this many pixels for a point a coarser drawing cannot be told from a
 * fine one, and takes less time; how far it may be off, in pixels. The fast
 * antialiasing of cairo 1.16 is no way to save more: it writes beyond its memory
 * on lines that rise slowly. */
#define COARSE_SCALE 0.5
#define COARSE_TOLERANCE 0.5

/* Letters as large on paper as so many pixels for a point are on a screen can be
 * read as well: paper is sharper. */
#define PAPER_PIXELS 1.4

#define LEAST_PALENESS 0.25
#define MOST_PALENESS 0.75
#define PALER_BY_LINE 0.0002

#define HEAD_LENGTH 9.0
#define FRAME_DISTANCE 5.0
#define HANDLE_RADIUS 5.5

/* The lines of a map in the order in which they are drawn: what says most
 * comes last. */
typedef enum
{
  PASS_STAKES,
  PASS_QUIET,
  PASS_DIRECTED,
  PASS_MARKS,
  N_PASSES
} Pass;

struct _KringPainter
{
  GObject parent_instance;

  KringCairoCanvas *canvas;
  PangoContext *context;
};

G_DEFINE_FINAL_TYPE (KringPainter, kring_painter, G_TYPE_OBJECT)

static Pass
get_pass (const KringSceneLine *line)
{
  if (line->is_stake)
    return PASS_STAKES;
  if (line->effect == KRING_EFFECT_SUPPORTS || line->effect == KRING_EFFECT_OPPOSES)
    return PASS_DIRECTED;
  return PASS_QUIET;
}

static gboolean
is_legible (const KringPaintOptions *options,
            double                   size,
            double                   least)
{
  return options->scale <= 0 || size * options->scale >= least;
}

/* The scale at which a screen would have letters that can be read as well; 0
 * where all are as they are. */
static double
get_reading_scale (KringScene              *scene,
                   const KringPaintOptions *options)
{
  if (options->scale > 0)
    return options->scale;

  return kring_scene_get_view (scene) != KRING_SCENE_MAP ? options->paper * PAPER_PIXELS : 0;
}

static gboolean
is_wanted (gconstpointer            key,
           const KringRect         *bounds,
           GHashTable              *only,
           const KringPaintOptions *options)
{
  return (options->clip == NULL || kring_rect_meets (bounds, options->clip)) &&
         (only == NULL || g_hash_table_contains (only, key)) &&
         (options->only == NULL || g_hash_table_contains (options->only, key)) &&
         (options->without == NULL || !g_hash_table_contains (options->without, key));
}

static void
draw_picked_names (KringSigns              *signs,
                   KringScene              *scene,
                   GArray                  *names,
                   const KringPaintOptions *options)
{
  for (guint i = 0; i < names->len; i++)
    {
      const KringDetailName *name = &g_array_index (names, KringDetailName, i);

      if (is_wanted (name->node->key, &name->frame, NULL, options))
        kring_painter_draw_picked_name (signs, scene, name);
    }
}

static void
draw_line (const KringSigns        *plain,
           KringScene              *scene,
           const KringSceneLine    *line,
           Pass                     pass,
           const KringPaintOptions *options)
{
  KringSigns seen = *plain, *signs = &seen;
  g_autofree char *title = NULL;

  if (pass == PASS_MARKS ? !line->is_stake || !is_legible (options, 10, LEAST_MARK) : pass != get_pass (line))
    return;

  if (!plain->strong && kring_scene_is_line_faded (scene, line))
    signs->theme = plain->quiet;
  if (kring_canvas_has_groups (signs->canvas))
    title = kring_scene_make_line_title (scene, line);
  kring_canvas_begin (signs->canvas, pass == PASS_MARKS ? "mark" : line->is_stake ? "stake" : "influence", NULL, title);
  if (pass == PASS_MARKS)
    kring_signs_draw_mark (signs, line->stance, line->mark.x, line->mark.y);
  else if (line->is_stake)
    kring_signs_draw_stake (signs, line->curve, line->n_points, line->strength);
  else
    kring_signs_draw_influence (signs, line->curve, line->n_points, line->effect, line->strength);
  kring_canvas_end (signs->canvas);
}

/* Draws all, or what is in @only. */
static void
draw_map (KringSigns              *signs,
          KringScene              *scene,
          GHashTable              *only,
          PangoContext            *context,
          const KringPaintOptions *options)
{
  double scale = get_reading_scale (scene, options);
  GPtrArray *lines = kring_scene_get_lines (scene), *nodes = kring_scene_get_nodes (scene);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GHashTable) covered = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) names = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      KringSceneLine *line = g_ptr_array_index (lines, i);

      if (line->shown && line->n_points > 0 && is_wanted (line->key, &line->bounds, only, options))
        g_ptr_array_add (wanted, line);
    }

  kring_canvas_begin (signs->canvas, "lines", NULL, NULL);
  for (Pass pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < wanted->len && !g_cancellable_is_cancelled (options->cancellable); i++)
      draw_line (signs, scene, g_ptr_array_index (wanted, i), pass, options);
  kring_canvas_end (signs->canvas);

  if (kring_scene_get_backdrop (scene) != NULL && options->only == NULL)
    kring_backdrop_draw_front (kring_scene_get_backdrop (scene), signs->canvas, options->theme, scale);

  if (only == NULL && kring_detail_has_picked_names (scene, NULL, scale))
    names = kring_detail_pick_names (context, scene, NULL, scale);
  for (guint i = 0; names != NULL && i < names->len; i++)
    g_hash_table_add (covered, (gpointer) g_array_index (names, KringDetailName, i).node);

  kring_canvas_begin (signs->canvas, "nodes", NULL, NULL);
  for (guint i = nodes->len; i > 0 && !g_cancellable_is_cancelled (options->cancellable); i--)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i - 1);
      KringRect around = node->box;

      kring_rect_grow (&around, KRING_NODE_BESIDE);
      if (node->shown && is_wanted (node->key, &around, only, options))
        kring_painter_draw_node (signs, scene, node, context, scale, g_hash_table_contains (covered, node));
    }
  if (names != NULL)
    draw_picked_names (signs, scene, names, options);
  kring_canvas_end (signs->canvas);
}

static void
draw_frame (KringSigns           *signs,
            const KringSceneNode *node,
            double                width)
{
  KringStyle style = { .line = &signs->theme->accent, .width = width };
  KringRect frame = node->box;

  kring_rect_grow (&frame, FRAME_DISTANCE - 1);
  kring_path_clear (signs->path);
  if (node->shape == KRING_NODE_SHAPE_BOX)
    kring_path_add_box (signs->path, &frame, KRING_BOX_RADIUS + FRAME_DISTANCE - 1);
  else
    kring_path_add_ellipse (signs->path, &frame);
  kring_canvas_draw_path (signs->canvas, signs->path, &style);
}

static void
draw_band (KringSigns           *signs,
           const KringSceneLine *line,
           double                width)
{
  KringStyle style = { .line = &signs->theme->accent, .width = width, .clearness = 0.6 };

  kring_path_clear (signs->path);
  kring_path_add_curves (signs->path, line->curve, line->n_points);
  kring_canvas_draw_path (signs->canvas, signs->path, &style);
}

/* A band under a line; a frame around a node comes after everything else. */
static void
draw_chosen (KringSigns              *signs,
             KringScene              *scene,
             gconstpointer            key,
             gboolean                 bands,
             double                   strength,
             const KringPaintOptions *options)
{
  const KringSceneLine *line = kring_scene_find_line (scene, key);
  const KringSceneNode *node = kring_scene_find_node_of (scene, key);

  if (bands && line != NULL && line->shown && line->n_points > 0 && is_wanted (key, &line->bounds, NULL, options))
    draw_band (signs, line, 4 + 4 * strength);
  if (!bands && node != NULL && node->shown)
    {
      KringRect around = node->box;

      kring_rect_grow (&around, 2 * FRAME_DISTANCE);
      if (is_wanted (key, &around, NULL, options))
        draw_frame (signs, node, 1 + 1.5 * strength);
    }
}

static void
draw_all_chosen (KringSigns              *signs,
                 KringScene              *scene,
                 gboolean                 bands,
                 const KringPaintOptions *options)
{
  const KringFocus *focus = options->focus;

  if (focus->hovered != NULL)
    draw_chosen (signs, scene, focus->hovered, bands, 0.3, options);
  if (focus->selected != NULL)
    {
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, focus->selected);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        draw_chosen (signs, scene, key, bands, 1, options);
    }
}

static void
draw_handle (KringSigns     *signs,
             KringSceneNode *node)
{
  KringStyle style = { .fill = &signs->theme->accent, .line = &signs->theme->ground, .width = 1.5 };
  KringPoint handle;

  kring_scene_get_handle (node, &handle);
  kring_path_clear (signs->path);
  kring_path_add_ellipse (signs->path, &(KringRect) { handle.x - HANDLE_RADIUS, handle.y - HANDLE_RADIUS,
                                                      2 * HANDLE_RADIUS, 2 * HANDLE_RADIUS });
  kring_canvas_draw_path (signs->canvas, signs->path, &style);

  kring_path_clear (signs->path);
  kring_path_add_drawing (signs->path, "M -2.6 0 L 2.4 0 M 0.2 -2.2 L 2.4 0 L 0.2 2.2", handle.x, handle.y, 1);
  kring_canvas_draw_path (signs->canvas, signs->path,
                          &(KringStyle) { .line = &signs->theme->ground, .width = 1.3 });
}

static void
draw_focus (KringSigns              *signs,
            KringScene              *scene,
            PangoContext            *context,
            gboolean                 has_faded,
            const KringPaintOptions *options)
{
  const KringFocus *focus = options->focus;
  KringSceneNode *node;

  if (focus->brought_out != NULL && !has_faded)
    {
      KringStyle veil = { .fill = &options->theme->ground, .clearness = 1 - options->theme->veil };
      KringRect all;

      if (options->clip != NULL)
        {
          all = *options->clip;
        }
      else
        {
          kring_scene_get_bounds (scene, &all);
          kring_rect_grow (&all, FRAME_DISTANCE);
        }
      kring_path_clear (signs->path);
      kring_path_add_box (signs->path, &all, 0);
      kring_canvas_draw_path (signs->canvas, signs->path, &veil);
    }

  draw_all_chosen (signs, scene, TRUE, options);
  if (focus->brought_out != NULL)
    {
      signs->strong = TRUE;
      draw_map (signs, scene, focus->brought_out, context, options);
      signs->strong = FALSE;
    }
  draw_all_chosen (signs, scene, FALSE, options);
  if (kring_detail_has_picked_names (scene, focus, get_reading_scale (scene, options)))
    {
      g_autoptr (GArray) names = kring_detail_pick_names (context, scene, focus, get_reading_scale (scene, options));

      draw_picked_names (signs, scene, names, options);
    }
  if (focus->handle_of != NULL && (node = kring_scene_find_node_of (scene, focus->handle_of)) != NULL && node->shown)
    draw_handle (signs, node);
}

/* What is apart from the rest is all brought out. */
static void
draw_apart (KringSigns              *signs,
            KringScene              *scene,
            PangoContext            *context,
            const KringPaintOptions *options)
{
  signs->strong = TRUE;
  if (options->focus != NULL)
    draw_all_chosen (signs, scene, TRUE, options);
  draw_map (signs, scene, options->only, context, options);
  if (options->focus != NULL)
    draw_all_chosen (signs, scene, FALSE, options);
}

/* Seen from afar, many lines are a texture, out of which nodes must stand. */
static double
get_paleness (KringScene *scene)
{
  return MIN (LEAST_PALENESS + kring_scene_get_lines (scene)->len * PALER_BY_LINE, MOST_PALENESS);
}

static void
paint (KringCanvas             *canvas,
       KringScene              *scene,
       PangoContext            *context,
       const KringPaintOptions *options)
{
  g_autoptr (GArray) path = kring_path_new ();
  KringSigns signs = { .canvas = canvas, .theme = options->theme, .path = path,
                       .paleness = is_legible (options, HEAD_LENGTH, LEAST_HEAD) ? 0 : get_paleness (scene),
                       .least = options->scale > 0 ? LEAST_BORDER / options->scale : 0 };
  const KringFocus *focus = options->layers & KRING_LAYER_FOCUS ? options->focus : NULL;
  gboolean has_faded = options->layers & KRING_LAYER_MAP && focus != NULL && focus->brought_out != NULL &&
                       options->without == NULL;
  KringPaintOptions below = *options;
  KringTheme faded, quiet, quiet_faded;

  kring_theme_quieten (options->theme, &quiet);
  signs.quiet = &quiet;
  if (options->only != NULL)
    {
      draw_apart (&signs, scene, context, options);
      return;
    }

  if (has_faded)
    {
      kring_theme_fade (options->theme, &faded);
      below.theme = signs.theme = &faded;
      below.without = focus->brought_out;
      kring_theme_quieten (&faded, &quiet_faded);
      signs.quiet = &quiet_faded;
    }
  if (options->layers & KRING_LAYER_MAP && kring_scene_get_backdrop (scene) != NULL)
    kring_backdrop_draw (kring_scene_get_backdrop (scene), canvas, below.theme,
                         get_reading_scale (scene, options));
  if (options->layers & KRING_LAYER_MAP)
    draw_map (&signs, scene, NULL, context, &below);

  signs.theme = options->theme;
  signs.quiet = &quiet;
  if (focus != NULL)
    draw_focus (&signs, scene, context, has_faded, options);
}

/**
 * kring_paint_scene:
 * @canvas: what to draw on
 * @scene: what to draw
 * @context: from kring_text_make_context(), of this thread
 * @options: how
 *
 * Draws a scene in points. The ground is not painted.
 */
void
kring_paint_scene (KringCanvas             *canvas,
                   KringScene              *scene,
                   PangoContext            *context,
                   const KringPaintOptions *options)
{
  paint (canvas, scene, context, options);
}

static void
kring_painter_finalize (GObject *object)
{
  g_object_unref (KRING_PAINTER (object)->canvas);
  g_object_unref (KRING_PAINTER (object)->context);

  G_OBJECT_CLASS (kring_painter_parent_class)->finalize (object);
}

static void
kring_painter_class_init (KringPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_painter_finalize;
}

static void
kring_painter_init (KringPainter *self)
{
  self->canvas = kring_cairo_canvas_new ();
  self->context = kring_text_make_context ();
}

/**
 * kring_painter_new:
 *
 * Makes a painter, which keeps what it learns of fonts between drawings. It
 * belongs to the thread that makes it.
 *
 * Returns: (transfer full): a painter
 */
KringPainter *
kring_painter_new (void)
{
  return g_object_new (KRING_TYPE_PAINTER, NULL);
}

/**
 * kring_painter_draw:
 * @self: a painter
 * @cr: what to draw on, in points: move and scale it first
 * @scene: what to draw
 * @options: how
 *
 * Draws a scene with cairo, with as much detail as can be seen at its scale.
 * The ground is not painted.
 */
void
kring_painter_draw (KringPainter            *self,
                    cairo_t                 *cr,
                    KringScene              *scene,
                    const KringPaintOptions *options)
{
  cairo_save (cr);
  if (options->scale > 0 && options->scale < COARSE_SCALE)
    cairo_set_tolerance (cr, COARSE_TOLERANCE);
  kring_cairo_canvas_set_target (self->canvas, cr);
  paint (KRING_CANVAS (self->canvas), scene, self->context, options);
  kring_cairo_canvas_set_target (self->canvas, NULL);
  cairo_restore (cr);
}
