/* kring-name-popover.c: asks for a name, on the spot
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-name-popover.h"

#include "kring-view.h"

/**
 * KringNamePopover:
 *
 * An entry that points at a place on the map and asks for the name of what
 * stands there or will. Enter keeps what was typed, and so does pressing
 * elsewhere; Escape drops it.
 */
struct _KringNamePopover
{
  GtkPopover parent_instance;

  GtkLabel *prompt;
  GtkEditable *entry;
  gboolean asking;
};

G_DEFINE_FINAL_TYPE (KringNamePopover, kring_name_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_name_popover_finish (KringNamePopover *self,
                           gboolean keep)
{
  g_autofree char *name = NULL;

  if (!self->asking)
    return;

  self->asking = FALSE;
  name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  gtk_popover_popdown (GTK_POPOVER (self));
  if (keep && *name != '\0')
    g_signal_emit (self, signals[SIGNAL_NAMED], 0, name);
}

static void
entry_activate_cb (KringNamePopover *self)
{
  kring_name_popover_finish (self, TRUE);
}

/* Before the popover's own Escape, which is heard as a press elsewhere. */
static gboolean
key_pressed_cb (KringNamePopover *self,
                guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  kring_name_popover_finish (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
kring_name_popover_closed (GtkPopover *popover)
{
  kring_name_popover_finish (KRING_NAME_POPOVER (popover), TRUE);
}

static void
kring_name_popover_class_init (KringNamePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkPopoverClass *popover_class = GTK_POPOVER_CLASS (klass);

  popover_class->closed = kring_name_popover_closed;

  /**
   * KringNamePopover::named:
   * @name: the name, never empty
   *
   * A name was given.
   */
  signals[SIGNAL_NAMED] =
    g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, KRING_RESOURCE_PATH "kring-name-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNamePopover, prompt);
  gtk_widget_class_bind_template_child (widget_class, KringNamePopover, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
kring_name_popover_init (KringNamePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_name_popover_ask:
 * @self: a popover, with a parent
 * @prompt: what is asked
 * @name: the name to begin with, or ""
 * @at: where it points, in its parent's coordinates
 *
 * Pops up and takes the keyboard. The answer comes as "named", or not at all.
 */
void
kring_name_popover_ask (KringNamePopover *self,
                        const char *prompt,
                        const char *name,
                        const GdkRectangle *at)
{
  g_return_if_fail (KRING_IS_NAME_POPOVER (self));

  gtk_label_set_label (self->prompt, prompt);
  gtk_editable_set_text (self->entry, name);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  self->asking = TRUE;
}
