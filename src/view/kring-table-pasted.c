/* kring-table-pasted.c: what came of cells that were pasted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-table-pasted.h"

#include "store/kring-csv-words.h"

#include <glib/gi18n.h>

#define MAX_TOLD 3

/**
 * kring_table_pasted_new:
 *
 * Returns: (transfer full): that nothing came of it yet
 */
KringTablePasted *
kring_table_pasted_new (void)
{
  KringTablePasted *self = g_new0 (KringTablePasted, 1);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->misread = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * kring_table_pasted_misread:
 * @column: (nullable): where the cell was to go
 * @cell: what was not understood, or had no place
 */
void
kring_table_pasted_misread (KringTablePasted *self, const KringTableColumn *column, const char *cell)
{
  g_autofree char *shown = kring_csv_shorten (cell);

  self->n_misread++;
  if (self->misread->len >= MAX_TOLD)
    return;

  if (column == NULL)
    g_ptr_array_add (self->misread, g_strdup_printf ("“%s”", shown));
  else
    /* Translators: a cell that was not understood, and its column */
    g_ptr_array_add (self->misread, g_strdup_printf (_("“%s” under %s"), shown, kring_table_column_get_title (column)));
}

/**
 * kring_table_pasted_tell:
 *
 * Returns: (transfer full): what came of it, in words
 */
char *
kring_table_pasted_tell (KringTablePasted *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) told = NULL;

  if (self->n_changed > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u row changed", "%u rows changed", self->n_changed), self->n_changed);

      g_strv_builder_add (parts, text);
    }
  if (self->n_added > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u row added", "%u rows added", self->n_added), self->n_added);

      g_strv_builder_add (parts, text);
    }
  if (self->n_changed == 0 && self->n_added == 0)
    g_strv_builder_add (parts, _("Nothing changed"));
  if (self->n_misread > 0)
    {
      g_autofree char *list = NULL;
      g_autofree char *text = NULL;

      g_ptr_array_add (self->misread, NULL);
      list = g_strjoinv (", ", (char **) self->misread->pdata);
      g_ptr_array_set_size (self->misread, (int) self->misread->len - 1);
      text = g_strdup_printf (ngettext ("%u cell was not understood: %s", "%u cells were not understood: %s", self->n_misread),
                              self->n_misread, list);
      g_strv_builder_add (parts, text);
    }

  told = g_strv_builder_end (parts);
  return g_strjoinv (". ", told);
}

/**
 * kring_table_pasted_free:
 */
void
kring_table_pasted_free (KringTablePasted *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->misread);
  g_free (self);
}
