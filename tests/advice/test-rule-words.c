/* test-rule-words.c: what findings say, in both languages
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"
#include "rule-cases.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <string.h>

/* Of a case of rule-cases.c */
typedef struct
{
  const char *rule;
  const char *name;
  const char *english;
  const char *dutch;
} Words;

static const Words words[] = {
  { "ideal.missing", "nothing",
    "The ideal has not been written down yet. One sentence in which everyone recognises themselves is enough to begin with.",
    "Het ideaal staat nog niet op papier. Eén zin waarin iedereen zich herkent is genoeg om mee te beginnen." },
  { "need.missing", "nothing",
    "It has not been written down yet why this can only be done together. Name what no party can reach alone.",
    "Er staat nog niet waarom dit alleen samen lukt. Benoem wat geen partij in haar eentje bereikt." },
  { "message.missing", "nothing",
    "There is no shared message yet. Partners can only spread what they have put into words together.",
    "Er is nog geen gezamenlijke boodschap. Partners kunnen pas uitdragen wat ze samen onder woorden hebben gebracht." },
  { "change.missing", "none",
    "There is no measurable change yet. Choose what must be different in the end, and how you will see that.",
    "Er is nog geen meetbare verandering. Kies wat er uiteindelijk anders moet zijn, en waaraan je dat ziet." },
  { "change.unmeasured", "without unit",
    "One change cannot be measured yet: “X”. Fill in its unit, baseline, target and target year.",
    "Eén verandering is nog niet te meten: “X”. Vul eenheid, nulmeting, doel en doeljaar in." },
  { "change.unmeasured", "two",
    "Two changes cannot be measured yet: “X” and “Y”. Fill in their unit, baseline, target and target year.",
    "Twee veranderingen zijn nog niet te meten: “X” en “Y”. Vul eenheid, nulmeting, doel en doeljaar in." },
  { "change.awareness", "one",
    "The only change is one of awareness: “X”. What will people do differently once they know?",
    "De enige verandering gaat over bewustwording: “X”. Wat gaan mensen anders doen als ze het weten?" },
  { "change.awareness", "two",
    "There are two changes, and each is one of awareness: “X” and “Y”. What will people do differently once they know?",
    "Er zijn twee veranderingen, en elk daarvan gaat over bewustwording: “X” en “Y”. Wat gaan mensen anders doen als ze het weten?" },
  { "change.unread", "366 days of running",
    "One change has not been measured for over a year: “X”. Plan the next reading.",
    "Eén verandering is al meer dan een jaar niet gemeten: “X”. Plan de volgende meting." },
  { "change.unread", "two",
    "Two changes have not been measured for over a year: “X” and “Y”. Plan the next readings.",
    "Twee veranderingen zijn al meer dan een jaar niet gemeten: “X” en “Y”. Plan de volgende metingen." },
  { "mix.one-sided", "no profit",
    "No business or medium is among the partners: A and B. Which business would gain by the ideal too?",
    "Er zit geen bedrijf of medium tussen de partners: A en B. Welk bedrijf heeft ook iets aan het ideaal?" },
  { "mix.one-sided", "no non-profit",
    "No government, non-profit or knowledge institute is among the partners: A, B and C. Which one is close to the people it is about?",
    "Er zit geen overheid, non-profit of kennisinstelling tussen de partners: A, B en C. Welke organisatie staat dicht bij de mensen om wie het gaat?" },
  { "mix.one-sided", "neither",
    "Neither a business nor a non-profit is among the partners: A and B. A mix brings both means and trust.",
    "Er zit geen bedrijf en ook geen non-profit tussen de partners: A en B. Een mix brengt middelen én vertrouwen." },
  { "contact.none", "none",
    "One partner has no contact yet: A. A name and a phone number help when something comes up.",
    "Eén partner heeft nog geen contactpersoon: A. Een naam en een telefoonnummer helpen als er iets speelt." },
  { "contact.none", "two",
    "Two partners have no contact yet: A and B. A name and a phone number help when something comes up.",
    "Twee partners hebben nog geen contactpersoon: A en B. Een naam en een telefoonnummer helpen als er iets speelt." },
  { "gain.unknown", "none",
    "One partner has not said yet what it wants to gain: A. Ask; said early, it helps.",
    "Eén partner heeft nog niet uitgesproken wat meedoen moet opleveren: A. Vraag ernaar: hoe eerder dat is uitgesproken, hoe beter." },
  { "gain.unknown", "in the circle",
    "Two partners have not said yet what they want to gain: A and B. Ask; said early, it helps.",
    "Twee partners hebben nog niet uitgesproken wat meedoen moet opleveren: A en B. Vraag ernaar: hoe eerder dat is uitgesproken, hoe beter." },
  { "gain.suspected", "all",
    "The gain of one partner is only suspected: A. Ask, so that it can be named openly.",
    "De winst van één partner wordt alleen vermoed: A. Vraag het na, dan kan die openlijk worden benoemd." },
  { "gain.suspected", "two",
    "The gains of two partners are only suspected: A and B. Ask, so that they can be named openly.",
    "De winst van twee partners wordt alleen vermoed: A en B. Vraag het na, dan kan die openlijk worden benoemd." },
  { "gain.conflict", "for and against",
    "At the table interests collide over “I”, and that has not been discussed yet. In favour: A. Against: B. Bring it up while it is small.",
    "Aan tafel botsen de belangen bij “I”, en dat is nog niet besproken. Voor: A. Tegen: B. Breng het ter sprake zolang het klein is." },
  { "empathy.viewpoint", "partner and target group",
    "The viewpoints of two partners and target groups are not known yet: A and T. How would they put it themselves?",
    "Van twee partners en doelgroepen is het standpunt nog niet bekend: A en T. Hoe zouden ze het zelf zeggen?" },
  { "empathy.viewpoint", "one",
    "The viewpoint of one partner or target group is not known yet: T. How would they put it themselves?",
    "Van één partner of doelgroep is het standpunt nog niet bekend: T. Hoe zouden ze het zelf zeggen?" },
  { "empathy.critic", "critical",
    "What lies behind the criticism of one party is not known yet: A. Ask about the experience or worry behind it.",
    "Wat er achter de kritiek van één partij zit, is nog niet bekend: A. Vraag naar de ervaring of zorg die erachter zit." },
  { "empathy.critic", "opponent",
    "What lies behind the criticism of two parties is not known yet: A and B. Ask about the experience or worry behind it.",
    "Wat er achter de kritiek van twee partijen zit, is nog niet bekend: A en B. Vraag naar de ervaring of zorg die erachter zit." },
  { "empathy.facilitator", "manager not independent",
    "The alliance manager is not independent, and no neutral facilitator is named. Someone without a stake of their own can lead the talks about viewpoints.",
    "De alliantiemanager is niet onafhankelijk, en er is geen neutrale begeleider genoemd. Iemand zonder eigen belang kan het gesprek over standpunten leiden." },
  { "blindspot.interest", "shared by others",
    "One interest is shared by others, but by nobody at the table: “I”. Who could speak for it there?",
    "Eén belang speelt bij anderen, maar bij niemand aan tafel: “I”. Wie kan daar aan tafel voor spreken?" },
  { "blindspot.interest", "two",
    "Two interests are shared by others, but by nobody at the table: “I” and “J”. Who could speak for them there?",
    "Twee belangen spelen bij anderen, maar bij niemand aan tafel: “I” en “J”. Wie kan daar aan tafel voor spreken?" },
  { "blindspot.powerful", "not yet",
    "One party has much influence and, as far as is known, is not involved yet: A. Who could make the first contact?",
    "Eén partij heeft veel invloed en is voor zover bekend nog niet betrokken: A. Wie kan het eerste contact leggen?" },
  { "blindspot.powerful", "unknown",
    "Two parties have much influence and, as far as is known, are not involved yet: A and B. Who could make the first contact?",
    "Twee partijen hebben veel invloed en zijn voor zover bekend nog niet betrokken: A en B. Wie kan het eerste contact leggen?" },
  { "blindspot.ally", "not yet",
    "One ally with influence does not take part: A. Consider an invitation.",
    "Eén medestander met invloed doet niet mee: A. Overweeg een uitnodiging." },
  { "blindspot.ally", "left",
    "Two allies with influence do not take part: A and B. Consider an invitation.",
    "Twee medestanders met invloed doen niet mee: A en B. Overweeg een uitnodiging." },
  { "blindspot.isolated", "alone",
    "One stakeholder has no influence line and no interest yet: A. Whom do they know, and what is at stake for them?",
    "Eén stakeholder heeft nog geen invloedslijn en geen belang: A. Wie kennen ze, en wat staat er voor hen op het spel?" },
  { "blindspot.isolated", "two",
    "Two stakeholders have no influence line and no interest yet: A and B. Whom do they know, and what is at stake for them?",
    "Twee stakeholders hebben nog geen invloedslijn en geen belang: A en B. Wie kennen ze, en wat staat er voor hen op het spel?" },
  { "involvement.none", "one who is not",
    "No stakeholder is a target group yet. Add those whom this is about, so that you talk with them and not only about them.",
    "Nog geen enkele stakeholder is doelgroep. Voeg de mensen toe om wie het gaat, zodat je mét hen praat en niet alleen óver hen." },
  { "involvement.away", "invited",
    "One target group is not at the table, and nobody there represents it: T. Invite them, or someone who speaks for them.",
    "Eén doelgroep zit niet aan tafel en wordt daar ook niet vertegenwoordigd: T. Nodig hen uit, of iemand die namens hen spreekt." },
  { "involvement.away", "two",
    "Two target groups are not at the table, and nobody there represents them: T and U. Invite them, or someone who speaks for them.",
    "Twee doelgroepen zitten niet aan tafel en worden daar ook niet vertegenwoordigd: T en U. Nodig hen uit, of iemand die namens hen spreekt." },
  { "involvement.needs", "none",
    "The needs of one target group have not been written down yet: T. Ask them, rather than assume.",
    "De behoeften van één doelgroep staan nog niet op papier: T. Vraag het ze, in plaats van het aan te nemen." },
  { "involvement.needs", "two",
    "The needs of two target groups have not been written down yet: T and U. Ask them, rather than assume.",
    "De behoeften van twee doelgroepen staan nog niet op papier: T en U. Vraag het ze, in plaats van het aan te nemen." },
  { "involvement.apart", "alone",
    "One target group has no line to a partner and shares no interest with one: T. Who could make the connection?",
    "Eén doelgroep heeft geen lijn met een partner en deelt ook geen belang met een partner: T. Wie kan de verbinding leggen?" },
  { "involvement.apart", "two",
    "Two target groups have no line to a partner and share no interest with one: T and U. Who could make the connection?",
    "Twee doelgroepen hebben geen lijn met een partner en delen ook geen belang met een partner: T en U. Wie kan de verbinding leggen?" },
  { "move.need", "unknown",
    "What it takes to get one party moving is not known yet: M. Ask what holds them back.",
    "Wat nodig is om één partij in beweging te krijgen, is nog niet bekend: M. Vraag wat hen tegenhoudt." },
  { "move.need", "two",
    "What it takes to get two parties moving is not known yet: M and N. Ask what holds them back.",
    "Wat nodig is om twee partijen in beweging te krijgen, is nog niet bekend: M en N. Vraag wat hen tegenhoudt." },
  { "move.route", "nobody at the table",
    "One party needs to move, and nobody at the table reaches it along the lines on the map: M. Who knows someone there?",
    "Eén partij moet in beweging komen, en niemand aan tafel bereikt haar via de lijnen op de kaart: M. Wie kent daar iemand?" },
  { "move.route", "two",
    "Two parties need to move, and nobody at the table reaches them along the lines on the map: M and N. Who knows someone there?",
    "Twee partijen moeten in beweging komen, en niemand aan tafel bereikt ze via de lijnen op de kaart: M en N. Wie kent daar iemand?" },
  { "action.none", "to move",
    "There is no action yet for one stakeholder: M. Which small first step could you ask?",
    "Voor één stakeholder is er nog geen actie: M. Welke kleine eerste stap kun je vragen?" },
  { "action.none", "running: all",
    "There is no action yet for two stakeholders: A and B. Which small first step could you ask?",
    "Voor twee stakeholders is er nog geen actie: A en B. Welke kleine eerste stap kun je vragen?" },
  { "action.undated", "asked",
    "One action that was asked or agreed has no date: “X” (A). Agree on when it should happen.",
    "Eén actie die gevraagd of afgesproken is, heeft geen datum: “X” (A). Spreek af wanneer het gebeurt." },
  { "action.undated", "agreed",
    "Two actions that were asked or agreed have no date: “X” (A) and “Y” (A). Agree on when they should happen.",
    "Twee acties die gevraagd of afgesproken zijn, hebben geen datum: “X” (A) en “Y” (A). Spreek af wanneer het gebeurt." },
  { "action.unasked", "asked",
    "It has not been written down who asks for one action: “X” (A). To whom would they listen?",
    "Bij één actie staat niet wie erom vraagt: “X” (A). Naar wie luisteren ze?" },
  { "action.unasked", "agreed",
    "It has not been written down who asks for two actions: “X” (A) and “Y” (A). To whom would they listen?",
    "Bij twee acties staat niet wie erom vraagt: “X” (A) en “Y” (A). Naar wie luisteren ze?" },
  { "action.overdue", "2026-06-14",
    "The date of one action has passed: “X” (A). Ask how it stands, or choose a new date.",
    "Van één actie is de datum voorbij: “X” (A). Vraag hoe het ervoor staat, of kies een nieuwe datum." },
  { "action.overdue", "two",
    "The dates of two actions have passed: “X” (A) and “Y” (A). Ask how they stand, or choose new dates.",
    "Van twee acties is de datum voorbij: “X” (A) en “Y” (A). Vraag hoe het ervoor staat, of kies nieuwe data." },
  { "safety.unknown", "partner",
    "Whether one partner can speak freely is not known: A. Ask, with nobody else there.",
    "Van één partner is niet bekend of die zich vrij kan uitspreken: A. Vraag het onder vier ogen." },
  { "safety.unknown", "two",
    "Whether two partners can speak freely is not known: A and B. Ask, with nobody else there.",
    "Van twee partners is niet bekend of ze zich vrij kunnen uitspreken: A en B. Vraag het onder vier ogen." },
  { "safety.low", "no",
    "One party at the table cannot speak freely: A. Talk with them apart first, and ask what they need.",
    "Eén partij aan tafel kan zich niet vrij uitspreken: A. Praat eerst apart met hen, en vraag wat ze nodig hebben." },
  { "safety.low", "two",
    "Two parties at the table cannot speak freely: A and B. Talk with each apart first, and ask what they need.",
    "Twee partijen aan tafel kunnen zich niet vrij uitspreken: A en B. Praat eerst apart met elk van hen, en vraag wat ze nodig hebben." },
  { "safety.dependent", "not independent",
    "The alliance manager is not independent, and there is no independent facilitator. Agree whom partners can turn to with a worry.",
    "De alliantiemanager is niet onafhankelijk, en er is geen onafhankelijke begeleider. Spreek af bij wie partners terechtkunnen als ze ergens mee zitten." },
  { "safety.funded", "by a partner",
    "One partner is funded by another partner: B. See to it that money keeps nobody silent.",
    "Eén partner krijgt geld van een andere partner: B. Let erop dat het geld niemand tegenhoudt om iets te zeggen." },
  { "safety.funded", "each other",
    "Two partners are funded by another partner: A and B. See to it that money keeps nobody silent.",
    "Twee partners krijgen geld van een andere partner: A en B. Let erop dat het geld niemand tegenhoudt om iets te zeggen." },
  { "leadership.none", "none",
    "No alliance manager is named yet. Agree who keeps up the pace.",
    "Er is nog geen alliantiemanager genoemd. Spreek af wie de vaart erin houdt." },
  { "leadership.undecided", "184 days of running",
    "No decision has been recorded for more than half a year. Is anything waiting for one?",
    "Er is al meer dan een half jaar geen besluit vastgelegd. Ligt er iets te wachten op een besluit?" },
  { "time.no-plan", "none",
    "There is no milestone yet. Agree what must have been reached, and in which year.",
    "Er is nog geen mijlpaal. Spreek af wat er bereikt moet zijn, en in welk jaar." },
  { "time.short", "one year",
    "The last milestone is less than two years after the start. Lasting change takes longer: what comes next?",
    "De laatste mijlpaal ligt minder dan twee jaar na de start. Blijvende verandering kost meer tijd: wat komt er daarna?" },
  { "time.uncommitted", "none",
    "One partner has made no commitment yet: A. Ask what they can put in, and for how long.",
    "Eén partner heeft nog geen toezegging gedaan: A. Vraag wat ze kunnen inbrengen, en hoe lang." },
  { "time.uncommitted", "two",
    "Two partners have made no commitment yet: A and B. Ask what they can put in, and for how long.",
    "Twee partners hebben nog geen toezegging gedaan: A en B. Vraag wat ze kunnen inbrengen, en hoe lang." },
  { "time.ends-early", "a year before",
    "The commitment of one partner ends before the plan does: A. Ask whether they can stay on.",
    "De toezegging van één partner loopt af voordat het plan klaar is: A. Vraag of ze langer kunnen meedoen." },
  { "time.ends-early", "two",
    "The commitments of two partners end before the plan does: A and B. Ask whether they can stay on.",
    "De toezeggingen van twee partners lopen af voordat het plan klaar is: A en B. Vraag of ze langer kunnen meedoen." },
  { "time.expiring", "this year",
    "The commitment of one partner ends this year or has ended: A. Talk about renewing it.",
    "De toezegging van één partner loopt dit jaar af of is al afgelopen: A. Bespreek of die verlengd kan worden." },
  { "time.expiring", "ended",
    "The commitments of two partners end this year or have ended: A and B. Talk about renewing them.",
    "De toezeggingen van twee partners lopen dit jaar af of zijn al afgelopen: A en B. Bespreek of ze verlengd kunnen worden." },
  { "time.quick", "one year",
    "One partner has said yes for one year only: A. Talk about what comes after.",
    "Eén partner heeft maar voor één jaar ja gezegd: A. Bespreek wat er daarna komt." },
  { "time.quick", "two",
    "Two partners have said yes for one year only: A and B. Talk about what comes after.",
    "Twee partners hebben maar voor één jaar ja gezegd: A en B. Bespreek wat er daarna komt." },
  { "time.overdue", "last year",
    "One milestone of a past year is still planned: “X” (2025). Was it reached? If not, choose a new year, or drop it.",
    "Eén mijlpaal uit een eerder jaar staat nog gepland: “X” (2025). Is die gehaald? Kies anders een nieuw jaar, of laat de mijlpaal vervallen." },
  { "time.overdue", "two",
    "Two milestones of past years are still planned: “X” (1900) and “Y” (2025). Were they reached? If not, choose a new year, or drop them.",
    "Twee mijlpalen uit eerdere jaren staan nog gepland: “X” (1900) en “Y” (2025). Zijn ze gehaald? Kies anders een nieuw jaar, of laat ze vervallen." },
  { "checks.stale", "366 days ago",
    "One answer under “Gain” is over a year old: “Every partner has said what taking part must bring it”. Does it still hold?",
    "Eén antwoord bij “Winst” is meer dan een jaar oud: “Elke partner heeft uitgesproken wat deelname moet opleveren”. Klopt het nog?" },
  { "checks.stale", "two",
    "Two answers under “Gain” are over a year old. Do they still hold?",
    "Twee antwoorden bij “Winst” zijn meer dan een jaar oud. Kloppen ze nog?" },
};

