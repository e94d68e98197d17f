/* kring-dot.h: writes a scene for Graphviz
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-painter.h"

G_BEGIN_DECLS

GBytes *kring_dot_write (KringScene *scene, const KringFocus *focus);

G_END_DECLS
