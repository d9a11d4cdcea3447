import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import type { ReportedAnswer } from '#shared/recordings/reportImportTarget.ts'
import type { JudgedReport } from './judgeReport.ts'
import { answerSight, pageOfAnswers } from './namedAnswers.ts'

/** How answers of a report are searched and put in order. */
export const reportSight = answerSight<ReportedAnswer>(
  ({ emails }) => emails,
  ({ kind, at }, column) => {
    if (column === 'answer') return kind
    if (column !== 'answeredAt') return undefined
    return at === '' ? null : rigaDateOf(at)
  },
)

/** A page of the judged answers of a report. */
export const listReportRows = (
  judged: readonly JudgedReport[],
  request: ListRequest,
): ListPage<ReportImportRow> =>
  pageOfAnswers(judged, request, {
    sight: reportSight,
    said: ({ kind, at }) => ({ answer: kind, at }),
  })
