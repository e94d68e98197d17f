/* kring-edit.c: what people do to an alliance, each as one step with a name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-edit.h"

#include "kring-action.h"
#include "kring-alliance.h"
#include "kring-check.h"
#include "kring-checklist.h"
#include "kring-choices.h"
#include "kring-edit-field.h"
#include "kring-influence.h"
#include "kring-interest.h"
#include "kring-item-private.h"
#include "kring-language.h"
#include "kring-person.h"
#include "kring-place.h"
#include "kring-stake.h"
#include "kring-stakeholder.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static guint
name_field (KringKind kind)
{
  return kind == KRING_KIND_INTEREST ? KRING_INTEREST_NAME : KRING_STAKEHOLDER_NAME;
}

static KringList *
list_of (KringDocument *document, KringKind kind)
{
  return kring_document_get_list (document, kind == KRING_KIND_INTEREST ? KRING_ALLIANCE_INTERESTS
                                                                        : KRING_ALLIANCE_STAKEHOLDERS);
}

static KringItem *
insert_node (KringDocument *document, KringKind kind, const char *name)
{
  g_autoptr (KringItem) item = kring_item_new (kind);
  g_autofree char *id = kring_document_make_id (document, kind);

  /* Both tables begin with the id. */
  kring_item_set_string (item, 0, id);
  kring_item_set_string (item, name_field (kind), name);
  kring_history_insert (kring_document_get_history (document), list_of (document, kind), G_MAXUINT, item);

  return item;
}

/**
 * kring_edit_add_node:
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_INTEREST
 * @name: its name; may be empty
 * @x: where its centre stands on the map, in points; NAN to leave it to the
 *   map
 * @y: likewise
 *
 * Returns: (transfer none): the new item
 */
KringItem *
kring_edit_add_node (KringDocument *document, KringKind kind, const char *name, double x, double y)
{
  KringHistory *history = kring_document_get_history (document);
  KringItem *item;

  kring_history_begin (history, NULL);
  item = insert_node (document, kind, name);
  if (isfinite (x) && isfinite (y))
    kring_edit_place (document, kring_item_get_id (item), x, y, FALSE);
  kring_history_end (history);

  return item;
}

/**
 * kring_edit_split_names:
 * @text: names as people paste them: lines of a mail, a column of a spreadsheet
 *
 * Each line is a name; of a row of cells the first that is not empty. Bullets,
 * numbering and quotes around a name are not part of it, nor is a mail address
 * behind it in angle brackets.
 *
 * Returns: (transfer full): the names, in order, each once
 */
char **
kring_edit_split_names (const char *text)
{
  g_autoptr (GRegex) around = g_regex_new ("^(?:[-*•–·‣>]+\\s+|\\(?\\d{1,3}[.)]\\s+)?[\"'“”]?(.*?)[\"'“”]?[;,]?(?:\\s*<[^<>]*@[^<>]*>[;,]?)?$",
                                           G_REGEX_OPTIMIZE, 0, NULL);
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          g_autoptr (GMatchInfo) match = NULL;
          g_autofree char *name = NULL;

          if (*g_strstrip (cells[j]) == '\0')
            continue;
          if (g_regex_match (around, cells[j], 0, &match))
            name = g_match_info_fetch (match, 1);
          if (name != NULL && *g_strstrip (name) != '\0')
            {
              g_autofree char *key = g_utf8_casefold (name, -1);

              if (g_hash_table_add (seen, g_steal_pointer (&key)))
                g_strv_builder_add (names, name);
            }
          break;
        }
    }

  return g_strv_builder_end (names);
}

/**
 * kring_edit_add_names:
 * @kind: %KRING_KIND_STAKEHOLDER or %KRING_KIND_INTEREST
 * @names: (array zero-terminated=1): names
 *
 * Adds an item for each name, in one step.
 *
 * Returns: (transfer full) (element-type KringItem): the new items
 */
GPtrArray *
kring_edit_add_names (KringDocument *document, KringKind kind, const char *const *names)
{
  KringHistory *history = kring_document_get_history (document);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_strv_length ((char **) names);
  g_autofree char *step = NULL;

  if (n > 1)
    step = kind == KRING_KIND_INTEREST
               ? g_strdup_printf (ngettext ("add %u interest", "add %u interests", n), n)
               : g_strdup_printf (ngettext ("add %u stakeholder", "add %u stakeholders", n), n);

  kring_history_begin (history, step);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_object_ref (insert_node (document, kind, names[i])));
  kring_history_end (history);

  return items;
}

/**
 * kring_edit_add_influence:
 * @from: the id of a stakeholder
 * @to: the id of another
 *
 * Returns: (transfer none): a new line of unknown kind, or the line of unknown
 *   kind that is there already: there is one for each pair, direction and kind
 */
