import { type Kysely, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { needStateOf, stillLacks } from '#shared/equipment/needs.ts'
import type { LacksOfPerson } from '#shared/equipment/needsContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findNeedsOf } from './needs.ts'

/** The groups somebody is in that have not ended, the first to begin first, with what they lack and are promised there. */
export async function findLacksOf(
  db: Kysely<Tables>,
  person: string,
  actor: Actor,
  today: CivilDate,
): Promise<LacksOfPerson[]> {
  const { rows } = await sql<Omit<LacksOfPerson, 'lacks' | 'promised'>>`
    select study_group.id as "group", study_group.name, starts_on as startsOn, ends_on as endsOn
    from enrolment join study_group on study_group.id = enrolment.group_id
    where enrolment.person_id = ${person} and enrolment.state <> 'withdrawn'
    and study_group.archived_at is null and coalesce(ends_on, ${today}) >= ${today}
    and ${groupScope(actor) ?? sql`true`}
    order by starts_on is null, starts_on, study_group.seq`.execute(db)
  const found: LacksOfPerson[] = []
  for (const row of rows) {
    const [theirs] = await findNeedsOf(db, row.group, person, actor)
    const cells = theirs?.cells ?? []
    const promised = cells.filter((cell) => needStateOf(cell) === 'reserved')
    found.push({
      ...row,
      lacks: cells.filter(stillLacks).map(({ kind }) => kind),
      promised: promised.map(({ kind }) => kind),
    })
  }
  return found
}
