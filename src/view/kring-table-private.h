/* kring-table-private.h: what the files of the table share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-picker.h"
#include "kring-row-selection.h"
#include "kring-table-editor.h"
#include "kring-table-order.h"
#include "kring-table.h"

#include "model/kring-search.h"

G_BEGIN_DECLS

struct _KringTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *view;
  KringTableEditor *editor;
  KringPicker *picker;
  GtkPopover *menu;
  GSimpleActionGroup *actions;

  KringKind kind;
  GPtrArray *columns; /* of KringTableColumn: all that there are */
  KringSelection *selection;
  KringFilter *filter;
  KringSearch *search;
  gboolean shows_closed;
  char *today;

  KringTableOrder *order;
  GListModel *base;           /* all rows; NULL until it is first shown */
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GtkSelectionModel *model;   /* the rows that are shown */
  gboolean is_stale;          /* the document changed in this step, or while nobody looked */
  gboolean follows;           /* the headers and the settings */

  GHashTable *bound;          /* of GtkListItem: the cells that have a row now */
  KringTableColumn *current;  /* the column of the cell that keys are for */
  KringItem *current_item;    /* and its row, when last it had the keyboard */
  guint waiting;              /* frames, until the next cell is edited */
  GPtrArray *edited;          /* of KringItem: what is being edited */
};

/* Rows */
void kring_table_make_rows (KringTable *self);
void kring_table_drop_rows (KringTable *self);
void kring_table_filter_rows (KringTable *self);
void kring_table_filter_changed (KringTable *self);
gboolean kring_table_is_filtered (KringTable *self);
void kring_table_follow_selection (KringTable *self);
void kring_table_tell_changed (KringTable *self);

/* Cells */
void kring_table_init_cells (KringTable *self, GtkColumnViewColumn *view_column, KringTableColumn *column);
void kring_table_refresh_cells (KringTable *self);
GtkWidget *kring_table_find_cell (KringTable *self, KringItem *item, KringTableColumn *column);
KringItem *kring_table_get_cell_at (KringTable *self, double x, double y, KringTableColumn **column);
KringItem *kring_table_get_focused_item (KringTable *self);
void kring_table_name_row (KringTable *self, GtkWidget *row, KringItem *item);

/* The cell that keys are for */
void kring_table_init_keys (KringTable *self);
void kring_table_set_current (KringTable *self, KringTableColumn *column);
void kring_table_focus_item (KringTable *self, KringItem *item);
gboolean kring_table_find_row (KringTable *self, KringItem *item, guint *position);
gboolean kring_table_move_current (KringTable *self, int step);
GPtrArray *kring_table_get_shown_columns (KringTable *self);
GPtrArray *kring_table_get_selected (KringTable *self);
void kring_table_select (KringTable *self, GPtrArray *items);
KringDocument *kring_table_get_document (KringTable *self);
void kring_table_toast (KringTable *self, const char *text);
void kring_table_sort_by_current (KringTable *self, gboolean descending);

/* Editing and the clipboard */
void kring_table_init_editing (KringTable *self);
void kring_table_edit_current (KringTable *self);
void kring_table_copy (KringTable *self, gboolean shared);
void kring_table_paste_clipboard (KringTable *self);

G_END_DECLS
