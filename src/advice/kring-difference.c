/* kring-difference.c: who came, who went, and who changed, between two copies of a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-difference.h"

#include "model/kring-alliance.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/**
 * kring_difference_free:
 * @self: (transfer full): a difference
 */
void
kring_difference_free (KringDifference *self)
{
  g_object_unref (self->stakeholder);
  g_free (self);
}

static KringDifference *
add (GPtrArray *found, KringDifferenceKind kind, KringItem *stakeholder)
{
  KringDifference *self = g_new0 (KringDifference, 1);

  self->kind = kind;
  self->stakeholder = g_object_ref (stakeholder);
  g_ptr_array_add (found, self);

  return self;
}

/* The stakeholder of the same id: names are corrected, ids stay. */
static KringItem *
find_same (KringDocument *document, KringItem *stakeholder)
{
  KringItem *same = kring_document_lookup (document, kring_item_get_id (stakeholder));

  return same != NULL && kring_item_get_kind (same) == KRING_KIND_STAKEHOLDER ? same : NULL;
}

static int
get_value (KringItem *stakeholder, guint field, gboolean with_private)
{
  return with_private ? kring_item_get_int (stakeholder, field) : kring_item_get_shared_int (stakeholder, field);
}

static void
compare (GPtrArray *found, KringItem *before, KringItem *after, gboolean with_private)
{
  static const guint fields[] = { KRING_STAKEHOLDER_ROLE, KRING_STAKEHOLDER_INVOLVEMENT };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int from = get_value (before, fields[i], with_private), to = get_value (after, fields[i], with_private);

      if (from != to)
        {
          KringDifference *difference = add (found, KRING_DIFFERENCE_CHANGED, after);

          difference->field = fields[i];
          difference->from = from;
          difference->to = to;
        }
    }
}

/**
 * kring_differences_find:
 * @earlier: an earlier copy of @later; left as it is
 * @later: a document
 * @with_private: whether what is for the alliance manager only counts; if not,
 *   private values are taken for what is told instead of them
 *
 * Returns: (transfer full) (element-type KringDifference): stakeholders that
 *   came, then those that went, then roles and involvements that changed, in
 *   the order of the documents
 */
GPtrArray *
kring_differences_find (KringDocument *earlier, KringDocument *later, gboolean with_private)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_difference_free);
  KringList *before = kring_document_get_list (earlier, KRING_ALLIANCE_STAKEHOLDERS);
  KringList *after = kring_document_get_list (later, KRING_ALLIANCE_STAKEHOLDERS);

  for (guint i = 0; i < kring_list_get_length (after); i++)
    if (find_same (earlier, kring_list_get (after, i)) == NULL)
      add (found, KRING_DIFFERENCE_ADDED, kring_list_get (after, i));

  for (guint i = 0; i < kring_list_get_length (before); i++)
    if (find_same (later, kring_list_get (before, i)) == NULL)
      add (found, KRING_DIFFERENCE_REMOVED, kring_list_get (before, i));

  for (guint i = 0; i < kring_list_get_length (after); i++)
    {
      KringItem *same = find_same (earlier, kring_list_get (after, i));

      if (same != NULL)
        compare (found, same, kring_list_get (after, i), with_private);
    }

  return found;
}

/**
 * kring_difference_tell:
 * @language: "nl" or "en"
 *
 * Returns: (transfer full): the difference in words
 */
char *
kring_difference_tell (const KringDifference *self, const char *language)
{
  const char *name = kring_item_get_string (self->stakeholder, KRING_STAKEHOLDER_NAME);
  const KringField *field;

  if (*name == '\0')
    name = kring_text_in (language, NCX_ ("map", "(no name)"));

  switch (self->kind)
    {
    case KRING_DIFFERENCE_ADDED:
      /* Translators: a stakeholder */
      return g_strdup_printf (kring_text_in (language, N_("Added: %s")), name);

    case KRING_DIFFERENCE_REMOVED:
      /* Translators: a stakeholder */
      return g_strdup_printf (kring_text_in (language, N_("Removed: %s")), name);

    case KRING_DIFFERENCE_CHANGED:
      field = kring_item_get_field (self->stakeholder, self->field);
      /* Translators: a stakeholder, a field, and the values that it had and has */
      return g_strdup_printf (kring_text_in (language, N_("%1$s: %2$s was “%3$s”, is now “%4$s”")), name,
                              kring_text_in (language, field->label),
                              kring_text_in (language, kring_field_get_choice_label (field, self->from)),
                              kring_text_in (language, kring_field_get_choice_label (field, self->to)));

    default:
      g_assert_not_reached ();
    }
}
