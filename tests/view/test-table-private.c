/* test-table-private.c: what a table lets out to spreadsheets
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-table-column.h"
#include "view/kring-table-text.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include "kring-test.h"
#include "secrets-fill.h"

#include <string.h>

/* All rows of both tables, with all columns there are. */
static char *
write_all (KringDocument *document, gboolean shared)
{
  g_autoptr (GPtrArray) columns = kring_table_columns_new (KRING_KIND_STAKEHOLDER);
  g_autoptr (GPtrArray) action_columns = kring_table_columns_new (KRING_KIND_ACTION);
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  g_autofree char *of_parties = NULL;
  g_autofree char *of_actions = NULL;
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);

  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      KringList *own = kring_item_get_list (kring_list_get (stakeholders, i), KRING_STAKEHOLDER_ACTIONS);

      g_ptr_array_add (parties, g_object_ref (kring_list_get (stakeholders, i)));
      for (guint j = 0; j < kring_list_get_length (own); j++)
        g_ptr_array_add (actions, g_object_ref (kring_list_get (own, j)));
    }
  of_parties = kring_table_text_make (columns, document, parties, shared, left_out);
  of_actions = kring_table_text_make (action_columns, document, actions, shared, left_out);

  return g_strconcat (of_parties, of_actions, NULL);
}

static KringDocument *
make (guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  return kring_test_make_document (random, 12);
}

static KringDocument *
fill (KringDocument *made, GPtrArray *secrets)
{
  g_autoptr (KringItem) alliance = kring_item_copy (kring_document_get_alliance (made));

  g_assert_cmpuint (secrets_fill (alliance, secrets), >, 60);

  return kring_document_new_for_alliance (alliance);
}

static void
test_nothing (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (KringDocument) made = make (seed);
      g_autoptr (KringDocument) document = fill (made, secrets);
      g_autofree char *shared = write_all (document, TRUE);

      secrets_assert_not_in (shared, secrets);
    }
}

/* Else the test above could not fail. */
static void
test_manager (void)
{
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KringDocument) made = make (1);
  g_autoptr (KringDocument) document = fill (made, secrets);
  g_autofree char *whole = write_all (document, FALSE);

  g_assert_nonnull (strstr (whole, SECRETS_MARKER));
}

/* What stands in the private fields makes no difference, to not one byte. */
static void
test_no_trace (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (KringDocument) made = make (seed);
      g_autoptr (KringDocument) document = fill (made, secrets);
      g_autoptr (KringDocument) other = NULL;
      g_autofree char *one = write_all (document, TRUE);
      g_autofree char *two = NULL;

      g_ptr_array_add (others, g_strdup ("something else"));
      other = fill (made, others);
      two = write_all (other, TRUE);
      g_assert_true (g_str_equal (one, two));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

  g_test_add_func ("/table-private/nothing", test_nothing);
  g_test_add_func ("/table-private/manager", test_manager);
  g_test_add_func ("/table-private/no-trace", test_no_trace);

  return g_test_run ();
}
