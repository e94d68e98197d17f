/* kring-document.c: an alliance as a document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "kring-document-private.h"

#include "kring-alliance.h"
#include "kring-checklist.h"
#include "kring-choices.h"
#include "kring-influence.h"
#include "kring-item-private.h"
#include "kring-language.h"
#include "kring-place.h"
#include "kring-stake.h"

#include <glib/gi18n.h>
#include <string.h>

struct _KringDocument
{
  GObject parent_instance;

  KringItem *alliance;
  KringHistory *history;
  GHashTable *by_id;     /* id → item, both owned by the item */
  GHashTable *referrers; /* id → GPtrArray of items; NULL until asked for */
};

enum
{
  CHANGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringDocument, kring_document, G_TYPE_OBJECT)

static void
kring_document_finalize (GObject *object)
{
  KringDocument *self = KRING_DOCUMENT (object);

  /* Undone and removed items outlive the lists in the history. */
  g_clear_object (&self->history);
  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->referrers, g_hash_table_unref);
  g_clear_object (&self->alliance);

  G_OBJECT_CLASS (kring_document_parent_class)->finalize (object);
}

static void
kring_document_class_init (KringDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_document_finalize;

  /**
   * KringDocument::changed:
   * @change: (type gpointer): the #KringChange that just happened
   *
   * After each single change, in undo and redo too. Handlers look, and do not
   * change the document.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * KringDocument::settled:
   *
   * After each whole step, undo and redo.
   */
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_document_init (KringDocument *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->history = kring_history_new (self);
}

/**
 * kring_document_new:
 * @language: "nl" or "en"; the words of its printed map
 *
 * Returns: (transfer full): an empty alliance
 */
KringDocument *
kring_document_new (const char *language)
{
  g_autoptr (KringItem) alliance = kring_item_new (KRING_KIND_ALLIANCE);

  kring_item_set_int (alliance, KRING_ALLIANCE_LANGUAGE,
                      g_strcmp0 (language, "nl") == 0 ? KRING_LANGUAGE_NL : KRING_LANGUAGE_EN);

  return kring_document_new_for_alliance (alliance);
}

typedef void (*ItemFunc) (KringDocument *self, KringItem *item);

static void
walk (KringDocument *self, KringItem *item, ItemFunc visit)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  visit (self, item);
  for (guint i = 0; item->lists != NULL && i < klass->n_lists; i++)
    {
      KringList *list = item->lists[i];

      for (guint j = 0; list != NULL && j < kring_list_get_length (list); j++)
        walk (self, kring_list_get (list, j), visit);
    }
}

static void
index_id (KringDocument *self, KringItem *item)
{
  const char *id = kring_item_get_id (item);

  if (id != NULL && *id != '\0')
    g_hash_table_insert (self->by_id, (gpointer) id, item);
}

static void
unindex_id (KringDocument *self, KringItem *item)
{
  const char *id = kring_item_get_id (item);

  if (id != NULL && g_hash_table_lookup (self->by_id, id) == item)
    g_hash_table_remove (self->by_id, id);
}

static void
index_reference (KringDocument *self, KringItem *item, guint field)
{
  const char *id = kring_item_get_string (item, field);
  GPtrArray *items;

  if (*id == '\0')
    return;

  items = g_hash_table_lookup (self->referrers, id);
  if (items == NULL)
    {
      items = g_ptr_array_new ();
      g_hash_table_insert (self->referrers, g_strdup (id), items);
    }
  g_ptr_array_add (items, item);
}

static void
unindex_reference (KringDocument *self, KringItem *item, guint field)
{
  GPtrArray *items = g_hash_table_lookup (self->referrers, kring_item_get_string (item, field));

  if (items != NULL)
    g_ptr_array_remove (items, item);
}

static void
index_references (KringDocument *self, KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE)
      index_reference (self, item, i);
}

static void
unindex_references (KringDocument *self, KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_REFERENCE)
      unindex_reference (self, item, i);
}

/**
 * kring_document_new_for_alliance:
 * @alliance: a filled-in alliance of unique ids, whose references all lead
 *   somewhere; from now on only the document's history changes it
 *
 * Returns: (transfer full): the open document
 */
KringDocument *
kring_document_new_for_alliance (KringItem *alliance)
{
  KringDocument *self;
  const KringItemClass *klass = kring_kind_get_class (KRING_KIND_ALLIANCE);

  g_return_val_if_fail (kring_item_get_kind (alliance) == KRING_KIND_ALLIANCE, NULL);
  g_return_val_if_fail (!kring_item_is_in_open_document (alliance), NULL);

  self = g_object_new (KRING_TYPE_DOCUMENT, NULL);
  self->alliance = g_object_ref (alliance);

  for (guint i = 0; i < klass->n_lists; i++)
    {
      KringList *list = kring_item_get_list (alliance, i);

      if (klass->lists[i].implied && kring_list_get_length (list) == 0)
        {
          g_autoptr (KringItem) item = kring_item_new (klass->lists[i].kind);

          kring_list_append (list, item);
        }
    }

  walk (self, alliance, index_id);
  kring_item_set_open (alliance);

  return self;
}

