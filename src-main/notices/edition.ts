import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'

/** What a notice says of a timetable, as a hash; '' for one that is of none and so never changes. */
export async function editionOf(db: Kysely<Tables>, notice: string): Promise<string> {
  const found = await db
    .selectFrom('notice')
    .innerJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .select('timetable_version.hash')
    .where('notice.id', '=', notice)
    .executeTakeFirst()
  return found?.hash ?? ''
}

/** A refusal where a notice says something else by now than the window showed; null where it does not. */
export async function meanwhile(
  work: Work,
  notice: string,
  shown: string,
): Promise<CommonRefusal | null> {
  if ((await editionOf(work.db, notice)) === shown) return null
  const { revision } = await work.db
    .selectFrom('notice')
    .select('revision')
    .where('id', '=', notice)
    .executeTakeFirstOrThrow()
  return { reason: 'changedMeanwhile', revision, current: null }
}
