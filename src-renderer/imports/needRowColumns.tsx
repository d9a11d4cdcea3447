import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { findingWords } from './importWords.ts'
import { answerWords, needChangeWords } from './needImportWords.ts'
import { verdictColumns } from './verdictColumns.tsx'
import classes from './imports.module.css'

/** The columns of judged answers: what happens and why before what else the list says. */
export const useNeedRowColumns = (): readonly RecordColumn<NeedImportRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<NeedImportRow>[] => [
  ...verdictColumns<NeedImportRow>(t),
  {
    key: 'name',
    title: t('imports.field.fullName'),
    width: 180,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: ({ name, match }) => <span className={classes['strong']}>{match?.name ?? name}</span>,
  },
  {
    key: 'answers',
    title: t('imports.needs.answers'),
    width: 340,
    cell: ({ answers }) => answers.map((one) => answerWords(t, one)).join(', '),
  },
  {
    key: 'remark',
    title: t('imports.column.remark'),
    width: 300,
    grow: true,
    cell: (row) =>
      [
        ...[...row.problems, ...row.warnings].map((finding) => findingWords(t, finding)),
        ...row.changes.map((change) => needChangeWords(t, change)),
      ].join(' '),
  },
  {
    key: 'phone',
    title: t('imports.field.phone'),
    width: 120,
    figures: true,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ phone }) => formatPhone(phone),
  },
  {
    key: 'email',
    title: t('imports.field.email'),
    width: 180,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ email }) => email,
  },
]
