import type { RowsToImport } from '#shared/imports/contract.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ListPage, ListQuery, ListRequest } from '#shared/lists/list.ts'
import { fold } from '#shared/text/fold.ts'

/** How a list of judged rows is searched and put in order. */
export interface RowSight<Value> {
  /** Whether the row says a folded word. */
  says(value: Value): (word: string) => boolean
  /** What a column is ordered by; null where the order is the file's. */
  sortKey(value: Value, column: string): string | null
}

/** Those of the rows that a list shows for a query, in its order. */
export function matchingRows<Value>(
  judged: readonly JudgedRow<Value>[],
  { search, filters, sort }: ListQuery,
  sight: RowSight<Value>,
): readonly JudgedRow<Value>[] {
  const verdicts = filters['verdict']
  const kinds = verdicts?.kind === 'set' ? new Set(verdicts.values) : null
  const words = fold(search).split(' ').filter(Boolean)
  const holds = ({ row, value }: JudgedRow<Value>): boolean => {
    if (words.length === 0) return true
    const says = sight.says(value)
    return words.every((word) => says(word) || String(row) === word)
  }
  const found = judged.filter(
    (row) => (kinds === null || kinds.has(row.verdict.kind)) && holds(row),
  )
  const [first] = sort
  if (first === undefined) return found
  const { column, direction } = first
  const keys = new Map(
    found.map((row) => [
      row,
      column === 'verdict' ? row.verdict.kind : (sight.sortKey(row.value, column) ?? row.row),
    ]),
  )
  const turn = direction === 'ascending' ? 1 : -1
  return found.toSorted((a, b) => turn * compareKeys(keys.get(a) ?? '', keys.get(b) ?? ''))
}

const compareKeys = (a: string | number, b: string | number): number =>
  a === b ? 0 : a < b ? -1 : 1

/** A page of the matching rows, as they are. */
export function pageOfRows<Value>(
  judged: readonly JudgedRow<Value>[],
  request: ListRequest,
  sight: RowSight<Value>,
): ListPage<JudgedRow<Value>> {
  const matching = matchingRows(judged, request, sight)
  const from =
    request.position.kind === 'at' ? request.position.offset : Number(request.position.cursor)
  const until = from + request.limit
  return {
    rows: matching.slice(from, until),
    total: matching.length,
    next: until < matching.length ? String(until) : null,
  }
}

/** The rows that somebody wants to be written; of all, those without a problem. */
export function chosenRows<Value>(
  judged: readonly JudgedRow<Value>[],
  rows: RowsToImport,
  sight: RowSight<Value>,
): readonly JudgedRow<Value>[] {
  if (rows.kind === 'chosen') {
    const wanted = new Set(rows.rows)
    return judged.filter(({ row }) => wanted.has(row))
  }
  const shown = rows.kind === 'matching' ? matchingRows(judged, rows.query, sight) : judged
  const left = new Set(rows.kind === 'matching' ? rows.except : [])
  return shown.filter(({ row, verdict }) => verdict.kind !== 'problem' && !left.has(row))
}
