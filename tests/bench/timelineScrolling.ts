import type { Page } from '@playwright/test'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { zooms } from '#shared/equipment/timelineScale.ts'
import { headsets, laptops } from '#tests/support/equipment.ts'
import type { Figure } from './figure.ts'
import { longestTask } from './longestTask.ts'
import { fillWithLoans } from './manyLoans.ts'
import { openWindow, startBrowser } from './window.ts'

/** The timeline of 500 things scrolled up and down in every zoom: how long it blocks, how much it draws. */
export async function bench(): Promise<Figure[]> {
  const browser = await startBrowser()
  const window = await openWindow(browser, 1000)
  try {
    const { page, folder } = window
    fillWithLoans(folder, todayInRiga(systemClock), {
      things: { [laptops]: 300, [headsets]: 200 },
      pastLoans: 8000,
      openLoans: 200,
      reservations: 150,
    })
    const figures: Figure[] = []
    for (const zoom of zooms) {
      await page.goto(new URL(`/equipment/timeline?zoom=${zoom}`, page.url()).href)
      await page.locator('[role="grid"] [role="gridcell"]').first().waitFor()
      await page.waitForTimeout(1000)
      let nodes = 0
      const longest = await longestTask(browser, page, async () => {
        nodes = await scrollThrough(page)
      })
      const name = `500 things, ${zoom}`
      figures.push(
        { name: `${name}: longest task`, value: longest, unit: 'ms', limit: 50 },
        { name: `${name}: most nodes`, value: nodes, unit: 'nodes', limit: 2000, fails: true },
      )
    }
    return figures
  } finally {
    await window.close()
    await browser.close()
  }
}

/** Down by half a screen a frame and up by leaps; answers the most nodes there were. */
const scrollThrough = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]')
    if (grid === null) throw new Error('There is no timeline.')
    let nodes = 0
    const go = async (top: number): Promise<void> => {
      grid.scrollTop = top
      await new Promise((resolve) => requestAnimationFrame(resolve))
      nodes = Math.max(nodes, document.querySelectorAll('*').length)
    }
    const height = grid.scrollHeight
    for (let top = 0; top < height; top += 300) await go(top)
    for (let top = height; top > 0; top -= 2000) await go(top)
    return nodes
  })
