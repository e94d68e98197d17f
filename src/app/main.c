/* main.c: where the program starts
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-application.h"

#include "model/kring-language.h"
#include "view/kring-settings.h"
#include "view/kring-view.h"

int
main (int argc, char **argv)
{
  g_autoptr (KringApplication) application = NULL;

  /* The language must stand before GTK translates anything. */
  kring_language_init (kring_settings_get_language ());
  kring_view_init ();

  application = kring_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
