import type { RowsToImport } from '#shared/imports/contract.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ListFilter, ListPage, ListQuery, ListRequest } from '#shared/lists/list.ts'
import { soughtDigits } from '#shared/people/phoneSearch.ts'
import { digitsOf, fold } from '#shared/text/fold.ts'

/** How a list of judged rows is searched and put in order. */
export interface RowSight<Value> {
  /** Whether the row says a folded word. */
  says(value: Value): (word: string) => boolean
  /** What a column is ordered by; null where the order is the file's. */
  sortKey(value: Value, column: string): string | null
  /**
   * What a filter of a column looks at: a text, a civil date, a number, a word of the schema; null where
   * the row says nothing, undefined where the list has no such column.
   */
  shown(value: Value, column: string): string | number | null | undefined
}

/** Those of the rows that a list shows for a query, in its order. */
export function matchingRows<Value>(
  judged: readonly JudgedRow<Value>[],
  { search, filters, sort }: ListQuery,
  sight: RowSight<Value>,
): readonly JudgedRow<Value>[] {
  const words = fold(search).split(' ').filter(Boolean)
  const holds = ({ row, value }: JudgedRow<Value>): boolean => {
    if (words.length === 0) return true
    const says = sight.says(value)
    return words.every((word) => says(word) || String(row) === word)
  }
  const passes = Object.entries(filters).map(([column, filter]) => {
    const lets = passing(filter)
    return (judgedRow: JudgedRow<Value>): boolean => lets(shownIn(judgedRow, column, sight))
  })
  const found = judged.filter((row) => passes.every((pass) => pass(row)) && holds(row))
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

const shownIn = <Value>(
  { row, verdict, value }: JudgedRow<Value>,
  column: string,
  sight: RowSight<Value>,
): string | number | null | undefined => {
  if (column === 'row') return row
  return column === 'verdict' ? verdict.kind : sight.shown(value, column)
}

/** What a filter lets through. A column that the list does not know shows nothing rather than everything. */
function passing(filter: ListFilter): (shown: string | number | null | undefined) => boolean {
  switch (filter.kind) {
    case 'text': {
      const word = fold(filter.text)
      // Phone numbers and codes are typed with and without blanks.
      const digits = /^[\d\s+-]+$/u.test(word) ? soughtDigits(word) : ''
      return (shown) => {
        if (shown === undefined) return false
        const text = fold(String(shown ?? ''))
        return text.includes(word) || (digits !== '' && digitsOf(text).includes(digits))
      }
    }
    case 'set':
      return (shown) => shown !== undefined && filter.values.includes(String(shown ?? ''))
    case 'dates':
      return (shown) => typeof shown === 'string' && shown !== '' && isWithin(shown, filter)
    case 'numbers':
      return (shown) => typeof shown === 'number' && isWithin(shown, filter)
    case 'yesNo':
      return () => false
  }
}

const isWithin = <V extends string | number>(
  value: V,
  { from, until }: { from: V | null; until: V | null },
): boolean => (from === null || value >= from) && (until === null || value <= until)

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
