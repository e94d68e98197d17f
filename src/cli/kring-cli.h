/* kring-cli.h: the commands of kring-cli
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KRING_CLI_OK, KRING_CLI_FAILED, KRING_CLI_USAGE:
 *
 * What the program exits with: all went well; it could not be done, or the
 * file is not valid; the command was not given as it must be.
 */
#define KRING_CLI_OK 0
#define KRING_CLI_FAILED 1
#define KRING_CLI_USAGE 2

/**
 * KringCliFunc:
 * @arguments: the command's own arguments, the first being its name
 *
 * Returns: what the program exits with
 */
typedef int (*KringCliFunc) (GStrv *arguments);

int kring_cli_check (GStrv *arguments);
int kring_cli_export (GStrv *arguments);
int kring_cli_import (GStrv *arguments);
int kring_cli_info (GStrv *arguments);
int kring_cli_report (GStrv *arguments);
int kring_cli_routes (GStrv *arguments);
int kring_cli_share (GStrv *arguments);
int kring_cli_validate (GStrv *arguments);

/* What they share */
gboolean kring_cli_parse (GStrv *arguments, const char *parameters, const char *summary,
                          const GOptionEntry *entries);
int kring_cli_fail_usage (const char *message);
int kring_cli_fail (const char *message);
gboolean kring_cli_check_language (const char *language);
char *kring_cli_read_day (const char *day);
KringDocument *kring_cli_load (const char *path);

G_END_DECLS
