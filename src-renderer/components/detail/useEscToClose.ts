import { useEffect } from 'react'

/**
 * Esc closes the pane from wherever nothing else has the focus. A dialog above it takes the key for itself; it is
 * looked for before it has heard the key, since afterwards it may be gone already.
 */
export const useEscToClose = (isOpen: boolean, close: () => void): void => {
  useEffect(() => {
    if (!isOpen) return undefined
    let isBelowDialog = false
    const look = (): void => {
      isBelowDialog = document.querySelector('[aria-modal="true"]') !== null
    }
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isBelowDialog) return
      if (event.target === document.body) close()
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [isOpen, close])
}
