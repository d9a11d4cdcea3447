import { hash } from 'node:crypto'
import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy } from '#main/documents/madeBy.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { frameTablePaper, type PreparedTablePaper } from '#main/documents/tablePapers.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type {
  DispatchParcel,
  ManifestOf,
  ManifestRefusal,
} from '#shared/deliveries/dispatchSchema.ts'
import { findParcelsById } from '../dispatchParcels.ts'
import { manifestContent } from './content.ts'
import { manifestRefusal } from './refusal.ts'
import { manifestWords } from './words.ts'

export type PreparedManifest =
  | { kind: 'ready'; paper: PreparedTablePaper; parcels: string; deliveries: readonly string[] }
  | { kind: 'refused'; refusal: ManifestRefusal }
  /** The actor may not see something of it. */
  | { kind: 'notFound' }

/** What parcels say on a manifest, to be compared: between typesetting and writing nothing may change. */
export const parcelsSaid = (parcels: readonly DispatchParcel[]): string =>
  hash('sha256', JSON.stringify(parcels))

/** Collects what a manifest of these parcels would say now, or why there can't be one. */
export async function prepareManifest(
  context: AdmittedContext,
  of: ManifestOf,
): Promise<PreparedManifest> {
  const { services, actor } = context
  const { reads, visibility } = services
  const parcels = await findParcelsById(reads, of.parcels)
  const deliveries = parcels.flatMap((parcel) => parcel.deliveries.map(({ id }) => id))
  const records = [
    `carrier/${of.carrier}`,
    ...of.parcels.map((id) => `parcel/${id}`),
    ...deliveries.map((id) => `delivery/${id}`),
  ]
  if (!(await visibility.allVisible(records, actor))) return { kind: 'notFound' }
  const today = todayInRiga(services.clock)
  const refusal = await manifestRefusal(reads, of, today)
  if (refusal !== null) return { kind: 'refused', refusal }
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const { language } = of
  const content = manifestContent(
    {
      institution: institution.name,
      carrier: parcels[0]?.carrierName ?? '',
      giver: madeBy(language, institution, author, actor.role),
      parcels,
      // The paper has the day on which it is closed.
      handedOverOn: of.handedOverOn === today ? null : of.handedOverOn,
    },
    language,
    manifestWords(language),
  )
  const subject = { kind: 'manifest' as const, language, person: null, group: null }
  const paper = await frameTablePaper(context, subject, content)
  return { kind: 'ready', paper, parcels: parcelsSaid(parcels), deliveries }
}
