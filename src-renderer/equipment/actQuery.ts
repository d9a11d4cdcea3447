import type { Office } from '#renderer/app/client/office.ts'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import type { NoAct } from '#shared/equipment/lendingContract.ts'
import type { ActOf } from '#shared/equipment/lendingInputs.ts'
import type { Language } from '#shared/people/schema.ts'

type ActShown =
  | {
      kind: 'ready'
      pdf: Uint8Array<ArrayBuffer>
      /** The number it keeps, because the last one says the same; null for a new one. */
      number: string | null
      language: Language
    }
  | { kind: 'nothing'; reason: NoAct['reason'] }

/** An act as it would be made now, following the loan and everybody in it. */
export const actQuery = ({ client }: Office, of: ActOf) => ({
  queryKey: ['act', of] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ActShown> => {
    const preview = await client.equipment.previewAct(of, { signal })
    if (!preview.ok) return { kind: 'nothing', reason: preview.refusal.reason }
    const { number, language } = preview
    return { kind: 'ready', pdf: await bytesOf(preview.pdf), number, language }
  },
  staleTime: 0,
  gcTime: 0,
  meta: {
    shows: (['loan', 'item', 'person', 'institution', 'paper'] as const).map((kind) => ({
      kind,
      list: true as const,
    })),
  },
})
