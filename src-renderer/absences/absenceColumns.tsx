import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { type Absence, AbsenceKind, FollowUpKind, ReportedBy } from '#shared/absences/schema.ts'
import { AbsenceMark } from './AbsenceMark.tsx'
import { excusedWord, inTimeWord, missedWords, reportedWord } from './words.ts'
import classes from './absences.module.css'

export const states = ['nothingFollowed', 'callGuardian', 'followed', 'withdrawn'] as const

/** The columns of the list of absences. Keys are the office's. */
export const useAbsenceColumns = (): readonly RecordColumn<Absence>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<Absence>[] => [
  {
    key: 'person',
    title: t('absences.field.person'),
    width: 160,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.person.name}</span>,
  },
  {
    key: 'day',
    title: t('absences.field.missed'),
    width: 216,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: missedWords,
  },
  {
    key: 'group',
    title: t('absences.field.group'),
    width: 150,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.group.name,
  },
  {
    key: 'kind',
    title: t('absences.field.kind'),
    width: 180,
    sortable: true,
    filter: {
      kind: 'set',
      options: AbsenceKind.options.map((value) => ({ value, label: t(`absences.kind.${value}`) })),
    },
    cell: (row) => t(`absences.kind.${row.kind}`),
  },
  {
    key: 'state',
    title: t('absences.field.state'),
    width: 180,
    filter: {
      kind: 'set',
      options: states.map((value) => ({ value, label: t(`absences.state.${value}`) })),
    },
    cell: (row) => <AbsenceMark absence={row} />,
  },
  {
    key: 'reported',
    title: t('absences.field.reported'),
    width: 156,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => reportedWord(row),
  },
  {
    key: 'inTime',
    title: t('absences.field.inTime'),
    width: 120,
    cell: (row) => inTimeWord(t, row),
  },
  {
    key: 'followed',
    title: t('absences.field.followed'),
    width: 150,
    grow: true,
    filter: {
      kind: 'set',
      options: FollowUpKind.options.map((value) => ({
        value,
        label: t(`absences.follow.${value}`),
      })),
    },
    cell: (row) => row.followed.map((kind) => t(`absences.follow.${kind}`)).join(', '),
  },
  {
    key: 'reportedBy',
    title: t('absences.field.reportedBy'),
    width: 160,
    hidden: true,
    sortable: true,
    filter: {
      kind: 'set',
      options: ReportedBy.options.map((value) => ({
        value,
        label: t(`absences.reportedBy.${value}`),
      })),
    },
    cell: (row) => t(`absences.reportedBy.${row.reportedBy}`),
  },
  {
    key: 'excused',
    title: t('absences.field.excused'),
    width: 140,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: (row) => excusedWord(t, row),
  },
]
