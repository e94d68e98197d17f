/* test-poster.c: a map on many sheets
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-filter.h"
#include "model/kring-stakeholder.h"
#include "paint/kring-poster.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SECRET "zegt iets heel anders dan ze denken"

static KringScene *
make_scene (KringAudience audience)
{
  g_autoptr (KringItem) alliance = paint_tests_make_alliance ("nl");
  KringList *stakeholders = kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS);
  g_autoptr (KringItem) first = g_list_model_get_item (G_LIST_MODEL (stakeholders), 0);
  const KringSceneOptions options = { .audience = audience };
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;

  kring_item_set_string (first, KRING_STAKEHOLDER_NOTE, SECRET);
  document = kring_document_new_for_alliance (alliance);
  scene = kring_scene_new (document, &options);

  return kring_scene_copy (scene, &options);
}

static KringPoster *
make_poster (KringPosterOptions *options)
{
  g_autoptr (KringScene) scene = make_scene (KRING_AUDIENCE_SHARE);
  g_autoptr (GError) error = NULL;
  KringPoster *poster;

  if (options->paper.width == 0)
    kring_paper_get_size (KRING_PAPER_A4, &options->paper.width, &options->paper.height);
  poster = kring_poster_new (scene, options, &error);
  g_assert_no_error (error);

  return poster;
}

static void
test_numbers (void)
{
  static const struct
  {
    guint column;
    guint row;
    const char *number;
  } numbers[] = {
    { 0, 0, "A1" }, { 1, 1, "B2" }, { 25, 8, "Z9" }, { 26, 0, "AA1" }, { 27, 11, "AB12" }, { 51, 0, "AZ1" },
    { 52, 0, "BA1" }, { 701, 0, "ZZ1" }, { 702, 0, "AAA1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = kring_poster_make_number (numbers[i].column, numbers[i].row);

      g_assert_cmpstr (number, ==, numbers[i].number);
    }
}

/* The kept parts lie side by side and make up the whole, and each is printed. */
static void
check_cover (KringPoster *poster)
{
  guint first = kring_poster_is_overview (poster, 0) ? 1 : 0, columns, rows;
  double width, height, area = 0, page_width, page_height;

  kring_poster_get_size (poster, &width, &height);
  kring_poster_get_page_size (poster, &page_width, &page_height);
  kring_poster_get_grid (poster, &columns, &rows);
  g_assert_cmpuint (kring_poster_get_n_sheets (poster), ==, columns * rows);

  for (guint i = first; i < kring_poster_get_n_pages (poster); i++)
    {
      guint column = (i - first) % columns, row = (i - first) / columns;
      g_autofree char *expected = kring_poster_make_number (column, row);
      g_autofree char *number = kring_poster_get_number (poster, i);
      KringRect kept, printed, other;
      KringPoint place;

      g_assert_cmpstr (number, ==, expected);
      kring_poster_get_kept (poster, i, &kept);
      kring_poster_get_printed (poster, i, &printed);
      kring_poster_get_place (poster, i, &place);
      area += kept.width * kept.height;

      if (column == 0)
        g_assert_cmpfloat_with_epsilon (kept.x, 0, 1e-6);
      if (row == 0)
        g_assert_cmpfloat_with_epsilon (kept.y, 0, 1e-6);
      if (column + 1 < columns)
        {
          kring_poster_get_kept (poster, i + 1, &other);
          g_assert_cmpfloat_with_epsilon (kept.x + kept.width, other.x, 1e-6);
        }
      else
        g_assert_cmpfloat_with_epsilon (kept.x + kept.width, width, 1e-6);
      if (row + 1 < rows)
        {
          kring_poster_get_kept (poster, i + columns, &other);
          g_assert_cmpfloat_with_epsilon (kept.y + kept.height, other.y, 1e-6);
        }
      else
        g_assert_cmpfloat_with_epsilon (kept.y + kept.height, height, 1e-6);

      g_assert_cmpfloat (kept.x, >=, printed.x - 1e-6);
      g_assert_cmpfloat (kept.y, >=, printed.y - 1e-6);
      g_assert_cmpfloat (kept.x + kept.width, <=, printed.x + printed.width + 1e-6);
      g_assert_cmpfloat (kept.y + kept.height, <=, printed.y + printed.height + 1e-6);
      g_assert_cmpfloat (place.x + printed.width, <, page_width);
      g_assert_cmpfloat (place.y + printed.height, <, page_height);
    }
  g_assert_cmpfloat_with_epsilon (area / (width * height), 1, 1e-9);
}

