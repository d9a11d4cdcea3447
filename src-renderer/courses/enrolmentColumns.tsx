import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { type EnrolmentRow, EnrolmentState } from '#shared/courses/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { EnrolmentMark } from './EnrolmentMark.tsx'
import classes from './courses.module.css'

/** The columns of a group's participants, surname first. Keys are the office's. */
export const useEnrolmentColumns = (): readonly RecordColumn<EnrolmentRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<EnrolmentRow>[] => [
  {
    key: 'name',
    title: t('courses.column.participant'),
    width: 200,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => (
      <>
        <span className={classes['strong']}>{row.familyName}</span> {row.givenName}
      </>
    ),
  },
  {
    key: 'state',
    title: t('courses.column.state'),
    width: 176,
    sortable: true,
    filter: {
      kind: 'set',
      options: EnrolmentState.options.map((value) => ({
        value,
        label: t(`courses.state.${value}`),
      })),
    },
    cell: (row) => <EnrolmentMark state={row.state} />,
  },
  {
    key: 'since',
    title: t('courses.column.since'),
    width: 120,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.since),
  },
  {
    key: 'phone',
    title: t('courses.column.phone'),
    width: 120,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => formatPhone(row.phone),
  },
  {
    key: 'email',
    title: t('courses.column.email'),
    width: 180,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.email,
  },
  {
    key: 'minor',
    title: t('courses.column.minor'),
    width: 130,
    filter: {
      kind: 'set',
      options: (['yes', 'no', 'unknown'] as const).map((value) => ({
        value,
        label: t(`courses.minor.${value}`),
      })),
    },
    cell: (row) =>
      row.minor === 'yes' ? (
        <StateMark meaning="warning" word={t('courses.minor.yes')} quiet />
      ) : (
        <span className={classes['quiet']}>{t(`courses.minor.${row.minor}`)}</span>
      ),
  },
  {
    key: 'birthDate',
    title: t('courses.column.birthDate'),
    width: 130,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.birthDate),
  },
]
