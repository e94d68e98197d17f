/* kring-overview.c: the alliance on one page, for a meeting
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-overview.h"

#include "kring-accessible.h"
#include "kring-columns-layout.h"
#include "kring-compared.h"
#include "kring-news.h"
#include "kring-pressing.h"
#include "kring-wheel-view.h"
#include "kring-words.h"

#include "model/kring-alliance.h"
#include "model/kring-choices.h"
#include "model/kring-checklist.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

struct _KringOverview
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkToggleButton *meeting_button;
  GtkLabel *audience_label;
  GtkLabel *title_label;
  GtkLabel *phase_label;
  GtkWidget *ideal_button;
  GtkLabel *ideal_label;
  GtkWidget *message_button;
  GtkLabel *message_label;
  KringWheelView *wheel;
  KringPressing *pressing;
  KringNews *news;
  KringCompared *compared;

  KringSelection *selection;
  guint update_idle;
};

G_DEFINE_FINAL_TYPE (KringOverview, kring_overview, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
kring_overview_show_text (KringItem *alliance,
                          guint field,
                          GtkWidget *button,
                          GtkLabel *label)
{
  const char *text = kring_item_get_string (alliance, field);
  const char *name = kring_text (kring_item_get_field (alliance, field)->label);
  g_autofree char *spoken = NULL;

  if (*text != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  if (*text == '\0')
    text = _("Not written down yet");

  gtk_label_set_text (label, text);
  spoken = g_strdup_printf (_("%s: %s"), name, text);
  kring_accessible_set_name (button, spoken, _("Opens it to be edited"));
}

static void
kring_overview_show_phase (KringOverview *self,
                           KringItem *alliance)
{
  int phase = kring_item_get_int (alliance, KRING_ALLIANCE_PHASE);
  const char *since = kring_item_get_string (alliance, KRING_ALLIANCE_SINCE);
  g_autofree char *name = kring_words_capitalise (kring_text (kring_phases[phase].label));

  gtk_widget_set_visible (GTK_WIDGET (self->phase_label), phase != KRING_PHASE_UNKNOWN);
  if (*since != '\0')
    {
      g_autofree char *date = kring_format_date (kring_language_get (), since);
      /* Translators: a phase, and a date */
      g_autofree char *words = g_strdup_printf (_("%s, since %s"), name, date);

      gtk_label_set_text (self->phase_label, words);
    }
  else
    gtk_label_set_text (self->phase_label, name);
}

static void
kring_overview_update (KringOverview *self)
{
  gboolean for_meeting = gtk_toggle_button_get_active (self->meeting_button);
  KringDocument *document;
  KringItem *alliance;
  const char *title;

  g_clear_handle_id (&self->update_idle, g_source_remove);
  if (self->selection == NULL)
    return;

  document = kring_selection_get_document (self->selection);
  alliance = kring_document_get_alliance (document);
  title = kring_item_get_string (alliance, KRING_ALLIANCE_TITLE);

  gtk_label_set_text (self->title_label, *title != '\0' ? title : _("Overview"));
  kring_overview_show_phase (self, alliance);
  kring_overview_show_text (alliance, KRING_ALLIANCE_IDEAL, self->ideal_button, self->ideal_label);
  kring_overview_show_text (alliance, KRING_ALLIANCE_MESSAGE, self->message_button, self->message_label);
  gtk_label_set_text (self->audience_label, for_meeting ? _("Nothing private on this page")
                                                        : _("Also what is private"));
  kring_wheel_view_show (self->wheel, document, for_meeting ? KRING_AUDIENCE_SHARE : KRING_AUDIENCE_MANAGER);
  kring_pressing_show (self->pressing, for_meeting ? NULL : self->selection);
  kring_news_show (self->news, document, !for_meeting);
  kring_compared_show (self->compared, document, !for_meeting);
}

static gboolean
kring_overview_update_when_idle (gpointer data)
{
  KringOverview *self = data;

  self->update_idle = 0;
  kring_overview_update (self);
  return G_SOURCE_REMOVE;
}

