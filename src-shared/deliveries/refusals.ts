import { z } from 'zod'
import { DeliveryStatus } from './status.ts'

/** Why something can't be delivered to a person that way; `recipientProblems` decides. */
export const RecipientRefusal = z.object({
  reason: z.literal('recipient'),
  /** The first thing that stands in the way, and the field it is mended in. */
  problem: z.enum([
    'nameMissing',
    'nameTooLong',
    'phoneMissing',
    'phoneNotMobile',
    'phoneInvalid',
    'emailMissing',
    'addressMissing',
    'lockerMissing',
    'lockerClosed',
    'lockerMoved',
  ]),
  field: z.enum(['recipient', 'phone', 'email', 'address', 'locker']),
  /** Which delivery, where several are packed at once; '' of a new one. */
  code: z.string(),
})

/** Materials that are kept in stock and not there. */
export const NotEnough = z.object({
  reason: z.literal('notEnough'),
  material: z.string(),
  wanted: z.number().int(),
  there: z.number().int(),
  code: z.string(),
})

/** How making or changing a delivery is refused. */
export const SendRefusal = z.discriminatedUnion('reason', [
  RecipientRefusal,
  z.object({ reason: z.literal('unknownPerson'), field: z.literal('person') }),
  z.object({ reason: z.literal('nothingInside'), field: z.literal('materials') }),
  z.object({ reason: z.literal('materialGone'), field: z.literal('materials') }),
  /** A lent thing that is not out, or with somebody else. */
  z.object({ reason: z.literal('notLent'), field: z.literal('loanLines') }),
  z.object({ reason: z.literal('alreadySent'), field: z.literal('loanLines'), code: z.string() }),
  z.object({ reason: z.literal('weekMissing'), field: z.literal('week') }),
  /** A packet of somebody who learns in several groups in that week. */
  z.object({ reason: z.literal('groupMissing'), field: z.literal('group') }),
  /** The person has a packet for this week already. */
  z.object({ reason: z.literal('weekTaken'), field: z.literal('week'), code: z.string() }),
  z.object({ reason: z.literal('sessionMissing'), field: z.literal('session') }),
  /** Neither it nor what lies in it says where on the e-platform it is. */
  z.object({ reason: z.literal('linkMissing'), field: z.literal('link') }),
  /** It has been packed or sent: its contents and recipient stay as they were. */
  z.object({ reason: z.literal('notDraft'), status: DeliveryStatus }),
])
export type SendRefusal = z.infer<typeof SendRefusal>

/** How an event is refused; `code` names the delivery. */
export const EventRefusal = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('wrongOrder'),
    code: z.string(),
    from: DeliveryStatus,
    to: DeliveryStatus,
  }),
  /** It would have happened in the future. */
  z.object({ reason: z.literal('notYet'), field: z.literal('at') }),
  /** Handed over by somebody else without saying who. */
  z.object({ reason: z.literal('relationMissing'), field: z.literal('relation') }),
  /** Nobody of the register, or the one it is for. */
  z.object({ reason: z.literal('notByThem'), field: z.literal('handedBy') }),
  /** It stands on a closed manifest, which never changes. */
  z.object({ reason: z.literal('onManifest'), code: z.string() }),
  /** It was sent again since: then it did come back. */
  z.object({ reason: z.literal('sentAgainAlready'), code: z.string() }),
  RecipientRefusal,
  NotEnough,
  z.object({ reason: z.literal('nothingInside'), field: z.literal('materials') }),
])
export type EventRefusal = z.infer<typeof EventRefusal>

/** How two deliveries are not put into one parcel. */
export const JoinRefusal = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('notTogether'),
    why: z.enum(['channel', 'place', 'status', 'same', 'numbered']),
  }),
])
export type JoinRefusal = z.infer<typeof JoinRefusal>

/** How a parcel's number is refused. */
export const NumberRefusal = z.discriminatedUnion('reason', [
  z.object({
    reason: z.literal('badNumber'),
    problem: z.enum(['empty', 'characters', 'tooShort', 'tooLong', 'length']),
    code: z.string(),
    number: z.string(),
  }),
  /** The check digit is another; it may be kept with a reason. */
  z.object({ reason: z.literal('checkDigit'), code: z.string(), number: z.string() }),
  /** It is not formed as the carrier's numbers are; it may be kept with a reason. */
  z.object({ reason: z.literal('notS10'), code: z.string(), number: z.string() }),
  z.object({
    reason: z.literal('numberTaken'),
    code: z.string(),
    number: z.string(),
    /** Whose it is; '' where the actor may not see it. */
    by: z.string(),
  }),
  z.object({ reason: z.literal('noParcel'), code: z.string() }),
])
export type NumberRefusal = z.infer<typeof NumberRefusal>

/** How sending again is refused. */
export const AgainRefusal = z.discriminatedUnion('reason', [
  ...SendRefusal.options,
  z.object({ reason: z.literal('notBack'), status: DeliveryStatus }),
  z.object({ reason: z.literal('sentAgainAlready'), code: z.string() }),
])
export type AgainRefusal = z.infer<typeof AgainRefusal>

/** How it can't be said that nothing more is sent. */
export const SettleRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notEnded'), status: DeliveryStatus }),
  z.object({ reason: z.literal('sentAgainAlready'), code: z.string() }),
  z.object({ reason: z.literal('settledAlready') }),
  /** Lent things in it are out still, by their lines: their borrower would answer for what they never had. */
  z.object({ reason: z.literal('lentOut'), lines: z.array(z.string()) }),
])
export type SettleRefusal = z.infer<typeof SettleRefusal>

/** Reminded is whom something waits for now. */
export const ReminderRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notWaiting'), code: z.string(), status: DeliveryStatus }),
])
export type ReminderRefusal = z.infer<typeof ReminderRefusal>

/** How a delivery is not taken out of a parcel that it shares. */
export const LeaveRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notShared'), code: z.string() }),
  /** It has left the office: whatever lies in the box stays in it. */
  z.object({ reason: z.literal('leftOffice'), code: z.string() }),
])
export type LeaveRefusal = z.infer<typeof LeaveRefusal>

/** A closed manifest says what its parcels weighed. */
export const WeighRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('weightOnManifest'), field: z.literal('weightGrams') }),
])
export type WeighRefusal = z.infer<typeof WeighRefusal>
