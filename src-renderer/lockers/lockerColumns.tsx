import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FilterOption, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { type Carrier, type Locker, LockerKind, LockerState } from '#shared/lockers/schema.ts'
import { LockerMark } from './LockerMark.tsx'
import { carriersQuery } from './lockersQuery.ts'
import { hoursWords } from './words.ts'
import classes from './lockers.module.css'

/** The columns of the list of lockers. Keys are the office's. */
export const useLockerColumns = (): readonly RecordColumn<Locker>[] => {
  const { t } = useTranslation()
  const { data } = useQuery(carriersQuery(useOffice()))
  return useMemo(() => columns(t, data ?? []), [t, data])
}

const sizesOf = (carriers: readonly Carrier[]): FilterOption[] =>
  [...new Set(carriers.flatMap(({ sizes }) => sizes.map(({ name }) => name)))].map((name) => ({
    value: name,
    label: name,
  }))

const columns = (t: Texts, carriers: readonly Carrier[]): readonly RecordColumn<Locker>[] => [
  {
    key: 'name',
    title: t('lockers.field.name'),
    width: 230,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.name}</span>,
  },
  {
    key: 'town',
    title: t('lockers.field.town'),
    width: 120,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.town,
  },
  {
    key: 'address',
    title: t('lockers.field.address'),
    width: 180,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.address,
  },
  {
    key: 'carrier',
    title: t('lockers.field.carrier'),
    width: 116,
    sortable: true,
    filter: {
      kind: 'set',
      options: carriers.map(({ id, name }) => ({ value: id, label: name })),
    },
    cell: (row) => row.carrierName,
  },
  {
    key: 'state',
    title: t('lockers.field.state'),
    width: 136,
    sortable: true,
    filter: {
      kind: 'set',
      options: LockerState.options.map((value) => ({ value, label: t(`lockers.state.${value}`) })),
    },
    cell: (row) =>
      row.busy && row.state === 'open' ? (
        <StateMark meaning="waiting" word={t('lockers.field.busy')} quiet />
      ) : (
        <LockerMark state={row.state} />
      ),
  },
  {
    key: 'opening',
    title: t('lockers.field.opening'),
    width: 190,
    cell: (row) => hoursWords(t, row.hours),
  },
  {
    key: 'kind',
    title: t('lockers.field.kind'),
    width: 130,
    hidden: true,
    sortable: true,
    filter: {
      kind: 'set',
      options: LockerKind.options.map((value) => ({ value, label: t(`lockers.kind.${value}`) })),
    },
    cell: (row) => t(`lockers.kind.${row.kind}`),
  },
  {
    key: 'size',
    title: t('lockers.field.size'),
    width: 120,
    hidden: true,
    filter: { kind: 'set', options: sizesOf(carriers) },
    cell: (row) => row.sizes.join(', '),
  },
  {
    key: 'hours',
    title: t('lockers.field.hours'),
    width: 120,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.hours === '' ? t('lockers.field.hours') : ''),
  },
  {
    key: 'busy',
    title: t('lockers.field.busy'),
    width: 120,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.busy ? t('lockers.field.busy') : ''),
  },
  {
    key: 'postcode',
    title: t('lockers.field.postcode'),
    width: 110,
    hidden: true,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.postcode,
  },
  {
    key: 'municipality',
    title: t('lockers.field.municipality'),
    width: 150,
    hidden: true,
    filter: { kind: 'text' },
    cell: (row) => row.municipality,
  },
  {
    key: 'externalId',
    title: t('lockers.field.externalId'),
    width: 140,
    hidden: true,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.externalId,
  },
]
