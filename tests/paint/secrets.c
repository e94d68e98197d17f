/* secrets.c: looks for words that must not come out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#define _GNU_SOURCE /* memmem() */

#include "secrets.h"
#include "paint-tests.h"

#include "model/kring-choices.h"
#include "model/kring-language.h"

#include <string.h>

static gboolean
holds (const void *data,
       gsize       size,
       const char *word)
{
  return size > 0 && memmem (data, size, word, strlen (word)) != NULL;
}

/* What the streams of a PDF hold, however they are packed. */
static GByteArray *
unpack (GBytes *pdf)
{
  GByteArray *unpacked = g_byte_array_new ();
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size), *end = data + size;

  for (const char *at = data; (at = memmem (at, (gsize) (end - at), "stream\n", 7)) != NULL;)
    {
      g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
      g_autoptr (GInputStream) packed = NULL;
      g_autoptr (GInputStream) stream = NULL;
      guint8 part[4096];
      gssize n;

      at += 7;
      packed = g_memory_input_stream_new_from_data (at, end - at, NULL);
      stream = g_converter_input_stream_new (packed, converter);
      while ((n = g_input_stream_read (stream, part, sizeof part, NULL, NULL)) > 0)
        g_byte_array_append (unpacked, part, (guint) n);
    }

  return unpacked;
}

/* Of a file, as it is and unpacked; @program reads what it shows as text. */
void
secrets_assert_none (GBytes     *file,
                     const char *program,
                     GPtrArray  *secrets)
{
  g_autoptr (GByteArray) unpacked = unpack (file);
  g_autofree char *text = program != NULL ? paint_tests_ask (program, file) : NULL;
  const char *to_move = kring_text_in ("nl", kring_roles[KRING_ROLE_TO_MOVE].label);
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  g_ptr_array_add (secrets, g_strdup (to_move));
  for (guint i = 0; i < secrets->len; i++)
    {
      const char *secret = g_ptr_array_index (secrets, i);

      g_assert_false (holds (data, size, secret));
      g_assert_false (holds (unpacked->data, unpacked->len, secret));
      if (text != NULL)
        g_assert_null (strstr (text, secret));
    }
  g_ptr_array_remove_index (secrets, secrets->len - 1);

  if (program != NULL)
    {
      g_assert_true (holds (unpacked->data, unpacked->len, " Tf"));
      g_assert_true (text == NULL || !g_str_has_prefix (program, "pdftotext") || strstr (text, "Regionale omroep") != NULL);
    }
}
