/* kring-plan-canvas-keys.c: the keyboard on the plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

static guint
find_current (KringPlanCanvas *self,
              GArray          *things)
{
  for (guint i = 0; i < things->len; i++)
    if (kring_plan_thing_get_item (&g_array_index (things, KringPlanThing, i)) == self->current)
      return i;

  return G_MAXUINT;
}

static gboolean
go_to (KringPlanCanvas *self,
       GArray          *things,
       guint            i)
{
  KringPlanThing thing;

  if (i >= things->len)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  thing = g_array_index (things, KringPlanThing, i);
  kring_plan_canvas_focus_item (self, kring_plan_thing_get_item (&thing));
  kring_plan_canvas_select (self, &thing);

  return GDK_EVENT_STOP;
}

/* To the next or previous thing, or up and down to the nearest row that begins
 * elsewhere: there to its name, or to its first mark. */
static gboolean
step (KringPlanCanvas *self,
      int              right,
      int              down)
{
  g_autoptr (GArray) things = kring_plan_canvas_list_things (self);
  guint current = find_current (self, things);
  const KringPlanRow *row;
  guint i;

  if (current == G_MAXUINT)
    return go_to (self, things, 0);
  if (right != 0)
    return go_to (self, things, current + (guint) right);

  row = g_array_index (things, KringPlanThing, current).row;
  for (i = current; i < things->len && g_array_index (things, KringPlanThing, i).row == row; i += (guint) down)
    continue;
  if (i < things->len && down < 0)
    for (row = g_array_index (things, KringPlanThing, i).row;
         i > 0 && g_array_index (things, KringPlanThing, i - 1).row == row; i--)
      continue;

  return go_to (self, things, i);
}

/* Which mark moves with what has the keyboard: itself, or the target of an indicator. */
static const KringPlanMark *
find_mark (KringPlanCanvas *self)
{
  KringPlanThing thing;

  if (!kring_plan_canvas_find_thing (self, self->current, &thing))
    return NULL;
  if (thing.mark == NULL && thing.row->kind == KRING_PLAN_ROW_INDICATOR && thing.row->marks->len > 0)
    return g_ptr_array_index (thing.row->marks, 0);

  return thing.mark;
}

static gboolean
move_current (KringPlanCanvas *self,
              int              n,
              KringPlanPart    part,
              gboolean         by_years)
{
  const KringPlanMark *mark = find_mark (self);
  g_auto (KringPlanMove) move = { 0 };
  g_autofree char *name = NULL, *time = NULL, *text = NULL;

  if (mark == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  kring_plan_canvas_cancel_move (self);
  name = g_strdup (mark->name);
  kring_plan_move_init (&move, mark, part);
  kring_plan_move_step (&move, n, by_years);
  if (!kring_plan_move_apply (&move, kring_selection_get_document (self->selection)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  kring_plan_canvas_focus_item (self, move.item);
  time = kring_plan_move_tell (&move);
  /* Translators: something on the plan, and the years or the date that it has now */
  text = g_strdup_printf (_("%s: %s"), name, time);
  kring_plan_canvas_say (self, text);

  return GDK_EVENT_STOP;
}

static gboolean
emit_for_current (KringPlanCanvas *self,
                  guint            signal)
{
  KringItem *item = kring_plan_canvas_get_current (self);

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, kring_plan_canvas_signals[signal], 0, item);

  return GDK_EVENT_STOP;
}

static gboolean
select_current (KringPlanCanvas *self)
{
  KringPlanThing thing;

  if (!kring_plan_canvas_find_thing (self, self->current, &thing))
    return GDK_EVENT_PROPAGATE;

  kring_plan_canvas_select (self, &thing);

  return GDK_EVENT_STOP;
}

static gboolean
ask_for_menu (KringPlanCanvas *self)
{
  KringItem *item = kring_plan_canvas_get_current (self);
  GdkRectangle at = { 0, 0, 1, 1 };

  kring_plan_canvas_get_item_area (self, item, &at);
  g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_MENU], 0, item, &at, (double) NAN);

  return GDK_EVENT_STOP;
}

static gboolean
escape (KringPlanCanvas *self)
{
  if (!self->has_move)
    return GDK_EVENT_PROPAGATE;

  kring_plan_canvas_cancel_move (self);

  return GDK_EVENT_STOP;
}

static int
get_right (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return 1;
    default:
      return 0;
    }
}

static int
get_down (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    default:
      return 0;
    }
}

static gboolean
arrow_pressed (KringPlanCanvas *self,
               int              right,
               int              down,
               GdkModifierType  modifiers)
{
  if (modifiers == 0)
    return step (self, right, down);
  if (right == 0)
    return GDK_EVENT_PROPAGATE;

  switch ((int) modifiers)
    {
    case GDK_ALT_MASK:
    case GDK_CONTROL_MASK:
      return move_current (self, right, KRING_PLAN_BODY, FALSE);
    case GDK_SHIFT_MASK:
      return move_current (self, right, KRING_PLAN_END, TRUE);
    case GDK_CONTROL_MASK | GDK_SHIFT_MASK:
      return move_current (self, right, KRING_PLAN_START, TRUE);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (KringPlanCanvas *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (self->plan == NULL)
    return GDK_EVENT_PROPAGATE;
  if (get_right (keyval) != 0 || get_down (keyval) != 0)
    return arrow_pressed (self, get_right (keyval), get_down (keyval), modifiers);
  if (modifiers == GDK_SHIFT_MASK && keyval == GDK_KEY_F10)
    return ask_for_menu (self);
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      {
        g_autoptr (GArray) things = kring_plan_canvas_list_things (self);

        return go_to (self, things, keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home ? 0 : things->len - 1);
      }
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return emit_for_current (self, KRING_PLAN_CANVAS_ACTIVATE);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      return emit_for_current (self, KRING_PLAN_CANVAS_REMOVE);
    case GDK_KEY_Insert:
    case GDK_KEY_KP_Insert:
      g_signal_emit (self, kring_plan_canvas_signals[KRING_PLAN_CANVAS_ADD], 0, kring_plan_canvas_get_current (self),
                     (double) NAN);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      return select_current (self);
    case GDK_KEY_Menu:
      return ask_for_menu (self);
    case GDK_KEY_Escape:
      return escape (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Adds the controller: to be called once. */
void
kring_plan_canvas_init_keys (KringPlanCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
}
