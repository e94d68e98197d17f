/* kring-reader-items.c: elements as items, from the tables of fields
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reader-private.h"

#include "kring-slots.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <string.h>

static const KringKindNames *
get_names (KringReader *self, KringKind kind)
{
  KringKindNames *names = &self->kinds[kind];
  const KringItemClass *klass;

  if (names->klass != NULL)
    return names;

  names->klass = klass = kring_kind_get_class (kind);
  names->fields = g_new (const xmlChar *, klass->n_fields);
  for (guint i = 0; i < klass->n_fields; i++)
    names->fields[i] = xmlTextReaderConstString (self->reader, (const xmlChar *) klass->fields[i].name);
  names->lists = g_new (const xmlChar *, klass->n_lists);
  for (guint i = 0; i < klass->n_lists; i++)
    names->lists[i] = xmlTextReaderConstString (self->reader, (const xmlChar *) klass->lists[i].name);

  return names;
}

/**
 * kring_reader_describe:
 *
 * Returns: (transfer full): where a problem is, for people:
 *   "Influence (stakeholder)"
 */
char *
kring_reader_describe (const KringItemClass *klass, const KringField *field)
{
  return g_strdup_printf ("%s (%s)", kring_text (field->label), kring_text (klass->label));
}

/* Reading a value */

static gboolean
read_field (KringReader *self, const KringKindNames *names, KringItem *item, guint i, const char *text)
{
  const KringField *field = &names->klass->fields[i];
  g_autoptr (GError) error = NULL;
  g_autofree char *where = NULL;
  KringValue value;

  switch (field->type)
    {
    case KRING_FIELD_ID:
    case KRING_FIELD_TEXT:
    case KRING_FIELD_REFERENCE:
      kring_item_set_string (item, i, text);
      return TRUE;

    case KRING_FIELD_LINE:
    case KRING_FIELD_CHOICE:
    case KRING_FIELD_SCALE:
    case KRING_FIELD_YEAR:
    case KRING_FIELD_NUMBER:
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
    case KRING_FIELD_TAGS:
    case KRING_FIELD_FLAG:
    default:
      if (kring_field_parse (field, text, &value, &error))
        {
          kring_item_set_value (item, i, &value);
          kring_field_clear_value (field, &value);
          return TRUE;
        }
      break;
    }

  /* A newer version may know more words than we do: they are kept. */
  if (self->is_newer && field->type == KRING_FIELD_CHOICE)
    {
      g_autoptr (GString) raw = g_string_new (NULL);

      kring_reader_append_value (raw, NULL, field->name, text);
      kring_foreign_add_attribute (kring_item_ensure_foreign (item), raw->str);
      self->info->n_foreign++;
      return TRUE;
    }

  where = kring_reader_describe (names->klass, field);
  kring_file_info_add (self->info, kring_reader_get_line (self), g_strdup_printf ("%s: %s", where, error->message),
                       field->required ? g_strdup (_("Left out")) : g_strdup_printf (_("%s is left empty"), where));

  return FALSE;
}

/* Whether an item can stand in a document without a valid value of @field */
static gboolean
is_vital (const KringField *field)
{
  return field->required && field->type != KRING_FIELD_LINE && field->type != KRING_FIELD_ID;
}

static void
report_missing (KringReader *self, KringEntry *entry, const KringItemClass *klass, guint i)
{
  const KringField *field = &klass->fields[i];
  g_autofree char *where = kring_reader_describe (klass, field);
  char *repair;

  if (is_vital (field))
    {
      entry->dropped = TRUE;
      repair = g_strdup (_("Left out"));
    }
  else if (field->type == KRING_FIELD_ID)
    {
      g_autofree char *id = kring_item_make_id (klass->kind);

      kring_item_set_string (entry->item, i, id);
      repair = g_strdup_printf (_("It has the id “%s” now"), id);
    }
  else
    repair = g_strdup_printf (_("%s is left empty"), where);

  kring_file_info_add (self->info, kring_reader_get_line (self), g_strdup_printf (_("%s is missing"), where), repair);
}

