/* kring-find-bar.c: where is typed what to look for on a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-find-bar.h"

#include "kring-view.h"

/**
 * KringFindBar:
 *
 * An entry for what to look for, which is told by the signal "searched"; how
 * much was found, and what of that is looked at; and what was found that does
 * not show. It goes from one to the other, and closes, by the actions
 * "map.find-next", "map.find-previous" and "map.close-find".
 */
struct _KringFindBar
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *others;
  GtkLabel *others_label;
  GtkWidget *clear;

  char *found;   /* what was found, in words */
  char *besides; /* what else was, or NULL */
};

G_DEFINE_FINAL_TYPE (KringFindBar, kring_find_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SEARCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
search_changed_cb (KringFindBar *self)
{
  g_signal_emit (self, signals[SIGNAL_SEARCHED], 0);
}

static void
next_cb (KringFindBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "map.find-next", NULL);
}

static void
previous_cb (KringFindBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "map.find-previous", NULL);
}

static void
stop_cb (KringFindBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "map.close-find", NULL);
}

/* The keyboard stays in the entry: what it tells is read when it changes. */
static void
describe (KringFindBar *self)
{
  g_autofree char *text = self->besides != NULL ? g_strdup_printf ("%s. %s", self->found, self->besides)
                                                : g_strdup (self->found);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
kring_find_bar_dispose (GObject *object)
{
  KringFindBar *self = KRING_FIND_BAR (object);
  GtkWidget *child;

  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->besides, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_find_bar_parent_class)->dispose (object);
}

static void
kring_find_bar_class_init (KringFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_find_bar_dispose;

  /**
   * KringFindBar::searched:
   *
   * Something else is looked for.
   */
  signals[SIGNAL_SEARCHED] = g_signal_new ("searched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, others);
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, others_label);
  gtk_widget_class_bind_template_child (widget_class, KringFindBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);

  gtk_widget_class_set_css_name (widget_class, "findbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kring_find_bar_init (KringFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->found = g_strdup ("");
}

/**
 * kring_find_bar_open:
 * @self: a find bar
 *
 * Shows it, and lets a person type; what was looked for before is selected.
 */
void
kring_find_bar_open (KringFindBar *self)
{
  g_return_if_fail (KRING_IS_FIND_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * kring_find_bar_get_text:
 * @self: a find bar
 *
 * Returns: (transfer none): what is typed now, also where it is not yet told
 */
const char *
kring_find_bar_get_text (KringFindBar *self)
{
  g_return_val_if_fail (KRING_IS_FIND_BAR (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * kring_find_bar_tell:
 * @self: a find bar
 * @count: how much was found; may be empty
 * @current: (nullable): what of that is looked at
 * @n_found: as a number
 */
void
kring_find_bar_tell (KringFindBar *self,
                     const char   *count,
                     const char   *current,
                     guint         n_found)
{
  g_return_if_fail (KRING_IS_FIND_BAR (self));

  gtk_label_set_label (self->count, count);
  gtk_widget_set_sensitive (self->previous, n_found > 0);
  gtk_widget_set_sensitive (self->next, n_found > 0);
  g_free (self->found);
  self->found = current != NULL ? g_strdup_printf ("%s: %s", count, current) : g_strdup (count);
  describe (self);
}

/**
 * kring_find_bar_tell_other:
 * @self: a find bar
 * @text: (nullable): what was found that does not show
 * @is_filtered: whether it would without the filter
 */
void
kring_find_bar_tell_other (KringFindBar *self,
                           const char   *text,
                           gboolean      is_filtered)
{
  gboolean had_keyboard;

  g_return_if_fail (KRING_IS_FIND_BAR (self));

  had_keyboard = gtk_widget_get_focus_child (self->others) != NULL;
  gtk_label_set_label (self->others_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->clear, is_filtered);
  gtk_widget_set_visible (self->others, text != NULL);
  if (had_keyboard && !is_filtered)
    gtk_widget_grab_focus (self->entry);
  g_free (self->besides);
  self->besides = g_strdup (text);
  describe (self);
}
