import { formatDate } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { SkippedDay } from '#shared/timetable/schema.ts'

/** A day without a session, and why. */
export const skippedText = (t: Texts, skipped: SkippedDay): string =>
  `${formatDate(skipped.day)} ${whyText(t, skipped)}`

const whyText = (t: Texts, skipped: SkippedDay): string => {
  switch (skipped.reason) {
    case 'holiday': {
      const key: string = `holiday.${skipped.holiday}`
      return isTextKey(key) ? t(key) : t('timetable.skipped.holiday')
    }
    case 'dayOff':
      return skipped.name
    case 'moved':
      return t('timetable.skipped.moved', { date: formatDate(skipped.to) })
    case 'except':
      return t('timetable.skipped.except')
  }
}