static void
read_attributes (KringReader *self, KringEntry *entry, const KringKindNames *names, xmlNode *node)
{
  const KringItemClass *klass = names->klass;
  guint64 seen = 0;
  GString *others = NULL;

  if (node->nsDef != NULL)
    {
      others = g_string_new (NULL);
      kring_reader_append_namespaces (others, node, FALSE);
    }

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *value;
      guint i = 0;

      if (klass->kind == KRING_KIND_ALLIANCE && attribute->ns == NULL &&
          strcmp ((const char *) attribute->name, "version") == 0)
        continue;

      value = kring_reader_get_attribute_value (self, attribute);
      if (!kring_reader_check_length (self, strlen (value)))
        break;

      while (i < klass->n_fields && (names->fields[i] != attribute->name || klass->fields[i].type == KRING_FIELD_TEXT))
        i++;
      if (attribute->ns != NULL || i == klass->n_fields)
        {
          if (others == NULL)
            others = g_string_new (NULL);
          kring_reader_append_attribute (self, others, attribute);
          self->info->n_foreign++;
          continue;
        }

      seen |= G_GUINT64_CONSTANT (1) << i;
      if (*value == '\0' && klass->fields[i].required && klass->fields[i].type != KRING_FIELD_LINE)
        report_missing (self, entry, klass, i);
      else if (!read_field (self, names, entry->item, i, value) && is_vital (&klass->fields[i]))
        entry->dropped = TRUE;
    }

  for (guint i = 0; i < klass->n_fields && self->error == NULL; i++)
    if (klass->fields[i].required && !(seen & (G_GUINT64_CONSTANT (1) << i)))
      report_missing (self, entry, klass, i);

  if (others != NULL && others->len > 0)
    kring_foreign_add_attribute (kring_item_ensure_foreign (entry->item), others->str);
  if (others != NULL)
    g_string_free (others, TRUE);
}

/* Inside the element of a TEXT field */

/**
 * kring_reader_begin_text:
 *
 * Begins the element of a TEXT field.
 */
void
kring_reader_begin_text (KringReader *self, guint field, xmlNode *node)
{
  KringFrame *frame = kring_reader_top (self);
  guint64 bit = G_GUINT64_CONSTANT (1) << field;
  g_autoptr (GString) attributes = g_string_new (NULL);

  kring_reader_place_inside (self, frame->item, KRING_SLOT_BEFORE (field));

  if (frame->seen & bit)
    {
      g_autofree char *where = kring_reader_describe (frame->names->klass, &frame->names->klass->fields[field]);

      kring_file_info_add (self->info, kring_reader_get_line (self), g_strdup_printf (_("%s is there twice"), where),
                           g_strdup (_("The two are joined")));
    }
  else
    {
      kring_reader_append_namespaces (attributes, node, FALSE);
      for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
        kring_reader_append_attribute (self, attributes, attribute);
    }

  if (attributes->len > 0)
    {
      self->info->n_foreign++;
      kring_foreign_add_inside (kring_item_ensure_foreign (frame->item), KRING_SLOT_ATTRIBUTES (field), attributes->str);
    }

  if (!xmlTextReaderIsEmptyElement (self->reader))
    {
      self->text_field = field;
      g_string_truncate (self->text, 0);
      g_string_truncate (self->raw, 0);
      g_string_truncate (self->nodes, 0);
    }
  frame->seen |= bit;
}

/**
 * kring_reader_end_text:
 *
 * Ends it: the field has its value.
 */
void
kring_reader_end_text (KringReader *self)
{
  KringItem *item = kring_reader_top (self)->item;
  guint i = self->text_field;
  const char *first = kring_item_get_string (item, i);

  self->text_field = -1;

  if (*first != '\0')
    {
      g_autofree char *both = g_strconcat (first, "\n", self->text->str, NULL);

      kring_item_set_string (item, i, both);
    }
  else
    kring_item_set_string (item, i, self->text->str);

  if (self->nodes->len > 0)
    {
      KringForeign *foreign = kring_item_ensure_foreign (item);

      kring_foreign_add_inside (foreign, KRING_SLOT_RAW (i), self->raw->str);
      kring_foreign_add_inside (foreign, KRING_SLOT_PLAIN (i), self->text->str);
      kring_foreign_add_inside (foreign, KRING_SLOT_NODES (i), self->nodes->str);
    }
}

/* Items */

/**
 * kring_reader_begin_item:
 *
 * Begins the element of an item: it gets its attributes, and is noted down for
 * the list that it goes into.
 *
 * Returns: whether reading goes on
 */
gboolean
kring_reader_begin_item (KringReader *self, xmlNode *node, KringKind kind, guint list)
{
  const KringKindNames *names = get_names (self, kind);
  KringEntry entry = { .item = kring_item_new (kind), .list = list, .tag = self->n_tags };

  if (self->n_frames > 0)
    entry.owner = kring_reader_top (self)->item;

  kring_reader_place_before (self, entry.item);
  read_attributes (self, &entry, names, node);
  g_array_append_val (self->entries, entry);

  if (xmlTextReaderIsEmptyElement (self->reader))
    return TRUE;

  g_return_val_if_fail (self->n_frames < MAX_ITEMS_DEEP, FALSE);
  self->frames[self->n_frames++] = (KringFrame){ .item = entry.item, .names = names };
  return TRUE;
}

