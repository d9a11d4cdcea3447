import { actorOf } from '#main/courses/actorOf.ts'
import { findGroup } from '#main/courses/groups.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PublishRefusal } from '#shared/notices/contract.ts'
import { beginVersion } from './keepVersions.ts'
import { readContent } from './timetableContent.ts'

/** Freezes the first version of a group's timetable; from then on every change of it makes versions. */
export const publishTimetable: Command<
  { group: string },
  Record<string, never>,
  PublishRefusal | CommonRefusal
> = {
  name: 'notices.publishTimetable',
  records: ({ group }) => [`group/${group}`],
  async run(work, { group }) {
    const found = await findGroup(work.db, group, actorOf(work))
    if (found?.archivedAt !== null) return refuse({ reason: 'groupArchived' })
    const published = await work.db
      .selectFrom('timetable_version')
      .select('id')
      .where('group_id', '=', group)
      .limit(1)
      .execute()
    if (published.length > 0) return refuse({ reason: 'publishedAlready' })
    const content = await readContent(work.db, group)
    if (!content.some(({ state }) => state === 'planned')) return refuse({ reason: 'noSessions' })
    await beginVersion(work, group, 1, content, null)
    return done({})
  },
}
