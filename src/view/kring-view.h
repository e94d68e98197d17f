/* kring-view.h: what the window's parts need before the first is made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KRING_RESOURCE_PATH "/nl/kring/Kring/"

void kring_view_init (void);
void kring_view_start (void);

G_END_DECLS
