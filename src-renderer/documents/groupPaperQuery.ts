import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Office } from '#renderer/app/client/office.ts'
import type { GroupPaperRefusal } from '#shared/documents/contract.ts'
import type { GroupPaperOf } from '#shared/documents/groupPaper.ts'
import { bytesOf } from './bytesOf.ts'

export type GroupPaperShown =
  | {
      kind: 'ready'
      pdf: Uint8Array<ArrayBuffer>
      /** The number it keeps, because the last one says the same; null for a new one. */
      number: string | null
      missingLetters: string[]
    }
  | { kind: 'nothing'; reason: GroupPaperRefusal['reason'] }

/**
 * A paper of a group as it would be made now; nothing is asked while it is not known which one. It
 * follows the group, its people and its timetable.
 */
export const groupPaperQuery = ({ client }: Office, of: GroupPaperOf | null) =>
  queryOptions({
    queryKey: ['groupPaper', of],
    queryFn:
      of === null
        ? skipToken
        : async ({ signal }: { signal: AbortSignal }): Promise<GroupPaperShown> => {
            const preview = await client.documents.previewGroupPaper(of, { signal })
            if (!preview.ok) return { kind: 'nothing', reason: preview.refusal.reason }
            const { number, missingLetters } = preview
            return { kind: 'ready', pdf: await bytesOf(preview.pdf), number, missingLetters }
          },
    staleTime: 0,
    gcTime: 0,
    meta: {
      shows: [
        { kind: 'group', ...(of === null ? { list: true as const } : { ids: [of.group] }) },
        { kind: 'institution', list: true as const },
        { kind: 'person', list: true as const },
        { kind: 'session', list: true as const },
        { kind: 'paper', list: true as const },
      ],
    },
  })
