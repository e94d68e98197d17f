/* kring-report-maker.h: makes the blocks of a report, and keeps what is private
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-report.h"

G_BEGIN_DECLS

/**
 * KringReportMaker:
 * @document: what it is about
 * @options: for whom, and in which language, which is never %NULL
 * @blocks: (element-type KringBlock): what was made so far
 * @has_more: whether the part that was added last is to be added on with
 * @parties: (nullable): the stakeholders, as their part has them
 * @next_party: the first of those that was not added
 *
 * The parts of a report read the document by the functions below alone, which
 * tell nothing that is not for the report's audience.
 */
typedef struct
{
  KringDocument *document;
  KringReportOptions options;
  GPtrArray *blocks;
  gboolean has_more;
  GPtrArray *parties;
  guint next_party;
} KringReportMaker;

/* What may be told */
gboolean kring_report_maker_is_for_manager (KringReportMaker *self);
gboolean kring_report_maker_may_tell (KringReportMaker *self, KringItem *item, guint field);
gboolean kring_report_maker_may_tell_any (KringReportMaker *self, KringItem *item);
const char *kring_report_maker_get_string (KringReportMaker *self, KringItem *item, guint field);
int kring_report_maker_get_int (KringReportMaker *self, KringItem *item, guint field);
char *kring_report_maker_tell (KringReportMaker *self, KringItem *item, guint field);
char *kring_report_maker_tell_name (KringReportMaker *self, const char *id);
char *kring_report_maker_tell_who (KringReportMaker *self, KringItem *item, guint reference, guint name);

/* Words */
const char *kring_report_maker_say (KringReportMaker *self, const char *message) G_GNUC_FORMAT (2);
char *kring_report_maker_format_number (KringReportMaker *self, double number);
char *kring_report_maker_capitalise (const char *text);

/* Blocks */
KringBlock *kring_report_maker_add (KringReportMaker *self, KringBlockKind kind, const char *text);
KringBlock *kring_report_maker_add_heading (KringReportMaker *self, guint level, const char *message);
void kring_report_maker_add_text (KringReportMaker *self, KringItem *item, guint field, KringBlockKind kind);
void kring_report_maker_add_fact (KringBlock *facts, const char *label, const char *value);
void kring_report_maker_add_field (KringReportMaker *self, KringBlock *facts, KringItem *item, guint field);
void kring_report_maker_drop_if_empty (KringReportMaker *self, KringBlock *block);

/* The parts, in their order */
void kring_report_maker_add_alliance (KringReportMaker *self);
void kring_report_maker_add_map (KringReportMaker *self);
void kring_report_maker_add_circle (KringReportMaker *self);
void kring_report_maker_add_grid (KringReportMaker *self);
void kring_report_maker_add_interests (KringReportMaker *self);
void kring_report_maker_add_findings (KringReportMaker *self);
void kring_report_maker_add_ingredients (KringReportMaker *self);
void kring_report_maker_add_parties (KringReportMaker *self);
void kring_report_maker_add_plan (KringReportMaker *self);
void kring_report_maker_add_end (KringReportMaker *self);

/* The report that they are added to */
KringReport *kring_report_begin (KringReportMaker *maker);

G_END_DECLS
