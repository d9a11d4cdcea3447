import type { TypesetStage, Typesetting } from './typst.ts'
import { startTypstWorker } from './typstWorker.ts'
import type { FinishedPdf, TypstWorker } from './typstWorker.ts'

export type TypesetOptions = {
  /** Bulk work: its thread ends afterwards. */
  endsThread: boolean
  signal: AbortSignal | null
  onStage: (stage: TypesetStage) => void
}
export type TypstPool = {
  typeset(work: Typesetting, options: TypesetOptions): Promise<FinishedPdf | 'cancelled'>
  warmUp(): void
  close(): Promise<void>
}

/** Bulk work and a preview at the same time; more would only share the same two cores. */
const THREADS = 2

/**
 * Threads for typesetting: one is kept ready for the next preview until it has been idle for
 * `idleMs`, everything else ends after its work. A cancelled job answers `cancelled` at once and
 * its thread is ended behind it. Waiting jobs go in the order they came.
 */
export function createTypstPool({
  resources,
  idleMs,
}: {
  resources: string
  idleMs: number
}): TypstPool {
  const waiting: (() => void)[] = []
  const closing = new AbortController()
  let free = THREADS
  let ready: TypstWorker | null = null
  let idle: NodeJS.Timeout | undefined

  const takeTurn = async (): Promise<void> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const giveTurn = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  const takeWorker = (): TypstWorker => {
    clearTimeout(idle)
    const worker = ready ?? startTypstWorker(resources)
    ready = null
    return worker
  }
  const keepReady = (worker: TypstWorker): void => {
    if (ready !== null || closing.signal.aborted) return end(worker)
    ready = worker
    idle = setTimeout(() => {
      ready = null
      end(worker)
    }, idleMs)
    idle.unref()
  }

  return {
    async typeset(work, { endsThread, signal, onStage }) {
      const stop = signal === null ? closing.signal : AbortSignal.any([signal, closing.signal])
      await takeTurn()
      if (stop.aborted) {
        giveTurn()
        return 'cancelled'
      }
      const worker = takeWorker()
      let reusable = false
      try {
        const finished = await Promise.race([worker.typeset(work, onStage), aborted(stop)])
        reusable = finished !== 'cancelled' && !endsThread
        return finished
      } finally {
        if (reusable) keepReady(worker)
        else end(worker)
        giveTurn()
      }
    },
    warmUp() {
      if (ready === null) keepReady(startTypstWorker(resources))
    },
    async close() {
      closing.abort()
      clearTimeout(idle)
      await ready?.end()
      ready = null
    },
  }
}

function end(worker: TypstWorker): void {
  void worker.end()
}

function aborted(signal: AbortSignal): Promise<'cancelled'> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true })
  })
}
