/* kring-findings.c: all that a document tells its manager, kept up to date
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-private.h"

#include <string.h>

enum
{
  PROP_N_OPEN = 1,
  N_PROPS
};

enum
{
  MARKS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
kring_findings_get_item_type (GListModel *model)
{
  return KRING_TYPE_FINDING;
}

static guint
kring_findings_get_n_items (GListModel *model)
{
  return KRING_FINDINGS (model)->rows->len;
}

static gpointer
kring_findings_get_item (GListModel *model, guint position)
{
  KringFindings *self = KRING_FINDINGS (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
kring_findings_model_init (GListModelInterface *interface)
{
  interface->get_item_type = kring_findings_get_item_type;
  interface->get_n_items = kring_findings_get_n_items;
  interface->get_item = kring_findings_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KringFindings, kring_findings, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_findings_model_init))

/* The rows */

static gboolean
contains (GHashTable *rows, KringFinding *row)
{
  return g_hash_table_contains (rows, row);
}

static GHashTable *
get_set (GPtrArray *rows)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, g_ptr_array_index (rows, i));

  return set;
}

static guint
count_open (GPtrArray *rows, guint from, guint n)
{
  guint n_open = 0;

  for (guint i = from; i < from + n; i++)
    n_open += kring_finding_is_open (g_ptr_array_index (rows, i));

  return n_open;
}

/* Who is told of it may count at once. */
static void
splice (KringFindings *self, guint at, guint n_removed, GPtrArray *rows, guint n_added)
{
  self->n_open -= count_open (self->rows, at, n_removed);
  self->n_open += count_open (rows, at, n_added);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->rows, at, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->rows, (int) (at + i), g_object_ref (g_ptr_array_index (rows, at + i)));
  g_list_model_items_changed (G_LIST_MODEL (self), at, n_removed, n_added);
}

/* What stays keeps its order, unless interests were moved: then all that
 * follows is told anew. */
static void
show (KringFindings *self, GPtrArray *rows)
{
  g_autoptr (GHashTable) old = get_set (self->rows);
  g_autoptr (GHashTable) new = get_set (rows);
  guint at = 0;

  while (at < rows->len || at < self->rows->len)
    {
      guint n_removed = 0, n_added = 0;

      if (at < rows->len && at < self->rows->len && g_ptr_array_index (rows, at) == g_ptr_array_index (self->rows, at))
        {
          at++;
          continue;
        }

      while (at + n_removed < self->rows->len && !contains (new, g_ptr_array_index (self->rows, at + n_removed)))
        n_removed++;
      while (at + n_added < rows->len && !contains (old, g_ptr_array_index (rows, at + n_added)))
        n_added++;
      if (n_removed == 0 && n_added == 0)
        {
          n_removed = self->rows->len - at;
          n_added = rows->len - at;
        }
      splice (self, at, n_removed, rows, n_added);
      at += n_added;
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return kring_finding_compare (*(KringFinding *const *) a, *(KringFinding *const *) b);
}

static void
show_all (KringFindings *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n_open = self->n_open;

  for (guint i = 0; i < self->n_rules; i++)
    for (guint j = 0; j < self->findings[i]->len; j++)
      g_ptr_array_add (rows, g_ptr_array_index (self->findings[i], j));
  /* Stable: conflicts stay in the order of their interests. */
  g_ptr_array_sort (rows, compare_rows);
  show (self, rows);

  if (self->n_open != n_open)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_OPEN]);
}

/* The marks: what is told of each node */

#define NODE_SUBJECTS \
  (1u << KRING_SUBJECT_PARTY | 1u << KRING_SUBJECT_ACTION | 1u << KRING_SUBJECT_TOPIC)
#define OTHER_SUBJECTS (1u << KRING_SUBJECT_CONFLICT | 1u << KRING_SUBJECT_ALLIANCE)

/* The rules that hold for single nodes, and of which the finding counts. */
static guint64
get_open_rules (KringFindings *self)
{
  guint64 open = 0;

  for (guint i = 0; i < self->n_rules; i++)
    if ((NODE_SUBJECTS & (1u << self->rules[i].subject)) != 0 && self->findings[i]->len > 0 &&
        kring_finding_is_open (g_ptr_array_index (self->findings[i], 0)))
      open |= KRING_RULE_BIT (i);

  return open;
}

