import type { Page } from '@playwright/test'
import { openForReading } from '#main/database/connections.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import type { Figure } from './figure.ts'
import { answerPainted, firstNames, type KeyPainted, pressMeasured } from './painted.ts'
import { median, p95 } from './samples.ts'
import { openWindow, startBrowser } from './window.ts'

const words = (
  'berzin kalnin ozols cakste gegere lahova zagars usina ivans abele petrov dzenis mart ventsp ' +
  'nefjod skele'
).split(' ')
const numbers = '0061 4920 7715 3386 1502 9948 2273 8409 6157 5031'.split(' ')
const shown = 50

/**
 * Searching 100 000 people as one types: from a key press to the painted answer, for words of 2 to 6
 * letters and for four digits of a phone; each answer is compared with what SQLite says without indexes.
 */
export async function bench(): Promise<Figure[]> {
  const browser = await startBrowser()
  const window = await openWindow(browser, 100_000)
  try {
    const { page, folder } = window
    const check = checker(folder)
    await page.keyboard.press('/')
    const letters: KeyPainted[] = []
    const digits: KeyPainted[] = []
    for (const text of [...words, ...numbers]) {
      const isNumber = numbers.includes(text)
      const measured = isNumber ? [3] : [...text].map((_, at) => at).slice(1)
      for (const [at, key] of [...text].entries()) {
        if (!measured.includes(at)) await type(page, key)
        else {
          const took = await pressMeasured(page, key, answerPainted(page))
          if (isNumber) digits.push(took)
          else letters.push(took)
          check(text.slice(0, at + 1), await firstNames(page, shown))
        }
        await page.waitForTimeout(120)
      }
      await page.getByRole('search').getByRole('textbox').fill('')
      await settled(page)
    }
    return [...figuresOf('2–6 letters', letters), ...figuresOf('four digits', digits)]
  } finally {
    await window.close()
    await browser.close()
  }
}

/** Beside each answer the painted letter itself: what this machine, just now, needs for a frame. */
function figuresOf(what: string, painted: readonly KeyPainted[]): Figure[] {
  const answers = painted.map(({ answer }) => answer)
  const letters = painted.map(({ letter }) => letter)
  const name = `key press to results, ${what}`
  return [
    { name: `${name}: p95`, value: p95(answers), unit: 'ms', baseline: p95(letters), limit: 100 },
    { name: `${name}: median`, value: median(answers), unit: 'ms', baseline: median(letters) },
  ]
}

async function type(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(80)
  await page.locator('[role="grid"]:not([aria-busy="true"])').waitFor()
}

/** Compares the first rows on screen with a plain walk through the register in Latvian order. */
function checker(folder: string): (text: string, names: readonly string[]) => void {
  const database = openForReading(databaseFile(folder))
  const find = database
    .prepare<string[], string>(
      `select family_name || ' ' || given_name from person
       where ' ' || search_text like '% ' || ? || '%' or search_digits like '%' || ? || '%'
       order by sort_key, seq limit ${shown}`,
    )
    .pluck()
  return (text, names) => {
    const number = /^\d+$/.test(text)
    const expected = find.all(number ? '–' : text, number ? text : '–')
    const here = expected.slice(0, names.length)
    if (names.length < Math.min(expected.length, 40) || here.join() !== names.join()) {
      throw new Error(`“${text}” shows ${names.join(', ')} instead of ${here.join(', ')}`)
    }
  }
}
