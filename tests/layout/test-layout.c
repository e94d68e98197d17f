/* test-layout.c: the client outlives whatever a worker does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "layout-tests.h"

#define PATIENCE 20000

/* A worker that fails in one way: the error says so, and the same client has
 * the next map arranged by a worker that is well. */
typedef struct
{
  const char *mode;
  KringLayoutError error;
} Fault;

static const Fault faults[] = {
  { "dies-at-once", KRING_LAYOUT_ERROR_DIED },
  { "dies", KRING_LAYOUT_ERROR_DIED },
  { "half", KRING_LAYOUT_ERROR_DIED },
  { "half-a-header", KRING_LAYOUT_ERROR_DIED },
  { "garbage", KRING_LAYOUT_ERROR_ANSWER },
  { "endless", KRING_LAYOUT_ERROR_ANSWER },
  { "another-request", KRING_LAYOUT_ERROR_ANSWER },
  { "too-few", KRING_LAYOUT_ERROR_ANSWER },
  { "not-a-number", KRING_LAYOUT_ERROR_ANSWER },
  { "far-away", KRING_LAYOUT_ERROR_ANSWER },
  { "huge", KRING_LAYOUT_ERROR_ANSWER },
  { "scrambled", KRING_LAYOUT_ERROR_ANSWER },
  { "cannot", KRING_LAYOUT_ERROR_FAILED },
};

static void
set_mode (const char *mode)
{
  g_setenv ("KRING_FAKE_MODE", mode, TRUE);
}

static void
assert_works (KringLayout *layout)
{
  g_autoptr(KringGraph) graph = make_graph (5, 8, 1);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;

  set_mode ("well");
  arranged = arrange (layout, graph, KRING_ENGINE_SFDP, PATIENCE, &error);
  g_assert_no_error (error);
  assert_all_placed (arranged);
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (2000, 4000, 1);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;

  set_mode (fault->mode);
  arranged = arrange (layout, graph, KRING_ENGINE_SFDP, PATIENCE, &error);
  g_assert_error (error, KRING_LAYOUT_ERROR, (int) fault->error);
  g_assert_null (arranged);
  g_assert_cmpuint (strlen (error->message), >, 20);

  assert_works (layout);
}

/* The main loop must turn while a worker is silent, deaf ones included: the
 * request is larger than a pipe holds. */
static void
test_timeout (gconstpointer data)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5000, 20000, 1);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  set_mode (data);
  arranged = arrange (layout, graph, KRING_ENGINE_NEATO, 300, &error);
  g_assert_error (error, KRING_LAYOUT_ERROR, KRING_LAYOUT_ERROR_TIMEOUT);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);

  assert_works (layout);
}

static void
remember (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Layers and rings are made without the engine that does not end. */
static void
test_budget (void)
{
  const KringEngine engines[] = { KRING_ENGINE_DOT, KRING_ENGINE_CIRCO };

  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    {
      g_autoptr(KringLayout) layout = kring_layout_new ();
      g_autoptr(KringGraph) graph = make_graph (20, 30, 1);
      g_autoptr(KringGraph) arranged = NULL;
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      set_mode ("hangs");
      kring_layout_arrange_async (layout, graph, engines[i], 300, NULL, remember, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (kring_layout_arrange_was_quick (layout, result));
      arranged = kring_layout_arrange_finish (layout, result, &error);
      g_assert_no_error (error);
      assert_all_placed (arranged);
      g_assert_cmpuint (count_overlaps (arranged), ==, 0);
    }
}

static void
test_no_worker (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5, 8, 1);
  g_autoptr(KringGraph) arranged = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *worker = g_strdup (g_getenv ("KRING_LAYOUT_WORKER"));

  g_setenv ("KRING_LAYOUT_WORKER", "/nowhere/kring-layout", TRUE);
  arranged = arrange (layout, graph, KRING_ENGINE_SFDP, PATIENCE, &error);
  g_setenv ("KRING_LAYOUT_WORKER", worker, TRUE);
  g_assert_error (error, KRING_LAYOUT_ERROR, KRING_LAYOUT_ERROR_START);

  assert_works (layout);
}

/* One that answered well and died afterwards is replaced without a word. */
static void
test_dies_later (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5, 8, 1);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(KringGraph) arranged = NULL;
      g_autoptr(GError) error = NULL;

      set_mode ("once");
      arranged = arrange (layout, graph, KRING_ENGINE_SFDP, PATIENCE, &error);
      g_assert_no_error (error);
      assert_all_placed (arranged);
    }
}

