/* test-drafts.c: what was not saved survives a crash
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "model/kring-alliance.h"
#include "store/kring-drafts.h"
#include "store/kring-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *own_path;

#define ORIGINAL "file:///home/anna/Mantelzorg%20en%20werk.kring"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
list_drafts (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts;

  kring_drafts_list_async (NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  drafts = kring_drafts_list_finish (result, &error);
  g_assert_no_error (error);

  return drafts;
}

static char *
folder_of_drafts (void)
{
  return g_build_filename (g_get_user_data_dir (), "kring", "drafts", NULL);
}

static guint
count_files (void)
{
  g_autofree char *folder = folder_of_drafts ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
has_draft (void)
{
  g_autofree char *folder = folder_of_drafts ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".kring"))
      return TRUE;

  return FALSE;
}

static void
set_title (KringDocument *document, const char *title)
{
  kring_history_set_string (kring_document_get_history (document), kring_document_get_alliance (document),
                            KRING_ALLIANCE_TITLE, title);
}

/* Lets the program go on until there is a draft, or nothing of one. */
static void
wait_for_draft (gboolean wanted)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while ((wanted ? !has_draft () : count_files () > 0) && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpint (has_draft (), ==, wanted);
  g_assert_cmpuint (count_files (), ==, wanted ? 3 : 0);
}

/* The program that changes a document and is killed: this one, started with
 * the title */
static int
run_and_crash (const char *title)
{
  KringDocument *document = kring_document_new ("nl");
  KringDraft *draft = kring_draft_new (document);
  g_autoptr (GFile) file = g_file_new_for_uri (ORIGINAL);

  kring_draft_set_file (draft, file, "an-etag");
  set_title (document, title);
  wait_for_draft (TRUE);

  return kill (getpid (), SIGKILL);
}

static void
crash (const char *title)
{
  const char *argv[] = { own_path, title, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static void
assert_mode (const char *path, int mode)
{
  GStatBuf buffer;

  g_assert_cmpint (g_stat (path, &buffer), ==, 0);
  g_assert_cmphex (buffer.st_mode & 0777, ==, mode);
}

static void
test_crash (void)
{
  g_autoptr (GPtrArray) drafts = NULL, none = NULL;
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *folder = folder_of_drafts ();
  KringDraftInfo *info;

  crash ("Mantelzorg");

  drafts = list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  info = g_ptr_array_index (drafts, 0);
  g_assert_cmpstr (info->title, ==, "Mantelzorg");
  g_assert_cmpstr (info->uri, ==, ORIGINAL);
  g_assert_cmpstr (info->etag, ==, "an-etag");
  g_assert_cmpint (ABS (g_date_time_difference (now, info->time)), <, 60 * G_TIME_SPAN_SECOND);
  assert_mode (folder, 0700);
  assert_mode (g_file_peek_path (info->file), 0600);
  kring_test_validate (g_file_peek_path (info->file));

  document = kring_store_load (info->file, KRING_LOAD_STRICT, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kring_item_get_string (kring_document_get_alliance (document), KRING_ALLIANCE_TITLE), ==, "Mantelzorg");

  /* Taken over, it is offered no more, and stays until it is saved. */
  kring_history_mark_unsaved (kring_document_get_history (document));
  draft = kring_draft_new_from (document, info);
  none = list_drafts ();
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (count_files (), ==, 3);

  kring_history_mark_saved (kring_document_get_history (document));
  wait_for_draft (FALSE);
  kring_draft_discard (draft);
}

/* A program that died while it wrote leaves nothing that stays for ever. */
static void
test_half (void)
{
  g_autofree char *folder = folder_of_drafts ();
  g_autofree char *half = g_build_filename (folder, "5b0f2c1e-8c3c-4a57-9d5e-0f6d6b1c2a3d.kring.AB12CD", NULL);
  g_autofree char *about = g_build_filename (folder, "5b0f2c1e-8c3c-4a57-9d5e-0f6d6b1c2a3d.about", NULL);
  g_autofree char *other = g_build_filename (folder, "something else", NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (half, "<all", -1, NULL));
  g_assert_true (g_file_set_contents (about, "[Draft]", -1, NULL));
  g_assert_true (g_file_set_contents (other, "", -1, NULL));
  drafts = list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_cmpuint (count_files (), ==, 1);
  g_unlink (other);
}

static void
test_refused (void)
{
  g_autoptr (GPtrArray) drafts = NULL, none = NULL;

  crash ("Not wanted");
  drafts = list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  kring_drafts_remove (g_ptr_array_index (drafts, 0));
  g_assert_cmpuint (count_files (), ==, 0);
  none = list_drafts ();
  g_assert_cmpuint (none->len, ==, 0);
}

/* The draft of a program that lives is its own business. */
static void
test_running (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  g_autoptr (KringDraft) draft = kring_draft_new (document);
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_cmpuint (count_files (), ==, 0);
  set_title (document, "Busy");
  kring_draft_flush (draft);
  wait_for_draft (TRUE);
  drafts = list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 0);

  /* Undone to what is on disk: nothing to keep */
  kring_history_undo (kring_document_get_history (document));
  wait_for_draft (FALSE);
  set_title (document, "Busy again");
  kring_draft_flush (draft);
  wait_for_draft (TRUE);

  kring_draft_discard (draft);
  g_assert_cmpuint (count_files (), ==, 0);
  set_title (document, "After the end");
  kring_draft_flush (draft);
  g_assert_cmpuint (count_files (), ==, 0);
}

/* Closing while a draft is on its way to the disk leaves none. */
static void
test_discard_while_writing (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (KringDocument) document = kring_document_new ("en");
      g_autoptr (KringDraft) draft = kring_draft_new (document);

      set_title (document, "Busy");
      kring_draft_flush (draft);
      g_usleep (i * 50);
      kring_draft_discard (draft);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  g_usleep (20000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_files (), ==, 0);
}

static void
on_failed (KringDraft *draft, const char *message, gpointer user_data)
{
  (*(guint *) user_data)++;
}

/* Where no draft can be written, it is told, once. */
static void
test_failed (void)
{
  g_autoptr (KringDocument) document = kring_document_new ("en");
  g_autoptr (KringDraft) draft = kring_draft_new (document);
  g_autofree char *folder = folder_of_drafts ();
  guint n = 0;

  g_mkdir_with_parents (folder, 0700);
  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_signal_connect (draft, "failed", G_CALLBACK (on_failed), &n);

  set_title (document, "Nowhere to go");
  for (guint i = 0; i < 3; i++)
    {
      kring_draft_flush (draft);
      g_usleep (20000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);

  kring_draft_discard (draft);
  g_unlink (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = NULL, *folder = NULL, *parent = NULL;
  int result;

  own_path = argv[0];
  if (argc == 2 && argv[1][0] != '-')
    return run_and_crash (argv[1]);

  data = g_dir_make_tmp ("kring-drafts-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/drafts/crash", test_crash);
  g_test_add_func ("/store/drafts/half", test_half);
  g_test_add_func ("/store/drafts/refused", test_refused);
  g_test_add_func ("/store/drafts/running", test_running);
  g_test_add_func ("/store/drafts/discard-while-writing", test_discard_while_writing);
  g_test_add_func ("/store/drafts/failed", test_failed);

  result = g_test_run ();

  folder = folder_of_drafts ();
  parent = g_path_get_dirname (folder);
  g_rmdir (folder);
  g_rmdir (parent);
  g_rmdir (data);

  return result;
}
