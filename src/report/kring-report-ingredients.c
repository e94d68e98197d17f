/* kring-report-ingredients.c: of a report, the ingredients with their checklists
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

#include "model/kring-alliance.h"
#include "model/kring-check.h"
#include "model/kring-checklist.h"
#include "model/kring-language.h"
#include "model/kring-list.h"

#include "paint/kring-wheel.h"

#include <glib/gi18n.h>

static void
add_check (KringReportMaker *self,
           KringBlock       *checks,
           const char       *statement,
           KringItem        *check)
{
  const char *note = check != NULL ? kring_report_maker_get_string (self, check, KRING_CHECK_NOTE) : "";
  int answer = check != NULL ? kring_report_maker_get_int (self, check, KRING_CHECK_ANSWER) : KRING_ANSWER_NOT_DISCUSSED;
  g_autofree char *word = kring_report_maker_capitalise (kring_text_in (self->options.language, kring_answers[answer].label));

  kring_block_add_row (checks, (const char *const[]) { word, statement, note, NULL })->answer = answer;
}

/* Of an ingredient whose answers are not told, its statements are. */
static void
add_statements (KringReportMaker *self,
                const KringPanel *panel)
{
  KringBlock *list = kring_report_maker_add (self, KRING_BLOCK_LIST, NULL);

  for (guint i = 0; i < panel->n_checks; i++)
    kring_block_add_row (list, (const char *const[]) { kring_report_maker_say (self, panel->checks[i].text), NULL });
  kring_report_maker_add (self, KRING_BLOCK_NOTE,
                          kring_report_maker_say (self, NCX_ ("report", "The answers to these stay with the alliance "
                                                                        "manager.")));
}

static void
add_panel (KringReportMaker *self,
           const KringPanel *panel)
{
  g_autoptr (GPtrArray) own = kring_panel_get_own_checks (panel, self->document);
  KringBlock *checks;

  kring_report_maker_add_heading (self, 2, panel->title);
  kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH, kring_report_maker_say (self, panel->introduction));
  if (kring_panel_is_private (panel) && !kring_report_maker_is_for_manager (self))
    {
      add_statements (self, panel);
      return;
    }

  checks = kring_report_maker_add (self, KRING_BLOCK_CHECKS, kring_report_maker_say (self, panel->title));
  for (guint i = 0; i < panel->n_checks; i++)
    add_check (self, checks, kring_report_maker_say (self, panel->checks[i].text),
               kring_document_get_check (self->document, panel->checks[i].id));
  for (guint i = 0; i < own->len; i++)
    {
      KringItem *check = g_ptr_array_index (own, i);
      const char *text = kring_report_maker_get_string (self, check, KRING_CHECK_TEXT);

      if (*text != '\0')
        add_check (self, checks, text, check);
    }
}

/* How all checklists were answered, as far as the audience may know. */
static void
add_wheel (KringReportMaker *self)
{
  g_autoptr (KringWheel) wheel = kring_wheel_new (self->document, self->options.language, self->options.audience);
  g_autofree char *words = kring_wheel_tell (wheel);
  KringBlock *block = kring_report_maker_add (self, KRING_BLOCK_DRAWING, words);

  block->name = g_strdup (kring_report_maker_say (self, NCX_ ("report", "How the checklists were answered")));
  block->width = KRING_WHEEL_WIDTH;
  kring_wheel_draw (wheel, kring_block_add_strip (block, KRING_WHEEL_HEIGHT, FALSE), kring_theme_get (KRING_THEME_PRINT));
}

/**
 * kring_report_maker_add_ingredients:
 * @self: a maker
 *
 * Adds where to begin and each ingredient, with its checklist.
 */
void
kring_report_maker_add_ingredients (KringReportMaker *self)
{
  const KringPanel *panels = kring_panels_get ();

  kring_report_maker_add_heading (self, 1, NCX_ ("report", "The ingredients of working together"))->new_page = TRUE;
  add_wheel (self);
  for (guint i = 0; i < KRING_N_PANELS; i++)
    add_panel (self, &panels[i]);
}
