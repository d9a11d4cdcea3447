import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Visit } from '#shared/visits/schema.ts'

/** Who comes: the person of the register, and whoever comes along or stands here only. */
export const visitorOf = ({ personName, visitor }: Visit): string =>
  [personName, visitor].filter((name) => name !== '').join(', ')

/** From when to when: `10.00–10.30`, or only when: `10.00`. */
export const timesOf = ({ startsAt, endsAt }: Pick<Visit, 'startsAt' | 'endsAt'>): string =>
  endsAt === null ? startsAt.replace(':', '.') : formatTimes(startsAt, endsAt)

/** The day, with a word where it is today. */
export const dayOf = (t: Texts, day: string, today: string): string =>
  day === today ? `${formatDate(day)} ${t('format.today')}` : formatDate(day)

/** How it was agreed, or that it was not. */
export const channelOf = (t: Texts, { agreedChannel }: Visit): string =>
  t(`visits.channel.${agreedChannel ?? 'none'}`)
