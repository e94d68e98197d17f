/* test-table.c: columns of tables, their order, and text in and out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "view/kring-table-column.h"
#include "view/kring-table-order.h"
#include "view/kring-table-paste.h"
#include "view/kring-table-text.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-commitment.h"
#include "model/kring-gain.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

#include <string.h>

#define TODAY "2026-11-25"

static const char *const document_text =
  "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" language=\"en\">"
  "<stakeholder id=\"s1\" name=\"City\" sector=\"government\" role=\"partner\" influence=\"5\">"
  "<gain what=\"Fame\" openness=\"open\"/><gain what=\"Votes\" openness=\"suspected\"/>"
  "<action what=\"Send a letter\" when=\"2026-11\" asked-by=\"s2\"/>"
  "<action what=\"Pay\" when=\"2026-03\" status=\"done\"/>"
  "<action what=\"Resign\" when=\"2026-02\" status=\"declined\"/>"
  "<commitment from=\"2025\" until=\"2028\"/></stakeholder>"
  "<stakeholder id=\"s2\" name=\"museum\" role=\"to-move\" influence=\"2\" tags=\"north secretword\">"
  "<viewpoint>First line\nwith\ta tab and \"quotes\"</viewpoint></stakeholder>"
  "<stakeholder id=\"s3\" name=\"Bank\"/>"
  "<stakeholder id=\"s4\" name=\"Bank\" sector=\"business\" influence=\"3\">"
  "<action what=\"Lend\" when=\"2026-Q3\"/></stakeholder>"
  "</alliance>";

typedef struct
{
  KringDocument *document;
  GPtrArray *columns;
  GPtrArray *actions;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document_text, strlen (document_text));
  g_autoptr (GError) error = NULL;

  f->document = kring_store_parse (bytes, "test", KRING_LOAD_STRICT, NULL, &error);
  g_assert_no_error (error);
  f->columns = kring_table_columns_new (KRING_KIND_STAKEHOLDER);
  f->actions = kring_table_columns_new (KRING_KIND_ACTION);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_ptr_array_unref (f->columns);
  g_ptr_array_unref (f->actions);
  g_object_unref (f->document);
}

static KringList *
get_list (Fixture *f)
{
  return kring_document_get_list (f->document, KRING_ALLIANCE_STAKEHOLDERS);
}

static KringItem *
get (Fixture *f, const char *id)
{
  return kring_document_lookup (f->document, id);
}

static GPtrArray *
get_all (Fixture *f)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < kring_list_get_length (get_list (f)); i++)
    g_ptr_array_add (items, kring_list_get (get_list (f), i));

  return items;
}

static GPtrArray *
get_columns (GPtrArray *columns, const char *const *ids)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_nonnull (kring_table_columns_find (columns, ids[i]));
      g_ptr_array_add (chosen, kring_table_columns_find (columns, ids[i]));
    }

  return chosen;
}

static void
assert_written (Fixture *f, const char *column, const char *id, gboolean shared, const char *expected)
{
  g_autofree char *text = kring_table_column_write (kring_table_columns_find (f->columns, column), f->document,
                                                    get (f, id), shared);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_columns (Fixture *f, gconstpointer data)
{
  /* Each field has its column, but for the name of someone else who asks. */
  g_assert_cmpuint (f->columns->len, ==, KRING_STAKEHOLDER_N_FIELDS + 4);
  g_assert_cmpuint (f->actions->len, ==, KRING_ACTION_N_FIELDS);
  g_assert_cmpstr (kring_table_column_get_id (g_ptr_array_index (f->columns, 0)), ==, "name");
  g_assert_cmpstr (kring_table_column_get_id (g_ptr_array_index (f->actions, 0)), ==, "when");

  assert_written (f, "sector", "s1", FALSE, "Government");
  assert_written (f, "sector", "s3", FALSE, "");
  assert_written (f, "influence", "s1", FALSE, "Decisive");
  assert_written (f, "gains", "s1", FALSE, "Fame; Votes (suspected)");
  assert_written (f, "gains", "s1", TRUE, "Fame");
  assert_written (f, "next-action", "s1", FALSE, "November 2026: Send a letter");
  assert_written (f, "next-action", "s3", FALSE, "");
  assert_written (f, "n-actions", "s1", FALSE, "3");
  assert_written (f, "n-actions", "s1", TRUE, "2");
  assert_written (f, "committed-until", "s1", FALSE, "2028");
  assert_written (f, "role", "s2", FALSE, "Needs to move");
  assert_written (f, "role", "s2", TRUE, "Context");
  assert_written (f, "tags", "s2", TRUE, "");
}

