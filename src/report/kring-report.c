/* kring-report.c: what a report of an alliance says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-report.h"
#include "kring-report-maker.h"

#include "model/kring-alliance.h"
#include "model/kring-language.h"
#include "model/kring-list.h"
#include "model/kring-person.h"

#include <glib/gi18n.h>

struct _KringReport
{
  GObject parent_instance;

  KringAudience audience;
  char *language;
  char *title;
  char *today;
  char *date; /* today in words */
  KringBlock *cover;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (KringReport, kring_report, G_TYPE_OBJECT)

static void
kring_report_finalize (GObject *object)
{
  KringReport *self = KRING_REPORT (object);

  g_free (self->language);
  g_free (self->title);
  g_free (self->today);
  g_free (self->date);
  kring_block_free (self->cover);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (kring_report_parent_class)->finalize (object);
}

static void
kring_report_class_init (KringReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_report_finalize;
}

static void
kring_report_init (KringReport *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_block_free);
}

/* "Anna de Wit (City of Utrecht), independent" */
static char *
tell_person (KringReportMaker *maker,
             guint             list)
{
  KringItem *person = kring_item_get_single (kring_document_get_alliance (maker->document), list);
  g_autofree char *name = NULL, *organisation = NULL, *who = NULL;

  if (person == NULL)
    return g_strdup ("");

  name = kring_report_maker_tell (maker, person, KRING_PERSON_NAME);
  organisation = kring_report_maker_tell (maker, person, KRING_PERSON_ORGANISATION);
  if (*name == '\0' || *organisation == '\0')
    who = g_strconcat (name, organisation, NULL);
  else
    who = g_strdup_printf ("%s (%s)", name, organisation);

  if (*who != '\0' && kring_report_maker_get_int (maker, person, KRING_PERSON_INDEPENDENT) == KRING_INDEPENDENT_YES)
    return g_strdup_printf (kring_text_in (maker->options.language, NCX_ ("report", "%s, independent")), who);

  return g_steal_pointer (&who);
}

static KringBlock *
make_cover (KringReportMaker *maker)
{
  static const struct
  {
    guint list;
    const char *label;
  } persons[] = {
    { KRING_ALLIANCE_MANAGER, NCX_ ("report", "Alliance manager") },
    { KRING_ALLIANCE_FACILITATOR, NCX_ ("report", "Neutral facilitator") },
  };
  KringItem *alliance = kring_document_get_alliance (maker->document);
  KringBlock *cover = kring_block_new (KRING_BLOCK_FACTS, NULL);
  g_autofree char *date = kring_format_date (maker->options.language, maker->options.today);
  g_autofree char *phase = kring_report_maker_tell (maker, alliance, KRING_ALLIANCE_PHASE);
  g_autofree char *since = kring_report_maker_tell (maker, alliance, KRING_ALLIANCE_SINCE);
  g_autofree char *both = NULL;

  kring_report_maker_add_fact (cover, kring_report_maker_say (maker, N_("Date")), date);
  if (*phase != '\0' && *since != '\0')
    both = g_strdup_printf (kring_text_in (maker->options.language, NCX_ ("report", "%s, since %s")), phase, since);
  kring_report_maker_add_fact (cover, kring_report_maker_say (maker, N_("Phase")), both != NULL ? both : phase);
  kring_report_maker_add_field (maker, cover, alliance, KRING_ALLIANCE_START_YEAR);
  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      g_autofree char *who = tell_person (maker, persons[i].list);

      kring_report_maker_add_fact (cover, kring_report_maker_say (maker, persons[i].label), who);
    }

  return cover;
}

/**
 * kring_report_begin:
 * @maker: a maker, whose blocks become those of the report
 *
 * Begins a report with its title page.
 *
 * Returns: (transfer full): a report without blocks
 */
KringReport *
kring_report_begin (KringReportMaker *maker)
{
  KringReport *self = g_object_new (KRING_TYPE_REPORT, NULL);
  g_autofree char *title = NULL;

  maker->blocks = self->blocks;
  self->audience = maker->options.audience;
  self->language = g_strdup (maker->options.language);
  self->today = g_strdup (maker->options.today);
  self->date = kring_format_date (self->language, self->today);
  title = kring_report_maker_tell (maker, kring_document_get_alliance (maker->document), KRING_ALLIANCE_TITLE);
  self->title = kring_block_clean (title);
  if (*self->title == '\0')
    {
      g_free (self->title);
      self->title = g_strdup (kring_report_maker_say (maker, NCX_ ("report", "Alliance without a title")));
    }
  self->cover = make_cover (maker);

  return self;
}

/**
 * kring_report_get_audience:
 * @self: a report
 *
 * Returns: for whom it is
 */
KringAudience
kring_report_get_audience (KringReport *self)
{
  return self->audience;
}

/**
 * kring_report_get_language:
 * @self: a report
 *
 * Returns: (transfer none): the language of its words
 */
const char *
kring_report_get_language (KringReport *self)
{
  return self->language;
}

/**
 * kring_report_get_title:
 * @self: a report
 *
 * Returns: (transfer none): the title of the alliance, or that it has none
 */
const char *
kring_report_get_title (KringReport *self)
{
  return self->title;
}

/**
 * kring_report_get_kind:
 * @self: a report
 *
 * Returns: (transfer none): what it is
 */
const char *
kring_report_get_kind (KringReport *self)
{
  return kring_report_say (self, NCX_ ("report", "Alliance report"));
}

/**
 * kring_report_get_mark:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): what each page must say of who may read
 *   it; %NULL of a report to share
 */
const char *
kring_report_get_mark (KringReport *self)
{
  return self->audience == KRING_AUDIENCE_MANAGER ? kring_report_say (self, NCX_ ("map", "Confidential – for the manager"))
                                                  : NULL;
}

/**
 * kring_report_get_date:
 * @self: a report
 *
 * Returns: (transfer none): the day it was made, in words
 */
const char *
kring_report_get_date (KringReport *self)
{
  return self->date;
}

/**
 * kring_report_get_today:
 * @self: a report
 *
 * Returns: (transfer none): the day it was made: "2026-03-15"
 */
const char *
kring_report_get_today (KringReport *self)
{
  return self->today;
}

/**
 * kring_report_get_cover:
 * @self: a report
 *
 * Returns: (transfer none): the facts under its title
 */
KringBlock *
kring_report_get_cover (KringReport *self)
{
  return self->cover;
}

/**
 * kring_report_get_blocks:
 * @self: a report
 *
 * Returns: (transfer none) (element-type KringBlock): what follows the title
 */
GPtrArray *
kring_report_get_blocks (KringReport *self)
{
  return self->blocks;
}

/**
 * kring_report_say:
 * @self: a report
 * @message: a message of a table
 *
 * Returns: (transfer none): the message in the report's language
 */
const char *
kring_report_say (KringReport *self,
                  const char  *message)
{
  return kring_text_in (self->language, message);
}