/* After what is worked on has been drawn; and only where somebody looks. */
static void
kring_overview_document_settled (KringOverview *self)
{
  if (self->update_idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_idle = g_idle_add_full (G_PRIORITY_LOW, kring_overview_update_when_idle, self, NULL);
}

static void
kring_overview_edit (KringOverview *self,
                     guint field)
{
  kring_selection_edit (self->selection,
                        kring_document_get_alliance (kring_selection_get_document (self->selection)), field);
}

static void
kring_overview_edit_ideal (KringOverview *self)
{
  kring_overview_edit (self, KRING_ALLIANCE_IDEAL);
}

static void
kring_overview_edit_message (KringOverview *self)
{
  kring_overview_edit (self, KRING_ALLIANCE_MESSAGE);
}

static void
kring_overview_part_activated (KringOverview *self,
                               guint part)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.ingredient", "s", kring_panels_get ()[part].id);
}

/* From outside to its beginning, also before its parts have their places. */
static gboolean
kring_overview_focus (GtkWidget *widget,
                      GtkDirectionType direction)
{
  KringOverview *self = KRING_OVERVIEW (widget);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->meeting_button));

  return GTK_WIDGET_CLASS (kring_overview_parent_class)->focus (widget, direction);
}

static void
kring_overview_map (GtkWidget *widget)
{
  kring_overview_update (KRING_OVERVIEW (widget));

  GTK_WIDGET_CLASS (kring_overview_parent_class)->map (widget);
}

/* Findings are looked at only where they are seen. */
static void
kring_overview_unmap (GtkWidget *widget)
{
  KringOverview *self = KRING_OVERVIEW (widget);

  GTK_WIDGET_CLASS (kring_overview_parent_class)->unmap (widget);

  g_clear_handle_id (&self->update_idle, g_source_remove);
  if (self->pressing != NULL)
    kring_pressing_show (self->pressing, NULL);
}

static void
kring_overview_dispose (GObject *object)
{
  KringOverview *self = KRING_OVERVIEW (object);

  kring_overview_set_selection (self, NULL);
  g_clear_handle_id (&self->update_idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_overview_parent_class)->dispose (object);
}

static void
kring_overview_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, kring_overview_get_selection (KRING_OVERVIEW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_overview_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_overview_set_selection (KRING_OVERVIEW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_overview_class_init (KringOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_overview_dispose;
  object_class->get_property = kring_overview_get_property;
  object_class->set_property = kring_overview_set_property;
  widget_class->focus = kring_overview_focus;
  widget_class->map = kring_overview_map;
  widget_class->unmap = kring_overview_unmap;

  /**
   * KringOverview:selection:
   *
   * The window's selection, and with it the document.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (KRING_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (KRING_TYPE_COMPARED);
  g_type_ensure (KRING_TYPE_NEWS);
  g_type_ensure (KRING_TYPE_PRESSING);
  g_type_ensure (KRING_TYPE_WHEEL_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, KringOverview, box);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, meeting_button);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, audience_label);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, title_label);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, phase_label);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, ideal_button);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, ideal_label);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, message_button);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, message_label);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, wheel);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, pressing);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, news);
  gtk_widget_class_bind_template_child (widget_class, KringOverview, compared);
  gtk_widget_class_bind_template_callback (widget_class, kring_overview_update);
  gtk_widget_class_bind_template_callback (widget_class, kring_overview_edit_ideal);
  gtk_widget_class_bind_template_callback (widget_class, kring_overview_edit_message);
  gtk_widget_class_bind_template_callback (widget_class, kring_overview_part_activated);
}

static void
kring_overview_init (KringOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_overview_get_selection:
 * @self: an overview
 *
 * Returns: (transfer none) (nullable): the selection whose document it shows
 */
KringSelection *
kring_overview_get_selection (KringOverview *self)
{
  g_return_val_if_fail (KRING_IS_OVERVIEW (self), NULL);

  return self->selection;
}

/**
 * kring_overview_set_selection:
 * @self: an overview
 * @selection: (nullable): the window's selection
 *
 * Shows the document of @selection.
 */
void
kring_overview_set_selection (KringOverview *self,
                              KringSelection *selection)
{
  g_return_if_fail (KRING_IS_OVERVIEW (self));
  g_return_if_fail (selection == NULL || KRING_IS_SELECTION (selection));

  if (selection == self->selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (kring_selection_get_document (self->selection), self);

  g_set_object (&self->selection, selection);

  if (selection != NULL)
    {
      g_signal_connect_object (kring_selection_get_document (selection), "settled",
                               G_CALLBACK (kring_overview_document_settled),
                               self, G_CONNECT_SWAPPED);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        kring_overview_update (self);
    }
  else if (self->box != NULL)
    {
      kring_pressing_show (self->pressing, NULL);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}
