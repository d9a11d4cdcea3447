import { useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  StocktakeGroupShown,
  type StocktakeShownLine,
  type StocktakeShownReport,
} from '#shared/equipment/stocktake.ts'
import { type StocktakeGroup, stocktakeGroups } from '#shared/equipment/stocktakeReport.ts'
import { StocktakeLine } from './StocktakeLine.tsx'
import classes from './equipment.module.css'

/** What a stock-take found: how many of each kind, and the lines of one kind. */
export function StocktakeReport({ report }: { report: StocktakeShownReport }) {
  const { t } = useTranslation()
  const [group, setGroup] = useState<StocktakeGroup>('missing')
  const lines: readonly StocktakeShownLine[] = report[group]
  return (
    <section aria-label={t('equipment.stocktake.counts')}>
      <SegmentedControl
        aria-label={t('equipment.stocktake.counts')}
        value={group}
        onChange={(value) => setGroup(StocktakeGroupShown.parse(value))}
        data={stocktakeGroups.map((value) => ({
          value,
          label: `${t(`equipment.stocktake.group.${value}`)} ${report[value].length}`,
        }))}
      />
      {lines.length === 0 ? (
        <p className={classes['scanned']}>{t('equipment.stocktake.nothingYet')}</p>
      ) : (
        <ul className={classes['lines']} aria-label={t(`equipment.stocktake.group.${group}`)}>
          {lines.map((line) => (
            <StocktakeLine key={line.item ?? line.tag} line={line} group={group} />
          ))}
        </ul>
      )}
    </section>
  )
}
