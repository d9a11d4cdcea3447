import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { databaseFile } from '#main/database/databaseFile.ts'
import { z } from 'zod'
import { JournalVerdict } from '#shared/journal/contract.ts'
import { Anchor } from '#shared/journal/schema.ts'

/** From source the worker's own file is started; in the bundle it stands beside as `verifyJournal.js`. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./verifyJournal.worker.ts', import.meta.url)
  : new URL('./verifyJournal.js', import.meta.url)

/** What checking a folder found; `changedFiles`: files of incidents that are not what was kept. */
const Checked = z.object({
  verdict: JournalVerdict,
  changedFiles: z.array(z.object({ incident: z.string(), file: z.string() })),
})
type Checked = z.infer<typeof Checked>

/** Verifies the journal of an office's folder in a worker, so that calls are answered meanwhile. */
export async function verifyInWorker(folder: string): Promise<Checked> {
  const expected = await readAnchor(folder)
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: { file: databaseFile(folder), expected },
    })
    worker.once('message', (message) => {
      const checked = Checked.safeParse(message)
      if (checked.success) resolve(checked.data)
      else reject(checked.error)
    })
    worker.once('error', reject)
    // After a verdict this is no news: a promise settles once.
    worker.once('exit', (code) => {
      reject(new Error(`Verifying the journal ended with ${code}`))
    })
  })
}

/**
 * The head as it was last seen, kept in a file beside the database: a chain alone cannot see that
 * its tail was cut. Null when there is none yet.
 */
export async function readAnchor(folder: string): Promise<Anchor | null> {
  try {
    return Anchor.parse(JSON.parse(await readFile(anchorFile(folder), 'utf8')))
  } catch {
    return null
  }
}

export const anchorFile = (folder: string): string => join(folder, 'journal-head.json')
