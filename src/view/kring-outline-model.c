/* kring-outline-model.c: the rows of the outline and which are selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-outline-model.h"

#include "kring-outline-section.h"

#include "model/kring-alliance.h"

#include <gtk/gtk.h>

/**
 * KringOutlineModel:
 *
 * The headings (KringOutlineSection) and items (KringItem), with the window's
 * selection.
 */
struct _KringOutlineModel
{
  KringRowSelection parent_instance;

  KringOutlineSection *sections[2];
};

G_DEFINE_FINAL_TYPE (KringOutlineModel, kring_outline_model, KRING_TYPE_ROW_SELECTION)

static void
kring_outline_model_finalize (GObject *object)
{
  KringOutlineModel *self = KRING_OUTLINE_MODEL (object);

  g_clear_object (&self->sections[0]);
  g_clear_object (&self->sections[1]);

  G_OBJECT_CLASS (kring_outline_model_parent_class)->finalize (object);
}

static void
kring_outline_model_class_init (KringOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_outline_model_finalize;
}

static void
kring_outline_model_init (KringOutlineModel *self)
{
}

/**
 * kring_outline_model_new:
 * @selection: the window's selection
 *
 * Returns: (transfer full): the rows for the document of @selection
 */
KringOutlineModel *
kring_outline_model_new (KringSelection *selection)
{
  static const guint lists[] = { KRING_ALLIANCE_STAKEHOLDERS, KRING_ALLIANCE_INTERESTS };
  KringOutlineModel *self = g_object_new (KRING_TYPE_OUTLINE_MODEL, NULL);
  KringDocument *document = kring_selection_get_document (selection);
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GListStore) heading = g_list_store_new (KRING_TYPE_OUTLINE_SECTION);

      self->sections[i] = kring_outline_section_new (kring_document_get_list (document, lists[i]));
      g_list_store_append (heading, self->sections[i]);
      g_list_store_append (parts, heading);
      g_list_store_append (parts, kring_outline_section_get_rows (self->sections[i]));
    }

  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  kring_row_selection_take_up (KRING_ROW_SELECTION (self), G_LIST_MODEL (rows), selection);

  return self;
}

/**
 * kring_outline_model_search:
 * @self: a model
 * @text: words to look for in the names; empty for all
 */
void
kring_outline_model_search (KringOutlineModel *self,
                            const char *text)
{
  g_return_if_fail (KRING_IS_OUTLINE_MODEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->sections); i++)
    kring_outline_section_search (self->sections[i], text);
}

/**
 * kring_outline_model_names_changed:
 * @self: a model
 *
 * Sorts and searches again, after items were renamed.
 */
void
kring_outline_model_names_changed (KringOutlineModel *self)
{
  g_return_if_fail (KRING_IS_OUTLINE_MODEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->sections); i++)
    kring_outline_section_names_changed (self->sections[i]);
}
