/* test-findings-random.c: findings that follow a document are those of it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "advice-tests.h"

#include "advice/kring-findings.h"
#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-stakeholder.h"

#include <math.h>
#include <string.h>

#define TODAY "2026-06-15"
#define N_DOCUMENTS 20
#define N_STEPS 1000
#define MAX_LENGTH 12

/* Some of what seldom comes about by chance */
#define START                                                                                  \
  "alliance phase=running; interest id=i name=I;"                                              \
  "stakeholder id=a name=A role=partner involvement=at-table;"                                 \
  "stakeholder id=b name=B role=partner involvement=at-table;"                                 \
  "influence from=a to=b kind=funds; stake stakeholder=a interest=i stance=for;"               \
  "stake stakeholder=b interest=i stance=against; interest id=j name=J;"                       \
  "stakeholder id=t name=T role=target-group; stake stakeholder=t interest=j stance=for;"      \
  "stake stakeholder=a interest=j stance=for"

static const char *
any_of (GRand *random, const char *const *words)
{
  return words[g_rand_int_range (random, 0, (int) g_strv_length ((char **) words))];
}

/* Any item that can stand in a list of the alliance, or NULL. */
static KringItem *
any_item (GRand *random, KringDocument *document, guint targets)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS, KRING_ALLIANCE_CHECKS };
  KringList *list = kring_document_get_list (document, lists[g_rand_int_range (random, 0, 3)]);
  guint n = kring_list_get_length (list);

  if (n == 0 || (targets & (1u << kring_list_get_spec (list)->kind)) == 0)
    return NULL;

  /* The first ones more often: then they have much to do with each other. */
  return kring_list_get (list, (guint) g_rand_int_range (random, 0, g_rand_boolean (random) ? MIN (3, (int) n) : (int) n));
}

static char *
any_reference (GRand *random, KringDocument *document, const KringField *field)
{
  for (int i = 0; i < 10; i++)
    {
      KringItem *item = any_item (random, document, field->targets);

      if (item != NULL)
        return g_strdup (kring_item_get_id (item));
    }

  return g_strdup (field->required ? "nobody" : "");
}

static void
fill_value (GRand *random, KringDocument *document, const KringField *field, KringValue *value)
{
  static const char *const lines[] = { "", " ", "One", "Two", "gain.said", "gain", "time", "blindspot.powerful",
                                       "gain.conflict", "action.overdue", "ideal.missing", NULL };
  static const char *const dates[] = { "", "2020-02-29", "2025-06-14", "2025-06-15", "2025-12-13", "2025-12-14", "2026-06-15",
                                       "2030-01-01", NULL };
  static const char *const moments[] = { "", "2025", "2026", "2026-Q1", "2026-Q2", "2026-05", "2026-06-14", "2026-06-15", NULL };
  guint n_choices = 0;

  switch (field->type)
    {
    case KRING_FIELD_CHOICE:
      while (field->choices[n_choices].id != NULL)
        n_choices++;
      /* What most rules ask for first, more often */
      value->integer = g_rand_int_range (random, 0, g_rand_boolean (random) ? 2 : (int) n_choices);
      break;
    case KRING_FIELD_SCALE:
      value->integer = g_rand_int_range (random, 0, 5) > 0 ? g_rand_int_range (random, field->min, field->max + 1)
                                                           : kring_field_get_default (field);
      break;
    case KRING_FIELD_YEAR:
      value->integer = g_rand_int_range (random, 0, 5) > 0 ? g_rand_int_range (random, 2025, 2028) : KRING_UNSET;
      break;
    case KRING_FIELD_FLAG:
      value->integer = g_rand_int_range (random, 0, 2);
      break;
    case KRING_FIELD_NUMBER:
      value->number = g_rand_int_range (random, 0, 3) > 0 ? g_rand_int_range (random, 0, 9) : NAN;
      break;
    case KRING_FIELD_REFERENCE:
      value->string = any_reference (random, document, field);
      break;
    case KRING_FIELD_DATE:
      value->string = g_strdup (any_of (random, dates));
      break;
    case KRING_FIELD_MOMENT:
      value->string = g_strdup (any_of (random, moments));
      break;
    case KRING_FIELD_ID:
    case KRING_FIELD_LINE:
    case KRING_FIELD_TEXT:
    case KRING_FIELD_TAGS:
    default:
      value->string = g_strdup (any_of (random, lines));
      break;
    }
}

