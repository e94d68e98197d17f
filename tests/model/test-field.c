/* test-field.c: the tables of fields, and their values as text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-action.h"
#include "model/kring-choices.h"
#include "model/kring-gain.h"
#include "model/kring-language.h"
#include "model/kring-place.h"
#include "model/kring-stakeholder.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

static void
check_words (const KringField *field)
{
  guint n = 0;

  for (; field->choices != NULL && field->choices[n].id != NULL; n++)
    g_assert_cmpstr (kring_text (field->choices[n].label), !=, "");

  if (field->type == KRING_FIELD_CHOICE)
    g_assert_cmpuint (n, >, (guint) field->fallback);
  if (field->type == KRING_FIELD_SCALE)
    {
      g_assert_cmpint (field->min, <, field->max);
      if (field->choices != NULL)
        g_assert_cmpuint (n, ==, (guint) (field->max - field->min + 1));
    }
}

static void
test_tables (void)
{
  for (guint kind = 0; kind < KRING_N_KINDS; kind++)
    {
      const KringItemClass *klass = kring_kind_get_class (kind);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const KringField *field = &klass->fields[i];
          guint index = G_MAXUINT;

          g_assert_nonnull (field->label);
          g_assert_true (kring_kind_find_field (kind, field->name, &index) == field);
          g_assert_cmpuint (index, ==, i);
          g_assert_true ((field->type == KRING_FIELD_REFERENCE) == (field->targets != 0));
          g_assert_true ((field->privacy == KRING_PRIVATE_SOMETIMES) == (field->is_private != NULL));
          check_words (field);
        }
    }
}

static void
round_trip (KringKind kind, const char *name, const char *text, const char *expected)
{
  const KringField *field = kring_kind_find_field (kind, name, NULL);
  KringValue value;
  g_autoptr (GError) error = NULL;
  gboolean taken;

  g_assert_nonnull (field);
  taken = kring_field_parse (field, text, &value, &error);

  if (expected == NULL)
    {
      g_assert_false (taken);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      /* The message says what was there. */
      g_assert_nonnull (strstr (error->message, text));
    }
  else
    {
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_true (taken);
      again = kring_field_format (field, &value);
      g_assert_cmpstr (again, ==, expected);
      kring_field_clear_value (field, &value);
      g_assert_true (kring_field_is_default (field, &value));
    }
}

static void
test_parse (void)
{
  round_trip (KRING_KIND_STAKEHOLDER, "sector", "nonprofit", "nonprofit");
  round_trip (KRING_KIND_STAKEHOLDER, "sector", "charity", NULL);
  round_trip (KRING_KIND_STAKEHOLDER, "influence", "5", "5");
  round_trip (KRING_KIND_STAKEHOLDER, "influence", "6", NULL);
  round_trip (KRING_KIND_STAKEHOLDER, "influence", "0", NULL);
  round_trip (KRING_KIND_STAKEHOLDER, "influence", "4.5", NULL);
  round_trip (KRING_KIND_STAKEHOLDER, "attitude", "-2", "-2");
  round_trip (KRING_KIND_STAKEHOLDER, "attitude", "0", "0");
  round_trip (KRING_KIND_STAKEHOLDER, "tags", "zorg, regio  zorg", "regio zorg");
  round_trip (KRING_KIND_STAKEHOLDER, "name", "two\nlines", "two lines");
  round_trip (KRING_KIND_STAKEHOLDER, "note", "two\nlines", "two\nlines");
  round_trip (KRING_KIND_ALLIANCE, "start-year", "2026", "2026");
  round_trip (KRING_KIND_ALLIANCE, "start-year", "26", NULL);
  round_trip (KRING_KIND_ALLIANCE, "start-year", "20265", NULL);
  round_trip (KRING_KIND_ALLIANCE, "since", "2024-02-29", "2024-02-29");
  round_trip (KRING_KIND_ALLIANCE, "since", "2025-02-29", NULL);
  round_trip (KRING_KIND_ALLIANCE, "since", "2025-2-9", NULL);
  round_trip (KRING_KIND_ACTION, "when", "2027", "2027");
  round_trip (KRING_KIND_ACTION, "when", "2027-Q4", "2027-Q4");
  round_trip (KRING_KIND_ACTION, "when", "2027-12", "2027-12");
  round_trip (KRING_KIND_ACTION, "when", "2027-12-31", "2027-12-31");
  round_trip (KRING_KIND_ACTION, "when", "2027-Q5", NULL);
  round_trip (KRING_KIND_ACTION, "when", "2027-13", NULL);
  round_trip (KRING_KIND_ACTION, "when", "soon", NULL);
  round_trip (KRING_KIND_INDICATOR, "target", "12.50", "12.5");
  round_trip (KRING_KIND_INDICATOR, "target", "0.1", "0.1");
  round_trip (KRING_KIND_INDICATOR, "target", "-1e3", "-1000");
  round_trip (KRING_KIND_INDICATOR, "target", "nan", NULL);
  round_trip (KRING_KIND_INDICATOR, "target", "1e999", NULL);
  round_trip (KRING_KIND_INDICATOR, "target", "0x10", NULL);
  round_trip (KRING_KIND_INDICATOR, "target", "12,5", NULL);
  round_trip (KRING_KIND_PLACE, "pinned", "yes", "yes");
  round_trip (KRING_KIND_PLACE, "pinned", "true", NULL);
}

