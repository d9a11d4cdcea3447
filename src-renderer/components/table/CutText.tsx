import { Tooltip } from '@mantine/core'
import { useEffect, useState, type RefObject } from 'react'

type Cut = { element: HTMLElement; text: string }

const waitBefore = 350
const cutParts = '[data-cell], [role="rowheader"], [role="gridcell"]'

/** Shows the whole text of a cell that is too narrow for it, under the pointer or the focus. */
export const CutText = ({ within }: { within: RefObject<HTMLElement | null> }) => {
  const [cut, setCut] = useState<Cut | null>(null)

  useEffect(() => {
    const root = within.current
    if (!root) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setCut(null)
    }
    const look = (event: Event) => {
      hide()
      const cell = event.target instanceof Element ? event.target.closest(cutParts) : null
      if (!(cell instanceof HTMLElement)) return
      timer = setTimeout(() => {
        const text = cell.innerText.trim()
        if (text !== '' && isCut(cell)) setCut({ element: cell, text })
      }, waitBefore)
    }
    root.addEventListener('pointerover', look)
    root.addEventListener('focusin', look)
    for (const end of leaving) root.addEventListener(end, hide, { passive: true })
    return () => {
      clearTimeout(timer)
      root.removeEventListener('pointerover', look)
      root.removeEventListener('focusin', look)
      for (const end of leaving) root.removeEventListener(end, hide)
    }
  }, [within])

  return cut ? (
    <Tooltip
      opened
      target={cut.element}
      label={cut.text}
      position="bottom-start"
      multiline
      maw={480}
    />
  ) : null
}

const leaving = ['pointerleave', 'focusout', 'scroll', 'pointerdown', 'keydown'] as const

const isCut = (cell: HTMLElement): boolean =>
  [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
    (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
  )
