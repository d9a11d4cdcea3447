import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineRow } from '#shared/equipment/timelineContract.ts'
import { type Scale, type Stretch, stretchOf } from '#shared/equipment/timelineScale.ts'
import { barName, barText } from './barWords.ts'
import classes from './timeline.module.css'

/** Narrower bars would show the beginnings of words only. */
const roomForWords = 0.05

export const placeAt = ({ start, length }: Stretch) => ({
  left: `${start * 100}%`,
  width: `${length * 100}%`,
})

interface TimelineLaneProps {
  row: TimelineRow
  position: number
  top: number
  scale: Scale
  /** Which part has the tab stop: a bar, -1 for the thing's name; null for none. */
  stop: number | null
}

/** One thing with the bars of its days. */
export const TimelineLane = memo(function TimelineLane(props: TimelineLaneProps) {
  const { row, position, top, scale, stop } = props
  const { t } = useTranslation()
  const item = `${row.tag}, ${row.modelName}`
  const stopAt = (place: number) => ({
    tabIndex: stop === place ? 0 : -1,
    'data-stop': stop === place || undefined,
    'data-row': position,
    'data-bar': place,
  })
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      className={classes['lane']}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="rowheader"
        className={classes['thing']}
        title={`${row.tag} · ${row.modelName}`}
        aria-label={t('equipment.timeline.row', { item, count: row.bars.length })}
        {...stopAt(-1)}
      >
        <b>{row.tag}</b> {row.modelName}
      </div>
      <div role="none" className={classes['bars']}>
        {row.bars.map((bar, place) => {
          const stretch = stretchOf(scale, bar)
          const name = barName(t, row, bar)
          return (
            <div
              key={`${bar.kind}${bar.id}`}
              role="gridcell"
              className={classes['bar']}
              data-kind={bar.kind}
              data-open={bar.until === null || bar.until > scale.until || undefined}
              data-begun={bar.from < scale.from || undefined}
              style={placeAt(stretch)}
              aria-label={name}
              title={name}
              {...stopAt(place)}
            >
              {stretch.length < roomForWords ? null : barText(t, bar)}
            </div>
          )
        })}
      </div>
    </div>
  )
})
