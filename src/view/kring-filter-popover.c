/* kring-filter-popover.c: chooses what is shown of an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-filter-popover.h"

#include "kring-view.h"
#include "kring-words.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringFilterPopover:
 *
 * Everything that can be filtered by, as check buttons under the name of their
 * criterion: the criteria of stakeholders beside those of lines. What is
 * checked changes the filter at once.
 */
struct _KringFilterPopover
{
  GtkPopover parent_instance;

  GtkBox *stakeholders;
  GtkBox *lines;

  KringFilter *filter;
  GPtrArray *checks; /* all of them, in the order of the keyboard */
  guint first_line;  /* where those of lines begin */
};

G_DEFINE_FINAL_TYPE (KringFilterPopover, kring_filter_popover, GTK_TYPE_POPOVER)

/* What a check button stands for, as its data; without a value: any. */
typedef struct
{
  KringFilterPopover *popover;
  KringCriterion criterion;
  char *value;
} CheckValue;

static void
check_value_free (gpointer data,
                  GClosure *closure)
{
  CheckValue *check = data;

  g_free (check->value);
  g_free (check);
}

static void
clear_criterion (KringFilter *filter,
                 KringCriterion criterion)
{
  GPtrArray *values = kring_filter_get_values (filter, criterion);

  while (values->len > 0)
    {
      g_autofree char *value = g_strdup (g_ptr_array_index (values, 0));

      kring_filter_set (filter, criterion, value, FALSE);
    }
}

static void
toggled_cb (GtkCheckButton *button,
            gpointer data)
{
  const CheckValue *check = data;
  gboolean active = gtk_check_button_get_active (button);

  if (check->criterion != KRING_CRITERION_STRENGTH)
    kring_filter_set (check->popover->filter, check->criterion, check->value, active);
  else if (active && check->value != NULL)
    kring_filter_set (check->popover->filter, check->criterion, check->value, TRUE);
  else if (active)
    clear_criterion (check->popover->filter, check->criterion);
}

static GtkWidget *
add_check (KringFilterPopover *self,
           GtkBox *group,
           KringCriterion criterion,
           const char *value,
           const char *text,
           gboolean active)
{
  GtkWidget *button = gtk_check_button_new_with_label (text);
  CheckValue *check = g_new (CheckValue, 1);

  *check = (CheckValue) { self, criterion, g_strdup (value) };
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
  g_signal_connect_data (button, "toggled", G_CALLBACK (toggled_cb), check, check_value_free, 0);
  gtk_box_append (group, button);
  g_ptr_array_add (self->checks, button);

  return button;
}

static void
found_toggled_cb (KringFilterPopover *self,
                  GtkCheckButton *button)
{
  kring_filter_set_found_only (self->filter, gtk_check_button_get_active (button));
}

/* Beside the criteria: what there is something to point out of. */
static void
add_found (KringFilterPopover *self)
{
  GtkWidget *button = gtk_check_button_new_with_label (_("Only with a finding"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), kring_filter_get_found_only (self->filter));
  g_signal_connect_object (button, "toggled", G_CALLBACK (found_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->stakeholders, button);
  g_ptr_array_add (self->checks, button);
}

static GtkBox *
add_group (GtkBox *column,
           KringCriterion criterion)
{
  const char *title = criterion == KRING_CRITERION_STRENGTH ? _("Least strength")
                                                            : kring_text (kring_criterion_get_label (criterion));
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (GTK_BOX (group), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (column, group);

  return GTK_BOX (group);
}

static void
add_criterion (KringFilterPopover *self,
               GtkBox *column,
               KringCriterion criterion,
               KringDocument *document)
{
  g_autoptr (GPtrArray) values = kring_criterion_list_values (criterion, document);
  GtkWidget *any = NULL;
  GtkBox *group;

  if (values->len == 0)
    return;

  group = add_group (column, criterion);
  if (criterion == KRING_CRITERION_STRENGTH)
    any = add_check (self, group, criterion, NULL, C_("strength", "Any"),
                     kring_filter_get_values (self->filter, criterion)->len == 0);

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);
      g_autofree char *text = kring_words_name_value (criterion, value, document);
      GtkWidget *button = add_check (self, group, criterion, value, text,
                                     kring_filter_has (self->filter, criterion, value));

      if (any != NULL)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (any));
    }
}

static void
empty_column (GtkBox *column)
{
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (column));
  GtkWidget *child;

  while ((child = gtk_widget_get_next_sibling (heading)) != NULL)
    gtk_box_remove (column, child);
}

/* Where the keyboard goes from one of the checks; the lines begin at first_line. */
static guint
find_next (KringFilterPopover *self,
           guint position,
           guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return MAX (position, 1) - 1;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return MIN (position + 1, self->checks->len - 1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return position < self->first_line ? position : 0;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return MAX (position, self->first_line);
    case GDK_KEY_Home:
      return 0;
    case GDK_KEY_End:
      return self->checks->len - 1;
    default:
      return G_MAXUINT;
    }
}

/* A check button keeps the arrow keys for its group, though it is alone. */
static gboolean
key_pressed_cb (KringFilterPopover *self,
                guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint position, next;

  if (!g_ptr_array_find (self->checks, focus, &position))
    return GDK_EVENT_PROPAGATE;
  next = find_next (self, position, keyval);
  if (next == G_MAXUINT)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (g_ptr_array_index (self->checks, next));
  return GDK_EVENT_STOP;
}

static void
kring_filter_popover_dispose (GObject *object)
{
  KringFilterPopover *self = KRING_FILTER_POPOVER (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (kring_filter_popover_parent_class)->dispose (object);
}

static void
kring_filter_popover_class_init (KringFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_filter_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, KringFilterPopover, stakeholders);
  gtk_widget_class_bind_template_child (widget_class, KringFilterPopover, lines);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
kring_filter_popover_init (KringFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_ptr_array_new ();
}

/**
 * kring_filter_popover_fill:
 * @self: a popover
 * @filter: what is wanted
 * @document: the document that it is used on
 *
 * Offers what can be chosen in @document now, to be called before it pops up.
 */
void
kring_filter_popover_fill (KringFilterPopover *self,
                           KringFilter *filter,
                           KringDocument *document)
{
  g_return_if_fail (KRING_IS_FILTER_POPOVER (self));

  g_set_object (&self->filter, filter);
  empty_column (self->stakeholders);
  empty_column (self->lines);
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = KRING_CRITERION_ROLE; i < KRING_CRITERION_EFFECT; i++)
    add_criterion (self, self->stakeholders, i, document);
  add_found (self);
  self->first_line = self->checks->len;
  for (guint i = KRING_CRITERION_EFFECT; i < KRING_N_CRITERIA; i++)
    add_criterion (self, self->lines, i, document);
}
