import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'

/** What the office has settled for itself, as it stands now. */
export const usePolicies = () => {
  const { queries } = useOffice()
  return useQuery(
    queries.settings.policies.queryOptions({
      meta: { shows: [{ kind: 'policy', ids: ['policy'] }] },
    }),
  )
}

/** The office's tables of days, as they stand now. */
export const useDays = () => {
  const { queries } = useOffice()
  return useQuery(
    queries.settings.days.queryOptions({
      meta: {
        shows: [
          { kind: 'movedDay', list: true },
          { kind: 'dayOff', list: true },
        ],
      },
    }),
  )
}
