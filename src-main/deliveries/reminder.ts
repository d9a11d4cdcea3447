import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReminderRefusal } from '#shared/deliveries/refusals.ts'

/**
 * Notes that somebody reminded its recipient of what waits for them, as an event of its own: it waits on.
 * Until it is ready anew nobody else has to ring them.
 */
export const noteReminder: Command<
  { delivery: string; note: string },
  Record<string, never>,
  ReminderRefusal | CommonRefusal
> = {
  name: 'deliveries.noteReminder',
  records: ({ delivery }) => [`delivery/${delivery}`],
  async run(work, { delivery, note }) {
    const { status } = await work.db
      .selectFrom('delivery')
      .select('status')
      .where('id', '=', delivery)
      .executeTakeFirstOrThrow()
    if (status !== 'ready') return refuse({ reason: 'notWaiting', status })
    await work.db
      .insertInto('delivery_event')
      .values({
        id: work.newId(),
        delivery_id: delivery,
        status,
        at: work.now,
        entered_at: work.now,
        entered_by: actorOf(work).account,
        source: 'office',
        taken_by: '',
        relation: '',
        handed_by: null,
        note,
        reminded_on: work.today,
      })
      .execute()
    return done({})
  },
}
