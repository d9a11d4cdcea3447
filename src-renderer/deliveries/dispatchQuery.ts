import type { Office } from '#renderer/app/client/office.ts'
import type { ProfileChoice } from '#shared/deliveries/portalProfile.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })

/** What waits to be handed over or has no number yet. */
export const dispatchQuery = ({ queries }: Office) =>
  queries.deliveries.dispatch.queryOptions({
    meta: of('delivery', 'parcel', 'carrier', 'manifest', 'session', 'person', 'group'),
  })

/** A closed manifest with its parcels as they are now. */
export const manifestQuery = ({ queries }: Office, id: string) =>
  queries.deliveries.getManifest.queryOptions({
    input: { id },
    meta: of('delivery', 'parcel', 'manifest'),
  })

/** The office's own profiles of files for portals. */
export const portalProfilesQuery = ({ queries }: Office) =>
  queries.deliveries.portalProfiles.queryOptions({ meta: of('portalProfile') })

/** How a portal's file would be now, following the parcels and the profile. */
export const previewPortalQuery = (
  { queries }: Office,
  input: { profile: ProfileChoice; deliveries: string[] },
) =>
  queries.deliveries.previewPortal.queryOptions({
    input,
    meta: of('delivery', 'parcel', 'portalProfile', 'carrier'),
  })

/** What numbers that came back would be. */
export const previewNumbersQuery = (
  { queries }: Office,
  input: { carrier: string; parcels: string[]; text: string },
) =>
  queries.deliveries.previewNumbers.queryOptions({
    input,
    enabled: input.text.trim() !== '',
    meta: of('parcel', 'delivery', 'carrier'),
  })
