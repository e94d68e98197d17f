/* test-pages.c: how a report is parted over pages
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "report-tests.h"

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"
#include "report/kring-pages-private.h"

#include <string.h>

#define HEIGHT 100.0

static KringBox *
add_box (GPtrArray *boxes,
         double     space,
         double     height,
         gboolean   keep)
{
  KringBox *box = kring_box_new (space);

  box->height = height;
  box->keep = keep;
  g_ptr_array_add (boxes, box);

  return box;
}

/* How many boxes each page has: "3 2 1" */
static char *
count (GPtrArray *boxes)
{
  g_autoptr (GPtrArray) pages = kring_page_break (boxes, HEIGHT, HEIGHT / 2);
  GString *counts = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (counts, "%s%u", i > 0 ? " " : "", ((KringPage *) g_ptr_array_index (pages, i))->boxes->len);

  return g_string_free (counts, FALSE);
}

static GPtrArray *
make_boxes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kring_box_free);
}

/* Boxes fill a page, and the space above the first is not needed. */
static void
test_fill (void)
{
  g_autoptr (GPtrArray) boxes = make_boxes ();
  g_autofree char *counts = NULL;

  for (guint i = 0; i < 7; i++)
    add_box (boxes, 10, 26, FALSE);
  counts = count (boxes);
  g_assert_cmpstr (counts, ==, "3 3 1");
}

/* What must stay together goes to the next page together. */
static void
test_keep (void)
{
  g_autoptr (GPtrArray) boxes = make_boxes ();
  g_autofree char *counts = NULL;

  add_box (boxes, 0, 50, FALSE);
  add_box (boxes, 0, 30, TRUE);
  add_box (boxes, 0, 10, TRUE);
  add_box (boxes, 0, 20, FALSE);
  add_box (boxes, 0, 40, FALSE);
  counts = count (boxes);
  g_assert_cmpstr (counts, ==, "1 4");
}

/* What is longer than a page is parted all the same, and what is higher than
 * a page has one of its own. */
static void
test_too_long (void)
{
  g_autoptr (GPtrArray) boxes = make_boxes ();
  g_autofree char *counts = NULL;

  for (guint i = 0; i < 5; i++)
    add_box (boxes, 0, 40, i < 4);
  add_box (boxes, 0, 150, FALSE);
  add_box (boxes, 0, 10, FALSE);
  counts = count (boxes);
  g_assert_cmpstr (counts, ==, "2 2 1 1 1");
}

/* The names of a table's columns stand above each part of it. */
static void
test_repeated (void)
{
  g_autoptr (GPtrArray) boxes = make_boxes ();
  g_autoptr (GPtrArray) pages = NULL;
  KringBox *header = add_box (boxes, 0, 20, TRUE);

  for (guint i = 0; i < 7; i++)
    add_box (boxes, 0, 30, FALSE)->repeated = header;
  pages = kring_page_break (boxes, HEIGHT, HEIGHT);
  g_assert_cmpuint (pages->len, ==, 4);
  for (guint i = 0; i < pages->len; i++)
    {
      const KringPage *page = g_ptr_array_index (pages, i);

      g_assert_true (g_array_index (page->boxes, KringPlacedBox, 0).box == header);
      g_assert_cmpuint (page->boxes->len, ==, i < 3 ? 3 : 2);
      g_assert_cmpfloat (g_array_index (page->boxes, KringPlacedBox, 1).y, ==, KRING_PAGE_ABOVE + 20);
    }
}

/* A page is turned for what asks for it, and the next is upright again. */
static void
test_turned (void)
{
  g_autoptr (GPtrArray) boxes = make_boxes ();
  g_autoptr (GPtrArray) pages = NULL;

  add_box (boxes, 0, 10, FALSE);
  add_box (boxes, 0, 10, TRUE)->new_page = TRUE;
  ((KringBox *) g_ptr_array_index (boxes, 1))->landscape = TRUE;
  add_box (boxes, 0, 40, FALSE)->ends_page = TRUE;
  add_box (boxes, 0, 10, FALSE);
  pages = kring_page_break (boxes, HEIGHT, HEIGHT / 2);
  g_assert_cmpuint (pages->len, ==, 3);
  for (guint i = 0; i < pages->len; i++)
    g_assert_true (((KringPage *) g_ptr_array_index (pages, i))->landscape == (i == 1));
}

/* Many stakeholders with much to tell. */
static KringReport *
make_long_report (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%02u", i);
      g_autofree char *name = g_strdup_printf ("Partij %02u", i);
      KringItem *item = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, name, i * 200, 900);
      GString *viewpoint = g_string_new (NULL);

      for (guint word = 0; word < i * 13; word++)
        g_string_append (viewpoint, word % 17 == 16 ? "zin.\n" : "woord ");
      kring_item_set_string (item, KRING_STAKEHOLDER_VIEWPOINT, viewpoint->str);
      kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, (int) i % 7);
      g_string_free (viewpoint, TRUE);
    }

  return report_tests_make (alliance, KRING_AUDIENCE_MANAGER, NULL);
}

/* Of a whole report: no heading ends a page, no line of a text stands alone,
 * all is there once and in order, and nothing is below the margin. */
static void
test_report (void)
{
  g_autoptr (KringReport) report = make_long_report ();
  GPtrArray *blocks = kring_report_get_blocks (report);
  double width = 471, height = 718;
  g_autoptr (KringTypesetter) type = kring_typesetter_new ("nl", width, height);
  g_autoptr (GPtrArray) pages = NULL;
  guint next = 0;

  for (guint i = 0; i < blocks->len; i++)
    kring_typesetter_add (type, g_ptr_array_index (blocks, i), i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL,
                          i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL);
  kring_typesetter_keep_short (type);
  pages = kring_page_break (type->boxes, height, width);

  g_assert_cmpuint (pages->len, >, 20);
  for (guint i = 0; i < pages->len; i++)
    {
      const KringPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->boxes->len; j++)
        {
          const KringPlacedBox *placed = &g_array_index (page->boxes, KringPlacedBox, j);
          gboolean is_last = j + 1 == page->boxes->len;

          g_assert_cmpfloat (placed->y + placed->box->height - KRING_PAGE_ABOVE, <=, (page->landscape ? width : height) + 0.1);
          if (j == 0 && g_ptr_array_index (type->boxes, next) != placed->box)
            {
              /* Above the rest of a table, and only there. */
              g_assert_true (((KringBox *) g_ptr_array_index (type->boxes, next))->repeated == placed->box);
              continue;
            }
          g_assert_true (g_ptr_array_index (type->boxes, next) == placed->box);
          next++;
          g_assert_false (is_last && placed->box->keep);
          g_assert_false (is_last && placed->box->heading != 0);
        }
    }
  g_assert_cmpuint (next, ==, type->boxes->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/fill", test_fill);
  g_test_add_func ("/pages/keep", test_keep);
  g_test_add_func ("/pages/too-long", test_too_long);
  g_test_add_func ("/pages/repeated", test_repeated);
  g_test_add_func ("/pages/turned", test_turned);
  g_test_add_func ("/pages/report", test_report);

  return g_test_run ();
}
