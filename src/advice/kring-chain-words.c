/* kring-chain-words.c: chains of influence in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-chain.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

static const char *
get_name (const KringNetwork *network, guint party, const char *language)
{
  const char *name = kring_network_get_party (network, party)->name;

  return *name != '\0' ? name : kring_text_in (language, NCX_ ("map", "(no name)"));
}

static void
get_names (const KringChain *self, const KringNetwork *network, const char *language,
           const char *names[KRING_CHAIN_MAX_LINES + 1])
{
  for (guint i = 0; i <= self->n_lines; i++)
    names[i] = get_name (network, self->parties[i], language);
}

/**
 * kring_chain_tell:
 * @network: the network that it was found in
 * @language: "nl" or "en"
 *
 * Returns: (transfer full): a sentence that says whom to ask what
 */
char *
kring_chain_tell (const KringChain *self, const KringNetwork *network, const char *language)
{
  const char *names[KRING_CHAIN_MAX_LINES + 1];

  get_names (self, network, language, names);
  switch (self->n_lines)
    {
    case 1:
      /* Translators: somebody at the table, and who has to start moving */
      return g_strdup_printf (kring_text_in (language, N_("Ask %1$s to get %2$s moving.")), names[0], names[1]);
    case 2:
      /* Translators: the first is asked, and gets the second moving through the third */
      return g_strdup_printf (kring_text_in (language, N_("Ask %1$s to get %2$s moving, through %3$s.")),
                              names[0], names[2], names[1]);
    case 3:
      return g_strdup_printf (kring_text_in (language, N_("Ask %1$s to get %2$s moving, through %3$s, then %4$s.")),
                              names[0], names[3], names[1], names[2]);
    default:
      return g_strdup_printf (kring_text_in (language,
                                             N_("Ask %1$s to get %2$s moving, through %3$s, then %4$s, then %5$s.")),
                              names[0], names[4], names[1], names[2], names[3]);
    }
}

/**
 * kring_chain_tell_action:
 * @network: the network that it was found in
 * @language: "nl" or "en"
 *
 * Returns: (transfer full): what the first of the chain can be asked, as an
 *   action of theirs
 */
char *
kring_chain_tell_action (const KringChain *self, const KringNetwork *network, const char *language)
{
  const char *names[KRING_CHAIN_MAX_LINES + 1];

  get_names (self, network, language, names);
  switch (self->n_lines)
    {
    case 1:
      /* Translators: what somebody at the table is asked to do, and who has to start moving */
      return g_strdup_printf (kring_text_in (language, N_("Get %s moving")), names[1]);
    case 2:
      /* Translators: the first has to start moving, the others hand it on */
      return g_strdup_printf (kring_text_in (language, N_("Get %1$s moving, through %2$s")), names[2], names[1]);
    case 3:
      return g_strdup_printf (kring_text_in (language, N_("Get %1$s moving, through %2$s, then %3$s")),
                              names[3], names[1], names[2]);
    default:
      return g_strdup_printf (kring_text_in (language, N_("Get %1$s moving, through %2$s, then %3$s, then %4$s")),
                              names[4], names[1], names[2], names[3]);
    }
}

/**
 * kring_chains_tell_none:
 * @target: the index of somebody for whom no chain was found
 * @language: "nl" or "en"
 *
 * Returns: (transfer full): a sentence that says why there is none
 */
char *
kring_chains_tell_none (const KringNetwork *network, guint target, const char *language)
{
  const char *name = get_name (network, target, language);

  if (kring_network_get_party (network, target)->at_table)
    return g_strdup_printf (kring_text_in (language, N_("%s is at the table already: ask directly.")), name);
  if (!kring_network_has_table (network))
    return g_strdup (kring_text_in (language, N_("Nobody is at the table yet who could be asked.")));

  return g_strdup_printf (kring_text_in (language,
                                         N_("Nobody at the table reaches %s through four influence lines or fewer; "
                                            "lines away from the ideal do not count.")),
                          name);
}
