import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { requireAllVisible, requireVisible } from '#main/calls/requireVisible.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type {
  PortalField,
  PortalProfileInput,
  ProfileChoice,
} from '#shared/deliveries/portalProfile.ts'
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
import { restrictedDelivery } from './withheld.ts'

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
  previewPortal: os.previewPortal.handler(async ({ input, context, path }) => {
    const asked = await findPortal(context, input, path)
    if ('refusal' in asked) return { ok: false, refusal: asked.refusal } as const
    const { rows, notes } = portalRows(asked.parcels, asked.profile)
    return { ok: true, rows: rows.length, notes } as const
  }),
  portalFile: os.portalFile.handler(async ({ input, context, path }) => {
    const asked = await findPortal(context, input, path)
    if ('refusal' in asked) return { ok: false, refusal: asked.refusal } as const
    const { parcels, profile } = asked
    const { rows } = portalRows(parcels, profile)
    await noteLeaving(context, path, { profile, rows: rows.length })
    const file = portalFile(await portalBytes(rows, profile, input.headings), profile, {
      carriers: parcels.map(({ carrier }) => carrier),
      on: todayInRiga(context.services.clock),
    })
    return { ok: true, file } as const
  }),
  portalRow: os.portalRow.handler(async ({ input, context, path }) => {
    const of = { profile: input.profile, deliveries: [input.delivery] }
    const asked = await findPortal(context, of, path)
    if ('refusal' in asked) return { ok: false, refusal: asked.refusal } as const
    const { rows } = portalRows(asked.parcels, asked.profile)
    await noteLeaving(context, path, { profile: asked.profile, rows: rows.length })
    return { ok: true, text: rows.map(portalLine).join('\r\n') } as const
  }),

  previewNumbers: os.previewNumbers.handler(async ({ input, context, path }) => {
    const parcels = input.parcels.map((id) => `parcel/${id}`)
    await requireAllVisible(context, [`carrier/${input.carrier}`, ...parcels], path)
    return previewNumbers(context.services.reads, input, context.actor)
  }),
  readNumbersFile: os.readNumbersFile.handler(async ({ input, signal }) => {
    const read = await readNumbersFile(input.file, signal)
    return read.ok ? { ok: true, ...read.file } : read
  }),
}

/** What a portal would get, as far as it is there for the actor, or why there is no file. */
async function findPortal(
  context: AdmittedContext,
  of: { profile: ProfileChoice; deliveries: readonly string[] },
  path: readonly string[],
) {
  const { reads } = context.services
  const records = of.deliveries.map((id) => `delivery/${id}`)
  await requireAllVisible(context, records, path)
  const profile = await chosenProfile(reads, of.profile)
  if (profile === null) return notFound(context, path.join('.'))
  const parcels = await findPortalParcels(reads, of.deliveries, context.actor)
  if (parcels === null) return notFound(context, path.join('.'))
  if (parcels.length === 0) return { refusal: { reason: 'noParcels' as const } }
  const code = await restrictedDelivery(reads, of.deliveries, 'withTheirParcels')
  return code === null ? { profile, parcels } : { refusal: { reason: 'restricted' as const, code } }
}

const reaching: readonly PortalField[] = ['phone', 'phoneDigits', 'phoneLocal', 'email', 'address']

/** Names and phones leave the office: the access log tells how many, as of every list that leaves. */
const noteLeaving = (
  { services: { door }, actor, desk }: AdmittedContext,
  path: readonly string[],
  { profile, rows }: { profile: Omit<PortalProfileInput, 'name'>; rows: number },
): Promise<unknown> =>
  door.note(
    {
      kind: 'read',
      action: path.join('.'),
      about: {
        list: 'deliveries',
        format: profile.format,
        rows,
        contacts: profile.columns.some(({ field }) => reaching.includes(field)),
      },
    },
    { actor, desk },
  )
