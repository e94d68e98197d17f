/* kring-import-dialog.c: what an import will add, before it does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-import-dialog.h"

#include "kring-notes.h"
#include "kring-view.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"
#include "store/kring-import.h"

#include <glib/gi18n.h>

struct _KringImportDialog
{
  AdwWindow parent_instance;

  GtkStack *pages;
  GtkSpinner *spinner;
  GtkLabel *summary;
  AdwViewStack *lists;

  KringDocument *document; /* that it is added to */
  KringImport *import;
  KringDocument *added;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (KringImportDialog, kring_import_dialog, ADW_TYPE_WINDOW)

static const guint kring_imported_lists[] = {
  KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS, KRING_ALLIANCE_STAKES, KRING_ALLIANCE_INFLUENCES
};

static void
take_count (GPtrArray *counts,
            guint      n,
            char      *text)
{
  if (n > 0)
    g_ptr_array_add (counts, text);
  else
    g_free (text);
}

static char *
kring_import_dialog_summarise (KringImportDialog *self)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n;

  n = kring_import_get_count (self->import, KRING_KIND_STAKEHOLDER);
  take_count (counts, n, g_strdup_printf (ngettext ("%u stakeholder", "%u stakeholders", n), n));
  n = kring_import_get_count (self->import, KRING_KIND_INTEREST);
  take_count (counts, n, g_strdup_printf (ngettext ("%u interest", "%u interests", n), n));
  n = kring_import_get_count (self->import, KRING_KIND_STAKE);
  take_count (counts, n, g_strdup_printf (ngettext ("%u position on an interest", "%u positions on interests", n), n));
  n = kring_import_get_count (self->import, KRING_KIND_INFLUENCE);
  take_count (counts, n, g_strdup_printf (ngettext ("%u influence line", "%u influence lines", n), n));

  if (counts->len == 0)
    return g_strdup (_("There is nothing in these tables that can be added."));

  g_ptr_array_add (counts, NULL);
  list = g_strjoinv (", ", (char **) counts->pdata);
  return g_strdup_printf (_("This adds %s. It can be undone in one step."), list);
}

static void
kring_import_dialog_add_list (KringImportDialog *self,
                              GListModel        *strings,
                              const char        *title,
                              const char        *icon,
                              gboolean           needs_attention)
{
  GtkWidget *notes = kring_notes_new (strings, title);
  AdwViewStackPage *page;

  gtk_widget_set_margin_start (notes, 18);
  gtk_widget_set_margin_end (notes, 18);
  gtk_widget_set_margin_top (notes, 3);
  gtk_widget_set_margin_bottom (notes, 18);
  gtk_widget_set_valign (notes, GTK_ALIGN_START);
  page = adw_view_stack_add_titled (self->lists, notes, NULL, title);
  adw_view_stack_page_set_icon_name (page, icon);
  if (needs_attention)
    adw_view_stack_page_set_badge_number (page, g_list_model_get_n_items (strings));
}

static void
kring_import_dialog_add_notes (KringImportDialog *self,
                               GPtrArray         *notes,
                               GStrv              more,
                               const char        *title,
                               const char        *icon)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new ((const char *const *) more);

  for (guint i = 0; i < notes->len; i++)
    gtk_string_list_take (strings, kring_import_note_format (g_ptr_array_index (notes, i)));

  if (g_list_model_get_n_items (G_LIST_MODEL (strings)) > 0)
    kring_import_dialog_add_list (self, G_LIST_MODEL (strings), title, icon, TRUE);
}

/* Two parties may bear one name, but more often the table was taken in
 * before. */
static GStrv
kring_import_dialog_list_namesakes (KringImportDialog *self)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      KringList *present = kring_document_get_list (self->document, lists[i]);
      KringList *added = kring_document_get_list (self->added, lists[i]);

      for (guint j = 0; j < kring_list_get_length (present); j++)
        {
          g_autofree char *name = kring_item_get_display_name (self->document, kring_list_get (present, j));

          g_hash_table_add (names, g_utf8_casefold (name, -1));
        }

      for (guint j = 0; j < kring_list_get_length (added); j++)
        {
          KringItem *item = kring_list_get (added, j);
          g_autofree char *name = kring_item_get_display_name (self->added, item);
          g_autofree char *folded = g_utf8_casefold (name, -1);
          g_autofree char *note = NULL;

          if (!g_hash_table_contains (names, folded))
            continue;

          /* Translators: a name, and what it is: "Bank (stakeholder)" */
          note = g_strdup_printf (_("“%s” (%s) is in the alliance already, and is added once more"),
                                  name, kring_text (KRING_ITEM_GET_CLASS (item)->label));
          g_strv_builder_add (notes, note);
        }
    }

  return g_strv_builder_end (notes);
}

