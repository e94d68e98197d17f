/* kring-cli-filter.c: which stakeholders and lines are asked
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-cli-filter.h"

#include "kring-cli.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

static void
fail (KringCriterion criterion, const char *value, GPtrArray *known)
{
  g_autofree char *what = g_utf8_strdown (kring_text (kring_criterion_get_label (criterion)), -1);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < known->len; i++)
    {
      const char *one = g_ptr_array_index (known, i);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", *one != '\0' ? one : "\"\"");
    }

  if (known->len == 0)
    /* Translators: what can be filtered by, and what was given: "There is no tag “x” in this document" */
    message = g_strdup_printf (_("There is no %s “%s” in this document"), what, value);
  else
    /* Translators: the same, and what there is */
    message = g_strdup_printf (_("There is no %s “%s” in this document; there are: %s"), what, value, list->str);
  kring_cli_fail_usage (message);
}

/**
 * kring_cli_read_filter:
 * @values: (array fixed-size=8): what was asked by each criterion, or %NULL
 * @document: the document that it is used on
 *
 * Returns: (transfer full) (nullable): the filter; %NULL where @document has
 *   no such value, and then it has said so
 */
KringFilter *
kring_cli_read_filter (GStrv *values, KringDocument *document)
{
  g_autoptr (KringFilter) filter = kring_filter_new ();

  for (guint i = 0; i < KRING_N_CRITERIA; i++)
    {
      g_autoptr (GPtrArray) known = kring_criterion_list_values (i, document);

      for (guint j = 0; values[i] != NULL && values[i][j] != NULL; j++)
        {
          if (!g_ptr_array_find_with_equal_func (known, values[i][j], g_str_equal, NULL))
            {
              fail (i, values[i][j], known);
              return NULL;
            }
          kring_filter_set (filter, i, values[i][j], TRUE);
        }
    }

  return g_steal_pointer (&filter);
}
