import { type MouseEvent, useCallback, useRef } from 'react'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { formatDates } from '#renderer/app/format/dates.ts'
import { type OwnKeys, useOwnKeys } from '#renderer/app/keys/keyBindings.ts'
import { today } from '#renderer/courses/today.ts'
import { weekdayOf } from '#shared/calendar/civilDate.ts'
import type { TimelineRow } from '#shared/equipment/timelineContract.ts'
import { type Scale, stretchOf, ticksOf, type Zoom } from '#shared/equipment/timelineScale.ts'
import { TimelineHead } from './TimelineHead.tsx'
import { placeAt, TimelineLane } from './TimelineLane.tsx'
import { useTimelineFocus } from './useTimelineFocus.ts'
import classes from './timeline.module.css'

const rowHeight = 34
const headHeight = 52
const overscan = 8

const keys: OwnKeys = {
  title: 'equipment.timeline.keys.title',
  keys: [
    { combination: '↑ ↓', word: 'equipment.timeline.keys.rows' },
    { combination: '← →', word: 'equipment.timeline.keys.bars' },
    { combination: 'Home, End', word: 'equipment.timeline.keys.edges' },
    { combination: 'PgUp, PgDn', word: 'equipment.timeline.keys.pages' },
    { combination: 'Enter', word: 'equipment.timeline.keys.open' },
  ],
}

interface TimelineGridProps {
  rows: readonly TimelineRow[]
  scale: Scale
  zoom: Zoom
  onOpen: (row: TimelineRow) => void
}

/**
 * Things in rows, days in columns. Ours, on react-virtual: schedulers have a node for each day of each
 * row, and this shows a year of 5 000 things. Only rows in sight exist; bars stand at parts of the width.
 */
export function TimelineGrid({ rows, scale, zoom, onOpen }: TimelineGridProps) {
  const { t } = useTranslation()
  useOwnKeys(keys)
  const grid = useRef<HTMLDivElement>(null)
  const { stop, onKeyDown } = useTimelineFocus(grid, rows, onOpen)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const positions = defaultRangeExtractor(range)
      // The tab stop must exist, or Tab and arrows would lose the grid once it scrolled away.
      return positions.includes(stop.row) || stop.row >= range.count
        ? positions
        : [...positions, stop.row]
    },
    [stop.row],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled, and the virtualizer goes no further than this component
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan,
    rangeExtractor,
  })
  const now = today()
  const open = (event: MouseEvent): void => {
    const at = event.target instanceof Element ? event.target.closest('[data-row]') : null
    const row = rows[Number(at?.getAttribute('data-row') ?? -1)]
    if (row !== undefined) onOpen(row)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows and bars take the focus
    <div
      ref={grid}
      role="grid"
      className={classes['grid']}
      aria-label={t('equipment.timeline.grid', { dates: formatDates(scale.from, scale.until) })}
      aria-rowcount={rows.length + 1}
      onKeyDown={(event) => onKeyDown(event, (row) => virtualizer.scrollToIndex(row))}
      onClick={open}
    >
      <TimelineHead scale={scale} zoom={zoom} />
      <div role="rowgroup" className={classes['body']} style={{ height: rows.length * rowHeight }}>
        <Days scale={scale} zoom={zoom} />
        {virtualizer.getVirtualItems().map(({ index }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <TimelineLane
              key={row.id}
              row={row}
              position={index}
              top={index * rowHeight}
              scale={scale}
              stop={stop.row === index ? stop.bar : null}
            />
          )
        })}
        {now < scale.from || now > scale.until ? null : (
          <div aria-hidden className={classes['now']}>
            <div style={placeAt(stretchOf(scale, { from: now, until: now }))} />
          </div>
        )}
      </div>
    </div>
  )
}

/** What lies behind the bars: weekends as one repeated picture, the first days of months, today. */
function Days({ scale, zoom }: { scale: Scale; zoom: Zoom }) {
  const count = scale.days.length
  const before = weekdayOf(scale.from) - 1
  const weeks = Math.ceil((before + count) / 7)
  const now = today()
  return (
    <div aria-hidden className={classes['days']}>
      <div
        className={classes['weeks']}
        data-zoom={zoom}
        style={{
          left: `${(-before / count) * 100}%`,
          width: `${((weeks * 7) / count) * 100}%`,
          backgroundSize: `${100 / weeks}% 100%, ${100 / (weeks * 7)}% 100%`,
        }}
      />
      {ticksOf(scale, 'schoolYear')
        .lower.filter(({ start }) => start > 0)
        .map((tick) => (
          <div
            key={tick.day}
            className={classes['monthLine']}
            style={{ left: placeAt(tick).left }}
          />
        ))}
      {now < scale.from || now > scale.until ? null : (
        <div
          className={classes['today']}
          style={placeAt(stretchOf(scale, { from: now, until: now }))}
        />
      )}
    </div>
  )
}
