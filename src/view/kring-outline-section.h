/* kring-outline-section.h: one foldable part of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

#define KRING_TYPE_OUTLINE_SECTION (kring_outline_section_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineSection, kring_outline_section, KRING, OUTLINE_SECTION, GObject)

KringOutlineSection *kring_outline_section_new (KringList *list);
KringKind kring_outline_section_get_kind (KringOutlineSection *self);
GListModel *kring_outline_section_get_rows (KringOutlineSection *self);
gboolean kring_outline_section_get_folded (KringOutlineSection *self);
void kring_outline_section_set_folded (KringOutlineSection *self, gboolean folded);
void kring_outline_section_search (KringOutlineSection *self, const char *text);
void kring_outline_section_names_changed (KringOutlineSection *self);

G_END_DECLS
