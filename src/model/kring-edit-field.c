/* kring-edit-field.c: changing a field, with what goes along
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-edit-field.h"

#include "kring-alliance.h"
#include "kring-decision.h"
#include "kring-influence.h"
#include "kring-language.h"
#include "kring-stake.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* The string that @item has in @field, or will have after the change. */
static const char *
string_after (KringItem *item, guint field, guint changed, const KringValue *value)
{
  if (field != changed)
    return kring_item_get_string (item, field);

  return value->string != NULL ? value->string : "";
}

static gboolean
can_be_stake (KringDocument *document, KringItem *item, guint field, const KringValue *value, GError **error)
{
  const char *stakeholder = string_after (item, KRING_STAKE_STAKEHOLDER, field, value);
  const char *interest = string_after (item, KRING_STAKE_INTEREST, field, value);
  KringItem *there = kring_document_find_stake (document, stakeholder, interest);

  if (there == NULL || there == item)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("This stakeholder has a position on this interest already. Change that one, or remove it first."));
  return FALSE;
}

static gboolean
can_be_influence (KringDocument *document, KringItem *item, guint field, const KringValue *value, GError **error)
{
  const char *from = string_after (item, KRING_INFLUENCE_FROM, field, value);
  const char *to = string_after (item, KRING_INFLUENCE_TO, field, value);
  int kind = field == KRING_INFLUENCE_KIND ? value->integer : kring_item_get_int (item, KRING_INFLUENCE_KIND);
  KringItem *there = kring_document_find_influence (document, from, to, kind);

  if (strcmp (from, to) == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                           _("An influence line goes from one stakeholder to another one."));
      return FALSE;
    }

  if (there == NULL || there == item)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("There is an influence line of this kind between these two already. Change that one, or choose another kind."));
  return FALSE;
}

static gboolean
can_set (KringDocument *document, KringItem *item, guint field, const KringValue *value, GError **error)
{
  KringKind kind = kring_item_get_kind (item);

  if (kind == KRING_KIND_STAKE && (field == KRING_STAKE_STAKEHOLDER || field == KRING_STAKE_INTEREST))
    return can_be_stake (document, item, field, value, error);

  if (kind == KRING_KIND_INFLUENCE &&
      (field == KRING_INFLUENCE_FROM || field == KRING_INFLUENCE_TO || field == KRING_INFLUENCE_KIND))
    return can_be_influence (document, item, field, value, error);

  return TRUE;
}

/**
 * kring_edit_get_twin:
 * @kind: a kind of item
 * @field: a reference to a stakeholder
 *
 * An action may be asked by a stakeholder or by someone else, whose name is
 * then a line of its own: the reference's twin.
 *
 * Returns: the field of that line, or %G_MAXUINT where there is none
 */
guint
kring_edit_get_twin (KringKind kind, guint field)
{
  const KringField *described = &kring_kind_get_class (kind)->fields[field];
  g_autofree char *name = g_strconcat (described->name, "-name", NULL);
  guint twin;

  return kring_kind_find_field (kind, name, &twin) != NULL ? twin : G_MAXUINT;
}

/* The reference that @field, a line, is the twin of. */
static guint
get_reference (KringKind kind, guint field)
{
  const KringItemClass *klass = kring_kind_get_class (kind);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE && kring_edit_get_twin (kind, i) == field)
      return i;

  return G_MAXUINT;
}

static void
set_along (KringHistory *history, KringItem *item, guint field, const KringValue *value, const char *today)
{
  KringKind kind = kring_item_get_kind (item);
  gboolean is_default = kring_field_is_default (kring_item_get_field (item, field), value);

  if (kind == KRING_KIND_ALLIANCE && field == KRING_ALLIANCE_PHASE)
    kring_history_set_string (history, item, KRING_ALLIANCE_SINCE, is_default ? NULL : today);

  if (kring_item_get_field (item, field)->type == KRING_FIELD_REFERENCE && !is_default)
    {
      guint twin = kring_edit_get_twin (kind, field);

      if (twin != G_MAXUINT)
        kring_history_set_string (history, item, twin, NULL);
    }

  if (kring_item_get_field (item, field)->type == KRING_FIELD_LINE && !is_default)
    {
      guint reference = get_reference (kind, field);

      if (reference != G_MAXUINT)
        kring_history_set_string (history, item, reference, NULL);
    }
}

