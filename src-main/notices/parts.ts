import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Language } from '#shared/people/schema.ts'
import type { NoticePart } from '#shared/notices/schema.ts'
import type { NoticeWithPeople } from './findNotice.ts'
import { tellings } from './tellings.ts'

/**
 * What a notice tells those of its people who still wait, by the version they were told of last: who missed
 * one hears what that one told as well. Whose message of a later version was given out stands apart where
 * they have something else to hear.
 */
export async function partsOf(
  db: Kysely<Tables>,
  notice: NoticeWithPeople,
  language: Language,
  today: string,
): Promise<NoticePart[]> {
  const { number, people } = notice
  const waiting = people.filter(({ toldAt, superseded }) => toldAt === null && !superseded)
  if (number === null || waiting.length === 0) return []
  const { tell, sinceOf, givenOf } = await tellings(db, { ...notice, number }, today)
  const bySince = Map.groupBy(waiting, ({ person }) => sinceOf(person))
  return [...bySince]
    .toSorted(([one], [other]) => (other ?? 0) - (one ?? 0))
    .flatMap(([since, those]) => {
      const byGiven = Map.groupBy(those, ({ person }) => (since === null ? null : givenOf(person)))
      const told = [...byGiven]
        .toSorted(([one], [other]) => (one ?? 0) - (other ?? 0))
        .map(([given, some]) => ({
          ...tell(some, language),
          given,
          people: some.map(({ person }) => person),
        }))
      return onceEach(told)
    })
}

/** Those who hear the same are one part; where all do, it does not matter who may have read of what. */
function onceEach(parts: readonly NoticePart[]): NoticePart[] {
  const same = [...Map.groupBy(parts, ({ lines }) => lines.join('\n')).values()].flatMap(
    ([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              ...first,
              people: [first, ...others].flatMap(({ people }) => people),
              apart: [first, ...others].flatMap(({ apart }) => apart),
            },
          ],
  )
  return same.length > 1 ? same : same.map((part) => ({ ...part, given: null }))
}
