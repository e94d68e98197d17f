/* kring-document-private.h: what a history tells its document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-document.h"

G_BEGIN_DECLS

void kring_document_will_change (KringDocument *self, const KringChange *change);
void kring_document_did_change (KringDocument *self, const KringChange *change);
void kring_document_did_settle (KringDocument *self);

KringHistory *kring_history_new (KringDocument *document);

G_END_DECLS
