import { z } from 'zod'
import { mondayOf } from '#shared/materials/ties.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { DeliveryChannel } from './channels.ts'
import { DeliveryStatus, EventSource } from './status.ts'
import { Withheld } from './withheld.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')
const day = z.iso.date('notADate')

/** So many of one material. */
export const MaterialLine = z.object({
  material: z.uuid('required'),
  quantity: z.number().int().min(1, 'quantityMissing').max(1000, 'tooMuch'),
})
export type MaterialLine = z.infer<typeof MaterialLine>

/** How and what to deliver. What the recipient's card already says may be left null: then it is taken from there. */
export const DeliveryInput = z.object({
  group: z.uuid().nullable(),
  session: z.uuid().nullable(),
  channel: DeliveryChannel,
  /** The week of a weekly packet, known by its Monday: each day of it may be given. */
  week: day.nullable().transform((given) => (given === null ? null : mondayOf(given))),
  recipient: line(100).nullable(),
  phone: line(40).nullable(),
  email: line(254).nullable(),
  address: line(300).nullable(),
  /** Null: the locker that the person prefers. */
  locker: z.uuid().nullable(),
  /** Who carries a parcel that goes by post; null for the post itself. */
  carrier: z.uuid().nullable(),
  materials: z.array(MaterialLine).max(50, 'tooMany'),
  /** Lent things that go along. */
  loanLines: z.array(z.uuid()).max(50, 'tooMany'),
  subject: line(200),
  message: z.string().trim().max(10_000, 'tooLong'),
  /** Where access is given on the e-platform. */
  link: z.union([z.literal(''), z.url('notALink')]),
  /** In person: when and for what hour they agreed. */
  appointment: z.object({ day, time: TimeOfDay }).nullable(),
  note: z.string().trim().max(1000, 'tooLong'),
})
export type DeliveryInput = z.infer<typeof DeliveryInput>

/** What happened to deliveries: when, who says so, who took it. */
export const EventInput = z.object({
  status: DeliveryStatus,
  /** Riga's day and time; null for now. What is entered later happened earlier. */
  at: z.object({ day, time: TimeOfDay.nullable() }).nullable(),
  source: EventSource,
  /** Who took it, where it was not the participant: name and how they are related. */
  takenBy: line(200),
  relation: line(100),
  /**
   * Who gave it out of hand: anybody of the register, a teacher, tutor or driver too who does not use
   * the program; null for the one who writes it down.
   */
  handedBy: z.uuid().nullable(),
  note: z.string().trim().max(1000, 'tooLong'),
})
export type EventInput = z.infer<typeof EventInput>

/** What lies in a delivery. */
export const Contents = z.object({
  id: z.uuid(),
  /** Null of a lent thing. */
  material: z.uuid().nullable(),
  loanLine: z.uuid().nullable(),
  /** The material's name, or `L-07 · ThinkPad`. */
  name: z.string(),
  shelf: z.string(),
  code: z.string(),
  quantity: z.number(),
  weightGrams: z.number().nullable(),
  pickedAt: z.string().nullable(),
})
export type Contents = z.infer<typeof Contents>

/** The box a delivery lies in. */
export const Parcel = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  number: z.string(),
  numberReason: z.string(),
  weightGrams: z.number().nullable(),
  sizeName: z.string(),
  costCents: z.number().nullable(),
  manifest: z.uuid().nullable(),
  /** How many deliveries lie in it. */
  deliveries: z.number(),
})
export type Parcel = z.infer<typeof Parcel>

const grams = z.number().int().min(1).max(100_000, 'tooMuch').nullable()

/** What the carrier's receipt says of a parcel: grams, size, and the real cost with VAT in cents. */
export const ParcelMeasures = z.object({
  weightGrams: grams,
  sizeName: z.string().trim().max(20, 'tooLong'),
  costCents: z.number().int().min(0).max(1_000_000, 'tooMuch').nullable(),
})
export type ParcelMeasures = z.infer<typeof ParcelMeasures>

/** The carrier's number of a parcel; '' for none. `reason` keeps one whose check digit or form is wrong. */
export const ParcelNumber = z.object({
  number: z.string().trim().max(60, 'tooLong'),
  reason: z.string().trim().max(200, 'tooLong'),
})
export type ParcelNumber = z.infer<typeof ParcelNumber>

/** What its recipient wants otherwise, or has on their card otherwise, since it was prepared. */
export const ChangedSince = z.enum(['locker', 'phone', 'email', 'address'])
export type ChangedSince = z.infer<typeof ChangedSince>

/** Its session was cancelled, or its recipient has left the group. */
export const NotNeeded = z.enum(['sessionCancelled', 'leftGroup'])
export type NotNeeded = z.infer<typeof NotNeeded>

