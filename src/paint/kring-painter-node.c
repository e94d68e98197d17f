/* kring-painter-node.c: draws the nodes of a scene
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-painter-node.h"

#include "kring-label.h"
#include "kring-painter.h"

#define SYMBOL_SIZE 15.0
#define SYMBOL_LEFT 10.0

/* The symbol of a lens's state, and a mark: how many pixels it reaches where only
 * the name is told, then outside the box as far as it may; and beside a name in
 * the units of its letters. A node lower than so many pixels has no symbol. */
#define STATE_PIXELS 4.2
#define STATE_LARGEST 15.0
#define STATE_OF_NAME 5.0
#define LEAST_GLYPH 5.0

/* How far a mark reaches where all is told, and how far from its corner it stands. */
#define MARK_RADIUS 6.5
#define MARK_INSIDE 1.5

/* The name as it stands in its node at the scale at which everything can be
 * read. */
static void
draw_text (KringSigns           *signs,
           const KringSceneNode *node)
{
  gboolean left = node->involvement == KRING_INVOLVEMENT_LEFT;
  KringTextStyle style = { .color = left ? &signs->theme->quiet_text : &signs->theme->text,
                           .size = KRING_TEXT_SIZE, .struck = left,
                           .anchor = node->text_centred ? KRING_ANCHOR_MIDDLE : KRING_ANCHOR_START };

  for (guint i = 0; node->text[i] != NULL; i++)
    kring_canvas_draw_text (signs->canvas, node->text[i], node->box.x + node->text_origin.x,
                            node->box.y + node->text_origin.y + i * node->line_height, &style);
}

static void
draw_name (KringSigns            *signs,
           const KringDetailName *name,
           gboolean               left)
{
  KringTextStyle style = { .color = left ? &signs->theme->quiet_text : &signs->theme->text,
                           .size = name->size, .struck = left, .anchor = KRING_ANCHOR_MIDDLE };

  for (guint i = 0; i < name->label->n_lines; i++)
    kring_canvas_draw_text (signs->canvas, name->label->lines[i], name->centre.x,
                            name->centre.y + i * name->line_height, &style);
}

/* As the lens has it look, if there is one. What is brought out is not faded. */
static KringSigns
look_through_lens (const KringSigns     *signs,
                   KringScene           *scene,
                   const KringSceneNode *node)
{
  KringSigns seen = *signs;

  if (kring_scene_is_faded (scene, node))
    seen.theme = signs->strong ? signs->theme : signs->quiet;
  else if (node->lens_state != KRING_LENS_FADED)
    seen.look = &signs->theme->states[node->lens_state];

  return seen;
}

/* At the left upper corner, where no name comes. */
static void
draw_state (KringSigns      *signs,
            KringLensState   state,
            const KringRect *box,
            double           radius,
            double           inside)
{
  kring_canvas_begin (signs->canvas, "state", NULL, NULL);
  kring_signs_draw_state (signs, state, box->x + inside, box->y + inside, radius);
  kring_canvas_end (signs->canvas);
}

/* At the right upper corner, or where an ellipse comes nearest to it. */
static void
draw_mark (KringSigns      *signs,
           KringMark        mark,
           KringNodeShape   shape,
           const KringRect *box,
           double           radius,
           double           inside)
{
  double corner = shape == KRING_NODE_SHAPE_BOX ? 0 : (1 - G_SQRT2 / 2) / 2;

  kring_signs_draw_diamond (signs, mark, box->x + box->width * (1 - corner) - inside,
                            box->y + box->height * corner + inside, radius);
}

static void
draw_outline (KringSigns           *signs,
              const KringSceneNode *node,
              KringDetailLevel      level,
              double                scale)
{
  if (node->shape != KRING_NODE_SHAPE_BOX)
    {
      kring_signs_draw_ellipse (signs, &node->box);
    }
  else if (level == KRING_DETAIL_FEW && signs->look != NULL)
    {
      kring_signs_draw_solid (signs, &node->box);
      if (node->box.height * scale >= LEAST_GLYPH)
        kring_signs_draw_glyph (signs, node->lens_state, &node->box);
    }
  else
    {
      kring_signs_draw_box (signs, &node->box, node->role, node->involvement);
    }
}

/**
 * kring_painter_draw_node:
 * @plain: what to draw with
 * @scene: a scene
 * @node: a node of it
 * @context: from kring_text_make_context(), of this thread
 * @scale: pixels for a point; 0 where all is as it is
 * @is_covered: whether its name comes to stand over it, with its mark and what the lens tells
 *
 * Draws a node with as much in it as can be read, as the lens tells it.
 */
