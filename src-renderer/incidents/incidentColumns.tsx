import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { today } from '#renderer/courses/today.ts'
import type { IncidentRow } from '#shared/incidents/file.ts'
import { PoliceState } from '#shared/incidents/police.ts'
import { IncidentState } from '#shared/incidents/state.ts'
import { learnsOfDuties } from './listViews.ts'
import { inOneLine, policeMeaning, stateMeaning } from './words.ts'
import classes from './incidents.module.css'

/** The columns of the list of incidents. Keys are the office's. */
export const useIncidentColumns = (): readonly RecordColumn<IncidentRow>[] => {
  const { t } = useTranslation()
  const { role } = useSession().actor
  return useMemo(
    () =>
      columns(t).filter(
        ({ key }) => learnsOfDuties(role) || !['due', 'police', 'overdue'].includes(key),
      ),
    [t, role],
  )
}

const columns = (t: Texts): readonly RecordColumn<IncidentRow>[] => [
  {
    key: 'number',
    title: t('incidents.field.number'),
    width: 120,
    sortable: true,
    required: true,
    figures: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.number}</span>,
  },
  {
    key: 'occurred',
    title: t('incidents.field.occurred'),
    width: 116,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.occurredOn),
  },
  {
    key: 'persons',
    title: t('incidents.field.persons'),
    width: 170,
    grow: true,
    cell: (row) => row.persons?.join(', ') ?? (row.hasKey ? '' : t('incidents.readers.noKey')),
  },
  {
    key: 'categories',
    title: t('incidents.field.categories'),
    width: 165,
    grow: true,
    cell: (row) =>
      inOneLine((row.categories ?? []).map((each) => t(`incidents.word.category.${each}`))),
  },
  {
    key: 'state',
    title: t('incidents.field.state'),
    width: 180,
    sortable: true,
    filter: {
      kind: 'set',
      options: IncidentState.options.map((value) => ({
        value,
        label: t(`incidents.word.state.${value}`),
      })),
    },
    cell: (row) => (
      <StateMark
        quiet
        meaning={stateMeaning(row.state)}
        word={t(`incidents.word.state.${row.state}`)}
      />
    ),
  },
  {
    key: 'due',
    title: t('incidents.field.due'),
    width: 116,
    figures: true,
    filter: { kind: 'dates' },
    cell: (row) =>
      row.dueOn === null ? (
        ''
      ) : row.dueOn < today() ? (
        <StateMark quiet meaning="danger" word={formatDate(row.dueOn)} />
      ) : (
        formatDate(row.dueOn)
      ),
  },
  {
    key: 'police',
    title: t('incidents.field.police'),
    width: 130,
    filter: {
      kind: 'set',
      options: PoliceState.options.map((value) => ({
        value,
        label: t(`incidents.word.police.${value}`),
      })),
    },
    cell: (row) =>
      row.police === 'none' ? (
        ''
      ) : (
        <StateMark
          quiet
          meaning={policeMeaning[row.police]}
          word={t(`incidents.word.police.${row.police}`)}
        />
      ),
  },
  {
    key: 'owner',
    title: t('incidents.field.owner'),
    width: 160,
    filter: { kind: 'text' },
    cell: (row) => row.ownerName,
  },
  {
    key: 'overdue',
    title: t('incidents.field.overdue'),
    width: 110,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: (row) =>
      row.dueOn !== null && row.dueOn < today()
        ? t('components.form.yes')
        : t('components.form.no'),
  },
  {
    key: 'filed',
    title: t('incidents.field.filed'),
    width: 156,
    hidden: true,
    figures: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.filedAt),
  },
]
