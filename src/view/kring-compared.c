/* kring-compared.c: what is different from an earlier copy of the document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-compared.h"

#include "kring-accessible.h"
#include "kring-file-filter.h"
#include "kring-telling-row.h"

#include "advice/kring-difference.h"
#include "model/kring-alliance.h"
#include "model/kring-language.h"
#include "store/kring-store.h"

#include <glib/gi18n.h>

/* More than this nobody reads in a meeting. */
#define MOST_ROWS 40

/**
 * KringCompared:
 *
 * A button that asks for an earlier copy, and which stakeholders came, went or
 * changed since. The copy is only read.
 */
struct _KringCompared
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *choose_button;
  GtkWidget *heading_box;
  GtkLabel *heading;
  GtkListBox *list;
  GtkLabel *note;

  KringDocument *document;
  gboolean with_private;
  KringDocument *earlier;
  GCancellable *cancellable;
  char *told; /* what the rows tell, to see whether that changes */
};

G_DEFINE_FINAL_TYPE (KringCompared, kring_compared, GTK_TYPE_WIDGET)

static void
kring_compared_tell (KringCompared *self,
                     const char *text)
{
  gtk_label_set_text (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
}

/* Ids are made anew for each alliance. */
static gboolean
is_of_other (KringCompared *self,
             GPtrArray *found)
{
  guint n_earlier = kring_list_get_length (kring_document_get_list (self->earlier, KRING_ALLIANCE_STAKEHOLDERS));
  guint n_now = kring_list_get_length (kring_document_get_list (self->document, KRING_ALLIANCE_STAKEHOLDERS));
  guint n_lone = 0;

  for (guint i = 0; i < found->len; i++)
    if (((KringDifference *) g_ptr_array_index (found, i))->kind != KRING_DIFFERENCE_CHANGED)
      n_lone++;

  return n_earlier > 0 && n_now > 0 && n_lone == n_earlier + n_now;
}

static void
kring_compared_fill (KringCompared *self,
                     GPtrArray *found)
{
  gboolean other = is_of_other (self, found);
  guint n_rows = other ? 0 : MIN (found->len, MOST_ROWS), n_more = other ? 0 : found->len - n_rows;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *words = kring_difference_tell (g_ptr_array_index (found, i), kring_language_get ());

      row = kring_telling_row_new (NULL, words, NULL, NULL, FALSE);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_rows > 0);

  if (other)
    {
      kring_compared_tell (self, _("This is no copy of this document: no stakeholder is in both."));
    }
  else if (found->len == 0)
    {
      kring_compared_tell (self, _("The same stakeholders, with the same roles and involvement."));
    }
  else
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      kring_compared_tell (self, n_more > 0 ? more : "");
    }
}

/* Rows are left alone where they would tell the same: somebody may be reading
 * them. */
static void
kring_compared_update (KringCompared *self)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) told = NULL;

  if (self->earlier == NULL || self->document == NULL)
    return;

  found = kring_differences_find (self->earlier, self->document, self->with_private);
  told = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *words = kring_difference_tell (g_ptr_array_index (found, i), kring_language_get ());

      g_string_append_printf (told, "%s\n", words);
    }
  if (g_strcmp0 (told->str, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_string_free (g_steal_pointer (&told), FALSE);
  kring_compared_fill (self, found);
}

static void
kring_compared_forget (KringCompared *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->earlier);
  g_clear_pointer (&self->told, g_free);
}

static void
kring_compared_stop (KringCompared *self)
{
  kring_compared_forget (self);
  gtk_widget_hide (self->heading_box);
  gtk_widget_hide (GTK_WIDGET (self->list));
  kring_compared_tell (self, "");
}

static void
kring_compared_stop_clicked (KringCompared *self)
{
  kring_compared_stop (self);
  gtk_widget_grab_focus (self->choose_button);
}

static void
kring_compared_loaded (GObject *object,
                       GAsyncResult *result,
                       gpointer data)
{
  g_autoptr (KringCompared) self = data;
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) earlier = kring_store_load_finish (result, &info, &error);

  /* Another one was chosen meanwhile, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->box == NULL)
    return;

  g_clear_object (&self->cancellable);
  if (earlier == NULL)
    {
      kring_compared_tell (self, error->message);
      return;
    }

  self->earlier = g_steal_pointer (&earlier);
  kring_compared_update (self);
}

static void
kring_compared_file_chosen (GtkNativeDialog *dialog,
                            int response,
                            gpointer data)
{
  KringCompared *self = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *name = kring_file_get_name (file);
      g_autofree char *heading = g_strdup_printf (_("Compared with “%s”"), name);

      kring_compared_stop (self);
      gtk_label_set_text (self->heading, heading);
      gtk_widget_show (self->heading_box);
      self->cancellable = g_cancellable_new ();
      kring_store_load_async (file, KRING_LOAD_REPAIR, self->cancellable, kring_compared_loaded, g_object_ref (self));
    }

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
kring_compared_choose (KringCompared *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Compare with an Earlier Copy"), window,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Compare"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  kring_file_chooser_add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (kring_compared_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
kring_compared_dispose (GObject *object)
{
  KringCompared *self = KRING_COMPARED (object);

  kring_compared_forget (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_compared_parent_class)->dispose (object);
}

static void
kring_compared_class_init (KringComparedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_compared_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "compared");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-compared.ui");
  gtk_widget_class_bind_template_child (widget_class, KringCompared, box);
  gtk_widget_class_bind_template_child (widget_class, KringCompared, choose_button);
  gtk_widget_class_bind_template_child (widget_class, KringCompared, heading_box);
  gtk_widget_class_bind_template_child (widget_class, KringCompared, heading);
  gtk_widget_class_bind_template_child (widget_class, KringCompared, list);
  gtk_widget_class_bind_template_child (widget_class, KringCompared, note);
  gtk_widget_class_bind_template_callback (widget_class, kring_compared_choose);
  gtk_widget_class_bind_template_callback (widget_class, kring_compared_stop_clicked);
}

static void
kring_compared_init (KringCompared *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_accessible_set_name (GTK_WIDGET (self->list), _("What is different"), "");
}

/**
 * kring_compared_show:
 * @self: a comparison
 * @document: a document
 * @with_private: whether what is for the alliance manager only is told too
 *
 * Compares @document, as it is now, with the copy that was chosen for it.
 */
void
kring_compared_show (KringCompared *self,
                     KringDocument *document,
                     gboolean with_private)
{
  g_return_if_fail (KRING_IS_COMPARED (self));

  if (g_set_object (&self->document, document))
    kring_compared_stop (self);
  self->with_private = with_private;
  kring_compared_update (self);
}
