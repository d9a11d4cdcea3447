import { createTurns } from './turns.ts'
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
export function createTypstPool(resources: string, idleMs: number): TypstPool {
  const turns = createTurns(THREADS)
  const closing = new AbortController()
  let ready: TypstWorker | null = null
  let idle: NodeJS.Timeout | undefined

  const takeReady = (): TypstWorker | null => {
    clearTimeout(idle)
    const worker = ready
    ready = null
    return worker?.isAlive() === true ? worker : null
  }
  const keepReady = (worker: TypstWorker): void => {
    takeReady()?.end()
    ready = worker
    idle = setTimeout(() => takeReady()?.end(), idleMs)
    idle.unref()
  }

  return {
    async typeset(work, { endsThread, signal, onStage }) {
      const stop = AbortSignal.any(signal === null ? [closing.signal] : [signal, closing.signal])
      const giveBack = await turns.take(stop)
      if (giveBack === null) return 'cancelled'
      const worker = takeReady() ?? startTypstWorker(resources)
      const stopped = untilAborted(stop)
      let keeps = false
      try {
        const finished = await Promise.race([worker.typeset(work, onStage), stopped.promise])
        keeps = finished !== 'cancelled' && !endsThread && !closing.signal.aborted
        return finished
      } finally {
        stopped.forget()
        if (keeps) keepReady(worker)
        else void worker.end()
        giveBack()
      }
    },
    warmUp() {
      if (closing.signal.aborted || ready?.isAlive() === true) return
      keepReady(startTypstWorker(resources))
    },
    async close() {
      closing.abort()
      await takeReady()?.end()
    },
  }
}

function untilAborted(signal: AbortSignal): { promise: Promise<'cancelled'>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<'cancelled'>()
  const listen = (): void => resolve('cancelled')
  signal.addEventListener('abort', listen, { once: true })
  return { promise, forget: () => signal.removeEventListener('abort', listen) }
}