/**
 * kring_document_get_alliance:
 *
 * Returns: (transfer none): the item that owns all others
 */
KringItem *
kring_document_get_alliance (KringDocument *self)
{
  return self->alliance;
}

/**
 * kring_document_get_history:
 *
 * Returns: (transfer none): what alone changes the document
 */
KringHistory *
kring_document_get_history (KringDocument *self)
{
  return self->history;
}

/**
 * kring_document_get_list:
 * @alliance_list: a #KringAllianceList
 *
 * Returns: (transfer none): that list of the alliance
 */
KringList *
kring_document_get_list (KringDocument *self, guint alliance_list)
{
  return kring_item_get_list (self->alliance, alliance_list);
}

/**
 * kring_document_get_map:
 *
 * Returns: (transfer none): how the map is arranged and what it shows
 */
KringItem *
kring_document_get_map (KringDocument *self)
{
  return kring_item_get_single (self->alliance, KRING_ALLIANCE_MAP);
}

/**
 * kring_document_get_language:
 *
 * Returns: "nl" or "en": the words of its printed map
 */
const char *
kring_document_get_language (KringDocument *self)
{
  return kring_languages[kring_item_get_int (self->alliance, KRING_ALLIANCE_LANGUAGE)].id;
}

/**
 * kring_document_lookup:
 *
 * Returns: (transfer none) (nullable): the item with that id
 */
KringItem *
kring_document_lookup (KringDocument *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * kring_document_get_referrers:
 * @id: of a stakeholder, interest or check
 *
 * Returns: (transfer none) (nullable) (element-type KringItem): the items with
 *   a reference to it: stakes, lines, actions, places, …; valid until the next
 *   change
 */
GPtrArray *
kring_document_get_referrers (KringDocument *self, const char *id)
{
  if (self->referrers == NULL)
    {
      self->referrers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) g_ptr_array_unref);
      walk (self, self->alliance, index_references);
    }

  return g_hash_table_lookup (self->referrers, id);
}

/**
 * kring_document_get_place:
 * @node: the id of a stakeholder or interest
 *
 * Returns: (transfer none) (nullable): where it stands on the map
 */
KringItem *
kring_document_get_place (KringDocument *self, const char *node)
{
  GPtrArray *referrers = kring_document_get_referrers (self, node);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (kring_item_get_kind (g_ptr_array_index (referrers, i)) == KRING_KIND_PLACE)
      return g_ptr_array_index (referrers, i);

  return NULL;
}

/**
 * kring_document_get_check:
 * @id: the id of a checklist item
 *
 * Returns: (transfer none) (nullable): what was answered, %NULL for nothing
 */
KringItem *
kring_document_get_check (KringDocument *self, const char *id)
{
  KringItem *item = kring_document_lookup (self, id);

  return item != NULL && kring_item_get_kind (item) == KRING_KIND_CHECK ? item : NULL;
}

/**
 * kring_document_find_stake:
 *
 * Returns: (transfer none) (nullable): the stakeholder's position on the
 *   interest
 */
KringItem *
kring_document_find_stake (KringDocument *self, const char *stakeholder, const char *interest)
{
  GPtrArray *referrers = kring_document_get_referrers (self, stakeholder);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      KringItem *item = g_ptr_array_index (referrers, i);

      if (kring_item_get_kind (item) == KRING_KIND_STAKE &&
          strcmp (kring_item_get_string (item, KRING_STAKE_INTEREST), interest) == 0)
        return item;
    }

  return NULL;
}

/**
 * kring_document_find_influence:
 * @kind: a #KringInfluenceKind, or -1 for any
 *
 * Returns: (transfer none) (nullable): an influence line from @from to @to
 */
KringItem *
kring_document_find_influence (KringDocument *self, const char *from, const char *to, int kind)
{
  GPtrArray *referrers = kring_document_get_referrers (self, from);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      KringItem *item = g_ptr_array_index (referrers, i);

      if (kring_item_get_kind (item) == KRING_KIND_INFLUENCE &&
          strcmp (kring_item_get_string (item, KRING_INFLUENCE_FROM), from) == 0 &&
          strcmp (kring_item_get_string (item, KRING_INFLUENCE_TO), to) == 0 &&
          (kind < 0 || kring_item_get_int (item, KRING_INFLUENCE_KIND) == kind))
        return item;
    }

  return NULL;
}

/**
 * kring_item_make_id:
 *
 * An id is a letter for the kind and six random base-32 characters: counters
 * would collide when two people's files are merged.
 *
 * Returns: (transfer full): a new id
 */
char *
kring_item_make_id (KringKind kind)
{
  /* Crockford's alphabet, without letters that look like digits. */
  static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
  guint32 bits = g_random_int ();
  char id[8];

  id[0] = kring_kind_get_class (kind)->name[0];
  for (guint i = 1; i < 7; i++, bits >>= 5)
    id[i] = alphabet[bits & 31];
  id[7] = '\0';

  return g_strdup (id);
}