/** A delivery as lists show it. Instants are UTC text, days civil dates of Riga. */
export const Delivery = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  code: z.string(),
  person: z.uuid(),
  personName: z.string(),
  recipient: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  group: z.uuid().nullable(),
  groupName: z.string(),
  session: z.uuid().nullable(),
  sessionDay: z.string().nullable(),
  channel: DeliveryChannel,
  week: z.string().nullable(),
  carrier: z.uuid().nullable(),
  carrierName: z.string(),
  locker: z.uuid().nullable(),
  lockerName: z.string(),
  lockerAddress: z.string(),
  lockerExternalId: z.string(),
  /** Whether its locker was closed by a newer list. */
  lockerClosed: z.boolean(),
  /** Why nobody needs it any more, while it has not left the office. */
  notNeeded: NotNeeded.nullable(),
  /** What its recipient wants or has otherwise by now, while it has not left the office. */
  changed: ChangedSince.nullable(),
  parcel: Parcel.nullable(),
  trackingLink: z.string(),
  /** What lies in it, in one line. */
  contents: z.string(),
  status: DeliveryStatus,
  statusAt: z.string(),
  /** When it left the office or was given; null while it is here. */
  sentAt: z.string().nullable(),
  /** In person: for when they agreed. */
  appointmentAt: z.string().nullable(),
  readyOn: z.string().nullable(),
  lastDay: z.string().nullable(),
  remindOn: z.string().nullable(),
  handOverBy: z.string().nullable(),
  resentOf: z.uuid().nullable(),
  /** Whether another was sent in its place. */
  sentAgain: z.boolean(),
  /** Whether it was said that nothing more is sent in its place, and nothing happened to it since. */
  settled: z.boolean(),
  createdAt: z.string(),
})
export type Delivery = z.infer<typeof Delivery>

/** What came of reminding somebody that a delivery waits for them. */
export const Reminding = z.object({ note: z.string().trim().max(1000, 'tooLong') })
export type Reminding = z.infer<typeof Reminding>

/** Why nothing more is sent in its place. */
export const Settling = z.object({ why: z.string().trim().min(1, 'required').max(300, 'tooLong') })

/** How many deliveries stand at each place of the board; one may stand at several. */
export const Board = z.object({
  toPack: z.number(),
  /** Drafts that nobody puts together by hand: an e-mail, access, something to show. */
  toSend: z.number(),
  toHandOver: z.number(),
  /** Not handed over though their day, their week or the hour agreed on has passed. */
  late: z.number(),
  /** Not handed over, and their day, the end of their week or the day agreed on is within 7 days. */
  dueSoon: z.number(),
  onTheWay: z.number(),
  waiting: z.number(),
  toRemind: z.number(),
  expired: z.number(),
  returned: z.number(),
  /** Lost or damaged, and nothing sent in their place. */
  lostOrDamaged: z.number(),
  noMovement: z.number(),
  /** Not yet on their way, and their locker has been closed. */
  lockerClosed: z.number(),
  /** Not yet on their way, and nobody needs them any more. */
  notNeeded: z.number(),
})
export type Board = z.infer<typeof Board>

/** One event of a delivery's timeline. */
export const DeliveryEvent = z.object({
  id: z.uuid(),
  status: DeliveryStatus,
  at: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string(),
  source: EventSource,
  takenBy: z.string(),
  relation: z.string(),
  /** Who handed it over, where that was not the one who entered it; '' otherwise. */
  handedBy: z.string(),
  note: z.string(),
  feedbackOn: z.string().nullable(),
  /** The day on which the recipient was reminded; null of any other event. */
  remindedOn: z.string().nullable(),
})
export type DeliveryEvent = z.infer<typeof DeliveryEvent>

/** Everything of one delivery. */
export const DeliveryDetails = Delivery.extend({
  lines: z.array(Contents),
  /** Lines of lent things in it that are out still, though it came back or was lost. */
  toTakeBack: z.array(z.uuid()),
  events: z.array(DeliveryEvent),
  /** That nothing more is sent: when it was last said, by whom and why. */
  settlement: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
  subject: z.string(),
  message: z.string(),
  link: z.string(),
  note: z.string(),
  attachments: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** The others in the same parcel. */
  together: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      recipient: z.string(),
      status: DeliveryStatus,
    }),
  ),
  /** What it was sent in the place of, and what was sent in its place. */
  before: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  after: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  /** The last paper that is signed for it; null where none was made. */
  receipt: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /** Why its message does not go out of the office; null where it may, or it is none. */
  withheld: Withheld.nullable(),
})
export type DeliveryDetails = z.infer<typeof DeliveryDetails>
