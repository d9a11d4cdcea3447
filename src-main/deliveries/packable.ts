import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { findCarriers } from '#main/lockers/carriers.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Packable } from '#shared/deliveries/packingContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { deliveryScope } from './scope.ts'
import { lineThings, shortThingName } from './insideSql.ts'

const Sizes = z.array(z.string())

/**
 * What decides which box a delivery needs: everything that lies in its parcel (of each delivery that
 * shares it), what its carrier offers, and what its locker takes. What lies in a delivery that is hidden
 * from the actor is measured too, for the box must hold it, but its name is "…". Null where there is no such
 * delivery.
 */
export async function findPackable(
  db: Kysely<Tables>,
  id: string,
  today: CivilDate,
  actor: Actor,
): Promise<Packable | null> {
  const { rows } = await sql<{
    parcel: string | null
    carrier: string | null
    sizes: string | null
    maxGrams: number | null
  }>`select delivery.parcel_id as parcel, delivery.carrier_id as carrier, locker.sizes,
      locker.max_grams as maxGrams
    from delivery left join locker on locker.id = delivery.locker_id
    where delivery.id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const carrier =
    row.carrier === null
      ? undefined
      : (await findCarriers(db, today)).find((one) => one.id === row.carrier)
  const offered = carrier?.sizes ?? []
  // A locker's list that names sizes in other words than the office tells nothing of them.
  const inLocker = Sizes.parse(JSON.parse(row.sizes ?? '[]')).filter((size) =>
    offered.some(({ name }) => name === size),
  )
  return {
    things: await findThings(db, { parcel: row.parcel, id }, actor),
    carrier:
      carrier === undefined
        ? null
        : { maxGrams: carrier.maxGrams, vatPermille: carrier.vatPermille, sizes: offered },
    locker: { maxGrams: row.maxGrams, sizes: inLocker },
  }
}

/** Lent things are never measured: they are in it, and nobody knows how big. */
async function findThings(
  db: Kysely<Tables>,
  { parcel, id }: { parcel: string | null; id: string },
  actor: Actor,
): Promise<Packable['things']> {
  const { rows } = await sql<{
    name: string
    quantity: number
    grams: number | null
    height: number | null
    width: number | null
    length: number | null
  }>`select case when ${deliveryScope(actor) ?? sql`true`}
        then ${shortThingName} else '…' end as name,
      delivery_line.quantity, material.weight_grams as grams, material.height_mm as height,
      material.width_mm as width, material.length_mm as length
    from delivery_line join delivery on delivery.id = delivery_line.delivery_id
    ${lineThings}
    where ${parcel === null ? sql`delivery.id = ${id}` : sql`delivery.parcel_id = ${parcel}`}
      and delivery.status in ('draft', 'packed')
    order by delivery.seq, material.sort_key`.execute(db)
  return rows.map(({ height, width, length, ...thing }) => ({
    ...thing,
    sides: height === null || width === null || length === null ? null : [height, width, length],
  }))
}
