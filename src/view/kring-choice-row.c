/* kring-choice-row.c: a field with words to choose from
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-choice-row.h"

#include "kring-accessible.h"
#include "kring-words.h"

#include <glib/gi18n.h>

/* Stands among the values for what several items do not have in common. */
#define DIFFERING G_MAXINT

/**
 * KringChoiceRow:
 *
 * A choice, or a scale in words; a scale that may be unset has "unknown" as
 * its first word.
 */
struct _KringChoiceRow
{
  KringFieldRow parent_instance;

  GtkDropDown *drop_down;
  GtkStringList *words; /* the drop-down's */
  GArray *values;       /* of int, by position */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KringChoiceRow, kring_choice_row, KRING_TYPE_FIELD_ROW)

/* A word for several items that differ, which is there only for them. */
static void
kring_choice_row_offer_differing (KringChoiceRow *self,
                                  gboolean offer)
{
  const char *const words[] = { _("Not the same"), NULL };
  int differing = DIFFERING;

  if (offer == (g_array_index (self->values, int, 0) == DIFFERING))
    return;

  if (offer)
    g_array_prepend_val (self->values, differing);
  else
    g_array_remove_index (self->values, 0);
  gtk_string_list_splice (self->words, 0, offer ? 0 : 1, offer ? words : NULL);
}

static void
kring_choice_row_show (KringFieldRow *row)
{
  KringChoiceRow *self = KRING_CHOICE_ROW (row);
  guint position = 0;
  KringValue value;
  gboolean same = kring_field_row_get_value (row, &value);

  self->showing = TRUE;
  kring_choice_row_offer_differing (self, !same);
  for (guint i = 0; same && i < self->values->len; i++)
    if (g_array_index (self->values, int, i) == value.integer)
      position = i;
  gtk_drop_down_set_selected (self->drop_down, position);
  self->showing = FALSE;

  kring_field_row_speak (row, GTK_WIDGET (self->drop_down), gtk_string_list_get_string (self->words, position));
}

static void
kring_choice_row_selected (KringChoiceRow *self)
{
  KringFieldRow *row = KRING_FIELD_ROW (self);
  guint position = gtk_drop_down_get_selected (self->drop_down);
  KringValue value;

  if (self->showing || position == GTK_INVALID_LIST_POSITION || kring_field_row_get_item (row) == NULL)
    return;

  value.integer = g_array_index (self->values, int, position);
  if (value.integer != DIFFERING && !kring_field_row_store (row, &value))
    kring_choice_row_show (row);
}

static void
kring_choice_row_add_value (KringChoiceRow *self,
                            int value)
{
  g_autofree char *word = kring_words_get_choice (kring_field_row_get_field (KRING_FIELD_ROW (self)), value);

  gtk_string_list_append (self->words, word);
  g_array_append_val (self->values, value);
}

static void
kring_choice_row_set_up_word (KringChoiceRow *self,
                              GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (list_item, label);
}

/* The rows of GTK's own list have no name for a screen reader. */
static void
kring_choice_row_bind_word (KringChoiceRow *self,
                            GtkListItem *list_item)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (list_item));

  gtk_label_set_text (GTK_LABEL (label), word);
  kring_accessible_set_name (gtk_widget_get_parent (label), word, "");
}

static void
kring_choice_row_build (KringFieldRow *row)
{
  KringChoiceRow *self = KRING_CHOICE_ROW (row);
  const KringField *field = kring_field_row_get_field (row);
  g_autoptr (GtkListItemFactory) factory = NULL;

  self->words = gtk_string_list_new (NULL);
  if (field->type == KRING_FIELD_SCALE)
    {
      if (kring_field_get_default (field) == KRING_UNSET)
        kring_choice_row_add_value (self, KRING_UNSET);
      for (int value = field->min; value <= field->max; value++)
        kring_choice_row_add_value (self, value);
    }
  else
    for (int value = 0; field->choices[value].id != NULL; value++)
      kring_choice_row_add_value (self, value);

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->words), NULL));
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (kring_choice_row_set_up_word), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (kring_choice_row_bind_word), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_list_factory (self->drop_down, factory);
  kring_field_row_set_editor (row, GTK_WIDGET (self->drop_down), GTK_WIDGET (self->drop_down), FALSE);
  g_signal_connect_object (self->drop_down, "notify::selected",
                           G_CALLBACK (kring_choice_row_selected),
                           self, G_CONNECT_SWAPPED);
}

static void
kring_choice_row_finalize (GObject *object)
{
  KringChoiceRow *self = KRING_CHOICE_ROW (object);

  g_clear_pointer (&self->values, g_array_unref);

  G_OBJECT_CLASS (kring_choice_row_parent_class)->finalize (object);
}

static void
kring_choice_row_class_init (KringChoiceRowClass *klass)
{
  KringFieldRowClass *row_class = KRING_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_choice_row_finalize;
  row_class->build = kring_choice_row_build;
  row_class->show = kring_choice_row_show;
}

static void
kring_choice_row_init (KringChoiceRow *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (int));
}
