/* kring-details-page.c: the details of one kind of item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-details-page.h"

#include "kring-bridge-list.h"
#include "kring-details-parts.h"
#include "kring-fields.h"
#include "kring-group.h"
#include "kring-item-list.h"
#include "kring-route-list.h"

#include "model/kring-choices.h"
#include "model/kring-language.h"
#include "model/kring-stakeholder.h"

#include <glib/gi18n.h>

/* How long parts are made at a stretch, in microseconds, and what is left for a
 * frame that measures and draws them, in milliseconds. */
#define SLICE 3000
#define FRAME 20

typedef struct
{
  const KringPart *part;
  KringGroup *group;
  GListModel *model; /* of a list or links: gives the count */
} Section;

/**
 * KringDetailsPage:
 *
 * The parts of an item's details. A page is made once for each kind of item
 * and bound to one after another, so that what is folded stays so; the content
 * of a part is made when it is first unfolded. The parts themselves come one
 * after another, from the top, so that the window goes on meanwhile.
 */
struct _KringDetailsPage
{
  GtkWidget parent_instance;

  GtkBox *box;

  KringKind kind;
  GArray *sections; /* of Section: as many as are made */
  guint make_id;
  KringSelection *selection;
  KringItem *item;
};

G_DEFINE_FINAL_TYPE (KringDetailsPage, kring_details_page, GTK_TYPE_WIDGET)

static Section *
kring_details_page_get_section (KringDetailsPage *self,
                                guint i)
{
  return &g_array_index (self->sections, Section, i);
}

static void
kring_details_page_bind_section (KringDetailsPage *self,
                                 Section *section)
{
  GtkWidget *content = kring_group_get_content (section->group);

  if (content == NULL)
    return;

  switch (section->part->type)
    {
    case KRING_PART_FIELDS:
      kring_fields_bind (KRING_FIELDS (content), self->selection, self->item);
      break;

    case KRING_PART_ROUTES:
      kring_route_list_bind (KRING_ROUTE_LIST (content), self->selection, self->item);
      break;

    case KRING_PART_BRIDGES:
      kring_bridge_list_bind (KRING_BRIDGE_LIST (content), self->selection, self->item);
      break;

    case KRING_PART_LIST:
    case KRING_PART_LINKS:
    default:
      kring_item_list_bind (KRING_ITEM_LIST (content), self->selection, self->item);
    }
}

static GtkWidget *
kring_details_page_make_content (KringDetailsPage *self,
                                 const KringPart *part)
{
  switch (part->type)
    {
    case KRING_PART_FIELDS:
      return kring_fields_new (self->kind, part->fields, part->n_fields);

    case KRING_PART_ROUTES:
      return kring_route_list_new ();

    case KRING_PART_BRIDGES:
      return kring_bridge_list_new ();

    case KRING_PART_LIST:
    case KRING_PART_LINKS:
    default:
      return kring_item_list_new (part, self->kind);
    }
}

static void
kring_details_page_unfold_section (KringDetailsPage *self,
                                   Section *section)
{
  if (kring_group_get_content (section->group) == NULL)
    kring_group_set_content (section->group, kring_details_page_make_content (self, section->part));

  kring_details_page_bind_section (self, section);
}

static void
kring_details_page_fold_changed (KringDetailsPage *self,
                                 GParamSpec *pspec,
                                 KringGroup *group)
{
  if (kring_group_get_folded (group))
    return;

  for (guint i = 0; i < self->sections->len; i++)
    if (kring_details_page_get_section (self, i)->group == group)
      kring_details_page_unfold_section (self, kring_details_page_get_section (self, i));
}

static void
kring_details_page_count_fields (KringDetailsPage *self,
                                 Section *section)
{
  guint n_filled = 0;
  g_autofree char *count = NULL;
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < section->part->n_fields; i++)
    {
      guint field = section->part->fields[i];

      if (!kring_field_is_default (kring_item_get_field (self->item, field), kring_item_get_value (self->item, field)))
        n_filled++;
    }

  count = g_strdup_printf (_("%u of %u"), n_filled, section->part->n_fields);
  spoken = g_strdup_printf (_("%u of %u filled in"), n_filled, section->part->n_fields);
  kring_group_set_count (section->group, count, spoken);
}

static void
kring_details_page_count_items (Section *section)
{
  guint n_items = g_list_model_get_n_items (section->model);
  g_autofree char *count = g_strdup_printf ("%u", n_items);

  kring_group_set_count (section->group, count, count);
}

/* Who is at the table can be asked there. */
static void
kring_details_page_show_routes (KringDetailsPage *self,
                                Section *section)
{
  gtk_widget_set_visible (GTK_WIDGET (section->group),
                          kring_item_get_int (self->item, KRING_STAKEHOLDER_INVOLVEMENT) != KRING_INVOLVEMENT_AT_TABLE);
}

