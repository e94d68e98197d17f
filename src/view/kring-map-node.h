/* kring-map-node.h: a node or line of the map, for keyboard and screen reader
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_MAP_NODE (kring_map_node_get_type ())
G_DECLARE_FINAL_TYPE (KringMapNode, kring_map_node, KRING, MAP_NODE, GtkWidget)

GtkWidget *kring_map_node_new          (KringItem     *item);
KringItem *kring_map_node_get_item     (KringMapNode  *self);
void       kring_map_node_describe     (KringMapNode  *self,
                                        KringDocument *document,
                                        const char    *zone,
                                        const char    *state,
                                        const char    *findings);
void       kring_map_node_set_words    (KringMapNode  *self,
                                        const char    *name,
                                        const char    *description,
                                        const char    *kind);
void       kring_map_node_tell         (KringMapNode  *self,
                                        const char    *text);
void       kring_map_node_set_stale    (KringMapNode  *self);
gboolean   kring_map_node_is_stale     (KringMapNode  *self);
void       kring_map_node_set_selected (KringMapNode  *self,
                                        gboolean       selected);

G_END_DECLS
