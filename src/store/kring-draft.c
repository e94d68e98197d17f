/* kring-draft.c: keeps the draft of one open document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-drafts.h"

#include "kring-draft-files.h"
#include "kring-store.h"
#include "model/kring-alliance.h"

#include <string.h>

/* Seconds from a change to its draft; the promise is ten. */
#define DELAY 5

struct _KringDraft
{
  GObject parent_instance;

  KringDocument *document;
  KringDraftFiles *files;
  char *uri;
  char *etag;

  guint timeout;
  gboolean is_writing;
  gboolean has_failed;
  gboolean is_discarded;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringDraft, kring_draft, G_TYPE_OBJECT)

typedef struct
{
  KringDraftFiles *files;
  GBytes *document; /* or NULL: remove the draft */
  char *about;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  kring_draft_files_unref (self->files);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_free (self->about);
  g_free (self);
}

static gboolean
is_modified (KringDraft *self)
{
  return kring_history_is_modified (kring_document_get_history (self->document));
}

static char *
make_about (KringDraft *self)
{
  g_autoptr (GKeyFile) about = g_key_file_new ();

  g_key_file_set_string (about, "Draft", "Title",
                         kring_item_get_string (kring_document_get_alliance (self->document), KRING_ALLIANCE_TITLE));
  if (self->uri != NULL)
    g_key_file_set_string (about, "Draft", "Uri", self->uri);
  if (self->etag != NULL)
    g_key_file_set_string (about, "Draft", "Etag", self->etag);

  return g_key_file_to_data (about, NULL, NULL);
}

static Job *
make_job (KringDraft *self, GError **error)
{
  g_autoptr (GBytes) document = NULL;
  Job *job;

  if (is_modified (self) && (document = kring_store_serialise (self->document, error)) == NULL)
    return NULL;

  job = g_new0 (Job, 1);
  job->files = kring_draft_files_ref (self->files);
  job->document = g_steal_pointer (&document);
  job->about = make_about (self);

  return job;
}

static gboolean
run_job (Job *job, GError **error)
{
  if (job->document != NULL)
    return kring_draft_files_write (job->files, job->document, job->about, error);

  kring_draft_files_remove (job->files);
  return TRUE;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (run_job (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell (KringDraft *self, const GError *error)
{
  if (error != NULL && !self->has_failed)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  self->has_failed = error != NULL;
}

static gboolean
on_timeout (gpointer user_data)
{
  KringDraft *self = user_data;

  self->timeout = 0;
  kring_draft_flush (self);

  return G_SOURCE_REMOVE;
}

static void
arm (KringDraft *self)
{
  if (self->timeout == 0 && !self->is_discarded)
    self->timeout = g_timeout_add_seconds (DELAY, on_timeout, self);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KringDraft *self = KRING_DRAFT (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  g_task_propagate_boolean (G_TASK (result), &error);
  if (self->is_discarded)
    return;

  tell (self, error);

  /* Saved, or changed again, while the thread was busy; or worth another try */
  if ((job->document != NULL) != is_modified (self))
    kring_draft_flush (self);
  else if (error != NULL)
    arm (self);
}

static void
on_changed (KringDraft *self)
{
  arm (self);
}

static void
on_modified (KringDraft *self)
{
  if (is_modified (self))
    arm (self);
  else
    kring_draft_flush (self);
}

static void
kring_draft_dispose (GObject *object)
{
  KringDraft *self = KRING_DRAFT (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->files, kring_draft_files_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kring_draft_parent_class)->dispose (object);
}

static void
kring_draft_finalize (GObject *object)
{
  KringDraft *self = KRING_DRAFT (object);

  g_free (self->uri);
  g_free (self->etag);

  G_OBJECT_CLASS (kring_draft_parent_class)->finalize (object);
}

static void
kring_draft_class_init (KringDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_draft_dispose;
  object_class->finalize = kring_draft_finalize;

  /**
   * KringDraft::failed:
   * @message: what the system says
   *
   * A draft could not be written. It is told once, until one succeeds again.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kring_draft_init (KringDraft *self)
{
}

static KringDraft *
make (KringDocument *document, KringDraftFiles *files)
{
  KringDraft *self = g_object_new (KRING_TYPE_DRAFT, NULL);

  self->document = g_object_ref (document);
  self->files = files;
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_document_get_history (document), "notify::modified", G_CALLBACK (on_modified), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * kring_draft_new:
 * @document: an open document
 *
 * Begins to keep drafts of the document. One that counts as modified already
 * gets its first draft without a change.
 *
 * Returns: (transfer full): what keeps them
 */
KringDraft *
kring_draft_new (KringDocument *document)
{
  KringDraft *self = make (document, kring_draft_files_new (NULL));

  if (is_modified (self))
    arm (self);

  return self;
}

/**
 * kring_draft_new_from:
 * @document: what was loaded from the draft, its history marked unsaved
 * @info: the draft that was left behind
 *
 * Goes on with a draft: it stays on disk, and is this document's from now on.
 *
 * Returns: (transfer full): what keeps it
 */
KringDraft *
kring_draft_new_from (KringDocument *document, const KringDraftInfo *info)
{
  g_autofree char *base = g_file_get_basename (info->file);
  g_autofree char *name = g_strndup (base, strlen (base) - strlen (".kring"));
  g_autoptr (KringDraftFiles) files = kring_draft_files_new (name);
  KringDraft *self;

  /* Another window was faster: that one has it, and this one gets its own. */
  if (!kring_draft_files_lock (files, NULL))
    return kring_draft_new (document);

  self = make (document, g_steal_pointer (&files));
  self->uri = g_strdup (info->uri);
  self->etag = g_strdup (info->etag);

  return self;
}

/**
 * kring_draft_set_file:
 * @file: (nullable): where the document was opened from or saved to
 * @etag: (nullable): of that file
 *
 * Says what a draft is the draft of. Call it before telling the history that
 * the document was saved.
 */
void
kring_draft_set_file (KringDraft *self, GFile *file, const char *etag)
{
  g_free (self->uri);
  g_free (self->etag);
  self->uri = file != NULL ? g_file_get_uri (file) : NULL;
  self->etag = g_strdup (etag);
}

/**
 * kring_draft_flush:
 *
 * Brings the draft up to date without waiting for the ten seconds: one is
 * written, or removed where the document counts as saved. The disk works in
 * another thread.
 */
void
kring_draft_flush (KringDraft *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Job *job;

  if (self->is_discarded)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->is_writing)
    {
      arm (self);
      return;
    }

  job = make_job (self, &error);
  if (job == NULL)
    {
      tell (self, error);
      return;
    }

  self->is_writing = TRUE;
  task = g_task_new (self, NULL, on_done, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * kring_draft_discard:
 *
 * Removes the draft for good, before it returns: for when the document was
 * closed, so that the program may end right after it.
 */
void
kring_draft_discard (KringDraft *self)
{
  if (self->is_discarded)
    return;

  self->is_discarded = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (kring_document_get_history (self->document), self);
  kring_draft_files_close (self->files);
}
