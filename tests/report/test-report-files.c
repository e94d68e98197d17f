/* test-report-files.c: reports as PDF and HTML
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "report-tests.h"

#include "paint-tests.h"
#include "secrets.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-interest.h"
#include "model/kring-list.h"
#include "model/kring-stakeholder.h"

#include <glib/gstdio.h>
#include <libxml/HTMLparser.h>
#include <string.h>

/* Every private field holds another word, and none of those comes out. */
static void
test_nothing_private (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KringReport) shared = NULL;
  g_autoptr (KringReport) own = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) html = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (secrets_fill (alliance, secrets), >, 60);
  shared = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);
  pdf = report_tests_write (shared, KRING_REPORT_PDF);
  secrets_assert_none (pdf, "pdftotext -enc UTF-8 FILE -", secrets);
  secrets_assert_none (pdf, "pdfinfo FILE", secrets);
  html = report_tests_write (shared, KRING_REPORT_HTML);
  secrets_assert_none (html, NULL, secrets);

  /* The manager reads most of them. */
  own = report_tests_make (alliance, KRING_AUDIENCE_MANAGER, NULL);
  text = report_tests_read (own);
  for (guint i = 0, n = 0; i < secrets->len; i++)
    {
      n += strstr (text, g_ptr_array_index (secrets, i)) != NULL;
      if (i + 1 == secrets->len)
        g_assert_cmpuint (n, >, 60);
    }
}

/* Takes the values of all private fields away. */
static void
blank_private (KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = kring_item_get_field (item, i);

      if (!kring_item_is_private (item, i) || field->required || field->privacy == KRING_PRIVATE_SOMETIMES)
        continue;
      if (kring_field_is_string (field))
        kring_item_set_string (item, i, "");
      else
        kring_item_set_int (item, i, kring_field_get_default (field));
    }
  for (guint i = 0; klass->lists != NULL && klass->lists[i].name != NULL; i++)
    {
      KringList *list = kring_item_peek_list (item, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        blank_private (kring_list_get (list, j));
    }
}

/* What is private changes not one byte of what is made to share. */
static void
test_private_leaves_no_trace (void)
{
  for (guint format = 0; format < KRING_N_REPORT_FORMATS; format++)
    {
      GBytes *made[2];

      for (guint filled = 0; filled < 2; filled++)
        {
          g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
          g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
          g_autoptr (KringReport) report = NULL;

          secrets_fill (alliance, secrets);
          if (!filled)
            blank_private (alliance);
          report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);
          made[filled] = report_tests_write (report, format);
        }

      g_assert_true (g_bytes_equal (made[0], made[1]));
      g_bytes_unref (made[0]);
      g_bytes_unref (made[1]);
    }
}

/* The text of each page; NULL where nothing can read it. */
static char **
read_pages (GBytes *pdf)
{
  g_autofree char *text = paint_tests_ask ("pdftotext -enc UTF-8 FILE -", pdf);

  return text != NULL ? g_strsplit (text, "\f", -1) : NULL;
}

/* Each page of the manager's says so. */
static void
test_confidential (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
  g_autoptr (KringReport) report = report_tests_make (alliance, KRING_AUDIENCE_MANAGER, NULL);
  g_autoptr (GBytes) pdf = report_tests_write (report, KRING_REPORT_PDF);
  g_autoptr (KringPages) pages = kring_pages_new (report, NULL, NULL, NULL);
  g_auto (GStrv) texts = read_pages (pdf);

  if (texts == NULL)
    {
      g_test_skip ("no poppler-utils");
      return;
    }

  for (guint i = 0; i < kring_pages_get_n_pages (pages); i++)
    g_assert_nonnull (strstr (texts[i], kring_report_get_mark (report)));
}

/* The contents tell the right pages, and the bookmarks are there. */
static void
test_contents (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  g_autoptr (KringReport) report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);
  g_autoptr (GBytes) pdf = report_tests_write (report, KRING_REPORT_PDF);
  g_autoptr (KringPages) pages = kring_pages_new (report, NULL, NULL, NULL);
  const GArray *headings = kring_pages_get_headings (pages);
  g_auto (GStrv) texts = read_pages (pdf);
  g_autofree char *contents = paint_tests_ask ("pdftotext -f 2 -l 2 -layout -enc UTF-8 FILE -", pdf);
  g_autofree char *outline = paint_tests_ask ("pdftohtml -xml -i -stdout FILE", pdf);
  g_autofree char *dests = paint_tests_ask ("pdfinfo -dests FILE", pdf);
  g_autofree char *info = paint_tests_ask ("pdfinfo FILE", pdf);

  if (texts == NULL || contents == NULL || outline == NULL || dests == NULL)
    {
      g_test_skip ("no poppler-utils");
      return;
    }

  g_assert_cmpuint (headings->len, >, 25);
  for (guint i = 0; i < headings->len; i++)
    {
      const KringPagesHeading *heading = &g_array_index (headings, KringPagesHeading, i);
      g_autofree char *escaped = g_markup_escape_text (heading->text, -1);
      g_autofree char *quoted = g_regex_escape_string (heading->text, -1);
      g_autofree char *entry = g_strdup_printf ("(^|\\n) *%s[ .]+%u *\\n", quoted, heading->page + 1);
      g_autofree char *mark = g_strdup_printf ("<item page=\"%u\">%s</item>", heading->page + 1, escaped);
      g_autofree char *name = kring_pages_name_heading (i + 1);
      g_autofree char *dest = g_strdup_printf ("\"%s\"", name);

      g_assert_nonnull (strstr (texts[heading->page], heading->text));
      g_assert_true (heading->level > 2 || g_regex_match_simple (entry, contents, 0, 0));
      g_assert_nonnull (strstr (outline, mark));
      g_assert_nonnull (strstr (dests, dest));
    }

  g_assert_nonnull (strstr (info, "Werk & mantelzorg <in balans>"));
  g_assert_null (strstr (info, "Author"));
  g_assert_nonnull (strstr (info, "2026"));
}

