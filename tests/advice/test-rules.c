/* test-rules.c: what each rule holds for, in which phase, in both languages
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"
#include "rule-cases.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"

#include <string.h>

static void
set_phase (KringDocument *document, KringPhase phase)
{
  kring_history_set_int (kring_document_get_history (document), kring_document_get_alliance (document),
                         KRING_ALLIANCE_PHASE, phase);
}

static const char *
name_of (KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  if (kring_item_get_id (item) != NULL)
    return kring_item_get_id (item);
  if (klass->kind == KRING_KIND_ACTION)
    return kring_item_get_id (kring_list_get_owner (kring_item_get_owner_list (item)));
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_LINE)
      return kring_item_get_string (item, i);

  g_assert_not_reached ();
}

static char *
list_items (KringFinding *finding)
{
  GPtrArray *items = kring_finding_get_items (finding);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", name_of (g_ptr_array_index (items, i)));

  return g_string_free (list, FALSE);
}

/* A whole sentence or more, in which everything was put in. */
static void
check_sentence (KringFinding *finding, const char *language)
{
  g_autofree char *sentence = kring_finding_tell (finding, language);

  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_true (g_unichar_isupper (g_utf8_get_char (sentence)));
  g_assert_true (g_str_has_suffix (sentence, ".") || g_str_has_suffix (sentence, "?"));
  g_assert_null (strpbrk (sentence, "{}%"));
}

static void
check_phases (KringDocument *document, KringFindings *findings, const KringRule *rule)
{
  g_autoptr (KringFinding) before = NULL, closing = NULL;

  if (rule->from > KRING_PHASE_EXPLORING)
    {
      set_phase (document, rule->from - 1);
      before = advice_tests_find (findings, rule->id);
      g_assert_true (before == NULL || kring_finding_is_later (before));
      set_phase (document, KRING_PHASE_UNKNOWN);
      g_clear_object (&before);
      before = advice_tests_find (findings, rule->id);
      g_assert_true (before == NULL || kring_finding_is_later (before));
    }

  set_phase (document, KRING_PHASE_CLOSING);
  closing = advice_tests_find (findings, rule->id);
  g_assert_cmpint (closing != NULL, ==, rule->in_closing);
  g_assert_true (closing == NULL || kring_finding_is_open (closing));
}

static void
test_case (gconstpointer data)
{
  const RuleCase *row = data;
  const KringRule *rule = kring_rule_find (row->rule);
  g_autoptr (KringDocument) document = advice_tests_write (row->alliance);
  g_autoptr (KringFindings) findings = NULL;
  g_autoptr (KringFinding) finding = NULL;
  g_autofree char *items = NULL;

  g_assert_nonnull (rule);
  if (kring_item_get_int (kring_document_get_alliance (document), KRING_ALLIANCE_PHASE) == KRING_PHASE_UNKNOWN)
    set_phase (document, rule->from);
  findings = kring_findings_new (document, RULE_CASES_TODAY);
  finding = advice_tests_find (findings, rule->id);
  if (row->items == NULL)
    {
      g_assert_null (finding);
      return;
    }

  g_assert_nonnull (finding);
  g_assert_true (kring_finding_is_open (finding));
  g_assert_true (kring_finding_get_rule (finding) == rule);
  items = list_items (finding);
  g_assert_cmpstr (items, ==, row->items);
  check_sentence (finding, "en");
  check_sentence (finding, "nl");
  if (*rule->panel != '\0')
    g_assert_cmpstr (kring_finding_get_panel (finding), ==, rule->panel);
  else
    g_assert_cmpstr (kring_finding_get_panel (finding), ==, "gain");

  check_phases (document, findings, rule);
}

/* Each rule was tried for what it holds for, and for what it does not. */
static void
test_all (void)
{
  guint n;
  const KringRule *rules = kring_rules_get (&n);

  g_assert_cmpuint (n, ==, 43);
  for (guint i = 0; i < n; i++)
    {
      guint n_hold = 0, n_not = 0;

      for (const RuleCase *row = rule_cases; row->rule != NULL; row++)
        if (strcmp (row->rule, rules[i].id) == 0)
          *(row->items != NULL ? &n_hold : &n_not) += 1;
      g_assert_cmpuint (n_hold, >, 0);
      g_assert_cmpuint (n_not, >, 0);
      g_assert_true (kring_rule_find (rules[i].id) == &rules[i]);
      g_assert_cmpstr (kring_text_in ("nl", kring_rule_get_title (&rules[i])), !=, kring_rule_get_title (&rules[i]));
    }
  g_assert_null (kring_rule_find ("no.such"));
}

static void
test_severities (void)
{
  g_assert_cmpstr (kring_severity_get_id (KRING_SEVERITY_URGENT), ==, "urgent");
  g_assert_cmpstr (kring_severity_get_id (KRING_SEVERITY_TIP), ==, "tip");
  g_assert_cmpstr (kring_text_in ("nl", kring_severity_get_label (KRING_SEVERITY_ATTENTION)), ==, "Aandacht");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/all", test_all);
  g_test_add_func ("/rules/severities", test_severities);
  for (const RuleCase *row = rule_cases; row->rule != NULL; row++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/%s/%s", row->rule, row->name);

      g_test_add_data_func (path, row, test_case);
    }

  return g_test_run ();
}
