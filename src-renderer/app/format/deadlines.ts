import { type CivilDate, daysBetween } from '#shared/calendar/civilDate.ts'
import type { Texts } from '#renderer/app/language/language.ts'

/** A deadline seen from `today`, in words: „šodien”, „rīt”, „pēc 3 dienām”, „nokavēts par 2 dienām”. */
export const deadlineInWords = (t: Texts, today: CivilDate, due: CivilDate): string => {
  const days = daysBetween(today, due)
  return days < 0 ? t('format.overdue', { count: -days }) : dayInWords(t, today, due)
}

/** A day seen from `today`, in words and without blame: „vakar”, „pirms 3 dienām”, „pēc 21 dienas”. */
export const dayInWords = (t: Texts, today: CivilDate, day: CivilDate): string => {
  const days = daysBetween(today, day)
  if (days === 0) return t('format.today')
  if (days === 1) return t('format.tomorrow')
  if (days === -1) return t('format.yesterday')
  return days < 0 ? t('format.ago', { count: -days }) : t('format.in', { count: days })
}
