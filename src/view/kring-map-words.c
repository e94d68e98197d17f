/* kring-map-words.c: the map in words, for who does not see it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-words.h"

#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a line says, seen from where it starts and from where it ends. */
typedef struct
{
  const char *from;
  const char *to;
} Phrase;

static const Phrase kind_phrases[] = {
  [KRING_INFLUENCE_KIND_FUNDS] = { N_("funds %s"), N_("is funded by %s") },
  [KRING_INFLUENCE_KIND_ADVISES] = { N_("advises %s"), N_("is advised by %s") },
  [KRING_INFLUENCE_KIND_REGULATES] = { N_("regulates %s"), N_("is regulated by %s") },
  [KRING_INFLUENCE_KIND_EMPLOYS] = { N_("employs %s"), N_("is employed by %s") },
  [KRING_INFLUENCE_KIND_REPRESENTS] = { N_("represents %s"), N_("is represented by %s") },
  [KRING_INFLUENCE_KIND_INFORMS] = { N_("informs %s"), N_("is informed by %s") },
  [KRING_INFLUENCE_KIND_OTHER] = { NULL, NULL },
};

static const Phrase effect_phrases[] = {
  [KRING_EFFECT_UNKNOWN] = { N_("influences %s"), N_("is influenced by %s") },
  [KRING_EFFECT_SUPPORTS] = { N_("supports %s"), N_("is supported by %s") },
  [KRING_EFFECT_OPPOSES] = { N_("opposes %s"), N_("is opposed by %s") },
  [KRING_EFFECT_NEUTRAL] = { N_("influences %s"), N_("is influenced by %s") },
};

static const Phrase stance_phrases[] = {
  [KRING_STANCE_UNKNOWN] = { N_("has a position on %s"), N_("%s has a position on it") },
  [KRING_STANCE_FOR] = { N_("shares %s"), N_("%s shares it") },
  [KRING_STANCE_AGAINST] = { N_("goes against %s"), N_("%s goes against it") },
  [KRING_STANCE_DIVIDED] = { N_("is divided about %s"), N_("%s is divided about it") },
};

static char *
fill_in (const Phrase *phrase,
         gboolean outgoing,
         const char *name)
{
  const char *text = kring_text (outgoing ? phrase->from : phrase->to);
  const char *gap = strstr (text, "%s");

  /* Translated text is no format: a wrong one must not reach printf. */
  if (gap == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%.*s%s%s", (int) (gap - text), text, name, gap + 2);
}

static char *
describe_influence (KringItem *line,
                    gboolean outgoing,
                    const char *name)
{
  int kind = kring_item_get_int (line, KRING_INFLUENCE_KIND);
  int effect = kring_item_get_int (line, KRING_INFLUENCE_EFFECT);
  g_autofree char *phrase = NULL;

  if (kind_phrases[kind].from == NULL)
    return fill_in (&effect_phrases[effect], outgoing, name);

  phrase = fill_in (&kind_phrases[kind], outgoing, name);
  if (effect == KRING_EFFECT_SUPPORTS)
    /* Translators: %s says what a line means, as in "funds the museum" */
    return g_strdup_printf (_("%s (towards the ideal)"), phrase);
  if (effect == KRING_EFFECT_OPPOSES)
    /* Translators: %s says what a line means, as in "funds the museum" */
    return g_strdup_printf (_("%s (away from the ideal)"), phrase);
  return g_steal_pointer (&phrase);
}

static char *
get_name (KringDocument *document,
          const char *id)
{
  KringItem *item = kring_document_lookup (document, id);

  return item != NULL ? kring_item_get_display_name (document, item) : g_strdup (id);
}

static void
add_text (GString *text,
          const char *separator,
          const char *added)
{
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, added);
}

