/* kring-session.c: a document that is being worked on, and its file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-session.h"

#include "model/kring-alliance.h"
#include "store/kring-store.h"

#include <glib/gi18n.h>

struct _KringSession
{
  GObject parent_instance;

  KringDocument *document;
  GFile *file;
  char *etag; /* of the file as it was last read or written */
  KringDraft *draft;
  char *place;
  gboolean saving;
  GQueue waiting; /* saves that came while another was under way; GTask */
};

typedef struct
{
  GFile *file;
  gboolean overwrite;
} Save;

G_DEFINE_FINAL_TYPE (KringSession, kring_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_HISTORY,
  PROP_FILE,
  PROP_TITLE,
  PROP_PLACE,
  PROP_MODIFIED,
  PROP_SAVING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* All that live, to find the one on a file; not owned. */
static GList *sessions;

static void
kring_session_notify_title (KringSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
kring_session_notify_modified (KringSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
kring_session_set_file (KringSession *self,
                        GFile        *file,
                        const char   *etag)
{
  g_free (self->etag);
  self->etag = g_strdup (etag);
  kring_draft_set_file (self->draft, file, etag);

  if (g_set_object (&self->file, file))
    {
      g_clear_pointer (&self->place, g_free);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
    }
}

static void
kring_session_set_saving (KringSession *self,
                          gboolean      saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

static void
kring_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KringSession *self = KRING_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_HISTORY:
      g_value_set_object (value, kring_session_get_history (self));
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_TITLE:
      g_value_set_string (value, kring_session_get_title (self));
      break;

    case PROP_PLACE:
      g_value_set_string (value, kring_session_get_place (self));
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, kring_session_is_modified (self));
      break;

    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_session_finalize (GObject *object)
{
  KringSession *self = KRING_SESSION (object);

  sessions = g_list_remove (sessions, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_free (self->etag);
  g_free (self->place);

  G_OBJECT_CLASS (kring_session_parent_class)->finalize (object);
}

static void
kring_session_class_init (KringSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kring_session_get_property;
  object_class->finalize = kring_session_finalize;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, KRING_TYPE_DOCUMENT, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, KRING_TYPE_HISTORY, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kring_session_init (KringSession *self)
{
  g_queue_init (&self->waiting);
  sessions = g_list_prepend (sessions, self);
}

static KringSession *
kring_session_new_with_draft (KringDocument        *document,
                              const KringDraftInfo *draft)
{
  KringSession *self = g_object_new (KRING_TYPE_SESSION, NULL);

  self->document = g_object_ref (document);
  self->draft = draft != NULL ? kring_draft_new_from (document, draft) : kring_draft_new (document);

  g_signal_connect_object (kring_document_get_alliance (document), "notify::title",
                           G_CALLBACK (kring_session_notify_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_document_get_history (document), "notify::modified",
                           G_CALLBACK (kring_session_notify_modified), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * kring_session_new:
 * @document: a document that has no file yet
 *
 * Returns: (transfer full): a session on it
 */
KringSession *
kring_session_new (KringDocument *document)
{
  return kring_session_new_with_draft (document, NULL);
}

/**
 * kring_session_new_for_file:
 * @document: a document
 * @file: where it was read
 * @etag: (nullable): which version of the file that was
 *
 * Returns: (transfer full): a session on it
 */
KringSession *
kring_session_new_for_file (KringDocument *document,
                            GFile         *file,
                            const char    *etag)
{
  KringSession *self = kring_session_new_with_draft (document, NULL);

  kring_session_set_file (self, file, etag);
  return self;
}

/**
 * kring_session_new_from_draft:
 * @document: what a draft held
 * @draft: the draft
 *
 * Goes on with what was not saved when the program ended. The document counts
 * as modified.
 *
 * Returns: (transfer full): a session on it
 */
KringSession *
kring_session_new_from_draft (KringDocument        *document,
                              const KringDraftInfo *draft)
{
  KringSession *self;

  kring_history_mark_unsaved (kring_document_get_history (document));
  self = kring_session_new_with_draft (document, draft);
  if (draft->uri != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (draft->uri);

      kring_session_set_file (self, file, draft->etag);
    }

  return self;
}

/**
 * kring_session_find:
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the session whose document stands in
 *   @file
 */
KringSession *
kring_session_find (GFile *file)
{
  for (GList *l = sessions; l != NULL; l = l->next)
    {
      KringSession *session = l->data;

      if (session->file != NULL && g_file_equal (session->file, file))
        return session;
    }

  return NULL;
}

/**
 * kring_session_get_document:
 * @self: a session
 *
 * Returns: (transfer none): its document
 */
KringDocument *
kring_session_get_document (KringSession *self)
{
  return self->document;
}

/**
 * kring_session_get_history:
 * @self: a session
 *
 * Returns: (transfer none): its document's history
 */
KringHistory *
kring_session_get_history (KringSession *self)
{
  return kring_document_get_history (self->document);
}

/**
 * kring_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the document is stored
 */
GFile *
kring_session_get_file (KringSession *self)
{
  return self->file;
}

/**
 * kring_session_get_title:
 * @self: a session
 *
 * Returns: the alliance's title, or what stands for it where it has none
 */
const char *
kring_session_get_title (KringSession *self)
{
  const char *title = kring_item_get_string (kring_document_get_alliance (self->document), KRING_ALLIANCE_TITLE);

  return *title != '\0' ? title : _("New alliance");
}

/**
 * kring_session_get_place:
 * @self: a session
 *
 * Returns: where the document is stored, for people
 */
const char *
kring_session_get_place (KringSession *self)
{
  if (self->file == NULL)
    return _("Not saved yet");

  if (self->place == NULL)
    {
      g_autofree char *name = g_file_get_basename (self->file);

      self->place = g_filename_display_name (name);
    }

  return self->place;
}

/**
 * kring_session_is_modified:
 * @self: a session
 *
 * Returns: whether the document holds what its file does not
 */
gboolean
kring_session_is_modified (KringSession *self)
{
  return kring_history_is_modified (kring_session_get_history (self));
}

/**
 * kring_session_is_saving:
 * @self: a session
 *
 * Returns: whether the document is being written
 */
gboolean
kring_session_is_saving (KringSession *self)
{
  return self->saving;
}

static void
save_free (Save *save)
{
  g_object_unref (save->file);
  g_free (save);
}

static void kring_session_start_save (KringSession *self, GTask *task);

static void
kring_session_saved (GObject      *object,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (GTask) task = data;
  KringSession *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  g_autofree char *etag = NULL;
  gpointer state;
  GError *error = NULL;

  if (kring_store_save_finish (result, &etag, &state, &error))
    {
      kring_session_set_file (self, save->file, etag);
      /* What was changed while it was being written is not saved. */
      kring_history_mark_saved_at (kring_session_get_history (self), state);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);

  if (g_queue_is_empty (&self->waiting))
    kring_session_set_saving (self, FALSE);
  else
    kring_session_start_save (self, g_queue_pop_head (&self->waiting));
}

static void
kring_session_start_save (KringSession *self,
                          GTask        *task)
{
  Save *save = g_task_get_task_data (task);
  gboolean same = self->file != NULL && g_file_equal (self->file, save->file);

  kring_store_save_async (self->document, save->file, same && !save->overwrite ? self->etag : NULL,
                          g_task_get_cancellable (task), kring_session_saved, task);
}

/**
 * kring_session_save_async:
 * @self: a session
 * @file: where to
 * @overwrite: whether to write also where somebody else changed the file since
 *   it was read
 * @cancellable: (nullable): gives up
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * Writes the document to @file, which is its file from then on.
 */
void
kring_session_save_async (KringSession        *self,
                          GFile               *file,
                          gboolean             overwrite,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  Save *save = g_new0 (Save, 1);

  g_task_set_source_tag (task, kring_session_save_async);
  save->file = g_object_ref (file);
  save->overwrite = overwrite;
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);

  /* One at a time: the second needs the etag that the first gives. */
  if (self->saving)
    {
      g_queue_push_tail (&self->waiting, task);
      return;
    }

  kring_session_set_saving (self, TRUE);
  kring_session_start_save (self, task);
}

/**
 * kring_session_save_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: %KRING_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the document is on disk; if not, the file is as it was, and
 *   the document still modified
 */
gboolean
kring_session_save_finish (KringSession  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * kring_session_close:
 * @self: a session
 *
 * Ends the work on the document: what was not saved was not wanted.
 */
void
kring_session_close (KringSession *self)
{
  kring_draft_discard (self->draft);
}
