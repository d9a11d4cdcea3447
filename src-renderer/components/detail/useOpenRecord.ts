import { useCallback } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** Which record of the list on screen is open beside it, as its address says; another one takes its place in the history. */
export const useOpenRecord = () => {
  const { open = null } = useSearch({ strict: false })
  const navigate = useNavigate()
  const isOpen = open !== null
  const show = useCallback(
    (id: string) => void navigate({ to: '.', search: { open: id }, replace: isOpen }),
    [navigate, isOpen],
  )
  const close = useCallback(() => void navigate({ to: '.', search: {}, replace: true }), [navigate])
  return { open, show, close }
}
