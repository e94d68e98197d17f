/* kring-filter-words.c: a filter as a person reads it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-filter.h"

#include "kring-alliance.h"
#include "kring-choices.h"
#include "kring-influence.h"
#include "kring-interest.h"
#include "kring-stakeholder.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* The field that a criterion looks at; the interest and the least strength
 * have words of their own. */
static const struct
{
  KringKind kind;
  guint field;
  const char *label;
} criteria[] = {
  [KRING_CRITERION_ROLE] = { KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_ROLE, N_("Role") },
  [KRING_CRITERION_SECTOR] = { KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_SECTOR, N_("Sector") },
  [KRING_CRITERION_INVOLVEMENT] = { KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_INVOLVEMENT, N_("Involvement") },
  [KRING_CRITERION_TAG] = { KRING_KIND_STAKEHOLDER, KRING_STAKEHOLDER_TAGS, N_("Tag") },
  [KRING_CRITERION_INTEREST] = { KRING_KIND_INTEREST, KRING_INTEREST_NAME, N_("Interest") },
  [KRING_CRITERION_EFFECT] = { KRING_KIND_INFLUENCE, KRING_INFLUENCE_EFFECT, N_("Effect") },
  [KRING_CRITERION_KIND] = { KRING_KIND_INFLUENCE, KRING_INFLUENCE_KIND, N_("Kind") },
  [KRING_CRITERION_STRENGTH] = { KRING_KIND_INFLUENCE, KRING_INFLUENCE_STRENGTH, N_("Strength") },
};

static const KringField *
get_field (KringCriterion criterion)
{
  return &kring_kind_get_class (criteria[criterion].kind)->fields[criteria[criterion].field];
}

/**
 * kring_criterion_get_label:
 * @criterion: a criterion
 *
 * Returns: its name, to be translated with kring_text()
 */
const char *
kring_criterion_get_label (KringCriterion criterion)
{
  return criteria[criterion].label;
}

static void
list_interests (GPtrArray *values, KringDocument *document)
{
  KringList *interests = kring_document_get_list (document, KRING_ALLIANCE_INTERESTS);

  for (guint i = 0; i < kring_list_get_length (interests); i++)
    g_ptr_array_add (values, g_strdup (kring_item_get_id (kring_list_get (interests, i))));
  if (values->len > 0)
    g_ptr_array_add (values, g_strdup (""));
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
list_tags (GPtrArray *values, KringDocument *document)
{
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      const char *text = kring_item_get_string (kring_list_get (stakeholders, i), KRING_STAKEHOLDER_TAGS);
      g_auto (GStrv) tags = g_strsplit (text, " ", -1);

      for (guint j = 0; tags[j] != NULL; j++)
        if (*tags[j] != '\0' && !g_hash_table_contains (seen, tags[j]))
          {
            char *tag = g_strdup (tags[j]);

            g_ptr_array_add (values, tag);
            g_hash_table_add (seen, tag);
          }
    }

  g_ptr_array_sort (values, compare_words);
  if (values->len > 0)
    g_ptr_array_add (values, g_strdup (""));
}

/**
 * kring_criterion_list_values:
 * @criterion: a criterion
 * @document: a document
 *
 * Returns: (transfer full) (element-type utf8): what can be chosen by it in
 *   @document, in the order to offer it, "unknown" or none last; nothing where
 *   the document has no interest or no tag
 */
GPtrArray *
kring_criterion_list_values (KringCriterion criterion, KringDocument *document)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  const KringChoice *choices = get_field (criterion)->choices;

  if (criterion == KRING_CRITERION_INTEREST)
    list_interests (values, document);
  else if (criterion == KRING_CRITERION_TAG)
    list_tags (values, document);
  else
    {
      /* The first is "unknown", or the strength that every line has. */
      for (guint i = 1; choices[i].id != NULL; i++)
        g_ptr_array_add (values, g_strdup (choices[i].id));
      if (criterion != KRING_CRITERION_STRENGTH)
        g_ptr_array_add (values, g_strdup (choices[0].id));
    }

  return values;
}

/**
 * kring_criterion_get_value_label:
 * @criterion: a criterion
 * @value: a value of it
 * @document: the document that it is used on
 * @language: "en" or "nl"
 *
 * Returns: (transfer full): the value in words: "alliance partner", the name
 *   of an interest, a tag
 */