static void
test_cover (void)
{
  static const KringPosterOptions all[] = {
    { .size = KRING_POSTER_SHEETS, .columns = 3, .rows = 2, .overlap = 10 },
    { .size = KRING_POSTER_SHEETS, .columns = 5, .rows = 1, .overlap = 0 },
    { .size = KRING_POSTER_WIDTH, .amount = 1189, .overlap = 10 },
    { .size = KRING_POSTER_WIDTH, .amount = 60, .overlap = 10 },
    { .size = KRING_POSTER_HEIGHT, .amount = 841, .overlap = 25 },
    { .size = KRING_POSTER_SCALE, .amount = 250, .overlap = 5, .overview = TRUE },
    { .size = KRING_POSTER_ONE_WIDE, .overlap = 10 },
    { .size = KRING_POSTER_WIDTH, .amount = 200, .overlap = 5000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint paper = 0; paper < KRING_N_PAPERS; paper++)
      for (KringOrientation turn = KRING_ORIENTATION_AUTOMATIC; turn <= KRING_ORIENTATION_LANDSCAPE; turn++)
        {
          KringPosterOptions options = all[i];
          g_autoptr (KringPoster) poster = NULL;

          kring_paper_get_size (paper, &options.paper.width, &options.paper.height);
          options.paper.margin = 14;
          options.paper.orientation = turn;
          poster = make_poster (&options);
          check_cover (poster);
        }
}

static void
test_exact (void)
{
  for (double mm = 190; mm < 2000; mm += 113.7)
    {
      KringPosterOptions wide = { .size = KRING_POSTER_WIDTH, .amount = mm, .overlap = 10 };
      KringPosterOptions high = { .size = KRING_POSTER_HEIGHT, .amount = mm, .overlap = 10 };
      g_autoptr (KringPoster) by_width = make_poster (&wide);
      g_autoptr (KringPoster) by_height = make_poster (&high);
      guint columns, rows;
      double width, height, page_width, page_height, across = 0;

      kring_poster_get_size (by_width, &width, &height);
      g_assert_cmpfloat_with_epsilon (width / KRING_POINTS_PER_MM, mm, 1e-6);
      kring_poster_get_grid (by_width, &columns, &rows);
      for (guint i = 0; i < columns; i++)
        {
          KringRect kept;

          kring_poster_get_kept (by_width, i, &kept);
          across += kept.width;
        }
      g_assert_cmpfloat_with_epsilon (across / KRING_POINTS_PER_MM, mm, 1e-6);

      /* One sheet less would not do. */
      kring_poster_get_page_size (by_width, &page_width, &page_height);
      if (columns > 1)
        g_assert_cmpfloat (width, >, (columns - 1) * (page_width - 30 - 10 * KRING_POINTS_PER_MM));

      kring_poster_get_size (by_height, &width, &height);
      g_assert_cmpfloat_with_epsilon (height / KRING_POINTS_PER_MM, mm, 1e-6);
    }
}

static void
test_counts (void)
{
  KringPosterOptions sheets = { .size = KRING_POSTER_SHEETS, .columns = 3, .rows = 2, .overlap = 10, .overview = TRUE };
  KringPosterOptions wide = { .size = KRING_POSTER_ONE_WIDE, .overlap = 10 };
  KringPosterOptions page = { .size = KRING_POSTER_ONE_PAGE, .overview = TRUE };
  KringPosterOptions forest = { .size = KRING_POSTER_WIDTH, .amount = 40000, .overlap = 10 };
  g_autoptr (KringPoster) three_by_two = make_poster (&sheets);
  g_autoptr (KringPoster) one_wide = make_poster (&wide);
  g_autoptr (KringPoster) one = make_poster (&page);
  g_autoptr (KringScene) scene = make_scene (KRING_AUDIENCE_SHARE);
  g_autoptr (GError) error = NULL;
  guint columns, rows;

  g_assert_cmpuint (kring_poster_get_n_pages (three_by_two), ==, 7);
  g_assert_cmpuint (kring_poster_get_n_sheets (three_by_two), ==, 6);
  g_assert_true (kring_poster_is_overview (three_by_two, 0));
  g_assert_null (kring_poster_get_number (three_by_two, 0));

  kring_poster_get_grid (one_wide, &columns, &rows);
  g_assert_cmpuint (columns, ==, 1);
  g_assert_cmpuint (kring_poster_get_n_pages (one), ==, 1);

  g_assert_null (kring_poster_new (scene, &forest, &error));
  g_assert_error (error, KRING_POSTER_ERROR, KRING_POSTER_ERROR_TOO_MANY);
}

static gboolean
has_point (GArray           *points,
           const KringPoint *point)
{
  for (guint i = 0; i < points->len; i++)
    {
      const KringPoint *other = &g_array_index (points, KringPoint, i);

      if (fabs (other->x - point->x) < 1e-6 && fabs (other->y - point->y) < 1e-6)
        return TRUE;
    }

  return FALSE;
}

static void
test_diamonds (void)
{
  KringPosterOptions options = { .size = KRING_POSTER_WIDTH, .amount = 700, .overlap = 10, .marks = TRUE };
  g_autoptr (KringPoster) poster = make_poster (&options);
  guint columns, rows;

  kring_poster_get_grid (poster, &columns, &rows);
  g_assert_cmpuint (columns, >, 1);
  g_assert_cmpuint (rows, >, 1);

  /* What a sheet shows on a common side, its neighbour shows at the same
   * place of the whole. */
  for (guint page = 0; page < columns * rows; page++)
    {
      g_autoptr (GArray) own = kring_poster_get_diamonds (poster, page);
      guint n_sides = (page % columns > 0) + (page % columns + 1 < columns) + (page >= columns) +
                      (page / columns + 1 < rows);

      g_assert_cmpuint (own->len, ==, 2 * n_sides);
      for (guint i = 0; i < own->len; i++)
        {
          guint n_shared = 0;

          for (guint other = 0; other < columns * rows; other++)
            {
              g_autoptr (GArray) theirs = kring_poster_get_diamonds (poster, other);

              n_shared += has_point (theirs, &g_array_index (own, KringPoint, i));
            }
          g_assert_cmpuint (n_shared, ==, 2);
        }
    }
}

static cairo_surface_t *
make_image (double width,
            double height)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  return image;
}

