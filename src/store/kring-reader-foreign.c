/* kring-reader-foreign.c: what others put into a file, kept as it was
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-reader-private.h"

#include "kring-writer.h"

#include <string.h>

/**
 * kring_reader_get_attribute_value:
 *
 * Returns: (transfer none): the value, until the next call
 */
const char *
kring_reader_get_attribute_value (KringReader *self, xmlAttr *attribute)
{
  const xmlNode *child = attribute->children;

  if (child == NULL)
    return "";
  if (child->next == NULL && child->type == XML_TEXT_NODE)
    return child->content != NULL ? (const char *) child->content : "";

  g_string_truncate (self->scratch, 0);
  for (; child != NULL; child = child->next)
    if (child->content != NULL)
      g_string_append (self->scratch, (const char *) child->content);

  return self->scratch->str;
}

/**
 * kring_reader_append_value:
 *
 * Writes an attribute, a space before it.
 */
void
kring_reader_append_value (GString *out, const char *prefix, const char *name, const char *value)
{
  g_string_append_c (out, ' ');
  if (prefix != NULL)
    g_string_append_printf (out, "%s:", prefix);
  g_string_append (out, name);
  g_string_append (out, "=\"");
  kring_writer_escape (out, value, KRING_ESCAPE_ATTRIBUTE);
  g_string_append_c (out, '"');
}

/**
 * kring_reader_append_attribute:
 *
 * Writes an attribute as it was read.
 */
void
kring_reader_append_attribute (KringReader *self, GString *out, xmlAttr *attribute)
{
  kring_reader_append_value (out, attribute->ns != NULL ? (const char *) attribute->ns->prefix : NULL,
                    (const char *) attribute->name, kring_reader_get_attribute_value (self, attribute));
}

/**
 * kring_reader_append_namespaces:
 *
 * Writes the namespaces that an element declares. On an element of ours the
 * default one is left out: there it is ours.
 */
void
kring_reader_append_namespaces (GString *out, const xmlNode *node, gboolean with_default)
{
  for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
    if (ns->prefix != NULL)
      kring_reader_append_value (out, "xmlns", (const char *) ns->prefix, ns->href ? (const char *) ns->href : "");
    else if (with_default)
      kring_reader_append_value (out, NULL, "xmlns", ns->href ? (const char *) ns->href : "");
}

/* Foreign nodes wait in @pending until it is known what they stand before. */

/**
 * kring_reader_place_before:
 *
 * What was foreign since the last item stands before this one.
 */
void
kring_reader_place_before (KringReader *self, KringItem *item)
{
  if (self->pending->len == 0)
    return;

  kring_foreign_add_before (kring_item_ensure_foreign (item), self->pending->str);
  g_string_truncate (self->pending, 0);
}

/**
 * kring_reader_place_inside:
 *
 * What was foreign since the last item stands in @slot of this one.
 */
void
kring_reader_place_inside (KringReader *self, KringItem *item, guint slot)
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

/**
 * kring_reader_append_raw:
 *
 * Writes a comment, processing instruction, text or character data as it was.
 */
void
kring_reader_append_raw (GString *out, const xmlNode *node)
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

/* Inside a foreign element: everything is written again as it was */

/**
 * kring_reader_open_foreign:
 *
 * Begins an element that is not ours: all that is in it is written again as it
 * was.
 */
void
kring_reader_open_foreign (KringReader *self, xmlNode *node)
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

  kring_reader_append_namespaces (self->foreign, node, TRUE);
  if (!has_prefix && !declares && strcmp (href, inherited) != 0)
    {
      kring_reader_append_value (self->foreign, NULL, "xmlns", href);
      inherited = href;
    }
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    kring_reader_append_attribute (self, self->foreign, attribute);

  if (xmlTextReaderIsEmptyElement (self->reader))
    {
      g_string_append (self->foreign, "/>");
      return;
    }

  g_string_append_c (self->foreign, '>');
  g_ptr_array_add (self->defaults, g_strdup (inherited));
  self->foreign_depth++;
}

/**
 * kring_reader_close_foreign:
 *
 * Ends an element that is not ours.
 */
void
kring_reader_close_foreign (KringReader *self, const xmlNode *node)
{
  g_string_append (self->foreign, "</");
  if (node->ns != NULL && node->ns->prefix != NULL)
    g_string_append_printf (self->foreign, "%s:", node->ns->prefix);
  g_string_append_printf (self->foreign, "%s>", node->name);
  g_ptr_array_set_size (self->defaults, self->defaults->len - 1);
  self->foreign_depth--;
}

/**
 * kring_reader_end_foreign:
 *
 * A foreign node is complete, and goes to where it belongs.
 */
void
kring_reader_end_foreign (KringReader *self)
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

