import { expect, type Locator, type Page } from '@playwright/test'

/** Hands that never leave the keyboard. */
export interface Hands {
  press(...keys: string[]): Promise<void>
  /** Types where the cursor is. */
  write(text: string): Promise<void>
  /** Goes on by Tab until something has the focus; fails when Tab never gets there. */
  tabTo(wanted: Locator): Promise<void>
  /** Goes there by Tab and writes in place of what stands there. */
  fill(field: Locator, text: string): Promise<void>
  /** Goes there by Tab and presses it. */
  activate(control: Locator): Promise<void>
  /** Goes to an entry of an open list or menu by the arrow and takes it. */
  choose(option: Locator): Promise<void>
}

const furthest = 90

const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === document.activeElement)

/** A menu moves the focus, a list of options its mark. */
const isReached = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate(
    (element) =>
      element === document.activeElement || element.getAttribute('data-combobox-selected') !== null,
  )

export function handsOn({ keyboard }: Page): Hands {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key)
  }
  const goBy = async (
    key: string,
    wanted: Locator,
    reached: (wanted: Locator) => Promise<boolean>,
  ): Promise<void> => {
    await expect(wanted).toBeVisible()
    await expect(wanted).toBeEnabled()
    for (let steps = 0; steps < furthest; steps += 1) {
      if (await reached(wanted)) return
      await press(key)
    }
    throw new Error(`${key} never gets to ${wanted.toString()}`)
  }
  const hands: Hands = {
    press,
    write: (text) => keyboard.type(text),
    tabTo: (wanted) => goBy('Tab', wanted, hasFocus),
    async fill(field, text) {
      await hands.tabTo(field)
      await press('Control+a')
      await keyboard.type(text)
      await expect(field).toHaveValue(text)
    },
    async activate(control) {
      await hands.tabTo(control)
      await press('Enter')
    },
    async choose(option) {
      await goBy('ArrowDown', option, isReached)
      await press('Enter')
    },
  }
  return hands
}
