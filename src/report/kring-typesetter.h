/* kring-typesetter.h: sets the blocks of a report as boxes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-block.h"
#include "kring-box.h"

G_BEGIN_DECLS

/**
 * KringTypeColors:
 * @text: of what is read
 * @quiet: of what is said beside it
 * @accent: of headings
 * @faint: of dots and signs that say little
 * @rule: of thin lines
 * @ground: behind what stands out
 * @alarm: of what is not well
 *
 * The colours of a report.
 */
typedef struct
{
  KringColor text;
  KringColor quiet;
  KringColor accent;
  KringColor faint;
  KringColor rule;
  KringColor ground;
  KringColor alarm;
} KringTypeColors;

/**
 * KringTypesetter:
 * @context: what text is measured with
 * @width: how wide a page's text is
 * @height: how high
 * @boxes: (element-type KringBox): what was set, in order
 * @headings: (element-type KringBlock): the headings that were set, in order;
 *   not owned
 *
 * Sets one block after the other.
 */
typedef struct
{
  PangoContext *context;
  double width;
  double height;
  GPtrArray *boxes;
  GPtrArray *headings;
} KringTypesetter;

const KringTypeColors *kring_type_get_colors (void);
PangoLayout *kring_type_make_layout (PangoContext *context, const char *text, double size, gboolean bold, double width);
double kring_type_get_leading (PangoLayout *layout, double size, double factor);

KringTypesetter *kring_typesetter_new (const char *language, double width, double height);
void kring_typesetter_free (KringTypesetter *self);
void kring_typesetter_add (KringTypesetter *self, KringBlock *block, KringBlock *previous, KringBlock *next);
void kring_typesetter_keep_short (KringTypesetter *self);
KringBox *kring_typesetter_add_entry (KringTypesetter *self, KringBlock *heading, guint number, PangoLayout **page);

/* Lists and tables */
void kring_typesetter_add_list (KringTypesetter *self, KringBlock *block);
void kring_typesetter_add_facts (KringTypesetter *self, KringBlock *block);
void kring_typesetter_add_checks (KringTypesetter *self, KringBlock *block);
void kring_typesetter_add_table (KringTypesetter *self, KringBlock *block);

/* What these share */
KringBox *kring_typesetter_add_box (KringTypesetter *self, double space);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringTypesetter, kring_typesetter_free)

G_END_DECLS
