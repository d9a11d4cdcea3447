import { useTranslation } from 'react-i18next'
import { formatCount, formatMoney } from '#renderer/app/format/numbers.ts'
import type { CostRow, CostsBy } from '#shared/deliveries/costs.ts'
import { costName } from './costName.ts'
import classes from './costs.module.css'

/** So many bars can be compared at a glance; the table has all of them. */
const most = 12

/** Costs as bars, the dearest first and months in order; of an office without prices, parcels. */
export function CostsChart({
  by,
  rows,
  prices,
}: {
  by: CostsBy
  rows: readonly CostRow[]
  prices: boolean
}) {
  const { t } = useTranslation()
  const amount = (row: CostRow): number => (prices ? row.withVat : row.parcels)
  const shown = by === 'month' ? rows.slice(-most) : rows.slice(0, most)
  const longest = Math.max(1, ...shown.map(amount))
  const title = t(`deliveries.packing.costs.${prices ? 'withVat' : 'parcels'}`)
  return (
    <figure className={classes['chart']}>
      <figcaption>{`${title}: ${t(`deliveries.packing.costs.bys.${by}`)}`}</figcaption>
      <ol>
        {shown.map((row) => (
          <li key={row.key}>
            <span className={classes['label']} title={costName(t, by, row)}>
              {costName(t, by, row)}
            </span>
            <span aria-hidden className={classes['track']}>
              <span style={{ width: `${(amount(row) / longest) * 100}%` }} />
            </span>
            <span className={classes['amount']}>
              {prices ? formatMoney(row.withVat) : formatCount(row.parcels)}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
