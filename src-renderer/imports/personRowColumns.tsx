import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { ImportRow } from '#shared/imports/schema.ts'
import { changeWords, findingWords } from './importWords.ts'
import { verdictColumns } from './verdictColumns.tsx'
import classes from './imports.module.css'

/** The columns of the judged rows: what happens and why before what the list says. */
export const usePersonRowColumns = (): readonly RecordColumn<ImportRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

/** What there is to say about a row, in one line. */
export const remarkOf = (t: Texts, row: ImportRow): string =>
  [
    ...row.problems.map((finding) => findingWords(t, finding)),
    ...row.changes.map((change) => changeWords(t, change)),
    ...row.warnings.map((finding) => findingWords(t, finding)),
    ...(row.match === null || row.match.name === `${row.givenName} ${row.familyName}`
      ? []
      : [t('imports.rows.match', { name: row.match.name })]),
  ].join(' ')

const columns = (t: Texts): readonly RecordColumn<ImportRow>[] => [
  ...verdictColumns<ImportRow>(t),
  {
    key: 'name',
    title: t('imports.column.name'),
    width: 140,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: ({ familyName }) => <span className={classes['strong']}>{familyName}</span>,
  },
  {
    key: 'givenName',
    title: t('imports.column.givenName'),
    width: 110,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ givenName }) => givenName,
  },
  {
    key: 'remark',
    title: t('imports.column.remark'),
    width: 420,
    grow: true,
    cell: (row) => remarkOf(t, row),
  },
  {
    key: 'personalCode',
    title: t('imports.field.personalCode'),
    width: 140,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ personalCode }) => personalCode,
  },
  {
    key: 'birthDate',
    title: t('imports.field.birthDate'),
    width: 120,
    sortable: true,
    hidden: true,
    filter: { kind: 'dates' },
    cell: ({ birthDate }) => formatDate(birthDate),
  },
  {
    key: 'phone',
    title: t('imports.field.phone'),
    width: 110,
    sortable: true,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ phone }) => phone,
  },
  {
    key: 'email',
    title: t('imports.field.email'),
    width: 180,
    sortable: true,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ email }) => email,
  },
  {
    key: 'town',
    title: t('imports.field.town'),
    width: 120,
    sortable: true,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ town }) => town,
  },
]
