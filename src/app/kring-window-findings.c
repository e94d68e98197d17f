/* kring-window-findings.c: what the document tells its manager, and what is done about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-window-private.h"

#include "model/kring-edit.h"
#include "view/kring-advice.h"
#include "view/kring-words.h"

#include <glib/gi18n.h>

static void
kring_window_show_page (KringWindow *self,
                        const char  *page)
{
  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  adw_view_stack_set_visible_child_name (self->sidebar, page);
}

static void
kring_window_show_findings (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  KringWindow *self = data;

  kring_window_show_page (self, "findings");
  if (*g_variant_get_string (parameter, NULL) != '\0')
    kring_findings_pane_show_panel (self->findings, g_variant_get_string (parameter, NULL));
  kring_findings_pane_focus (self->findings);
}

static void
kring_window_go_to_next_finding (GSimpleAction *action,
                                 GVariant      *parameter,
                                 gpointer       data)
{
  KringWindow *self = data;

  kring_window_show_page (self, "findings");
  kring_findings_pane_step (self->findings, 1);
}

static void
kring_window_go_to_previous_finding (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       data)
{
  KringWindow *self = data;

  kring_window_show_page (self, "findings");
  kring_findings_pane_step (self->findings, -1);
}

/* Undone it would be another step once there is one. */
static void
kring_window_toast_undo (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  KringWindow *self = data;
  AdwToast *toast;

  if (self->toasts == NULL || self->session == NULL)
    return;

  toast = adw_toast_new (g_variant_get_string (parameter, NULL));
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (kring_session_get_document (self->session), "settled", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
kring_window_edit (KringWindow *self,
                   KringItem   *item,
                   guint        field)
{
  kring_window_show_page (self, "details");
  kring_details_reveal (self->details, item, field);
}

static void
kring_window_extend (KringWindow *self,
                     KringItem   *item,
                     guint        list)
{
  kring_window_show_page (self, "details");
  if (kring_item_get_kind (item) == KRING_KIND_INDICATOR)
    {
      g_autofree char *today = kring_words_today ();
      KringItem *added = kring_edit_add (kring_session_get_document (self->session), kring_item_get_list (item, list), today);

      kring_details_reveal (self->details, added, G_MAXUINT);
      return;
    }

  if (kring_item_get_kind (item) == KRING_KIND_ALLIANCE)
    kring_selection_clear (self->selection);
  else
    kring_selection_select (self->selection, item);
  kring_details_add_to (self->details, list);
}

/* What is to be brought out is brought out on the map. */
static void
kring_window_show_map (KringWindow *self)
{
  kring_window_set_view (self, "map");
}

/**
 * kring_window_follow_selection:
 * @self: a window that got another selection
 *
 * Opens what others ask for through it.
 */
void
kring_window_follow_selection (KringWindow *self)
{
  g_signal_connect_object (self->selection, "edit", G_CALLBACK (kring_window_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "extend", G_CALLBACK (kring_window_extend), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "bring-out", G_CALLBACK (kring_window_show_map), self, G_CONNECT_SWAPPED);
}

/**
 * kring_window_check_day:
 * @self: a window
 *
 * Somebody looks at it again, maybe on another day.
 */
void
kring_window_check_day (KringWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->session != NULL)
    kring_advice_check_day (kring_session_get_document (self->session));
}

/**
 * kring_window_add_findings_commands:
 * @self: a window that shows its first document
 *
 * Adds the commands that have to do with findings.
 */
void
kring_window_add_findings_commands (KringWindow *self)
{
  static const GActionEntry commands[] = {
    { "findings", kring_window_show_findings, "s" },
    { "next-finding", kring_window_go_to_next_finding },
    { "previous-finding", kring_window_go_to_previous_finding },
    { "toast-undo", kring_window_toast_undo, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), commands, G_N_ELEMENTS (commands), self);
}
