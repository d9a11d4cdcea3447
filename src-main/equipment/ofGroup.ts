import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { findOtherGroups } from './otherGroup.ts'
import { endReservations } from './reservationCommands.ts'

/**
 * Calls off what was reserved for a group and not collected, of some people or of everybody. What
 * another group of theirs relies on goes to that group with its days. Loans stay: who has a thing brings
 * it back. Answers how many open reservations were called off and how many went on.
 */
export async function cancelReservationsOf(
  work: Work,
  group: string,
  people: readonly string[] | null,
): Promise<{ cancelled: number; passedOn: number }> {
  const { rows } = await sql<{ id: string }>`
    select id from reservation where ended is null and group_id = ${group}
    and ${people === null ? sql`true` : sql`person_id in ${idList(people)}`}`.execute(work.db)
  if (rows.length === 0) return { cancelled: 0, passedOn: 0 }
  const reservations = rows.map(({ id }) => id)
  const of = { reservations, without: [group] }
  const others = await findOtherGroups(work.db, of, work.today, actorOf(work))
  for (const [id, { group: next, days }] of others) {
    await work.db
      .updateTable('reservation')
      .set((old) => ({
        group_id: next,
        from_day: days.from,
        until_day: days.until,
        revision: old('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
  }
  const left = reservations.filter((id) => !others.has(id))
  const cancelled = left.length === 0 ? 0 : await endReservations(work, left, 'cancelled')
  return { cancelled, passedOn: others.size }
}

/**
 * Takes equipment along to another group: what people said they need, unless they were asked there
 * too, and what is out with them or reserved for them. What they brought back stays with the group
 * it was lent for.
 */
export async function takeEquipmentAlong(
  work: Work,
  from: string,
  to: string,
  people: readonly string[],
): Promise<void> {
  const theirs = sql<boolean>`person_id in ${idList(people)}`
  const needs = await work.db
    .selectFrom('equipment_need')
    .selectAll()
    .where('group_id', '=', from)
    .where(theirs)
    .execute()
  for (const need of needs) {
    await work.db
      .insertInto('equipment_need')
      .values({ ...need, id: work.newId(), group_id: to })
      .onConflict((conflict) => conflict.columns(['group_id', 'person_id', 'kind']).doNothing())
      .execute()
  }
  await work.db
    .updateTable('reservation')
    .set((old) => ({ group_id: to, revision: old('revision', '+', 1) }))
    .where('group_id', '=', from)
    .where('ended', 'is', null)
    .where(theirs)
    .execute()
  await work.db
    .updateTable('loan')
    .set((old) => ({ group_id: to, revision: old('revision', '+', 1) }))
    .where('group_id', '=', from)
    .where(theirs)
    .where(
      sql<boolean>`exists (select 1 from loan_line
        where loan_line.loan_id = loan.id and loan_line.returned_on is null)`,
    )
    .execute()
}
