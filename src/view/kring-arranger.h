/* kring-arranger.h: gives the nodes of a document their places
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "layout/kring-layout.h"
#include "paint/kring-scene.h"

G_BEGIN_DECLS

#define KRING_TYPE_ARRANGER (kring_arranger_get_type ())
G_DECLARE_FINAL_TYPE (KringArranger, kring_arranger, KRING, ARRANGER, GObject)

KringArranger *kring_arranger_new     (KringScene       *scene);
void           kring_arranger_arrange (KringArranger    *self,
                                       KringArrangement  arrangement);
void           kring_arranger_arrange_part (KringArranger     *self,
                                            const char *const *ids);
void           kring_arranger_cancel  (KringArranger    *self);
gboolean       kring_arranger_is_busy (KringArranger    *self);
void           kring_arranger_finish_routes_async  (KringArranger        *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean       kring_arranger_finish_routes_finish (KringArranger        *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
