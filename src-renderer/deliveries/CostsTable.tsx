import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatCount, formatMoney } from '#renderer/app/format/numbers.ts'
import { type CostRow, type CostsBy, inTimePercent } from '#shared/deliveries/costs.ts'
import { costName } from './costName.ts'
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

/** What an office without prices is shown of them. */
const plainColumns = ['parcels', 'inTime'] as const

interface CostsTableProps {
  by: CostsBy
  rows: readonly CostRow[]
  total: CostRow
  /** Whether the office keeps account of prices. */
  prices: boolean
}

/** Costs row by row, and how much was collected in time; without prices only the latter. */
export function CostsTable({ by, rows, total, prices }: CostsTableProps) {
  const { t } = useTranslation()
  const columns = prices ? costColumns : plainColumns
  return (
    <Table aria-label={t('deliveries.packing.costs.title')} className={classes['costTable'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(`deliveries.packing.costs.bys.${by}`)}</Table.Th>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`deliveries.packing.costs.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Th scope="row" className={classes['costName'] ?? ''}>
              {costName(t, by, row)}
            </Table.Th>
            <Figures row={row} prices={prices} />
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('deliveries.packing.costs.total')}</Table.Th>
          <Figures row={total} prices={prices} />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

function Figures({ row, prices }: { row: CostRow; prices: boolean }) {
  const { t } = useTranslation()
  const percent = inTimePercent(row)
  return (
    <>
      <Table.Td>{formatCount(row.parcels)}</Table.Td>
      {prices ? (
        <>
          <Table.Td>{formatMoney(row.withVat)}</Table.Td>
          <Table.Td>{formatMoney(row.withoutVat)}</Table.Td>
          <Table.Td>{row.estimated === 0 ? '' : formatCount(row.estimated)}</Table.Td>
          <Table.Td>{row.unpriced === 0 ? '' : formatCount(row.unpriced)}</Table.Td>
        </>
      ) : null}
      <Table.Td title={t('deliveries.packing.costs.share', row)}>
        {percent === null ? '–' : `${percent} %`}
      </Table.Td>
    </>
  )
}