static void
test_names (Fixture *f, gconstpointer data)
{
  KringTableColumn *role = kring_table_columns_find (f->columns, "role");
  KringTableColumn *attitude = kring_table_columns_find (f->columns, "attitude");

  g_assert_true (kring_table_column_is_called (role, "role"));
  g_assert_true (kring_table_column_is_called (role, " Role "));
  g_assert_true (kring_table_column_is_called (role, "Rol"));
  g_assert_false (kring_table_column_is_called (role, "roles"));
  g_assert_true (kring_table_column_is_called (attitude, "ATTITUDE"));
  g_assert_true (kring_table_column_is_called (attitude, "Attitude to the alliance"));
}

static void
test_overdue (Fixture *f, gconstpointer data)
{
  KringList *actions = kring_item_get_list (get (f, "s1"), KRING_STAKEHOLDER_ACTIONS);
  KringItem *letter = kring_list_get (actions, 0);

  /* November is not over on one of its days. */
  g_assert_false (kring_table_is_overdue (letter, TODAY));
  g_assert_false (kring_table_is_overdue (letter, "2026-11-30"));
  g_assert_true (kring_table_is_overdue (letter, "2026-12-01"));
  g_assert_false (kring_table_is_overdue (kring_list_get (actions, 1), TODAY));

  actions = kring_item_get_list (get (f, "s4"), KRING_STAKEHOLDER_ACTIONS);
  g_assert_true (kring_table_is_overdue (kring_list_get (actions, 0), TODAY));
  g_assert_false (kring_table_is_overdue (kring_list_get (actions, 0), "2026-09-30"));
}

