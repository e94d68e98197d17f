/* test-selection.c: the selection follows the document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "view/kring-selection.h"

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringItem *one;
  KringItem *two;
  KringItem *interest;
  KringItem *line;
  guint n_changed;
} Fixture;

static void
count_changed (Fixture *f)
{
  f->n_changed++;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->document = kring_document_new ("en");
  f->one = kring_edit_add_node (f->document, KRING_KIND_STAKEHOLDER, "One", 0, 0);
  f->two = kring_edit_add_node (f->document, KRING_KIND_STAKEHOLDER, "Two", 100, 0);
  f->interest = kring_edit_add_node (f->document, KRING_KIND_INTEREST, "Rest", 0, 100);
  f->line = kring_edit_link (f->document, kring_item_get_id (f->one), kring_item_get_id (f->two));
  f->selection = kring_selection_new (f->document);
  g_signal_connect_swapped (f->selection, "changed", G_CALLBACK (count_changed), f);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->selection);
  g_object_unref (f->document);
}

static void
test_select (Fixture *f,
             gconstpointer data)
{
  g_assert_null (kring_selection_get_single (f->selection));

  kring_selection_select (f->selection, f->one);
  g_assert_true (kring_selection_get_single (f->selection) == f->one);
  g_assert_cmpuint (f->n_changed, ==, 1);

  /* The same again is no change. */
  kring_selection_select (f->selection, f->one);
  g_assert_cmpuint (f->n_changed, ==, 1);

  kring_selection_toggle (f->selection, f->interest);
  g_assert_null (kring_selection_get_single (f->selection));
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 2);

  kring_selection_toggle (f->selection, f->one);
  g_assert_true (kring_selection_get_single (f->selection) == f->interest);
  g_assert_false (kring_selection_contains (f->selection, f->one));

  kring_selection_clear (f->selection);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 0);
  g_assert_cmpuint (f->n_changed, ==, 4);
  kring_selection_clear (f->selection);
  g_assert_cmpuint (f->n_changed, ==, 4);
}

/* A removal takes lines along: all leave the selection, told once. */
static void
test_removed (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, f->one);
  g_ptr_array_add (items, f->line);
  g_ptr_array_add (items, f->two);
  kring_selection_select_many (f->selection, items);
  g_assert_cmpuint (f->n_changed, ==, 1);

  g_ptr_array_set_size (items, 1);
  kring_edit_remove (f->document, items);
  g_assert_true (kring_selection_get_single (f->selection) == f->two);
  g_assert_cmpuint (f->n_changed, ==, 2);
}

/* Only what a window can show by itself, and only from this document. */
static void
test_refused (Fixture *f,
              gconstpointer data)
{
  g_autoptr (KringItem) stray = kring_item_new (KRING_KIND_STAKEHOLDER);

  kring_selection_select (f->selection, kring_document_get_map (f->document));
  kring_selection_toggle (f->selection, stray);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 0);
  g_assert_cmpuint (f->n_changed, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/selection/select", test_select);
  ADD ("/selection/removed", test_removed);
  ADD ("/selection/refused", test_refused);
#undef ADD

  return g_test_run ();
}
