import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import type { LoadedFile } from '../loadFile.ts'

/**
 * Those on a file who learn or have learned here, by the ids under which the file knows them: they are
 * participants, or stand in a group, as whoever their entry was made one with since.
 */
export async function findLearners(
  db: Kysely<Tables>,
  { persons }: Pick<LoadedFile, 'persons'>,
): Promise<ReadonlySet<string>> {
  const named = persons.flatMap(({ who }) => (who.kind === 'known' ? [who.person] : []))
  const known = await findMergedInto(db, named)
  const these = idList(known.map(({ now }) => now))
  const { rows } = await sql<{ id: string }>`
    select person_id as id from enrolment where person_id in ${these}
    union select person_id from person_part
      where part = 'participant' and person_id in ${these}`.execute(db)
  const learning = new Set(rows.map(({ id }) => id))
  return new Set(known.filter(({ now }) => learning.has(now)).map(({ was }) => was))
}
