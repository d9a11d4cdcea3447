import { z } from 'zod'
import { command, query } from '#shared/commands/procedure.ts'
import { MadeGroupPaper } from '#shared/documents/schema.ts'
import { Language } from '#shared/people/schema.ts'

/** The receipt of what is handed over in person. `language` null: the recipient's. */
export const ReceiptOf = z.object({ delivery: z.uuid(), language: Language.nullable() })
export type ReceiptOf = z.infer<typeof ReceiptOf>

/** Why there is nothing to sign. */
export const NoReceipt = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nothingHandedOver') }),
  z.object({ reason: z.literal('notInPerson') }),
  /** The data of whom it is for is restricted (GDPR 18): it is put on no paper; only the director is told. */
  z.object({ reason: z.literal('restricted') }),
])
export type NoReceipt = z.infer<typeof NoReceipt>

/** The paper that is signed when something is handed over in person. */
export const receiptContract = {
  /** The receipt as it would be made now. `number`: that of the last one, which says the same. */
  previewReceipt: query.input(ReceiptOf).output(
    z.union([
      z.object({
        ok: z.literal(true),
        pdf: z.instanceof(Blob),
        number: z.string().nullable(),
        language: Language,
      }),
      z.object({ ok: z.literal(false), refusal: NoReceipt }),
    ]),
  ),
  /** Makes it: it gets a number and is kept as it is, unless the last one says the same. */
  makeReceipt: command(z.object({ of: ReceiptOf }), MadeGroupPaper, NoReceipt),
}
