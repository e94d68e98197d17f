/* kring-plan-private.h: what the parts of the plan share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-label.h"
#include "kring-plan.h"

G_BEGIN_DECLS

/* All in points. */
#define KRING_PLAN_NAME_SIZE 9.5
#define KRING_PLAN_TEXT_SIZE 8.5
#define KRING_PLAN_PAD 5.0
#define KRING_PLAN_LANE 14.0
#define KRING_PLAN_BAR 15.0
#define KRING_PLAN_SIGN 9.0
#define KRING_PLAN_GAP 4.0

/* A year of a plan, and its mark at the edge where it lies beyond the years that are shown. */
typedef enum
{
  KRING_PLAN_WITHIN,
  KRING_PLAN_BEFORE,
  KRING_PLAN_AFTER
} KringPlanSide;

/* A text in a lane of a row. */
typedef struct
{
  char *text;
  KringPoint at; /* on its base line */
  KringAnchor anchor;
  gboolean struck;
} KringPlanText;

/* A mark, and how it is drawn. */
typedef struct
{
  KringPlanMark mark; /* first: one is taken for the other */
  int status;         /* a KringMilestoneStatus or KringActionStatus */
  KringPlanSide side;
  KringPlanText text;
  KringRect whisker;  /* the month, quarter or year of an action; without height */
} KringPlanSign;

/* A measured value of an indicator, or its baseline or target. */
typedef enum
{
  KRING_PLAN_VALUE_BASELINE,
  KRING_PLAN_VALUE_READING,
  KRING_PLAN_VALUE_TARGET
} KringPlanValueKind;

typedef struct
{
  KringPlanValueKind kind;
  double time;
  double value;
  KringPoint at; /* below the row's top */
} KringPlanValue;

/* A row, and how it is drawn. */
typedef struct
{
  KringPlanRow row; /* first: one is taken for the other */
  KringRole role;
  KringLabel *label; /* the name in lines; of KRING_TEXT_SIZE */
  KringLabel *gist;  /* below it, likewise */
  GPtrArray *notes;  /* of KringPlanText */
  gboolean is_uncommitted; /* a partner that promised nothing yet */
  KringRect missing; /* where a commitment has ended and the plan goes on */
  GArray *values;    /* of KringPlanValue, by time */
} KringPlanLine;

struct _KringPlan
{
  GObject parent_instance;

  KringDocument *document;
  KringAudience audience;
  char *language;
  char *today;
  double width;
  gboolean spare;

  PangoContext *context;
  GHashTable *widths; /* text → its width for each point of its size */

  GPtrArray *rows; /* of KringPlanLine */
  gboolean is_empty;
  int first_year;
  int last_year;
  int end_year;    /* of the last milestone that was not dropped, or KRING_UNSET */
  double left;     /* where the years begin */
  double right;
};

KringPlanSign *kring_plan_sign_new (KringPlanMarkKind kind, KringItem *item);
KringPlanLine *kring_plan_line_new (KringPlanRowKind kind, KringItem *item);
KringPlanSign *kring_plan_get_sign (const KringPlanLine *line, guint i);

/* From the document */
void kring_plan_find_years (KringPlan *self);
void kring_plan_build (KringPlan *self);

/* In words */
char *kring_plan_name_item (KringPlan *self, KringItem *item, guint field);
void kring_plan_describe (KringPlan *self, KringPlanSign *sign, KringItem *owner);
char *kring_plan_tell_end (KringPlan *self, const KringPlanSign *commitment);
char *kring_plan_tell_change (KringPlan *self, KringItem *indicator);
char *kring_plan_tell_reading (KringPlan *self, KringItem *indicator);

/* Places */
void kring_plan_lay_out (KringPlan *self);
double kring_plan_measure (KringPlan *self, const char *text, double size);
void kring_plan_lay_out_indicator (KringPlan *self, KringPlanLine *line);

/* Drawing */
void kring_plan_draw_sign (KringCanvas *canvas, const KringTheme *theme, KringPath *path, KringPlanMarkKind kind,
                           int status, double x, double y);
void kring_plan_draw_bar (KringCanvas *canvas, const KringTheme *theme, KringPath *path, const KringRect *box,
                          KringRole role, gboolean has_start, gboolean has_end);
void kring_plan_draw_missing (KringCanvas *canvas, const KringTheme *theme, KringPath *path, const KringRect *box);
void kring_plan_draw_value (KringCanvas *canvas, const KringTheme *theme, KringPath *path, KringPlanValueKind kind,
                            double x, double y);
void kring_plan_draw_indicator (KringPlan *self, KringCanvas *canvas, const KringTheme *theme, KringPath *path,
                                const KringPlanLine *line, double y);
double kring_plan_get_legend_height (KringPlan *self);
void kring_plan_draw_legend (KringPlan *self, KringCanvas *canvas, const KringTheme *theme, KringPath *path, double y);

G_END_DECLS
