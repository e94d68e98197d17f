/* bench-table.c: what a table of stakeholders costs, beside a bare column view
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-table kring|bare FILE
 *
 * Shows the stakeholders of a document in a window, ours or in a GtkColumnView
 * with as many columns of labels that hold the same texts, and scrolls through
 * them. Prints the milliseconds until the first frame with rows was drawn, and
 * those that a frame took while it scrolled.
 */

#include "model/kring-alliance.h"
#include "store/kring-store.h"
#include "view/kring-table.h"

#include <adwaita.h>

#define WIDTH 1240
#define HEIGHT 700
#define N_STEPS 200
#define STEP 0.8 /* of what is in view */

typedef struct
{
  GMainLoop *loop;
  GtkWidget *window;
  GtkWidget *scroller;
  gint64 begun;
  gint64 frame_begun;
  double opening;
  double scrolling;
  guint n_frames;
} Bench;

/* What the bare one shows: nothing is computed there. */
typedef struct
{
  guint column;
  GHashTable *texts; /* item → its texts */
} BareColumn;

static void
set_up_label (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_label (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  BareColumn *column = data;
  char **texts = g_hash_table_lookup (column->texts, gtk_list_item_get_item (list_item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), texts[column->column]);
}

static GHashTable *
make_texts (KringDocument *document, GPtrArray *columns)
{
  KringList *list = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  GHashTable *texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_strfreev);

  for (guint i = 0; i < kring_list_get_length (list); i++)
    {
      KringItem *item = kring_list_get (list, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      for (guint j = 0; j < columns->len; j++)
        {
          g_autofree char *made = NULL;

          g_strv_builder_add (row, kring_table_column_show (g_ptr_array_index (columns, j), document, item, &made));
        }
      g_hash_table_insert (texts, item, g_strv_builder_end (row));
    }

  return texts;
}

static GtkWidget *
make_bare (KringDocument *document, GHashTable *texts, GPtrArray *columns)
{
  KringList *list = kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (list))));
  GtkWidget *view = gtk_column_view_new (model);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      KringTableColumn *column = g_ptr_array_index (columns, i);
      GtkListItemFactory *factory;
      GtkColumnViewColumn *view_column;
      BareColumn *bare;

      if (!kring_table_column_is_shown_first (column))
        continue;

      bare = g_new (BareColumn, 1);
      *bare = (BareColumn) { i, texts };
      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (set_up_label), bare);
      g_signal_connect_data (factory, "bind", G_CALLBACK (bind_label), bare, (GClosureNotify) G_CALLBACK (g_free), 0);
      view_column = gtk_column_view_column_new (kring_table_column_get_title (column), factory);
      gtk_column_view_column_set_fixed_width (view_column, kring_table_column_get_width (column));
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), view_column);
      g_object_unref (view_column);
    }
  gtk_widget_add_css_class (view, "data-table");
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);

  return scroller;
}

static void
before_paint (GdkFrameClock *clock, Bench *bench)
{
  bench->frame_begun = g_get_monotonic_time ();
}

static void
after_paint (GdkFrameClock *clock, Bench *bench)
{
  gint64 now = g_get_monotonic_time ();
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (bench->scroller));

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return;

  if (bench->opening == 0)
    bench->opening = (double) (now - bench->begun) / 1000;
  else
    {
      bench->scrolling += (double) (now - bench->frame_begun) / 1000;
      if (++bench->n_frames == N_STEPS)
        g_main_loop_quit (bench->loop);
    }

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) * STEP);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringSelection) selection = NULL;
  g_autoptr (GHashTable) texts = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  gboolean is_bare;
  GdkFrameClock *clock;

  if (argc != 3)
    {
      g_printerr ("bench-table kring|bare FILE\n");
      return 2;
    }

  adw_init ();
  is_bare = g_str_equal (argv[1], "bare");
  file = g_file_new_for_commandline_arg (argv[2]);
  document = kring_store_load (file, KRING_LOAD_STRICT, NULL, NULL, &error);
  if (document == NULL)
    {
      g_printerr ("bench-table: %s\n", error->message);
      return 1;
    }

  selection = kring_selection_new (document);
  columns = kring_table_columns_new (KRING_KIND_STAKEHOLDER);
  texts = make_texts (document, columns);
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  gtk_widget_realize (bench.window);
  clock = gtk_widget_get_frame_clock (bench.window);

  bench.begun = g_get_monotonic_time ();
  if (is_bare)
    {
      bench.scroller = make_bare (document, texts, columns);
      gtk_window_set_child (GTK_WINDOW (bench.window), bench.scroller);
    }
  else
    {
      GtkWidget *table = kring_table_new (KRING_KIND_STAKEHOLDER);

      kring_table_set_selection (KRING_TABLE (table), selection);
      bench.scroller = gtk_widget_get_ancestor (GTK_WIDGET (kring_table_get_view (KRING_TABLE (table))), GTK_TYPE_SCROLLED_WINDOW);
      gtk_window_set_child (GTK_WINDOW (bench.window), table);
    }
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint), &bench);
  gtk_window_present (GTK_WINDOW (bench.window));
  g_main_loop_run (bench.loop);

  g_print ("%.2f %.3f\n", bench.opening, bench.scrolling / bench.n_frames);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_main_loop_unref (bench.loop);

  return 0;
}
