/* kring-text-row.c: a field of running text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-text-row.h"

#include "kring-text-area.h"

struct _KringTextRow
{
  KringFieldRow parent_instance;

  KringTextArea *area;
};

G_DEFINE_FINAL_TYPE (KringTextRow, kring_text_row, KRING_TYPE_FIELD_ROW)

static void
kring_text_row_edited (KringTextRow *self,
                       const char *text)
{
  KringValue value = { .string = (char *) text };

  if (kring_field_row_get_item (KRING_FIELD_ROW (self)) != NULL)
    kring_field_row_store (KRING_FIELD_ROW (self), &value);
}

static void
kring_text_row_show (KringFieldRow *row)
{
  KringValue value;

  kring_field_row_get_value (row, &value);
  kring_text_area_show_text (KRING_TEXT_ROW (row)->area, value.string != NULL ? value.string : "");
}

static void
kring_text_row_build (KringFieldRow *row)
{
  KringTextRow *self = KRING_TEXT_ROW (row);

  self->area = KRING_TEXT_AREA (kring_text_area_new ());
  kring_field_row_set_editor (row, GTK_WIDGET (self->area), kring_text_area_get_view (self->area), TRUE);
  g_signal_connect_object (self->area, "edited", G_CALLBACK (kring_text_row_edited), self, G_CONNECT_SWAPPED);
}

static void
kring_text_row_class_init (KringTextRowClass *klass)
{
  KringFieldRowClass *row_class = KRING_FIELD_ROW_CLASS (klass);

  row_class->build = kring_text_row_build;
  row_class->show = kring_text_row_show;
}

static void
kring_text_row_init (KringTextRow *self)
{
}
