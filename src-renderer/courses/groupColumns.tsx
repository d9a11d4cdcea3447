import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FilterControl, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { GroupRow } from '#shared/courses/schema.ts'
import { PhaseMark } from './PhaseMark.tsx'
import classes from './courses.module.css'

/** The columns of the list of groups. Keys are the office's. */
export const useGroupColumns = (): readonly RecordColumn<GroupRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

/** How many of how many it is done for; where all are done it steps back, of none it says nothing. */
const ofAll = (t: Texts, done: number, all: number) =>
  all === 0 ? (
    ''
  ) : (
    <span className={done === all ? classes['quiet'] : undefined}>
      {t('courses.ofAll', { done: formatCount(done), all: formatCount(all) })}
    </span>
  )

const phases = ['running', 'coming', 'ended', 'undated'] as const

const howFar = (t: Texts): FilterControl => ({
  kind: 'set',
  options: (['all', 'some'] as const).map((value) => ({
    value,
    label: t(`courses.howFar.${value}`),
  })),
})

const columns = (t: Texts): readonly RecordColumn<GroupRow>[] => [
  {
    key: 'name',
    title: t('courses.column.name'),
    width: 240,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.name}</span>,
  },
  {
    key: 'phase',
    title: t('courses.column.phase'),
    width: 130,
    filter: {
      kind: 'set',
      options: phases.map((value) => ({ value, label: t(`courses.phase.${value}`) })),
    },
    cell: (row) => <PhaseMark dates={row} />,
  },
  {
    key: 'startsOn',
    title: t('courses.column.startsOn'),
    width: 106,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.startsOn),
  },
  {
    key: 'endsOn',
    title: t('courses.column.endsOn'),
    width: 106,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.endsOn),
  },
  {
    key: 'enrolled',
    title: t('courses.column.enrolled'),
    width: 96,
    align: 'end',
    sortable: true,
    filter: { kind: 'numbers' },
    cell: (row) => formatCount(row.enrolled),
    total: formatCount,
  },
  {
    key: 'asked',
    title: t('courses.column.asked'),
    width: 100,
    align: 'end',
    filter: howFar(t),
    cell: (row) => ofAll(t, row.asked, row.enrolled),
  },
  {
    key: 'sheets',
    title: t('courses.column.sheets'),
    width: 100,
    align: 'end',
    filter: howFar(t),
    cell: (row) => ofAll(t, row.sheets, row.enrolled),
  },
  {
    key: 'sent',
    title: t('courses.column.sent'),
    width: 100,
    align: 'end',
    filter: howFar(t),
    cell: (row) => ofAll(t, row.sent, row.parcels),
  },
  {
    key: 'course',
    title: t('courses.column.course'),
    width: 208,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.course,
  },
  {
    key: 'manager',
    title: t('courses.column.manager'),
    width: 130,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.manager,
  },
  {
    key: 'project',
    title: t('courses.column.project'),
    width: 180,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.project,
  },
  {
    key: 'archived',
    title: t('courses.column.archived'),
    width: 110,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.archived ? t('courses.archived') : ''),
  },
]