static void
kring_import_dialog_add_items (KringImportDialog *self)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kring_imported_lists); i++)
    {
      KringList *list = kring_document_get_list (self->added, kring_imported_lists[i]);

      for (guint j = 0; j < kring_list_get_length (list); j++)
        {
          KringItem *item = kring_list_get (list, j);
          g_autofree char *name = kring_item_get_display_name (self->added, item);

          gtk_string_list_take (strings, g_strdup_printf ("%s (%s)", name,
                                                          kring_text (KRING_ITEM_GET_CLASS (item)->label)));
        }
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (strings)) > 0)
    {
      kring_import_dialog_add_list (self, G_LIST_MODEL (strings), _("Will Be Added"), "list-add-symbolic", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add", TRUE);
    }
}

static void
kring_import_dialog_read (GObject      *object,
                          GAsyncResult *result,
                          gpointer      data)
{
  g_autoptr (KringImportDialog) self = data;
  g_autofree char *summary = NULL;
  g_auto (GStrv) namesakes = NULL;

  /* Only cancelling ends it early, which closing the dialog does; and then
   * there is nothing left to show it in. */
  if (!kring_import_run_finish (KRING_IMPORT (object), result, NULL) || self->import == NULL)
    return;

  gtk_spinner_stop (self->spinner);

  /* What can be taken is offered also where other rows cannot. */
  if (kring_import_get_document (self->import) != NULL)
    self->added = g_object_ref (kring_import_get_document (self->import));
  else
    self->added = kring_document_new_for_alliance (kring_import_get_alliance (self->import));

  summary = kring_import_dialog_summarise (self);
  gtk_label_set_text (self->summary, summary);
  kring_import_dialog_add_items (self);
  kring_import_dialog_add_notes (self, kring_import_get_problems (self->import), NULL,
                                 _("Cannot Be Added"), "dialog-error-symbolic");
  namesakes = kring_import_dialog_list_namesakes (self);
  kring_import_dialog_add_notes (self, kring_import_get_warnings (self->import), namesakes,
                                 _("Worth a Look"), "dialog-warning-symbolic");
  gtk_stack_set_visible_child_name (self->pages, "preview");
}

static void
kring_import_dialog_add (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  KringImportDialog *self = KRING_IMPORT_DIALOG (widget);

  kring_edit_merge (self->document, self->added, _("import tables"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
kring_import_dialog_dispose (GObject *object)
{
  KringImportDialog *self = KRING_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->added);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (kring_import_dialog_parent_class)->dispose (object);
}

static gboolean
kring_import_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (KRING_IMPORT_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (kring_import_dialog_parent_class)->close_request (window);
}

static void
kring_import_dialog_class_init (KringImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = kring_import_dialog_dispose;
  window_class->close_request = kring_import_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KringImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, KringImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, KringImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, KringImportDialog, lists);
  gtk_widget_class_install_action (widget_class, "import.add", NULL, kring_import_dialog_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kring_import_dialog_init (KringImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.add", FALSE);
}

static void
kring_import_dialog_run (KringDocument *document,
                         KringImport   *import,
                         GtkWindow     *parent)
{
  KringImportDialog *self = g_object_new (KRING_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->import = g_object_ref (import);
  gtk_spinner_start (self->spinner);
  kring_import_run_async (import, self->cancellable, kring_import_dialog_read, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

static void
kring_import_dialog_chosen (GtkNativeDialog *chooser,
                            int              response,
                            gpointer         data)
{
  g_autoptr (KringDocument) document = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (KringImport) import = NULL;

      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));

      if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
        import = kring_import_new_for_folder (g_ptr_array_index (files, 0));
      else
        import = kring_import_new_for_files (files);
      kring_import_dialog_run (document, import, gtk_native_dialog_get_transient_for (chooser));
    }

  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

/**
 * kring_import_dialog_choose:
 * @document: what is added to
 * @folder: whether to choose a folder, or the files themselves
 * @parent: the window where the dialogs stand
 *
 * Lets the user choose tables, see what they hold, and add it to @document.
 */
void
kring_import_dialog_choose (KringDocument *document,
                            gboolean       folder,
                            GtkWindow     *parent)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (folder ? _("Import a Folder of Tables") : _("Import Tables"), parent,
                                   folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _("_Import"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (!folder)
    {
      g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

      gtk_file_filter_set_name (tables, _("Tables (CSV)"));
      gtk_file_filter_add_suffix (tables, "csv");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), tables);
      gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
    }

  g_signal_connect (chooser, "response", G_CALLBACK (kring_import_dialog_chosen), g_object_ref (document));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
