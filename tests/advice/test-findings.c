/* test-findings.c: findings as a list that follows its document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-set-aside.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY "2026-06-15"

#define FORMING                                                                        \
  "alliance phase=forming ideal=X need=X message=X; indicator what=X unit=% baseline=1 target=2 target-year=2030;" \
  "milestone year=2030; manager name=M;"

static void
assert_items (KringFinding *finding, const char *ids)
{
  GPtrArray *items = kring_finding_get_items (finding);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", kring_item_get_id (g_ptr_array_index (items, i)));
  g_assert_cmpstr (list->str, ==, ids);
}

/* "rule rule" of those that count, "|" and those set aside, "|" and later ones */
static char *
list_rules (KringFindings *findings)
{
  GString *list = g_string_new (NULL);
  guint group = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      guint own = kring_finding_is_later (finding) ? 2 : kring_finding_is_set_aside (finding) ? 1 : 0;

      for (; group < own; group++)
        g_string_append (list, "| ");
      g_string_append_printf (list, "%s ", kring_finding_get_rule (finding)->id);
    }
  g_strchomp (list->str);

  return g_string_free (list, FALSE);
}

static void
assert_rules (KringFindings *findings, const char *expected)
{
  g_autofree char *rules = list_rules (findings);

  g_assert_cmpstr (rules, ==, expected);
}

static void
set_aside (KringDocument *document, const char *rule, const char *id, const char *reason)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  g_ptr_array_add (items, kring_document_lookup (document, id));
  kring_edit_set_aside (document, rule, items, reason);
}

/* Whoever types in ten partners gets a few calm hints. */
static void
test_first_hour (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("stakeholder id=a name=A; stakeholder id=b name=B role=partner; stakeholder id=c name=C;"
                        "stakeholder id=d name=D sector=business; stakeholder id=e name=E role=partner involvement=at-table;"
                        "stakeholder id=f name=F; stakeholder id=g name=G; stakeholder id=h name=H; stakeholder id=i name=I;"
                        "stakeholder id=j name=J role=partner involvement=at-table");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);

  g_assert_cmpuint (kring_findings_get_n_open (findings), ==, 3);
  g_assert_null (kring_findings_get_worst_of (findings, kring_document_lookup (document, "a")));
}

static void
test_order (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("alliance phase=forming message=X need=X; stakeholder id=a name=A role=partner involvement=at-table influence=5;"
                        "indicator what=X level=awareness; milestone year=2030; check id=gain.said answer=yes changed=2020-01-01;"
                        "set-aside rule=contact.none");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringSeverity worst = KRING_SEVERITY_TIP;

  assert_rules (findings, "ideal.missing involvement.none leadership.none change.unmeasured gain.unknown "
                          "change.awareness empathy.viewpoint blindspot.isolated "
                          "| contact.none | time.uncommitted checks.stale safety.unknown");
  g_assert_cmpuint (kring_findings_get_n_open (findings), ==, 8);
  g_assert_cmpuint (kring_findings_count (findings, NULL, &worst), ==, 8);
  g_assert_cmpint (worst, ==, KRING_SEVERITY_URGENT);
  g_assert_cmpuint (kring_findings_count (findings, "gain", &worst), ==, 1);
  g_assert_cmpint (worst, ==, KRING_SEVERITY_ATTENTION);
  g_assert_cmpuint (kring_findings_count (findings, "time", NULL), ==, 0);
}

