/* kring-history.h: every change to an open document, and its undo
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-list.h"

G_BEGIN_DECLS

typedef struct _KringDocument KringDocument;

/**
 * KringChangeType:
 * @KRING_CHANGE_SET: a field got another value
 * @KRING_CHANGE_INSERT: an item was put into a list
 * @KRING_CHANGE_REMOVE: an item was taken out of a list
 * @KRING_CHANGE_MOVE: an item went to another position of its list
 */
typedef enum
{
  KRING_CHANGE_SET,
  KRING_CHANGE_INSERT,
  KRING_CHANGE_REMOVE,
  KRING_CHANGE_MOVE
} KringChangeType;

/**
 * KringChange:
 *
 * What a document tells in its "changed" signal, in the direction in which it
 * happened: an undone insert is told as a remove.
 */
typedef struct
{
  KringChangeType type;
  KringItem *item;
  guint field;        /* SET */
  KringList *list;    /* INSERT, REMOVE, MOVE */
  guint position;     /* INSERT, REMOVE; MOVE: the new position */
  guint old_position; /* MOVE */
} KringChange;

#define KRING_TYPE_HISTORY (kring_history_get_type ())
G_DECLARE_FINAL_TYPE (KringHistory, kring_history, KRING, HISTORY, GObject)

/* Properties: can-undo, can-redo, modified (gboolean), undo-name, redo-name
 * (translated, or NULL). */

/* The four changes. Outside a group each is a step of its own. */
void kring_history_set_value (KringHistory *self, KringItem *item, guint field, const KringValue *value);
void kring_history_set_string (KringHistory *self, KringItem *item, guint field, const char *text);
void kring_history_set_int (KringHistory *self, KringItem *item, guint field, int number);
void kring_history_set_number (KringHistory *self, KringItem *item, guint field, double number);
void kring_history_insert (KringHistory *self, KringList *list, guint position, KringItem *item);
void kring_history_remove (KringHistory *self, KringItem *item);
void kring_history_move (KringHistory *self, KringItem *item, guint position);

/* Steps */
void kring_history_begin (KringHistory *self, const char *name);
void kring_history_end (KringHistory *self);
void kring_history_end_absorbed (KringHistory *self);
void kring_history_cancel (KringHistory *self);
void kring_history_break (KringHistory *self);

gboolean kring_history_can_undo (KringHistory *self);
gboolean kring_history_can_redo (KringHistory *self);
const char *kring_history_get_undo_name (KringHistory *self);
const char *kring_history_get_redo_name (KringHistory *self);
void kring_history_undo (KringHistory *self);
void kring_history_redo (KringHistory *self);

gboolean kring_history_is_modified (KringHistory *self);
void kring_history_mark_saved (KringHistory *self);
gpointer kring_history_get_state (KringHistory *self);
void kring_history_mark_saved_at (KringHistory *self, gpointer state);
void kring_history_mark_unsaved (KringHistory *self);

G_END_DECLS
