import { z } from 'zod'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { DeliveryStatus } from '#shared/deliveries/status.ts'
import { NextRecall } from './recall.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')
const note = z.string().trim().max(1000, 'tooLong')
const named = line(120).min(1, 'required')
const cents = z.number().int().min(0, 'negative').max(100_000_000, 'tooMuch')

/** What the office asks every participant about before a group starts (procedure 000, 6.7). */
export const NeedKind = z.enum([
  'computer',
  'monitor',
  'headset',
  'camera',
  'microphone',
  'internet',
])
export type NeedKind = z.infer<typeof NeedKind>

export const Condition = z.enum(['new', 'good', 'worn', 'damaged'])
export type Condition = z.infer<typeof Condition>

/** Names of the parts that belong to a thing: charger, bag, cable. */
export const Parts = z.array(named).max(20)

/** A kind of equipment. `need`: which question of the needs survey its things answer. */
export const CategoryInput = z.object({
  name: named,
  /** For whoever works in English; '' for the same name. */
  nameEn: line(120),
  need: NeedKind.nullable(),
})
export type CategoryInput = z.infer<typeof CategoryInput>

export const Category = CategoryInput.extend({
  id: z.uuid(),
  models: z.number().int(),
  /** Things with tags, and counted ones. */
  things: z.number().int(),
  /** Those of them that bear tags. */
  items: z.number().int(),
  revision: z.number().int(),
})
export type Category = z.infer<typeof Category>

/** A model. `quantity`: how many the office has of things that bear no tag; null where each has one. */
export const ModelInput = z.object({
  categoryId: z.uuid('required'),
  name: named,
  quantity: z.number().int().min(0, 'negative').max(10_000, 'tooMuch').nullable(),
  valueCents: cents.nullable(),
  parts: Parts,
  note,
})
export type ModelInput = z.infer<typeof ModelInput>