static void
set_field (GRand *random, KringDocument *document, KringItem *item)
{
  guint field = (guint) g_rand_int_range (random, 0, (int) KRING_ITEM_GET_CLASS (item)->n_fields);
  const KringField *row = kring_item_get_field (item, field);
  KringValue value;

  /* Checks have ids that mean something; the others' are nobody's. */
  if (row->type == KRING_FIELD_ID && kring_item_get_kind (item) != KRING_KIND_CHECK)
    {
      g_autofree char *id = kring_document_make_id (document, kring_item_get_kind (item));

      if (g_rand_int_range (random, 0, 10) == 0)
        kring_history_set_string (kring_document_get_history (document), item, field, id);
      return;
    }
  if (row->type == KRING_FIELD_ID)
    return;

  fill_value (random, document, row, &value);
  kring_history_set_value (kring_document_get_history (document), item, field, &value);
  kring_field_clear_value (row, &value);
}

static void
fill_item (GRand *random, KringDocument *document, KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      KringValue value;
      g_autofree char *id = kring_document_make_id (document, klass->kind);

      if (klass->fields[i].type == KRING_FIELD_ID)
        {
          kring_item_set_string (item, i, id);
          continue;
        }
      fill_value (random, document, &klass->fields[i], &value);
      kring_item_set_value (item, i, &value);
      kring_field_clear_value (&klass->fields[i], &value);
    }
}

static KringList *
any_list (GRand *random, KringDocument *document)
{
  static const guint busy[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_STAKES, KRING_ALLIANCE_INFLUENCES };
  KringItem *owner = kring_document_get_alliance (document);
  KringItem *item = any_item (random, document, KRING_TARGET (STAKEHOLDER));
  KringList *indicators = kring_document_get_list (document, KRING_ALLIANCE_INDICATORS);

  if (item != NULL && g_rand_int_range (random, 0, 3) > 0)
    owner = item;
  else if (kring_list_get_length (indicators) > 0 && g_rand_int_range (random, 0, 8) == 0)
    owner = kring_list_get (indicators, 0);

  if (item != owner && g_rand_boolean (random))
    return kring_document_get_list (document, busy[g_rand_int_range (random, 0, 3)]);

  return kring_item_get_list (owner, (guint) g_rand_int_range (random, 0, (int) KRING_ITEM_GET_CLASS (owner)->n_lists));
}

static void
remove_one (GRand *random, KringDocument *document, KringItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  /* With what refers to it, as people do; or without, as a merge may. */
  g_ptr_array_add (items, item);
  if (g_rand_int_range (random, 0, 2) == 0)
    kring_edit_remove (document, items);
  else
    kring_history_remove (kring_document_get_history (document), item);
}

static void
edit (GRand *random, KringDocument *document)
{
  KringHistory *history = kring_document_get_history (document);
  KringList *list = any_list (random, document);
  const KringListSpec *spec = kring_list_get_spec (list);
  guint n = kring_list_get_length (list);
  KringItem *item = n > 0 ? kring_list_get (list, (guint) g_rand_int_range (random, 0, (int) n)) : NULL;
  int what = g_rand_int_range (random, 0, 10);

  if (what == 0)
    set_field (random, document, kring_document_get_alliance (document));
  else if (item != NULL && what < 6)
    set_field (random, document, item);
  else if (item != NULL && what < 7)
    kring_history_move (history, item, (guint) g_rand_int_range (random, 0, (int) n));
  else if (item != NULL && !spec->implied && (what < 8 || n >= MAX_LENGTH))
    remove_one (random, document, item);
  else if (!spec->single || n == 0)
    {
      g_autoptr (KringItem) made = kring_item_new (spec->kind);

      if (g_rand_int_range (random, 0, 6) > 0 || kring_item_get_id (made) != NULL)
        fill_item (random, document, made);
      kring_history_insert (history, list, (guint) g_rand_int_range (random, 0, (int) n + 1), made);
    }
}

