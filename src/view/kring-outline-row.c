/* kring-outline-row.c: a row of the outline
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-outline-row.h"

#include "kring-outline-heading.h"
#include "kring-sector-symbol.h"
#include "kring-words.h"

#include "model/kring-choices.h"
#include "model/kring-stakeholder.h"

/**
 * KringOutlineRow:
 *
 * The heading of a section, or a stakeholder or interest by its name; rows
 * are used again for others while one scrolls.
 */
struct _KringOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  KringOutlineHeading *heading; /* NULL until it is one */
  GtkWidget *item_box;
  KringSectorSymbol *symbol;
  GtkInscription *name;

  KringDocument *document;
  GObject *row;
};

G_DEFINE_FINAL_TYPE (KringOutlineRow, kring_outline_row, GTK_TYPE_WIDGET)

/* A screen reader speaks of the list view's own widget around the row, and of
 * nothing inside it. */
static void
kring_outline_row_set_accessible (KringOutlineRow *self,
                                  const char *label,
                                  const char *description)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));

  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
}

/* Few rows are headings: those that have been one have the widgets for it. */
static void
kring_outline_row_show_section (KringOutlineRow *self)
{
  KringOutlineSection *section = KRING_OUTLINE_SECTION (self->row);
  g_autofree char *label = NULL;
  g_autofree char *hint = NULL;

  if (self->heading == NULL)
    {
      self->heading = KRING_OUTLINE_HEADING (kring_outline_heading_new ());
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->heading));
    }

  label = kring_outline_heading_show (self->heading, section);
  g_object_get (section, "hint", &hint, NULL);
  kring_outline_row_set_accessible (self, label, hint);
}

static void
kring_outline_row_show_item (KringOutlineRow *self)
{
  KringItem *item = KRING_ITEM (self->row);
  g_autofree char *name = kring_item_get_display_name (self->document, item);
  g_autofree char *about = NULL;
  gboolean is_stakeholder = kring_item_get_kind (item) == KRING_KIND_STAKEHOLDER;
  gboolean away = FALSE;

  if (is_stakeholder)
    {
      int involvement = kring_item_get_int (item, KRING_STAKEHOLDER_INVOLVEMENT);

      kring_sector_symbol_set_sector (self->symbol, kring_item_get_int (item, KRING_STAKEHOLDER_SECTOR));
      away = involvement == KRING_INVOLVEMENT_NOT_YET || involvement == KRING_INVOLVEMENT_LEFT;
      about = kring_words_about_stakeholder (item);
    }

  gtk_inscription_set_text (self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol), is_stakeholder);
  if (away)
    gtk_widget_add_css_class (self->item_box, "away");
  else
    gtk_widget_remove_css_class (self->item_box, "away");

  kring_outline_row_set_accessible (self, name, about != NULL ? about : "");
}

static void
kring_outline_row_show (KringOutlineRow *self)
{
  gboolean is_section = KRING_IS_OUTLINE_SECTION (self->row);

  if (is_section)
    kring_outline_row_show_section (self);
  else
    kring_outline_row_show_item (self);

  if (self->heading != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->heading), is_section);
  gtk_widget_set_visible (self->item_box, !is_section);
}

/* Asked for only where the pointer rests. A text that GTK keeps would have it
 * ask the display where the pointer is, and wait, for each row that scrolls in. */
static gboolean
kring_outline_row_query_tooltip (KringOutlineRow *self,
                                 int x,
                                 int y,
                                 gboolean keyboard_tip,
                                 GtkTooltip *tooltip)
{
  g_autofree char *about = NULL;

  if (!KRING_IS_ITEM (self->row) || kring_item_get_kind (KRING_ITEM (self->row)) != KRING_KIND_STAKEHOLDER)
    return FALSE;

  about = kring_words_about_stakeholder (KRING_ITEM (self->row));
  gtk_tooltip_set_text (tooltip, about);

  return about != NULL;
}

static void
kring_outline_row_dispose (GObject *object)
{
  KringOutlineRow *self = KRING_OUTLINE_ROW (object);

  kring_outline_row_bind (self, NULL, NULL);
  self->heading = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kring_outline_row_parent_class)->dispose (object);
}

static void
kring_outline_row_class_init (KringOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_outline_row_dispose;

  g_type_ensure (KRING_TYPE_SECTOR_SYMBOL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outlinerow");
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineRow, item_box);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, KringOutlineRow, name);
  gtk_widget_class_bind_template_callback (widget_class, kring_outline_row_query_tooltip);
}

static void
kring_outline_row_init (KringOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kring_outline_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
kring_outline_row_new (void)
{
  return g_object_new (KRING_TYPE_OUTLINE_ROW, NULL);
}

/**
 * kring_outline_row_bind:
 * @self: a row
 * @document: (nullable): the document that @row is of
 * @row: (nullable): a KringOutlineSection or KringItem
 *
 * Shows @row and follows it; with %NULL lets go of what it showed.
 */
void
kring_outline_row_bind (KringOutlineRow *self,
                        KringDocument *document,
                        GObject *row)
{
  g_return_if_fail (KRING_IS_OUTLINE_ROW (self));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, kring_outline_row_show, self);

  g_set_object (&self->document, document);
  g_set_object (&self->row, row);

  if (row == NULL)
    return;

  g_signal_connect_object (row, "notify", G_CALLBACK (kring_outline_row_show), self, G_CONNECT_SWAPPED);
  kring_outline_row_show (self);
}

/**
 * kring_outline_row_get_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the section or the item that it shows
 */
GObject *
kring_outline_row_get_row (KringOutlineRow *self)
{
  g_return_val_if_fail (KRING_IS_OUTLINE_ROW (self), NULL);

  return self->row;
}
