import { Worker } from 'node:worker_threads'
import { type BackupJob, JobOutcome } from './jobs.ts'

/** From source the worker's own file is started; in the bundle it stands beside as `backup.js`. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./backup.worker.ts', import.meta.url)
  : new URL('./backup.js', import.meta.url)

/** How long (ms) a job may take: a share that hangs must not keep the next one from being tried. */
const longest = 20 * 60_000

/**
 * Runs a job in a worker of its own. It never throws: a worker that dies, or a disk that does not
 * answer, is an outcome too.
 * @param within milliseconds
 * @param signal ends the wait at once: whoever closes the office waits for no folder that hangs
 */
export function runJob(
  job: BackupJob,
  within: number = longest,
  signal?: AbortSignal,
): Promise<JobOutcome> {
  if (signal?.aborted === true) return Promise.resolve({ kind: 'failed', reason: 'other' })
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: job })
    const end = (outcome: JobOutcome): void => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', giveUp)
      resolve(outcome)
    }
    const giveUp = (): void => {
      // Not waited for: a thread that hangs in the system can't be ended before the system lets go.
      void worker.terminate()
      end({ kind: 'failed', reason: 'notAnswering' })
    }
    const patience = setTimeout(giveUp, within)
    patience.unref()
    signal?.addEventListener('abort', giveUp, { once: true })
    worker.once('message', (message) => {
      end(JobOutcome.catch({ kind: 'failed', reason: 'other' }).parse(message))
    })
    worker.once('error', () => end({ kind: 'failed', reason: 'other' }))
    worker.once('exit', () => end({ kind: 'failed', reason: 'other' }))
  })
}
