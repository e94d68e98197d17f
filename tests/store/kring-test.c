/* kring-test.c: documents to test with, and the schema to test against
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"
#include "store/kring-store.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

/* Made-up content */

static char *
make_text (GRand *random, gboolean lines)
{
  static const char *const parts[] = {
    "a", "Gemeente", " ", "  ", "<", ">", "&", "\"", "'", "]]>", "é", "€", "😀", "עברית", "-", "--",
    "&amp;", "<!--", "x=\"1\"", "{}", "\xc2\xa0", "\xef\xbf\xbd", "\x7f",
  };
  static const char *const breaks[] = { "\n", "\n\n", "\t", "\r", "\r\n" };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 9);

  for (int i = 0; i < n; i++)
    if (lines && g_rand_int_range (random, 0, 4) == 0)
      g_string_append (text, breaks[g_rand_int_range (random, 0, G_N_ELEMENTS (breaks))]);
    else
      g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

static char *
make_moment (GRand *random, gboolean whole)
{
  int year = g_rand_int_range (random, 1900, 3000);

  switch (whole ? 0 : g_rand_int_range (random, 0, 4))
    {
    case 1:
      return g_strdup_printf ("%04d", year);
    case 2:
      return g_strdup_printf ("%04d-Q%d", year, g_rand_int_range (random, 1, 5));
    case 3:
      return g_strdup_printf ("%04d-%02d", year, g_rand_int_range (random, 1, 13));
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
    }
}

static char *
pick_id (GRand *random, GPtrArray *const *ids, guint targets)
{
  for (guint kind = 0; kind < KRING_N_KINDS; kind++)
    if ((targets & (1u << kind)) && ids[kind] != NULL && ids[kind]->len > 0)
      return g_strdup (g_ptr_array_index (ids[kind], g_rand_int_range (random, 0, ids[kind]->len)));

  return NULL;
}

static void
fill (GRand *random, KringItem *item, GPtrArray *const *ids)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = &klass->fields[i];
      g_autofree char *text = NULL;
      KringValue value;

      if (!field->required && g_rand_boolean (random))
        continue;

      switch (field->type)
        {
        case KRING_FIELD_CHOICE:
          {
            guint n = 0;

            while (field->choices[n].id != NULL)
              n++;
            kring_item_set_int (item, i, g_rand_int_range (random, 0, n));
            break;
          }
        case KRING_FIELD_SCALE:
          kring_item_set_int (item, i, g_rand_int_range (random, field->min, field->max + 1));
          break;
        case KRING_FIELD_YEAR:
          kring_item_set_int (item, i, g_rand_int_range (random, 1900, 3000));
          break;
        case KRING_FIELD_FLAG:
          kring_item_set_int (item, i, g_rand_boolean (random));
          break;
        case KRING_FIELD_NUMBER:
          kring_item_set_number (item, i, g_rand_double_range (random, -1, 1) * (g_rand_boolean (random) ? 1e3 : 1e-12));
          break;
        case KRING_FIELD_DATE:
        case KRING_FIELD_MOMENT:
          text = make_moment (random, field->type == KRING_FIELD_DATE);
          break;
        case KRING_FIELD_REFERENCE:
          text = pick_id (random, ids, field->targets);
          break;
        case KRING_FIELD_ID:
          text = kring_item_make_id (klass->kind);
          break;
        case KRING_FIELD_TAGS:
          text = make_text (random, FALSE);
          kring_field_parse (field, text, &value, NULL);
          kring_item_set_value (item, i, &value);
          kring_field_clear_value (field, &value);
          g_clear_pointer (&text, g_free);
          break;
        case KRING_FIELD_LINE:
        case KRING_FIELD_TEXT:
        default:
          text = make_text (random, field->type == KRING_FIELD_TEXT);
          break;
        }

      if (text != NULL)
        kring_item_set_string (item, i, text);
    }
}

