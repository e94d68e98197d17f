/* kring-cli-info.c: what is in a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli.h"

#include "model/kring-alliance.h"
#include "model/kring-checklist.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* The keys are for programs, and stay as they are. */
static const struct
{
  KringKind kind;
  const char *key;
  const char *label;
} kinds[] = {
  { KRING_KIND_STAKEHOLDER, "stakeholders", N_("Stakeholders") },
  { KRING_KIND_INTEREST, "interests", N_("Interests") },
  { KRING_KIND_STAKE, "stakes", N_("Positions on interests") },
  { KRING_KIND_INFLUENCE, "influences", N_("Influence lines") },
  { KRING_KIND_GAIN, "gains", N_("Gains") },
  { KRING_KIND_ACTION, "actions", N_("Actions") },
  { KRING_KIND_COMMITMENT, "commitments", N_("Commitments") },
  { KRING_KIND_CONTACT, "contacts", N_("Contacts") },
  { KRING_KIND_INDICATOR, "indicators", N_("Measurable changes") },
  { KRING_KIND_READING, "readings", N_("Readings") },
  { KRING_KIND_MILESTONE, "milestones", N_("Milestones") },
  { KRING_KIND_DECISION, "decisions", N_("Decisions") },
  { KRING_KIND_CHECK, "checks", N_("Checklist items") },
  { KRING_KIND_SET_ASIDE, "set-asides", N_("Set aside") },
  { KRING_KIND_PERSON, "persons", N_("Alliance manager and neutral facilitator") },
  { KRING_KIND_PLACE, "places", N_("Places on the map") },
};

static void
count (KringItem *item,
       guint     *counts)
{
  guint n_lists = KRING_ITEM_GET_CLASS (item)->n_lists;

  counts[kring_item_get_kind (item)]++;
  for (guint i = 0; i < n_lists; i++)
    {
      KringList *list = kring_item_peek_list (item, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        count (kring_list_get (list, j), counts);
    }
}

static void
print_json (KringDocument *document,
            const guint   *counts)
{
  const KringPanel *panels = kring_panels_get ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, kring_item_get_string (kring_document_get_alliance (document),
                                                                 KRING_ALLIANCE_TITLE));
  json_builder_set_member_name (builder, "language");
  json_builder_add_string_value (builder, kring_document_get_language (document));

  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      json_builder_set_member_name (builder, kinds[i].key);
      json_builder_add_int_value (builder, counts[kinds[i].kind]);
    }
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "checks");
  json_builder_begin_object (builder);
  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      KringProgress progress = kring_panel_get_progress (&panels[i], document);

      json_builder_set_member_name (builder, panels[i].id);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "answered");
      json_builder_add_int_value (builder, progress.answered);
      json_builder_set_member_name (builder, "total");
      json_builder_add_int_value (builder, progress.total);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

static void
print_text (KringDocument *document,
            const guint   *counts)
{
  const KringPanel *panels = kring_panels_get ();
  KringItem *alliance = kring_document_get_alliance (document);
  const char *title = kring_item_get_string (alliance, KRING_ALLIANCE_TITLE);
  const KringField *language = kring_item_get_field (alliance, KRING_ALLIANCE_LANGUAGE);

  g_print (_("Title: %s\n"), title);
  g_print (_("Language: %s\n"),
           kring_text (kring_field_get_choice_label (language, kring_item_get_int (alliance, KRING_ALLIANCE_LANGUAGE))));

  g_print ("\n");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_print ("%6u  %s\n", counts[kinds[i].kind], _(kinds[i].label));

  g_print ("\n%s\n", _("Checklist items answered:"));
  for (guint i = 0; i < KRING_N_PANELS; i++)
    {
      KringProgress progress = kring_panel_get_progress (&panels[i], document);

      g_print ("%3u/%-2u  %s\n", progress.answered, progress.total, kring_text (panels[i].title));
    }
}

/**
 * kring_cli_info:
 *
 * kring-cli info: tells how much there is of each kind in a document.
 *
 * Returns: what the program exits with
 */
int
kring_cli_info (GStrv *arguments)
{
  g_autoptr (KringDocument) document = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON, for programs"), NULL },
    G_OPTION_ENTRY_NULL
  };
  guint counts[KRING_N_KINDS] = { 0 };

  if (!kring_cli_parse (arguments, _("FILE"),
                        _("Tells the title and language of an alliance document, how many items it holds, "
                          "and how far its checklists are."),
                        entries))
    return KRING_CLI_USAGE;

  if (g_strv_length (*arguments) != 2)
    return kring_cli_fail_usage (_("Give one document"));

  document = kring_cli_load ((*arguments)[1]);
  if (document == NULL)
    return KRING_CLI_FAILED;

  count (kring_document_get_alliance (document), counts);
  if (json)
    print_json (document, counts);
  else
    print_text (document, counts);

  return KRING_CLI_OK;
}