/* Of conflicts and of the alliance as a whole only the findings know whom they
 * are about. */
static void
read_others (KringFindings *self)
{
  for (guint i = 0; i < self->others->len; i++)
    g_array_index (self->others, guint64, i) = 0;
  for (guint i = 0; i < self->n_rules; i++)
    for (guint j = 0; j < self->findings[i]->len; j++)
      {
        KringFinding *finding = g_ptr_array_index (self->findings[i], j);
        GPtrArray *items = kring_finding_get_items (finding);

        if ((OTHER_SUBJECTS & (1u << self->rules[i].subject)) == 0 || !kring_finding_is_open (finding))
          continue;
        for (guint k = 0; k < items->len; k++)
          {
            const KringNode *node = kring_facts_find_node (self->facts, g_ptr_array_index (items, k));

            if (node != NULL)
              g_array_index (self->others, guint64, node->slot) |= KRING_RULE_BIT (i);
          }
      }
}

static void
mark (KringFindings *self, gboolean slots_too)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  guint64 open = get_open_rules (self);
  guint n_slots = kring_facts_get_n_slots (self->facts);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const KringNode *node = i < n_slots ? kring_facts_get_slot (self->facts, i) : NULL;
      guint64 *mark = &g_array_index (self->marks, guint64, i);
      guint64 old = *mark;

      *mark = (g_array_index (self->holding, guint64, i) & open) | g_array_index (self->others, guint64, i);
      if (node != NULL && (*mark & self->asides_some) != 0)
        *mark &= ~kring_findings_get_aside (self, node->item);
      if (node != NULL && (slots_too || *mark != old))
        g_ptr_array_add (changed, node->item);
    }

  if (changed->len > 0)
    g_signal_emit (self, signals[MARKS_CHANGED], 0, changed);
}

static void
update (KringFindings *self, const KringNews *news)
{
  guint64 changed = kring_findings_reckon (self, news);
  gboolean all = news == NULL || news->everything || news->order;

  /* Who came may have another slot than before, and the same told of it. */
  if (all || (changed & kring_findings_get_rules_of (self, OTHER_SUBJECTS)) != 0)
    read_others (self);
  if (changed != 0)
    show_all (self);
  if (changed != 0 || all)
    mark (self, news != NULL && news->everything);
}

static void
on_updated (KringFacts *facts, KringFindings *self)
{
  update (self, kring_facts_get_news (facts));
}

static void
clear_object (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

static void
kring_findings_finalize (GObject *object)
{
  KringFindings *self = KRING_FINDINGS (object);

  g_signal_handlers_disconnect_by_data (self->facts, self);
  for (guint i = 0; i < self->n_rules; i++)
    g_ptr_array_unref (self->findings[i]);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->conflicts);
  g_array_unref (self->holding);
  g_array_unref (self->marks);
  g_array_unref (self->others);
  g_hash_table_unref (self->asides);
  g_free (self->today);
  g_object_unref (self->facts);

  G_OBJECT_CLASS (kring_findings_parent_class)->finalize (object);
}

