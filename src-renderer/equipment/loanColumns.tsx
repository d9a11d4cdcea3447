import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { FilterOption, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { today } from '#renderer/courses/today.ts'
import type { PromiseAtRisk } from '#shared/equipment/atRisk.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { outStanding } from '#shared/equipment/outStanding.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { atRiskQuery } from './equipmentQuery.ts'
import { useCategoryOptions } from './itemColumns.tsx'
import { promisedTo } from './promisedTo.ts'
import { RecallMark } from './RecallMark.tsx'
import { categoryName, outcomeWord, standingWords } from './words.ts'
import classes from './equipment.module.css'

/** What the list can be asked to show; the first is shown when nobody asks. */
export const loanStates = [
  'out',
  'late',
  'toRecall',
  'dueThisWeek',
  'onTheWayBack',
  'atRisk',
  'returned',
  'lost',
  'owesParts',
  'notSigned',
] as const
export type LoanState = (typeof loanStates)[number]

/** The columns of the list of what is lent. Keys are the office's. */
export const useLoanColumns = (): readonly RecordColumn<LoanLine>[] => {
  const { t, i18n } = useTranslation()
  const categories = useCategoryOptions()
  const { language } = i18n
  const { data: promises } = useQuery(atRiskQuery(useOffice()))
  return useMemo(() => {
    const promised = promisedColumns(t, promises ?? [])
    return columns(t, language, categories, promised.length > 0).toSpliced(2, 0, ...promised)
  }, [t, language, categories, promises])
}

/** How a line stands: late, due, promised to another, or how it came back. */
export function LoanMark({ line }: { line: LoanLine }) {
  const { t } = useTranslation()
  if (line.outcome !== null) {
    const outcome = outcomeWord(t, line.outcome, line)
    if (line.owed.length > 0) {
      const parts = t('equipment.owed.mark', { parts: line.owed.join(', ') })
      return <StateMark meaning="warning" word={`${outcome} · ${parts}`} quiet />
    }
    const word = outcome
    const bad = line.outcome === 'lost' || line.outcome === 'damaged'
    return <StateMark meaning={bad ? 'danger' : 'good'} word={word} quiet />
  }
  const stands = outStanding(line, today())
  const [first] = stands
  if (first === undefined) return null
  const word = stands.map((one) => standingWords(t, one)).join(' · ')
  return <StateMark meaning={meanings[first.word]} word={word} quiet />
}

const meanings = {
  late: 'danger',
  expected: 'waiting',
  sentBack: 'waiting',
  notReached: 'waiting',
  endangers: 'danger',
  dueToday: 'warning',
} as const

/** For whom the late thing is promised, and what is free instead; there while anything is at risk. */
const promisedColumns = (
  t: Texts,
  promises: readonly PromiseAtRisk[],
): readonly RecordColumn<LoanLine>[] => {
  const promisesOf = (row: LoanLine) => promises.filter(({ line }) => line === row.id)
  return promises.length === 0
    ? []
    : [
        {
          key: 'promised',
          title: t('equipment.atRisk.title'),
          width: 200,
          cell: (row) =>
            promisesOf(row)
              .map((one) => promisedTo(t, one))
              .join('; '),
        },
        {
          key: 'instead',
          title: t('equipment.atRisk.free'),
          width: 130,
          cell: (row) =>
            promisesOf(row)
              .map(({ instead }) => instead ?? t('equipment.atRisk.none'))
              .join('; '),
        },
      ]
}

const columns = (
  t: Texts,
  language: string,
  categories: readonly FilterOption[],
  promised: boolean,
): readonly RecordColumn<LoanLine>[] => [
  {
    key: 'dueOn',
    title: t('equipment.field.dueOn'),
    width: 132,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.dueOn),
  },
  {
    key: 'state',
    title: t('equipment.field.stands'),
    // Where something late is promised, its state says both.
    width: promised ? 300 : 190,
    filter: {
      kind: 'set',
      options: loanStates.map((value) => ({
        value,
        label: t(`equipment.loans.preset.${value}`),
      })),
    },
    cell: (row) => <LoanMark line={row} />,
  },
  {
    key: 'recall',
    title: t('equipment.recall.next'),
    width: 176,
    cell: (row) => <RecallMark line={row} />,
  },
  {
    key: 'person',
    title: t('equipment.field.person'),
    width: 170,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => row.personName,
  },
  {
    key: 'phone',
    title: t('equipment.field.phone'),
    width: 104,
    figures: true,
    filter: { kind: 'text' },
    cell: (row) => formatPhone(row.phone),
  },
  {
    key: 'tag',
    title: t('equipment.field.tag'),
    width: 110,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.tag || `${row.quantity} ×`}</span>,
  },
  {
    key: 'quantity',
    title: t('equipment.field.quantity'),
    width: 84,
    hidden: true,
    align: 'end',
    filter: { kind: 'numbers' },
    cell: (row) => formatCount(row.quantity),
    total: formatCount,
  },
  {
    key: 'model',
    title: t('equipment.field.model'),
    width: 150,
    grow: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.modelName,
  },
  {
    key: 'place',
    title: t('equipment.field.place'),
    width: 120,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.place,
  },
  {
    key: 'reminded',
    title: t('equipment.field.reminded'),
    width: 140,
    filter: { kind: 'dates' },
    cell: (row) => (row.remindedAt === null ? '' : formatInstant(row.remindedAt)),
  },
  {
    key: 'group',
    title: t('equipment.field.group'),
    width: 150,
    hidden: true,
    filter: { kind: 'text' },
    cell: (row) => row.groupName,
  },
  {
    key: 'category',
    title: t('equipment.field.category'),
    width: 130,
    hidden: true,
    filter: { kind: 'set', options: categories },
    cell: (row) => categoryName(language, row),
  },
  {
    key: 'issuedOn',
    title: t('equipment.field.issuedOn'),
    width: 118,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.issuedOn),
  },
  {
    key: 'returnedOn',
    title: t('equipment.field.returnedOn'),
    width: 112,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.returnedOn),
  },
]
