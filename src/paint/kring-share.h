/* kring-share.h: what is left out of what is made to share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-scene.h"

G_BEGIN_DECLS

char **kring_share_get_left_out_of (KringScene *scene, const char *language);
char **kring_share_get_left_out (KringDocument *document, const char *language);

G_END_DECLS
