/* kring-network.h: who influences whom, to be reckoned with
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-choices.h"
#include "model/kring-document.h"

G_BEGIN_DECLS

/**
 * KringNetworkParty:
 * @id: the stakeholder's id
 * @name: its name, which may be empty
 * @at_table: whether it is at the table
 *
 * A stakeholder of a network.
 */
typedef struct
{
  const char *id;
  const char *name;
  gboolean at_table;
} KringNetworkParty;

/**
 * KringNetworkLine:
 * @key: the influence line in the document: to be compared, never to be
 *   looked into
 * @from: the index of who influences
 * @to: the index of who is influenced
 * @strength: 1 to 3
 * @effect: a #KringEffect
 * @kind: a #KringInfluenceKind
 *
 * An influence line of a network.
 */
typedef struct
{
  gconstpointer key;
  guint from;
  guint to;
  guint8 strength;
  guint8 effect;
  guint8 kind;
} KringNetworkLine;

/**
 * KringNetwork:
 *
 * The stakeholders of a document and the influence lines between them, as they
 * were when it was made, by indexes in the order of the document. It never
 * changes and leads to no item, so that any thread may use it.
 */
typedef struct _KringNetwork KringNetwork;

KringNetwork *kring_network_new (KringDocument *document);
KringNetwork *kring_network_ref (KringNetwork *self);
void kring_network_unref (KringNetwork *self);
guint kring_network_get_n_parties (const KringNetwork *self);
guint kring_network_get_n_lines (const KringNetwork *self);
gboolean kring_network_has_table (const KringNetwork *self);
const KringNetworkParty *kring_network_get_party (const KringNetwork *self, guint party);
const KringNetworkLine *kring_network_get_line (const KringNetwork *self, guint line);
const guint *kring_network_get_lines_from (const KringNetwork *self, guint party, guint *n_lines);
const guint *kring_network_get_lines_to (const KringNetwork *self, guint party, guint *n_lines);
gboolean kring_network_find (const KringNetwork *self, const char *id, guint *party);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNetwork, kring_network_unref)

G_END_DECLS
