/* kring-mend.c: what can be done about a finding
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-mend.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-commitment.h"
#include "model/kring-gain.h"
#include "model/kring-indicator.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/**
 * MendType:
 * @MEND_FIELD: fills in a field of the item
 * @MEND_LIST: adds to a list of the item
 * @MEND_PART: fills in a field of what @find finds in the item
 * @MEND_ALLIANCE_FIELD: fills in a field of the alliance
 * @MEND_ALLIANCE_LIST: adds to a list of the alliance
 * @MEND_ACTION: does an action of the window
 * @MEND_PANEL: opens the finding's checklist
 */
typedef enum
{
  MEND_FIELD,
  MEND_LIST,
  MEND_PART,
  MEND_ALLIANCE_FIELD,
  MEND_ALLIANCE_LIST,
  MEND_ACTION,
  MEND_PANEL
} MendType;

/**
 * Mend:
 * @rule: the id of a rule
 * @label: what a person does about it, translatable with kring_text()
 * @kind: of which kind the item is
 * @number: the number of the field or list
 * @find: of a part: finds it, and may choose another field
 * @action: the name of the action
 */
typedef struct
{
  const char *rule;
  const char *label;
  MendType type;
  KringKind kind;
  guint number;
  KringItem *(*find) (KringItem *item, guint *field);
  const char *action;
} Mend;

static KringItem *
find_suspected_gain (KringItem *stakeholder,
                     guint *field)
{
  KringList *gains = kring_item_get_list (stakeholder, KRING_STAKEHOLDER_GAINS);

  for (guint i = 0; i < kring_list_get_length (gains); i++)
    if (kring_item_get_int (kring_list_get (gains, i), KRING_GAIN_OPENNESS) != KRING_OPENNESS_OPEN)
      return kring_list_get (gains, i);

  return stakeholder;
}

static KringItem *
find_commitment (KringItem *stakeholder,
                 guint *field)
{
  return kring_item_get_single (stakeholder, KRING_STAKEHOLDER_COMMITMENT);
}

