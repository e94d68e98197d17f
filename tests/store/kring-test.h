/* kring-test.h: documents to test with, and the schema to test against
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

G_BEGIN_DECLS

KringDocument *kring_test_make_document (GRand *random, guint n_stakeholders);
void kring_test_validate_bytes (GBytes *bytes);
void kring_test_validate (const char *path);

G_END_DECLS
