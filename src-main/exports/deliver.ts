import { readdir, stat } from 'node:fs/promises'
import type { Anchor } from '#shared/journal/schema.ts'
import type { DeliveredFile, ExportManifest, WaitReason } from '#shared/exports/schema.ts'
import { claimFolder, releaseFolder } from './claimFolder.ts'
import { reasonOf, reasonOfPlacing } from './fileTrouble.ts'
import type { DeliveryOrder } from './deliveryOrder.ts'
import { findManifest, manifestBytes, manifestName } from './manifestFile.ts'
import { isOnOwnDisk } from './mountedFolders.ts'
import { isOwnName, outdatedFiles, removeFile, sweepParts } from './ownFiles.ts'
import { placeFile } from './placeFile.ts'
import { placePart, removePart, syncFolder, writePart } from './partFile.ts'
import { planFiles, type PlannedFile } from './planFiles.ts'
import { secondName } from './secondVersion.ts'
import { withSnapshot } from './snapshot.ts'

type Brought =
  | { kind: 'delivered'; manifest: ExportManifest; written: readonly string[] }
  | { kind: 'waits'; reason: WaitReason }

export type DeliveryOutcome =
  | Exclude<Brought, { kind: 'delivered' }>
  /** `mounted`: the folder is on another disk than the PC's own. */
  | (Extract<Brought, { kind: 'delivered' }> & { mounted: boolean })
  | { kind: 'cancelled' }

/**
 * Brings a folder to what the office knows now: only files whose content changed are written, each
 * beside its target and renamed, and the manifest last. Trouble with the folder is an answer; at no
 * moment does half a file stand under a final name.
 */
export async function deliver(order: DeliveryOrder): Promise<DeliveryOutcome> {
  const { folder } = order.profile
  try {
    if (!(await stat(folder)).isDirectory()) return { kind: 'waits', reason: 'notAFolder' }
    const mounted = !(await isOnOwnDisk(folder, order.ownFolder))
    // The mount point of a share that is away is a folder of the PC's own disk, whatever was left in it.
    if (order.wasMounted && !mounted) return { kind: 'waits', reason: 'folderMissing' }
    const stands = await findStanding(order)
    if (typeof stands === 'string') return { kind: 'waits', reason: stands }
    if (stands === null && !(await claimFolder(folder, order.office))) {
      return { kind: 'waits', reason: 'otherOffice' }
    }
    try {
      // Another office may have delivered between our look and our claim.
      const before = stands ?? (await findStanding(order))
      if (typeof before === 'string') return { kind: 'waits', reason: before }
      const brought = await bring(order, before)
      return brought.kind === 'delivered' ? { ...brought, mounted } : brought
    } finally {
      await letGo(folder, order.office)
    }
  } catch (error) {
    if (order.signal.aborted) return { kind: 'cancelled' }
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { kind: 'waits', reason }
  }
}

/** What an earlier delivery says of the folder, null where there was none, or why this one has to wait. */
async function findStanding(order: DeliveryOrder): Promise<ExportManifest | WaitReason | null> {
  const { folder } = order.profile
  const found = await findManifest(folder)
  if (found.kind === 'unreadable') return 'manifestUnreadable'
  if (found.kind === 'none') return null
  if (found.manifest.office !== order.office) return 'otherOffice'
  return (await order.isOtherProfile(found.manifest.profile)) ? 'otherProfile' : found.manifest
}

function bring(order: DeliveryOrder, before: ExportManifest | null): Promise<Brought> {
  return withSnapshot(order.databaseFile, async ({ db, anchor }) => {
    await sweepParts(order.profile.folder)
    const planned = await planFiles(db, order, before?.files ?? [])
    return writeAll(order, anchor, planned, before)
  })
}

/**
 * Once the manifest stands, or nothing does, the claim has done its work. A folder that went away keeps
 * it: the next delivery of this office takes it up.
 */
