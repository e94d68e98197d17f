/* kring-name-entry.c: asks for a name, on the spot
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-name-entry.h"

#include "paint/kring-label.h"

/* Letters are never smaller than this, however far the map is; pixels. */
#define LEAST_SIZE 13.0

/* Never narrower than this, and with some room to type on; pixels. */
#define LEAST_WIDTH 140
#define ROOM 24

/**
 * KringNameEntry:
 *
 * An entry that lies over a place on the map and asks for the name of what
 * stands there or will. Enter keeps what was typed, and so does going
 * elsewhere; Escape drops it. It shows as long as it asks.
 */
struct _KringNameEntry
{
  GtkEntry parent_instance;

  gboolean asking;
  double size; /* of the letters, in pixels */
  guint hide_id;
};

G_DEFINE_FINAL_TYPE (KringNameEntry, kring_name_entry, GTK_TYPE_ENTRY)

enum
{
  SIGNAL_NAMED,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_name_entry_close (KringNameEntry *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  g_clear_handle_id (&self->hide_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (had_focus)
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
hide_cb (gpointer data)
{
  KringNameEntry *self = data;

  self->hide_id = 0;
  kring_name_entry_close (self);

  return G_SOURCE_REMOVE;
}

/* Takes the answer, and no other after it. */
static void
kring_name_entry_answer (KringNameEntry *self,
                         gboolean keep)
{
  g_autofree char *name = NULL;

  if (!self->asking)
    return;

  self->asking = FALSE;
  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  if (keep && *name != '\0')
    g_signal_emit (self, signals[SIGNAL_NAMED], 0, name);
}

/**
 * kring_name_entry_finish:
 * @self: an entry
 * @keep: whether to take what was typed
 *
 * Stops asking.
 */
void
kring_name_entry_finish (KringNameEntry *self,
                         gboolean keep)
{
  g_return_if_fail (KRING_IS_NAME_ENTRY (self));

  if (!self->asking)
    return;

  kring_name_entry_answer (self, keep);
  kring_name_entry_close (self);
}

static void
activate_cb (KringNameEntry *self)
{
  kring_name_entry_finish (self, TRUE);
}

static gboolean
key_pressed_cb (KringNameEntry *self,
                guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  kring_name_entry_finish (self, FALSE);
  return GDK_EVENT_STOP;
}

/* The focus is still on its way: hiding now would send it elsewhere. */
static void
leave_cb (KringNameEntry *self)
{
  if (!self->asking)
    return;

  kring_name_entry_answer (self, TRUE);
  if (self->hide_id == 0)
    self->hide_id = g_idle_add (hide_cb, self);
}

static void
kring_name_entry_dispose (GObject *object)
{
  KringNameEntry *self = KRING_NAME_ENTRY (object);

  self->asking = FALSE;
  g_clear_handle_id (&self->hide_id, g_source_remove);

  G_OBJECT_CLASS (kring_name_entry_parent_class)->dispose (object);
}

static void
kring_name_entry_class_init (KringNameEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_name_entry_dispose;

  /**
   * KringNameEntry::named:
   * @name: the name, never empty
   *
   * A name was given.
   */
  signals[SIGNAL_NAMED] =
    g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * KringNameEntry::closed:
   *
   * It is gone, and nothing else has taken the keyboard.
   */
  signals[SIGNAL_CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_name_entry_init (KringNameEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "map-name");
  gtk_editable_set_alignment (GTK_EDITABLE (self), 0.5);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
  kring_name_entry_set_scale (self, 1);

  g_signal_connect (self, "activate", G_CALLBACK (activate_cb), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (gtk_widget_queue_resize), NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
}

/**
 * kring_name_entry_ask:
 * @self: an entry
 * @label: what is asked
 * @name: the name to begin with, or ""
 *
 * Shows and takes the keyboard. The answer comes as "named", or not at all.
 */
void
kring_name_entry_ask (KringNameEntry *self,
                      const char *label,
                      const char *name)
{
  g_return_if_fail (KRING_IS_NAME_ENTRY (self));

  kring_name_entry_answer (self, TRUE);
  g_clear_handle_id (&self->hide_id, g_source_remove);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self), label);
  gtk_editable_set_text (GTK_EDITABLE (self), name);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->asking = TRUE;
}

/**
 * kring_name_entry_is_asking:
 * @self: an entry
 *
 * Returns: whether it waits for an answer
 */
gboolean
kring_name_entry_is_asking (KringNameEntry *self)
{
  g_return_val_if_fail (KRING_IS_NAME_ENTRY (self), FALSE);

  return self->asking;
}

/**
 * kring_name_entry_set_scale:
 * @self: an entry
 * @scale: pixels for each point of the map
 *
 * Writes as large as the map does, as far as that can be read.
 */
void
kring_name_entry_set_scale (KringNameEntry *self,
                            double scale)
{
  double size = MAX (KRING_TEXT_SIZE * scale, LEAST_SIZE);
  PangoFontDescription *font;
  PangoAttrList *attributes;

  g_return_if_fail (KRING_IS_NAME_ENTRY (self));

  if (size == self->size)
    return;

  self->size = size;
  font = kring_text_make_font (size, FALSE);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  gtk_entry_set_attributes (GTK_ENTRY (self), attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

/**
 * kring_name_entry_fit:
 * @self: an entry
 * @node: where on the screen what is named stands
 * @room: how wide the map is on the screen
 * @area: (out): what the entry takes up
 *
 * Covers the node, and beside it as much as what is typed needs: on both sides,
 * or where the map ends on one.
 */
void
kring_name_entry_fit (KringNameEntry *self,
                      const GdkRectangle *node,
                      int room,
                      GdkRectangle *area)
{
  g_autoptr (PangoLayout) layout = NULL;
  int least_width, least_height, text_width, width, height, left, right, x;
  const char *text;

  g_return_if_fail (KRING_IS_NAME_ENTRY (self));

  text = gtk_editable_get_text (GTK_EDITABLE (self));
  if (*text == '\0')
    text = gtk_entry_get_placeholder_text (GTK_ENTRY (self));
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_attributes (layout, gtk_entry_get_attributes (GTK_ENTRY (self)));
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);

  width = MIN (MAX (least_width + text_width + ROOM, LEAST_WIDTH), room);
  width = MAX (MAX (width, node->width), least_width);
  height = MAX (node->height, least_height);
  left = MIN (node->x, 0);
  right = MAX (node->x + node->width, room);
  x = MAX (MIN (node->x + (node->width - width) / 2, right - width), left);
  *area = (GdkRectangle) { x, node->y + (node->height - height) / 2, width, height };
}
