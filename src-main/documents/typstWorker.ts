import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { TypesetStage, Typesetting } from './typst.ts'
import type { TypstAnswer, TypstWorkerData } from './typstMessages.ts'

export type FinishedPdf = Omit<Extract<TypstAnswer, { kind: 'done' }>, 'kind'>

/** A thread with an engine in it. It takes one piece of work at a time and does not keep the program alive while idle. */
export type TypstWorker = {
  /** Rejects when the template fails or the thread ends before it is done. */
  typeset(work: Typesetting, onStage: (stage: TypesetStage) => void): Promise<FinishedPdf>
  /** False once the thread has ended, by itself or by `end`. */
  isAlive(): boolean
  end(): Promise<void>
}

let isKept = false

/**
 * Loads the engine's library into the program itself, once. With a thread alone to hold it, it is unloaded
 * when that thread ends, before what it left to be done at the thread's end: whoever closed the office
 * while an engine was getting ready took the whole process along.
 */
function keepLibrary(): void {
  if (isKept) return
  try {
    createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler')
    isKept = true
  } catch {
    // A library that can't be loaded is told by the thread that needs it; the office goes on without papers.
  }
}

/** Starts a thread; it makes itself ready (fonts, templates) while the caller goes on. */
export function startTypstWorker(resources: string): TypstWorker {
  keepLibrary()
  const workerData: TypstWorkerData = { resources }
  const thread = new Worker(workerFile(), { workerData })
  thread.unref()
  let alive = true
  thread.once('exit', () => {
    alive = false
  })
  const gone = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The typesetting thread ended')))
  })
  // a thread that ends while idle is nobody's error
  gone.catch(() => {})

  return {
    async typeset(work, onStage) {
      thread.ref()
      try {
        return await Promise.race([gone, answerOf(thread, work, onStage)])
      } finally {
        thread.unref()
      }
    },
    isAlive: () => alive,
    async end() {
      await thread.terminate()
    },
  }
}

function answerOf(
  thread: Worker,
  work: Typesetting,
  onStage: (stage: TypesetStage) => void,
): Promise<FinishedPdf> {
  return new Promise((resolve, reject) => {
    const listen = (said: TypstAnswer): void => {
      if (said.kind === 'stage') return onStage(said.stage)
      thread.off('message', listen)
      if (said.kind === 'failed') return reject(new Error(said.message))
      const { kind: _, ...finished } = said
      return resolve(finished)
    }
    thread.on('message', listen)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(work)
  })
}

/** From source the thread runs its `.ts` file; built, it is the entry `typst.js`, beside this chunk or one folder up. */
function workerFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('./typst.worker.ts', here)
  const beside = new URL('./typst.js', here)
  return existsSync(beside) ? beside : new URL('../typst.js', here)
}