static void
step (GRand *random, KringDocument *document)
{
  KringHistory *history = kring_document_get_history (document);
  int what = g_rand_int_range (random, 0, 10);

  if (what < 2)
    kring_history_undo (history);
  else if (what < 3)
    kring_history_redo (history);
  else if (what < 4)
    {
      kring_history_begin (history, "Several");
      for (int i = g_rand_int_range (random, 1, 6); i > 0; i--)
        edit (random, document);
      if (g_rand_int_range (random, 0, 4) == 0)
        kring_history_cancel (history);
      else
        kring_history_end (history);
    }
  else
    edit (random, document);
}

static char *
describe (KringFinding *finding)
{
  GPtrArray *items = kring_finding_get_items (finding);
  g_autofree char *sentence = kring_finding_tell (finding, "en");
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %d %d %u %u: %s:", kring_finding_get_rule (finding)->id, kring_finding_get_panel (finding),
                          kring_finding_is_later (finding), kring_finding_is_set_aside (finding),
                          kring_finding_get_set_aside (finding)->len, items->len, sentence);
  for (guint i = 0; i < items->len; i++)
    if (kring_item_get_id (g_ptr_array_index (items, i)) != NULL)
      g_string_append_printf (text, " %s", kring_item_get_id (g_ptr_array_index (items, i)));

  return g_string_free (text, FALSE);
}

static char *
describe_all (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *line = describe (g_ptr_array_index (findings, i));

      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}

static GPtrArray *
get_rows (KringFindings *findings)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (findings), i));

  return rows;
}

/* What somebody sees who only looks when told to. */
typedef struct
{
  GPtrArray *rows;
  GHashTable *marks; /* item, which it holds → text */
} Follower;

static void
on_items_changed (GListModel *model, guint at, guint n_removed, guint n_added, Follower *self)
{
  guint n_open = 0;

  if (n_removed > 0)
    g_ptr_array_remove_range (self->rows, at, n_removed);
  for (guint i = at; i < at + n_added; i++)
    g_ptr_array_insert (self->rows, (int) i, g_list_model_get_item (model, i));

  /* What it counts is right at every moment, whoever asks. */
  for (guint i = 0; i < self->rows->len; i++)
    n_open += kring_finding_is_open (g_ptr_array_index (self->rows, i));
  g_assert_cmpuint (n_open, ==, kring_findings_get_n_open (KRING_FINDINGS (model)));
}

static char *
describe_marks (KringFindings *findings, KringItem *item)
{
  g_autoptr (GPtrArray) found = kring_findings_get_of (findings, item);
  KringFinding *worst = kring_findings_get_worst_of (findings, item);
  GString *text = g_string_new (NULL);

  g_assert_true (worst == (found->len > 0 ? g_ptr_array_index (found, 0) : NULL));
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s ", kring_finding_get_rule (g_ptr_array_index (found, i))->id);

  return g_string_free (text, FALSE);
}

