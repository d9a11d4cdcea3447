import type { Office } from '#renderer/app/client/office.ts'
import { bytesOf } from '#renderer/documents/bytesOf.ts'
import type { NoReceipt, ReceiptOf } from '#shared/deliveries/receiptContract.ts'
import type { Language } from '#shared/people/schema.ts'

type ReceiptShown =
  | {
      kind: 'ready'
      pdf: Uint8Array<ArrayBuffer>
      /** The number it keeps, because the last one says the same; null for a new one. */
      number: string | null
      language: Language
    }
  | { kind: 'nothing'; reason: NoReceipt['reason'] }

/** A receipt as it would be made now, following the delivery and everybody in it. */
export const receiptQuery = ({ client }: Office, of: ReceiptOf) => ({
  queryKey: ['deliveryReceipt', of] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ReceiptShown> => {
    const preview = await client.deliveries.previewReceipt(of, { signal })
    if (!preview.ok) return { kind: 'nothing', reason: preview.refusal.reason }
    const { number, language } = preview
    return { kind: 'ready', pdf: await bytesOf(preview.pdf), number, language }
  },
  staleTime: 0,
  gcTime: 0,
  meta: {
    shows: (['delivery', 'material', 'group', 'institution', 'paper'] as const).map((kind) => ({
      kind,
      list: true as const,
    })),
  },
})
