import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { SomeClashes } from '#shared/timetable/schema.ts'

const shown = 3

/** What is needed twice at the same time, with name, date and times; the first few of many. */
export const clashText = (t: Texts, { count, first }: SomeClashes): string => {
  const lines = first.slice(0, shown).map(({ over, name, other }) =>
    [
      t(`timetable.clash.${over}`, {
        name,
        when: `${formatDate(other.day)} ${formatTimes(other.from, other.to)}`,
      }),
      [other.group, other.topic].filter((text) => text !== '').join(', '),
    ]
      .filter((text) => text !== '')
      .join(': '),
  )
  const more = count - lines.length
  return [...lines, ...(more > 0 ? [t('timetable.clash.more', { count: more })] : [])].join('; ')
}