KringItem *
kring_edit_add_influence (KringDocument *document, const char *from, const char *to)
{
  g_autoptr (KringItem) line = NULL;
  KringItem *there = kring_document_find_influence (document, from, to, KRING_INFLUENCE_KIND_UNKNOWN);

  g_return_val_if_fail (strcmp (from, to) != 0, NULL);

  if (there != NULL)
    return there;

  line = kring_item_new (KRING_KIND_INFLUENCE);
  kring_item_set_string (line, KRING_INFLUENCE_FROM, from);
  kring_item_set_string (line, KRING_INFLUENCE_TO, to);
  kring_history_insert (kring_document_get_history (document),
                        kring_document_get_list (document, KRING_ALLIANCE_INFLUENCES), G_MAXUINT, line);

  return line;
}

/**
 * kring_edit_add_stake:
 * @stakeholder: an id
 * @interest: an id
 *
 * Returns: (transfer none): a new position on the interest, or the one that is
 *   there already
 */
KringItem *
kring_edit_add_stake (KringDocument *document, const char *stakeholder, const char *interest)
{
  g_autoptr (KringItem) stake = NULL;
  KringItem *there = kring_document_find_stake (document, stakeholder, interest);

  if (there != NULL)
    return there;

  stake = kring_item_new (KRING_KIND_STAKE);
  kring_item_set_string (stake, KRING_STAKE_STAKEHOLDER, stakeholder);
  kring_item_set_string (stake, KRING_STAKE_INTEREST, interest);
  kring_item_set_int (stake, KRING_STAKE_STANCE, KRING_STANCE_FOR);
  kring_history_insert (kring_document_get_history (document),
                        kring_document_get_list (document, KRING_ALLIANCE_STAKES), G_MAXUINT, stake);

  return stake;
}

static gboolean
is_kind (KringDocument *document, const char *id, KringKind kind)
{
  KringItem *item = kring_document_lookup (document, id);

  return item != NULL && kring_item_get_kind (item) == kind;
}

/**
 * kring_edit_can_link:
 * @from: the id of a node
 * @to: the id of a node
 *
 * Returns: whether a line can be drawn between them: from a stakeholder to
 *   another one, or between a stakeholder and an interest
 */
gboolean
kring_edit_can_link (KringDocument *document, const char *from, const char *to)
{
  gboolean from_stakeholder = is_kind (document, from, KRING_KIND_STAKEHOLDER);
  gboolean to_stakeholder = is_kind (document, to, KRING_KIND_STAKEHOLDER);

  if (from_stakeholder && to_stakeholder)
    return strcmp (from, to) != 0;

  return (from_stakeholder && is_kind (document, to, KRING_KIND_INTEREST)) ||
         (to_stakeholder && is_kind (document, from, KRING_KIND_INTEREST));
}

/**
 * kring_edit_link:
 *
 * Draws the line that kring_edit_can_link() allows: an influence line between
 * stakeholders, else a position on an interest.
 *
 * Returns: (transfer none): the line, new or there already
 */
KringItem *
kring_edit_link (KringDocument *document, const char *from, const char *to)
{
  g_return_val_if_fail (kring_edit_can_link (document, from, to), NULL);

  if (is_kind (document, from, KRING_KIND_INTEREST))
    return kring_edit_add_stake (document, to, from);
  if (is_kind (document, to, KRING_KIND_INTEREST))
    return kring_edit_add_stake (document, from, to);

  return kring_edit_add_influence (document, from, to);
}

/**
 * kring_edit_add:
 * @list: a list of the document whose items refer to nothing, such as gains or
 *   milestones
 * @today: the date, for what has to have one
 *
 * Adds an item at the list's end; in a list of at most one, only where it is
 * empty.
 *
 * Returns: (transfer none): the new item, or the one that is there
 */
KringItem *
kring_edit_add (KringDocument *document, KringList *list, const char *today)
{
  return kring_edit_add_at (document, list, G_MAXUINT, today);
}

/**
 * kring_edit_add_at:
 * @list: a list of the document whose items refer to nothing
 * @position: where in it; %G_MAXUINT for its end
 * @today: the date, for what has to have one
 *
 * Like kring_edit_add().
 *
 * Returns: (transfer none): the new item, or the one that is there
 */
KringItem *
kring_edit_add_at (KringDocument *document, KringList *list, guint position, const char *today)
{
  const KringListSpec *spec = kring_list_get_spec (list);
  g_autoptr (KringItem) item = NULL;

  if (spec->single && kring_list_get_length (list) > 0)
    return kring_list_get (list, 0);

  item = kring_item_new (spec->kind);
  kring_edit_fill_in (item, today);
  kring_history_insert (kring_document_get_history (document), list, position, item);

  return item;
}

