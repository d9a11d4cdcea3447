import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { idsMatching } from '#main/lists/page.ts'
import type { ShownRequest } from '#shared/exports/contract.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { leaving } from './leaving.ts'
import { shownCell } from './shownCell.ts'
import type { ShownList } from './shownLists.ts'
import { csvLines, spreadsheetBytes } from './writeSpreadsheet.ts'

export type ShownExport =
  { kind: 'file'; file: File; rows: number } | { kind: 'text'; text: string; rows: number }

/** Rows read at a time. */
const chunk = 500

/** Who takes it out, whether they still want it, and how many rows are done. */
interface Taking {
  actor: Actor
  signal: AbortSignal | undefined
  onProgress: (done: number) => void
}

/** Rows that the list shows to this actor, in its order; of a selection only those chosen. */
export async function shownIds(
  db: Kysely<Tables>,
  { definition }: ShownList,
  request: Pick<ShownRequest, 'query' | 'selection'>,
  actor: Actor,
): Promise<string[]> {
  const asked =
    request.selection?.kind === 'matching'
      ? { ...request.selection.query, sort: request.query.sort }
      : request.query
  const ids = await idsMatching(definition, db, asked, leaving(actor))
  return request.selection === null ? ids : ids.filter(isChosen(request.selection))
}

const isChosen = (selection: Selection): ((id: string) => boolean) => {
  if (selection.kind === 'rows') {
    const chosen = new Set(selection.ids)
    return (id) => chosen.has(id)
  }
  const excepted = new Set(selection.except)
  return (id) => !excepted.has(id)
}

/**
 * What a list shows as a file or as text for the clipboard (tabs between cells, as spreadsheets take
 * a paste). The file's name is the screen's business.
 */
export async function exportShown(
  db: Kysely<Tables>,
  list: ShownList,
  ids: readonly string[],
  {
    columns,
    words,
    language,
    format,
  }: Pick<ShownRequest, 'columns' | 'words' | 'language' | 'format'>,
  { actor, signal, onProgress }: Taking,
): Promise<ShownExport> {
  const said = { words, plurals: new Intl.PluralRules(language) }
  async function* rows(): AsyncGenerator<string[][]> {
    for (let from = 0; from < ids.length; from += chunk) {
      const wanted = ids.slice(from, from + chunk)
      const loaded = new Map(
        (await list.definition.load(db, wanted, leaving(actor))).map((row) => [row.id, row]),
      )
      yield wanted.flatMap((id) => {
        const row = loaded.get(id)
        return row === undefined ? [] : [columns.map(({ key }) => shownCell(row, key, list, said))]
      })
      onProgress(from + wanted.length)
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    }
  }
  const headings = columns.map(({ title }) => title)
  if (format === 'clipboard') {
    const lines = [csvLines([headings], '\t')]
    for await (const some of rows()) lines.push(csvLines(some, '\t'))
    return { kind: 'text', text: lines.join('\r\n'), rows: ids.length }
  }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of spreadsheetBytes({ sheet: 'Norise', headings, rows: rows() }, format)) {
    pieces.push(new Uint8Array(piece))
  }
  const type =
    format === 'csv'
      ? 'text/csv'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { kind: 'file', file: new File(pieces, `norise.${format}`, { type }), rows: ids.length }
}
