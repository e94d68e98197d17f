/* first-frame.c: how long a program takes to show what it shows
 *
 * SPDX-License-Identifier: EUPL-1.2
 *
 * first-frame [--last] X Y WIDTH HEIGHT PROGRAM [ARGUMENT…]
 *
 * Starts the program and looks at that part of the screen over and over until
 * it stays the same. Prints how many milliseconds went by, from the start of
 * the process, until the first picture that was already like the last one;
 * with --last, until the last that differs from it in any pixel.
 * It looks from outside, so that the program need know nothing of it.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <glib.h>
#include <signal.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

/* As long as the picture must stay the same, and as long as we look at all */
#define SETTLED (1500 * G_TIME_SPAN_MILLISECOND)
#define PATIENCE (60 * G_TIME_SPAN_SECOND)

typedef struct
{
  gint64 when;
  guint32 *pixels;
} Picture;

static void
picture_clear (gpointer data)
{
  g_free (((Picture *) data)->pixels);
}

/* A cursor that blinks may differ, a map that is not there yet may not. */
static gboolean
is_alike (const guint32 *a, const guint32 *b, gsize n)
{
  gsize different = 0;

  for (gsize i = 0; i < n; i++)
    different += (a[i] & 0xffffff) != (b[i] & 0xffffff);
  return different * 200 <= n;
}

int
main (int argc, char **argv)
{
  XShmSegmentInfo segment = { 0 };
  g_autoptr (GArray) pictures = g_array_new (FALSE, TRUE, sizeof (Picture));
  int area[4];
  Display *display;
  XImage *image;
  gint64 begun, last_change;
  gsize n_pixels;
  gboolean exact = FALSE;
  pid_t child;

  if (argc > 1 && g_str_equal (argv[1], "--last"))
    {
      exact = TRUE;
      argc--;
      argv++;
    }
  if (argc < 6)
    {
      g_printerr ("first-frame [--last] X Y WIDTH HEIGHT PROGRAM [ARGUMENT…]\n");
      return 2;
    }
  for (int i = 0; i < 4; i++)
    area[i] = atoi (argv[i + 1]);

  display = XOpenDisplay (NULL);
  if (display == NULL || !XShmQueryExtension (display))
    {
      g_printerr ("first-frame: no display to look at\n");
      return 1;
    }
  image = XShmCreateImage (display, DefaultVisual (display, 0), 24, ZPixmap, NULL, &segment, area[2], area[3]);
  n_pixels = (gsize) area[2] * area[3];
  segment.shmid = shmget (IPC_PRIVATE, n_pixels * 4, IPC_CREAT | 0600);
  segment.shmaddr = image->data = shmat (segment.shmid, NULL, 0);
  XShmAttach (display, &segment);
  XSync (display, False);
  shmctl (segment.shmid, IPC_RMID, NULL);
  g_array_set_clear_func (pictures, picture_clear);

  begun = last_change = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      execv (argv[5], argv + 5);
      _exit (127);
    }

  while (g_get_monotonic_time () - begun < PATIENCE)
    {
      Picture picture = { 0 };

      XShmGetImage (display, DefaultRootWindow (display), image, area[0], area[1], AllPlanes);
      picture.when = g_get_monotonic_time ();
      if (pictures->len == 0 ||
          memcmp (g_array_index (pictures, Picture, pictures->len - 1).pixels, image->data, n_pixels * 4) != 0)
        {
          picture.pixels = g_memdup2 (image->data, n_pixels * 4);
          g_array_append_val (pictures, picture);
          last_change = picture.when;
        }
      else if (pictures->len > 1 && picture.when - last_change > SETTLED)
        break;
      g_usleep (1000);
    }

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  XShmDetach (display, &segment);
  XDestroyImage (image);
  XCloseDisplay (display);

  for (guint i = 1; i < pictures->len; i++)
    {
      Picture *picture = &g_array_index (pictures, Picture, i);

      if (exact ? i == pictures->len - 1 : is_alike (picture->pixels, g_array_index (pictures, Picture, pictures->len - 1).pixels, n_pixels))
        {
          g_print ("%.1f\n", (picture->when - begun) / 1000.0);
          return 0;
        }
    }
  g_printerr ("first-frame: nothing appeared\n");
  return 1;
}
