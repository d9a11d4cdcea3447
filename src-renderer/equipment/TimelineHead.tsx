import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDates } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { today } from '#renderer/courses/today.ts'
import { type Scale, type Tick, ticksOf, type Zoom } from '#shared/equipment/timelineScale.ts'
import { monthOf, shortDay } from './barWords.ts'
import { placeAt } from './TimelineLane.tsx'
import classes from './timeline.module.css'

/** The months, weeks and days above the bars. */
export function TimelineHead({ scale, zoom }: { scale: Scale; zoom: Zoom }) {
  const { t } = useTranslation()
  const { upper, lower } = useMemo(() => ticksOf(scale, zoom), [scale, zoom])
  const now = today()
  return (
    <div role="row" aria-rowindex={1} className={classes['head']}>
      <div role="columnheader" className={classes['corner']}>
        {t('equipment.field.items')}
      </div>
      <div
        role="columnheader"
        className={classes['ticks']}
        aria-label={`${t('equipment.timeline.days')} ${formatDates(scale.from, scale.until)}`}
      >
        {upper.map((tick) => (
          <span key={tick.day} className={classes['upper']} style={placeAt(tick)}>
            <span>{upperText(t, tick, zoom)}</span>
          </span>
        ))}
        {lower.map((tick) => (
          <span
            key={tick.day}
            aria-hidden
            className={classes['lower']}
            data-zoom={zoom}
            data-now={tick.day === now || undefined}
            style={placeAt(tick)}
          >
            {lowerText(t, tick, zoom)}
          </span>
        ))}
      </div>
    </div>
  )
}

function upperText(t: Texts, { day, length }: Tick, zoom: Zoom): string {
  const year = day.slice(0, 4)
  if (zoom === 'schoolYear') return year
  if (length < 0.1) return t(`equipment.timeline.shortMonth.${monthOf(day)}`)
  return `${t(`equipment.timeline.month.${monthOf(day)}`)} ${year}`
}

function lowerText(t: Texts, { day, length }: Tick, zoom: Zoom): string {
  const number = String(Number(day.slice(8)))
  switch (zoom) {
    case 'schoolYear':
      return t(`equipment.timeline.shortMonth.${monthOf(day)}`)
    case 'quarter':
      return length < 0.03 ? '' : `${day.slice(8)}.${day.slice(5, 7)}.`
    case 'month':
      return number
    case 'twoWeeks':
      return `${shortDay(t, day)} ${number}`
  }
}
