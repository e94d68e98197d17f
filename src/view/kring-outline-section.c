/* kring-outline-section.c: one foldable part of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-outline-section.h"

#include "model/kring-interest.h"
#include "model/kring-search.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/**
 * KringOutlineSection:
 *
 * The stakeholders or the interests of a document: sorted by name, those that
 * a search finds, or none while it is folded. As a row it is its own heading.
 */
struct _KringOutlineSection
{
  GObject parent_instance;

  KringList *list;
  KringSearch *search;
  GtkSortListModel *sorted;
  GtkFilter *filter;
  GtkFilterListModel *found;
  GtkSliceListModel *rows;
};

G_DEFINE_FINAL_TYPE (KringOutlineSection, kring_outline_section, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_TITLE,
  PROP_COUNT,
  PROP_HINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
kring_outline_section_get_name_field (KringOutlineSection *self)
{
  return kring_outline_section_get_kind (self) == KRING_KIND_INTEREST
           ? KRING_INTEREST_NAME
           : KRING_STAKEHOLDER_NAME;
}

static gboolean
kring_outline_section_finds (gpointer item,
                             gpointer user_data)
{
  KringOutlineSection *self = user_data;

  return kring_search_finds (self->search,
                             kring_item_get_string (item, kring_outline_section_get_name_field (self)));
}

static char *
kring_outline_section_make_sort_name (gpointer item,
                                      const char *name)
{
  return kring_search_fold (name != NULL ? name : "");
}

static GtkSorter *
kring_outline_section_make_sorter (KringOutlineSection *self)
{
  GtkExpression *name =
    gtk_property_expression_new (kring_kind_get_type (kring_outline_section_get_kind (self)), NULL, "name");
  GtkExpression *sort_name =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &name,
                                 G_CALLBACK (kring_outline_section_make_sort_name), NULL, NULL);

  return GTK_SORTER (gtk_string_sorter_new (sort_name));
}

static void
kring_outline_section_count_changed (KringOutlineSection *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
}

static char *
kring_outline_section_make_count (KringOutlineSection *self)
{
  guint found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint total = kring_list_get_length (self->list);

  if (kring_search_is_empty (self->search))
    return g_strdup_printf ("%u", total);

  /* Translators: how many of all were found: "3 of 40" */
  return g_strdup_printf (_("%u of %u"), found, total);
}

static const char *
kring_outline_section_get_hint (KringOutlineSection *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    return "";
  if (!kring_search_is_empty (self->search))
    return _("Nothing found");
  if (kring_outline_section_get_kind (self) == KRING_KIND_INTEREST)
    return _("No interests yet. Type a name below, or paste a list.");
  return _("No stakeholders yet. Type a name below, or paste a list.");
}

static void
kring_outline_section_finalize (GObject *object)
{
  KringOutlineSection *self = KRING_OUTLINE_SECTION (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorted);
  g_clear_object (&self->list);
  g_clear_pointer (&self->search, kring_search_free);

  G_OBJECT_CLASS (kring_outline_section_parent_class)->finalize (object);
}

