/* kring-fields.c: some fields of an item, below each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-fields.h"

#include "kring-scroll.h"

#include "model/kring-edit-field.h"

/**
 * KringFields:
 *
 * Rows for fields of one kind of item. They are made once and bound to one
 * item after another.
 */
struct _KringFields
{
  GtkWidget parent_instance;

  KringKind kind;
  GPtrArray *rows; /* children; not owned */
};

G_DEFINE_FINAL_TYPE (KringFields, kring_fields, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kring_fields_row_entered (KringFields *self,
                          KringFieldRow *row)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, kring_field_row_get_index (row));
}

/* Whether another row edits @field along with its own. */
static gboolean
kring_fields_is_twin (KringKind kind,
                      guint field)
{
  const KringItemClass *klass = kring_kind_get_class (kind);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE && kring_edit_get_twin (kind, i) == field)
      return TRUE;

  return FALSE;
}

static void
kring_fields_dispose (GObject *object)
{
  KringFields *self = KRING_FIELDS (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_fields_parent_class)->dispose (object);
}

static void
kring_fields_finalize (GObject *object)
{
  g_clear_pointer (&KRING_FIELDS (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kring_fields_parent_class)->finalize (object);
}

static void
kring_fields_class_init (KringFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_fields_dispose;
  object_class->finalize = kring_fields_finalize;

  /**
   * KringFields::entered:
   * @field: a field
   *
   * Enter was pressed in its row, and what is in it was taken.
   */
  signals[SIGNAL_ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fields");
}

static void
kring_fields_init (KringFields *self)
{
  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * kring_fields_new:
 * @kind: a kind of item
 * @fields: (array length=n_fields): the fields to show, in their order
 * @n_fields: how many
 *
 * Returns: (transfer floating): rows for @fields, bound to nothing yet
 */
GtkWidget *
kring_fields_new (KringKind kind,
                  const guint *fields,
                  guint n_fields)
{
  KringFields *self = g_object_new (KRING_TYPE_FIELDS, NULL);

  self->kind = kind;
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = kring_field_row_new (kind, fields[i]);

      g_ptr_array_add (self->rows, row);
      gtk_widget_set_parent (row, GTK_WIDGET (self));
      g_signal_connect_object (row, "entered", G_CALLBACK (kring_fields_row_entered), self, G_CONNECT_SWAPPED);
    }

  return GTK_WIDGET (self);
}

/**
 * kring_fields_new_for_all:
 * @kind: a kind of item
 * @shown_in: the kind of item whose details the rows are part of
 *
 * Returns: (transfer floating): rows for all fields of @kind, but for ids and,
 *   within a stakeholder or interest, the references that lead to it and to
 *   what the heading names; who is no stakeholder is typed where one is picked
 */
GtkWidget *
kring_fields_new_for_all (KringKind kind,
                          KringKind shown_in)
{
  const KringItemClass *klass = kring_kind_get_class (kind);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const KringField *field = &klass->fields[i];
      gboolean is_end = field->type == KRING_FIELD_REFERENCE && field->required;

      if (field->type != KRING_FIELD_ID && !(is_end && shown_in != kind) && !kring_fields_is_twin (kind, i))
        g_array_append_val (fields, i);
    }

  return kring_fields_new (kind, (const guint *) fields->data, fields->len);
}

/**
 * kring_fields_bind:
 * @self: rows
 * @selection: (nullable): the window's selection
 * @item: (nullable): the item to show; %NULL to let go of what is shown
 */
void
kring_fields_bind (KringFields *self,
                   KringSelection *selection,
                   KringItem *item)
{
  g_return_if_fail (KRING_IS_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    kring_field_row_bind (g_ptr_array_index (self->rows, i), selection, item);
}

/**
 * kring_fields_bind_many:
 * @self: rows
 * @selection: (nullable): the window's selection
 * @items: (element-type KringItem): the items to show together
 */
void
kring_fields_bind_many (KringFields *self,
                        KringSelection *selection,
                        GPtrArray *items)
{
  g_return_if_fail (KRING_IS_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    kring_field_row_bind_many (g_ptr_array_index (self->rows, i), selection, items);
}

/**
 * kring_fields_focus:
 * @self: rows
 *
 * Brings the keyboard to the first of them.
 */
void
kring_fields_focus (KringFields *self)
{
  g_return_if_fail (KRING_IS_FIELDS (self));

  if (self->rows->len > 0)
    kring_field_row_focus (g_ptr_array_index (self->rows, 0));
}

/**
 * kring_fields_focus_field:
 * @self: rows
 * @field: a field
 *
 * Brings the keyboard to the row of that field, and that into view.
 *
 * Returns: whether there is one
 */
gboolean
kring_fields_focus_field (KringFields *self,
                          guint field)
{
  g_return_val_if_fail (KRING_IS_FIELDS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KringFieldRow *row = g_ptr_array_index (self->rows, i);
      guint index = kring_field_row_get_index (row);

      if (index == field || (kring_field_row_get_field (row)->type == KRING_FIELD_REFERENCE &&
                             kring_edit_get_twin (self->kind, index) == field))
        {
          kring_field_row_focus (row);
          kring_scroll_to (GTK_WIDGET (row));
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kring_fields_is_last:
 * @self: rows
 * @field: a field
 *
 * Returns: whether no other row comes after that of @field
 */
gboolean
kring_fields_is_last (KringFields *self,
                      guint field)
{
  g_return_val_if_fail (KRING_IS_FIELDS (self), FALSE);

  return self->rows->len > 0 &&
         kring_field_row_get_index (g_ptr_array_index (self->rows, self->rows->len - 1)) == field;
}
