import type { ReportImportRow } from '#shared/imports/schema.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import type { ReportedAnswer } from '#shared/recordings/reportImportTarget.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import type { JudgedReport } from './judgeReport.ts'
import { pageOfRows, type RowSight } from './matchingRows.ts'

/** How answers of a report are searched and put in order. */
export const reportSight: RowSight<ReportedAnswer> = {
  says: ({ givenName, familyName, emails }) => {
    const text = fold([givenName, familyName, ...emails].join(' '))
    return (word) => text.includes(word)
  },
  sortKey: ({ familyName, givenName }, column) =>
    column === 'name' ? latvianSortKey(`${familyName} ${givenName}`) : null,
}

/** A page of the judged answers of a report. */
export function listReportRows(
  judged: readonly JudgedReport[],
  request: ListRequest,
): ListPage<ReportImportRow> {
  const page = pageOfRows(judged, request, reportSight)
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
      email: value.emails.join(', '),
      answer: value.kind,
      at: value.at,
    })),
  }
}
