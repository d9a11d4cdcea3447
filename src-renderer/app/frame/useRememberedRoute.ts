import { useEffect, useRef } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { useLastRoute } from './screenPreferences.ts'

const settle = 1500

/** Keeps where the person is, once they have stayed a moment, so that the window opens there again. */
export const useRememberedRoute = (): void => {
  const href = useRouterState({ select: (state) => state.location.href })
  const [last, setLast] = useLastRoute()
  const latest = useRef({ last, setLast })
  useEffect(() => {
    latest.current = { last, setLast }
  })
  useEffect(() => {
    if (href === '/') return
    const timer = setTimeout(() => {
      if (latest.current.last !== href) latest.current.setLast(href)
    }, settle)
    return () => clearTimeout(timer)
  }, [href])
}
