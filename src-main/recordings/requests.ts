import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { problemsOf } from '#shared/recordings/eligibility.ts'
import type { GridRow, RecordingRequest } from '#shared/recordings/schema.ts'
import { shownToRequester } from '#shared/recordings/shownToRequester.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findCallable } from './callable.ts'
import { findRequestFacts } from './facts.ts'
import { answersUntil, judge, type Time } from './judge.ts'
import { findVisibleRecordings } from './recordingDetails.ts'
import { requestScope } from './scope.ts'
import { isHourKnown } from './toldAt.ts'

/** Requests that fulfil a condition, within the actor's scope, with the grid of answers of each. */
export async function findRequests(
  db: Kysely<Tables>,
  condition: Condition,
  { actor, time }: { actor: Actor; time: Time },
): Promise<RecordingRequest[]> {
  const scope = requestScope(actor) ?? sql`true`
  const facts = await findRequestFacts(db, sql`${condition} and ${scope}`)
  const ids = facts.map(({ id }) => id)
  const rows = new Map(
    (
      await db
        .selectFrom('recording_request')
        .selectAll()
        .select(isHourKnown.as('hour_known'))
        .where(sql<boolean>`id in ${idList(ids)}`)
        .execute()
    ).map((row) => [row.id, row]),
  )
  const recordings = await findVisibleRecordings(db, ids, actor)
  const judged = facts.map((request) => ({ request, ...judge(request, time) }))
  const people = await findCallable(
    db,
    judged.flatMap(({ request, clearance }) => [
      ...[request.person].filter((one) => one !== null),
      ...clearance.people.flatMap(({ id, guardians }) => [id, ...guardians]),
    ]),
    actor,
  )
  return judged.flatMap(({ request, clearance, state }) => {
    const row = rows.get(request.id)
    if (row === undefined) return []
    const { session, group } = request
    return [
      {
        id: request.id,
        revision: request.revision,
        session: { id: session.id, day: session.day, from: session.from, to: session.to },
        group: { id: group.id, name: group.name },
        person:
          request.person === null
            ? null
            : { id: request.person, name: people(request.person).name },
        askedBy: row.asked_by,
        reason: row.reason,
        reasonText: row.reason_text,
        reportedAt: row.reported_at,
        hourKnown: row.hour_known === 1,
        channel: row.channel,
        receivedBy: row.received_by,
        overrideReason: row.override_reason,
        decisionReason: row.decision_reason,
        rejectedFor: problemsOf(row.rejected_for),
        answersBy: answersUntil(request),
        state,
        // Once it is recorded, the moment it was made decides: later enrolments do not re-open it.
        cleared: request.recording === null ? clearance.cleared : request.recording.uncleared === 0,
        told: shownToRequester(state),
        notices: request.notices.map(({ version, hash, terms, change, madeAt }) => ({
          version,
          hash,
          terms,
          change,
          madeAt,
        })),
        grid: clearance.people.map<GridRow>((person) => ({
          person: person.id,
          name: people(person.id).name,
          phone: people(person.id).phone,
          role: person.role,
          minor: person.minor,
          guardians: people(person.id).hidden
            ? []
            : person.guardians.map(people).map(({ id, name, phone }) => ({ id, name, phone })),
          standing: person.standing,
          reason: person.reason,
          conditions: person.conditions,
          atLarge: person.atLarge,
        })),
        recording: recordings.get(request.id) ?? null,
      },
    ]
  })
}
