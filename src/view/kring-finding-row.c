/* kring-finding-row.c: a finding, and what can be done about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-finding-row.h"

#include "kring-accessible.h"
#include "kring-advice.h"
#include "kring-finding-part.h"
#include "kring-mend.h"
#include "kring-set-aside-dialog.h"
#include "kring-view.h"
#include "kring-words.h"
#include "kring-wrap-layout.h"

#include "model/kring-checklist.h"
#include "model/kring-language.h"
#include "model/kring-set-aside.h"

#include <glib/gi18n.h>

/* More are a list that nobody walks through in a pane: they are selected together. */
#define MOST_PARTS 12

/**
 * KringFindingRow:
 *
 * What a finding says and how pressing it is; a button that opens what has to
 * be filled in; each of its items, where there are several; and setting aside.
 * Rows are used again for others while one scrolls.
 */
struct _KringFindingRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *severity_label;
  GtkLabel *sentence_label;
  GtkWidget *buttons_box;
  GtkButton *mend_button;
  GtkToggleButton *parts_button;
  GtkWidget *parts_box;
  GtkWidget *menu_button;

  KringSelection *selection;
  KringFinding *finding;
  KringItem *item; /* or NULL: whatever it is about */
  gboolean panel_shown;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KringFindingRow, kring_finding_row, GTK_TYPE_WIDGET)

static KringDocument *
kring_finding_row_get_document (KringFindingRow *self)
{
  return kring_selection_get_document (self->selection);
}

static void
kring_finding_row_mend_clicked (KringFindingRow *self)
{
  kring_mend_begin (self->finding, self->item, self->selection, GTK_WIDGET (self));
}

static void
kring_finding_row_show_action (GtkWidget *widget,
                               const char *name,
                               GVariant *parameter)
{
  kring_finding_row_show (KRING_FINDING_ROW (widget));
}

static void
kring_finding_row_open_panel_action (GtkWidget *widget,
                                     const char *name,
                                     GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.ingredient", "s",
                              kring_finding_get_panel (KRING_FINDING_ROW (widget)->finding));
}

static void
kring_finding_row_set_aside_action (GtkWidget *widget,
                                    const char *name,
                                    GVariant *parameter)
{
  KringFindingRow *self = KRING_FINDING_ROW (widget);

  kring_set_aside_ask (kring_finding_row_get_document (self), self->finding, self->item, widget);
}

static void
kring_finding_row_take_up_action (GtkWidget *widget,
                                  const char *name,
                                  GVariant *parameter)
{
  KringFindingRow *self = KRING_FINDING_ROW (widget);

  kring_set_aside_take_up (kring_finding_row_get_document (self), kring_finding_get_set_aside (self->finding), widget);
}

static void
kring_finding_row_drop_parts (KringFindingRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->parts_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->parts_box), child);
}

static void
kring_finding_row_make_parts (KringFindingRow *self)
{
  GPtrArray *items = kring_finding_get_items (self->finding);
  GPtrArray *set_aside = kring_finding_get_set_aside (self->finding);
  guint n_items = MIN (items->len, MOST_PARTS), n_set_aside = MIN (set_aside->len, MOST_PARTS);
  guint n_more = items->len - n_items + set_aside->len - n_set_aside;

  if (!kring_finding_is_set_aside (self->finding))
    for (guint i = 0; i < n_items; i++)
      gtk_box_append (GTK_BOX (self->parts_box),
                      kring_finding_part_new (self->selection, self->finding, g_ptr_array_index (items, i)));
  for (guint i = 0; i < n_set_aside; i++)
    gtk_box_append (GTK_BOX (self->parts_box),
                    kring_finding_part_new (self->selection, self->finding, g_ptr_array_index (set_aside, i)));

  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
      GtkWidget *label = gtk_label_new (more);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (self->parts_box), label);
    }
}

/* Where it is remembered which findings are unfolded in this window: a finding
 * that changes is another one, and rows are used again for others. */
static GHashTable *
get_unfolded (KringFindingRow *self)
{
  GHashTable *unfolded = g_object_get_data (G_OBJECT (self->selection), "kring-unfolded-findings");

  if (unfolded == NULL)
    {
      unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (self->selection), "kring-unfolded-findings", unfolded,
                              (GDestroyNotify) g_hash_table_unref);
    }

  return unfolded;
}

