/* kring-audience-chooser.h: for whom something is made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_AUDIENCE_CHOOSER (kring_audience_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KringAudienceChooser, kring_audience_chooser, KRING, AUDIENCE_CHOOSER, GtkWidget)

/**
 * KringAudienceChooser:
 *
 * To share, or for the alliance manager; with what that leaves out or shows.
 * Every way out of the program asks it. To share is the default, always.
 *
 * Signal "changed": it is made for somebody else.
 */
void kring_audience_chooser_set_scene (KringAudienceChooser *self, KringScene *scene);
void kring_audience_chooser_set_document (KringAudienceChooser *self, KringDocument *document);
KringAudience kring_audience_chooser_get_audience (KringAudienceChooser *self);

G_END_DECLS
