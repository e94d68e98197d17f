/* test-map-words.c: the map in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-choices.h"
#include "model/kring-edit.h"
#include "model/kring-influence.h"
#include "model/kring-stake.h"
#include "model/kring-stakeholder.h"
#include "view/kring-map-words.h"

typedef struct
{
  KringDocument *document;
  KringHistory *history;
  KringItem *city;
  KringItem *museum;
  KringItem *green;
  KringItem *rest;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->document = kring_document_new ("en");
  f->history = kring_document_get_history (f->document);
  f->city = kring_edit_add_node (f->document, KRING_KIND_STAKEHOLDER, "City", 0, 0);
  f->museum = kring_edit_add_node (f->document, KRING_KIND_STAKEHOLDER, "Museum", 0, 0);
  f->green = kring_edit_add_node (f->document, KRING_KIND_INTEREST, "more green", 0, 0);
  f->rest = kring_edit_add_node (f->document, KRING_KIND_INTEREST, "rest", 0, 0);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_object_unref (f->document);
}

static KringItem *
link_items (Fixture *f,
            KringItem *from,
            KringItem *to)
{
  return kring_edit_link (f->document, kring_item_get_id (from), kring_item_get_id (to));
}

static void
assert_described (Fixture *f,
                  KringItem *item,
                  const char *expected)
{
  g_autofree char *text = kring_map_words_describe (f->document, item);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_lines (Fixture *f,
            gconstpointer data)
{
  KringItem *line, *stake;

  assert_described (f, f->city, "no lines yet");

  line = link_items (f, f->city, f->museum);
  assert_described (f, f->city, "influences Museum");
  assert_described (f, f->museum, "is influenced by City");

  kring_history_set_int (f->history, line, KRING_INFLUENCE_EFFECT, KRING_EFFECT_OPPOSES);
  assert_described (f, line, "opposes Museum");
  assert_described (f, f->museum, "is opposed by City");

  kring_history_set_int (f->history, line, KRING_INFLUENCE_KIND, KRING_INFLUENCE_KIND_FUNDS);
  assert_described (f, f->museum, "is funded by City (away from the ideal)");

  line = link_items (f, f->museum, f->city);
  kring_history_set_int (f->history, line, KRING_INFLUENCE_EFFECT, KRING_EFFECT_SUPPORTS);
  stake = link_items (f, f->city, f->green);
  assert_described (f, f->city, "funds Museum (away from the ideal), is supported by Museum; shares more green");
  assert_described (f, f->green, "City shares it");

  kring_history_set_int (f->history, stake, KRING_STAKE_STANCE, KRING_STANCE_AGAINST);
  assert_described (f, stake, "goes against more green");
  assert_described (f, f->green, "City goes against it");
}

/* A name is no format. */
static void
test_hostile_names (Fixture *f,
                    gconstpointer data)
{
  link_items (f, f->city, f->museum);
  kring_history_set_string (f->history, f->museum, KRING_STAKEHOLDER_NAME, "%s%n");
  assert_described (f, f->city, "influences %s%n");
}

static void
test_kinds (Fixture *f,
            gconstpointer data)
{
  g_autofree char *interest = kring_map_words_name_kind (f->green);
  g_autofree char *unknown = kring_map_words_name_kind (f->city);
  g_autofree char *known = NULL;

  g_assert_cmpstr (interest, ==, "interest");
  g_assert_cmpstr (unknown, ==, "stakeholder");

  kring_history_set_int (f->history, f->city, KRING_STAKEHOLDER_SECTOR, KRING_SECTOR_GOVERNMENT);
  kring_history_set_int (f->history, f->city, KRING_STAKEHOLDER_INVOLVEMENT, KRING_INVOLVEMENT_AT_TABLE);
  known = kring_map_words_name_kind (f->city);
  g_assert_cmpstr (known, ==, "stakeholder, government, at the table");
}

static void
test_refusals (Fixture *f,
               gconstpointer data)
{
  g_assert_null (kring_map_words_cannot_link (f->document, f->city, f->museum));
  g_assert_null (kring_map_words_cannot_link (f->document, f->city, f->green));
  g_assert_null (kring_map_words_cannot_link (f->document, f->green, f->city));
  g_assert_cmpstr (kring_map_words_cannot_link (f->document, f->city, f->city), ==,
                   "A line cannot end where it starts");
  g_assert_cmpstr (kring_map_words_cannot_link (f->document, f->green, f->rest), ==,
                   "Interests are not connected with each other, only with stakeholders");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/map-words/lines", test_lines);
  ADD ("/map-words/hostile-names", test_hostile_names);
  ADD ("/map-words/kinds", test_kinds);
  ADD ("/map-words/refusals", test_refusals);
#undef ADD

  return g_test_run ();
}
