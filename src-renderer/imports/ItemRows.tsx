import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { ItemImportRow } from '#shared/imports/schema.ts'
import { ItemRowPane } from './ItemRowPane.tsx'
import { useItemRowColumns } from './itemRowColumns.tsx'
import { RowsStep, type RowsStepProps } from './RowsStep.tsx'

const rowLabel = (row: ItemImportRow): string => `${row.tag} ${row.model}`.trim()

/** What importing does, or null where there is nothing to do. */
const confirmWords = (t: Texts, { new: added, update }: RowsStepProps['state']['counts']) => {
  if (added === 0 && update === 0) return null
  if (update === 0) return t('imports.items.confirm', { count: added })
  return added === 0
    ? t('imports.items.confirmChange', { count: update })
    : t('imports.items.confirmBoth', { count: added, changed: update })
}

/** The judged things of a list, those with problems first to be seen. */
export function ItemRows(step: RowsStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { session, counts } = step.state
  const source = useCallback<ListSource<ItemImportRow>>(
    (list, signal) => client.imports.itemRows({ session, list }, { signal }),
    [client, session],
  )
  const columns = useItemRowColumns()
  return (
    <RowsStep
      {...step}
      source={source}
      columns={columns}
      rowLabel={rowLabel}
      Pane={ItemRowPane}
      search={t('imports.items.search')}
      none={t('imports.items.none')}
      words={confirmWords(t, counts)}
    />
  )
}
