/* kring-writer.c: a document as bytes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-writer.h"

#include "kring-slots.h"
#include "kring-store.h"
#include "model/kring-language.h"
#include "model/kring-list.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GString *out;
  GError *error; /* the first text that is too long */
} KringWriter;

/* What a byte needs: 0 nothing, 1 a look at it, by KringEscape. */
static const guint8 *
escape_table (KringEscape escape)
{
  static guint8 tables[3][256];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < 3; i++)
        {
          for (guint byte = 0; byte < 0x20; byte++)
            tables[i][byte] = 1;
          tables[i]['&'] = tables[i]['<'] = tables[i]['>'] = 1;
          tables[i][0xef] = 1;
        }
      tables[KRING_ESCAPE_TEXT]['\n'] = tables[KRING_ESCAPE_TEXT]['\t'] = 0;
      tables[KRING_ESCAPE_ATTRIBUTE]['"'] = tables[KRING_ESCAPE_LINE]['"'] = 1;
      g_once_init_leave (&ready, 1);
    }

  return tables[escape];
}

/**
 * kring_writer_escape:
 * @text: UTF-8
 *
 * Appends @text as XML has it. Characters that XML cannot hold (controls,
 * U+FFFE and U+FFFF) are left out.
 */
void
kring_writer_escape (GString *out, const char *text, KringEscape escape)
{
  const guint8 *special = escape_table (escape);
  const char *from = text, *p;

  for (p = text; *p != '\0'; p++)
    {
      if (G_LIKELY (!special[(guint8) *p]))
        continue;

      /* U+FFFE and U+FFFF are EF BF BE and EF BF BF. */
      if ((guint8) *p == 0xef && !((guint8) p[1] == 0xbf && (guint8) p[2] >= 0xbe))
        continue;
      g_string_append_len (out, from, p - from);
      from = p + 1;

      switch (*p)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\n':
          g_string_append (out, escape == KRING_ESCAPE_LINE ? " " : "&#10;");
          break;
        case '\t':
          g_string_append (out, escape == KRING_ESCAPE_LINE ? " " : "&#9;");
          break;
        case '\r':
          g_string_append (out, escape == KRING_ESCAPE_LINE ? " " : "&#13;");
          break;
        default:
          if ((guint8) *p == 0xef)
            {
              p += 2;
              from = p + 1;
            }
          break;
        }
    }

  g_string_append_len (out, from, p - from);
}

static void
indent (KringWriter *self, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append_len (self->out, "  ", 2);
}

static void
append_int (GString *out, int number)
{
  char digits[12];
  char *p = digits + sizeof digits;
  guint rest = number < 0 ? 0u - (guint) number : (guint) number;

  do
    *--p = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (number < 0)
    *--p = '-';

  g_string_append_len (out, p, digits + sizeof digits - p);
}

static void
check_length (KringWriter *self, KringItem *item, const KringField *field, const char *text)
{
  g_autofree char *size = NULL;

  if (self->error != NULL || strlen (text) <= KRING_STORE_MAX_TEXT)
    return;

  size = g_format_size (KRING_STORE_MAX_TEXT);
  g_set_error (&self->error, KRING_STORE_ERROR, KRING_STORE_ERROR_TOO_LARGE,
               /* Translators: a field, a kind of item, a size: “Note (stakeholder)” */
               _("“%s (%s)” is longer than %s. Shorten it, then save again."),
               kring_text (field->label), kring_text (KRING_ITEM_GET_CLASS (item)->label), size);
}

static void
write_value (KringWriter *self, KringItem *item, const KringField *field, const KringValue *value)
{
  switch (field->type)
    {
    case KRING_FIELD_CHOICE:
      g_string_append (self->out, field->choices[value->integer].id);
      break;

    case KRING_FIELD_FLAG:
      g_string_append (self->out, value->integer ? "yes" : "no");
      break;

    case KRING_FIELD_SCALE:
    case KRING_FIELD_YEAR:
      if (value->integer != KRING_UNSET)
        append_int (self->out, value->integer);
      break;

    case KRING_FIELD_NUMBER:
      {
        g_autofree char *number = kring_field_format (field, value);

        g_string_append (self->out, number);
        break;
      }

    case KRING_FIELD_ID:
    case KRING_FIELD_LINE:
    case KRING_FIELD_TEXT:
    case KRING_FIELD_DATE:
    case KRING_FIELD_MOMENT:
    case KRING_FIELD_REFERENCE:
    case KRING_FIELD_TAGS:
    default:
      if (value->string != NULL)
        {
          check_length (self, item, field, value->string);
          kring_writer_escape (self->out, value->string,
                               field->type == KRING_FIELD_LINE ? KRING_ESCAPE_LINE : KRING_ESCAPE_ATTRIBUTE);
        }
      break;
    }
}

/* Writes foreign attributes, without those that the item itself has by now: a
 * newer version's choice that we did not know, and another one chosen since. */
static void
write_foreign_attributes (KringWriter *self, const char *raw, gsize own_start)
{
  while (*raw == ' ')
    {
      const char *equals = strchr (raw, '=');
      const char *end = strchr (equals + 2, equals[1]) + 1;
      g_autofree char *start = g_strndup (raw, equals + 2 - raw);

      if (strstr (self->out->str + own_start, start) == NULL)
        g_string_append_len (self->out, raw, end - raw);
      raw = end;
    }
}

