/* test-private.c: what must not be told in what is made to share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"
#include "secrets.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <string.h>

static KringScene *
make_scene (KringDocument *document,
            KringAudience  audience)
{
  KringSceneOptions options = { audience, NULL };

  return kring_scene_new (document, &options);
}

static GBytes *
make_file (KringScene               *scene,
           const KringExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = kring_export_to_bytes (scene, options, NULL, &error);

  g_assert_no_error (error);
  return file;
}

/* A picture says what it shows, and nothing beside it. */
static void
assert_is_bare (GBytes *png)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  for (gsize at = 8; at + 8 <= size;)
    {
      const char *kind = (const char *) data + at + 4;

      g_assert_true (strncmp (kind, "IHDR", 4) == 0 || strncmp (kind, "IDAT", 4) == 0 ||
                     strncmp (kind, "bKGD", 4) == 0 || strncmp (kind, "IEND", 4) == 0);
      at += 12 + ((gsize) data[at] << 24 | (gsize) data[at + 1] << 16 | (gsize) data[at + 2] << 8 | data[at + 3]);
    }
}

/* Every way out, of one scene to share. */
static void
assert_keeps_all (KringScene *scene,
                  GPtrArray  *secrets)
{
  const KringPosterOptions poster = {
    .paper = { .width = 595, .height = 842, .margin = 14, .date = "2026-03-15" },
    .size = KRING_POSTER_SHEETS, .columns = 2, .rows = 2, .overlap = KRING_POSTER_OVERLAP,
    .marks = TRUE, .overview = TRUE,
  };
  const KringExportOptions ways[] = {
    { .format = KRING_EXPORT_PDF, .paper = KRING_PAPER_A3, .date = "2026-03-15" },
    { .format = KRING_EXPORT_PDF, .poster = &poster },
    { .format = KRING_EXPORT_SVG, .date = "2026-03-15" },
    { .format = KRING_EXPORT_PNG, .date = "2026-03-15" },
    { .format = KRING_EXPORT_DOT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GBytes) file = make_file (scene, &ways[i]);

      secrets_assert_none (file, ways[i].format == KRING_EXPORT_PDF ? "pdftotext -enc UTF-8 FILE -" : NULL, secrets);
      if (ways[i].format == KRING_EXPORT_PNG)
        assert_is_bare (file);
    }
}

/* Every private field holds another word, and none of those comes out, whether
 * the scene is made to share or is a copy of the manager's own, as it is for
 * the clipboard; nor where the manager filters by one. */
static void
test_nothing_private (void)
{
  g_autoptr (KringItem) alliance = paint_tests_make_alliance ("nl");
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringScene) shared = NULL;
  g_autoptr (KringScene) own = NULL;
  g_autoptr (KringScene) copied = NULL;
  g_autoptr (KringScene) filtered = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  g_autofree char *svg = NULL;

  g_assert_cmpuint (secrets_fill (alliance, secrets), >, 60);
  g_assert_cmpuint (secrets->len, >, 40);
  document = kring_document_new_for_alliance (alliance);
  shared = make_scene (document, KRING_AUDIENCE_SHARE);
  assert_keeps_all (shared, secrets);

  own = make_scene (document, KRING_AUDIENCE_MANAGER);
  copied = kring_scene_copy (own, NULL);
  assert_keeps_all (copied, secrets);

  /* The manager sees what is told of it here: who needs to move, and by what
   * is filtered. */
  tags = kring_criterion_list_values (KRING_CRITERION_TAG, document);
  for (guint i = 0; i < tags->len; i++)
    kring_filter_set (filter, KRING_CRITERION_TAG, g_ptr_array_index (tags, i), TRUE);
  kring_scene_set_filter (own, filter);
  filtered = kring_scene_copy (own, NULL);
  assert_keeps_all (filtered, secrets);
  g_clear_object (&copied);
  copied = kring_scene_copy (own, &(KringSceneOptions) { KRING_AUDIENCE_MANAGER, NULL });
  svg = paint_tests_export (copied, KRING_EXPORT_SVG);
  g_assert_nonnull (strstr (svg, kring_text_in ("nl", kring_roles[KRING_ROLE_TO_MOVE].label)));
  g_assert_nonnull (strstr (svg, SECRETS_MARKER));
}

/* What is private changes not one byte of what is made to share, pixels
 * included. */
static void
test_private_leaves_no_trace (void)
{
  static const KringExportFormat formats[] = { KRING_EXPORT_SVG, KRING_EXPORT_PNG, KRING_EXPORT_DOT };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const KringExportOptions options = { .format = formats[i], .date = "2026-03-15" };
      GBytes *made[2];

      for (guint filled = 0; filled < 2; filled++)
        {
          g_autoptr (KringItem) alliance = paint_tests_make_alliance ("nl");
          g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
          g_autoptr (KringDocument) document = NULL;
          g_autoptr (KringScene) scene = NULL;
          g_autoptr (GError) error = NULL;

          if (filled)
            secrets_fill (alliance, secrets);
          document = kring_document_new_for_alliance (alliance);
          scene = make_scene (document, KRING_AUDIENCE_SHARE);
          made[filled] = kring_export_to_bytes (scene, &options, NULL, &error);
          g_assert_no_error (error);
        }

      g_assert_true (g_bytes_equal (made[0], made[1]));
      g_bytes_unref (made[0]);
      g_bytes_unref (made[1]);
    }
}

/* A party that needs to move cannot be told from context, by not one byte. */
static void
test_to_move_is_context (void)
{
  static const KringExportFormat formats[] = { KRING_EXPORT_SVG, KRING_EXPORT_DOT };
  static const KringRole roles[] = { KRING_ROLE_TO_MOVE, KRING_ROLE_CONTEXT };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *shared[2] = { NULL };
      g_autofree char *full[2] = { NULL };

      for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
        {
          g_autoptr (KringDocument) document = paint_tests_make_document ("en");
          g_autoptr (KringScene) live = make_scene (document, KRING_AUDIENCE_MANAGER);
          g_autoptr (KringScene) copy = NULL;
          g_autofree char *of_copy = NULL;

          kring_history_set_int (kring_document_get_history (document), kring_document_lookup (document, "s2"),
                                 KRING_STAKEHOLDER_ROLE, roles[j]);
          g_clear_object (&live);
          live = make_scene (document, KRING_AUDIENCE_MANAGER);
          full[j] = paint_tests_export (live, formats[i]);

          copy = kring_scene_copy (live, NULL);
          of_copy = paint_tests_export (copy, formats[i]);
          g_clear_object (&live);
          live = make_scene (document, KRING_AUDIENCE_SHARE);
          shared[j] = paint_tests_export (live, formats[i]);
          g_assert_cmpstr (of_copy, ==, shared[j]);
        }

      g_assert_cmpstr (shared[0], ==, shared[1]);
      g_assert_cmpstr (full[0], !=, full[1]);
      g_free (shared[1]);
      g_free (full[1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/private/nothing", test_nothing_private);
  g_test_add_func ("/private/leaves-no-trace", test_private_leaves_no_trace);
  g_test_add_func ("/private/to-move-is-context", test_to_move_is_context);

  return g_test_run ();
}