export const Model = ModelInput.extend({
  id: z.uuid(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  items: z.number().int(),
  revision: z.number().int(),
})
export type Model = z.infer<typeof Model>

/** One thing with a tag (inventory number), which is unique in the office whatever its letters' case. */
export const ItemInput = z.object({
  modelId: z.uuid('required'),
  tag: line(40).min(1, 'required'),
  serial: line(80),
  condition: Condition,
  valueCents: cents.nullable(),
  boughtOn: z.iso.date('notADate').nullable(),
  place: line(120),
  note,
})
export type ItemInput = z.infer<typeof ItemInput>

/**
 * Where a thing is, derived from its open loan line and its dated unavailability; the first that holds:
 * lent (late or not), retired, lost, in repair, held back for a reservation, in stock.
 */
export const ItemState = z.enum([
  'overdue',
  'lent',
  'retired',
  'lost',
  'repair',
  'packed',
  'inStock',
])
export type ItemState = z.infer<typeof ItemState>

/** Somebody as far as the actor may know them: null in the place of a name they may not see. */
export const Whom = z.object({ id: z.uuid(), name: z.string() })
export type Whom = z.infer<typeof Whom>

export const Item = ItemInput.extend({
  id: z.uuid(),
  modelName: z.string(),
  categoryId: z.uuid(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  state: ItemState,
  /** Who has it; null where nobody does or the actor may not see them. */
  holder: Whom.nullable(),
  /** Until when it is lent or in repair; null where it is not, or nobody knows. */
  until: z.iso.date().nullable(),
  kit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  parts: Parts,
  missingParts: Parts,
  photo: z.boolean(),
  revision: z.number().int(),
})
export type Item = z.infer<typeof Item>

/** What a thing went through, the last first. `person` null: nobody, or somebody the actor may not see. */
export const ItemEvent = z.object({
  id: z.string(),
  kind: z.enum([
    'issued',
    'returned',
    'extended',
    'shortened',
    'condition',
    'repair',
    'lost',
    'retired',
    'stocktake',
    'missing',
  ]),
  on: z.iso.date(),
  until: z.iso.date().nullable(),
  person: Whom.nullable(),
  condition: Condition.nullable(),
  note: z.string(),
})
export type ItemEvent = z.infer<typeof ItemEvent>

/** Things lent and returned as one. */
export const KitInput = z.object({
  name: named,
  tag: line(40).min(1, 'required'),
  items: z.array(z.uuid()).min(1, 'required').max(30, 'tooMany'),
  note,
})
export type KitInput = z.infer<typeof KitInput>

export const Kit = KitInput.omit({ items: true }).extend({
  id: z.uuid(),
  items: z.array(
    z.object({ id: z.uuid(), tag: z.string(), modelName: z.string(), state: ItemState }),
  ),
  /** Things of the kit that are not where the rest is: out, lost or in repair. */
  missing: z.number().int(),
  revision: z.number().int(),
})
export type Kit = z.infer<typeof Kit>

/** Days on which a thing can't be used. */
export const UnavailabilityKind = z.enum(['repair', 'lost', 'retired'])
export type UnavailabilityKind = z.infer<typeof UnavailabilityKind>

export const Unavailability = z.object({
  id: z.uuid(),
  kind: UnavailabilityKind,
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  note: z.string(),
})
export type Unavailability = z.infer<typeof Unavailability>

/** How a thing came back. `damagedUsable`: it may be lent on; `damaged`: a repair begins that day. */
export const ReturnOutcome = z.enum(['returned', 'damagedUsable', 'damaged', 'lost'])
export type ReturnOutcome = z.infer<typeof ReturnOutcome>

/** A line of a loan as lists show it; names are '' where there is nobody or the actor may not see them. */
export const LoanLine = z.object({
  id: z.uuid(),
  loan: z.uuid(),
  item: z.uuid().nullable(),
  tag: z.string(),
  serial: z.string(),
  modelId: z.uuid(),
  modelName: z.string(),
  categoryId: z.uuid(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  kit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  quantity: z.number().int(),
  place: z.string(),
  parts: Parts,
  person: z.uuid(),
  personName: z.string(),
  phone: z.string(),
  group: z.uuid().nullable(),
  groupName: z.string(),
  issuedOn: z.iso.date(),
  dueOn: z.iso.date(),
  expectedOn: z.iso.date().nullable(),
  conditionOut: Condition.nullable(),
  missingOut: Parts,
  returnedOn: z.iso.date().nullable(),
  outcome: ReturnOutcome.nullable(),
  conditionIn: Condition.nullable(),
  missingIn: Parts,
  /** Of those, what the borrower owes still. */
  owed: Parts,
  returnNote: z.string(),
  foundOn: z.iso.date().nullable(),
  /** The parcel it is on its way back in; `inTime`: sent by the due day, where that counts. */
  sentBack: z
    .object({
      carrierName: z.string(),
      number: z.string(),
      /** Why a number in doubt is right. */
      numberReason: z.string(),
      sentOn: z.iso.date(),
      inTime: z.boolean(),
    })
    .nullable(),
  /** What it was sent to them in came back or was lost, and nobody has settled that: they don't have it. */
  notReached: z.boolean(),
  /** When the borrower was last reminded: an instant. */
  remindedAt: z.string().nullable(),
  /** What is to be done next to get it back; null while it is not late, or nothing more is to be done. */
  recall: NextRecall.nullable(),
  /** A reservation that its lateness or a repair endangers. */
  endangers: z.boolean(),
  revision: z.number().int(),
})
export type LoanLine = z.infer<typeof LoanLine>

/** What a lent thing was sent to its borrower in last, and since which day that stands so. */
export const LineDelivery = z.object({
  id: z.uuid(),
  code: z.string(),
  channel: DeliveryChannel,
  status: DeliveryStatus,
  since: z.iso.date(),
})
export type LineDelivery = z.infer<typeof LineDelivery>

/** A reservation as lists show it. */
export const Reservation = z.object({
  id: z.uuid(),
  person: z.uuid(),
  personName: z.string(),
  phone: z.string(),
  group: z.uuid().nullable(),
  groupName: z.string(),
  categoryId: z.uuid(),
  categoryName: z.string(),
  categoryNameEn: z.string(),
  modelId: z.uuid().nullable(),
  modelName: z.string(),
  quantity: z.number().int(),
  left: z.number().int(),
  from: z.iso.date(),
  until: z.iso.date(),
  held: z.array(z.object({ item: z.uuid(), tag: z.string(), packed: z.boolean() })),
  note: z.string(),
  ended: z.enum(['cancelled', 'notCollected', 'collected']).nullable(),
  endedOn: z.iso.date().nullable(),
  /** Nobody came for so many days: it may be released. */
  overdueForRelease: z.boolean(),
  /** What it holds is late or broken when it begins, or it holds too little. */
  endangered: z.boolean(),
  revision: z.number().int(),
})
export type Reservation = z.infer<typeof Reservation>
