/* kring-breaks.h: where a text may be broken into lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * KringBreaks:
 *
 * The parts of a text between which a line may be broken, and how wide they
 * are: with it many widths are tried without laying the text out for each.
 */
typedef GArray KringBreaks;

KringBreaks *kring_breaks_new         (PangoLayout       *layout);
double       kring_breaks_get_widest  (const KringBreaks *self);
guint        kring_breaks_count_lines (const KringBreaks *self,
                                       double             width);
double       kring_breaks_balance     (const KringBreaks *self,
                                       double             width);

G_END_DECLS