void
kring_painter_draw_node (const KringSigns     *plain,
                         KringScene           *scene,
                         const KringSceneNode *node,
                         PangoContext         *context,
                         double                scale,
                         gboolean              is_covered)
{
  KringDetailLevel level = kring_detail_get_level (scale);
  gboolean is_box = node->shape == KRING_NODE_SHAPE_BOX;
  KringSigns seen = look_through_lens (plain, scene, node), *signs = &seen;
  g_autofree char *title = kring_canvas_has_groups (signs->canvas) ? kring_scene_make_node_title (scene, node) : NULL;

  kring_canvas_begin (signs->canvas, is_box ? "stakeholder" : "interest", node->id, title);
  draw_outline (signs, node, level, scale);

  if (level == KRING_DETAIL_ALL)
    {
      if (is_box)
        kring_signs_draw_sector (signs, node->sector, node->box.x + SYMBOL_LEFT,
                                 node->box.y + (node->box.height - SYMBOL_SIZE) / 2, SYMBOL_SIZE);
      draw_text (signs, node);
    }
  else if (level == KRING_DETAIL_NAMES)
    {
      g_auto (KringDetailName) name = { NULL };

      kring_detail_fit_name (context, node, scale, &name);
      draw_name (signs, &name, node->involvement == KRING_INVOLVEMENT_LEFT);
    }
  if (node->mark != KRING_MARK_NONE && level == KRING_DETAIL_ALL)
    {
      draw_mark (signs, node->mark, node->shape, &node->box, MARK_RADIUS, MARK_INSIDE);
    }
  else if (node->mark != KRING_MARK_NONE && level == KRING_DETAIL_NAMES && !is_covered)
    {
      double radius = MIN (STATE_PIXELS / scale, STATE_LARGEST);

      draw_mark (signs, node->mark, node->shape, &node->box, radius, MAX (radius - KRING_NODE_BESIDE, 0));
    }
  if (signs->look != NULL && level == KRING_DETAIL_ALL)
    {
      draw_state (signs, node->lens_state, &node->box, KRING_STATE_RADIUS, KRING_STATE_CORNER);
    }
  else if (signs->look != NULL && level == KRING_DETAIL_NAMES && !is_covered)
    {
      double radius = MIN (STATE_PIXELS / scale, STATE_LARGEST);

      draw_state (signs, node->lens_state, &node->box, radius, MAX (radius - KRING_NODE_BESIDE, 0));
    }
  kring_canvas_end (signs->canvas);
}

/**
 * kring_painter_draw_picked_name:
 * @plain: what to draw with
 * @scene: a scene
 * @name: a name of a node of it
 *
 * Draws a name that stands over the map, in a node as large as it needs.
 */
void
kring_painter_draw_picked_name (const KringSigns      *plain,
                                KringScene            *scene,
                                const KringDetailName *name)
{
  const KringSceneNode *node = name->node;
  KringSigns seen = look_through_lens (plain, scene, node), *signs = &seen;
  double scale = name->size / KRING_TEXT_SIZE;
  KringRect frame = { 0, 0, name->frame.width / scale, name->frame.height / scale };

  kring_canvas_enter (signs->canvas, name->frame.x, name->frame.y, scale);
  signs->least = plain->least / scale;
  if (node->shape == KRING_NODE_SHAPE_BOX)
    kring_signs_draw_box (signs, &frame, node->role, node->involvement);
  else
    kring_signs_draw_ground (signs, &frame);
  if (signs->look != NULL)
    draw_state (signs, node->lens_state, &frame, STATE_OF_NAME, 0);
  if (node->mark != KRING_MARK_NONE)
    draw_mark (signs, node->mark, KRING_NODE_SHAPE_BOX, &frame, STATE_OF_NAME, 0);
  kring_canvas_leave (signs->canvas);
  draw_name (signs, name, node->involvement == KRING_INVOLVEMENT_LEFT);
}

/**
 * kring_paint_find_colors:
 * @scene: a scene
 * @node: a node of it
 * @theme: the colours
 * @fill: (out) (transfer none): the colour of its ground
 * @border: (out) (transfer none): the colour of its border
 *
 * Finds what a node is drawn in where it is no more than a plain box.
 */
void
kring_paint_find_colors (KringScene           *scene,
                         const KringSceneNode *node,
                         const KringTheme     *theme,
                         const KringColor    **fill,
                         const KringColor    **border)
{
  if (node->shape != KRING_NODE_SHAPE_BOX)
    {
      *fill = &theme->interest_fill;
      *border = &theme->interest_border;
    }
  else if (kring_scene_get_lens (scene) == KRING_LENS_NONE)
    {
      *fill = &theme->fills[node->role];
      *border = &theme->borders[node->role];
    }
  else
    {
      *fill = node->lens_state != KRING_LENS_FADED ? &theme->states[node->lens_state].solid : &theme->ground;
      *border = &theme->borders[KRING_ROLE_UNKNOWN];
    }
}
