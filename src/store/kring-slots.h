/* kring-slots.h: where foreign content stands in an item's element
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-foreign.h"

G_BEGIN_DECLS

/*
 * The keys of KringForeign.inside. Nodes before an item's element are in
 * KringForeign.before. Nodes that stand on lines of their own are held
 * indented and ended by a newline, as the writer writes them.
 *
 * KRING_SLOT_BEFORE:     nodes right before the element of a TEXT field
 * KRING_SLOT_ATTRIBUTES: attributes of that element
 * KRING_SLOT_RAW:        all that is in that element, where it is more than
 *                        text; written as it was for as long as the field
 *                        still has the value in KRING_SLOT_PLAIN
 * KRING_SLOT_NODES:      what of it is not text; stands after the text once
 *                        the field has another value
 * KRING_SLOT_END:        nodes after the last child
 * KRING_SLOT_AFTER:      nodes after the root element
 * KRING_SLOT_VERSION:    the version of the file, where newer than ours
 */
#define KRING_SLOT_BEFORE(field) (8 * (field) + 1)
#define KRING_SLOT_ATTRIBUTES(field) (8 * (field) + 2)
#define KRING_SLOT_RAW(field) (8 * (field) + 3)
#define KRING_SLOT_PLAIN(field) (8 * (field) + 4)
#define KRING_SLOT_NODES(field) (8 * (field) + 5)
#define KRING_SLOT_END 100001
#define KRING_SLOT_AFTER 100002
#define KRING_SLOT_VERSION 100003

G_END_DECLS
