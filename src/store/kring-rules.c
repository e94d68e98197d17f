/* kring-rules.c: what must hold between the items of a file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reader.h"

#include "model/kring-checklist.h"
#include "model/kring-influence.h"
#include "model/kring-language.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GArray *entries;
  KringLines *lines;
  KringFileInfo *info;
  GHashTable *ids;   /* id → KringEntry */
  GHashTable *pairs; /* a set of Pair */
} KringRules;

/* What may be there once: two items and a kind between them. */
typedef struct
{
  const KringEntry *a;
  const KringEntry *b;
  int kind;
} Pair;

static guint
pair_hash (gconstpointer key)
{
  const Pair *pair = key;

  return g_direct_hash (pair->a) * 31 + g_direct_hash (pair->b) * 7 + (guint) pair->kind;
}

static gboolean
pair_equal (gconstpointer a, gconstpointer b)
{
  const Pair *first = a, *second = b;

  return first->a == second->a && first->b == second->b && first->kind == second->kind;
}

static const KringItemClass *
class_of (const KringEntry *entry)
{
  return KRING_ITEM_GET_CLASS (entry->item);
}

static guint
line_of (KringRules *self, const KringEntry *entry)
{
  return kring_lines_get (self->lines, entry->tag);
}

static const char *
label_of (const KringEntry *entry)
{
  return kring_text (class_of (entry)->label);
}

static void
drop (KringRules *self, KringEntry *entry, char *text)
{
  entry->dropped = TRUE;
  kring_file_info_add (self->info, line_of (self, entry), text, g_strdup (_("Left out")));
}

static void
check_id (KringRules *self, KringEntry *entry)
{
  const char *id = kring_item_get_id (entry->item);
  const KringEntry *first;
  g_autofree char *text = NULL, *fresh = NULL;

  if (id == NULL || entry->dropped)
    return;

  first = g_hash_table_lookup (self->ids, id);
  if (first == NULL)
    {
      g_hash_table_insert (self->ids, (gpointer) id, entry);
      return;
    }

  text = g_strdup_printf (_("The id “%s” is there twice: line %u has it already"), id, line_of (self, first));
  if (class_of (entry)->kind == KRING_KIND_CHECK)
    {
      drop (self, entry, g_steal_pointer (&text));
      return;
    }

  do
    {
      g_free (fresh);
      fresh = kring_item_make_id (class_of (entry)->kind);
    }
  while (g_hash_table_contains (self->ids, fresh));

  kring_item_set_string (entry->item, 0, fresh);
  g_hash_table_insert (self->ids, (gpointer) kring_item_get_id (entry->item), entry);
  kring_file_info_add (self->info, line_of (self, entry), g_steal_pointer (&text),
                       g_strdup_printf (_("It has the id “%s” now"), fresh));
}

static const char *
name_target (const KringField *field)
{
  for (guint kind = 0; kind < KRING_N_KINDS; kind++)
    if (field->targets & (1u << kind))
      return kring_text (kring_kind_get_class (kind)->label);

  return "";
}

/* Items of a list that each item has always: checks of ours need no item. */
static gboolean
is_known_elsewhere (const KringField *field, const char *id)
{
  return (field->targets & KRING_TARGET (CHECK)) && kring_check_find (id) != NULL;
}

static void
check_references (KringRules *self, KringEntry *entry)
{
  const KringItemClass *klass = class_of (entry);

  for (guint i = 0; i < klass->n_fields && !entry->dropped; i++)
    {
      const KringField *field = &klass->fields[i];
      const KringEntry *target;
      const char *id;
      char *text;

      if (field->type != KRING_FIELD_REFERENCE)
        continue;

      id = kring_item_get_string (entry->item, i);
      if (*id == '\0')
        continue;

      target = g_hash_table_lookup (self->ids, id);
      if (target != NULL ? (field->targets & (1u << class_of (target)->kind)) != 0 : is_known_elsewhere (field, id))
        continue;

      /* Translators: a field, the item that has it, an id, what it should be
       * the id of: From (influence line): there is no stakeholder “s12” */
      text = g_strdup_printf (_("%s (%s): there is no %s “%s”"), kring_text (field->label), label_of (entry),
                              name_target (field), id);
      if (field->required)
        drop (self, entry, text);
      else
        {
          kring_file_info_add (self->info, line_of (self, entry), text,
                               g_strdup_printf (_("%s (%s) is left empty"), kring_text (field->label), label_of (entry)));
          kring_item_set_string (entry->item, i, NULL);
        }
    }
}

