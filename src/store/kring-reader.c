/* kring-reader.c: bytes as a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reader-private.h"

#include "kring-scan.h"
#include "kring-slots.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <string.h>

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

/**
 * kring_reader_get_line:
 *
 * Returns: the line of what is being read; of the last element where the parser
 *   does not know it
 */
guint
kring_reader_get_line (KringReader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);

  if (node->type != XML_ELEMENT_NODE && node->line > 0 && node->line < G_MAXUSHORT)
    return node->line;

  return kring_lines_get (&self->lines, self->n_tags);
}

/**
 * kring_reader_top:
 *
 * Returns: the item whose element is open
 */
KringFrame *
kring_reader_top (KringReader *self)
{
  return &self->frames[self->n_frames - 1];
}

/**
 * kring_reader_fail:
 *
 * @text: (transfer full): why
 *
 * Gives up: what was found so far matters no more.
 *
 * Returns: %FALSE
 */
gboolean
kring_reader_fail (KringReader *self, guint line, KringStoreError code, char *text)
{
  if (self->error == NULL)
    {
      self->error = g_error_new_literal (KRING_STORE_ERROR, code, text);
      g_ptr_array_set_size (self->info->problems, 0);
      kring_file_info_add (self->info, line, g_strdup (text), NULL);
    }
  g_free (text);

  return FALSE;
}

/**
 * kring_reader_check_length:
 *
 * Returns: whether a text of @length bytes may be
 */
gboolean
kring_reader_check_length (KringReader *self, gsize length)
{
  g_autofree char *size = NULL;

  if (length <= KRING_STORE_MAX_TEXT)
    return TRUE;

  size = g_format_size (KRING_STORE_MAX_TEXT);
  return kring_reader_fail (self, kring_reader_get_line (self), KRING_STORE_ERROR_REFUSED,
               g_strdup_printf (_("A text is longer than %s, which no alliance document has."), size));
}

static gboolean
is_ours (KringReader *self, const xmlNode *node)
{
  return node->ns == self->our_ns ||
         (node->ns != NULL && strcmp ((const char *) node->ns->href, KRING_STORE_NAMESPACE) == 0);
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
  return kring_reader_fail (self, line, KRING_STORE_ERROR_NEWER,
               g_strdup_printf (_("It was made by a newer Kring, in version %s of the format. "
                                  "Install a newer Kring to open it."), version));
}

static gboolean
begin_root (KringReader *self, xmlNode *node)
{
  const char *href = node->ns != NULL ? (const char *) node->ns->href : "";
  const char *version = NULL;
  const char *family = "urn:kring:alliance:";
  guint line = node->line;
  guint64 major = 0, minor = 0;

  if (strcmp (href, KRING_STORE_NAMESPACE) != 0)
    {
      if (g_str_has_prefix (href, family) && g_ascii_strtoull (href + strlen (family), NULL, 10) > 1)
        return fail_newer (self, line, href + strlen (family));
      return kring_reader_fail (self, line, KRING_STORE_ERROR_NOT_OURS,
                   g_strdup (_("It is an XML file, but not an alliance document.")));
    }
  if (strcmp ((const char *) node->name, "alliance") != 0)
    return kring_reader_fail (self, line, KRING_STORE_ERROR_NOT_OURS,
                 g_strdup_printf (_("It begins with “%s” where an alliance document begins with “alliance”."), node->name));

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns == NULL && strcmp ((const char *) attribute->name, "version") == 0)
      version = kring_reader_get_attribute_value (self, attribute);

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
  if (!kring_reader_begin_item (self, node, KRING_KIND_ALLIANCE, 0))
    return FALSE;
  if (self->is_newer)
    kring_foreign_add_inside (kring_item_ensure_foreign (g_array_index (self->entries, KringEntry, 0).item),
                              KRING_SLOT_VERSION, self->info->newer_version);

  return TRUE;
}

