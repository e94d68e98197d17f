/* kring-report-parties.c: of a report, the stakeholders with their actions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

#include "model/kring-action.h"
#include "model/kring-alliance.h"
#include "model/kring-commitment.h"
#include "model/kring-contact.h"
#include "model/kring-gain.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"
#include "model/kring-list.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/* So many at a time. */
#define PARTIES_AT_ONCE 25

static const struct
{
  KringRole role;
  const char *label;
} groups[] = {
  { KRING_ROLE_PARTNER, NCX_ ("report", "Alliance partners") },
  { KRING_ROLE_KNOWLEDGE_PARTNER, NCX_ ("report", "Knowledge partners") },
  { KRING_ROLE_COMMUNICATION_PARTNER, NCX_ ("report", "Communication partners") },
  { KRING_ROLE_TARGET_GROUP, NCX_ ("report", "Target groups") },
  { KRING_ROLE_TO_MOVE, NCX_ ("report", "Who needs to move") },
  { KRING_ROLE_CONTEXT, NCX_ ("report", "Context") },
  { KRING_ROLE_UNKNOWN, NCX_ ("report", "Role unknown") },
};

typedef struct
{
  KringItem *item; /* of the document */
  guint group;     /* as the audience may know it */
  char *name;
  char *key;       /* to sort by */
} Party;

static void
party_free (Party *party)
{
  g_free (party->name);
  g_free (party->key);
  g_free (party);
}

static int
compare_parties (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 ((*(const Party *const *) a)->key, (*(const Party *const *) b)->key);
}

/* By name, in which numbers count as such. */
static GPtrArray *
list_parties (KringReportMaker *self)
{
  KringList *stakeholders = kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS);
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) party_free);

  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    {
      Party *party = g_new0 (Party, 1);
      g_autofree char *name = NULL, *folded = NULL;

      party->item = kring_list_get (stakeholders, i);
      while (groups[party->group].role != (guint) kring_report_maker_get_int (self, party->item, KRING_STAKEHOLDER_ROLE))
        party->group++;
      name = kring_report_maker_tell_name (self, kring_item_get_id (party->item));
      party->name = kring_block_clean (name);
      folded = g_utf8_casefold (party->name, -1);
      party->key = g_utf8_collate_key_for_filename (folded, -1);
      g_ptr_array_add (parties, party);
    }
  g_ptr_array_sort (parties, compare_parties);

  return parties;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Party *first = *(const Party *const *) a, *second = *(const Party *const *) b;

  return first->group != second->group ? (first->group < second->group ? -1 : 1) : g_strcmp0 (first->key, second->key);
}

static void
add_overview (KringReportMaker *self,
              GPtrArray        *parties)
{
  static const guint fields[] = { KRING_STAKEHOLDER_SECTOR, KRING_STAKEHOLDER_ROLE, KRING_STAKEHOLDER_INVOLVEMENT };
  KringBlock *table;

  kring_report_maker_add_heading (self, 2, NCX_ ("report", "All stakeholders"));
  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, NCX_ ("report", "All stakeholders")));
  kring_block_add_column (table, kring_report_maker_say (self, N_("Name")), 36);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    kring_block_add_column (table, kring_report_maker_say (self, kring_kind_get_class (KRING_KIND_STAKEHOLDER)->fields[fields[i]].label),
                            fields[i] == KRING_STAKEHOLDER_ROLE ? 28 : 22);

  for (guint i = 0; i < parties->len; i++)
    {
      const Party *party = g_ptr_array_index (parties, i);
      g_autofree char *sector = kring_report_maker_tell (self, party->item, fields[0]);
      g_autofree char *role = kring_report_maker_tell (self, party->item, fields[1]);
      g_autofree char *involvement = kring_report_maker_tell (self, party->item, fields[2]);

      kring_block_add_row (table, (const char *const[]) { party->name, sector, role, involvement, NULL });
    }
}

