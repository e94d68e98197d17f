/* kring-draw-thread.h: a thread that draws
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-drawing.h"

G_BEGIN_DECLS

typedef struct _KringDrawThread KringDrawThread;
typedef struct _KringDrawJob KringDrawJob;

/**
 * KringDrawDone:
 * @drawing: the drawing, with the pictures that were made; what of it is not
 *   taken is let go afterwards
 * @seconds: how long it took
 * @data: as given
 *
 * Hands over the pictures, in the thread that asked for them.
 */
typedef void (*KringDrawDone) (KringDrawing *drawing,
                               double        seconds,
                               gpointer      data);

KringDrawThread *kring_draw_thread_new  (void);
void             kring_draw_thread_free (KringDrawThread *self);
KringDrawJob    *kring_draw_thread_push (KringDrawThread *self,
                                         KringDrawing    *drawing,
                                         KringDrawDone    done,
                                         gpointer         data);
void             kring_draw_job_cancel  (KringDrawJob    *job);
void             kring_draw_thread_let_go (KringScene    *scene);

G_END_DECLS
