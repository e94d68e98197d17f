/* kring-report-findings.c: of a report, what the document tells its manager
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

#include "advice/kring-findings.h"
#include "model/kring-alliance.h"
#include "model/kring-checklist.h"
#include "model/kring-language.h"
#include "model/kring-list.h"
#include "model/kring-set-aside.h"

#include <glib/gi18n.h>

#define N_SEVERITIES (KRING_SEVERITY_TIP + 1)

static KringBlock *
add_table (KringReportMaker *self,
           const char       *title)
{
  KringBlock *table = kring_report_maker_add (self, KRING_BLOCK_TABLE, title);

  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Finding")), 74);
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Ingredient")), 26);

  return table;
}

/* Those of one severity, or those that wait for a later phase. */
static void
add_group (KringReportMaker *self,
           KringFindings    *findings,
           gboolean          later,
           KringSeverity     severity,
           const char       *heading)
{
  KringBlock *table = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      const KringPanel *panel = kring_panel_find (kring_finding_get_panel (finding));
      g_autofree char *words = NULL;

      if (later ? !kring_finding_is_later (finding) || kring_finding_is_set_aside (finding)
                : !kring_finding_is_open (finding) || kring_finding_get_rule (finding)->severity != severity)
        continue;

      if (table == NULL)
        {
          kring_report_maker_add_heading (self, 2, heading);
          table = add_table (self, kring_report_maker_say (self, heading));
        }
      words = kring_finding_tell (finding, self->options.language);
      kring_block_add_row (table, (const char *const[]) { words, panel != NULL ? kring_report_maker_say (self, panel->title) : "",
                                                          NULL });
    }
}

/* What a finding was set aside about: a stakeholder, an interest or a
 * checklist item. */
static char *
name_item (KringReportMaker *self,
           const char       *id)
{
  const KringCheckText *check = *id != '\0' ? kring_check_find (id) : NULL;

  if (check != NULL)
    return g_strdup (kring_report_maker_say (self, check->text));

  return kring_report_maker_tell_name (self, id);
}

static void
add_set_aside (KringReportMaker *self)
{
  KringList *set_asides = kring_document_get_list (self->document, KRING_ALLIANCE_SET_ASIDES);
  KringBlock *table;

  if (kring_list_get_length (set_asides) == 0)
    return;

  kring_report_maker_add_heading (self, 2, NCX_ ("report", "Set aside"));
  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, NCX_ ("report", "Set aside")));
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Finding")), 36);
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "About")), 30);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Reason")), 40);
  for (guint i = 0; i < kring_list_get_length (set_asides); i++)
    {
      KringItem *set_aside = kring_list_get (set_asides, i);
      const char *id = kring_report_maker_get_string (self, set_aside, KRING_SET_ASIDE_RULE);
      const KringRule *rule = kring_rule_find (id);
      g_autofree char *item = name_item (self, kring_report_maker_get_string (self, set_aside, KRING_SET_ASIDE_ITEM));
      g_autofree char *reason = kring_report_maker_tell (self, set_aside, KRING_SET_ASIDE_REASON);

      kring_block_add_row (table, (const char *const[]) { rule != NULL ? kring_report_maker_say (self, rule->title) : id, item,
                                                          reason, NULL });
    }
}

/**
 * kring_report_maker_add_findings:
 * @self: a maker
 *
 * Adds, for the manager alone, the findings.
 */
void
kring_report_maker_add_findings (KringReportMaker *self)
{
  static const char *const headings[N_SEVERITIES] = {
    [KRING_SEVERITY_URGENT] = NCX_ ("report", "Urgent"),
    [KRING_SEVERITY_ATTENTION] = NCX_ ("report", "Attention"),
    [KRING_SEVERITY_TIP] = NCX_ ("report", "Tips"),
  };
  g_autoptr (KringFindings) findings = NULL;

  if (!kring_report_maker_is_for_manager (self))
    return;

  findings = kring_findings_new (self->document, self->options.today);
  kring_report_maker_add_heading (self, 1, NCX_ ("report", "Findings"))->new_page = TRUE;
  if (kring_findings_get_n_open (findings) == 0)
    kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                            kring_report_maker_say (self, NCX_ ("report", "There are no open findings.")));
  for (guint i = 0; i < N_SEVERITIES; i++)
    add_group (self, findings, FALSE, i, headings[i]);
  add_group (self, findings, TRUE, KRING_SEVERITY_TIP, NCX_ ("report", "Later"));
  add_set_aside (self);
}
