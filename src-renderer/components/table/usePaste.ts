import { useEffect, useRef, type RefObject } from 'react'

/**
 * Hands over the text that is pasted while the focus is inside of an element, but in no field of it: a
 * browser sends a paste to where the selection is, and a cell that is no field has none.
 */
export const usePaste = (
  within: RefObject<HTMLElement | null>,
  take: (text: string) => void,
): void => {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const focused = document.activeElement
      if (focused === null || within.current?.contains(focused) !== true) return
      if (focused.matches('input, textarea, [contenteditable]')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      latest.current(text)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [within])
}
