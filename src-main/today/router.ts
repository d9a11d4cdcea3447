import { procedures } from '#main/calls/implement.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { countWaiting } from './waitingCounts.ts'

const os = procedures.today

export const todayRouter = {
  counts: os.counts.handler(({ context: { actor, services } }) =>
    countWaiting(services.reads, actor, {
      now: instantText(services.clock.now()),
      today: todayInRiga(services.clock),
    }),
  ),
}