char *
kring_criterion_get_value_label (KringCriterion criterion, const char *value, KringDocument *document,
                                 const char *language)
{
  const KringChoice *choices = get_field (criterion)->choices;

  if (criterion == KRING_CRITERION_TAG)
    return g_strdup (*value != '\0' ? value : kring_text_in (language, N_("without tags")));

  if (criterion == KRING_CRITERION_INTEREST)
    {
      KringItem *interest = *value != '\0' ? kring_document_lookup (document, value) : NULL;

      return interest != NULL ? kring_item_get_display_name (document, interest)
                              : g_strdup (kring_text_in (language, N_("without interests")));
    }

  if (criterion == KRING_CRITERION_STRENGTH)
    return g_strdup (kring_text_in (language, atoi (value) == 2 ? NCX_ ("filter", "ordinary or strong")
                                                                : NCX_ ("filter", "strong only")));

  for (guint i = 0; choices[i].id != NULL; i++)
    if (g_str_equal (choices[i].id, value))
      return g_strdup (kring_text_in (language, choices[i].label));

  return g_strdup (value);
}

/* What others may not know: a tag at all, and who has to be moved. Beside
 * context, which others may know, the role to-move would tell who is which. */
static gboolean
is_private (KringFilter *self, KringCriterion criterion)
{
  if (criterion == KRING_CRITERION_TAG)
    return TRUE;

  return criterion == KRING_CRITERION_ROLE &&
         kring_filter_has (self, criterion, kring_roles[KRING_ROLE_TO_MOVE].id) !=
         kring_filter_has (self, criterion, kring_roles[KRING_ROLE_CONTEXT].id);
}

static void
append_values (GString *words, KringFilter *self, KringCriterion criterion, KringDocument *document,
               const char *language, gboolean shared)
{
  GPtrArray *values = kring_filter_get_values (self, criterion);
  const char *before = "";

  g_string_append_printf (words, "%s ", kring_text_in (language, kring_criterion_get_label (criterion)));
  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);
      g_autofree char *label = kring_criterion_get_value_label (criterion, value, document, language);

      /* To share it is drawn as context, which is named already. */
      if (shared && criterion == KRING_CRITERION_ROLE && g_str_equal (value, kring_roles[KRING_ROLE_TO_MOVE].id))
        continue;
      g_string_append_printf (words, "%s%s", before, label);
      before = kring_text_in (language, NCX_ ("filter", " or "));
    }
}

static char *
describe (KringFilter *self, KringDocument *document, const char *language, gboolean shared)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean others = FALSE;
  guint shown, total, n = 0;

  if (kring_filter_is_empty (self))
    return NULL;

  shown = kring_filter_count (self, document, &total);
  g_string_append_printf (words,
                          kring_text_plural_in (language, "%u of %u stakeholder shown", "%u of %u stakeholders shown",
                                                total),
                          shown, total);

  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    {
      if (kring_filter_get_values (self, i)->len == 0)
        continue;
      if (shared && is_private (self, i))
        {
          others = TRUE;
          continue;
        }
      g_string_append (words, n++ == 0 ? ": " : "; ");
      append_values (words, self, i, document, language, shared);
    }
  if (kring_filter_get_found_only (self))
    g_string_append_printf (words, "%s%s", n++ > 0 ? "; " : ": ", kring_text_in (language, N_("only with a finding")));
  if (others)
    g_string_append_printf (words, "%s%s", n > 0 ? "; " : ": ", kring_text_in (language, N_("other criteria")));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * kring_filter_describe:
 * @self: a filter
 * @document: the document that it is used on
 * @language: "en" or "nl"
 * @shared: whether it is for others, who may not know what is private
 *
 * Says what is shown, for beside a picture: "12 of 30 stakeholders shown: Role
 * alliance partner or target group; Involvement at the table". What is private
 * becomes "other criteria"; of what is found nothing is told, nor is it asked
 * of what is made for others.
 *
 * Returns: (transfer full) (nullable): a line of text; %NULL when everything is
 *   shown
 */
char *
kring_filter_describe (KringFilter *self, KringDocument *document, const char *language, gboolean shared)
{
  char *words;

  if (!shared)
    return describe (self, document, language, FALSE);

  kring_filter_suspend_found (self, TRUE);
  words = describe (self, document, language, TRUE);
  kring_filter_suspend_found (self, FALSE);

  return words;
}
