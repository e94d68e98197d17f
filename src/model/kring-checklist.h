/* kring-checklist.h: the basis and the seven ingredients
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-choices.h"
#include "kring-document.h"

G_BEGIN_DECLS

/**
 * KringCheckText:
 * @id: what the file stores: "gain.said"
 * @text: the statement, translatable with kring_text()
 */
typedef struct
{
  const char *id;
  const char *text;
} KringCheckText;

/**
 * KringPanel:
 * @id: "gain"
 * @title: translatable with kring_text(), as is @introduction
 * @checks: its items, @n_checks of them
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *introduction;
  const KringCheckText *checks;
  guint n_checks;
} KringPanel;

/**
 * KringProgress:
 * @answered: items with an answer other than not discussed
 * @total: items, the user's own included
 */
typedef struct
{
  guint answered;
  guint total;
} KringProgress;

/**
 * KringTally:
 * @counts: items by their answer, a #KringAnswer
 * @total: items, the user's own included
 */
typedef struct
{
  guint counts[KRING_N_ANSWERS];
  guint total;
} KringTally;

#define KRING_N_PANELS 8

const KringPanel *kring_panels_get (void);
const KringPanel *kring_panel_find (const char *id);
const KringPanel *kring_panel_of_check (KringItem *check);
const KringCheckText *kring_check_find (const char *id);
gboolean kring_panel_is_private (const KringPanel *panel);
KringTally kring_panel_get_tally (const KringPanel *panel, KringDocument *document);
KringProgress kring_panel_get_progress (const KringPanel *panel, KringDocument *document);
GPtrArray *kring_panel_get_own_checks (const KringPanel *panel, KringDocument *document);

G_END_DECLS
