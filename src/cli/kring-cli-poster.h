/* kring-cli-poster.h: how large a poster is asked
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-poster.h"

G_BEGIN_DECLS

gboolean kring_cli_read_poster (const char *text, KringPosterOptions *options);

G_END_DECLS
