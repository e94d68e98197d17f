/* kring-findings-list.c: the findings that a person wants to see, in groups
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-list.h"

#include "kring-words.h"

#include "model/kring-checklist.h"
#include "model/kring-language.h"
#include "model/kring-search.h"

#include <glib/gi18n.h>

struct _KringFindingsList
{
  GObject parent_instance;

  KringFindings *findings;
  KringSelection *selection;
  GtkFilter *filter;
  GtkFilterListModel *wanted;
  GListStore *groups;
  GtkFlattenListModel *rows;

  int severity;
  char *panel; /* or NULL */
  gboolean selected_only;
  gboolean leading;
  GHashTable *selected; /* of items */
  KringSearch *search;
};

/* What belongs to a group. */
typedef enum
{
  GROUP_SEVERITY,
  GROUP_PANEL,
  GROUP_SET_ASIDE,
  GROUP_LATER
} GroupType;

typedef struct
{
  GroupType type;
  KringSeverity severity;
  const char *panel;
} GroupKey;

enum
{
  SIGNAL_FILTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
kring_findings_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
kring_findings_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (KRING_FINDINGS_LIST (model)->rows));
}

static gpointer
kring_findings_list_get_item (GListModel *model,
                              guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (KRING_FINDINGS_LIST (model)->rows), position);
}

static void
kring_findings_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kring_findings_list_get_item_type;
  iface->get_n_items = kring_findings_list_get_n_items;
  iface->get_item = kring_findings_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KringFindingsList, kring_findings_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kring_findings_list_list_model_init))

/* With nothing selected the window speaks of the alliance, and so do findings
 * about nobody in particular. */
static gboolean
is_about_selected (KringFindingsList *self,
                   KringFinding *finding)
{
  GPtrArray *items = kring_finding_get_items (finding);

  for (guint i = 0; i < items->len; i++)
    {
      KringItem *item = g_ptr_array_index (items, i);
      KringList *list = kring_item_get_owner_list (item);

      if (g_hash_table_contains (self->selected, item) ||
          (list != NULL && g_hash_table_contains (self->selected, kring_list_get_owner (list))))
        return TRUE;
    }

  return g_hash_table_size (self->selected) == 0 && items->len == 0;
}

static gboolean
is_found (KringFindingsList *self,
          KringFinding *finding)
{
  g_autofree char *sentence = kring_finding_tell (finding, NULL);

  return kring_search_finds (self->search, sentence);
}

static gboolean
is_wanted_cb (gpointer item,
              gpointer data)
{
  KringFindingsList *self = data;
  KringFinding *finding = KRING_FINDING (item);

  return (self->severity == KRING_ANY_SEVERITY ||
          kring_finding_get_rule (finding)->severity == (KringSeverity) self->severity) &&
         (self->panel == NULL || g_str_equal (kring_finding_get_panel (finding), self->panel)) &&
         (!self->selected_only || is_about_selected (self, finding)) &&
         (self->search == NULL || is_found (self, finding));
}

static gboolean
belongs_cb (gpointer item,
            gpointer data)
{
  KringFinding *finding = KRING_FINDING (item);
  const GroupKey *key = data;

  switch (key->type)
    {
    case GROUP_SEVERITY:
      return kring_finding_is_open (finding) && kring_finding_get_rule (finding)->severity == key->severity;

    case GROUP_PANEL:
      return kring_finding_is_open (finding) && g_str_equal (kring_finding_get_panel (finding), key->panel);

    case GROUP_SET_ASIDE:
      return kring_finding_is_set_aside (finding) && !kring_finding_is_later (finding);

    case GROUP_LATER:
    default:
      return kring_finding_is_later (finding);
    }
}

static void
add_group (KringFindingsList *self,
           const char *title,
           const GroupKey *key)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (belongs_cb, g_memdup2 (key, sizeof *key), g_free));
  gboolean folded = key->type == GROUP_SET_ASIDE || key->type == GROUP_LATER;
  g_autoptr (KringFindingsGroup) group = kring_findings_group_new (title, G_LIST_MODEL (self->wanted), filter, folded);

  g_list_store_append (self->groups, group);
}