typedef struct
{
  guint n_cancelled;
  guint n_arranged;
} Counts;

static void
count (GObject      *source,
       GAsyncResult *result,
       gpointer      data)
{
  Counts *counts = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(KringGraph) graph = kring_layout_arrange_finish (KRING_LAYOUT (source), result, &error);

  if (graph != NULL)
    counts->n_arranged++;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    counts->n_cancelled++;
  else
    g_assert_not_reached ();
}

static gboolean
cancel (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

static void
test_cancel (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5, 8, 1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Counts counts = { 0, 0 };

  set_mode ("hangs");
  kring_layout_arrange_async (layout, graph, KRING_ENGINE_SFDP, PATIENCE, cancellable, count, &counts);
  g_timeout_add (50, cancel, cancellable);
  while (counts.n_cancelled == 0)
    g_main_context_iteration (NULL, TRUE);

  /* One that is cancelled before it begins. */
  kring_layout_arrange_async (layout, graph, KRING_ENGINE_SFDP, PATIENCE, cancellable, count, &counts);
  while (counts.n_cancelled == 1)
    g_main_context_iteration (NULL, TRUE);

  assert_works (layout);
}

static void
test_replace (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5, 8, 1);
  g_autoptr(KringGraph) empty = kring_graph_new ();
  Counts counts = { 0, 0 };

  set_mode ("hangs");
  for (guint i = 0; i < 5; i++)
    kring_layout_arrange_async (layout, graph, KRING_ENGINE_SFDP, PATIENCE, NULL, count, &counts);
  kring_layout_arrange_async (layout, empty, KRING_ENGINE_SFDP, PATIENCE, NULL, count, &counts);
  kring_layout_arrange_async (layout, graph, KRING_ENGINE_SFDP, PATIENCE, NULL, count, &counts);
  while (counts.n_cancelled < 5 || counts.n_arranged < 1)
    g_main_context_iteration (NULL, TRUE);

  set_mode ("well");
  kring_layout_arrange_async (layout, graph, KRING_ENGINE_SFDP, PATIENCE, NULL, count, &counts);
  while (counts.n_arranged < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (counts.n_cancelled, ==, 6);
}

static gboolean
tick (gpointer data)
{
  (*(guint *) data)++;

  return G_SOURCE_CONTINUE;
}

static void
test_main_loop_turns (void)
{
  g_autoptr(KringLayout) layout = kring_layout_new ();
  g_autoptr(KringGraph) graph = make_graph (5000, 20000, 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(KringGraph) arranged = NULL;
  guint n_ticks = 0;
  guint source = g_timeout_add (5, tick, &n_ticks);

  set_mode ("deaf");
  arranged = arrange (layout, graph, KRING_ENGINE_NEATO, 1000, &error);
  g_assert_error (error, KRING_LAYOUT_ERROR, KRING_LAYOUT_ERROR_TIMEOUT);
  g_source_remove (source);

  /* Of 200 that fit in; a loop that waits sees none. */
  g_assert_cmpuint (n_ticks, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *worker = NULL;

  g_test_init (&argc, &argv, NULL);
  worker = g_test_build_filename (G_TEST_BUILT, "layout", "fake-worker", NULL);
  g_setenv ("KRING_LAYOUT_WORKER", worker, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/fault/%s", faults[i].mode);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_data_func ("/layout/timeout/hangs", "hangs", test_timeout);
  g_test_add_data_func ("/layout/timeout/deaf", "deaf", test_timeout);
  g_test_add_func ("/layout/budget", test_budget);
  g_test_add_func ("/layout/no-worker", test_no_worker);
  g_test_add_func ("/layout/dies-later", test_dies_later);
  g_test_add_func ("/layout/cancel", test_cancel);
  g_test_add_func ("/layout/replace", test_replace);
  g_test_add_func ("/layout/main-loop-turns", test_main_loop_turns);

  return g_test_run ();
}
