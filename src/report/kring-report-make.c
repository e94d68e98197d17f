/* kring-report-make.c: makes a report part by part
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

typedef void (*Part) (KringReportMaker *maker);

static const Part parts[] = {
  kring_report_maker_add_alliance,
  kring_report_maker_add_map,
  kring_report_maker_add_circle,
  kring_report_maker_add_grid,
  kring_report_maker_add_interests,
  kring_report_maker_add_findings,
  kring_report_maker_add_ingredients,
  kring_report_maker_add_parties,
  kring_report_maker_add_plan,
  kring_report_maker_add_end,
};

typedef struct
{
  KringReportMaker maker;
  KringDocument *document;
  char *language;
  char *today;
  KringScene *map; /* or NULL */
  KringReport *report;
  guint part;      /* the next */
  gulong changed_id;
} Making;

static void
making_clear (Making *self)
{
  g_clear_object (&self->report);
  g_clear_pointer (&self->maker.parties, g_ptr_array_unref);
}

/* From the title page. */
static void
making_begin (Making *self)
{
  making_clear (self);
  self->maker = (KringReportMaker) { .document = self->document, .options = self->maker.options };
  self->report = kring_report_begin (&self->maker);
  self->part = 0;
}

static Making *
making_new (KringDocument            *document,
            const KringReportOptions *options)
{
  Making *self = g_new0 (Making, 1);

  self->document = g_object_ref (document);
  self->language = g_strdup (options->language != NULL ? options->language : kring_document_get_language (document));
  self->today = g_strdup (options->today);
  g_set_object (&self->map, options->map);
  self->maker.options = (KringReportOptions) { options->audience, self->language, self->today, self->map };
  making_begin (self);

  return self;
}

static void
making_free (Making *self)
{
  making_clear (self);
  g_clear_signal_handler (&self->changed_id, self->document);
  g_clear_object (&self->map);
  g_object_unref (self->document);
  g_free (self->language);
  g_free (self->today);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

/* Returns whether there is more to add. */
static gboolean
making_go_on (Making *self)
{
  self->maker.has_more = FALSE;
  parts[self->part] (&self->maker);
  if (!self->maker.has_more)
    self->part++;

  return self->part < G_N_ELEMENTS (parts);
}

/**
 * kring_report_new:
 * @document: a document
 * @options: for whom, and how
 *
 * Makes the report of a document as it is now, in the thread that holds the
 * document.
 *
 * Returns: (transfer full): a report
 */
KringReport *
kring_report_new (KringDocument            *document,
                  const KringReportOptions *options)
{
  g_autoptr (Making) making = making_new (document, options);

  while (making_go_on (making))
    ;

  return g_steal_pointer (&making->report);
}

static gboolean
on_idle (gpointer data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  Making *making = g_task_get_task_data (task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (task)) && making_go_on (making))
    return G_SOURCE_CONTINUE;

  g_clear_signal_handler (&making->changed_id, making->document);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&making->report), g_object_unref);

  return G_SOURCE_REMOVE;
}

/**
 * kring_report_make_async:
 * @document: a document
 * @options: for whom, and how
 * @cancellable: (nullable): to stop it
 * @callback: called when it is made
 * @user_data: for @callback
 *
 * Makes the report of a document, part by part whenever this thread has
 * nothing else to do. It begins anew where the document changes meanwhile.
 */
void
kring_report_make_async (KringDocument            *document,
                         const KringReportOptions *options,
                         GCancellable             *cancellable,
                         GAsyncReadyCallback       callback,
                         gpointer                  user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Making *making = making_new (document, options);

  g_task_set_source_tag (task, kring_report_make_async);
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  making->changed_id = g_signal_connect_swapped (document, "changed", G_CALLBACK (making_begin), making);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, task, g_object_unref);
}

/**
 * kring_report_make_finish:
 * @result: what the callback was given
 * @error: where to put that it was cancelled
 *
 * Returns: (transfer full) (nullable): the report
 */
KringReport *
kring_report_make_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
