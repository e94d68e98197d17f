/* test-arranger.c: every node has a place, and keeps it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-map.h"
#include "model/kring-place.h"
#include "model/kring-stakeholder.h"
#include "view/kring-arranger.h"

static const char *const names[] = { "a", "b", "c", "d", "e", "f", NULL };

typedef struct
{
  KringDocument *document;
  KringHistory *history;
  KringScene *scene;
  KringArranger *arranger;
  char *failure;
} Fixture;

static void
follow (KringScene *scene,
        const KringChange *change)
{
  kring_scene_update (scene, change, NULL);
}

static void
remember_failure (Fixture *f,
                  const char *message)
{
  g_free (f->failure);
  f->failure = g_strdup (message);
}

static void
open_document (Fixture *f,
               KringDocument *document)
{
  f->document = document;
  f->history = kring_document_get_history (document);
  f->scene = kring_scene_new (document, NULL);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (follow), f->scene);
  f->arranger = kring_arranger_new (f->scene);
  g_signal_connect_swapped (f->arranger, "failed", G_CALLBACK (remember_failure), f);
}

static void
close_document (Fixture *f)
{
  g_object_run_dispose (G_OBJECT (f->arranger));
  g_clear_object (&f->arranger);
  g_signal_handlers_disconnect_by_data (f->document, f->scene);
  g_clear_object (&f->scene);
  g_clear_object (&f->document);
  g_clear_pointer (&f->failure, g_free);

  /* Answers that nobody waits for any more */
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
wait_until_idle (Fixture *f)
{
  while (kring_arranger_is_busy (f->arranger))
    g_main_context_iteration (NULL, TRUE);
}

/* A document as a file without places gives it: a chain. */
static KringDocument *
make_unplaced (void)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (KringItem) item = kring_item_new (KRING_KIND_STAKEHOLDER);

      kring_item_set_string (item, KRING_STAKEHOLDER_ID, names[i]);
      kring_item_set_string (item, KRING_STAKEHOLDER_NAME, names[i]);
      kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), item);
    }
  for (guint i = 1; names[i] != NULL; i++)
    {
      g_autoptr (KringItem) line = kring_item_new (KRING_KIND_INFLUENCE);

      kring_item_set_string (line, KRING_INFLUENCE_FROM, names[i - 1]);
      kring_item_set_string (line, KRING_INFLUENCE_TO, names[i]);
      kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_INFLUENCES), line);
    }

  return kring_document_new_for_alliance (alliance);
}

static guint
count_places (Fixture *f)
{
  return kring_list_get_length (kring_document_get_list (f->document, KRING_ALLIANCE_PLACES));
}

/* "a 10 20; b …", to compare what a map looks like. */
static char *
tell_places (Fixture *f)
{
  KringList *places = kring_document_get_list (f->document, KRING_ALLIANCE_PLACES);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < kring_list_get_length (places); i++)
    {
      KringItem *place = kring_list_get (places, i);

      g_string_append_printf (told, "%s %.2f %.2f; ", kring_item_get_string (place, KRING_PLACE_NODE),
                              kring_item_get_number (place, KRING_PLACE_X),
                              kring_item_get_number (place, KRING_PLACE_Y));
    }

  return g_string_free (told, FALSE);
}

/* Opening places all, arranges them, and is no modification. */
static void
test_opening (Fixture *f,
              gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *arranged = NULL;

  open_document (f, make_unplaced ());
  g_assert_cmpuint (count_places (f), ==, 6);
  g_assert_true (kring_arranger_is_busy (f->arranger));
  first = tell_places (f);

  wait_until_idle (f);
  g_assert_null (f->failure);
  arranged = tell_places (f);
  g_assert_cmpstr (arranged, !=, first);
  g_assert_cmpuint (count_places (f), ==, 6);
  g_assert_false (kring_history_is_modified (f->history));
  g_assert_false (kring_history_can_undo (f->history));
  close_document (f);
}

/* Whoever begins to work before the arrangement is there keeps the map. */
static void
test_opening_and_working (Fixture *f,
                          gconstpointer data)
{
  g_autofree char *worked = NULL;
  g_autofree char *after = NULL;

  open_document (f, make_unplaced ());
  kring_edit_place (f->document, "a", 500, 500, TRUE);
  worked = tell_places (f);
  wait_until_idle (f);
  after = tell_places (f);
  g_assert_cmpstr (after, ==, worked);
  close_document (f);
}

