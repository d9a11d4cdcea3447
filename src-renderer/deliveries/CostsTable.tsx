import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatCount, formatMoney } from '#renderer/app/format/numbers.ts'
import { type CostRow, type CostsBy, inTimePercent } from '#shared/deliveries/costs.ts'
import classes from './packing.module.css'

/** The columns beside the name, in the order of the table and of the file. */
export const costColumns = [
  'parcels',
  'withVat',
  'withoutVat',
  'estimated',
  'unpriced',
  'inTime',
] as const

interface CostsTableProps {
  by: CostsBy
  rows: readonly CostRow[]
  total: CostRow
}

/** Costs row by row, each with a bar as long as its part of the dearest. */
export function CostsTable({ by, rows, total }: CostsTableProps) {
  const { t } = useTranslation()
  const most = Math.max(1, ...rows.map(({ withVat }) => withVat))
  const nameOf = ({ key, name }: CostRow): string =>
    by === 'month'
      ? `${key.slice(5)}.${key.slice(0, 4)}.`
      : name || t(`deliveries.packing.costs.none.${by}`)
  return (
    <Table aria-label={t('deliveries.packing.costs.title')} className={classes['costTable'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(`deliveries.packing.costs.bys.${by}`)}</Table.Th>
          {costColumns.map((column) => (
            <Table.Th key={column}>{t(`deliveries.packing.costs.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Th scope="row">
              {nameOf(row)}
              <span aria-hidden className={classes['bar']}>
                <span style={{ width: `${(row.withVat / most) * 100}%` }} />
              </span>
            </Table.Th>
            <Figures row={row} />
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('deliveries.packing.costs.total')}</Table.Th>
          <Figures row={total} />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

function Figures({ row }: { row: CostRow }) {
  const { t } = useTranslation()
  const percent = inTimePercent(row)
  return (
    <>
      <Table.Td>{formatCount(row.parcels)}</Table.Td>
      <Table.Td>{formatMoney(row.withVat)}</Table.Td>
      <Table.Td>{formatMoney(row.withoutVat)}</Table.Td>
      <Table.Td>{row.estimated === 0 ? '' : formatCount(row.estimated)}</Table.Td>
      <Table.Td>{row.unpriced === 0 ? '' : formatCount(row.unpriced)}</Table.Td>
      <Table.Td title={t('deliveries.packing.costs.share', row)}>
        {percent === null ? '–' : `${percent} %`}
      </Table.Td>
    </>
  )
}
