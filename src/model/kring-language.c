/* kring-language.c: words in the interface's language, and in a document's
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-language.h"

#include "kring-field.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* A catalogue as msgfmt writes it (GNU gettext manual, "The Format of GNU MO
 * Files"). gettext itself speaks one language a process; a document's words
 * may be of another. */
#define MO_MAGIC 0x950412de

typedef struct
{
  GMappedFile *file;
  const guint8 *data;
  gsize length;
  guint32 n_strings;
  guint32 originals;
  guint32 translations;
} Catalogue;

static char *interface_language;

static const char *
locale_dir (void)
{
  const char *override = g_getenv ("KRING_LOCALEDIR");

  return override != NULL ? override : KRING_LOCALEDIR;
}

/**
 * kring_language_init:
 * @preference: (nullable): "nl" or "en", or %NULL or "" for the system's
 *
 * Sets up the interface's language. To be called once, first thing in main(),
 * before any thread starts. Where the system's locale is not generated, or a
 * preference has none, C.UTF-8 with LANGUAGE serves: gettext ignores LANGUAGE
 * in the C locale.
 */
void
kring_language_init (const char *preference)
{
  const char *const *names;

  if (preference != NULL && *preference != '\0')
    g_setenv ("LANGUAGE", preference, TRUE);
  else if (g_getenv ("LANGUAGE") == NULL || *g_getenv ("LANGUAGE") == '\0')
    {
      /* What the locale asks for, also where it is not generated. */
      const char *locale = NULL;
      const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

      for (guint i = 0; i < G_N_ELEMENTS (variables) && (locale == NULL || *locale == '\0'); i++)
        locale = g_getenv (variables[i]);
      if (locale != NULL && g_str_has_prefix (locale, "nl"))
        g_setenv ("LANGUAGE", "nl", TRUE);
    }

  if (setlocale (LC_ALL, "") == NULL || strcmp (setlocale (LC_MESSAGES, NULL), "C") == 0 ||
      strcmp (setlocale (LC_MESSAGES, NULL), "POSIX") == 0)
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
    }

  bindtextdomain (GETTEXT_PACKAGE, locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_free (interface_language);
  interface_language = NULL;
  names = g_get_language_names ();
  for (guint i = 0; names[i] != NULL && interface_language == NULL; i++)
    if (g_str_has_prefix (names[i], "nl"))
      interface_language = g_strdup ("nl");
    else if (g_str_has_prefix (names[i], "en") || strcmp (names[i], "C") == 0)
      interface_language = g_strdup ("en");
  if (interface_language == NULL)
    interface_language = g_strdup ("en");
}

/**
 * kring_language_get:
 *
 * Returns: the interface's language, "nl" or "en"
 */
const char *
kring_language_get (void)
{
  return interface_language != NULL ? interface_language : "en";
}

static const char *
without_context (const char *message)
{
  const char *end = strchr (message, '\004');

  return end != NULL ? end + 1 : message;
}

/**
 * kring_text:
 * @message: a message of a table, with a context where NCX_() gave it one
 *
 * Returns: the message in the interface's language
 */
const char *
kring_text (const char *message)
{
  const char *translated;

  /* An empty message would give the catalogue's header. */
  if (*message == '\0')
    return message;

  translated = gettext (message);
  return translated == message ? without_context (message) : translated;
}

static guint32
catalogue_number (const Catalogue *self, guint32 offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);
  return number;
}

static const char *
catalogue_string (const Catalogue *self, guint32 table, guint32 index)
{
  guint32 length = catalogue_number (self, table + index * 8);
  guint32 offset = catalogue_number (self, table + index * 8 + 4);

  if (offset >= self->length || length >= self->length - offset || self->data[offset + length] != '\0')
    return NULL;

  return (const char *) self->data + offset;
}

static Catalogue *
catalogue_open (const char *language)
{
  g_autofree char *path = g_strdup_printf ("%s/%s/LC_MESSAGES/%s.mo", locale_dir (), language, GETTEXT_PACKAGE);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  Catalogue *self;

  if (file == NULL || g_mapped_file_get_length (file) < 28)
    return NULL;

  self = g_new0 (Catalogue, 1);
  self->data = (const guint8 *) g_mapped_file_get_contents (file);
  self->length = g_mapped_file_get_length (file);
  self->n_strings = catalogue_number (self, 8);
  self->originals = catalogue_number (self, 12);
  self->translations = catalogue_number (self, 16);
  self->file = g_steal_pointer (&file);

  if (catalogue_number (self, 0) != MO_MAGIC || self->n_strings > self->length / 8 ||
      self->originals > self->length - self->n_strings * 8 ||
      self->translations > self->length - self->n_strings * 8)
    {
      g_mapped_file_unref (self->file);
      g_free (self);
      return NULL;
    }

  return self;
}

