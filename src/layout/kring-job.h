/* kring-job.h: one thing that a layout does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-layout.h"
#include "kring-part.h"
#include "kring-protocol.h"

G_BEGIN_DECLS

/**
 * KringJob:
 *
 * One thing that a layout does. Each of its callbacks holds a reference, and does nothing
 * where the job is no longer the one that its layout is busy with.
 */
typedef struct _KringJob
{
  KringLayout *self;
  GTask *task;
  KringTask kind;
  KringEngine engine;
  KringPart *part;     /* of what it is, where not all is arranged */
  KringGraph *before;
  KringGraph *graph;
  gboolean is_quick;   /* our own code does what the engine would */

  guint32 id;
  GBytes *message; /* NULL until it is sent */
  guint8 header[KRING_PROTOCOL_HEADER_SIZE];
  GByteArray *content;
  gsize length;
  GCancellable *io;
  GSource *timeout;
  GSource *cancelled;
} KringJob;

void kring_job_stop_source (GSource  **source);
void kring_job_make_map    (KringJob  *job);
void kring_job_unref       (KringJob  *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringJob, kring_job_unref)

G_END_DECLS
