import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Absence, AbsencesWaiting } from '#shared/absences/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findAbsences } from './findAbsences.ts'
import { absenceScope } from './scope.ts'
import { callsForGuardian, isOpen, standsOnRecord } from './states.ts'

interface Seen {
  actor: Actor
  today: CivilDate
}

/** How many of a person's absences their page shows; a session has few. */
const most = 200

/** What somebody missed, the latest day first. */
export const findAbsencesOf = (db: Kysely<Tables>, person: string, seen: Seen) =>
  findSome(db, sql`absence.person_id = ${person}`, seen)

/** Who is away from a session: who said so of it, or of that day. */
export const findAwayFrom = (db: Kysely<Tables>, session: string, seen: Seen) =>
  findSome(
    db,
    sql`(absence.session_id = ${session} or (absence.session_id is null and exists (
      select 1 from session where session.id = ${session}
      and session.group_id = absence.group_id
      and session.day between absence.from_day and absence.until_day
      and (session.own_people = 0 or exists (select 1 from session_person
        where session_person.session_id = session.id
        and session_person.person_id = absence.person_id)))))`,
    seen,
  )

async function findSome(
  db: Kysely<Tables>,
  condition: RawBuilder<boolean>,
  { actor, today }: Seen,
): Promise<Absence[]> {
  const rows = await db
    .selectFrom('absence')
    .select('id')
    .where(condition)
    .where(sql<boolean>`${standsOnRecord}`)
    .where(sql<boolean>`${absenceScope(actor) ?? sql`true`}`)
    .orderBy('from_day', 'desc')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  const ids = rows.map(({ id }) => id)
  const byId = new Map((await findAbsences(db, ids, { actor, today })).map((one) => [one.id, one]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many absences within the actor's scope wait for somebody. */
export async function countWaiting(
  db: Kysely<Tables>,
  { actor, today }: Seen,
): Promise<AbsencesWaiting> {
  const { rows } = await sql<AbsencesWaiting>`
    select coalesce(sum(${isOpen}), 0) as nothingFollowed,
      coalesce(sum(${callsForGuardian(today)}), 0) as callGuardian
    from absence where ${standsOnRecord} and ${absenceScope(actor) ?? sql`true`}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('Counting answered nothing')
  return row
}
