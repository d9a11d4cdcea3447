import type { Office } from '#renderer/app/client/office.ts'
import type { SheetRemarks, SheetsOf } from '#shared/documents/schema.ts'
import { bytesOf } from './bytesOf.ts'

export type SheetsShown =
  | { kind: 'ready'; pdf: Uint8Array<ArrayBuffer>; copies: number; remarks: SheetRemarks }
  | { kind: 'nobody' }

/** The sheets as they would be made now. They follow what they tell of: a group, its people, the institution. */
export const sheetsQuery = ({ client }: Office, of: SheetsOf) => ({
  queryKey: ['sheets', of] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<SheetsShown> => {
    const preview = await client.documents.previewSheets(of, { signal })
    if (!preview.ok) return { kind: 'nobody' }
    const { copies, remarks } = preview
    return { kind: 'ready', pdf: await bytesOf(preview.pdf), copies, remarks }
  },
  staleTime: 0,
  gcTime: 0,
  meta: {
    shows: [
      { kind: 'group', ids: [of.group] },
      { kind: 'institution', list: true as const },
      { kind: 'paperText', list: true as const },
      ...(of.kind === 'participant'
        ? [{ kind: 'person', ids: [of.person] }]
        : [{ kind: 'person', list: true as const }]),
    ],
  },
})
