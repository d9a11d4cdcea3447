import { z } from 'zod'

/** Carriers whose lists the program reads. */
export const CarrierKind = z.enum(['omniva', 'dpd', 'smartposti', 'pasts', 'unisend', 'venipak'])
export type CarrierKind = z.infer<typeof CarrierKind>

/** What stands at a place of a carrier's list: a locker, or people who hand parcels out. */
export const LockerKind = z.enum(['locker', 'postOffice', 'shop'])
export type LockerKind = z.infer<typeof LockerKind>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/**
 * Whether a place takes parcels. `moved`: open, and since some day its number is at another place than
 * before. `closed`: the carrier's last list lacks it.
 */
export const LockerState = z.enum(['open', 'moved', 'closed'])
export type LockerState = z.infer<typeof LockerState>

/** A place where a carrier's parcels wait. */
export const Locker = z.object({
  id: z.uuid(),
  carrierId: z.uuid(),
  carrierName: z.string(),
  externalId: z.string(),
  kind: LockerKind,
  state: LockerState,
  name: z.string(),
  address: z.string(),
  town: z.string(),
  municipality: z.string(),
  /** `LV-1050`, or '' where the carrier's list has none. */
  postcode: z.string(),
  /** Degrees; both or neither. */
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** As `weekHours.ts` writes them: '' around the clock, `-` not known. */
  hours: z.string(),
  sizes: z.array(z.string()),
  maxGrams: z.number().int().nullable(),
  busy: z.boolean(),
  comment: z.string(),
  closedOn: z.iso.date().nullable(),
  /** An instant. */
  movedAt: z.string().nullable(),
  revision: z.number().int(),
})
export type Locker = z.infer<typeof Locker>

/** A locker with how far it is; null where nobody knows from where, or where to. */
export const LockerNear = Locker.extend({ km: z.number().nullable() })
export type LockerNear = z.infer<typeof LockerNear>

/** Where distances are counted from: what was looked up, and how exactly it is known. */
export const Origin = z.object({
  label: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  /** A postcode whose middle is known from few places, or a place of a name that several have. */
  rough: z.boolean(),
})
export type Origin = z.infer<typeof Origin>

const grams = z.number().int().min(1, 'tooLittle').max(1_000_000, 'tooMuch')
const millimetres = z.number().int('notANumber').min(1, 'required').max(3000, 'tooMuch')

/** A size of boxes, its sides in millimetres; the price with VAT in cents, null where a contract has it. */
export const CarrierSize = z.object({
  name: line(20).min(1, 'required'),
  heightMm: millimetres,
  widthMm: millimetres,
  lengthMm: millimetres,
  maxGrams: grams.nullable(),
  priceCents: z.number().int().min(0, 'negative').max(1_000_000, 'tooMuch').nullable(),
})
export type CarrierSize = z.infer<typeof CarrierSize>

/** A carrier's terms, which each office keeps as its contract has them. */
export const CarrierInput = z.object({
  name: line(80).min(1, 'required'),
  /** Calendar days a parcel waits, and after how many of them the recipient is reminded. */
  storageDays: z.number().int().min(1, 'tooLittle').max(60, 'tooMuch'),
  reminderAfterDays: z.number().int().min(0, 'negative').max(60, 'tooMuch'),
  /** Where a number is followed, with `{code}` in its place; '' where nowhere. */
  trackingTemplate: line(300).refine(
    (text) => text === '' || (/^https:\/\/\S+$/u.test(text) && text.includes('{code}')),
    'trackingTemplate',
  ),
  usesS10: z.boolean(),
  maxGrams: grams.nullable(),
  /** VAT in its prices, in tenths of a per cent. */
  vatPermille: z.number().int().min(0, 'negative').max(1000, 'tooMuch'),
  /** The smallest first. */
  sizes: z
    .array(CarrierSize)
    .max(20)
    .refine(
      (sizes) => new Set(sizes.map(({ name }) => name.toUpperCase())).size === sizes.length,
      'sizeTwice',
    ),
})
export type CarrierInput = z.infer<typeof CarrierInput>

/** The last list of a carrier. `old`: older than 60 days. */
export const TakenList = z.object({
  dated: z.iso.date(),
  takenInAt: z.string(),
  days: z.number().int(),
  old: z.boolean(),
})
export type TakenList = z.infer<typeof TakenList>

/** `kind` null: a carrier the office added itself, whose lists the program can't read. */
export const Carrier = CarrierInput.extend({
  id: z.uuid(),
  kind: CarrierKind.nullable(),
  /** Open places. */
  lockers: z.number().int(),
  list: TakenList.nullable(),
  revision: z.number().int(),
})
export type Carrier = z.infer<typeof Carrier>
