/* kring-map-view-fields.c: what the menus of the map set of what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "kring-words.h"

#include "model/kring-edit-field.h"
#include "model/kring-influence.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/* A field with a short list of words. */
typedef struct
{
  const char *action;
  KringKind kind;
  guint field;
  gboolean is_submenu; /* whether its words are too many to stand in the menu */
} MenuField;

static const MenuField menu_fields[] = {
  { "sector", KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_SECTOR, TRUE },
  { "role", KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_ROLE, TRUE },
  { "involvement", KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_INVOLVEMENT, TRUE },
  { "influence-kind", KRING_KIND_INFLUENCE, KRING_INFLUENCE_KIND, TRUE },
  { "effect", KRING_KIND_INFLUENCE, KRING_INFLUENCE_EFFECT, FALSE },
  { "strength", KRING_KIND_INFLUENCE, KRING_INFLUENCE_STRENGTH, FALSE },
  { "stance", KRING_KIND_STAKE, KRING_STAKE_STANCE, FALSE },
  { "weight", KRING_KIND_STAKE, KRING_STAKE_WEIGHT, FALSE },
};

static const KringField *
describe (const MenuField *self)
{
  return &kring_kind_get_class (self->kind)->fields[self->field];
}

/* The value of the word at an index of the field's choices. */
static int
get_value (const MenuField *self,
           guint index)
{
  const KringField *field = describe (self);

  return (field->type == KRING_FIELD_SCALE ? field->min : 0) + (int) index;
}

static GPtrArray *
get_selected (KringMapView *self,
              KringKind kind)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (kring_item_get_kind (g_ptr_array_index (items, i)) == kind)
      g_ptr_array_add (selected, g_ptr_array_index (items, i));

  return selected;
}

/* What went wrong, if anything did. */
static void
toast (KringMapView *self,
       GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
set_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer data)
{
  KringMapView *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (menu_fields); i++)
    {
      const MenuField *field = &menu_fields[i];
      const KringChoice *choices = describe (field)->choices;

      if (!g_str_equal (field->action, name))
        continue;

      for (guint j = 0; choices[j].id != NULL; j++)
        if (g_str_equal (choices[j].id, id))
          {
            g_autoptr (GPtrArray) items = get_selected (self, field->kind);
            g_autofree char *today = kring_words_today ();
            g_autoptr (GError) error = NULL;
            KringValue value = { .integer = get_value (field, j) };

            kring_edit_set_field (kring_selection_get_document (self->selection), items, field->field, &value, today, &error);
            toast (self, error);
          }
    }
}

static void
turn_around_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer data)
{
  KringMapView *self = data;
  g_autoptr (GPtrArray) lines = get_selected (self, KRING_KIND_INFLUENCE);
  g_autoptr (GError) error = NULL;

  kring_edit_turn_around (kring_selection_get_document (self->selection), lines, &error);
  toast (self, error);
}

/* The word that all of them have, or "" where they differ. */
static const char *
get_common (const MenuField *self,
            GPtrArray *items)
{
  const KringChoice *choices = describe (self)->choices;
  int value = kring_item_get_int (g_ptr_array_index (items, 0), self->field);

  for (guint i = 1; i < items->len; i++)
    if (kring_item_get_int (g_ptr_array_index (items, i), self->field) != value)
      return "";
  for (guint i = 0; choices[i].id != NULL; i++)
    if (get_value (self, i) == value)
      return choices[i].id;

  return "";
}

/* The actions say what holds of what is selected. */
void
kring_map_view_update_fields (KringMapView *self)
{
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (menu_fields); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), menu_fields[i].action);
      g_autoptr (GPtrArray) items = self->selection != NULL ? get_selected (self, menu_fields[i].kind) : g_ptr_array_new ();

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), items->len > 0);
      if (items->len > 0)
        g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (get_common (&menu_fields[i], items)));
    }

  lines = self->selection != NULL ? get_selected (self, KRING_KIND_INFLUENCE) : g_ptr_array_new ();
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "turn-around")),
                               lines->len > 0);
}

/* What a field is called over its words, and of how many it is. */
static char *
make_title (const MenuField *self,
            guint n_items)
{
  const char *label = kring_text (describe (self)->label);

  if (n_items < 2)
    return g_strdup (label);
  if (self->kind == KRING_KIND_STAKEHOLDER)
    /* Translators: in a menu; a field and of how many: “Role of 4 stakeholders” */
    return g_strdup_printf (ngettext ("%s of %u stakeholder", "%s of %u stakeholders", n_items), label, n_items);
  if (self->kind == KRING_KIND_INFLUENCE)
    /* Translators: in a menu; a field and of how many: “Effect of 4 lines” */
    return g_strdup_printf (ngettext ("%s of %u line", "%s of %u lines", n_items), label, n_items);

  /* Translators: in a menu; a field and of how many: “Weight of 4 positions” */
  return g_strdup_printf (ngettext ("%s of %u position", "%s of %u positions", n_items), label, n_items);
}

static GMenu *
make_words (const MenuField *self)
{
  const KringField *field = describe (self);
  GMenu *words = g_menu_new ();

  for (guint i = 0; field->choices[i].id != NULL; i++)
    {
      g_autofree char *label = kring_words_get_choice (field, get_value (self, i));
      g_autofree char *action = g_strconcat ("map.", self->action, NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "s", field->choices[i].id);
      g_menu_append_item (words, item);
    }

  return words;
}

/* Puts the fields of what is selected into the part of a menu that is for them:
 * those of stakeholders into one of their own, those of lines between the first
 * section and the last, as a section within a section gets two separators. */
void
kring_map_view_fill_menu (KringMapView *self,
                          GMenu *menu,
                          gboolean for_lines)
{
  int at = for_lines ? 1 : 0, n_others = for_lines ? 2 : 0;

  while (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > n_others)
    g_menu_remove (menu, at);
  for (guint i = 0; i < G_N_ELEMENTS (menu_fields); i++)
    {
      const MenuField *field = &menu_fields[i];
      g_autoptr (GPtrArray) items = get_selected (self, field->kind);
      g_autofree char *title = make_title (field, items->len);
      g_autoptr (GMenu) words = NULL;

      if (items->len == 0 || (field->kind != KRING_KIND_STAKEHOLDER) != for_lines)
        continue;

      words = make_words (field);
      if (field->is_submenu)
        g_menu_insert_submenu (menu, at++, title, G_MENU_MODEL (words));
      else
        g_menu_insert_section (menu, at++, title, G_MENU_MODEL (words));
    }
}

/* Adds the actions: to be called once. */
void
kring_map_view_init_fields (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "turn-around", turn_around_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (menu_fields); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (menu_fields[i].action, G_VARIANT_TYPE_STRING, g_variant_new_string (""));

      g_signal_connect (action, "change-state", G_CALLBACK (set_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}
