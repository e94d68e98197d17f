/* kring-reader-private.h: the parts of the reader
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-reader.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* Alliance, stakeholder, gain; and one to spare for a kind of item deeper. */
#define MAX_ITEMS_DEEP 8

/* What a kind of item has, its names as the parser holds them: equal names are
 * equal pointers. */
typedef struct
{
  const KringItemClass *klass;
  const xmlChar **fields;
  const xmlChar **lists;
} KringKindNames;

typedef struct
{
  KringItem *item;
  const KringKindNames *names;
  guint64 seen; /* TEXT fields that were there already, a bit each */
} KringFrame;

typedef struct _KringReader
{
  xmlTextReader *reader;
  KringFileInfo *info;
  gboolean is_newer; /* from a newer minor version */

  KringKindNames kinds[KRING_N_KINDS];
  const xmlNs *our_ns; /* of the root */

  KringLines lines;
  guint n_tags;
  GArray *entries;
  KringFrame frames[MAX_ITEMS_DEEP];
  guint n_frames;

  GString *pending; /* foreign nodes on lines of their own, not placed yet */
  GString *scratch;

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

/* kring-reader.c */
guint kring_reader_get_line (KringReader *self);
KringFrame *kring_reader_top (KringReader *self);
gboolean kring_reader_fail (KringReader *self, guint line, KringStoreError code, char *text);
gboolean kring_reader_check_length (KringReader *self, gsize length);

/* kring-reader-items.c */
gboolean kring_reader_begin_item (KringReader *self, xmlNode *node, KringKind kind, guint list);
void kring_reader_begin_text (KringReader *self, guint field, xmlNode *node);
void kring_reader_end_text (KringReader *self);
char *kring_reader_describe (const KringItemClass *klass, const KringField *field);

/* kring-reader-foreign.c */
const char *kring_reader_get_attribute_value (KringReader *self, xmlAttr *attribute);
void kring_reader_append_value (GString *out, const char *prefix, const char *name, const char *value);
void kring_reader_append_attribute (KringReader *self, GString *out, xmlAttr *attribute);
void kring_reader_append_namespaces (GString *out, const xmlNode *node, gboolean with_default);
void kring_reader_append_raw (GString *out, const xmlNode *node);
void kring_reader_place_before (KringReader *self, KringItem *item);
void kring_reader_place_inside (KringReader *self, KringItem *item, guint slot);
void kring_reader_open_foreign (KringReader *self, xmlNode *node);
void kring_reader_close_foreign (KringReader *self, const xmlNode *node);
void kring_reader_end_foreign (KringReader *self);

G_END_DECLS
