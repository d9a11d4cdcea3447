import { z } from 'zod'
import { auditedRead, command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { RefusedImport } from '#shared/imports/schema.ts'
import { ListRequest, listPage } from '#shared/lists/list.ts'
import {
  DispatchParcel,
  Manifest,
  ManifestOf,
  ManifestRefusal,
  mostDispatched,
} from './dispatchSchema.ts'
import { NumbersFile, NumbersPreview, NumbersToPreview } from './numbersSchema.ts'
import { HoldsRestricted } from './withheld.ts'
import { PortalField, PortalProfile, PortalProfileInput, ProfileChoice } from './portalProfile.ts'

const refused = <R extends z.ZodType>(refusal: R) => z.object({ ok: z.literal(false), refusal })
/** What the columns are usually called, as the window says it. */
const headings = z.record(PortalField, z.string().max(80))

const nameTaken = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nameTaken'), field: z.literal('name') }),
])

/** A value that a portal may not take: which delivery, which column. */
export const PortalRowNote = z.object({
  code: z.string(),
  field: PortalField,
  problem: z.enum(['tooLong', 'empty', 'lettersLost']),
  longest: z.number().nullable(),
})
export type PortalRowNote = z.infer<typeof PortalRowNote>

/** Which parcels in the columns of which profile. */
const PortalOf = z.object({
  profile: ProfileChoice,
  deliveries: z
    .array(z.uuid())
    .min(1, 'required')
    .max(mostDispatched * 2, 'tooMany'),
})

/** None of these goes as a parcel, or one is for somebody whose data is restricted. */
const noFile = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('noParcels') }),
  HoldsRestricted,
])

/** What can be asked of handing parcels over to a carrier. */
export const dispatchContract = {
  /**
   * Packed parcels, and those handed over that have no number yet: by carrier, in the order of their
   * codes, at most `mostDispatched`; `more` says that there are others.
   */
  dispatch: query.output(z.object({ parcels: z.array(DispatchParcel), more: z.boolean() })),
  /** Columns: number, carrier, closedAt, by, parcels. */
  manifests: query.input(ListRequest).output(listPage(Manifest)),
  getManifest: query
    .input(z.object({ id: z.uuid() }))
    .output(Manifest.extend({ lines: z.array(DispatchParcel) })),
  /** Closes a manifest of these parcels with its paper, and says of each delivery that it was handed over. */
  closeManifest: command(
    ManifestOf,
    z.object({ id: z.uuid(), paper: z.uuid(), number: z.string(), count: z.number() }),
    ManifestRefusal,
  ),

  portalProfiles: query.output(z.array(PortalProfile)),
  createPortalProfile: command(
    z.object({ input: PortalProfileInput }),
    z.object({ id: z.uuid() }),
    nameTaken,
  ),
  updatePortalProfile: command(
    Revised.extend({ input: PortalProfileInput }),
    z.object({ revision: z.number() }),
    nameTaken,
  ),
  removePortalProfile: command(Revised, z.object({}), noRefusal),
  /** How many rows a portal's file would have, and what is to be looked at before it is made. */
  previewPortal: query
    .input(PortalOf)
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), rows: z.number(), notes: z.array(PortalRowNote) }),
        refused(noFile),
      ]),
    ),
  /** The parcels of these deliveries as a file for the carrier's portal, a row each. Noted in the access log. */
  portalFile: auditedRead
    .input(PortalOf.extend({ headings }))
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), file: z.file() }),
        refused(noFile),
      ]),
    ),
  /** The fields of one delivery's parcel in the profile's order, between tabs, for the clipboard. Noted as well. */
  portalRow: auditedRead
    .input(z.object({ profile: ProfileChoice, delivery: z.uuid() }))
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), text: z.string() }),
        refused(noFile),
      ]),
    ),

  /** What pasted numbers would be: nothing is written. */
  previewNumbers: query.input(NumbersToPreview).output(NumbersPreview),
  /** The cells of a file that came back from a portal, and the columns that look like name and number. */
  readNumbersFile: query
    .input(z.object({ file: z.file() }))
    .output(
      z.discriminatedUnion('ok', [
        NumbersFile.extend({ ok: z.literal(true) }),
        refused(RefusedImport),
      ]),
    ),
}
