/* kring-findings-aside.c: what findings need not speak of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-private.h"

#include "model/kring-alliance.h"
#include "model/kring-set-aside.h"

#include <string.h>

/**
 * kring_findings_get_holding:
 *
 * Returns: (transfer none): the rules that hold for the node of that slot
 */
guint64 *
kring_findings_get_holding (KringFindings *self, guint slot)
{
  return &g_array_index (self->holding, guint64, slot);
}

/**
 * kring_findings_get_aside:
 * @item: a stakeholder, interest or check
 *
 * Returns: the rules that are set aside for it
 */
guint64
kring_findings_get_aside (KringFindings *self, KringItem *item)
{
  const guint64 *rules = self->asides_some != 0 ? g_hash_table_lookup (self->asides, item) : NULL;

  return rules != NULL ? *rules : 0;
}

static void
read_aside (KringFindings *self, KringItem *aside)
{
  const KringRule *rule = kring_rule_find (kring_item_get_string (aside, KRING_SET_ASIDE_RULE));
  const char *id = kring_item_get_string (aside, KRING_SET_ASIDE_ITEM);
  KringItem *item = *id != '\0' ? kring_document_lookup (self->scope.document, id) : NULL;
  guint64 bit, *rules;

  if (rule == NULL || (item == NULL && *id != '\0'))
    return;

  bit = KRING_RULE_BIT (rule - self->rules);
  if (item == NULL)
    {
      self->asides_whole |= bit;
      return;
    }

  self->asides_some |= bit;
  rules = g_hash_table_lookup (self->asides, item);
  if (rules == NULL)
    {
      rules = g_new0 (guint64, 1);
      g_hash_table_insert (self->asides, item, rules);
    }
  *rules |= bit;
}

/**
 * kring_findings_read_asides:
 *
 * Reads what the document sets aside.
 */
void
kring_findings_read_asides (KringFindings *self)
{
  KringList *asides = kring_document_get_list (self->scope.document, KRING_ALLIANCE_SET_ASIDES);

  g_hash_table_remove_all (self->asides);
  self->asides_some = self->asides_whole = 0;
  for (guint i = 0; i < kring_list_get_length (asides); i++)
    read_aside (self, kring_list_get (asides, i));
}

/**
 * kring_findings_get_subject:
 *
 * Returns: (transfer none): what is set aside and marked for @item: of an
 *   action the stakeholder that it is asked of
 */
KringItem *
kring_findings_get_subject (KringItem *item)
{
  KringList *list = kring_item_get_owner_list (item);

  return kring_item_get_kind (item) == KRING_KIND_ACTION && list != NULL ? kring_list_get_owner (list) : item;
}

static GPtrArray *
without_aside (KringFindings *self, guint64 rule, GPtrArray *items)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    if ((kring_findings_get_aside (self, kring_findings_get_subject (g_ptr_array_index (items, i))) & rule) == 0)
      g_ptr_array_add (left, g_object_ref (g_ptr_array_index (items, i)));

  return left;
}

static void
collect_asides (KringFindings *self, const KringRule *rule, GPtrArray *items, GPtrArray *found)
{
  KringList *asides = kring_document_get_list (self->scope.document, KRING_ALLIANCE_SET_ASIDES);
  g_autoptr (GHashTable) subjects = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (subjects, kring_findings_get_subject (g_ptr_array_index (items, i)));

  for (guint i = 0; i < kring_list_get_length (asides); i++)
    {
      KringItem *aside = kring_list_get (asides, i);
      const char *id = kring_item_get_string (aside, KRING_SET_ASIDE_ITEM);

      if (strcmp (kring_item_get_string (aside, KRING_SET_ASIDE_RULE), rule->id) == 0 &&
          (*id == '\0' || g_hash_table_contains (subjects, kring_document_lookup (self->scope.document, id))))
        g_ptr_array_add (found, g_object_ref (aside));
    }
}

/**
 * kring_findings_draw_up:
 * @items: (element-type KringItem): what the rule holds for
 * @n_for: of a conflict, how many of them are for the interest
 *
 * Returns: (transfer full): the finding of it, without what is set aside
 */
KringFinding *
kring_findings_draw_up (KringFindings *self, guint rule, const char *panel, GPtrArray *items, guint n_for)
{
  const KringRule *row = &self->rules[rule];
  guint64 bit = KRING_RULE_BIT (rule);
  g_autoptr (GPtrArray) asides = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) left = NULL;
  KringDraft draft = { .rule = row, .panel = panel, .items = items, .n_for = n_for, .set_aside = asides };

  if (row->choose != NULL)
    draft.sentence = row->choose (&self->scope);
  draft.is_later = !kring_rule_counts (row, self->scope.phase);

  if (((self->asides_some | self->asides_whole) & bit) != 0)
    collect_asides (self, row, items, asides);
  if ((self->asides_whole & bit) != 0)
    draft.is_set_aside = TRUE;
  else if (asides->len > 0 && row->subject == KRING_SUBJECT_CONFLICT)
    draft.is_set_aside = (kring_findings_get_aside (self, g_ptr_array_index (items, 0)) & bit) != 0;
  else if (asides->len > 0)
    {
      left = without_aside (self, bit, items);
      draft.is_set_aside = left->len == 0;
      if (left->len > 0)
        draft.items = left;
    }

  return kring_finding_new (&draft);
}
