import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ListRequest } from '#shared/lists/list.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { pageOfRows, type RowSight } from './matchingRows.ts'
import { rowAsShown } from './rowAsShown.ts'

/** Whoever answered, as a list calls them. */
interface Named {
  readonly givenName: string
  readonly familyName: string
  readonly emails: readonly string[]
}

interface JudgedAnswer<Value> extends JudgedRow<Value> {
  /** Who of the office it is; null where nobody knows. */
  readonly match: { readonly id: string; readonly name: string } | null
}

/**
 * How answers of people are searched (by their names, and what `reach` names beside) and put in order.
 * @param shown what filters of the columns beside name and e-mail look at, see `RowSight`
 */
export const answerSight = <Value extends Named>(
  reach: (value: Value) => readonly string[],
  shown: RowSight<Value>['shown'],
): RowSight<Value> => ({
  says: (value) => {
    const text = fold([value.givenName, value.familyName, ...reach(value)].join(' '))
    return (word) => text.includes(word)
  },
  sortKey: ({ familyName, givenName }, column) =>
    column === 'name' ? latvianSortKey(`${familyName} ${givenName}`) : null,
  shown: (value, column) => {
    if (column === 'name') return `${value.givenName} ${value.familyName}`
    return column === 'email' ? value.emails.join(', ') : shown(value, column)
  },
})

/**
 * A page of judged answers, each with whom of the office it is of.
 * @param said what a row says beside who says it
 */
export function pageOfAnswers<Value extends Named, Said>(
  judged: readonly JudgedAnswer<Value>[],
  request: ListRequest,
  { sight, said }: { sight: RowSight<Value>; said: (value: Value) => Said },
) {
  const page = pageOfRows(judged, request, sight)
  const known = new Map(judged.map((one) => [one.row, one.match]))
  return {
    ...page,
    rows: page.rows.map((judgedRow) => {
      const { row, value } = judgedRow
      return {
        ...rowAsShown(judgedRow),
        match: known.get(row) ?? null,
        name: `${value.givenName} ${value.familyName}`.trim(),
        email: value.emails.join(', '),
        ...said(value),
      }
    }),
  }
}
