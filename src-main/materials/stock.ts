import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { startOfRigaDay } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { NotEnough, StockRefusal } from '#shared/materials/refusals.ts'
import {
  changeOf,
  heldOut,
  type StockWish,
  take,
  type Wanted,
  wantedInAll,
} from '#shared/materials/rules.ts'
import type { MovementReason } from '#shared/materials/schema.ts'
import { counted } from './stockSql.ts'

/** Notes what came, what was counted or what was written off. A right count leaves no movement. */
export const moveStock: Command<
  { id: string; note: string; happenedOn: CivilDate | null } & StockWish,
  { stock: number; change: number },
  StockRefusal | CommonRefusal
> = {
  name: 'materials.moveStock',
  records: ({ id }) => [`material/${id}`],
  async run(work, { id, note, happenedOn, ...wish }) {
    if (happenedOn !== null && happenedOn > work.today) {
      return refuse({ reason: 'notYet', field: 'happenedOn' })
    }
    const [material] = await findStock(work.db, [id])
    if (material === undefined || !material.kept) return refuse({ reason: 'stockNotKept' })
    if (material.archived) return refuse({ reason: 'archived' })
    const { name, have } = material
    const were = happenedOn === null ? have : await stockOn(work.db, id, happenedOn)
    const moved = changeOf(wish, { have, were })
    if (!moved.ok) {
      const asked = wish.reason === 'counted' ? were - wish.quantity : wish.quantity
      return refuse({ reason: 'notEnough', material: id, name, asked, have })
    }
    const { change } = moved
    const { reason } = wish
    await write(work, {
      material: id,
      quantity: change,
      reason,
      delivery: null,
      note,
      happenedOn: happenedOn === work.today ? null : happenedOn,
    })
    return done({ stock: have + change, change })
  },
}

/**
 * Takes what goes into a delivery out of stock, within the command that packs it. Materials whose
 * stock nobody keeps are passed over, all of them where the office has switched stock off.
 * @param happenedOn the earlier day on which it was packed; null for today
 * @returns the first material of which there are too few, and then the command must refuse
 */
export async function takeFromStock(
  work: Work,
  {
    delivery,
    materials,
    happenedOn,
  }: { delivery: string; materials: readonly Wanted[]; happenedOn: CivilDate | null },
): Promise<Answer<Record<string, never>, NotEnough>> {
  const { deliveryStock } = await findPolicies(work.db)
  if (!deliveryStock) return done({})
  const wanted = wantedInAll(materials)
  const stocks = await findStock(
    work.db,
    wanted.map(({ material }) => material),
  )
  for (const { material, quantity } of wanted) {
    const stock = stocks.find(({ id }) => id === material)
    if (stock === undefined || !stock.kept) continue
    const { name, have } = stock
    const taken = take(quantity, have)
    if (!taken.ok) return refuse({ reason: 'notEnough', material, name, asked: quantity, have })
    const packed = { reason: 'packed' as const, delivery, note: '', happenedOn }
    await write(work, { material, quantity: taken.change, ...packed })
  }
  return done({})
}

/**
 * Puts back all that a delivery holds out of stock, within the command that unpacks it, calls it off
 * or takes it back. What came back before does not come twice.
 * @param happenedOn the earlier day on which that happened; null for today
 */
export async function putBackToStock(
  work: Work,
  {
    delivery,
    reason,
    happenedOn,
  }: { delivery: string; reason: 'unpacked' | 'returned'; happenedOn: CivilDate | null },
): Promise<void> {
  const movements = await work.db
    .selectFrom('stock_movement')
    .select(['material_id as material', 'quantity'])
    .where('delivery_id', '=', delivery)
    .orderBy('seq')
    .execute()
  for (const held of heldOut(movements)) {
    await write(work, { ...held, reason, delivery, note: '', happenedOn })
  }
}

interface Movement extends Wanted {
  reason: MovementReason
  delivery: string | null
  note: string
  /** Null for today. */
  happenedOn: CivilDate | null
}

async function write(
  work: Work,
  { material, quantity, reason, delivery, note, happenedOn }: Movement,
): Promise<void> {
  if (quantity === 0) return
  await work.db
    .insertInto('stock_movement')
    .values({
      id: work.newId(),
      material_id: material,
      quantity,
      reason,
      delivery_id: delivery,
      note,
      at: work.now,
      entered_by: actorOf(work).account,
      happened_on: happenedOn,
    })
    .execute()
}

/** How many of a material there were at the end of a day, by what is known now. */
async function stockOn(db: Kysely<Tables>, material: string, day: CivilDate): Promise<number> {
  const after = instantText(startOfRigaDay(addDays(day, 1)))
  const { rows } = await sql<{ have: number }>`
    select coalesce(sum(quantity), 0) as have from stock_movement
    where material_id = ${material} and case when happened_on is null
      then at < ${after} else happened_on <= ${day} end`.execute(db)
  return rows[0]?.have ?? 0
}

interface Stock {
  id: string
  name: string
  kept: boolean
  archived: boolean
  have: number
}

async function findStock(db: Kysely<Tables>, ids: readonly string[]): Promise<Stock[]> {
  const { rows } = await sql<{
    id: string
    name: string
    kept: number
    archivedAt: string | null
    have: number
  }>`
    select material.id, name, stock_kept as kept, archived_at as archivedAt, ${counted} as have
    from material where material.id in ${idList(ids)}`.execute(db)
  return rows.map(({ kept, archivedAt, ...row }) => ({
    ...row,
    kept: kept === 1,
    archived: archivedAt !== null,
  }))
}