static void
add_groups (KringFindingsList *self,
            KringGrouping grouping)
{
  const KringPanel *panels = kring_panels_get ();

  g_list_store_remove_all (self->groups);
  if (grouping == KRING_GROUPING_SEVERITY)
    for (KringSeverity i = KRING_SEVERITY_URGENT; i <= KRING_SEVERITY_TIP; i++)
      {
        g_autofree char *title = kring_words_capitalise (kring_text (kring_severity_get_label (i)));

        add_group (self, title, &(GroupKey) { .type = GROUP_SEVERITY, .severity = i });
      }
  else
    for (guint i = 0; i < KRING_N_PANELS; i++)
      add_group (self, kring_text (panels[i].title), &(GroupKey) { .type = GROUP_PANEL, .panel = panels[i].id });

  add_group (self, _("Set aside"), &(GroupKey) { .type = GROUP_SET_ASIDE });
  add_group (self, _("Later"), &(GroupKey) { .type = GROUP_LATER });
}

static void
want_others (KringFindingsList *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

static void
read_selection (KringFindingsList *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);

  g_hash_table_remove_all (self->selected);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (self->selected, g_ptr_array_index (items, i));
}

static void
selection_changed_cb (KringFindingsList *self)
{
  if (!self->selected_only || self->leading)
    return;

  read_selection (self);
  want_others (self);
}

static void
wanted_changed_cb (KringFindingsList *self)
{
  g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

static void
rows_changed_cb (KringFindingsList *self,
                 guint position,
                 guint removed,
                 guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
kring_findings_list_dispose (GObject *object)
{
  KringFindingsList *self = KRING_FINDINGS_LIST (object);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  if (self->wanted != NULL)
    g_signal_handlers_disconnect_by_data (self->wanted, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->groups);
  g_clear_object (&self->wanted);
  g_clear_object (&self->filter);
  g_clear_object (&self->findings);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kring_findings_list_parent_class)->dispose (object);
}

static void
kring_findings_list_finalize (GObject *object)
{
  KringFindingsList *self = KRING_FINDINGS_LIST (object);

  g_free (self->panel);
  g_hash_table_unref (self->selected);
  g_clear_pointer (&self->search, kring_search_free);

  G_OBJECT_CLASS (kring_findings_list_parent_class)->finalize (object);
}

static void
kring_findings_list_class_init (KringFindingsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_findings_list_dispose;
  object_class->finalize = kring_findings_list_finalize;

  signals[SIGNAL_FILTERED] = g_signal_new ("filtered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_findings_list_init (KringFindingsList *self)
{
  self->severity = KRING_ANY_SEVERITY;
  self->selected = g_hash_table_new (NULL, NULL);
}

/**
 * kring_findings_list_new:
 * @findings: a document's findings
 * @selection: the selection on that document
 *
 * Returns: (transfer full): all of them, by severity
 */
KringFindingsList *
kring_findings_list_new (KringFindings *findings,
                         KringSelection *selection)
{
  KringFindingsList *self = g_object_new (KRING_TYPE_FINDINGS_LIST, NULL);

  self->findings = g_object_ref (findings);
  self->selection = g_object_ref (selection);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted_cb, self, NULL));
  self->wanted = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (findings)), g_object_ref (self->filter));
  self->groups = g_list_store_new (G_TYPE_LIST_MODEL);
  self->rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->groups)));

  add_groups (self, KRING_GROUPING_SEVERITY);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (self->wanted, "items-changed", G_CALLBACK (wanted_changed_cb), self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self);

  return self;
}

/**
 * kring_findings_list_get_n_wanted:
 * @self: a list
 *
 * Returns: how many findings pass, folded ones included
 */
guint
kring_findings_list_get_n_wanted (KringFindingsList *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->wanted));
}

/**
 * kring_findings_list_get_n_all:
 * @self: a list
 *
 * Returns: how many findings there are, whatever is wanted
 */
guint
kring_findings_list_get_n_all (KringFindingsList *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->findings));
}

/**
 * kring_findings_list_is_filtered:
 * @self: a list
 *
 * Returns: whether anything might be kept back
 */
gboolean
kring_findings_list_is_filtered (KringFindingsList *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_LIST (self), FALSE);

  return self->severity != KRING_ANY_SEVERITY || self->panel != NULL || self->selected_only || self->search != NULL;
}

