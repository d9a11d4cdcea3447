import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { type CivilDate, daysBetween } from '#shared/calendar/civilDate.ts'
import { isOldList } from '#shared/lockers/listAge.ts'
import type { Carrier, TakenList } from '#shared/lockers/schema.ts'

/** The carriers of the office with their terms, in the order in which they came. */
export async function findCarriers(db: Kysely<Tables>, today: CivilDate): Promise<Carrier[]> {
  const carriers = await db
    .selectFrom('carrier')
    .selectAll()
    .select(({ selectFrom, fn }) =>
      selectFrom('locker')
        .select(fn.countAll<number>().as('count'))
        .whereRef('locker.carrier_id', '=', 'carrier.id')
        .where('closed_on', 'is', null)
        .as('lockers'),
    )
    .where('archived_at', 'is', null)
    .orderBy('seq')
    .execute()
  const sizes = await db.selectFrom('carrier_size').selectAll().orderBy('position').execute()
  const lists = await findLastLists(db, today)
  return carriers.map((carrier) => ({
    id: carrier.id,
    kind: carrier.kind,
    name: carrier.name,
    storageDays: carrier.storage_days,
    reminderAfterDays: carrier.reminder_after_days,
    trackingTemplate: carrier.tracking_template,
    usesS10: carrier.uses_s10 === 1,
    maxGrams: carrier.max_grams,
    vatPermille: carrier.vat_permille,
    sizes: sizes
      .filter((size) => size.carrier_id === carrier.id)
      .map((size) => ({
        name: size.name,
        heightMm: size.height_mm,
        widthMm: size.width_mm,
        lengthMm: size.length_mm,
        maxGrams: size.max_grams,
        priceCents: size.price_cents,
      })),
    lockers: carrier.lockers ?? 0,
    list: lists.get(carrier.id) ?? null,
    revision: carrier.revision,
  }))
}

/** The last list of each carrier that has one, by the carrier's id. */
export async function findLastLists(
  db: Kysely<Tables>,
  today: CivilDate,
): Promise<ReadonlyMap<string, TakenList>> {
  const { rows } = await sql<{ carrier: string; dated: string; takenInAt: string }>`
    select carrier_id as carrier, dated, taken_in_at as takenInAt from locker_list
    where seq in (select max(seq) from locker_list group by carrier_id)`.execute(db)
  return new Map(
    rows.map(({ carrier, dated, takenInAt }) => [
      carrier,
      {
        dated,
        takenInAt,
        days: Math.max(0, daysBetween(dated, today)),
        old: isOldList(dated, today),
      },
    ]),
  )
}
