import { useEffect } from 'react'
import { combinationOf, isLetterKey } from './combination.ts'
import { fieldBefore, type PutBack } from './fieldBefore.ts'
import { currentBindings, type KeyBinding } from './keyBindings.ts'
import { fastest, nextBurst, noBurst } from './scannerBurst.ts'
import { currentScanBox } from './scanBox.ts'

/** Hears every key of the window once and gives it to the binding or scan box that wants it. */
export const useKeyboard = (lettersOn: boolean): void => {
  useEffect(() => {
    let burst = noBurst
    let putBack: PutBack | null = null
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hearScanner = (event: KeyboardEvent): void => {
      // A letter that another key follows so fast was a scanner's.
      clearTimeout(waiting)
      const heard = nextBurst(burst, event.key, event.timeStamp)
      burst = heard.burst
      if (burst.text.length === 1 && event.key.length === 1) putBack = fieldBefore(event.target)
      const scanBox = currentScanBox()
      if (heard.scanned === null || scanBox === undefined) return
      event.preventDefault()
      event.stopPropagation()
      // What the scanner wrote where the cursor happens to be belongs in the box alone.
      putBack?.()
      putBack = null
      scanBox(heard.scanned)
    }
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const combination = combinationOf(event)
      const inField = isField(event.target)
      const dialog = [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null
      const binding = currentBindings().find(
        (each) => each.combination === combination && isHeardIn(dialog, each),
      )
      if (binding === undefined) return
      if (inField && binding.inFields !== true) return
      if (isLetterKey(combination) && !lettersOn) return
      event.preventDefault()
      if (isLetterKey(combination) && currentScanBox() !== undefined) {
        waiting = setTimeout(() => binding.run(), fastest + 1)
      } else binding.run()
    }
    window.addEventListener('keydown', hearScanner, { capture: true })
    window.addEventListener('keydown', hear)
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('keydown', hearScanner, { capture: true })
      window.removeEventListener('keydown', hear)
    }
  }, [lettersOn])
}

/** Over a dialog its own keys are heard and those that work anywhere, elsewhere those of no dialog. */
const isHeardIn = (dialog: Element | null, { dialog: own, overDialogs }: KeyBinding): boolean => {
  if (dialog === null) return own === undefined
  const within = own?.current ?? null
  return overDialogs === true || (within !== null && dialog.contains(within))
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