static void
test_of_item (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write (FORMING "stakeholder id=a name=A role=target-group involvement=at-table viewpoint=X needs=X attitude=-1;"
                                "action what=X when=2020; interest id=i name=I; stake stakeholder=a interest=i stance=for;"
                                "stakeholder id=b name=B involvement=at-table; stake stakeholder=b interest=i stance=against");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringItem *a = kring_document_lookup (document, "a"), *i = kring_document_lookup (document, "i");
  KringItem *action = kring_item_get_single (a, KRING_STAKEHOLDER_ACTIONS);
  g_autoptr (GPtrArray) of_a = kring_findings_get_of (findings, a);
  g_autoptr (GPtrArray) of_action = kring_findings_get_of (findings, action);
  g_autoptr (GPtrArray) of_manager = kring_findings_get_of (findings, kring_item_get_single (kring_document_get_alliance (document),
                                                                                             KRING_ALLIANCE_MANAGER));

  g_assert_cmpuint (of_a->len, ==, 4);
  g_assert_cmpstr (kring_finding_get_rule (kring_findings_get_worst_of (findings, a))->id, ==, "gain.conflict");
  g_assert_cmpstr (kring_finding_get_rule (g_ptr_array_index (of_a, 1))->id, ==, "action.overdue");
  g_assert_cmpstr (kring_finding_get_rule (g_ptr_array_index (of_a, 2))->id, ==, "empathy.critic");
  g_assert_cmpstr (kring_finding_get_rule (g_ptr_array_index (of_a, 3))->id, ==, "involvement.apart");
  g_assert_cmpstr (kring_finding_get_rule (kring_findings_get_worst_of (findings, i))->id, ==, "gain.conflict");
  g_assert_cmpuint (of_action->len, ==, 1);
  g_assert_cmpuint (of_manager->len, ==, 0);
}

/* What is told to the window */

typedef struct
{
  guint n_rows;
  guint n_marks;
  guint n_open;
} Told;

static void
on_items_changed (GListModel *model, guint at, guint n_removed, guint n_added, Told *told)
{
  told->n_rows += MAX (n_removed, n_added);
}

static void
on_marks_changed (KringFindings *findings, GPtrArray *nodes, Told *told)
{
  told->n_marks += nodes->len;
}

static void
on_n_open (GObject *findings, GParamSpec *property, Told *told)
{
  told->n_open++;
}

static void
assert_told (Told *told, guint n_rows, guint n_marks, guint n_open)
{
  g_assert_cmpuint (told->n_rows, ==, n_rows);
  g_assert_cmpuint (told->n_marks, ==, n_marks);
  g_assert_cmpuint (told->n_open, ==, n_open);
  *told = (Told){ 0 };
}

static void
test_only_what_changed (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write (FORMING "stakeholder id=a name=A influence=3; stakeholder id=b name=B influence=5; influence from=a to=b;"
                                "stakeholder id=t name=T role=target-group involvement=at-table");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringHistory *history = kring_document_get_history (document);
  KringItem *a = kring_document_lookup (document, "a"), *b = kring_document_lookup (document, "b");
  Told told = { 0 };

  g_signal_connect (findings, "items-changed", G_CALLBACK (on_items_changed), &told);
  g_signal_connect (findings, "marks-changed", G_CALLBACK (on_marks_changed), &told);
  g_signal_connect (findings, "notify::n-open", G_CALLBACK (on_n_open), &told);

  kring_edit_place (document, "a", 10, 20, TRUE);
  kring_history_set_string (history, a, KRING_STAKEHOLDER_NOTE, "Nothing");
  kring_history_set_string (history, a, KRING_STAKEHOLDER_NAME, "Another");
  assert_told (&told, 0, 0, 0);

  /* Its name is in a sentence. */
  kring_history_set_string (history, b, KRING_STAKEHOLDER_NAME, "Bank");
  assert_told (&told, 1, 0, 0);

  /* One more, of a finding that is there. */
  kring_history_set_int (history, a, KRING_STAKEHOLDER_INFLUENCE, 4);
  assert_told (&told, 1, 1, 0);

  /* Another finding. */
  kring_history_set_int (history, a, KRING_STAKEHOLDER_ATTITUDE, -2);
  assert_told (&told, 1, 1, 1);
  kring_history_undo (history);
  assert_told (&told, 1, 1, 1);

  /* A whole step is told at its end. */
  kring_history_begin (history, "Both");
  kring_history_set_int (history, a, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_INVITED);
  kring_history_set_int (history, b, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_INVITED);
  assert_told (&told, 0, 0, 0);
  kring_history_end (history);
  assert_told (&told, 1, 2, 1);
}

