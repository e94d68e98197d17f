/* kring-plan-move.c: something of the plan on its way to another time
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-plan-move.h"

#include "model/kring-action.h"
#include "model/kring-commitment.h"
#include "model/kring-indicator.h"
#include "model/kring-language.h"
#include "model/kring-milestone.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What a year field takes. */
#define YEAR_MIN 1900
#define YEAR_MAX 2999

static int
clamp_year (double year)
{
  return (int) CLAMP (year, YEAR_MIN, YEAR_MAX);
}

static guint
get_year_field (const KringPlanMove *self)
{
  return self->kind == KRING_PLAN_MILESTONE ? (guint) KRING_MILESTONE_YEAR : (guint) KRING_INDICATOR_TARGET_YEAR;
}

/* Brings everything back to what the document has. Years of a commitment that
 * are the wrong way round are put right, as they are drawn. */
static void
begin (KringPlanMove *self)
{
  switch (self->kind)
    {
    case KRING_PLAN_COMMITMENT:
      self->from = kring_item_get_int (self->item, KRING_COMMITMENT_FROM);
      self->until = kring_item_get_int (self->item, KRING_COMMITMENT_UNTIL);
      if (self->from != KRING_UNSET && self->until != KRING_UNSET && self->until < self->from)
        {
          int year = self->from;

          self->from = self->until;
          self->until = year;
        }
      break;

    case KRING_PLAN_ACTION:
      g_free (self->when);
      self->when = g_strdup (kring_item_get_string (self->item, KRING_ACTION_WHEN));
      break;

    case KRING_PLAN_MILESTONE:
    case KRING_PLAN_TARGET:
    default:
      self->from = self->until = kring_item_get_int (self->item, get_year_field (self));
    }
}

/**
 * kring_plan_move_init:
 * @self: (out): the move, to be cleared with kring_plan_move_clear()
 * @mark: what is to be moved
 * @part: which part of it
 *
 * Begins where it is.
 */
void
kring_plan_move_init (KringPlanMove       *self,
                      const KringPlanMark *mark,
                      KringPlanPart        part)
{
  *self = (KringPlanMove) { .kind = mark->kind, .part = part, .item = g_object_ref (mark->item), .was = mark->span };
  begin (self);
}

/**
 * kring_plan_move_clear:
 * @self: a move
 */
void
kring_plan_move_clear (KringPlanMove *self)
{
  g_clear_object (&self->item);
  g_clear_pointer (&self->when, g_free);
}

/* A year that is not known yet becomes the one that is pointed to. */
static void
drag_commitment (KringPlanMove *self,
                 double         start,
                 double         end)
{
  double years = round (end - start);

  switch (self->part)
    {
    case KRING_PLAN_START:
      self->from = clamp_year (self->from != KRING_UNSET ? self->from + years : floor (end));
      if (self->until != KRING_UNSET)
        self->from = MIN (self->from, self->until);
      break;

    case KRING_PLAN_END:
      self->until = clamp_year (self->until != KRING_UNSET ? self->until + years : floor (end));
      if (self->from != KRING_UNSET)
        self->until = MAX (self->until, self->from);
      break;

    case KRING_PLAN_BODY:
    default:
      if (self->from != KRING_UNSET)
        self->from = clamp_year (self->from + years);
      if (self->until != KRING_UNSET)
        self->until = clamp_year (self->until + years);
    }
}

/**
 * kring_plan_move_drag:
 * @self: a move
 * @start: where the pointer took hold of it, in years
 * @end: where the pointer is
 *
 * Moves it from where it was as far as the pointer went: years by whole years,
 * an action by what it is told in.
 */
void
kring_plan_move_drag (KringPlanMove *self,
                      double         start,
                      double         end)
{
  double middle = (self->was.start + self->was.end) / 2;

  begin (self);
  switch (self->kind)
    {
    case KRING_PLAN_COMMITMENT:
      drag_commitment (self, start, end);
      break;

    case KRING_PLAN_ACTION:
      {
        KringPrecision precision = kring_moment_get_precision (self->when);

        g_free (self->when);
        self->when = kring_moment_at (middle + end - start, precision);
        break;
      }

    case KRING_PLAN_MILESTONE:
    case KRING_PLAN_TARGET:
    default:
      self->from = self->until = clamp_year (floor (middle + end - start));
    }
}

/**
 * kring_plan_move_step:
 * @self: a move
 * @n: how many steps; less than 0 for earlier
 * @by_years: whether an action, too, goes by years
 *
 * Moves it by a year, and an action by what it is told in.
 */
