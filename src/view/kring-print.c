/* kring-print.c: the map on the printer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-print.h"

#include "kring-audience-chooser.h"
#include "kring-file-filter.h"
#include "kring-print-preview.h"

#include "paint/kring-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* In points: whatever a printer says, ink needs some white around it; and what
 * GTK assumes of a printer that says nothing is more than any needs. */
#define MIN_MARGIN 24.0
#define MAX_MARGIN 34.0

typedef struct
{
  KringScene *scene; /* as it stands on the screen */
  KringSheet *sheet; /* as it goes to paper */
  KringAudience audience;
  GtkWindow *parent; /* weak */
  KringPrintPreview *preview; /* while it is shown */
} Printing;

static void
printing_free (Printing *printing)
{
  g_clear_object (&printing->scene);
  g_clear_object (&printing->sheet);
  g_clear_weak_pointer (&printing->parent);
  g_free (printing);
}

static char *
printing_get_state_file (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "kring", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

/* The printer and the paper are those of the last time. A file, where it is
 * printed to one, is called after the alliance. */
static void
printing_recall (GtkPrintOperation *operation,
                 const char        *title)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = kring_file_suggest_name (title, "");
  g_autofree char *settings_file = printing_get_state_file ("print-settings");
  g_autofree char *setup_file = printing_get_state_file ("page-setup");
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new_from_file (settings_file, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new_from_file (setup_file, NULL);

  if (settings == NULL)
    settings = gtk_print_settings_new ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder != NULL ? folder : g_get_home_dir ());
  gtk_print_operation_set_print_settings (operation, settings);

  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
}

static void
printing_remember (GtkPrintOperation *operation)
{
  g_autofree char *settings_file = printing_get_state_file ("print-settings");
  g_autofree char *setup_file = printing_get_state_file ("page-setup");
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  /* Where nothing can be remembered, the next time starts from the defaults;
   * nothing is lost that needs telling. */
  if (settings != NULL)
    {
      g_autoptr (GtkPrintSettings) copy = gtk_print_settings_copy (settings);

      /* How many copies, and where a file went, are of this time only. */
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_URI);
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_OUTPUT_DIR);
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_N_COPIES);
      gtk_print_settings_unset (copy, GTK_PRINT_SETTINGS_ORIENTATION);
      gtk_print_settings_to_file (copy, settings_file, NULL);
    }
  if (setup != NULL)
    gtk_page_setup_to_file (setup, setup_file, NULL);
}

static KringSheet *
printing_make_sheet (Printing         *printing,
                     GtkPageSetup     *setup,
                     KringOrientation  orientation)
{
  const KringSceneOptions scene_options = {
    .audience = printing->audience, /* in the document's language */
  };
  g_autoptr (KringScene) scene = kring_scene_copy (printing->scene, &scene_options);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  double margin = MAX (MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                            gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS)),
                       MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
                            gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS)));
  const KringSheetOptions options = {
    .width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
    .margin = CLAMP (margin, MIN_MARGIN, MAX_MARGIN),
    .orientation = orientation,
    .date = date,
  };

  return kring_sheet_new (scene, &options);
}

/* The dialog starts with the orientation that suits the map; whoever wants
 * the other one chooses that there. */
