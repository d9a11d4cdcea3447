import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { TimelineRow } from '#shared/equipment/timelineContract.ts'

/** Where the tab stop of the timeline is; `bar` -1: at the name of the thing. */
export interface Stop {
  row: number
  bar: number
}

const pageOfRows = 10

/**
 * One tab stop walks over the timeline: up and down by things, left and right over a thing's bars,
 * Enter opens the thing. `reveal` brings a row into sight.
 */
export function useTimelineFocus(
  grid: RefObject<HTMLElement | null>,
  rows: readonly TimelineRow[],
  onOpen: (row: TimelineRow) => void,
): { stop: Stop; onKeyDown: (event: KeyboardEvent, reveal: (row: number) => void) => void } {
  const [asked, setAsked] = useState<Stop>({ row: 0, bar: -1 })
  // What is shown may have fewer things, or fewer bars, by now.
  const row = Math.max(0, Math.min(asked.row, rows.length - 1))
  const bar = Math.min(asked.bar, (rows[row]?.bars.length ?? 0) - 1)
  const moved = useRef(false)
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent, reveal: (row: number) => void): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const there = rows[row]
    if (there === undefined) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(there)
      return
    }
    const next = stopAfter(event.key, { row, bar }, there.bars.length, rows.length)
    if (next === null) return
    event.preventDefault()
    moved.current = next.row !== row || next.bar !== bar
    setAsked(next)
    reveal(next.row)
  }
  return { stop: { row, bar }, onKeyDown }
}

function stopAfter(key: string, { row, bar }: Stop, bars: number, rows: number): Stop | null {
  const to = (next: number): Stop => ({ row: Math.max(0, Math.min(next, rows - 1)), bar: -1 })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1)
    case 'ArrowUp':
      return to(row - 1)
    case 'PageDown':
      return to(row + pageOfRows)
    case 'PageUp':
      return to(row - pageOfRows)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows - 1)
    case 'ArrowRight':
      return { row, bar: Math.min(bar + 1, bars - 1) }
    case 'ArrowLeft':
      return { row, bar: Math.max(bar - 1, -1) }
    default:
      return null
  }
}
