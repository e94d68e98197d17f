/* kring-words.c: how the panels word what items hold
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-words.h"

#include "kring-local-value.h"

#include "model/kring-action.h"
#include "model/kring-commitment.h"
#include "model/kring-decision.h"
#include "model/kring-edit-field.h"
#include "model/kring-indicator.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-person.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * kring_words_capitalise:
 * @text: a word or sentence
 *
 * Returns: (transfer full): @text with a capital, as it stands on its own in
 *   a list or a button
 */
char *
kring_words_capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

/**
 * kring_words_get_choice:
 * @field: a CHOICE, or a SCALE that has words
 * @value: one of its values
 *
 * Returns: (transfer full): the word for it, with a capital, in the
 *   interface's language
 */
char *
kring_words_get_choice (const KringField *field,
                        int value)
{
  return kring_words_capitalise (kring_text (kring_field_get_choice_label (field, value)));
}

/**
 * kring_words_about_stakeholder:
 * @stakeholder: a stakeholder
 *
 * Returns: (transfer full) (nullable): its sector, role and involvement as far
 *   as they are known: "Government, alliance partner, at the table"
 */
char *
kring_words_about_stakeholder (KringItem *stakeholder)
{
  static const guint fields[] = {
    KRING_STAKEHOLDER_SECTOR,
    KRING_STAKEHOLDER_ROLE,
    KRING_STAKEHOLDER_INVOLVEMENT,
  };
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const KringField *field = kring_item_get_field (stakeholder, fields[i]);
      int value = kring_item_get_int (stakeholder, fields[i]);

      if (value != kring_field_get_default (field))
        g_strv_builder_add (known, kring_text (kring_field_get_choice_label (field, value)));
    }

  words = g_strv_builder_end (known);
  if (words[0] == NULL)
    return NULL;

  joined = g_strjoinv (", ", words);
  return kring_words_capitalise (joined);
}

/* A bare "no" says nothing without its question. */
static char *
kring_words_dup_choice_in_gist (KringItem *item,
                                guint index,
                                int value)
{
  const KringField *field = kring_item_get_field (item, index);
  const char *word = kring_text (kring_field_get_choice_label (field, value));

  if (kring_item_get_kind (item) == KRING_KIND_PERSON && index == KRING_PERSON_INDEPENDENT)
    /* Translators: whether a person is independent, and the answer: "Independent: yes" */
    return g_strdup_printf (_("%s: %s"), kring_text (field->label), word);

  return g_strdup (word);
}

/* Who asks, decides or sees to it: a stakeholder, or a name in its place. */
static char *
kring_words_dup_who_in_gist (KringDocument *document,
                             KringItem *item,
                             guint index)
{
  KringKind kind = kring_item_get_kind (item);
  const KringField *field = kring_item_get_field (item, index);
  g_autofree char *name = NULL;

  if (field->type == KRING_FIELD_REFERENCE)
    {
      guint twin = kring_edit_get_twin (kind, index);
      KringItem *target = kring_document_lookup (document, kring_item_get_string (item, index));

      name = target != NULL ? kring_item_get_display_name (document, target) : NULL;
      if (name == NULL && twin != G_MAXUINT)
        name = g_strdup (kring_item_get_string (item, twin));
    }
  else
    name = g_strdup (kring_item_get_string (item, index));

  if (name == NULL || *name == '\0')
    return NULL;

  if (kind == KRING_KIND_ACTION && index == KRING_ACTION_ASKED_BY)
    return g_strdup_printf (_("asked by %s"), name);
  if (kind == KRING_KIND_MILESTONE && index == KRING_MILESTONE_OWNER)
    /* Translators: who sees to it that a milestone is reached */
    return g_strdup_printf (_("owner %s"), name);
  if (kind == KRING_KIND_DECISION && index == KRING_DECISION_DECIDED_BY)
    return g_strdup_printf (_("decided by %s"), name);
  if (kind == KRING_KIND_PERSON && index == KRING_PERSON_ORGANISATION)
    return g_steal_pointer (&name);

  return NULL;
}

