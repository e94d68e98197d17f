/* kring-detail.h: what of a name is shown when a map is small
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-focus.h"
#include "kring-label.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/**
 * KringDetailLevel:
 * @KRING_DETAIL_ALL: everything can be read
 * @KRING_DETAIL_NAMES: the name takes all of its node, and what else is there
 *   is left out
 * @KRING_DETAIL_FEW: nodes are too small for names; only those of the most
 *   connected are told, over the map
 */
typedef enum
{
  KRING_DETAIL_ALL,
  KRING_DETAIL_NAMES,
  KRING_DETAIL_FEW
} KringDetailLevel;

/**
 * KringDetailName:
 * @node: whose it is, where it was picked
 * @label: a name in lines, measured at %KRING_TEXT_SIZE
 * @size: of its letters, in points
 * @line_height: from one base line to the next, in points
 * @centre: the middle of the first base line
 * @box: what it takes
 * @frame: what it takes with its node, where it was picked
 *
 * A name where it is to be written.
 */
typedef struct
{
  const KringSceneNode *node;
  KringLabel *label;
  double size;
  double line_height;
  KringPoint centre;
  KringRect box;
  KringRect frame;
} KringDetailName;

void kring_detail_name_clear (KringDetailName *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KringDetailName, kring_detail_name_clear)

KringDetailLevel kring_detail_get_level (double scale);
void kring_detail_fit_name (PangoContext *context, const KringSceneNode *node, double scale, KringDetailName *name);
gboolean kring_detail_has_picked_names (KringScene *scene, const KringFocus *focus, double scale);
GArray *kring_detail_pick_names (PangoContext *context, KringScene *scene, const KringFocus *focus, double scale);

G_END_DECLS
