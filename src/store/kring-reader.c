/* kring-reader.c: bytes as a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reader.h"

#include "kring-scan.h"
#include "kring-slots.h"
#include "kring-writer.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* Alliance, stakeholder, gain; and one to spare for a kind of item deeper. */
#define MAX_ITEMS_DEEP 8

/* What a kind of item has, its names as the parser holds them: equal names are
 * equal pointers. */
typedef struct
{
  const KringItemClass *klass;
  const xmlChar **fields;
  const xmlChar **lists;
} KindNames;

typedef struct
{
  KringItem *item;
  const KindNames *names;
  guint64 seen; /* TEXT fields that were there already, a bit each */
} Frame;

typedef struct
{
  xmlTextReader *reader;
  KringLoadFlags flags;
  KringFileInfo *info;
  gboolean is_newer; /* from a newer minor version */

  KindNames kinds[KRING_N_KINDS];
  const xmlNs *our_ns; /* of the root */

  GArray *entries;
  Frame frames[MAX_ITEMS_DEEP];
  guint n_frames;

  GString *pending;    /* foreign nodes on lines of their own, not placed yet */
  GString *scratch;
  guint n_comments;

  /* Inside the element of a TEXT field */
  int text_field; /* or -1 */
  GString *text;
  GString *raw;
  GString *nodes;

  /* Inside a foreign element */
  guint foreign_depth;
  GString *foreign;
  GPtrArray *defaults; /* the default namespace, by depth */

  /* The first complaint of the parser */
  int xml_code;
  guint xml_line;

  GError *error;
} KringReader;

static void
on_xml_error (void *data, xmlErrorPtr xml_error)
{
  KringReader *self = data;

  if (self->xml_code == 0 && xml_error->level >= XML_ERR_ERROR)
    {
      self->xml_code = xml_error->code;
      self->xml_line = xml_error->line > 0 ? xml_error->line : 0;
    }
}

static const KindNames *
get_names (KringReader *self, KringKind kind)
{
  KindNames *names = &self->kinds[kind];
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

static guint
get_line (KringReader *self)
{
  long line = xmlGetLineNo (xmlTextReaderCurrentNode (self->reader));

  return line > 0 ? (guint) line : 0;
}

static Frame *
top (KringReader *self)
{
  return &self->frames[self->n_frames - 1];
}

static gboolean
fail (KringReader *self, guint line, KringStoreError code, char *text)
{
  if (self->error == NULL)
    {
      self->error = g_error_new_literal (KRING_STORE_ERROR, code, text);
      kring_file_info_add (self->info, line, g_strdup (text), NULL);
    }
  g_free (text);

  return FALSE;
}

static gboolean
check_length (KringReader *self, gsize length)
{
  g_autofree char *size = NULL;

  if (length <= KRING_STORE_MAX_TEXT)
    return TRUE;

  size = g_format_size_full (KRING_STORE_MAX_TEXT, G_FORMAT_SIZE_IEC_UNITS);
  return fail (self, get_line (self), KRING_STORE_ERROR_REFUSED,
               g_strdup_printf (_("A text is longer than %s, which no alliance document has."), size));
}

/* Where a problem stands, for people: “Influence (stakeholder)” */
static char *
describe (const KringItemClass *klass, const KringField *field)
{
  return g_strdup_printf ("%s (%s)", kring_text (field->label), kring_text (klass->label));
}

/* The value of an attribute; in @scratch where it had to be put together. */
static const char *
get_attribute_value (xmlAttr *attribute, GString *scratch)
{
  const xmlNode *child = attribute->children;

  if (child == NULL)
    return "";
  if (child->next == NULL && child->type == XML_TEXT_NODE)
    return child->content != NULL ? (const char *) child->content : "";

  g_string_truncate (scratch, 0);
  for (; child != NULL; child = child->next)
    if (child->content != NULL)
      g_string_append (scratch, (const char *) child->content);

  return scratch->str;
}

static void
append_attribute (GString *out, const char *prefix, const char *name, const char *value)
{
  g_string_append_c (out, ' ');
  if (prefix != NULL)
    g_string_append_printf (out, "%s:", prefix);
  g_string_append (out, name);
  g_string_append (out, "=\"");
  kring_writer_escape (out, value, KRING_ESCAPE_ATTRIBUTE);
  g_string_append_c (out, '"');
}

static void
append_any_attribute (KringReader *self, GString *out, xmlAttr *attribute)
{
  append_attribute (out, attribute->ns != NULL ? (const char *) attribute->ns->prefix : NULL,
                    (const char *) attribute->name, get_attribute_value (attribute, self->scratch));
}

/* Namespaces that an element of ours declares stay; the default one is ours. */
static void
append_namespaces (GString *out, const xmlNode *node, gboolean with_default)
{
  for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    if (ns->prefix != NULL)
      append_attribute (out, "xmlns", (const char *) ns->prefix, ns->href ? (const char *) ns->href : "");
    else if (with_default)
      append_attribute (out, NULL, "xmlns", ns->href ? (const char *) ns->href : "");
}

/* Reading a value */

static gboolean
read_field (KringReader *self, const KindNames *names, KringItem *item, guint i, const char *text)
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

      append_attribute (raw, NULL, field->name, text);
      kring_foreign_add_attribute (kring_item_ensure_foreign (item), raw->str);
      self->info->n_foreign++;
      return TRUE;
    }

  where = describe (names->klass, field);
  kring_file_info_add (self->info, get_line (self), g_strdup_printf ("%s: %s", where, error->message),
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
  g_autofree char *where = describe (klass, field);
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

  kring_file_info_add (self->info, entry->line, g_strdup_printf (_("%s is missing"), where), repair);
}

