/* kring-checklist.c: the basis and the seven ingredients
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-checklist.h"

#include "kring-alliance.h"
#include "kring-check.h"
#include "kring-choices.h"

#include <glib/gi18n.h>
#include <string.h>

static const KringCheckText basis_checks[] = {
  { "basis.need", N_("We know what we can only achieve together") },
  { "basis.ideal", N_("All partners mean the same by the ideal") },
  { "basis.analysis", N_("We have mapped who is active around the ideal, and whom we overlooked") },
  { "basis.mix", N_("Profit and non-profit are both on board") },
  { "basis.backing", N_("Every partner backs and spreads the shared message") },
  { "basis.beyond", N_("We want changed behaviour or rules, not only attention") },
};

static const KringCheckText gain_checks[] = {
  { "gain.said", N_("Every partner has said what taking part must bring it") },
  { "gain.ego", N_("Less noble gains (publicity, sales, donations) can be named without shame") },
  { "gain.credit", N_("We have agreed who appears in public, when, and under whose name") },
  { "gain.conflict", N_("Conflicting interests have been named and discussed") },
  { "gain.seen", N_("Every contribution is recognised") },
  { "gain.balance", N_("For every partner the gain is worth the effort") },
  { "gain.ideal", N_("When a gain and the ideal collide, we know which one goes first") },
};

static const KringCheckText empathy_checks[] = {
  { "empathy.retell", N_("Each partner can retell another partner's viewpoint in its own words") },
  { "empathy.critic", N_("We know what lies behind the criticism we hear") },
  { "empathy.joy", N_("We know what makes each partner enthusiastic") },
  { "empathy.time", N_("There is time on the agenda to explore each other's perspective") },
  { "empathy.neutral", N_("Someone without a stake of their own leads that conversation") },
  { "empathy.language", N_("We understand each other's jargon, or have agreed on common words") },
  { "empathy.ways", N_("We allow for each other's ways of working") },
};

static const KringCheckText involvement_checks[] = {
  { "involvement.whom", N_("We agree on whom this is about") },
  { "involvement.table", N_("The target group sits at the table, or is heard directly") },
  { "involvement.needs", N_("We have asked what they need instead of assuming it") },
  { "involvement.tested", N_("We have tested our solutions and our message with them") },
  { "involvement.diverse", N_("The voices we hear represent the whole group") },
  { "involvement.feedback", N_("They hear back what was done with what they said") },
};

static const KringCheckText action_checks[] = {
  { "action.each", N_("For every stakeholder it is clear which step we ask") },
  { "action.fits", N_("The action fits the party: signing, funding, changing a policy, a law, a labour agreement") },
  { "action.timing", N_("We ask when the moment is right (a budget, elections, a round of negotiations)") },
  { "action.asker", N_("For every action we know who asks, and why they would listen to that one") },
  { "action.easy", N_("The first step is small and clear enough to take") },
  { "action.message", N_("Our message ends in something people can do") },
};

static const KringCheckText safety_checks[] = {
  { "safety.opinion", N_("Everyone dares to give an opinion at the table") },
  { "safety.criticism", N_("We can criticise each other, and do") },
  { "safety.agreed", N_("We have agreed what stays inside the room") },
  { "safety.power", N_("Small parties get as much room as large ones") },
  { "safety.independent", N_("Anyone with a worry can turn to someone independent") },
  { "safety.stuck", N_("We notice when something gets stuck, and talk about it") },
};

static const KringCheckText leadership_checks[] = {
  { "leadership.engine", N_("Everyone knows who keeps up the pace") },
  { "leadership.route", N_("That person can explain which steps lead to the goal") },
  { "leadership.decides", N_("Decisions fall after everyone was heard, also when not everyone gets their way") },
  { "leadership.mandate", N_("Who sits at the table may decide for their organisation, or gets that mandate fast") },
  { "leadership.turns", N_("We have agreed who leads on what, and when") },
  { "leadership.reads", N_("Someone notices when a partner is uneasy, and acts on it") },
  { "leadership.agile", N_("We change course when the situation asks for it") },
};

static const KringCheckText time_checks[] = {
  { "time.plan", N_("There is a multi-year plan with a measurable goal") },
  { "time.committed", N_("Every partner has said yes for several years") },
  { "time.capacity", N_("People and money are reserved, not only good intentions") },
  { "time.stayers", N_("We know who might leave after a quick win, and what then") },
  { "time.measure", N_("We measure the change at fixed moments") },
  { "time.pride", N_("We celebrate what we achieve together") },
  { "time.lasts", N_("The change will outlive the alliance") },
};

#define CHECKS(checks) checks, G_N_ELEMENTS (checks)

/* The order in which they are worked through. */
static const KringPanel panels[KRING_N_PANELS] = {
  { "basis", NCX_ ("ingredient", "Where to begin"),
    N_("First: is working together needed, and do we mean the same?"),
    CHECKS (basis_checks) },
  { "gain", NCX_ ("ingredient", "Gain"),
    N_("Every party also comes for something of its own. Said early, it helps; left unsaid, it causes friction."),
    CHECKS (gain_checks) },
  { "empathy", NCX_ ("ingredient", "Empathy"),
    N_("People move along when they feel understood. Find out what lies behind criticism, and behind enthusiasm."),
    CHECKS (empathy_checks) },
  { "involvement", NCX_ ("ingredient", "Involvement"),
    N_("An alliance soon talks about people instead of with them. Bring in those whom it is for."),
    CHECKS (involvement_checks) },
  { "action", NCX_ ("ingredient", "Call to action"),
    N_("A message without a next step changes little. Decide for every stakeholder which step you ask, and when."),
    CHECKS (action_checks) },
  { "safety", NCX_ ("ingredient", "Safety"),
    N_("Disagreeing must not cost anyone anything. Only then do you hear what partners think."),
    CHECKS (safety_checks) },
  { "leadership", NCX_ ("ingredient", "Leadership"),
    N_("Someone has to keep up the pace, see the way ahead and cut knots, with an ear for the group."),
    CHECKS (leadership_checks) },
  { "time", NCX_ ("ingredient", "Time"),
    N_("Lasting change takes years. Agree what each party puts in, and for how long."),
    CHECKS (time_checks) },
};

