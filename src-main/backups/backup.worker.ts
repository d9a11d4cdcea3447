import { copyFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { whyNotWritten } from '#main/database/cannotWrite.ts'
import { reasonOf } from '#main/exports/fileTrouble.ts'
import { isOnOwnDisk } from '#main/exports/mountedFolders.ts'
import { copyDatabase, readThrough, removeDatabase } from './copyDatabase.ts'
import { BackupJob, type JobOutcome } from './jobs.ts'
import { listForeign } from './sealedNames.ts'
import { hashOf, syncPath } from './wholeFile.ts'

// What seals is loaded where something is sealed or opened: its WebAssembly takes longer to begin than
// most of these jobs to end, and a thread should not end while it is still being compiled.

async function run(job: BackupJob): Promise<JobOutcome> {
  switch (job.kind) {
    case 'copy':
      return copy(job)
    case 'check':
      removeDatabase(job.by)
      try {
        copyFileSync(job.file, job.by)
        return readThrough(job.by) ? { kind: 'done' } : { kind: 'damaged' }
      } finally {
        removeDatabase(job.by)
      }
    case 'read':
      return readThrough(job.file) ? { kind: 'done' } : { kind: 'damaged' }
    case 'list':
      return {
        kind: 'listed',
        backups: listForeign(job.folder),
        mounted: job.own !== undefined && !(await isOnOwnDisk(job.folder, job.own)),
      }
    case 'seal':
      return seal(job)
    case 'fetch': {
      if (isAbsent(job.file)) return { kind: 'absent' }
      removeDatabase(job.to)
      if (job.seed === null) {
        copyFileSync(job.file, job.to)
        syncPath(job.to)
        return { kind: 'done' }
      }
      const { keysFromSeed } = await import('#main/staff/keys.ts')
      const { openSealedFile } = await import('./sealedFile.ts')
      const keys = await keysFromSeed(Buffer.from(job.seed, 'base64'))
      const opened = await openSealedFile(job.file, job.to, keys)
      if (opened === 'opened') return { kind: 'done' }
      removeDatabase(job.to)
      return { kind: opened }
    }
  }
}

/** A share that is away has no file either, but is no folder where there is none. Fails as the file system does. */
function isAbsent(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return false
  return statSync(dirname(file)).isDirectory()
}

/** The copy gets its name when it is whole; a part does not stay. */
async function copy({ file, to }: Extract<BackupJob, { kind: 'copy' }>): Promise<JobOutcome> {
  const part = `${to}.part`
  try {
    if (!(await copyDatabase(file, part))) return { kind: 'damaged' }
    renameSync(part, to)
    syncPath(dirname(to))
    return { kind: 'done' }
  } finally {
    removeDatabase(part)
  }
}

/** The copy is sealed beside its name and read back: what a bad stick made of it is no backup. */
async function seal(job: Extract<BackupJob, { kind: 'seal' }>): Promise<JobOutcome> {
  const to = join(job.folder, job.name)
  const part = `${to}.part`
  // What a kill in the middle left, of this office only.
  const own = job.name.slice(0, job.name.indexOf('-', 'norise-'.length) + 1)
  for (const name of readdirSync(job.folder)) {
    if (name.startsWith(own) && name.endsWith('.part')) removeIfPossible(join(job.folder, name))
  }
  try {
    const { sealFile } = await import('./sealedFile.ts')
    await sealFile(job.file, part, Buffer.from(job.publicKey, 'base64'))
    const sealed = hashOf(part)
    renameSync(part, to)
    syncPath(job.folder)
    if (hashOf(to) !== sealed) {
      // Under its name it would pass for one that was delivered.
      removeIfPossible(to)
      return { kind: 'failed', reason: 'other' }
    }
  } catch (error) {
    removeIfPossible(part)
    throw error
  }
  for (const name of job.outdated) removeIfPossible(join(job.folder, name))
  return { kind: 'done' }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder went away; the next delivery sweeps.
  }
}

async function outcomeOf(job: BackupJob): Promise<JobOutcome> {
  try {
    return await run(job)
  } catch (error) {
    const why = whyNotWritten(error)
    if (why !== null) return { kind: 'failed', reason: why === 'diskFull' ? 'full' : 'readOnly' }
    return { kind: 'failed', reason: reasonOf(error) ?? 'other' }
  }
}

parentPort?.postMessage(await outcomeOf(BackupJob.parse(workerData)))
