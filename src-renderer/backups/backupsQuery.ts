import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'

/** How often (ms) it is asked: while a new second place gets its first backup, and else: it is asked too. */
const beats = { settling: 1_000, resting: 30_000 }

/** The backups of both places. */
export const useBackups = () => {
  const { queries } = useOffice()
  return useQuery(
    queries.backups.list.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => {
        const place = data?.place ?? null
        const settles = place !== null && place.deliveredAt === null && place.waitingSince === null
        return settles ? beats.settling : beats.resting
      },
      meta: { shows: [{ kind: 'backupPlace', list: true }] },
    }),
  )
}
