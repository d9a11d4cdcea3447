import { formatDate, formatDates, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import type { MaterialTie } from '#shared/materials/schema.ts'

/** What a tie leads to, in one line after its name: the whole course, a week, or a session's day. */
export const tieDetail = (t: Texts, { to, session }: MaterialTie): string => {
  if (session !== null) {
    const { day, from, to: until, topic } = session
    const when = `${formatDate(day)} ${formatTimes(from, until)}`
    return [when, topic].filter((text) => text !== '').join(' · ')
  }
  return to.kind === 'week'
    ? t('materials.ties.weekOf', { dates: formatDates(to.week, addDays(to.week, 6)) })
    : t('materials.ties.wholeCourse')
}