static void
assert_told (KringDocument *document, const char *rule, const char *english, const char *dutch)
{
  g_autoptr (KringFindings) findings = kring_findings_new (document, RULE_CASES_TODAY);
  g_autoptr (KringFinding) finding = advice_tests_find (findings, rule);
  g_autofree char *in_english = kring_finding_tell (finding, "en");
  g_autofree char *in_dutch = kring_finding_tell (finding, "nl");

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_dutch, ==, dutch);
}

static const char *
find_case (const Words *row)
{
  for (const RuleCase *i = rule_cases; i->rule != NULL; i++)
    if (strcmp (i->rule, row->rule) == 0 && strcmp (i->name, row->name) == 0)
      return i->alliance;

  g_assert_not_reached ();
}

static void
test_words (gconstpointer data)
{
  const Words *row = data;
  g_autoptr (KringDocument) document = advice_tests_write (find_case (row));
  KringItem *alliance = kring_document_get_alliance (document);

  if (kring_item_get_int (alliance, KRING_ALLIANCE_PHASE) == KRING_PHASE_UNKNOWN)
    kring_history_set_int (kring_document_get_history (document), alliance, KRING_ALLIANCE_PHASE,
                           kring_rule_find (row->rule)->from);
  assert_told (document, row->rule, row->english, row->dutch);
}