/* Newcomers get places in the step that adds them, and move nobody. */
static void
test_newcomers (Fixture *f,
                gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) added = NULL;

  open_document (f, make_unplaced ());
  wait_until_idle (f);
  before = tell_places (f);

  added = kring_edit_add_names (f->document, KRING_KIND_STAKEHOLDER, (const char *const[]) { "x", "y", NULL });
  g_assert_false (kring_arranger_is_busy (f->arranger));
  g_assert_cmpuint (count_places (f), ==, 8);
  after = tell_places (f);
  g_assert_true (g_str_has_prefix (after, before));

  kring_history_undo (f->history);
  undone = tell_places (f);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (kring_history_can_undo (f->history));
  g_assert_false (kring_history_is_modified (f->history));
  close_document (f);
}

/* A list pasted into an empty alliance is arranged, in the same step. */
static void
test_first_names (Fixture *f,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) added = NULL;

  open_document (f, kring_document_new ("en"));
  added = kring_edit_add_names (f->document, KRING_KIND_STAKEHOLDER, names);
  wait_until_idle (f);
  g_assert_cmpuint (count_places (f), ==, 6);

  kring_history_undo (f->history);
  g_assert_cmpuint (count_places (f), ==, 0);
  g_assert_false (kring_history_can_undo (f->history));
  kring_history_redo (f->history);
  g_assert_cmpuint (count_places (f), ==, 6);
  close_document (f);
}

/* One step, which remembers how; what is pinned stays. */
static void
test_arranging (Fixture *f,
                gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  KringItem *place;

  open_document (f, make_unplaced ());
  wait_until_idle (f);
  kring_edit_place (f->document, "c", 321, -123, TRUE);
  before = tell_places (f);

  kring_arranger_arrange (f->arranger, KRING_ARRANGEMENT_RING);
  g_assert_true (kring_arranger_is_busy (f->arranger));
  wait_until_idle (f);
  g_assert_null (f->failure);
  g_assert_cmpint (kring_item_get_int (kring_document_get_map (f->document), KRING_MAP_ARRANGEMENT), ==,
                   KRING_ARRANGEMENT_RING);
  after = tell_places (f);
  g_assert_cmpstr (after, !=, before);
  place = kring_document_get_place (f->document, "c");
  g_assert_cmpfloat (kring_item_get_number (place, KRING_PLACE_X), ==, 321);
  g_assert_cmpfloat (kring_item_get_number (place, KRING_PLACE_Y), ==, -123);
  g_assert_true (kring_item_get_int (place, KRING_PLACE_PINNED));

  kring_history_undo (f->history);
  undone = tell_places (f);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (kring_item_get_int (kring_document_get_map (f->document), KRING_MAP_ARRANGEMENT), ==,
                   KRING_ARRANGEMENT_AUTOMATIC);
  close_document (f);
}

