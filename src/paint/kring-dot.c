/* kring-dot.c: writes a scene for Graphviz
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-dot.h"

#include "kring-label.h"
#include "kring-theme.h"

#include "model/kring-language.h"

#include <math.h>

#define POINTS_PER_INCH 72.0

/* Graphviz has its own idea of how large an ordinary arrow head is. */
#define HEAD_SIZE 0.7
#define HEAD_LENGTH 7.0

static const char *const symbols[KRING_N_LENS_STATES] = {
  [KRING_LENS_NOTHING] = "?",
  [KRING_LENS_GOOD] = "✓",
  [KRING_LENS_ATTENTION] = "!",
  [KRING_LENS_ALARM] = "▲",
};

static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 100) / 100;

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.8g", rounded == 0 ? 0 : rounded));
}

/* Graphviz gives a meaning to backslashes, and reads "&amp;" as "&". */
static void
append_quoted (GString    *text,
               const char *raw,
               gboolean    is_label)
{
  g_autofree char *valid = g_utf8_make_valid (raw, -1);

  g_string_append_c (text, '"');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"')
        g_string_append (text, "\\\"");
      else if (c == '\\')
        g_string_append (text, "\\\\");
      else if (c == '&' && is_label)
        g_string_append (text, "&amp;");
      else if (c == '\n' && is_label)
        g_string_append (text, "\\n");
      else if (c >= ' ' && c != 0x7f)
        g_string_append_unichar (text, c);
    }
  g_string_append_c (text, '"');
}

static void
append_text (GString    *text,
             const char *name,
             const char *value,
             gboolean    is_label)
{
  g_string_append_printf (text, ", %s=", name);
  append_quoted (text, value, is_label);
}

static void
append_color (GString          *text,
              const char       *name,
              const KringColor *color)
{
  g_string_append_printf (text, ", %s=\"#%02x%02x%02x\"", name, (guint) round (color->red * 255),
                          (guint) round (color->green * 255), (guint) round (color->blue * 255));
}

static void
append_place (GString *text,
              double   x,
              double   y)
{
  append_number (text, x);
  g_string_append_c (text, ',');
  append_number (text, -y);
}

/* The symbol of what a lens tells, at the corner where pictures have it. */
static void
append_state (GString              *text,
              const KringSceneNode *node)
{
  g_string_append_printf (text, ", xlabel=\"%s\", xlp=\"", symbols[node->lens_state]);
  append_place (text, node->box.x, node->box.y);
  g_string_append_c (text, '"');
}

static void
append_node (GString              *text,
             KringScene           *scene,
             const KringSceneNode *node,
             const KringTheme     *theme)
{
  gboolean is_box = node->shape == KRING_NODE_SHAPE_BOX;
  gboolean left = node->involvement == KRING_INVOLVEMENT_LEFT;
  g_autofree char *label = g_strjoinv ("\n", node->text);
  g_autofree char *title = kring_scene_make_node_title (scene, node);
  const KringLensLook *look = node->lens_state != KRING_LENS_FADED ? &theme->states[node->lens_state] : NULL;

  g_string_append (text, "  ");
  append_quoted (text, node->id, FALSE);
  g_string_append (text, " [pos=\"");
  append_place (text, node->box.x + node->box.width / 2, node->box.y + node->box.height / 2);
  g_string_append (text, "!\", width=");
  append_number (text, node->box.width / POINTS_PER_INCH);
  g_string_append (text, ", height=");
  append_number (text, node->box.height / POINTS_PER_INCH);
  append_text (text, "label", label, TRUE);
  append_text (text, "tooltip", title, TRUE);
  if (is_box)
    {
      g_string_append_printf (text, ", shape=box, style=\"rounded,filled%s\", penwidth=%s",
                              node->involvement == KRING_INVOLVEMENT_NOT_YET ? ",dashed" : "",
                              node->role == KRING_ROLE_PARTNER ? "2.7" : "1.3");
      append_color (text, "color", look != NULL ? &look->border : &theme->borders[node->role]);
      append_color (text, "fillcolor", look != NULL ? &look->fill : left ? &theme->ground : &theme->fills[node->role]);
      append_color (text, "fontcolor", left ? &theme->quiet_text : &theme->text);
      if (node->role == KRING_ROLE_KNOWLEDGE_PARTNER)
        g_string_append (text, ", peripheries=2");
      if (look != NULL)
        append_state (text, node);
    }
  else
    {
      g_string_append (text, ", shape=ellipse, style=filled, penwidth=1.2");
      append_color (text, "color", &theme->interest_border);
      append_color (text, "fillcolor", &theme->interest_fill);
      append_color (text, "fontcolor", &theme->text);
    }
  g_string_append (text, "];\n");
}

static void
append_course (GString              *text,
               const KringSceneLine *line)
{
  const KringPoint *tip = &line->curve[line->n_points - 1];
  g_autofree KringPoint *shaft = g_memdup2 (line->curve, line->n_points * sizeof (KringPoint));
  guint n_points = line->is_stake ? 0 : kring_curves_shorten (shaft, line->n_points, HEAD_LENGTH);

  /* Graphviz draws the head between the end of the curves and the tip. */
  g_string_append (text, " [pos=\"");
  if (n_points > 0)
    {
      g_string_append (text, "e,");
      append_place (text, tip->x, tip->y);
      g_string_append_c (text, ' ');
    }
  else
    {
      n_points = line->n_points;
    }
  for (guint i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_place (text, shaft[i].x, shaft[i].y);
    }
  g_string_append_c (text, '"');
}

