/* kring-map-view-marks.c: the map view marks what there is something to point out of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-view-private.h"

#include "kring-advice.h"

#include "model/kring-alliance.h"

/* A large map comes first, and what is found is marked once it has been seen;
 * milliseconds. In a smaller one it is found in two or three, and marked at once,
 * so that the map is not drawn twice. */
#define MARKS_AFTER 100
#define SMALL 1000

/* For more nodes than this it is sooner found by going through all findings. */
#define MANY 16

static KringMark
get_mark (KringFinding *finding)
{
  static const KringMark marks[] = {
    [KRING_SEVERITY_URGENT] = KRING_MARK_URGENT,
    [KRING_SEVERITY_ATTENTION] = KRING_MARK_ATTENTION,
    [KRING_SEVERITY_TIP] = KRING_MARK_TIP,
  };

  return finding != NULL ? marks[kring_finding_get_rule (finding)->severity] : KRING_MARK_NONE;
}

/* Returns: the most pressing finding of each node that has one. */
static GHashTable *
find_worst (KringFindings *findings)
{
  GHashTable *worst = g_hash_table_new (NULL, NULL);
  guint n_open = kring_findings_get_n_open (findings);

  for (guint i = 0; i < n_open; i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      g_autoptr (GPtrArray) subjects = NULL;
      GPtrArray *items = kring_finding_get_items (finding);

      if (kring_finding_get_rule (finding)->subject == KRING_SUBJECT_ACTION)
        items = subjects = kring_finding_get_subjects (finding);
      for (guint j = 0; j < items->len; j++)
        if (!g_hash_table_contains (worst, g_ptr_array_index (items, j)))
          g_hash_table_insert (worst, g_ptr_array_index (items, j), finding);
    }

  return worst;
}

/* The marks of nodes, which the filter is told too. */
static KringMark *
find_marks (KringMapView *self,
            GPtrArray *nodes)
{
  g_autoptr (GHashTable) worst = nodes->len > MANY ? find_worst (self->findings) : NULL;
  KringMark *marks = g_new (KringMark, nodes->len + 1);

  for (guint i = 0; i < nodes->len; i++)
    {
      KringItem *item = g_ptr_array_index (nodes, i);

      marks[i] = get_mark (worst != NULL ? g_hash_table_lookup (worst, item)
                                         : kring_findings_get_worst_of (self->findings, item));
      if (marks[i] != KRING_MARK_NONE)
        g_hash_table_add (self->found, g_object_ref (item));
      else
        g_hash_table_remove (self->found, item);
    }

  return marks;
}

/* Marks the nodes of a scene that is new. */
void
kring_map_view_mark_scene (KringMapView *self,
                           KringScene *scene)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree KringMark *marks = NULL;

  if (self->findings == NULL)
    return;

  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (items, ((KringSceneNode *) g_ptr_array_index (nodes, i))->item);
  marks = find_marks (self, items);
  for (guint i = 0; i < items->len; i++)
    kring_scene_set_mark (scene, g_ptr_array_index (items, i), marks[i], NULL);
}

static void
marks_changed_cb (KringMapView *self,
                  GPtrArray *nodes)
{
  g_autofree KringMark *marks = find_marks (self, nodes);
  KringRect damage = { 0 };

  for (guint i = 0; i < KRING_N_SCENE_VIEWS; i++)
    for (guint j = 0; self->scenes[i] != NULL && j < nodes->len; j++)
      kring_scene_set_mark (self->scenes[i], g_ptr_array_index (nodes, j), marks[j],
                            self->scenes[i] == self->scene ? &damage : NULL);
  kring_map_canvas_show_marks (self->canvas, &damage);
  kring_filter_set_found (self->filter, self->found);
}

static gboolean
take_up_cb (gpointer data)
{
  KringMapView *self = data;

  self->marks_id = 0;
  self->findings = kring_advice_of (kring_selection_get_document (self->selection));
  g_signal_connect_swapped (self->findings, "marks-changed", G_CALLBACK (marks_changed_cb), self);
  self->found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; i < KRING_N_SCENE_VIEWS; i++)
    if (self->scenes[i] != NULL)
      kring_map_view_mark_scene (self, self->scenes[i]);
  kring_map_canvas_set_findings (self->canvas, self->findings);
  kring_map_canvas_show_marks (self->canvas, NULL);
  kring_filter_set_found (self->filter, self->found);

  return G_SOURCE_REMOVE;
}

/* Marks what there is to point out of the document, at once or from soon on. */
void
kring_map_view_follow_findings (KringMapView *self)
{
  KringDocument *document = kring_selection_get_document (self->selection);

  if (kring_list_get_length (kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS)) <= SMALL)
    take_up_cb (self);
  else
    self->marks_id = g_timeout_add (MARKS_AFTER, take_up_cb, self);
}

/* Ends with the document that they were of. */
void
kring_map_view_drop_findings (KringMapView *self)
{
  g_clear_handle_id (&self->marks_id, g_source_remove);
  if (self->findings != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->findings, self);
      kring_filter_set_found (self->filter, NULL);
    }
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->findings);
  if (self->canvas != NULL)
    kring_map_canvas_set_findings (self->canvas, NULL);
}