static void
kring_details_page_item_changed (KringDetailsPage *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = kring_details_page_get_section (self, i);

      if (section->part->type == KRING_PART_FIELDS)
        kring_details_page_count_fields (self, section);
      else if (section->part->type == KRING_PART_ROUTES)
        kring_details_page_show_routes (self, section);
    }
}

static void
kring_details_page_list_changed (KringDetailsPage *self,
                                 guint position,
                                 guint removed,
                                 guint added,
                                 GListModel *model)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (kring_details_page_get_section (self, i)->model == model)
      kring_details_page_count_items (kring_details_page_get_section (self, i));
}

static void
kring_details_page_let_go (KringDetailsPage *self)
{
  g_clear_handle_id (&self->make_id, g_source_remove);
  for (guint i = 0; i < self->sections->len; i++)
    {
      Section *section = kring_details_page_get_section (self, i);

      if (section->model != NULL)
        g_signal_handlers_disconnect_by_func (section->model, kring_details_page_list_changed, self);
      g_clear_object (&section->model);
    }

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, kring_details_page_item_changed, self);
  g_clear_object (&self->item);
  g_clear_object (&self->selection);
}

static void
kring_details_page_dispose (GObject *object)
{
  KringDetailsPage *self = KRING_DETAILS_PAGE (object);

  kring_details_page_let_go (self);
  g_array_set_size (self->sections, 0);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;

  G_OBJECT_CLASS (kring_details_page_parent_class)->dispose (object);
}

static void
kring_details_page_finalize (GObject *object)
{
  g_clear_pointer (&KRING_DETAILS_PAGE (object)->sections, g_array_unref);

  G_OBJECT_CLASS (kring_details_page_parent_class)->finalize (object);
}

