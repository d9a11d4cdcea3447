import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LeftWith } from '#shared/equipment/leftWith.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findLoanLines } from './lines.ts'
import { findReservations } from './reservations.ts'
import { loanScope, reservationScope } from './scope.ts'
import { findStakes } from './stakes.ts'

/** What is out with people of a group, the first due first, and what becomes of what is reserved for them. */
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
  const stakes = await findStakes(db, { groups: [group], people }, today, actor)
  const touched = [
    ...stakes.ending,
    ...stakes.passedOn.keys(),
    ...stakes.shortened.keys(),
    ...stakes.unclear,
  ]
  const { rows: kept } = await sql<{ id: string }>`
    select id from reservation where id in ${idList(touched)}
    and ${reservationScope(actor) ?? sql`true`}`.execute(db)
  const unclear = new Set(stakes.unclear)
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  const lines = Map.groupBy(await findLoanLines(db, ids(out), today), ({ person }) => person)
  const reservations = Map.groupBy(
    await findReservations(db, ids(kept), today),
    ({ person }) => person,
  )
  return (person) => {
    const theirs = (reservations.get(person) ?? []).toSorted((one, other) =>
      one.from < other.from ? -1 : 1,
    )
    return {
      lent: (lines.get(person) ?? [])
        .toSorted((one, other) =>
          `${one.dueOn}${one.tag}` < `${other.dueOn}${other.tag}` ? -1 : 1,
        )
        .map(({ tag, modelName, quantity, dueOn }) => ({ tag, modelName, quantity, dueOn })),
      reserved: theirs
        .filter(({ id }) => !stakes.shortened.has(id) && !unclear.has(id))
        .map((one) => ({
          ...keptOf(one),
          goesTo: stakes.passedOn.get(one.id)?.goesTo ?? null,
          noGroup: stakes.ungrouped.has(one.id),
        })),
      shortened: theirs.flatMap((one) => {
        const keeps = stakes.shortened.get(one.id)
        return keeps === undefined ? [] : [{ ...keptOf(one), keeps }]
      }),
      unclear: theirs.filter(({ id }) => unclear.has(id)).map(keptOf),
    }
  }
}

const keptOf = (reserved: Reservation) => ({
  categoryName: reserved.categoryName,
  categoryNameEn: reserved.categoryNameEn,
  modelName: reserved.modelName,
  quantity: reserved.left,
  tags: reserved.held.map(({ tag }) => tag),
  from: reserved.from,
  until: reserved.until,
})
