/* kring-map-canvas-marks.c: what there is to point out of the nodes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-map-canvas-private.h"

#include "model/kring-language.h"

#include <glib/gi18n.h>

/* Returns: (transfer full) (nullable): the most pressing that there is to point
 * out of an item, and how many more there are. */
char *
kring_map_canvas_describe_findings (KringMapCanvas *self,
                                    KringItem *item)
{
  g_autoptr (GPtrArray) findings = NULL;
  const KringRule *rule;
  const char *severity, *title;
  guint n_more;

  if (self->findings == NULL)
    return NULL;

  findings = kring_findings_get_of (self->findings, item);
  if (findings->len == 0)
    return NULL;

  rule = kring_finding_get_rule (g_ptr_array_index (findings, 0));
  severity = kring_text (kring_severity_get_label (rule->severity));
  title = kring_text (kring_rule_get_title (rule));
  n_more = findings->len - 1;
  if (n_more == 0)
    return g_strdup_printf (_("%s: %s"), severity, title);

  /* Translators: how pressing, what, and how many more findings there are: “Urgent: No gain, and 2 more” */
  return g_strdup_printf (ngettext ("%s: %s, and %u more", "%s: %s, and %u more", n_more), severity, title, n_more);
}

/**
 * kring_map_canvas_set_findings:
 * @self: a canvas
 * @findings: (nullable): the findings of the document that it shows
 *
 * Lets it tell what there is to point out of a node.
 */
void
kring_map_canvas_set_findings (KringMapCanvas *self,
                               KringFindings  *findings)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  g_set_object (&self->findings, findings);
}

/**
 * kring_map_canvas_show_marks:
 * @self: a canvas
 * @damage: (nullable): around the nodes that got other marks; %NULL: all
 *
 * Draws the marks of its scene as they are now.
 */
void
kring_map_canvas_show_marks (KringMapCanvas  *self,
                             const KringRect *damage)
{
  g_return_if_fail (KRING_IS_MAP_CANVAS (self));

  if (self->scene == NULL)
    return;

  kring_map_canvas_damage (self, damage);
  kring_map_canvas_queue_children (self, TRUE);
}
