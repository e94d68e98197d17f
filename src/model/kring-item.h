/* kring-item.h: a thing in a document, described by a table of fields
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field.h"
#include "kring-foreign.h"

G_BEGIN_DECLS

typedef struct _KringList KringList;

#define KRING_TYPE_ITEM (kring_item_get_type ())
#define KRING_ITEM(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), KRING_TYPE_ITEM, KringItem))
#define KRING_IS_ITEM(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), KRING_TYPE_ITEM))
#define KRING_ITEM_GET_CLASS(object) (G_TYPE_INSTANCE_GET_CLASS ((object), KRING_TYPE_ITEM, KringItemClass))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringItem, g_object_unref)

GType kring_item_get_type (void) G_GNUC_CONST;

/**
 * KringListSpec:
 * @name: the name of the element in the file, for each item of the list
 * @kind: the kind of the items
 * @single: whether there is at most one
 * @implied: whether the item always exists, and is written only where it
 *   differs from its defaults (a single one)
 * @label: the list's name for people, translatable with kring_text()
 * @private_label: (nullable): likewise, what of it is private, where some of its
 *   items are and others are not
 *
 * One of the lists that an item owns.
 */
typedef struct
{
  const char *name;
  KringKind kind;
  gboolean single;
  gboolean implied;
  const char *label;
  const char *private_label;
} KringListSpec;

struct _KringItem
{
  GObject parent_instance;

  KringList *owner; /* the list that it stands in; not owned */
  KringList **lists;
  KringForeign *foreign;
  guint is_open : 1; /* the alliance of an open document */
};

typedef struct
{
  GObjectClass parent_class;

  KringKind kind;
  const char *name;     /* "stakeholder" */
  const char *label;    /* translatable with kring_text() */
  const KringField *fields;
  guint n_fields;
  const KringListSpec *lists;
  guint n_lists;
  GParamSpec **properties;
  gssize values_offset;
} KringItemClass;

/**
 * KRING_DECLARE_ITEM, KRING_DEFINE_ITEM:
 *
 * A kind of item: a final class whose instance is the values of its fields.
 */
#define KRING_DECLARE_ITEM(Type, prefix, UPPER)                          \
  typedef struct _##Type Type;                                           \
  GType prefix##_get_type (void) G_GNUC_CONST;                           \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, g_object_unref)

#define KRING_DEFINE_ITEM(Type, prefix, KIND, name_, label_, FIELDS, lists_)                    \
  static const KringField prefix##_fields[] = { FIELDS (KRING_FIELD_AS_ROW) };                  \
  struct _##Type                                                                                \
  {                                                                                             \
    KringItem parent_instance;                                                                  \
    KringValue values[G_N_ELEMENTS (prefix##_fields)];                                          \
  };                                                                                            \
  typedef struct                                                                                \
  {                                                                                             \
    KringItemClass parent_class;                                                                \
  } Type##Class;                                                                                \
  G_DEFINE_TYPE_EXTENDED (Type, prefix, KRING_TYPE_ITEM, G_TYPE_FLAG_FINAL, {})                 \
  static void prefix##_class_init (Type##Class *klass)                                          \
  {                                                                                             \
    kring_item_class_describe (&klass->parent_class, KRING_KIND_##KIND, name_, label_,          \
                               prefix##_fields, G_N_ELEMENTS (prefix##_fields),                 \
                               lists_, G_STRUCT_OFFSET (Type, values));                         \
  }                                                                                             \
  static void prefix##_init (Type *self)                                                        \
  {                                                                                             \
    kring_item_init_values (&self->parent_instance, prefix##_fields,                            \
                            G_N_ELEMENTS (prefix##_fields), self->values);                      \
  }

void kring_item_class_describe (KringItemClass *klass, KringKind kind, const char *name,
                                const char *label, const KringField *fields, guint n_fields,
                                const KringListSpec *lists, gssize values_offset);
void kring_item_init_values (KringItem *self, const KringField *fields, guint n_fields,
                             KringValue *values);

/* Kinds */
GType kring_kind_get_type (KringKind kind);
const KringItemClass *kring_kind_get_class (KringKind kind);
const KringField *kring_kind_find_field (KringKind kind, const char *name, guint *index);

/* Items */
KringItem *kring_item_new (KringKind kind);
KringItem *kring_item_copy (KringItem *self);
KringKind kring_item_get_kind (KringItem *self);
const KringField *kring_item_get_field (KringItem *self, guint field);
const KringValue *kring_item_get_value (KringItem *self, guint field);
const char *kring_item_get_string (KringItem *self, guint field);
int kring_item_get_int (KringItem *self, guint field);
double kring_item_get_number (KringItem *self, guint field);
const char *kring_item_get_id (KringItem *self);
gboolean kring_item_is_private (KringItem *self, guint field);
gboolean kring_item_is_private_whole (KringItem *self);
int kring_item_get_shared_int (KringItem *self, guint field);
gboolean kring_item_is_default (KringItem *self);

/* Filling in an item that stands in no open document */
void kring_item_set_value (KringItem *self, guint field, const KringValue *value);
void kring_item_set_string (KringItem *self, guint field, const char *text);
void kring_item_set_int (KringItem *self, guint field, int number);
void kring_item_set_number (KringItem *self, guint field, double number);

/* Its lists and where it stands */
KringList *kring_item_get_list (KringItem *self, guint list);
KringList *kring_item_peek_list (KringItem *self, guint list);
KringItem *kring_item_get_single (KringItem *self, guint list);
KringList *kring_item_get_owner_list (KringItem *self);

/* What others put into the file */
KringForeign *kring_item_get_foreign (KringItem *self);
KringForeign *kring_item_ensure_foreign (KringItem *self);
void kring_item_forget_foreign (KringItem *self);

G_END_DECLS
