import { useEffect } from 'react'

/** What had the focus last within one dialog, or outside of all (null); the newest last. */
type Trail = Map<Element | null, HTMLElement[]>

const remembered = 4

const standsBehind = (element: HTMLElement): boolean =>
  element.isConnected && element.getClientRects().length > 0

/**
 * When a dialog that held the focus is gone, the focus goes back to where it was: in the dialog under
 * it, or on the screen. Mantine does so for dialogs that close; ours are taken away instead.
 */
export const useFocusBack = (): void => {
  useEffect(() => {
    const trail: Trail = new Map()
    let held: Element | null = null
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      held = target.closest('[role="dialog"]')
      const here = (trail.get(held) ?? []).filter((each) => each !== target)
      trail.delete(held)
      trail.set(held, [...here, target].slice(-remembered))
    }
    const giveBack = (): void => {
      if (held === null || held.isConnected) return
      held = null
      for (const dialog of trail.keys()) {
        if (dialog !== null && !dialog.isConnected) trail.delete(dialog)
      }
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const before = [...trail.values()].flat().findLast(standsBehind)
      before?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(giveBack)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [])
}
