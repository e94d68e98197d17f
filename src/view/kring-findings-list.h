/* kring-findings-list.h: the findings that a person wants to see, in groups
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-findings-group.h"
#include "kring-selection.h"

G_BEGIN_DECLS

/**
 * KringGrouping:
 * @KRING_GROUPING_SEVERITY: the most pressing first
 * @KRING_GROUPING_PANEL: by ingredient
 *
 * How findings that are open are grouped. Those that are set aside, and those
 * of later phases, are groups of their own, folded at first.
 */
typedef enum
{
  KRING_GROUPING_SEVERITY,
  KRING_GROUPING_PANEL
} KringGrouping;

/* Instead of a severity: all of them. */
#define KRING_ANY_SEVERITY (-1)

#define KRING_TYPE_FINDINGS_LIST (kring_findings_list_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingsList, kring_findings_list, KRING, FINDINGS_LIST, GObject)

/**
 * KringFindingsList:
 *
 * A GListModel of headings (KringFindingsGroup) and findings (KringFinding).
 *
 * Signal "filtered" () when others are wanted, or there are more or fewer.
 */
KringFindingsList *kring_findings_list_new (KringFindings *findings, KringSelection *selection);
guint kring_findings_list_get_n_wanted (KringFindingsList *self);
guint kring_findings_list_get_n_all (KringFindingsList *self);
gboolean kring_findings_list_is_filtered (KringFindingsList *self);
void kring_findings_list_set_grouping (KringFindingsList *self, KringGrouping grouping);
void kring_findings_list_set_severity (KringFindingsList *self, int severity);
void kring_findings_list_set_panel (KringFindingsList *self, const char *panel);
void kring_findings_list_set_selected_only (KringFindingsList *self, gboolean selected_only);
void kring_findings_list_search (KringFindingsList *self, const char *text);
void kring_findings_list_show (KringFindingsList *self, KringFinding *finding);
gboolean kring_findings_list_find_next (KringFindingsList *self, guint from, int direction, guint *position);

G_END_DECLS
