import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { countToGiveBack } from '#main/deliveries/toGiveBack.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LeftInGroups } from '#shared/equipment/leftInGroups.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findLoanLines } from './lines.ts'
import { findReservations } from './reservations.ts'
import { findStakes } from './stakes.ts'
import { findWhom } from './whom.ts'

/** How many of each are shown by themselves. */
const shown = 20

/**
 * Materials that have to come back from them, what was lent for groups and is out, the first due first,
 * and what is reserved for them and not collected: called off with them, or what other groups rely on; and
 * what becomes of what was prolonged for them.
 */
export async function findLeftInGroups(
  db: Kysely<Tables>,
  groups: readonly string[],
  today: CivilDate,
  actor: Actor,
): Promise<LeftInGroups> {
  const { rows: out } = await sql<{ id: string }>`
    select loan_line.id from loan_line join loan on loan.id = loan_line.loan_id
    where returned_on is null and loan.group_id in ${idList(groups)}
    order by due_on, loan_line.seq`.execute(db)
  const stakes = await findStakes(db, { groups, people: null }, today, actor)
  const { ending, ungrouped, passedOn, shortened, unclear } = stakes
  const first = (ids: Iterable<string>) => [...ids].slice(0, shown)
  const ids = (rows: readonly { id: string }[]) => rows.slice(0, shown).map(({ id }) => id)
  const lines = await findLoanLines(db, ids(out), today)
  const reservations = await findReservations(
    db,
    [ending, passedOn.keys(), shortened.keys(), unclear].flatMap(first),
    today,
  )
  const people = [...lines, ...reservations].map(({ person }) => person)
  const whom = await findWhom(db, people, actor)
  const told = reservations
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .map(({ id, person, left, held, modelName, from, until, ...kind }) => ({
      id,
      person: whom(person),
      modelName,
      quantity: left,
      categoryName: kind.categoryName,
      categoryNameEn: kind.categoryNameEn,
      tags: held.map(({ tag }) => tag),
      from,
      until,
    }))
  const among = (ids: readonly string[]) => told.filter(({ id }) => ids.includes(id))
  return {
    lent: {
      count: out.length,
      first: lines
        .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
        .map(({ id, person, tag, modelName, quantity, dueOn }) => ({
          id,
          person: whom(person),
          tag,
          modelName,
          quantity,
          dueOn,
        })),
    },
    reserved: {
      count: ending.length,
      first: among(ending).map((one) => ({ ...one, noGroup: ungrouped.has(one.id) })),
    },
    toGiveBack: await countToGiveBack(db, groups),
    passedOn: {
      count: passedOn.size,
      first: told.flatMap((one) => {
        const other = passedOn.get(one.id)
        return other === undefined ? [] : [{ ...one, goesTo: other.goesTo }]
      }),
    },
    shortened: {
      count: shortened.size,
      first: told.flatMap((one) => {
        const keeps = shortened.get(one.id)
        return keeps === undefined ? [] : [{ ...one, keeps }]
      }),
    },
    unclear: { count: unclear.length, first: among(unclear) },
  }
}
