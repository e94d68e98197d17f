/* advice-tests.c: small alliances to try advice on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "model/kring-alliance.h"
#include "model/kring-influence.h"
#include "model/kring-stakeholder.h"

#include <string.h>

/**
 * advice_tests_add_stakeholder:
 *
 * Returns: (transfer none): the stakeholder, last in its list
 */
KringItem *
advice_tests_add_stakeholder (KringItem *alliance, const char *id, const char *name, gboolean at_table)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_STAKEHOLDER);

  kring_item_set_string (item, KRING_STAKEHOLDER_ID, id);
  kring_item_set_string (item, KRING_STAKEHOLDER_NAME, name);
  kring_item_set_int (item, KRING_STAKEHOLDER_INVOLVEMENT,
                      at_table ? KRING_INVOLVEMENT_AT_TABLE : KRING_INVOLVEMENT_INVITED);
  kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_STAKEHOLDERS), item);

  return item;
}

/**
 * advice_tests_add_influence:
 *
 * Returns: (transfer none): the influence line, last in its list
 */
KringItem *
advice_tests_add_influence (KringItem *alliance, const char *from, const char *to, int strength,
                            KringEffect effect, KringInfluenceKind kind)
{
  g_autoptr (KringItem) item = kring_item_new (KRING_KIND_INFLUENCE);

  kring_item_set_string (item, KRING_INFLUENCE_FROM, from);
  kring_item_set_string (item, KRING_INFLUENCE_TO, to);
  kring_item_set_int (item, KRING_INFLUENCE_STRENGTH, strength);
  kring_item_set_int (item, KRING_INFLUENCE_EFFECT, effect);
  kring_item_set_int (item, KRING_INFLUENCE_KIND, kind);
  kring_list_append (kring_item_get_list (alliance, KRING_ALLIANCE_INFLUENCES), item);

  return item;
}

/**
 * advice_tests_make:
 * @text: "A* B C A>B3 B>C2-": stakeholders, with a star those at the table,
 *   and lines with their strength, with a minus those that oppose
 *
 * Returns: (transfer full): a document of them; names and ids are the letters
 */
KringDocument *
advice_tests_make (const char *text)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      const char from[] = { word[0], '\0' };

      if (word[0] != '\0' && word[1] == '>')
        {
          const char to[] = { word[2], '\0' };

          advice_tests_add_influence (alliance, from, to, word[3] - '0',
                                      word[4] == '-' ? KRING_EFFECT_OPPOSES : KRING_EFFECT_NEUTRAL,
                                      (int) i % (KRING_INFLUENCE_KIND_OTHER + 1));
        }
      else
        advice_tests_add_stakeholder (alliance, from, from, word[1] == '*');
    }

  return kring_document_new_for_alliance (alliance);
}

/**
 * advice_tests_make_network:
 * @text: as of advice_tests_make()
 *
 * Returns: (transfer full): the network of such a document
 */
KringNetwork *
advice_tests_make_network (const char *text)
{
  g_autoptr (KringDocument) document = advice_tests_make (text);

  return kring_network_new (document);
}

/**
 * advice_tests_make_random:
 *
 * Returns: (transfer full): a network of 2 to 12 stakeholders, some of them at
 *   the table, and up to four times as many lines
 */
KringNetwork *
advice_tests_make_random (GRand *random)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_autoptr (KringDocument) document = NULL;
  int n = g_rand_int_range (random, 2, 13);
  int n_lines = g_rand_int_range (random, 0, 4 * n + 1);
  int of_ten = g_rand_int_range (random, 0, 6);
  char ids[12][2];

  for (int i = 0; i < n; i++)
    {
      g_snprintf (ids[i], sizeof ids[i], "%c", 'A' + i);
      advice_tests_add_stakeholder (alliance, ids[i], ids[i], g_rand_int_range (random, 0, 10) < of_ten);
    }

  for (int i = 0; i < n_lines; i++)
    {
      int from = g_rand_int_range (random, 0, n);
      int to = (from + g_rand_int_range (random, 1, n)) % n;

      advice_tests_add_influence (alliance, ids[from], ids[to], g_rand_int_range (random, 1, 4),
                                  g_rand_int_range (random, KRING_EFFECT_UNKNOWN, KRING_EFFECT_NEUTRAL + 1),
                                  g_rand_int_range (random, 0, KRING_INFLUENCE_KIND_OTHER + 1));
    }

  document = kring_document_new_for_alliance (alliance);
  return kring_network_new (document);
}

/* The list of that name in the alliance, or else in its newest items. */
static KringList *
find_list (KringItem *alliance, KringItem *newest, const char *name)
{
  for (KringItem *owner = newest; owner != NULL; owner = owner != alliance ? alliance : NULL)
    {
      const KringItemClass *klass = KRING_ITEM_GET_CLASS (owner);

      for (guint i = 0; i < klass->n_lists; i++)
        if (strcmp (klass->lists[i].name, name) == 0)
          return kring_item_get_list (owner, i);
    }

  g_error ("There is no list of %s", name);
}

static void
write_field (KringItem *item, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  const KringField *field;
  KringValue value;
  guint index;

  g_assert_nonnull (parts[1]);
  field = kring_kind_find_field (kring_item_get_kind (item), parts[0], &index);
  g_assert_nonnull (field);
  g_assert_true (kring_field_parse (field, g_strdelimit (parts[1], "_", ' '), &value, NULL));
  kring_item_set_value (item, index, &value);
  kring_field_clear_value (field, &value);
}

/**
 * advice_tests_write:
 * @text: "stakeholder id=a role=partner; gain what=Fame; alliance phase=forming"
 *
 * Items with their fields, as the file has them; "_" is a space. What belongs
 * to a stakeholder or indicator follows it.
 *
 * Returns: (transfer full): a document of them
 */
KringDocument *
advice_tests_write (const char *text)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);
  g_auto (GStrv) clauses = g_strsplit (text, ";", -1);
  KringItem *newest = alliance;

  for (guint i = 0; clauses[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (clauses[i]), " ", -1);
      KringItem *item = alliance;

      if (words[0] == NULL)
        continue;
      if (strcmp (words[0], "alliance") != 0)
        {
          KringList *list = find_list (alliance, newest, words[0]);
          g_autoptr (KringItem) made = kring_item_new (kring_list_get_spec (list)->kind);

          kring_list_append (list, made);
          item = made;
          if (kring_list_get_owner (list) == alliance)
            newest = item;
        }
      for (guint j = 1; words[j] != NULL; j++)
        if (*words[j] != '\0')
          write_field (item, words[j]);
    }

  return kring_document_new_for_alliance (alliance);
}

/**
 * advice_tests_find:
 *
 * Returns: (transfer full) (nullable): the first finding of that rule
 */
KringFinding *
advice_tests_find (KringFindings *findings, const char *rule)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (strcmp (kring_finding_get_rule (finding)->id, rule) == 0)
        return g_steal_pointer (&finding);
    }

  return NULL;
}

/**
 * advice_tests_holds:
 *
 * Returns: whether there is a finding of that rule, counted or not
 */
gboolean
advice_tests_holds (KringFindings *findings, const char *rule)
{
  g_autoptr (KringFinding) finding = advice_tests_find (findings, rule);

  return finding != NULL;
}