/* An item that may not be there twice: a key of what it stands between */
static char *
make_key (KringItem *item)
{
  switch ((int) kring_item_get_kind (item))
    {
    case KRING_KIND_STAKE:
      return g_strdup_printf ("%s/%s", kring_item_get_string (item, KRING_STAKE_STAKEHOLDER),
                              kring_item_get_string (item, KRING_STAKE_INTEREST));
    case KRING_KIND_INFLUENCE:
      return g_strdup_printf ("%s/%s/%d", kring_item_get_string (item, KRING_INFLUENCE_FROM),
                              kring_item_get_string (item, KRING_INFLUENCE_TO),
                              kring_item_get_int (item, KRING_INFLUENCE_KIND));
    case KRING_KIND_PLACE:
      return g_strdup_printf ("place/%s", kring_item_get_string (item, KRING_PLACE_NODE));
    default:
      return NULL;
    }
}

static gboolean
may_stand (KringItem *item, GHashTable *keys)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);
  char *key;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].required && klass->fields[i].type == KRING_FIELD_REFERENCE &&
        *kring_item_get_string (item, i) == '\0')
      return FALSE;

  if (klass->kind == KRING_KIND_INFLUENCE &&
      strcmp (kring_item_get_string (item, KRING_INFLUENCE_FROM), kring_item_get_string (item, KRING_INFLUENCE_TO)) == 0)
    return FALSE;

  key = make_key (item);
  return key == NULL || g_hash_table_add (keys, key);
}

static void
fill_lists (GRand *random, KringItem *item, GPtrArray **ids, GHashTable *keys, guint n_stakeholders)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringKind kind = klass->lists[i].kind;
      int n = g_rand_int_range (random, 0, klass->lists[i].single ? 2 : 4);

      if (kind == KRING_KIND_STAKEHOLDER)
        n = n_stakeholders;
      else if (klass->kind == KRING_KIND_ALLIANCE && !klass->lists[i].single)
        n = n_stakeholders / 3;

      for (int j = 0; j < n; j++)
        {
          g_autoptr (KringItem) child = kring_item_new (kind);

          fill (random, child, ids);
          if (!may_stand (child, keys))
            continue;
          fill_lists (random, child, ids, keys, n_stakeholders);
          kring_list_append (kring_item_get_list (item, i), child);

          if (kring_item_get_id (child) == NULL)
            continue;
          if (ids[kind] == NULL)
            ids[kind] = g_ptr_array_new ();
          g_ptr_array_add (ids[kind], (gpointer) kring_item_get_id (child));
        }
    }
}

/**
 * kring_test_make_document:
 *
 * Returns: (transfer full): a document with something of everything, the same
 *   one for the same @random
 */
KringDocument *
kring_test_make_document (GRand *random, guint n_stakeholders)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *ids[KRING_N_KINDS] = { NULL };
  KringDocument *document;

  fill (random, alliance, ids);
  fill_lists (random, alliance, ids, keys, n_stakeholders);
  document = kring_document_new_for_alliance (alliance);

  for (guint i = 0; i < KRING_N_KINDS; i++)
    g_clear_pointer (&ids[i], g_ptr_array_unref);

  return document;
}

/* The schema */

/* Whether the attribute holds a word that only a newer version knows */
static gboolean
is_newer_word (xmlAttr *attribute, const KringField *field)
{
  xmlChar *text = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  gboolean newer = field->type == KRING_FIELD_CHOICE;

  for (guint i = 0; newer && field->choices[i].id != NULL; i++)
    newer = !xmlStrEqual (text, BAD_CAST field->choices[i].id);
  xmlFree (text);

  return newer;
}

/* Takes out what is not of version 1.0 of the format: a schema that is strict
 * cannot have it. */
