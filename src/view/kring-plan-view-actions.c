/* kring-plan-view-actions.c: what can be done on the plan
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-view-private.h"

#include "kring-words.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-edit-field.h"
#include "model/kring-edit.h"
#include "model/kring-milestone.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <math.h>

static KringDocument *
get_document (KringPlanView *self)
{
  return kring_selection_get_document (self->selection);
}

/* What stands in a stakeholder's row belongs to it. Returns NULL for what is of
 * the alliance. */
KringItem *
kring_plan_view_get_party (KringPlanView *self,
                           KringItem     *item)
{
  KringList *list = item != NULL ? kring_item_get_owner_list (item) : NULL;
  KringItem *owner = list != NULL ? kring_list_get_owner (list) : NULL;

  if (item != NULL && kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    return item;

  return owner != NULL && kring_item_get_kind (owner) == KRING_KIND_STAKEHOLDER ? owner : NULL;
}

static gboolean
has_commitment (KringItem *stakeholder)
{
  return kring_list_get_length (kring_item_get_list (stakeholder, KRING_STAKEHOLDER_COMMITMENT)) > 0;
}

/* Who a commitment is to be added to: whose row has the keyboard, else the
 * first on the plan that has none. */
static KringItem *
find_uncommitted (KringPlanView *self)
{
  KringPlan *plan = kring_plan_canvas_get_plan (self->canvas);
  KringItem *party = kring_plan_view_get_party (self, kring_plan_canvas_get_current (self->canvas));

  if (party != NULL)
    return has_commitment (party) ? NULL : party;

  for (guint i = 0; plan != NULL && i < kring_plan_get_n_rows (plan); i++)
    {
      const KringPlanRow *row = kring_plan_get_row (plan, i);

      if (row->kind == KRING_PLAN_ROW_PARTY && !has_commitment (row->item))
        return row->item;
    }

  return NULL;
}

static int
get_year (double time)
{
  g_autofree char *today = kring_words_today ();

  return isnan (time) ? (int) g_ascii_strtoll (today, NULL, 10) : (int) CLAMP (floor (time), 1900, 2999);
}

/* Adds it, and asks what it is. */
static void
insert (KringPlanView *self,
        KringList     *list,
        KringItem     *item)
{
  kring_history_insert (kring_document_get_history (get_document (self)), list, G_MAXUINT, item);
  kring_plan_canvas_focus_item (self->canvas, item);
  kring_plan_view_ask_details (self, item);
}

static void
add_milestone (KringPlanView *self,
               double         time)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_MILESTONE);

  kring_item_set_int (item, KRING_MILESTONE_YEAR, get_year (time));
  insert (self, kring_document_get_list (get_document (self), KRING_ALLIANCE_MILESTONES), item);
}

/* Until when is left open: nobody has promised that yet. */
static void
add_commitment (KringPlanView *self,
                KringItem     *stakeholder,
                double         time)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_COMMITMENT);

  kring_item_set_int (item, KRING_COMMITMENT_FROM, get_year (time));
  insert (self, kring_item_get_list (stakeholder, KRING_STAKEHOLDER_COMMITMENT), item);
}

static void
add_action (KringPlanView *self,
            KringItem     *stakeholder,
            double         time)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_ACTION);
  g_autofree char *today = kring_words_today ();
  KringSpan span = { 0 };
  g_autofree char *when = NULL;

  kring_moment_get_span (today, &span);
  when = kring_moment_at (isnan (time) ? span.start : time, KRING_PRECISION_QUARTER);
  kring_item_set_string (item, KRING_ACTION_WHEN, when);
  insert (self, kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS), item);
}

/* Adds what belongs in the row of @item, or a milestone where that is none. */
void
kring_plan_view_add (KringPlanView *self,
                     KringItem     *item,
                     double         time)
{
  KringItem *party = kring_plan_view_get_party (self, item);

  if (party != NULL && !has_commitment (party))
    add_commitment (self, party, time);
  else if (party != NULL)
    add_action (self, party, time);
  else
    add_milestone (self, time);
}

void
kring_plan_view_remove (KringPlanView *self,
                        KringItem     *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    {
      kring_plan_canvas_say (self->canvas, _("A stakeholder is removed on the map or in the outline"));
      return;
    }

  g_ptr_array_add (items, item);
  kring_edit_remove (get_document (self), items);
}

/* A stakeholder has a pane for its details; the rest has none of its own. */
gboolean
kring_plan_view_has_details (KringItem *item)
{
  return kring_item_get_kind (item) != KRING_KIND_STAKEHOLDER;
}

static void
add_milestone_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KringPlanView *self = data;

  add_milestone (self, self->menu_time);
}

static void
add_commitment_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KringPlanView *self = data;
  KringItem *stakeholder = find_uncommitted (self);

  if (stakeholder != NULL)
    add_commitment (self, stakeholder, self->menu_time);
}

static void
add_action_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KringPlanView *self = data;
  KringItem *party = kring_plan_view_get_party (self, kring_plan_canvas_get_current (self->canvas));

  if (party != NULL)
    add_action (self, party, self->menu_time);
}

static void
add_indicator_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KringPlanView *self = data;
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_INDICATOR);

  insert (self, kring_document_get_list (get_document (self), KRING_ALLIANCE_INDICATORS), item);
}

static void
show_details_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  KringPlanView *self = data;
  KringItem *item = kring_plan_canvas_get_current (self->canvas);

  if (item != NULL)
    g_signal_emit_by_name (self->canvas, "activate", item);
}

static void
remove_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KringPlanView *self = data;
  KringItem *item = kring_plan_canvas_get_current (self->canvas);

  if (item != NULL)
    kring_plan_view_remove (self, item);
}

static void
set_enabled (KringPlanView *self,
             const char    *name,
             gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

void
kring_plan_view_update_actions (KringPlanView *self)
{
  KringItem *item = self->selection != NULL ? kring_plan_canvas_get_current (self->canvas) : NULL;

  set_enabled (self, "show-details", item != NULL);
  set_enabled (self, "remove", item != NULL && kring_plan_view_has_details (item));
  set_enabled (self, "add-action", item != NULL && kring_plan_view_get_party (self, item) != NULL);
  set_enabled (self, "add-commitment", self->selection != NULL && find_uncommitted (self) != NULL);
}

/* Adds the actions: to be called once. */
void
kring_plan_view_init_actions (KringPlanView *self)
{
  static const GActionEntry entries[] = {
    { "show-details", show_details_cb },
    { "remove", remove_cb },
    { "add-milestone", add_milestone_cb },
    { "add-commitment", add_commitment_cb },
    { "add-action", add_action_cb },
    { "add-indicator", add_indicator_cb },
  };

  self->actions = G_ACTION_GROUP (g_simple_action_group_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "plan", self->actions);
}
