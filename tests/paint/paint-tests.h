/* paint-tests.h: an alliance to draw
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-export.h"
#include "paint/kring-scene.h"

#include <libxml/xpath.h>

G_BEGIN_DECLS

KringItem *paint_tests_add (KringItem *alliance, guint list, KringKind kind);
KringItem *paint_tests_add_node (KringItem *alliance, KringKind kind, const char *id, const char *name, double x,
                                 double y);
KringItem *paint_tests_add_line (KringItem *alliance, KringKind kind, const char *from, const char *to);
KringItem *paint_tests_make_alliance (const char *language);
KringDocument *paint_tests_make_document (const char *language);
char *paint_tests_export (KringScene *scene, KringExportFormat format);
char *paint_tests_run (const char *command, const char *input);
char *paint_tests_ask (const char *command, GBytes *bytes);
char *paint_tests_ask_pdf (const char *command, KringScene *scene);
guint paint_tests_count (xmlXPathContext *context, const char *path);

G_END_DECLS
