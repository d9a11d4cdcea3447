import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { groupScope } from '#main/courses/scope.ts'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { isExpectedIn } from '#main/timetable/expectedIn.ts'
import { inTime, inTimeThatDay } from '#shared/absences/inTime.ts'
import { type Absence, FollowUpKind } from '#shared/absences/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { callsForGuardian, isAskedFor, isExcusedNow, isOpen, stands } from './states.ts'

const Kinds = z.array(FollowUpKind)

/** A session that is moved takes its absences along. */
export const firstDay = sql<string>`coalesce(session.day, absence.from_day)`
const lastDay = sql<string>`coalesce(session.day, absence.until_day)`

/** When the learner's first session within the days begins: `2026-11-24 09:00`, whoever's group it is. */
const firstStart = sql<string | null>`(
  select min(other.day || ' ' || other.starts_at) from session as other
  where other.day between ${firstDay} and ${lastDay} and other.state = 'planned'
  and ${isExpectedIn('other', sql`absence.person_id`)})`

/** Absences as lists show them, in any order. */
export async function findAbsences(
  db: Kysely<Tables>,
  ids: readonly string[],
  { actor, today }: { actor: Actor; today: CivilDate },
): Promise<Absence[]> {
  if (ids.length === 0) return []
  const { minimumNoticeMinutes } = await findPolicies(db)
  const { rows } = await sql<Row>`
    select absence.id, absence.revision, absence.person_id as person,
      ${fullNameOf('person')} as personName, absence.group_id as "group",
      coalesce((select study_group.name from study_group
        where study_group.id = absence.group_id and ${groupScope(actor) ?? sql`true`}), '') as groupName,
      session.id as session, session.starts_at as sessionFrom, session.ends_at as sessionTo,
      ${firstDay} as "from", ${lastDay} as until, absence.kind, absence.reported_at as reportedAt,
      absence.hour_known as hourKnown,
      absence.channel, absence.reported_by as reportedBy, ${firstStart} as firstStart,
      ${isExcusedNow} as excused, absence.contacted, absence.catch_up as catchUp,
      (select json_group_array(kinds.kind) from (select absence_follow_up.kind as kind
        from absence_follow_up where absence_follow_up.absence_id = absence.id and ${stands}
        union select 'recording' where ${isAskedFor} order by kind) as kinds) as followed,
      ${isOpen} as nothingFollowed, ${callsForGuardian(today)} as callGuardian, absence.withdrawn
    from absence
    join person on person.id = absence.person_id
    left join session on session.id = absence.session_id
    where absence.id in ${idList(ids)}`.execute(db)
  return rows.map((row) => absenceOf(row, minimumNoticeMinutes))
}

interface Row extends Pick<
  Absence,
  | 'id'
  | 'revision'
  | 'from'
  | 'until'
  | 'kind'
  | 'reportedAt'
  | 'channel'
  | 'reportedBy'
  | 'catchUp'
> {
  person: string
  personName: string
  group: string
  groupName: string
  session: string | null
  sessionFrom: string
  sessionTo: string
  firstStart: string | null
  hourKnown: number
  excused: number
  contacted: number
  followed: string
  nothingFollowed: number
  callGuardian: number
  withdrawn: number
}

function absenceOf(
  { personName, groupName, sessionFrom, sessionTo, firstStart: first, ...row }: Row,
  minimumNoticeMinutes: number,
): Absence {
  const [day = '', from = ''] = first?.split(' ') ?? []
  return {
    ...row,
    person: { id: row.person, name: personName },
    group: { id: row.group, name: groupName },
    session: row.session === null ? null : { id: row.session, from: sessionFrom, to: sessionTo },
    inTime:
      first === null
        ? null
        : (row.hourKnown === 1 ? inTime : inTimeThatDay)(
            row.reportedAt,
            { day, from },
            minimumNoticeMinutes,
          ),
    hourKnown: row.hourKnown === 1,
    excused: row.excused === 1,
    contacted: row.contacted === 1,
    followed: Kinds.parse(JSON.parse(row.followed)),
    nothingFollowed: row.nothingFollowed === 1,
    callGuardian: row.callGuardian === 1,
    withdrawn: row.withdrawn === 1,
  }
}
