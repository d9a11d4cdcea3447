import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { importLimits, type ImportLimits } from '#shared/imports/limits.ts'
import type { ReadOutcome, SheetRow } from '#shared/imports/table.ts'
import type { ReadTableSaid, ReadTableWork } from './readTableMessages.ts'

export interface ReadTableOptions {
  readonly limits?: ImportLimits
  /** Ends the reading at once; the answer is then `cancelled`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (rows: number) => void
}

/** Twice what 100 000 rows need; a file that wants more is not worth a PC's memory. */
const heapMegabytes = 1_024

/**
 * Reads a file in a thread of its own, which a cancel, a time limit and a memory limit end whatever
 * it is doing. The office stays responsive: rows arrive in batches. Refuses like `readTable`, and
 * also with `cancelled`, `tooSlow`, and `tooLarge` when the memory is used up.
 */
export function readTableAside(
  bytes: Uint8Array,
  { limits = importLimits, signal, onProgress }: ReadTableOptions = {},
): Promise<ReadOutcome> {
  if (signal?.aborted) return Promise.resolve({ kind: 'refused', reason: 'cancelled' })
  if (bytes.length > limits.fileBytes)
    return Promise.resolve({ kind: 'refused', reason: 'tooLarge', limit: limits.fileBytes })

  const workerData: ReadTableWork = { bytes, limits }
  const thread = new Worker(workerFile(), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const sheets: SheetRow[][] = []

  return new Promise((resolve, reject) => {
    const finish = (outcome: ReadOutcome): void => {
      clearTimeout(limit)
      signal?.removeEventListener('abort', cancel)
      void thread.terminate()
      resolve(outcome)
    }
    const cancel = (): void => finish({ kind: 'refused', reason: 'cancelled' })
    const limit = setTimeout(
      () => finish({ kind: 'refused', reason: 'tooSlow', limit: limits.milliseconds }),
      limits.milliseconds,
    )
    signal?.addEventListener('abort', cancel)
    thread.on('message', (said: ReadTableSaid) => {
      if (said.kind === 'progress') onProgress?.(said.rows)
      else if (said.kind === 'rows') {
        const rows = (sheets[said.sheet] ??= [])
        for (const row of said.rows) rows.push(row)
      } else finish(withRows(said.outcome, sheets))
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return finish({ kind: 'refused', reason: 'tooLarge', limit: limits.fileBytes })
      clearTimeout(limit)
      signal?.removeEventListener('abort', cancel)
      return reject(error)
    })
  })
}

const withRows = (outcome: ReadOutcome, rows: readonly SheetRow[][]): ReadOutcome =>
  outcome.kind === 'refused'
    ? outcome
    : {
        ...outcome,
        sheets: outcome.sheets.map(({ name }, sheet) => ({ name, rows: rows[sheet] ?? [] })),
      }

/** From source the thread runs its `.ts` file; built, it is the entry `readTable.js`, beside this chunk or one folder up. */
function workerFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('./readTable.worker.ts', here)
  const beside = new URL('./readTable.js', here)
  return existsSync(beside) ? beside : new URL('../readTable.js', here)
}
