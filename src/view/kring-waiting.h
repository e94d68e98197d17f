/* kring-waiting.h: tasks that wait for the same thing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KringWaiting:
 *
 * Tasks that return when something has come about. Each may be cancelled by
 * itself before.
 */
typedef struct _KringWaiting KringWaiting;

KringWaiting *kring_waiting_new       (void);
void          kring_waiting_free      (KringWaiting       *self);
gboolean      kring_waiting_is_empty  (const KringWaiting *self);
void          kring_waiting_add       (KringWaiting       *self,
                                       GTask              *task);
void          kring_waiting_tell      (KringWaiting       *self);
void          kring_waiting_send_away (KringWaiting       *self,
                                       const char         *message);

G_END_DECLS