/**
 * kring_findings_list_set_grouping:
 * @self: a list
 * @grouping: how those that are open are grouped
 */
void
kring_findings_list_set_grouping (KringFindingsList *self,
                                  KringGrouping grouping)
{
  g_return_if_fail (KRING_IS_FINDINGS_LIST (self));

  add_groups (self, grouping);
}

/**
 * kring_findings_list_set_severity:
 * @self: a list
 * @severity: a #KringSeverity, or %KRING_ANY_SEVERITY
 *
 * Keeps only those that are as pressing.
 */
void
kring_findings_list_set_severity (KringFindingsList *self,
                                  int severity)
{
  g_return_if_fail (KRING_IS_FINDINGS_LIST (self));

  if (severity == self->severity)
    return;

  self->severity = severity;
  want_others (self);
}

/**
 * kring_findings_list_set_panel:
 * @self: a list
 * @panel: (nullable): the id of a panel; %NULL for all
 *
 * Keeps only those of an ingredient.
 */
void
kring_findings_list_set_panel (KringFindingsList *self,
                               const char *panel)
{
  g_return_if_fail (KRING_IS_FINDINGS_LIST (self));

  if (g_strcmp0 (panel, self->panel) == 0)
    return;

  g_free (self->panel);
  self->panel = g_strdup (panel);
  want_others (self);
}

/**
 * kring_findings_list_set_selected_only:
 * @self: a list
 * @selected_only: whether to keep only those about what is selected
 */
void
kring_findings_list_set_selected_only (KringFindingsList *self,
                                       gboolean selected_only)
{
  g_return_if_fail (KRING_IS_FINDINGS_LIST (self));

  if (self->selected_only == !!selected_only)
    return;

  self->selected_only = !!selected_only;
  read_selection (self);
  want_others (self);
}

/**
 * kring_findings_list_search:
 * @self: a list
 * @text: the words of a search; may be empty
 *
 * Keeps only those in whose sentence all words stand.
 */
void
kring_findings_list_search (KringFindingsList *self,
                            const char *text)
{
  g_autoptr (KringSearch) search = kring_search_new (text);

  g_return_if_fail (KRING_IS_FINDINGS_LIST (self));

  if (self->search == NULL && kring_search_is_empty (search))
    return;

  g_clear_pointer (&self->search, kring_search_free);
  if (!kring_search_is_empty (search))
    self->search = g_steal_pointer (&search);
  /* To look for words in ten thousand sentences takes longer than a frame. */
  gtk_filter_list_model_set_incremental (self->wanted, self->search != NULL);
  want_others (self);
}

/**
 * kring_findings_list_show:
 * @self: a list
 * @finding: a finding in it
 *
 * Selects what a finding is about, and brings it into view. The list stays as
 * it is meanwhile, also where it keeps to what is selected.
 */
void
kring_findings_list_show (KringFindingsList *self,
                          KringFinding *finding)
{
  g_return_if_fail (KRING_IS_FINDINGS_LIST (self));

  self->leading = TRUE;
  kring_selection_show (self->selection, kring_finding_get_items (finding));
  self->leading = FALSE;
}

/**
 * kring_findings_list_find_next:
 * @self: a list
 * @from: the row to start at, or beyond the last
 * @direction: 1 or -1
 * @position: (out): the row that was found
 *
 * Finds the next open finding that shows, from the end on from the beginning.
 *
 * Returns: whether there is one
 */
gboolean
kring_findings_list_find_next (KringFindingsList *self,
                               guint from,
                               int direction,
                               guint *position)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self));

  g_return_val_if_fail (KRING_IS_FINDINGS_LIST (self), FALSE);

  if (from >= n_rows)
    from = direction > 0 ? n_rows - 1 : 0;
  for (guint i = 1; i <= n_rows; i++)
    {
      guint at = (from + (direction > 0 ? i : n_rows - i)) % n_rows;
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self), at);

      if (KRING_IS_FINDING (row) && kring_finding_is_open (KRING_FINDING (row)))
        {
          *position = at;
          return TRUE;
        }
    }

  return FALSE;
}
