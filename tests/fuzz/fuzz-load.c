/* fuzz-load.c: any bytes as a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "store/kring-store.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Whatever can be repaired must be sound once it is written. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (KringDocument) repaired = kring_store_parse (bytes, "fuzz", KRING_LOAD_REPAIR, NULL, NULL);

  if (repaired != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) written = kring_store_serialise (repaired, NULL);
      g_autoptr (KringDocument) again = NULL;
      g_autoptr (GBytes) rewritten = NULL;

      if (written == NULL)
        return 0;

      again = kring_store_parse (written, "fuzz", KRING_LOAD_STRICT, NULL, &error);
      g_assert_no_error (error);
      rewritten = kring_store_serialise (again, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (written, rewritten));
    }

  return 0;
}
