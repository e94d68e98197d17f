/* kring-protocol.h: what the worker and its client tell each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-engine.h"
#include "kring-graph.h"

G_BEGIN_DECLS

/**
 * KRING_PROTOCOL_HEADER_SIZE:
 *
 * How many bytes come before the content of a message.
 */
#define KRING_PROTOCOL_HEADER_SIZE 16

#define KRING_PROTOCOL_MAX_LENGTH (64 * 1024 * 1024)
#define KRING_PROTOCOL_MAX_NODES 20000
#define KRING_PROTOCOL_MAX_EDGES 200000

/**
 * KringTask:
 * @KRING_TASK_ARRANGE: find positions
 * @KRING_TASK_ROUTE: leave the positions, and find routes
 * @KRING_N_TASKS: how many there are
 *
 * What the worker can be asked to do.
 */
typedef enum
{
  KRING_TASK_ARRANGE,
  KRING_TASK_ROUTE,
  KRING_N_TASKS
} KringTask;

GBytes     *kring_protocol_pack_request  (guint32           id,
                                          KringTask         task,
                                          KringEngine       engine,
                                          const KringGraph *graph);
GBytes     *kring_protocol_pack_answer   (guint32           id,
                                          const KringGraph *graph);
gboolean    kring_protocol_parse_header  (const guint8     *header,
                                          guint32          *id,
                                          gsize            *length);
KringGraph *kring_protocol_parse_request (GBytes           *content,
                                          KringTask        *task,
                                          KringEngine      *engine);
gboolean    kring_protocol_parse_answer  (GBytes           *content,
                                          KringGraph       *graph,
                                          gboolean         *done);

G_END_DECLS
