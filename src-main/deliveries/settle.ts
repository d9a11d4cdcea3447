import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { SettleRefusal } from '#shared/deliveries/refusals.ts'
import { endedBadly } from '#shared/deliveries/status.ts'
import { findDelivery } from './details.ts'
import { findLentOut, findNeverHad } from './ofLoan.ts'

/**
 * Says that nothing more is sent in place of what came back, bounced, was lost or damaged, and why: nobody
 * has to do anything about it any more, until something else happens to it. A lent thing that never reached
 * its borrower and is out still is taken back first, as it is or as lost.
 */
export const settle: Command<
  { delivery: string; why: string },
  Record<string, never>,
  SettleRefusal | CommonRefusal
> = {
  name: 'deliveries.settle',
  records: ({ delivery }) => [`delivery/${delivery}`],
  async run(work, { delivery, why }) {
    const found = await findDelivery(work.db, delivery, actorOf(work))
    if (found === null) throw new Error('The door has asked whether the delivery is there')
    if (!endedBadly(found)) {
      return refuse({ reason: 'notEnded', status: found.status })
    }
    if (found.after !== null) return refuse({ reason: 'sentAgainAlready', code: found.after.code })
    if (found.settled) return refuse({ reason: 'settledAlready' })
    if ((await findNeverHad(work.db, [delivery])).length > 0) {
      // To be taken back are those whose loans the actor may see: another has to, where it is none.
      const lines = await findLentOut(work.db, [delivery], actorOf(work))
      return refuse({ reason: 'lentOut', lines })
    }
    await work.db
      .updateTable('delivery')
      .set({
        settled_at: work.now,
        settled_after: sql<number>`(select max(seq) from delivery_event
          where delivery_event.delivery_id = delivery.id)`,
        settled_by: actorOf(work).account,
        settled_why: why,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', delivery)
      .execute()
    return done({})
  },
}
