/* kring-cli-routes.c: through whom somebody can be moved
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "advice/kring-chain.h"
#include "model/kring-language.h"
#include "model/kring-search.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* Those whose whole name it is; else those who have all its words. */
static GArray *
find_by_name (const KringNetwork *network, const char *name)
{
  g_autofree char *folded = kring_search_fold (name);
  g_autoptr (KringSearch) search = kring_search_new (name);
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < kring_network_get_n_parties (network); i++)
    {
      const char *other = kring_network_get_party (network, i)->name;
      g_autofree char *other_folded = kring_search_fold (other);

      if (g_str_equal (folded, other_folded))
        g_array_append_val (same, i);
      if (!kring_search_is_empty (search) && kring_search_finds (search, other))
        g_array_append_val (found, i);
    }

  return same->len > 0 ? g_steal_pointer (&same) : g_steal_pointer (&found);
}

static gboolean
find_target (const KringNetwork *network, const char *name, guint *target)
{
  g_autoptr (GArray) found = NULL;
  g_autofree char *message = NULL;

  if (kring_network_find (network, name, target))
    return TRUE;

  found = find_by_name (network, name);
  if (found->len == 1)
    {
      *target = g_array_index (found, guint, 0);
      return TRUE;
    }

  if (found->len == 0)
    message = g_strdup_printf (_("There is no stakeholder “%s” in this document"), name);
  else
    message = g_strdup_printf (_("“%s” can be one of these; give an id"), name);
  kring_cli_fail_usage (message);
  for (guint i = 0; i < found->len; i++)
    {
      const KringNetworkParty *party = kring_network_get_party (network, g_array_index (found, guint, i));

      g_printerr ("  %s  %s\n", party->id, party->name);
    }

  return FALSE;
}

static void
add_member (JsonBuilder *builder, const char *member, const char *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_chain (JsonBuilder *builder, const KringChain *chain, const KringNetwork *network, const char *language)
{
  g_autofree char *text = kring_chain_tell (chain, network, language);
  g_autofree char *action = kring_chain_tell_action (chain, network, language);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "strength");
  json_builder_add_int_value (builder, chain->strength);

  json_builder_set_member_name (builder, "stakeholders");
  json_builder_begin_array (builder);
  for (guint i = 0; i <= chain->n_lines; i++)
    json_builder_add_string_value (builder, kring_network_get_party (network, chain->parties[i])->id);
  json_builder_end_array (builder);

  /* Lines have no id: in a document these three are of one line at most. */
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < chain->n_lines; i++)
    {
      const KringNetworkLine *line = kring_network_get_line (network, chain->lines[i]);

      json_builder_begin_object (builder);
      add_member (builder, "from", kring_network_get_party (network, line->from)->id);
      add_member (builder, "to", kring_network_get_party (network, line->to)->id);
      add_member (builder, "kind", kring_influence_kinds[line->kind].id);
      json_builder_set_member_name (builder, "strength");
      json_builder_add_int_value (builder, line->strength);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  add_member (builder, "text", text);
  add_member (builder, "action", action);
  json_builder_end_object (builder);
}

static void
print_json (const KringChain *chains, guint n, const KringNetwork *network, const char *language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_chain (builder, &chains[i], network, language);
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

static void
print_text (const KringChain *chains, guint n, const KringNetwork *network, const char *language)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = kring_chain_tell (&chains[i], network, language);

      g_print ("%s\n", text);
    }
}

static int
run (const char *path, const char *to, gboolean json, const char *language)
{
  g_autoptr (KringDocument) document = kring_cli_load (path);
  g_autoptr (KringNetwork) network = NULL;
  KringChain chains[KRING_CHAINS_MAX];
  guint target, n;

  if (document == NULL)
    return KRING_CLI_USAGE;

  network = kring_network_new (document);
  if (!find_target (network, to, &target))
    return KRING_CLI_USAGE;

  n = kring_chains_find (network, target, chains);
  if (json)
    print_json (chains, n, network, language);
  else
    print_text (chains, n, network, language);

  if (n == 0)
    {
      g_autofree char *why = kring_chains_tell_none (network, target, language);

      return kring_cli_fail (why);
    }

  return KRING_CLI_OK;
}

/**
 * kring_cli_routes:
 *
 * kring-cli routes: tells through whom somebody at the table can get a
 * stakeholder moving.
 *
 * Returns: %KRING_CLI_OK where there is a chain, %KRING_CLI_FAILED where there
 *   is none, %KRING_CLI_USAGE where it could not be looked for
 */
int
kring_cli_routes (GStrv *arguments)
{
  g_autofree char *to = NULL, *language = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &to,
      N_("Who has to start moving: a name, some words of it, or an id"), N_("STAKEHOLDER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON, for programs"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_("The language of the sentences: nl or en; else the program’s"), N_("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };

  if (!kring_cli_parse (arguments, _("FILE"),
                        _("Tells whom at the table to ask, and through whom they can get a stakeholder moving: up to "
                          "three chains of influence lines, the best first. This is for the alliance manager alone.\n"
                          "\n"
                          "It exits with 0 when there is a chain, 1 when there is none, and 2 when it could not be "
                          "looked for."),
                        entries) ||
      !kring_cli_check_language (language))
    return KRING_CLI_USAGE;

  if (g_strv_length (*arguments) != 2)
    return kring_cli_fail_usage (_("Give one document"));
  if (to == NULL)
    return kring_cli_fail_usage (_("Tell with --to who has to start moving"));

  return run ((*arguments)[1], to, json, language != NULL ? language : kring_language_get ());
}