/* Somebody else's change makes it hold. */
static void
test_through_others (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write (FORMING "stakeholder id=t name=T role=target-group involvement=at-table; interest id=i name=I;"
                                "stakeholder id=a name=A role=partner involvement=at-table; stake stakeholder=t interest=i stance=for;"
                                "stake stakeholder=a interest=i stance=for; stakeholder id=m name=M role=to-move involvement=invited;"
                                "influence from=a to=m; influence from=a to=t kind=represents");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringHistory *history = kring_document_get_history (document);
  KringItem *a = kring_document_lookup (document, "a"), *t = kring_document_lookup (document, "t");
  KringItem *stake = kring_document_find_stake (document, "a", "i");

  g_assert_false (advice_tests_holds (findings, "involvement.apart"));
  kring_edit_remove (document, kring_document_get_referrers (document, "m"));
  g_assert_true (advice_tests_holds (findings, "move.route"));
  kring_history_undo (history);
  g_assert_false (advice_tests_holds (findings, "move.route"));

  kring_history_remove (history, kring_document_find_influence (document, "a", "t", -1));
  g_assert_false (advice_tests_holds (findings, "involvement.apart"));
  kring_history_set_int (history, stake, KRING_STAKE_STANCE, KRING_STANCE_DIVIDED);
  g_assert_true (advice_tests_holds (findings, "involvement.apart"));
  kring_history_undo (history);
  kring_history_set_int (history, a, KRING_STAKEHOLDER_ROLE, KRING_ROLE_CONTEXT);
  g_assert_true (advice_tests_holds (findings, "involvement.apart"));
  kring_history_undo (history);
  kring_history_undo (history);

  kring_history_set_int (history, t, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_INVITED);
  g_assert_false (advice_tests_holds (findings, "involvement.away"));
  kring_history_set_int (history, a, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_LEFT);
  g_assert_true (advice_tests_holds (findings, "involvement.away"));
  g_assert_true (advice_tests_holds (findings, "move.route"));
}

static void
test_today (void)
{
  g_autoptr (KringDocument) document = advice_tests_write ("stakeholder id=a name=A; action what=X when=2026-Q2");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);

  g_assert_false (advice_tests_holds (findings, "action.overdue"));
  kring_findings_set_today (findings, "2026-07-01");
  g_assert_cmpstr (kring_findings_get_today (findings), ==, "2026-07-01");
  g_assert_cmpstr (kring_finding_get_rule (kring_findings_get_worst_of (findings, kring_document_lookup (document, "a")))->id, ==,
                   "action.overdue");
}

/* One index, however many look at it. */
static void
test_facts (void)
{
  g_autoptr (KringDocument) document = advice_tests_make ("A* B C D E F A>B3 B>C1 C>D2 D>E3 E>F1 A>F3-");
  g_autoptr (KringFacts) facts = kring_facts_of (document);
  g_autoptr (KringFacts) same = kring_facts_of (document);
  const KringTotals *totals = kring_facts_get_totals (facts);

  g_assert_true (facts == same);
  g_assert_true (kring_facts_get_document (facts) == document);
  g_assert_cmpuint (totals->n_parties, ==, 6);
  g_assert_cmpuint (totals->n_at_table, ==, 1);
  for (guint i = 0; i < 6; i++)
    {
      const KringParty *party = g_ptr_array_index (kring_facts_get_parties (facts), i);

      g_assert_cmpuint (party->node.position, ==, i);
      g_assert_cmpuint (party->steps, ==, i < 5 ? i : KRING_NO_STEPS);
      g_assert_true (kring_facts_find (facts, party->node.item) == party);
      g_assert_null (kring_facts_find_topic (facts, party->node.item));
    }
}

/* Setting aside */

