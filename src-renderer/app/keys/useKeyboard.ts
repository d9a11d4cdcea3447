import { useEffect } from 'react'
import { combinationOf, isLetterKey } from './combination.ts'
import { currentBindings } from './keyBindings.ts'
import { nextBurst, noBurst } from './scannerBurst.ts'
import { currentScanBox } from './scanBox.ts'

/** Hears every key of the window once and gives it to the binding or scan box that wants it. */
export const useKeyboard = (lettersOn: boolean): void => {
  useEffect(() => {
    let burst = noBurst
    const hearScanner = (event: KeyboardEvent): void => {
      const heard = nextBurst(burst, event.key, event.timeStamp)
      burst = heard.burst
      const scanBox = currentScanBox()
      if (heard.scanned === null || scanBox === undefined) return
      event.preventDefault()
      event.stopPropagation()
      scanBox(heard.scanned)
    }
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const combination = combinationOf(event)
      const inField = isField(event.target)
      const inDialog = document.querySelector('[aria-modal="true"]') !== null
      const binding = currentBindings().find((each) => each.combination === combination)
      if (binding === undefined || inDialog) return
      if (inField && binding.inFields !== true) return
      if (isLetterKey(combination) && !lettersOn) return
      event.preventDefault()
      binding.run()
    }
    window.addEventListener('keydown', hearScanner, { capture: true })
    window.addEventListener('keydown', hear)
    return () => {
      window.removeEventListener('keydown', hearScanner, { capture: true })
      window.removeEventListener('keydown', hear)
    }
  }, [lettersOn])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