static void
read_attributes (KringReader *self, KringEntry *entry, const KindNames *names, xmlNode *node)
{
  const KringItemClass *klass = names->klass;
  guint64 seen = 0;
  GString *others = NULL;

  if (node->nsDef != NULL)
    {
      others = g_string_new (NULL);
      append_namespaces (others, node, FALSE);
    }

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *value;
      guint i = 0;

      if (klass->kind == KRING_KIND_ALLIANCE && attribute->ns == NULL &&
          strcmp ((const char *) attribute->name, "version") == 0)
        continue;

      value = get_attribute_value (attribute, self->scratch);
      if (!check_length (self, strlen (value)))
        break;

      while (i < klass->n_fields && (names->fields[i] != attribute->name || klass->fields[i].type == KRING_FIELD_TEXT))
        i++;
      if (attribute->ns != NULL || i == klass->n_fields)
        {
          if (others == NULL)
            others = g_string_new (NULL);
          append_any_attribute (self, others, attribute);
          self->info->n_foreign++;
          continue;
        }

      seen |= G_GUINT64_CONSTANT (1) << i;
      if (*value == '\0' && klass->fields[i].required && klass->fields[i].type != KRING_FIELD_LINE)
        report_missing (self, entry, klass, i);
      else if (!read_field (self, names, entry->item, i, value) && is_vital (&klass->fields[i]))
        entry->dropped = TRUE;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].required && !(seen & (G_GUINT64_CONSTANT (1) << i)))
      report_missing (self, entry, klass, i);

  if (others != NULL && others->len > 0)
    kring_foreign_add_attribute (kring_item_ensure_foreign (entry->item), others->str);
  if (others != NULL)
    g_string_free (others, TRUE);
}

/* Foreign nodes wait in @pending until it is known what they stand before. */

static void
place_pending_before (KringReader *self, KringItem *item)
{
  if (self->pending->len == 0)
    return;

  kring_foreign_add_before (kring_item_ensure_foreign (item), self->pending->str);
  g_string_truncate (self->pending, 0);
}

static void
place_pending_inside (KringReader *self, KringItem *item, guint slot)
{
  if (self->pending->len == 0)
    return;

  kring_foreign_add_inside (kring_item_ensure_foreign (item), slot, self->pending->str);
  g_string_truncate (self->pending, 0);
}

