import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { findDispatch, findParcelsById } from './dispatchParcels.ts'
import { closeManifest } from './manifest/close.ts'
import { findManifests, manifestList } from './manifest/list.ts'
import { findParcelsOf } from './manifest/parcels.ts'
import { readNumbersFile } from './numbers/file.ts'
import { previewNumbers } from './numbers/preview.ts'
import { chosenProfile } from './portal/choose.ts'
import { portalBytes, portalFile, portalLine, portalRows } from './portal/file.ts'
import { findPortalParcels } from './portal/parcels.ts'
import {
  createPortalProfile,
  findPortalProfiles,
  removePortalProfile,
  updatePortalProfile,
} from './portal/profiles.ts'

const os = procedures.deliveries

/** Handing parcels over: manifests, files for portals, numbers that come back. */
export const dispatchRouter = {
  dispatch: os.dispatch.handler(({ context }) =>
    findDispatch(context.services.reads, context.actor),
  ),
  manifests: os.manifests.handler(({ input, context }) =>
    pageOf(manifestList, context.services.reads, input, context.actor),
  ),
  getManifest: os.getManifest.handler(async ({ input, context, path }) => {
    await requireVisible(context, `manifest/${input.id}`, path)
    const { reads } = context.services
    const [manifest] = await findManifests(reads, [input.id])
    if (manifest === undefined) return notFound(context, path.join('.'))
    return {
      ...manifest,
      lines: await findParcelsById(reads, await findParcelsOf(reads, input.id)),
    }
  }),
  closeManifest: os.closeManifest.handler(async ({ input, context, path, signal }) => {
    const closed = await closeManifest(context, input, signal)
    return closed ?? notFound(context, path.join('.'))
  }),

  portalProfiles: os.portalProfiles.handler(({ context }) =>
    findPortalProfiles(context.services.reads),
  ),
  createPortalProfile: os.createPortalProfile.handler(runCommand(createPortalProfile)),
  updatePortalProfile: os.updatePortalProfile.handler(runCommand(updatePortalProfile)),
  removePortalProfile: os.removePortalProfile.handler(runCommand(removePortalProfile)),
  portalFile: os.portalFile.handler(async ({ input, context, path }) => {
    const { reads, clock } = context.services
    await requireAll(context, deliveryRecords(input.deliveries), path)
    const profile = await chosenProfile(reads, input.profile)
    if (profile === null) return notFound(context, path.join('.'))
    const parcels = await findPortalParcels(reads, input.deliveries)
    if (parcels.length === 0) return noParcels
    const { rows, notes } = portalRows(parcels, profile)
    const file = portalFile(await portalBytes(rows, profile, input.headings), profile, {
      carriers: parcels.map(({ carrier }) => carrier),
      on: todayInRiga(clock),
    })
    return { ok: true, file, rows: rows.length, notes } as const
  }),
  portalRow: os.portalRow.handler(async ({ input, context, path }) => {
    const { reads } = context.services
    await requireAll(context, deliveryRecords([input.delivery]), path)
    const profile = await chosenProfile(reads, input.profile)
    if (profile === null) return notFound(context, path.join('.'))
    const { rows, notes } = portalRows(await findPortalParcels(reads, [input.delivery]), profile)
    const [cells] = rows
    return cells === undefined ? noParcels : ({ ok: true, text: portalLine(cells), notes } as const)
  }),

  previewNumbers: os.previewNumbers.handler(async ({ input, context, path }) => {
    const parcels = input.parcels.map((id) => `parcel/${id}`)
    await requireAll(context, [`carrier/${input.carrier}`, ...parcels], path)
    return previewNumbers(context.services.reads, input, context.actor)
  }),
  readNumbersFile: os.readNumbersFile.handler(async ({ input, signal }) => {
    const read = await readNumbersFile(input.file, signal)
    return read.ok ? { ok: true, ...read.file } : read
  }),
}

const noParcels = { ok: false, refusal: { reason: 'noParcels' } } as const

const deliveryRecords = (ids: readonly string[]): string[] => ids.map((id) => `delivery/${id}`)

async function requireAll(
  context: AdmittedContext,
  records: readonly string[],
  path: readonly string[],
): Promise<void> {
  const { visibility } = context.services
  if (!(await visibility.allVisible(records, context.actor))) {
    await notFound(context, path.join('.'))
  }
}
