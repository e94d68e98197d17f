/* kring-item.c: a thing in a document, described by a table of fields
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-item-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_ABSTRACT_TYPE (KringItem, kring_item, G_TYPE_OBJECT)

static inline KringValue *
values_of (KringItem *self)
{
  return G_STRUCT_MEMBER_P (self, KRING_ITEM_GET_CLASS (self)->values_offset);
}

static void
kring_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  KringItem *self = KRING_ITEM (object);
  guint field = property - 1;
  const KringField *row = &KRING_ITEM_GET_CLASS (self)->fields[field];

  if (kring_field_is_string (row))
    g_value_set_string (value, kring_item_get_string (self, field));
  else if (kring_field_is_number (row))
    g_value_set_double (value, kring_item_get_number (self, field));
  else if (row->type == KRING_FIELD_FLAG)
    g_value_set_boolean (value, kring_item_get_int (self, field));
  else
    g_value_set_int (value, kring_item_get_int (self, field));
}

static void
kring_item_finalize (GObject *object)
{
  KringItem *self = KRING_ITEM (object);
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);
  KringValue *values = values_of (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (kring_field_is_string (&klass->fields[i]))
      g_free (values[i].string);

  for (guint i = 0; self->lists != NULL && i < klass->n_lists; i++)
    g_clear_object (&self->lists[i]);
  g_free (self->lists);
  kring_foreign_free (self->foreign);

  G_OBJECT_CLASS (kring_item_parent_class)->finalize (object);
}

static void
kring_item_class_init (KringItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kring_item_finalize;
}

static void
kring_item_init (KringItem *self)
{
}

static GParamSpec *
make_property (const KringField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  if (kring_field_is_string (field))
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (kring_field_is_number (field))
    return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (field->type == KRING_FIELD_FLAG)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);

  return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
}

/**
 * kring_item_class_describe:
 * @fields: (array length=n_fields): the table of its fields; static
 * @lists: (nullable): its lists, ended by a %NULL name; static
 * @values_offset: where the instance holds its values
 *
 * Makes a class of items from its tables. KRING_DEFINE_ITEM() calls it.
 */
void
kring_item_class_describe (KringItemClass *klass, KringKind kind, const char *name, const char *label,
                           const KringField *fields, guint n_fields, const KringListSpec *lists,
                           gssize values_offset)
{
  klass->kind = kind;
  klass->name = name;
  klass->label = label;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->lists = lists;
  klass->n_lists = 0;
  while (lists != NULL && lists[klass->n_lists].name != NULL)
    klass->n_lists++;
  klass->values_offset = values_offset;

  klass->properties = g_new0 (GParamSpec *, n_fields + 1);
  for (guint i = 0; i < n_fields; i++)
    klass->properties[i + 1] = make_property (&fields[i]);
  /* GObject does not let a class inherit it. */
  G_OBJECT_CLASS (klass)->get_property = kring_item_get_property;
  g_object_class_install_properties (G_OBJECT_CLASS (klass), n_fields + 1, klass->properties);
}

/**
 * kring_item_init_values:
 *
 * Gives every field its default. KRING_DEFINE_ITEM() calls it.
 */
void
kring_item_init_values (KringItem *self, const KringField *fields, guint n_fields, KringValue *values)
{
  for (guint i = 0; i < n_fields; i++)
    kring_field_init_value (&fields[i], &values[i]);
}

/**
 * kring_item_new:
 *
 * Returns: (transfer full): an item in no list, every field at its default
 */
KringItem *
kring_item_new (KringKind kind)
{
  return g_object_new (kring_kind_get_type (kind), NULL);
}

/**
 * kring_item_copy:
 *
 * Returns: (transfer full): a copy of the item and all that it owns, in no
 *   list
 */
KringItem *
kring_item_copy (KringItem *self)
{
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);
  KringItem *copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  KringValue *from = values_of (self), *to = values_of (copy);

  for (guint i = 0; i < klass->n_fields; i++)
    kring_field_copy_value (&klass->fields[i], &from[i], &to[i]);
  copy->foreign = kring_foreign_copy (self->foreign);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (self, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        {
          g_autoptr (KringItem) child = kring_item_copy (kring_list_get (list, j));

          kring_list_append (kring_item_get_list (copy, i), child);
        }
    }

  return copy;
}

/**
 * kring_item_get_kind:
 */
KringKind
kring_item_get_kind (KringItem *self)
{
  return KRING_ITEM_GET_CLASS (self)->kind;
}

