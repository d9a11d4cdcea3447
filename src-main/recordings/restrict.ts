import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { findDays } from '#main/settings/days.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { settleBy } from '#shared/recordings/retention.ts'
import type { Reach } from '#shared/recordings/schema.ts'
import { findRecordingPolicy } from './policy.ts'
import { isStillSettled } from './stillSettled.ts'

/** Everybody who is in a request's recording, or had to agree to it. */
export async function recordedPeople(db: Kysely<Tables>, request: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('recording_person')
    .innerJoin('recording', 'recording.id', 'recording_person.recording_id')
    .select('recording_person.person_id')
    .where('recording.request_id', '=', request)
    .execute()
  return new Set(rows.map(({ person_id: person }) => person))
}

/**
 * Restricts every recording with somebody in it that their no reaches: nobody watches it from this
 * moment on, and within some working days it is deleted or they are made unrecognisable. One that is
 * restricted already stays as it is, but has a new revision: whoever is about to settle what waited in
 * it has not heard of this no.
 * @param by whose withdrawal it is: what was settled of an earlier one of theirs stays settled, unless
 *   they have agreed to that recording since; null of any other no
 * @param again the very same is said again: whoever settles has heard of it
 * @returns how many were restricted now
 */
export async function restrictRecordings(
  work: Work,
  person: string,
  reach: Reach,
  { by = null, again = false }: { by?: string | null; again?: boolean } = {},
): Promise<number> {
  if (!again) await noteAnotherNo(work, person, reach)
  const ids = await findRecordings(work.db, isReachedBy(person, reach, by))
  if (ids.length === 0) return 0
  await work.db
    .updateTable('recording')
    .set({
      restricted_at: work.now,
      restricted_why: 'withdrawal',
      settle_by: await settleDay(work),
      revision: sql<number>`revision + 1`,
    })
    .where(sql<boolean>`id in ${idList(ids)}`)
    .execute()
  await endAccess(work, ids)
  return ids.length
}

/** Gives a new revision to the recordings in which another no waits already. */
async function noteAnotherNo(work: Work, person: string, reach: Reach): Promise<void> {
  const ids = await findRecordings(
    work.db,
    sql`${isWithin(person, reach)} and recording.restricted_why = 'withdrawal'`,
  )
  if (ids.length === 0) return
  await work.db
    .updateTable('recording')
    .set({ revision: sql<number>`revision + 1` })
    .where(sql<boolean>`id in ${idList(ids)}`)
    .execute()
}

async function findRecordings(db: Kysely<Tables>, condition: Condition): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select recording.id from recording_person
    join recording on recording.id = recording_person.recording_id
    join recording_request on recording_request.id = recording.request_id
    join session on session.id = recording_request.session_id
    where ${condition}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Recordings that a no of somebody reaches and that are not restricted yet. A condition over
 * `recording_person`, `recording`, `recording_request` and `session`.
 * @param by whose withdrawal it is, as in `restrictRecordings`
 */
export const isReachedBy = (person: string, reach: Reach, by: string | null): Condition =>
  sql`(${isWithin(person, reach)} and recording.restricted_at is null
    and not exists (select 1 from withdrawal_settlement as settled
      where settled.recording_id = recording.id
        and ${isStillSettled(sql`${person}`, sql`${by}`)}))`

const isWithin = (person: string, reach: Reach): Condition =>
  sql`(recording_person.person_id = ${person} and recording.deleted_at is null and ${within(reach)})`

/** By when it is settled what becomes of a recording that may no longer be used. */
export async function settleDay({
  db,
  today,
}: {
  db: Kysely<Tables>
  today: string
}): Promise<string> {
  const { withdrawalDays } = await findRecordingPolicy(db)
  const { movedDaysApply } = await findPolicies(db)
  const moved = movedDaysApply ? (await findDays(db)).moved : []
  return settleBy(today, withdrawalDays, moved)
}

/** Closes whatever access to recordings is open; the days on which they could be watched stay written. */
export async function endAccess(work: Work, recordings: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await work.db
    .updateTable('recording_access')
    .set({ closed_at: work.now })
    .where(sql<boolean>`recording_id in ${idList(recordings)}`)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

const within = (reach: Reach) => {
  switch (reach.kind) {
    case 'request':
      return sql`recording_request.id = ${reach.request}`
    case 'group':
      return sql`session.group_id = ${reach.group}`
    case 'all':
      return sql`true`
  }
}
