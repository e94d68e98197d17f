/* kring-type-sizes.h: how large what is in a report
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

/* All in points */
#define KRING_TYPE_COVER 32.0
#define KRING_TYPE_TITLE 21.0
#define KRING_TYPE_SUBTITLE 14.0
#define KRING_TYPE_NAME 11.5
#define KRING_TYPE_LEAD 13.0
#define KRING_TYPE_BODY 10.5
#define KRING_TYPE_CELL 9.5
#define KRING_TYPE_SMALL 9.0

/* Times the size, from one line to the next */
#define KRING_TYPE_LEADING 1.42
#define KRING_TYPE_CELL_LEADING 1.34
