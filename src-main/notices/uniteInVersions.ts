import type { Work } from '#main/database/command.ts'
import { TimetableContent } from '#shared/notices/versions.ts'
import { frozen } from './timetableContent.ts'

/**
 * Puts one person in the place of another in the versions of timetables: they hold people by their
 * ids, and two records of one person made one is no change that those who come must be told.
 */
export async function uniteInVersions(work: Work, from: string, to: string): Promise<void> {
  const versions = await work.db
    .selectFrom('timetable_version')
    .select(['id', 'content'])
    .where('content', 'like', `%${from}%`)
    .execute()
  const united = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => (id === from ? to : id))),
  ]
  for (const { id, content } of versions) {
    const sessions = TimetableContent.parse(JSON.parse(content)).map((session) => ({
      ...session,
      teachers: united(session.teachers),
      people: session.people === null ? null : united(session.people),
    }))
    await work.db
      .updateTable('timetable_version')
      .set(frozen(sessions))
      .where('id', '=', id)
      .execute()
  }
}
