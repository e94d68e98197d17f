/* kring-generate.c: made-up documents of any size
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * kring-generate [--unplaced] [--mixed] STAKEHOLDERS INTERESTS STAKES INFLUENCES FILE
 *
 * The same words give the same file. Without --unplaced all have a place,
 * drawn by lot; with --mixed lots are drawn for the ends of influence lines too.
 */

#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"
#include "store/kring-store.h"

typedef struct
{
  KringItem *alliance;
  GRand *random;
  GHashTable *pairs; /* those that a line joins already, with --mixed */
  int stakeholders, interests;
  gboolean unplaced;
} Generator;

static KringItem *
add (Generator *self, guint list, KringKind kind)
{
  g_autoptr (KringItem) item = kring_item_new (kind);

  kring_list_append (kring_item_get_list (self->alliance, list), item);
  return item;
}

static int
pick (Generator *self, int from, int to)
{
  return g_rand_int_range (self->random, from, to + 1);
}

static void
set_id (KringItem *item, guint field, char letter, int number)
{
  char id[16];

  g_snprintf (id, sizeof id, "%c%06d", letter, number);
  kring_item_set_string (item, field, id);
}

static void
add_place (Generator *self, char letter, int number)
{
  KringItem *item;

  if (self->unplaced)
    return;

  item = add (self, KRING_ALLIANCE_PLACES, KRING_KIND_PLACE);
  set_id (item, KRING_PLACE_NODE, letter, number);
  kring_item_set_number (item, KRING_PLACE_X, pick (self, -50000, 50000) / 10.0);
  kring_item_set_number (item, KRING_PLACE_Y, pick (self, -50000, 50000) / 10.0);
}

static void
add_stakeholder (Generator *self, int number)
{
  KringItem *item = add (self, KRING_ALLIANCE_STAKEHOLDERS, KRING_KIND_STAKEHOLDER);
  g_autofree char *name = g_strdup_printf ("Stakeholder %d & partners", number);

  set_id (item, KRING_STAKEHOLDER_ID, 's', number);
  kring_item_set_string (item, KRING_STAKEHOLDER_NAME, name);
  kring_item_set_int (item, KRING_STAKEHOLDER_SECTOR, pick (self, KRING_SECTOR_UNKNOWN, KRING_SECTOR_OTHER));
  kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, pick (self, KRING_ROLE_UNKNOWN, KRING_ROLE_CONTEXT));
  kring_item_set_int (item, KRING_STAKEHOLDER_INVOLVEMENT, pick (self, KRING_INVOLVEMENT_UNKNOWN, KRING_INVOLVEMENT_LEFT));
  kring_item_set_int (item, KRING_STAKEHOLDER_INFLUENCE, pick (self, 1, 5));
  kring_item_set_int (item, KRING_STAKEHOLDER_ATTITUDE, pick (self, -2, 2));
  if (number % 4 == 0)
    kring_item_set_string (item, KRING_STAKEHOLDER_VIEWPOINT,
                           "They think that it should go faster,\nand that others should begin.");
  add_place (self, 's', number);
}

static void
add_interest (Generator *self, int number)
{
  KringItem *item = add (self, KRING_ALLIANCE_INTERESTS, KRING_KIND_INTEREST);
  g_autofree char *name = g_strdup_printf ("Interest %d", number);

  set_id (item, KRING_INTEREST_ID, 'i', number);
  kring_item_set_string (item, KRING_INTEREST_NAME, name);
  add_place (self, 'i', number);
}

/* There is one stake for each stakeholder and interest: the numbers go round
 * so that no pair comes twice. */
static void
add_stake (Generator *self, int number)
{
  KringItem *item = add (self, KRING_ALLIANCE_STAKES, KRING_KIND_STAKE);
  int stakeholder = number % self->stakeholders, round = number / self->stakeholders;

  set_id (item, KRING_STAKE_STAKEHOLDER, 's', stakeholder);
  set_id (item, KRING_STAKE_INTEREST, 'i', (stakeholder * 7 + round) % self->interests);
  kring_item_set_int (item, KRING_STAKE_STANCE, pick (self, KRING_STANCE_FOR, KRING_STANCE_DIVIDED));
  kring_item_set_int (item, KRING_STAKE_WEIGHT, pick (self, 1, 3));
}

/* Whom somebody influences: nobody twice, and not oneself. */
static int
pick_influenced (Generator *self, int from, int round)
{
  int to;

  if (self->pairs == NULL)
    return (from + 1 + round * 17 % (self->stakeholders - 1)) % self->stakeholders;

  do
    to = pick (self, 0, self->stakeholders - 1);
  while (to == from || !g_hash_table_add (self->pairs, GINT_TO_POINTER (from * self->stakeholders + to)));
  return to;
}

static void
add_influence (Generator *self, int number)
{
  KringItem *item = add (self, KRING_ALLIANCE_INFLUENCES, KRING_KIND_INFLUENCE);
  int from = number % self->stakeholders;

  set_id (item, KRING_INFLUENCE_FROM, 's', from);
  set_id (item, KRING_INFLUENCE_TO, 's', pick_influenced (self, from, number / self->stakeholders));
  kring_item_set_int (item, KRING_INFLUENCE_STRENGTH, pick (self, 1, 3));
  kring_item_set_int (item, KRING_INFLUENCE_EFFECT, pick (self, KRING_EFFECT_SUPPORTS, KRING_EFFECT_NEUTRAL));
  kring_item_set_int (item, KRING_INFLUENCE_KIND, pick (self, KRING_INFLUENCE_KIND_FUNDS, KRING_INFLUENCE_KIND_OTHER));
}

int
main (int argc, char **argv)
{
  Generator self = { NULL };
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GHashTable) pairs = g_hash_table_new (NULL, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean mixed = FALSE;
  const GOptionEntry entries[] = {
    { "unplaced", 0, 0, G_OPTION_ARG_NONE, &self.unplaced, "Leave out where things stand on the map", NULL },
    { "mixed", 0, 0, G_OPTION_ARG_NONE, &mixed, "Draw lots for the ends of influence lines", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("STAKEHOLDERS INTERESTS STAKES INFLUENCES FILE");
  int counts[4];

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 6)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return 2;
    }
  self.pairs = mixed ? pairs : NULL;
  for (int i = 0; i < 4; i++)
    counts[i] = (int) g_ascii_strtoll (argv[i + 1], NULL, 10);

  self.alliance = alliance;
  self.random = random;
  self.stakeholders = counts[0];
  self.interests = counts[1];
  kring_item_set_string (alliance, KRING_ALLIANCE_TITLE, "A made-up alliance");

  for (int i = 0; i < counts[0]; i++)
    add_stakeholder (&self, i);
  for (int i = 0; i < counts[1]; i++)
    add_interest (&self, i);
  for (int i = 0; i < counts[2]; i++)
    add_stake (&self, i);
  for (int i = 0; i < counts[3]; i++)
    add_influence (&self, i);

  document = kring_document_new_for_alliance (alliance);
  file = g_file_new_for_commandline_arg (argv[5]);
  if (!kring_store_save (document, file, NULL, NULL, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