void
kring_plan_move_step (KringPlanMove *self,
                      int            n,
                      gboolean       by_years)
{
  double now = self->part == KRING_PLAN_END ? self->was.end - 0.5 : self->was.start + 0.5;

  if (self->kind == KRING_PLAN_ACTION)
    {
      g_autofree char *before = g_steal_pointer (&self->when);
      KringPrecision unit = by_years ? KRING_PRECISION_YEAR : kring_moment_get_precision (before);

      self->when = kring_moment_shift (before, unit, n);
    }
  else if (self->kind == KRING_PLAN_COMMITMENT)
    {
      drag_commitment (self, now, now + n);
    }
  else
    {
      self->from = self->until = clamp_year (self->from + n);
    }
}

/**
 * kring_plan_move_get_span:
 * @self: a move
 *
 * Returns: the time that it takes now; where an end is not known, that is where
 *   it was
 */
KringSpan
kring_plan_move_get_span (const KringPlanMove *self)
{
  KringSpan span = self->was;

  if (self->kind == KRING_PLAN_ACTION)
    {
      kring_moment_get_span (self->when, &span);
      return span;
    }

  if (self->from != KRING_UNSET)
    span.start = self->from;
  if (self->until != KRING_UNSET)
    span.end = self->until + 1;

  return span;
}

/**
 * kring_plan_move_tell:
 * @self: a move
 *
 * Returns: (transfer full): the time that it takes now, in the interface's
 *   language: "2027", "2025 to 2027", "March 2027"
 */
char *
kring_plan_move_tell (const KringPlanMove *self)
{
  if (self->kind == KRING_PLAN_ACTION)
    return kring_format_date (kring_language_get (), self->when);
  if (self->from == KRING_UNSET && self->until == KRING_UNSET)
    return g_strdup (_("years unknown"));
  if (self->from == KRING_UNSET)
    return g_strdup_printf (_("until %d"), self->until);
  if (self->until == KRING_UNSET)
    return g_strdup_printf (_("from %d, end unknown"), self->from);
  if (self->from == self->until)
    return g_strdup_printf ("%d", self->from);

  return g_strdup_printf (_("%d to %d"), self->from, self->until);
}

static gboolean
is_changed (const KringPlanMove *self)
{
  if (self->kind == KRING_PLAN_ACTION)
    return strcmp (self->when, kring_item_get_string (self->item, KRING_ACTION_WHEN)) != 0;
  if (self->kind == KRING_PLAN_COMMITMENT)
    return self->from != kring_item_get_int (self->item, KRING_COMMITMENT_FROM) ||
           self->until != kring_item_get_int (self->item, KRING_COMMITMENT_UNTIL);

  return self->from != kring_item_get_int (self->item, get_year_field (self));
}

static char *
make_step_name (const KringPlanMove *self,
                KringDocument       *document)
{
  g_autofree char *name = kring_item_get_display_name (document, self->item);
  g_autofree char *time = kring_plan_move_tell (self);

  if (self->kind == KRING_PLAN_COMMITMENT)
    {
      KringItem *stakeholder = kring_list_get_owner (kring_item_get_owner_list (self->item));
      g_autofree char *owner = kring_item_get_display_name (document, stakeholder);

      /* Translators: a step that can be undone; the first %s is a stakeholder, the second years: "2025 to 2027" */
      return g_strdup_printf (_("set the commitment of %s to %s"), owner, time);
    }
  if (self->kind == KRING_PLAN_TARGET)
    /* Translators: a step that can be undone; the first %s is a measurable change, the second a year */
    return g_strdup_printf (_("move the target of “%s” to %s"), name, time);

  /* Translators: a step that can be undone; the first %s is an action or milestone, the second a date */
  return g_strdup_printf (_("move “%s” to %s"), name, time);
}

/**
 * kring_plan_move_apply:
 * @self: a move
 * @document: the document
 *
 * Changes the document, in one step, where there is anything to change.
 *
 * Returns: whether there was
 */
gboolean
kring_plan_move_apply (const KringPlanMove *self,
                       KringDocument       *document)
{
  KringHistory *history = kring_document_get_history (document);
  g_autofree char *name = NULL;

  if (kring_item_get_owner_list (self->item) == NULL || !is_changed (self))
    return FALSE;

  name = make_step_name (self, document);
  kring_history_begin (history, name);
  switch (self->kind)
    {
    case KRING_PLAN_COMMITMENT:
      kring_history_set_int (history, self->item, KRING_COMMITMENT_FROM, self->from);
      kring_history_set_int (history, self->item, KRING_COMMITMENT_UNTIL, self->until);
      break;

    case KRING_PLAN_ACTION:
      kring_history_set_string (history, self->item, KRING_ACTION_WHEN, self->when);
      break;

    case KRING_PLAN_MILESTONE:
    case KRING_PLAN_TARGET:
    default:
      kring_history_set_int (history, self->item, get_year_field (self), self->from);
    }
  kring_history_end (history);

  return TRUE;
}
