/* kring-names-dialog.c: many names at once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-names-dialog.h"

#include "kring-view.h"

#include "model/kring-edit.h"

#include <glib/gi18n.h>

struct _KringNamesDialog
{
  AdwWindow parent_instance;

  GtkToggleButton *stakeholders;
  GtkTextView *text;
  GtkButton *add;
  KringDocument *document;
};

G_DEFINE_FINAL_TYPE (KringNamesDialog, kring_names_dialog, ADW_TYPE_WINDOW)

static char **
kring_names_dialog_get_names (KringNamesDialog *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  return kring_edit_split_names (text);
}

static void
kring_names_dialog_show_count (KringNamesDialog *self)
{
  g_auto (GStrv) names = kring_names_dialog_get_names (self);
  guint n_names = g_strv_length (names);
  g_autofree char *label = NULL;

  if (n_names == 0)
    label = g_strdup (_("_Add"));
  else if (gtk_toggle_button_get_active (self->stakeholders))
    label = g_strdup_printf (ngettext ("_Add %u Stakeholder", "_Add %u Stakeholders", n_names), n_names);
  else
    label = g_strdup_printf (ngettext ("_Add %u Interest", "_Add %u Interests", n_names), n_names);

  gtk_button_set_label (self->add, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "names.add", n_names > 0);
}

static void
kring_names_dialog_add (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  KringNamesDialog *self = KRING_NAMES_DIALOG (widget);
  g_auto (GStrv) names = kring_names_dialog_get_names (self);
  KringKind kind = gtk_toggle_button_get_active (self->stakeholders) ? KRING_KIND_STAKEHOLDER : KRING_KIND_INTEREST;
  g_autoptr (GPtrArray) added G_GNUC_UNUSED = kring_edit_add_names (self->document, kind, (const char *const *) names);

  gtk_window_close (GTK_WINDOW (self));
}

static void
kring_names_dialog_pasted (GObject      *object,
                           GAsyncResult *result,
                           gpointer      data)
{
  g_autoptr (KringNamesDialog) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  GtkTextBuffer *buffer;

  /* The program that holds the clipboard may take longer than the user. */
  if (self->document == NULL)
    return;

  /* A word or a sentence is no list. */
  buffer = gtk_text_view_get_buffer (self->text);
  if (text != NULL && strchr (g_strchomp (text), '\n') != NULL && gtk_text_buffer_get_char_count (buffer) == 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

static void
kring_names_dialog_map (GtkWidget *widget)
{
  KringNamesDialog *self = KRING_NAMES_DIALOG (widget);

  GTK_WIDGET_CLASS (kring_names_dialog_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, kring_names_dialog_pasted,
                                 g_object_ref (self));
}

static void
kring_names_dialog_dispose (GObject *object)
{
  KringNamesDialog *self = KRING_NAMES_DIALOG (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (kring_names_dialog_parent_class)->dispose (object);
}

static void
kring_names_dialog_class_init (KringNamesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_names_dialog_dispose;
  widget_class->map = kring_names_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-names-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNamesDialog, stakeholders);
  gtk_widget_class_bind_template_child (widget_class, KringNamesDialog, text);
  gtk_widget_class_bind_template_child (widget_class, KringNamesDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, kring_names_dialog_show_count);
  gtk_widget_class_install_action (widget_class, "names.add", NULL, kring_names_dialog_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kring_names_dialog_init (KringNamesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_names_dialog_show_count (self);
}

/**
 * kring_names_dialog_new:
 * @document: what the names are added to
 *
 * Returns: (transfer floating): a dialog that takes a list of names, and adds
 *   them as one step
 */
GtkWidget *
kring_names_dialog_new (KringDocument *document)
{
  KringNamesDialog *self = g_object_new (KRING_TYPE_NAMES_DIALOG, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
