import { readdir } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { listBackups } from '#main/backups/backupFiles.ts'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, todayInRiga } from '#shared/calendar/rigaTime.ts'
import { isExportOver } from '#shared/exports/rules.ts'
import type { ExportManifest } from '#shared/exports/schema.ts'
import { claimedBy, releaseFolder } from './claimFolder.ts'
import { reasonOf } from './fileTrouble.ts'
import { findLastDeliveries } from './jobs.ts'
import { findLeftFolders } from './leftFolders.ts'
import { findManifest, manifestName } from './manifestFile.ts'
import { isOwnName, removeFile, sweepParts } from './ownFiles.ts'
import { findProfiles } from './profiles.ts'

interface Removing {
  /** The office's own folder. */
  folder: string
  reads: Kysely<Tables>
  door: CommandDoor
  clock: Clock
  /** Looks into a folder for as long as it answers; null where it does not, or is not to be looked into. */
  lookInto: (folder: string, look: () => Promise<Removed>) => Promise<Removed>
}

/**
 * How many files went; `gone` where the folder is there and nothing delivered in it any more; null where
 * none is old, the folder is away, another's, what lies there has no manifest, or a file is held open.
 */
type Removed = number | 'gone' | null

/** Whose files are to go, and whether what was delivered on a day (Riga) has had its time. */
interface Old {
  office: string
  profile: string
  isOver: (deliveredAt: string) => boolean
}

/**
 * Takes files off the share that were delivered longer ago than exports are kept (policy of the centre):
 * those delivered by hand, and those in folders that a profile has left. What the office delivers daily
 * or on change it keeps up to date itself. Only files that its own manifest in the folder names are
 * touched; a folder that is away is looked at another day.
 */
export async function removeOldExports({
  folder: own,
  reads,
  door,
  clock,
  lookInto,
}: Removing): Promise<void> {
  const { id: office } = await reads
    .selectFrom('office_identity')
    .select('id')
    .executeTakeFirstOrThrow()
  const policy = await reads
    .selectFrom('policy')
    .select('keep_export_days as days')
    .executeTakeFirst()
  if (policy === undefined) return
  const workedOn = listBackups(own)
    .filter(({ check }) => check === 'whole')
    .map(({ at }) => rigaDateOf(at))
  const isOver = (deliveredAt: string): boolean =>
    isExportOver({
      deliveredOn: rigaDateOf(deliveredAt),
      today: todayInRiga(clock),
      keepDays: policy.days,
      workedOn,
    })
  const remove = async (
    profile: string,
    folder: string,
  ): Promise<'removed' | 'gone' | 'not yet'> => {
    const removed = await lookInto(folder, () => removeFrom(folder, { office, profile, isOver }))
    if (removed === null) return 'not yet'
    if (removed === 'gone') return removed
    await door.note(
      { kind: 'office', action: 'exports.removeOld', about: { profile, files: removed } },
      { actor: null, desk: 'office' },
    )
    return 'removed'
  }

  const deliveries = await findLastDeliveries(reads)
  for (const { id: profile, trigger, folder } of await findProfiles(reads)) {
    const last = deliveries.get(profile)
    if (trigger !== 'manual' || last === undefined || last.manifest.removedAt !== undefined)
      continue
    if (!isOver(last.at) || (await remove(profile, folder)) === 'not yet') continue
    const removedAt = instantText(clock.now())
    const manifest: ExportManifest = { ...last.manifest, files: [], removedAt }
    await door.aside((db) =>
      db
        .updateTable('export_job')
        .set({ manifest: JSON.stringify(manifest) })
        .where('id', '=', last.job)
        .execute(),
    )
  }
  for (const { profile, folder } of await findLeftFolders(reads)) await remove(profile, folder)
}

async function removeFrom(folder: string, old: Old): Promise<Removed> {
  try {
    const found = await findManifest(folder)
    if (found.kind === 'none') {
      // What a first delivery that was cut short left of this office, before its manifest.
      if ((await claimedBy(folder)) === old.office) {
        await sweepParts(folder)
        await releaseFolder(folder, old.office)
      }
      // A folder that is away has no manifest either: this fails there.
      return (await readdir(folder)).some(isOwnName) ? null : 'gone'
    }
    if (found.kind !== 'found') return null
    const { office, profile, generatedAt, files, left = [] } = found.manifest
    if (office !== old.office || profile !== old.profile) return null
    // Half files have no time to be kept for.
    await sweepParts(folder)
    if (!old.isOver(generatedAt)) return null
    const names = [...files.map(({ name }) => name), ...left].filter(isOwnName)
    for (const name of names) await removeFile(folder, name)
    // Last, so that what is cut short here is gone on with another day.
    await removeFile(folder, manifestName)
    return names.length
  } catch (error) {
    if (reasonOf(error) === null) throw error
    return null
  }
}
