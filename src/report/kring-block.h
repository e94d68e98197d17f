/* kring-block.h: a piece of a report: a heading, a paragraph, a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-recording.h"

#include "paint/kring-scene.h"

G_BEGIN_DECLS

/**
 * KringBlockKind:
 * @KRING_BLOCK_HEADING: starts a part, of level 1 to 3
 * @KRING_BLOCK_LEAD: a text that stands out: the ideal
 * @KRING_BLOCK_PARAGRAPH: running text
 * @KRING_BLOCK_NOTE: small print
 * @KRING_BLOCK_LIST: rows of one cell, each with a bullet
 * @KRING_BLOCK_FACTS: rows of two cells: what it is, and what is said of it
 * @KRING_BLOCK_TABLE: rows under the names of columns
 * @KRING_BLOCK_CHECKS: rows of an answer, a statement and a note or nothing
 * @KRING_BLOCK_PICTURE: a scene, with its legend
 * @KRING_BLOCK_DRAWING: strips below each other, between which a page may end
 */
typedef enum
{
  KRING_BLOCK_HEADING,
  KRING_BLOCK_LEAD,
  KRING_BLOCK_PARAGRAPH,
  KRING_BLOCK_NOTE,
  KRING_BLOCK_LIST,
  KRING_BLOCK_FACTS,
  KRING_BLOCK_TABLE,
  KRING_BLOCK_CHECKS,
  KRING_BLOCK_PICTURE,
  KRING_BLOCK_DRAWING
} KringBlockKind;

/**
 * KringBlockRow:
 * @cells: its texts, ended by %NULL; none of them is %NULL
 * @answer: of a checklist item
 */
typedef struct
{
  char **cells;
  KringAnswer answer;
} KringBlockRow;

/**
 * KringBlockStrip:
 * @recording: what is drawn
 * @height: how high it is
 * @keep: whether the next strip must be on the same page
 */
typedef struct
{
  KringRecording *recording;
  double height;
  gboolean keep;
} KringBlockStrip;

/**
 * KringBlock:
 * @kind: what it is
 * @level: of a heading
 * @new_page: whether a heading starts a page
 * @text: of a heading or a text; of a picture or drawing what it shows, in
 *   words; of a table its title, for those who do not see it
 * @columns: the names of a table's columns, ended by %NULL
 * @is_titled: whether the first line of a row is its title
 * @weights: how wide those are, against each other
 * @n_columns: how many there are
 * @rows: (element-type KringBlockRow): of a list, table or checklist
 * @scene: of a picture: a frozen one
 * @name: of a drawing: what it is called
 * @width: of a drawing, in points
 * @strips: (element-type KringBlockStrip): of a drawing; the first stands
 *   above the others on each page
 *
 * What it says, not how it looks. All texts can be shown: they are UTF-8
 * without control characters, but for line breaks.
 */
typedef struct
{
  KringBlockKind kind;
  guint level;
  gboolean new_page;
  char *text;
  char **columns;
  gboolean is_titled;
  double *weights;
  guint n_columns;
  GPtrArray *rows;
  KringScene *scene;
  char *name;
  double width;
  GArray *strips;
} KringBlock;

KringBlock *kring_block_new (KringBlockKind kind, const char *text);
void kring_block_free (KringBlock *self);
void kring_block_add_column (KringBlock *self, const char *name, double weight);
KringBlockRow *kring_block_add_row (KringBlock *self, const char *const *cells);
KringCanvas *kring_block_add_strip (KringBlock *self, double height, gboolean keep);
char *kring_block_clean (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBlock, kring_block_free)

G_END_DECLS
