/* kring-table-rows.c: which rows a table shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-private.h"

#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"

static gboolean
shows_text (KringTable *self,
            KringItem *item)
{
  g_autoptr (GPtrArray) shown = kring_table_get_shown_columns (self);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < shown->len; i++)
    {
      g_autofree char *made = NULL;

      g_string_append (all, kring_table_column_show (g_ptr_array_index (shown, i), kring_table_get_document (self), item, &made));
      g_string_append_c (all, '\n');
    }

  return kring_search_finds (self->search, all->str);
}

static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  KringTable *self = data;
  KringItem *stakeholder = kring_table_get_stakeholder (item);

  if (stakeholder == NULL)
    return FALSE;
  if (self->kind == KRING_KIND_ACTION && !self->shows_closed && !kring_table_is_open (item))
    return FALSE;
  if (self->filter != NULL && kring_filter_is_about_stakeholders (self->filter) &&
      !kring_filter_shows_stakeholder (self->filter, kring_table_get_document (self), stakeholder))
    return FALSE;

  return kring_search_is_empty (self->search) || shows_text (self, item);
}

gboolean
kring_table_is_filtered (KringTable *self)
{
  return self->kind == KRING_KIND_ACTION || !kring_search_is_empty (self->search) ||
         (self->filter != NULL && kring_filter_is_about_stakeholders (self->filter));
}

/* Commands do nothing to what is out of sight. */
static void
deselect_hidden (KringTable *self)
{
  g_autoptr (GPtrArray) selected = NULL;
  GPtrArray *items;

  if (self->kind != KRING_KIND_STAKEHOLDER || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  items = kring_selection_get_items (self->selection);
  selected = kring_table_get_selected (self);
  if (selected->len < items->len)
    kring_selection_select_many (self->selection, selected);
}

/* Other rows are wanted than before. */
void
kring_table_filter_rows (KringTable *self)
{
  GtkFilter *filter;

  if (self->model == NULL)
    return;

  filter = gtk_filter_list_model_get_filter (self->found);
  if (!kring_table_is_filtered (self))
    gtk_filter_list_model_set_filter (self->found, NULL);
  else if (filter != NULL)
    gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  else
    {
      g_autoptr (GtkFilter) made = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));

      gtk_filter_list_model_set_filter (self->found, made);
    }

  if (kring_table_is_filtered (self))
    deselect_hidden (self);
  kring_table_tell_changed (self);
}

/* The filter of the window wants other rows; where nobody looks they can wait. */
void
kring_table_filter_changed (KringTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || !kring_table_is_filtered (self))
    kring_table_filter_rows (self);
  else
    self->is_stale = TRUE;
}

static gpointer
get_actions (gpointer item,
             gpointer data)
{
  g_autoptr (KringItem) stakeholder = item;

  return g_object_ref (kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS));
}

/* Whose actions are selected is selected in the window. */
static void
action_selected_cb (KringTable *self)
{
  g_autoptr (GPtrArray) selected = kring_table_get_selected (self);
  g_autoptr (GPtrArray) stakeholders = g_ptr_array_new ();

  for (guint i = 0; i < selected->len; i++)
    {
      KringItem *stakeholder = kring_table_get_stakeholder (g_ptr_array_index (selected, i));

      if (stakeholder != NULL && !g_ptr_array_find (stakeholders, stakeholder, NULL))
        g_ptr_array_add (stakeholders, stakeholder);
    }
  kring_selection_select_many (self->selection, stakeholders);
}

/* What is selected elsewhere comes in sight. */
void
kring_table_follow_selection (KringTable *self)
{
  KringItem *single = kring_selection_get_single (self->selection);
  guint position;

  if (self->model == NULL || self->kind != KRING_KIND_STAKEHOLDER || single == NULL ||
      kring_row_selection_is_leading (KRING_ROW_SELECTION (self->model)) ||
      !kring_row_selection_find (KRING_ROW_SELECTION (self->model), single, &position))
    return;

  g_set_object (&self->current_item, single);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}

/* Rows that moved take the part that is in view along, and leave it empty in
 * GTK 4.8. So it is told where to go: to the row that one works on, or else to
 * the top. */
static void
rows_changed_cb (KringTable *self,
                 guint position,
                 guint removed,
                 guint added)
{
  guint wanted = 0;

  if (removed > 1 && added > 1)
    {
      if (self->current_item != NULL && kring_table_find_row (self, self->current_item, &wanted) &&
          !gtk_selection_model_is_selected (self->model, wanted))
        wanted = 0;
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", wanted);
    }
  kring_table_tell_changed (self);
}

void
kring_table_make_rows (KringTable *self)
{
  KringList *stakeholders = kring_document_get_list (kring_table_get_document (self), KRING_ALLIANCE_STAKEHOLDERS);

  if (self->kind == KRING_KIND_ACTION)
    {
      GListModel *lists = G_LIST_MODEL (gtk_map_list_model_new (G_LIST_MODEL (g_object_ref (stakeholders)), get_actions, NULL, NULL));

      self->base = G_LIST_MODEL (gtk_flatten_list_model_new (lists));
    }
  else
    self->base = G_LIST_MODEL (g_object_ref (stakeholders));

  self->found = gtk_filter_list_model_new (g_object_ref (self->base), NULL);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), GTK_SORTER (g_object_ref (self->order)));
  if (self->kind == KRING_KIND_ACTION)
    {
      self->model = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted))));
      g_signal_connect_object (self->model, "selection-changed", G_CALLBACK (action_selected_cb), self, G_CONNECT_SWAPPED);
    }
  else
    self->model = GTK_SELECTION_MODEL (kring_row_selection_new (G_LIST_MODEL (self->sorted), self->selection));

  kring_table_filter_rows (self);
  gtk_column_view_set_model (self->view, self->model);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);
}

void
kring_table_drop_rows (KringTable *self)
{
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->current_item);
  g_clear_pointer (&self->edited, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->base);
}