static void
test_numbers (void)
{
  const KringField *field = kring_kind_find_field (KRING_KIND_PLACE, "x", NULL);

  for (int i = 0; i < 20000; i++)
    {
      KringValue value = { .number = g_test_rand_double_range (-1e6, 1e6) * pow (10, g_test_rand_int_range (-12, 12)) };
      g_autofree char *text = kring_field_format (field, &value);
      KringValue again;

      g_assert_true (kring_field_parse (field, text, &again, NULL));
      g_assert_true (kring_field_values_equal (field, &value, &again));
    }
}

static void
test_properties (void)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_STAKEHOLDER);
  g_autofree char *name = NULL;
  int influence;

  kring_item_set_string (item, KRING_STAKEHOLDER_NAME, "Gemeente Utrecht");
  g_object_get (item, "name", &name, "influence", &influence, NULL);
  g_assert_cmpstr (name, ==, "Gemeente Utrecht");
  g_assert_cmpint (influence, ==, KRING_UNSET);
}

static void
test_privacy (void)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_STAKEHOLDER);
  g_autoptr (KringItem) gain = kring_item_new (KRING_KIND_GAIN);
  g_autoptr (KringItem) action = kring_item_new (KRING_KIND_ACTION);

  g_assert_true (kring_item_is_private (item, KRING_STAKEHOLDER_NOTE));
  g_assert_true (kring_item_is_private (item, KRING_STAKEHOLDER_ATTITUDE));
  g_assert_false (kring_item_is_private (item, KRING_STAKEHOLDER_NAME));
  g_assert_false (kring_item_is_private (item, KRING_STAKEHOLDER_NEEDS));

  kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, KRING_ROLE_PARTNER);
  g_assert_cmpint (kring_item_get_shared_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_PARTNER);
  kring_item_set_int (item, KRING_STAKEHOLDER_ROLE, KRING_ROLE_TO_MOVE);
  g_assert_cmpint (kring_item_get_shared_int (item, KRING_STAKEHOLDER_ROLE), ==, KRING_ROLE_CONTEXT);
  kring_item_set_int (item, KRING_STAKEHOLDER_INFLUENCE, 5);
  g_assert_cmpint (kring_item_get_shared_int (item, KRING_STAKEHOLDER_INFLUENCE), ==, KRING_UNSET);

  g_assert_true (kring_item_is_private (gain, KRING_GAIN_WHAT));
  kring_item_set_int (gain, KRING_GAIN_OPENNESS, KRING_OPENNESS_OPEN);
  g_assert_false (kring_item_is_private (gain, KRING_GAIN_WHAT));
  g_assert_false (kring_item_is_private (action, KRING_ACTION_WHAT));
  kring_item_set_int (action, KRING_ACTION_STATUS, KRING_ACTION_DECLINED);
  g_assert_true (kring_item_is_private (action, KRING_ACTION_WHAT));
}

int
main (int argc, char *argv[])
{
  kring_language_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/tables", test_tables);
  g_test_add_func ("/field/parse", test_parse);
  g_test_add_func ("/field/numbers", test_numbers);
  g_test_add_func ("/field/properties", test_properties);
  g_test_add_func ("/field/privacy", test_privacy);

  return g_test_run ();
}
