/* kring-edit.h: what people do to an alliance, each as one step with a name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-document.h"

G_BEGIN_DECLS

KringItem *kring_edit_add_node (KringDocument *document, KringKind kind, const char *name,
                                double x, double y);
GPtrArray *kring_edit_add_names (KringDocument *document, KringKind kind, const char *const *names);
char **kring_edit_split_names (const char *text);
KringItem *kring_edit_add_influence (KringDocument *document, const char *from, const char *to);
KringItem *kring_edit_add_stake (KringDocument *document, const char *stakeholder, const char *interest);
gboolean kring_edit_can_link (KringDocument *document, const char *from, const char *to);
KringItem *kring_edit_link (KringDocument *document, const char *from, const char *to);
KringItem *kring_edit_add (KringDocument *document, KringList *list, const char *today);
KringItem *kring_edit_add_at (KringDocument *document, KringList *list, guint position, const char *today);
KringItem *kring_edit_add_action (KringDocument *document, KringItem *stakeholder, const char *what);
void kring_edit_remove (KringDocument *document, GPtrArray *items);
gboolean kring_edit_shift (KringDocument *document, KringItem *item, int places);
void kring_edit_place (KringDocument *document, const char *node, double x, double y, gboolean pinned);
void kring_edit_answer (KringDocument *document, const char *check, int answer, const char *today);
void kring_edit_check_note (KringDocument *document, const char *check, const char *note);
KringItem *kring_edit_add_check (KringDocument *document, const char *panel, const char *text);
GPtrArray *kring_edit_paste (KringDocument *document, KringDocument *added, double dx, double dy, const char *name);
void kring_edit_merge (KringDocument *document, KringDocument *added, const char *name);

/* Findings: what they need not speak of */
void kring_edit_set_aside (KringDocument *document, const char *rule, GPtrArray *items, const char *reason);
void kring_edit_take_up (KringDocument *document, GPtrArray *set_asides);

G_END_DECLS
