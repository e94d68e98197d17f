/* kring-label.h: a name in lines that fit
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define KRING_TEXT_SIZE 11.0

/**
 * KringLabel:
 * @lines: ended by %NULL
 * @widths: of each line, in points
 * @n_lines: how many
 * @width: of the widest
 * @is_rtl: whether it is read from the right
 */
typedef struct
{
  char **lines;
  double *widths;
  guint n_lines;
  double width;
  gboolean is_rtl;
} KringLabel;

/**
 * KringTextMetrics:
 * @ascent: from the top of a line to its base line
 * @height: of a line
 */
typedef struct
{
  double ascent;
  double height;
} KringTextMetrics;

PangoContext *kring_text_make_context (void);
PangoFontDescription *kring_text_make_font (double size, gboolean bold);
void kring_text_get_metrics (PangoContext *context, double size, KringTextMetrics *metrics);
double kring_text_measure (PangoContext *context, const char *text, double size, gboolean bold);
double kring_text_measure_unit (PangoContext *context, const char *text, gboolean bold);
char *kring_text_shorten (PangoContext *context, const char *text, double width, double size, gboolean bold);

KringLabel *kring_label_new (PangoContext *context, const char *text, double wanted_width, double most_width,
                             guint most_lines);
KringLabel *kring_label_ref (KringLabel *self);
void kring_label_unref (KringLabel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLabel, kring_label_unref)

G_END_DECLS
