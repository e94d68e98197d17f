/* kring-table-cells.c: the cells of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-private.h"

#include "model/kring-action.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a column's factory needs to know. */
typedef struct
{
  KringTable *table;
  KringTableColumn *column;
} Cells;

#define LIST_ITEM_KEY "kring-list-item"

static void
cells_free (gpointer data,
            GClosure *closure)
{
  g_free (data);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem *list_item,
           gpointer data)
{
  Cells *cells = data;
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (cells->column == cells->table->current)
    gtk_widget_add_css_class (cell, "current");
  g_object_set_data (G_OBJECT (cell), LIST_ITEM_KEY, list_item);
  g_object_set_data (G_OBJECT (list_item), LIST_ITEM_KEY, cells);
  /* Rows are selected and activated, not cells: the list would do it for both, and Ctrl+click would undo itself. */
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, cell);
}

/* What is late or done with says so in its words, and looks it. */
static char *
mark_action (KringTable *self,
             KringTableColumn *column,
             KringItem *item,
             GtkWidget *cell,
             const char *text)
{
  guint index;
  const KringField *field = kring_table_column_get_field (column, &index);
  gboolean is_overdue = kring_table_is_overdue (item, self->today);

  if (kring_table_is_open (item))
    gtk_widget_remove_css_class (cell, "dim-label");
  else
    gtk_widget_add_css_class (cell, "dim-label");

  if (field == NULL || index != KRING_ACTION_WHEN)
    return NULL;

  if (is_overdue)
    gtk_widget_add_css_class (cell, "overdue");
  else
    gtk_widget_remove_css_class (cell, "overdue");

  /* Translators: the date of an action that should have been done */
  return is_overdue ? g_strdup_printf (_("Overdue: %s"), text) : NULL;
}

static void
show (KringTable *self,
      KringTableColumn *column,
      GtkListItem *list_item)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  KringItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *made = NULL;
  const char *text = kring_table_column_show (column, kring_table_get_document (self), item, &made);

  if (self->kind == KRING_KIND_ACTION)
    {
      char *marked = mark_action (self, column, item, cell, text);

      if (marked != NULL)
        {
          g_free (made);
          text = made = marked;
        }
    }
  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

/* The widget of a row, from that of one of its cells. */
static GtkWidget *
get_row (GtkWidget *cell)
{
  GtkWidget *holder = gtk_widget_get_parent (cell);

  return holder != NULL ? gtk_widget_get_parent (holder) : NULL;
}

static const char *
or_unknown (const char *text)
{
  return *text != '\0' ? text : _("empty");
}

/* What a screen reader says of a row: whose it is, and the cell of it that keys
 * are for. */
void
kring_table_name_row (KringTable *self,
                      GtkWidget *cell,
                      KringItem *item)
{
  KringDocument *document = kring_table_get_document (self);
  GtkWidget *row = get_row (cell);
  g_autofree char *whose = NULL;
  g_autofree char *made = NULL;
  g_autofree char *name = NULL;
  guint index;
  const KringField *field = kring_table_column_get_field (self->current, &index);
  const char *text = kring_table_column_show (self->current, document, item, &made);

  whose = kring_item_get_display_name (document, item);
  if (field != NULL && g_str_equal (kring_table_column_get_id (self->current), "name"))
    name = g_strdup (whose);
  else
    /* Translators: what a screen reader says of a cell: its row, its column, and what stands in it */
    name = g_strdup_printf (_("%s, %s: %s"), whose, kring_table_column_get_title (self->current), or_unknown (text));

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem *list_item,
         gpointer data)
{
  Cells *cells = data;

  g_hash_table_add (cells->table->bound, list_item);
  show (cells->table, cells->column, list_item);
  if (cells->column == cells->table->current)
    kring_table_name_row (cells->table, gtk_list_item_get_child (list_item), gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *list_item,
           gpointer data)
{
  Cells *cells = data;

  g_hash_table_remove (cells->table->bound, list_item);
}

/* Gives a column its cells. */
void
kring_table_init_cells (KringTable *self,
                        GtkColumnViewColumn *view_column,
                        KringTableColumn *column)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new (Cells, 1);

  *cells = (Cells) { self, column };
  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_cb), cells, cells_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cells);
  gtk_column_view_column_set_factory (view_column, factory);
}

/* What the cells show may have changed. */
void
kring_table_refresh_cells (KringTable *self)
{
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      Cells *cells = g_object_get_data (list_item, LIST_ITEM_KEY);

      if (gtk_list_item_get_item (list_item) != NULL)
        show (self, cells->column, list_item);
    }
}

/* The cell of @item in @column, or in any where that is %NULL. */
GtkWidget *
kring_table_find_cell (KringTable *self,
                       KringItem *item,
                       KringTableColumn *column)
{
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      Cells *cells = g_object_get_data (list_item, LIST_ITEM_KEY);

      if (gtk_list_item_get_item (list_item) == item && (column == NULL || cells->column == column))
        return gtk_list_item_get_child (list_item);
    }

  return NULL;
}

/* The column whose cells are marked as the one that keys are for. */
void
kring_table_set_current (KringTable *self,
                         KringTableColumn *column)
{
  GHashTableIter iter;
  gpointer list_item;

  self->current = column;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      Cells *cells = g_object_get_data (list_item, LIST_ITEM_KEY);
      GtkWidget *cell = gtk_list_item_get_child (list_item);

      if (cells->column == column)
        gtk_widget_add_css_class (cell, "current");
      else
        gtk_widget_remove_css_class (cell, "current");
    }
}

static GtkListItem *
get_list_item (GtkWidget *widget)
{
  return widget != NULL ? g_object_get_data (G_OBJECT (widget), LIST_ITEM_KEY) : NULL;
}

/* The row of what has the keyboard, or is at some place: it, its cell or the
 * cell's holder, which is wider than the cell. */
static GtkListItem *
find_list_item (KringTable *self,
                GtkWidget *widget)
{
  for (; widget != NULL && widget != GTK_WIDGET (self->view); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);
      GtkListItem *list_item = get_list_item (widget);

      if (list_item == NULL)
        list_item = get_list_item (child);
      if (list_item == NULL && child != NULL && GTK_IS_WIDGET (child))
        list_item = get_list_item (gtk_widget_get_first_child (child));
      if (list_item != NULL)
        return list_item;
    }

  return NULL;
}

/* What is at a place of the column view. */
KringItem *
kring_table_get_cell_at (KringTable *self,
                         double x,
                         double y,
                         KringTableColumn **column)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkListItem *list_item = find_list_item (self, picked);
  Cells *cells;

  if (list_item == NULL || gtk_list_item_get_item (list_item) == NULL)
    return NULL;

  cells = g_object_get_data (G_OBJECT (list_item), LIST_ITEM_KEY);
  *column = cells->column;

  return gtk_list_item_get_item (list_item);
}

/* The row that has the keyboard. */
KringItem *
kring_table_get_focused_item (KringTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkListItem *list_item;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return NULL;

  list_item = find_list_item (self, focus);
  return list_item != NULL ? gtk_list_item_get_item (list_item) : NULL;
}
