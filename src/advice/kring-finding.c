/* kring-finding.c: something that the document tells its manager
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-finding-private.h"

#include "model/kring-checklist.h"

#include <string.h>

/* Of a conflict both sides are named, after the interest. */
#define MAX_NAMES (1 + 2 * KRING_FINDING_MAX_NAMES)

struct _KringFinding
{
  GObject parent_instance;

  KringDraft draft;
  KringName names[MAX_NAMES];
  guint n_names;
};

G_DEFINE_FINAL_TYPE (KringFinding, kring_finding, G_TYPE_OBJECT)

static void
kring_finding_finalize (GObject *object)
{
  KringFinding *self = KRING_FINDING (object);

  g_ptr_array_unref (self->draft.items);
  g_ptr_array_unref (self->draft.set_aside);
  for (guint i = 0; i < self->n_names; i++)
    kring_name_clear (&self->names[i]);

  G_OBJECT_CLASS (kring_finding_parent_class)->finalize (object);
}

static void
kring_finding_class_init (KringFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_finding_finalize;
}

static void
kring_finding_init (KringFinding *self)
{
}

static void
read_names (KringFinding *self, guint from, guint to)
{
  for (guint i = from; i < MIN (to, from + KRING_FINDING_MAX_NAMES); i++)
    kring_name_read (&self->names[self->n_names++], g_ptr_array_index (self->draft.items, i));
}

/**
 * kring_finding_new:
 * @draft: what it is made of; its arrays are shared, and change no more
 *
 * Returns: (transfer full): a finding, which knows what its items are called
 *   now
 */
KringFinding *
kring_finding_new (const KringDraft *draft)
{
  KringFinding *self = g_object_new (KRING_TYPE_FINDING, NULL);

  self->draft = *draft;
  g_ptr_array_ref (self->draft.items);
  g_ptr_array_ref (self->draft.set_aside);

  if (draft->rule->subject == KRING_SUBJECT_CONFLICT)
    {
      read_names (self, 0, 1);
      read_names (self, 1, 1 + draft->n_for);
      read_names (self, 1 + draft->n_for, draft->items->len);
    }
  else
    read_names (self, 0, draft->items->len);

  return self;
}

/**
 * kring_finding_get_draft:
 *
 * Returns: (transfer none): what it is made of
 */
const KringDraft *
kring_finding_get_draft (KringFinding *self)
{
  return &self->draft;
}

/**
 * kring_finding_get_names:
 * @n_names: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_names): the names that its sentence
 *   tells
 */
const KringName *
kring_finding_get_names (KringFinding *self, guint *n_names)
{
  *n_names = self->n_names;

  return self->names;
}

/**
 * kring_finding_get_rule:
 *
 * Returns: (transfer none): the rule that holds
 */
const KringRule *
kring_finding_get_rule (KringFinding *self)
{
  return self->draft.rule;
}

/**
 * kring_finding_get_panel:
 *
 * Returns: the id of the panel that it belongs to
 */
const char *
kring_finding_get_panel (KringFinding *self)
{
  return self->draft.panel;
}

/**
 * kring_finding_is_later:
 *
 * Returns: whether it is of a later phase, and does not count yet
 */
gboolean
kring_finding_is_later (KringFinding *self)
{
  return self->draft.is_later;
}

/**
 * kring_finding_is_set_aside:
 *
 * Returns: whether all of it is set aside, and does not count any longer
 */
gboolean
kring_finding_is_set_aside (KringFinding *self)
{
  return self->draft.is_set_aside;
}

/**
 * kring_finding_is_open:
 *
 * Returns: whether it counts
 */
gboolean
kring_finding_is_open (KringFinding *self)
{
  return !self->draft.is_later && !self->draft.is_set_aside;
}

/**
 * kring_finding_get_items:
 *
 * Returns: (transfer none) (element-type KringItem): what it is about: none for
 *   the alliance as a whole. Without what is set aside, unless that is all of
 *   it. Of a conflict the interest comes first.
 */
GPtrArray *
kring_finding_get_items (KringFinding *self)
{
  return self->draft.items;
}

/**
 * kring_finding_get_set_aside:
 *
 * Returns: (transfer none) (element-type KringItem): the set-asides of the
 *   document that set aside some of it
 */
GPtrArray *
kring_finding_get_set_aside (KringFinding *self)
{
  return self->draft.set_aside;
}

/**
 * kring_finding_get_subjects:
 *
 * What can be set aside: stakeholders themselves and for their actions, and
 * the interest of a conflict. Where there are none, as of milestones, the rule
 * can only be set aside as a whole.
 *
 * Returns: (transfer full) (element-type KringItem): what to give
 *   kring_edit_set_aside() for all of it; empty for the whole rule
 */
GPtrArray *
kring_finding_get_subjects (KringFinding *self)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->draft.items->len; i++)
    {
      KringItem *item = g_ptr_array_index (self->draft.items, i);
      KringList *list = kring_item_get_owner_list (item);

      if (self->draft.rule->subject == KRING_SUBJECT_ACTION && list != NULL)
        item = kring_list_get_owner (list);
      if (kring_item_get_id (item) != NULL && g_hash_table_add (seen, item))
        g_ptr_array_add (subjects, g_object_ref (item));
      if (self->draft.rule->subject == KRING_SUBJECT_CONFLICT)
        break;
    }

  return subjects;
}

static gboolean
same_items (GPtrArray *a, GPtrArray *b)
{
  return a == b || (a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0));
}

/**
 * kring_finding_equal:
 *
 * Returns: whether both tell the same of the same items
 */
gboolean
kring_finding_equal (KringFinding *self, KringFinding *other)
{
  const KringDraft *a = &self->draft, *b = &other->draft;

  if (a->rule != b->rule || a->panel != b->panel || a->sentence != b->sentence || a->n_for != b->n_for ||
      a->is_set_aside != b->is_set_aside || a->is_later != b->is_later ||
      !same_items (a->items, b->items) || !same_items (a->set_aside, b->set_aside))
    return FALSE;

  for (guint i = 0; i < self->n_names; i++)
    if (!kring_name_equal (&self->names[i], &other->names[i]))
      return FALSE;

  return TRUE;
}

static int
get_group (const KringDraft *self)
{
  return self->is_later ? 2 : self->is_set_aside ? 1 : 0;
}

static int
get_panel_index (const char *panel)
{
  return (int) (kring_panel_find (panel) - kring_panels_get ());
}

/**
 * kring_finding_compare:
 *
 * Returns: below 0 where @self goes before @other: those that count, then
 *   those set aside, then later ones; the most pressing first; by panel and
 *   rule. 0 for two of the same rule and panel.
 */
int
kring_finding_compare (KringFinding *self, KringFinding *other)
{
  const KringDraft *a = &self->draft, *b = &other->draft;

  if (get_group (a) != get_group (b))
    return get_group (a) - get_group (b);
  if (a->rule->severity != b->rule->severity)
    return (int) a->rule->severity - (int) b->rule->severity;
  if (a->panel != b->panel)
    return get_panel_index (a->panel) - get_panel_index (b->panel);

  return a->rule < b->rule ? -1 : a->rule > b->rule;
}
