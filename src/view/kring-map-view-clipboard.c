/* kring-map-view-clipboard.c: copying, pasting and duplicating on the map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "kring-clip.h"
#include "kring-vacancy.h"
#include "kring-words.h"

#include "layout/kring-placing.h"
#include "model/kring-edit.h"
#include "model/kring-place.h"
#include "store/kring-clipping.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* How far a copy stands from its original, in points. */
#define ASIDE 24.0

/* A text with more lines, or a longer line (bytes), is no list of names. */
#define MAX_NAMES 200
#define MAX_NAME 400

/* What is pasted, and where. */
typedef struct
{
  KringMapView *view;
  KringSelection *selection; /* of the document that it is for */
  gboolean here;             /* at the menu's spot */
} Paste;

static Paste *
paste_new (KringMapView *self,
           gboolean here)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->view = g_object_ref (self);
  paste->selection = g_object_ref (self->selection);
  paste->here = here;

  return paste;
}

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->view);
  g_object_unref (paste->selection);
  g_free (paste);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

/* Whether the window still shows the document that it is for: whoever holds
 * the clipboard may take long. */
static gboolean
is_wanted (Paste *paste)
{
  return paste->view->selection == paste->selection;
}

static KringDocument *
get_document (KringMapView *self)
{
  return kring_selection_get_document (self->selection);
}

static void
toast (KringMapView *self,
       const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

/* The nodes among some items. */
static GPtrArray *
get_nodes (GPtrArray *items)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (kring_item_get_id (g_ptr_array_index (items, i)) != NULL)
      g_ptr_array_add (nodes, g_ptr_array_index (items, i));

  return nodes;
}

/* Copying */

static gboolean
copy (KringMapView *self,
      GPtrArray *nodes)
{
  g_autoptr (KringDocument) clipping = kring_clipping_new (get_document (self), nodes);
  g_autofree char *names = kring_clipping_get_names (clipping);
  g_autoptr (GError) error = NULL;

  if (kring_clip_set (gtk_widget_get_clipboard (GTK_WIDGET (self)), clipping, names, &error))
    return TRUE;

  kring_map_view_tell (self, error->message);
  return FALSE;
}

static void
copy_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  KringMapView *self = data;
  g_autoptr (GPtrArray) nodes = get_nodes (kring_selection_get_items (self->selection));
  g_autofree char *text = NULL;

  if (!copy (self, nodes))
    return;

  text = g_strdup_printf (ngettext ("%u copied", "%u copied", nodes->len), nodes->len);
  kring_map_canvas_say (self->canvas, text);
}

static void
cut_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer data)
{
  KringMapView *self = data;
  KringHistory *history = kring_document_get_history (get_document (self));
  g_autoptr (GPtrArray) nodes = get_nodes (kring_selection_get_items (self->selection));
  g_autofree char *text = NULL;

  if (!copy (self, nodes))
    return;

  kring_history_begin (history, _("cut"));
  kring_edit_remove (get_document (self), nodes);
  kring_history_end (history);
  text = g_strdup_printf (ngettext ("%u cut", "%u cut", nodes->len), nodes->len);
  kring_map_canvas_say (self->canvas, text);
}

/* Where it comes to stand */

/* What a node takes up on the map, whatever the view that is shown. */
static gboolean
get_area (KringDocument *document,
          const KringSceneNode *node,
          KringRect *area)
{
  KringItem *place = kring_document_get_place (document, node->id);

  if (place == NULL)
    return FALSE;

  *area = (KringRect) {
    kring_item_get_number (place, KRING_PLACE_X) - node->box.width / 2,
    kring_item_get_number (place, KRING_PLACE_Y) - node->box.height / 2,
    node->box.width, node->box.height,
  };

  return isfinite (area->x) && isfinite (area->y);
}

static GArray *
get_areas (KringDocument *document,
           KringScene *scene)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (KringRect));

  for (guint i = 0; i < nodes->len; i++)
    {
      KringRect area;

      if (get_area (document, g_ptr_array_index (nodes, i), &area))
        g_array_append_val (areas, area);
    }

  return areas;
}

static KringPoint
get_middle (GArray *areas)
{
  KringPoint least = { INFINITY, INFINITY };
  KringPoint most = { -INFINITY, -INFINITY };

  for (guint i = 0; i < areas->len; i++)
    {
      const KringRect *area = &g_array_index (areas, KringRect, i);

      least = (KringPoint) { MIN (least.x, area->x), MIN (least.y, area->y) };
      most = (KringPoint) { MAX (most.x, area->x + area->width), MAX (most.y, area->y + area->height) };
    }

  return (KringPoint) { (least.x + most.x) / 2, (least.y + most.y) / 2 };
}

