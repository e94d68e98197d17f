/* kring-table-keys.c: keys, clicks and the menu of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-private.h"

#include "model/kring-edit.h"

#include <glib/gi18n.h>

/* The columns that are shown, in their order. */
GPtrArray *
kring_table_get_shown_columns (KringTable *self)
{
  GListModel *view_columns = gtk_column_view_get_columns (self->view);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (view_columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (view_columns, i);

      if (gtk_column_view_column_get_visible (view_column))
        g_ptr_array_add (shown, kring_table_get_column (view_column));
    }

  return shown;
}

/* The rows that are selected, in their order. */
GPtrArray *
kring_table_get_selected (KringTable *self)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) rows = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->model == NULL)
    return selected;

  rows = gtk_selection_model_get_selection (self->model);
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, rows, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (selected, g_list_model_get_item (G_LIST_MODEL (self->model), position));

  return selected;
}

/* Selects the rows of @items. */
void
kring_table_select (KringTable *self,
                    GPtrArray *items)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GtkBitset) rows = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (items, i));
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (g_hash_table_contains (wanted, item))
        gtk_bitset_add (rows, i);
    }

  mask = gtk_bitset_new_range (0, n_rows);
  gtk_selection_model_set_selection (self->model, rows, mask);
}

/* The current cell */

static guint
get_position_of_current (GPtrArray *shown,
                         KringTableColumn *current)
{
  guint position = 0;

  g_ptr_array_find (shown, current, &position);

  return position;
}

/* The header of a column that is out of sight scrolls with it. */
static void
scroll_to_current (KringTable *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *cell = self->current_item != NULL ? kring_table_find_cell (self, self->current_item, self->current) : NULL;
  graphene_rect_t area;

  if (cell != NULL && gtk_widget_compute_bounds (cell, GTK_WIDGET (self->view), &area))
    {
      double left = gtk_adjustment_get_value (adjustment) + area.origin.x;

      gtk_adjustment_clamp_page (adjustment, left, left + area.size.width);
    }
}

static void
say_current (KringTable *self)
{
  KringItem *item = kring_table_get_focused_item (self);
  GtkWidget *cell = item != NULL ? kring_table_find_cell (self, item, NULL) : NULL;

  if (item == NULL)
    return;

  g_set_object (&self->current_item, item);
  if (cell != NULL)
    kring_table_name_row (self, cell, item);
}

/* Goes to the next column, or the one before; returns whether there is one. */
gboolean
kring_table_move_current (KringTable *self,
                          int step)
{
  g_autoptr (GPtrArray) shown = kring_table_get_shown_columns (self);
  int position = (int) get_position_of_current (shown, self->current) + step;

  if (position < 0 || position >= (int) shown->len)
    return FALSE;

  kring_table_set_current (self, g_ptr_array_index (shown, position));
  scroll_to_current (self);
  say_current (self);

  return TRUE;
}

/* Where the row of @item is; returns whether it has one. */
gboolean
kring_table_find_row (KringTable *self,
                      KringItem *item,
                      guint *position)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (KringItem) there = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (there == item)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Brings the keyboard to the row of @item. */
void
kring_table_focus_item (KringTable *self,
                        KringItem *item)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkWidget *cell;
  guint position;

  if (self->model == NULL || !kring_table_find_row (self, item, &position))
    return;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  cell = kring_table_find_cell (self, item, NULL);
  if (cell == NULL)
    return;

  g_set_object (&self->current_item, item);
  gtk_widget_grab_focus (gtk_widget_get_parent (gtk_widget_get_parent (cell)));
}

/* Sorting by the current column, for those who press no headers. */
void
kring_table_sort_by_current (KringTable *self,
                             gboolean descending)
{
  GListModel *view_columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (view_columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (view_columns, i);

      if (kring_table_get_column (view_column) == self->current)
        {
          self->follows = FALSE;
          gtk_column_view_sort_by_column (self->view, view_column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
          self->follows = TRUE;
        }
    }
  kring_table_order_put_first (self->order, self->current, descending);
  if (self->current_item != NULL)
    kring_table_focus_item (self, self->current_item);
}

/* Commands */

static void
edit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  kring_table_edit_current (data);
}

static void
show_details_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer data)
{
  KringTable *self = data;
  KringItem *stakeholder = self->current_item != NULL ? kring_table_get_stakeholder (self->current_item) : NULL;

  if (stakeholder == NULL)
    return;

  kring_selection_select (self->selection, stakeholder);
  g_signal_emit_by_name (self, "activate", stakeholder);
}

static void
show_on_map_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer data)
{
  gtk_widget_activate_action (data, "win.view", "s", "map");
}

static void
copy_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  kring_table_copy (data, TRUE);
}

static void
copy_for_manager_cb (GSimpleAction *action,
                     GVariant *parameter,
                     gpointer data)
{
  kring_table_copy (data, FALSE);
}

static void
paste_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  kring_table_paste_clipboard (data);
}

static void
sort_ascending_cb (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer data)
{
  kring_table_sort_by_current (data, FALSE);
}

static void
sort_descending_cb (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer data)
{
  kring_table_sort_by_current (data, TRUE);
}

