/* kring-search.c: what a person looks for, whatever the case or accents
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-search.h"

#include <string.h>

/**
 * KringSearch:
 *
 * The words of a search, each of which must occur in what is found.
 */
struct _KringSearch
{
  char **words;
};

/**
 * kring_search_fold:
 * @text: a name
 *
 * Returns: (transfer full): @text in lower case and without accents: "een" for
 *   "Één"; whatever the locale, it also sorts where people look for it
 */
char *
kring_search_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = NULL;

  if (apart == NULL)
    return g_strdup ("");

  bare = g_string_sized_new (strlen (apart));
  for (const char *c = apart; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_ismark (letter))
        g_string_append_unichar (bare, letter);
    }

  return g_utf8_casefold (bare->str, bare->len);
}

/**
 * kring_search_new:
 * @text: what was typed; spaces separate words
 *
 * Returns: (transfer full): a search for the words of @text
 */
KringSearch *
kring_search_new (const char *text)
{
  KringSearch *self = g_new0 (KringSearch, 1);
  g_autofree char *folded = kring_search_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  self->words = g_strv_builder_end (words);
  return self;
}

/**
 * kring_search_free:
 * @self: (transfer full): a search
 */
void
kring_search_free (KringSearch *self)
{
  g_strfreev (self->words);
  g_free (self);
}

/**
 * kring_search_is_empty:
 * @self: a search
 *
 * Returns: whether nothing is looked for, so that everything is found
 */
gboolean
kring_search_is_empty (const KringSearch *self)
{
  return self->words[0] == NULL;
}

/**
 * kring_search_finds:
 * @self: a search
 * @text: a name
 *
 * Returns: whether each word of the search occurs in @text
 */
gboolean
kring_search_finds (const KringSearch *self,
                    const char *text)
{
  g_autofree char *folded = NULL;

  if (kring_search_is_empty (self))
    return TRUE;

  folded = kring_search_fold (text);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}
