import type { Page } from '@playwright/test'

export type Smoothness = { fps: number; still: number; worst: number; blank: number }

/**
 * Scrolls 300 frames by 300 px and looks in each at three places whether a row with its content is
 * there. `still` is how the same machine, at the same moment, scrolls a fixed copy of as many rows that
 * nobody makes anew; `worst` the longest frame, in ms.
 */
export const smoothness = (page: Page): Promise<Smoothness> =>
  page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const scroller = document.querySelector('[role="grid"]')?.parentElement
    const head = scroller?.querySelector<HTMLElement>('[role="rowgroup"]')
    if (!scroller || !head) throw new Error('There is no table.')
    const box = scroller.getBoundingClientRect()
    const places = [head.offsetHeight + 10, box.height / 2, box.height - 60]

    const run = async (element: Element, step: (n: number) => number, count: number) => {
      let blank = 0
      let worst = 0
      const begin = await frame()
      let before = begin
      for (let n = 0; n < count; n += 1) {
        element.scrollTop += step(n)
        const now = await frame()
        worst = Math.max(worst, now - before)
        before = now
        const seen = places.map((y) =>
          document.elementFromPoint(box.left + 100, box.top + y)?.closest('[data-row]'),
        )
        if (seen.some((row) => !row?.textContent)) blank += 1
      }
      return { fps: (1000 * count) / (before - begin), worst, blank }
    }

    const copy = document.createElement('div')
    copy.append(scroller.cloneNode(true))
    copy.style.cssText = `position:fixed;z-index:9;display:grid;left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`
    scroller.parentElement?.append(copy)
    const upAndDown = (n: number) => (n % 6 < 3 ? 300 : -300)
    const still = await run(copy.firstElementChild ?? copy, upAndDown, 120)
    copy.remove()
    const { fps, worst, blank } = await run(scroller, () => 300, 300)
    return { fps, still: still.fps, worst, blank }
  })