static const char *
catalogue_look_up (const Catalogue *self, const char *message)
{
  guint32 low = 0, high = self->n_strings;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = catalogue_string (self, self->originals, middle);
      int order;

      if (original == NULL)
        return NULL;

      order = strcmp (message, original);
      if (order == 0)
        return catalogue_string (self, self->translations, middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/**
 * kring_text_in:
 * @language: "nl" or "en"
 * @message: a message of a table, with a context where NCX_() gave it one
 *
 * The message in a language that need not be the interface's: what is printed
 * and exported speaks the document's language. May be called in any thread.
 *
 * Returns: the message in @language, or in English where it has none
 */
const char *
kring_text_in (const char *language, const char *message)
{
  static Catalogue *dutch;
  static gsize opened;
  const char *translated = NULL;

  if (g_once_init_enter (&opened))
    {
      dutch = catalogue_open ("nl");
      g_once_init_leave (&opened, 1);
    }

  if (*message != '\0' && dutch != NULL && g_strcmp0 (language, "nl") == 0)
    translated = catalogue_look_up (dutch, message);

  return translated != NULL && *translated != '\0' ? translated : without_context (message);
}

/**
 * kring_text_plural_in:
 * @language: "nl" or "en"
 * @one: a message about one thing
 * @many: the same about several
 * @n: how many there are
 *
 * As ngettext(), in a language that need not be the interface's. Both
 * languages have one form for one and another for all other numbers.
 *
 * Returns: the message in @language
 */
const char *
kring_text_plural_in (const char *language, const char *one, const char *many, guint n)
{
  const char *translated = kring_text_in (language, one);

  if (n == 1)
    return translated;

  /* A catalogue holds the forms of a message one after the other. */
  return translated != one ? translated + strlen (translated) + 1 : many;
}

static const char *const months[] = {
  NCX_ ("date", "January"), NCX_ ("date", "February"), NCX_ ("date", "March"),
  NCX_ ("date", "April"), NCX_ ("date", "May"), NCX_ ("date", "June"),
  NCX_ ("date", "July"), NCX_ ("date", "August"), NCX_ ("date", "September"),
  NCX_ ("date", "October"), NCX_ ("date", "November"), NCX_ ("date", "December"),
};

/**
 * kring_format_date:
 * @language: "nl" or "en"
 * @moment: a valid DATE or MOMENT
 *
 * Dates follow the chosen language, not the locale, which may have no such
 * language.
 *
 * Returns: (transfer full): "15 March 2027", "March 2027", "1st quarter of
 *   2027" or "2027" in @language; empty for an empty @moment
 */
char *
kring_format_date (const char *language, const char *moment)
{
  gsize length = moment != NULL ? strlen (moment) : 0;
  guint month;

  if (length < 7)
    return g_strdup (length > 0 ? moment : "");

  if (moment[5] == 'Q')
    {
      static const char *const quarters[] = {
        N_("1st quarter of %s"), N_("2nd quarter of %s"),
        N_("3rd quarter of %s"), N_("4th quarter of %s"),
      };
      const char *format = kring_text_in (language, quarters[(moment[6] - '1') & 3]);
      g_auto (GStrv) around = g_strsplit (format, "%s", 2);

      return g_strdup_printf ("%s%.4s%s", around[0], moment,
                              around[0] != NULL && around[1] != NULL ? around[1] : "");
    }

  month = (guint) (moment[5] - '0') * 10 + (guint) (moment[6] - '0');
  if (month < 1 || month > 12)
    return g_strdup (moment);

  if (length >= 10)
    return g_strdup_printf ("%d %s %.4s", atoi (moment + 8), kring_text_in (language, months[month - 1]), moment);

  return g_strdup_printf ("%s %.4s", kring_text_in (language, months[month - 1]), moment);
}

/**
 * kring_format_number:
 * @language: "nl" or "en"
 * @number: a number, or NAN
 *
 * Returns: (transfer full): @number with the decimal sign of @language; empty
 *   for NAN
 */
char *
kring_format_number (const char *language, double number)
{
  static const KringField field = { .name = "", .type = KRING_FIELD_NUMBER };
  char *text = kring_field_format (&field, &(KringValue) { .number = number });

  if (g_strcmp0 (language, "nl") == 0)
    g_strdelimit (text, ".", ',');

  return text;
}
