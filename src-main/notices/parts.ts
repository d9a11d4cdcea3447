import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Language } from '#shared/people/schema.ts'
import type { NoticePart } from '#shared/notices/schema.ts'
import type { NoticeWithPeople } from './findNotice.ts'
import { tellings } from './tellings.ts'

/**
 * What a notice tells those of its people who still wait, by the version they were told of last: who missed
 * one hears what that one told as well.
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
  const { tell, sinceOf } = await tellings(db, { ...notice, number }, today)
  const bySince = Map.groupBy(waiting, ({ person }) => sinceOf(person))
  return [...bySince]
    .toSorted(([one], [other]) => (other ?? 0) - (one ?? 0))
    .map(([, those]) => ({
      ...tell(those, language),
      people: those.map(({ person }) => person),
    }))
}
