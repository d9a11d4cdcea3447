import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'

/** A package gets ready behind everything: the line asks every so often. */
const beat = 60_000

// Its words come only where there is something to say.
const Offer = lazy(async () => ({ default: (await import('./UpdateOffer.tsx')).UpdateOffer }))

/** That a newer version is ready, or was not installed as chosen: quietly, to whoever may install it. */
export function UpdateLine({ collapsed }: { collapsed: boolean }) {
  const { queries } = useOffice()
  const { actor } = useSession()
  const { data } = useQuery(
    queries.updates.state.queryOptions({
      enabled: mayCall(actor.role, 'updates.state'),
      refetchInterval: beat,
      staleTime: 0,
    }),
  )
  if (collapsed || data === undefined) return null
  const { notInstalled, ready } = data
  const version = notInstalled?.version ?? ready?.version
  if (version === undefined) return null
  return (
    <Suspense fallback={null}>
      <Offer version={version} failed={notInstalled !== null} />
    </Suspense>
  )
}
