import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Period } from '#shared/equipment/stock.ts'
import { endReservations } from './reservationCommands.ts'
import { findStakes } from './stakes.ts'

/**
 * Calls off what was reserved for a group and not collected, of some people or of everybody. What
 * another group of theirs relies on goes to that group with its days; what was prolonged for this group
 * keeps those of its own. Loans stay: who has a thing brings it back. Answers how many open reservations
 * were called off, how many went on and how many are shorter.
 */
export async function cancelReservationsOf(
  work: Work,
  group: string,
  people: readonly string[] | null,
): Promise<{ cancelled: number; passedOn: number; shortened: number }> {
  if (people?.length === 0) return { cancelled: 0, passedOn: 0, shortened: 0 }
  const leaving = { groups: [group], people }
  const stakes = await findStakes(work.db, leaving, work.today, actorOf(work))
  for (const [id, { group: next, days }] of stakes.passedOn) {
    await giveDays(work, id, { group_id: next }, days)
  }
  for (const [id, days] of stakes.shortened) await giveDays(work, id, {}, days)
  const { ending, passedOn, shortened } = stakes
  const cancelled = ending.length === 0 ? 0 : await endReservations(work, ending, 'cancelled')
  return { cancelled, passedOn: passedOn.size, shortened: shortened.size }
}

async function giveDays(
  work: Work,
  reservation: string,
  more: { group_id?: string },
  { from, until }: Period,
): Promise<void> {
  await work.db
    .updateTable('reservation')
    .set((old) => ({
      ...more,
      from_day: from,
      until_day: until,
      revision: old('revision', '+', 1),
    }))
    .where('id', '=', reservation)
    .execute()
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