/* Ids in the order of @order. */
static char *
sort (Fixture *f, KringTableOrder *order)
{
  g_autoptr (GtkSortListModel) sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (get_list (f))),
                                                                 GTK_SORTER (g_object_ref (order)));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sorted)); i++)
    {
      g_autoptr (KringItem) item = g_list_model_get_item (G_LIST_MODEL (sorted), i);

      g_string_append_printf (ids, "%s ", kring_item_get_id (item));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_order (Fixture *f, KringTableOrder *order, const char *expected)
{
  g_autofree char *ids = sort (f, order);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (KringTableOrder) order = kring_table_order_new ();
  KringTableColumn *influence = kring_table_columns_find (f->columns, "influence");
  KringTableColumn *name = kring_table_columns_find (f->columns, "name");
  g_autofree char *told = NULL;

  kring_table_order_set_document (order, f->document);
  assert_order (f, order, "s1 s2 s3 s4 ");

  /* What is unknown is last, whichever way. */
  kring_table_order_put_first (order, influence, FALSE);
  assert_order (f, order, "s2 s4 s1 s3 ");
  kring_table_order_put_first (order, influence, TRUE);
  assert_order (f, order, "s1 s4 s2 s3 ");
  g_assert_true (kring_table_order_is_private (order));

  /* Where the first is the same, by the one before. */
  kring_table_order_put_first (order, name, FALSE);
  assert_order (f, order, "s4 s3 s1 s2 ");
  told = kring_table_order_describe (order);
  g_assert_cmpstr (told, ==, "Sorted by Name, then by Influence (descending)");

  kring_history_set_string (kring_document_get_history (f->document), get (f, "s2"), KRING_STAKEHOLDER_NAME, "Aa");
  kring_table_order_values_changed (order);
  assert_order (f, order, "s2 s4 s3 s1 ");

  kring_table_order_clear (order);
  g_assert_true (kring_table_order_is_empty (order));
  g_assert_false (kring_table_order_is_private (order));
  assert_order (f, order, "s1 s2 s3 s4 ");
}

/* As GTK's headers put their sorters together: several, some turned round. */
typedef struct
{
  GtkSorter *sorters[3];
  gboolean turned[3];
} Headers;

static int
compare_headers (gconstpointer a, gconstpointer b, gpointer data)
{
  const Headers *headers = data;

  for (guint i = 0; i < 3 && headers->sorters[i] != NULL; i++)
    {
      int result = gtk_sorter_compare (headers->sorters[i], (gpointer) a, (gpointer) b);

      if (result != 0)
        return headers->turned[i] ? -result : result;
    }

  return 0;
}

static void
assert_followed (Fixture *f, KringTableOrder *order, Headers *headers, const char *expected)
{
  g_autoptr (GtkSorter) header = GTK_SORTER (gtk_custom_sorter_new (compare_headers, headers, NULL));
  g_autofree char *told = NULL;

  kring_table_order_follow (order, header, f->columns);
  told = kring_table_order_describe (order);
  g_assert_cmpstr (told, ==, expected);
}

static void
test_headers (Fixture *f, gconstpointer data)
{
  g_autoptr (KringTableOrder) order = kring_table_order_new ();
  g_autoptr (GtkSorter) role = kring_table_order_make_header_sorter (kring_table_columns_find (f->columns, "role"));
  g_autoptr (GtkSorter) name = kring_table_order_make_header_sorter (kring_table_columns_find (f->columns, "name"));

  assert_followed (f, order, &(Headers) { { role } }, "Sorted by Role");
  assert_followed (f, order, &(Headers) { { role }, { TRUE } }, "Sorted by Role (descending)");
  assert_followed (f, order, &(Headers) { { name, role }, { FALSE, TRUE } }, "Sorted by Name, then by Role (descending)");
  assert_followed (f, order, &(Headers) { { name, role }, { TRUE, TRUE } },
                   "Sorted by Name (descending), then by Role (descending)");
  assert_followed (f, order, &(Headers) { { role }, { TRUE } }, "Sorted by Role (descending)");
  assert_followed (f, order, &(Headers) { { NULL } }, NULL);
}

/* Text */

static char *
write_all (Fixture *f, const char *const *ids, gboolean shared, GPtrArray *left_out)
{
  g_autoptr (GPtrArray) columns = get_columns (f->columns, ids);
  g_autoptr (GPtrArray) items = get_all (f);

  return kring_table_text_make (columns, f->document, items, shared, left_out);
}

static void
test_text (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  g_autofree char *whole = write_all (f, (const char *const[]){ "name", "role", "tags", "viewpoint", NULL }, FALSE, NULL);
  g_autofree char *shared = write_all (f, (const char *const[]){ "name", "role", "tags", "viewpoint", NULL }, TRUE, left_out);
  g_autoptr (GPtrArray) cells = kring_table_text_parse (whole);

  g_assert_cmpstr (shared, ==, "Name\tRole\nCity\tAlliance partner\nmuseum\tContext\nBank\t\nBank\t\n");
  g_assert_cmpuint (left_out->len, ==, 2);
  g_assert_null (strstr (shared, "secretword"));

  g_assert_cmpuint (cells->len, ==, 5);
  g_assert_cmpstr (((char **) cells->pdata[2])[2], ==, "north secretword");
  g_assert_cmpstr (((char **) cells->pdata[2])[3], ==, "First line\nwith\ta tab and \"quotes\"");
}

static void
test_declined (Fixture *f, gconstpointer data)
{
  KringList *actions = kring_item_get_list (get (f, "s1"), KRING_STAKEHOLDER_ACTIONS);
  g_autoptr (GPtrArray) columns = get_columns (f->actions, (const char *const[]){ "when", "what", "stakeholder", "asked-by", NULL });
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *shared = NULL;

  for (guint i = 0; i < kring_list_get_length (actions); i++)
    g_ptr_array_add (items, kring_list_get (actions, i));
  shared = kring_table_text_make (columns, f->document, items, TRUE, NULL);
  g_assert_cmpstr (shared, ==, "When\tWhat we ask\tStakeholder\tAsked by\nNovember 2026\tSend a letter\tCity\tmuseum\nMarch 2026\tPay\tCity\t\n");
}

static void
test_parse (void)
{
  g_autoptr (GPtrArray) cells = kring_table_text_parse ("a\t\"b\"\r\n\tsay \"hi\"\n\"open\tend\n\n");

  g_assert_cmpuint (cells->len, ==, 3);
  g_assert_cmpstr (((char **) cells->pdata[0])[1], ==, "b");
  g_assert_cmpstr (((char **) cells->pdata[1])[0], ==, "");
  g_assert_cmpstr (((char **) cells->pdata[1])[1], ==, "say \"hi\"");
  /* A mark that is not closed is part of the text. */
  g_assert_cmpstr (((char **) cells->pdata[2])[0], ==, "\"open");
  g_assert_cmpstr (((char **) cells->pdata[2])[1], ==, "end");
}

/* Pasting */

static KringTablePasted *
paste (Fixture *f, const char *text, const char *const *shown, guint row, guint column, GPtrArray *selected)
{
  g_autoptr (GPtrArray) columns = get_columns (f->columns, shown);
  g_autoptr (GPtrArray) rows = get_all (f);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) cells = kring_table_text_parse (text);
  KringTablePlace place = { columns, rows, selected != NULL ? selected : none, column, row };

  return kring_table_paste (f->document, KRING_KIND_STAKEHOLDER, f->columns, &place, cells, TODAY);
}

