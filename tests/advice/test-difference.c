/* test-difference.c: two copies of a document compared
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "advice/kring-difference.h"
#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

static KringItem *
add (KringItem *alliance, const char *id, const char *name, KringRole role, KringInvolvement involvement)
{
  KringItem *stakeholder = advice_tests_add_stakeholder (alliance, id, name, FALSE);

  kring_item_set_int (stakeholder, KRING_STAKEHOLDER_ROLE, role);
  kring_item_set_int (stakeholder, KRING_STAKEHOLDER_INVOLVEMENT, involvement);

  return stakeholder;
}

static void
check (KringItem *earlier, KringItem *later, gboolean with_private, const char *language, const char *expected)
{
  g_autoptr (KringItem) before = kring_item_copy (earlier), after = kring_item_copy (later);
  g_autoptr (KringDocument) one = kring_document_new_for_alliance (before);
  g_autoptr (KringDocument) other = kring_document_new_for_alliance (after);
  g_autoptr (GPtrArray) found = kring_differences_find (one, other, with_private);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *words = kring_difference_tell (g_ptr_array_index (found, i), language);

      g_string_append_printf (told, "%s%s", i > 0 ? "\n" : "", words);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_same (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringItem) empty = kring_item_new (KRING_KIND_ALLIANCE);

  check (empty, empty, TRUE, "en", "");
  add (alliance, "a", "City", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  check (alliance, alliance, TRUE, "en", "");
}

static void
test_come_and_gone (void)
{
  g_autoptr (KringItem) earlier = kring_item_new (KRING_KIND_ALLIANCE), later = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringItem) interest = kring_item_new (KRING_KIND_INTEREST);

  add (earlier, "a", "City", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add (earlier, "b", "Bank", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add (later, "c", "", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  add (later, "d", "Museum", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  /* Another name for the same one is no difference. */
  add (later, "a", "The city", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);
  /* An interest of the same id is not the same. */
  kring_item_set_string (interest, KRING_INTEREST_ID, "b");
  kring_list_append (kring_item_get_list (later, KRING_ALLIANCE_INTERESTS), interest);

  check (earlier, later, FALSE, "en", "Added: (no name)\nAdded: Museum\nRemoved: Bank");
  check (earlier, later, FALSE, "nl", "Erbij gekomen: (geen naam)\nErbij gekomen: Museum\nWeggehaald: Bank");
}

static void
test_changed (void)
{
  g_autoptr (KringItem) earlier = kring_item_new (KRING_KIND_ALLIANCE), later = kring_item_new (KRING_KIND_ALLIANCE);

  add (earlier, "a", "City", KRING_ROLE_UNKNOWN, KRING_INVOLVEMENT_INVITED);
  add (later, "a", "The city", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_AT_TABLE);

  check (earlier, later, FALSE, "en",
         "The city: Role was “unknown”, is now “alliance partner”\n"
         "The city: Involvement was “invited”, is now “at the table”");
  check (earlier, later, FALSE, "nl",
         "The city: Rol was “onbekend”, is nu “alliantiepartner”\n"
         "The city: Betrokkenheid was “uitgenodigd”, is nu “aan tafel”");
}

/* Who has to move is known to the manager alone; others are told context. */
static void
test_private (void)
{
  g_autoptr (KringItem) earlier = kring_item_new (KRING_KIND_ALLIANCE), later = kring_item_new (KRING_KIND_ALLIANCE);

  add (earlier, "a", "City", KRING_ROLE_CONTEXT, KRING_INVOLVEMENT_INVITED);
  add (later, "a", "City", KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_INVITED);
  add (earlier, "b", "Bank", KRING_ROLE_TO_MOVE, KRING_INVOLVEMENT_INVITED);
  add (later, "b", "Bank", KRING_ROLE_PARTNER, KRING_INVOLVEMENT_INVITED);

  check (earlier, later, TRUE, "en",
         "City: Role was “context”, is now “needs to move”\nBank: Role was “needs to move”, is now “alliance partner”");
  check (earlier, later, FALSE, "en", "Bank: Role was “context”, is now “alliance partner”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

  g_test_add_func ("/difference/same", test_same);
  g_test_add_func ("/difference/come-and-gone", test_come_and_gone);
  g_test_add_func ("/difference/changed", test_changed);
  g_test_add_func ("/difference/private", test_private);

  return g_test_run ();
}
