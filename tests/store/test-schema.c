/* test-schema.c: the schema says what the tables of fields say
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-item.h"
#include "store/kring-store.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

static xmlDoc *schema;
static xmlXPathContext *context;

static guint
count (const char *format, ...) G_GNUC_PRINTF (1, 2);

static guint
count (const char *format, ...)
{
  va_list args;
  g_autofree char *path = NULL;
  xmlXPathObject *found;
  guint n;

  va_start (args, format);
  path = g_strdup_vprintf (format, args);
  va_end (args);

  found = xmlXPathEvalExpression (BAD_CAST path, context);
  g_assert_nonnull (found);
  n = found->nodesetval != NULL ? found->nodesetval->nodeNr : 0;
  xmlXPathFreeObject (found);

  return n;
}

static void
assert_once (const char *what, const char *path)
{
  if (count ("%s", path) != 1)
    g_error ("%s: the schema has no %s", what, path);
}

static const char *
name_of_type (const KringField *field)
{
  switch (field->type)
    {
    case KRING_FIELD_ID:
    case KRING_FIELD_REFERENCE:
      return "id";
    case KRING_FIELD_LINE:
      return "line";
    case KRING_FIELD_TEXT:
      return "text";
    case KRING_FIELD_YEAR:
      return "year";
    case KRING_FIELD_NUMBER:
      return "number";
    case KRING_FIELD_DATE:
      return "date";
    case KRING_FIELD_MOMENT:
      return "moment";
    case KRING_FIELD_TAGS:
      return "tags";
    case KRING_FIELD_FLAG:
      return "flag";
    case KRING_FIELD_CHOICE:
    case KRING_FIELD_SCALE:
    default:
      return NULL;
    }
}

static void
assert_field (const KringItemClass *klass, const KringField *field)
{
  g_autofree char *what = g_strdup_printf ("%s of %s", field->name, klass->name);
  g_autofree char *row = g_strdup_printf ("/r:grammar/r:define[@name='%s']%s/r:%s[@name='%s']", klass->name,
                                          field->required ? "" : "/r:optional",
                                          field->type == KRING_FIELD_TEXT ? "element" : "attribute", field->name);
  g_autofree char *path = NULL;

  assert_once (what, row);

  if (field->type == KRING_FIELD_CHOICE)
    {
      guint n = 0;

      for (; field->choices[n].id != NULL; n++)
        {
          g_autofree char *value = g_strdup_printf ("%s/r:choice/r:value[%u][.='%s']", row, n + 1, field->choices[n].id);

          assert_once (what, value);
        }
      g_assert_cmpuint (count ("%s//r:value", row), ==, n);
      return;
    }

  if (field->type == KRING_FIELD_SCALE)
    path = g_strdup_printf ("%s/r:data[@type='integer'][r:param[@name='minInclusive']='%d'][r:param[@name='maxInclusive']='%d']",
                            row, field->min, field->max);
  else
    path = g_strdup_printf ("%s/r:ref[@name='%s']", row, name_of_type (field));
  assert_once (what, path);
}

static void
test_kind (gconstpointer data)
{
  const KringItemClass *klass = kring_kind_get_class (GPOINTER_TO_INT (data));
  guint attributes = klass->kind == KRING_KIND_ALLIANCE ? 1 : 0, elements = 0, position = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      assert_field (klass, &klass->fields[i]);
      if (klass->fields[i].type == KRING_FIELD_TEXT)
        elements++;
      else
        attributes++;
    }

  for (guint i = 0; i < klass->n_lists; i++)
    {
      g_autofree char *path = g_strdup_printf ("/r:grammar/r:define[@name='%s']/r:%s/r:element[@name='%s']/r:ref[@name='%s']",
                                               klass->name, klass->lists[i].single ? "optional" : "zeroOrMore",
                                               klass->lists[i].name, kring_kind_get_class (klass->lists[i].kind)->name);

      assert_once (klass->lists[i].name, path);
      elements++;
    }

  /* Nothing more, and the elements in the order in which they are written */
  g_assert_cmpuint (count ("/r:grammar/r:define[@name='%s']//r:attribute", klass->name), ==, attributes);
  g_assert_cmpuint (count ("/r:grammar/r:define[@name='%s']//r:element", klass->name), ==, elements);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < (pass == 0 ? klass->n_fields : klass->n_lists); i++)
      {
        const char *name = pass == 0 ? klass->fields[i].name : klass->lists[i].name;

        if (pass == 0 && klass->fields[i].type != KRING_FIELD_TEXT)
          continue;
        g_assert_cmpuint (count ("(/r:grammar/r:define[@name='%s']//r:element)[%u][@name='%s']", klass->name, ++position, name), ==, 1);
      }
}

/* The page that describes the format names the fields that have a default. */
static void
test_page (void)
{
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (KRING_TEST_PAGE, &page, NULL, &error);
  g_assert_no_error (error);

  for (guint kind = 0; kind < KRING_N_KINDS; kind++)
    {
      const KringItemClass *klass = kring_kind_get_class (kind);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const KringField *field = &klass->fields[i];
          g_autofree char *name = g_strdup_printf ("`%s`", field->name);
          g_autofree char *word = NULL;

          if (field->type == KRING_FIELD_CHOICE && strcmp (field->choices[field->fallback].id, "unknown") != 0)
            word = g_strdup_printf ("`%s`", field->choices[field->fallback].id);
          else if (field->type == KRING_FIELD_SCALE && field->fallback != 0)
            word = g_strdup_printf ("`%d`", field->fallback);
          else if (field->type == KRING_FIELD_FLAG)
            word = g_strdup (field->fallback ? "`yes`" : "`no`");
          else
            continue;

          if (strstr (page, name) == NULL || strstr (strstr (page, name), word) == NULL)
            g_error ("the page does not say that %s of %s is %s by default", name, klass->name, word);
        }
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  schema = xmlReadFile (KRING_TEST_SCHEMA, NULL, XML_PARSE_NONET);
  g_assert_nonnull (schema);
  context = xmlXPathNewContext (schema);
  xmlXPathRegisterNs (context, BAD_CAST "r", BAD_CAST "http://relaxng.org/ns/structure/1.0");

  for (int kind = 0; kind < KRING_N_KINDS; kind++)
    {
      g_autofree char *path = g_strdup_printf ("/store/schema/%s", kring_kind_get_class (kind)->name);

      g_test_add_data_func (path, GINT_TO_POINTER (kind), test_kind);
    }
  g_test_add_func ("/store/schema/page", test_page);

  result = g_test_run ();
  xmlXPathFreeContext (context);
  xmlFreeDoc (schema);

  return result;
}
