import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatCount, formatMoney } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { Condition } from '#shared/equipment/schema.ts'
import type { ItemImportRow } from '#shared/imports/schema.ts'
import { findingWords } from './importWords.ts'
import { conditionWord, itemChangeWords } from './itemImportWords.ts'
import { verdictColumns } from './verdictColumns.tsx'
import classes from './imports.module.css'

/** The columns of judged things: what happens and why before what else the list says. */
export const useItemRowColumns = (): readonly RecordColumn<ItemImportRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t), [t])
}

const columns = (t: Texts): readonly RecordColumn<ItemImportRow>[] => [
  ...verdictColumns<ItemImportRow>(t),
  {
    key: 'tag',
    title: t('imports.field.tag'),
    width: 116,
    figures: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: ({ tag }) => <span className={classes['strong']}>{tag}</span>,
  },
  {
    key: 'model',
    title: t('imports.field.model'),
    width: 170,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ model }) => model,
  },
  {
    key: 'quantity',
    title: t('imports.field.quantity'),
    width: 80,
    align: 'end',
    figures: true,
    cell: ({ quantity }) => (quantity === null ? '' : formatCount(quantity)),
  },
  {
    key: 'remark',
    title: t('imports.column.remark'),
    width: 330,
    grow: true,
    cell: (row) =>
      [
        ...[...row.problems, ...row.warnings].map((finding) => findingWords(t, finding)),
        ...row.changes.map((change) => itemChangeWords(t, change)),
      ].join(' '),
  },
  {
    key: 'category',
    title: t('imports.field.category'),
    width: 130,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ category }) => category,
  },
  {
    key: 'place',
    title: t('imports.field.place'),
    width: 120,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ place }) => place,
  },
  {
    key: 'condition',
    title: t('imports.field.condition'),
    width: 100,
    filter: {
      kind: 'set',
      options: Condition.options.map((value) => ({ value, label: conditionWord(t, value) })),
    },
    cell: ({ condition }) => conditionWord(t, condition),
  },
  {
    key: 'serial',
    title: t('imports.field.serial'),
    width: 140,
    hidden: true,
    filter: { kind: 'text' },
    cell: ({ serial }) => serial,
  },
  {
    key: 'value',
    title: t('imports.field.value'),
    width: 110,
    align: 'end',
    figures: true,
    hidden: true,
    filter: { kind: 'numbers', per: 100 },
    cell: ({ valueCents }) => (valueCents === null ? '' : formatMoney(valueCents)),
  },
  {
    key: 'boughtOn',
    title: t('imports.field.boughtOn'),
    width: 112,
    hidden: true,
    filter: { kind: 'dates' },
    cell: ({ boughtOn }) => formatDate(boughtOn),
  },
  {
    key: 'parts',
    title: t('imports.field.parts'),
    width: 180,
    hidden: true,
    cell: ({ parts }) => parts.join(', '),
  },
]
