import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { countToGiveBack } from '#main/deliveries/toGiveBack.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LeftInGroups } from '#shared/equipment/leftInGroups.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findLoanLines } from './lines.ts'
import { findOtherGroups } from './otherGroup.ts'
import { findReservations } from './reservations.ts'
import { findWhom } from './whom.ts'

/** How many of each are shown by themselves. */
const shown = 20

/**
 * Materials that have to come back from them, what was lent for groups and is out, the first due first, and what is reserved for them and not collected:
 * called off with them, or what other groups rely on.
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
  const { rows: kept } = await sql<{ id: string }>`
    select id from reservation where ended is null and group_id in ${idList(groups)}
    order by from_day, seq`.execute(db)
  const of = { reservations: kept.map(({ id }) => id), without: groups }
  const others = await findOtherGroups(db, of, today, actor)
  const going = kept.filter(({ id }) => others.has(id))
  const ending = kept.filter(({ id }) => !others.has(id))
  const ids = (rows: readonly { id: string }[]) => rows.slice(0, shown).map(({ id }) => id)
  const lines = await findLoanLines(db, ids(out), today)
  const reservations = await findReservations(db, [...ids(ending), ...ids(going)], today)
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
    reserved: { count: ending.length, first: told.filter(({ id }) => !others.has(id)) },
    toGiveBack: await countToGiveBack(db, groups),
    passedOn: {
      count: going.length,
      first: told.flatMap((one) => {
        const other = others.get(one.id)
        return other === undefined ? [] : [{ ...one, goesTo: other.goesTo }]
      }),
    },
  }
}
