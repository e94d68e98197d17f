/* rule-cases.c: small alliances for which a rule holds, or just does not
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "rule-cases.h"

const RuleCase rule_cases[] = {
  { "ideal.missing", "nothing", "", "" },
  { "ideal.missing", "filled in", "alliance ideal=Rest", NULL },
  { "ideal.missing", "only a space", "alliance ideal=_", "" },

  { "need.missing", "nothing", "", "" },
  { "need.missing", "filled in", "alliance need=Rest", NULL },
  { "need.missing", "only a space", "alliance need=_", "" },

  { "message.missing", "nothing", "", "" },
  { "message.missing", "filled in", "alliance message=Rest", NULL },
  { "message.missing", "only a space", "alliance message=_", "" },

  { "change.missing", "none", "", "" },
  { "change.missing", "one", "indicator what=X", NULL },
  { "change.missing", "an empty one", "indicator", NULL },

  { "change.unmeasured", "all there, and zero is a number",
    "indicator what=X unit=% baseline=0 target=0 target-year=2030",
    NULL },
  { "change.unmeasured", "without unit", "indicator what=X baseline=0 target=0 target-year=2030", "X" },
  { "change.unmeasured", "without baseline", "indicator what=X unit=% target=0 target-year=2030", "X" },
  { "change.unmeasured", "without target", "indicator what=X unit=% baseline=0 target-year=2030", "X" },
  { "change.unmeasured", "without target-year", "indicator what=X unit=% baseline=0 target=0", "X" },
  { "change.unmeasured", "two", "indicator what=X baseline=0 target=0 target-year=2030; indicator what=Y", "X Y" },
  { "change.unmeasured", "none", "", NULL },

  { "change.awareness", "one", "indicator what=X level=awareness", "X" },
  { "change.awareness", "two", "indicator what=X level=awareness; indicator what=Y level=awareness", "X Y" },
  { "change.awareness", "another level", "indicator what=X level=awareness; indicator what=Y level=rules", NULL },
  { "change.awareness", "unknown level", "indicator what=X level=awareness; indicator what=Y", NULL },
  { "change.awareness", "none", "", NULL },

  { "change.unread", "366 days of running", "alliance phase=running since=2025-06-14; indicator what=X", "X" },
  { "change.unread", "365 days of running", "alliance phase=running since=2025-06-15; indicator what=X", NULL },
  { "change.unread", "start unknown", "indicator what=X", NULL },
  { "change.unread", "read 366 days ago",
    "alliance phase=running since=2026-06-01; indicator what=X; reading date=2025-06-14 value=1",
    "X" },
  { "change.unread", "read 365 days ago",
    "alliance phase=running since=2020-01-01; indicator what=X; reading date=2025-06-15 value=1; "
    "reading date=2021-01-01 value=1",
    NULL },
  { "change.unread", "two",
    "indicator what=X; reading date=2020-01-01 value=1; indicator what=Y; reading date=1900-01-01 value=1",
    "X Y" },

  { "mix.one-sided", "no profit",
    "stakeholder id=a name=A role=partner involvement=at-table sector=government; "
    "stakeholder id=b name=B role=partner involvement=at-table sector=knowledge",
    "a b" },
  { "mix.one-sided", "no non-profit",
    "stakeholder id=a name=A role=partner involvement=at-table sector=business; "
    "stakeholder id=b name=B role=partner involvement=at-table sector=media; "
    "stakeholder id=c name=C role=partner involvement=at-table sector=other",
    "a b c" },
  { "mix.one-sided", "a knowledge institute is non-profit",
    "stakeholder id=a name=A role=partner involvement=at-table sector=business; "
    "stakeholder id=b name=B role=partner involvement=at-table sector=knowledge",
    NULL },
  { "mix.one-sided", "neither",
    "stakeholder id=a name=A role=partner involvement=at-table sector=public; "
    "stakeholder id=b name=B role=partner involvement=at-table sector=other",
    "a b" },
  { "mix.one-sided", "both",
    "stakeholder id=a name=A role=partner involvement=at-table sector=business; "
    "stakeholder id=b name=B role=partner involvement=at-table sector=nonprofit",
    NULL },
  { "mix.one-sided", "one partner",
    "stakeholder id=a name=A role=partner involvement=at-table sector=business",
    NULL },
  { "mix.one-sided", "one of a known sector",
    "stakeholder id=a name=A role=partner involvement=at-table sector=business; "
    "stakeholder id=b name=B role=partner involvement=at-table sector=unknown",
    NULL },
  { "mix.one-sided", "one at the table",
    "stakeholder id=a name=A role=partner involvement=at-table sector=business; "
    "stakeholder id=b name=B role=partner involvement=invited sector=media",
    NULL },

  { "contact.none", "none", "stakeholder id=a name=A role=partner involvement=at-table", "a" },
  { "contact.none", "one", "stakeholder id=a name=A role=partner involvement=at-table; contact name=X", NULL },
  { "contact.none", "an empty one", "stakeholder id=a name=A role=partner involvement=at-table; contact", "a" },
  { "contact.none", "not at the table", "stakeholder id=a name=A role=partner involvement=invited", NULL },
  { "contact.none", "two",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B role=partner involvement=at-table",
    "a b" },

  { "gain.unknown", "none", "stakeholder id=a name=A role=partner involvement=at-table", "a" },
  { "gain.unknown", "in the circle",
    "stakeholder id=a name=A role=knowledge-partner involvement=at-table; "
    "stakeholder id=b name=B role=communication-partner involvement=at-table",
    "a b" },
  { "gain.unknown", "one", "stakeholder id=a name=A role=partner involvement=at-table; gain what=Fame", NULL },
  { "gain.unknown", "an empty one", "stakeholder id=a name=A role=partner involvement=at-table; gain", "a" },
  { "gain.unknown", "only a category",
    "stakeholder id=a name=A role=partner involvement=at-table; gain category=sales",
    NULL },
  { "gain.unknown", "not in the circle", "stakeholder id=a name=A role=target-group involvement=at-table", NULL },
  { "gain.unknown", "role unknown", "stakeholder id=a name=A involvement=at-table", NULL },
  { "gain.unknown", "not at the table", "stakeholder id=a name=A role=partner involvement=invited", NULL },

  { "gain.suspected", "all",
    "stakeholder id=a name=A role=partner involvement=at-table; gain what=Fame openness=suspected; "
    "gain what=Sales openness=suspected",
    "a" },
  { "gain.suspected", "one is open",
    "stakeholder id=a name=A role=partner involvement=at-table; gain what=Fame openness=suspected; "
    "gain what=Sales openness=open",
    NULL },
  { "gain.suspected", "of one it is unknown",
    "stakeholder id=a name=A role=partner involvement=at-table; gain what=Fame openness=suspected; "
    "gain what=Sales",
    NULL },
  { "gain.suspected", "none", "stakeholder id=a name=A role=partner involvement=at-table", NULL },
  { "gain.suspected", "not at the table",
    "stakeholder id=a name=A role=partner involvement=approached; gain what=Fame openness=suspected",
    NULL },
  { "gain.suspected", "two",
    "stakeholder id=a name=A role=partner involvement=at-table; gain what=Fame openness=suspected; "
    "stakeholder id=b name=B role=knowledge-partner involvement=at-table; gain what=Fame openness=suspected",
    "a b" },

  { "gain.conflict", "for and against",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=2; "
    "stake stakeholder=b interest=i stance=against weight=2",
    "i a b" },
  { "gain.conflict", "weight 1",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=1; "
    "stake stakeholder=b interest=i stance=against weight=2",
    NULL },
  { "gain.conflict", "weight 3",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=3; "
    "stake stakeholder=b interest=i stance=against weight=2",
    "i a b" },
  { "gain.conflict", "discussed by one",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=2 discussed-on=2026-01-01; "
    "stake stakeholder=b interest=i stance=against weight=2",
    NULL },
  { "gain.conflict", "divided",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=2; "
    "stake stakeholder=b interest=i stance=divided weight=2",
    NULL },
  { "gain.conflict", "both for",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=2; "
    "stake stakeholder=b interest=i stance=for weight=2",
    NULL },
  { "gain.conflict", "one not at the table",
    "stakeholder id=a name=A involvement=invited; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stake stakeholder=a interest=i stance=for weight=2; "
    "stake stakeholder=b interest=i stance=against weight=2",
    NULL },
  { "gain.conflict", "two against one",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "interest id=i name=I; stakeholder id=c name=C involvement=at-table; "
    "stake stakeholder=a interest=i stance=for weight=2; "
    "stake stakeholder=b interest=i stance=against weight=2; "
    "stake stakeholder=c interest=i stance=against weight=3",
    "i a b c" },

  { "empathy.viewpoint", "partner and target group",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=t name=T role=target-group involvement=invited",
    "a t" },
  { "empathy.viewpoint", "known", "stakeholder id=a name=A role=partner involvement=at-table viewpoint=X", NULL },
  { "empathy.viewpoint", "partner not at the table", "stakeholder id=a name=A role=partner", NULL },
  { "empathy.viewpoint", "one", "stakeholder id=t name=T role=target-group involvement=invited", "t" },
  { "empathy.viewpoint", "only a space",
    "stakeholder id=t name=T role=target-group involvement=invited viewpoint=_",
    "t" },

  { "empathy.critic", "critical", "stakeholder id=a name=A attitude=-1", "a" },
  { "empathy.critic", "opponent", "stakeholder id=a name=A attitude=-2; stakeholder id=b name=B attitude=-1", "a b" },
  { "empathy.critic", "neutral", "stakeholder id=a name=A attitude=0", NULL },
  { "empathy.critic", "unknown", "stakeholder id=a name=A", NULL },
  { "empathy.critic", "origin known", "stakeholder id=a name=A attitude=-1 origin=X", NULL },

  { "empathy.facilitator", "manager not independent", "manager name=X independent=no", "" },
  { "empathy.facilitator", "facilitator", "manager name=X independent=no; facilitator name=Y", NULL },
  { "empathy.facilitator", "independence unknown", "manager name=X", NULL },
  { "empathy.facilitator", "independent", "manager name=X independent=yes", NULL },
  { "empathy.facilitator", "a facilitator without a name",
    "manager name=X independent=no; facilitator independent=yes",
    "" },

  { "blindspot.interest", "shared by others",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "stakeholder id=c name=C; interest id=i name=I; stake stakeholder=c interest=i stance=for weight=2",
    "i" },
  { "blindspot.interest", "weight 1",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "stakeholder id=c name=C; interest id=i name=I; stake stakeholder=c interest=i stance=for weight=1",
    NULL },
  { "blindspot.interest", "one at the table",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=c name=C; interest id=i name=I; "
    "stake stakeholder=c interest=i stance=for weight=2",
    NULL },
  { "blindspot.interest", "shared at the table, if lightly",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "stakeholder id=c name=C; interest id=i name=I; stake stakeholder=c interest=i stance=for weight=2; "
    "stake stakeholder=a interest=i stance=for weight=1",
    NULL },
  { "blindspot.interest", "opposed at the table",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "stakeholder id=c name=C; interest id=i name=I; stake stakeholder=c interest=i stance=for weight=2; "
    "stake stakeholder=a interest=i stance=against weight=3",
    "i" },
  { "blindspot.interest", "two",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B involvement=at-table; "
    "stakeholder id=c name=C; interest id=i name=I; interest id=j name=J; "
    "stake stakeholder=c interest=i stance=for weight=2; stake stakeholder=c interest=j stance=for weight=3",
    "i j" },

  { "blindspot.powerful", "not yet", "stakeholder id=a name=A influence=4 involvement=not-yet", "a" },
  { "blindspot.powerful", "unknown",
    "stakeholder id=a name=A influence=5; stakeholder id=b name=B influence=4 role=partner",
    "a b" },
  { "blindspot.powerful", "influence 3", "stakeholder id=a name=A influence=3", NULL },
  { "blindspot.powerful", "influence unknown", "stakeholder id=a name=A", NULL },
  { "blindspot.powerful", "context", "stakeholder id=a name=A influence=5 role=context", NULL },
  { "blindspot.powerful", "left", "stakeholder id=a name=A influence=5 involvement=left", NULL },
  { "blindspot.powerful", "approached", "stakeholder id=a name=A influence=5 involvement=approached", NULL },

  { "blindspot.ally", "not yet", "stakeholder id=a name=A attitude=1 influence=3 involvement=not-yet", "a" },
  { "blindspot.ally", "left",
    "stakeholder id=a name=A attitude=2 influence=5 involvement=left; "
    "stakeholder id=b name=B attitude=1 influence=4 involvement=not-yet",
    "a b" },
  { "blindspot.ally", "influence 2", "stakeholder id=a name=A attitude=2 influence=2 involvement=not-yet", NULL },
  { "blindspot.ally", "neutral", "stakeholder id=a name=A attitude=0 influence=3 involvement=not-yet", NULL },
  { "blindspot.ally", "approached", "stakeholder id=a name=A attitude=1 influence=3 involvement=approached", NULL },
  { "blindspot.ally", "involvement unknown", "stakeholder id=a name=A attitude=1 influence=3", NULL },

  { "blindspot.isolated", "alone", "stakeholder id=a name=A", "a" },
  { "blindspot.isolated", "a line", "stakeholder id=a name=A; stakeholder id=b name=B; influence from=a to=b", NULL },
  { "blindspot.isolated", "an interest",
    "stakeholder id=a name=A; interest id=i name=I; stake stakeholder=a interest=i",
    NULL },
  { "blindspot.isolated", "two", "stakeholder id=a name=A; stakeholder id=b name=B", "a b" },

  { "involvement.none", "nobody", "", NULL },
  { "involvement.none", "one who is not", "stakeholder id=a name=A", "" },
  { "involvement.none", "one who is", "stakeholder id=t name=T role=target-group involvement=invited", NULL },

  { "involvement.away", "invited", "stakeholder id=t name=T role=target-group involvement=invited", "t" },
  { "involvement.away", "no target group", "stakeholder id=a name=A role=partner involvement=at-table", NULL },
  { "involvement.away", "at the table", "stakeholder id=t name=T role=target-group involvement=at-table", NULL },
  { "involvement.away", "involvement unknown", "stakeholder id=t name=T role=target-group", NULL },
  { "involvement.away", "one unknown",
    "stakeholder id=t name=T role=target-group involvement=invited; stakeholder id=u name=U role=target-group",
    "t" },
  { "involvement.away", "represented",
    "stakeholder id=t name=T role=target-group involvement=invited; "
    "stakeholder id=a name=A involvement=at-table; influence from=a to=t kind=represents",
    NULL },
  { "involvement.away", "represents, itself",
    "stakeholder id=t name=T role=target-group involvement=invited; "
    "stakeholder id=a name=A involvement=at-table; influence from=t to=a kind=represents",
    "t" },
  { "involvement.away", "represented by one not there",
    "stakeholder id=t name=T role=target-group involvement=invited; "
    "stakeholder id=b name=B involvement=invited; influence from=b to=t kind=represents",
    "t" },
  { "involvement.away", "one of two represented",
    "stakeholder id=t name=T role=target-group involvement=invited; "
    "stakeholder id=u name=U role=target-group involvement=left; "
    "stakeholder id=a name=A involvement=at-table; influence from=a to=u kind=represents",
    NULL },
  { "involvement.away", "two",
    "stakeholder id=t name=T role=target-group involvement=invited; "
    "stakeholder id=u name=U role=target-group involvement=left",
    "t u" },

  { "involvement.needs", "none", "stakeholder id=t name=T role=target-group involvement=invited", "t" },
  { "involvement.needs", "known", "stakeholder id=t name=T role=target-group involvement=invited needs=Rest", NULL },
  { "involvement.needs", "not a target group", "stakeholder id=a name=A", NULL },
  { "involvement.needs", "two",
    "stakeholder id=t name=T role=target-group involvement=invited; stakeholder id=u name=U role=target-group",
    "t u" },

  { "involvement.apart", "alone",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=t name=T role=target-group involvement=invited",
    "t" },
  { "involvement.apart", "a line to a partner",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=t name=T role=target-group involvement=invited; influence from=t to=a",
    NULL },
  { "involvement.apart", "a line from a partner",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=t name=T role=target-group involvement=invited; influence from=a to=t",
    NULL },
  { "involvement.apart", "a line to another",
    "stakeholder id=b name=B role=partner involvement=invited; "
    "stakeholder id=t name=T role=target-group involvement=invited; influence from=t to=b",
    "t" },
  { "involvement.apart", "a shared interest",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=t name=T role=target-group involvement=invited; interest id=i name=I; "
    "stake stakeholder=a interest=i stance=for weight=1; stake stakeholder=t interest=i stance=for weight=1",
    NULL },
  { "involvement.apart", "an interest that one opposes",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=t name=T role=target-group involvement=invited; interest id=i name=I; "
    "stake stakeholder=a interest=i stance=against; stake stakeholder=t interest=i stance=for",
    "t" },
  { "involvement.apart", "two",
    "stakeholder id=t name=T role=target-group involvement=invited; stakeholder id=u name=U role=target-group",
    "t u" },

  { "move.need", "unknown", "stakeholder id=m name=M role=to-move involvement=not-yet", "m" },
  { "move.need", "known", "stakeholder id=m name=M role=to-move involvement=not-yet moved-by=X", NULL },
  { "move.need", "another role", "stakeholder id=a name=A role=context", NULL },
  { "move.need", "two",
    "stakeholder id=m name=M role=to-move involvement=not-yet; stakeholder id=n name=N role=to-move",
    "m n" },

  { "move.route", "nobody at the table", "stakeholder id=m name=M role=to-move involvement=not-yet", "m" },
  { "move.route", "at the table", "stakeholder id=m name=M role=to-move involvement=at-table", NULL },
  { "move.route", "involvement unknown", "stakeholder id=m name=M role=to-move", NULL },
  { "move.route", "four lines",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B; stakeholder id=c name=C; "
    "stakeholder id=d name=D; stakeholder id=m name=M role=to-move involvement=not-yet; "
    "influence from=a to=b; influence from=b to=c; influence from=c to=d; influence from=d to=m",
    NULL },
  { "move.route", "five lines",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B; stakeholder id=c name=C; "
    "stakeholder id=d name=D; stakeholder id=m name=M role=to-move involvement=not-yet; "
    "influence from=a to=b; influence from=b to=c; influence from=c to=d; influence from=d to=e; "
    "stakeholder id=e name=E; influence from=e to=m",
    "m" },
  { "move.route", "a line that opposes",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B; stakeholder id=c name=C; "
    "stakeholder id=d name=D; stakeholder id=m name=M role=to-move involvement=not-yet; "
    "influence from=a to=b; influence from=b to=c effect=opposes; influence from=c to=d; "
    "influence from=d to=m",
    "m" },
  { "move.route", "against the line",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=m name=M role=to-move involvement=not-yet; "
    "influence from=m to=a",
    "m" },
  { "move.route", "round in a circle",
    "stakeholder id=a name=A involvement=at-table; stakeholder id=b name=B; "
    "stakeholder id=m name=M role=to-move involvement=not-yet; influence from=b to=m; influence from=m to=b",
    "m" },
  { "move.route", "two",
    "stakeholder id=m name=M role=to-move involvement=not-yet; "
    "stakeholder id=n name=N role=to-move involvement=left",
    "m n" },

  { "action.none", "to move", "stakeholder id=m name=M role=to-move involvement=not-yet", "m" },
  { "action.none", "another role", "stakeholder id=a name=A role=partner involvement=at-table", NULL },
  { "action.none", "an action", "stakeholder id=m name=M role=to-move involvement=not-yet; action what=X", NULL },
  { "action.none", "an empty one", "stakeholder id=m name=M role=to-move involvement=not-yet; action", "m" },
  { "action.none", "declined",
    "stakeholder id=m name=M role=to-move involvement=not-yet; action what=X status=declined",
    NULL },
  { "action.none", "running: all",
    "alliance phase=running; stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B",
    "a b" },
  { "action.none", "running: context and left",
    "alliance phase=running; stakeholder id=a name=A role=context; stakeholder id=b name=B involvement=left",
    NULL },

  { "action.undated", "asked", "stakeholder id=a name=A; action what=X status=asked", "a" },
  { "action.undated", "agreed",
    "stakeholder id=a name=A; action what=X status=agreed; action what=Y status=asked",
    "a a" },
  { "action.undated", "idea", "stakeholder id=a name=A; action what=X status=idea", NULL },
  { "action.undated", "done", "stakeholder id=a name=A; action what=X status=done", NULL },
  { "action.undated", "dated", "stakeholder id=a name=A; action what=X status=asked when=2027", NULL },

  { "action.unasked", "asked", "stakeholder id=a name=A; action what=X status=asked", "a" },
  { "action.unasked", "agreed",
    "stakeholder id=a name=A; action what=X status=agreed; action what=Y status=agreed",
    "a a" },
  { "action.unasked", "idea", "stakeholder id=a name=A; action what=X ", NULL },
  { "action.unasked", "by a stakeholder", "stakeholder id=a name=A; action what=X status=asked asked-by=a", NULL },
  { "action.unasked", "by somebody else",
    "stakeholder id=a name=A; action what=X status=asked asked-by-name=Me",
    NULL },
  { "action.unasked", "only a space", "stakeholder id=a name=A; action what=X status=asked asked-by-name=_", "a" },

  { "action.overdue", "2026-06-14", "stakeholder id=a name=A; action what=X when=2026-06-14", "a" },
  { "action.overdue", "2026-06-15", "stakeholder id=a name=A; action what=X when=2026-06-15", NULL },
  { "action.overdue", "2026-05", "stakeholder id=a name=A; action what=X when=2026-05", "a" },
  { "action.overdue", "2026-06", "stakeholder id=a name=A; action what=X when=2026-06", NULL },
  { "action.overdue", "2026-Q1", "stakeholder id=a name=A; action what=X when=2026-Q1", "a" },
  { "action.overdue", "2026-Q2", "stakeholder id=a name=A; action what=X when=2026-Q2", NULL },
  { "action.overdue", "2025", "stakeholder id=a name=A; action what=X when=2025", "a" },
  { "action.overdue", "2026", "stakeholder id=a name=A; action what=X when=2026", NULL },
  { "action.overdue", "1900", "stakeholder id=a name=A; action what=X when=1900", "a" },
  { "action.overdue", "asked", "stakeholder id=a name=A; action what=X when=2025 status=asked", "a" },
  { "action.overdue", "agreed", "stakeholder id=a name=A; action what=X when=2025 status=agreed", "a" },
  { "action.overdue", "done", "stakeholder id=a name=A; action what=X when=2025 status=done", NULL },
  { "action.overdue", "declined", "stakeholder id=a name=A; action what=X when=2025 status=declined", NULL },
  { "action.overdue", "unknown", "stakeholder id=a name=A; action what=X when=2025 status=unknown", NULL },
  { "action.overdue", "no date", "stakeholder id=a name=A; action what=X ", NULL },
  { "action.overdue", "two", "stakeholder id=a name=A; action what=X when=2025; action what=Y when=2024", "a a" },

  { "safety.unknown", "partner", "stakeholder id=a name=A role=partner involvement=at-table", "a" },
  { "safety.unknown", "known", "stakeholder id=a name=A role=partner involvement=at-table safety=partly", NULL },
  { "safety.unknown", "not a partner", "stakeholder id=a name=A involvement=at-table", NULL },
  { "safety.unknown", "two",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B role=partner involvement=at-table",
    "a b" },

  { "safety.low", "no", "stakeholder id=a name=A involvement=at-table safety=no", "a" },
  { "safety.low", "partly", "stakeholder id=a name=A involvement=at-table safety=partly", NULL },
  { "safety.low", "unknown", "stakeholder id=a name=A involvement=at-table", NULL },
  { "safety.low", "not at the table", "stakeholder id=a name=A safety=no involvement=invited", NULL },
  { "safety.low", "two",
    "stakeholder id=a name=A involvement=at-table safety=no; "
    "stakeholder id=b name=B involvement=at-table safety=no",
    "a b" },

  { "safety.dependent", "not independent", "manager name=X independent=no", "" },
  { "safety.dependent", "an independent facilitator",
    "manager name=X independent=no; facilitator name=Y independent=yes",
    NULL },
  { "safety.dependent", "one who is not", "manager name=X independent=no; facilitator name=Y independent=no", "" },
  { "safety.dependent", "one of whom it is unknown", "manager name=X independent=no; facilitator name=Y", NULL },
  { "safety.dependent", "unknown", "manager name=X", NULL },
  { "safety.dependent", "nobody named", "", NULL },

  { "safety.funded", "by a partner",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B role=partner involvement=at-table; influence from=a to=b kind=funds",
    "b" },
  { "safety.funded", "advised",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B role=partner involvement=at-table; influence from=a to=b kind=advises",
    NULL },
  { "safety.funded", "by another",
    "stakeholder id=a name=A involvement=at-table; "
    "stakeholder id=b name=A role=partner involvement=at-table; influence from=a to=b kind=funds",
    NULL },
  { "safety.funded", "each other",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B role=partner involvement=at-table; influence from=a to=b kind=funds; "
    "influence from=b to=a kind=funds",
    "a b" },

  { "leadership.none", "none", "", "" },
  { "leadership.none", "named", "manager name=X independent=no", NULL },
  { "leadership.none", "without a name", "manager independent=yes", "" },
  { "leadership.none", "only a facilitator", "facilitator name=Y", "" },

  { "leadership.undecided", "184 days of running", "alliance phase=running since=2025-12-13; ", "" },
  { "leadership.undecided", "183 days of running", "alliance phase=running since=2025-12-14; ", NULL },
  { "leadership.undecided", "decided 184 days ago",
    "alliance phase=running since=2025-01-01; decision date=2025-12-13",
    "" },
  { "leadership.undecided", "decided 183 days ago",
    "alliance phase=running since=2025-01-01; decision date=2025-12-14; decision date=2025-02-02",
    NULL },
  { "leadership.undecided", "start unknown", "decision date=2020-01-01", NULL },
  { "leadership.undecided", "decided before running began",
    "alliance phase=running since=2026-03-01; decision date=2020-01-01",
    NULL },

  { "time.no-plan", "none", "", "" },
  { "time.no-plan", "one", "milestone year=2030", NULL },
  { "time.no-plan", "dropped", "milestone year=2030 status=dropped", "" },

  { "time.short", "one year", "alliance start-year=2026; milestone year=2027", "" },
  { "time.short", "two years", "alliance start-year=2026; milestone year=2027; milestone year=2028", NULL },
  { "time.short", "start unknown", "milestone year=2027", NULL },
  { "time.short", "no milestone", "alliance start-year=2026", NULL },
  { "time.short", "before the start", "alliance start-year=2999; milestone year=1900", "" },
  { "time.short", "the last is dropped",
    "alliance start-year=2026; milestone year=2027; milestone year=2030 status=dropped",
    "" },

  { "time.uncommitted", "none", "stakeholder id=a name=A role=partner involvement=at-table", "a" },
  { "time.uncommitted", "one", "stakeholder id=a name=A role=partner involvement=at-table; commitment what=X", NULL },
  { "time.uncommitted", "an empty one",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment",
    "a" },
  { "time.uncommitted", "not a partner", "stakeholder id=a name=A involvement=at-table", NULL },
  { "time.uncommitted", "two",
    "stakeholder id=a name=A role=partner involvement=at-table; "
    "stakeholder id=b name=B role=partner involvement=at-table",
    "a b" },

  { "time.ends-early", "a year before",
    "milestone year=2030; stakeholder id=a name=A role=partner involvement=at-table; commitment until=2029",
    "a" },
  { "time.ends-early", "the same year",
    "milestone year=2030; stakeholder id=a name=A role=partner involvement=at-table; commitment until=2030",
    NULL },
  { "time.ends-early", "end unknown",
    "milestone year=2030; stakeholder id=a name=A role=partner involvement=at-table; commitment from=2020",
    NULL },
  { "time.ends-early", "no plan",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment until=2029",
    NULL },
  { "time.ends-early", "two",
    "milestone year=2030; stakeholder id=a name=A role=partner involvement=at-table; commitment until=2029; "
    "stakeholder id=b name=B role=partner involvement=at-table; commitment until=1900",
    "a b" },

  { "time.expiring", "this year",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment until=2026",
    "a" },
  { "time.expiring", "ended",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment until=1900; "
    "stakeholder id=b name=B role=partner involvement=at-table; commitment until=2025",
    "a b" },
  { "time.expiring", "next year",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment until=2027",
    NULL },
  { "time.expiring", "unknown",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment what=X",
    NULL },
  { "time.expiring", "not a partner", "stakeholder id=a name=A involvement=at-table; commitment until=2026", NULL },

  { "time.quick", "one year",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment from=2026 until=2026",
    "a" },
  { "time.quick", "two years",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment from=2026 until=2027",
    NULL },
  { "time.quick", "ends early",
    "milestone year=2030; stakeholder id=a name=A role=partner involvement=at-table; "
    "commitment from=2026 until=2026",
    NULL },
  { "time.quick", "start unknown",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment until=2026",
    NULL },
  { "time.quick", "backwards",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment from=2027 until=2026",
    NULL },
  { "time.quick", "nothing known",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment what=X",
    NULL },
  { "time.quick", "two",
    "stakeholder id=a name=A role=partner involvement=at-table; commitment from=2026 until=2026; "
    "stakeholder id=b name=B role=partner involvement=at-table; commitment from=2027 until=2027",
    "a b" },

  { "time.overdue", "last year", "milestone year=2025 text=X", "X" },
  { "time.overdue", "this year", "milestone year=2026 text=X", NULL },
  { "time.overdue", "done",
    "milestone year=2025 text=X status=done; milestone year=2025 status=dropped; "
    "milestone year=2025 status=unknown",
    NULL },
  { "time.overdue", "two", "milestone year=1900 text=X; milestone year=2025 text=Y", "X Y" },

  { "checks.stale", "366 days ago", "check id=gain.said answer=yes changed=2025-06-14", "gain.said" },
  { "checks.stale", "365 days ago", "check id=gain.said answer=yes changed=2025-06-15", NULL },
  { "checks.stale", "not discussed", "check id=gain.said answer=not-discussed changed=2020-01-01", NULL },
  { "checks.stale", "day unknown", "check id=gain.said answer=yes", NULL },
  { "checks.stale", "two",
    "check id=gain.said answer=yes changed=2025-06-14; "
    "check id=own panel=gain text=Ours answer=no changed=2020-01-01",
    "gain.said own" },
  { NULL, NULL, NULL, NULL }
};