/* An item that cannot exist without what it refers to. */
static gboolean
depends (KringItem *referrer, const char *id)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (referrer);

  if (klass->kind == KRING_KIND_SET_ASIDE)
    return TRUE;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE && klass->fields[i].required &&
        strcmp (kring_item_get_string (referrer, i), id) == 0)
      return TRUE;

  return FALSE;
}

static void
clear_references (KringHistory *history, KringItem *referrer, const char *id)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (referrer);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE &&
        strcmp (kring_item_get_string (referrer, i), id) == 0)
      kring_history_set_string (history, referrer, i, NULL);
}

/* The history changes lists while we walk: walk over a list of our own. */
static GPtrArray *
hold (GPtrArray *items)
{
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (held, g_object_ref (g_ptr_array_index (items, i)));

  return held;
}

static void
remove_item (KringDocument *document, KringItem *item)
{
  KringHistory *history = kring_document_get_history (document);
  const char *id = kring_item_get_id (item);
  g_autoptr (GPtrArray) referrers = hold (id != NULL ? kring_document_get_referrers (document, id) : NULL);

  for (guint i = 0; i < referrers->len; i++)
    {
      KringItem *referrer = g_ptr_array_index (referrers, i);

      if (!kring_item_is_in_open_document (referrer))
        continue;
      if (depends (referrer, id))
        kring_history_remove (history, referrer);
      else
        clear_references (history, referrer, id);
    }

  kring_history_remove (history, item);
}

/**
 * kring_edit_remove:
 * @items: (element-type KringItem): items of the document
 *
 * Removes @items and what cannot exist without them (stakes, lines, places),
 * and clears the references to them, in one step.
 */
void
kring_edit_remove (KringDocument *document, GPtrArray *items)
{
  KringHistory *history = kring_document_get_history (document);
  g_autofree char *step = NULL;
  g_autoptr (GPtrArray) removed = hold (items);

  if (removed->len == 1)
    {
      g_autofree char *name = kring_item_get_display_name (document, g_ptr_array_index (removed, 0));

      step = g_strdup_printf (_("remove %s"), name);
    }
  else
    step = g_strdup_printf (ngettext ("remove %u item", "remove %u items", removed->len), removed->len);

  kring_history_begin (history, step);
  for (guint i = 0; i < removed->len; i++)
    {
      KringItem *item = g_ptr_array_index (removed, i);

      /* A stake may have gone along with its stakeholder. */
      if (kring_item_is_in_open_document (item))
        remove_item (document, item);
    }
  kring_history_end (history);
}

/**
 * kring_edit_add_action:
 * @stakeholder: who is asked
 * @what: what
 *
 * Adds an action that the alliance manager asks, as far as is known who that
 * is: their organisation, unless that is asked itself, or their name.
 *
 * Returns: (transfer none): the new action
 */
KringItem *
kring_edit_add_action (KringDocument *document, KringItem *stakeholder, const char *what)
{
  g_autoptr (KringItem) action = kring_item_new (KRING_KIND_ACTION);
  KringItem *manager = kring_item_get_single (kring_document_get_alliance (document), KRING_ALLIANCE_MANAGER);
  const char *organisation = manager != NULL ? kring_item_get_string (manager, KRING_PERSON_ORGANISATION) : "";

  kring_item_set_string (action, KRING_ACTION_WHAT, what);
  if (*organisation != '\0' && !g_str_equal (organisation, kring_item_get_id (stakeholder)))
    kring_item_set_string (action, KRING_ACTION_ASKED_BY, organisation);
  else if (manager != NULL)
    kring_item_set_string (action, KRING_ACTION_ASKED_BY_NAME, kring_item_get_string (manager, KRING_PERSON_NAME));

  kring_history_insert (kring_document_get_history (document),
                        kring_item_get_list (stakeholder, KRING_STAKEHOLDER_ACTIONS), G_MAXUINT, action);

  return action;
}

/**
 * kring_edit_shift:
 * @document: a document
 * @item: an item in it
 * @places: how many places further down its list; negative: up
 *
 * Has an item stand elsewhere in its list, as far as the list goes, in one
 * step.
 *
 * Returns: whether it moved
 */
gboolean
kring_edit_shift (KringDocument *document, KringItem *item, int places)
{
  KringHistory *history = kring_document_get_history (document);
  KringList *list = kring_item_get_owner_list (item);
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  guint position;
  int last, wanted;

  g_return_val_if_fail (list != NULL, FALSE);

  if (!kring_list_find (list, item, &position))
    return FALSE;

  last = (int) kring_list_get_length (list) - 1;
  wanted = CLAMP ((int) position + places, 0, last);
  if (wanted == (int) position)
    return FALSE;

  /* Translators: a step that can be undone: an item of a list goes to another place of it */
  name = kring_item_get_display_name (document, item);
  step = g_strdup_printf (_("move %s"), name);
  kring_history_begin (history, step);
  kring_history_move (history, item, (guint) wanted);
  kring_history_end (history);

  return TRUE;
}

