/* kring-layout.h: arranges maps in a process of its own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-engine.h"
#include "kring-graph.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KRING_LAYOUT_ERROR (kring_layout_error_quark ())

/**
 * KringLayoutError:
 * @KRING_LAYOUT_ERROR_START: the worker could not be started
 * @KRING_LAYOUT_ERROR_DIED: the worker stopped before it had answered
 * @KRING_LAYOUT_ERROR_ANSWER: the worker's answer cannot be used
 * @KRING_LAYOUT_ERROR_TIMEOUT: the answer took too long
 * @KRING_LAYOUT_ERROR_FAILED: the worker answered that it could not do it
 * @KRING_LAYOUT_ERROR_TOO_LARGE: the map is too large to arrange
 *
 * Why an arrangement failed. None of them harms the map: it stays as it was.
 */
typedef enum
{
  KRING_LAYOUT_ERROR_START,
  KRING_LAYOUT_ERROR_DIED,
  KRING_LAYOUT_ERROR_ANSWER,
  KRING_LAYOUT_ERROR_TIMEOUT,
  KRING_LAYOUT_ERROR_FAILED,
  KRING_LAYOUT_ERROR_TOO_LARGE
} KringLayoutError;

GQuark kring_layout_error_quark (void);

/**
 * KRING_LAYOUT_TIMEOUT:
 *
 * How long an arrangement may take, in milliseconds, when somebody waits.
 */
#define KRING_LAYOUT_TIMEOUT 20000

#define KRING_TYPE_LAYOUT (kring_layout_get_type ())
G_DECLARE_FINAL_TYPE (KringLayout, kring_layout, KRING, LAYOUT, GObject)

KringLayout *kring_layout_new            (void);
void         kring_layout_arrange_async  (KringLayout          *self,
                                          const KringGraph     *graph,
                                          KringEngine           engine,
                                          guint                 timeout_ms,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
KringGraph  *kring_layout_arrange_finish (KringLayout          *self,
                                          GAsyncResult         *result,
                                          GError              **error);
gboolean     kring_layout_arrange_was_quick (KringLayout       *self,
                                             GAsyncResult      *result);
void         kring_layout_detour_async   (KringLayout          *self,
                                          const KringGraph     *graph,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void         kring_layout_route_async    (KringLayout          *self,
                                          const KringGraph     *graph,
                                          guint                 timeout_ms,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
KringGraph  *kring_layout_route_finish   (KringLayout          *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