/* Beside the originals; in the middle of what is in view when that is
 * elsewhere, as it is in another document. */
static KringPoint
find_wanted (KringMapView *self,
             GArray *moved,
             gboolean here)
{
  KringPoint middle = get_middle (moved);
  int width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  int height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  KringPoint least, most;

  if (kring_scene_get_view (self->scene) != KRING_SCENE_MAP || moved->len == 0)
    return (KringPoint) { ASIDE, ASIDE };
  if (here)
    return (KringPoint) { self->spot.x - middle.x, self->spot.y - middle.y };

  kring_map_canvas_to_map (self->canvas, 0, 0, &least.x, &least.y);
  kring_map_canvas_to_map (self->canvas, width, height, &most.x, &most.y);
  if (middle.x + ASIDE < least.x || middle.x + ASIDE > most.x || middle.y + ASIDE < least.y || middle.y + ASIDE > most.y)
    return (KringPoint) { (least.x + most.x) / 2 - middle.x, (least.y + most.y) / 2 - middle.y };

  return (KringPoint) { ASIDE, ASIDE };
}

static void
put (KringMapView *self,
     KringDocument *clipping,
     gboolean here,
     const char *name)
{
  const KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .language = kring_scene_get_language (self->scene) };
  g_autoptr (KringScene) scene = kring_scene_new (clipping, &options);
  g_autoptr (GArray) moved = get_areas (clipping, scene);
  g_autoptr (GArray) there = get_areas (get_document (self), self->scene);
  KringPoint offset = kring_vacancy_find (moved, there, KRING_PLACING_GAP, find_wanted (self, moved, here));
  g_autoptr (GPtrArray) items = kring_edit_paste (get_document (self), clipping, offset.x, offset.y, name);
  g_autoptr (GPtrArray) nodes = get_nodes (items);
  g_autofree char *text = g_strdup_printf (ngettext ("%u added", "%u added", nodes->len), nodes->len);

  kring_selection_select_many (self->selection, nodes);
  kring_map_canvas_focus_first (self->canvas, nodes);
  kring_map_canvas_say (self->canvas, text);
}

static void
duplicate_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer data)
{
  KringMapView *self = data;
  g_autoptr (GPtrArray) nodes = get_nodes (kring_selection_get_items (self->selection));
  g_autoptr (KringDocument) clipping = kring_clipping_new (get_document (self), nodes);

  put (self, clipping, FALSE, _("duplicate"));
}

/* Pasting */

static void
tell_nothing (KringMapView *self)
{
  toast (self, _("There is nothing on the clipboard that can be pasted on the map"));
}

static void
clipping_read_cb (GObject *object,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) clipping = kring_clip_read_finish (result, &error);

  if (!is_wanted (paste))
    return;

  if (clipping == NULL)
    kring_map_view_tell (paste->view, error->message);
  else
    put (paste->view, clipping, paste->here, _("paste"));
}

static gboolean
are_names (char **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) > MAX_NAME)
      return FALSE;

  return names[0] != NULL;
}

static void
add_names (KringMapView *self,
           char **names)
{
  g_autoptr (GPtrArray) added = NULL;
  g_autofree char *text = NULL;
  guint n_names = g_strv_length (names);

  if (!are_names (names))
    {
      tell_nothing (self);
      return;
    }
  if (n_names > MAX_NAMES)
    {
      text = g_strdup_printf (_("There are %u lines on the clipboard, and at most %u can be pasted on the map. "
                                "Use “Add a List of Names” for so many."), n_names, MAX_NAMES);
      kring_map_view_tell (self, text);
      return;
    }

  added = kring_edit_add_names (get_document (self), KRING_KIND_STAKEHOLDER, (const char *const *) names);
  kring_selection_select_many (self->selection, added);
  kring_map_canvas_focus_first (self->canvas, added);
  text = kring_words_tell_added (KRING_KIND_STAKEHOLDER, added->len);
  toast (self, text);
}

static void
text_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_auto (GStrv) names = kring_edit_split_names (text != NULL ? text : "");

  if (is_wanted (paste))
    add_names (paste->view, names);
}

static void
begin_paste (KringMapView *self,
             gboolean here)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (kring_clip_is_on (clipboard))
    kring_clip_read_async (clipboard, NULL, clipping_read_cb, paste_new (self, here));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_cb, paste_new (self, here));
}

static void
paste_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  begin_paste (data, FALSE);
}

static void
paste_here_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  begin_paste (data, TRUE);
}

/* Adds the actions: to be called once. */
void
kring_map_view_init_clipboard (KringMapView *self)
{
  static const GActionEntry entries[] = {
    { "copy", copy_cb },
    { "cut", cut_cb },
    { "paste", paste_cb },
    { "paste-here", paste_here_cb },
    { "duplicate", duplicate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
