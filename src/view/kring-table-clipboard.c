/* kring-table-clipboard.c: rows of a table to and from spreadsheets
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-private.h"

#include "kring-clip.h"
#include "kring-table-paste.h"
#include "kring-table-text.h"

#include "model/kring-action.h"
#include "model/kring-edit.h"
#include "store/kring-clipping.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* More than a spreadsheet puts on the clipboard of a person; bytes. */
#define MAX_TEXT (16 * 1024 * 1024)

/* How far what is pasted from a map stands from its original there, in points. */
#define ASIDE 24.0

/* What is pasted, and for which document: whoever holds the clipboard may take
 * long. */
typedef struct
{
  KringTable *table;
  KringSelection *selection;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->table);
  g_object_unref (paste->selection);
  g_free (paste);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static Paste *
paste_new (KringTable *self)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->table = g_object_ref (self);
  paste->selection = g_object_ref (self->selection);

  return paste;
}

static gboolean
is_wanted (Paste *paste)
{
  return paste->table->selection == paste->selection && paste->table->model != NULL;
}

/* Copying */

static char *
list_titles (GPtrArray *columns)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) listed = NULL;

  for (guint i = 0; i < columns->len; i++)
    g_strv_builder_add (titles, kring_table_column_get_title (g_ptr_array_index (columns, i)));
  listed = g_strv_builder_end (titles);

  return g_strjoinv (", ", listed);
}

/* In the document's order, where that of the table would tell what is private. */
static GPtrArray *
get_in_document_order (KringTable *self,
                       GPtrArray *items)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GPtrArray *ordered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (items, i));
  for (guint i = 0; i < g_list_model_get_n_items (self->base); i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (self->base, i);

      if (g_hash_table_contains (wanted, item))
        g_ptr_array_add (ordered, g_steal_pointer (&item));
    }

  return ordered;
}

static char *
tell_copied (guint n_rows,
             gboolean shared,
             GPtrArray *left_out,
             guint n_left_out)
{
  g_autofree char *copied = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n_rows), n_rows);
  g_autofree char *titles = list_titles (left_out);

  if (!shared)
    return g_strdup_printf (ngettext ("%u row copied for the alliance manager, with what is private",
                                      "%u rows copied for the alliance manager, with what is private", n_rows),
                            n_rows);
  if (n_left_out > 0)
    return g_strdup_printf (ngettext ("%s, without %u declined action, which is private",
                                      "%s, without %u declined actions, which are private", n_left_out),
                            copied, n_left_out);
  if (left_out->len > 0)
    /* Translators: “4 rows copied, without what is private: influence, tags” */
    return g_strdup_printf (_("%s, without what is private: %s"), copied, titles);

  return g_steal_pointer (&copied);
}

static guint
count_declined (KringTable *self,
                GPtrArray *items)
{
  guint n = 0;

  for (guint i = 0; self->kind == KRING_KIND_ACTION && i < items->len; i++)
    n += kring_item_is_private (g_ptr_array_index (items, i), KRING_ACTION_WHAT);

  return n;
}

/* Puts the selected rows on the clipboard, as text and, for other documents of
 * this program, as stakeholders. */
void
kring_table_copy (KringTable *self,
                  gboolean shared)
{
  g_autoptr (GPtrArray) items = kring_table_get_selected (self);
  g_autoptr (GPtrArray) columns = kring_table_get_shown_columns (self);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  guint n_left_out = shared ? count_declined (self, items) : 0;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (items->len == 0)
    {
      kring_table_toast (self, _("Select the rows to copy first"));
      return;
    }

  if (shared && kring_table_order_is_private (self->order))
    {
      GPtrArray *ordered = get_in_document_order (self, items);

      g_ptr_array_unref (items);
      items = ordered;
    }

  text = kring_table_text_make (columns, kring_table_get_document (self), items, shared, left_out);
  if (self->kind == KRING_KIND_STAKEHOLDER)
    {
      g_autoptr (KringDocument) clipping = kring_clipping_new (kring_table_get_document (self), items);
      g_autoptr (GError) error = NULL;

      if (!kring_clip_set (clipboard, clipping, text, &error))
        {
          kring_table_toast (self, error->message);
          return;
        }
    }
  else
    {
      gdk_clipboard_set_text (clipboard, text);
    }

  told = tell_copied (items->len - n_left_out, shared, left_out, n_left_out);
  kring_table_toast (self, told);
}

/* Pasting */

static void
select_and_focus (KringTable *self,
                  GPtrArray *items)
{
  if (items->len == 0)
    return;

  kring_table_select (self, items);
  if (self->current_item == NULL || !g_ptr_array_find (items, self->current_item, NULL))
    kring_table_focus_item (self, g_ptr_array_index (items, 0));
}

static void
put_cells (KringTable *self,
           GPtrArray *cells)
{
  g_autoptr (GPtrArray) columns = kring_table_get_shown_columns (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) selected = kring_table_get_selected (self);
  g_autoptr (KringTablePasted) pasted = NULL;
  g_autofree char *told = NULL;
  KringTablePlace place = { columns, rows, selected, 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (self->model), i));
  g_ptr_array_find (columns, self->current, &place.column);
  if (self->current_item == NULL || !g_ptr_array_find (rows, self->current_item, &place.row))
    place.row = 0;

  pasted = kring_table_paste (kring_table_get_document (self), self->kind, self->columns, &place, cells, self->today);
  select_and_focus (self, pasted->items);
  told = kring_table_pasted_tell (pasted);
  kring_table_toast (self, told);
}

/* Nodes that were copied from a map are added beside the originals. */
static void
clipping_read_cb (GObject *object,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) clipping = kring_clip_read_finish (result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (!is_wanted (paste))
    return;
  if (clipping == NULL)
    {
      kring_table_toast (paste->table, error->message);
      return;
    }

  items = kring_edit_paste (kring_table_get_document (paste->table), clipping, ASIDE, ASIDE, _("paste"));
  select_and_focus (paste->table, items);
}

static void
text_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (Paste) paste = data;
  GdkClipboard *clipboard = GDK_CLIPBOARD (object);
  g_autofree char *text = gdk_clipboard_read_text_finish (clipboard, result, NULL);
  g_autoptr (GPtrArray) cells = NULL;

  if (!is_wanted (paste))
    return;

  if (text != NULL && strlen (text) <= MAX_TEXT)
    cells = kring_table_text_parse (text);
  if (kring_clip_is_on (clipboard) && paste->table->kind == KRING_KIND_STAKEHOLDER &&
      (cells == NULL || !kring_table_paste_has_header (paste->table->columns, cells)))
    kring_clip_read_async (clipboard, NULL, clipping_read_cb, g_steal_pointer (&paste));
  else if (cells == NULL || cells->len == 0)
    kring_table_toast (paste->table, _("There is nothing on the clipboard that can be pasted in the table"));
  else
    put_cells (paste->table, cells);
}

/* Takes in what is on the clipboard. */
void
kring_table_paste_clipboard (KringTable *self)
{
  if (self->model != NULL)
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_cb, paste_new (self));
}
