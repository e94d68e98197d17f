/* advice-tests.h: small alliances to try advice on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "advice/kring-findings.h"
#include "advice/kring-network.h"

KringItem *advice_tests_add_stakeholder (KringItem *alliance, const char *id, const char *name, gboolean at_table);
KringItem *advice_tests_add_influence (KringItem *alliance, const char *from, const char *to, int strength,
                                       KringEffect effect, KringInfluenceKind kind);
KringDocument *advice_tests_make (const char *text);
KringNetwork *advice_tests_make_network (const char *text);
KringNetwork *advice_tests_make_random (GRand *random);
KringDocument *advice_tests_write (const char *text);
KringFinding *advice_tests_find (KringFindings *findings, const char *rule);
gboolean advice_tests_holds (KringFindings *findings, const char *rule);