/* A text that is longer than a page goes on on the next, and tells all. */
static void
test_long_cells (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  KringItem *partner = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), 0);
  KringItem *action = kring_list_get (kring_item_get_list (partner, KRING_STAKEHOLDER_ACTIONS), 0);
  KringItem *interest = kring_list_get (kring_item_get_list (alliance, KRING_ALLIANCE_INTERESTS), 0);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (KringReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "w%04u ", i);
  kring_item_set_string (action, KRING_ACTION_WHAT, words->str);
  kring_item_set_string (interest, KRING_INTEREST_DESCRIPTION, words->str);
  kring_item_set_string (partner, KRING_STAKEHOLDER_NEEDS, words->str);
  kring_item_set_string (alliance, KRING_ALLIANCE_IDEAL, words->str);

  report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);
  pdf = report_tests_write (report, KRING_REPORT_PDF);
  text = paint_tests_ask ("pdftotext -enc UTF-8 FILE -", pdf);
  if (text == NULL)
    {
      g_test_skip ("no poppler-utils");
      return;
    }

  /* The ideal, the interest, the needs, and the action with its stakeholder
   * and by date. */
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%04u", i);
      guint n = 0;

      for (const char *at = text; (at = strstr (at, word)) != NULL; at++)
        n++;
      /* The plan shows the first words once more. */
      g_assert_cmpuint (n, >=, 5);
      g_assert_cmpuint (n, <=, i < 20 ? 6 : 5);
    }
}

static xmlXPathContext *
read_html (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  htmlDocPtr html = htmlReadMemory (data, (int) size, NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

  g_assert_nonnull (html);
  return xmlXPathNewContext (html);
}

static void
free_html (xmlXPathContext *context)
{
  xmlDocPtr html = context->doc;

  xmlXPathFreeContext (context);
  xmlFreeDoc (html);
}

/* Language, headings, pictures and tables can be read by a screen reader. */
static void
test_accessible (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("nl");
  g_autoptr (KringReport) report = report_tests_make (alliance, KRING_AUDIENCE_MANAGER, NULL);
  g_autoptr (GBytes) bytes = report_tests_write (report, KRING_REPORT_HTML);
  xmlXPathContext *context = read_html (bytes);

  g_assert_cmpuint (paint_tests_count (context, "/html[@lang='nl']"), ==, 1);
  g_assert_cmpuint (paint_tests_count (context, "//h1"), ==, 1);
  g_assert_cmpuint (paint_tests_count (context, "//main//h2"), ==, 11);
  g_assert_cmpuint (paint_tests_count (context, "//figure/svg[@role='img'][@aria-labelledby][@aria-describedby]"), ==, 5);
  g_assert_cmpuint (paint_tests_count (context, "//figure/svg[not(title) or not(desc)]"), ==, 0);
  g_assert_cmpuint (paint_tests_count (context, "//table[not(caption) or not(thead)]"), ==, 0);
  g_assert_cmpuint (paint_tests_count (context, "//table"), >, 5);
  g_assert_cmpuint (paint_tests_count (context, "//th[not(@scope)]"), ==, 0);
  g_assert_cmpuint (paint_tests_count (context, "//tbody/tr[not(th)]"), ==, 0);
  g_assert_cmpuint (paint_tests_count (context, "//nav//a"), >, 15);
  g_assert_cmpuint (paint_tests_count (context, "//nav//a[not(substring(@href, 2) = //@id)]"), ==, 0);
  g_assert_cmpuint (paint_tests_count (context, "//*[@id = following::*/@id or @id = descendant::*/@id]"), ==, 0);
  g_assert_cmpuint (paint_tests_count (context, "//p[@class='mark']"), ==, 1);
  /* One file: it fetches nothing. */
  g_assert_cmpuint (paint_tests_count (context, "//script | //link | //img | //iframe | //@src"), ==, 0);

  free_html (context);
}

/* Names are text, whatever is in them. */
static void
test_hostile (void)
{
  static const char evil[] = "</title></style><script>alert('x')</script>\"'&amp;<img src=x onerror=y>\x01\x02 ]]>";
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  KringList *stakeholders = kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (KringReport) report = NULL;

  kring_item_set_string (alliance, KRING_ALLIANCE_TITLE, evil);
  kring_item_set_string (alliance, KRING_ALLIANCE_IDEAL, evil);
  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      kring_item_set_string (kring_list_get (stakeholders, i), KRING_STAKEHOLDER_NAME, evil);
      kring_item_set_string (kring_list_get (stakeholders, i), KRING_STAKEHOLDER_NEEDS, evil);
      kring_item_set_string (kring_list_get (stakeholders, i), KRING_STAKEHOLDER_VIEWPOINT, evil);
    }

  report = report_tests_make (alliance, KRING_AUDIENCE_MANAGER, NULL);
  for (guint format = 0; format < KRING_N_REPORT_FORMATS; format++)
    {
      g_autoptr (GBytes) bytes = report_tests_write (report, format);

      if (format == KRING_REPORT_HTML)
        {
          gsize size;
          const char *data = g_bytes_get_data (bytes, &size);
          xmlXPathContext *context = read_html (bytes);

          g_assert_cmpuint (paint_tests_count (context, "//script | //img | //@onerror"), ==, 0);
          g_assert_cmpuint (paint_tests_count (context, "//title[starts-with(., '</title></style><script>')]"), >=, 1);
          g_assert_true (g_utf8_validate (data, (gssize) size, NULL));
          g_assert_null (memchr (data, 1, size));
          free_html (context);
        }
      else
        {
          g_autofree char *info = paint_tests_ask ("pdfinfo FILE", bytes);

          g_assert_true (info == NULL || strstr (info, "<script>") != NULL);
        }
    }
}