/* Of two conflicts that one is in only the rule is told. */
static char *
describe_rules (KringFindings *findings, KringItem *item)
{
  g_autofree char *marks = describe_marks (findings, item);
  g_auto (GStrv) words = g_strsplit (marks, " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && (i == 0 || strcmp (words[i], words[i - 1]) != 0))
      g_string_append_printf (text, "%s ", words[i]);

  return g_string_free (text, FALSE);
}

static void
on_marks_changed (KringFindings *findings, GPtrArray *nodes, Follower *self)
{
  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_insert (self->marks, g_object_ref (g_ptr_array_index (nodes, i)), describe_rules (findings, g_ptr_array_index (nodes, i)));
}

static void
follow (Follower *self, KringFindings *findings)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  self->rows = get_rows (findings);
  self->marks = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      KringList *list = kring_document_get_list (kring_findings_get_document (findings), lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        g_ptr_array_add (nodes, kring_list_get (list, j));
    }
  on_marks_changed (findings, nodes, self);

  g_signal_connect (findings, "items-changed", G_CALLBACK (on_items_changed), self);
  g_signal_connect (findings, "marks-changed", G_CALLBACK (on_marks_changed), self);
}

static gboolean
has_gone (gpointer item, gpointer text, gpointer data)
{
  return kring_item_get_owner_list (item) == NULL;
}

static void
check_marks (KringDocument *document, KringFindings *findings, KringFindings *fresh, KringDocument *copy, Follower *follower)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };

  g_hash_table_foreach_remove (follower->marks, has_gone, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      KringList *list = kring_document_get_list (document, lists[i]);
      KringList *other = kring_document_get_list (copy, lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        {
          KringItem *item = kring_list_get (list, j);
          g_autofree char *now = describe_marks (findings, item);
          g_autofree char *of_fresh = describe_marks (fresh, kring_list_get (other, j));
          g_autofree char *rules = describe_rules (findings, item);
          const char *told = g_hash_table_lookup (follower->marks, item);

          g_assert_cmpstr (now, ==, of_fresh);
          g_assert_cmpstr (told != NULL ? told : "", ==, rules);
        }
    }
}

static void
check (KringDocument *document, KringFindings *findings, Follower *follower)
{
  g_autoptr (KringItem) alliance = kring_item_copy (kring_document_get_alliance (document));
  g_autoptr (KringDocument) copy = kring_document_new_for_alliance (alliance);
  g_autoptr (KringFindings) fresh = kring_findings_new (copy, TODAY);
  g_autoptr (GPtrArray) rows = get_rows (findings);
  g_autoptr (GPtrArray) fresh_rows = get_rows (fresh);
  g_autofree char *now = describe_all (rows);
  g_autofree char *of_fresh = describe_all (fresh_rows);

  g_assert_cmpstr (now, ==, of_fresh);
  g_assert_cmpuint (kring_findings_get_n_open (findings), ==, kring_findings_get_n_open (fresh));

  g_assert_cmpuint (follower->rows->len, ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (g_ptr_array_index (follower->rows, i) == g_ptr_array_index (rows, i));
  check_marks (document, findings, fresh, copy, follower);
}

/* Rules that never hold would be no test. */
static void
note_rules (KringFindings *findings, GHashTable *seen)
{
  g_autoptr (GPtrArray) rows = get_rows (findings);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (seen, (gpointer) kring_finding_get_rule (g_ptr_array_index (rows, i)));
}

static void
test_random (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const KringRule *rules;
  guint n_rules;

  for (guint32 seed = 1; seed <= N_DOCUMENTS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (KringDocument) document = advice_tests_write (START);
      g_autoptr (KringFindings) findings = kring_findings_new (document, TODAY);
      Follower follower;

      follow (&follower, findings);
      for (guint i = 0; i < N_STEPS; i++)
        {
          step (random, document);
          check (document, findings, &follower);
          note_rules (findings, seen);
        }

      g_ptr_array_unref (follower.rows);
      g_hash_table_unref (follower.marks);
    }

  rules = kring_rules_get (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    if (!g_hash_table_contains (seen, &rules[i]))
      g_test_message ("%s never held", rules[i].id);
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_rules);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/random", test_random);

  return g_test_run ();
}
