import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { TimetableContent } from '#shared/notices/versions.ts'
import { findKnown, knowsNothing } from './known.ts'
import { audienceOf } from './recipients.ts'

/**
 * Those who wait for a version of a timetable and were told of none before, as long as they come to what it
 * holds: they are to be told of it whole, whatever became different by it.
 */
export async function newcomersOf(
  work: Work,
  { group, notice, number }: { group: string; notice: string; number: number },
  content: TimetableContent,
): Promise<string[]> {
  const planned = content.filter(({ state }) => state === 'planned')
  const { participants, guardians, teachers } = await audienceOf(
    work.db,
    group,
    planned,
    work.today,
  )
  const belong = new Set([...participants, ...guardians.keys(), ...teachers])
  const known = await findKnown(work.db, group, number)
  const waiting = await work.db
    .selectFrom('notice_recipient')
    .select('person_id as person')
    .where('notice_id', '=', notice)
    .where('told_at', 'is', null)
    .execute()
  return waiting
    .map(({ person }) => person)
    .filter((person) => belong.has(person) && (known.get(person) ?? knowsNothing).told === 0)
}

/** Lets people wait by another notice, as they waited by this one; who stands there stays as they are. */
export async function moveWaiting(
  work: Work,
  { from, to }: { from: string; to: string },
  people: readonly string[],
): Promise<void> {
  await work.db
    .updateTable('notice_recipient')
    .set({ notice_id: to })
    .where('notice_id', '=', from)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .where(
      sql<boolean>`person_id not in (select person_id from notice_recipient where notice_id = ${to})`,
    )
    .execute()
}