/* The first field without which nothing can be measured. */
static KringItem *
find_unmeasured (KringItem *indicator,
                 guint *field)
{
  static const guint needed[] = {
    KRING_INDICATOR_UNIT, KRING_INDICATOR_BASELINE, KRING_INDICATOR_TARGET, KRING_INDICATOR_TARGET_YEAR
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (kring_field_is_default (kring_item_get_field (indicator, needed[i]),
                                kring_item_get_value (indicator, needed[i])))
      {
        *field = needed[i];
        break;
      }

  return indicator;
}

#define FIELD(KIND, FIELD_) .type = MEND_FIELD, .kind = KRING_KIND_##KIND, .number = KRING_##KIND##_##FIELD_
#define LIST(KIND, LIST_) .type = MEND_LIST, .kind = KRING_KIND_##KIND, .number = KRING_##KIND##_##LIST_
#define PART(KIND, FIELD_, find_) \
  .type = MEND_PART, .kind = KRING_KIND_##KIND, .number = KRING_##FIELD_, .find = find_
#define OF_ALLIANCE(TYPE, NUMBER) .type = MEND_ALLIANCE_##TYPE, .number = KRING_ALLIANCE_##NUMBER
#define ACTION(name) .type = MEND_ACTION, .action = name

static const Mend mends[] = {
  { "ideal.missing", N_("Fill in the ideal"), OF_ALLIANCE (FIELD, IDEAL) },
  { "need.missing", N_("Fill in why together"), OF_ALLIANCE (FIELD, NEED) },
  { "message.missing", N_("Fill in the message"), OF_ALLIANCE (FIELD, MESSAGE) },
  { "change.missing", N_("Add a measurable change"), OF_ALLIANCE (LIST, INDICATORS) },
  { "change.unmeasured", N_("Fill in what is missing"), PART (INDICATOR, INDICATOR_UNIT, find_unmeasured) },
  { "change.awareness", N_("Add a measurable change"), OF_ALLIANCE (LIST, INDICATORS) },
  { "change.unread", N_("Add a reading"), LIST (INDICATOR, READINGS) },
  { "mix.one-sided", N_("Add a stakeholder"), ACTION ("win.add-stakeholder") },
  { "contact.none", N_("Add a contact"), LIST (STAKEHOLDER, CONTACTS) },
  { "blindspot.interest", N_("See who shares it"), FIELD (INTEREST, NAME) },
  { "blindspot.powerful", N_("Set the involvement"), FIELD (STAKEHOLDER, INVOLVEMENT) },
  { "blindspot.ally", N_("Set the involvement"), FIELD (STAKEHOLDER, INVOLVEMENT) },
  { "blindspot.isolated", N_("Open the details"), FIELD (STAKEHOLDER, NAME) },
  { "move.need", N_("Fill in what it takes"), FIELD (STAKEHOLDER, MOVED_BY) },
  { "move.route", N_("Open the details"), FIELD (STAKEHOLDER, NAME) },
  { "gain.unknown", N_("Add a gain"), LIST (STAKEHOLDER, GAINS) },
  { "gain.suspected", N_("Set the openness"), PART (STAKEHOLDER, GAIN_OPENNESS, find_suspected_gain) },
  { "gain.conflict", N_("See who shares it"), FIELD (INTEREST, NAME) },
  { "empathy.viewpoint", N_("Fill in the viewpoint"), FIELD (STAKEHOLDER, VIEWPOINT) },
  { "empathy.critic", N_("Fill in where it comes from"), FIELD (STAKEHOLDER, ORIGIN) },
  { "empathy.facilitator", N_("Name the neutral facilitator"), OF_ALLIANCE (LIST, FACILITATOR) },
  { "involvement.none", N_("Add a stakeholder"), ACTION ("win.add-stakeholder") },
  { "involvement.away", N_("Set the involvement"), FIELD (STAKEHOLDER, INVOLVEMENT) },
  { "involvement.needs", N_("Fill in the needs"), FIELD (STAKEHOLDER, NEEDS) },
  { "involvement.apart", N_("Open the details"), FIELD (STAKEHOLDER, NAME) },
  { "action.none", N_("Add an action"), LIST (STAKEHOLDER, ACTIONS) },
  { "action.undated", N_("Set the date"), FIELD (ACTION, WHEN) },
  { "action.unasked", N_("Fill in who asks"), FIELD (ACTION, ASKED_BY) },
  { "action.overdue", N_("Set the status"), FIELD (ACTION, STATUS) },
  { "safety.unknown", N_("Fill in the safety"), FIELD (STAKEHOLDER, SAFETY) },
  { "safety.low", N_("Open the details"), FIELD (STAKEHOLDER, SAFETY) },
  { "safety.dependent", N_("Name the neutral facilitator"), OF_ALLIANCE (LIST, FACILITATOR) },
  { "safety.funded", N_("Open the details"), FIELD (STAKEHOLDER, SAFETY) },
  { "leadership.none", N_("Name the alliance manager"), OF_ALLIANCE (LIST, MANAGER) },
  { "leadership.undecided", N_("Add a decision"), OF_ALLIANCE (LIST, DECISIONS) },
  { "time.no-plan", N_("Add a milestone"), OF_ALLIANCE (LIST, MILESTONES) },
  { "time.short", N_("Add a milestone"), OF_ALLIANCE (LIST, MILESTONES) },
  { "time.uncommitted", N_("Add a commitment"), LIST (STAKEHOLDER, COMMITMENT) },
  { "time.ends-early", N_("Change the commitment"), PART (STAKEHOLDER, COMMITMENT_UNTIL, find_commitment) },
  { "time.expiring", N_("Change the commitment"), PART (STAKEHOLDER, COMMITMENT_UNTIL, find_commitment) },
  { "time.quick", N_("Change the commitment"), PART (STAKEHOLDER, COMMITMENT_UNTIL, find_commitment) },
  { "time.overdue", N_("Set the status"), FIELD (MILESTONE, STATUS) },
  { "checks.stale", N_("Go through the questions"), .type = MEND_PANEL },
};

static const Mend *
find_mend (KringFinding *finding)
{
  const char *rule = kring_finding_get_rule (finding)->id;

  for (guint i = 0; i < G_N_ELEMENTS (mends); i++)
    if (g_str_equal (mends[i].rule, rule))
      return &mends[i];

  return NULL;
}

/**
 * kring_mend_get_label:
 * @finding: a finding
 *
 * Returns: (nullable): what a person can do about it, in the interface's
 *   language; %NULL where nothing is offered
 */
const char *
kring_mend_get_label (KringFinding *finding)
{
  const Mend *mend = find_mend (finding);

  return mend != NULL ? kring_text (mend->label) : NULL;
}

/* The first item that something can be done about. */
static KringItem *
find_item (KringFinding *finding,
           KringKind kind)
{
  GPtrArray *items = kring_finding_get_items (finding);

  for (guint i = 0; i < items->len; i++)
    if (kring_item_get_kind (g_ptr_array_index (items, i)) == kind)
      return g_ptr_array_index (items, i);

  return NULL;
}

static void
fill_in (KringSelection *selection,
         KringItem *item,
         const Mend *mend)
{
  guint field = mend->number;
  KringItem *part = mend->find != NULL ? mend->find (item, &field) : item;

  if (part != NULL)
    kring_selection_edit (selection, part, field);
}

/**
 * kring_mend_begin:
 * @finding: a finding
 * @item: (nullable): the one of its items to begin with; %NULL: the first
 * @selection: the window's selection
 * @widget: a widget in the window
 *
 * Opens what has to be filled in.
 */
void
kring_mend_begin (KringFinding *finding,
                  KringItem *item,
                  KringSelection *selection,
                  GtkWidget *widget)
{
  const Mend *mend = find_mend (finding);
  KringItem *alliance = kring_document_get_alliance (kring_selection_get_document (selection));

  if (mend == NULL)
    return;
  if (item == NULL || kring_item_get_kind (item) != mend->kind)
    item = find_item (finding, mend->kind);

  switch (mend->type)
    {
    case MEND_FIELD:
    case MEND_PART:
      if (item != NULL)
        fill_in (selection, item, mend);
      break;

    case MEND_LIST:
      if (item != NULL)
        kring_selection_extend (selection, item, mend->number);
      break;

    case MEND_ALLIANCE_FIELD:
      kring_selection_edit (selection, alliance, mend->number);
      break;

    case MEND_ALLIANCE_LIST:
      kring_selection_extend (selection, alliance, mend->number);
      break;

    case MEND_ACTION:
      gtk_widget_activate_action (widget, mend->action, NULL);
      break;

    case MEND_PANEL:
      gtk_widget_activate_action (widget, "win.ingredient", "s", kring_finding_get_panel (finding));
      break;

    default:
      g_assert_not_reached ();
    }
}
