import { useEffect } from 'react'

/** What had the focus last within one dialog, or outside of all (null); the newest last. */
type Trail = Map<Element | null, HTMLElement[]>

const remembered = 4

/** Whether it has the focus now; what is gone, hidden or disabled does not take it. */
const takesFocus = (element: HTMLElement): boolean => {
  if (!element.isConnected) return false
  element.focus({ preventScroll: true })
  return document.activeElement === element
}

/**
 * When a dialog that held the focus is gone, the focus goes back to where it was: in the dialog under
 * it, or on the screen. Mantine does so for dialogs that close; ours are taken away instead.
 */
export const useFocusBack = (): void => {
  useEffect(() => {
    const trail: Trail = new Map()
    let held: Element | null = null
    // Watches only while a dialog holds the focus, so a list that scrolls pays nothing for it.
    const observer = new MutationObserver(() => giveBack())
    const hold = (dialog: Element | null): void => {
      if ((held === null) !== (dialog === null)) {
        if (dialog === null) observer.disconnect()
        else observer.observe(document.body, { childList: true, subtree: true })
      }
      held = dialog
    }
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      hold(target.closest('[role="dialog"]'))
      const here = (trail.get(held) ?? []).filter((each) => each !== target)
      trail.delete(held)
      trail.set(held, [...here, target].slice(-remembered))
    }
    const giveBack = (): void => {
      if (held === null || held.isConnected) return
      hold(null)
      for (const dialog of trail.keys()) {
        if (dialog !== null && !dialog.isConnected) trail.delete(dialog)
      }
      if (document.activeElement !== null && document.activeElement !== document.body) return
      for (const before of [...trail.values()].flat().toReversed()) {
        if (takesFocus(before)) return
      }
    }
    document.addEventListener('focusin', note)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [])
}
