/* kring-csv-words.c: the words of a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-csv-words.h"

#include "model/kring-language.h"

#include <string.h>

#define SHOWN_LETTERS 60

/**
 * kring_csv_shorten:
 *
 * A cell may be a megabyte, and goes into messages.
 *
 * Returns: (transfer full): at most sixty letters of @text, on one line
 */
char *
kring_csv_shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  if (g_utf8_strlen (line, -1) <= SHOWN_LETTERS)
    return g_steal_pointer (&line);
  else
    {
      g_autofree char *start = g_utf8_substring (line, 0, SHOWN_LETTERS - 1);

      return g_strconcat (start, "…", NULL);
    }
}

/**
 * kring_csv_make_comparable:
 *
 * Returns: (transfer full): the form in which names and words are the same
 *   that people take for the same: without regard to case and spaces
 */
char *
kring_csv_make_comparable (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n", -1);
  g_autoptr (GString) result = g_string_sized_new (strlen (folded));

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        if (result->len > 0)
          g_string_append_c (result, ' ');
        g_string_append (result, words[i]);
      }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/**
 * kring_csv_is_plain_text:
 *
 * Returns: whether @text can stand in a document, which holds no control
 *   characters
 */
gboolean
kring_csv_is_plain_text (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f || c == 0xfffe || c == 0xffff)
        return FALSE;
    }

  return TRUE;
}

static void
add_word (GHashTable *words,
          const char *word,
          int         value)
{
  char *key = kring_csv_make_comparable (word);

  if (g_hash_table_contains (words, key))
    g_free (key);
  else
    g_hash_table_insert (words, key, GINT_TO_POINTER (value));
}

/**
 * kring_csv_make_words:
 * @field: a field with choices
 *
 * Returns: (transfer full): its values by comparable identifier and by label
 *   in both languages
 */
GHashTable *
kring_csv_make_words (const KringField *field)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int first = field->type == KRING_FIELD_SCALE ? field->min : 0;

  for (int i = 0; field->choices[i].id != NULL; i++)
    add_word (words, field->choices[i].id, first + i);
  for (int i = 0; field->choices[i].id != NULL; i++)
    {
      add_word (words, kring_text_in ("en", field->choices[i].label), first + i);
      add_word (words, kring_text_in ("nl", field->choices[i].label), first + i);
    }

  /* A scale is not filled in, which people write as a word. */
  if (field->type == KRING_FIELD_SCALE && field->fallback == 0)
    {
      const char *unknown = kring_field_get_choice_label (field, KRING_UNSET);

      add_word (words, kring_text_in ("en", unknown), KRING_UNSET);
      add_word (words, kring_text_in ("nl", unknown), KRING_UNSET);
    }

  return words;
}

/**
 * kring_csv_list_words:
 * @field: a field with choices
 *
 * Returns: (transfer full): its words in the interface's language, to tell a
 *   person
 */
char *
kring_csv_list_words (const KringField *field)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; field->choices[i].id != NULL; i++)
    {
      if (i > 0)
        g_string_append (list, ", ");
      g_string_append (list, kring_text (field->choices[i].label));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}
