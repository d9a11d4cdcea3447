import './texts.ts'
import { lazy, Suspense, useMemo } from 'react'
import { Autocomplete, Button, SegmentedControl } from '@mantine/core'
import { IconList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { personSource } from '#renderer/people/personSource.ts'
import type { CalendarOf } from '#shared/timetable/schema.ts'
import { GiveOutMenu } from './GiveOutMenu.tsx'
import { roomsQuery } from './sessionQuery.ts'
import classes from './timetable.module.css'

const SessionCalendar = lazy(async () => ({
  default: (await import('./SessionCalendar.tsx')).SessionCalendar,
}))

const route = getRouteApi('/timetable/calendar')

const whose = ['group', 'teacher', 'room'] as const
type Whose = (typeof whose)[number]

/** The calendar of one group, teacher or room; whose stands in the address. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { data: rooms } = useQuery(roomsQuery(office))
  const search = route.useSearch()
  const kind: Whose =
    search.room !== undefined ? 'room' : search.teacher !== undefined ? 'teacher' : 'group'
  const of = useMemo(() => meant(search), [search])
  useWhereIAm(t('timetable.calendar.title'))
  const show = (next: Whose, value: string): void =>
    void navigate({ to: '/timetable/calendar', search: { [next]: value }, replace: true })
  const sources = useMemo(
    (): Record<'group' | 'teacher', RecordSource> => ({
      group: groupSource(office),
      teacher: personSource(office, t, 'teacher'),
    }),
    [office, t],
  )
  return (
    <div className={classes['screen']}>
      <div className={classes['choice']}>
        <SegmentedControl
          aria-label={t('timetable.calendar.whose')}
          value={kind}
          onChange={(next) => show(next, '')}
          data={whose.map((value) => ({ value, label: t(`timetable.calendar.of.${value}`) }))}
        />
        <div className={classes['picker']}>
          {kind === 'room' ? (
            <Autocomplete
              key={search.room ?? ''}
              label={t('timetable.field.room')}
              data={rooms ?? []}
              defaultValue={search.room ?? ''}
              onOptionSubmit={(room) => show('room', room)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') show('room', event.currentTarget.value)
              }}
            />
          ) : (
            <RecordPicker
              key={kind}
              source={sources[kind]}
              control={{
                id: 'calendar-whose',
                value: search[kind] ?? '',
                onChange: (id) => show(kind, typeof id === 'string' ? id : ''),
                onBlur: () => undefined,
                label: t(`timetable.calendar.of.${kind}`),
                required: false,
                disabled: false,
                help: undefined,
                error: null,
              }}
            />
          )}
        </div>
        {of === null ? null : <GiveOutMenu of={of} size={36} />}
        <Button
          variant="default"
          leftSection={<IconList size={16} stroke={1.8} aria-hidden />}
          onClick={() => void navigate({ to: '/timetable' })}
        >
          {t('timetable.list')}
        </Button>
      </div>
      {of === null ? (
        <p className={classes['quiet']}>{t('timetable.calendar.choose')}</p>
      ) : (
        <Suspense fallback={null}>
          <SessionCalendar
            of={of}
            onOpen={(id) => void navigate({ to: '/timetable', search: { open: id } })}
          />
        </Suspense>
      )}
    </div>
  )
}

const meant = (search: {
  group?: string | undefined
  teacher?: string | undefined
  room?: string | undefined
}): CalendarOf | null => {
  if (search.room !== undefined) {
    return search.room === '' ? null : { kind: 'room', room: search.room }
  }
  if (search.teacher !== undefined) {
    return search.teacher === '' ? null : { kind: 'teacher', person: search.teacher }
  }
  return search.group === undefined || search.group === ''
    ? null
    : { kind: 'group', group: search.group }
}
