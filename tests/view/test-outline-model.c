/* test-outline-model.c: the rows of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-outline-model.h"
#include "view/kring-outline-section.h"

#include "model/kring-edit.h"
#include "model/kring-stakeholder.h"

#include <gtk/gtk.h>

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringOutlineModel *model;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GPtrArray) stakeholders = NULL;
  g_autoptr (GPtrArray) interests = NULL;

  f->document = kring_document_new ("en");
  stakeholders = kring_edit_add_names (f->document, KRING_KIND_STAKEHOLDER,
                                       (const char *const[]){ "Zorg", "Één", "albert", NULL });
  interests = kring_edit_add_names (f->document, KRING_KIND_INTEREST, (const char *const[]){ "Tijd", NULL });
  f->selection = kring_selection_new (f->document);
  f->model = kring_outline_model_new (f->selection);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_object_unref (f->model);
  g_object_unref (f->selection);
  g_object_unref (f->document);
}

/* Names as they stand, and headings as "#". */
static void
assert_rows (Fixture *f,
             const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->model)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (f->model), i);

      if (KRING_IS_OUTLINE_SECTION (row))
        g_string_append (rows, "# ");
      else
        g_string_append_printf (rows, "%s ", kring_item_get_string (KRING_ITEM (row), KRING_STAKEHOLDER_NAME));
    }

  g_assert_cmpstr (rows->str, ==, expected);
}

static KringItem *
get_row (Fixture *f,
         guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (f->model), position);

  return KRING_ITEM (row);
}

static void
test_sorted (Fixture *f,
             gconstpointer data)
{
  assert_rows (f, "# albert Één Zorg # Tijd ");

  kring_history_set_string (kring_document_get_history (f->document), get_row (f, 1), KRING_STAKEHOLDER_NAME, "Ypsilon");
  kring_outline_model_names_changed (f->model);
  assert_rows (f, "# Één Ypsilon Zorg # Tijd ");
}

static void
test_searched (Fixture *f,
               gconstpointer data)
{
  kring_outline_model_search (f->model, "EE");
  assert_rows (f, "# Één # ");

  kring_outline_model_search (f->model, "");
  assert_rows (f, "# albert Één Zorg # Tijd ");
}

static void
test_folded (Fixture *f,
             gconstpointer data)
{
  g_autoptr (KringOutlineSection) section = g_list_model_get_item (G_LIST_MODEL (f->model), 0);

  kring_outline_section_set_folded (section, TRUE);
  assert_rows (f, "# # Tijd ");

  /* What is looked for shows. */
  kring_outline_model_search (f->model, "zorg");
  assert_rows (f, "# Zorg # ");
}

static void
test_selection (Fixture *f,
                gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (f->model);
  g_autoptr (GtkBitset) selected = NULL;

  /* A click leads, and a click with Ctrl adds. */
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_true (kring_selection_get_single (f->selection) == get_row (f, 1));
  gtk_selection_model_select_item (model, 5, FALSE);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 2);

  /* A heading is nothing that can be selected. */
  gtk_selection_model_select_item (model, 0, FALSE);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 2);
  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 0);

  gtk_selection_model_select_all (model);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 4);

  /* What is selected elsewhere shows. */
  kring_selection_select (f->selection, get_row (f, 2));
  selected = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  g_assert_true (gtk_bitset_contains (selected, 2));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
}

/* What the outline does not show stays selected when one adds to it. */
static void
test_hidden_selection (Fixture *f,
                       gconstpointer data)
{
  kring_selection_select (f->selection, get_row (f, 3));
  kring_outline_model_search (f->model, "albert");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (f->model), 1, FALSE);
  g_assert_cmpuint (kring_selection_get_items (f->selection)->len, ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/view/outline-model/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("sorted", test_sorted);
  ADD ("searched", test_searched);
  ADD ("folded", test_folded);
  ADD ("selection", test_selection);
  ADD ("hidden-selection", test_hidden_selection);

  return g_test_run ();
}
