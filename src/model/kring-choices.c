/* kring-choices.c: the words that a field may hold
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-choices.h"

#include <glib/gi18n.h>

const KringChoice kring_languages[] = {
  { "en", N_("English") },
  { "nl", N_("Nederlands") },
  { NULL, NULL }
};

const KringChoice kring_phases[] = {
  { "unknown", NCX_ ("phase", "unknown") },
  { "exploring", NCX_ ("phase", "exploring") },
  { "forming", NCX_ ("phase", "forming") },
  { "running", NCX_ ("phase", "running") },
  { "closing", NCX_ ("phase", "closing") },
  { NULL, NULL }
};

const KringChoice kring_yes_no[] = {
  { "unknown", NCX_ ("yes or no", "unknown") },
  { "yes", NCX_ ("yes or no", "yes") },
  { "no", NCX_ ("yes or no", "no") },
  { NULL, NULL }
};

const KringChoice kring_levels[] = {
  { "unknown", NCX_ ("level", "unknown") },
  { "awareness", NCX_ ("level", "awareness") },
  { "behaviour", NCX_ ("level", "behaviour") },
  { "rules", NCX_ ("level", "rules") },
  { "situation", NCX_ ("level", "people’s situation") },
  { NULL, NULL }
};

const KringChoice kring_sectors[] = {
  { "unknown", NCX_ ("sector", "unknown") },
  { "government", NCX_ ("sector", "government") },
  { "business", NCX_ ("sector", "business") },
  { "nonprofit", NCX_ ("sector", "non-profit") },
  { "knowledge", NCX_ ("sector", "knowledge institute") },
  { "media", NCX_ ("sector", "media") },
  { "public", NCX_ ("sector", "general public") },
  { "other", NCX_ ("sector", "other") },
  { NULL, NULL }
};

const KringChoice kring_roles[] = {
  { "unknown", NCX_ ("role", "unknown") },
  { "partner", NCX_ ("role", "alliance partner") },
  { "knowledge-partner", NCX_ ("role", "knowledge partner") },
  { "communication-partner", NCX_ ("role", "communication partner") },
  { "target-group", NCX_ ("role", "target group") },
  { "to-move", NCX_ ("role", "needs to move") },
  { "context", NCX_ ("role", "context") },
  { NULL, NULL }
};

const KringChoice kring_involvements[] = {
  { "unknown", NCX_ ("involvement", "unknown") },
  { "at-table", NCX_ ("involvement", "at the table") },
  { "invited", NCX_ ("involvement", "invited") },
  { "approached", NCX_ ("involvement", "approached") },
  { "not-yet", NCX_ ("involvement", "not involved yet") },
  { "left", NCX_ ("involvement", "left") },
  { NULL, NULL }
};

const KringChoice kring_safeties[] = {
  { "unknown", NCX_ ("safety", "unknown") },
  { "yes", NCX_ ("safety", "yes") },
  { "partly", NCX_ ("safety", "partly") },
  { "no", NCX_ ("safety", "no") },
  { NULL, NULL }
};

const KringChoice kring_gain_categories[] = {
  { "unknown", NCX_ ("gain", "unknown") },
  { "visibility", NCX_ ("gain", "visibility") },
  { "sales", NCX_ ("gain", "sales") },
  { "donations", NCX_ ("gain", "donations") },
  { "reputation", NCX_ ("gain", "reputation") },
  { "knowledge", NCX_ ("gain", "knowledge") },
  { "members", NCX_ ("gain", "members") },
  { "impact", NCX_ ("gain", "impact") },
  { "other", NCX_ ("gain", "other") },
  { NULL, NULL }
};

const KringChoice kring_opennesses[] = {
  { "unknown", NCX_ ("openness", "unknown") },
  { "open", NCX_ ("openness", "stated openly") },
  { "suspected", NCX_ ("openness", "suspected") },
  { NULL, NULL }
};

const KringChoice kring_action_statuses[] = {
  { "unknown", NCX_ ("action", "unknown") },
  { "idea", NCX_ ("action", "idea") },
  { "asked", NCX_ ("action", "asked") },
  { "agreed", NCX_ ("action", "agreed") },
  { "done", NCX_ ("action", "done") },
  { "declined", NCX_ ("action", "declined") },
  { NULL, NULL }
};

const KringChoice kring_stances[] = {
  { "unknown", NCX_ ("stance", "unknown") },
  { "for", NCX_ ("stance", "shares it") },
  { "against", NCX_ ("stance", "goes against it") },
  { "divided", NCX_ ("stance", "divided") },
  { NULL, NULL }
};

const KringChoice kring_effects[] = {
  { "unknown", NCX_ ("effect", "unknown") },
  { "supports", NCX_ ("effect", "towards the ideal") },
  { "opposes", NCX_ ("effect", "away from it") },
  { "neutral", NCX_ ("effect", "no direction") },
  { NULL, NULL }
};

const KringChoice kring_influence_kinds[] = {
  { "unknown", NCX_ ("kind of influence", "unknown") },
  { "funds", NCX_ ("kind of influence", "funds") },
  { "advises", NCX_ ("kind of influence", "advises") },
  { "regulates", NCX_ ("kind of influence", "regulates") },
  { "employs", NCX_ ("kind of influence", "employs") },
  { "represents", NCX_ ("kind of influence", "represents") },
  { "informs", NCX_ ("kind of influence", "informs") },
  { "other", NCX_ ("kind of influence", "other") },
  { NULL, NULL }
};

const KringChoice kring_answers[] = {
  { "not-discussed", NCX_ ("answer", "not discussed") },
  { "no", NCX_ ("answer", "no") },
  { "partly", NCX_ ("answer", "partly") },
  { "yes", NCX_ ("answer", "yes") },
  { "not-applicable", NCX_ ("answer", "not applicable") },
  { NULL, NULL }
};

const KringChoice kring_milestone_statuses[] = {
  { "unknown", NCX_ ("milestone", "unknown") },
  { "planned", NCX_ ("milestone", "planned") },
  { "done", NCX_ ("milestone", "done") },
  { "dropped", NCX_ ("milestone", "dropped") },
  { NULL, NULL }
};

const KringChoice kring_arrangements[] = {
  { "automatic", NCX_ ("arrangement", "Automatic") },
  { "layers", NCX_ ("arrangement", "Layers") },
  { "force", NCX_ ("arrangement", "Force") },
  { "radial", NCX_ ("arrangement", "Radial") },
  { "ring", NCX_ ("arrangement", "Ring") },
  { NULL, NULL }
};

const KringChoice kring_influence_words[] = {
  { "1", NCX_ ("influence", "hardly any") },
  { "2", NCX_ ("influence", "little") },
  { "3", NCX_ ("influence", "some") },
  { "4", NCX_ ("influence", "much") },
  { "5", NCX_ ("influence", "decisive") },
  { NULL, NULL }
};

const KringChoice kring_concern_words[] = {
  { "1", NCX_ ("concern", "hardly any") },
  { "2", NCX_ ("concern", "little") },
  { "3", NCX_ ("concern", "some") },
  { "4", NCX_ ("concern", "much") },
  { "5", NCX_ ("concern", "decisive") },
  { NULL, NULL }
};

const KringChoice kring_attitudes[] = {
  { "-2", NCX_ ("attitude", "opponent") },
  { "-1", NCX_ ("attitude", "critical") },
  { "0", NCX_ ("attitude", "neutral") },
  { "1", NCX_ ("attitude", "supportive") },
  { "2", NCX_ ("attitude", "advocate") },
  { NULL, NULL }
};

const KringChoice kring_weights[] = {
  { "1", NCX_ ("weight", "light") },
  { "2", NCX_ ("weight", "ordinary") },
  { "3", NCX_ ("weight", "heavy") },
  { NULL, NULL }
};

const KringChoice kring_strengths[] = {
  { "1", NCX_ ("strength", "weak") },
  { "2", NCX_ ("strength", "ordinary") },
  { "3", NCX_ ("strength", "strong") },
  { NULL, NULL }
};
