import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { SessionImportRow } from '#shared/imports/schema.ts'
import { OverrideReason } from './OverrideReason.tsx'
import { RowsStep, type RowsStepProps } from './RowsStep.tsx'
import { SessionRowPane } from './SessionRowPane.tsx'
import { useSessionRowColumns } from './sessionRowColumns.tsx'

const rowLabel = (row: SessionImportRow): string =>
  `${formatDate(row.day)} ${formatTimes(row.from, row.to)} ${row.group}`

/** What importing does, or null where there is nothing to do. */
const confirmWords = (t: Texts, { new: added, update }: RowsStepProps['state']['counts']) => {
  if (added === 0 && update === 0) return null
  if (update === 0) return t('imports.sessions.confirm', { count: added })
  return added === 0
    ? t('imports.sessions.confirmChange', { count: update })
    : t('imports.sessions.confirmBoth', { count: added, changed: update })
}

/** The judged sessions of a list, those that clash first to be seen. */
export function SessionRows({
  asked,
  ...step
}: RowsStepProps & {
  /** More would be remote than the office allows. */
  asked: boolean
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { state, kept, onKeep } = step
  const { session, counts } = state
  const { reason } = kept
  const source = useCallback<ListSource<SessionImportRow>>(
    (list, signal) => client.imports.sessionRows({ session, list }, { signal }),
    [client, session],
  )
  const columns = useSessionRowColumns()
  return (
    <RowsStep
      {...step}
      source={source}
      columns={columns}
      rowLabel={rowLabel}
      Pane={SessionRowPane}
      search={t('imports.sessions.search')}
      none={t('imports.sessions.none')}
      words={confirmWords(t, counts)}
    >
      {asked || reason !== '' ? (
        <OverrideReason
          value={reason}
          busy={step.busy !== 'no'}
          onChange={(typed) => onKeep({ reason: typed })}
        />
      ) : null}
    </RowsStep>
  )
}