static const char *const few[] = { "name", "sector", "influence", NULL };

static char *
serialise (Fixture *f)
{
  g_autoptr (GBytes) bytes = kring_store_serialise (f->document, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_round (Fixture *f, gconstpointer data)
{
  static const char *const all[] = { "name", "sector", "role", "involvement", "influence", "concern", "attitude", "safety",
                                     "tags", "viewpoint", "origin", "moved-by", "needs", "note", "id", "gains",
                                     "next-action", "n-actions", "committed-until", NULL };
  g_autofree char *before = serialise (f);

  for (guint i = 0; i < 4; i++)
    {
      /* With the ids and, where two bear one name, without; whole and to share. */
      g_autofree char *text = write_all (f, i % 2 == 0 ? all : few, i < 2, NULL);
      g_autoptr (KringTablePasted) pasted = paste (f, text, few, 0, 0, NULL);
      g_autofree char *after = serialise (f);

      g_assert_cmpuint (pasted->n_misread, ==, 0);
      g_assert_cmpuint (pasted->n_changed + pasted->n_added, ==, 0);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_header (Fixture *f, gconstpointer data)
{
  g_autofree char *before = serialise (f);
  g_autofree char *undone = NULL;
  g_autofree char *told = NULL;
  g_autoptr (KringTablePasted) pasted =
    paste (f, "Naam\tinvloed\tSector\tOnbekend\nCity\tgeen idee\tbedrijf\tx\nSchool\t4\tOverheid\nbank\t\t\n", few, 0, 0, NULL);

  g_assert_cmpuint (pasted->n_changed, ==, 1);
  g_assert_cmpuint (pasted->n_added, ==, 1);
  g_assert_cmpuint (pasted->n_misread, ==, 2);
  g_assert_cmpint (kring_item_get_int (get (f, "s1"), KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_BUSINESS);
  g_assert_cmpint (kring_item_get_int (get (f, "s1"), KRING_STAKEHOLDER_INFLUENCE), ==, 5);
  g_assert_cmpuint (kring_list_get_length (get_list (f)), ==, 5);
  g_assert_cmpstr (kring_item_get_string (kring_list_get (get_list (f), 4), KRING_STAKEHOLDER_NAME), ==, "School");
  g_assert_cmpint (kring_item_get_int (kring_list_get (get_list (f), 4), KRING_STAKEHOLDER_INFLUENCE), ==, 4);
  told = kring_table_pasted_tell (pasted);
  g_assert_cmpstr (told, ==, "1 row changed. 1 row added. 2 cells were not understood: “geen idee” under Influence, “x”");

  kring_history_undo (kring_document_get_history (f->document));
  undone = serialise (f);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (kring_history_can_undo (kring_document_get_history (f->document)));
}

static void
test_place (Fixture *f, gconstpointer data)
{
  g_autoptr (KringTablePasted) pasted = paste (f, "business\tmuch\tbeyond\nmedia\t\n", few, 0, 1, NULL);
  g_autoptr (KringTablePasted) added = NULL;

  /* Down and to the right; an empty cell clears, what has no place is told. */
  g_assert_cmpuint (pasted->n_changed, ==, 2);
  g_assert_cmpuint (pasted->n_misread, ==, 1);
  g_assert_cmpint (kring_item_get_int (get (f, "s1"), KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_BUSINESS);
  g_assert_cmpint (kring_item_get_int (get (f, "s1"), KRING_STAKEHOLDER_INFLUENCE), ==, 4);
  g_assert_cmpint (kring_item_get_int (get (f, "s2"), KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);

  /* Below the last row with a name: it is added. */
  added = paste (f, "Bank of Calder\nLibrary\n", few, 3, 0, NULL);
  g_assert_cmpuint (added->n_changed, ==, 1);
  g_assert_cmpuint (added->n_added, ==, 1);
  g_assert_cmpstr (kring_item_get_string (get (f, "s4"), KRING_STAKEHOLDER_NAME), ==, "Bank of Calder");
}

static void
test_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) selected = g_ptr_array_new ();
  g_autoptr (KringTablePasted) pasted = NULL;

  g_ptr_array_add (selected, get (f, "s1"));
  g_ptr_array_add (selected, get (f, "s3"));
  pasted = paste (f, "Media", few, 0, 1, selected);
  g_assert_cmpuint (pasted->n_changed, ==, 2);
  g_assert_cmpint (kring_item_get_int (get (f, "s3"), KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_MEDIA);
  g_assert_cmpint (kring_item_get_int (get (f, "s2"), KRING_STAKEHOLDER_SECTOR), ==, KRING_SECTOR_UNKNOWN);
}

static void
test_actions (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) cells =
    kring_table_text_parse ("Stakeholder\tWhat we ask\tWhen\tAsked by\tStatus\n"
                            "City\tSend a letter\tQ1 2027\tThe mayor\tAsked\n"
                            "Bank\tOpen the doors\t15-3-2027\tCity\tAgreed\n"
                            "Nobody\tWait\t\t\t\n");
  KringTablePlace place = { none, none, none, 0, 0 };
  g_autoptr (KringTablePasted) pasted = kring_table_paste (f->document, KRING_KIND_ACTION, f->actions, &place, cells, TODAY);
  KringItem *letter = kring_list_get (kring_item_get_list (get (f, "s1"), KRING_STAKEHOLDER_ACTIONS), 0);
  KringItem *doors = kring_list_get (kring_item_get_list (get (f, "s3"), KRING_STAKEHOLDER_ACTIONS), 0);

  g_assert_cmpuint (pasted->n_changed, ==, 1);
  g_assert_cmpuint (pasted->n_added, ==, 1);
  g_assert_cmpuint (pasted->n_misread, ==, 2);
  g_assert_cmpstr (kring_item_get_string (letter, KRING_ACTION_WHEN), ==, "2027-Q1");
  g_assert_cmpstr (kring_item_get_string (letter, KRING_ACTION_ASKED_BY), ==, "");
  g_assert_cmpstr (kring_item_get_string (letter, KRING_ACTION_ASKED_BY_NAME), ==, "The mayor");
  g_assert_cmpint (kring_item_get_int (letter, KRING_ACTION_STATUS), ==, KRING_ACTION_ASKED);
  g_assert_cmpstr (kring_item_get_string (doors, KRING_ACTION_WHEN), ==, "2027-03-15");
  g_assert_cmpstr (kring_item_get_string (doors, KRING_ACTION_ASKED_BY), ==, "s1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ("en");

#define ADD(NAME, FUNC) g_test_add ("/table/" NAME, Fixture, NULL, set_up, FUNC, tear_down)
  ADD ("columns", test_columns);
  ADD ("names", test_names);
  ADD ("overdue", test_overdue);
  ADD ("order", test_order);
  ADD ("headers", test_headers);
  ADD ("text", test_text);
  ADD ("declined", test_declined);
  ADD ("round", test_round);
  ADD ("header", test_header);
  ADD ("place", test_place);
  ADD ("one", test_one);
  ADD ("actions", test_actions);
#undef ADD
  g_test_add_func ("/table/parse", test_parse);

  return g_test_run ();
}
