/* kring-report-alliance.c: of a report, what the alliance is for and what it looks like
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report-maker.h"

#include "model/kring-alliance.h"
#include "model/kring-indicator.h"
#include "model/kring-interest.h"
#include "model/kring-language.h"
#include "model/kring-list.h"
#include "model/kring-reading.h"
#include "model/kring-stake.h"

#include <glib/gi18n.h>
#include <math.h>

/* One line for each reading: "26 (5 October 2026)". */
static char *
tell_readings (KringReportMaker *self,
               KringItem        *indicator)
{
  KringList *readings = kring_item_get_list (indicator, KRING_INDICATOR_READINGS);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < kring_list_get_length (readings); i++)
    {
      KringItem *reading = kring_list_get (readings, i);
      g_autofree char *value = kring_report_maker_tell (self, reading, KRING_READING_VALUE);
      g_autofree char *date = kring_report_maker_tell (self, reading, KRING_READING_DATE);

      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", value);
      if (*date != '\0')
        g_string_append_printf (lines, " (%s)", date);
    }

  return g_string_free (lines, FALSE);
}

/* "60 in 2028" */
static char *
tell_target (KringReportMaker *self,
             KringItem        *indicator)
{
  g_autofree char *target = kring_report_maker_tell (self, indicator, KRING_INDICATOR_TARGET);
  g_autofree char *year = kring_report_maker_tell (self, indicator, KRING_INDICATOR_TARGET_YEAR);

  if (*target == '\0' || *year == '\0')
    return *target != '\0' ? g_steal_pointer (&target) : g_steal_pointer (&year);

  /* Translators: a target and the year in which it is to be reached: "60 in 2028" */
  return g_strdup_printf (kring_text_in (self->options.language, NCX_ ("report", "%s in %s")), target, year);
}

static void
add_indicators (KringReportMaker *self)
{
  KringList *indicators = kring_document_get_list (self->document, KRING_ALLIANCE_INDICATORS);
  KringBlock *table;

  kring_report_maker_add_heading (self, 1, NCX_ ("report", "Measurable change"));
  if (kring_list_get_length (indicators) == 0)
    {
      kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                              kring_report_maker_say (self, NCX_ ("report", "It has not been agreed yet by what the "
                                                                            "alliance measures change.")));
      return;
    }

  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, NCX_ ("report", "Measurable change")));
  kring_block_add_column (table, kring_report_maker_say (self, N_("What changes")), 34);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Level")), 17);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Unit")), 15);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Baseline")), 15);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Readings")), 27);
  kring_block_add_column (table, kring_report_maker_say (self, N_("Target")), 15);
  for (guint i = 0; i < kring_list_get_length (indicators); i++)
    {
      KringItem *indicator = kring_list_get (indicators, i);
      g_autofree char *what = kring_report_maker_tell (self, indicator, KRING_INDICATOR_WHAT);
      g_autofree char *level = kring_report_maker_tell (self, indicator, KRING_INDICATOR_LEVEL);
      g_autofree char *unit = kring_report_maker_tell (self, indicator, KRING_INDICATOR_UNIT);
      g_autofree char *baseline = kring_report_maker_tell (self, indicator, KRING_INDICATOR_BASELINE);
      g_autofree char *readings = tell_readings (self, indicator);
      g_autofree char *target = tell_target (self, indicator);

      kring_block_add_row (table, (const char *const[]) { what, level, unit, baseline, readings, target, NULL });
    }
}

/**
 * kring_report_maker_add_alliance:
 * @self: a maker
 *
 * Adds the ideal, the message and the measurable change.
 */
void
kring_report_maker_add_alliance (KringReportMaker *self)
{
  KringItem *alliance = kring_document_get_alliance (self->document);
  guint before;

  kring_report_maker_add_heading (self, 1, NCX_ ("report", "What we work for"))->new_page = TRUE;
  before = self->blocks->len;
  kring_report_maker_add_text (self, alliance, KRING_ALLIANCE_IDEAL, KRING_BLOCK_LEAD);
  kring_report_maker_add_text (self, alliance, KRING_ALLIANCE_NEED, KRING_BLOCK_PARAGRAPH);
  kring_report_maker_add_text (self, alliance, KRING_ALLIANCE_FOR_WHOM, KRING_BLOCK_PARAGRAPH);
  kring_report_maker_add_text (self, alliance, KRING_ALLIANCE_MESSAGE, KRING_BLOCK_LEAD);
  kring_report_maker_add_text (self, alliance, KRING_ALLIANCE_NOTE, KRING_BLOCK_PARAGRAPH);
  if (self->blocks->len == before)
    kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                            kring_report_maker_say (self, NCX_ ("report", "The ideal has not been written down yet.")));

  add_indicators (self);
}

