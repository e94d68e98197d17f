/* kring-recording.c: a picture that is drawn later
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-recording.h"

typedef enum
{
  STEP_BEGIN,
  STEP_END,
  STEP_ENTER,
  STEP_LEAVE,
  STEP_PATH,
  STEP_TEXT
} StepKind;

typedef struct
{
  StepKind kind;
  char *text;  /* of a text, or the kind of a group */
  char *id;
  char *title;
  double x;
  double y;
  double scale;
  KringPath *path;
  KringStyle style; /* its colours are told by the two below */
  KringTextStyle text_style;
  KringColor fill;
  KringColor line;
} Step;

struct _KringRecording
{
  KringCanvas parent_instance;

  GArray *steps;
};

G_DEFINE_FINAL_TYPE (KringRecording, kring_recording, KRING_TYPE_CANVAS)

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_free (step->text);
  g_free (step->id);
  g_free (step->title);
  g_clear_pointer (&step->path, g_array_unref);
}

static void
add_step (KringCanvas *canvas,
          const Step  *step)
{
  g_array_append_vals (KRING_RECORDING (canvas)->steps, step, 1);
}

static void
kring_recording_begin (KringCanvas *canvas,
                       const char  *kind,
                       const char  *id,
                       const char  *title)
{
  add_step (canvas, &(Step) { STEP_BEGIN, .text = g_strdup (kind), .id = g_strdup (id), .title = g_strdup (title) });
}

static void
kring_recording_end (KringCanvas *canvas)
{
  add_step (canvas, &(Step) { STEP_END });
}

static void
kring_recording_enter (KringCanvas *canvas,
                       double       x,
                       double       y,
                       double       scale)
{
  add_step (canvas, &(Step) { STEP_ENTER, .x = x, .y = y, .scale = scale });
}

static void
kring_recording_leave (KringCanvas *canvas)
{
  add_step (canvas, &(Step) { STEP_LEAVE });
}

static void
kring_recording_draw_path (KringCanvas      *canvas,
                           const KringPath  *path,
                           const KringStyle *style)
{
  Step step = { STEP_PATH, .path = g_array_copy ((KringPath *) path), .style = *style };

  if (style->fill != NULL)
    step.fill = *style->fill;
  if (style->line != NULL)
    step.line = *style->line;
  add_step (canvas, &step);
}

static void
kring_recording_draw_text (KringCanvas          *canvas,
                           const char           *text,
                           double                x,
                           double                y,
                           const KringTextStyle *style)
{
  add_step (canvas, &(Step) { STEP_TEXT, .text = g_strdup (text), .x = x, .y = y, .text_style = *style, .fill = *style->color });
}

static void
kring_recording_finalize (GObject *object)
{
  g_array_unref (KRING_RECORDING (object)->steps);

  G_OBJECT_CLASS (kring_recording_parent_class)->finalize (object);
}

static void
kring_recording_class_init (KringRecordingClass *klass)
{
  KringCanvasClass *canvas_class = KRING_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_recording_finalize;
  canvas_class->begin = kring_recording_begin;
  canvas_class->end = kring_recording_end;
  canvas_class->enter = kring_recording_enter;
  canvas_class->leave = kring_recording_leave;
  canvas_class->draw_path = kring_recording_draw_path;
  canvas_class->draw_text = kring_recording_draw_text;
}

static void
kring_recording_init (KringRecording *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
}

/**
 * kring_recording_new:
 *
 * Returns: (transfer full): a canvas that remembers
 */
KringRecording *
kring_recording_new (void)
{
  return g_object_new (KRING_TYPE_RECORDING, NULL);
}

/**
 * kring_recording_play:
 * @self: a recording that nothing is drawn on any more
 * @canvas: what to draw on
 *
 * Draws all of it.
 */
void
kring_recording_play (KringRecording *self,
                      KringCanvas    *canvas)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);
      KringStyle style = step->style;
      KringTextStyle text_style = step->text_style;

      switch (step->kind)
        {
        case STEP_BEGIN:
          kring_canvas_begin (canvas, step->text, step->id, step->title);
          break;
        case STEP_END:
          kring_canvas_end (canvas);
          break;
        case STEP_ENTER:
          kring_canvas_enter (canvas, step->x, step->y, step->scale);
          break;
        case STEP_LEAVE:
          kring_canvas_leave (canvas);
          break;
        case STEP_PATH:
          style.fill = style.fill != NULL ? &step->fill : NULL;
          style.line = style.line != NULL ? &step->line : NULL;
          kring_canvas_draw_path (canvas, step->path, &style);
          break;
        case STEP_TEXT:
        default:
          text_style.color = &step->fill;
          kring_canvas_draw_text (canvas, step->text, step->x, step->y, &text_style);
          break;
        }
    }
}