static gboolean
begin_element (KringReader *self, xmlNode *node)
{
  KringFrame *frame = kring_reader_top (self);
  const KringItemClass *klass = frame->names->klass;

  if (is_ours (self, node))
    {
      for (guint i = 0; i < klass->n_lists; i++)
        if (frame->names->lists[i] == node->name)
          return kring_reader_begin_item (self, node, klass->lists[i].kind, i);

      for (guint i = 0; i < klass->n_fields; i++)
        if (frame->names->fields[i] == node->name && klass->fields[i].type == KRING_FIELD_TEXT)
          {
            kring_reader_begin_text (self, i, node);
            return TRUE;
          }
    }

  kring_reader_open_foreign (self, node);
  if (self->foreign_depth == 0)
    kring_reader_end_foreign (self);

  return TRUE;
}

static gboolean
read_stray_text (KringReader *self, const xmlNode *node)
{
  const char *content = node->content != NULL ? (const char *) node->content : "";
  g_autofree char *text = g_strstrip (g_strdup (content));
  g_autofree char *start = NULL;
  guint line;

  if (*text == '\0')
    return TRUE;

  /* The parser tells where the text ends. */
  line = kring_reader_get_line (self);
  for (const char *p = content + strspn (content, " \n\r\t"); *p != '\0'; p++)
    line -= *p == '\n' && line > 1;

  start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));
  kring_file_info_add (self->info, line,
                       g_strdup_printf (_("“%s” stands where no text was expected"), start),
                       g_strdup (_("It is kept as a comment")));

  /* Two hyphens would end the comment. */
  for (char *p = text; *p != '\0'; p++)
    if (*p == '-')
      *p = '_';
  g_string_append_printf (self->foreign, "<!-- %s -->", text);
  kring_reader_end_foreign (self);

  return TRUE;
}

static gboolean
read_node (KringReader *self)
{
  xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  int type = xmlTextReaderNodeType (self->reader);

  if (type == XML_READER_TYPE_ELEMENT)
    {
      self->n_tags++;
      if (self->foreign_depth > 0 || self->text_field >= 0)
        {
          kring_reader_open_foreign (self, node);
          if (self->foreign_depth == 0)
            kring_reader_end_foreign (self);
          return TRUE;
        }
      return self->n_frames == 0 ? begin_root (self, node) : begin_element (self, node);
    }

  if (type == XML_READER_TYPE_END_ELEMENT)
    {
      if (self->foreign_depth > 0)
        {
          kring_reader_close_foreign (self, node);
          if (self->foreign_depth == 0)
            kring_reader_end_foreign (self);
        }
      else if (self->text_field >= 0)
        kring_reader_end_text (self);
      else
        {
          kring_reader_place_inside (self, kring_reader_top (self)->item, KRING_SLOT_END);
          self->n_frames--;
        }
      return TRUE;
    }

  if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
    return kring_reader_fail (self, kring_reader_get_line (self), KRING_STORE_ERROR_REFUSED,
                 g_strdup (_("It has a document type (DOCTYPE), which no alliance document has.")));

  if (node->content != NULL && !kring_reader_check_length (self, strlen ((const char *) node->content)))
    return FALSE;

  if (self->foreign_depth > 0)
    kring_reader_append_raw (self->foreign, node);
  else if (type == XML_READER_TYPE_COMMENT || type == XML_READER_TYPE_PROCESSING_INSTRUCTION)
    {
      kring_reader_append_raw (self->foreign, node);
      kring_reader_end_foreign (self);
    }
  else if (self->text_field >= 0)
    {
      if (!kring_reader_check_length (self, self->text->len + strlen ((const char *) node->content)))
        return FALSE;
      g_string_append (self->text, (const char *) node->content);
      kring_reader_append_raw (self->raw, node);
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

  if (self->xml_line >= last_line &&
      (scan->is_cut || (scan->is_open && self->xml_code != XML_ERR_TAG_NAME_MISMATCH)))
    {
      kring_reader_fail (self, last_line, KRING_STORE_ERROR_TRUNCATED,
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

  kring_reader_fail (self, self->xml_line, KRING_STORE_ERROR_NOT_XML, text);
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
  kring_lines_clear (&self->lines);
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
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  KringReader self = { .info = info, .lines = { data, size, NULL } };
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

      kring_reader_place_inside (&self, root->item, KRING_SLOT_AFTER);
      kring_rules_apply (self.entries, &self.lines, info);
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
