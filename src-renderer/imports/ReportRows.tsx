import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import { ConfirmBar } from './ConfirmBar.tsx'
import { ReportRowPane } from './ReportRowPane.tsx'
import { useReportRowColumns } from './reportRowColumns.tsx'
import { RowsStep, type RowsStepProps } from './RowsStep.tsx'

const rowLabel = (row: ReportImportRow): string => row.match?.name ?? row.name

/** The judged answers of a report, those with problems first to be seen. */
export function ReportRows({ name, state, busy, onConfirm }: RowsStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { session, counts } = state
  const step = { name, state, busy, onConfirm }
  const source = useCallback<ListSource<ReportImportRow>>(
    (list, signal) => client.imports.consentRows({ session, list }, { signal }),
    [client, session],
  )
  const columns = useReportRowColumns()
  const answers = counts.new + counts.update
  return (
    <RowsStep
      {...step}
      source={source}
      columns={columns}
      rowLabel={rowLabel}
      Pane={ReportRowPane}
      search={t('imports.report.search')}
      none={t('imports.report.none')}
      confirm={
        <ConfirmBar
          {...step}
          words={answers === 0 ? null : t('imports.report.confirm', { count: answers })}
          onConfirm={() => onConfirm({ kind: 'all' })}
        />
      }
    />
  )
}
