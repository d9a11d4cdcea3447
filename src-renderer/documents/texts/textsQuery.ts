import type { Office } from '#renderer/app/client/office.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import type { PaperTextOf } from '#shared/documents/paperText.ts'
import { ActKind } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import { bytesOf } from '../bytesOf.ts'

/** The fixed texts of the information sheet and of acts in a language, as they stand now. */
export const textsQuery = ({ queries }: Office, language: Language) =>
  queries.documents.texts.queryOptions({
    input: { language },
    meta: { shows: [{ kind: 'paperText', list: true }] },
  })

/** Whether a text stands on an act, not on the information sheet. */
const isOfAct = (name: string): boolean =>
  ActKind.options.some((kind) => name.startsWith(`${kind}.`))

export type TextPreview =
  { kind: 'ready'; pdf: Uint8Array<ArrayBuffer> } | { kind: 'problem'; problem: FieldProblem }

/** A sample sheet with a text as it is being typed. */
export const textPreviewQuery = ({ client }: Office, asked: PaperTextOf & { text: string }) => ({
  queryKey: ['paperTextPreview', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<TextPreview> => {
    const preview = await (isOfAct(asked.name)
      ? client.equipment.previewActText(asked, { signal })
      : client.documents.previewText(asked, { signal }))
    return preview.ok
      ? { kind: 'ready', pdf: await bytesOf(preview.pdf) }
      : { kind: 'problem', problem: preview.problem }
  },
  staleTime: 0,
  gcTime: 0,
})
