import type { Figure } from './figure.ts'
import { median } from './samples.ts'
import { openWindow, startBrowser } from './window.ts'

const rounds = 4
const people = 100_000

/** From starting the office to painted rows, full against empty, and the JavaScript that it takes. */
export async function bench(): Promise<Figure[]> {
  const browser = await startBrowser()
  const times: Record<'full' | 'empty', number[]> = { full: [], empty: [] }
  let scripts = 0
  try {
    // The first start finds nothing in the system's cache and counts for neither.
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of ['empty', 'full'] as const) {
        const window = await openWindow(browser, kind === 'full' ? people : 0)
        await window.close()
        if (round > 0) times[kind].push(window.started)
        ;({ scripts } = window)
      }
    }
  } finally {
    await browser.close()
  }
  const value = median(times.full)
  const baseline = median(times.empty)
  return [
    {
      name: 'start to painted rows, 100 000 people',
      value,
      unit: 'ms',
      baseline,
      ratio: value / baseline,
      limit: 1.5,
    },
    {
      name: 'JavaScript of the first screen, gzip',
      value: scripts,
      unit: 'kB',
      limit: 300,
      fails: true,
    },
  ]
}