/* Each rule of which there may be several is told of one and of several. */
static void
test_all (void)
{
  guint n;
  const KringRule *rules = kring_rules_get (&n);

  for (guint i = 0; i < n; i++)
    {
      guint n_sentences = 0, n_told = 0;

      for (const KringSentence *sentence = rules[i].sentences; sentence->one != NULL; sentence++)
        n_sentences += sentence->many != NULL ? 2 : 1;
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        n_told += strcmp (words[j].rule, rules[i].id) == 0;
      g_assert_cmpuint (n_told, ==, n_sentences);
    }
}

static KringDocument *
write_powerful (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "stakeholder id=s%u name=N%u influence=5;", i, i);

  return advice_tests_write (text->str);
}

static void
assert_powerful (guint n, const char *english, const char *dutch)
{
  g_autoptr (KringDocument) document = write_powerful (n);
  g_autofree char *in_english = g_strdup_printf ("%s. Who could make the first contact?", english);
  g_autofree char *in_dutch = g_strdup_printf ("%s. Wie kan het eerste contact leggen?", dutch);

  assert_told (document, "blindspot.powerful", in_english, in_dutch);
}

/* At most five are named, and numbers up to twelve are words. */
static void
test_numbers (void)
{
  assert_powerful (5, "Five parties have much influence and, as far as is known, are not involved yet: N0, N1, N2, N3 and N4",
                   "Vijf partijen hebben veel invloed en zijn voor zover bekend nog niet betrokken: N0, N1, N2, N3 en N4");
  assert_powerful (6, "Six parties have much influence and, as far as is known, are not involved yet: N0, N1, N2, N3, N4 and one other",
                   "Zes partijen hebben veel invloed en zijn voor zover bekend nog niet betrokken: N0, N1, N2, N3, N4 en nog een");
  assert_powerful (12, "Twelve parties have much influence and, as far as is known, are not involved yet: N0, N1, N2, N3, N4 and seven others",
                   "Twaalf partijen hebben veel invloed en zijn voor zover bekend nog niet betrokken: N0, N1, N2, N3, N4 en nog zeven");
  assert_powerful (18, "18 parties have much influence and, as far as is known, are not involved yet: N0, N1, N2, N3, N4 and 13 others",
                   "18 partijen hebben veel invloed en zijn voor zover bekend nog niet betrokken: N0, N1, N2, N3, N4 en nog 13");
}

