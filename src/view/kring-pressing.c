/* kring-pressing.c: the most pressing findings of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-pressing.h"

#include "kring-accessible.h"
#include "kring-advice.h"
#include "kring-telling-row.h"
#include "kring-words.h"

#include "model/kring-checklist.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

#define MOST_ROWS 5

/**
 * KringPressing:
 *
 * A few findings; each selects what it is about.
 */
struct _KringPressing
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list;
  GtkLabel *none_label;
  GtkButton *more_button;

  KringSelection *selection;
  KringFindings *findings;
  guint update_idle;
};

G_DEFINE_FINAL_TYPE (KringPressing, kring_pressing, GTK_TYPE_WIDGET)

static GQuark
get_quark (void)
{
  static GQuark quark;

  if (quark == 0)
    quark = g_quark_from_static_string ("kring-pressing-finding");
  return quark;
}

/* What it says, below it how pressing that is and for which ingredient. */
static GtkWidget *
make_row (KringFinding *finding)
{
  KringSeverity severity = kring_finding_get_rule (finding)->severity;
  const KringPanel *panel = kring_panel_find (kring_finding_get_panel (finding));
  g_autofree char *sentence = kring_finding_tell (finding, NULL);
  g_autofree char *pressing = kring_words_capitalise (kring_text (kring_severity_get_label (severity)));
  g_autofree char *about = g_strdup_printf ("%s · %s", pressing, panel != NULL ? kring_text (panel->title) : "");
  static const char *const classes[] = { "urgent", "attention", "tip" };
  const char *style = severity == KRING_SEVERITY_URGENT ? "urgent" : "dim-label";
  GtkWidget *row = kring_telling_row_new (kring_advice_get_icon (severity), sentence, about, style, FALSE);

  gtk_widget_add_css_class (row, classes[severity]);
  g_object_set_qdata_full (G_OBJECT (row), get_quark (), g_object_ref (finding), g_object_unref);

  return row;
}

static gboolean
is_shown (KringPressing *self,
          GPtrArray *open)
{
  guint i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    if (i >= open->len || g_object_get_qdata (G_OBJECT (row), get_quark ()) != g_ptr_array_index (open, i))
      return FALSE;

  return i == open->len;
}

/* Rows are left alone where they are still the same. */
static void
kring_pressing_update (KringPressing *self)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_open = kring_findings_get_n_open (self->findings), n_more;
  GtkWidget *row;

  for (guint i = 0; i < MIN (n_open, MOST_ROWS); i++)
    g_ptr_array_add (open, g_list_model_get_item (G_LIST_MODEL (self->findings), i));

  if (!is_shown (self, open))
    {
      while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
        gtk_list_box_remove (self->list, row);
      for (guint i = 0; i < open->len; i++)
        gtk_list_box_append (self->list, make_row (g_ptr_array_index (open, i)));
    }

  n_more = n_open - open->len;
  gtk_widget_set_visible (GTK_WIDGET (self->list), open->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), open->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_more > 0);
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more finding", "and %u more findings", n_more), n_more);

      gtk_button_set_label (self->more_button, more);
    }
}

static gboolean
kring_pressing_update_when_idle (gpointer data)
{
  KringPressing *self = data;

  self->update_idle = 0;
  kring_pressing_update (self);
  return G_SOURCE_REMOVE;
}

/* Rows change one by one: once, after the last. */
static void
kring_pressing_changed (KringPressing *self)
{
  if (self->update_idle == 0)
    self->update_idle = g_idle_add_full (G_PRIORITY_LOW, kring_pressing_update_when_idle, self, NULL);
}

/* What is about nobody in particular stands with its ingredient. */
static void
kring_pressing_row_activated (KringPressing *self,
                              GtkListBoxRow *row)
{
  KringFinding *finding = g_object_get_qdata (G_OBJECT (row), get_quark ());

  kring_selection_show (self->selection, kring_finding_get_items (finding));
  if (kring_selection_get_items (self->selection)->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.sidebar", "s", "details");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.ingredient", "s", kring_finding_get_panel (finding));
}

static void
kring_pressing_forget (KringPressing *self)
{
  g_clear_handle_id (&self->update_idle, g_source_remove);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  g_clear_object (&self->selection);
}

static void
kring_pressing_dispose (GObject *object)
{
  KringPressing *self = KRING_PRESSING (object);

  kring_pressing_forget (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_pressing_parent_class)->dispose (object);
}

static void
kring_pressing_class_init (KringPressingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_pressing_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pressing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-pressing.ui");
  gtk_widget_class_bind_template_child (widget_class, KringPressing, box);
  gtk_widget_class_bind_template_child (widget_class, KringPressing, list);
  gtk_widget_class_bind_template_child (widget_class, KringPressing, none_label);
  gtk_widget_class_bind_template_child (widget_class, KringPressing, more_button);
  gtk_widget_class_bind_template_callback (widget_class, kring_pressing_row_activated);
}

static void
kring_pressing_init (KringPressing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_set_name (GTK_WIDGET (self), _("Most pressing findings"), "");
  kring_accessible_set_name (GTK_WIDGET (self->list), _("Most pressing findings"), "");
}

/**
 * kring_pressing_show:
 * @self: a few findings
 * @selection: (nullable): gives the document; %NULL hides all
 *
 * Shows the most pressing findings, and goes on showing them as the document
 * changes.
 */
void
kring_pressing_show (KringPressing *self,
                     KringSelection *selection)
{
  g_return_if_fail (KRING_IS_PRESSING (self));

  gtk_widget_set_visible (GTK_WIDGET (self), selection != NULL);
  if (selection == self->selection)
    return;

  kring_pressing_forget (self);
  if (selection != NULL)
    {
      self->selection = g_object_ref (selection);
      self->findings = kring_advice_of (kring_selection_get_document (selection));
      g_signal_connect_object (self->findings, "items-changed", G_CALLBACK (kring_pressing_changed), self,
                               G_CONNECT_SWAPPED);
      kring_pressing_update (self);
    }
}
