import { z } from 'zod'
import { Whom } from './schema.ts'

/** What takes a thing on the days in question. */
export const BlockerShown = z.object({
  kind: z.enum(['lent', 'overdue', 'reserved', 'packed', 'repair', 'lost', 'retired']),
  /** The thing; '' for counted things. */
  tag: z.string(),
  /** Null where nobody stands behind it, or somebody the actor may not see. */
  person: Whom.nullable(),
  from: z.iso.date(),
  /** Null: without end. Of what is late: the day it is expected back after all. */
  until: z.iso.date().nullable(),
  /** The day a lent thing was to be back; null of anything else. */
  due: z.iso.date().nullable(),
})
export type BlockerShown = z.infer<typeof BlockerShown>

/** A tentative item of another reservation that could make room by going elsewhere. */
export const MoveShown = z.object({
  reservation: z.uuid(),
  person: Whom.nullable(),
  from: z.object({ id: z.uuid(), tag: z.string() }),
  to: z.object({ id: z.uuid(), tag: z.string() }),
})
export type MoveShown = z.infer<typeof MoveShown>

/** What else is possible; empty where nothing is. */
export const WaysOut = z.object({
  /** Things of the same model or category that are free for the whole period. */
  items: z.array(z.object({ id: z.uuid(), tag: z.string(), modelName: z.string() })).max(10),
  /** The last day until which it would work. */
  lastDay: z.iso.date().nullable(),
  /** The first day from which it would work for as long. */
  firstDay: z.iso.date().nullable(),
  /** Reservations that would be moved to other items, on consent. */
  moves: z.array(MoveShown),
})
export type WaysOut = z.infer<typeof WaysOut>

/** A category's name in both languages, or a model's, which is the same in both. */
const NameOfKind = z.object({ categoryName: z.string(), categoryNameEn: z.string() })

/** A thing is taken on days of the period. `tag` '' where the whole category or model is. */
const notFree = z.object({
  reason: z.literal('notFree'),
  tag: z.string(),
  /** The model that was asked for, else the category. */
  what: NameOfKind,
  asked: z.number().int(),
  free: z.number().int(),
  /** The first day on which too few are free. */
  shortOn: z.iso.date().nullable(),
  blockers: z.array(BlockerShown).max(10),
  ways: WaysOut,
})

/** The thing is with somebody else, or with this person already. */
const alreadyOut = z.object({
  reason: z.literal('alreadyOut'),
  tag: z.string(),
  person: Whom.nullable(),
  since: z.iso.date(),
  due: z.iso.date(),
})
/** The same, where something was to be handed out: with what else is possible. */
const outWithWays = alreadyOut.extend({ ways: WaysOut })
/** The thing is broken, lost or retired on the day. */
const unusable = z.object({
  reason: z.literal('unusable'),
  tag: z.string(),
  kind: z.enum(['repair', 'lost', 'retired']),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  ways: WaysOut,
})
/** What is brought back is not out; `returnedOn`: when it was taken back, null where it never was lent. */
const notOut = z.object({
  reason: z.literal('notOut'),
  tag: z.string(),
  person: Whom.nullable(),
  returnedOn: z.iso.date().nullable(),
})
const tooMany = z.object({ reason: z.literal('tooMany'), what: z.string(), out: z.number().int() })
const unknownPerson = z.object({ reason: z.literal('unknownPerson'), field: z.literal('person') })
/** Two lines of the same input name one thing. */
const twice = z.object({ reason: z.literal('twice'), tag: z.string() })
/** Nothing of the loan or the reservation is left that this could be done to. */
const nothingLeft = z.object({
  reason: z.literal('nothingLeft'),
  /**
   * `back`: all of it came back; `ended`: the reservation did; `notOfIt`: the thing is not of what was
   * reserved; `inPlace`: everything planned will be there; `collected`: less is left of it, or it is another's.
   */
  why: z.enum(['back', 'ended', 'notOfIt', 'inPlace', 'collected']),
  /** The things it is about, or what was reserved; '' where that is gone. */
  what: NameOfKind,
  /** Whose it was or is; null where nobody stands behind it, or somebody the actor may not see. */
  person: Whom.nullable(),
  /** Since when it is over. */
  on: z.iso.date().nullable(),
})
export type NothingLeft = z.infer<typeof nothingLeft>
/** A loan can't end before it is handed out, nor be extended into the past. */
const intoThePast = z.object({
  reason: z.literal('intoThePast'),
  field: z.literal('due'),
  earliest: z.iso.date(),
})
/** What happened can't be in days to come. */
const notYet = z.object({ reason: z.literal('notYet'), field: z.literal('on') })
/** It was handed out on that day only. */
const beforeIssue = z.object({
  reason: z.literal('beforeIssue'),
  field: z.literal('on'),
  tag: z.string(),
  issuedOn: z.iso.date(),
})
/** It was extended later than that already: what follows from each other would not in its history. */
const beforeExtension = z.object({
  reason: z.literal('beforeExtension'),
  field: z.literal('on'),
  tag: z.string(),
  extendedOn: z.iso.date(),
})

export const ReserveRefusal = z.discriminatedUnion('reason', [notFree, unusable, unknownPerson])
export type ReserveRefusal = z.infer<typeof ReserveRefusal>