static void
append_line (GString              *text,
             const KringSceneLine *line,
             const KringTheme     *theme)
{
  static const char *const signs[] = {
    [KRING_STANCE_UNKNOWN] = "?",
    [KRING_STANCE_FOR] = "+",
    [KRING_STANCE_AGAINST] = "−",
    [KRING_STANCE_DIVIDED] = "±",
  };
  static const char *const widths[] = { NULL, "1.1", "1.9", "3.1" };
  static const char *const quiet_widths[] = { NULL, "0.5", "0.75", "1.3" };
  static const char *const styles[] = {
    [KRING_EFFECT_UNKNOWN] = "style=dotted, arrowhead=vee",
    [KRING_EFFECT_SUPPORTS] = "style=solid, arrowhead=normal",
    [KRING_EFFECT_OPPOSES] = "style=dashed, arrowhead=teenormal",
    [KRING_EFFECT_NEUTRAL] = "style=solid, arrowhead=vee",
  };

  g_string_append (text, "  ");
  append_quoted (text, line->tail->id, FALSE);
  g_string_append (text, " -> ");
  append_quoted (text, line->head->id, FALSE);
  append_course (text, line);

  if (line->is_stake)
    {
      g_string_append (text, ", lp=\"");
      append_place (text, line->mark.x, line->mark.y);
      g_string_append_printf (text, "\", label=\"%s\", arrowhead=none, penwidth=%d.%d", signs[line->stance],
                              line->strength / 2, line->strength % 2 * 5);
      append_color (text, "color", &theme->stake);
      append_color (text, "fontcolor", &theme->stances[line->stance]);
    }
  else
    {
      gboolean directed = line->effect == KRING_EFFECT_SUPPORTS || line->effect == KRING_EFFECT_OPPOSES;

      g_string_append_printf (text, ", %s, penwidth=%s", styles[line->effect],
                              directed ? widths[line->strength] : quiet_widths[line->strength]);
      append_color (text, "color", &theme->effects[line->effect]);
    }
  g_string_append (text, "];\n");
}

/* Which lens is on and what its symbols mean; NULL without one. */
static char *
describe_lens (KringScene *scene)
{
  KringLens lens = kring_scene_get_lens (scene);
  g_autofree char *title = kring_scene_describe_lens (scene);
  GString *text;

  if (title == NULL)
    return NULL;

  text = g_string_new (title);
  for (KringLensState state = KRING_LENS_NOTHING; state < KRING_N_LENS_STATES; state++)
    g_string_append_printf (text, "\n%s %s", symbols[state],
                            kring_text_in (kring_scene_get_language (scene), kring_lens_get_state_label (lens, state)));

  return g_string_free (text, FALSE);
}

static gboolean
is_faded (const KringFocus *focus,
          gconstpointer     key)
{
  return focus != NULL && focus->brought_out != NULL && !g_hash_table_contains (focus->brought_out, key);
}

/**
 * kring_dot_write:
 * @scene: a scene
 * @focus: (nullable): what is brought out; all else has faded colours
 *
 * Writes what is shown in @scene as a graph in which everything has its place
 * already, so that `dot -Tsvg` draws an equivalent picture.
 *
 * Returns: (transfer full): the file
 */
GBytes *
kring_dot_write (KringScene       *scene,
                 const KringFocus *focus)
{
  const KringTheme *theme = kring_theme_get (KRING_THEME_PRINT);
  KringTheme faded, quiet;
  const char *mark = kring_text_in (kring_scene_get_language (scene), NCX_ ("map", "Confidential – for the manager"));
  gboolean is_secret = kring_scene_get_audience (scene) == KRING_AUDIENCE_MANAGER;
  g_autofree char *lens = describe_lens (scene);
  const char *parts[] = { kring_scene_get_title (scene), is_secret ? mark : lens, is_secret ? lens : NULL, NULL };
  g_autofree char *title = g_strjoinv ("\n", (char **) parts);
  GPtrArray *nodes = kring_scene_get_nodes (scene), *lines = kring_scene_get_lines (scene);
  GString *text = g_string_new ("digraph alliance {\n  graph [layout=nop2, splines=true, outputorder=edgesfirst, "
                                "charset=\"UTF-8\"");

  kring_theme_fade (theme, &faded);
  kring_theme_quieten (theme, &quiet);
  append_text (text, "label", title, TRUE);
  append_text (text, "fontname", "Cantarell, sans-serif", FALSE);
  g_string_append_printf (text, "];\n  node [fontname=\"Cantarell, sans-serif\", fontsize=%d, fixedsize=true];\n"
                          "  edge [fontname=\"Cantarell, sans-serif\", fontsize=%d, arrowsize=",
                          (int) KRING_TEXT_SIZE, (int) KRING_TEXT_SIZE);
  append_number (text, HEAD_SIZE);
  g_string_append (text, "];\n");

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown)
        append_node (text, scene, node, is_faded (focus, node->key) ? &faded
                                        : kring_scene_is_faded (scene, node) ? &quiet : theme);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      if (line->shown && line->n_points > 0)
        append_line (text, line, is_faded (focus, line->key) ? &faded
                                 : kring_scene_is_line_faded (scene, line) ? &quiet : theme);
    }

  g_string_append (text, "}\n");
  return g_string_free_to_bytes (text);
}
