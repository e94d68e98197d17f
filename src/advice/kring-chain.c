/* kring-chain.c: through whom somebody can be moved
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-chain.h"

#define STRONGEST 3

/* What the chains found so far leave of a party */
typedef enum
{
  TAKEN_BETWEEN = 1 << 0, /* hands on in one of them */
  TAKEN_FIRST = 1 << 1,   /* begins one of them */
  TAKEN_DIRECT = 1 << 2   /* begins one of one line */
} Taken;

/* The best way on to the target, from a party that a search has come to */
typedef struct
{
  guint n_lines; /* 0 where the search has not come */
  guint sum;     /* of the strengths of its lines */
  guint line;    /* its first line */
} Way;

typedef struct
{
  const KringNetwork *network;
  guint target;
  guint8 *taken;  /* by party */
  Way *ways;      /* by party */
  GArray *visited; /* the parties that the search has come to, in that order */
} Search;

static guint
get_next (Search *self, guint line)
{
  return kring_network_get_line (self->network, line)->to;
}

/* Both ways have as many lines. */
static gboolean
is_better (Search *self, const Way *way, const Way *other)
{
  guint next = get_next (self, way->line);
  guint other_next = get_next (self, other->line);

  if (way->sum != other->sum)
    return way->sum > other->sum;
  if (next != other_next)
    return next < other_next;
  return way->line < other->line;
}

/* Comes to all that have a line to @to. */
static void
visit_from (Search *self, guint to, int strength, gboolean again)
{
  const Way *on = &self->ways[to];
  guint n_lines;
  const guint *lines = kring_network_get_lines_to (self->network, to, &n_lines);

  for (guint i = 0; i < n_lines; i++)
    {
      const KringNetworkLine *line = kring_network_get_line (self->network, lines[i]);
      Way way = { on->n_lines + 1, on->sum + line->strength, lines[i] };
      Way *known = &self->ways[line->from];
      guint8 taken = self->taken[line->from];

      if (line->effect == KRING_EFFECT_OPPOSES || line->strength < strength || line->from == self->target ||
          (taken & TAKEN_BETWEEN) || ((taken & TAKEN_FIRST) && !again) ||
          ((taken & TAKEN_DIRECT) && way.n_lines == 1))
        continue;

      if (known->n_lines == 0)
        g_array_append_val (self->visited, line->from);
      if (known->n_lines == 0 || (known->n_lines == way.n_lines && is_better (self, &way, known)))
        *known = way;
    }
}

static void
follow (Search *self, guint first, KringChain *chain)
{
  chain->strength = STRONGEST;
  chain->n_lines = self->ways[first].n_lines;
  chain->parties[0] = first;
  for (guint i = 0; i < chain->n_lines; i++)
    {
      const KringNetworkLine *line;

      chain->lines[i] = self->ways[chain->parties[i]].line;
      line = kring_network_get_line (self->network, chain->lines[i]);
      chain->strength = MIN (chain->strength, line->strength);
      chain->parties[i + 1] = line->to;
    }
}

/* Backwards from the target, a line further each time, until somebody at the
 * table is come to: so nobody at the table hands on, and the first found have
 * the fewest lines. */
static gboolean
search (Search *self, int strength, gboolean again, KringChain *chain)
{
  gboolean found = FALSE;
  guint first = 0;

  g_array_set_size (self->visited, 0);
  g_array_append_val (self->visited, self->target);

  for (guint steps = 1, begin = 0, end = 1; steps <= KRING_CHAIN_MAX_LINES && begin < end && !found;
       steps++, begin = end, end = self->visited->len)
    {
      for (guint i = begin; i < end; i++)
        visit_from (self, g_array_index (self->visited, guint, i), strength, again);

      for (guint i = end; i < self->visited->len; i++)
        {
          guint party = g_array_index (self->visited, guint, i);
          guint sum = self->ways[party].sum;

          if (kring_network_get_party (self->network, party)->at_table &&
              (!found || sum > self->ways[first].sum || (sum == self->ways[first].sum && party < first)))
            {
              found = TRUE;
              first = party;
            }
        }
    }

  if (found)
    follow (self, first, chain);
  for (guint i = 0; i < self->visited->len; i++)
    self->ways[g_array_index (self->visited, guint, i)] = (Way) { 0 };

  return found;
}

/* The strongest chain is the shortest one of lines so strong. */
static gboolean
find_next (Search *self, KringChain *chain)
{
  for (int again = FALSE; again <= TRUE; again++)
    for (int strength = STRONGEST; strength >= 1; strength--)
      if (search (self, strength, again, chain))
        return TRUE;

  return FALSE;
}

static void
take (Search *self, const KringChain *chain)
{
  self->taken[chain->parties[0]] |= TAKEN_FIRST | (chain->n_lines == 1 ? TAKEN_DIRECT : 0);
  for (guint i = 1; i < chain->n_lines; i++)
    self->taken[chain->parties[i]] |= TAKEN_BETWEEN;
}

static guint
sum_of (const KringNetwork *network, const KringChain *chain)
{
  guint sum = 0;

  for (guint i = 0; i < chain->n_lines; i++)
    sum += kring_network_get_line (network, chain->lines[i])->strength;

  return sum;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer network)
{
  const KringChain *one = a, *other = b;
  guint sum = sum_of (network, one), other_sum = sum_of (network, other);

  if (one->strength != other->strength)
    return other->strength - one->strength;
  if (one->n_lines != other->n_lines)
    return (int) one->n_lines - (int) other->n_lines;
  if (sum != other_sum)
    return (int) other_sum - (int) sum;
  for (guint i = 0; i < one->n_lines; i++)
    if (one->parties[i] != other->parties[i])
      return one->parties[i] < other->parties[i] ? -1 : 1;
  return 0;
}

/**
 * kring_chains_find:
 * @target: the index of who has to start moving
 * @chains: (out caller-allocates): gets the chains, best first
 *
 * Finds through whom somebody at the table can move @target: the best chain,
 * and others that are of use when it fails, as they share nobody who hands on
 * and begin, where there is a choice, with somebody else. There are none for
 * who is at the table already. May be called in any thread.
 *
 * Returns: how many there are
 */
guint
kring_chains_find (const KringNetwork *network, guint target, KringChain chains[KRING_CHAINS_MAX])
{
  guint n_parties = kring_network_get_n_parties (network);
  Search self = { network, target };
  guint n = 0;

  g_return_val_if_fail (target < n_parties, 0);

  if (!kring_network_has_table (network) || kring_network_get_party (network, target)->at_table)
    return 0;

  self.taken = g_new0 (guint8, n_parties);
  self.ways = g_new0 (Way, n_parties);
  self.visited = g_array_new (FALSE, FALSE, sizeof (guint));

  while (n < KRING_CHAINS_MAX && find_next (&self, &chains[n]))
    take (&self, &chains[n++]);

  /* One that begins as an earlier one does may still be stronger than one
   * that was preferred to it. */
  g_qsort_with_data (chains, (int) n, sizeof *chains, compare, (gpointer) network);

  g_array_unref (self.visited);
  g_free (self.ways);
  g_free (self.taken);

  return n;
}
