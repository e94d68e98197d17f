/* kring-reach.h: how many influence lines lead to whom from the table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-facts.h"

G_BEGIN_DECLS

/**
 * KringReach:
 *
 * Measures the steps of each party, again where they may have changed.
 */
typedef struct _KringReach KringReach;

KringReach *kring_reach_new (void);
void kring_reach_free (KringReach *self);
void kring_reach_forget (KringReach *self);
void kring_reach_tie_added (KringReach *self, const KringTie *tie);
void kring_reach_tie_dropped (KringReach *self, const KringTie *tie);
void kring_reach_table_changed (KringReach *self);

typedef void (*KringReachFunc) (gpointer data, KringParty *party);
void kring_reach_measure (KringReach *self, GPtrArray *parties, guint n_slots, KringReachFunc changed, gpointer data);

G_END_DECLS