static guint
count_shown (KringScene *scene,
             KringKind   kind)
{
  GPtrArray *nodes = kring_scene_get_nodes (scene), *lines = kring_scene_get_lines (scene);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      n += node->shown && (node->shape == KRING_NODE_SHAPE_BOX) == (kind == KRING_KIND_STAKEHOLDER) &&
           (kind == KRING_KIND_STAKEHOLDER || kind == KRING_KIND_INTEREST);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KringSceneLine *line = g_ptr_array_index (lines, i);

      n += line->shown && kind == KRING_KIND_INFLUENCE && !line->is_stake;
    }

  return n;
}

/* What a picture shows, for those who do not see it. */
static char *
describe (KringReportMaker *self,
          KringScene       *scene)
{
  const char *language = self->options.language;
  GPtrArray *nodes = kring_scene_get_nodes (scene);
  guint counts[KRING_INVOLVEMENT_LEFT + 1] = { 0 };
  GString *text;

  if (kring_scene_get_view (scene) == KRING_SCENE_MAP)
    return g_strdup_printf (kring_text_in (language, NCX_ ("report", "The map shows: stakeholders %u, interests %u, influence "
                                                                     "lines %u. Who they are and whom they influence is told "
                                                                     "under Stakeholders.")),
                            count_shown (scene, KRING_KIND_STAKEHOLDER), count_shown (scene, KRING_KIND_INTEREST),
                            count_shown (scene, KRING_KIND_INFLUENCE));
  if (kring_scene_get_view (scene) == KRING_SCENE_GRID)
    return g_strdup_printf (kring_text_in (language, NCX_ ("report", "The grid shows how much influence stakeholders have, and "
                                                                     "how much the ideal concerns them. Stakeholders of "
                                                                     "which both are known: %u.")),
                            kring_scene_get_n_known (scene));

  for (guint i = 0; i < nodes->len; i++)
    {
      const KringSceneNode *node = g_ptr_array_index (nodes, i);

      if (node->shown)
        counts[node->involvement]++;
    }
  text = g_string_new (kring_text_in (language, NCX_ ("report", "The circle of trust shows how near stakeholders stand.")));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      guint involvement = (i + 1) % G_N_ELEMENTS (counts);
      g_autofree char *label = kring_report_maker_capitalise (kring_text_in (language, kring_involvements[involvement].label));

      if (counts[involvement] > 0)
        g_string_append_printf (text, " %s: %u.", label, counts[involvement]);
    }

  return g_string_free (text, FALSE);
}

/* Where the map that is at hand is a plain one, with the lines that a layout
 * found for it; a filter or a lens is of the screen. */
static KringScene *
make_scene (KringReportMaker *self,
            KringSceneView    view)
{
  const KringSceneOptions options = { .audience = self->options.audience, .language = self->options.language, .view = view };
  KringScene *map = self->options.map;

  if (view == KRING_SCENE_MAP && map != NULL && kring_scene_get_view (map) == KRING_SCENE_MAP &&
      kring_scene_get_lens (map) == KRING_LENS_NONE)
    {
      g_autoptr (KringScene) copy = kring_scene_copy (map, &options);

      if (kring_scene_get_filter_text (copy) == NULL)
        return g_steal_pointer (&copy);
    }

  return kring_scene_new (self->document, &options);
}

static void
add_picture (KringReportMaker *self,
             KringSceneView    view,
             const char       *heading)
{
  g_autoptr (KringScene) scene = make_scene (self, view);
  g_autofree char *text = describe (self, scene);
  KringRect bounds;

  kring_report_maker_add_heading (self, 1, heading)->new_page = TRUE;
  kring_scene_get_bounds (scene, &bounds);
  if (bounds.width <= 0 || bounds.height <= 0 || kring_scene_get_nodes (scene)->len == 0)
    {
      kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                              kring_report_maker_say (self, NCX_ ("report", "There is nobody on it yet.")));
      return;
    }

  kring_report_maker_add (self, KRING_BLOCK_PICTURE, text)->scene = kring_scene_freeze (scene);
}

/* Who takes a position on an interest. */
static char *
tell_takers (KringReportMaker *self,
             KringItem        *interest,
             KringStance       stance)
{
  GPtrArray *referrers = kring_document_get_referrers (self->document, kring_item_get_id (interest));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < (referrers != NULL ? referrers->len : 0); i++)
    {
      KringItem *stake = g_ptr_array_index (referrers, i);
      g_autofree char *who = NULL;

      if (kring_item_get_kind (stake) != KRING_KIND_STAKE ||
          (guint) kring_report_maker_get_int (self, stake, KRING_STAKE_STANCE) != stance)
        continue;

      who = kring_report_maker_tell (self, stake, KRING_STAKE_STAKEHOLDER);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", who);
    }

  return g_string_free (names, FALSE);
}

