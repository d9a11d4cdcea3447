import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatCount, formatMoney } from '#renderer/app/format/numbers.ts'
import type { ItemImportRow } from '#shared/imports/schema.ts'
import { conditionWord, itemChangeWords } from './itemImportWords.ts'
import { JudgedRow } from './JudgedRow.tsx'

/** One thing of the list whole. */
export function ItemRowPane({ row }: { row: ItemImportRow }) {
  const { t } = useTranslation()
  return (
    <JudgedRow
      row={row}
      title={`${row.tag} ${row.model}`.trim()}
      changes={row.changes.map((one) => itemChangeWords(t, one))}
      values={[
        ['tag', row.tag],
        ['category', row.category],
        ['model', row.model],
        ['serial', row.serial],
        ['condition', conditionWord(t, row.condition)],
        ['value', row.valueCents === null ? '' : formatMoney(row.valueCents)],
        ['boughtOn', formatDate(row.boughtOn)],
        ['place', row.place],
        ['quantity', row.quantity === null ? '' : formatCount(row.quantity)],
        ['parts', row.parts.join(', ')],
        ['note', row.note],
      ]}
    />
  )
}
