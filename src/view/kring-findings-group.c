/* kring-findings-group.c: findings that belong together, under a heading
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-group.h"

struct _KringFindingsGroup
{
  GObject parent_instance;

  char *title;
  GtkFilterListModel *findings;
  guint n_findings;
  gboolean folded;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
kring_findings_group_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

/* What it shows when it has so many. */
static guint
count_rows (guint n_findings,
            gboolean folded)
{
  return n_findings == 0 ? 0 : folded ? 1 : 1 + n_findings;
}

static guint
kring_findings_group_get_n_items (GListModel *model)
{
  KringFindingsGroup *self = KRING_FINDINGS_GROUP (model);

  return count_rows (self->n_findings, self->folded);
}

static gpointer
kring_findings_group_get_item (GListModel *model,
                               guint position)
{
  KringFindingsGroup *self = KRING_FINDINGS_GROUP (model);

  if (position >= kring_findings_group_get_n_items (model))
    return NULL;

  return position == 0 ? g_object_ref (G_OBJECT (self))
                       : g_list_model_get_item (G_LIST_MODEL (self->findings), position - 1);
}

static void
kring_findings_group_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kring_findings_group_get_item_type;
  iface->get_n_items = kring_findings_group_get_n_items;
  iface->get_item = kring_findings_group_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KringFindingsGroup, kring_findings_group, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_findings_group_list_model_init))

static void
findings_changed_cb (KringFindingsGroup *self,
                     guint position,
                     guint removed,
                     guint added)
{
  guint before = self->n_findings;

  self->n_findings = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  if (before == 0 || self->n_findings == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, count_rows (before, self->folded),
                                count_rows (self->n_findings, self->folded));
  else if (!self->folded)
    g_list_model_items_changed (G_LIST_MODEL (self), 1 + position, removed, added);

  if (before != self->n_findings)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
kring_findings_group_dispose (GObject *object)
{
  KringFindingsGroup *self = KRING_FINDINGS_GROUP (object);

  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (kring_findings_group_parent_class)->dispose (object);
}

static void
kring_findings_group_finalize (GObject *object)
{
  g_free (KRING_FINDINGS_GROUP (object)->title);

  G_OBJECT_CLASS (kring_findings_group_parent_class)->finalize (object);
}

static void
kring_findings_group_class_init (KringFindingsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_findings_group_dispose;
  object_class->finalize = kring_findings_group_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_findings_group_init (KringFindingsGroup *self)
{
}

/**
 * kring_findings_group_new:
 * @title: what its heading says
 * @findings: a list of findings
 * @filter: tells which of them belong to it
 * @folded: whether only its heading shows
 *
 * Returns: (transfer full): a group
 */
KringFindingsGroup *
kring_findings_group_new (const char *title,
                          GListModel *findings,
                          GtkFilter *filter,
                          gboolean folded)
{
  KringFindingsGroup *self = g_object_new (KRING_TYPE_FINDINGS_GROUP, NULL);

  self->title = g_strdup (title);
  self->folded = folded;
  self->findings = gtk_filter_list_model_new (g_object_ref (findings), g_object_ref (filter));
  self->n_findings = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (findings_changed_cb), self);

  return self;
}

/**
 * kring_findings_group_get_title:
 * @self: a group
 *
 * Returns: what its heading says
 */
const char *
kring_findings_group_get_title (KringFindingsGroup *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_GROUP (self), NULL);

  return self->title;
}

/**
 * kring_findings_group_count:
 * @self: a group
 *
 * Returns: how many findings belong to it
 */
guint
kring_findings_group_count (KringFindingsGroup *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_GROUP (self), 0);

  return self->n_findings;
}

/**
 * kring_findings_group_get_folded:
 * @self: a group
 *
 * Returns: whether only its heading shows
 */
gboolean
kring_findings_group_get_folded (KringFindingsGroup *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_GROUP (self), FALSE);

  return self->folded;
}

/**
 * kring_findings_group_set_folded:
 * @self: a group
 * @folded: whether only its heading shows
 */
void
kring_findings_group_set_folded (KringFindingsGroup *self,
                                 gboolean folded)
{
  g_return_if_fail (KRING_IS_FINDINGS_GROUP (self));

  if (self->folded == !!folded)
    return;

  self->folded = !!folded;
  if (self->n_findings > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 1, folded ? self->n_findings : 0, folded ? 0 : self->n_findings);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