static void
add_line (GString    *lines,
          const char *line)
{
  if (*line != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* The words that are not empty, after what they are about: "Income – shares it" */
static char *
join_words (const char        *about,
            const char *const *words)
{
  GString *joined = g_string_new (about);
  const char *mark = " – ";

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_autofree char *first = g_utf8_substring (words[i], 0, 1);
        g_autofree char *small = g_utf8_strdown (first, -1);

        g_string_append_printf (joined, "%s%s%s", mark, small, g_utf8_next_char (words[i]));
        mark = ", ";
      }

  return g_string_free (joined, FALSE);
}

static void
add_stake (KringReportMaker *self,
           GString          *lines,
           KringItem        *stake)
{
  g_autofree char *interest = kring_report_maker_tell (self, stake, KRING_STAKE_INTEREST);
  g_autofree char *stance = kring_report_maker_tell (self, stake, KRING_STAKE_STANCE);
  g_autofree char *date = kring_report_maker_tell (self, stake, KRING_STAKE_DISCUSSED_ON);
  g_autofree char *note = kring_report_maker_tell (self, stake, KRING_STAKE_NOTE);
  g_autofree char *discussed = NULL, *line = NULL, *whole = NULL;

  if (*date != '\0')
    discussed = g_strdup_printf (kring_text_in (self->options.language, NCX_ ("report", "discussed on %s")), date);
  line = join_words (interest, (const char *const[]) { stance, discussed != NULL ? discussed : "", NULL });
  whole = *note != '\0' ? g_strconcat (line, ". ", note, NULL) : g_strdup (line);
  add_line (lines, whole);
}

static void
add_influence (KringReportMaker *self,
               GString          *lines,
               KringItem        *influence,
               guint             other)
{
  g_autofree char *who = kring_report_maker_tell (self, influence, other);
  g_autofree char *kind = kring_report_maker_tell (self, influence, KRING_INFLUENCE_KIND);
  g_autofree char *effect = kring_report_maker_tell (self, influence, KRING_INFLUENCE_EFFECT);
  g_autofree char *note = kring_report_maker_tell (self, influence, KRING_INFLUENCE_NOTE);
  gboolean has_kind = kring_report_maker_get_int (self, influence, KRING_INFLUENCE_KIND) != KRING_INFLUENCE_KIND_OTHER;
  gboolean has_effect = kring_report_maker_get_int (self, influence, KRING_INFLUENCE_EFFECT) != KRING_EFFECT_NEUTRAL;
  g_autofree char *line = join_words (who, (const char *const[]) { has_kind ? kind : "", has_effect ? effect : "", NULL });
  g_autofree char *whole = *note != '\0' ? g_strconcat (line, ". ", note, NULL) : g_strdup (line);

  add_line (lines, whole);
}

/* What leads to and from it: interests, and influence both ways. */
static void
add_lines (KringReportMaker *self,
           KringBlock       *facts,
           KringItem        *stakeholder)
{
  const char *id = kring_item_get_id (stakeholder);
  GPtrArray *referrers = kring_document_get_referrers (self->document, id);
  g_autoptr (GString) stakes = g_string_new (NULL);
  g_autoptr (GString) to = g_string_new (NULL);
  g_autoptr (GString) from = g_string_new (NULL);

  for (guint i = 0; i < (referrers != NULL ? referrers->len : 0); i++)
    {
      KringItem *line = g_ptr_array_index (referrers, i);

      if (kring_item_get_kind (line) == KRING_KIND_STAKE)
        add_stake (self, stakes, line);
      else if (kring_item_get_kind (line) == KRING_KIND_INFLUENCE)
        {
          if (g_str_equal (kring_item_get_string (line, KRING_INFLUENCE_FROM), id))
            add_influence (self, to, line, KRING_INFLUENCE_TO);
          else
            add_influence (self, from, line, KRING_INFLUENCE_FROM);
        }
    }

  kring_report_maker_add_fact (facts, kring_report_maker_say (self, N_("Interests")), stakes->str);
  kring_report_maker_add_fact (facts, kring_report_maker_say (self, NCX_ ("report", "Influence on")), to->str);
  kring_report_maker_add_fact (facts, kring_report_maker_say (self, NCX_ ("report", "Influenced by")), from->str);
}

static void
add_gains (KringReportMaker *self,
           KringBlock       *facts,
           KringItem        *stakeholder)
{
  KringList *gains = kring_item_get_list (stakeholder, KRING_STAKEHOLDER_GAINS);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < kring_list_get_length (gains); i++)
    {
      KringItem *gain = kring_list_get (gains, i);
      g_autofree char *what = kring_report_maker_tell (self, gain, KRING_GAIN_WHAT);
      g_autofree char *category = kring_report_maker_tell (self, gain, KRING_GAIN_CATEGORY);
      g_autofree char *openness = kring_report_maker_tell (self, gain, KRING_GAIN_OPENNESS);
      g_autofree char *line = NULL;

      if (!kring_report_maker_may_tell_any (self, gain))
        continue;

      /* Whoever may know of suspected ones is told which those are. */
      line = join_words (*what != '\0' ? what : category,
                         (const char *const[]) { *what != '\0' ? category : "",
                                                 kring_report_maker_is_for_manager (self) ? openness : "", NULL });
      add_line (lines, line);
    }

  kring_report_maker_add_fact (facts, kring_report_maker_say (self, N_("Gains")), lines->str);
}

static void
add_commitment (KringReportMaker *self,
                KringBlock       *facts,
                KringItem        *stakeholder)
{
  KringItem *commitment = kring_item_get_single (stakeholder, KRING_STAKEHOLDER_COMMITMENT);
  g_autofree char *from = NULL, *until = NULL, *what = NULL, *years = NULL, *line = NULL;

  if (commitment == NULL)
    return;

  from = kring_report_maker_tell (self, commitment, KRING_COMMITMENT_FROM);
  until = kring_report_maker_tell (self, commitment, KRING_COMMITMENT_UNTIL);
  what = kring_report_maker_tell (self, commitment, KRING_COMMITMENT_WHAT);
  years = *from != '\0' || *until != '\0' ? g_strdup_printf ("%s – %s", *from != '\0' ? from : "…", *until != '\0' ? until : "…")
                                          : g_strdup ("");
  line = g_strjoin (*years != '\0' && *what != '\0' ? ": " : "", years, what, NULL);
  kring_report_maker_add_fact (facts, kring_report_maker_say (self, N_("Commitment")), line);
}

