import type { QueryClient } from '@tanstack/react-query'
import { mayCall } from '#renderer/app/areas.ts'
import type { Office } from '#renderer/app/client/office.ts'
import { dueSoonQuery } from '#renderer/privacy/privacyQuery.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { Role } from '#shared/staff/schema.ts'
import { todayQueries } from './todayQueries.ts'
import { daysAhead, eachOnce, inParts } from './waiting.ts'
import type { DueThing } from './whatToTell.ts'

/** Older answers (ms) are asked anew: what is late depends on the hour as well. */
const fresh = { staleTime: 60_000 }

/**
 * What is late and what is due today for whoever is signed in, as „Šodien” shows it. The questions
 * are asked one after the other, so that nobody's work waits behind them. Incidents are left out: to
 * list them is to look at them, and that is written down.
 */
export async function findDue(
  office: Office,
  cache: QueryClient,
  { today, role }: { today: CivilDate; role: Role },
): Promise<{ late: DueThing[]; today: DueThing[] }> {
  const queries = todayQueries(office, today, addDays(today, daysAhead))
  const parts = inParts(
    {
      notices: (await cache.fetchQuery({ ...queries.notices, ...fresh })).rows,
      sessions: (await cache.fetchQuery({ ...queries.sessions, ...fresh })).rows,
      visits: (await cache.fetchQuery({ ...queries.visits, ...fresh })).rows,
      groups: await cache.fetchQuery({ ...queries.groups, ...fresh }),
      loans: (await cache.fetchQuery({ ...queries.loans, ...fresh })).rows,
      toAsk: await cache.fetchQuery({ ...queries.toAsk, ...fresh }),
      packets: await cache.fetchQuery({ ...queries.packets, ...fresh }),
      deliveries: eachOnce(
        await cache.fetchQuery({ ...queries.deliveries, ...fresh }),
        await cache.fetchQuery({ ...queries.deliveriesSoon, ...fresh }),
      ),
      absences: (await cache.fetchQuery({ ...queries.absences, ...fresh })).rows,
      recordings: await cache.fetchQuery({ ...queries.recordings, ...fresh }),
    },
    today,
  )
  const requests = mayCall(role, 'privacy.dueSoon')
    ? await cache.fetchQuery({ ...dueSoonQuery(office, daysAhead), ...fresh })
    : []
  const asked = (due: (on: CivilDate) => boolean): DueThing[] =>
    requests.filter(({ dueOn }) => due(dueOn)).map(({ id }) => ({ kind: 'dataRequest', key: id }))
  return {
    late: [...parts.late, ...asked((on) => on < today)],
    today: [...parts.today, ...asked((on) => on === today)],
  }
}
