/* paint-tests.c: an alliance to draw
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-interest.h"
#include "model/kring-place.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>

KringItem *
paint_tests_add (KringItem *owner,
                 guint      list,
                 KringKind  kind)
{
  g_autoptr (KringItem) item = kring_item_new (kind);

  kring_list_append (kring_item_get_list (owner, list), item);
  return item;
}

/* A node; without a place where @x is no number. */
KringItem *
paint_tests_add_node (KringItem  *alliance,
                      KringKind   kind,
                      const char *id,
                      const char *name,
                      double      x,
                      double      y)
{
  gboolean is_box = kind == KRING_KIND_STAKEHOLDER;
  KringItem *item = paint_tests_add (alliance, is_box ? KRING_ALLIANCE_STAKEHOLDERS : KRING_ALLIANCE_INTERESTS, kind);

  kring_item_set_string (item, is_box ? (guint) KRING_STAKEHOLDER_ID : (guint) KRING_INTEREST_ID, id);
  kring_item_set_string (item, is_box ? (guint) KRING_STAKEHOLDER_NAME : (guint) KRING_INTEREST_NAME, name);
  if (!isnan (x))
    {
      KringItem *place = paint_tests_add (alliance, KRING_ALLIANCE_PLACES, KRING_KIND_PLACE);

      kring_item_set_string (place, KRING_PLACE_NODE, id);
      kring_item_set_number (place, KRING_PLACE_X, x);
      kring_item_set_number (place, KRING_PLACE_Y, y);
    }

  return item;
}

KringItem *
paint_tests_add_line (KringItem  *alliance,
                      KringKind   kind,
                      const char *from,
                      const char *to)
{
  gboolean is_stake = kind == KRING_KIND_STAKE;
  KringItem *item = paint_tests_add (alliance, is_stake ? KRING_ALLIANCE_STAKES : KRING_ALLIANCE_INFLUENCES, kind);

  kring_item_set_string (item, is_stake ? (guint) KRING_STAKE_STAKEHOLDER : (guint) KRING_INFLUENCE_FROM, from);
  kring_item_set_string (item, is_stake ? (guint) KRING_STAKE_INTEREST : (guint) KRING_INFLUENCE_TO, to);
  return item;
}

/* Every sector, role, involvement, stance and effect once. */
KringItem *
paint_tests_make_alliance (const char *language)
{
  static const char *const names[] = {
    "Gemeente Utrecht", "Werkgeversfederatie Midden-Nederland", "MantelKracht", "Hogeschool", "Regionale omroep",
    "Werkende mantelzorgers", "Kerken", "Verzekeraar Ons Belang"
  };
  KringItem *alliance = kring_item_new (KRING_KIND_ALLIANCE);

  kring_item_set_string (alliance, KRING_ALLIANCE_TITLE, "Werk & mantelzorg <in balans>");
  kring_item_set_int (alliance, KRING_ALLIANCE_LANGUAGE,
                      g_str_equal (language, "nl") ? KRING_LANGUAGE_NL : KRING_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      KringItem *item = paint_tests_add_node (alliance, KRING_KIND_STAKEHOLDER, id, names[i],
                                              (i % 4) * 240.0, (double) (i / 4) * 300);

      kring_item_set_int (item, KRING_STAKEHOLDER_SECTOR, (i + 1) % 8);
      kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, (i + 1) % 7);
      kring_item_set_int (item, KRING_STAKEHOLDER_INVOLVEMENT, (i + 1) % 6);
    }
  paint_tests_add_node (alliance, KRING_KIND_INTEREST, "i0", "Zekerheid van inkomen", 120, 150);
  paint_tests_add_node (alliance, KRING_KIND_INTEREST, "i1", "Privacy", 600, 150);

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *from = g_strdup_printf ("s%d", i);
      g_autofree char *to = g_strdup_printf ("s%d", i + 4);
      KringItem *line = paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, from, to);
      KringItem *stake = paint_tests_add_line (alliance, KRING_KIND_STAKE, from, i % 2 ? "i1" : "i0");

      kring_item_set_int (line, KRING_INFLUENCE_EFFECT, i);
      kring_item_set_int (line, KRING_INFLUENCE_STRENGTH, 1 + i % 3);
      kring_item_set_int (stake, KRING_STAKE_STANCE, i);
      kring_item_set_int (stake, KRING_STAKE_WEIGHT, 1 + i % 3);
    }
  paint_tests_add_line (alliance, KRING_KIND_INFLUENCE, "s4", "s0");

  return alliance;
}

KringDocument *
paint_tests_make_document (const char *language)
{
  g_autoptr (KringItem) alliance = paint_tests_make_alliance (language);

  return kring_document_new_for_alliance (alliance);
}

/* A file as text, with the bytes of a binary one as they are up to a NUL. */
char *
paint_tests_export (KringScene        *scene,
                    KringExportFormat  format)
{
  KringExportOptions options = { .format = format, .paper = KRING_PAPER_A3, .date = "2026-03-15" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_export_to_bytes (scene, &options, NULL, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

/* What a program says of a file; NULL where there is no such program. */
char *
paint_tests_run (const char *command,
                 const char *file)
{
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autofree char *program = g_find_program_in_path (words[0]);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  if (program == NULL)
    return NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], "FILE"))
      {
        g_free (words[i]);
        words[i] = g_strdup (file);
      }
  process = g_subprocess_newv ((const char *const *) words, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

/* What a program says of a PDF of @scene. */
char *
paint_tests_ask_pdf (const char *command,
                     KringScene *scene)
{
  const KringExportOptions options = { .format = KRING_EXPORT_PDF, .paper = KRING_PAPER_A3, .date = "2026-03-15" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_export_to_bytes (scene, &options, NULL, &error);

  g_assert_no_error (error);
  return paint_tests_ask (command, bytes);
}

/* What a program says of a file that holds @bytes. */
char *
paint_tests_ask (const char *command,
                 GBytes     *bytes)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *said;
  int fd = g_file_open_tmp ("kring-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  said = paint_tests_run (command, path);
  g_unlink (path);

  return said;
}

/* How many there are of what an XPath names. */
guint
paint_tests_count (xmlXPathContext *context,
                   const char      *path)
{
  xmlXPathObject *found = xmlXPathEvalExpression ((const xmlChar *) path, context);
  guint n = found->nodesetval != NULL ? found->nodesetval->nodeNr : 0;

  xmlXPathFreeObject (found);
  return n;
}
