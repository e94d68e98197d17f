/* kring-foreign.h: what others put into an item's element of the file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringForeign:
 * @attributes: raw attributes and namespace declarations as the file had
 *   them, each with a space before it: ` x:colour="red"`; or %NULL
 * @before: raw nodes that stand right before the item's element; or %NULL
 * @inside: raw nodes by the place that they stand in inside the element; the
 *   key is the place (a slot that the store defines), the value the text
 *
 * Content of a file that is not Kring's: comments, and elements and attributes
 * of other tools or of a newer minor version. The model carries it through
 * edits and undo, the store reads and writes it, nobody looks inside.
 */
typedef struct
{
  char *attributes;
  char *before;
  GHashTable *inside; /* GUINT_TO_POINTER (slot) → char *; or NULL */
} KringForeign;

KringForeign *kring_foreign_new (void);
KringForeign *kring_foreign_copy (const KringForeign *self);
void kring_foreign_free (KringForeign *self);
void kring_foreign_add_attribute (KringForeign *self, const char *raw);
void kring_foreign_add_before (KringForeign *self, const char *raw);
void kring_foreign_add_inside (KringForeign *self, guint slot, const char *raw);
const char *kring_foreign_get_inside (const KringForeign *self, guint slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringForeign, kring_foreign_free)

G_END_DECLS