static void
append_indent (GString *out, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* A comment, processing instruction, text or character data, as it was */
static void
append_raw_node (GString *out, const xmlNode *node)
{
  const char *content = node->content != NULL ? (const char *) node->content : "";

  if (node->type == XML_COMMENT_NODE)
    g_string_append_printf (out, "<!--%s-->", content);
  else if (node->type == XML_PI_NODE)
    g_string_append_printf (out, *content != '\0' ? "<?%s %s?>" : "<?%s?>", node->name, content);
  else if (node->type == XML_CDATA_SECTION_NODE)
    g_string_append_printf (out, "<![CDATA[%s]]>", content);
  else
    kring_writer_escape (out, content, KRING_ESCAPE_TEXT);
}

static gboolean
is_ours (KringReader *self, const xmlNode *node)
{
  return node->ns == self->our_ns ||
         (node->ns != NULL && strcmp ((const char *) node->ns->href, KRING_STORE_NAMESPACE) == 0);
}

/* Inside a foreign element: everything is written again as it was */

static void
open_foreign (KringReader *self, xmlNode *node)
{
  const char *href = node->ns != NULL ? (const char *) node->ns->href : "";
  const char *inherited = self->defaults->len > 0 ? g_ptr_array_index (self->defaults, self->defaults->len - 1)
                                                  : KRING_STORE_NAMESPACE;
  gboolean has_prefix = node->ns != NULL && node->ns->prefix != NULL;
  gboolean declares = FALSE;

  g_string_append_c (self->foreign, '<');
  if (has_prefix)
    g_string_append_printf (self->foreign, "%s:", node->ns->prefix);
  g_string_append (self->foreign, (const char *) node->name);

  for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    if (ns->prefix == NULL)
      {
        declares = TRUE;
        inherited = ns->href != NULL ? (const char *) ns->href : "";
      }

  append_namespaces (self->foreign, node, TRUE);
  if (!has_prefix && !declares && strcmp (href, inherited) != 0)
    {
      append_attribute (self->foreign, NULL, "xmlns", href);
      inherited = href;
    }
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    append_any_attribute (self, self->foreign, attribute);

  if (xmlTextReaderIsEmptyElement (self->reader))
    {
      g_string_append (self->foreign, "/>");
      return;
    }

  g_string_append_c (self->foreign, '>');
  g_ptr_array_add (self->defaults, g_strdup (inherited));
  self->foreign_depth++;
}

static void
close_foreign (KringReader *self, const xmlNode *node)
{
  g_string_append (self->foreign, "</");
  if (node->ns != NULL && node->ns->prefix != NULL)
    g_string_append_printf (self->foreign, "%s:", node->ns->prefix);
  g_string_append_printf (self->foreign, "%s>", node->name);
  g_ptr_array_set_size (self->defaults, self->defaults->len - 1);
  self->foreign_depth--;
}

/* A foreign node is complete: it goes to where it belongs. */
static void
end_foreign (KringReader *self)
{
  self->info->n_foreign++;
  if (self->text_field >= 0)
    {
      g_string_append_len (self->raw, self->foreign->str, self->foreign->len);
      g_string_append_len (self->nodes, self->foreign->str, self->foreign->len);
    }
  else
    {
      append_indent (self->pending, self->n_frames);
      g_string_append_len (self->pending, self->foreign->str, self->foreign->len);
      g_string_append_c (self->pending, '\n');
    }
  g_string_truncate (self->foreign, 0);
}

/* Inside the element of a TEXT field */

static gboolean
begin_text (KringReader *self, guint i, xmlNode *node)
{
  KringItem *item = top (self)->item;
  g_autoptr (GString) attributes = g_string_new (NULL);

  place_pending_inside (self, item, KRING_SLOT_BEFORE (i));
  append_namespaces (attributes, node, FALSE);
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    append_any_attribute (self, attributes, attribute);

  if (attributes->len > 0)
    {
      self->info->n_foreign++;
      kring_foreign_add_inside (kring_item_ensure_foreign (item), KRING_SLOT_ATTRIBUTES (i), attributes->str);
    }

  if (!xmlTextReaderIsEmptyElement (self->reader))
    {
      self->text_field = i;
      g_string_truncate (self->text, 0);
      g_string_truncate (self->raw, 0);
      g_string_truncate (self->nodes, 0);
    }

  return TRUE;
}

static void
end_text (KringReader *self)
{
  KringItem *item = top (self)->item;
  guint i = self->text_field;

  kring_item_set_string (item, i, self->text->str);
  if (self->nodes->len > 0)
    {
      KringForeign *foreign = kring_item_ensure_foreign (item);

      kring_foreign_add_inside (foreign, KRING_SLOT_RAW (i), self->raw->str);
      kring_foreign_add_inside (foreign, KRING_SLOT_PLAIN (i), self->text->str);
      kring_foreign_add_inside (foreign, KRING_SLOT_NODES (i), self->nodes->str);
    }

  self->text_field = -1;
}

/* Items */

static gboolean
begin_item (KringReader *self, xmlNode *node, KringKind kind, guint list)
{
  const KindNames *names = get_names (self, kind);
  KringEntry entry = { .item = kring_item_new (kind), .list = list, .line = get_line (self) };

  if (self->n_frames > 0)
    entry.owner = top (self)->item;

  place_pending_before (self, entry.item);
  read_attributes (self, &entry, names, node);
  g_array_append_val (self->entries, entry);

  if (xmlTextReaderIsEmptyElement (self->reader))
    return TRUE;

  g_return_val_if_fail (self->n_frames < MAX_ITEMS_DEEP, FALSE);
  self->frames[self->n_frames++] = (Frame){ .item = entry.item, .names = names };
  return TRUE;
}

static gboolean
parse_version (const char *text, guint64 *major, guint64 *minor)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 3);

  return g_strv_length (parts) == 2 && g_ascii_string_to_unsigned (parts[0], 10, 1, 9999, major, NULL) &&
         g_ascii_string_to_unsigned (parts[1], 10, 0, 9999, minor, NULL);
}

