import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { ReportImportRow } from '#shared/imports/schema.ts'
import { findingWords } from './importWords.ts'
import { reportedChange, reportedWord } from './reportImportWords.ts'
import { verdictColumns } from './verdictColumns.tsx'
import classes from './imports.module.css'

/** The columns of a report's judged answers: what happens and why before what else it says. */
export const useReportRowColumns = (): readonly RecordColumn<ReportImportRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<ReportImportRow>[] => [
  ...verdictColumns<ReportImportRow>(t),
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
    key: 'answer',
    title: t('imports.field.reportedAnswer'),
    width: 110,
    filter: {
      kind: 'set',
      options: (['given', 'refused'] as const).map((value) => ({
        value,
        label: reportedWord(t, value),
      })),
    },
    cell: ({ answer }) => reportedWord(t, answer),
  },
  {
    key: 'answeredAt',
    title: t('imports.field.answeredAt'),
    width: 150,
    figures: true,
    filter: { kind: 'dates' },
    cell: ({ at }) => (at === '' ? '' : formatInstant(at)),
  },
  {
    key: 'remark',
    title: t('imports.column.remark'),
    width: 340,
    grow: true,
    cell: (row) =>
      [
        ...[...row.problems, ...row.warnings].map((finding) => findingWords(t, finding)),
        reportedChange(t, row),
      ]
        .filter((text) => text !== '')
        .join(' '),
  },
  {
    key: 'email',
    title: t('imports.field.email'),
    width: 180,
    filter: { kind: 'text' },
    cell: ({ email }) => email,
  },
]
