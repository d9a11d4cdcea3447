import type { Office } from '#renderer/app/client/office.ts'

type Asked = Parameters<Office['client']['deliveries']['portalFile']>[0]

/** A portal's file as it would be now, following the parcels and the profile. */
export const portalFileQuery = ({ client }: Office, asked: Asked) => ({
  queryKey: ['portalFile', asked] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => client.deliveries.portalFile(asked, { signal }),
  staleTime: 0,
  gcTime: 0,
  meta: {
    shows: (['delivery', 'parcel', 'portalProfile', 'carrier'] as const).map((kind) => ({
      kind,
      list: true as const,
    })),
  },
})
