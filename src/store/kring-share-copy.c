/* kring-share-copy.c: a document without what is private
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-share-copy.h"

#include "model/kring-check.h"

static void
copy_field (KringItem *from, KringItem *to, guint field)
{
  const KringField *described = kring_item_get_field (from, field);

  if (!kring_item_is_private (from, field))
    kring_item_set_value (to, field, kring_item_get_value (from, field));
  else if (described->type == KRING_FIELD_CHOICE)
    kring_item_set_int (to, field, kring_item_get_shared_int (from, field));
}

/* An item of which nothing is left would tell that there was something: that a
 * question was answered, or that something was noted under it. */
static gboolean
tells_something (KringItem *from, KringItem *copy)
{
  if (kring_item_is_private_whole (from))
    return FALSE;

  return kring_item_get_kind (from) != KRING_KIND_CHECK ||
         (!kring_item_is_private (from, KRING_CHECK_ANSWER) &&
          (kring_item_get_int (copy, KRING_CHECK_ANSWER) != 0 || *kring_item_get_string (copy, KRING_CHECK_TEXT) != '\0'));
}

static KringItem *
copy_item (KringItem *from)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (from);
  KringItem *copy = kring_item_new (klass->kind);

  for (guint i = 0; i < klass->n_fields; i++)
    copy_field (from, copy, i);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (from, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        {
          g_autoptr (KringItem) child = copy_item (kring_list_get (list, j));

          if (tells_something (kring_list_get (list, j), child))
            kring_list_append (kring_item_get_list (copy, i), child);
        }
    }

  return copy;
}

/**
 * kring_share_copy_new:
 * @document: a document
 *
 * Copies what may be shared, and nothing else: private fields and items stay
 * behind, whoever has to start moving is told as context, and what other
 * programs put into the file, comments included, is left out, for nobody knows
 * what it tells. Ids, places and the order of things stay.
 *
 * Returns: (transfer full): the copy
 */
KringDocument *
kring_share_copy_new (KringDocument *document)
{
  g_autoptr (KringItem) alliance = copy_item (kring_document_get_alliance (document));

  return kring_document_new_for_alliance (alliance);
}

static gboolean
has_foreign (KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  if (kring_item_get_foreign (item) != NULL)
    return TRUE;

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (item, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        if (has_foreign (kring_list_get (list, j)))
          return TRUE;
    }

  return FALSE;
}

/**
 * kring_share_copy_leaves_foreign:
 * @document: a document
 *
 * Returns: whether @document holds something of other programs, which a copy
 *   to share does not
 */
gboolean
kring_share_copy_leaves_foreign (KringDocument *document)
{
  return has_foreign (kring_document_get_alliance (document));
}

/**
 * kring_share_copy_would_replace:
 * @copy: where a copy is to be written
 * @original: the document's own file
 *
 * Looks at the disk, and may wait for it.
 *
 * Returns: whether they are the same file, by whatever name
 */
gboolean
kring_share_copy_would_replace (GFile *copy, GFile *original)
{
  g_autoptr (GFileInfo) of_copy = NULL;
  g_autoptr (GFileInfo) of_original = NULL;
  const char *id;

  if (g_file_equal (copy, original))
    return TRUE;

  of_copy = g_file_query_info (copy, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  of_original = g_file_query_info (original, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (of_copy == NULL || of_original == NULL)
    return FALSE;

  id = g_file_info_get_attribute_string (of_copy, G_FILE_ATTRIBUTE_ID_FILE);

  return id != NULL && g_strcmp0 (id, g_file_info_get_attribute_string (of_original, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}
