/* bench-map.c: the real window, and what its frames and its main loop take
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * bench-map [FILE]
 *
 * Opens the document, or a bare window that changes colour all the time that
 * is counted, as large as the screen. It is used from outside; what it is told on standard
 * input are lines:
 *
 *   begin       counts from here
 *   end         prints what was counted since
 *   arrange ID  arranges the map; prints how long until its places changed
 *   add         adds a stakeholder
 *   undo        undoes the last step
 *   view ID     shows it as a map, circle or grid
 *   lens ID     looks at it through a lens; prints how long until the frame
 *               that shows it was painted, and what the main thread itself
 *               took for that
 *
 * A frame is from before-paint to after-paint of the window's frame clock; a
 * stall is from one poll of the main loop to the next. Milliseconds, as JSON.
 * Of the stall that took most of the main thread itself, which other work on
 * the machine does not lengthen, "busy" tells how much that was, and "from" and "until" when
 * it was by the monotonic clock, so that it is found in a trace.
 */

#include "app/kring-application.h"

#include "model/kring-edit.h"
#include "model/kring-language.h"
#include "view/kring-map-view.h"
#include "view/kring-view.h"

#include <glib-unix.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static struct
{
  GtkWindow *window;
  GArray *frames; /* of double */
  gint64 frame_begun;
  gint64 turn_begun;
  gint64 longest_turn;
  gint64 cpu_begun;
  gint64 busiest_turn;
  gint64 busiest_begun;
  gint64 busiest_ended;
  gint64 arrange_begun;
  gint64 lens_begun;
  gint64 lens_cpu_begun;
  gboolean counting;
} bench;

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  int ready;

  if (bench.turn_begun != 0)
    {
      gint64 busy = get_cpu_time () - bench.cpu_begun;

      bench.longest_turn = MAX (bench.longest_turn, g_get_monotonic_time () - bench.turn_begun);
      if (busy > bench.busiest_turn)
        {
          bench.busiest_turn = busy;
          bench.busiest_begun = bench.turn_begun;
          bench.busiest_ended = g_get_monotonic_time ();
        }
    }
  ready = g_poll (fds, n_fds, timeout);
  bench.turn_begun = g_get_monotonic_time ();
  bench.cpu_begun = get_cpu_time ();

  return ready;
}

static void
before_paint_cb (void)
{
  bench.frame_begun = g_get_monotonic_time ();
}

static void
after_paint_cb (void)
{
  double took = (double) (g_get_monotonic_time () - bench.frame_begun) / 1000;

  if (bench.frame_begun != 0)
    g_array_append_val (bench.frames, took);
  bench.frame_begun = 0;
  if (bench.lens_begun == 0)
    return;

  g_print ("{ \"lens\": %.2f, \"busy\": %.2f }\n", (double) (g_get_monotonic_time () - bench.lens_begun) / 1000,
           (double) (get_cpu_time () - bench.lens_cpu_begun) / 1000);
  fflush (stdout);
  bench.lens_begun = 0;
}

static void
print_counted (void)
{
  g_print ("{ \"stall\": %.2f, \"busy\": %.2f, \"from\": %.3f, \"until\": %.3f, \"frames\": [", (double) bench.longest_turn / 1000,
           (double) bench.busiest_turn / 1000, (double) bench.busiest_begun / 1000, (double) bench.busiest_ended / 1000);
  for (guint i = 0; i < bench.frames->len; i++)
    g_print ("%s%.2f", i > 0 ? ", " : "", g_array_index (bench.frames, double, i));
  g_print ("] }\n");
}

static GtkWidget *
find_map (GtkWidget *widget)
{
  if (KRING_IS_MAP_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_map (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
settled_cb (KringDocument *document)
{
  g_signal_handlers_disconnect_by_func (document, settled_cb, NULL);
  g_print ("{ \"settled\": %.1f }\n", (double) (g_get_monotonic_time () - bench.arrange_begun) / 1000);
  fflush (stdout);
}

static void
obey (const char *line)
{
  GtkWidget *map = find_map (GTK_WIDGET (bench.window));
  KringDocument *document = map != NULL ? kring_scene_get_document (kring_map_view_get_scene (KRING_MAP_VIEW (map))) : NULL;

  if (g_str_equal (line, "begin"))
    {
      g_array_set_size (bench.frames, 0);
      bench.longest_turn = 0;
      bench.busiest_turn = 0;
      bench.turn_begun = 0;
      bench.counting = TRUE;
    }
  else if (g_str_equal (line, "end"))
    print_counted ();
  else if (g_str_has_prefix (line, "arrange ") && document != NULL)
    {
      bench.arrange_begun = g_get_monotonic_time ();
      g_signal_connect (document, "settled", G_CALLBACK (settled_cb), NULL);
      gtk_widget_activate_action (map, "map.arrangement", "s", line + strlen ("arrange "));
    }
  else if (g_str_equal (line, "add") && document != NULL)
    kring_edit_add_node (document, KRING_KIND_STAKEHOLDER, "A newcomer", 0, 0);
  else if (g_str_equal (line, "undo") && document != NULL)
    kring_history_undo (kring_document_get_history (document));
  else if (g_str_has_prefix (line, "view ") && map != NULL)
    kring_map_view_set_view (KRING_MAP_VIEW (map), line + strlen ("view "));
  else if (g_str_has_prefix (line, "lens ") && map != NULL)
    {
      bench.lens_begun = g_get_monotonic_time ();
      bench.lens_cpu_begun = get_cpu_time ();
      kring_map_view_set_lens (KRING_MAP_VIEW (map), line + strlen ("lens "));
    }
  fflush (stdout);
}

static gboolean
told_cb (int fd, GIOCondition condition, gpointer data)
{
  char line[256];

  if (fgets (line, sizeof line, stdin) == NULL)
    {
      gtk_window_destroy (bench.window);
      return G_SOURCE_REMOVE;
    }
  obey (g_strchomp (line));
  return G_SOURCE_CONTINUE;
}

static void
realized_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  if (bench.window != NULL)
    return;

  bench.window = window;
  gtk_window_maximize (window);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
  g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP, told_cb, NULL);
}

/* What does not differ would not be drawn. */
static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  cairo_set_source_rgb (cr, bench.frames->len % 2, 1, 1);
  cairo_paint (cr);
}

static gboolean
draw_again_cb (GtkWidget *area, GdkFrameClock *clock, gpointer data)
{
  if (bench.counting)
    gtk_widget_queue_draw (area);
  return G_SOURCE_CONTINUE;
}

static void
open_bare_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, NULL, NULL);
  gtk_widget_add_tick_callback (area, draw_again_cb, NULL, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), area);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  setvbuf (stdin, NULL, _IONBF, 0);
  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_main_context_set_poll_func (NULL, poll_cb);

  if (argc > 1)
    {
      kring_language_init (NULL);
      kring_view_init ();
      application = G_APPLICATION (kring_application_new ());
    }
  else
    {
      application = G_APPLICATION (adw_application_new ("nl.kring.Bare", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (open_bare_cb), NULL);
    }
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (application, argc, argv);
}