/* What stays the same of a finding when it is about others. */
static char *
make_key (KringFinding *finding)
{
  const KringRule *rule = kring_finding_get_rule (finding);
  GPtrArray *items = kring_finding_get_items (finding);
  gboolean has_subject = (rule->subject == KRING_SUBJECT_TOPIC || rule->subject == KRING_SUBJECT_CONFLICT) && items->len > 0;
  const char *subject = has_subject ? kring_item_get_id (g_ptr_array_index (items, 0)) : NULL;

  return g_strjoin (" ", rule->id, kring_finding_get_panel (finding), subject, NULL);
}

static void
show_parts (KringFindingRow *self)
{
  g_autofree char *key = make_key (self->finding);
  gboolean unfolded = gtk_widget_get_visible (GTK_WIDGET (self->parts_button)) &&
                      g_hash_table_contains (get_unfolded (self), key);

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->parts_button, unfolded);
  self->showing = FALSE;

  kring_finding_row_drop_parts (self);
  if (unfolded)
    kring_finding_row_make_parts (self);
  gtk_widget_set_visible (self->parts_box, unfolded);
}

static void
kring_finding_row_parts_toggled (KringFindingRow *self)
{
  if (self->showing || self->finding == NULL)
    return;

  if (gtk_toggle_button_get_active (self->parts_button))
    g_hash_table_add (get_unfolded (self), make_key (self->finding));
  else
    {
      g_autofree char *key = make_key (self->finding);

      g_hash_table_remove (get_unfolded (self), key);
    }
  show_parts (self);
}

static void
kring_finding_row_dispose (GObject *object)
{
  KringFindingRow *self = KRING_FINDING_ROW (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->finding);
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_finding_row_parent_class)->dispose (object);
}

static void
kring_finding_row_class_init (KringFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_finding_row_dispose;

  g_type_ensure (KRING_TYPE_WRAP_LAYOUT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingrow");
  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, box);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, severity_label);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, mend_button);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, parts_button);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, parts_box);
  gtk_widget_class_bind_template_child (widget_class, KringFindingRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, kring_finding_row_mend_clicked);
  gtk_widget_class_bind_template_callback (widget_class, kring_finding_row_parts_toggled);
  gtk_widget_class_install_action (widget_class, "finding.show", NULL, kring_finding_row_show_action);
  gtk_widget_class_install_action (widget_class, "finding.open-panel", NULL, kring_finding_row_open_panel_action);
  gtk_widget_class_install_action (widget_class, "finding.set-aside", NULL, kring_finding_row_set_aside_action);
  gtk_widget_class_install_action (widget_class, "finding.take-up", NULL, kring_finding_row_take_up_action);
}

static void
kring_finding_row_init (KringFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->panel_shown = TRUE;
  kring_accessible_set_name (self->menu_button, _("More"), "");
}

/**
 * kring_finding_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
kring_finding_row_new (void)
{
  return g_object_new (KRING_TYPE_FINDING_ROW, NULL);
}

/* The reason, where all that is set aside has the same one. */
static const char *
get_reason (KringFinding *finding)
{
  GPtrArray *set_aside = kring_finding_get_set_aside (finding);
  const char *reason = NULL;

  for (guint i = 0; i < set_aside->len; i++)
    {
      const char *other = kring_item_get_string (g_ptr_array_index (set_aside, i), KRING_SET_ASIDE_REASON);

      if (reason != NULL && !g_str_equal (reason, other))
        return "";
      reason = other;
    }

  return reason != NULL ? reason : "";
}

/* How pressing it is, or why it does not count now; and of which ingredient. */
static char *
make_about (KringFindingRow *self)
{
  const KringRule *rule = kring_finding_get_rule (self->finding);
  const KringPanel *panel = kring_panel_find (kring_finding_get_panel (self->finding));
  const char *reason = get_reason (self->finding);
  g_autofree char *state = NULL;

  if (!kring_finding_is_set_aside (self->finding))
    state = g_strdup (kring_text (kring_severity_get_label (rule->severity)));
  else if (*reason != '\0')
    /* Translators: that a finding was set aside, and the reason that was given */
    state = g_strdup_printf (_("Set aside: %s"), reason);
  else
    state = g_strdup (_("Set aside"));

  return self->panel_shown && panel != NULL ? g_strdup_printf ("%s · %s", state, kring_text (panel->title))
                                            : g_steal_pointer (&state);
}