static void
set_name (KringDocument *document, const char *name)
{
  kring_history_set_string (kring_document_get_history (document), kring_document_lookup (document, "a"),
                            KRING_STAKEHOLDER_NAME, name);
}

/* Names hold whatever people type; what has none is told by what it is. */
static void
test_names (void)
{
  g_autoptr (KringDocument) document =
    advice_tests_write ("stakeholder id=a influence=5; action when=2020; action what=Say_“yes” when=2020;"
                        "action what=Sign when=2020; milestone year=2020; alliance phase=running");

  set_name (document, "100% {names} & <Co>");
  assert_told (document, "blindspot.powerful",
               "One party has much influence and, as far as is known, is not involved yet: 100% {names} & <Co>. "
               "Who could make the first contact?",
               "Eén partij heeft veel invloed en is voor zover bekend nog niet betrokken: 100% {names} & <Co>. "
               "Wie kan het eerste contact leggen?");
  set_name (document, "");
  assert_told (document, "action.overdue",
               "The dates of three actions have passed: action, ‘Say “yes”’ and “Sign”. "
               "Ask how they stand, or choose new dates.",
               "Van drie acties is de datum voorbij: actie, ‘Say “yes”’ en “Sign”. "
               "Vraag hoe het ervoor staat, of kies nieuwe data.");
  assert_told (document, "time.overdue",
               "One milestone of a past year is still planned: milestone (2020). Was it reached? "
               "If not, choose a new year, or drop it.",
               "Eén mijlpaal uit een eerder jaar staat nog gepland: mijlpaal (2020). Is die gehaald? "
               "Kies anders een nieuw jaar, of laat de mijlpaal vervallen.");
}

