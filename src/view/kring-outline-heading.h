/* kring-outline-heading.h: the heading of a section of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-outline-section.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_OUTLINE_HEADING (kring_outline_heading_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineHeading, kring_outline_heading, KRING, OUTLINE_HEADING, GtkWidget)

GtkWidget *kring_outline_heading_new  (void);
char      *kring_outline_heading_show (KringOutlineHeading *self,
                                       KringOutlineSection *section);

G_END_DECLS