/* The lines of a stakeholder, then its positions; or those of an interest. */
static char *
describe_node (KringDocument *document,
               KringItem *item)
{
  const char *id = kring_item_get_id (item);
  GPtrArray *referrers = kring_document_get_referrers (document, id);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GString) stakes = g_string_new (NULL);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      KringItem *line = g_ptr_array_index (referrers, i);
      KringKind kind = kring_item_get_kind (line);
      g_autofree char *name = NULL;
      g_autofree char *phrase = NULL;

      if (kind == KRING_KIND_INFLUENCE)
        {
          const char *from = kring_item_get_string (line, KRING_INFLUENCE_FROM);
          const char *to = kring_item_get_string (line, KRING_INFLUENCE_TO);
          gboolean outgoing = g_str_equal (from, id);

          name = get_name (document, outgoing ? to : from);
          phrase = describe_influence (line, outgoing, name);
          add_text (lines, ", ", phrase);
        }
      else if (kind == KRING_KIND_STAKE)
        {
          const char *stakeholder = kring_item_get_string (line, KRING_STAKE_STAKEHOLDER);
          const char *interest = kring_item_get_string (line, KRING_STAKE_INTEREST);
          gboolean outgoing = g_str_equal (stakeholder, id);

          name = get_name (document, outgoing ? interest : stakeholder);
          phrase = fill_in (&stance_phrases[kring_item_get_int (line, KRING_STAKE_STANCE)], outgoing, name);
          add_text (stakes, ", ", phrase);
        }
    }

  if (stakes->len > 0)
    add_text (lines, "; ", stakes->str);
  if (lines->len == 0)
    g_string_append (lines, _("no lines yet"));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * kring_map_words_describe:
 * @document: a document
 * @item: a stakeholder, interest, stake or influence line of @document
 *
 * Tells what the lines of a node say, as in "supports the museum, is funded
 * by the city; shares more green", or what one line says.
 *
 * Returns: (transfer full): the text, in the interface's language
 */
char *
kring_map_words_describe (KringDocument *document,
                          KringItem *item)
{
  g_autofree char *name = NULL;

  switch ((int) kring_item_get_kind (item))
    {
    case KRING_KIND_INFLUENCE:
      name = get_name (document, kring_item_get_string (item, KRING_INFLUENCE_TO));
      return describe_influence (item, TRUE, name);

    case KRING_KIND_STAKE:
      name = get_name (document, kring_item_get_string (item, KRING_STAKE_INTEREST));
      return fill_in (&stance_phrases[kring_item_get_int (item, KRING_STAKE_STANCE)], TRUE, name);

    default:
      return describe_node (document, item);
    }
}

/**
 * kring_map_words_name_kind:
 * @item: an item
 *
 * Tells what kind of thing @item is, with what the map shows of it, as in
 * "stakeholder, government, at the table".
 *
 * Returns: (transfer full): the text, in the interface's language
 */
char *
kring_map_words_name_kind (KringItem *item)
{
  static const guint shown[] = { KRING_STAKEHOLDER_SECTOR, KRING_STAKEHOLDER_ROLE, KRING_STAKEHOLDER_INVOLVEMENT };
  GString *text = g_string_new (kring_text (kring_kind_get_class (kring_item_get_kind (item))->label));

  if (kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER)
    for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
      {
        int value = kring_item_get_int (item, shown[i]);

        /* 0 is unknown in each of them */
        if (value != 0)
          add_text (text, ", ", kring_text (kring_field_get_choice_label (kring_item_get_field (item, shown[i]), value)));
      }

  return g_string_free (text, FALSE);
}

/**
 * kring_map_words_cannot_link:
 * @document: a document
 * @from: a stakeholder or interest of @document
 * @to: a stakeholder or interest of @document
 *
 * Tells why no line can be drawn between two nodes.
 *
 * Returns: (nullable): the reason, in the interface's language, or %NULL
 *   where a line can be drawn
 */
const char *
kring_map_words_cannot_link (KringDocument *document,
                             KringItem *from,
                             KringItem *to)
{
  if (kring_edit_can_link (document, kring_item_get_id (from), kring_item_get_id (to)))
    return NULL;
  if (from == to)
    return _("A line cannot end where it starts");

  return _("Interests are not connected with each other, only with stakeholders");
}
