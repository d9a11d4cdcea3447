import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeBackup } from '#main/backups/makeBackup.ts'
import { removeDatabase } from '#main/backups/copyDatabase.ts'
import type { BackupSource, OfficeCondition } from '#main/calls/context.ts'
import { inspectFile } from '#main/database/inspectFile.ts'
import { newestVersion } from '#main/database/migrations/index.ts'
import { readAnchor } from '#main/journal/verify.ts'
import { findOffice } from '#main/staff/queries.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { RestoreAnswer, RestoreRefusal } from '#shared/backups/contract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { beginGeneration, headOf } from './beginGeneration.ts'
import { carryErasures, knownErasures } from './carryErasures.ts'
import { erasuresElsewhere } from './erasuresElsewhere.ts'
import { copyBackup, restoredPart, takePlace } from './restoreFile.ts'
import { isPassing } from './whyNotOpened.ts'

interface Restoring {
  folder: string
  file: string
  clock: Clock
  condition(): OfficeCondition
  /** Closes what is open on the file; until it is opened anew the windows are told that it is restored. */
  close(): Promise<void>
  /** Opens the office anew and tells the windows. */
  reopen(): Promise<void>
}

/**
 * `trouble`: the file can't be opened; it is kept aside. `fresh`: nobody has set this office up yet.
 * `open`: an office at work; a backup of its last moment is made first, which is the way back.
 */
type Before = 'trouble' | 'fresh' | 'open'

async function before(condition: OfficeCondition): Promise<Before> {
  if (condition.kind === 'trouble') return 'trouble'
  return (await findOffice(condition.services.reads)) === null ? 'fresh' : 'open'
}

/**
 * Puts a backup in the place of the office's file. The backup is checked first, the file is set aside
 * and never overwritten, the copy gets its name when it is complete. Whoever is not signed in may do
 * it only where there is nothing to lose: the office is in trouble, or nobody's yet.
 */
export async function restore(
  source: BackupSource,
  by: { actor: Actor | null; desk: string },
  office: Restoring,
): Promise<RestoreAnswer> {
  const { folder, file } = office
  const condition = office.condition()
  // The file may be as good as ever: nothing takes its place because its disk is full.
  if (condition.kind === 'trouble' && isPassing(condition.trouble)) {
    return refused({ reason: 'notInTrouble' })
  }
  const was = await before(condition)
  if ((was === 'open') !== (by.actor !== null)) return refused({ reason: 'notInTrouble' })
  const refusal = await copyBackup(folder, file, source)
  if (refusal !== null) return refused(refusal)

  await office.close()
  const at = instantText(office.clock.now())
  const stopped = async (refusal: RestoreRefusal): Promise<RestoreAnswer> => {
    // Without the file itself the part is all that keeps a new office from taking its name.
    if (existsSync(file)) ifPossible(() => removeDatabase(restoredPart(file)))
    await office.reopen()
    return refused(refusal)
  }
  if (was === 'open') {
    const kept = await makeBackup(folder, file, at, 'beforeRestore')
    if (kept.kind !== 'made') return stopped({ reason: 'notBackedUp' })
  }
  const left = was === 'open' ? headOf(file) : await readAnchor(folder)
  let unread = false
  try {
    const elsewhere = await erasuresElsewhere(source, `${restoredPart(file)}.list`)
    unread = elsewhere.unread
    const erased = knownErasures(folder, file, elsewhere.erased)
    const moved = source.kind === 'elsewhere'
    await beginGeneration(restoredPart(file), { at, ...by, left, moved })
    await carryErasures(restoredPart(file), erased, { ...by, clock: office.clock })
  } catch {
    return stopped({ reason: 'notCopied' })
  }
  const aside = await takePlace(folder, file, at)
  if (aside === null) return stopped({ reason: 'notMoved' })
  // What could not be opened may read whole all the same: then it can be gone back to like other backups.
  if (was === 'trouble' && isOurs(setAsideFile(aside, file))) {
    await makeBackup(folder, setAsideFile(aside, file), at, 'beforeRestore')
  }
  await office.reopen()
  const said = unread ? { erasures: 'unread' as const } : {}
  if (was === 'trouble' || office.condition().kind === 'trouble')
    return { ok: true, setAside: aside, ...said }
  // All of it stands in the backup from before, or there was nothing in it.
  ifPossible(() => rmSync(aside, { recursive: true, force: true }))
  return { ok: true, setAside: existsSync(aside) ? aside : null, ...said }
}

/** What is held by another program just now stays: the office is not to wait for it, nor to stay shut. */
function ifPossible(remove: () => void): void {
  try {
    remove()
  } catch {
    // The next opening removes a part; what was set aside is told of.
  }
}

const setAsideFile = (aside: string, file: string): string => join(aside, basename(file))

function isOurs(file: string): boolean {
  try {
    return inspectFile(file, newestVersion).kind === 'ours'
  } catch {
    return false
  }
}

const refused = (refusal: RestoreRefusal): RestoreAnswer => ({ ok: false, refusal })