static gboolean
fail_newer (KringReader *self, guint line, const char *version)
{
  return fail (self, line, KRING_STORE_ERROR_NEWER,
               g_strdup_printf (_("It was made by a newer Kring, in version %s of the format. "
                                  "Install a newer Kring to open it."), version));
}

static gboolean
begin_root (KringReader *self, xmlNode *node)
{
  const char *href = node->ns != NULL ? (const char *) node->ns->href : "";
  const char *version = NULL;
  const char *family = "urn:kring:alliance:";
  guint line = get_line (self);
  guint64 major = 0, minor = 0;

  if (strcmp (href, KRING_STORE_NAMESPACE) != 0)
    {
      if (g_str_has_prefix (href, family) && g_ascii_strtoull (href + strlen (family), NULL, 10) > 1)
        return fail_newer (self, line, href + strlen (family));
      return fail (self, line, KRING_STORE_ERROR_NOT_OURS,
                   g_strdup (_("It is an XML file, but not an alliance document.")));
    }
  if (strcmp ((const char *) node->name, "alliance") != 0)
    return fail (self, line, KRING_STORE_ERROR_NOT_OURS,
                 g_strdup_printf (_("It begins with “%s” where an alliance document begins with “alliance”."), node->name));

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns == NULL && strcmp ((const char *) attribute->name, "version") == 0)
      version = get_attribute_value (attribute, self->scratch);

  if (version == NULL)
    kring_file_info_add (self->info, line, g_strdup (_("The version of the format is missing; version=\"1.0\" was expected")),
                         g_strdup (_("It is read as version 1.0")));
  else if (!parse_version (version, &major, &minor))
    kring_file_info_add (self->info, line, g_strdup_printf (_("“%s” is not a version of the format such as 1.0"), version),
                         g_strdup (_("It is read as version 1.0")));
  else if (major > 1)
    return fail_newer (self, line, version);
  else if (minor > 0)
    {
      self->is_newer = TRUE;
      self->info->newer_version = g_strdup_printf ("%u.%u", (guint) major, (guint) minor);
    }

  self->our_ns = node->ns;
  if (!begin_item (self, node, KRING_KIND_ALLIANCE, 0))
    return FALSE;
  if (self->is_newer)
    kring_foreign_add_inside (kring_item_ensure_foreign (g_array_index (self->entries, KringEntry, 0).item),
                              KRING_SLOT_VERSION, self->info->newer_version);

  return TRUE;
}

static gboolean
begin_element (KringReader *self, xmlNode *node)
{
  Frame *frame = top (self);
  const KringItemClass *klass = frame->names->klass;

  if (is_ours (self, node))
    {
      for (guint i = 0; i < klass->n_lists; i++)
        if (frame->names->lists[i] == node->name)
          return begin_item (self, node, klass->lists[i].kind, i);

      for (guint i = 0; i < klass->n_fields; i++)
        if (frame->names->fields[i] == node->name && klass->fields[i].type == KRING_FIELD_TEXT)
          {
            g_autofree char *where = NULL;

            if (!(frame->seen & (G_GUINT64_CONSTANT (1) << i)))
              {
                frame->seen |= G_GUINT64_CONSTANT (1) << i;
                return begin_text (self, i, node);
              }

            where = describe (klass, &klass->fields[i]);
            kring_file_info_add (self->info, get_line (self), g_strdup_printf (_("%s is there twice"), where),
                                 g_strdup (_("The second one is kept apart, and not shown")));
            break;
          }
    }

  open_foreign (self, node);
  if (self->foreign_depth == 0)
    end_foreign (self);

  return TRUE;
}