static void
kring_outline_section_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  KringOutlineSection *self = KRING_OUTLINE_SECTION (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, kring_outline_section_get_folded (self));
      break;

    case PROP_TITLE:
      g_value_set_string (value,
                          kring_outline_section_get_kind (self) == KRING_KIND_INTEREST
                            ? _("Interests")
                            : _("Stakeholders"));
      break;

    case PROP_COUNT:
      g_value_take_string (value, kring_outline_section_make_count (self));
      break;

    case PROP_HINT:
      g_value_set_string (value, kring_outline_section_get_hint (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_outline_section_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  KringOutlineSection *self = KRING_OUTLINE_SECTION (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      kring_outline_section_set_folded (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_outline_section_class_init (KringOutlineSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kring_outline_section_finalize;
  object_class->get_property = kring_outline_section_get_property;
  object_class->set_property = kring_outline_section_set_property;

  /**
   * KringOutlineSection:folded:
   *
   * Whether only its heading shows.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * KringOutlineSection:title:
   *
   * Its heading, translated.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KringOutlineSection:count:
   *
   * How many there are, and how many of them a search found.
   */
  properties[PROP_COUNT] =
    g_param_spec_string ("count", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KringOutlineSection:hint:
   *
   * What to say where there is nothing to show, else empty.
   */
  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kring_outline_section_init (KringOutlineSection *self)
{
  self->search = kring_search_new ("");
}

/**
 * kring_outline_section_new:
 * @list: a document's stakeholders or interests
 *
 * Returns: (transfer full): a section that shows them, unfolded
 */
KringOutlineSection *
kring_outline_section_new (KringList *list)
{
  KringOutlineSection *self = g_object_new (KRING_TYPE_OUTLINE_SECTION, NULL);

  self->list = g_object_ref (list);

  self->filter = GTK_FILTER (gtk_custom_filter_new (kring_outline_section_finds, self, NULL));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (list)), kring_outline_section_make_sorter (self));
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)), g_object_ref (self->filter));
  self->rows = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), 0, G_MAXUINT);

  g_signal_connect_object (self->found, "items-changed",
                           G_CALLBACK (kring_outline_section_count_changed),
                           self, G_CONNECT_SWAPPED);
  /* How many there are in all changes without what is found. */
  g_signal_connect_object (self->list, "items-changed",
                           G_CALLBACK (kring_outline_section_count_changed),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * kring_outline_section_get_kind:
 * @self: a section
 *
 * Returns: the kind of its items
 */
KringKind
kring_outline_section_get_kind (KringOutlineSection *self)
{
  g_return_val_if_fail (KRING_IS_OUTLINE_SECTION (self), KRING_KIND_STAKEHOLDER);

  return kring_list_get_spec (self->list)->kind;
}

/**
 * kring_outline_section_get_rows:
 * @self: a section
 *
 * Returns: (transfer none): the items that are to be seen under its heading,
 *   by name
 */
GListModel *
kring_outline_section_get_rows (KringOutlineSection *self)
{
  g_return_val_if_fail (KRING_IS_OUTLINE_SECTION (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * kring_outline_section_get_folded:
 * @self: a section
 *
 * Returns: whether only its heading shows
 */
gboolean
kring_outline_section_get_folded (KringOutlineSection *self)
{
  g_return_val_if_fail (KRING_IS_OUTLINE_SECTION (self), FALSE);

  return gtk_slice_list_model_get_size (self->rows) == 0;
}

/**
 * kring_outline_section_set_folded:
 * @self: a section
 * @folded: whether to show the heading alone
 */
void
kring_outline_section_set_folded (KringOutlineSection *self,
                                  gboolean folded)
{
  g_return_if_fail (KRING_IS_OUTLINE_SECTION (self));

  if (folded == kring_outline_section_get_folded (self))
    return;

  gtk_slice_list_model_set_size (self->rows, folded ? 0 : G_MAXUINT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/**
 * kring_outline_section_search:
 * @self: a section
 * @text: words to look for in the names; empty for all
 *
 * Shows only what is found, and unfolds to do so.
 */
void
kring_outline_section_search (KringOutlineSection *self,
                              const char *text)
{
  g_return_if_fail (KRING_IS_OUTLINE_SECTION (self));

  g_clear_pointer (&self->search, kring_search_free);
  self->search = kring_search_new (text);

  if (!kring_search_is_empty (self->search))
    kring_outline_section_set_folded (self, FALSE);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  kring_outline_section_count_changed (self);
}

/**
 * kring_outline_section_names_changed:
 * @self: a section
 *
 * Sorts and searches again, after items were renamed.
 */
void
kring_outline_section_names_changed (KringOutlineSection *self)
{
  g_autoptr (GtkSorter) sorter = NULL;

  g_return_if_fail (KRING_IS_OUTLINE_SECTION (self));

  /* The list keeps what it made of the names for as long as it has the same
   * sorter, whatever that one says. */
  sorter = kring_outline_section_make_sorter (self);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  if (!kring_search_is_empty (self->search))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}
