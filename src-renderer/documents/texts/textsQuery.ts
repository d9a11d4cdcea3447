import type { Office } from '#renderer/app/client/office.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { formOf } from '#shared/documents/formTexts.ts'
import type { PaperTextOf } from '#shared/documents/paperText.ts'
import { ActKind } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import { bytesOf } from '../bytesOf.ts'

/** The fixed texts of papers in a language, as they stand now. */
export const textsQuery = ({ queries }: Office, language: Language) =>
  queries.documents.texts.queryOptions({
    input: { language },
    meta: { shows: [{ kind: 'paperText', list: true }] },
  })

/** Whether a text stands on an act, not on the information sheet. */
const isOfAct = (name: string): boolean =>
  ActKind.options.some((kind) => name.startsWith(`${kind}.`))

export type TextPreview =
  | {
      kind: 'ready'
      pdf: Uint8Array<ArrayBuffer>
      /** So many requests would be asked anew if it were worded so. */
      asksAnew: number
    }
  | { kind: 'problem'; problem: FieldProblem }

type Asked = PaperTextOf & { text: string }

/** The paper that a text stands on, as a sample: each is made where such papers are. */
const previewOf = ({ client }: Office, asked: Asked, signal: AbortSignal) => {
  if (formOf(asked.name) !== null) return client.recordings.previewFormText(asked, { signal })
  return isOfAct(asked.name)
    ? client.equipment.previewActText(asked, { signal })
    : client.documents.previewText(asked, { signal })
}

/** A sample paper with a text as it is being typed. */
export const textPreviewQuery = (office: Office, asked: Asked) => ({
  queryKey: ['paperTextPreview', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<TextPreview> => {
    const preview = await previewOf(office, asked, signal)
    if (!preview.ok) return { kind: 'problem', problem: preview.problem }
    const { asksAnew } = { asksAnew: 0, ...preview }
    return { kind: 'ready', pdf: await bytesOf(preview.pdf), asksAnew }
  },
  staleTime: 0,
  gcTime: 0,
})
