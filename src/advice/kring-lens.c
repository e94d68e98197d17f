/* kring-lens.c: an ingredient that colours the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-lens.h"

#include "model/kring-checklist.h"

#include <glib/gi18n.h>

/* Each is named as its ingredient's panel. */
static const struct
{
  const char *id;
  gboolean is_private; /* computed from fields that are */
  const char *labels[KRING_N_LENS_STATES];
} lenses[KRING_N_LENSES] = {
  [KRING_LENS_NONE] = { .id = "none" },
  [KRING_LENS_GAIN] = {
    .id = "gain",
    .is_private = TRUE,
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "no gain known"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "a gain stated openly"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "only suspected gains"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "interests that clash, not discussed"),
    } },
  [KRING_LENS_EMPATHY] = {
    .id = "empathy",
    .is_private = TRUE,
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "viewpoint not known, nor where it comes from"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "viewpoint known, and where it comes from"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "only one of the two known: viewpoint or where it comes from"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "critical or opponent, and not known where that comes from"),
    } },
  [KRING_LENS_INVOLVEMENT] = {
    .id = "involvement",
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "target group: not known; others: no connection with it"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "target group: at the table or represented; others: connected with it"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "target group: invited or approached; others: two lines away from it"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "target group: not involved yet, or left"),
    } },
  [KRING_LENS_ACTION] = {
    .id = "action",
    .is_private = TRUE,
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "no action"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "an action agreed or done"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "an action that is an idea, or asked"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "an action overdue or declined"),
    } },
  [KRING_LENS_SAFETY] = {
    .id = "safety",
    .is_private = TRUE,
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "not known whether they can speak freely"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "can speak freely"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "can partly speak freely"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "cannot speak freely"),
    } },
  [KRING_LENS_LEADERSHIP] = {
    .id = "leadership",
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "nobody is at the table"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "at the table, or reached from it within two lines"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "reached from the table in three or four lines"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "cannot be reached from the table"),
    } },
  [KRING_LENS_TIME] = {
    .id = "time",
    .labels = {
      [KRING_LENS_NOTHING] = NCX_ ("lens", "no commitment with an end year"),
      [KRING_LENS_GOOD] = NCX_ ("lens", "committed until the last milestone"),
      [KRING_LENS_ATTENTION] = NCX_ ("lens", "commitment ends before the last milestone"),
      [KRING_LENS_ALARM] = NCX_ ("lens", "commitment has ended"),
    } },
};

/* Of the involvement lens, what is said of one stakeholder alone: first of
 * others, then of target groups. */
static const char *const involvement_labels[][KRING_N_LENS_STATES] = {
  {
    [KRING_LENS_NOTHING] = NCX_ ("lens", "no connection with a target group"),
    [KRING_LENS_GOOD] = NCX_ ("lens", "connected with a target group"),
    [KRING_LENS_ATTENTION] = NCX_ ("lens", "two lines away from a target group"),
  },
  {
    [KRING_LENS_NOTHING] = NCX_ ("lens", "involvement not known"),
    [KRING_LENS_GOOD] = NCX_ ("lens", "at the table or represented"),
    [KRING_LENS_ATTENTION] = NCX_ ("lens", "invited or approached"),
    [KRING_LENS_ALARM] = NCX_ ("lens", "not involved yet, or left"),
  },
};

/**
 * kring_lens_get_id:
 * @self: a lens
 *
 * Returns: (transfer none): its name for actions and programs: "gain"; "none"
 */
const char *
kring_lens_get_id (KringLens self)
{
  g_return_val_if_fail (self < KRING_N_LENSES, NULL);

  return lenses[self].id;
}

/**
 * kring_lens_find:
 * @id: the name of a lens, or of something else
 * @lens: (out): the lens
 *
 * Returns: whether there is one of that name
 */
gboolean
kring_lens_find (const char *id,
                 KringLens  *lens)
{
  for (guint i = 0; i < KRING_N_LENSES; i++)
    if (g_str_equal (id, lenses[i].id))
      {
        *lens = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kring_lens_get_title:
 * @self: a lens
 *
 * Returns: (transfer none): what it is called, translatable with kring_text()
 */
const char *
kring_lens_get_title (KringLens self)
{
  g_return_val_if_fail (self < KRING_N_LENSES, NULL);

  return self != KRING_LENS_NONE ? kring_panel_find (lenses[self].id)->title : NCX_ ("lens", "No lens");
}

/**
 * kring_lens_is_private:
 * @self: a lens
 *
 * Returns: whether what it tells is computed from what is private, and is for
 *   the alliance manager alone
 */
gboolean
kring_lens_is_private (KringLens self)
{
  g_return_val_if_fail (self < KRING_N_LENSES, TRUE);

  return lenses[self].is_private;
}

/**
 * kring_lens_get_state_label:
 * @self: a lens, not none
 * @state: a state
 *
 * Returns: (transfer none): what it means, for a legend, translatable with
 *   kring_text()
 */
const char *
kring_lens_get_state_label (KringLens      self,
                            KringLensState state)
{
  g_return_val_if_fail (self > KRING_LENS_NONE && self < KRING_N_LENSES && state < KRING_N_LENS_STATES, NULL);

  return state != KRING_LENS_FADED ? lenses[self].labels[state] : NCX_ ("lens", "not relevant here");
}

/**
 * kring_lens_get_label_for:
 * @self: a lens, not none
 * @state: a state
 * @role: the role of a stakeholder that is in that state
 *
 * Returns: (transfer none): what it means for that one, translatable with
 *   kring_text()
 */
const char *
kring_lens_get_label_for (KringLens      self,
                          KringLensState state,
                          KringRole      role)
{
  const char *label = NULL;

  if (self == KRING_LENS_INVOLVEMENT && state < KRING_N_LENS_STATES)
    label = involvement_labels[role == KRING_ROLE_TARGET_GROUP][state];

  return label != NULL ? label : kring_lens_get_state_label (self, state);
}