/**
 * kring_edit_place:
 * @node: the id of a stakeholder or interest
 * @x: its centre, in points; finite
 * @y: likewise
 * @pinned: whether arranging leaves it there
 *
 * Gives a node its place on the map. Belongs in a step with a name.
 */
void
kring_edit_place (KringDocument *document, const char *node, double x, double y, gboolean pinned)
{
  KringHistory *history = kring_document_get_history (document);
  KringItem *place = kring_document_get_place (document, node);

  g_return_if_fail (isfinite (x) && isfinite (y));

  /* A hundredth of a point is finer than any printer, and reads well. */
  x = round (x * 100) / 100;
  y = round (y * 100) / 100;

  kring_history_begin (history, NULL);
  if (place == NULL)
    {
      g_autoptr (KringItem) made = kring_item_new (KRING_KIND_PLACE);

      kring_item_set_string (made, KRING_PLACE_NODE, node);
      kring_item_set_number (made, KRING_PLACE_X, x);
      kring_item_set_number (made, KRING_PLACE_Y, y);
      kring_item_set_int (made, KRING_PLACE_PINNED, pinned);
      kring_history_insert (history, kring_document_get_list (document, KRING_ALLIANCE_PLACES), G_MAXUINT, made);
    }
  else
    {
      kring_history_set_number (history, place, KRING_PLACE_X, x);
      kring_history_set_number (history, place, KRING_PLACE_Y, y);
      kring_history_set_int (history, place, KRING_PLACE_PINNED, pinned);
    }
  kring_history_end (history);
}

static KringItem *
ensure_check (KringDocument *document, const char *id)
{
  KringItem *check = kring_document_get_check (document, id);
  g_autoptr (KringItem) made = NULL;

  if (check != NULL)
    return check;

  made = kring_item_new (KRING_KIND_CHECK);
  kring_item_set_string (made, KRING_CHECK_ID, id);
  kring_history_insert (kring_document_get_history (document),
                        kring_document_get_list (document, KRING_ALLIANCE_CHECKS), G_MAXUINT, made);

  return made;
}

/**
 * kring_edit_answer:
 * @check: the id of a checklist item
 * @answer: a #KringAnswer
 * @today: the date of the answer
 */
void
kring_edit_answer (KringDocument *document, const char *check, int answer, const char *today)
{
  KringHistory *history = kring_document_get_history (document);
  KringItem *item = kring_document_get_check (document, check);
  g_autofree char *step = NULL;
  const KringCheckText *text = kring_check_find (check);

  if ((item != NULL ? kring_item_get_int (item, KRING_CHECK_ANSWER) : KRING_ANSWER_NOT_DISCUSSED) == answer)
    return;

  if (text != NULL)
    step = g_strdup_printf (_("answer “%s”"), kring_text (text->text));
  else if (item != NULL)
    step = g_strdup_printf (_("answer “%s”"), kring_item_get_string (item, KRING_CHECK_TEXT));

  kring_history_begin (history, step);
  item = ensure_check (document, check);
  kring_history_set_int (history, item, KRING_CHECK_ANSWER, answer);
  kring_history_set_string (history, item, KRING_CHECK_CHANGED, today);
  kring_history_end (history);
}

/**
 * kring_edit_check_note:
 * @check: the id of a checklist item
 * @note: (nullable): the new note
 */
void
kring_edit_check_note (KringDocument *document, const char *check, const char *note)
{
  KringHistory *history = kring_document_get_history (document);

  if (kring_document_get_check (document, check) == NULL && (note == NULL || *note == '\0'))
    return;

  kring_history_begin (history, NULL);
  kring_history_set_string (history, ensure_check (document, check), KRING_CHECK_NOTE, note);
  kring_history_end (history);
}

/**
 * kring_edit_add_check:
 * @panel: the id of a panel
 * @text: the statement
 *
 * Returns: (transfer none): a checklist item of the user's own
 */
KringItem *
kring_edit_add_check (KringDocument *document, const char *panel, const char *text)
{
  g_autoptr (KringItem) check = kring_item_new (KRING_KIND_CHECK);
  g_autofree char *id = kring_document_make_id (document, KRING_KIND_CHECK);

  kring_item_set_string (check, KRING_CHECK_ID, id);
  kring_item_set_string (check, KRING_CHECK_PANEL, panel);
  kring_item_set_string (check, KRING_CHECK_TEXT, text);
  kring_history_insert (kring_document_get_history (document),
                        kring_document_get_list (document, KRING_ALLIANCE_CHECKS), G_MAXUINT, check);

  return check;
}
