import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FilterOption, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { parts } from '#shared/people/parts.ts'
import type { PersonRow } from '#shared/people/schema.ts'
import { PartTags } from './PartTags.tsx'
import classes from './people.module.css'

export const lockerFlags = ['closed', 'moved'] as const

/**
 * The columns of the register, surname first as offices keep their lists. Keys are the office's.
 * @param locker the one whose people are shown; null where it is not asked for
 */
export const usePeopleColumns = (
  locker: FilterOption | null,
): readonly RecordColumn<PersonRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t, locker), [t, locker])
}

const columns = (t: Texts, locker: FilterOption | null): readonly RecordColumn<PersonRow>[] => [
  {
    key: 'name',
    title: t('people.column.familyName'),
    width: 140,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['surname']}>{row.familyName}</span>,
  },
  {
    key: 'givenName',
    title: t('people.column.givenName'),
    width: 116,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.givenName,
  },
  {
    key: 'phone',
    title: t('people.column.phone'),
    width: 106,
    figures: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => formatPhone(row.phone),
  },
  {
    key: 'groups',
    title: t('people.column.groups'),
    width: 204,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.groups.join(', '),
  },
  {
    key: 'town',
    title: t('people.column.town'),
    width: 118,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.town,
  },
  {
    key: 'birthDate',
    title: t('people.column.birthDate'),
    width: 138,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.birthDate),
  },
  {
    key: 'email',
    title: t('people.column.email'),
    width: 194,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.email,
  },
  {
    key: 'parts',
    title: t('people.column.parts'),
    width: 170,
    filter: {
      kind: 'set',
      options: parts.map((value) => ({ value, label: t(`people.part.${value}`) })),
    },
    cell: (row) => <PartTags parts={row.parts} />,
  },
  {
    key: 'postcode',
    title: t('people.column.postcode'),
    width: 110,
    hidden: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.postcode,
  },
  {
    key: 'locker',
    title: t('people.column.locker'),
    width: 170,
    hidden: true,
    filter: locker === null ? { kind: 'text' } : { kind: 'set', options: [locker] },
    cell: (row) => row.locker,
  },
  {
    key: 'lockerFlag',
    title: t('people.column.lockerFlag'),
    width: 150,
    hidden: true,
    filter: {
      kind: 'set',
      options: lockerFlags.map((value) => ({ value, label: t(`people.lockerFlag.${value}`) })),
    },
    cell: (row) => (row.lockerFlag === null ? '' : t(`people.lockerFlag.${row.lockerFlag}`)),
  },
  {
    key: 'createdAt',
    title: t('people.column.createdAt'),
    width: 140,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.createdAt),
  },
  {
    key: 'archived',
    title: t('people.column.archived'),
    width: 110,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.archived ? t('people.archived') : ''),
  },
]
