/* kring-map-words.h: the map in words, for who does not see it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

char       *kring_map_words_describe    (KringDocument *document,
                                         KringItem     *item);
char       *kring_map_words_name_kind   (KringItem     *item);
const char *kring_map_words_cannot_link (KringDocument *document,
                                         KringItem     *from,
                                         KringItem     *to);

G_END_DECLS
