/* kring-csv-reader.h: the rows of tables into an alliance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-import.h"

G_BEGIN_DECLS

/**
 * KringCsvTable:
 * @file: the name of the file
 * @kind: what a row is
 * @list: the alliance's list that the rows go into
 * @key: a field that must be there as a column,
 * @second_key: and another; the same where there is only one
 */
typedef struct
{
  const char *file;
  KringKind kind;
  guint list;
  guint key;
  guint second_key;
} KringCsvTable;

#define KRING_CSV_N_TABLES 4

extern const KringCsvTable kring_csv_tables[KRING_CSV_N_TABLES];

typedef struct _KringCsvReader KringCsvReader;

KringCsvReader *kring_csv_reader_new (KringItem *alliance, GPtrArray *problems, GPtrArray *warnings);
void kring_csv_reader_free (KringCsvReader *self);
void kring_csv_reader_read (KringCsvReader *self, const KringCsvTable *table, GFile *file,
                            gboolean may_lack, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringCsvReader, kring_csv_reader_free)

G_END_DECLS