static void
add_contacts (KringReportMaker *self,
              KringBlock       *facts,
              KringItem        *stakeholder)
{
  KringList *contacts = kring_item_get_list (stakeholder, KRING_STAKEHOLDER_CONTACTS);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < kring_list_get_length (contacts); i++)
    {
      KringItem *contact = kring_list_get (contacts, i);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint field = 0; field < KRING_CONTACT_N_FIELDS; field++)
        {
          g_autofree char *value = kring_report_maker_tell (self, contact, field);

          if (*value != '\0')
            g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", value);
        }
      add_line (lines, line->str);
    }

  kring_report_maker_add_fact (facts, kring_report_maker_say (self, N_("Contacts")), lines->str);
}

static void
add_actions (KringReportMaker *self,
             KringItem        *stakeholder)
{
  KringList *actions = kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS);
  KringBlock *table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, N_("Actions")));

  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Action")), 46);
  kring_block_add_column (table, kring_report_maker_say (self, N_("When")), 24);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Asked by")), 30);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Status")), 16);
  for (guint i = 0; i < kring_list_get_length (actions); i++)
    {
      KringItem *action = kring_list_get (actions, i);
      g_autofree char *what = kring_report_maker_tell (self, action, KRING_ACTION_WHAT);
      g_autofree char *when = kring_report_maker_tell (self, action, KRING_ACTION_WHEN);
      g_autofree char *who = kring_report_maker_tell_who (self, action, KRING_ACTION_ASKED_BY, KRING_ACTION_ASKED_BY_NAME);
      g_autofree char *status = kring_report_maker_tell (self, action, KRING_ACTION_STATUS);

      if (kring_report_maker_may_tell_any (self, action))
        kring_block_add_row (table, (const char *const[]) { what, when, who, status, NULL });
    }
  kring_report_maker_drop_if_empty (self, table);
}

static void
add_party (KringReportMaker *self,
           const Party      *party)
{
  static const guint about[] = { KRING_STAKEHOLDER_SECTOR, KRING_STAKEHOLDER_INVOLVEMENT };
  static const guint fields[] = {
    KRING_STAKEHOLDER_NEEDS, KRING_STAKEHOLDER_VIEWPOINT, KRING_STAKEHOLDER_ORIGIN, KRING_STAKEHOLDER_MOVED_BY,
    KRING_STAKEHOLDER_ATTITUDE, KRING_STAKEHOLDER_INFLUENCE, KRING_STAKEHOLDER_CONCERN, KRING_STAKEHOLDER_SAFETY,
  };
  g_autoptr (GString) line = g_string_new (NULL);
  KringBlock *heading = kring_report_maker_add (self, KRING_BLOCK_HEADING, party->name);
  KringBlock *facts;

  heading->level = 3;
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    {
      g_autofree char *word = kring_report_maker_tell (self, party->item, about[i]);

      if (*word != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", word);
    }
  if (line->len > 0)
    kring_report_maker_add (self, KRING_BLOCK_NOTE, line->str);

  facts = kring_report_maker_add (self, KRING_BLOCK_FACTS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    kring_report_maker_add_field (self, facts, party->item, fields[i]);
  add_gains (self, facts, party->item);
  add_commitment (self, facts, party->item);
  add_lines (self, facts, party->item);
  add_contacts (self, facts, party->item);
  kring_report_maker_add_field (self, facts, party->item, KRING_STAKEHOLDER_TAGS);
  kring_report_maker_add_field (self, facts, party->item, KRING_STAKEHOLDER_NOTE);
  kring_report_maker_drop_if_empty (self, facts);
  add_actions (self, party->item);
}

static void
begin_parties (KringReportMaker *self)
{
  self->parties = list_parties (self);
  kring_report_maker_add_heading (self, 1, N_("Stakeholders"))->new_page = TRUE;
  if (self->parties->len == 0)
    {
      kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                              kring_report_maker_say (self, NCX_ ("report", "No stakeholders have been named yet.")));
      return;
    }

  add_overview (self, self->parties);
  g_ptr_array_sort (self->parties, compare_groups);
}

/**
 * kring_report_maker_add_parties:
 * @self: a maker
 *
 * Adds all stakeholders: a table of them, and by role what is known of each.
 * Of many it adds some at a time, and is to be called again.
 */
void
kring_report_maker_add_parties (KringReportMaker *self)
{
  guint last;

  if (self->parties == NULL)
    begin_parties (self);

  last = MIN (self->next_party + PARTIES_AT_ONCE, self->parties->len);
  for (; self->next_party < last; self->next_party++)
    {
      const Party *party = g_ptr_array_index (self->parties, self->next_party);
      const Party *before = self->next_party > 0 ? g_ptr_array_index (self->parties, self->next_party - 1) : NULL;

      if (before == NULL || before->group != party->group)
        kring_report_maker_add_heading (self, 2, groups[party->group].label);
      add_party (self, party);
    }
  self->has_more = last < self->parties->len;
}
