import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StocktakeShownLine } from '#shared/equipment/stocktake.ts'
import type { StocktakeGroup } from '#shared/equipment/stocktakeReport.ts'
import classes from './equipment.module.css'

/** A thing or a code of the report, with what is to be known of it. */
export function StocktakeLine({
  line,
  group,
}: {
  line: StocktakeShownLine
  group: StocktakeGroup
}) {
  const { t } = useTranslation()
  const { item, tag, modelName } = line
  const remark = (): string => {
    if (item === null) return t('equipment.stocktake.unknownCode')
    if (line.lostSince) return t('equipment.stocktake.lostSince')
    if (group === 'wrongPlace') {
      return t('equipment.stocktake.seenAt', { seen: line.seenAt, place: line.place })
    }
    if (group === 'unexpected' && line.state !== 'there') {
      return t(`equipment.state.${line.state}`)
    }
    return line.place
  }
  return (
    <li>
      {item === null ? (
        <span>{tag}</span>
      ) : (
        <Anchor
          underline="always"
          renderRoot={(props) => <Link to="/equipment" search={{ open: item }} {...props} />}
        >
          {`${tag} · ${modelName}`}
        </Anchor>
      )}
      <span className={classes['quiet']}>{remark()}</span>
    </li>
  )
}
