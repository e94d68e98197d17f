/* kring-clipping.c: a part of an alliance, to be put into another one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-clipping.h"

#include "model/kring-alliance.h"
#include "model/kring-edit-field.h"

#include <glib/gi18n.h>

static gboolean
is_node (KringItem *item)
{
  return kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER || kring_item_get_kind (item) == KRING_KIND_INTEREST;
}

/* Whether all that an item of the list cannot be without is in the clipping */
static gboolean
belongs (KringItem *item, GHashTable *nodes)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE && klass->fields[i].required &&
        !g_hash_table_contains (nodes, kring_item_get_string (item, i)))
      return FALSE;

  return klass->kind == KRING_KIND_STAKE || klass->kind == KRING_KIND_INFLUENCE || klass->kind == KRING_KIND_PLACE
           ? TRUE
           : g_hash_table_contains (nodes, kring_item_get_id (item));
}

/* What refers to an item that stays behind has its name instead, or nothing:
 * elsewhere its id may be another item's. */
static void
leave_behind (KringDocument *document, GHashTable *nodes, KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *id = klass->fields[i].type == KRING_FIELD_REFERENCE ? kring_item_get_string (item, i) : "";
      KringItem *target;
      guint twin;

      if (*id == '\0' || g_hash_table_contains (nodes, id))
        continue;
      target = kring_document_lookup (document, id);
      twin = kring_edit_get_twin (klass->kind, i);
      if (target != NULL && twin != G_MAXUINT)
        {
          g_autofree char *name = kring_item_get_display_name (document, target);

          kring_item_set_string (item, twin, name);
        }
      kring_item_set_string (item, i, NULL);
    }

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (item, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        leave_behind (document, nodes, kring_list_get (list, j));
    }
}

/**
 * kring_clipping_new:
 * @document: a document
 * @items: (element-type KringItem): some of its items
 *
 * Copies the stakeholders and interests among @items, with the stakes and
 * lines between them and their places. Private fields come along; what other
 * tools put into the document does not.
 *
 * Returns: (transfer full): a document of these alone, in their order
 */
KringDocument *
kring_clipping_new (KringDocument *document, GPtrArray *items)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS, KRING_ALLIANCE_STAKES,
                                 KRING_ALLIANCE_INFLUENCES, KRING_ALLIANCE_PLACES };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    if (is_node (g_ptr_array_index (items, i)))
      g_hash_table_add (nodes, (gpointer) kring_item_get_id (g_ptr_array_index (items, i)));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      KringList *from = kring_document_get_list (document, lists[i]);

      for (guint j = 0; j < kring_list_get_length (from); j++)
        if (belongs (kring_list_get (from, j), nodes))
          {
            g_autoptr (KringItem) copy = kring_item_copy (kring_list_get (from, j));

            leave_behind (document, nodes, copy);
            kring_item_forget_foreign (copy);
            kring_list_append (kring_item_get_list (alliance, lists[i]), copy);
          }
    }

  return kring_document_new_for_alliance (alliance);
}

/**
 * kring_clipping_get_names:
 * @clipping: a clipping
 *
 * What other programs get, and nothing that is private.
 *
 * Returns: (transfer full): the names of its stakeholders and interests, each
 *   on a line
 */
char *
kring_clipping_get_names (KringDocument *clipping)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      KringList *list = kring_document_get_list (clipping, lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        {
          g_autofree char *name = kring_item_get_display_name (clipping, kring_list_get (list, j));

          g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name);
        }
    }

  return g_string_free (names, FALSE);
}

/**
 * kring_clipping_read:
 * @bytes: a clipping as kring_store_serialise() writes it, or anything that
 *   somebody put in its place
 *
 * Reads with the limits of a file. It touches nothing else, and may run in any
 * thread.
 *
 * Returns: (transfer full): the clipping, or %NULL with a #KringStoreError
 */
KringDocument *
kring_clipping_read (GBytes *bytes, GError **error)
{
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) reason = NULL;
  KringDocument *clipping = kring_store_parse (bytes, "", KRING_LOAD_STRICT, &info, &reason);

  if (clipping == NULL)
    {
      const KringProblem *problem = info->problems->len > 0 ? g_ptr_array_index (info->problems, 0) : NULL;
      const char *text = problem != NULL ? problem->text : reason->message;

      g_set_error (error, KRING_STORE_ERROR, reason->code, "%s %s%s", _("What is on the clipboard cannot be pasted."),
                   text, g_str_has_suffix (text, ".") ? "" : ".");
    }

  return clipping;
}

#define PIECE (256 * 1024)

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_byte_array_ref (data));
  GError *error = NULL;
  KringDocument *clipping = kring_clipping_read (bytes, &error);

  if (clipping != NULL)
    g_task_return_pointer (task, clipping, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
piece_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GByteArray *read = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);

  if (piece == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_byte_array_append (read, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
  if (g_bytes_get_size (piece) == 0 || read->len > KRING_STORE_MAX_SIZE)
    g_task_run_in_thread (task, read_in_thread);
  else
    g_input_stream_read_bytes_async (G_INPUT_STREAM (object), PIECE, G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                                     piece_cb, g_object_ref (task));
}

/**
 * kring_clipping_read_async:
 * @stream: a clipping, as some program hands it over
 * @cancellable: (nullable): a cancellable
 *
 * Like kring_clipping_read(), and without waiting. Of a stream that does not
 * end it reads no more than a document may have.
 */
void
kring_clipping_read_async (GInputStream *stream, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, kring_clipping_read_async);
  g_task_set_task_data (task, g_byte_array_new (), (GDestroyNotify) g_byte_array_unref);
  g_input_stream_read_bytes_async (stream, PIECE, G_PRIORITY_DEFAULT, cancellable, piece_cb, task);
}

/**
 * kring_clipping_read_finish:
 *
 * Returns: (transfer full): the clipping, or %NULL with an error of the stream
 *   or a #KringStoreError
 */
KringDocument *
kring_clipping_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