async function letGo(folder: string, office: string): Promise<void> {
  try {
    const names = await readdir(folder)
    if (names.includes(manifestName) || !names.some(isOwnName)) await releaseFolder(folder, office)
  } catch (error) {
    if (reasonOf(error) === null) throw error
  }
}

async function writeAll(
  order: DeliveryOrder,
  anchor: Anchor,
  planned: readonly PlannedFile[],
  before: ExportManifest | null,
): Promise<Brought> {
  const { folder, id: profile } = order.profile
  const fresh = planned.filter((file) => file.kind === 'write').map((file) => file.name)
  if (fresh.length > 0) await order.beforeWriting(fresh.length)
  const manifestOf = (files: DeliveredFile[], left: string[]): ExportManifest => ({
    format: 1,
    office: order.office,
    profile,
    generatedAt: order.generatedAt,
    anchor,
    files,
    ...(left.length === 0 ? {} : { left }),
  })
  try {
    const files: DeliveredFile[] = []
    for (const file of planned) {
      order.alive()
      if (file.kind === 'keep') files.push(file.delivered)
      else {
        const written = await writePart(folder, file.name, file.bytes(), order.signal)
        files.push({ ...file.about, name: file.name, ...written })
      }
    }
    // Written before anything is replaced: a full folder keeps all of what it had.
    await writePart(folder, manifestName, [manifestBytes(manifestOf(files, []))], order.signal)
    order.signal.throwIfAborted()
    try {
      const stand = await placeAll(order, fresh)
      const left = await removeOutdated(order, outdatedFiles(before, namesOf(planned)))
      const manifest = manifestOf(
        files.map((file) => standing(file, stand)),
        [...fresh.filter((name) => stand.get(name) !== name), ...left],
      )
      if (manifest.left !== undefined) {
        await writePart(folder, manifestName, [manifestBytes(manifest)], order.signal)
      }
      // The manifest vouches for the files: it comes when they stand, and not before.
      await syncFolder(folder)
      order.signal.throwIfAborted()
      await placePart(folder, manifestName)
      await syncFolder(folder)
      return { kind: 'delivered', manifest, written: fresh }
    } catch (error) {
      const reason = reasonOfPlacing(error)
      if (reason === null) throw error
      await removeParts(folder, fresh)
      return { kind: 'waits', reason }
    }
  } catch (error) {
    await removeParts(folder, fresh)
    throw error
  }
}

const namesOf = (planned: readonly PlannedFile[]): ReadonlySet<string> =>
  new Set(planned.map(({ name }) => name))

/** The names under which the new files stand, by the names they should have. */
async function placeAll(
  { profile: { folder }, signal, keepsBoth, generatedAt, alive }: DeliveryOrder,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const stand = new Map<string, string>()
  for (const name of names) {
    alive()
    const beside = keepsBoth ? secondName(name, generatedAt) : null
    stand.set(name, await placeFile({ folder, name, signal, beside }))
  }
  return stand
}

const standing = (file: DeliveredFile, stand: ReadonlyMap<string, string>): DeliveredFile => {
  const name = stand.get(file.name) ?? file.name
  return name === file.name ? file : { ...file, name, insteadOf: file.name }
}

/** @returns those that somebody holds open and that stay for now */
async function removeOutdated(
  { profile: { folder }, keepsBoth, alive }: DeliveryOrder,
  names: readonly string[],
): Promise<string[]> {
  const left: string[] = []
  for (const name of names) {
    alive()
    try {
      await removeFile(folder, name)
    } catch (error) {
      if (!keepsBoth || reasonOfPlacing(error) !== 'inUse') throw error
      left.push(name)
    }
  }
  return left
}

/** Parts of a delivery that failed; where even that fails, the next one sweeps them. */
async function removeParts(folder: string, names: readonly string[]): Promise<void> {
  for (const name of [...names, manifestName]) {
    await removePart(folder, name).catch(() => undefined)
  }
}