static void
kring_details_page_class_init (KringDetailsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kring_details_page_dispose;
  object_class->finalize = kring_details_page_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kring_details_page_init (KringDetailsPage *self)
{
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

static Section *
kring_details_page_make_section (KringDetailsPage *self,
                                 const KringPart *part)
{
  Section section = { .part = part, .group = KRING_GROUP (kring_group_new (kring_text (part->title))) };

  g_array_append_val (self->sections, section);
  g_signal_connect_object (section.group, "notify::folded",
                           G_CALLBACK (kring_details_page_fold_changed),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (section.group));

  return kring_details_page_get_section (self, self->sections->len - 1);
}

static void
kring_details_page_take_up (KringDetailsPage *self,
                            Section *section)
{
  kring_details_page_bind_section (self, section);

  if (section->part->type == KRING_PART_FIELDS)
    {
      kring_details_page_count_fields (self, section);
    }
  else if (section->part->type == KRING_PART_ROUTES)
    {
      kring_details_page_show_routes (self, section);
      kring_group_set_folded (section->group, kring_item_get_int (self->item, KRING_STAKEHOLDER_ROLE) != KRING_ROLE_TO_MOVE);
    }
  else if (section->part->type != KRING_PART_BRIDGES)
    {
      section->model = kring_item_list_make_model (section->part, kring_selection_get_document (self->selection), self->item);
      g_signal_connect_object (section->model, "items-changed",
                               G_CALLBACK (kring_details_page_list_changed),
                               self, G_CONNECT_SWAPPED);
      kring_details_page_count_items (section);
    }

  if (kring_group_get_content (section->group) == NULL && section->part->unfolded)
    kring_group_set_folded (section->group, FALSE);
}

/* Makes more of the parts, one at least; one that is unfolded is enough. */
static gboolean
kring_details_page_make_cb (gpointer data)
{
  KringDetailsPage *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;
  guint n_parts;
  const KringPart *parts = kring_details_parts_get (self->kind, &n_parts);

  while (self->sections->len < n_parts)
    {
      const KringPart *part = &parts[self->sections->len];

      kring_details_page_take_up (self, kring_details_page_make_section (self, part));
      if (part->unfolded || g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  self->make_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * kring_details_page_new:
 * @kind: a kind of item
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
kring_details_page_new (KringKind kind)
{
  KringDetailsPage *self = g_object_new (KRING_TYPE_DETAILS_PAGE, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}

/**
 * kring_details_page_bind:
 * @self: a page
 * @selection: (nullable): the window's selection
 * @item: (nullable): the item to show, of the page's kind; %NULL to let go
 *
 * Shows @item: at once in the parts that were made before, or in the first of
 * them, and soon after in the others.
 */
void
kring_details_page_bind (KringDetailsPage *self,
                         KringSelection *selection,
                         KringItem *item)
{
  guint n_parts;
  const KringPart *parts;

  g_return_if_fail (KRING_IS_DETAILS_PAGE (self));

  if (item == self->item && selection == self->selection)
    return;

  kring_details_page_let_go (self);
  if (item == NULL)
    {
      for (guint i = 0; i < self->sections->len; i++)
        kring_details_page_bind_section (self, kring_details_page_get_section (self, i));
      return;
    }

  self->selection = g_object_ref (selection);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify", G_CALLBACK (kring_details_page_item_changed), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < self->sections->len; i++)
    kring_details_page_take_up (self, kring_details_page_get_section (self, i));

  parts = kring_details_parts_get (self->kind, &n_parts);
  if (self->sections->len == 0 && n_parts > 0)
    kring_details_page_take_up (self, kring_details_page_make_section (self, &parts[0]));
  if (self->sections->len < n_parts)
    self->make_id = g_timeout_add (FRAME, kring_details_page_make_cb, self);
}

/**
 * kring_details_page_focus:
 * @self: a page
 *
 * Brings the keyboard to its first field, such as the name.
 */
void
kring_details_page_focus (KringDetailsPage *self)
{
  Section *section;

  g_return_if_fail (KRING_IS_DETAILS_PAGE (self));

  section = kring_details_page_get_section (self, 0);
  kring_group_set_folded (section->group, FALSE);
  kring_fields_focus (KRING_FIELDS (kring_group_get_content (section->group)));
}

/* The part that shows a field, or where @list is asked for a list, of the
 * item; made and unfolded. */
static Section *
kring_details_page_unfold_part (KringDetailsPage *self,
                                guint index,
                                gboolean list)
{
  guint n_parts;
  const KringPart *parts = kring_details_parts_get (self->kind, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      gboolean found = list && parts[i].type == KRING_PART_LIST && parts[i].list == index;

      for (guint j = 0; !list && parts[i].type == KRING_PART_FIELDS && j < parts[i].n_fields; j++)
        found = found || parts[i].fields[j] == index;
      if (!found)
        continue;

      while (self->sections->len <= i)
        kring_details_page_take_up (self, kring_details_page_make_section (self, &parts[self->sections->len]));
      kring_group_set_folded (kring_details_page_get_section (self, i)->group, FALSE);
      return kring_details_page_get_section (self, i);
    }

  return NULL;
}

static guint
kring_details_page_find_list (KringDetailsPage *self,
                              KringItem *item)
{
  guint n_parts;
  const KringPart *parts = kring_details_parts_get (self->kind, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].type == KRING_PART_LIST &&
        kring_item_get_list (self->item, parts[i].list) == kring_item_get_owner_list (item))
      return parts[i].list;

  return G_MAXUINT;
}

/**
 * kring_details_page_reveal:
 * @self: a page that is bound
 * @item: what it shows, or an item in one of its lists
 * @field: a field of @item; of an item in a list also %G_MAXUINT for the one to
 *   begin with
 *
 * Unfolds the part that the field is in, and brings the keyboard to it.
 *
 * Returns: whether there is such a field
 */
gboolean
kring_details_page_reveal (KringDetailsPage *self,
                           KringItem *item,
                           guint field)
{
  Section *section;

  g_return_val_if_fail (KRING_IS_DETAILS_PAGE (self) && self->item != NULL, FALSE);

  if (item == self->item)
    {
      section = kring_details_page_unfold_part (self, field, FALSE);
      return section != NULL && kring_fields_focus_field (KRING_FIELDS (kring_group_get_content (section->group)), field);
    }

  /* Of what stands deeper, such as a reading of an indicator, the card that it is in. */
  while (kring_list_get_owner (kring_item_get_owner_list (item)) != self->item)
    {
      item = kring_list_get_owner (kring_item_get_owner_list (item));
      field = G_MAXUINT;
    }

  section = kring_details_page_unfold_part (self, kring_details_page_find_list (self, item), TRUE);
  return section != NULL && kring_item_list_open (KRING_ITEM_LIST (kring_group_get_content (section->group)), item, field);
}

/**
 * kring_details_page_add_to:
 * @self: a page that is bound
 * @list: a list of the item that it shows
 *
 * Unfolds the part that the list is in, adds an item, and brings the keyboard
 * to it.
 *
 * Returns: whether there is such a list
 */
gboolean
kring_details_page_add_to (KringDetailsPage *self,
                           guint list)
{
  Section *section;

  g_return_val_if_fail (KRING_IS_DETAILS_PAGE (self) && self->item != NULL, FALSE);

  section = kring_details_page_unfold_part (self, list, TRUE);
  if (section != NULL)
    kring_item_list_add (KRING_ITEM_LIST (kring_group_get_content (section->group)));

  return section != NULL;
}
