import type { Page } from '@playwright/test'

/**
 * Milliseconds from the next key press to the painted frame with the letter in its field (which no
 * office is asked for), and to the one in which the list shows its answer.
 */
export type KeyPainted = { letter: number; answer: number }

export const answerPainted = (page: Page): Promise<KeyPainted> =>
  page.evaluate(
    () =>
      new Promise<KeyPainted>((resolve, reject) => {
        const grid = document.querySelector('[role="grid"]')
        if (grid === null) throw new Error('There is no table.')
        setTimeout(() => reject(new Error('No answer came.')), 20_000)
        const afterPaint = (then: () => void) =>
          requestAnimationFrame(() => {
            // A message is heard after the frame has been painted.
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', then)
            port1.start()
            port2.postMessage(null)
          })
        let pressed = 0
        let letter = 0
        let busy = false
        const options = { once: true, capture: true }
        document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), options)
        document.addEventListener(
          'input',
          () => afterPaint(() => (letter = performance.now() - pressed)),
          options,
        )
        const observer = new MutationObserver(() => {
          const asking = grid.getAttribute('aria-busy') === 'true'
          if (busy && !asking) {
            observer.disconnect()
            afterPaint(() => resolve({ letter, answer: performance.now() - pressed }))
          }
          busy = asking
        })
        observer.observe(grid, { attributes: true, attributeFilter: ['aria-busy'] })
        Object.assign(globalThis, { benchListens: true })
      }),
  )

/** The names in the first rows, surname first, of those that are in the page. */
export const firstNames = (page: Page, count: number): Promise<string[]> =>
  page.evaluate((count) => {
    const names: string[] = []
    for (let n = 0; n < count; n += 1) {
      const cells = document.querySelectorAll(`[data-row="${n}"] [data-cell]`)
      if (cells.length > 1) names.push(`${cells[0]?.textContent} ${cells[1]?.textContent}`)
    }
    return names
  }, count)

/**
 * Milliseconds from a jump to the painted frame in which rows stand at the top, in the middle and at
 * the foot of the table: to a part of the whole height, as the thumb of a scroll bar drags there, or by
 * the next key press.
 */
export const jumpPainted = (page: Page, to: number | 'key'): Promise<number> =>
  page.evaluate(async (to) => {
    const scroller = document.querySelector('[role="grid"]')?.parentElement
    const head = scroller?.querySelector<HTMLElement>('[role="rowgroup"]')
    if (!scroller || !head) throw new Error('There is no table.')
    const box = scroller.getBoundingClientRect()
    const places = [head.offsetHeight + 10, box.height / 2, box.height - 60]
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const before = scroller.scrollTop
    let from = performance.now()
    if (to === 'key') {
      from = await new Promise<number>((resolve) => {
        const options = { once: true, capture: true }
        document.addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), options)
        Object.assign(globalThis, { benchListens: true })
      })
    } else scroller.scrollTop = to * (scroller.scrollHeight - scroller.clientHeight)
    const full = () =>
      scroller.scrollTop !== before &&
      places.every((y) => {
        const at = document.elementFromPoint(box.left + 100, box.top + y)
        return (at?.closest('[data-row]')?.textContent ?? '') !== ''
      })
    do await frame()
    while (!full())
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve())
      port1.start()
      port2.postMessage(null)
    })
    return performance.now() - from
  }, to)

/** Presses a key once the page listens for it. */
export async function pressMeasured<T>(page: Page, key: string, measure: Promise<T>): Promise<T> {
  await page.waitForFunction(() => 'benchListens' in globalThis)
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'benchListens'))
  await page.keyboard.press(key)
  return measure
}
