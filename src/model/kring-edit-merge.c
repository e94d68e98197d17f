/* kring-edit-merge.c: what comes from another document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-edit.h"

#include "kring-alliance.h"
#include "kring-place.h"

#include <math.h>

static const guint merged_lists[] = {
  KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS, KRING_ALLIANCE_STAKES, KRING_ALLIANCE_INFLUENCES,
};

/* Gives colliding ids a new one, and the references to them. */
static void
rename_ids (KringItem *item, GHashTable *renamed)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_ID || klass->fields[i].type == KRING_FIELD_REFERENCE)
      {
        const char *id = g_hash_table_lookup (renamed, kring_item_get_string (item, i));

        if (id != NULL)
          kring_item_set_string (item, i, id);
      }

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (item, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        rename_ids (kring_list_get (list, j), renamed);
    }
}

static GHashTable *
find_new_ids (KringDocument *document, KringDocument *added)
{
  GHashTable *renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (merged_lists); i++)
    {
      KringList *from = kring_document_get_list (added, merged_lists[i]);

      for (guint j = 0; j < kring_list_get_length (from); j++)
        {
          KringItem *item = kring_list_get (from, j);
          const char *id = kring_item_get_id (item);

          if (id != NULL && kring_document_lookup (document, id) != NULL)
            g_hash_table_insert (renamed, g_strdup (id),
                                 kring_document_make_id (document, kring_item_get_kind (item)));
        }
    }

  return renamed;
}

static GPtrArray *
insert_items (KringDocument *document, KringDocument *added, GHashTable *renamed)
{
  KringHistory *history = kring_document_get_history (document);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (merged_lists); i++)
    {
      KringList *from = kring_document_get_list (added, merged_lists[i]);
      KringList *to = kring_document_get_list (document, merged_lists[i]);

      for (guint j = 0; j < kring_list_get_length (from); j++)
        {
          KringItem *copy = kring_item_copy (kring_list_get (from, j));

          rename_ids (copy, renamed);
          kring_item_forget_foreign (copy);
          kring_history_insert (history, to, G_MAXUINT, copy);
          g_ptr_array_add (items, copy);
        }
    }

  return items;
}

/**
 * kring_edit_merge:
 * @added: another document
 * @name: what the step is called, translated
 *
 * Adds the stakeholders, interests, stakes and influence lines of @added, in
 * one step. Ids that @document has already are renamed, with what refers to
 * them. Places are not taken over, since the two maps know nothing of each
 * other; what other tools put into @added is not either, since it may lean on
 * namespaces that @added alone declares.
 */
void
kring_edit_merge (KringDocument *document, KringDocument *added, const char *name)
{
  g_autoptr (GHashTable) renamed = find_new_ids (document, added);
  g_autoptr (GPtrArray) items = NULL;

  kring_history_begin (kring_document_get_history (document), name);
  items = insert_items (document, added, renamed);
  kring_history_end (kring_document_get_history (document));
}

/**
 * kring_edit_paste:
 * @added: another document
 * @dx: how far from their places in @added the nodes come to stand, in points
 * @dy: likewise
 * @name: what the step is called, translated
 *
 * Like kring_edit_merge(), and with the places.
 *
 * Returns: (transfer full) (element-type KringItem): the new items
 */
GPtrArray *
kring_edit_paste (KringDocument *document, KringDocument *added, double dx, double dy, const char *name)
{
  KringList *places = kring_document_get_list (added, KRING_ALLIANCE_PLACES);
  g_autoptr (GHashTable) renamed = find_new_ids (document, added);
  GPtrArray *items;

  kring_history_begin (kring_document_get_history (document), name);
  items = insert_items (document, added, renamed);
  for (guint i = 0; i < kring_list_get_length (places); i++)
    {
      KringItem *place = kring_list_get (places, i);
      const char *id = kring_item_get_string (place, KRING_PLACE_NODE);
      const char *fresh = g_hash_table_lookup (renamed, id);
      double x = kring_item_get_number (place, KRING_PLACE_X) + dx;
      double y = kring_item_get_number (place, KRING_PLACE_Y) + dy;

      if (isfinite (x) && isfinite (y))
        kring_edit_place (document, fresh != NULL ? fresh : id, x, y, kring_item_get_int (place, KRING_PLACE_PINNED));
    }
  kring_history_end (kring_document_get_history (document));

  return items;
}