static void
strip (xmlNode *node, const KringItemClass *klass, gboolean is_newer)
{
  xmlAttr *next_attribute;
  xmlNode *next;

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = next_attribute)
    {
      const KringField *field = kring_kind_find_field (klass->kind, (const char *) attribute->name, NULL);
      gboolean known = attribute->ns == NULL && field != NULL && field->type != KRING_FIELD_TEXT;

      next_attribute = attribute->next;
      if ((known && !(is_newer && is_newer_word (attribute, field))) || (klass->kind == KRING_KIND_ALLIANCE && xmlStrEqual (attribute->name, BAD_CAST "version")))
        continue;
      xmlRemoveProp (attribute);
    }

  for (xmlNode *child = node->children; child != NULL; child = next)
    {
      gboolean ours = child->type == XML_ELEMENT_NODE && child->ns != NULL &&
                      xmlStrEqual (child->ns->href, BAD_CAST KRING_STORE_NAMESPACE);
      gboolean keep = child->type == XML_TEXT_NODE;
      const KringField *field;

      next = child->next;
      for (guint i = 0; ours && i < klass->n_lists; i++)
        if (xmlStrEqual (child->name, BAD_CAST klass->lists[i].name))
          {
            strip (child, kring_kind_get_class (klass->lists[i].kind), is_newer);
            keep = TRUE;
          }

      field = ours ? kring_kind_find_field (klass->kind, (const char *) child->name, NULL) : NULL;
      if (field != NULL && field->type == KRING_FIELD_TEXT)
        {
          xmlChar *text = xmlNodeGetContent (child);

          while (child->properties != NULL)
            xmlRemoveProp (child->properties);
          xmlNodeSetContent (child, NULL);
          xmlNodeAddContent (child, text);
          xmlFree (text);
          keep = TRUE;
        }

      if (!keep)
        {
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
    }
}

static void
validate_with_libxml2 (xmlDoc *doc)
{
  static xmlRelaxNG *schema;
  xmlRelaxNGValidCtxt *context;
  int result;

  if (schema == NULL)
    {
      xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (KRING_TEST_SCHEMA);

      schema = xmlRelaxNGParse (parser);
      g_assert_nonnull (schema);
      xmlRelaxNGFreeParserCtxt (parser);
    }

  context = xmlRelaxNGNewValidCtxt (schema);
  result = xmlRelaxNGValidateDoc (context, doc);
  xmlRelaxNGFreeValidCtxt (context);
  g_assert_cmpint (result, ==, 0);
}

static void
validate_with_jing (xmlDoc *doc)
{
  g_autofree char *path = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("kring-XXXXXX.kring", &path, &error), status;
  const char *argv[] = { "jing", KRING_TEST_SCHEMA, path, NULL };

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_cmpint (xmlSaveFile (path, doc), >, 0);

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_unlink (path);

  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("jing: %s", out);
}

/**
 * kring_test_validate_bytes:
 *
 * Asserts that a file which Kring wrote is what data/kring.rng says, by libxml2
 * and by jing, but for the foreign content in it.
 */
void
kring_test_validate_bytes (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *doc = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  xmlNode *root, *next;
  xmlChar *version;

  g_assert_nonnull (doc);
  for (xmlNode *node = doc->children; node != NULL; node = next)
    {
      next = node->next;
      if (node->type == XML_ELEMENT_NODE)
        continue;
      xmlUnlinkNode (node);
      xmlFreeNode (node);
    }

  root = xmlDocGetRootElement (doc);
  version = xmlGetNoNsProp (root, BAD_CAST "version");
  strip (root, kring_kind_get_class (KRING_KIND_ALLIANCE), !xmlStrEqual (version, BAD_CAST KRING_STORE_VERSION));
  xmlSetProp (root, BAD_CAST "version", BAD_CAST KRING_STORE_VERSION);
  xmlFree (version);

  validate_with_libxml2 (doc);
  validate_with_jing (doc);
  xmlFreeDoc (doc);
}

/**
 * kring_test_validate:
 *
 * Like kring_test_validate_bytes(), for a file.
 */
void
kring_test_validate (const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, size);
  kring_test_validate_bytes (bytes);
}
