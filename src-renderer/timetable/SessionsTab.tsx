import './texts.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { IconArrowRight, IconCalendarWeek, IconRepeat } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { refreshList } from '#renderer/components/table/listKeys.ts'
import { NewButton } from '#renderer/components/table/NewButton.tsx'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import type { StudyGroup } from '#shared/courses/schema.ts'
import type { CalendarOf, TimetableSession } from '#shared/timetable/schema.ts'
import { exportWords } from './exportWords.ts'
import { GiveOutMenu } from './GiveOutMenu.tsx'
import { useSessionColumns } from './sessionColumns.tsx'
import { firstSessionQuery } from './sessionQuery.ts'
import { TimetableDialog, type TimetableTask } from './TimetableDialog.tsx'
import { useSessionActions } from './useSessionActions.tsx'
import classes from './timetable.module.css'

const rowId = (row: TimetableSession): string => row.id
const rowLabel = (row: TimetableSession): string =>
  `${formatDate(row.day)} ${formatTimes(row.from, row.to)}`
const sign = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

/** The sessions of a group: entered one by one or week by week. Enter opens the session. */
export function SessionsTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const [lettersOn] = useLetterKeys()
  const keeping = useTableKeeping()
  const [task, setTask] = useState<TimetableTask | null>(null)
  const { id } = group
  const name = `sessions:${id}`
  useFollowed(name, id)
  const of = useMemo((): CalendarOf => ({ kind: 'group', group: id }), [id])
  const columns = useSessionColumns(true)
  const actions = useSessionActions(of, setTask)
  const source = useCallback<ListSource<TimetableSession>>(
    (list, signal) => client.timetable.listSessions({ of, list }, { signal }),
    [client, of],
  )
  const detail = useMemo(() => {
    const open = (session: string): void =>
      void navigate({ to: '/timetable', search: { open: session } })
    return { openId: null, onOpen: open, onOpenPage: open, onClose: () => {} }
  }, [navigate])
  const exportShown = useShownExport({
    list: { kind: 'sessions', of },
    words: exportWords(t),
    fileName: group.name,
  })
  const closed = group.archivedAt !== null
  const enter = (): void => setTask({ kind: 'session', session: null, group: id })
  useKeys(closed ? [] : [{ combination: 'n', word: 'timetable.keys.new', run: enter }])
  const byWeeks = (
    <Button
      h={30}
      px={8}
      variant="default"
      disabled={closed}
      leftSection={<IconRepeat {...sign} />}
      onClick={() => setTask({ kind: 'pattern', group })}
    >
      {t('timetable.action.pattern')}
    </Button>
  )
  return (
    <div className={classes['table']}>
      <RecordTable
        key={id}
        name={name}
        label={t('timetable.of', { name: group.name })}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        detail={detail}
        actions={actions}
        exportShown={exportShown}
        views={keeping.views}
        preferences={keeping.preferences}
        letterKeys={lettersOn}
        searchPlaceholder={t('timetable.search')}
        empty={<Message title={t('timetable.empty.group')} help={t('timetable.empty.groupText')} />}
        toolbar={
          <div className={classes['tools']}>
            <Button
              h={30}
              px={8}
              variant="default"
              leftSection={<IconCalendarWeek {...sign} />}
              onClick={() => void navigate({ to: '/timetable/calendar', search: { group: id } })}
            >
              {t('timetable.calendar.title')}
            </Button>
            <Button
              h={30}
              px={8}
              variant="default"
              disabled={closed}
              leftSection={<IconArrowRight {...sign} />}
              onClick={() => setTask({ kind: 'moveGroup', group })}
            >
              {t('timetable.action.moveGroup')}
            </Button>
            <ImportButton of="sessions" group={id} narrow disabled={closed} />
            <GiveOutMenu of={of} size={30} />
            {byWeeks}
            {closed ? null : <NewButton word={t('timetable.new')} narrow={false} onClick={enter} />}
          </div>
        }
      />
      {task === null ? null : <TimetableDialog task={task} onClose={() => setTask(null)} />}
    </div>
  )
}

/** When sessions come, go or change, the table asks anew for what it shows. */
const useFollowed = (list: string, group: string): void => {
  const office = useOffice()
  const client = useQueryClient()
  const { dataUpdatedAt } = useQuery(firstSessionQuery(office, group))
  useEffect(() => {
    if (dataUpdatedAt > 0) void refreshList(client, list, 'all')
  }, [client, list, dataUpdatedAt])
}
