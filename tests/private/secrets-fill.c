/* secrets-fill.c: words in private fields that must not come out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "secrets-fill.h"

#include <string.h>

static void
add (KringItem *owner,
     guint list,
     KringKind kind)
{
  g_autoptr (KringItem) item = kring_item_new (kind);

  kring_list_append (kring_item_get_list (owner, list), item);
}

static gboolean
fill_field (KringItem *item,
            guint field,
            GPtrArray *secrets)
{
  const KringField *described = kring_item_get_field (item, field);
  char *secret;

  if (!kring_item_is_private (item, field))
    return FALSE;

  if (described->type == KRING_FIELD_SCALE)
    {
      kring_item_set_int (item, field, described->max);
      return TRUE;
    }

  if (!kring_field_is_string (described) || described->type == KRING_FIELD_ID ||
      described->type == KRING_FIELD_REFERENCE || described->type == KRING_FIELD_DATE ||
      described->type == KRING_FIELD_MOMENT)
    return FALSE;

  secret = g_strdup_printf (SECRETS_MARKER "%03u", secrets->len);
  kring_item_set_string (item, field, secret);
  g_ptr_array_add (secrets, secret);
  return TRUE;
}

/**
 * secrets_fill:
 * @item: an item in no open document, such as an alliance
 * @secrets: (element-type utf8): gets the words; frees them
 *
 * Gives every private field of @item and of all that it owns a word of its own
 * that must not come out, or a value; a list that is empty gets an item.
 *
 * Returns: how many fields it were
 */
guint
secrets_fill (KringItem *item,
                    GPtrArray *secrets)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);
  guint n = 0;

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_get_list (item, i);

      if (kring_list_get_length (list) == 0 && klass->lists[i].kind != KRING_KIND_PERSON)
        add (item, i, klass->lists[i].kind);
      for (guint j = 0; j < kring_list_get_length (list); j++)
        n += secrets_fill (kring_list_get (list, j), secrets);
    }

  for (guint i = 0; i < klass->n_fields; i++)
    n += fill_field (item, i, secrets);

  return n;
}

/**
 * secrets_assert_not_in:
 * @text: what is made to share
 * @secrets: (element-type utf8): words
 *
 * Asserts that none of @secrets stands in it.
 */
void
secrets_assert_not_in (const char *text,
                       GPtrArray *secrets)
{
  for (guint i = 0; i < secrets->len; i++)
    g_assert_null (strstr (text, g_ptr_array_index (secrets, i)));
}
