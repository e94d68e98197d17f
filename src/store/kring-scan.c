/* kring-scan.c: a look at the bytes of a file before they are parsed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-scan.h"

#include "kring-store.h"

#include <glib/gi18n.h>
#include <string.h>

/* No element of ours has nearly as many, and the parser compares each with
 * each. */
#define MAX_ATTRIBUTES 250

/* Text grows by at most six times when it is escaped. */
#define MAX_RUN (6 * KRING_STORE_MAX_TEXT)

typedef struct
{
  const char *bytes;
  const char *end;
  const char *at; /* where something was refused */
  guint depth;
  gboolean has_root;
  gboolean is_cut;
  GError *error;

  GArray *lines; /* of the start tags, or NULL */
  const char *counted;
  guint line;
} Scanner;

static gboolean
refuse (Scanner *self, const char *at, KringStoreError code, char *text)
{
  self->at = at;
  self->error = g_error_new_literal (KRING_STORE_ERROR, code, text);
  g_free (text);

  return FALSE;
}

static gboolean
starts_with (Scanner *self, const char *p, const char *text)
{
  gsize length = strlen (text);

  return (gsize) (self->end - p) >= length && memcmp (p, text, length) == 0;
}

static gboolean
too_long (Scanner *self, const char *at)
{
  g_autofree char *size = g_format_size (KRING_STORE_MAX_TEXT);

  return refuse (self, at, KRING_STORE_ERROR_REFUSED,
                 g_strdup_printf (_("A text is longer than %s, which no alliance document has."), size));
}

/* Goes to after @close, which ends what began with @open at *@p. The two share
 * no character: "<!-->" begins a comment that goes on. */
static gboolean
skip_to (Scanner *self, const char **p, const char *open, const char *close)
{
  const char *inside = *p + strlen (open);
  const char *found = g_strstr_len (inside, self->end - inside, close);

  if (found == NULL)
    self->is_cut = TRUE;
  if ((found != NULL ? found : self->end) - *p > MAX_RUN)
    return too_long (self, *p);

  *p = found != NULL ? found + strlen (close) : self->end;
  return TRUE;
}

static void
note_line (Scanner *self, const char *p)
{
  for (; self->counted < p; self->counted++)
    self->line += *self->counted == '\n';
  g_array_append_val (self->lines, self->line);
}

static gboolean
skip_tag (Scanner *self, const char **p)
{
  const char *start = *p;
  gboolean is_end = starts_with (self, start, "</");
  guint attributes = 0;
  const char *q = start + 1;

  while (q < self->end && *q != '>')
    {
      if (*q == '"' || *q == '\'')
        {
          const char *close = memchr (q + 1, *q, self->end - q - 1);

          if (++attributes > MAX_ATTRIBUTES)
            return refuse (self, start, KRING_STORE_ERROR_REFUSED,
                           g_strdup_printf (_("An element has more than %d attributes, which no alliance document has."),
                                            MAX_ATTRIBUTES));
          if ((close != NULL ? close : self->end) - q > MAX_RUN)
            return too_long (self, q);
          if (close == NULL)
            q = self->end;
          else
            q = close + 1;
        }
      else
        q++;
    }

  if (q >= self->end)
    {
      self->is_cut = TRUE;
      *p = self->end;
      return TRUE;
    }

  self->has_root = TRUE;
  if (!is_end && self->lines != NULL)
    note_line (self, start);
  if (is_end)
    self->depth -= self->depth > 0 ? 1 : 0;
  else if (q[-1] != '/' && ++self->depth > KRING_STORE_MAX_DEPTH)
    return refuse (self, start, KRING_STORE_ERROR_REFUSED,
                   g_strdup_printf (_("Elements stand more than %d deep in each other, which no alliance document has."),
                                    KRING_STORE_MAX_DEPTH));

  *p = q + 1;
  return TRUE;
}

static gboolean
scan_markup (Scanner *self, const char *p)
{
  while (p < self->end)
    {
      const char *open = memchr (p, '<', self->end - p);
      gboolean goes_on;

      if ((open != NULL ? open : self->end) - p > MAX_RUN)
        return too_long (self, p);
      if (open == NULL)
        break;
      p = open;

      if (starts_with (self, p, "<!--"))
        goes_on = skip_to (self, &p, "<!--", "-->");
      else if (starts_with (self, p, "<![CDATA["))
        goes_on = skip_to (self, &p, "<![CDATA[", "]]>");
      else if (starts_with (self, p, "<?"))
        goes_on = skip_to (self, &p, "<?", "?>");
      else if (starts_with (self, p, "<!D"))
        return refuse (self, p, KRING_STORE_ERROR_REFUSED,
                       g_strdup (_("It has a document type (DOCTYPE), which no alliance document has.")));
      else
        goes_on = skip_tag (self, &p);

      if (!goes_on)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_utf16 (const char *bytes, gsize size)
{
  return size >= 2 && ((memcmp (bytes, "\xff\xfe", 2) == 0) || (memcmp (bytes, "\xfe\xff", 2) == 0) ||
                       (memcmp (bytes, "<\0", 2) == 0) || (memcmp (bytes, "\0<", 2) == 0));
}

/* An encoding that the XML declaration names, where it is not UTF-8 */
static char *
find_other_encoding (Scanner *self, const char *p)
{
  const char *close, *name;
  g_autofree char *declaration = NULL;
  char *encoding;

  if (!starts_with (self, p, "<?xml ") || (close = g_strstr_len (p, MIN (self->end - p, 1024), "?>")) == NULL)
    return NULL;

  declaration = g_strndup (p, close - p);
  name = strstr (declaration, "encoding");
  name = name != NULL ? strpbrk (name, "\"'") : NULL;
  if (name == NULL)
    return NULL;

  encoding = g_strndup (name + 1, strcspn (name + 1, "\"'"));
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "UTF8") == 0 ||
      g_ascii_strcasecmp (encoding, "US-ASCII") == 0)
    g_clear_pointer (&encoding, g_free);

  return encoding;
}

