/* kring-columns-layout.c: children side by side where there is room for it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-columns-layout.h"

/* Between the children; and how wide each must be to stand beside another. */
#define SPACING 24
#define LEAST_COLUMN 380

/**
 * KringColumnsLayout:
 *
 * Sets its children in columns of one width, or below each other where these
 * would be narrow.
 */
struct _KringColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (KringColumnsLayout, kring_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* Returns: the width of a column; @beside is whether there are several. */
static int
get_column (GtkWidget *widget,
            int width,
            gboolean *beside)
{
  int n = 0, column;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    n++;

  column = n > 1 ? (width - (n - 1) * SPACING) / n : width;
  *beside = n > 1 && column >= LEAST_COLUMN;

  return *beside ? column : width;
}

static GtkSizeRequestMode
kring_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_columns_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  gboolean beside = FALSE, first = TRUE;
  int column = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    column = get_column (widget, for_size, &beside);

  *minimum = *natural = 0;
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int gap = first ? 0 : SPACING, child_minimum, child_natural;

      gtk_widget_measure (child, orientation, column, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural += gap + child_natural;
        }
      else if (beside)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          *minimum += gap + child_minimum;
          *natural += gap + child_natural;
        }
      first = FALSE;
    }
}

static void
kring_columns_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  gboolean beside, is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = get_column (widget, width, &beside), at = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      GtkAllocation area = { 0, 0, column, height };

      if (beside)
        {
          area.x = is_rtl ? width - at - column : at;
          at += column + SPACING;
        }
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &area.height, NULL, NULL);
          area.y = at;
          at += area.height + SPACING;
        }
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
kring_columns_layout_class_init (KringColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = kring_columns_layout_get_request_mode;
  layout_class->measure = kring_columns_layout_measure;
  layout_class->allocate = kring_columns_layout_allocate;
}

static void
kring_columns_layout_init (KringColumnsLayout *self)
{
}
