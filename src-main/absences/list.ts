import { sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import { contains } from '#main/courses/search.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { personSearch } from '#main/people/search.ts'
import type { Absence } from '#shared/absences/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { findAbsences, firstDay } from './findAbsences.ts'
import { absenceScope } from './scope.ts'
import { isAskedFor, isExcusedNow, standsOnRecord, stands, stateIs } from './states.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

/** Absences, the one reported last first; withdrawn ones are out of the way until asked for. */
export const absenceList = (today: CivilDate): ListDefinition<Absence> => ({
  from: sql`absence join person on person.id = absence.person_id
    left join session on session.id = absence.session_id`,
  id: sql`absence.id`,
  position: sql`absence.seq`,
  columns: {
    person: {
      sort: sql`person.sort_key`,
      contains: (folded) => personSearch(folded, false) ?? sql`true`,
      isOneOf: (people) => sql`absence.person_id in ${among(people)}`,
    },
    group: {
      contains: (folded, actor) =>
        sql`absence.group_id in (select study_group.id from study_group
          where ${contains(sql`study_group.search_text`, folded)}
          and ${groupScope(actor) ?? sql`true`})`,
      isOneOf: (groups) => sql`absence.group_id in ${among(groups)}`,
    },
    session: { isOneOf: (sessions) => sql`absence.session_id in ${among(sessions)}` },
    day: { sort: firstDay, date: firstDay },
    kind: { sort: sql`absence.kind`, isOneOf: (kinds) => sql`absence.kind in ${among(kinds)}` },
    reported: { sort: sql`absence.reported_at`, date: sql`absence.reported_on` },
    reportedBy: {
      sort: sql`absence.reported_by`,
      isOneOf: (who) => sql`absence.reported_by in ${among(who)}`,
    },
    followed: {
      isOneOf: (kinds) => sql`(exists (select 1 from absence_follow_up
        where absence_follow_up.absence_id = absence.id
        and absence_follow_up.kind in ${among(kinds)} and ${stands})
        or (${kinds.includes('recording') ? 1 : 0} and ${isAskedFor}))`,
    },
    excused: { yes: isExcusedNow },
    state: {
      isOneOf: (states) =>
        sql`(${sql.join(
          states.map((state) => stateIs(state, today)),
          sql` or `,
        )})`,
    },
  },
  order: [{ column: 'reported', direction: 'descending' }],
  unless: { filtered: ['state'], only: standsOnRecord },
  scope: absenceScope,
  search: (text, broad) => personSearch(text, broad),
  load: (db, ids, actor) => findAbsences(db, ids, { actor, today }),
})