static void
kring_findings_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_N_OPEN:
      g_value_set_uint (value, KRING_FINDINGS (object)->n_open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
kring_findings_class_init (KringFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kring_findings_finalize;
  object_class->get_property = kring_findings_get_property;

  properties[PROP_N_OPEN] = g_param_spec_uint ("n-open", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KringFindings::marks-changed:
   * @nodes: (element-type KringItem): stakeholders and interests
   *
   * After a step, of which nodes other findings are told than before.
   */
  signals[MARKS_CHANGED] = g_signal_new ("marks-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
kring_findings_init (KringFindings *self)
{
  self->rules = kring_rules_get (&self->n_rules);
  self->holding = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->marks = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->others = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->conflicts = g_ptr_array_new_with_free_func (clear_object);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->asides = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < self->n_rules; i++)
    self->findings[i] = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kring_findings_new:
 * @document: a document of this thread
 * @today: "2026-03-15"
 *
 * Returns: (transfer full): the findings of @document, which follow it
 */
KringFindings *
kring_findings_new (KringDocument *document, const char *today)
{
  KringFindings *self = g_object_new (KRING_TYPE_FINDINGS, NULL);

  self->facts = kring_facts_of (document);
  self->today = g_strdup (today);
  g_signal_connect (self->facts, "updated", G_CALLBACK (on_updated), self);
  update (self, NULL);

  return self;
}

/**
 * kring_findings_get_document:
 *
 * Returns: (transfer none): what they are of
 */
KringDocument *
kring_findings_get_document (KringFindings *self)
{
  return kring_facts_get_document (self->facts);
}

/**
 * kring_findings_get_today:
 *
 * Returns: the day that they are of
 */
const char *
kring_findings_get_today (KringFindings *self)
{
  return self->today;
}

/**
 * kring_findings_set_today:
 * @today: "2026-03-15"
 */
void
kring_findings_set_today (KringFindings *self, const char *today)
{
  if (strcmp (self->today, today) == 0)
    return;

  g_free (self->today);
  self->today = g_strdup (today);
  update (self, NULL);
}

/**
 * kring_findings_get_n_open:
 *
 * Returns: how many there are that count
 */
guint
kring_findings_get_n_open (KringFindings *self)
{
  return self->n_open;
}

/**
 * kring_findings_count:
 * @panel: (nullable): the id of a panel; %NULL for all
 * @worst: (out) (optional): the severity of the most pressing of them; not set
 *   where there are none
 *
 * Returns: how many count, of that panel
 */
guint
kring_findings_count (KringFindings *self, const char *panel, KringSeverity *worst)
{
  guint n = 0;

  /* Those that count come first, and the most pressing of them first. */
  for (guint i = 0; i < self->n_open; i++)
    {
      KringFinding *finding = g_ptr_array_index (self->rows, i);

      if (panel != NULL && strcmp (kring_finding_get_panel (finding), panel) != 0)
        continue;
      if (n == 0 && worst != NULL)
        *worst = kring_finding_get_rule (finding)->severity;
      n++;
    }

  return n;
}

static gboolean
is_about (KringFinding *finding, KringItem *item)
{
  GPtrArray *items = kring_finding_get_items (finding);

  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_index (items, i) == item || kring_findings_get_subject (g_ptr_array_index (items, i)) == item)
      return TRUE;

  return FALSE;
}

static KringFinding *
find_of (KringFindings *self, KringItem *item, guint *from)
{
  const KringNode *node = kring_facts_find_node (self->facts, item);
  guint64 marks = node != NULL ? g_array_index (self->marks, guint64, node->slot) : ~G_GUINT64_CONSTANT (0);

  for (; marks != 0 && *from < self->n_open; (*from)++)
    {
      KringFinding *finding = g_ptr_array_index (self->rows, *from);

      if ((marks & KRING_RULE_BIT (kring_finding_get_rule (finding) - self->rules)) != 0 && is_about (finding, item))
        {
          (*from)++;
          return finding;
        }
    }

  return NULL;
}

/**
 * kring_findings_get_worst_of:
 * @item: a stakeholder or interest, or another item
 *
 * Returns: (transfer none) (nullable): the most pressing finding that counts
 *   and is about it, or its actions
 */
KringFinding *
kring_findings_get_worst_of (KringFindings *self, KringItem *item)
{
  guint from = 0;

  return find_of (self, item, &from);
}

/**
 * kring_findings_get_of:
 * @item: a stakeholder or interest, or another item
 *
 * Returns: (transfer full) (element-type KringFinding): all findings that count
 *   and are about it, or its actions, the most pressing first
 */
GPtrArray *
kring_findings_get_of (KringFindings *self, KringItem *item)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  KringFinding *finding;
  guint from = 0;

  while ((finding = find_of (self, item, &from)) != NULL)
    g_ptr_array_add (found, g_object_ref (finding));

  return found;
}
