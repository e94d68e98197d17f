/* import-fixture.h: tables in a folder of their own, and what an import says of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "store/kring-import.h"

typedef struct
{
  char *folder;
  KringImport *import;
} ImportFixture;

void import_set_up (ImportFixture *self, gconstpointer data);
void import_tear_down (ImportFixture *self, gconstpointer data);

void import_put (ImportFixture *self, const char *name, const char *text);
void import_put_bytes (ImportFixture *self, const char *name, const char *bytes, gssize length);
void import_run (ImportFixture *self);

KringItem *import_get (ImportFixture *self, guint list, guint position);
const char *import_get_name (ImportFixture *self, guint position);

void import_assert_clean (ImportFixture *self);
void import_assert_notes (GPtrArray *notes, const char *const *expected);

/* Each argument is how a line of the notes starts, in order. */
#define assert_problems(self, ...) \
  import_assert_notes (kring_import_get_problems ((self)->import), (const char *const[]){ __VA_ARGS__, NULL })
#define assert_warnings(self, ...) \
  import_assert_notes (kring_import_get_warnings ((self)->import), (const char *const[]){ __VA_ARGS__, NULL })
