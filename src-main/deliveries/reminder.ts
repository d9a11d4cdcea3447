import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReminderRefusal } from '#shared/deliveries/refusals.ts'
import { findStanding } from './events.ts'

/**
 * Notes that somebody reminded recipients of what waits for them, as an event of its own: it waits on.
 * Until it is ready anew nobody else has to ring them.
 */
export const noteReminder: Command<
  { deliveries: string[]; note: string },
  { count: number },
  ReminderRefusal | CommonRefusal
> = {
  name: 'deliveries.noteReminder',
  records: ({ deliveries }) => deliveries.map((id) => `delivery/${id}`),
  async run(work, { deliveries, note }) {
    const standing = await findStanding(work, deliveries)
    const other = standing.find(({ status }) => status !== 'ready')
    if (other !== undefined) {
      return refuse({ reason: 'notWaiting', code: other.code, status: other.status })
    }
    await insertAll(
      work,
      'delivery_event',
      standing.map(({ id, status }) => ({
        id: work.newId(),
        delivery_id: id,
        status,
        at: work.now,
        entered_at: work.now,
        entered_by: actorOf(work).account,
        source: 'office' as const,
        taken_by: '',
        relation: '',
        handed_by: null,
        note,
        reminded_on: work.today,
      })),
    )
    return done({ count: standing.length })
  },
}