/* "2025–2028", "12 → 30", and a number without the other one with its name. */
static char *
kring_words_dup_pair_in_gist (KringItem *item,
                              guint first,
                              guint second,
                              const char *between,
                              guint index)
{
  const KringField *field = kring_item_get_field (item, index);
  g_autofree char *one = kring_local_value_format (kring_item_get_field (item, first), kring_item_get_value (item, first));
  g_autofree char *two = kring_local_value_format (kring_item_get_field (item, second), kring_item_get_value (item, second));

  if (*one != '\0' && *two != '\0')
    return index == first ? g_strconcat (one, between, two, NULL) : NULL;
  if (*(index == first ? one : two) == '\0')
    return NULL;

  return g_strdup_printf (_("%s: %s"), kring_text (field->label), index == first ? one : two);
}

static char *
kring_words_dup_number_in_gist (KringItem *item,
                                guint index)
{
  KringKind kind = kring_item_get_kind (item);

  if (kind == KRING_KIND_COMMITMENT && (index == KRING_COMMITMENT_FROM || index == KRING_COMMITMENT_UNTIL))
    return kring_words_dup_pair_in_gist (item, KRING_COMMITMENT_FROM, KRING_COMMITMENT_UNTIL, "–", index);
  if (kind == KRING_KIND_INDICATOR && (index == KRING_INDICATOR_BASELINE || index == KRING_INDICATOR_TARGET))
    return kring_words_dup_pair_in_gist (item, KRING_INDICATOR_BASELINE, KRING_INDICATOR_TARGET, " → ", index);

  return kring_local_value_format (kring_item_get_field (item, index), kring_item_get_value (item, index));
}

/**
 * kring_words_summarise:
 * @document: a document
 * @item: an item in it
 * @except: a field to leave out, or %G_MAXUINT
 *
 * Returns: (transfer full): its words, dates and numbers as far as they are
 *   known: "Asked, March 2027"; may be empty
 */
char *
kring_words_summarise (KringDocument *document,
                       KringItem *item,
                       guint except)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = &klass->fields[i];
      const KringValue *value = kring_item_get_value (item, i);
      g_autofree char *text = NULL;

      if (i == except)
        continue;

      switch ((int) field->type)
        {
        case KRING_FIELD_CHOICE:
        case KRING_FIELD_SCALE:
          /* An idea is worth telling, though every action begins as one. */
          if (!kring_field_is_default (field, value) || (field->fallback != 0 && field->type == KRING_FIELD_CHOICE))
            text = kring_words_dup_choice_in_gist (item, i, value->integer);
          break;

        case KRING_FIELD_YEAR:
        case KRING_FIELD_NUMBER:
        case KRING_FIELD_DATE:
        case KRING_FIELD_MOMENT:
          text = kring_words_dup_number_in_gist (item, i);
          break;

        case KRING_FIELD_REFERENCE:
        case KRING_FIELD_LINE:
          text = kring_words_dup_who_in_gist (document, item, i);
          break;

        default:
          break;
        }

      if (text != NULL && *text != '\0')
        g_strv_builder_add (known, text);
    }

  words = g_strv_builder_end (known);
  joined = g_strjoinv (", ", words);
  return kring_words_capitalise (joined);
}

/**
 * kring_words_tell_added:
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_INTEREST
 * @n: how many
 *
 * Returns: (transfer full): that they were added
 */
char *
kring_words_tell_added (KringKind kind, guint n)
{
  if (kind == KRING_KIND_INTEREST)
    return g_strdup_printf (ngettext ("%u interest added", "%u interests added", n), n);

  return g_strdup_printf (ngettext ("%u stakeholder added", "%u stakeholders added", n), n);
}

/**
 * kring_words_today:
 *
 * Returns: (transfer full): the date of today, as a DATE field holds it
 */
char *
kring_words_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * kring_words_name_value:
 * @criterion: what can be filtered by
 * @value: a value of it
 * @document: the document that is filtered
 *
 * Returns: (transfer full): @value as it stands on a button: what people named
 *   is left as they wrote it
 */
char *
kring_words_name_value (KringCriterion criterion,
                        const char *value,
                        KringDocument *document)
{
  g_autofree char *label = kring_criterion_get_value_label (criterion, value, document, kring_language_get ());
  gboolean is_named = criterion == KRING_CRITERION_TAG || criterion == KRING_CRITERION_INTEREST;

  return is_named && *value != '\0' ? g_steal_pointer (&label) : kring_words_capitalise (label);
}
