import './texts.ts'
import { useCallback, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { today } from '#renderer/courses/today.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'
import { exportWords } from './exportWords.ts'
import { SessionPane } from './SessionPane.tsx'
import { SessionTools } from './SessionTools.tsx'
import { useSessionColumns } from './sessionColumns.tsx'
import { sessionQuery } from './sessionQuery.ts'
import { useSessionsView } from './sessionsView.ts'
import { TimetableDialog, type TimetableTask } from './TimetableDialog.tsx'
import { useSessionActions } from './useSessionActions.tsx'

const all: SessionsOf = { kind: 'all' }
const rowId = (row: TimetableSession): string => row.id
const rowLabel = (row: TimetableSession): string =>
  `${row.group.name}, ${formatDate(row.day)} ${formatTimes(row.from, row.to)}`

/** What has passed is a filter away. */
const fromToday = (): ListQuery => ({
  search: '',
  filters: { day: { kind: 'dates', from: today(), until: null } },
  sort: [],
})

/** The sessions of all groups as a table, with the open session beside it. */
export function SessionsScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const cache = useQueryClient()
  const { client } = office
  const view = useSessionsView()
  const [task, setTask] = useState<TimetableTask | null>(null)
  const columns = useSessionColumns()
  const actions = useSessionActions(all, setTask)
  const source = useCallback<ListSource<TimetableSession>>(
    (list, signal) => client.timetable.listSessions({ of: all, list }, { signal }),
    [client],
  )
  const edit = (id: string): void =>
    void cache
      .ensureQueryData(sessionQuery(office, id))
      .then((session) => setTask({ kind: 'session', session, group: null }))
  return (
    <>
      <ListScreen
        name="sessions"
        label={t('timetable.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        startQuery={fromToday()}
        pane={{ label: t('timetable.pane'), Pane: SessionPane }}
        create={{
          word: t('timetable.new'),
          key: 'timetable.keys.new',
          run: () => setTask({ kind: 'session', session: null, group: null }),
        }}
        edit={{ key: 'timetable.keys.edit', run: edit }}
        Tools={SessionTools}
        exported={{
          list: { kind: 'sessions', of: all },
          words: exportWords(t),
          fileName: t('timetable.list'),
        }}
        searchPlaceholder={t('timetable.search')}
        startEmpty={{
          title: t('timetable.empty.fromToday'),
          showAll: t('timetable.empty.showEarlier'),
        }}
        empty={{ title: t('timetable.empty.title'), text: t('timetable.empty.text') }}
      />
      {task === null ? null : <TimetableDialog task={task} onClose={() => setTask(null)} />}
    </>
  )
}
