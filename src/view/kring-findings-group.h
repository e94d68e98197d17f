/* kring-findings-group.h: findings that belong together, under a heading
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-findings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDINGS_GROUP (kring_findings_group_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingsGroup, kring_findings_group, KRING, FINDINGS_GROUP, GObject)

/**
 * KringFindingsGroup:
 *
 * A GListModel: itself as the heading, and while it is not folded the findings
 * that belong to it. Without any it is empty.
 *
 * Signal "changed" () when its heading tells something else.
 */
KringFindingsGroup *kring_findings_group_new (const char *title, GListModel *findings, GtkFilter *filter,
                                              gboolean folded);
const char *kring_findings_group_get_title (KringFindingsGroup *self);
guint kring_findings_group_count (KringFindingsGroup *self);
gboolean kring_findings_group_get_folded (KringFindingsGroup *self);
void kring_findings_group_set_folded (KringFindingsGroup *self, gboolean folded);

G_END_DECLS
