/* kring-share.c: what is left out of what is made to share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-share.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_label (GPtrArray  *labels,
           const char *language,
           const char *label)
{
  const char *translated = language != NULL ? kring_text_in (language, label) : kring_text (label);
  g_autofree char *first = g_utf8_substring (translated, 0, *translated != '\0' ? 1 : 0);
  g_autofree char *small = g_utf8_strdown (first, -1);
  g_autofree char *word = g_strconcat (small, translated + strlen (first), NULL);

  if (!g_ptr_array_find_with_equal_func (labels, word, g_str_equal, NULL))
    g_ptr_array_add (labels, g_steal_pointer (&word));
}

static void
look (KringItem  *item,
      const char *list_label,
      GPtrArray  *labels,
      const char *language)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  /* A kind of which every field is private, for this item at least, is named as
   * a whole: contacts, not names and telephone numbers. */
  if (list_label != NULL && kring_item_is_private_whole (item))
    {
      add_label (labels, language, list_label);
      return;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = kring_item_get_field (item, i);

      if (!kring_item_is_private (item, i) || kring_field_is_default (field, kring_item_get_value (item, i)))
        continue;

      /* What is told as something else is named by what it is. */
      if (field->shared_choice != 0)
        add_label (labels, language, kring_field_get_choice_label (field, kring_item_get_int (item, i)));
      else
        add_label (labels, language, list_label != NULL && field->privacy == KRING_PRIVATE_SOMETIMES
                                     ? list_label : field->label);
    }

  for (guint i = 0; klass->lists != NULL && klass->lists[i].name != NULL; i++)
    {
      KringList *list = kring_item_peek_list (item, i);
      const KringListSpec *spec = &klass->lists[i];

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        look (kring_list_get (list, j), spec->private_label != NULL ? spec->private_label : spec->label, labels, language);
    }
}

/**
 * kring_share_get_left_out:
 * @document: a document
 * @language: (nullable): "en" or "nl"; %NULL for the interface's language
 *
 * Names the private things that @document really holds, and that what is made
 * to share therefore leaves out, each once and in the order of the document:
 * "contacts", "attitude to the alliance", "needs to move", as words within a
 * sentence.
 *
 * Returns: (transfer full): their labels, ended by %NULL
 */
char **
kring_share_get_left_out (KringDocument *document,
                          const char    *language)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  look (kring_document_get_alliance (document), NULL, labels, language);
  g_ptr_array_add (labels, NULL);

  return (char **) g_ptr_array_steal (labels, NULL);
}

/**
 * kring_share_get_left_out_of:
 * @scene: a scene of a document
 * @language: (nullable): "en" or "nl"; %NULL for the interface's language
 *
 * Names what a copy of @scene to share leaves out: the private things that its
 * document holds, and its lens if that tells of such.
 *
 * Returns: (transfer full): as kring_share_get_left_out()
 */
char **
kring_share_get_left_out_of (KringScene *scene,
                             const char *language)
{
  g_auto (GStrv) labels = kring_share_get_left_out (kring_scene_get_document (scene), language);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  KringLens lens = kring_scene_get_lens (scene);

  g_strv_builder_addv (builder, (const char **) labels);
  if (lens != KRING_LENS_NONE && kring_lens_is_private (lens))
    {
      const char *spoken = language != NULL ? language : kring_language_get ();
      /* Translators: one of what is left out: “Left out: contacts, the lens Gain” */
      g_autofree char *words = g_strdup_printf (kring_text_in (spoken, N_("the lens %s")),
                                                kring_text_in (spoken, kring_lens_get_title (lens)));

      g_strv_builder_add (builder, words);
    }

  return g_strv_builder_end (builder);
}