static void
test_set_aside (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write (FORMING "stakeholder id=a name=A influence=5; stakeholder id=b name=B influence=5; influence from=a to=b;"
                                "stakeholder id=t name=T role=target-group involvement=at-table");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (KringFinding) one = NULL, none = NULL, again = NULL, undone = NULL;
  guint n_open = kring_findings_get_n_open (findings);

  set_aside (document, "blindspot.powerful", "a", "They asked for it");
  one = advice_tests_find (findings, "blindspot.powerful");
  assert_items (one, "b");
  g_assert_true (kring_finding_is_open (one));
  g_assert_cmpuint (kring_finding_get_set_aside (one)->len, ==, 1);
  g_assert_cmpstr (kring_item_get_string (g_ptr_array_index (kring_finding_get_set_aside (one), 0), KRING_SET_ASIDE_REASON), ==,
                   "They asked for it");
  g_assert_cmpuint (kring_findings_get_n_open (findings), ==, n_open);
  g_assert_null (kring_findings_get_worst_of (findings, kring_document_lookup (document, "a")));
  g_assert_cmpstr (kring_history_get_undo_name (history), ==, "set a finding aside");

  set_aside (document, "blindspot.powerful", "b", "");
  none = advice_tests_find (findings, "blindspot.powerful");
  assert_items (none, "a b");
  g_assert_true (kring_finding_is_set_aside (none));
  g_assert_cmpuint (kring_findings_get_n_open (findings), ==, n_open - 1);

  kring_edit_take_up (document, kring_finding_get_set_aside (none));
  again = advice_tests_find (findings, "blindspot.powerful");
  g_assert_true (kring_finding_is_open (again));
  assert_items (again, "a b");
  g_assert_cmpuint (kring_findings_get_n_open (findings), ==, n_open);
  g_assert_cmpuint (kring_list_get_length (kring_document_get_list (document, KRING_ALLIANCE_SET_ASIDES)), ==, 0);

  kring_history_undo (history);
  kring_history_undo (history);
  undone = advice_tests_find (findings, "blindspot.powerful");
  assert_items (undone, "b");
}

static void
test_set_aside_whole (void)
{
  g_autoptr (KringDocument) document = advice_tests_write ("alliance ideal=X need=X; milestone year=2020; set-aside rule=no.such");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (KringFinding) overdue = NULL;

  kring_history_set_int (kring_document_get_history (document), kring_document_get_alliance (document), KRING_ALLIANCE_PHASE,
                         KRING_PHASE_CLOSING);
  kring_edit_set_aside (document, "leadership.none", NULL, "We lead by turns");
  kring_edit_set_aside (document, "leadership.none", NULL, "By turns");

  /* Nothing can refer to a milestone. */
  g_ptr_array_add (items, kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_MILESTONES), 0));
  kring_edit_set_aside (document, "time.overdue", items, "Old");

  assert_rules (findings, "change.missing | leadership.none time.overdue");
  overdue = advice_tests_find (findings, "time.overdue");
  g_assert_cmpuint (kring_finding_get_set_aside (overdue)->len, ==, 1);
  g_assert_cmpuint (kring_list_get_length (kring_document_get_list (document, KRING_ALLIANCE_SET_ASIDES)), ==, 3);
}

/* An action is set aside with whom it is asked of, a conflict by its interest. */
static void
test_set_aside_subjects (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("alliance phase=forming; interest id=i name=I; stakeholder id=a name=A involvement=at-table;"
                        "action what=X when=2020; action what=Y when=2021; stake stakeholder=a interest=i stance=for;"
                        "stakeholder id=b name=B involvement=at-table; stake stakeholder=b interest=i stance=against");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  static const char *const rules[] = { "action.overdue", "gain.conflict", "leadership.none" };
  static const char *const ids[] = { "a", "i", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (KringFinding) finding = advice_tests_find (findings, rules[i]);
      g_autoptr (GPtrArray) subjects = kring_finding_get_subjects (finding);
      g_autoptr (KringFinding) aside = NULL;

      g_assert_cmpuint (subjects->len, ==, ids[i] != NULL ? 1 : 0);
      if (ids[i] != NULL)
        g_assert_cmpstr (kring_item_get_id (g_ptr_array_index (subjects, 0)), ==, ids[i]);
      g_assert_true (kring_finding_is_open (finding));

      kring_edit_set_aside (document, rules[i], subjects, "");
      aside = advice_tests_find (findings, rules[i]);
      g_assert_true (kring_finding_is_set_aside (aside));
      g_assert_cmpuint (kring_finding_get_items (aside)->len, ==, kring_finding_get_items (finding)->len);
    }
}

