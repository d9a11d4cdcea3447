import type { ImportedNeeds } from '#shared/equipment/importedNeeds.ts'
import { NeedKind } from '#shared/equipment/schema.ts'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import type { JudgedNeeds } from './judgeNeeds.ts'
import { pageOfRows, type RowSight } from './matchingRows.ts'

/** How answers of a list are searched and put in order. */
export const needSight: RowSight<ImportedNeeds> = {
  says: ({ givenName, familyName, phones, emails }) => {
    const text = fold([givenName, familyName, ...phones, ...emails].join(' '))
    return (word) => text.includes(word)
  },
  sortKey: ({ familyName, givenName }, column) =>
    column === 'name' ? latvianSortKey(`${familyName} ${givenName}`) : null,
}

/** A page of the judged answers. */
export function listNeedRows(
  judged: readonly JudgedNeeds[],
  request: ListRequest,
): ListPage<NeedImportRow> {
  const page = pageOfRows(judged, request, needSight)
  const known = new Map(judged.map((one) => [one.row, one.match]))
  return {
    ...page,
    rows: page.rows.map(({ row, value, verdict, warnings }) => ({
      id: String(row),
      row,
      verdict: verdict.kind,
      problems: verdict.kind === 'problem' ? [...verdict.problems] : [],
      warnings: [...warnings],
      changes: verdict.kind === 'update' ? [...verdict.changes] : [],
      match: known.get(row) ?? null,
      name: `${value.givenName} ${value.familyName}`.trim(),
      phone: value.phones.join(', '),
      email: value.emails.join(', '),
      answers: NeedKind.options.flatMap((kind) => {
        const answer = value.answers[kind]
        return answer === undefined ? [] : [{ kind, answer }]
      }),
    })),
  }
}
