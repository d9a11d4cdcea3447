import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { differencesBetween, sessionsIn, type TimetableContent } from '#shared/notices/versions.ts'
import { comesTo } from './comesTo.ts'
import { readVersions } from './findNotice.ts'
import { findKnown, knowsNothing } from './known.ts'
import { type Audience, removeWaiting } from './recipients.ts'

/**
 * Takes those off a version, and off the versions between, for whom it is again as they were told last: a
 * change was taken back before it reached them, and a message would have nothing to say. Who may have read
 * of the change, since their message was given out, stays.
 */
export async function settleUnchanged(
  work: Work,
  { group, notice, number }: { group: string; notice: string; number: number },
  content: TimetableContent,
  audience: Audience,
): Promise<void> {
  const waiting = await work.db
    .selectFrom('notice_recipient')
    .select('person_id as person')
    .where('notice_id', '=', notice)
    .where('told_at', 'is', null)
    .execute()
  const knows = await knowAlready(work, { group, number }, content, audience)
  const settled = waiting.map(({ person }) => person).filter(knows)
  if (settled.length === 0) return
  const notices = await work.db
    .selectFrom('notice')
    .select('id')
    .where('group_id', '=', group)
    .where(sql<boolean>`version_id is not null`)
    .execute()
  for (const { id } of notices) await removeWaiting(work, id, settled)
}

/**
 * Finds whether a version has nothing to say to somebody: of what they come to, all is as they were told last,
 * and no message of another version is out to them.
 */
export async function knowAlready(
  work: Work,
  { group, number }: { group: string; number: number },
  content: TimetableContent,
  audience: Audience,
): Promise<(person: string) => boolean> {
  const known = await findKnown(work.db, group, number)
  const versions = await readVersions(work.db, group)
  return (person) => {
    const { told, given } = known.get(person) ?? knowsNothing
    const before = versions.get(told)
    if (before === undefined || given > told) return false
    const concerned = comesTo(audience, person)
    return !differencesBetween(before, content).some((each) => sessionsIn(each).some(concerned))
  }
}
