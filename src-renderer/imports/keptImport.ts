import { z } from 'zod'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { ColumnUse } from '#shared/imports/mapping.ts'
import { type ImportedAs, type ImportState, NameOrderChoice } from '#shared/imports/schema.ts'
import { ListQuery } from '#shared/lists/list.ts'

/** How a file is to be read; `columns: null` recognises them anew. */
export const Rereading = z.object({
  sheet: z.number(),
  headingRow: z.number().nullable(),
  columns: z.array(ColumnUse).readonly().nullable(),
  nameOrder: NameOrderChoice,
})
export type Rereading = z.infer<typeof Rereading>

const RowIds = z.array(z.string()).readonly()

/**
 * What somebody said of a file that is being imported: how it is read, which of its rows are meant, and
 * what else is settled before they are written. The file itself is not kept.
 */
export const KeptImport = z.object({
  reading: Rereading,
  step: z.enum(['columns', 'rows']),
  /** Which rows are shown; null: those that need a look first. */
  query: ListQuery.nullable(),
  chosen: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rows'), ids: RowIds }),
    z.object({ kind: z.literal('matching'), except: RowIds }),
  ]),
  /** Where everybody of those rows is enrolled. */
  group: z.string().nullable(),
  /** Why more may be remote than the office allows. */
  reason: z.string(),
})
export type KeptImport = z.infer<typeof KeptImport>

export const noRowsChosen: KeptImport['chosen'] = { kind: 'rows', ids: [] }

/** The file of an import that was begun here and not finished; '' for none. */
export const BegunImport = z.object({ name: z.string(), sha256: z.string() })
export const noneBegun: z.infer<typeof BegunImport> = { name: '', sha256: '' }

/** A file that was chosen: what it is called, and by what it is known again. */
export type ChosenFile = z.infer<typeof BegunImport>

/** As the file is read now. */
export const readingNow = ({ plan, nameOrder }: ImportState): Rereading => ({
  sheet: plan.sheet,
  headingRow: plan.headingRow,
  columns: plan.columns.map(({ use }) => use),
  nameOrder,
})

/** What is imported where: the task of a screen. */
interface ImportedThere {
  target: ImportedAs
  group: string | null
  request?: string
  into?: string | undefined
}

/** The draft's name of what is imported from one screen; of one file there, by its SHA-256. */
export const importDraft = (
  { target, group, request, into }: ImportedThere,
  file?: Pick<ChosenFile, 'sha256'>,
): string => newDraft(`import:${target}`, group ?? request ?? into, file?.sha256)

/** By what a file is known again whatever it is called: the SHA-256 of its bytes, in hex. */
export const sha256Of = async (file: File): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
