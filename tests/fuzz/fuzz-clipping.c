/* fuzz-clipping.c: any bytes as what is on the clipboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/kring-edit.h"
#include "store/kring-clipping.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Whatever can be pasted, twice too, leaves a sound document. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (KringDocument) clipping = kring_clipping_read (bytes, NULL);

  if (clipping != NULL)
    {
      g_autoptr (KringDocument) document = kring_document_new ("en");
      g_autoptr (KringDocument) again = NULL;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 2; i++)
        g_ptr_array_unref (kring_edit_paste (document, clipping, 24, 24, "paste"));
      written = kring_store_serialise (document, NULL);
      if (written == NULL)
        return 0;

      again = kring_store_parse (written, "fuzz", KRING_LOAD_STRICT, NULL, &error);
      g_assert_no_error (error);
    }

  return 0;
}
