/* kring-scene-words.c: what the lines of a scene are, in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scene.h"

#include "model/kring-language.h"

/* What is not known is not told. */
static void
add_choice (GString           *title,
            const char       **mark,
            const KringChoice *choices,
            int                value,
            const char        *language)
{
  if (value == 0)
    return;

  g_string_append (title, *mark);
  g_string_append (title, kring_text_in (language, choices[value].label));
  *mark = ", ";
}

/**
 * kring_scene_make_line_title:
 * @self: a scene
 * @line: a line of it that has both ends
 *
 * Returns: (transfer full): what it is, in one line: "Hospital → City: funds,
 *   towards the ideal" or "Hospital – income: shares it"
 */
char *
kring_scene_make_line_title (KringScene           *self,
                             const KringSceneLine *line)
{
  const char *language = kring_scene_get_language (self);
  GString *title = g_string_new (line->tail->name);
  const char *mark = ": ";

  g_string_append (title, line->is_stake ? " – " : " → ");
  g_string_append (title, line->head->name);

  if (line->is_stake)
    {
      add_choice (title, &mark, kring_stances, line->stance, language);
    }
  else
    {
      add_choice (title, &mark, kring_influence_kinds, line->kind, language);
      add_choice (title, &mark, kring_effects, line->effect, language);
    }

  return g_string_free (title, FALSE);
}