static gboolean
read_stray_text (KringReader *self, const xmlNode *node)
{
  g_autofree char *text = g_strstrip (g_strdup (node->content != NULL ? (const char *) node->content : ""));
  g_autofree char *start = NULL;

  if (*text == '\0')
    return TRUE;

  start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));
  kring_file_info_add (self->info, get_line (self),
                       g_strdup_printf (_("“%s” stands where no text was expected"), start),
                       g_strdup (_("It is kept as a comment")));

  /* Two hyphens would end the comment. */
  for (char *p = text; *p != '\0'; p++)
    if (*p == '-')
      *p = '_';
  g_string_append_printf (self->foreign, "<!-- %s -->", text);
  end_foreign (self);

  return TRUE;
}

static gboolean
read_node (KringReader *self)
{
  xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  int type = xmlTextReaderNodeType (self->reader);

  if (type == XML_READER_TYPE_ELEMENT)
    {
      if (self->foreign_depth > 0 || self->text_field >= 0)
        {
          open_foreign (self, node);
          if (self->foreign_depth == 0)
            end_foreign (self);
          return TRUE;
        }
      return self->n_frames == 0 ? begin_root (self, node) : begin_element (self, node);
    }

  if (type == XML_READER_TYPE_END_ELEMENT)
    {
      if (self->foreign_depth > 0)
        {
          close_foreign (self, node);
          if (self->foreign_depth == 0)
            end_foreign (self);
        }
      else if (self->text_field >= 0)
        end_text (self);
      else
        {
          place_pending_inside (self, top (self)->item, KRING_SLOT_END);
          self->n_frames--;
        }
      return TRUE;
    }

  if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
    return fail (self, get_line (self), KRING_STORE_ERROR_REFUSED,
                 g_strdup (_("It has a document type (DOCTYPE), which no alliance document has.")));

  if (node->content != NULL && !check_length (self, strlen ((const char *) node->content)))
    return FALSE;

  if (self->foreign_depth > 0)
    append_raw_node (self->foreign, node);
  else if (type == XML_READER_TYPE_COMMENT || type == XML_READER_TYPE_PROCESSING_INSTRUCTION)
    {
      append_raw_node (self->foreign, node);
      end_foreign (self);
    }
  else if (self->text_field >= 0)
    {
      if (!check_length (self, self->text->len + strlen ((const char *) node->content)))
        return FALSE;
      g_string_append (self->text, (const char *) node->content);
      append_raw_node (self->raw, node);
    }
  else if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA)
    return read_stray_text (self, node);

  return TRUE;
}

static void
explain_xml_error (KringReader *self, const KringScan *scan, const char *bytes, gsize size)
{
  guint last_line = 1;
  char *text;

  for (gsize i = 0; i + 1 < size; i++)
    last_line += bytes[i] == '\n';

  if (scan->is_cut && self->xml_line >= last_line)
    {
      fail (self, last_line, KRING_STORE_ERROR_TRUNCATED,
            g_strdup (_("Its end is missing: it was not copied or written completely.")));
      return;
    }

  switch (self->xml_code)
    {
    case XML_ERR_TAG_NAME_MISMATCH:
    case XML_ERR_TAG_NOT_FINISHED:
      text = g_strdup (_("It is broken: an element ends here that did not begin, or did not end before."));
      break;
    case XML_ERR_ATTRIBUTE_REDEFINED:
      text = g_strdup (_("It is broken: an element has the same attribute twice."));
      break;
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      text = g_strdup (_("It is broken: there is a character that XML does not allow."));
      break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      text = g_strdup (_("It is broken: it refers to an entity, which no alliance document has."));
      break;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      text = g_strdup (_("It is broken: a name has a prefix that is not declared."));
      break;
    default:
      text = g_strdup (_("It is not correct XML."));
      break;
    }

  fail (self, self->xml_line, KRING_STORE_ERROR_NOT_XML, text);
}

/* Items go into the lists of their owners; what stood before a dropped one
 * goes to the next. */