/* The selection is arranged in one step, and no other node moves. */
static void
test_arranging_part (Fixture *f,
                     gconstpointer data)
{
  const char *const part[] = { "a", "b", "d", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  open_document (f, make_unplaced ());
  wait_until_idle (f);
  for (guint i = 0; names[i] != NULL; i++)
    kring_edit_place (f->document, names[i], 300 * i, 0, FALSE);
  before = tell_places (f);

  kring_arranger_arrange_part (f->arranger, part);
  g_assert_true (kring_arranger_is_busy (f->arranger));
  wait_until_idle (f);
  g_assert_null (f->failure);
  after = tell_places (f);
  g_assert_cmpstr (after, !=, before);
  g_assert_nonnull (strstr (after, "c 600.00 0.00; "));
  g_assert_nonnull (strstr (after, "e 1200.00 0.00; f 1500.00 0.00; "));
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_false (kring_item_get_int (kring_document_get_place (f->document, names[i]), KRING_PLACE_PINNED));

  kring_history_undo (f->history);
  undone = tell_places (f);
  g_assert_cmpstr (undone, ==, before);
  close_document (f);
}

static void
test_cancelling (Fixture *f,
                 gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_document (f, make_unplaced ());
  wait_until_idle (f);
  before = tell_places (f);
  kring_arranger_arrange (f->arranger, KRING_ARRANGEMENT_LAYERS);
  kring_arranger_cancel (f->arranger);
  g_assert_false (kring_arranger_is_busy (f->arranger));
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
  after = tell_places (f);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (f->failure);
  g_assert_false (kring_history_can_undo (f->history));
  close_document (f);
}

/* A worker that dies is a message, and the map is as it was; a map without
 * places has the fallback's. */
static void
test_dead_worker (Fixture *f,
                  gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_autofree char *worker = g_strdup (g_getenv ("KRING_LAYOUT_WORKER"));

  g_setenv ("KRING_LAYOUT_WORKER", "/bin/false", TRUE);
  open_document (f, make_unplaced ());
  before = tell_places (f);
  g_assert_cmpuint (count_places (f), ==, 6);
  wait_until_idle (f);
  g_assert_nonnull (f->failure);
  g_clear_pointer (&f->failure, g_free);

  kring_arranger_arrange (f->arranger, KRING_ARRANGEMENT_FORCE);
  wait_until_idle (f);
  g_assert_nonnull (f->failure);
  after = tell_places (f);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (kring_history_is_modified (f->history));
  close_document (f);
  g_setenv ("KRING_LAYOUT_WORKER", worker, TRUE);
}

/* Whatever the worker does, it is a message, and the map as it was, arranged as
 * a whole or in part. */
static void
test_bad_workers (Fixture *f,
                  gconstpointer data)
{
  static const char *const modes[] = {
    "dies", "dies-at-once", "half", "half-a-header", "scrambled", "huge", "endless", "another-request", "too-few",
    "not-a-number", "far-away", "cannot",
  };
  const char *const part[] = { "a", "b", "d", NULL };
  g_autofree char *worker = g_strdup (g_getenv ("KRING_LAYOUT_WORKER"));
  g_autofree char *bad = g_test_build_filename (G_TEST_BUILT, "layout", "fake-worker", NULL);

  g_setenv ("KRING_LAYOUT_WORKER", bad, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (guint is_part = 0; is_part < 2; is_part++)
      {
        g_autofree char *before = NULL;
        g_autofree char *after = NULL;

        g_test_message ("%s", modes[i]);
        g_setenv ("KRING_FAKE_MODE", modes[i], TRUE);
        open_document (f, make_unplaced ());
        wait_until_idle (f);
        g_clear_pointer (&f->failure, g_free);
        before = tell_places (f);

        if (is_part)
          kring_arranger_arrange_part (f->arranger, part);
        else
          kring_arranger_arrange (f->arranger, KRING_ARRANGEMENT_FORCE);
        wait_until_idle (f);
        g_assert_nonnull (f->failure);
        after = tell_places (f);
        g_assert_cmpstr (after, ==, before);
        g_assert_false (kring_history_is_modified (f->history));
        g_assert_false (kring_history_can_undo (f->history));
        close_document (f);
      }
  g_unsetenv ("KRING_FAKE_MODE");
  g_setenv ("KRING_LAYOUT_WORKER", worker, TRUE);
}

static void
arrived_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Whether the wait for the final routes ended well. */
static gboolean
finish_routes (Fixture *f,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  kring_arranger_finish_routes_async (f->arranger, cancellable, arrived_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return kring_arranger_finish_routes_finish (f->arranger, result, error);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Who draws the map waits for the arrangement and its routes, and no longer. */
static void
test_waiting (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) left = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (KringArranger) arranger = NULL;
  g_autoptr (GError) error = NULL;
  guint n_routed = 0;

  open_document (f, make_unplaced ());
  g_signal_connect_swapped (f->arranger, "routed", G_CALLBACK (count_cb), &n_routed);
  g_assert_true (finish_routes (f, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (kring_arranger_is_busy (f->arranger));
  g_assert_cmpuint (n_routed, ==, 2); /* our own, and then Graphviz's */

  /* Nothing is under way. */
  g_assert_true (finish_routes (f, NULL, &error));
  g_assert_cmpuint (n_routed, ==, 2);

  /* One of two leaves; the other is answered. */
  kring_arranger_arrange (f->arranger, KRING_ARRANGEMENT_RING);
  kring_arranger_finish_routes_async (f->arranger, cancellable, arrived_cb, &cancelled);
  g_cancellable_cancel (cancellable);
  g_assert_true (finish_routes (f, NULL, &error));
  g_assert_cmpuint (n_routed, ==, 4);
  g_assert_nonnull (cancelled);
  g_assert_false (kring_arranger_finish_routes_finish (f->arranger, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (finish_routes (f, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* A document that is closed keeps nobody waiting. */
  kring_arranger_arrange (f->arranger, KRING_ARRANGEMENT_LAYERS);
  arranger = g_object_ref (f->arranger);
  kring_arranger_finish_routes_async (f->arranger, NULL, arrived_cb, &left);
  close_document (f);
  g_assert_nonnull (left);
  g_assert_false (kring_arranger_finish_routes_finish (arranger, left, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, NULL, function, NULL)
  ADD ("/arranger/opening", test_opening);
  ADD ("/arranger/opening-and-working", test_opening_and_working);
  ADD ("/arranger/newcomers", test_newcomers);
  ADD ("/arranger/first-names", test_first_names);
  ADD ("/arranger/arranging", test_arranging);
  ADD ("/arranger/arranging-part", test_arranging_part);
  ADD ("/arranger/cancelling", test_cancelling);
  ADD ("/arranger/dead-worker", test_dead_worker);
  ADD ("/arranger/bad-workers", test_bad_workers);
  ADD ("/arranger/waiting", test_waiting);
#undef ADD

  return g_test_run ();
}
