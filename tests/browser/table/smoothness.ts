import type { Page } from '@playwright/test'

export type Smoothness = { fps: number; idle: number; worst: number; blank: number }

/**
 * Scrolls 300 frames by 300 px and looks in each at three places whether a row with its content is
 * there. `idle` is what the same machine paints when nothing happens; `worst` the longest frame, in ms.
 */
export const smoothness = (page: Page): Promise<Smoothness> =>
  page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const scroller = document.querySelector('[role="grid"]')?.parentElement
    const head = scroller?.querySelector<HTMLElement>('[role="rowgroup"]')
    if (!scroller || !head) throw new Error('There is no table.')
    const from = await frame()
    for (let n = 0; n < 60; n += 1) await frame()
    const begin = await frame()
    const idle = 61_000 / (begin - from)

    const box = scroller.getBoundingClientRect()
    const places = [head.offsetHeight + 10, box.height / 2, box.height - 60]
    let blank = 0
    let worst = 0
    let before = begin
    for (let n = 0; n < 300; n += 1) {
      scroller.scrollTop += 300
      const now = await frame()
      worst = Math.max(worst, now - before)
      before = now
      const seen = places.map((y) =>
        document.elementFromPoint(box.left + 100, box.top + y)?.closest('[data-row]'),
      )
      if (seen.some((row) => !row?.textContent)) blank += 1
    }
    return { fps: 300_000 / (before - begin), idle, worst, blank }
  })