static gboolean
scan_encoding (Scanner *self, const char *p)
{
  const char *bad;
  g_autofree char *encoding = NULL;

  encoding = find_other_encoding (self, p);
  if (encoding != NULL && g_utf8_validate (encoding, -1, NULL))
    return refuse (self, p, KRING_STORE_ERROR_ENCODING,
                   g_strdup_printf (_("It is written in %s, and an alliance document is always in UTF-8."), encoding));

  if (g_utf8_validate_len (p, self->end - p, &bad))
    return TRUE;

  /* A character that the end of the file cuts through */
  if (self->end - bad < 4 && g_utf8_get_char_validated (bad, self->end - bad) == (gunichar) -2)
    {
      self->end = bad;
      self->is_cut = TRUE;
      return TRUE;
    }

  return refuse (self, bad, KRING_STORE_ERROR_ENCODING,
                 g_strdup (_("It has characters that are not in UTF-8, the encoding of an alliance document.")));
}

/**
 * kring_scan:
 * @bytes: (array length=size): the file
 * @scan: (out caller-allocates): gets what was seen
 * @line: (out): on error, gets the line, or 0
 *
 * Refuses, in one pass, what must not reach the parser because it would cost
 * too much time or memory there: too many bytes, a document type (and with it
 * every entity), elements too deep, too many attributes, texts too long. Also
 * tells what is empty, not XML at all, or not in UTF-8.
 *
 * Returns: whether the bytes may be parsed
 */
gboolean
kring_scan (const char *bytes, gsize size, KringScan *scan, guint *line, GError **error)
{
  const char *p = size > 0 ? bytes : "";
  Scanner self = { .bytes = p, .end = p + size };
  gboolean good;

  *line = 0;
  *scan = (KringScan){ 0 };

  if (size == 0)
    good = refuse (&self, NULL, KRING_STORE_ERROR_EMPTY, g_strdup (_("The file is empty.")));
  else if (size > KRING_STORE_MAX_SIZE)
    {
      g_autofree char *limit = g_format_size (KRING_STORE_MAX_SIZE);

      good = refuse (&self, NULL, KRING_STORE_ERROR_REFUSED,
                     g_strdup_printf (_("It is larger than %s, which no alliance document is."), limit));
    }
  else if (is_utf16 (bytes, size))
    good = refuse (&self, bytes, KRING_STORE_ERROR_ENCODING,
                   g_strdup_printf (_("It is written in %s, and an alliance document is always in UTF-8."), "UTF-16"));
  else
    {
      if (starts_with (&self, p, "\xef\xbb\xbf"))
        p += 3;
      scan->start = p - bytes;
      while (p < self.end && g_ascii_isspace (*p))
        p++;

      if (p == self.end || *p != '<')
        good = refuse (&self, NULL, KRING_STORE_ERROR_NOT_XML, g_strdup (_("It is not an XML file.")));
      else
        good = scan_encoding (&self, p) && scan_markup (&self, p);
    }

  scan->is_cut = self.is_cut;
  scan->is_open = self.depth > 0 || !self.has_root;
  if (good)
    return TRUE;

  if (self.at != NULL)
    {
      *line = 1;
      for (p = bytes; (p = memchr (p, '\n', self.at - p)) != NULL; p++)
        (*line)++;
    }
  g_propagate_error (error, self.error);

  return FALSE;
}

/**
 * kring_lines_get:
 * @tag: a start tag, the root's being 1
 *
 * Returns: the line that it begins on, or 0 where there is no such tag
 */
guint
kring_lines_get (KringLines *self, guint tag)
{
  if (self->lines == NULL)
    {
      Scanner scanner = {
        .bytes = self->bytes,
        .end = self->bytes + self->size,
        .lines = g_array_new (FALSE, FALSE, sizeof (guint)),
        .counted = self->bytes,
        .line = 1,
      };

      /* What the scan refuses it refused before; a tag that is not there has
       * no line. */
      scan_markup (&scanner, self->bytes);
      g_clear_error (&scanner.error);
      self->lines = scanner.lines;
    }

  return tag >= 1 && tag <= self->lines->len ? g_array_index (self->lines, guint, tag - 1) : 0;
}

/**
 * kring_lines_clear:
 */
void
kring_lines_clear (KringLines *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
}