static void
show_buttons (KringFindingRow *self)
{
  gboolean counts = !kring_finding_is_set_aside (self->finding);
  guint n_parts = kring_finding_get_set_aside (self->finding)->len +
                  (counts ? kring_finding_get_items (self->finding)->len : 0);
  const char *mend = counts ? kring_mend_get_label (self->finding) : NULL;
  gboolean has_parts = n_parts > 1 && self->item == NULL;
  g_autofree char *parts = g_strdup_printf (_("One by one (%u)"), n_parts);

  gtk_widget_set_visible (GTK_WIDGET (self->mend_button), mend != NULL);
  gtk_button_set_label (self->mend_button, mend != NULL ? mend : "");
  gtk_widget_set_visible (GTK_WIDGET (self->parts_button), has_parts);
  gtk_button_set_label (GTK_BUTTON (self->parts_button), parts);
  gtk_widget_set_visible (self->buttons_box, mend != NULL || has_parts);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.show",
                                 self->item == NULL && kring_finding_get_items (self->finding)->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.open-panel", self->panel_shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.set-aside", counts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.take-up",
                                 self->item == NULL && kring_finding_get_set_aside (self->finding)->len > 0);
}

static void
set_severity (KringFindingRow *self,
              KringSeverity severity)
{
  static const char *const classes[] = { "urgent", "attention", "tip" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (i == (guint) severity)
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), classes[i]);
  gtk_image_set_from_icon_name (self->icon, kring_advice_get_icon (severity));
}

/* A screen reader speaks of the list's own widget around the row. */
static void
tell_around (KringFindingRow *self,
             const char *sentence,
             const char *about)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));

  while (around != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (around)) != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    around = gtk_widget_get_parent (around);
  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about,
                                    -1);
}

/**
 * kring_finding_row_bind:
 * @self: a row
 * @selection: (nullable): the window's selection
 * @finding: (nullable): what to show; %NULL to let go
 *
 * Shows @finding. What is unfolded of a finding stays so when it changes.
 */
void
kring_finding_row_bind (KringFindingRow *self,
                        KringSelection *selection,
                        KringFinding *finding)
{
  g_autofree char *about = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (KRING_IS_FINDING_ROW (self));

  g_set_object (&self->selection, selection);
  g_set_object (&self->finding, finding);
  if (finding == NULL)
    return;

  about = make_about (self);
  sentence = kring_finding_tell (finding, NULL);
  set_severity (self, kring_finding_get_rule (finding)->severity);
  gtk_label_set_text (self->severity_label, about);
  gtk_label_set_text (self->sentence_label,
                      self->item != NULL ? kring_text (kring_rule_get_title (kring_finding_get_rule (finding)))
                                         : sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence_label), self->item != NULL ? sentence : NULL);
  show_buttons (self);
  show_parts (self);

  if (kring_finding_is_open (finding))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "quiet");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "quiet");

  tell_around (self, sentence, about);
}

/**
 * kring_finding_row_set_item:
 * @self: a row that is to be bound
 * @item: (nullable): what its finding is told of; %NULL: all that it is about
 *
 * Has the row say no more than @item's details need, and do nothing to others.
 */
void
kring_finding_row_set_item (KringFindingRow *self,
                            KringItem *item)
{
  g_return_if_fail (KRING_IS_FINDING_ROW (self));

  g_set_object (&self->item, item);
}

/**
 * kring_finding_row_show_panel:
 * @self: a row that is to be bound
 * @shown: whether to tell of which ingredient a finding is
 */
void
kring_finding_row_show_panel (KringFindingRow *self,
                              gboolean shown)
{
  g_return_if_fail (KRING_IS_FINDING_ROW (self));

  self->panel_shown = shown;
}

/**
 * kring_finding_row_show:
 * @self: a row
 *
 * Selects all that its finding is about, and brings it into view.
 */
void
kring_finding_row_show (KringFindingRow *self)
{
  g_return_if_fail (KRING_IS_FINDING_ROW (self));

  if (self->finding != NULL)
    kring_selection_show (self->selection, kring_finding_get_items (self->finding));
}