static void
check_pair (KringRules *self, KringEntry *entry)
{
  Pair pair = { NULL };

  switch ((int) class_of (entry)->kind)
    {
    case KRING_KIND_STAKE:
      pair.a = g_hash_table_lookup (self->ids, kring_item_get_string (entry->item, KRING_STAKE_STAKEHOLDER));
      pair.b = g_hash_table_lookup (self->ids, kring_item_get_string (entry->item, KRING_STAKE_INTEREST));
      break;

    case KRING_KIND_INFLUENCE:
      pair.a = g_hash_table_lookup (self->ids, kring_item_get_string (entry->item, KRING_INFLUENCE_FROM));
      pair.b = g_hash_table_lookup (self->ids, kring_item_get_string (entry->item, KRING_INFLUENCE_TO));
      pair.kind = kring_item_get_int (entry->item, KRING_INFLUENCE_KIND);
      if (pair.a == pair.b)
        {
          drop (self, entry, g_strdup_printf (_("An influence line goes from “%s” to itself"),
                                              kring_item_get_string (entry->item, KRING_INFLUENCE_FROM)));
          return;
        }
      break;

    case KRING_KIND_PLACE:
      pair.a = g_hash_table_lookup (self->ids, kring_item_get_string (entry->item, KRING_PLACE_NODE));
      break;

    default:
      return;
    }

  if (!g_hash_table_contains (self->pairs, &pair))
    g_hash_table_add (self->pairs, g_memdup2 (&pair, sizeof pair));
  else if (class_of (entry)->kind == KRING_KIND_STAKE)
    drop (self, entry, g_strdup_printf (_("The stakeholder “%s” has a position on the interest “%s” already"),
                                        kring_item_get_string (entry->item, KRING_STAKE_STAKEHOLDER),
                                        kring_item_get_string (entry->item, KRING_STAKE_INTEREST)));
  else if (class_of (entry)->kind == KRING_KIND_INFLUENCE)
    drop (self, entry, g_strdup_printf (_("There is an influence line of this kind from “%s” to “%s” already"),
                                        kring_item_get_string (entry->item, KRING_INFLUENCE_FROM),
                                        kring_item_get_string (entry->item, KRING_INFLUENCE_TO)));
  else
    drop (self, entry, g_strdup_printf (_("“%s” has a place on the map already"),
                                        kring_item_get_string (entry->item, KRING_PLACE_NODE)));
}

static void
check_single (KringRules *self, KringEntry *entry)
{
  static const int any;
  const KringListSpec *spec;
  Pair pair;

  if (entry->owner == NULL)
    return;

  spec = &KRING_ITEM_GET_CLASS (entry->owner)->lists[entry->list];
  if (!spec->single)
    return;

  pair = (Pair){ (const KringEntry *) entry->owner, (const KringEntry *) &any, (int) entry->list };
  if (g_hash_table_contains (self->pairs, &pair))
    drop (self, entry, g_strdup_printf (_("“%s” is there twice, and there can be one"), kring_text (spec->label)));
  else
    g_hash_table_add (self->pairs, g_memdup2 (&pair, sizeof pair));
}

/**
 * kring_rules_apply:
 * @entries: (element-type KringEntry): the items of a file, in its order
 * @lines: of the file
 * @info: gets what is wrong
 *
 * Checks what one element cannot tell: that ids are there once, that
 * references lead to an item of the right kind, and that there are no two of
 * what there can be one of. Puts it right: by another id, by an empty
 * reference, or by marking the item dropped.
 */
void
kring_rules_apply (GArray *entries, KringLines *lines, KringFileInfo *info)
{
  KringRules self = { entries, lines, info };

  self.ids = g_hash_table_new (g_str_hash, g_str_equal);
  self.pairs = g_hash_table_new_full (pair_hash, pair_equal, g_free, NULL);

  for (guint i = 0; i < entries->len && !kring_file_info_is_full (info); i++)
    check_id (&self, &g_array_index (entries, KringEntry, i));

  for (guint i = 0; i < entries->len && !kring_file_info_is_full (info); i++)
    {
      KringEntry *entry = &g_array_index (entries, KringEntry, i);

      if (!entry->dropped)
        check_single (&self, entry);
      if (!entry->dropped)
        check_references (&self, entry);
      if (!entry->dropped)
        check_pair (&self, entry);
    }

  g_hash_table_unref (self.pairs);
  g_hash_table_unref (self.ids);
}
