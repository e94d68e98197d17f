/* bench-store.c: what loading and saving take
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-store FILE [COPY]
 *
 * Prints how many seconds loading takes, and saving to COPY.
 */

#include "store/kring-store.h"

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun;

  if (argc < 2)
    return 2;

  file = g_file_new_for_commandline_arg (argv[1]);
  begun = g_get_monotonic_time ();
  document = kring_store_load (file, KRING_LOAD_STRICT, NULL, NULL, &error);
  if (document != NULL)
    g_print ("%.5f\n", (g_get_monotonic_time () - begun) / (double) G_TIME_SPAN_SECOND);

  if (document != NULL && argc > 2)
    {
      g_autoptr (GFile) copy = g_file_new_for_commandline_arg (argv[2]);

      begun = g_get_monotonic_time ();
      if (kring_store_save (document, copy, NULL, NULL, NULL, &error))
        g_print ("%.5f\n", (g_get_monotonic_time () - begun) / (double) G_TIME_SPAN_SECOND);
    }

  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
