/* bridges-of.c: measures the bridge builders of networks that it reads
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bridges-of <NETWORKS
 *
 * Each network is a line of numbers: how many parties there are, and the ends
 * of each influence line. Each answer is a line of measures.
 */

#include "advice-tests.h"

#include "advice/kring-bridges.h"

static KringNetwork *
read_network (const char *line)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint64 n_parties = g_ascii_strtoull (words[0], NULL, 10);

  for (guint64 i = 0; i < n_parties; i++)
    {
      char id[24];

      g_snprintf (id, sizeof id, "%" G_GUINT64_FORMAT, i);
      advice_tests_add_stakeholder (alliance, id, id, FALSE);
    }
  for (guint i = 1; words[i] != NULL && words[i + 1] != NULL; i += 2)
    advice_tests_add_influence (alliance, words[i], words[i + 1], 2, KRING_EFFECT_NEUTRAL,
                                KRING_INFLUENCE_KIND_UNKNOWN);

  document = kring_document_new_for_alliance (alliance);
  return kring_network_new (document);
}

int
main (int argc, char **argv)
{
  g_autoptr (GIOChannel) in = g_io_channel_unix_new (0);
  g_autofree char *line = NULL;
  gsize end;

  while (g_io_channel_read_line (in, &line, NULL, &end, NULL) == G_IO_STATUS_NORMAL)
    {
      g_autoptr (KringNetwork) network = NULL;
      g_autoptr (GArray) measures = NULL;

      line[end] = '\0';
      network = read_network (line);
      measures = kring_bridges_measure (network, NULL, NULL);
      for (guint i = 0; i < measures->len; i++)
        g_print ("%s%.17g", i > 0 ? " " : "", g_array_index (measures, double, i));
      g_print ("\n");
      g_clear_pointer (&line, g_free);
    }

  return 0;
}
