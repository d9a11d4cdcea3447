import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import { AnswerRows } from './AnswerRows.tsx'
import { NeedRowPane } from './NeedRowPane.tsx'
import { useNeedRowColumns } from './needRowColumns.tsx'
import type { RowsStepProps } from './RowsStep.tsx'

/** The judged answers of a list, those with problems first to be seen. */
export function NeedRows(step: RowsStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { session } = step.state
  const source = useCallback<ListSource<NeedImportRow>>(
    (list, signal) => client.imports.needRows({ session, list }, { signal }),
    [client, session],
  )
  const columns = useNeedRowColumns()
  return (
    <AnswerRows
      step={step}
      source={source}
      columns={columns}
      Pane={NeedRowPane}
      search={t('imports.needs.search')}
      none={t('imports.needs.none')}
      words={(count) => t('imports.needs.confirm', { count })}
    />
  )
}
