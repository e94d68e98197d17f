/* kring-findings-button.c: how many findings are open, at a glance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-findings-button.h"

#include "kring-accessible.h"
#include "kring-finding-count.h"

#include <glib/gi18n.h>

struct _KringFindingsButton
{
  GtkButton parent_instance;

  KringFindingCount *count;

  KringSelection *selection;
  KringFindings *findings;
  guint show_id;
};

G_DEFINE_FINAL_TYPE (KringFindingsButton, kring_findings_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_count (KringFindingsButton *self)
{
  g_autofree char *spoken = kring_finding_count_show (self->count, self->findings, NULL);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  kring_accessible_set_name (GTK_WIDGET (self), spoken, "");
}

static gboolean
show_cb (gpointer data)
{
  KringFindingsButton *self = data;

  self->show_id = 0;
  show_count (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that a step changes. */
static void
queue_show (KringFindingsButton *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

static void
kring_findings_button_let_go (KringFindingsButton *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  g_clear_object (&self->selection);
}

static void
kring_findings_button_dispose (GObject *object)
{
  kring_findings_button_let_go (KRING_FINDINGS_BUTTON (object));

  G_OBJECT_CLASS (kring_findings_button_parent_class)->dispose (object);
}

static void
kring_findings_button_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, kring_findings_button_get_selection (KRING_FINDINGS_BUTTON (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_findings_button_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_findings_button_set_selection (KRING_FINDINGS_BUTTON (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_findings_button_class_init (KringFindingsButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_findings_button_dispose;
  object_class->get_property = kring_findings_button_get_property;
  object_class->set_property = kring_findings_button_set_property;

  /**
   * KringFindingsButton:selection:
   *
   * The window's selection, and with it the document.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kring_findings_button_init (KringFindingsButton *self)
{
  self->count = KRING_FINDING_COUNT (kring_finding_count_new ());
  kring_finding_count_show_none (self->count, TRUE);
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->count));
}

/**
 * kring_findings_button_get_selection:
 * @self: a button
 *
 * Returns: (transfer none) (nullable): the selection whose document it tells of
 */
KringSelection *
kring_findings_button_get_selection (KringFindingsButton *self)
{
  g_return_val_if_fail (KRING_IS_FINDINGS_BUTTON (self), NULL);

  return self->selection;
}

/**
 * kring_findings_button_set_selection:
 * @self: a button
 * @selection: (nullable): the window's selection
 *
 * Tells of the document of @selection.
 */
void
kring_findings_button_set_selection (KringFindingsButton *self,
                                     KringSelection *selection)
{
  g_return_if_fail (KRING_IS_FINDINGS_BUTTON (self));
  g_return_if_fail (selection == NULL || KRING_IS_SELECTION (selection));

  if (selection == self->selection)
    return;

  kring_findings_button_let_go (self);
  if (selection != NULL)
    {
      self->selection = g_object_ref (selection);
      self->findings = kring_advice_of (kring_selection_get_document (selection));
      g_signal_connect_swapped (self->findings, "items-changed", G_CALLBACK (queue_show), self);
      show_count (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}
