/* kring-filter-bar.c: the filters that are on, over a map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-filter-bar.h"

#include "kring-accessible.h"
#include "kring-view.h"
#include "kring-words.h"
#include "kring-wrap-layout.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/**
 * KringFilterBar:
 *
 * How much is shown of how much; a chip for each value that is filtered by,
 * which takes it off; and a way to see everything again. Without a filter it is not there.
 */
struct _KringFilterBar
{
  GtkWidget parent_instance;

  GtkLabel *count;
  GtkWidget *clear;

  GPtrArray *chips; /* the buttons before "clear" */

  KringFilter *filter;
};

G_DEFINE_FINAL_TYPE (KringFilterBar, kring_filter_bar, GTK_TYPE_WIDGET)

/* What a chip takes off, as data of its button; of no criterion: that only what
 * there is something to point out of is wanted. */
typedef struct
{
  KringCriterion criterion;
  char *value;
} ChipValue;

static void
chip_value_free (gpointer data,
                 GClosure *closure)
{
  ChipValue *chip = data;

  g_free (chip->value);
  g_free (chip);
}

/* The chip, or what is left at its place: the keyboard stays in the row. */
static void
grab_focus_at (KringFilterBar *self,
               guint position)
{
  guint n = self->chips->len;

  gtk_widget_grab_focus (n > 0 ? g_ptr_array_index (self->chips, MIN (position, n - 1)) : self->clear);
}

static void
chip_clicked_cb (GtkButton *button,
                 gpointer data)
{
  const ChipValue *chip = data;
  g_autoptr (KringFilterBar) self = KRING_FILTER_BAR (gtk_widget_get_ancestor (GTK_WIDGET (button),
                                                                               KRING_TYPE_FILTER_BAR));
  guint position = 0;

  g_object_ref (self);
  g_ptr_array_find (self->chips, button, &position);
  if (chip->criterion == KRING_N_CRITERIA)
    kring_filter_set_found_only (self->filter, FALSE);
  else
    kring_filter_set (self->filter, chip->criterion, chip->value, FALSE);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    grab_focus_at (self, position);
}

static void
kring_filter_bar_clear_clicked (KringFilterBar *self)
{
  if (self->filter != NULL)
    kring_filter_clear (self->filter);
}

/* A word alone says enough, but for those that many criteria have. */
static char *
make_chip_text (KringCriterion criterion,
                const char *value,
                const char *label,
                KringDocument *document)
{
  gboolean is_named = criterion == KRING_CRITERION_TAG || criterion == KRING_CRITERION_INTEREST;

  if (!is_named && (criterion == KRING_CRITERION_STRENGTH || g_str_equal (value, "unknown") ||
                    g_str_equal (value, "other")))
    return g_strdup_printf ("%s: %s", kring_text (kring_criterion_get_label (criterion)), label);

  return kring_words_name_value (criterion, value, document);
}

/* What a chip says, and what it is called. */
static void
add_chip_of (KringFilterBar *self,
             const ChipValue *value,
             const char *text,
             const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (text);
  ChipValue *chip = g_memdup2 (value, sizeof *value);

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 28);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "filter-chip");
  gtk_widget_set_tooltip_text (button, name);
  kring_accessible_set_name (button, name, "");
  g_signal_connect_data (button, "clicked", G_CALLBACK (chip_clicked_cb), chip, chip_value_free, 0);

  g_ptr_array_add (self->chips, button);
  gtk_widget_insert_before (button, GTK_WIDGET (self), self->clear);
}

static void
add_chip (KringFilterBar *self,
          KringCriterion criterion,
          const char *value,
          KringDocument *document)
{
  g_autofree char *label = kring_criterion_get_value_label (criterion, value, document, kring_language_get ());
  g_autofree char *text = make_chip_text (criterion, value, label, document);
  g_autofree char *of = g_utf8_strdown (kring_text (kring_criterion_get_label (criterion)), -1);
  /* Translators: a criterion and its value: "Remove filter: role alliance partner" */
  g_autofree char *name = g_strdup_printf (_("Remove filter: %s %s"), of, label);

  add_chip_of (self, &(ChipValue) { criterion, g_strdup (value) }, text, name);
}

static void
add_found_chip (KringFilterBar *self)
{
  add_chip_of (self, &(ChipValue) { KRING_N_CRITERIA, NULL }, _("Only with a finding"),
               _("Remove filter: only with a finding"));
}

static guint
count_lines (KringFilter *filter,
             KringDocument *document,
             guint *total)
{
  static const guint kinds[] = { KRING_ALLIANCE_STAKES, KRING_ALLIANCE_INFLUENCES };
  guint shown = 0;

  *total = 0;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      KringList *lines = kring_document_get_list (document, kinds[i]);
      guint n = kring_list_get_length (lines);

      *total += n;
      for (guint j = 0; j < n; j++)
        shown += kring_filter_shows_line (filter, kring_list_get (lines, j));
    }

  return shown;
}

static char *
make_count_text (KringFilter *filter,
                 KringDocument *document)
{
  guint shown, total;

  if (kring_filter_is_about_stakeholders (filter))
    {
      shown = kring_filter_count (filter, document, &total);
      return g_strdup_printf (ngettext ("%u of %u shown", "%u of %u shown", total), shown, total);
    }

  shown = count_lines (filter, document, &total);
  return g_strdup_printf (ngettext ("%u of %u line shown", "%u of %u lines shown", total), shown, total);
}

static void
kring_filter_bar_dispose (GObject *object)
{
  KringFilterBar *self = KRING_FILTER_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->filter);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_filter_bar_parent_class)->dispose (object);
}

static void
kring_filter_bar_class_init (KringFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_filter_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KringFilterBar, count);
  gtk_widget_class_bind_template_child (widget_class, KringFilterBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, kring_filter_bar_clear_clicked);

  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, KRING_TYPE_WRAP_LAYOUT);
}

static void
kring_filter_bar_init (KringFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chips = g_ptr_array_new ();
}

/**
 * kring_filter_bar_show:
 * @self: a filter bar
 * @filter: what is wanted
 * @document: (nullable): the document that it is used on
 *
 * Tells what @filter is now, and how much of @document it shows. To be called
 * again when either has changed.
 */
void
kring_filter_bar_show (KringFilterBar *self,
                       KringFilter *filter,
                       KringDocument *document)
{
  gboolean wanted = document != NULL && !kring_filter_is_empty (filter);
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint position = 0;
  gboolean on_chip = focused != NULL && g_ptr_array_find (self->chips, focused, &position);
  g_autofree char *count = NULL;

  g_return_if_fail (KRING_IS_FILTER_BAR (self));

  g_set_object (&self->filter, filter);
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (!wanted)
    return;

  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    {
      GPtrArray *values = kring_filter_get_values (filter, i);

      for (guint j = 0; j < values->len; j++)
        add_chip (self, i, g_ptr_array_index (values, j), document);
    }

  if (kring_filter_get_found_only (filter))
    add_found_chip (self);

  if (on_chip)
    grab_focus_at (self, position);

  count = make_count_text (filter, document);
  gtk_label_set_label (self->count, count);
}
