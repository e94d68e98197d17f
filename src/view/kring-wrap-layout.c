/* kring-wrap-layout.c: children beside each other, in as many rows as it takes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-wrap-layout.h"

/* Between the children, and between the rows; pixels. */
#define SPACING 4

/**
 * KringWrapLayout:
 *
 * Sets children beside each other as words in a paragraph: each as wide as it
 * likes, and the next one on the next row where it does not fit any more.
 */
struct _KringWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (KringWrapLayout, kring_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Some children beside each other. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *after; /* where the next row begins, or NULL */
  int height;
} Row;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
measure_width (GtkWidget *child,
               int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, width));
}

static int
measure_height (GtkWidget *child,
                int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* A row holds one child at least. */
static Row
fill_row (GtkWidget *first,
          int width)
{
  Row row = { .first = first };
  int x = 0;

  for (GtkWidget *child = first; child != NULL; child = get_next (child))
    {
      int wide = measure_width (child, width);

      if (child != first && x + wide > width)
        {
          row.after = child;
          break;
        }
      x += wide + SPACING;
      row.height = MAX (row.height, measure_height (child, wide));
    }

  return row;
}

static GtkSizeRequestMode
kring_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                    GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_wrap_layout_measure (GtkLayoutManager *layout,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));
  int least = 0, liked = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      for (Row row = { .after = first }; row.after != NULL;)
        {
          row = fill_row (row.after, for_size >= 0 ? for_size : G_MAXINT / 2);
          liked += (row.first != first ? SPACING : 0) + row.height;
        }
      least = liked;
    }
  else
    {
      for (GtkWidget *child = first; child != NULL; child = get_next (child))
        {
          least = MAX (least, measure_width (child, 0));
          liked += (child != first ? SPACING : 0) + measure_width (child, G_MAXINT);
        }
    }

  *minimum = least;
  *natural = liked;
}

static void
kring_wrap_layout_allocate (GtkLayoutManager *layout,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (Row row = { .after = skip_hidden (gtk_widget_get_first_child (widget)) }; row.after != NULL;)
    {
      int x = 0;

      row = fill_row (row.after, width);
      for (GtkWidget *child = row.first; child != row.after; child = get_next (child))
        {
          int wide = measure_width (child, width);

          gtk_widget_size_allocate (child, &(GtkAllocation) { is_mirrored ? width - x - wide : x, y, wide, row.height },
                                    -1);
          x += wide + SPACING;
        }
      y += row.height + SPACING;
    }
}

static void
kring_wrap_layout_class_init (KringWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = kring_wrap_layout_get_request_mode;
  layout_class->measure = kring_wrap_layout_measure;
  layout_class->allocate = kring_wrap_layout_allocate;
}

static void
kring_wrap_layout_init (KringWrapLayout *self)
{
}
