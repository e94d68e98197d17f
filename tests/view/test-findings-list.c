/* test-findings-list.c: findings in groups, folded and filtered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-edit.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"
#include "view/kring-findings-list.h"

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringFindings *findings;
  KringFindingsList *list;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  KringItem *item;

  f->document = kring_document_new ("en");
  item = kring_edit_add_node (f->document, KRING_KIND_STAKEHOLDER, "City", 0, 0);
  kring_history_set_int (kring_document_get_history (f->document), item, KRING_STAKEHOLDER_INFLUENCE, 5);
  f->selection = kring_selection_new (f->document);
  f->findings = kring_findings_new (f->document, "2026-03-15");
  f->list = kring_findings_list_new (f->findings, f->selection);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->list);
  g_object_unref (f->findings);
  g_object_unref (f->selection);
  g_object_unref (f->document);
}

static KringFindingsGroup *
find_group (Fixture *f, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->list)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (f->list), i);

      if (KRING_IS_FINDINGS_GROUP (row) &&
          g_str_equal (kring_findings_group_get_title (KRING_FINDINGS_GROUP (row)), title))
        return KRING_FINDINGS_GROUP (row);
    }

  return NULL;
}

static void
test_groups (Fixture *f, gconstpointer data)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (f->list));
  KringFindingsGroup *later = find_group (f, "Later");

  g_assert_nonnull (find_group (f, "Urgent"));
  g_assert_null (find_group (f, "Set aside"));
  g_assert_true (kring_findings_group_get_folded (later));
  kring_findings_group_set_folded (later, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->list)), ==, n_rows + kring_findings_group_count (later));

  kring_findings_list_set_grouping (f->list, KRING_GROUPING_PANEL);
  g_assert_null (find_group (f, "Urgent"));
  g_assert_nonnull (find_group (f, "Involvement"));
}

static void
test_filter (Fixture *f, gconstpointer data)
{
  guint n_all = kring_findings_list_get_n_all (f->list);

  g_assert_false (kring_findings_list_is_filtered (f->list));
  g_assert_cmpuint (kring_findings_list_get_n_wanted (f->list), ==, n_all);
  kring_findings_list_set_severity (f->list, KRING_SEVERITY_URGENT);
  g_assert_true (kring_findings_list_is_filtered (f->list));
  g_assert_cmpuint (kring_findings_list_get_n_wanted (f->list), <, n_all);
  g_assert_null (find_group (f, "Attention"));
  kring_findings_list_set_severity (f->list, KRING_ANY_SEVERITY);
  kring_findings_list_set_panel (f->list, "involvement");
  g_assert_cmpuint (kring_findings_list_get_n_wanted (f->list), <, n_all);
  kring_findings_list_set_panel (f->list, NULL);
  g_assert_cmpuint (kring_findings_list_get_n_wanted (f->list), ==, n_all);
}

/* To walk through the list does not change it, though it selects. */
static void
test_show (Fixture *f, gconstpointer data)
{
  guint n_wanted, position = 0, next = 0;
  g_autoptr (KringFinding) finding = NULL;

  kring_findings_list_set_selected_only (f->list, TRUE);
  n_wanted = kring_findings_list_get_n_wanted (f->list);
  kring_findings_list_set_selected_only (f->list, FALSE);
  kring_findings_list_set_severity (f->list, KRING_SEVERITY_ATTENTION);
  g_assert_true (kring_findings_list_find_next (f->list, G_MAXUINT, 1, &position));
  finding = g_list_model_get_item (G_LIST_MODEL (f->list), position);
  g_assert_true (kring_finding_is_open (finding));
  kring_findings_list_set_severity (f->list, KRING_ANY_SEVERITY);
  kring_findings_list_set_selected_only (f->list, TRUE);
  kring_findings_list_show (f->list, finding);
  g_assert_nonnull (kring_selection_get_single (f->selection));
  g_assert_cmpuint (kring_findings_list_get_n_wanted (f->list), ==, n_wanted);

  /* Whoever else selects does. */
  kring_selection_clear (f->selection);
  kring_selection_select (f->selection, g_ptr_array_index (kring_finding_get_items (finding), 0));
  kring_findings_list_set_severity (f->list, KRING_SEVERITY_ATTENTION);
  g_assert_true (kring_findings_list_find_next (f->list, G_MAXUINT, 1, &next));
}

#define ADD(name, function) g_test_add ("/findings-list/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  ADD ("groups", test_groups);
  ADD ("filter", test_filter);
  ADD ("show", test_show);

  return g_test_run ();
}