/**
 * kring_panels_get:
 *
 * Returns: (array length=KRING_N_PANELS): the basis, then the seven
 *   ingredients. They follow an article by Firma Twist, "7 cruciale
 *   ingrediënten voor succesvol samenwerken"; the texts are our own.
 */
const KringPanel *
kring_panels_get (void)
{
  return panels;
}

/**
 * kring_panel_find:
 *
 * Returns: (nullable): the panel of that id
 */
const KringPanel *
kring_panel_find (const char *id)
{
  for (guint i = 0; i < KRING_N_PANELS; i++)
    if (strcmp (panels[i].id, id) == 0)
      return &panels[i];

  return NULL;
}

static const KringPanel *
panel_of_id (const char *id, const KringCheckText **text)
{
  for (guint i = 0; i < KRING_N_PANELS; i++)
    for (guint j = 0; j < panels[i].n_checks; j++)
      if (strcmp (panels[i].checks[j].id, id) == 0)
        {
          if (text != NULL)
            *text = &panels[i].checks[j];
          return &panels[i];
        }

  return NULL;
}

/**
 * kring_panel_of_check:
 * @check: an item of kind check
 *
 * Returns: (nullable): the panel that it stands in
 */
const KringPanel *
kring_panel_of_check (KringItem *check)
{
  const KringPanel *panel = panel_of_id (kring_item_get_string (check, KRING_CHECK_ID), NULL);

  return panel != NULL ? panel : kring_panel_find (kring_item_get_string (check, KRING_CHECK_PANEL));
}

/**
 * kring_check_find:
 *
 * Returns: (nullable): the checklist item of that id; %NULL for the user's own
 */
const KringCheckText *
kring_check_find (const char *id)
{
  const KringCheckText *text = NULL;

  panel_of_id (id, &text);

  return text;
}

/**
 * kring_panel_is_private:
 *
 * Returns: whether the panel's answers are left out of what is made to share
 */
gboolean
kring_panel_is_private (const KringPanel *panel)
{
  return strcmp (panel->id, "gain") == 0 || strcmp (panel->id, "safety") == 0;
}

/**
 * kring_panel_get_own_checks:
 *
 * Returns: (transfer full) (element-type KringItem): the user's own items of
 *   the panel, in order
 */
GPtrArray *
kring_panel_get_own_checks (const KringPanel *panel, KringDocument *document)
{
  KringList *checks = kring_document_get_list (document, KRING_ALLIANCE_CHECKS);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < kring_list_get_length (checks); i++)
    {
      KringItem *check = kring_list_get (checks, i);

      if (kring_check_find (kring_item_get_id (check)) == NULL && kring_panel_of_check (check) == panel)
        g_ptr_array_add (own, g_object_ref (check));
    }

  return own;
}

static void
count (KringTally *tally, KringItem *check)
{
  int answer = check != NULL ? kring_item_get_int (check, KRING_CHECK_ANSWER) : KRING_ANSWER_NOT_DISCUSSED;

  tally->counts[answer]++;
  tally->total++;
}

/**
 * kring_panel_get_tally:
 *
 * Returns: how many of the panel's items, the user's own included, have which
 *   answer
 */
KringTally
kring_panel_get_tally (const KringPanel *panel, KringDocument *document)
{
  g_autoptr (GPtrArray) own = kring_panel_get_own_checks (panel, document);
  KringTally tally = { .total = 0 };

  for (guint i = 0; i < panel->n_checks; i++)
    count (&tally, kring_document_get_check (document, panel->checks[i].id));
  for (guint i = 0; i < own->len; i++)
    count (&tally, g_ptr_array_index (own, i));

  return tally;
}

/**
 * kring_panel_get_progress:
 *
 * Returns: how many of the panel's items have been answered
 */
KringProgress
kring_panel_get_progress (const KringPanel *panel, KringDocument *document)
{
  KringTally tally = kring_panel_get_tally (panel, document);

  return (KringProgress) { tally.total - tally.counts[KRING_ANSWER_NOT_DISCUSSED], tally.total };
}