/* What is removed takes its set-asides along, and undo brings both back. */
static void
test_set_aside_removed (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("stakeholder id=a name=A influence=5; stakeholder id=b name=B influence=5;"
                        "set-aside rule=blindspot.powerful item=a");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringList *asides = kring_document_get_list (document, KRING_ALLIANCE_SET_ASIDES);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (KringFinding) removed = NULL, back = NULL;

  g_ptr_array_add (items, kring_document_lookup (document, "a"));
  kring_edit_remove (document, items);
  g_assert_cmpuint (kring_list_get_length (asides), ==, 0);
  removed = advice_tests_find (findings, "blindspot.powerful");
  g_assert_cmpuint (kring_finding_get_set_aside (removed)->len, ==, 0);

  kring_history_undo (kring_document_get_history (document));
  g_assert_cmpuint (kring_list_get_length (asides), ==, 1);
  back = advice_tests_find (findings, "blindspot.powerful");
  assert_items (back, "b");
}

/* It may name what comes later, as when alliances are merged. */
static void
test_set_aside_before (void)
{
  g_autoptr (KringDocument) document = advice_tests_write ("set-aside rule=blindspot.powerful item=z");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_STAKEHOLDER);
  g_autoptr (KringFinding) finding = NULL;

  kring_item_set_string (item, KRING_STAKEHOLDER_ID, "z");
  kring_item_set_int (item, KRING_STAKEHOLDER_INFLUENCE, 5);
  kring_history_insert (kring_document_get_history (document), kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS), 0,
                        item);
  finding = advice_tests_find (findings, "blindspot.powerful");
  g_assert_true (kring_finding_is_set_aside (finding));
  g_assert_null (kring_findings_get_worst_of (findings, item));
}

