import { useTranslation } from 'react-i18next'
import { BarKind } from '#shared/equipment/timelineContract.ts'
import classes from './timeline.module.css'

/** What each bar means. */
export function TimelineLegend() {
  const { t } = useTranslation()
  return (
    <ul className={classes['legend']} aria-label={t('equipment.timeline.legend')}>
      {BarKind.options.map((kind) => (
        <li key={kind}>
          <span aria-hidden className={classes['bar']} data-kind={kind} />
          {t(`equipment.timeline.kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
