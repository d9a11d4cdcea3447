import { z } from 'zod'
import { command, query, Revised } from '#shared/commands/procedure.ts'
import { PreferredChannel } from '#shared/deliveries/channels.ts'
import { ListQuery, ListRequest, listPage } from '#shared/lists/list.ts'
import { Confirmations, ListPreview, ListRefusal, TakeInRefusal } from './importSchema.ts'
import { Preference } from './preference.ts'
import { Carrier, CarrierInput, Locker, LockerKind, LockerNear, Origin } from './schema.ts'

const ById = z.object({ id: z.uuid() })

/** From where lockers are nearest: a postcode or place as typed, or a person's home. */
export const NearWhat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), text: z.string().trim().min(1).max(100) }),
  z.object({ kind: z.literal('person'), person: z.uuid() }),
])
export type NearWhat = z.infer<typeof NearWhat>

export const CarrierRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nameTaken'), field: z.literal('name') }),
])
export type CarrierRefusal = z.infer<typeof CarrierRefusal>

/** Only a carrier that the office added goes out of use, and only when nothing is on its way by it. */
export const ArchiveCarrierRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('builtIn') }),
  z.object({ reason: z.literal('stillCarries'), count: z.number().int() }),
])
export type ArchiveCarrierRefusal = z.infer<typeof ArchiveCarrierRefusal>

/** A closed locker can't be chosen; of one chosen before it stays known that it was. */
export const PreferenceRefusal = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('closedLocker'),
    field: z.literal('locker'),
    name: z.string(),
    closedOn: z.iso.date(),
  }),
])
export type PreferenceRefusal = z.infer<typeof PreferenceRefusal>

/** A point of the map. */
export const LockerPoint = Locker.pick({
  id: true,
  carrierId: true,
  name: true,
  town: true,
  state: true,
}).extend({ latitude: z.number(), longitude: z.number() })
export type LockerPoint = z.infer<typeof LockerPoint>

/** Where parcels of each carrier wait. */
export const lockersContract = {
  /**
   * Columns: name, town, address, carrier (ids), kind, size, hours, busy, state, postcode, externalId.
   * Closed ones only where `state` is asked for.
   */
  list: query.input(ListRequest).output(listPage(Locker)),
  get: query
    .input(ById)
    .output(Locker.extend({ wanted: z.number().int().describe('people who prefer it') })),
  /** The places of a list that have coordinates, for the map. */
  points: query.input(ListQuery).output(z.array(LockerPoint)),
  /** Open places that fit, the nearest first where `near` is known, else by town and name. */
  find: query
    .input(
      z.object({
        search: z.string().max(200),
        near: NearWhat.nullable(),
        carriers: z.array(z.uuid()).max(50),
        kinds: z.array(LockerKind).max(10),
        /** The name of a box size that must fit; '' for any. */
        size: z.string().max(20),
        limit: z.number().int().min(1).max(100),
      }),
    )
    .output(z.object({ origin: Origin.nullable(), lockers: z.array(LockerNear) })),
  /** All carriers in their own order, with the date of the last list of each. */
  carriers: query.output(z.array(Carrier)),
  preferenceOf: query.input(z.object({ person: z.uuid() })).output(Preference),
  /** Reads a list and says what taking it in would do; nothing is written or kept. */
  previewList: query
    .input(z.object({ file: z.file(), carrier: z.uuid().nullable() }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('preview'), preview: ListPreview }),
        z.object({ kind: z.literal('refused'), refusal: ListRefusal }),
      ]),
    ),
  /**
   * Takes in a list as its preview showed it (`seen`); refused as `changedMeanwhile` where the office
   * has other lockers by now. One undo takes the whole list back.
   */
  takeInList: command(
    z.object({
      file: z.file(),
      carrier: z.uuid(),
      dated: z.iso.date('notADate'),
      seen: z.string().max(100),
      confirmed: Confirmations,
    }),
    z.object({
      carrierName: z.string(),
      added: z.number().int(),
      changed: z.number().int(),
      closed: z.number().int(),
      /** People whose preferred locker is closed or another now. */
      toAsk: z.number().int(),
    }),
    TakeInRefusal,
  ),
  /**
   * `revision` null: nobody had said anything yet. `confirmed`: the person was asked and still wants
   * the locker they have, so that it is no longer flagged as moved.
   */
  setPreference: command(
    z.object({
      person: z.uuid(),
      revision: z.number().int().min(1).nullable(),
      channel: PreferredChannel.nullable(),
      locker: z.uuid().nullable(),
      confirmed: z.boolean(),
    }),
    z.object({ revision: z.number().int().nullable() }),
    PreferenceRefusal,
  ),
  createCarrier: command(z.object({ input: CarrierInput }), ById, CarrierRefusal),
  updateCarrier: command(
    Revised.extend({ input: CarrierInput }),
    z.object({ revision: z.number().int() }),
    CarrierRefusal,
  ),
  /** Takes a carrier that the office added out of use; what it carried keeps its name. */
  archiveCarrier: command(Revised, z.object({}), ArchiveCarrierRefusal),
}
