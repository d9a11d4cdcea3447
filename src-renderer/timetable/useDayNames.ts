import { type RefObject, useEffect } from 'react'
import { formatDate } from '#renderer/app/format/dates.ts'

/**
 * Lets the days above a week be named by what is seen on them, with their date as a title: the
 * calendar itself names them by a date in figures alone, and offers no other way.
 */
export const useDayNames = (calendar: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    for (const day of calendar.current?.querySelectorAll('.mantine-WeekView-weekViewDayLabel') ??
      []) {
      const [date] = /\d{4}-\d\d-\d\d/.exec(day.getAttribute('aria-label') ?? '') ?? []
      if (date === undefined) continue
      day.removeAttribute('aria-label')
      day.setAttribute('title', formatDate(date))
    }
  })
}