export const IssueRefusal = z.discriminatedUnion('reason', [
  notFree,
  outWithWays,
  unusable,
  unknownPerson,
  twice,
  notYet,
  nothingLeft,
])
export type IssueRefusal = z.infer<typeof IssueRefusal>

export const ReturnRefusal = z.discriminatedUnion('reason', [
  notOut,
  tooMany,
  notYet,
  beforeIssue,
  twice,
])
export type ReturnRefusal = z.infer<typeof ReturnRefusal>

export const ExtendRefusal = z.discriminatedUnion('reason', [
  notFree,
  unusable,
  nothingLeft,
  intoThePast,
  notYet,
  beforeIssue,
  beforeExtension,
])
export type ExtendRefusal = z.infer<typeof ExtendRefusal>

export const SwapRefusal = z.discriminatedUnion('reason', [
  notFree,
  outWithWays,
  unusable,
  notOut,
  notYet,
  beforeIssue,
  twice,
])
export type SwapRefusal = z.infer<typeof SwapRefusal>

export const PackRefusal = z.discriminatedUnion('reason', [notFree, unusable, nothingLeft])
export type PackRefusal = z.infer<typeof PackRefusal>

export const SettlePartRefusal = z.discriminatedUnion('reason', [
  /** It is not owed (any more), or was not yet on that day. */
  z.object({ reason: z.literal('notOwed') }),
  z.object({ reason: z.literal('notYet'), field: z.literal('on') }),
])
export type SettlePartRefusal = z.infer<typeof SettlePartRefusal>

export const CompletePartRefusal = z.discriminatedUnion('reason', [
  alreadyOut,
  /** The thing has it: it was put there meanwhile. */
  z.object({ reason: z.literal('notLacking'), tag: z.string(), part: z.string() }),
])
export type CompletePartRefusal = z.infer<typeof CompletePartRefusal>

export const ChangeReservationRefusal = z.discriminatedUnion('reason', [
  notFree,
  nothingLeft,
  /** So many of it were collected: it can't ask for as few. */
  z.object({
    reason: z.literal('fewerThanCollected'),
    field: z.literal('quantity'),
    collected: z.number().int(),
  }),
  /** Some of it was collected: the rest is of the same kind. */
  z.object({ reason: z.literal('partlyCollected'), field: z.literal('category') }),
  /** A thing that is packed for it would not be of it any more. */
  z.object({ reason: z.literal('packedOther'), tag: z.string() }),
])
export type ChangeReservationRefusal = z.infer<typeof ChangeReservationRefusal>

/** The thing has such days already. */
export const UnusableRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('alreadySo'), tag: z.string(), from: z.iso.date() }),
  /** It is out with somebody: it comes back first. */
  alreadyOut,
  z.object({ reason: z.literal('notSo'), tag: z.string() }),
  /** It can't be found in days to come. */
  notYet,
])
export type UnusableRefusal = z.infer<typeof UnusableRefusal>

export const CatalogueRefusal = z.discriminatedUnion('reason', [
  /** Another thing or kit bears the tag. */
  z.object({ reason: z.literal('tagTaken'), field: z.literal('tag'), tag: z.string() }),
  /** A category or model of this name is there. */
  z.object({ reason: z.literal('nameTaken'), field: z.literal('name') }),
  /** A category or model that still has things stays. */
  z.object({ reason: z.literal('hasThings'), count: z.number().int() }),
  /** A counted model can't get tags while it is counted, nor the other way round. */
  z.object({ reason: z.literal('countedModel'), field: z.literal('modelId') }),
  z.object({ reason: z.literal('itemsExist'), field: z.literal('quantity') }),
  /** So many are out or promised on a day that at least `least` must be there. */
  z.object({
    reason: z.literal('moreArePromised'),
    field: z.literal('quantity'),
    least: z.number().int(),
    on: z.iso.date(),
  }),
  /** It is promised as what it would no longer be, or what is promised there needs it, from a day on. */
  z.object({
    reason: z.literal('promisedThere'),
    field: z.enum(['categoryId', 'modelId']),
    on: z.iso.date(),
  }),
  /** More of it are lent than would be left. */
  z.object({ reason: z.literal('moreAreOut'), field: z.literal('quantity'), out: z.number() }),
  /** A thing belongs to one kit only. */
  z.object({ reason: z.literal('inAnotherKit'), field: z.literal('items'), tag: z.string() }),
])
export type CatalogueRefusal = z.infer<typeof CatalogueRefusal>

/** How noting that something was sent back is refused. */
export const SentBackRefusal = z.discriminatedUnion('reason', [
  /** It has been taken back already. */
  z.object({ reason: z.literal('notOut'), tag: z.string() }),
  z.object({ reason: z.literal('notYet'), field: z.literal('sentOn') }),
  z.object({
    reason: z.literal('sentBeforeIssue'),
    field: z.literal('sentOn'),
    issuedOn: z.iso.date(),
  }),
  z.object({ reason: z.literal('badNumber'), field: z.literal('number') }),
  /** The check digit, or the form, is another than the carrier's: it is kept with a reason. */
  z.object({ reason: z.enum(['checkDigit', 'notS10']), field: z.literal('numberReason') }),
  /** Something else goes, or came back, under this number of the carrier. */
  z.object({ reason: z.literal('numberTaken'), field: z.literal('number') }),
])
export type SentBackRefusal = z.infer<typeof SentBackRefusal>
