import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { FollowUpInput } from '#shared/absences/contract.ts'
import { mayFollow } from '#shared/absences/followUps.ts'
import type { FollowRefusal } from '#shared/absences/refusals.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { findMadeFor } from './madeFor.ts'
import { findStanding } from './standing.ts'

const recordOf = (followUp: FollowUpInput): string[] => {
  switch (followUp.kind) {
    case 'delivery':
      return [`delivery/${followUp.record}`]
    case 'loan':
      return [`loan/${followUp.record}`]
    case 'consultation':
      return [`session/${followUp.record}`]
    case 'recording':
      return [`recordingRequest/${followUp.record}`]
    case 'waived':
    case 'guardianCalled':
      return []
  }
}

/** Links what followed an absence, or says why nothing need follow, or that the guardian was called. */
export const follow: Command<
  { absence: string; followUp: FollowUpInput },
  { id: string },
  FollowRefusal | CommonRefusal
> = {
  name: 'absences.follow',
  records: ({ absence, followUp }) => [`absence/${absence}`, ...recordOf(followUp)],
  async run(work, { absence, followUp }) {
    const standing = await findStanding(work, absence)
    if (standing.withdrawn) return refuse({ reason: 'withdrawn' })
    const { kind } = followUp
    if (!mayFollow(standing.kind).includes(kind)) return refuse({ reason: 'notFitting' })
    const record = 'record' in followUp ? followUp.record : null
    if (record !== null) {
      const made = await findMadeFor(work.db, standing, actorOf(work))
      if (!made.some((one) => one.kind === kind && one.id === record)) {
        return refuse({ reason: 'notTheirs' })
      }
      // A request names its absence itself.
      if (kind === 'recording') return linkRequest(work, absence, record)
      const linked = await work.db
        .selectFrom('absence_follow_up')
        .select('id')
        .where('absence_id', '=', absence)
        .where((where) =>
          where.or([
            where('delivery_id', '=', record),
            where('loan_id', '=', record),
            where('session_id', '=', record),
          ]),
        )
        .executeTakeFirst()
      if (linked !== undefined) return refuse({ reason: 'followedAlready' })
    }
    const id = work.newId()
    await work.db
      .insertInto('absence_follow_up')
      .values({
        id,
        absence_id: absence,
        kind,
        delivery_id: kind === 'delivery' ? record : null,
        loan_id: kind === 'loan' ? record : null,
        session_id: kind === 'consultation' ? record : null,
        note: 'note' in followUp ? followUp.note : '',
        at: work.now,
        entered_by: actorOf(work).account,
      })
      .execute()
    return done({ id })
  },
}

async function linkRequest(
  work: Work,
  absence: string,
  request: string,
): Promise<Answer<{ id: string }, FollowRefusal>> {
  const { numUpdatedRows } = await work.db
    .updateTable('recording_request')
    .set({ absence_id: absence, revision: sql<number>`revision + 1` })
    .where('id', '=', request)
    .where('absence_id', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 0n ? refuse({ reason: 'followedAlready' }) : done({ id: request })
}
