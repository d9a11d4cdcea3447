import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { keepSentAt } from './sentAt.ts'

type Refusal =
  | { reason: 'notAPacket' }
  | { reason: 'notHandedOver' }
  | { reason: 'notYet'; field: 'feedbackOn' }
  | { reason: 'beforeHandOver'; field: 'feedbackOn'; day: string }

/**
 * Notes that feedback on a weekly packet came, as an event of its own: the packet stays received.
 * Nothing is overwritten; a later note goes before an earlier one (procedure 001, 14.5).
 */
export const noteFeedback: Command<
  { delivery: string; feedbackOn: string; note: string },
  Record<string, never>,
  Refusal | CommonRefusal
> = {
  name: 'deliveries.noteFeedback',
  records: ({ delivery }) => [`delivery/${delivery}`],
  async run(work, { delivery, feedbackOn, note }) {
    const packet = await work.db
      .selectFrom('delivery')
      .select(['channel', 'status', 'sent_on', 'status_on'])
      .where('id', '=', delivery)
      .executeTakeFirstOrThrow()
    if (packet.channel !== 'weeklyPacket') return refuse({ reason: 'notAPacket' })
    // What was given back since had been in somebody's hands.
    if (packet.status !== 'received' && packet.status !== 'returned') {
      return refuse({ reason: 'notHandedOver' })
    }
    const handedOn = packet.sent_on ?? packet.status_on
    if (feedbackOn > work.today) return refuse({ reason: 'notYet', field: 'feedbackOn' })
    if (feedbackOn < handedOn) {
      return refuse({ reason: 'beforeHandOver', field: 'feedbackOn', day: handedOn })
    }
    await work.db
      .insertInto('delivery_event')
      .values({
        id: work.newId(),
        delivery_id: delivery,
        status: packet.status,
        at: work.now,
        entered_at: work.now,
        entered_by: actorOf(work).account,
        source: 'participant',
        taken_by: '',
        relation: '',
        handed_by: null,
        note,
        feedback_on: feedbackOn,
      })
      .execute()
    await keepSentAt(work, [delivery])
    return done({})
  },
}
