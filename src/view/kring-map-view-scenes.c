/* kring-map-view-scenes.c: the ways in which the map view shows an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "model/kring-alliance.h"
#include "model/kring-edit.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>

/* Says what to begin with where there is nothing to see; but not over what the
 * filter has to say. */
void
kring_map_view_show_empty (KringMapView *self)
{
  KringDocument *document = kring_selection_get_document (self->selection);

  gboolean nobody = kring_list_get_length (kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS)) == 0;
  gboolean nothing = kring_list_get_length (kring_document_get_list (document, KRING_ALLIANCE_INTERESTS)) == 0;

  if (nobody && self->view == KRING_SCENE_MAP)
    {
      gtk_label_set_label (self->empty_title, _("Who is active around the ideal?"));
      gtk_label_set_label (self->empty_text,
                           _("Double-click here to add the first stakeholder, or type names in the outline."));
      gtk_widget_set_visible (self->empty, nothing);
    }
  else if (nobody && self->view == KRING_SCENE_CIRCLE)
    {
      gtk_label_set_label (self->empty_title, _("How close is everyone to the alliance?"));
      gtk_label_set_label (self->empty_text,
                           _("Stakeholders stand here by role and involvement. Double-click where the first one belongs, or type names in the outline."));
      gtk_widget_set_visible (self->empty, TRUE);
    }
  else if (nobody)
    {
      gtk_label_set_label (self->empty_title, _("Whom to involve closely?"));
      gtk_label_set_label (self->empty_text,
                           _("Stakeholders stand here by influence and concern. Double-click where the first one belongs, or type names in the outline."));
      gtk_widget_set_visible (self->empty, TRUE);
    }
  else if (self->view == KRING_SCENE_GRID && kring_scene_get_n_known (self->scene) == 0 &&
           !gtk_widget_get_visible (self->nobody))
    {
      gtk_label_set_label (self->empty_title, _("Whom to involve closely?"));
      gtk_label_set_label (self->empty_text, _("Fill in influence and concern of the stakeholders, or drag them here, to see it."));
      gtk_widget_set_visible (self->empty, TRUE);
    }
  else
    gtk_widget_set_visible (self->empty, FALSE);
}

void
kring_map_view_show_contents (KringMapView *self)
{
  kring_map_view_follow_filter (self);
  kring_map_view_show_empty (self);
  kring_map_view_follow_find (self);
  kring_map_view_update_actions (self);
}

/* The canvas lets the scene that it shows follow; the others are ours. */
void
kring_map_view_update_scenes (KringMapView *self,
                              const KringChange *change)
{
  for (guint i = 0; i < KRING_N_SCENE_VIEWS; i++)
    if (self->scenes[i] != NULL && self->scenes[i] != self->scene)
      {
        if (kring_item_get_kind (change->item) == KRING_KIND_PLACE)
          kring_scene_hold (self->scenes[i]);
        kring_scene_update (self->scenes[i], change, NULL);
      }
}

void
kring_map_view_settle_scenes (KringMapView *self)
{
  for (guint i = 0; i < KRING_N_SCENE_VIEWS; i++)
    if (self->scenes[i] != NULL && self->scenes[i] != self->scene)
      kring_scene_release (self->scenes[i], NULL);
}

KringScene *
kring_map_view_ensure_scene (KringMapView *self,
                             KringSceneView view)
{
  KringSceneOptions options = { .audience = KRING_AUDIENCE_MANAGER, .language = kring_language_get (), .view = view };

  if (self->scenes[view] == NULL)
    {
      self->scenes[view] = kring_scene_new (kring_selection_get_document (self->selection), &options);
      kring_map_view_mark_scene (self, self->scenes[view]);
      kring_viewport_init (&self->views[view]);
    }

  return self->scenes[view];
}

void
kring_map_view_show (KringMapView *self)
{
  KringSceneView before;

  if (self->selection == NULL)
    return;

  before = kring_scene_get_view (self->scene);
  if (before == self->view)
    return;

  kring_name_entry_finish (self->name_entry, TRUE);
  self->views[before] = *kring_map_canvas_get_viewport (self->canvas);
  /* What nobody sees follows no more than it has to. */
  kring_scene_set_lens (self->scene, KRING_LENS_NONE, NULL);
  g_set_object (&self->scene, kring_map_view_ensure_scene (self, self->view));
  kring_map_view_apply_filter (self);
  kring_map_view_apply_lens (self);
  kring_map_canvas_show_scene (self->canvas, self->scene, &self->views[self->view]);
  kring_map_view_move_lens (self);
  kring_map_view_show_contents (self);
  if (self->hit != NULL)
    kring_map_canvas_centre (self->canvas, self->hit);
}

static gboolean
show_cb (gpointer data)
{
  KringMapView *self = data;

  self->show_id = 0;
  kring_map_view_show (self);
  kring_map_view_update_actions (self);

  return G_SOURCE_REMOVE;
}

/**
 * kring_map_view_set_view:
 * @self: a map view
 * @name: "map", "circle" or "grid"
 *
 * Shows the alliance another way. Each way keeps its own zoom and place.
 */
void
kring_map_view_set_view (KringMapView *self,
                         const char *name)
{
  KringSceneView view;

  g_return_if_fail (KRING_IS_MAP_VIEW (self));

  if (!kring_scene_view_find (name, &view) || view == self->view)
    return;

  self->view = view;
  if (self->selection != NULL && self->scenes[view] == NULL)
    {
      /* On a large map making the scene is work enough for one turn of the main loop. */
      kring_map_view_ensure_scene (self, view);
      if (self->show_id == 0)
        self->show_id = g_idle_add (show_cb, self);
    }
  else
    {
      kring_map_view_show (self);
      kring_map_view_update_actions (self);
    }
  g_object_notify (G_OBJECT (self), "view");
}

/**
 * kring_map_view_get_view:
 * @self: a map view
 *
 * Returns: as what it shows the alliance: "map", "circle" or "grid"
 */
const char *
kring_map_view_get_view (KringMapView *self)
{
  g_return_val_if_fail (KRING_IS_MAP_VIEW (self), NULL);

  return kring_scene_view_get_name (self->view);
}
