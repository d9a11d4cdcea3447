import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { ImportRow, ImportState } from '#shared/imports/schema.ts'
import { useGroupSource } from '#renderer/courses/useGroupSource.ts'
import { PersonRowPane } from './PersonRowPane.tsx'
import { usePersonRowColumns } from './personRowColumns.tsx'
import { RowsStep, type RowsStepProps } from './RowsStep.tsx'
import classes from './imports.module.css'

const rowLabel = (row: ImportRow): string => `${row.givenName} ${row.familyName}`.trim()

/** The judged people of a list, and the group that they are added to. */
export function PersonRows(step: RowsStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { session, counts } = step.state
  const { group } = step.kept
  const source = useCallback<ListSource<ImportRow>>(
    (list, signal) => client.imports.rows({ session, list }, { signal }),
    [client, session],
  )
  const groups = useGroupSource()
  const columns = usePersonRowColumns()
  return (
    <RowsStep
      {...step}
      source={source}
      columns={columns}
      rowLabel={rowLabel}
      Pane={PersonRowPane}
      search={t('imports.rows.search')}
      none={t('imports.rows.noneText')}
      words={confirmWords(t, counts, group !== null)}
    >
      <div className={classes['group']}>
        <RecordPicker
          source={groups}
          control={{
            id: 'import-group',
            value: group ?? '',
            onChange: (value) =>
              step.onKeep({ group: typeof value === 'string' && value !== '' ? value : null }),
            onBlur: () => {},
            label: t('imports.group.label'),
            required: false,
            disabled: step.busy !== 'no',
            help: undefined,
            error: null,
          }}
        />
      </div>
    </RowsStep>
  )
}

/** „Importēt 22 dalībniekus, papildināt 1”; null when there is nothing to do. */
const confirmWords = (
  t: Texts,
  counts: ImportState['counts'],
  intoGroup: boolean,
): string | null => {
  if (counts.new > 0) {
    const text = t('imports.confirm.new', { count: counts.new })
    return counts.update === 0
      ? text
      : t('imports.confirm.andUpdate', { text, count: counts.update })
  }
  if (counts.update > 0) return t('imports.confirm.update', { count: counts.update })
  return intoGroup && counts.unchanged > 0
    ? t('imports.confirm.enrol', { count: counts.unchanged })
    : null
}
