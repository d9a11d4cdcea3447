import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import { ContactChannel } from '#shared/notices/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { type Visit, VisitState } from '#shared/visits/schema.ts'
import { VisitMark } from './VisitMark.tsx'
import { channelOf, timesOf, visitorOf } from './visitWords.ts'

/** The columns of the list of visits. Keys are the office's. */
export const useVisitColumns = (): readonly RecordColumn<Visit>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<Visit>[] => [
  {
    key: 'day',
    title: t('visits.field.day'),
    width: 136,
    sortable: true,
    filter: { kind: 'dates' },
    // The column has room for one of them.
    cell: (row) => (row.day === today() ? t('format.today') : formatDate(row.day)),
  },
  {
    key: 'startsAt',
    title: t('visits.field.time'),
    width: 112,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: timesOf,
  },
  {
    key: 'person',
    title: t('visits.field.who'),
    width: 168,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: visitorOf,
  },
  {
    key: 'phone',
    title: t('visits.field.phone'),
    width: 104,
    figures: true,
    filter: { kind: 'text' },
    cell: (row) => formatPhone(row.phone),
  },
  {
    key: 'purpose',
    title: t('visits.field.purpose'),
    width: 150,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.purpose,
  },
  {
    key: 'state',
    title: t('visits.field.state'),
    width: 116,
    sortable: true,
    filter: {
      kind: 'set',
      options: VisitState.options.map((value) => ({ value, label: t(`visits.state.${value}`) })),
    },
    cell: (row) => <VisitMark state={row.state} />,
  },
  {
    key: 'agreedWith',
    title: t('visits.field.agreedWith'),
    width: 130,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.agreedWithName,
  },
  {
    key: 'agreedChannel',
    title: t('visits.field.agreedChannel'),
    width: 140,
    sortable: true,
    filter: {
      kind: 'set',
      options: [...ContactChannel.options, 'none' as const].map((value) => ({
        value,
        label: t(`visits.channel.${value}`),
      })),
    },
    cell: (row) =>
      row.agreedChannel === null ? (
        <StateMark quiet meaning="warning" word={channelOf(t, row)} />
      ) : (
        channelOf(t, row)
      ),
  },
  {
    key: 'note',
    title: t('visits.field.note'),
    width: 180,
    hidden: true,
    filter: { kind: 'text' },
    cell: (row) => row.note,
  },
]