/* Both sides of a conflict are named, and counted. */
static void
test_conflict (void)
{
  g_autoptr (GString) text = g_string_new ("alliance phase=forming; interest id=i name=Rest;");
  g_autoptr (KringDocument) document = NULL;

  for (guint i = 0; i < 10; i++)
    g_string_append_printf (text, "stakeholder id=s%u name=N%u involvement=at-table; stake stakeholder=s%u interest=i stance=%s;",
                            i, i, i, i < 7 ? "for" : "against");
  document = advice_tests_write (text->str);
  assert_told (document, "gain.conflict",
               "At the table interests collide over “Rest”, and that has not been discussed yet. "
               "In favour: N0, N1, N2, N3, N4 and two others. Against: N7, N8 and N9. Bring it up while it is small.",
               "Aan tafel botsen de belangen bij “Rest”, en dat is nog niet besproken. "
               "Voor: N0, N1, N2, N3, N4 en nog twee. Tegen: N7, N8 en N9. Breng het ter sprake zolang het klein is.");
}

/* Without a language it is the interface's. */
static void
test_interface (void)
{
  g_autoptr (KringDocument) document = advice_tests_write ("");
  g_autoptr (KringFindings) findings = kring_findings_new (document, RULE_CASES_TODAY);
  g_autoptr (KringFinding) finding = advice_tests_find (findings, "ideal.missing");
  g_autofree char *told = kring_finding_tell (finding, NULL);

  g_assert_true (g_str_has_prefix (told, "The ideal has not been"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-words/all", test_all);
  g_test_add_func ("/rule-words/numbers", test_numbers);
  g_test_add_func ("/rule-words/names", test_names);
  g_test_add_func ("/rule-words/conflict", test_conflict);
  g_test_add_func ("/rule-words/interface", test_interface);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rule-words/%s/%s", words[i].rule, words[i].name);

      g_test_add_data_func (path, &words[i], test_words);
    }

  return g_test_run ();
}
