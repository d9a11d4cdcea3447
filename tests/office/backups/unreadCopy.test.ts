import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { BackupJob, JobOutcome } from '#main/backups/jobs.ts'
import type * as RunJob from '#main/backups/runJob.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { copyBackup, restoredPart } from '#main/office/restoreFile.ts'
import { newFolder } from '#tests/support/office.ts'

/** What the reading of the copy ends in. */
const reading = vi.hoisted((): { outcome: JobOutcome } => ({ outcome: { kind: 'done' } }))

vi.mock('#main/backups/runJob.ts', async (original) => {
  const { runJob } = await original<typeof RunJob>()
  return {
    runJob: (job: BackupJob): Promise<JobOutcome> =>
      job.kind === 'read' ? Promise.resolve(reading.outcome) : runJob(job),
  }
})

const endings: [JobOutcome, unknown][] = [
  [{ kind: 'done' }, null],
  [{ kind: 'damaged' }, { reason: 'backupUnusable', found: 'damaged' }],
  [{ kind: 'failed', reason: 'full' }, { reason: 'notCopied' }],
  [{ kind: 'failed', reason: 'notAnswering' }, { reason: 'notCopied' }],
]

test.for(endings)(
  'a copy whose reading ends in %j is answered by %j',
  async ([outcome, answer]) => {
    const [folder, place] = [newFolder(), newFolder()]
    onTestFinished(() => {
      for (const path of [folder, place]) rmSync(path, { recursive: true, force: true })
    })
    const name = 'kopija.sqlite'
    createFile(join(place, name), migrations)
    reading.outcome = outcome
    const file = join(folder, 'norise.sqlite')
    const source = { kind: 'elsewhere' as const, folder: place, name, seed: null }
    expect(await copyBackup(folder, file, source)).toEqual(answer)
    expect(existsSync(restoredPart(file))).toBe(answer === null)
  },
)
