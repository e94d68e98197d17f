/* test-save.c: a save that fails leaves the file that was there
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-test.h"
#include "model/kring-alliance.h"
#include "paint/kring-export.h"
#include "store/kring-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define NOBODY 65534

/* The disk: GLib's calls come here, and at will it is full. */

static int room = -1;           /* bytes that still fit; -1 for all */
static gboolean no_more_files;  /* no file can be made */

static gboolean
is_file (int fd)
{
  struct stat buffer;

  return fstat (fd, &buffer) == 0 && S_ISREG (buffer.st_mode);
}

ssize_t
write (int fd, const void *data, size_t size)
{
  if (room >= 0 && size > 0 && is_file (fd))
    {
      if (room == 0)
        {
          errno = ENOSPC;
          return -1;
        }
      size = MIN (size, (size_t) room);
      room -= (int) size;
    }

  return syscall (SYS_write, fd, data, size);
}

ssize_t
writev (int fd, const struct iovec *parts, int n)
{
  if (room >= 0 && n > 0 && is_file (fd))
    return write (fd, parts[0].iov_base, parts[0].iov_len);

  return syscall (SYS_writev, fd, parts, n);
}

int
open (const char *path, int flags, ...)
{
  va_list args;
  int mode;

  va_start (args, flags);
  mode = flags & O_CREAT ? va_arg (args, int) : 0;
  va_end (args);

  if (no_more_files && (flags & O_CREAT) && access (path, F_OK) != 0)
    {
      errno = ENOSPC;
      return -1;
    }

  return (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

/* Files */

typedef struct
{
  char *folder;
  char *path;  /* what is saved to */
  char *other; /* another name of the same file, or NULL */
} Place;

static const char old_text[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<alliance xmlns=\"urn:kring:alliance:1\" version=\"1.0\" title=\"Old\"/>\n";

static void
make_place (Place *place, const char *kind)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("kring-save-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "plan.kring", NULL);
  place->other = NULL;

  if (strcmp (kind, "symlinked") == 0)
    {
      place->other = g_build_filename (place->folder, "real.kring", NULL);
      g_assert_cmpint (symlink ("real.kring", place->path), ==, 0);
    }
  g_assert_true (g_file_set_contents_full (place->other ? place->other : place->path, old_text, -1,
                                           G_FILE_SET_CONTENTS_NONE, 0640, NULL));
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);

  if (strcmp (kind, "hard-linked") == 0)
    {
      place->other = g_build_filename (place->folder, "same.kring", NULL);
      g_assert_cmpint (link (place->path, place->other), ==, 0);
    }
  else if (strcmp (kind, "foreign-owned") == 0)
    {
      g_assert_cmpint (chown (place->folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
    }
  else if (strcmp (kind, "in-read-only-folder") == 0)
    {
      if (geteuid () == 0)
        g_assert_cmpint (chown (place->path, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
    }
}

static void
clear_place (Place *place)
{
  g_chmod (place->folder, 0755);
  g_unlink (place->path);
  if (place->other != NULL)
    g_unlink (place->other);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
  g_free (place->other);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Saving as an ordinary user, so that permissions mean something */

static gboolean
save (KringDocument *document, const char *path, const char *etag, char **new_etag, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean was_root = geteuid () == 0, saved;

  if (was_root)
    g_assert_true (setegid (NOBODY) == 0 && seteuid (NOBODY) == 0);
  saved = kring_store_save (document, file, etag, NULL, new_etag, error);
  room = -1;
  no_more_files = FALSE;
  if (was_root)
    g_assert_true (seteuid (0) == 0 && setegid (0) == 0);

  return saved;
}

static KringDocument *
make_document (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  KringDocument *document = kring_test_make_document (random, 30);

  kring_history_set_string (kring_document_get_history (document), kring_document_get_alliance (document),
                            KRING_ALLIANCE_TITLE, "New");
  return document;
}

static void
give (Place *place, const char *kind)
{
  if (geteuid () != 0 || strcmp (kind, "foreign-owned") == 0 || strcmp (kind, "in-read-only-folder") == 0)
    return;

  /* All that root made belongs to who saves. */
  g_assert_cmpint (chown (place->folder, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (place->path, NOBODY, NOBODY), ==, 0);
}

static void
test_full_disk (gconstpointer kind)
{
  static const int rooms[] = { 0, 1, 5000, -2 };

  if (strcmp (kind, "foreign-owned") == 0 && geteuid () != 0)
    {
      g_test_skip ("only root can make files of others");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (KringDocument) document = make_document ();
      g_autoptr (GError) error = NULL;
      int expected = strcmp (kind, "in-read-only-folder") == 0 ? KRING_STORE_ERROR_NO_PERMISSION : KRING_STORE_ERROR_NO_SPACE;
      Place place;
      guint n;

      /* There is no more to learn where nothing may be made anyway. */
      if (rooms[i] == -2 && expected == KRING_STORE_ERROR_NO_PERMISSION)
        continue;

      make_place (&place, kind);
      give (&place, kind);
      n = count_files (place.folder);

      room = MAX (rooms[i], -1);
      no_more_files = rooms[i] == -2;
      g_assert_false (save (document, place.path, NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, KRING_STORE_ERROR, expected);
      g_assert_nonnull (strstr (error->message, "plan.kring"));

      assert_holds (place.path, old_text);
      if (place.other != NULL)
        assert_holds (place.other, old_text);
      g_assert_cmpuint (count_files (place.folder), ==, n);
      g_assert_true (kring_history_is_modified (kring_document_get_history (document)));
      clear_place (&place);
    }
}

static void
assert_saved (KringDocument *document, const char *path)
{
  g_autoptr (GBytes) bytes = kring_store_serialise (document, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  assert_holds (path, text);
  kring_test_validate (path);
}

static void
test_success (gconstpointer kind)
{
  g_autoptr (KringDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  struct stat buffer;
  Place place;

  if (strcmp (kind, "foreign-owned") == 0 && geteuid () != 0)
    {
      g_test_skip ("only root can make files of others");
      return;
    }

  make_place (&place, kind);
  give (&place, kind);
  save (document, place.path, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_saved (document, place.path);

  /* As many may read it as before, and no more. */
  g_assert_cmpint (stat (place.path, &buffer), ==, 0);
  g_assert_cmphex (buffer.st_mode & 0777, ==, strcmp (kind, "foreign-owned") == 0 ? 0666 : 0640);

  if (strcmp (kind, "symlinked") == 0)
    {
      g_assert_true (g_file_test (place.path, G_FILE_TEST_IS_SYMLINK));
      assert_saved (document, place.other);
    }
  else if (strcmp (kind, "hard-linked") == 0)
    assert_holds (place.other, old_text);

  clear_place (&place);
}

static void
test_changed_since (void)
{
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringFileInfo) info = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  Place place;

  make_place (&place, "plain");
  give (&place, "plain");
  file = g_file_new_for_path (place.path);
  document = kring_store_load (file, KRING_LOAD_STRICT, NULL, &info, &error);
  g_assert_no_error (error);

  /* Saved twice by us: each knows the one before. */
  save (document, place.path, info->etag, &etag, &error);
  g_assert_no_error (error);
  save (document, place.path, etag, NULL, &error);
  g_assert_no_error (error);

  g_usleep (20000);
  g_assert_true (g_file_set_contents (place.path, "somebody else", -1, NULL));
  give (&place, "plain");
  g_assert_false (save (document, place.path, etag, NULL, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_CHANGED);
  assert_holds (place.path, "somebody else");
  g_clear_error (&error);

  /* Overwriting is a way on. */
  save (document, place.path, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_saved (document, place.path);
  clear_place (&place);
}

static void
test_nowhere (void)
{
  g_autoptr (KringDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  Place place;
  g_autofree char *gone = NULL;

  make_place (&place, "plain");
  give (&place, "plain");
  gone = g_build_filename (place.folder, "gone", "plan.kring", NULL);
  g_assert_false (save (document, gone, NULL, NULL, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE);
  g_clear_error (&error);

  g_assert_false (save (document, place.folder, NULL, NULL, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_FOLDER);
  clear_place (&place);
}

/* What cannot be read is told, by what it is. */
static void
test_loading (void)
{
  g_autofree char *gone = NULL, *pipe = NULL;
  Place place;
  struct
  {
    const char *path;
    int code;
  } cases[4];

  make_place (&place, "plain");
  gone = g_build_filename (place.folder, "gone.kring", NULL);
  pipe = g_build_filename (place.folder, "pipe.kring", NULL);
  g_assert_cmpint (mkfifo (pipe, 0644), ==, 0);
  g_assert_cmpint (g_chmod (place.path, 0), ==, 0);
  g_assert_cmpint (g_chmod (place.folder, 0755), ==, 0);
  cases[0].path = gone, cases[0].code = KRING_STORE_ERROR_NOT_FOUND;
  cases[1].path = place.folder, cases[1].code = KRING_STORE_ERROR_FOLDER;
  cases[2].path = place.path, cases[2].code = KRING_STORE_ERROR_NO_PERMISSION;
  cases[3].path = pipe, cases[3].code = KRING_STORE_ERROR_READ;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);
      g_autoptr (GError) error = NULL;
      gboolean was_root = geteuid () == 0;
      g_autoptr (KringDocument) document = NULL;

      if (was_root)
        g_assert_cmpint (seteuid (NOBODY), ==, 0);
      document = kring_store_load (file, KRING_LOAD_REPAIR, NULL, NULL, &error);
      if (was_root)
        g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_null (document);
      g_assert_error (error, KRING_STORE_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
    }

  g_unlink (pipe);
  clear_place (&place);
}

/* Exports */

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static gboolean
export (KringScene *scene, const char *path, GError **error)
{
  const KringExportOptions options = { .format = KRING_EXPORT_SVG };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  kring_export_async (scene, &options, file, NULL, on_exported, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  room = -1;
  no_more_files = FALSE;

  return kring_export_finish (result, error);
}

static void
test_export_full_disk (gconstpointer kind)
{
  static const int rooms[] = { 0, 1, 500, -2 };
  g_autoptr (KringDocument) document = make_document ();
  g_autoptr (KringScene) scene = kring_scene_new (document, &(KringSceneOptions) { KRING_AUDIENCE_SHARE, "en" });

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (GError) error = NULL;
      Place place;
      guint n;

      make_place (&place, kind);
      n = count_files (place.folder);
      room = MAX (rooms[i], -1);
      no_more_files = rooms[i] == -2;
      g_assert_false (export (scene, place.path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_nonnull (strstr (error->message, "plan.kring"));
      assert_holds (place.path, old_text);
      if (place.other != NULL)
        assert_holds (place.other, old_text);
      g_assert_cmpuint (count_files (place.folder), ==, n);
      clear_place (&place);
    }
}

static void
test_export_nowhere (void)
{
  g_autoptr (KringDocument) document = make_document ();
  g_autoptr (KringScene) scene = kring_scene_new (document, &(KringSceneOptions) { KRING_AUDIENCE_SHARE, "en" });
  g_autoptr (GError) error = NULL;
  g_autofree char *gone = NULL;
  Place place;

  make_place (&place, "plain");
  gone = g_build_filename (place.folder, "gone", "map.svg", NULL);
  g_assert_false (export (scene, gone, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "map.svg"));
  g_clear_error (&error);

  g_assert_false (export (scene, place.folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_holds (place.path, old_text);
  clear_place (&place);
}

/* What is for the manager is for nobody else, whoever could read the old one. */
static void
test_export_permissions (void)
{
  static const struct
  {
    KringAudience audience;
    guint mode;
  } cases[] = { { KRING_AUDIENCE_SHARE, 0640 }, { KRING_AUDIENCE_MANAGER, 0600 } };
  g_autoptr (KringDocument) document = make_document ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KringScene) scene = kring_scene_new (document, &(KringSceneOptions) { cases[i].audience, "en" });
      g_autofree char *fresh = NULL;
      g_autoptr (GError) error = NULL;
      struct stat buffer;
      Place place;

      make_place (&place, "plain");
      export (scene, place.path, &error);
      g_assert_no_error (error);
      g_assert_cmpint (stat (place.path, &buffer), ==, 0);
      g_assert_cmphex (buffer.st_mode & 0777, ==, cases[i].mode);

      fresh = g_build_filename (place.folder, "fresh.svg", NULL);
      export (scene, fresh, &error);
      g_assert_no_error (error);
      g_assert_cmpint (stat (fresh, &buffer), ==, 0);
      if (cases[i].audience == KRING_AUDIENCE_MANAGER)
        g_assert_cmphex (buffer.st_mode & 0777, ==, 0600);
      g_unlink (fresh);
      clear_place (&place);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const kinds[] = { "plain", "symlinked", "hard-linked", "foreign-owned", "in-read-only-folder" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/export/full-disk/plain", "plain", test_export_full_disk);
  g_test_add_data_func ("/export/full-disk/symlinked", "symlinked", test_export_full_disk);
  g_test_add_data_func ("/export/full-disk/hard-linked", "hard-linked", test_export_full_disk);
  g_test_add_func ("/export/nowhere", test_export_nowhere);
  g_test_add_func ("/export/permissions", test_export_permissions);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *full = g_strdup_printf ("/faults/save/full-disk/%s", kinds[i]);
      g_autofree char *good = g_strdup_printf ("/faults/save/success/%s", kinds[i]);

      g_test_add_data_func (full, kinds[i], test_full_disk);
      if (strcmp (kinds[i], "in-read-only-folder") != 0)
        g_test_add_data_func (good, kinds[i], test_success);
    }
  g_test_add_func ("/faults/save/changed-since", test_changed_since);
  g_test_add_func ("/faults/save/nowhere", test_nowhere);
  g_test_add_func ("/faults/load", test_loading);

  return g_test_run ();
}
