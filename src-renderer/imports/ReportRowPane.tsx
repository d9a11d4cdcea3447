import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import { JudgedRow } from './JudgedRow.tsx'
import { reportedChange, reportedWord } from './reportImportWords.ts'

/** One answer of a report, and whom it waits for. */
export function ReportRowPane({ row }: { row: ReportImportRow }) {
  const { t } = useTranslation()
  return (
    <JudgedRow
      row={row}
      title={row.match?.name ?? row.name}
      changes={row.changes.length === 0 ? [] : [reportedChange(t, row)]}
      values={[
        ['fullName', row.name],
        ['email', row.email],
        ['reportedAnswer', reportedWord(t, row.answer)],
        ['answeredAt', row.at === '' ? '' : formatInstant(row.at)],
      ]}
    />
  )
}