static void
write_attributes (KringWriter *self, KringItem *item, const KringForeign *foreign)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);
  gsize start = self->out->len;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = &klass->fields[i];
      const KringValue *value = kring_item_get_value (item, i);

      if (field->type == KRING_FIELD_TEXT ||
          (!field->required && kring_field_is_default (field, value)))
        continue;

      g_string_append_c (self->out, ' ');
      g_string_append (self->out, field->name);
      g_string_append_len (self->out, "=\"", 2);
      write_value (self, item, field, value);
      g_string_append_c (self->out, '"');
    }

  if (foreign != NULL && foreign->attributes != NULL)
    write_foreign_attributes (self, foreign->attributes, start);
}

static void
write_inside (KringWriter *self, const KringForeign *foreign, guint slot)
{
  const char *raw = kring_foreign_get_inside (foreign, slot);

  if (raw != NULL)
    g_string_append (self->out, raw);
}

static void
write_text (KringWriter *self, KringItem *item, guint i, const KringForeign *foreign, guint depth)
{
  const KringField *field = kring_item_get_field (item, i);
  const char *text = kring_item_get_string (item, i);
  const char *attributes = kring_foreign_get_inside (foreign, KRING_SLOT_ATTRIBUTES (i));
  const char *raw = kring_foreign_get_inside (foreign, KRING_SLOT_RAW (i));

  write_inside (self, foreign, KRING_SLOT_BEFORE (i));
  if (*text == '\0' && attributes == NULL && raw == NULL)
    return;

  indent (self, depth);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, field->name);
  g_string_append (self->out, attributes != NULL ? attributes : "");
  g_string_append_c (self->out, '>');

  if (raw != NULL && g_strcmp0 (kring_foreign_get_inside (foreign, KRING_SLOT_PLAIN (i)), text) == 0)
    g_string_append (self->out, raw);
  else
    {
      check_length (self, item, field, text);
      kring_writer_escape (self->out, text, KRING_ESCAPE_TEXT);
      write_inside (self, foreign, KRING_SLOT_NODES (i));
    }

  g_string_append_len (self->out, "</", 2);
  g_string_append (self->out, field->name);
  g_string_append_len (self->out, ">\n", 2);
}

static void write_item (KringWriter *self, KringItem *item, const char *name, guint depth);

static void
write_list (KringWriter *self, KringItem *item, guint index, guint depth)
{
  const KringListSpec *spec = &KRING_ITEM_GET_CLASS (item)->lists[index];
  KringList *list = kring_item_peek_list (item, index);

  for (guint i = 0; list != NULL && i < kring_list_get_length (list); i++)
    {
      KringItem *child = kring_list_get (list, i);

      if (spec->implied && kring_item_is_default (child))
        continue;
      if (kring_item_get_foreign (child) != NULL && kring_item_get_foreign (child)->before != NULL)
        g_string_append (self->out, kring_item_get_foreign (child)->before);
      write_item (self, child, spec->name, depth);
    }
}

static void
write_item (KringWriter *self, KringItem *item, const char *name, guint depth)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);
  const KringForeign *foreign = kring_item_get_foreign (item);
  gsize opened;

  indent (self, depth);
  g_string_append_c (self->out, '<');
  g_string_append (self->out, name);
  if (klass->kind == KRING_KIND_ALLIANCE)
    {
      const char *version = kring_foreign_get_inside (foreign, KRING_SLOT_VERSION);

      g_string_append_printf (self->out, " xmlns=\"%s\" version=\"%s\"", KRING_STORE_NAMESPACE,
                              version != NULL ? version : KRING_STORE_VERSION);
    }
  write_attributes (self, item, foreign);
  g_string_append_len (self->out, ">\n", 2);
  opened = self->out->len;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_TEXT)
      write_text (self, item, i, foreign, depth + 1);
  for (guint i = 0; i < klass->n_lists; i++)
    write_list (self, item, i, depth + 1);
  write_inside (self, foreign, KRING_SLOT_END);

  if (self->out->len == opened)
    {
      g_string_truncate (self->out, opened - 2);
      g_string_append_len (self->out, "/>\n", 3);
      return;
    }

  indent (self, depth);
  g_string_append_len (self->out, "</", 2);
  g_string_append (self->out, name);
  g_string_append_len (self->out, ">\n", 2);
}

/**
 * kring_writer_write:
 * @alliance: an alliance item and all that it owns
 *
 * The same content always gives the same bytes.
 *
 * Returns: (transfer full): the file, or %NULL with
 *   %KRING_STORE_ERROR_TOO_LARGE where it would not be read again
 */
GBytes *
kring_writer_write (KringItem *alliance, GError **error)
{
  KringWriter self = { .out = g_string_sized_new (64 * 1024) };
  const KringForeign *foreign = kring_item_get_foreign (alliance);

  g_string_append (self.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  if (foreign != NULL && foreign->before != NULL)
    g_string_append (self.out, foreign->before);
  write_item (&self, alliance, KRING_ITEM_GET_CLASS (alliance)->name, 0);
  write_inside (&self, foreign, KRING_SLOT_AFTER);

  if (self.error == NULL && self.out->len > KRING_STORE_MAX_SIZE)
    {
      g_autofree char *size = g_format_size (KRING_STORE_MAX_SIZE);

      g_set_error (&self.error, KRING_STORE_ERROR, KRING_STORE_ERROR_TOO_LARGE,
                   _("The alliance is larger than %s, and a file of that size cannot be opened again."), size);
    }

  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      g_string_free (self.out, TRUE);
      return NULL;
    }

  return g_string_free_to_bytes (self.out);
}