/**
 * kring_document_make_id:
 *
 * Returns: (transfer full): an id that the document does not have yet
 */
char *
kring_document_make_id (KringDocument *self, KringKind kind)
{
  char *id = kring_item_make_id (kind);

  while (kring_document_lookup (self, id) != NULL)
    {
      g_free (id);
      id = kring_item_make_id (kind);
    }

  return id;
}

static char *
name_of (KringDocument *self, const char *id)
{
  KringItem *item = *id != '\0' ? kring_document_lookup (self, id) : NULL;

  return item != NULL ? kring_item_get_display_name (self, item) : g_strdup (_("someone unknown"));
}

static char *
first_line_of (KringItem *item)
{
  const KringItemClass *klass = KRING_ITEM_GET_CLASS (item);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == KRING_FIELD_LINE && *kring_item_get_string (item, i) != '\0')
      return g_strdup (kring_item_get_string (item, i));

  return g_strdup (kring_text (klass->label));
}

/**
 * kring_item_get_display_name:
 * @document: the document that it is, or was, in
 *
 * Returns: (transfer full): what to call @item in a sentence, in the
 *   interface's language: its name, or what it is
 */
char *
kring_item_get_display_name (KringDocument *document, KringItem *item)
{
  g_autofree char *from = NULL, *to = NULL;

  switch (kring_item_get_kind (item))
    {
    case KRING_KIND_ALLIANCE:
      return g_strdup (_("the alliance"));

    case KRING_KIND_STAKE:
      from = name_of (document, kring_item_get_string (item, KRING_STAKE_STAKEHOLDER));
      to = name_of (document, kring_item_get_string (item, KRING_STAKE_INTEREST));
      return g_strdup_printf ("%s – %s", from, to);

    case KRING_KIND_INFLUENCE:
      from = name_of (document, kring_item_get_string (item, KRING_INFLUENCE_FROM));
      to = name_of (document, kring_item_get_string (item, KRING_INFLUENCE_TO));
      return g_strdup_printf ("%s → %s", from, to);

    case KRING_KIND_PLACE:
      return name_of (document, kring_item_get_string (item, KRING_PLACE_NODE));

    case KRING_KIND_CHECK:
      {
        const KringCheckText *check = kring_check_find (kring_item_get_id (item));

        return check != NULL ? g_strdup (kring_text (check->text)) : first_line_of (item);
      }

    case KRING_KIND_PERSON:
    case KRING_KIND_INDICATOR:
    case KRING_KIND_READING:
    case KRING_KIND_STAKEHOLDER:
    case KRING_KIND_GAIN:
    case KRING_KIND_ACTION:
    case KRING_KIND_COMMITMENT:
    case KRING_KIND_CONTACT:
    case KRING_KIND_INTEREST:
    case KRING_KIND_SET_ASIDE:
    case KRING_KIND_MILESTONE:
    case KRING_KIND_DECISION:
    case KRING_KIND_MAP:
    case KRING_N_KINDS:
    default:
      return first_line_of (item);
    }
}

static void
unindex (KringDocument *self, const KringChange *change)
{
  gboolean is_set = change->type == KRING_CHANGE_SET;
  KringFieldType type = is_set ? kring_item_get_field (change->item, change->field)->type : KRING_FIELD_FLAG;

  if (change->type == KRING_CHANGE_REMOVE)
    walk (self, change->item, unindex_id);
  else if (type == KRING_FIELD_ID)
    unindex_id (self, change->item);

  if (self->referrers == NULL)
    return;

  if (change->type == KRING_CHANGE_REMOVE)
    walk (self, change->item, unindex_references);
  else if (type == KRING_FIELD_REFERENCE)
    unindex_reference (self, change->item, change->field);
}

static void
index_again (KringDocument *self, const KringChange *change)
{
  gboolean is_set = change->type == KRING_CHANGE_SET;
  KringFieldType type = is_set ? kring_item_get_field (change->item, change->field)->type : KRING_FIELD_FLAG;

  if (change->type == KRING_CHANGE_INSERT)
    walk (self, change->item, index_id);
  else if (type == KRING_FIELD_ID)
    index_id (self, change->item);

  if (self->referrers == NULL)
    return;

  if (change->type == KRING_CHANGE_INSERT)
    walk (self, change->item, index_references);
  else if (type == KRING_FIELD_REFERENCE)
    index_reference (self, change->item, change->field);
}

/**
 * kring_document_will_change:
 *
 * The history is about to do @change.
 */
void
kring_document_will_change (KringDocument *self, const KringChange *change)
{
  unindex (self, change);
}

/**
 * kring_document_did_change:
 *
 * The history has done @change.
 */
void
kring_document_did_change (KringDocument *self, const KringChange *change)
{
  index_again (self, change);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/**
 * kring_document_did_settle:
 *
 * The history has ended a step.
 */
void
kring_document_did_settle (KringDocument *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}