static void
printing_suit_orientation (GtkPrintOperation *operation,
                           Printing          *printing)
{
  GtkPageSetup *remembered = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GtkPageSetup) setup = remembered != NULL ? gtk_page_setup_copy (remembered) : gtk_page_setup_new ();
  g_autoptr (KringSheet) sheet = printing_make_sheet (printing, setup, KRING_ORIENTATION_AUTOMATIC);

  gtk_page_setup_set_orientation (setup, kring_sheet_is_landscape (sheet) ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                          : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

static void
printing_begin (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);
  gboolean landscape = orientation == GTK_PAGE_ORIENTATION_LANDSCAPE ||
                       orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;

  g_clear_object (&printing->sheet);
  printing->sheet = printing_make_sheet (printing, setup,
                                         landscape ? KRING_ORIENTATION_LANDSCAPE : KRING_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_n_pages (operation, 1);
}

static void
printing_draw_page (GtkPrintOperation *operation,
                    GtkPrintContext   *context,
                    int                page,
                    Printing          *printing)
{
  kring_sheet_draw (printing->sheet, gtk_print_context_get_cairo_context (context));
}

static GObject *
printing_make_tab (GtkPrintOperation *operation,
                   Printing          *printing)
{
  GtkWidget *chooser = kring_audience_chooser_new (kring_scene_get_document (printing->scene));

  kring_audience_chooser_set_audience (KRING_AUDIENCE_CHOOSER (chooser), printing->audience);
  gtk_widget_set_margin_top (chooser, 18);
  gtk_widget_set_margin_bottom (chooser, 18);
  gtk_widget_set_margin_start (chooser, 18);
  gtk_widget_set_margin_end (chooser, 18);
  return G_OBJECT (chooser);
}

static void
printing_apply_tab (GtkPrintOperation *operation,
                    GtkWidget         *tab,
                    Printing          *printing)
{
  printing->audience = kring_audience_chooser_get_audience (KRING_AUDIENCE_CHOOSER (tab));
}

static void printing_start (KringScene *scene, KringAudience audience, GtkPrintSettings *settings,
                            GtkPageSetup *setup, GtkPrintOperationAction action, GtkWindow *parent);

static void
printing_preview_closed (KringPrintPreview *preview,
                         gboolean           print,
                         gpointer           data)
{
  GtkPrintOperation *operation = data;
  Printing *printing = g_object_get_data (G_OBJECT (operation), "kring-printing");

  printing->preview = NULL;
  if (print)
    printing_start (printing->scene, printing->audience,
                    gtk_print_operation_get_print_settings (operation),
                    gtk_print_operation_get_default_page_setup (operation),
                    GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, printing->parent);
}

/* GTK's own preview starts a program that need not be there. */
static gboolean
printing_preview (GtkPrintOperation        *operation,
                  GtkPrintOperationPreview *preview,
                  GtkPrintContext          *context,
                  GtkWindow                *parent,
                  Printing                 *printing)
{
  printing->preview = kring_print_preview_new (preview, context);
  gtk_window_set_transient_for (GTK_WINDOW (printing->preview), printing->parent);
  g_signal_connect_object (printing->preview, "closed", G_CALLBACK (printing_preview_closed), operation, 0);
  gtk_window_present (GTK_WINDOW (printing->preview));
  return TRUE;
}

static void
printing_tell_failure (GtkWindow    *parent,
                       const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("The Map Could Not Be Printed"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
printing_done (GtkPrintOperation       *operation,
               GtkPrintOperationResult  result,
               Printing                *printing)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    printing_remember (operation);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      printing_tell_failure (printing->parent, error);
    }
}

static void
printing_start (KringScene              *scene,
                KringAudience            audience,
                GtkPrintSettings        *settings,
                GtkPageSetup            *setup,
                GtkPrintOperationAction  action,
                GtkWindow               *parent)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  Printing *printing = g_new0 (Printing, 1);

  printing->scene = g_object_ref (scene);
  printing->audience = audience;
  g_set_weak_pointer (&printing->parent, parent);
  g_object_set_data_full (G_OBJECT (operation), "kring-printing", printing, (GDestroyNotify) printing_free);

  gtk_print_operation_set_job_name (operation, kring_scene_get_title (scene));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, _("For Whom"));

  if (setup != NULL)
    {
      gtk_print_operation_set_print_settings (operation, settings);
      gtk_print_operation_set_default_page_setup (operation, setup);
    }
  else
    {
      printing_recall (operation, kring_scene_get_title (scene));
      printing_suit_orientation (operation, printing);
    }

  g_signal_connect (operation, "begin-print", G_CALLBACK (printing_begin), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (printing_draw_page), printing);
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (printing_make_tab), printing);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (printing_apply_tab), printing);
  g_signal_connect (operation, "preview", G_CALLBACK (printing_preview), printing);
  g_signal_connect (operation, "done", G_CALLBACK (printing_done), printing);

  /* Failure is told by "done" too, where it is shown. */
  gtk_print_operation_run (operation, action, parent, &error);
}

/**
 * kring_print_run:
 * @scene: the map as it stands on the screen
 * @action: %GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG or
 *   %GTK_PRINT_OPERATION_ACTION_PREVIEW
 * @parent: the window where the dialog stands
 *
 * Prints the map: to share, unless the dialog is told otherwise.
 */
void
kring_print_run (KringScene              *scene,
                 GtkPrintOperationAction  action,
                 GtkWindow               *parent)
{
  printing_start (scene, KRING_AUDIENCE_SHARE, NULL, NULL, action, parent);
}
