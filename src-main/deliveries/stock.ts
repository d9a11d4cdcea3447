import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { putBackToStock, takeFromStock } from '#main/materials/stock.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { EventRefusal } from '#shared/deliveries/refusals.ts'
import { type DeliveryStatus, holdsStock } from '#shared/deliveries/status.ts'
import type { Standing } from './events.ts'

/**
 * Takes what is kept in stock from the shelf, or puts it back, as the new status asks, on the day of its
 * event: a count of an earlier day goes by what there was then.
 * @returns what there is too little of, or null
 */
export async function moveStock(
  work: Work,
  standing: readonly Standing[],
  { status, at }: { status: DeliveryStatus; at: string },
): Promise<EventRefusal | null> {
  const day = rigaDateOf(at)
  const happenedOn = day === work.today ? null : day
  const inside = await findMaterials(work, standing)
  for (const { id, code, channel, status: before, statusAt } of standing) {
    const held = holdsStock(channel, before)
    const holds = holdsStock(channel, status)
    if (held && !holds) {
      const reason = status === 'returned' ? 'returned' : 'unpacked'
      await putBackToStock(work, { delivery: id, reason, happenedOn })
    }
    if (held || !holds) continue
    const materials = inside.get(id) ?? []
    // What was wrongly put back is taken on that same day at the earliest, or the days between lack it twice.
    const backOn = before === 'returned' && rigaDateOf(statusAt) > day ? rigaDateOf(statusAt) : day
    const takenOn = backOn === work.today ? null : backOn
    const taken = await takeFromStock(work, { delivery: id, materials, happenedOn: takenOn })
    if (taken.ok) continue
    const { name, asked, have } = taken.refusal
    return { reason: 'notEnough', material: name, wanted: asked, there: have, code }
  }
  return null
}

async function findMaterials(work: Work, standing: readonly Standing[]) {
  const { rows } = await sql<{ delivery: string; material: string; quantity: number }>`
    select delivery_id as delivery, material_id as material, quantity from delivery_line
    where delivery_id in ${idList(standing.map(({ id }) => id))}
    and material_id is not null`.execute(work.db)
  const inside = new Map<string, { material: string; quantity: number }[]>()
  for (const { delivery, ...line } of rows) {
    inside.set(delivery, [...(inside.get(delivery) ?? []), line])
  }
  return inside
}