/* The row that takes the place of those that go keeps the keyboard. */
static void
remove_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  KringTable *self = data;
  g_autoptr (GPtrArray) items = kring_table_get_selected (self);
  g_autofree char *text = NULL;
  g_autoptr (KringItem) next = NULL;
  guint position, n_rows;

  if (items->len == 0)
    return;

  kring_table_find_row (self, g_ptr_array_index (items, 0), &position);
  kring_edit_remove (kring_table_get_document (self), items);
  text = g_strdup_printf (ngettext ("%u removed", "%u removed", items->len), items->len);
  kring_table_toast (self, text);

  n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  next = n_rows > 0 ? g_list_model_get_item (G_LIST_MODEL (self->model), MIN (position, n_rows - 1)) : NULL;
  if (next != NULL)
    kring_table_focus_item (self, next);
}

/* The menu */

static void
show_menu (KringTable *self,
           const GdkRectangle *at)
{
  gtk_popover_set_pointing_to (self->menu, at);
  gtk_popover_popup (self->menu);
}

static gboolean
show_menu_by_key (KringTable *self)
{
  GtkWidget *cell = self->current_item != NULL ? kring_table_find_cell (self, self->current_item, self->current) : NULL;
  graphene_rect_t area;
  GdkRectangle at;

  if (cell == NULL || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &area))
    return FALSE;

  at = (GdkRectangle) { (int) area.origin.x, (int) area.origin.y, (int) area.size.width, (int) area.size.height };
  show_menu (self, &at);

  return TRUE;
}

static void
menu_closed_cb (KringTable *self)
{
  if (self->current_item != NULL)
    kring_table_focus_item (self, self->current_item);
}

/* Keys and clicks */

static gboolean
key_cb (KringTable *self,
        guint key,
        guint code,
        GdkModifierType state)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);
  KringItem *item = kring_table_get_focused_item (self);

  if (item == NULL)
    return FALSE;

  g_set_object (&self->current_item, item);
  if (modifiers == GDK_SHIFT_MASK && key == GDK_KEY_F10)
    return show_menu_by_key (self);
  if (modifiers != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      kring_table_move_current (self, -1);
      return TRUE;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      kring_table_move_current (self, 1);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      kring_table_edit_current (self);
      return TRUE;

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      gtk_widget_activate_action (GTK_WIDGET (self), "table.remove", NULL);
      return TRUE;

    case GDK_KEY_Menu:
      return show_menu_by_key (self);

    default:
      return FALSE;
    }
}

static void
pressed_cb (KringTable *self,
            int n_press,
            double x,
            double y,
            GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  KringTableColumn *column = NULL;
  KringItem *item = kring_table_get_cell_at (self, x, y, &column);
  g_autoptr (GPtrArray) selected = NULL;
  graphene_point_t at;

  if (item == NULL)
    return;

  kring_table_set_current (self, column);
  g_set_object (&self->current_item, item);
  if (button != GDK_BUTTON_SECONDARY)
    return;

  /* Else the row would look pressed until it is clicked again. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  selected = kring_table_get_selected (self);
  if (!g_ptr_array_find (selected, item, NULL))
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, item);
      kring_table_select (self, one);
    }
  if (gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    show_menu (self, &(GdkRectangle) { (int) at.x, (int) at.y, 1, 1 });
}

/* Double-clicked: the list says so, once it has done what it does with clicks. */
static void
activated_cb (KringTable *self)
{
  kring_table_edit_current (self);
}

static void
focus_changed_cb (KringTable *self)
{
  say_current (self);
}

static void
root_cb (KringTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_shortcut (GtkEventController *controller,
              const char *trigger,
              const char *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                                          gtk_named_action_new (action)));
}

static GMenu *
make_menu (KringTable *self)
{
  static const char *const sections[][4][2] = {
    { { N_("_Edit Cell"), "table.edit" }, { N_("_Details"), "table.show-details" }, { N_("Show on the _Map"), "table.show-on-map" } },
    { { N_("_Copy"), "table.copy" }, { N_("Copy for the _Manager"), "table.copy-for-manager" }, { N_("_Paste"), "table.paste" } },
    { { N_("Sort by This Column, _Ascending"), "table.sort-ascending" }, { N_("Sort by This Column, De_scending"), "table.sort-descending" } },
    { { N_("_Remove"), "table.remove" } },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint j = 0; j < G_N_ELEMENTS (sections[i]) && sections[i][j][0] != NULL; j++)
        g_menu_append (section, _(sections[i][j][0]), sections[i][j][1]);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  return menu;
}

/* Makes keys, clicks and the menu: to be called once. */
void
kring_table_init_keys (KringTable *self)
{
  static const GActionEntry entries[] = {
    { "edit", edit_cb },
    { "show-details", show_details_cb },
    { "show-on-map", show_on_map_cb },
    { "copy", copy_cb },
    { "copy-for-manager", copy_for_manager_cb },
    { "paste", paste_cb },
    { "sort-ascending", sort_ascending_cb },
    { "sort-descending", sort_descending_cb },
    { "remove", remove_cb },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  g_autoptr (GMenu) menu = make_menu (self);

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);

  add_shortcut (shortcuts, "<Control>c|<Control>Insert", "table.copy");
  add_shortcut (shortcuts, "<Control><Shift>c", "table.copy-for-manager");
  add_shortcut (shortcuts, "<Control>v|<Shift>Insert", "table.paste");
  add_shortcut (shortcuts, "<Alt>Return", "table.show-details");
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect (self, "notify::root", G_CALLBACK (root_cb), NULL);

  self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
  gtk_popover_set_has_arrow (self->menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
}
