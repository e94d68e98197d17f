/* kring-filter.h: which stakeholders and lines are wanted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-document.h"

G_BEGIN_DECLS

/**
 * KringCriterion:
 * @KRING_CRITERION_ROLE: the role of a stakeholder
 * @KRING_CRITERION_SECTOR: its sector
 * @KRING_CRITERION_INVOLVEMENT: its involvement
 * @KRING_CRITERION_TAG: a tag that it has; empty: that it has none
 * @KRING_CRITERION_INTEREST: the id of an interest that it has a stake in;
 *   empty: that it has none
 * @KRING_CRITERION_EFFECT: the effect of an influence line
 * @KRING_CRITERION_KIND: its kind
 * @KRING_CRITERION_STRENGTH: the least strength of an influence line and
 *   weight of a stake: "2" or "3"; it has one value at most
 *
 * By what there can be chosen. The values of choices are their identifiers:
 * "partner", "unknown".
 */
typedef enum
{
  KRING_CRITERION_ROLE,
  KRING_CRITERION_SECTOR,
  KRING_CRITERION_INVOLVEMENT,
  KRING_CRITERION_TAG,
  KRING_CRITERION_INTEREST,
  KRING_CRITERION_EFFECT,
  KRING_CRITERION_KIND,
  KRING_CRITERION_STRENGTH,
  KRING_N_CRITERIA
} KringCriterion;

#define KRING_TYPE_FILTER (kring_filter_get_type ())
G_DECLARE_FINAL_TYPE (KringFilter, kring_filter, KRING, FILTER, GObject)

/**
 * KringFilter:
 *
 * What a person wants to see of an alliance: kept with the window, never in
 * the document. Values of one criterion are alternatives; criteria hold
 * together. A criterion without values asks nothing. Beside them it can keep to
 * what there is something to point out of, as somebody tells it who knows.
 *
 * Signal "changed" () when something else is wanted.
 */
KringFilter *kring_filter_new (void);
gboolean kring_filter_has (KringFilter *self, KringCriterion criterion, const char *value);
void kring_filter_set (KringFilter *self, KringCriterion criterion, const char *value, gboolean wanted);
GPtrArray *kring_filter_get_values (KringFilter *self, KringCriterion criterion);
void kring_filter_set_found (KringFilter *self, GHashTable *items);
void kring_filter_set_found_only (KringFilter *self, gboolean found_only);
gboolean kring_filter_get_found_only (KringFilter *self);
gboolean kring_filter_finds (KringFilter *self, KringItem *item);
gboolean kring_filter_suspend_found (KringFilter *self, gboolean suspended);
void kring_filter_clear (KringFilter *self);
gboolean kring_filter_is_empty (KringFilter *self);
gboolean kring_filter_is_about_stakeholders (KringFilter *self);
void kring_filter_forget_missing (KringFilter *self, KringDocument *document);

/* What it lets through */
gboolean kring_filter_shows_stakeholder (KringFilter *self, KringDocument *document, KringItem *stakeholder);
gboolean kring_filter_shows_line (KringFilter *self, KringItem *line);
guint kring_filter_count (KringFilter *self, KringDocument *document, guint *total);

/* In words */
const char *kring_criterion_get_label (KringCriterion criterion);
GPtrArray *kring_criterion_list_values (KringCriterion criterion, KringDocument *document);
char *kring_criterion_get_value_label (KringCriterion criterion, const char *value, KringDocument *document,
                                       const char *language);
char *kring_filter_describe (KringFilter *self, KringDocument *document, const char *language, gboolean shared);

G_END_DECLS
