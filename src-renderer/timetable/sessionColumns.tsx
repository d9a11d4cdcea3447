import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { formatHours } from '#renderer/app/format/numbers.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import {
  SessionKind,
  SessionMode,
  SessionState,
  type TimetableSession,
} from '#shared/timetable/schema.ts'
import classes from './timetable.module.css'

/** The columns of a list of sessions. Keys are the office's; a group's own list needs not name it. */
export const useSessionColumns = (ofGroup = false): readonly RecordColumn<TimetableSession>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => columns(t).filter((column) => !ofGroup || column.key !== 'group'),
    [t, ofGroup],
  )
}

const lengthIn = (t: Texts, minutes: number): string =>
  t('timetable.hours', { hours: formatHours(minutes / 60) })

const columns = (t: Texts): readonly RecordColumn<TimetableSession>[] => [
  {
    key: 'day',
    title: t('timetable.column.day'),
    width: 192,
    sortable: true,
    required: true,
    filter: { kind: 'dates' },
    cell: (row) => (
      <span className={classes['when']} data-cancelled={row.state === 'cancelled' || undefined}>
        {formatDate(row.day)} <span className={classes['quiet']}>{weekdayInWords(t, row.day)}</span>
      </span>
    ),
  },
  {
    key: 'time',
    title: t('timetable.column.time'),
    width: 110,
    figures: true,
    filter: { kind: 'text' },
    cell: (row) => formatTimes(row.from, row.to),
  },
  {
    key: 'length',
    title: t('timetable.column.length'),
    width: 92,
    align: 'end',
    filter: { kind: 'numbers', per: 60 },
    cell: (row) => lengthIn(t, row.state === 'cancelled' ? 0 : minutesBetween(row.from, row.to)),
    total: (minutes) => lengthIn(t, minutes),
  },
  {
    key: 'group',
    title: t('timetable.column.group'),
    width: 190,
    grow: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.group.name,
  },
  {
    key: 'topic',
    title: t('timetable.column.topic'),
    width: 160,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.topic,
  },
  {
    key: 'teacher',
    title: t('timetable.column.teacher'),
    width: 150,
    filter: { kind: 'text' },
    cell: (row) => row.teachers.map(({ name }) => name).join(', '),
  },
  {
    key: 'mode',
    title: t('timetable.column.mode'),
    width: 110,
    filter: {
      kind: 'set',
      options: SessionMode.options.map((value) => ({ value, label: t(`timetable.mode.${value}`) })),
    },
    cell: (row) => t(`timetable.mode.${row.mode}`),
  },
  {
    key: 'room',
    title: t('timetable.column.room'),
    width: 110,
    filter: { kind: 'text' },
    cell: (row) => row.room,
  },
  {
    key: 'kind',
    title: t('timetable.column.kind'),
    width: 130,
    filter: {
      kind: 'set',
      options: SessionKind.options.map((value) => ({ value, label: t(`timetable.kind.${value}`) })),
    },
    cell: (row) => t(`timetable.kind.${row.kind}`),
  },
  {
    key: 'module',
    title: t('timetable.column.module'),
    width: 150,
    hidden: true,
    filter: { kind: 'text' },
    cell: (row) => row.module?.name ?? '',
  },
  {
    key: 'state',
    title: t('timetable.column.state'),
    width: 110,
    filter: {
      kind: 'set',
      options: SessionState.options.map((value) => ({
        value,
        label: t(`timetable.state.${value}`),
      })),
    },
    cell: (row) =>
      row.state === 'cancelled' ? (
        <StateMark meaning="warning" word={t('timetable.state.cancelled')} quiet />
      ) : (
        <span className={classes['quiet']}>{t('timetable.state.planned')}</span>
      ),
  },
]
