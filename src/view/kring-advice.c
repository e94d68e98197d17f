/* kring-advice.c: what a document tells its manager today
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-advice.h"

#include "kring-words.h"

#include <glib/gi18n.h>

/* A computer that slept through midnight is not told: at least so often it is
 * looked what day it is; seconds. */
#define OFTEN 3600

#define DAY (24 * 60 * 60)

typedef struct
{
  KringDocument *document;
  KringFindings *findings; /* not owned: they own this */
  guint timer;
} Day;

static GQuark
get_quark (void)
{
  static GQuark quark;

  if (quark == 0)
    quark = g_quark_from_static_string ("kring-advice");
  return quark;
}

static void
update_day (Day *day)
{
  g_autofree char *today = kring_words_today ();

  kring_findings_set_today (day->findings, today);
}

static void wait_for_midnight (Day *day);

static gboolean
day_passed_cb (gpointer data)
{
  Day *day = data;

  day->timer = 0;
  update_day (day);
  wait_for_midnight (day);

  return G_SOURCE_REMOVE;
}

static void
wait_for_midnight (Day *day)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int second = (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60 + g_date_time_get_second (now);

  day->timer = g_timeout_add_seconds ((guint) CLAMP (DAY - second, 1, OFTEN), day_passed_cb, day);
}

static void
forget_cb (gpointer data,
           GObject *findings)
{
  Day *day = data;

  g_source_remove (day->timer);
  g_object_set_qdata (G_OBJECT (day->document), get_quark (), NULL);
  g_object_unref (day->document);
  g_free (day);
}

/**
 * kring_advice_of:
 * @document: a document that is shown
 *
 * Returns: (transfer full): its findings, those of today from day to day; the
 *   same for whoever asks, as long as anybody holds them
 */
KringFindings *
kring_advice_of (KringDocument *document)
{
  Day *day = g_object_get_qdata (G_OBJECT (document), get_quark ());
  g_autofree char *today = NULL;

  if (day != NULL)
    return g_object_ref (day->findings);

  today = kring_words_today ();
  day = g_new0 (Day, 1);
  day->document = g_object_ref (document);
  day->findings = kring_findings_new (document, today);
  g_object_set_qdata (G_OBJECT (document), get_quark (), day);
  g_object_weak_ref (G_OBJECT (day->findings), forget_cb, day);
  wait_for_midnight (day);

  return day->findings;
}

/**
 * kring_advice_check_day:
 * @document: a document that is shown
 *
 * It may be another day than before: its findings, if anybody looks at them,
 * become those of today.
 */
void
kring_advice_check_day (KringDocument *document)
{
  Day *day = g_object_get_qdata (G_OBJECT (document), get_quark ());

  if (day != NULL)
    update_day (day);
}

/**
 * kring_advice_count_urgent:
 * @findings: a document's findings
 * @panel: (nullable): the id of a panel; %NULL for all
 *
 * Returns: how many of those that are open are urgent
 */
guint
kring_advice_count_urgent (KringFindings *findings,
                           const char *panel)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (findings)), n_urgent = 0;

  /* They come first. */
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KringFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (!kring_finding_is_open (finding) || kring_finding_get_rule (finding)->severity != KRING_SEVERITY_URGENT)
        break;
      if (panel == NULL || g_str_equal (kring_finding_get_panel (finding), panel))
        n_urgent++;
    }

  return n_urgent;
}

/**
 * kring_advice_tell_count:
 * @n_open: how many findings are open
 * @n_urgent: how many of them are urgent
 *
 * Returns: (transfer full): the same in words: "12 findings, 2 urgent"
 */
char *
kring_advice_tell_count (guint n_open,
                         guint n_urgent)
{
  g_autofree char *open = NULL;
  g_autofree char *urgent = NULL;

  if (n_open == 0)
    return g_strdup (_("no findings"));

  open = g_strdup_printf (ngettext ("%u finding", "%u findings", n_open), n_open);
  if (n_urgent == 0)
    return g_steal_pointer (&open);

  urgent = g_strdup_printf (ngettext ("%u urgent", "%u urgent", n_urgent), n_urgent);
  return g_strdup_printf ("%s, %s", open, urgent);
}

/**
 * kring_advice_get_icon:
 * @severity: how pressing a finding is
 *
 * Returns: the name of the icon that tells so without colour
 */
const char *
kring_advice_get_icon (KringSeverity severity)
{
  static const char *const icons[] = {
    [KRING_SEVERITY_URGENT] = "kring-urgent-symbolic",
    [KRING_SEVERITY_ATTENTION] = "kring-attention-symbolic",
    [KRING_SEVERITY_TIP] = "kring-tip-symbolic",
  };

  return icons[severity];
}
