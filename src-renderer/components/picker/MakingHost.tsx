import { Suspense, useEffect } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { endMakings, useMakings } from './making.ts'

/** Where records that pickers make in place are entered; they go with the screen that asked for them. */
export function MakingHost() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return <Makings key={path} />
}

function Makings() {
  const makings = useMakings()
  useEffect(() => endMakings, [])
  return makings.map(({ key, show }) => (
    <Suspense key={key} fallback={null}>
      {show()}
    </Suspense>
  ))
}
