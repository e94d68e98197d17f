/* kring-finding.h: something that the document tells its manager
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-rule.h"

G_BEGIN_DECLS

#define KRING_TYPE_FINDING (kring_finding_get_type ())
G_DECLARE_FINAL_TYPE (KringFinding, kring_finding, KRING, FINDING, GObject)

/**
 * KringFinding:
 *
 * A rule and the items that it holds for. It never changes: where the document
 * changed, another takes its place. For the manager alone.
 */
const KringRule *kring_finding_get_rule (KringFinding *self);
const char *kring_finding_get_panel (KringFinding *self);
gboolean kring_finding_is_later (KringFinding *self);
gboolean kring_finding_is_set_aside (KringFinding *self);
gboolean kring_finding_is_open (KringFinding *self);
GPtrArray *kring_finding_get_items (KringFinding *self);
GPtrArray *kring_finding_get_set_aside (KringFinding *self);
GPtrArray *kring_finding_get_subjects (KringFinding *self);
char *kring_finding_tell (KringFinding *self, const char *language);

G_END_DECLS
