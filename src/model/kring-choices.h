/* kring-choices.h: the words that a field may hold
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "kring-field.h"

G_BEGIN_DECLS

typedef enum
{
  KRING_LANGUAGE_EN,
  KRING_LANGUAGE_NL
} KringLanguage;

typedef enum
{
  KRING_PHASE_UNKNOWN,
  KRING_PHASE_EXPLORING,
  KRING_PHASE_FORMING,
  KRING_PHASE_RUNNING,
  KRING_PHASE_CLOSING
} KringPhase;

typedef enum
{
  KRING_INDEPENDENT_UNKNOWN,
  KRING_INDEPENDENT_YES,
  KRING_INDEPENDENT_NO
} KringIndependent;

typedef enum
{
  KRING_LEVEL_UNKNOWN,
  KRING_LEVEL_AWARENESS,
  KRING_LEVEL_BEHAVIOUR,
  KRING_LEVEL_RULES,
  KRING_LEVEL_SITUATION
} KringLevel;

typedef enum
{
  KRING_SECTOR_UNKNOWN,
  KRING_SECTOR_GOVERNMENT,
  KRING_SECTOR_BUSINESS,
  KRING_SECTOR_NONPROFIT,
  KRING_SECTOR_KNOWLEDGE,
  KRING_SECTOR_MEDIA,
  KRING_SECTOR_PUBLIC,
  KRING_SECTOR_OTHER
} KringSector;

typedef enum
{
  KRING_ROLE_UNKNOWN,
  KRING_ROLE_PARTNER,
  KRING_ROLE_KNOWLEDGE_PARTNER,
  KRING_ROLE_COMMUNICATION_PARTNER,
  KRING_ROLE_TARGET_GROUP,
  KRING_ROLE_TO_MOVE,
  KRING_ROLE_CONTEXT
} KringRole;

typedef enum
{
  KRING_INVOLVEMENT_UNKNOWN,
  KRING_INVOLVEMENT_AT_TABLE,
  KRING_INVOLVEMENT_INVITED,
  KRING_INVOLVEMENT_APPROACHED,
  KRING_INVOLVEMENT_NOT_YET,
  KRING_INVOLVEMENT_LEFT
} KringInvolvement;

typedef enum
{
  KRING_SAFETY_UNKNOWN,
  KRING_SAFETY_YES,
  KRING_SAFETY_PARTLY,
  KRING_SAFETY_NO
} KringSafety;

typedef enum
{
  KRING_GAIN_CATEGORY_UNKNOWN,
  KRING_GAIN_CATEGORY_VISIBILITY,
  KRING_GAIN_CATEGORY_SALES,
  KRING_GAIN_CATEGORY_DONATIONS,
  KRING_GAIN_CATEGORY_REPUTATION,
  KRING_GAIN_CATEGORY_KNOWLEDGE,
  KRING_GAIN_CATEGORY_MEMBERS,
  KRING_GAIN_CATEGORY_IMPACT,
  KRING_GAIN_CATEGORY_OTHER
} KringGainCategory;

typedef enum
{
  KRING_OPENNESS_UNKNOWN,
  KRING_OPENNESS_OPEN,
  KRING_OPENNESS_SUSPECTED
} KringOpenness;

typedef enum
{
  KRING_ACTION_UNKNOWN,
  KRING_ACTION_IDEA,
  KRING_ACTION_ASKED,
  KRING_ACTION_AGREED,
  KRING_ACTION_DONE,
  KRING_ACTION_DECLINED
} KringActionStatus;

typedef enum
{
  KRING_STANCE_UNKNOWN,
  KRING_STANCE_FOR,
  KRING_STANCE_AGAINST,
  KRING_STANCE_DIVIDED
} KringStance;

typedef enum
{
  KRING_EFFECT_UNKNOWN,
  KRING_EFFECT_SUPPORTS,
  KRING_EFFECT_OPPOSES,
  KRING_EFFECT_NEUTRAL
} KringEffect;

typedef enum
{
  KRING_INFLUENCE_KIND_UNKNOWN,
  KRING_INFLUENCE_KIND_FUNDS,
  KRING_INFLUENCE_KIND_ADVISES,
  KRING_INFLUENCE_KIND_REGULATES,
  KRING_INFLUENCE_KIND_EMPLOYS,
  KRING_INFLUENCE_KIND_REPRESENTS,
  KRING_INFLUENCE_KIND_INFORMS,
  KRING_INFLUENCE_KIND_OTHER
} KringInfluenceKind;

typedef enum
{
  KRING_ANSWER_NOT_DISCUSSED,
  KRING_ANSWER_NO,
  KRING_ANSWER_PARTLY,
  KRING_ANSWER_YES,
  KRING_ANSWER_NOT_APPLICABLE
} KringAnswer;

#define KRING_N_ANSWERS (KRING_ANSWER_NOT_APPLICABLE + 1)

typedef enum
{
  KRING_MILESTONE_UNKNOWN,
  KRING_MILESTONE_PLANNED,
  KRING_MILESTONE_DONE,
  KRING_MILESTONE_DROPPED
} KringMilestoneStatus;

typedef enum
{
  KRING_ARRANGEMENT_AUTOMATIC,
  KRING_ARRANGEMENT_LAYERS,
  KRING_ARRANGEMENT_FORCE,
  KRING_ARRANGEMENT_RADIAL,
  KRING_ARRANGEMENT_RING
} KringArrangement;

extern const KringChoice kring_languages[];
extern const KringChoice kring_phases[];
extern const KringChoice kring_yes_no[];
extern const KringChoice kring_levels[];
extern const KringChoice kring_sectors[];
extern const KringChoice kring_roles[];
extern const KringChoice kring_involvements[];
extern const KringChoice kring_safeties[];
extern const KringChoice kring_gain_categories[];
extern const KringChoice kring_opennesses[];
extern const KringChoice kring_action_statuses[];
extern const KringChoice kring_stances[];
extern const KringChoice kring_effects[];
extern const KringChoice kring_influence_kinds[];
extern const KringChoice kring_answers[];
extern const KringChoice kring_milestone_statuses[];
extern const KringChoice kring_arrangements[];
extern const KringChoice kring_influence_words[];
extern const KringChoice kring_concern_words[];
extern const KringChoice kring_attitudes[];
extern const KringChoice kring_weights[];
extern const KringChoice kring_strengths[];

G_END_DECLS
