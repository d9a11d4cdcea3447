import './texts.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { Absence, AbsenceDetails } from '#shared/absences/schema.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { states, useAbsenceColumns } from './absenceColumns.tsx'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { AbsencePane } from './AbsencePane.tsx'
import { exportWords } from './exportWords.ts'
import { useAbsencesView } from './views.ts'
import { missedWords } from './words.ts'

const route = getRouteApi('/absences')
const rowId = (row: Absence): string => row.id
const rowLabel = (row: Absence): string => `${row.person.name}, ${missedWords(row)}`
const showing = (state: string | null): ListQuery => ({
  search: '',
  filters: state === null ? {} : { state: { kind: 'set', values: [state] } },
  sort: [],
})

/** Who is away, since when the office knows, and what followed. */
export function AbsencesScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { show, new: entering = false } = route.useSearch()
  const view = useAbsencesView()
  const [, setView] = view
  const columns = useAbsenceColumns()
  const [editing, setEditing] = useState<AbsenceDetails | null>(null)
  const source = useCallback<ListSource<Absence>>(
    (request, signal) => client.absences.list(request, { signal }),
    [client],
  )
  const startQuery = useMemo(() => showing(null), [])
  useEffect(() => {
    if (states.some((state) => state === show)) setView(showing(show ?? null))
  }, [show, setView])
  const goTo = (search: { new?: boolean; open?: string }): void =>
    void navigate({ to: '/absences', search, replace: true })
  return (
    <>
      <ListScreen
        name="absences"
        label={t('absences.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        view={view}
        startQuery={startQuery}
        pane={{ label: t('absences.pane'), Pane: AbsencePane }}
        create={{
          word: t('absences.new'),
          key: 'absences.keys.new',
          run: () => goTo({ new: true }),
        }}
        edit={{
          key: 'absences.keys.edit',
          run: (id) =>
            void client.absences
              .get({ id })
              .then((found) => setEditing(found.withdrawn ? null : found)),
        }}
        exported={{
          list: { kind: 'absences' },
          words: exportWords(t),
          fileName: t('app.areas.absences'),
        }}
        searchPlaceholder={t('absences.search')}
        empty={{ title: t('absences.empty.title'), text: t('absences.empty.text') }}
      />
      {entering ? (
        <AbsenceDialog
          absence={null}
          person={null}
          // What follows is a press away once it is noted.
          onClose={(made) => goTo(made === null ? {} : { open: made })}
        />
      ) : null}
      {editing === null ? null : (
        <AbsenceDialog
          absence={editing}
          person={editing.person.id}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
