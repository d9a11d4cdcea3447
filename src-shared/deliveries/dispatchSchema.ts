import { z } from 'zod'
import { Language } from '#shared/people/schema.ts'
import { DeliveryStatus } from './status.ts'
import { HoldsRestricted } from './withheld.ts'

/** A box that waits to be handed over, or was and has no number yet. */
export const DispatchParcel = z.object({
  parcel: z.uuid(),
  revision: z.number().int(),
  carrier: z.uuid(),
  carrierName: z.string(),
  /** Usually one; several where they are sent together on purpose. */
  deliveries: z.array(z.object({ id: z.uuid(), code: z.string(), recipient: z.string() })).min(1),
  status: DeliveryStatus,
  /** The locker's name, '' of what goes to an address. */
  place: z.string(),
  address: z.string(),
  /** Whether its locker was closed since it was packed. */
  lockerClosed: z.boolean(),
  /** Whether nobody needs one of those in it any more, and it has not left the office. */
  notNeeded: z.boolean(),
  /** Whether that goes for all of it: what holds something needed goes all the same. */
  unneeded: z.boolean(),
  /** Null: nobody weighed it. */
  weightGrams: z.number().nullable(),
  number: z.string(),
  numberReason: z.string(),
  trackingLink: z.string(),
  /** The earliest day by which one of them should be on its way. */
  handOverBy: z.string().nullable(),
})
export type DispatchParcel = z.infer<typeof DispatchParcel>

/** How many parcels the desk of handing over shows at once. */
export const mostDispatched = 1000

/** The language of a manifest: the carrier's driver reads it. */
export const ManifestLanguage = Language.extract(['lv', 'en'])
export type ManifestLanguage = z.infer<typeof ManifestLanguage>

/** Which parcels of which carrier go onto a manifest. */
export const ManifestOf = z.object({
  carrier: z.uuid('required'),
  parcels: z.array(z.uuid()).min(1, 'required').max(mostDispatched, 'tooMany'),
  language: ManifestLanguage,
  /** The day they were handed over, which may be before the list is closed; null for now. */
  handedOverOn: z.iso.date('notADate').nullable(),
})
export type ManifestOf = z.infer<typeof ManifestOf>

/** A closed manifest; it never changes. */
export const Manifest = z.object({
  id: z.uuid(),
  /** The number of its paper. */
  number: z.string(),
  paper: z.uuid(),
  carrier: z.uuid(),
  carrierName: z.string(),
  closedAt: z.string(),
  closedBy: z.string(),
  parcels: z.number(),
})
export type Manifest = z.infer<typeof Manifest>

/** How closing a manifest is refused; nothing is written then. `code` names a delivery. */
export const ManifestRefusal = z.discriminatedUnion('reason', [
  HoldsRestricted,
  /** Its locker was closed since it was packed: it would come back. */
  z.object({ reason: z.literal('lockerClosed'), code: z.string() }),
  /** Its number came to be at another place after it was chosen. */
  z.object({ reason: z.literal('lockerMoved'), code: z.string() }),
  z.object({ reason: z.literal('nothingToHandOver') }),
  z.object({ reason: z.literal('notYet'), field: z.literal('handedOverOn') }),
  /** A parcel is on one manifest only, and a closed one never changes. */
  z.object({ reason: z.literal('parcelOnManifest'), code: z.string(), number: z.string() }),
  z.object({ reason: z.literal('notPacked'), code: z.string(), status: DeliveryStatus }),
  z.object({ reason: z.literal('otherCarrier'), code: z.string(), carrier: z.string() }),
])
export type ManifestRefusal = z.infer<typeof ManifestRefusal>
