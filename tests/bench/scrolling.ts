import { smoothness } from '#tests/browser/table/smoothness.ts'
import type { Figure } from './figure.ts'
import { jumpPainted, pressMeasured } from './painted.ts'
import { p95 } from './samples.ts'
import { openWindow, startBrowser } from './window.ts'

/** Places all over the list, none near the one before. */
const places = Array.from({ length: 24 }, (_, n) => (n * 0.381_966 + 0.2) % 1)

/** Going about in 100 000 people: to any place by drag and by key, and without a pause. */
export async function bench(): Promise<Figure[]> {
  const browser = await startBrowser()
  const window = await openWindow(browser, 100_000)
  try {
    const { page } = window
    const drag = async (): Promise<number[]> => {
      const times: number[] = []
      for (const place of places) {
        times.push(await jumpPainted(page, place))
        await page.waitForTimeout(200)
      }
      return times
    }
    const drags = await drag()
    // The second time the rows are there: what painting alone takes.
    const again = await drag()
    await page.locator('[data-cell]').first().focus()
    const keys: number[] = []
    for (let round = 0; round < 6; round += 1) {
      for (const key of ['End', 'Home']) {
        keys.push(await pressMeasured(page, key, jumpPainted(page, 'key')))
        await page.waitForTimeout(200)
      }
    }
    const { fps, still, blank } = await smoothness(page)
    return [
      {
        name: 'any place by drag: p95',
        value: p95(drags),
        unit: 'ms',
        baseline: p95(again),
        limit: 150,
      },
      {
        name: 'first and last row by key: p95',
        value: p95(keys),
        unit: 'ms',
        baseline: p95(again),
        limit: 150,
      },
      { name: 'scrolling 300 px a frame', value: fps, unit: 'fps', baseline: still, atLeast: 54 },
      { name: 'scrolling: frames with a blank row', value: blank, unit: 'frames', limit: 0 },
    ]
  } finally {
    await window.close()
    await browser.close()
  }
}
