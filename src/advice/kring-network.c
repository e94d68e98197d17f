/* kring-network.c: who influences whom, to be reckoned with
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-network.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-stakeholder.h"

/* The lines at each party: those of party p are at first[p] to first[p + 1]. */
typedef struct
{
  guint *first;
  guint *lines;
} Adjacency;

struct _KringNetwork
{
  KringNetworkParty *parties;
  KringNetworkLine *lines;
  guint n_parties;
  guint n_lines;
  gboolean has_table;
  Adjacency from;
  Adjacency to;
  GHashTable *by_id;   /* id → index */
  GStringChunk *texts; /* ids and names */
};

static void
read_parties (KringNetwork *self, KringList *list)
{
  self->n_parties = kring_list_get_length (list);
  self->parties = g_new (KringNetworkParty, self->n_parties);

  for (guint i = 0; i < self->n_parties; i++)
    {
      KringItem *item = kring_list_get (list, i);
      KringNetworkParty *party = &self->parties[i];

      party->id = g_string_chunk_insert (self->texts, kring_item_get_id (item));
      party->name = g_string_chunk_insert (self->texts, kring_item_get_string (item, KRING_STAKEHOLDER_NAME));
      party->at_table = kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT) == KRING_INVOLVEMENT_AT_TABLE;
      self->has_table = self->has_table || party->at_table;
      g_hash_table_insert (self->by_id, (gpointer) party->id, GUINT_TO_POINTER (i));
    }
}

/* While somebody draws or imports, a line may lead nowhere yet. */
static void
read_lines (KringNetwork *self, KringList *list)
{
  guint length = kring_list_get_length (list);

  self->lines = g_new (KringNetworkLine, length);
  for (guint i = 0; i < length; i++)
    {
      KringItem *item = kring_list_get (list, i);
      KringNetworkLine *line = &self->lines[self->n_lines];

      if (!kring_network_find (self, kring_item_get_string (item, KRING_INFLUENCE_FROM), &line->from) ||
          !kring_network_find (self, kring_item_get_string (item, KRING_INFLUENCE_TO), &line->to) ||
          line->from == line->to)
        continue;

      line->key = item;
      line->strength = (guint8) kring_item_get_int (item, KRING_INFLUENCE_STRENGTH);
      line->effect = (guint8) kring_item_get_int (item, KRING_INFLUENCE_EFFECT);
      line->kind = (guint8) kring_item_get_int (item, KRING_INFLUENCE_KIND);
      self->n_lines++;
    }
}

static void
sort_lines (const KringNetwork *self, Adjacency *adjacency, gboolean by_from)
{
  guint *next = g_new0 (guint, self->n_parties + 2);

  adjacency->first = next;
  adjacency->lines = g_new (guint, self->n_lines);

  /* Counted two places further on, the counts become where each begins, and
   * filling in moves each to where the next begins: one place further on. */
  for (guint i = 0; i < self->n_lines; i++)
    next[(by_from ? self->lines[i].from : self->lines[i].to) + 2]++;
  for (guint i = 2; i < self->n_parties + 2; i++)
    next[i] += next[i - 1];
  for (guint i = 0; i < self->n_lines; i++)
    adjacency->lines[next[(by_from ? self->lines[i].from : self->lines[i].to) + 1]++] = i;
}

/**
 * kring_network_new:
 * @document: a document of this thread
 *
 * Returns: (transfer full): the network of @document as it is now
 */
KringNetwork *
kring_network_new (KringDocument *document)
{
  KringNetwork *self = g_atomic_rc_box_new0 (KringNetwork);

  self->texts = g_string_chunk_new (4096);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  read_parties (self, kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS));
  read_lines (self, kring_document_get_list (document, KRING_ALLIANCE_INFLUENCES));
  sort_lines (self, &self->from, TRUE);
  sort_lines (self, &self->to, FALSE);

  return self;
}

/**
 * kring_network_ref:
 *
 * Returns: (transfer full): the same network
 */
KringNetwork *
kring_network_ref (KringNetwork *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
kring_network_clear (gpointer data)
{
  KringNetwork *self = data;

  g_free (self->parties);
  g_free (self->lines);
  g_free (self->from.first);
  g_free (self->from.lines);
  g_free (self->to.first);
  g_free (self->to.lines);
  g_hash_table_unref (self->by_id);
  g_string_chunk_free (self->texts);
}

/**
 * kring_network_unref:
 */
void
kring_network_unref (KringNetwork *self)
{
  g_atomic_rc_box_release_full (self, kring_network_clear);
}

/**
 * kring_network_get_n_parties:
 */
guint
kring_network_get_n_parties (const KringNetwork *self)
{
  return self->n_parties;
}

/**
 * kring_network_get_n_lines:
 *
 * Returns: how many influence lines there are between two of the parties
 */
guint
kring_network_get_n_lines (const KringNetwork *self)
{
  return self->n_lines;
}

/**
 * kring_network_has_table:
 *
 * Returns: whether anyone is at the table
 */
gboolean
kring_network_has_table (const KringNetwork *self)
{
  return self->has_table;
}

/**
 * kring_network_get_party:
 * @party: an index: the position in the document
 *
 * Returns: (transfer none): the party
 */
const KringNetworkParty *
kring_network_get_party (const KringNetwork *self, guint party)
{
  return &self->parties[party];
}

/**
 * kring_network_get_line:
 * @line: an index, in the order of the document
 *
 * Returns: (transfer none): the line
 */
const KringNetworkLine *
kring_network_get_line (const KringNetwork *self, guint line)
{
  return &self->lines[line];
}

static const guint *
get_lines (const Adjacency *adjacency, guint party, guint *n_lines)
{
  *n_lines = adjacency->first[party + 1] - adjacency->first[party];

  return adjacency->lines + adjacency->first[party];
}

/**
 * kring_network_get_lines_from:
 * @n_lines: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_lines): the indexes of the lines
 *   that start at @party, in the order of the document
 */
const guint *
kring_network_get_lines_from (const KringNetwork *self, guint party, guint *n_lines)
{
  return get_lines (&self->from, party, n_lines);
}

/**
 * kring_network_get_lines_to:
 * @n_lines: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_lines): the indexes of the lines
 *   that lead to @party, in the order of the document
 */
const guint *
kring_network_get_lines_to (const KringNetwork *self, guint party, guint *n_lines)
{
  return get_lines (&self->to, party, n_lines);
}

/**
 * kring_network_find:
 * @id: the id of a stakeholder
 * @party: (out): its index
 *
 * Returns: whether there is one
 */
gboolean
kring_network_find (const KringNetwork *self, const char *id, guint *party)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->by_id, id, NULL, &value))
    return FALSE;

  *party = GPOINTER_TO_UINT (value);
  return TRUE;
}
