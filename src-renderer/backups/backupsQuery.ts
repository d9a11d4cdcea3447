import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'

/** The backups of both places. The second one is asked too, so not too often. */
export const useBackups = () => {
  const { queries } = useOffice()
  return useQuery(
    queries.backups.list.queryOptions({
      staleTime: 0,
      refetchInterval: 30_000,
      meta: { shows: [{ kind: 'backupPlace', list: true }] },
    }),
  )
}