typedef struct
{
  GCancellable *cancellable;
  double last;
  guint n;
} Watch;

static void
note_progress (double   fraction,
               gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (fraction, >=, watch->last);
  g_assert_cmpfloat (fraction, <=, 1);
  watch->last = fraction;
  watch->n++;
  if (watch->cancellable != NULL && fraction > 0.5)
    g_cancellable_cancel (watch->cancellable);
}

/* The work tells how far it is, and can be stopped half-way. */
static void
test_progress (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  g_autoptr (KringReport) report = report_tests_make (alliance, KRING_AUDIENCE_SHARE, NULL);

  for (guint format = 0; format < KRING_N_REPORT_FORMATS; format++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GBytes) whole = NULL;
      g_autoptr (GBytes) part = NULL;
      g_autoptr (GError) error = NULL;
      Watch watch = { NULL };

      whole = kring_report_to_bytes (report, format, note_progress, &watch, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (whole);
      g_assert_cmpuint (watch.n, >, 5);

      watch = (Watch) { .cancellable = cancellable };
      part = kring_report_to_bytes (report, format, note_progress, &watch, cancellable, &error);
      g_assert_null (part);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (watch.last, <, 1);
    }
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
write_file (KringReport   *report,
            GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  kring_report_write_async (report, KRING_REPORT_PDF, file, NULL, NULL, cancellable, done_cb, &result);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kring_report_write_finish (result, error);
}

/* A file is written whole or not at all; the manager's is for its owner. */
static void
test_write (void)
{
  g_autoptr (KringItem) alliance = report_tests_make_alliance ("en");
  g_autofree char *folder = g_dir_make_tmp ("kring-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (folder, "none", "report.pdf", NULL);

  for (guint audience = KRING_AUDIENCE_SHARE; audience <= KRING_AUDIENCE_MANAGER; audience++)
    {
      g_autoptr (KringReport) report = report_tests_make (alliance, audience, NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      GStatBuf status;

      g_assert_false (write_file (report, file, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      g_clear_error (&error);

      g_assert_true (write_file (report, file, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_true (((status.st_mode & 077) == 0) == (audience == KRING_AUDIENCE_MANAGER));
      g_unlink (path);

      g_assert_false (write_file (report, nowhere, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "report.pdf"));
    }

  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-files/nothing-private", test_nothing_private);
  g_test_add_func ("/report-files/no-trace", test_private_leaves_no_trace);
  g_test_add_func ("/report-files/confidential", test_confidential);
  g_test_add_func ("/report-files/contents", test_contents);
  g_test_add_func ("/report-files/long-cells", test_long_cells);
  g_test_add_func ("/report-files/accessible", test_accessible);
  g_test_add_func ("/report-files/hostile", test_hostile);
  g_test_add_func ("/report-files/progress", test_progress);
  g_test_add_func ("/report-files/write", test_write);

  return g_test_run ();
}