/* Whether anyone takes a position of this kind. */
static gboolean
has_stance (KringReportMaker *self,
            KringStance       stance)
{
  KringList *stakes = kring_document_get_list (self->document, KRING_ALLIANCE_STAKES);

  for (guint i = 0; i < kring_list_get_length (stakes); i++)
    if ((guint) kring_report_maker_get_int (self, kring_list_get (stakes, i), KRING_STAKE_STANCE) == stance)
      return TRUE;

  return FALSE;
}

/**
 * kring_report_maker_add_interests:
 * @self: a maker
 *
 * Adds what is at stake, and who takes which position.
 */
void
kring_report_maker_add_interests (KringReportMaker *self)
{
  static const struct
  {
    KringStance stance;
    const char *label;
  } stances[] = {
    { KRING_STANCE_FOR, NCX_ ("report", "Share it") },
    { KRING_STANCE_AGAINST, NCX_ ("report", "Go against it") },
    { KRING_STANCE_DIVIDED, NCX_ ("report", "Are divided") },
    { KRING_STANCE_UNKNOWN, NCX_ ("report", "Position unknown") },
  };
  KringList *interests = kring_document_get_list (self->document, KRING_ALLIANCE_INTERESTS);
  KringBlock *table;

  if (kring_list_get_length (interests) == 0)
    return;

  kring_report_maker_add_heading (self, 1, N_("Interests"))->new_page = TRUE;
  table = kring_report_maker_add (self, KRING_BLOCK_TABLE, kring_report_maker_say (self, N_("Interests")));
  table->is_titled = TRUE;
  kring_block_add_column (table, kring_report_maker_say (self, NCX_ ("report", "Interest")), 30);
  for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
    if (has_stance (self, stances[i].stance))
      kring_block_add_column (table, kring_report_maker_say (self, stances[i].label), 24);

  for (guint i = 0; i < kring_list_get_length (interests); i++)
    {
      KringItem *interest = kring_list_get (interests, i);
      g_autofree char *name = kring_report_maker_tell_name (self, kring_item_get_id (interest));
      g_autofree char *description = kring_report_maker_tell (self, interest, KRING_INTEREST_DESCRIPTION);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, *description != '\0' ? g_strconcat (name, "\n", description, NULL) : g_strdup (name));
      for (guint j = 0; j < G_N_ELEMENTS (stances); j++)
        if (has_stance (self, stances[j].stance))
          g_ptr_array_add (cells, tell_takers (self, interest, stances[j].stance));
      g_ptr_array_add (cells, NULL);
      kring_block_add_row (table, (const char *const *) cells->pdata);
    }
}

/**
 * kring_report_maker_add_map:
 * @self: a maker
 *
 * Adds the map.
 */
void
kring_report_maker_add_map (KringReportMaker *self)
{
  add_picture (self, KRING_SCENE_MAP, NCX_ ("report", "Stakeholder map"));
}

/**
 * kring_report_maker_add_circle:
 * @self: a maker
 *
 * Adds the circle of trust.
 */
void
kring_report_maker_add_circle (KringReportMaker *self)
{
  add_picture (self, KRING_SCENE_CIRCLE, NCX_ ("report", "Circle of trust"));
}

/**
 * kring_report_maker_add_grid:
 * @self: a maker
 *
 * Adds, for the manager alone, the grid.
 */
void
kring_report_maker_add_grid (KringReportMaker *self)
{
  if (kring_report_maker_is_for_manager (self))
    add_picture (self, KRING_SCENE_GRID, NCX_ ("report", "Influence and concern"));
}

/**
 * kring_report_maker_add_end:
 * @self: a maker
 *
 * Adds for whom the report is. The words are the same whatever the document
 * holds: they tell nothing of it.
 */
void
kring_report_maker_add_end (KringReportMaker *self)
{
  kring_report_maker_add_heading (self, 1, NCX_ ("report", "About this report"));
  if (kring_report_maker_is_for_manager (self))
    kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                            kring_report_maker_say (self, NCX_ ("report", "This report is confidential: it is for the alliance "
                                                                           "manager, and tells what others must not see. "
                                                                           "To hand out a report, make one to share.")));
  else
    kring_report_maker_add (self, KRING_BLOCK_PARAGRAPH,
                            kring_report_maker_say (self, NCX_ ("report", "This report is made to share. What is for the "
                                                                           "alliance manager alone is not in it: notes, "
                                                                           "viewpoints, contacts, and how parties are "
                                                                           "judged.")));
  kring_report_maker_add (self, KRING_BLOCK_NOTE,
                          kring_report_maker_say (self, NCX_ ("report", "The seven ingredients follow an article by Firma Twist, "
                                                                         "“7 cruciale ingrediënten voor succesvol samenwerken”.")));
}
