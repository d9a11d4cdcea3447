import type { Kysely } from 'kysely'
import { findGuardians } from '#main/absences/details.ts'
import type { Tables } from '#main/database/tables.ts'
import { findSessions } from '#main/timetable/findSessions.ts'
import { reportedInTime } from '#shared/recordings/eligibility.ts'
import type { OfferedRequest } from '#shared/recordings/listed.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { firstSessionOf } from './firstSession.ts'
import type { Time } from './judge.ts'
import { startOf } from './moments.ts'
import { findRecordingPolicy } from './policy.ts'

/** So many sessions fit one request. */
const most = 20

/** What the form of a new request offers for a person: their sessions that are not over, and guardians. */
export async function findOffered(
  db: Kysely<Tables>,
  { person, from, until }: { person: string; from: string; until: string },
  { actor, time }: { actor: Actor; time: Time },
): Promise<OfferedRequest> {
  const policy = await findRecordingPolicy(db)
  const found = await findSessions(db, { kind: 'participant', person }, actor, {
    period: { from, until },
  })
  const sessions = found
    .filter(({ state, day, to }) => state === 'planned' && startOf(day, to) > time.now)
    .slice(0, most)
  const asked = new Map(
    (
      await db
        .selectFrom('recording_request')
        .select(['id', 'session_id'])
        .where('person_id', '=', person)
        .where('rejected_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .execute()
    ).map((row) => [row.session_id, row.id]),
  )
  const offered: OfferedRequest['sessions'] = []
  for (const { id, day, from: begins, to, group, topic } of sessions) {
    const firstSessionAt = await firstSessionOf(db, person, { day, from: begins })
    offered.push({
      id,
      day,
      from: begins,
      to,
      group: { id: group.id, name: group.name },
      topic,
      inTime: reportedInTime({ reportedAt: time.now, firstSessionAt }, policy.minimumNotice),
      request: asked.get(id) ?? null,
    })
  }
  const guardians = await findGuardians(db, person)
  return {
    sessions: offered,
    guardians: guardians.map(({ id, name }) => ({ id, name })),
  }
}
