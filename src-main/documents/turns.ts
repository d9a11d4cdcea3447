/** Gives each caller a turn in the order they came, so many at a time. */
export type Turns = {
  /** Waits for a turn and answers the function that gives it back; `null` when `stop` fires first. */
  take(stop: AbortSignal): Promise<(() => void) | null>
}

export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let free = atOnce
  const giveBack = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }

  return {
    take(stop) {
      if (stop.aborted) return Promise.resolve(null)
      if (free > 0) {
        free -= 1
        return Promise.resolve(giveBack)
      }
      return new Promise((resolve) => {
        const go = (): void => {
          stop.removeEventListener('abort', leave)
          resolve(giveBack)
        }
        const leave = (): void => {
          waiting.splice(waiting.indexOf(go), 1)
          resolve(null)
        }
        waiting.push(go)
        stop.addEventListener('abort', leave, { once: true })
      })
    },
  }
}
