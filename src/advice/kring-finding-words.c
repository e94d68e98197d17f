/* kring-finding-words.c: findings in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-finding-private.h"

#include "model/kring-action.h"
#include "model/kring-check.h"
#include "model/kring-checklist.h"
#include "model/kring-indicator.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const numbers[] = {
  NCX_ ("number", "two"), NCX_ ("number", "three"), NCX_ ("number", "four"), NCX_ ("number", "five"),
  NCX_ ("number", "six"), NCX_ ("number", "seven"), NCX_ ("number", "eight"), NCX_ ("number", "nine"),
  NCX_ ("number", "ten"), NCX_ ("number", "eleven"), NCX_ ("number", "twelve"),
};

static char *
get_owner_name (KringItem *item)
{
  KringList *list = kring_item_get_owner_list (item);

  return g_strdup (list != NULL ? kring_item_get_string (kring_list_get_owner (list), KRING_STAKEHOLDER_NAME) : "");
}

static char *
get_year (KringItem *milestone)
{
  int year = kring_item_get_int (milestone, KRING_MILESTONE_YEAR);

  return year != KRING_UNSET ? g_strdup_printf ("%d", year) : NULL;
}

/**
 * kring_name_read:
 *
 * Reads what @item is called now.
 */
void
kring_name_read (KringName *self, KringItem *item)
{
  const KringCheckText *check;
  const char *text = "";

  self->kind = kring_item_get_kind (item);
  self->is_message = FALSE;
  self->of = NULL;
  if (self->kind == KRING_KIND_STAKEHOLDER)
    text = kring_item_get_string (item, KRING_STAKEHOLDER_NAME);
  else if (self->kind == KRING_KIND_INTEREST)
    text = kring_item_get_string (item, KRING_INTEREST_NAME);
  else if (self->kind == KRING_KIND_INDICATOR)
    text = kring_item_get_string (item, KRING_INDICATOR_WHAT);
  else if (self->kind == KRING_KIND_CHECK)
    {
      check = kring_check_find (kring_item_get_id (item));
      text = check != NULL ? check->text : kring_item_get_string (item, KRING_CHECK_TEXT);
      self->is_message = check != NULL;
    }
  else if (self->kind == KRING_KIND_ACTION)
    {
      text = kring_item_get_string (item, KRING_ACTION_WHAT);
      self->of = get_owner_name (item);
    }
  else if (self->kind == KRING_KIND_MILESTONE)
    {
      text = kring_item_get_string (item, KRING_MILESTONE_TEXT);
      self->of = get_year (item);
    }
  self->text = g_strdup (text);
}

/**
 * kring_name_clear:
 */
void
kring_name_clear (KringName *self)
{
  g_free (self->text);
  g_free (self->of);
}

/**
 * kring_name_equal:
 */
gboolean
kring_name_equal (const KringName *self, const KringName *other)
{
  return self->kind == other->kind && g_strcmp0 (self->text, other->text) == 0 && g_strcmp0 (self->of, other->of) == 0;
}

static char *
quote (const char *text)
{
  /* Quotes within quotes are single ones. */
  return g_strdup_printf (strstr (text, "“") != NULL || strchr (text, '"') != NULL ? "‘%s’" : "“%s”", text);
}

/* People and organisations go by their name; what was worded is quoted. */
static char *
tell_name (const KringName *self, const char *language)
{
  g_autofree char *quoted = NULL;

  if (self->kind == KRING_KIND_STAKEHOLDER)
    return g_strdup (*self->text != '\0' ? self->text : kring_text_in (language, NCX_ ("map", "(no name)")));

  if (*self->text == '\0')
    quoted = g_strdup (kring_text_in (language, kring_kind_get_class (self->kind)->label));
  else
    quoted = quote (self->is_message ? kring_text_in (language, self->text) : self->text);
  if (self->of == NULL || *self->of == '\0')
    return g_steal_pointer (&quoted);

  return g_strdup_printf ("%s (%s)", quoted, self->of);
}