/**
 * kring_item_get_field:
 *
 * Returns: the row of the item's table
 */
const KringField *
kring_item_get_field (KringItem *self, guint field)
{
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);

  g_return_val_if_fail (field < klass->n_fields, NULL);

  return &klass->fields[field];
}

/**
 * kring_item_get_value:
 *
 * Returns: (transfer none): the field's value, until it changes
 */
const KringValue *
kring_item_get_value (KringItem *self, guint field)
{
  g_return_val_if_fail (field < KRING_ITEM_GET_CLASS (self)->n_fields, NULL);

  return &values_of (self)[field];
}

/**
 * kring_item_get_string:
 * @field: a field held as a string
 *
 * Returns: (transfer none) (not nullable): its value; empty where unset
 */
const char *
kring_item_get_string (KringItem *self, guint field)
{
  const char *string;

  g_return_val_if_fail (kring_field_is_string (kring_item_get_field (self, field)), "");

  string = values_of (self)[field].string;
  return string != NULL ? string : "";
}

/**
 * kring_item_get_int:
 * @field: a CHOICE, SCALE, YEAR or FLAG
 *
 * Returns: its value; %KRING_UNSET for a scale or year that is not filled in
 */
int
kring_item_get_int (KringItem *self, guint field)
{
  const KringField *row = kring_item_get_field (self, field);

  g_return_val_if_fail (!kring_field_is_string (row) && !kring_field_is_number (row), KRING_UNSET);

  return values_of (self)[field].integer;
}

/**
 * kring_item_get_number:
 * @field: a NUMBER
 *
 * Returns: its value, or NAN where unset
 */
double
kring_item_get_number (KringItem *self, guint field)
{
  g_return_val_if_fail (kring_field_is_number (kring_item_get_field (self, field)), NAN);

  return values_of (self)[field].number;
}

/**
 * kring_item_get_id:
 *
 * Returns: (nullable): the item's id, %NULL for a kind that has none
 */
const char *
kring_item_get_id (KringItem *self)
{
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);

  /* Tables begin with the id. */
  return klass->fields[0].type == KRING_FIELD_ID ? kring_item_get_string (self, 0) : NULL;
}

/**
 * kring_item_is_private:
 *
 * Returns: whether the field's value is left out of what is made to share
 */
gboolean
kring_item_is_private (KringItem *self, guint field)
{
  const KringField *row = kring_item_get_field (self, field);

  return row->privacy == KRING_PRIVATE ||
         (row->privacy == KRING_PRIVATE_SOMETIMES && row->is_private (self));
}

/**
 * kring_item_is_private_whole:
 *
 * Returns: whether each of its fields is private, as those of a contact are
 */
gboolean
kring_item_is_private_whole (KringItem *self)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!kring_item_is_private (self, i))
      return FALSE;

  return klass->n_fields > 0;
}

/**
 * kring_item_get_shared_int:
 * @field: a CHOICE, SCALE, YEAR or FLAG
 *
 * Returns: its value as it may be shared: where it is private, what the table
 *   tells instead, else the default
 */
int
kring_item_get_shared_int (KringItem *self, guint field)
{
  const KringField *row = kring_item_get_field (self, field);

  if (!kring_item_is_private (self, field))
    return kring_item_get_int (self, field);

  return row->shared_choice != 0 ? row->shared_choice : kring_field_get_default (row);
}

/**
 * kring_item_is_default:
 *
 * Returns: whether the item says nothing: no field set, no items, nothing
 *   foreign
 */
gboolean
kring_item_is_default (KringItem *self)
{
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!kring_field_is_default (&klass->fields[i], &values_of (self)[i]))
      return FALSE;

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (self, i);

      if (list != NULL && kring_list_get_length (list) > 0)
        return FALSE;
    }

  return self->foreign == NULL;
}

/**
 * kring_item_is_in_open_document:
 *
 * Returns: whether only a history may change the item
 */
gboolean
kring_item_is_in_open_document (KringItem *self)
{
  while (self->owner != NULL)
    self = kring_list_get_owner (self->owner);

  return self->is_open;
}

/**
 * kring_item_set_open:
 *
 * Gives an alliance, and all that it owns, to a history.
 */
void
kring_item_set_open (KringItem *self)
{
  self->is_open = TRUE;
}

/**
 * kring_item_swap_value:
 * @value: (inout): gets the old value
 *
 * Swaps the item's value and @value, and notifies.
 */
