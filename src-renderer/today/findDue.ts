import type { QueryClient } from '@tanstack/react-query'
import type { Office } from '#renderer/app/client/office.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { todayQueries } from './todayQueries.ts'
import { daysAhead, inParts, type Waiting } from './waiting.ts'

/** Older answers (ms) are asked anew: what is late depends on the hour as well. */
const fresh = { staleTime: 60_000 }

/**
 * What is late and what is due today for whoever is signed in, as „Šodien” shows it. The questions
 * are asked one after the other, so that nobody's work waits behind them.
 */
export async function findDue(
  office: Office,
  cache: QueryClient,
  today: CivilDate,
): Promise<{ late: Waiting[]; today: Waiting[] }> {
  const queries = todayQueries(office, today, addDays(today, daysAhead))
  return inParts(
    {
      notices: (await cache.fetchQuery({ ...queries.notices, ...fresh })).rows,
      sessions: (await cache.fetchQuery({ ...queries.sessions, ...fresh })).rows,
      visits: (await cache.fetchQuery({ ...queries.visits, ...fresh })).rows,
      groups: await cache.fetchQuery({ ...queries.groups, ...fresh }),
      loans: (await cache.fetchQuery({ ...queries.loans, ...fresh })).rows,
      toAsk: await cache.fetchQuery({ ...queries.toAsk, ...fresh }),
      packets: await cache.fetchQuery({ ...queries.packets, ...fresh }),
      deliveries: (await cache.fetchQuery({ ...queries.deliveries, ...fresh })).rows,
      absences: (await cache.fetchQuery({ ...queries.absences, ...fresh })).rows,
      recordings: await cache.fetchQuery({ ...queries.recordings, ...fresh }),
    },
    today,
  )
}