/* The part of the pixels that clearly differ. */
static double
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint n_different = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row_a = (gpointer) (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *row_b = (gpointer) (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        for (guint shift = 0; shift < 24; shift += 8)
          if (ABS ((int) (row_a[x] >> shift & 0xff) - (int) (row_b[x] >> shift & 0xff)) > 48)
            {
              n_different++;
              break;
            }
    }

  return (double) n_different / (width * height);
}

/* Cuts each sheet out along its marks and lays it where its number says. */
static double
assemble (gboolean marks)
{
  KringPosterOptions options = { .size = KRING_POSTER_SHEETS, .columns = 3, .rows = 2, .overlap = 10,
                                 .marks = marks, .paper.margin = 14 };
  g_autoptr (KringPoster) poster = make_poster (&options);
  cairo_surface_t *whole, *assembled, *blank;
  double width, height, difference;
  cairo_t *cr;

  kring_poster_get_size (poster, &width, &height);
  blank = make_image (width, height);
  whole = make_image (width, height);
  cr = cairo_create (whole);
  kring_poster_draw (poster, cr);
  cairo_destroy (cr);
  g_assert_cmpfloat (compare (whole, blank), >, 0.02);

  assembled = make_image (width, height);
  cr = cairo_create (assembled);
  for (guint page = 0; page < kring_poster_get_n_pages (poster); page++)
    {
      KringPoint place;
      KringRect kept, printed;

      kring_poster_get_kept (poster, page, &kept);
      kring_poster_get_printed (poster, page, &printed);
      kring_poster_get_place (poster, page, &place);
      cairo_save (cr);
      cairo_rectangle (cr, kept.x, kept.y, kept.width, kept.height);
      cairo_clip (cr);
      cairo_translate (cr, printed.x - place.x, printed.y - place.y);
      kring_poster_draw_page (poster, page, cr);
      cairo_restore (cr);
    }
  cairo_destroy (cr);

  difference = compare (whole, assembled);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (assembled);
  cairo_surface_destroy (blank);

  return difference;
}

static void
test_assembled (void)
{
  double marked = assemble (TRUE);

  g_assert_cmpfloat (assemble (FALSE), <, 0.0005);
  g_assert_cmpfloat (marked, <, 0.005);
  g_assert_cmpfloat (marked, >, 0);
}