/**
 * kring_edit_set_field:
 * @items: (element-type KringItem): one or more items of one kind
 * @field: one of their fields
 * @value: its new value
 * @today: the date on which it is chosen
 * @error: %G_IO_ERROR_EXISTS where a stake or line would be there twice, or
 *   would go to itself
 *
 * Gives @items another value, in one step. A phase takes its date along; a
 * stakeholder who asks takes the place of someone else who did, and the other
 * way round.
 *
 * Returns: whether the items have the value
 */
gboolean
kring_edit_set_field (KringDocument *document, GPtrArray *items, guint field,
                      const KringValue *value, const char *today, GError **error)
{
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autofree char *step = NULL;
  const KringField *described = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = g_ptr_array_index (items, i);

      described = kring_item_get_field (item, field);
      if (kring_field_values_equal (described, value, kring_item_get_value (item, field)))
        continue;
      if (!can_set (document, item, field, value, error))
        return FALSE;
      g_ptr_array_add (changed, item);
    }

  if (changed->len == 0)
    return TRUE;

  /* A step without a name of its own is named after its first change, and
   * merges with typing. */
  if (changed->len > 1 && kring_item_get_kind (g_ptr_array_index (changed, 0)) == KRING_KIND_STAKEHOLDER)
    step = g_strdup_printf (ngettext ("set “%s” of %u stakeholder", "set “%s” of %u stakeholders", changed->len),
                            kring_text (described->label), changed->len);
  else if (changed->len > 1)
    step = g_strdup_printf (ngettext ("change “%s” of %u item", "change “%s” of %u items", changed->len),
                            kring_text (described->label), changed->len);

  kring_history_begin (history, step);
  for (guint i = 0; i < changed->len; i++)
    {
      KringItem *item = g_ptr_array_index (changed, i);

      kring_history_set_value (history, item, field, value);
      set_along (history, item, field, value, today);
    }
  kring_history_end (history);

  return TRUE;
}

/**
 * kring_edit_turn_around:
 * @lines: (element-type KringItem): influence lines
 * @error: %G_IO_ERROR_EXISTS where there is a line of that kind already
 *
 * Has lines start where they end, in one step.
 *
 * Returns: whether they do
 */
gboolean
kring_edit_turn_around (KringDocument *document, GPtrArray *lines, GError **error)
{
  KringHistory *history = kring_document_get_history (document);
  g_autofree char *step = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      KringItem *line = g_ptr_array_index (lines, i);
      KringItem *there = kring_document_find_influence (document, kring_item_get_string (line, KRING_INFLUENCE_TO),
                                                        kring_item_get_string (line, KRING_INFLUENCE_FROM),
                                                        kring_item_get_int (line, KRING_INFLUENCE_KIND));

      if (there == NULL || g_ptr_array_find (lines, there, NULL))
        continue;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                           _("There is an influence line of this kind the other way already. Change that one, or choose another kind."));
      return FALSE;
    }

  /* Translators: a step that can be undone */
  step = g_strdup_printf (ngettext ("turn %u line around", "turn %u lines around", lines->len), lines->len);
  kring_history_begin (history, step);
  for (guint i = 0; i < lines->len; i++)
    {
      KringItem *line = g_ptr_array_index (lines, i);
      g_autofree char *from = g_strdup (kring_item_get_string (line, KRING_INFLUENCE_FROM));
      g_autofree char *to = g_strdup (kring_item_get_string (line, KRING_INFLUENCE_TO));

      kring_history_set_string (history, line, KRING_INFLUENCE_FROM, to);
      kring_history_set_string (history, line, KRING_INFLUENCE_TO, from);
    }
  kring_history_end (history);

  return TRUE;
}

/**
 * kring_edit_fill_in:
 * @item: a new item, not in a document yet
 * @today: the date
 *
 * Gives what a file must have, or a decision has of itself, a value to begin
 * with: today, this year, nought.
 */
void
kring_edit_fill_in (KringItem *item, const char *today)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = &klass->fields[i];

      if (!field->required && !(klass->kind == KRING_KIND_DECISION && i == KRING_DECISION_DATE))
        continue;

      if (field->type == KRING_FIELD_DATE)
        kring_item_set_string (item, i, today);
      else if (field->type == KRING_FIELD_YEAR)
        kring_item_set_int (item, i, (int) g_ascii_strtoll (today, NULL, 10));
      else if (field->type == KRING_FIELD_NUMBER)
        kring_item_set_number (item, i, 0);
    }
}
