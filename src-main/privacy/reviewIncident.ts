import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { KeepingRefusal } from '#shared/privacy/refusals.ts'
import { findEndable } from './keeping.ts'

type Refusal = KeepingRefusal | CommonRefusal

/** The director looked at a closed incident whose time is over: it stays until another day. */
export const reviewIncident: Command<
  { incident: string; nextOn: string },
  { id: string },
  Refusal
> = {
  name: 'privacy.reviewIncident',
  records: ({ incident }) => [`incident/${incident}`],
  deniedAbout: ({ incident }) => ({ incident }),
  async run(work, { incident, nextOn }) {
    if (nextOn <= work.today) return refuse({ reason: 'reviewPast', field: 'nextOn' })
    const seen = { actor: actorOf(work), today: work.today }
    const due = await findEndable(work.db, { kind: 'incident', ids: [incident] }, seen)
    if (!due.has(incident)) return refuse({ reason: 'notDue' })
    const id = work.newId()
    await work.db
      .insertInto('incident_review')
      .values({
        id,
        incident_id: incident,
        reviewed_on: work.today,
        reviewed_by: seen.actor.account,
        next_on: nextOn,
      })
      .execute()
    return done({ id })
  },
}
