/* kring-cli-check.c: what a document tells its manager
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "advice/kring-findings.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

static void
add_member (JsonBuilder *builder, const char *member, const char *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

/* Some kinds of item have no id: those stand for what owns them. */
static const char *
get_id (KringItem *item)
{
  KringList *list = kring_item_get_owner_list (item);
  const char *id = kring_item_get_id (item);

  return id == NULL && list != NULL ? kring_item_get_id (kring_list_get_owner (list)) : id;
}

static void
add_finding (JsonBuilder *builder, KringFinding *finding, const char *language)
{
  const KringRule *rule = kring_finding_get_rule (finding);
  GPtrArray *items = kring_finding_get_items (finding);
  g_autofree char *message = kring_finding_tell (finding, language);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  json_builder_begin_object (builder);
  add_member (builder, "rule", rule->id);
  add_member (builder, "panel", kring_finding_get_panel (finding));
  add_member (builder, "severity", kring_severity_get_id (rule->severity));
  add_member (builder, "message", message);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      const char *id = get_id (g_ptr_array_index (items, i));

      if (id != NULL && g_hash_table_add (seen, (gpointer) id))
        json_builder_add_string_value (builder, id);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (KringFindings *findings, guint n, const char *language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      add_finding (builder, finding, language);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

static void
print_text (KringFindings *findings, guint n, const char *language)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      const KringRule *rule = kring_finding_get_rule (finding);
      g_autofree char *message = kring_finding_tell (finding, language);

      g_print ("%s %s: %s\n", kring_severity_get_id (rule->severity), rule->id, message);
    }
}

static int
run (const char *path, gboolean json, const char *language, const char *today)
{
  g_autoptr (KringDocument) document = kring_cli_load (path);
  g_autoptr (KringFindings) findings = NULL;
  KringSeverity worst;
  guint n;

  if (document == NULL)
    return KRING_CLI_USAGE;

  /* Those that count stand first. */
  findings = kring_findings_new (document, today);
  n = kring_findings_count (findings, NULL, &worst);
  if (json)
    print_json (findings, n, language);
  else
    print_text (findings, n, language);

  return n > 0 && worst == KRING_SEVERITY_URGENT ? KRING_CLI_FAILED : KRING_CLI_OK;
}

/**
 * kring_cli_check:
 *
 * kring-cli check: tells what is missing, or asks for attention.
 *
 * Returns: %KRING_CLI_OK where nothing of it is urgent, %KRING_CLI_FAILED where
 *   something is, %KRING_CLI_USAGE where it could not be looked at
 */
int
kring_cli_check (GStrv *arguments)
{
  g_autofree char *language = NULL, *given = NULL, *today = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON, for programs"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_("The language of the sentences: nl or en; else the program’s"), N_("LANGUAGE") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &given, N_("The day to look from, as 2027-03-15; else today"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };

  if (!kring_cli_parse (arguments, _("FILE"),
                        _("Tells what is missing in an alliance, or asks for attention: the findings that count in its "
                          "phase and were not set aside, the most pressing first. This is for the alliance manager "
                          "alone.\n"
                          "\n"
                          "It exits with 0 when nothing is urgent, 1 when something is, and 2 when the document could "
                          "not be looked at."),
                        entries) ||
      !kring_cli_check_language (language))
    return KRING_CLI_USAGE;

  if (g_strv_length (*arguments) != 2)
    return kring_cli_fail_usage (_("Give one document"));
  today = kring_cli_read_day (given);
  if (today == NULL)
    return KRING_CLI_USAGE;

  return run ((*arguments)[1], json, language != NULL ? language : kring_language_get (), today);
}
