/* kring-lens-reading.h: what a lens tells of all stakeholders at a moment
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-facts.h"
#include "kring-lens.h"

G_BEGIN_DECLS

/**
 * KringLensReading:
 *
 * The state of each stakeholder of a document under a lens, as it was when the
 * reading was made. It never changes and looks into no item, so that any
 * thread may use it.
 */
typedef struct _KringLensReading KringLensReading;

KringLensReading *kring_lens_reading_new (KringLens lens, KringFacts *facts, const char *today, gboolean shared);
void kring_lens_reading_free (KringLensReading *self);
KringLensState kring_lens_reading_get (const KringLensReading *self, gconstpointer stakeholder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLensReading, kring_lens_reading_free)

G_END_DECLS