static void
assemble (GArray *entries)
{
  g_autofree char *orphans = NULL;
  KringItem *owner = NULL;

  for (guint i = 1; i < entries->len; i++)
    {
      KringEntry *entry = &g_array_index (entries, KringEntry, i);
      KringForeign *foreign = kring_item_get_foreign (entry->item);

      if (entry->dropped)
        {
          if (foreign != NULL && foreign->before != NULL)
            {
              char *joined = g_strconcat (orphans != NULL ? orphans : "", foreign->before, NULL);

              g_free (orphans);
              orphans = joined;
              owner = entry->owner;
            }
          continue;
        }

      if (orphans != NULL && owner == entry->owner)
        {
          kring_foreign_add_before (kring_item_ensure_foreign (entry->item), orphans);
          g_clear_pointer (&orphans, g_free);
        }
      kring_list_append (kring_item_get_list (entry->owner, entry->list), entry->item);
    }

  if (orphans != NULL && entries->len > 0)
    kring_foreign_add_inside (kring_item_ensure_foreign (owner), KRING_SLOT_END, orphans);
}

static void
clear_entry (gpointer data)
{
  g_clear_object (&((KringEntry *) data)->item);
}

static void
read_all (KringReader *self, const KringScan *scan, const char *bytes, gsize size)
{
  int more = 1;

  while (self->error == NULL && !kring_file_info_is_full (self->info) &&
         (more = xmlTextReaderRead (self->reader)) == 1 && self->xml_code == 0)
    if (!read_node (self))
      break;

  if (self->error == NULL && (more < 0 || self->xml_code != 0))
    explain_xml_error (self, scan, bytes, size);
}

static gboolean
prepare (KringReader *self, const char *bytes, gsize size)
{
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      xmlInitParser ();
      g_once_init_leave (&ready, 1);
    }

  self->reader = xmlReaderForMemory (bytes, (int) size, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (self->reader == NULL)
    return FALSE;

  xmlTextReaderSetStructuredErrorHandler (self->reader, on_xml_error, self);
  self->entries = g_array_new (FALSE, FALSE, sizeof (KringEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->pending = g_string_new (NULL);
  self->scratch = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->raw = g_string_new (NULL);
  self->nodes = g_string_new (NULL);
  self->foreign = g_string_new (NULL);
  self->defaults = g_ptr_array_new_with_free_func (g_free);
  self->text_field = -1;

  return TRUE;
}

static void
clear (KringReader *self)
{
  xmlFreeTextReader (self->reader);
  g_array_unref (self->entries);
  g_string_free (self->pending, TRUE);
  g_string_free (self->scratch, TRUE);
  g_string_free (self->text, TRUE);
  g_string_free (self->raw, TRUE);
  g_string_free (self->nodes, TRUE);
  g_string_free (self->foreign, TRUE);
  g_ptr_array_unref (self->defaults);
  for (guint i = 0; i < KRING_N_KINDS; i++)
    {
      g_free (self->kinds[i].fields);
      g_free (self->kinds[i].lists);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const KringProblem *first = *(const KringProblem *const *) a, *second = *(const KringProblem *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * kring_reader_read:
 * @info: gets the problems, and what is foreign
 *
 * Returns: (transfer full): the alliance with all that it owns, or %NULL
 */
KringItem *
kring_reader_read (GBytes *bytes, KringLoadFlags flags, KringFileInfo *info, GError **error)
{
  KringReader self = { .flags = flags, .info = info };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  KringScan scan;
  KringItem *alliance = NULL;
  guint line;

  if (!kring_scan (data, size, &scan, &line, &self.error))
    {
      kring_file_info_add (info, line, g_strdup (self.error->message), NULL);
      g_propagate_error (error, self.error);
      return NULL;
    }

  if (!prepare (&self, data + scan.start, size - scan.start))
    g_error ("%s: out of memory", G_STRLOC);

  read_all (&self, &scan, data, size);

  if (self.error == NULL)
    {
      KringEntry *root = &g_array_index (self.entries, KringEntry, 0);

      place_pending_inside (&self, root->item, KRING_SLOT_AFTER);
      kring_rules_apply (self.entries, info);
      g_ptr_array_sort (info->problems, compare_lines);

      if (info->problems->len > 0 && (!(flags & KRING_LOAD_REPAIR) || kring_file_info_is_full (info)))
        g_set_error_literal (&self.error, KRING_STORE_ERROR, KRING_STORE_ERROR_INVALID,
                             ((KringProblem *) g_ptr_array_index (info->problems, 0))->text);
      else
        {
          assemble (self.entries);
          alliance = g_object_ref (root->item);
        }
    }

  if (self.error != NULL)
    g_propagate_error (error, self.error);
  clear (&self);

  return alliance;
}
