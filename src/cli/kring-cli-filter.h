/* kring-cli-filter.h: which stakeholders and lines are asked
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-filter.h"

G_BEGIN_DECLS

KringFilter *kring_cli_read_filter (GStrv *values, KringDocument *document);

G_END_DECLS
