/* kring-edit-aside.c: what findings need not speak of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-edit.h"

#include "kring-alliance.h"
#include "kring-set-aside.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a set-aside can refer to: the item, or the stakeholder whose it is. */
static KringItem *
get_subject (KringItem *item)
{
  const KringItemClass *klass = kring_kind_get_class (KRING_KIND_SET_ASIDE);
  KringList *list;

  while (item != NULL && (klass->fields[KRING_SET_ASIDE_ITEM].targets & (1u << kring_item_get_kind (item))) == 0)
    {
      list = kring_item_get_owner_list (item);
      item = list != NULL ? kring_list_get_owner (list) : NULL;
    }

  return item;
}

static KringItem *
find_aside (KringDocument *document, const char *rule, const char *id)
{
  KringList *asides = kring_document_get_list (document, KRING_ALLIANCE_SET_ASIDES);

  for (guint i = 0; i < kring_list_get_length (asides); i++)
    {
      KringItem *aside = kring_list_get (asides, i);

      if (strcmp (kring_item_get_string (aside, KRING_SET_ASIDE_RULE), rule) == 0 &&
          strcmp (kring_item_get_string (aside, KRING_SET_ASIDE_ITEM), id) == 0)
        return aside;
    }

  return NULL;
}

static void
set_aside (KringDocument *document, const char *rule, KringItem *item, const char *reason)
{
  KringHistory *history = kring_document_get_history (document);
  const char *id = item != NULL ? kring_item_get_id (item) : "";
  KringItem *there = find_aside (document, rule, id);
  g_autoptr (KringItem) made = NULL;

  if (there != NULL)
    {
      kring_history_set_string (history, there, KRING_SET_ASIDE_REASON, reason);
      return;
    }

  made = kring_item_new (KRING_KIND_SET_ASIDE);
  kring_item_set_string (made, KRING_SET_ASIDE_RULE, rule);
  kring_item_set_string (made, KRING_SET_ASIDE_ITEM, id);
  kring_item_set_string (made, KRING_SET_ASIDE_REASON, reason);
  kring_history_insert (history, kring_document_get_list (document, KRING_ALLIANCE_SET_ASIDES), G_MAXUINT, made);
}

/**
 * kring_edit_set_aside:
 * @rule: the id of a rule
 * @items: (nullable) (element-type KringItem): what it need not be told of:
 *   stakeholders, interests and checks; for what belongs to a stakeholder,
 *   such as an action, that stakeholder; %NULL or none for the whole rule, as
 *   for what nothing can refer to, such as a milestone
 * @reason: (nullable): why
 *
 * Sets items aside under a rule, in one step. What is set aside already gets
 * the new reason.
 */
void
kring_edit_set_aside (KringDocument *document, const char *rule, GPtrArray *items, const char *reason)
{
  KringHistory *history = kring_document_get_history (document);

  /* Translators: a step that can be undone: a finding is not to be told */
  kring_history_begin (history, _("set a finding aside"));
  if (items == NULL || items->len == 0)
    set_aside (document, rule, NULL, reason);
  for (guint i = 0; items != NULL && i < items->len; i++)
    set_aside (document, rule, get_subject (g_ptr_array_index (items, i)), reason);
  kring_history_end (history);
}

/**
 * kring_edit_take_up:
 * @set_asides: (element-type KringItem): items of kind set-aside
 *
 * Takes up again what was set aside, in one step.
 */
void
kring_edit_take_up (KringDocument *document, GPtrArray *set_asides)
{
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  /* They may be a list that changes as they go. */
  for (guint i = 0; i < set_asides->len; i++)
    g_ptr_array_add (held, g_object_ref (g_ptr_array_index (set_asides, i)));

  /* Translators: a step that can be undone: a finding is to be told again */
  kring_history_begin (history, _("take a finding up again"));
  for (guint i = 0; i < held->len; i++)
    if (kring_item_get_owner_list (g_ptr_array_index (held, i)) != NULL)
      kring_history_remove (history, g_ptr_array_index (held, i));
  kring_history_end (history);
}
