import { useEffect, useRef, type RefObject } from 'react'

/**
 * Esc also where no key of the form arrives: while its dialog (what stands around `part`) holds the
 * cursor itself because the form came late, or nobody holds it. What lies over the dialog keeps its Esc.
 */
export const useEscFromDialog = (part: RefObject<HTMLElement | null>, close: () => void): void => {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event
      const form = part.current
      const dialog = form?.closest('[role="dialog"]') ?? null
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (form === null || dialog === null || !(target instanceof HTMLElement)) return
      if (form.contains(target) || target.getAttribute('aria-expanded') === 'true') return
      const over = [...document.querySelectorAll('[role="dialog"]')].at(-1) !== dialog
      if (target === document.body ? over : target.closest('[role="dialog"]') !== dialog) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [part])
}