void
kring_item_swap_value (KringItem *self, guint field, KringValue *value)
{
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);
  KringValue *own = &values_of (self)[field];
  KringValue old = *own;

  *own = *value;
  *value = old;
  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[field + 1]);
}

/**
 * kring_item_set_value:
 * @value: copied
 *
 * Fills in a field of an item that stands in no open document.
 */
void
kring_item_set_value (KringItem *self, guint field, const KringValue *value)
{
  const KringField *row = kring_item_get_field (self, field);
  KringValue *own = &values_of (self)[field];
  KringValue copy;

  g_return_if_fail (!kring_item_is_in_open_document (self));

  kring_field_copy_value (row, value, &copy);
  kring_field_clear_value (row, own);
  *own = copy;
}

/**
 * kring_item_set_string:
 * @text: (nullable): a valid value of the field
 *
 * Fills in a field of an item that stands in no open document.
 */
void
kring_item_set_string (KringItem *self, guint field, const char *text)
{
  g_return_if_fail (kring_field_is_string (kring_item_get_field (self, field)));

  kring_item_set_value (self, field, &(KringValue){ .string = (char *) text });
}

/**
 * kring_item_set_int:
 *
 * Fills in a field of an item that stands in no open document.
 */
void
kring_item_set_int (KringItem *self, guint field, int number)
{
  const KringField *row = kring_item_get_field (self, field);

  g_return_if_fail (!kring_field_is_string (row) && !kring_field_is_number (row));

  kring_item_set_value (self, field, &(KringValue){ .integer = number });
}

/**
 * kring_item_set_number:
 *
 * Fills in a field of an item that stands in no open document.
 */
void
kring_item_set_number (KringItem *self, guint field, double number)
{
  g_return_if_fail (kring_field_is_number (kring_item_get_field (self, field)));

  kring_item_set_value (self, field, &(KringValue){ .number = number });
}

/**
 * kring_item_get_list:
 * @list: an index into the class's lists
 *
 * Returns: (transfer none): the list
 */
KringList *
kring_item_get_list (KringItem *self, guint list)
{
  KringItemClass *klass = KRING_ITEM_GET_CLASS (self);

  g_return_val_if_fail (list < klass->n_lists, NULL);

  if (self->lists == NULL)
    self->lists = g_new0 (KringList *, klass->n_lists);
  if (self->lists[list] == NULL)
    self->lists[list] = kring_list_new (self, list);

  return self->lists[list];
}

/**
 * kring_item_peek_list:
 *
 * Returns: (transfer none) (nullable): the list, %NULL where nothing was ever
 *   in it
 */
KringList *
kring_item_peek_list (KringItem *self, guint list)
{
  return self->lists != NULL ? self->lists[list] : NULL;
}

/**
 * kring_item_get_single:
 * @list: a list of at most one
 *
 * Returns: (transfer none) (nullable): what is in it
 */
KringItem *
kring_item_get_single (KringItem *self, guint list)
{
  KringList *one = kring_item_peek_list (self, list);

  return one != NULL && kring_list_get_length (one) > 0 ? kring_list_get (one, 0) : NULL;
}

/**
 * kring_item_get_owner_list:
 *
 * Returns: (transfer none) (nullable): the list that the item stands in
 */
KringList *
kring_item_get_owner_list (KringItem *self)
{
  return self->owner;
}

/**
 * kring_item_get_foreign:
 *
 * Returns: (transfer none) (nullable): what others put into its element
 */
KringForeign *
kring_item_get_foreign (KringItem *self)
{
  return self->foreign;
}

/**
 * kring_item_ensure_foreign:
 *
 * Returns: (transfer none): what others put into its element, to add to while
 *   the item stands in no open document
 */
KringForeign *
kring_item_ensure_foreign (KringItem *self)
{
  g_return_val_if_fail (!kring_item_is_in_open_document (self), NULL);

  if (self->foreign == NULL)
    self->foreign = kring_foreign_new ();

  return self->foreign;
}

/**
 * kring_item_forget_foreign:
 *
 * Drops what other tools put into it and all that it owns.
 */
void
kring_item_forget_foreign (KringItem *self)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (self);

  g_return_if_fail (!kring_item_is_in_open_document (self));

  g_clear_pointer (&self->foreign, kring_foreign_free);
  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_peek_list (self, i);

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        kring_item_forget_foreign (kring_list_get (list, j));
    }
}
