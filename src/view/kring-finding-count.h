/* kring-finding-count.h: a number of findings, with the symbol of the most pressing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-advice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_FINDING_COUNT (kring_finding_count_get_type ())
G_DECLARE_FINAL_TYPE (KringFindingCount, kring_finding_count, KRING, FINDING_COUNT, GtkWidget)

GtkWidget *kring_finding_count_new (void);
void kring_finding_count_show_none (KringFindingCount *self, gboolean shown);
char *kring_finding_count_show (KringFindingCount *self, KringFindings *findings, const char *panel);

G_END_DECLS
