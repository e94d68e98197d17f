/* kring-layout-error.c: why a map could not be arranged
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-layout-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (kring-layout-error-quark, kring_layout_error)

static const char * const kring_layout_messages[] = {
  [KRING_LAYOUT_ERROR_DIED] = N_("The map could not be arranged: the program that does it stopped. "
                                 "Try again, or choose another arrangement."),
  [KRING_LAYOUT_ERROR_ANSWER] = N_("The map could not be arranged: the program that does it gave an answer that "
                                   "makes no sense. Try again, or choose another arrangement."),
  [KRING_LAYOUT_ERROR_TIMEOUT] = N_("Arranging the map took too long. Choose another arrangement, or show fewer lines."),
  [KRING_LAYOUT_ERROR_FAILED] = N_("This arrangement cannot be made for this map. Choose another arrangement."),
  [KRING_LAYOUT_ERROR_TOO_LARGE] = N_("The map is too large to arrange. Show fewer lines, or leave out the interests."),
};

/**
 * kring_layout_error_new:
 * @reason: any but %KRING_LAYOUT_ERROR_START, which has to say more
 *
 * Returns: (transfer full): an error that says what can be done
 */
GError *
kring_layout_error_new (KringLayoutError reason)
{
  return g_error_new_literal (KRING_LAYOUT_ERROR, reason, _(kring_layout_messages[reason]));
}

/**
 * kring_layout_error_new_cancelled:
 *
 * Returns: (transfer full): an error for who no longer wants the answer
 */
GError *
kring_layout_error_new_cancelled (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Arranging the map was cancelled."));
}
