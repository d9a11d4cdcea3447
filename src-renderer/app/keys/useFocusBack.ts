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
 * it, or on the screen. Mantine does so for dialogs that close; ours are taken away instead. Nothing
 * gets it that had been left for nothing before the dialog came, nor what is not of the screen that the
 * dialog opened: a letter key would be typed there.
 */
export const useFocusBack = (): void => {
  useEffect(() => {
    const trail: Trail = new Map()
    /** The screen on which a dialog took the focus first. */
    const openedOn = new WeakMap<Element, string>()
    let held: Element | null = null
    /** What was left for nothing, as by a click beside it, while nothing else has the focus. */
    let left: EventTarget | null = null
    // Watches only while a dialog holds the focus, so a list that scrolls pays nothing for it.
    const observer = new MutationObserver(() => giveBack())
    const hold = (dialog: Element | null): void => {
      if (held === dialog) return
      if (held === null) observer.observe(document.body, { childList: true, subtree: true })
      if (dialog === null) observer.disconnect()
      held = dialog
      for (const each of trail.keys()) {
        if (each !== null && !each.isConnected) trail.delete(each)
      }
    }
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      const dialog = target.closest('[role="dialog"]')
      if (dialog !== null) {
        // What is gone meanwhile, as the item of a menu, was not left: the focus is looked for further back.
        if (held === null && left !== null && left === shownLast()) trail.delete(null)
        if (!openedOn.has(dialog)) openedOn.set(dialog, location.pathname)
      }
      left = null
      hold(dialog)
      const here = (trail.get(held) ?? []).filter((each) => each !== target)
      trail.delete(held)
      trail.set(held, [...here, target].slice(-remembered))
    }
    /** What had the focus last outside of all dialogs, if it is still to be seen. */
    const shownLast = (): HTMLElement | null => {
      const last = trail.get(null)?.at(-1)
      return last?.checkVisibility() === true ? last : null
    }
    const noteLeft = ({ target, relatedTarget }: FocusEvent): void => {
      // Another window that comes to front takes the focus from nothing here; nor does what is disabled leave it.
      if (relatedTarget !== null || !document.hasFocus()) return
      if (target instanceof HTMLElement && !target.matches(':disabled')) left = target
    }
    const giveBack = (): void => {
      if (held === null || held.isConnected) return
      if (openedOn.get(held) !== location.pathname) trail.delete(null)
      hold(null)
      if (document.activeElement !== null && document.activeElement !== document.body) return
      for (const before of [...trail.values()].flat().toReversed()) {
        if (takesFocus(before)) return
      }
    }
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', noteLeft)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', noteLeft)
    }
  }, [])
}