static char *
tell_number (guint n, const char *language)
{
  if (n >= 2 && n - 2 < G_N_ELEMENTS (numbers))
    return g_strdup (kring_text_in (language, numbers[n - 2]));

  return g_strdup_printf ("%u", n);
}

/* "A, B and C"; "A, B, C, D, E and four others" */
static char *
tell_names (const KringName *names, guint n_names, guint n, const char *language)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *others = n > n_names ? tell_number (n - n_names, language) : NULL;
  guint n_before = n > n_names ? n_names : n_names - 1;
  g_autofree char *last = NULL;

  for (guint i = 0; i < n_before; i++)
    {
      g_autofree char *name = tell_name (&names[i], language);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name);
    }

  if (others != NULL)
    /* Translators: the first is a list of names, the second a number in words */
    return g_strdup_printf (kring_text_plural_in (language, "%1$s and one other", "%1$s and %2$s others", n - n_names),
                            list->str, others);

  last = tell_name (&names[n_before], language);
  if (n_before == 0)
    return g_steal_pointer (&last);

  /* Translators: the first is a name or a list of names, the second the last name */
  return g_strdup_printf (kring_text_in (language, NCX_ ("names", "%1$s and %2$s")), list->str, last);
}

typedef struct
{
  const char *mark;
  char *words;
} Part;

static void
append_capital (GString *sentence, const char *words)
{
  g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (words)));
  g_string_append (sentence, g_utf8_next_char (words));
}

/* Names may hold braces too: each is put in once, and not looked at again. */
static char *
put_together (const char *sentence, const Part *parts, guint n_parts)
{
  GString *text = g_string_new (NULL);

  while (*sentence != '\0')
    {
      const Part *part = NULL;

      for (guint i = 0; *sentence == '{' && part == NULL && i < n_parts; i++)
        if (g_str_has_prefix (sentence, parts[i].mark))
          part = &parts[i];

      if (part == NULL)
        g_string_append_c (text, *sentence++);
      else
        {
          if (g_ascii_isupper (part->mark[1]))
            append_capital (text, part->words);
          else
            g_string_append (text, part->words);
          sentence += strlen (part->mark);
        }
    }

  return g_string_free (text, FALSE);
}

/**
 * kring_finding_tell:
 * @language: (nullable): "nl" or "en"; %NULL for the interface's
 *
 * Returns: (transfer full): a sentence or two that say what it is, and what
 *   helps
 */
char *
kring_finding_tell (KringFinding *self, const char *language)
{
  const KringDraft *draft = kring_finding_get_draft (self);
  const KringSentence *sentence = &draft->rule->sentences[draft->sentence];
  gboolean collides = draft->rule->subject == KRING_SUBJECT_CONFLICT;
  guint n_items = draft->items->len, n_names, n_for;
  const KringName *names = kring_finding_get_names (self, &n_names);
  Part parts[] = { { "{Number}", NULL }, { "{number}", NULL }, { "{names}", NULL },
                   { "{subject}", NULL }, { "{others}", NULL }, { "{panel}", NULL } };
  char *text;

  language = language != NULL ? language : kring_language_get ();
  n_for = MIN (draft->n_for, KRING_FINDING_MAX_NAMES);
  parts[0].words = tell_number (n_items, language);
  parts[1].words = g_strdup (parts[0].words);
  if (collides)
    {
      parts[2].words = tell_names (names + 1, n_for, draft->n_for, language);
      parts[3].words = tell_name (names, language);
      parts[4].words = tell_names (names + 1 + n_for, n_names - 1 - n_for, n_items - 1 - draft->n_for, language);
    }
  else if (n_items > 0)
    parts[2].words = tell_names (names, n_names, n_items, language);
  if (*draft->rule->panel == '\0')
    parts[5].words = g_strdup (kring_text_in (language, kring_panel_find (draft->panel)->title));

  if (sentence->many != NULL)
    text = put_together (kring_text_plural_in (language, sentence->one, sentence->many, n_items), parts, G_N_ELEMENTS (parts));
  else
    text = put_together (kring_text_in (language, sentence->one), parts, G_N_ELEMENTS (parts));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (parts[i].words);

  return text;
}
