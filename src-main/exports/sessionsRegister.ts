import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { readSessions } from '#main/timetable/findSessions.ts'
import { valueWords } from './registerTexts.ts'

/** Sessions of groups that are not archived. */
export const exportedSessions = sql`session.group_id in (
  select id from study_group where archived_at is null)`

/** Those sessions in order of time, some hundred at a time; each row by column name. Links stay at home. */
export async function* readSessionRows(
  db: Kysely<Tables>,
  size: number,
): AsyncGenerator<Record<string, string>[]> {
  let behind: { at: string; seq: number } | undefined
  for (;;) {
    const found = await db
      .selectFrom('session')
      .select(['id', 'seq', sql<string>`day || starts_at`.as('at')])
      .where(sql<boolean>`${exportedSessions}`)
      .where(
        behind === undefined
          ? sql<boolean>`true`
          : sql<boolean>`(day || starts_at, seq) > (${behind.at}, ${behind.seq})`,
      )
      .orderBy(sql`day || starts_at`)
      .orderBy('seq')
      .limit(size)
      .execute()
    behind = found.at(-1)
    if (behind === undefined) return
    const these = sql<boolean>`session.id in ${idList(found.map(({ id }) => id))}`
    const sessions = await readSessions(db, [these], null)
    yield sessions.map((session) => ({
      id: session.id,
      group: session.group.name,
      groupId: session.group.id,
      day: session.day,
      from: session.from,
      to: session.to,
      kind: valueWords[`kind.${session.kind}`] ?? session.kind,
      module: session.module?.name ?? '',
      topic: session.topic,
      mode: valueWords[`mode.${session.mode}`] ?? session.mode,
      room: session.room,
      teachers: session.teachers.map(({ name }) => name).join(', '),
      state: valueWords[`state.${session.state}`] ?? session.state,
    }))
  }
}
