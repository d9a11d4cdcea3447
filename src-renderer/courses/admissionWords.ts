import './texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { SomePeople } from '#shared/courses/schema.ts'

/** Names of some people, the rest as a number. */
export const namesOf = ({ count, first }: SomePeople): string => {
  const names = first.slice(0, 5).map(({ name }) => name)
  const more = count - names.length
  return more === 0 ? names.join(', ') : `${names.join(', ')} (+${more})`
}

/** What else came of giving places: who waits for want of one, and whose age the office does not know. */
export const alsoAdmitted = (
  t: Texts,
  { waiting, unknownAge }: { waiting: SomePeople; unknownAge: SomePeople },
): string[] => [
  ...(waiting.count === 0 ? [] : [t('courses.done.waiting', { names: namesOf(waiting) })]),
  ...(unknownAge.count === 0 ? [] : [t('courses.done.unknownAge', { names: namesOf(unknownAge) })]),
]
