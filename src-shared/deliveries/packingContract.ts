import { z } from 'zod'
import { command, query } from '#shared/commands/procedure.ts'
import { CarrierSize } from '#shared/lockers/schema.ts'
import { DeliveryChannel } from './channels.ts'
import { Costs, CostsBy, CostsPeriod } from './costs.ts'
import { PackingPapersInput } from './packingPapers.ts'
import { EventRefusal } from './refusals.ts'
import { ChangedSince } from './schema.ts'
import { DeliveryStatus } from './status.ts'
import { HoldsRestricted } from './withheld.ts'

const deliveries = z.array(z.uuid()).min(1, 'required').max(2000, 'tooMany')
const chosen = z.object({ deliveries })
const count = z.number().int()

/** A draft that waits to be packed, as the desk lists it. */
export const ToPack = z.object({
  id: z.uuid(),
  code: z.string(),
  recipient: z.string(),
  channel: DeliveryChannel,
  groupName: z.string(),
  /** The carrier, and the locker's name where it goes to one. */
  carrierName: z.string(),
  lockerName: z.string(),
  lockerClosed: z.boolean(),
  /** Whether its session was cancelled, or its recipient has left the group. */
  notNeeded: z.boolean(),
  /** What its recipient wants or has otherwise by now. */
  changed: ChangedSince.nullable(),
  handOverBy: z.string().nullable(),
  week: z.string().nullable(),
  /** In person: for when they agreed. */
  appointmentAt: z.string().nullable(),
  lines: count,
  picked: count,
})
export type ToPack = z.infer<typeof ToPack>

const side = z.number().int()

/** What decides which box a delivery needs: all that lies in its parcel, and the terms of its carrier. */
export const Packable = z.object({
  things: z.array(
    z.object({
      name: z.string(),
      quantity: count,
      /** In millimetres. */
      sides: z.tuple([side, side, side]).nullable(),
      grams: count.nullable(),
    }),
  ),
  /** Null where no carrier takes it. */
  carrier: z
    .object({
      maxGrams: count.nullable(),
      vatPermille: count,
      sizes: z.array(CarrierSize),
    })
    .nullable(),
  locker: z.object({ maxGrams: count.nullable(), sizes: z.array(z.string()) }),
})
export type Packable = z.infer<typeof Packable>

/** What a code scanned at the packing desk is of. */
export const ScannedToPack = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('delivery'),
    id: z.uuid(),
    code: z.string(),
    status: DeliveryStatus,
  }),
  z.object({ kind: z.literal('material'), id: z.uuid(), name: z.string() }),
  /** `loanLine`: the loan it is out with now; null where it lies on the shelf. */
  z.object({ kind: z.literal('item'), tag: z.string(), loanLine: z.uuid().nullable() }),
  z.object({ kind: z.literal('unknown'), code: z.string() }),
])
export type ScannedToPack = z.infer<typeof ScannedToPack>

/** So many of one thing for the chosen deliveries together, from one shelf. */
export const PickingRow = z.object({
  shelf: z.string(),
  name: z.string(),
  code: z.string(),
  quantity: count,
  /** The deliveries it goes into. */
  codes: z.array(z.string()),
})
export type PickingRow = z.infer<typeof PickingRow>

export const PickRefusal = z.discriminatedUnion('reason', [
  /** It was packed or called off meanwhile. */
  z.object({ reason: z.literal('notDraft'), status: DeliveryStatus }),
  /** What lies in it was changed meanwhile. */
  z.object({ reason: z.literal('lineGone') }),
])
export type PickRefusal = z.infer<typeof PickRefusal>

export const PackRefusal = z.discriminatedUnion('reason', [
  ...EventRefusal.options,
  /** More than the carrier, the size or the locker takes, in grams. */
  z.object({
    reason: z.literal('tooHeavy'),
    field: z.literal('weightGrams'),
    code: z.string(),
    grams: count,
    limit: count,
  }),
  /** They lie in several parcels; each is weighed by itself. */
  z.object({ reason: z.literal('severalParcels') }),
])
export type PackRefusal = z.infer<typeof PackRefusal>

const noPaper = z.object({ ok: z.literal(false), refusal: HoldsRestricted })
/** A paper, unless it would hold something of somebody whose data is restricted. */
const paper = <S extends z.ZodRawShape>(more: S) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), pdf: z.file(), ...more }), noPaper])

/** What can be asked of the packing desk. */
export const packingContract = {
  /** Drafts to pack, the soonest hand-over first, those with everything picked last; at most 500 of `total`. */
  toPack: query.output(z.object({ rows: z.array(ToPack), total: count })),
  packable: query.input(z.object({ id: z.uuid() })).output(Packable),
  scanToPack: query
    .input(z.object({ code: z.string().trim().min(1).max(200) }))
    .output(ScannedToPack),
  pickingList: query.input(chosen).output(z.array(PickingRow)),
  pickingListPaper: query.input(chosen).output(paper({})),
  /** Slips or labels of the chosen deliveries in their order; `cards`: how many places they took. */
  packingPapers: query.input(PackingPapersInput).output(paper({ cards: count })),
  /** Parcels handed over in a period with what they cost; the dearest first. */
  costs: query.input(CostsPeriod).output(Costs),
  costsFile: query
    .input(
      CostsPeriod.extend({
        by: CostsBy,
        format: z.enum(['csv', 'xlsx']),
        headings: z.array(z.string().max(200)).length(7),
        /** What a row without a group or project is called. */
        none: z.string().max(200),
      }),
    )
    .output(z.object({ file: z.file() })),

  /** Checks lines of a draft off, or not any more. */
  pick: command(
    z.object({
      delivery: z.uuid(),
      lines: z.array(z.uuid()).min(1, 'required').max(100, 'tooMany'),
      picked: z.boolean(),
    }),
    z.object({ count }),
    PickRefusal,
  ),
  /**
   * Weighs a parcel, notes its size and packs what lies in it, in one step. `revision`: the parcel's,
   * as the window saw it; null of what goes without a carrier.
   */
  packOne: command(
    z.object({
      deliveries: z.array(z.uuid()).min(1, 'required').max(50, 'tooMany'),
      revision: count.min(1).nullable(),
      /** Null: what is known to lie in it is added up. */
      weightGrams: count.min(1, 'required').max(100_000, 'tooMuch').nullable(),
      sizeName: z.string().trim().max(20, 'tooLong'),
    }),
    z.object({ count }),
    PackRefusal,
  ),
}
