/* kring-news.c: what changed since a day that the user picks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-news.h"

#include "kring-accessible.h"
#include "kring-calendar-button.h"
#include "kring-local-date.h"
#include "kring-telling-row.h"
#include "kring-words.h"

#include "advice/kring-happening.h"
#include "model/kring-language.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* More than this nobody reads in a meeting. */
#define MOST_ROWS 40

/* How long ago the last meeting is thought to be, until the user says so. */
#define DEFAULT_DAYS 28

/**
 * KringNews:
 *
 * A day, typed or from a calendar, and below it what the document dates since.
 * The day is kept as long as the window is.
 */
struct _KringNews
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEntry *entry;
  GtkListBox *list;
  GtkLabel *empty_label;
  GtkLabel *more_label;

  KringDocument *document;
  gboolean with_private;
  char *since;
  char *told; /* what the rows tell, to see whether that changes */
};

G_DEFINE_FINAL_TYPE (KringNews, kring_news, GTK_TYPE_WIDGET)

/* The day so many days and months before today. */
static char *
make_day (guint days,
          guint months)
{
  g_autofree char *today = kring_words_today ();
  GDate date;
  guint year = 1, month = 1, day = 1;
  char text[16];

  g_date_clear (&date, 1);
  if (sscanf (today, "%4u-%2u-%2u", &year, &month, &day) != 3)
    return g_strdup (today);

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_date_subtract_days (&date, days);
  g_date_subtract_months (&date, months);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);

  return g_strdup (text);
}

static void
kring_news_fill (KringNews *self,
                 GPtrArray *found)
{
  GtkWidget *row;
  guint n_rows = 0, n_more = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < found->len; i++)
    {
      const KringHappening *happening = g_ptr_array_index (found, i);
      g_autofree char *words = NULL, *when = NULL;

      if (happening->is_private && !self->with_private)
        continue;
      if (n_rows == MOST_ROWS)
        {
          n_more++;
          continue;
        }

      words = kring_happening_tell (happening, kring_language_get ());
      when = kring_format_date (kring_language_get (), happening->moment);
      row = kring_telling_row_new (NULL, words, when, "dim-label", happening->is_private);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (self->list, row);
      n_rows++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->list), n_rows > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), n_rows == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u earlier", "and %u earlier", n_more), n_more);

      gtk_label_set_text (self->more_label, more);
    }
}

/* Rows are left alone where they would tell the same: somebody may be reading
 * them. */
static void
kring_news_update (KringNews *self)
{
  g_autofree char *today = kring_words_today ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) told = NULL;

  if (self->document == NULL)
    return;

  found = kring_happenings_find (self->document, self->since, today);
  told = g_string_new (self->with_private ? "P" : "");
  for (guint i = 0; i < found->len; i++)
    {
      const KringHappening *happening = g_ptr_array_index (found, i);
      g_autofree char *words = kring_happening_tell (happening, kring_language_get ());

      g_string_append_printf (told, "\n%s %s", happening->moment, words);
    }

  if (g_strcmp0 (told->str, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_string_free (g_steal_pointer (&told), FALSE);
  kring_news_fill (self, found);
}

static void
kring_news_show_day (KringNews *self)
{
  g_autofree char *words = kring_format_date (kring_language_get (), self->since);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

/* Takes @since. */
static void
kring_news_set_since (KringNews *self,
                      char *since)
{
  g_free (self->since);
  self->since = since;
  kring_news_show_day (self);
  kring_news_update (self);
}

/* Any day that has been; what is no day stays there, and is marked. */
static void
kring_news_take_typed (KringNews *self)
{
  g_autofree char *typed = kring_local_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), TRUE);
  g_autofree char *today = kring_words_today ();

  if (typed != NULL && strcmp (typed, today) <= 0)
    {
      kring_news_set_since (self, g_steal_pointer (&typed));
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
    }
}

static void
kring_news_entry_left (KringNews *self)
{
  if (self->entry != NULL)
    kring_news_take_typed (self);
}

static gboolean
kring_news_escaped (GtkWidget *widget,
                    GVariant *args,
                    gpointer user_data)
{
  kring_news_show_day (user_data);
  return TRUE;
}

static void
kring_news_calendar_opened (KringNews *self,
                            KringCalendarButton *calendar)
{
  kring_calendar_button_show_date (calendar, self->since);
}

static void
kring_news_date_chosen (KringNews *self,
                       const char *date)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date);
  kring_news_take_typed (self);
}

static void
kring_news_week_chosen (KringNews *self)
{
  kring_news_set_since (self, make_day (7, 0));
}

static void
kring_news_month_chosen (KringNews *self)
{
  kring_news_set_since (self, make_day (0, 1));
}

static void
kring_news_quarter_chosen (KringNews *self)
{
  kring_news_set_since (self, make_day (0, 3));
}

static void
kring_news_dispose (GObject *object)
{
  KringNews *self = KRING_NEWS (object);

  self->entry = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (kring_news_parent_class)->dispose (object);
}

static void
kring_news_finalize (GObject *object)
{
  KringNews *self = KRING_NEWS (object);

  g_free (self->since);
  g_free (self->told);

  G_OBJECT_CLASS (kring_news_parent_class)->finalize (object);
}

static void
kring_news_class_init (KringNewsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kring_news_dispose;
  object_class->finalize = kring_news_finalize;

  g_type_ensure (KRING_TYPE_CALENDAR_BUTTON);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "news");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/kring/Kring/kring-news.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNews, box);
  gtk_widget_class_bind_template_child (widget_class, KringNews, entry);
  gtk_widget_class_bind_template_child (widget_class, KringNews, list);
  gtk_widget_class_bind_template_child (widget_class, KringNews, empty_label);
  gtk_widget_class_bind_template_child (widget_class, KringNews, more_label);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_take_typed);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_entry_left);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_calendar_opened);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_date_chosen);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_week_chosen);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_month_chosen);
  gtk_widget_class_bind_template_callback (widget_class, kring_news_quarter_chosen);
}

static void
kring_news_init (KringNews *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                      gtk_callback_action_new (kring_news_escaped, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  kring_accessible_set_name (GTK_WIDGET (self), _("What changed"), "");
  kring_accessible_set_name (GTK_WIDGET (self->list), _("What changed"), "");
  kring_news_set_since (self, make_day (DEFAULT_DAYS, 0));
}

/**
 * kring_news_show:
 * @self: a list of what changed
 * @document: a document
 * @with_private: whether what is for the alliance manager only is told too
 *
 * Shows what changed in @document, as it is now.
 */
void
kring_news_show (KringNews *self,
                 KringDocument *document,
                 gboolean with_private)
{
  g_return_if_fail (KRING_IS_NEWS (self));

  if (g_set_object (&self->document, document))
    g_clear_pointer (&self->told, g_free);
  self->with_private = with_private;
  kring_news_update (self);
}