static void
test_set_aside_saved (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("stakeholder id=a name=A influence=5; stakeholder id=b name=B influence=5; interest id=i name=I");
  g_autoptr (KringDocument) loaded = NULL;
  g_autoptr (KringFindings) findings = NULL;
  g_autoptr (KringFinding) one = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("kring-findings-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.kring", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  set_aside (document, "blindspot.powerful", "b", "Later, “perhaps” <1>");
  kring_edit_set_aside (document, "ideal.missing", NULL, "");
  g_assert_true (kring_store_save (document, file, NULL, NULL, NULL, &error));
  loaded = kring_store_load (file, KRING_LOAD_STRICT, NULL, NULL, &error);
  g_assert_no_error (error);

  findings = kring_findings_new (loaded, TODAY);
  assert_rules (findings, "involvement.none blindspot.powerful need.missing | ideal.missing "
                          "| leadership.none message.missing change.missing time.no-plan blindspot.isolated");
  one = advice_tests_find (findings, "blindspot.powerful");
  assert_items (one, "a");
  g_assert_cmpstr (kring_item_get_string (g_ptr_array_index (kring_finding_get_set_aside (one), 0), KRING_SET_ASIDE_REASON), ==,
                   "Later, “perhaps” <1>");

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Bad input */

static void
assert_sentences (KringFindings *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      g_autofree char *english = kring_finding_tell (finding, "en"), *dutch = kring_finding_tell (finding, "nl");

      g_assert_true (g_utf8_validate (english, -1, NULL) && g_utf8_validate (dutch, -1, NULL));
      g_assert_cmpstr (english, !=, dutch);
    }
}

static void
test_contradictions (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("alliance phase=running since=2999-12-31 start-year=2999; milestone year=1900; milestone year=1900 status=done;"
                        "indicator what=X target-year=1900; reading date=2999-01-01 value=1; decision date=1900-01-01;"
                        "stakeholder id=a name=A role=partner involvement=at-table; commitment from=2999 until=1900;"
                        "action what=X when=1900-Q1 status=done; action what=Y when=1900-01-01");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  g_autoptr (KringFinding) expiring = advice_tests_find (findings, "time.expiring"), overdue = advice_tests_find (findings, "action.overdue");

  g_assert_true (advice_tests_holds (findings, "time.short"));
  g_assert_false (advice_tests_holds (findings, "leadership.undecided"));
  g_assert_false (advice_tests_holds (findings, "time.quick"));
  assert_items (expiring, "a");
  g_assert_cmpuint (kring_finding_get_items (overdue)->len, ==, 1);
  assert_sentences (findings);
}

static void
test_circle (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write (FORMING "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B; stakeholder id=c name=C;"
                                "stakeholder id=m name=M role=to-move involvement=not-yet moved-by=X; influence from=a to=b;"
                                "influence from=b to=c; influence from=c to=a; influence from=m to=m; influence from=c to=nobody");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  KringHistory *history = kring_document_get_history (document);
  g_autoptr (KringFinding) route = advice_tests_find (findings, "move.route");

  assert_items (route, "m");
  kring_edit_add_influence (document, "c", "m");
  g_assert_false (advice_tests_holds (findings, "move.route"));
  kring_history_undo (history);
  g_clear_object (&route);
  route = advice_tests_find (findings, "move.route");
  assert_items (route, "m");
}

/* References that lead nowhere: the manager's, and whoever asked. */
static void
test_removed_references (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("alliance phase=forming; manager name=M independent=no organisation=b; stakeholder id=b name=B role=partner;"
                        "stakeholder id=a name=A; action what=X status=asked when=2030 asked-by=b; milestone year=2020 owner=b");
  g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (KringFinding) unasked = NULL;

  g_assert_false (advice_tests_holds (findings, "action.unasked"));
  g_ptr_array_add (items, kring_document_lookup (document, "b"));
  kring_edit_remove (document, items);
  unasked = advice_tests_find (findings, "action.unasked");
  g_assert_nonnull (unasked);
  g_assert_false (advice_tests_holds (findings, "leadership.none"));
  g_assert_true (advice_tests_holds (findings, "safety.dependent"));
  assert_sentences (findings);

  kring_history_undo (kring_document_get_history (document));
  g_assert_false (advice_tests_holds (findings, "action.unasked"));
}

static void
test_ten_thousand (void)
{
  g_autoptr (GString) text = g_string_new ("alliance phase=forming; stakeholder id=a name=A involvement=at-table;"
                                           "stakeholder id=b name=B involvement=at-table;");
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringFindings) findings = NULL;
  g_autoptr (GPtrArray) of_b = NULL;
  Told told = { 0 };

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "interest id=i%u name=I%u; stake stakeholder=a interest=i%u stance=for;"
                            "stake stakeholder=b interest=i%u stance=against;", i, i, i, i);
  document = advice_tests_write (text->str);
  findings = kring_findings_new (document, TODAY);
  g_assert_cmpuint (kring_findings_count (findings, "gain", NULL), ==, 10000);
  of_b = kring_findings_get_of (findings, kring_document_lookup (document, "b"));
  g_assert_cmpuint (of_b->len, ==, 10000);
  assert_sentences (findings);

  g_signal_connect (findings, "items-changed", G_CALLBACK (on_items_changed), &told);
  kring_history_set_int (kring_document_get_history (document), kring_document_lookup (document, "b"),
                         KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_LEFT);
  g_assert_cmpuint (kring_findings_count (findings, "gain", NULL), ==, 0);
  g_assert_cmpuint (told.n_rows, >=, 10000);
  kring_history_undo (kring_document_get_history (document));
  g_assert_cmpuint (kring_findings_count (findings, "gain", NULL), ==, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/first-hour", test_first_hour);
  g_test_add_func ("/findings/order", test_order);
  g_test_add_func ("/findings/of-item", test_of_item);
  g_test_add_func ("/findings/only-what-changed", test_only_what_changed);
  g_test_add_func ("/findings/through-others", test_through_others);
  g_test_add_func ("/findings/today", test_today);
  g_test_add_func ("/findings/facts", test_facts);
  g_test_add_func ("/findings/set-aside", test_set_aside);
  g_test_add_func ("/findings/set-aside/whole", test_set_aside_whole);
  g_test_add_func ("/findings/set-aside/subjects", test_set_aside_subjects);
  g_test_add_func ("/findings/set-aside/removed", test_set_aside_removed);
  g_test_add_func ("/findings/set-aside/before", test_set_aside_before);
  g_test_add_func ("/findings/set-aside/saved", test_set_aside_saved);
  g_test_add_func ("/findings/contradictions", test_contradictions);
  g_test_add_func ("/findings/circle", test_circle);
  g_test_add_func ("/findings/removed-references", test_removed_references);
  g_test_add_func ("/findings/ten-thousand", test_ten_thousand);

  return g_test_run ();
}
