import { useEffect, type RefObject } from 'react'
import { useOwnKeys } from '#renderer/app/keys/keyBindings.ts'
import { isTyping } from './isTyping.ts'
import { tableKeys } from './tableKeys.ts'

const towardsRows = new Set(['ArrowDown', 'PageDown', 'Home', 'End'])

/**
 * Keys that reach the table while nothing in particular has the focus: Ctrl+A chooses all that match
 * (instead of all text of the window), arrows lead to the rows.
 */
export const useTableKeys = (
  table: RefObject<HTMLElement | null>,
  onChooseAll: () => void,
  onRows: () => void,
): void => {
  useOwnKeys(tableKeys)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.altKey || isTyping(target)) return
      const idle = target === document.body
      const here = idle || (target instanceof Node && table.current?.contains(target) === true)
      const ctrl = event.ctrlKey || event.metaKey
      if (ctrl && event.key.toLowerCase() === 'a' && here) onChooseAll()
      else if (!ctrl && idle && towardsRows.has(event.key)) onRows()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [table, onChooseAll, onRows])
}
