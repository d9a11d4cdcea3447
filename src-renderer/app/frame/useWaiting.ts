import { useQuery } from '@tanstack/react-query'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import type { WaitingCounts } from '#shared/today/contract.ts'

/** What the counts are made of, as the feed names it. */
const counted = [
  'notice',
  'loan',
  'loanLine',
  'delivery',
  'parcel',
  'absence',
  'session',
  'recordingRequest',
  'recording',
  'dataRequest',
  'locker',
  'carrier',
  'policy',
] as const

/** How often (ms) they are asked anew although nothing changed: what is late depends on the day. */
const dayTurnsWithin = 15 * 60_000

/** How many things wait in each area, following what changes; null while nobody knows. */
export const useWaiting = (): WaitingCounts | null => {
  const { queries } = useOffice()
  const { actor } = useSession()
  const { data } = useQuery({
    ...queries.today.counts.queryOptions({
      meta: { shows: counted.map((kind) => ({ kind, list: true as const })) },
    }),
    enabled: mayCall(actor.role, 'today.counts'),
    refetchInterval: dayTurnsWithin,
  })
  return data ?? null
}
