import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import { AnswerRows } from './AnswerRows.tsx'
import { ReportRowPane } from './ReportRowPane.tsx'
import { useReportRowColumns } from './reportRowColumns.tsx'
import type { RowsStepProps } from './RowsStep.tsx'

/** The judged answers of a report, those with problems first to be seen. */
export function ReportRows(step: RowsStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { session } = step.state
  const source = useCallback<ListSource<ReportImportRow>>(
    (list, signal) => client.imports.consentRows({ session, list }, { signal }),
    [client, session],
  )
  const columns = useReportRowColumns()
  return (
    <AnswerRows
      step={step}
      source={source}
      columns={columns}
      Pane={ReportRowPane}
      search={t('imports.report.search')}
      none={t('imports.report.none')}
      words={(count) => t('imports.report.confirm', { count })}
    />
  )
}
