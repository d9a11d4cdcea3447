import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LeftWith } from '#shared/equipment/leftWith.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findLoanLines } from './lines.ts'
import { findOtherGroups } from './otherGroup.ts'
import { findReservations } from './reservations.ts'
import { loanScope, reservationScope } from './scope.ts'

/** What is out with people of a group, the first due first, and what is reserved for them for the group. */
export async function findLeftWith(
  db: Kysely<Tables>,
  { group, people }: { group: string; people: readonly string[] },
  today: CivilDate,
  actor: Actor,
): Promise<(person: string) => LeftWith> {
  const { rows: out } = await sql<{ id: string }>`
    select loan_line.id from loan_line join loan on loan.id = loan_line.loan_id
    where loan.person_id in ${idList(people)} and loan_line.returned_on is null
    and ${loanScope(actor) ?? sql`true`}`.execute(db)
  const { rows: kept } = await sql<{ id: string }>`
    select id from reservation where ended is null and group_id = ${group}
    and person_id in ${idList(people)} and ${reservationScope(actor) ?? sql`true`}`.execute(db)
  const of = { reservations: kept.map(({ id }) => id), without: [group] }
  const others = await findOtherGroups(db, of, today, actor)
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  const lines = Map.groupBy(await findLoanLines(db, ids(out), today), ({ person }) => person)
  const reservations = Map.groupBy(
    await findReservations(db, ids(kept), today),
    ({ person }) => person,
  )
  return (person) => ({
    lent: (lines.get(person) ?? [])
      .toSorted((one, other) => (`${one.dueOn}${one.tag}` < `${other.dueOn}${other.tag}` ? -1 : 1))
      .map(({ tag, modelName, quantity, dueOn }) => ({ tag, modelName, quantity, dueOn })),
    reserved: (reservations.get(person) ?? [])
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
      .map(({ id, categoryName, categoryNameEn, modelName, left, held, from, until }) => ({
        categoryName,
        categoryNameEn,
        modelName,
        quantity: left,
        tags: held.map(({ tag }) => tag),
        from,
        until,
        goesTo: others.get(id)?.goesTo ?? null,
      })),
  })
}
