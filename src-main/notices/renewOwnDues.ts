import type { Work } from '#main/database/command.ts'
import type { AnnouncedSession } from '#shared/notices/versions.ts'
import { comesTo } from './comesTo.ts'
import { duesOfNewcomers } from './noticePolicy.ts'
import type { Audience } from './recipients.ts'

/**
 * Sets the deadlines of those who wait by one of their own anew, where the notice has come to tell of
 * other sessions. Whoever came too late for the notice's deadline does not fall back on it; where all
 * that they come to has begun, theirs stays as it was.
 * @param sessions what the notice tells of now
 */
export async function renewOwnDues(
  work: Work,
  notice: string,
  sessions: readonly AnnouncedSession[],
  audience: Audience,
): Promise<void> {
  const waiting = await work.db
    .selectFrom('notice_recipient')
    .select(['id', 'person_id', 'due_at'])
    .where('notice_id', '=', notice)
    .where('told_at', 'is', null)
    .where('due_at', 'is not', null)
    .execute()
  if (waiting.length === 0) return
  const dueBy = await duesOfNewcomers(work.db, sessions, work.now)
  for (const { id, person_id: person, due_at: before } of waiting) {
    const due = dueBy(comesTo(audience, person))
    if (due === null || due === before) continue
    await work.db
      .updateTable('notice_recipient')
      .set({ due_at: due })
      .where('id', '=', id)
      .execute()
  }
}
