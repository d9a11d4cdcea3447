import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CarrierRefusal } from '#shared/lockers/contract.ts'
import type { CarrierInput } from '#shared/lockers/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { findCarriers } from './carriers.ts'

type Refusal = CarrierRefusal | CommonRefusal

/** Adds a carrier whose lists the program can't read, with its terms and sizes. */
export const createCarrier: Command<{ input: CarrierInput }, { id: string }, Refusal> = {
  name: 'lockers.createCarrier',
  async run(work, { input }) {
    if (await nameTaken(work, input.name, null)) {
      return refuse({ reason: 'nameTaken', field: 'name' })
    }
    const id = work.newId()
    await work.db
      .insertInto('carrier')
      .values({ id, kind: null, ...carrierRow(input), archived_at: null, revision: 1 })
      .execute()
    await writeSizes(work, id, input)
    return done({ id })
  },
}

/** Changes a carrier's terms as the window saw them. */
export const updateCarrier: Command<
  { id: string; revision: number; input: CarrierInput },
  { revision: number },
  Refusal
> = {
  name: 'lockers.updateCarrier',
  records: ({ id }) => [`carrier/${id}`],
  async run(work, { id, revision, input }) {
    const current = (await findCarriers(work.db, work.today)).find((carrier) => carrier.id === id)
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    if (await nameTaken(work, input.name, id)) return refuse({ reason: 'nameTaken', field: 'name' })
    await work.db
      .updateTable('carrier')
      .set({ ...carrierRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    if (JSON.stringify(current.sizes) !== JSON.stringify(input.sizes)) {
      await work.db.deleteFrom('carrier_size').where('carrier_id', '=', id).execute()
      await writeSizes(work, id, input)
    }
    return done({ revision: revision + 1 })
  },
}

const carrierRow = (input: CarrierInput) => ({
  name: input.name,
  storage_days: input.storageDays,
  reminder_after_days: input.reminderAfterDays,
  tracking_template: input.trackingTemplate,
  uses_s10: input.usesS10 ? 1 : 0,
  max_grams: input.maxGrams,
  vat_permille: input.vatPermille,
})

async function writeSizes(work: Work, carrier: string, { sizes }: CarrierInput): Promise<void> {
  for (const [place, size] of sizes.entries()) {
    await work.db
      .insertInto('carrier_size')
      .values({
        id: work.newId(),
        carrier_id: carrier,
        name: size.name,
        position: place + 1,
        height_mm: size.heightMm,
        width_mm: size.widthMm,
        length_mm: size.lengthMm,
        max_grams: size.maxGrams,
        price_cents: size.priceCents,
      })
      .execute()
  }
}

async function nameTaken(work: Work, name: string, except: string | null): Promise<boolean> {
  const others = await work.db
    .selectFrom('carrier')
    .select('name')
    .where('archived_at', 'is', null)
    .where('id', '<>', except ?? '')
    .execute()
  return others.some((other) => fold(other.name) === fold(name))
}
