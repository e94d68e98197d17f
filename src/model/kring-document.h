/* kring-document.h: an alliance as a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-history.h"
#include "kring-list.h"

G_BEGIN_DECLS

#define KRING_TYPE_DOCUMENT (kring_document_get_type ())
G_DECLARE_FINAL_TYPE (KringDocument, kring_document, KRING, DOCUMENT, GObject)

/**
 * KringDocument:
 *
 * An alliance item and all that it owns, the history that alone changes it
 * once it is open, and what can be looked up in it.
 *
 * Signals: "changed" (KringChange *) after each single change, also in undo
 * and redo; "settled" after each whole step, when everything that belongs to
 * it has changed.
 */
KringDocument *kring_document_new (const char *language);
KringDocument *kring_document_new_for_alliance (KringItem *alliance);
KringItem *kring_document_get_alliance (KringDocument *self);
KringHistory *kring_document_get_history (KringDocument *self);
KringList *kring_document_get_list (KringDocument *self, guint alliance_list);
KringItem *kring_document_get_map (KringDocument *self);
const char *kring_document_get_language (KringDocument *self);

KringItem *kring_document_lookup (KringDocument *self, const char *id);
GPtrArray *kring_document_get_referrers (KringDocument *self, const char *id);
KringItem *kring_document_get_place (KringDocument *self, const char *node);
KringItem *kring_document_get_check (KringDocument *self, const char *id);
KringItem *kring_document_find_stake (KringDocument *self, const char *stakeholder, const char *interest);
KringItem *kring_document_find_influence (KringDocument *self, const char *from, const char *to, int kind);
char *kring_document_make_id (KringDocument *self, KringKind kind);
char *kring_item_make_id (KringKind kind);
char *kring_item_get_display_name (KringDocument *document, KringItem *item);

G_END_DECLS
