import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { Reception } from '#shared/documents/receipt.ts'
import { PaperKind, type PaperRow, PaperState } from '#shared/documents/schema.ts'
import { PaperMark } from './PaperMark.tsx'

/** The columns of the register of papers; within a group's page without the group. Keys are the office's. */
export const usePaperColumns = (inGroup: boolean): readonly RecordColumn<PaperRow>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => columns(t).filter((column) => !inGroup || column.key !== 'group'),
    [t, inGroup],
  )
}

const columns = (t: Texts): readonly RecordColumn<PaperRow>[] => [
  {
    key: 'number',
    title: t('documents.column.number'),
    width: 124,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => row.number,
  },
  {
    key: 'kind',
    title: t('documents.column.kind'),
    width: 174,
    sortable: true,
    filter: {
      kind: 'set',
      options: PaperKind.options.map((value) => ({ value, label: t(`documents.kind.${value}`) })),
    },
    cell: (row) => t(`documents.kind.${row.kind}`),
  },
  {
    key: 'person',
    title: t('documents.column.person'),
    width: 162,
    grow: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.personName,
  },
  {
    key: 'group',
    title: t('documents.column.group'),
    width: 172,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.groupName,
  },
  {
    key: 'madeAt',
    title: t('documents.column.madeAt'),
    width: 152,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatInstant(row.madeAt),
  },
  {
    key: 'state',
    title: t('documents.column.state'),
    width: 104,
    sortable: true,
    filter: {
      kind: 'set',
      options: PaperState.options.map((value) => ({ value, label: t(`documents.state.${value}`) })),
    },
    cell: (row) => <PaperMark state={row.state} quiet />,
  },
  {
    key: 'reception',
    title: t('documents.column.reception'),
    width: 132,
    filter: {
      kind: 'set',
      options: Reception.options.map((value) => ({
        value,
        label: t(`documents.reception.${value}`),
      })),
    },
    cell: (row) => (row.reception === 'none' ? '' : t(`documents.reception.${row.reception}`)),
  },
  {
    key: 'by',
    title: t('documents.column.by'),
    width: 128,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.madeBy,
  },
  {
    key: 'pages',
    title: t('documents.column.pages'),
    width: 70,
    align: 'end',
    sortable: true,
    filter: { kind: 'numbers' },
    cell: (row) => row.pages,
  },
]
