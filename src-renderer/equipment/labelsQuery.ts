import type { Office } from '#renderer/app/client/office.ts'
import type { LabelsInput } from '#shared/equipment/labels.ts'

/** Labels as a PDF; they follow the things and the office's name. */
export const labelsQuery = ({ client }: Office, asked: LabelsInput) => ({
  queryKey: ['labels', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Uint8Array<ArrayBuffer>> => {
    const { pdf } = await client.equipment.labels(asked, { signal })
    return new Uint8Array(await pdf.arrayBuffer())
  },
  staleTime: 0,
  gcTime: 0,
  meta: {
    shows: (['item', 'kit', 'institution'] as const).map((kind) => ({ kind, list: true as const })),
  },
})
