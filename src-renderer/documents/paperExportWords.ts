import type { Texts } from '#renderer/app/language/language.ts'
import { ReceiptKind } from '#shared/documents/receipt.ts'
import { PaperKind, PaperState } from '#shared/documents/schema.ts'

/** What stored values of papers are called in a list that is taken out. */
export const paperExportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...PaperKind.options.map((kind) => [`kind.${kind}`, t(`documents.kind.${kind}`)]),
    ...PaperState.options.map((state) => [`state.${state}`, t(`documents.state.${state}`)]),
    ...ReceiptKind.options.map((kind) => [`reception.${kind}`, t(`documents.reception.${kind}`)]),
    ['reception.none', ''],
  ])
