/* kring-chain.h: through whom somebody can be moved
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-network.h"

G_BEGIN_DECLS

/**
 * KRING_CHAIN_MAX_LINES:
 *
 * The most lines of a chain: beyond that, nobody knows what they were asked.
 */
#define KRING_CHAIN_MAX_LINES 4

/**
 * KRING_CHAINS_MAX:
 *
 * The most chains that are found: the best, and two for when it fails.
 */
#define KRING_CHAINS_MAX 3

/**
 * KringChain:
 * @strength: of its weakest line, 1 to 3
 * @n_lines: how many lines it has, 1 to %KRING_CHAIN_MAX_LINES
 * @parties: from who is at the table to who has to start moving, one more
 *   than there are lines
 * @lines: the lines between them
 *
 * A chain of influence, by indexes into its network. docs/advice.md tells
 * which there are and which is better.
 */
typedef struct
{
  int strength;
  guint n_lines;
  guint parties[KRING_CHAIN_MAX_LINES + 1];
  guint lines[KRING_CHAIN_MAX_LINES];
} KringChain;

guint kring_chains_find (const KringNetwork *network, guint target, KringChain chains[KRING_CHAINS_MAX]);
char *kring_chains_tell_none (const KringNetwork *network, guint target, const char *language);
char *kring_chain_tell (const KringChain *self, const KringNetwork *network, const char *language);
char *kring_chain_tell_action (const KringChain *self, const KringNetwork *network, const char *language);

G_END_DECLS