static char *
read_pdf (KringAudience audience,
          const char   *command)
{
  KringPosterOptions options = { .size = KRING_POSTER_SHEETS, .columns = 3, .rows = 2, .overlap = 10,
                                 .marks = TRUE, .overview = TRUE };
  g_autoptr (KringScene) scene = make_scene (audience);
  g_autoptr (KringPoster) poster = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("kring-poster-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "poster.pdf", NULL);
  char *output;

  kring_paper_get_size (KRING_PAPER_A4, &options.paper.width, &options.paper.height);
  poster = kring_poster_new (scene, &options, &error);
  g_assert_no_error (error);
  bytes = kring_poster_to_pdf (poster, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  output = paint_tests_run (command, file);
  g_unlink (file);
  g_rmdir (folder);

  return output;
}

static void
test_pdf (void)
{
  g_autofree char *shared = read_pdf (KRING_AUDIENCE_SHARE, "pdftotext -layout FILE -");
  g_autofree char *secret = read_pdf (KRING_AUDIENCE_MANAGER, "pdftotext -layout FILE -");
  g_auto (GStrv) pages = NULL;

  if (shared == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }

  g_assert_null (strstr (shared, SECRET));
  g_assert_null (strstr (shared, "Vertrouwelijk"));
  g_assert_nonnull (strstr (shared, "B2"));

  /* pdftotext ends each page with a form feed. */
  pages = g_strsplit (secret, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 8);
  for (guint i = 0; i < 7; i++)
    g_assert_nonnull (strstr (pages[i], "Vertrouwelijk"));
  g_assert_nonnull (strstr (pages[0], "Snijd elk vel"));
}

static void
test_cancelled (void)
{
  KringPosterOptions options = { .size = KRING_POSTER_SHEETS, .columns = 3, .rows = 2, .overlap = 10 };
  g_autoptr (KringPoster) poster = make_poster (&options);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kring_poster_to_pdf (poster, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A row of far away nodes leaves a hole, which may be left out. */
static void
test_empty (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  const KringSceneOptions scene_options = { .audience = KRING_AUDIENCE_SHARE };
  KringPosterOptions options = { .size = KRING_POSTER_SHEETS, .columns = 4, .rows = 4, .overlap = 10 };
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) scene = NULL;
  g_autoptr (KringPoster) all = NULL;
  g_autoptr (KringPoster) some = NULL;

  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "s1", "Een", 0, 0);
  paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, "s2", "Twee", 4000, 4000);
  document = kring_document_new_for_alliance (alliance);
  scene = kring_scene_new (document, &scene_options);
  kring_paper_get_size (KRING_PAPER_A4, &options.paper.width, &options.paper.height);

  all = kring_poster_new (scene, &options, NULL);
  options.skip_empty = TRUE;
  some = kring_poster_new (scene, &options, NULL);
  g_assert_cmpuint (kring_poster_get_n_sheets (all), ==, 16);
  g_assert_cmpuint (kring_poster_get_n_sheets (some), <, 16);
  g_assert_cmpuint (kring_poster_get_n_sheets (some), >=, 5);
}

/* Beside the picture stands what was left out of it; to share without what is
 * private. */
static void
test_filter (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("nl");
  g_autoptr (KringFilter) filter = kring_filter_new ();
  const KringSceneOptions share = { .audience = KRING_AUDIENCE_SHARE };
  const KringSceneOptions manager = { .audience = KRING_AUDIENCE_MANAGER };
  g_autoptr (KringScene) scene = kring_scene_new (document, &manager);
  g_autoptr (KringScene) all = kring_scene_copy (scene, &share);
  g_autoptr (KringScene) shared = NULL;
  g_autoptr (KringScene) known = NULL;

  g_assert_null (kring_scene_get_filter_text (all));

  kring_filter_set (filter, KRING_CRITERION_TAG, "geheim", TRUE);
  kring_scene_set_filter (scene, filter);
  shared = kring_scene_copy (scene, &share);
  known = kring_scene_copy (scene, &manager);
  g_assert_nonnull (strstr (kring_scene_get_filter_text (shared), "0 van 8"));
  g_assert_null (strstr (kring_scene_get_filter_text (shared), "geheim"));
  g_assert_nonnull (strstr (kring_scene_get_filter_text (known), "geheim"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster/numbers", test_numbers);
  g_test_add_func ("/poster/counts", test_counts);
  g_test_add_func ("/poster/cover", test_cover);
  g_test_add_func ("/poster/exact", test_exact);
  g_test_add_func ("/poster/diamonds", test_diamonds);
  g_test_add_func ("/poster/assembled", test_assembled);
  g_test_add_func ("/poster/pdf", test_pdf);
  g_test_add_func ("/poster/cancelled", test_cancelled);
  g_test_add_func ("/poster/empty", test_empty);

  g_test_add_func ("/poster/filter", test_filter);

  return g_test_run ();
}
