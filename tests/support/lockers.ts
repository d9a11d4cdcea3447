import type { Confirmations, ListPreview } from '#shared/lockers/importSchema.ts'
import { v4 } from 'uuid'
import type { Client } from './office.ts'

// Browser tests take lists in too: nothing of the office itself may come along.
const once = <P>(payload: P): { commandId: string; payload: P } => ({
  commandId: v4(),
  payload,
})

/** Carriers that every office begins with. */
export const omniva = '01900000-0000-7000-8000-000000000101'
export const dpd = '01900000-0000-7000-8000-000000000102'

/** A file as a user picks it. */
export const listFile = (content: Uint8Array<ArrayBuffer> | string, lastModified?: number): File =>
  new File([content], 'saraksts.json', lastModified === undefined ? {} : { lastModified })

/** A list in Omniva's own form, of places `[number, name, town, latitude, longitude]`. */
export const omnivaFile = (
  places: readonly (readonly [string, string, string, number, number])[],
): File =>
  listFile(
    JSON.stringify(
      places.map(([ZIP, NAME, A1_NAME, latitude, longitude]) => ({
        ZIP,
        NAME,
        TYPE: '0',
        A0_NAME: 'LV',
        A1_NAME,
        A5_NAME: 'Parauga iela',
        A7_NAME: '1',
        X_COORDINATE: String(longitude),
        Y_COORDINATE: String(latitude),
      })),
    ),
  )

/** What taking in a file would do. */
export async function preview(client: Client, file: File): Promise<ListPreview> {
  const found = await client.lockers.previewList({ file, carrier: null })
  if (found.kind !== 'preview') throw new Error(found.refusal.reason)
  return found.preview
}

/** Looks at a file and takes it in as a user does who agrees to what `confirmed` names. */
export async function takeIn(
  client: Client,
  file: File,
  { dated, ...confirmed }: Partial<Confirmations> & { dated?: string } = {},
) {
  const seen = await preview(client, file)
  return client.lockers.takeInList(
    once({
      file,
      carrier: seen.carrierId,
      dated: dated ?? seen.dated,
      seen: seen.seen,
      confirmed: { closing: false, older: false, moved: {}, ...confirmed },
    }),
  )
}
