/* kring-picker.h: picks a stakeholder or interest by name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_PICKER (kring_picker_get_type ())
G_DECLARE_FINAL_TYPE (KringPicker, kring_picker, KRING, PICKER, GtkPopover)

/**
 * KringPickerFunc:
 * @item: a stakeholder or interest
 * @user_data: what was given with the function
 *
 * Returns: whether @item can be picked
 */
typedef gboolean (*KringPickerFunc) (KringItem *item, gpointer user_data);

/**
 * KringPickerTakes:
 * @KRING_PICKER_TAKES_ITEMS: what is there, and nothing else
 * @KRING_PICKER_TAKES_NEW_NAMES: also the name of an item to be added
 * @KRING_PICKER_TAKES_AS_TYPED: also a name that stands for itself
 *
 * What can be picked.
 */
typedef enum
{
  KRING_PICKER_TAKES_ITEMS,
  KRING_PICKER_TAKES_NEW_NAMES,
  KRING_PICKER_TAKES_AS_TYPED
} KringPickerTakes;

GtkWidget *kring_picker_new (void);
void kring_picker_set_none (KringPicker *self, const char *label);
void kring_picker_set_takes_names (KringPicker *self, KringPickerTakes takes);
void kring_picker_show_items (KringPicker *self, KringDocument *document, KringKind kind,
                              KringPickerFunc accepts, gpointer user_data);

G_END_DECLS
