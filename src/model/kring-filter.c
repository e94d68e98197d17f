/* kring-filter.c: which stakeholders and lines are wanted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-filter.h"

#include "kring-alliance.h"
#include "kring-choices.h"
#include "kring-influence.h"
#include "kring-stake.h"
#include "kring-stakeholder.h"

#include <stdlib.h>
#include <string.h>

struct _KringFilter
{
  GObject parent_instance;

  GPtrArray *values[KRING_N_CRITERIA]; /* of strings, in the order in which they came */
  GHashTable *found; /* of items: what there is something to point out of, or NULL */
  gboolean found_only;
  guint n_suspended; /* meanwhile nothing is asked of what is found */
};

G_DEFINE_FINAL_TYPE (KringFilter, kring_filter, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_filter_finalize (GObject *object)
{
  KringFilter *self = KRING_FILTER (object);

  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    g_ptr_array_unref (self->values[i]);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (kring_filter_parent_class)->finalize (object);
}

static void
kring_filter_class_init (KringFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_filter_finalize;

  /**
   * KringFilter::changed:
   *
   * Something else is wanted.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_filter_init (KringFilter *self)
{
  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    self->values[i] = g_ptr_array_new_with_free_func (g_free);
}

/**
 * kring_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
KringFilter *
kring_filter_new (void)
{
  return g_object_new (KRING_TYPE_FILTER, NULL);
}

static gboolean
find_value (KringFilter *self, KringCriterion criterion, const char *value, guint *position)
{
  return g_ptr_array_find_with_equal_func (self->values[criterion], value, g_str_equal, position);
}

/**
 * kring_filter_has:
 * @self: a filter
 * @criterion: a criterion
 * @value: a value of it
 *
 * Returns: whether @value is among what is wanted
 */
gboolean
kring_filter_has (KringFilter *self, KringCriterion criterion, const char *value)
{
  return find_value (self, criterion, value, NULL);
}

/**
 * kring_filter_set:
 * @self: a filter
 * @criterion: a criterion
 * @value: a value of it
 * @wanted: whether it is wanted
 *
 * Adds a value or takes it off. Another least strength replaces the one that
 * was there.
 */
void
kring_filter_set (KringFilter *self, KringCriterion criterion, const char *value, gboolean wanted)
{
  guint position;
  gboolean found = find_value (self, criterion, value, &position);

  if (found == !!wanted)
    return;

  if (found)
    g_ptr_array_remove_index (self->values[criterion], position);
  else
    {
      if (criterion == KRING_CRITERION_STRENGTH)
        g_ptr_array_set_size (self->values[criterion], 0);
      g_ptr_array_add (self->values[criterion], g_strdup (value));
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kring_filter_get_values:
 * @self: a filter
 * @criterion: a criterion
 *
 * Returns: (transfer none) (element-type utf8): what is wanted of it, possibly
 *   nothing; changes with the filter
 */
GPtrArray *
kring_filter_get_values (KringFilter *self, KringCriterion criterion)
{
  return self->values[criterion];
}

/**
 * kring_filter_set_found:
 * @self: a filter
 * @items: (nullable) (element-type KringItem): a set of what there is something
 *   to point out of
 *
 * Tells it what passes while only that is wanted. To be called again when
 * something comes into @items or leaves it.
 */
void
kring_filter_set_found (KringFilter *self, GHashTable *items)
{
  if (items != NULL)
    g_hash_table_ref (items);
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = items;
  if (self->found_only)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kring_filter_set_found_only:
 * @self: a filter
 * @found_only: whether only what there is something to point out of is wanted
 */
void
kring_filter_set_found_only (KringFilter *self, gboolean found_only)
{
  if (self->found_only == !!found_only)
    return;

  self->found_only = !!found_only;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kring_filter_get_found_only:
 * @self: a filter
 *
 * Returns: whether only what there is something to point out of is wanted
 */
gboolean
kring_filter_get_found_only (KringFilter *self)
{
  return self->found_only && self->n_suspended == 0;
}

/**
 * kring_filter_finds:
 * @self: a filter
 * @item: a stakeholder or interest
 *
 * Returns: whether @item is wanted because there is something to point out of it
 */
gboolean
kring_filter_finds (KringFilter *self, KringItem *item)
{
  return kring_filter_get_found_only (self) && self->found != NULL && g_hash_table_contains (self->found, item);
}

/**
 * kring_filter_suspend_found:
 * @self: a filter
 * @suspended: whether nothing is asked of what is found from here on; %FALSE
 *   ends that, once for each time that it began
 *
 * For what is made for others: what passes would tell them of whom there is
 * something to point out. Nobody is told, and it is to be ended at once.
 *
 * Returns: whether other things pass by it
 */
gboolean
kring_filter_suspend_found (KringFilter *self, gboolean suspended)
{
  self->n_suspended = suspended ? self->n_suspended + 1 : self->n_suspended - 1;

  return self->found_only;
}

/**
 * kring_filter_clear:
 * @self: a filter
 *
 * Lets everything through.
 */
void
kring_filter_clear (KringFilter *self)
{
  if (kring_filter_is_empty (self))
    return;

  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    g_ptr_array_set_size (self->values[i], 0);
  self->found_only = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * kring_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it lets everything through
 */
gboolean
kring_filter_is_empty (KringFilter *self)
{
  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    if (self->values[i]->len > 0)
      return FALSE;

  return !kring_filter_get_found_only (self);
}

/**
 * kring_filter_is_about_stakeholders:
 * @self: a filter
 *
 * Returns: whether it can keep a stakeholder back; else it is about lines alone
 */
gboolean
kring_filter_is_about_stakeholders (KringFilter *self)
{
  for (guint i = KRING_CRITERION_ROLE; i <= KRING_CRITERION_INTEREST; i++)
    if (self->values[i]->len > 0)
      return TRUE;

  return kring_filter_get_found_only (self);
}

/* Whether one of the words in tags is the tag: words are separated by single spaces. */
static gboolean
has_tag (const char *tags, const char *tag)
{
  gsize length = strlen (tag);

  if (length == 0)
    return *tags == '\0';

  for (const char *at = strstr (tags, tag); at != NULL; at = strstr (at + 1, tag))
    if ((at == tags || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
      return TRUE;

  return FALSE;
}

static gboolean
is_missing (KringCriterion criterion, const char *value, KringDocument *document)
{
  KringItem *interest;
  KringList *stakeholders;

  if (*value == '\0')
    return FALSE;
  if (criterion == KRING_CRITERION_INTEREST)
    {
      interest = kring_document_lookup (document, value);
      return interest == NULL || kring_item_get_kind (interest) != KRING_KIND_INTEREST;
    }

  stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  for (guint i = 0; i < kring_list_get_length (stakeholders); i++)
    if (has_tag (kring_item_get_string (kring_list_get (stakeholders, i), KRING_STAKEHOLDER_TAGS), value))
      return FALSE;

  return TRUE;
}

/**
 * kring_filter_forget_missing:
 * @self: a filter
 * @document: the document that it is used on
 *
 * Takes off the interests and tags that are not in the document any more, so
 * that nothing stays hidden for a reason that nobody can see.
 */
void
kring_filter_forget_missing (KringFilter *self, KringDocument *document)
{
  const KringCriterion named[] = { KRING_CRITERION_TAG, KRING_CRITERION_INTEREST };
  gboolean changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      GPtrArray *values = self->values[named[i]];

      for (guint j = values->len; j > 0; j--)
        if (is_missing (named[i], g_ptr_array_index (values, j - 1), document))
          {
            g_ptr_array_remove_index (values, j - 1);
            changed = TRUE;
          }
    }

  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
has_choice (KringFilter *self, KringCriterion criterion, const KringChoice *choice)
{
  return self->values[criterion]->len == 0 || kring_filter_has (self, criterion, choice->id);
}

static gboolean
has_wanted_tag (KringFilter *self, KringItem *stakeholder)
{
  GPtrArray *values = self->values[KRING_CRITERION_TAG];
  const char *tags = kring_item_get_string (stakeholder, KRING_STAKEHOLDER_TAGS);

  for (guint i = 0; i < values->len; i++)
    if (has_tag (tags, g_ptr_array_index (values, i)))
      return TRUE;

  return values->len == 0;
}

static gboolean
has_any_stake (KringDocument *document, const char *stakeholder)
{
  GPtrArray *referrers = kring_document_get_referrers (document, stakeholder);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (kring_item_get_kind (g_ptr_array_index (referrers, i)) == KRING_KIND_STAKE)
      return TRUE;

  return FALSE;
}

static gboolean
has_wanted_stake (KringFilter *self, KringDocument *document, KringItem *stakeholder)
{
  GPtrArray *values = self->values[KRING_CRITERION_INTEREST];
  const char *id = kring_item_get_id (stakeholder);

  for (guint i = 0; i < values->len; i++)
    {
      const char *interest = g_ptr_array_index (values, i);

      if (*interest != '\0' ? kring_document_find_stake (document, id, interest) != NULL
                            : !has_any_stake (document, id))
        return TRUE;
    }

  return values->len == 0;
}

/**
 * kring_filter_shows_stakeholder:
 * @self: a filter
 * @document: a document
 * @stakeholder: a stakeholder in it
 *
 * Returns: whether @stakeholder is wanted
 */
gboolean
kring_filter_shows_stakeholder (KringFilter *self, KringDocument *document, KringItem *stakeholder)
{
  return has_choice (self, KRING_CRITERION_ROLE,
                     &kring_roles[kring_item_get_int (stakeholder, KRING_STAKEHOLDER_ROLE)]) &&
         has_choice (self, KRING_CRITERION_SECTOR,
                     &kring_sectors[kring_item_get_int (stakeholder, KRING_STAKEHOLDER_SECTOR)]) &&
         has_choice (self, KRING_CRITERION_INVOLVEMENT,
                     &kring_involvements[kring_item_get_int (stakeholder, KRING_STAKEHOLDER_INVOLVEMENT)]) &&
         has_wanted_tag (self, stakeholder) && has_wanted_stake (self, document, stakeholder) &&
         (!kring_filter_get_found_only (self) || kring_filter_finds (self, stakeholder));
}

/**
 * kring_filter_shows_line:
 * @self: a filter
 * @line: a stake or influence line
 *
 * A line is wanted for itself here; whether its ends are is asked of them.
 *
 * Returns: whether @line is wanted
 */
gboolean
kring_filter_shows_line (KringFilter *self, KringItem *line)
{
  GPtrArray *least = self->values[KRING_CRITERION_STRENGTH];
  gboolean is_stake = kring_item_get_kind (line) == KRING_KIND_STAKE;
  int strength = kring_item_get_int (line, is_stake ? (guint) KRING_STAKE_WEIGHT : (guint) KRING_INFLUENCE_STRENGTH);

  if (least->len > 0 && strength < atoi (g_ptr_array_index (least, 0)))
    return FALSE;

  return is_stake ||
         (has_choice (self, KRING_CRITERION_EFFECT, &kring_effects[kring_item_get_int (line, KRING_INFLUENCE_EFFECT)]) &&
          has_choice (self, KRING_CRITERION_KIND,
                      &kring_influence_kinds[kring_item_get_int (line, KRING_INFLUENCE_KIND)]));
}

/**
 * kring_filter_count:
 * @self: a filter
 * @document: a document
 * @total: (out) (optional): how many stakeholders there are
 *
 * Returns: how many of them are wanted
 */
guint
kring_filter_count (KringFilter *self, KringDocument *document, guint *total)
{
  KringList *stakeholders = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  guint n = kring_list_get_length (stakeholders), shown = 0;

  for (guint i = 0; i < n; i++)
    if (kring_filter_shows_stakeholder (self, document, kring_list_get (stakeholders, i)))
      shown++;

  if (total != NULL)
    *total = n;
  return shown;
}
