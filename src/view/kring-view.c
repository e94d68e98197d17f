/* kring-view.c: what the window's parts need before the first is made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-view.h"

#include "kring-resources.h"

/**
 * kring_view_init:
 *
 * Makes the templates and the style sheet known, which are compiled into the
 * program. To be called once, before the application starts.
 */
void
kring_view_init (void)
{
  kring_resources_register_resource ();
}
