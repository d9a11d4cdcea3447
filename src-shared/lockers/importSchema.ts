import { z } from 'zod'
import { CarrierKind, LockerKind } from './schema.ts'

/** A list's file is at most so large, in bytes, and has at most so many places. */
export const listLimits = { fileBytes: 20_000_000, records: 30_000 } as const

/** Why a file is not taken for a carrier's list. */
export const ListRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('tooLarge'), most: z.number().int() }),
  /** No text of JSON or CSV at all. */
  z.object({ reason: z.literal('notAList') }),
  /** It breaks off in the middle. */
  z.object({ reason: z.literal('cutShort') }),
  /** A well-formed file of none of the carriers. */
  z.object({ reason: z.literal('unknownList') }),
  /** The places have no keys: the next list could not be told from this one. */
  z.object({ reason: z.literal('noIds') }),
  /** It was to be one carrier's list and is another's. */
  z.object({ reason: z.literal('otherCarrier'), asked: CarrierKind, found: CarrierKind }),
  /** No place in Latvia; so many abroad. */
  z.object({ reason: z.literal('nothingLatvian'), abroad: z.number().int() }),
  /** More than half of its records can't be read. */
  z.object({ reason: z.literal('mostlyUnread'), unread: z.number().int() }),
])
export type ListRefusal = z.infer<typeof ListRefusal>

/** A place as a preview names it. */
export const PreviewedLocker = z.object({
  externalId: z.string(),
  kind: LockerKind,
  name: z.string(),
  address: z.string(),
  town: z.string(),
})
export type PreviewedLocker = z.infer<typeof PreviewedLocker>

const Change = z.object({ before: PreviewedLocker, after: PreviewedLocker })

/** What taking in a list would do. Lists of places end at `shown`; counts and moved ones are whole. */
export const ListPreview = z.object({
  carrierId: z.uuid(),
  carrierName: z.string(),
  carrier: CarrierKind,
  /** The day the list is of, as its records or its file say. */
  dated: z.iso.date(),
  /** The day of the list the office has; this one is `older`. */
  lastDated: z.iso.date().nullable(),
  older: z.boolean(),
  lockers: z.number().int(),
  open: z.number().int(),
  unchanged: z.number().int(),
  counts: z.object({
    added: z.number().int(),
    reopened: z.number().int(),
    renamed: z.number().int(),
    moved: z.number().int(),
    updated: z.number().int(),
    closed: z.number().int(),
    implausible: z.number().int(),
  }),
  left: z.object({
    abroad: z.number().int(),
    other: z.number().int(),
    unread: z.number().int(),
    twice: z.number().int(),
    withoutPoint: z.number().int(),
  }),
  added: z.array(PreviewedLocker),
  reopened: z.array(PreviewedLocker),
  renamed: z.array(Change),
  /** `wanted`: how many people of the office prefer it. */
  moved: z.array(
    Change.extend({
      km: z.number().nullable(),
      otherTown: z.boolean(),
      wanted: z.number().int(),
    }),
  ),
  closed: z.array(PreviewedLocker.extend({ wanted: z.number().int() })),
  implausible: z.array(
    PreviewedLocker.extend({ why: z.enum(['outside', 'far']), km: z.number().nullable() }),
  ),
  /** It would close more than a fifth of the carrier's open places. */
  closesMany: z.boolean(),
  /** What was compared: given back, so that what is written is what was shown. */
  seen: z.string(),
})
export type ListPreview = z.infer<typeof ListPreview>

/** What a number at another place means: the locker itself was moved, or another one was given it. */
export const MoveMeaning = z.enum(['same', 'another'])
export type MoveMeaning = z.infer<typeof MoveMeaning>

/** What the user has agreed to after seeing the preview. */
export const Confirmations = z.object({
  closing: z.boolean(),
  older: z.boolean(),
  /** By the carrier's key. */
  moved: z.record(z.string().max(60), MoveMeaning),
})
export type Confirmations = z.infer<typeof Confirmations>

/** Why a list that was read is not written. */
export const TakeInRefusal = z.discriminatedUnion('reason', [
  ...ListRefusal.options,
  z.object({ reason: z.literal('notYet'), field: z.literal('dated') }),
  /** So many of the carrier's open places would be closed; more than a fifth. */
  z.object({
    reason: z.literal('closesMany'),
    closed: z.number().int(),
    open: z.number().int(),
  }),
  z.object({ reason: z.literal('olderList'), lastDated: z.iso.date() }),
  /** These keys are at other places, and nobody said what that means. */
  z.object({ reason: z.literal('movedUndecided'), externalIds: z.array(z.string()) }),
])
export type TakeInRefusal = z.infer<typeof TakeInRefusal>
