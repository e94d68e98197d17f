/* kring-table-chooser.c: chooses the columns of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-chooser.h"

#include "kring-accessible.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 420

/**
 * KringTableChooser:
 *
 * All columns of a table in their order, each with whether it is shown and a
 * button to move it to the left and to the right. What is done here is done at
 * once.
 */
struct _KringTableChooser
{
  GtkPopover parent_instance;

  GtkWidget *rows; /* a box with one for each column */
  KringTable *table;
};

G_DEFINE_FINAL_TYPE (KringTableChooser, kring_table_chooser, GTK_TYPE_POPOVER)

#define COLUMN_KEY "kring-view-column"

static void fill_rows (KringTableChooser *self);

static guint
count_shown (KringTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (kring_table_get_view (table));
  guint n_shown = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n_shown += gtk_column_view_column_get_visible (column);
    }

  return n_shown;
}

/* A table without columns would say nothing, and not how to get them back. */
static void
keep_one (KringTableChooser *self)
{
  gboolean is_last = count_shown (self->table) == 1;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = gtk_widget_get_first_child (row);

      gtk_widget_set_sensitive (check, !is_last || !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
    }
}

static void
toggled_cb (GtkCheckButton *check,
            gpointer data)
{
  KringTableChooser *self = data;

  kring_table_show_column (self->table, g_object_get_data (G_OBJECT (check), COLUMN_KEY),
                           gtk_check_button_get_active (check));
  keep_one (self);
}

/* The keyboard goes along with the row that moves. */
static void
move (KringTableChooser *self,
      GtkWidget *button,
      int step)
{
  GtkColumnViewColumn *column = g_object_get_data (G_OBJECT (button), COLUMN_KEY);

  kring_table_move_column (self->table, column, step);
  fill_rows (self);

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = gtk_widget_get_first_child (row);
      GtkWidget *up = gtk_widget_get_next_sibling (check);
      GtkWidget *down = gtk_widget_get_next_sibling (up);
      GtkWidget *wanted = step < 0 ? up : down;

      if (g_object_get_data (G_OBJECT (check), COLUMN_KEY) == column)
        gtk_widget_grab_focus (gtk_widget_is_sensitive (wanted) ? wanted : check);
    }
}

static void
up_cb (GtkWidget *button,
       gpointer data)
{
  move (data, button, -1);
}

static void
down_cb (GtkWidget *button,
         gpointer data)
{
  move (data, button, 1);
}

static GtkWidget *
add_button (KringTableChooser *self,
            GtkWidget *row,
            GtkColumnViewColumn *column,
            const char *icon,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  kring_accessible_set_name (button, name, "");
  g_object_set_data (G_OBJECT (button), COLUMN_KEY, column);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static void
add_row (KringTableChooser *self,
         GtkColumnViewColumn *column,
         gboolean is_first,
         gboolean is_last)
{
  const char *title = kring_table_column_get_title (kring_table_get_column (column));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_check_button_new_with_label (title);
  /* Translators: %s is a column of a table */
  g_autofree char *left = g_strdup_printf (_("Move %s to the left"), title);
  /* Translators: %s is a column of a table */
  g_autofree char *right = g_strdup_printf (_("Move %s to the right"), title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), gtk_column_view_column_get_visible (column));
  gtk_widget_set_hexpand (check, TRUE);
  g_object_set_data (G_OBJECT (check), COLUMN_KEY, column);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (row), check);
  gtk_widget_set_sensitive (add_button (self, row, column, "go-up-symbolic", left, G_CALLBACK (up_cb)), !is_first);
  gtk_widget_set_sensitive (add_button (self, row, column, "go-down-symbolic", right, G_CALLBACK (down_cb)), !is_last);
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
fill_rows (KringTableChooser *self)
{
  GListModel *columns = gtk_column_view_get_columns (kring_table_get_view (self->table));
  guint n = g_list_model_get_n_items (columns);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      add_row (self, column, i == 0, i + 1 == n);
    }
  keep_one (self);
}

static void
kring_table_chooser_class_init (KringTableChooserClass *klass)
{
}

static void
kring_table_chooser_init (KringTableChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
}

/**
 * kring_table_chooser_fill:
 * @self: a chooser that is about to show
 * @table: the table whose columns it is for; it outlives @self
 */
void
kring_table_chooser_fill (KringTableChooser *self,
                          KringTable *table)
{
  g_return_if_fail (KRING_IS_TABLE_CHOOSER (self));

  self->table = table;
  fill_rows (self);
}
