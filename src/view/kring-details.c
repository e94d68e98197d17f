/* kring-details.c: the fields of what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-details.h"

#include "kring-advice.h"
#include "kring-details-page.h"
#include "kring-details-several.h"
#include "kring-finding-box.h"
#include "kring-words.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

struct _KringDetails
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *kind_label;
  GtkWidget *alliance_button;
  GtkScrolledWindow *scroller;
  GtkBox *page_box;
  KringFindingBox *finding_box;

  KringSelection *selection;
  KringFindings *findings;
  guint findings_id;
  KringDetailsPage *pages[KRING_N_KINDS];
  KringDetailsSeveral *several;
  GtkWidget *visible_page;
  GPtrArray *shown; /* of KringItem: what the page is bound to */
  guint show_id;
};

G_DEFINE_FINAL_TYPE (KringDetails, kring_details, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
kring_details_show_page (KringDetails *self,
                         GtkWidget *page)
{
  if (page == self->visible_page)
    return;

  if (self->visible_page != NULL)
    gtk_widget_set_visible (self->visible_page, FALSE);
  self->visible_page = page;
  gtk_widget_set_visible (page, TRUE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Pages that are not seen must not follow what they showed. */
static void
kring_details_let_go (KringDetails *self,
                      GtkWidget *except)
{
  for (guint i = 0; i < KRING_N_KINDS; i++)
    if (self->pages[i] != NULL && GTK_WIDGET (self->pages[i]) != except)
      kring_details_page_bind (self->pages[i], NULL, NULL);
  if (self->several != NULL && GTK_WIDGET (self->several) != except)
    kring_details_several_bind (self->several, NULL);
}

static void
kring_details_show_item (KringDetails *self,
                         KringItem *item)
{
  KringKind kind = kring_item_get_kind (item);
  g_autofree char *title = kring_words_capitalise (kring_text (KRING_ITEM_GET_CLASS (item)->label));

  if (self->pages[kind] == NULL)
    {
      self->pages[kind] = KRING_DETAILS_PAGE (kring_details_page_new (kind));
      gtk_box_append (self->page_box, GTK_WIDGET (self->pages[kind]));
    }

  kring_details_let_go (self, GTK_WIDGET (self->pages[kind]));
  kring_details_page_bind (self->pages[kind], self->selection, item);
  kring_details_show_page (self, GTK_WIDGET (self->pages[kind]));
  gtk_label_set_text (self->kind_label, title);
}

static void
kring_details_show_several (KringDetails *self)
{
  if (self->several == NULL)
    {
      self->several = KRING_DETAILS_SEVERAL (kring_details_several_new ());
      gtk_box_append (self->page_box, GTK_WIDGET (self->several));
    }

  kring_details_let_go (self, GTK_WIDGET (self->several));
  kring_details_several_bind (self->several, self->selection);
  kring_details_show_page (self, GTK_WIDGET (self->several));
  gtk_label_set_text (self->kind_label, _("Several at once"));
}

/* What there is to point out of the one that is shown. */
static void
kring_details_show_findings (KringDetails *self)
{
  KringItem *item = kring_selection_get_single (self->selection);
  g_autoptr (GPtrArray) findings = item != NULL ? kring_findings_get_of (self->findings, item)
                                                : g_ptr_array_new_with_free_func (g_object_unref);

  kring_finding_box_show (self->finding_box, self->selection, findings, item, NULL);
}

static gboolean
kring_details_show_findings_cb (gpointer data)
{
  KringDetails *self = data;

  self->findings_id = 0;
  kring_details_show_findings (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that a step changes. */
static void
kring_details_findings_changed (KringDetails *self)
{
  if (self->findings_id == 0)
    self->findings_id = g_idle_add (kring_details_show_findings_cb, self);
}

/* Shows what is selected now. */
static void
kring_details_show (KringDetails *self)
{
  GPtrArray *items = kring_selection_get_items (self->selection);
  KringDocument *document = kring_selection_get_document (self->selection);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->shown, g_object_ref (g_ptr_array_index (items, i)));

  gtk_widget_set_visible (self->alliance_button, items->len > 0);
  kring_details_show_findings (self);

  if (items->len > 1)
    kring_details_show_several (self);
  else
    kring_details_show_item (self, items->len == 1 ? g_ptr_array_index (items, 0)
                                                   : kring_document_get_alliance (document));
}

static gboolean
kring_details_show_cb (gpointer data)
{
  KringDetails *self = data;

  self->show_id = 0;
  kring_details_show (self);

  return G_SOURCE_REMOVE;
}

/* The map shows what is selected first, and the details in a turn of their own.
 * Only what has left the document must not stand here for that long. */
static void
kring_details_selection_changed (KringDetails *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (kring_item_get_owner_list (g_ptr_array_index (self->shown, i)) == NULL)
      {
        kring_details_show (self);
        return;
      }

  if (self->show_id == 0)
    self->show_id = g_idle_add (kring_details_show_cb, self);
}

static void
kring_details_alliance_clicked (KringDetails *self)
{
  if (self->selection != NULL)
    kring_selection_clear (self->selection);
}

static void
kring_details_dispose (GObject *object)
{
  KringDetails *self = KRING_DETAILS (object);

  kring_details_set_selection (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_details_parent_class)->dispose (object);
}

static void
kring_details_finalize (GObject *object)
{
  g_clear_pointer (&KRING_DETAILS (object)->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (kring_details_parent_class)->finalize (object);
}

static void
kring_details_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, kring_details_get_selection (KRING_DETAILS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_details_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTION:
      kring_details_set_selection (KRING_DETAILS (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kring_details_class_init (KringDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_details_dispose;
  object_class->finalize = kring_details_finalize;
  object_class->get_property = kring_details_get_property;
  object_class->set_property = kring_details_set_property;

  /**
   * KringDetails:selection:
   *
   * The window's selection, and with it the document.
   */
  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, KRING_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (KRING_TYPE_FINDING_BOX);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-details.ui");
  gtk_widget_class_bind_template_child (widget_class, KringDetails, box);
  gtk_widget_class_bind_template_child (widget_class, KringDetails, kind_label);
  gtk_widget_class_bind_template_child (widget_class, KringDetails, alliance_button);
  gtk_widget_class_bind_template_child (widget_class, KringDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, KringDetails, page_box);
  gtk_widget_class_bind_template_child (widget_class, KringDetails, finding_box);
  gtk_widget_class_bind_template_callback (widget_class, kring_details_alliance_clicked);
}

static void
kring_details_init (KringDetails *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_details_get_selection:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the selection that it follows
 */
KringSelection *
kring_details_get_selection (KringDetails *self)
{
  g_return_val_if_fail (KRING_IS_DETAILS (self), NULL);

  return self->selection;
}

/**
 * kring_details_set_selection:
 * @self: a pane
 * @selection: (nullable): the window's selection
 *
 * Shows what is selected in @selection.
 */
void
kring_details_set_selection (KringDetails *self,
                             KringSelection *selection)
{
  g_return_if_fail (KRING_IS_DETAILS (self));
  g_return_if_fail (selection == NULL || KRING_IS_SELECTION (selection));

  if (selection == self->selection)
    return;

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->selection, kring_details_selection_changed, self);
      g_signal_handlers_disconnect_by_func (self->findings, kring_details_findings_changed, self);
      g_clear_handle_id (&self->show_id, g_source_remove);
      g_clear_handle_id (&self->findings_id, g_source_remove);
      g_ptr_array_set_size (self->shown, 0);
      kring_details_let_go (self, NULL);
      g_clear_object (&self->findings);
    }

  g_set_object (&self->selection, selection);

  if (selection != NULL)
    {
      self->findings = kring_advice_of (kring_selection_get_document (selection));
      g_signal_connect_object (self->findings, "items-changed",
                               G_CALLBACK (kring_details_findings_changed),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (selection, "changed",
                               G_CALLBACK (kring_details_selection_changed),
                               self, G_CONNECT_SWAPPED);
      kring_details_show (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * kring_details_focus_name:
 * @self: a pane
 *
 * Lets the user type the name of what is selected, or the alliance's title.
 */
void
kring_details_focus_name (KringDetails *self)
{
  g_return_if_fail (KRING_IS_DETAILS (self));

  if (self->show_id != 0)
    kring_details_show (self);
  if (KRING_IS_DETAILS_PAGE (self->visible_page))
    kring_details_page_focus (KRING_DETAILS_PAGE (self->visible_page));
}

static gboolean
kring_details_has_page (KringItem *item)
{
  switch ((int) kring_item_get_kind (item))
    {
    case KRING_KIND_ALLIANCE:
    case KRING_KIND_STAKEHOLDER:
    case KRING_KIND_INTEREST:
    case KRING_KIND_STAKE:
    case KRING_KIND_INFLUENCE:
      return TRUE;

    default:
      return FALSE;
    }
}

/* The item whose page shows @item: itself, or what it belongs to. */
static KringItem *
kring_details_get_page_item (KringItem *item)
{
  while (item != NULL && !kring_details_has_page (item))
    {
      KringList *list = kring_item_get_owner_list (item);

      item = list != NULL ? kring_list_get_owner (list) : NULL;
    }

  return item;
}

/**
 * kring_details_reveal:
 * @self: a pane
 * @item: an item that has details, or one in its lists, such as an action
 * @field: a field of @item; of an item in a list also %G_MAXUINT for the one to
 *   begin with
 *
 * Shows @item, selecting it or what it belongs to where that is not shown yet,
 * unfolds the part that the field is in, and brings the keyboard to it.
 *
 * Returns: whether there is such a field
 */
gboolean
kring_details_reveal (KringDetails *self,
                      KringItem *item,
                      guint field)
{
  KringItem *page_item;

  g_return_val_if_fail (KRING_IS_DETAILS (self) && self->selection != NULL, FALSE);

  page_item = kring_details_get_page_item (item);
  if (page_item == NULL)
    return FALSE;

  if (kring_item_get_kind (page_item) == KRING_KIND_ALLIANCE)
    kring_selection_clear (self->selection);
  else
    kring_selection_select (self->selection, page_item);
  kring_details_show (self);

  return kring_details_page_reveal (KRING_DETAILS_PAGE (self->visible_page), item, field);
}

/**
 * kring_details_add_to:
 * @self: a pane
 * @list: a list of the one item that is selected, or of the alliance where
 *   none is
 *
 * Unfolds the part that the list is in, adds an item to it, and brings the
 * keyboard to its first entry.
 *
 * Returns: whether there is such a list
 */
gboolean
kring_details_add_to (KringDetails *self,
                      guint list)
{
  g_return_val_if_fail (KRING_IS_DETAILS (self) && self->selection != NULL, FALSE);

  if (self->show_id != 0)
    kring_details_show (self);

  return KRING_IS_DETAILS_PAGE (self->visible_page) &&
         kring_details_page_add_to (KRING_DETAILS_PAGE (self->visible_page), list);
}
