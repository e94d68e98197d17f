/* kring-scene-prepare.c: measures the names of a document before it is shown
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene-private.h"

#include "model/kring-alliance.h"

/* So few names are measured before anybody notices. */
#define FEW_NAMES 60

typedef struct
{
  char *name;
  KringNodeShape shape;
} Name;

static void
name_clear (gpointer data)
{
  g_free (((Name *) data)->name);
}

static GArray *
get_names (KringDocument *document,
           const char    *language)
{
  const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, name_clear);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      KringList *list = kring_document_get_list (document, lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        {
          Name name = { kring_scene_make_name (kring_list_get (list, j), language),
                        lists[i] == KRING_ALLIANCE_STAKEHOLDERS ? KRING_NODE_SHAPE_BOX : KRING_NODE_SHAPE_ELLIPSE };

          g_array_append_val (names, name);
        }
    }

  return names;
}

static void
measure_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GArray *names = data;
  PangoContext *context = kring_text_make_context ();

  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      kring_label_unref (kring_scene_make_label (context, name->name, name->shape));
    }

  g_object_unref (context);
  g_task_return_boolean (task, TRUE);
}

/**
 * kring_scene_prepare_async:
 * @document: a document that is about to be shown
 * @language: the language of the scene that will show it
 * @cancellable: (nullable): gives up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Measures the names of a document in a thread, which is most of the work of
 * kring_scene_new(), so that this is quick afterwards. @document may change
 * meanwhile: a name that is new is measured when it is needed.
 */
void
kring_scene_prepare_async (KringDocument       *document,
                           const char          *language,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GArray *names = get_names (document, language);

  g_task_set_source_tag (task, kring_scene_prepare_async);
  g_task_set_task_data (task, names, (GDestroyNotify) g_array_unref);
  if (names->len <= FEW_NAMES)
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, measure_in_thread);
}

/**
 * kring_scene_prepare_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was done, rather than given up
 */
gboolean
kring_scene_prepare_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
