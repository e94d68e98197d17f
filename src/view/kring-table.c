/* kring-table.c: stakeholders or actions in rows and columns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-private.h"

#include "kring-accessible.h"
#include "kring-settings.h"
#include "kring-words.h"

#include <glib/gi18n.h>

#define COLUMN_KEY "kring-column"

/**
 * KringTable:
 *
 * The stakeholders of a document, or the actions of all of them, in a column
 * view: any field as a column, sorted by several, filtered as on the map, edited
 * in the cell. Rows of stakeholders are selected as the window's selection says;
 * those of actions select whose they are.
 *
 * A cell is one light widget without bindings; what the document changes is
 * shown once a step is done. Nothing is made of a document before it is seen.
 *
 * One cell of the row that has the keyboard is the one that keys are for; Left
 * and Right choose it. Its actions ("table.edit", …) are there for widgets
 * inside it.
 */
G_DEFINE_FINAL_TYPE (KringTable, kring_table, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

KringDocument *
kring_table_get_document (KringTable *self)
{
  return self->selection != NULL ? kring_selection_get_document (self->selection) : NULL;
}

void
kring_table_toast (KringTable *self,
                   const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

void
kring_table_tell_changed (KringTable *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Columns */

static const char *
get_settings_key (KringTable *self)
{
  return self->kind == KRING_KIND_ACTION ? "table-action-columns" : "table-stakeholder-columns";
}

/* The columns that were chosen, in their order; NULL where nobody chose. */
static char **
read_chosen (KringTable *self)
{
  GSettings *settings = kring_settings_get ();
  g_auto (GStrv) ids = settings != NULL ? g_settings_get_strv (settings, get_settings_key (self)) : NULL;
  guint n_known = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    n_known += kring_table_columns_find (self->columns, ids[i]) != NULL;

  return n_known > 0 ? g_steal_pointer (&ids) : NULL;
}

static void
columns_changed_cb (KringTable *self)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;
  GSettings *settings = kring_settings_get ();

  if (!self->follows)
    return;

  shown = kring_table_get_shown_columns (self);
  for (guint i = 0; i < shown->len; i++)
    g_strv_builder_add (ids, kring_table_column_get_id (g_ptr_array_index (shown, i)));
  chosen = g_strv_builder_end (ids);
  if (settings != NULL && chosen[0] != NULL)
    g_settings_set_strv (settings, get_settings_key (self), (const char *const *) chosen);
  if (shown->len > 0 && !g_ptr_array_find (shown, self->current, NULL))
    kring_table_set_current (self, g_ptr_array_index (shown, 0));
}

static void
add_column (KringTable *self,
            KringTableColumn *column,
            gboolean is_shown)
{
  g_autoptr (GtkColumnViewColumn) view_column =
    gtk_column_view_column_new (kring_table_column_get_title (column), NULL);
  g_autoptr (GtkSorter) sorter = kring_table_order_make_header_sorter (column);

  g_object_set_data (G_OBJECT (view_column), COLUMN_KEY, column);
  kring_table_init_cells (self, view_column, column);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column, kring_table_column_get_width (column));
  gtk_column_view_column_set_expand (view_column, kring_table_column_takes_rest (column));
  gtk_column_view_column_set_visible (view_column, is_shown);
  gtk_column_view_append_column (self->view, view_column);
  g_signal_connect_object (view_column, "notify::visible", G_CALLBACK (columns_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_columns (KringTable *self)
{
  g_auto (GStrv) chosen = read_chosen (self);

  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    {
      KringTableColumn *column = kring_table_columns_find (self->columns, chosen[i]);

      if (column != NULL)
        add_column (self, column, TRUE);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      KringTableColumn *column = g_ptr_array_index (self->columns, i);

      if (chosen == NULL || !g_strv_contains ((const char *const *) chosen, kring_table_column_get_id (column)))
        add_column (self, column, chosen == NULL && kring_table_column_is_shown_first (column));
    }

  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed", G_CALLBACK (columns_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * kring_table_get_column:
 * @view_column: a column of a table's view
 *
 * Returns: what it shows
 */
KringTableColumn *
kring_table_get_column (GtkColumnViewColumn *view_column)
{
  return g_object_get_data (G_OBJECT (view_column), COLUMN_KEY);
}

/**
 * kring_table_show_column:
 * @self: a table
 * @view_column: one of its columns
 * @shown: whether to show it
 */
void
kring_table_show_column (KringTable *self,
                         GtkColumnViewColumn *view_column,
                         gboolean shown)
{
  gtk_column_view_column_set_visible (view_column, shown);
}

/**
 * kring_table_move_column:
 * @self: a table
 * @view_column: one of its columns
 * @step: 1 to move it one place on, -1 to move it back
 */
void
kring_table_move_column (KringTable *self,
                         GtkColumnViewColumn *view_column,
                         int step)
{
  GListModel *view_columns = gtk_column_view_get_columns (self->view);
  guint n = g_list_model_get_n_items (view_columns);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) there = g_list_model_get_item (view_columns, i);
      int position = (int) i + step;

      if (there != view_column || position < 0 || position >= (int) n)
        continue;

      gtk_column_view_insert_column (self->view, (guint) position, view_column);
      return;
    }
}

/* The document */

static void
catch_up (KringTable *self)
{
  self->is_stale = FALSE;
  g_free (self->today);
  self->today = kring_words_today ();
  kring_table_order_values_changed (self->order);
  if (kring_table_is_filtered (self))
    kring_table_filter_rows (self);
  kring_table_refresh_cells (self);
}

static void
changed_cb (KringTable *self,
            const KringChange *change)
{
  switch ((int) kring_item_get_kind (change->item))
    {
    case KRING_KIND_STAKEHOLDER:
    case KRING_KIND_GAIN:
    case KRING_KIND_ACTION:
    case KRING_KIND_COMMITMENT:
    case KRING_KIND_INTEREST:
    case KRING_KIND_STAKE:
      self->is_stale = TRUE;
      break;

    default:
      break;
    }
}

static void
settled_cb (KringTable *self)
{
  if (self->is_stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    catch_up (self);
}

static void
kring_table_map (GtkWidget *widget)
{
  KringTable *self = KRING_TABLE (widget);

  if (self->selection != NULL && self->model == NULL)
    kring_table_make_rows (self);
  else if (self->is_stale)
    catch_up (self);

  GTK_WIDGET_CLASS (kring_table_parent_class)->map (widget);

  if (self->selection != NULL)
    kring_table_follow_selection (self);
}

static void
let_go (KringTable *self)
{
  if (self->selection == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_signal_handlers_disconnect_by_data (kring_table_get_document (self), self);
  kring_table_drop_rows (self);
  kring_table_order_set_document (self->order, NULL);
  g_clear_object (&self->selection);
}

/* Headers */

static void
header_pressed_cb (KringTable *self)
{
  if (self->follows)
    kring_table_order_follow (self->order, gtk_column_view_get_sorter (self->view), self->columns);
  kring_table_tell_changed (self);
}

/* An alliance's to-do list is by date. */
static void
sort_first (KringTable *self)
{
  GListModel *view_columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; self->kind == KRING_KIND_ACTION && i < g_list_model_get_n_items (view_columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (view_columns, i);

      if (g_str_equal (kring_table_column_get_id (kring_table_get_column (view_column)), "when"))
        gtk_column_view_sort_by_column (self->view, view_column, GTK_SORT_ASCENDING);
    }
}

static void
kring_table_dispose (GObject *object)
{
  KringTable *self = KRING_TABLE (object);
  GtkWidget *child;

  self->follows = FALSE;
  let_go (self);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  self->view = NULL;
  self->scroller = NULL;
  self->editor = NULL;
  self->picker = NULL;
  self->menu = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (kring_table_parent_class)->dispose (object);
}

static void
kring_table_finalize (GObject *object)
{
  KringTable *self = KRING_TABLE (object);

  g_clear_object (&self->order);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->search, kring_search_free);
  g_hash_table_unref (self->bound);
  g_free (self->today);

  G_OBJECT_CLASS (kring_table_parent_class)->finalize (object);
}

static void
kring_table_class_init (KringTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_table_finalize;
  widget_class->map = kring_table_map;

  /**
   * KringTable::activate:
   * @stakeholder: a stakeholder, which is selected
   *
   * Its details are asked for.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, KRING_TYPE_ITEM);

  /**
   * KringTable::changed:
   *
   * Other rows are shown, or in another order.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "kringtable");
}

static void
kring_table_init (KringTable *self)
{
  self->search = kring_search_new ("");
  self->order = kring_table_order_new ();
  self->bound = g_hash_table_new (NULL, NULL);
  self->today = kring_words_today ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_reorderable (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* GTK has no names for the row of headers and the list of rows in a column view. */
static void
name_parts (KringTable *self)
{
  const char *name = self->kind == KRING_KIND_ACTION ? _("Table of actions") : _("Table of stakeholders");

  kring_accessible_set_name (GTK_WIDGET (self->view), name, "");
  kring_accessible_set_name (gtk_widget_get_first_child (GTK_WIDGET (self->view)), _("Column headers"), "");
  kring_accessible_set_name (gtk_widget_get_last_child (GTK_WIDGET (self->view)), name, "");
}

/**
 * kring_table_new:
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_ACTION
 *
 * Returns: (transfer floating): a table of them, which shows nothing yet
 */
GtkWidget *
kring_table_new (KringKind kind)
{
  KringTable *self = g_object_new (KRING_TYPE_TABLE, NULL);
  g_autoptr (GPtrArray) shown = NULL;

  self->kind = kind;
  self->columns = kring_table_columns_new (kind);
  kring_table_init_keys (self);
  kring_table_init_editing (self);
  add_columns (self);
  shown = kring_table_get_shown_columns (self);
  kring_table_set_current (self, g_ptr_array_index (shown, 0));
  name_parts (self);

  self->follows = TRUE;
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (header_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  sort_first (self);

  return GTK_WIDGET (self);
}

/**
 * kring_table_set_selection:
 * @self: a table
 * @selection: (nullable): a window's selection
 *
 * Shows what the selection's document holds, or nothing.
 */
void
kring_table_set_selection (KringTable *self,
                           KringSelection *selection)
{
  g_return_if_fail (KRING_IS_TABLE (self));

  if (selection == self->selection)
    return;

  let_go (self);
  if (selection == NULL)
    return;

  self->selection = g_object_ref (selection);
  kring_table_order_set_document (self->order, kring_table_get_document (self));
  g_signal_connect_object (selection, "changed", G_CALLBACK (kring_table_follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_table_get_document (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_table_get_document (self), "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kring_table_make_rows (self);
}

/**
 * kring_table_set_filter:
 * @self: a table
 * @filter: (nullable): which stakeholders are wanted
 */
void
kring_table_set_filter (KringTable *self,
                        KringFilter *filter)
{
  g_return_if_fail (KRING_IS_TABLE (self));

  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_set_object (&self->filter, filter);
  if (filter != NULL)
    g_signal_connect_object (filter, "changed", G_CALLBACK (kring_table_filter_changed), self, G_CONNECT_SWAPPED);
  kring_table_filter_rows (self);
}

/**
 * kring_table_search:
 * @self: a table
 * @text: words to look for in the columns that are shown; empty for all
 */
void
kring_table_search (KringTable *self,
                    const char *text)
{
  g_return_if_fail (KRING_IS_TABLE (self));

  kring_search_free (self->search);
  self->search = kring_search_new (text);
  kring_table_filter_rows (self);
}

/**
 * kring_table_set_shows_closed:
 * @self: a table of actions
 * @shows_closed: whether also those that are done or declined are shown
 */
void
kring_table_set_shows_closed (KringTable *self,
                              gboolean shows_closed)
{
  g_return_if_fail (KRING_IS_TABLE (self));

  self->shows_closed = shows_closed;
  kring_table_filter_rows (self);
}

/**
 * kring_table_clear_order:
 * @self: a table
 *
 * Shows the rows in the document's order.
 */
void
kring_table_clear_order (KringTable *self)
{
  g_return_if_fail (KRING_IS_TABLE (self));

  kring_table_order_clear (self->order);
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
}

/**
 * kring_table_describe_order:
 * @self: a table
 *
 * Returns: (transfer full) (nullable): what its rows are sorted by, in words
 */
char *
kring_table_describe_order (KringTable *self)
{
  g_return_val_if_fail (KRING_IS_TABLE (self), NULL);

  return kring_table_order_describe (self->order);
}

/**
 * kring_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): its column view
 */
GtkColumnView *
kring_table_get_view (KringTable *self)
{
  g_return_val_if_fail (KRING_IS_TABLE (self), NULL);

  return self->view;
}

/**
 * kring_table_count:
 * @self: a table
 * @total: (out): how many rows there are
 *
 * Returns: how many of them are shown
 */
guint
kring_table_count (KringTable *self,
                   guint *total)
{
  g_return_val_if_fail (KRING_IS_TABLE (self), 0);

  *total = self->base != NULL ? g_list_model_get_n_items (self->base) : 0;

  return self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
}

/**
 * kring_table_focus:
 * @self: a table
 *
 * Gives the keyboard to the row that had it, or to the first.
 */
void
kring_table_focus (KringTable *self)
{
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (KringItem) first = NULL;

  g_return_if_fail (KRING_IS_TABLE (self));

  if (self->model == NULL)
    return;

  selected = kring_table_get_selected (self);
  first = g_list_model_get_item (G_LIST_MODEL (self->model), 0);
  if (selected->len > 0)
    kring_table_focus_item (self, g_ptr_array_index (selected, 0));
  else if (self->current_item != NULL)
    kring_table_focus_item (self, self->current_item);
  else if (first != NULL)
    kring_table_focus_item (self, first);
}
