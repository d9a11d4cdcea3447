import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import { ConfirmBar } from './ConfirmBar.tsx'
import { NeedRowPane } from './NeedRowPane.tsx'
import { useNeedRowColumns } from './needRowColumns.tsx'
import { RowsStep, type RowsStepProps } from './RowsStep.tsx'

const rowLabel = (row: NeedImportRow): string => row.match?.name ?? row.name

/** The judged answers of a list, those with problems first to be seen. */
export function NeedRows({ name, state, busy, onConfirm }: RowsStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { session, counts } = state
  const step = { name, state, busy, onConfirm }
  const source = useCallback<ListSource<NeedImportRow>>(
    (list, signal) => client.imports.needRows({ session, list }, { signal }),
    [client, session],
  )
  const columns = useNeedRowColumns()
  const people = counts.new + counts.update
  return (
    <RowsStep
      {...step}
      source={source}
      columns={columns}
      rowLabel={rowLabel}
      Pane={NeedRowPane}
      search={t('imports.needs.search')}
      none={t('imports.needs.none')}
      confirm={
        <ConfirmBar
          {...step}
          words={people === 0 ? null : t('imports.needs.confirm', { count: people })}
          onConfirm={() => onConfirm({ kind: 'all' })}
        />
      }
    />
  )
}
