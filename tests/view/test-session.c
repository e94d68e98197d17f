/* test-session.c: a document, its file and its draft
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "store/kring-store.h"
#include "view/kring-file-filter.h"
#include "view/kring-load-dialog.h"
#include "view/kring-session.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  GFile *file;
  KringDocument *document;
  KringSession *session;
} Fixture;

typedef struct
{
  GAsyncResult *results[2];
  guint n_results;
} Answers;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("kring-session-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (f->folder, "plan.kring", NULL);
  f->file = g_file_new_for_path (path);
  f->document = kring_document_new ("en");
  f->session = kring_session_new (f->document);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  kring_session_close (f->session);
  g_assert_finalize_object (f->session);
  g_object_unref (f->document);
  g_file_delete (f->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_object_unref (f->file);
  g_free (f->folder);
}

static void
answered (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  Answers *answers = data;

  answers->results[answers->n_results++] = g_object_ref (result);
}

static void
wait_for (Answers *answers,
          guint    n)
{
  while (answers->n_results < n)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
save (Fixture  *f,
      gboolean  overwrite,
      GError  **error)
{
  Answers answers = { 0 };
  gboolean saved;

  kring_session_save_async (f->session, f->file, overwrite, NULL, answered, &answers);
  g_assert_true (kring_session_is_saving (f->session));
  wait_for (&answers, 1);
  g_assert_false (kring_session_is_saving (f->session));
  saved = kring_session_save_finish (f->session, answers.results[0], error);
  g_object_unref (answers.results[0]);
  return saved;
}

static void
set_title (Fixture    *f,
           const char *title)
{
  kring_history_set_string (kring_session_get_history (f->session), kring_document_get_alliance (f->document),
                            KRING_ALLIANCE_TITLE, title);
  kring_history_break (kring_session_get_history (f->session));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_names (Fixture      *f,
            gconstpointer data)
{
  guint n_titles = 0;

  g_signal_connect_swapped (f->session, "notify::title", G_CALLBACK (count), &n_titles);
  g_assert_cmpstr (kring_session_get_title (f->session), ==, "New alliance");
  g_assert_cmpstr (kring_session_get_place (f->session), ==, "Not saved yet");

  set_title (f, "Water");
  g_assert_cmpstr (kring_session_get_title (f->session), ==, "Water");
  g_assert_cmpuint (n_titles, ==, 1);

  g_assert_true (save (f, FALSE, NULL));
  g_assert_cmpstr (kring_session_get_place (f->session), ==, "plan.kring");
  g_assert_true (kring_session_find (f->file) == f->session);
}

static void
test_modified (Fixture      *f,
               gconstpointer data)
{
  guint n_modified = 0;

  g_assert_false (kring_session_is_modified (f->session));
  g_signal_connect_swapped (f->session, "notify::modified", G_CALLBACK (count), &n_modified);

  set_title (f, "Water");
  g_assert_true (kring_session_is_modified (f->session));
  g_assert_cmpuint (n_modified, ==, 1);

  g_assert_true (save (f, FALSE, NULL));
  g_assert_false (kring_session_is_modified (f->session));

  kring_history_undo (kring_session_get_history (f->session));
  g_assert_true (kring_session_is_modified (f->session));
}

/* What somebody else wrote is not lost unasked. */
static void
test_conflict (Fixture      *f,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  set_title (f, "Mine");
  g_assert_true (save (f, FALSE, NULL));
  /* Two writes within a tick of the file system's clock look the same. */
  g_usleep (50000);
  g_assert_true (g_file_replace_contents (f->file, "theirs", 6, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error));
  g_assert_no_error (error);

  set_title (f, "Mine again");
  g_assert_false (save (f, FALSE, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (kring_session_is_modified (f->session));
  g_assert_true (g_file_load_contents (f->file, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpstr (text, ==, "theirs");

  g_assert_true (save (f, TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (kring_session_is_modified (f->session));
}

/* A second save waits for the first, and is no conflict with it. */
static void
test_two_saves (Fixture      *f,
                gconstpointer data)
{
  Answers answers = { 0 };
  g_autoptr (GError) error = NULL;

  set_title (f, "One");
  g_assert_true (save (f, FALSE, NULL));

  set_title (f, "Two");
  kring_session_save_async (f->session, f->file, FALSE, NULL, answered, &answers);
  set_title (f, "Three");
  kring_session_save_async (f->session, f->file, FALSE, NULL, answered, &answers);
  wait_for (&answers, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (kring_session_save_finish (f->session, answers.results[i], &error));
      g_assert_no_error (error);
      g_object_unref (answers.results[i]);
    }
  g_assert_false (kring_session_is_modified (f->session));
  g_assert_false (kring_session_is_saving (f->session));
}

/* What is changed while the document is being written is not saved. */
static void
test_change_while_saving (Fixture      *f,
                          gconstpointer data)
{
  Answers answers = { 0 };

  set_title (f, "One");
  kring_session_save_async (f->session, f->file, FALSE, NULL, answered, &answers);
  set_title (f, "Two");
  wait_for (&answers, 1);
  g_assert_true (kring_session_save_finish (f->session, answers.results[0], NULL));
  g_object_unref (answers.results[0]);

  g_assert_true (kring_session_is_modified (f->session));
}

static KringSession *
load (GFile    *file,
      gboolean  as_copy)
{
  Answers answers = { 0 };
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  KringSession *session;

  kring_load_async (file, as_copy, NULL, NULL, answered, &answers);
  wait_for (&answers, 1);
  session = kring_load_finish (answers.results[0], &notice, &error);
  g_assert_no_error (error);
  g_assert_null (notice);
  g_object_unref (answers.results[0]);
  return session;
}

/* An example is not to be saved over. */
static void
test_copy (Fixture      *f,
           gconstpointer data)
{
  g_autoptr (KringSession) original = NULL;
  g_autoptr (KringSession) copy = NULL;

  set_title (f, "Water");
  g_assert_true (save (f, FALSE, NULL));

  original = load (f->file, FALSE);
  g_assert_true (g_file_equal (kring_session_get_file (original), f->file));

  copy = load (f->file, TRUE);
  g_assert_null (kring_session_get_file (copy));
  g_assert_cmpstr (kring_session_get_title (copy), ==, "Water");
  g_assert_false (kring_session_is_modified (copy));

  kring_session_close (original);
  kring_session_close (copy);
}

static void
test_file_names (void)
{
  g_autofree char *plain = kring_file_suggest_name ("Water", ".kring");
  g_autofree char *hostile = kring_file_suggest_name ("../a/b:c?", ".kring");
  g_autofree char *hidden = kring_file_suggest_name (".x", ".kring");
  g_autoptr (GFile) bare = g_file_new_for_path ("/tmp/plan");
  g_autoptr (GFile) whole = g_file_new_for_path ("/tmp/plan.KRING");
  g_autoptr (GFile) longer = NULL;
  g_autoptr (GFile) same = NULL;
  g_autofree char *name = NULL;
  gboolean extended;

  g_assert_cmpstr (plain, ==, "Water.kring");
  g_assert_cmpstr (hostile, ==, "-.-a-b-c-.kring");
  g_assert_cmpstr (hidden, ==, "-x.kring");

  longer = kring_file_with_extension (bare, ".kring", &extended);
  name = g_file_get_basename (longer);
  g_assert_cmpstr (name, ==, "plan.kring");
  g_assert_true (extended);

  same = kring_file_with_extension (whole, ".kring", &extended);
  g_assert_true (g_file_equal (same, whole));
  g_assert_false (extended);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("kring-data-XXXXXX", NULL);
  g_autofree char *drafts = g_build_filename (data, "kring", "drafts", NULL);
  g_autofree char *kring = g_build_filename (data, "kring", NULL);
  int status;

  /* Drafts go there. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/session/modified", Fixture, NULL, set_up, test_modified, tear_down);
  g_test_add ("/session/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/session/two-saves", Fixture, NULL, set_up, test_two_saves, tear_down);
  g_test_add ("/session/change-while-saving", Fixture, NULL, set_up, test_change_while_saving, tear_down);
  g_test_add ("/session/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add_func ("/file/names", test_file_names);

  status = g_test_run ();
  g_rmdir (drafts);
  g_rmdir (kring);
  g_rmdir (data);
  return status;
}
