import './texts.ts'
import { useMemo, useRef, useState } from 'react'
import 'dayjs/locale/lv'
import '@mantine/schedule/styles.css'
import { MonthView, WeekView, type ScheduleEventData } from '@mantine/schedule'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDates, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { today } from '#renderer/courses/today.ts'
import { addDays, weekdayOf } from '#shared/calendar/civilDate.ts'
import type { SessionsOf, TimetableSession } from '#shared/timetable/schema.ts'
import { periodQuery } from './sessionQuery.ts'
import { useDayNames } from './useDayNames.ts'
import classes from './timetable.module.css'

type View = 'week' | 'month'

interface SessionCalendarProps {
  of: SessionsOf
  onOpen: (session: string) => void
}

/** The sessions of a group, a teacher or a room, a week or a month at a time. Weeks begin on Monday. */
export function SessionCalendar({ of, onOpen }: SessionCalendarProps) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const [date, setDate] = useState(today)
  const [view, setView] = useState<View>('week')
  const calendar = useRef<HTMLDivElement>(null)
  useDayNames(calendar)
  const { data } = useQuery({
    ...periodQuery(office, of, periodOf(date, view)),
    placeholderData: keepPreviousData,
  })
  const events = useMemo(
    () => (data?.sessions ?? []).map((session) => eventOf(t, session, of)),
    [t, data, of],
  )
  const shared = {
    date,
    onDateChange: (next: string) => setDate(next.slice(0, 10)),
    onViewChange: (next: string) => setView(next === 'month' ? 'month' : 'week'),
    events,
    onEventClick: ({ id }: ScheduleEventData) => onOpen(String(id)),
    locale: i18n.language,
    firstDayOfWeek: 1 as const,
    highlightToday: true,
    viewSelectProps: { views: ['week', 'month'] as View[] },
    labels: {
      week: t('timetable.calendar.week'),
      month: t('timetable.calendar.month'),
      weekday: t('timetable.field.weekday'),
      today: t('timetable.calendar.today'),
      next: t('timetable.calendar.next'),
      previous: t('timetable.calendar.previous'),
      more: t('timetable.calendar.moreEvents'),
      moreLabel: (count: number) => t('timetable.calendar.more', { count }),
      selectMonth: t('timetable.calendar.selectMonth'),
      selectYear: t('timetable.calendar.selectYear'),
      switchToWeekView: t('timetable.calendar.week'),
      switchToMonthView: t('timetable.calendar.month'),
      viewSelectLabel: t('timetable.calendar.view'),
      noEvents: t('timetable.calendar.nothing'),
      timeSlot: t('timetable.column.time'),
    },
    renderEventBody: (event: ScheduleEventData) => (
      <span
        className={classes['event']}
        data-cancelled={event.payload?.['state'] === 'cancelled' || undefined}
        title={event.title}
      >
        {event.title}
      </span>
    ),
  }
  return (
    <div ref={calendar} className={classes['calendar']}>
      {data?.more === true ? (
        <p className={classes['quiet']}>{t('timetable.calendar.tooMany')}</p>
      ) : null}
      {view === 'week' ? (
        <WeekView
          {...shared}
          startTime={earliest(data?.sessions)}
          endTime={latest(data?.sessions)}
          slotLabelFormat="HH.mm"
          weekdayFormat="dd"
          renderWeekLabel={({ weekStart, weekEnd }) =>
            formatDates(weekStart.slice(0, 10), weekEnd.slice(0, 10))
          }
          withAllDaySlots={false}
          withWeekNumber={false}
          getCurrentTime={rigaNow}
        />
      ) : (
        <MonthView
          {...shared}
          weekdayFormat="dd"
          maxEventsPerDay={4}
          withOutsideDays={false}
          classNames={{ monthViewDayLabel: classes['dayNumber'] ?? '' }}
          onDayClick={(day) => {
            setDate(day.slice(0, 10))
            setView('week')
          }}
        />
      )}
    </div>
  )
}

/** Every day that a view shows: a week, or at most six of them. */
const periodOf = (date: string, view: View): { from: string; until: string } => {
  const from = view === 'week' ? date : `${date.slice(0, 7)}-01`
  const monday = addDays(from, 1 - weekdayOf(from))
  return { from: monday, until: addDays(monday, view === 'week' ? 6 : 41) }
}

/** The day begins at 8 and ends at 20, unless a session is earlier or later. */
const earliest = (sessions: readonly TimetableSession[] = []): string =>
  `${sessions.reduce((hour, { from }) => (from.slice(0, 2) < hour ? from.slice(0, 2) : hour), '08')}:00:00`
const latest = (sessions: readonly TimetableSession[] = []): string => {
  const end = sessions.reduce((last, { to }) => (to > last ? to : last), '20:00')
  return end > '20:00' ? '23:59:59' : '20:00:00'
}

/** Colours say it as well; who sees none, and who hears the page, has it in words: off, and online or in which room. */
const eventOf = (t: Texts, session: TimetableSession, of: SessionsOf): ScheduleEventData => ({
  id: session.id,
  title: [
    session.state === 'cancelled' ? t('timetable.state.cancelled') : '',
    formatTimes(session.from, session.to),
    of.kind === 'group' ? session.topic : session.group.name,
    session.room === '' ? t(`timetable.mode.${session.mode}`) : session.room,
    of.kind === 'teacher' ? '' : session.teachers.map(({ name }) => name).join(', '),
  ]
    .filter((text) => text !== '')
    .join(' · '),
  start: `${session.day} ${session.from}:00`,
  end: `${session.day} ${session.to}:00`,
  color: session.state === 'cancelled' ? 'gray' : session.mode === 'remote' ? 'baltic' : 'yellow',
  payload: { state: session.state },
})

const rigaClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Riga',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const rigaNow = (): string => rigaClock.format(new Date())
