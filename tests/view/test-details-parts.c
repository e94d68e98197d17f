/* test-details-parts.c: the details show everything that there is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-details-parts.h"
#include "view/kring-links.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-item.h"

static gboolean
has_field (KringKind kind,
           guint field)
{
  guint n_parts, found = 0;
  const KringPart *parts = kring_details_parts_get (kind, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    for (guint j = 0; j < parts[i].n_fields; j++)
      if (parts[i].type == KRING_PART_FIELDS && parts[i].fields[j] == field)
        found++;

  g_assert_cmpuint (found, <=, 1);
  return found == 1;
}

static gboolean
has_list (KringKind kind,
          guint list)
{
  guint n_parts;
  const KringPart *parts = kring_details_parts_get (kind, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].type == KRING_PART_LIST && parts[i].list == list)
      {
        g_assert_cmpint (parts[i].kind, ==, kring_kind_get_class (kind)->lists[list].kind);
        return TRUE;
      }

  return FALSE;
}

/* A field that is added to a table must not be forgotten here. */
static void
test_fields (void)
{
  static const KringKind kinds[] = {
    KRING_KIND_ALLIANCE, KRING_KIND_STAKEHOLDER, KRING_KIND_INTEREST, KRING_KIND_STAKE, KRING_KIND_INFLUENCE,
  };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const KringItemClass *klass = kring_kind_get_class (kinds[k]);

      for (guint i = 0; i < klass->n_fields; i++)
        if (has_field (kinds[k], i) == (klass->fields[i].type == KRING_FIELD_ID))
          g_error ("%s: %s", klass->name, klass->fields[i].name);
    }
}

static void
test_lists (void)
{
  const KringItemClass *stakeholder = kring_kind_get_class (KRING_KIND_STAKEHOLDER);
  const KringItemClass *indicator = kring_kind_get_class (KRING_KIND_INDICATOR);

  for (guint i = 0; i < stakeholder->n_lists; i++)
    g_assert_true (has_list (KRING_KIND_STAKEHOLDER, i));
  for (guint i = 0; i < indicator->n_lists; i++)
    g_assert_true (has_list (KRING_KIND_INDICATOR, i));

  g_assert_true (has_list (KRING_KIND_ALLIANCE, KRING_ALLIANCE_MANAGER));
  g_assert_true (has_list (KRING_KIND_ALLIANCE, KRING_ALLIANCE_FACILITATOR));
  g_assert_true (has_list (KRING_KIND_ALLIANCE, KRING_ALLIANCE_INDICATORS));
  g_assert_true (has_list (KRING_KIND_ALLIANCE, KRING_ALLIANCE_MILESTONES));
  g_assert_true (has_list (KRING_KIND_ALLIANCE, KRING_ALLIANCE_DECISIONS));
}

static void
count_changes (GListModel *model,
               guint position,
               guint removed,
               guint added,
               guint *changes)
{
  *changes += removed + added;
}

static void
test_links (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (GPtrArray) nodes =
    kring_edit_add_names (document, KRING_KIND_STAKEHOLDER, (const char *const[]){ "A", "B", "C", NULL });
  KringItem *a = nodes->pdata[0], *b = nodes->pdata[1], *c = nodes->pdata[2];
  g_autoptr (KringLinks) from = kring_links_new (document, a, KRING_KIND_INFLUENCE, KRING_INFLUENCE_FROM);
  g_autoptr (KringLinks) to = kring_links_new (document, a, KRING_KIND_INFLUENCE, KRING_INFLUENCE_TO);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  guint changes = 0;

  g_signal_connect (from, "items-changed", G_CALLBACK (count_changes), &changes);

  kring_edit_add_influence (document, kring_item_get_id (a), kring_item_get_id (b));
  kring_edit_add_influence (document, kring_item_get_id (a), kring_item_get_id (c));
  kring_edit_add_influence (document, kring_item_get_id (c), kring_item_get_id (a));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (from)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (to)), ==, 1);
  g_assert_cmpuint (changes, ==, 2);

  /* Only what goes is told of. */
  g_ptr_array_add (removed, b);
  kring_edit_remove (document, removed);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (from)), ==, 1);
  g_assert_cmpuint (changes, ==, 3);

  kring_history_undo (history);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (from)), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/details-parts/fields", test_fields);
  g_test_add_func ("/view/details-parts/lists", test_lists);
  g_test_add_func ("/view/links", test_links);

  return g_test_run ();
}
