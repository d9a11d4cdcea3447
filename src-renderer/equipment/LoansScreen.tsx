import './texts.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { type LoanState, loanStates, useLoanColumns } from './loanColumns.tsx'
import { loanExportWords } from './loanExportWords.ts'
import { LoanDialog, type OpenLoanDialog } from './LoanDialog.tsx'
import { LoanPane } from './LoanPane.tsx'
import { useLoanActions } from './useLoanActions.tsx'
import { useLoansView } from './views.ts'
import { thingName } from './words.ts'

const route = getRouteApi('/equipment/loans')
const rowId = (row: LoanLine): string => row.id
const rowLabel = (row: LoanLine): string => `${thingName(row)}, ${row.personName}`

const showing = (state: LoanState): ListQuery => ({
  search: '',
  filters: { state: { kind: 'set', values: [state] } },
  // What is due this week is gathered shelf by shelf.
  sort: state === 'dueThisWeek' ? [{ column: 'place', direction: 'ascending' }] : [],
})
/** The office leaves out what is back unless it is asked for. */
const whatEverWas: ListQuery = {
  search: '',
  filters: { state: { kind: 'set', values: ['out', 'returned', 'lost'] } },
  sort: [],
}
const isState = (value: string | undefined): value is LoanState =>
  loanStates.some((state) => state === value)

/** What is out, with whom and until when; the latest first. */
export function LoansScreen() {
  const { t, i18n } = useTranslation()
  const { client } = useOffice()
  const { show } = route.useSearch()
  const view = useLoansView()
  const [, setView] = view
  const columns = useLoanColumns()
  const [dialog, setDialog] = useState<(OpenLoanDialog & { clear: () => void }) | null>(null)
  const actions = useLoanActions(setDialog)
  const source = useCallback<ListSource<LoanLine>>(
    (request, signal) => client.equipment.listLines(request, { signal }),
    [client],
  )
  const startQuery = useMemo(() => showing('out'), [])
  useEffect(() => {
    if (isState(show)) setView(showing(show))
  }, [show, setView])
  return (
    <EquipmentTabs tab="loans">
      <ListScreen
        name="loans"
        label={t('equipment.loans.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        startQuery={startQuery}
        pane={{ label: t('equipment.loans.pane'), Pane: LoanPane }}
        Tools={StateChoice}
        exported={{
          list: { kind: 'loans' },
          words: loanExportWords(t, i18n.language),
          fileName: t('equipment.tab.loans'),
        }}
        searchPlaceholder={t('equipment.loans.search')}
        startEmpty={{
          title: t('equipment.loans.empty.nothingOut'),
          showAll: t('equipment.loans.empty.showAll'),
          all: whatEverWas,
        }}
        empty={{ title: t('equipment.loans.empty.title'), text: t('equipment.loans.empty.text') }}
      />
      {dialog === null ? null : (
        <LoanDialog
          open={dialog}
          onClose={(done) => {
            setDialog(null)
            if (done) dialog.clear()
          }}
        />
      )}
    </EquipmentTabs>
  )
}

const offered = ['out', 'late', 'toRecall', 'dueThisWeek', 'atRisk'] as const

/** The lists of every day, one click each. */
function StateChoice({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const [view, setView] = useLoansView()
  if (narrow) return null
  const filter = (view ?? showing('out')).filters['state']
  const chosen = filter?.kind === 'set' && filter.values.length === 1 ? filter.values[0] : ''
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('equipment.field.stands')}
      value={offered.some((state) => state === chosen) ? (chosen ?? '') : ''}
      onChange={(value) => isState(value) && setView(showing(value))}
      data={offered.map((value) => ({ value, label: t(`equipment.loans.preset.${value}`) }))}
    />
  )
}
