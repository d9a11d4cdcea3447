import { stat } from 'node:fs/promises'
import type { Anchor } from '#shared/journal/schema.ts'
import type { DeliveredFile, ExportManifest, WaitReason } from '#shared/exports/schema.ts'
import { reasonOf, reasonOfPlacing } from './fileTrouble.ts'
import type { DeliveryOrder } from './deliveryOrder.ts'
import { findManifest, manifestBytes, manifestName } from './manifestFile.ts'
import { outdatedFiles, removeFile, sweepParts } from './ownFiles.ts'
import { placePart, removePart, syncFolder, writePart } from './partFile.ts'
import { planFiles, type PlannedFile } from './planFiles.ts'
import { withSnapshot } from './snapshot.ts'

export type DeliveryOutcome =
  | { kind: 'delivered'; manifest: ExportManifest; written: readonly string[] }
  | { kind: 'waits'; reason: WaitReason }
  | { kind: 'cancelled' }

/**
 * Brings a folder to what the office knows now: only files whose content changed are written, each
 * beside its target and renamed, and the manifest last. Trouble with the folder is an answer; at no
 * moment does half a file stand under a final name.
 */
export async function deliver(order: DeliveryOrder): Promise<DeliveryOutcome> {
  try {
    const { folder } = order.profile
    if (!(await stat(folder)).isDirectory()) return { kind: 'waits', reason: 'notAFolder' }
    const found = await findManifest(folder)
    if (found.kind === 'unreadable') return { kind: 'waits', reason: 'manifestUnreadable' }
    const before = found.kind === 'found' ? found.manifest : null
    if (before !== null && before.office !== order.office) {
      return { kind: 'waits', reason: 'otherOffice' }
    }
    if (before !== null && (await order.isOtherProfile(before.profile))) {
      return { kind: 'waits', reason: 'otherProfile' }
    }
    return await withSnapshot(order.databaseFile, async ({ db, anchor }) => {
      await sweepParts(folder)
      const planned = await planFiles(db, order, before?.files ?? [])
      return writeAll(order, anchor, planned, before?.files ?? [])
    })
  } catch (error) {
    if (order.signal.aborted) return { kind: 'cancelled' }
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { kind: 'waits', reason }
  }
}

async function writeAll(
  order: DeliveryOrder,
  anchor: Anchor,
  planned: readonly PlannedFile[],
  before: readonly DeliveredFile[],
): Promise<DeliveryOutcome> {
  const { folder, id: profile } = order.profile
  const fresh = planned.filter((file) => file.kind === 'write').map((file) => file.name)
  if (fresh.length > 0) await order.beforeWriting(fresh.length)
  const files: DeliveredFile[] = []
  try {
    for (const file of planned) {
      if (file.kind === 'keep') files.push(file.delivered)
      else {
        const written = await writePart(folder, file.name, file.bytes(), order.signal)
        files.push({ ...file.about, name: file.name, ...written })
      }
    }
    const manifest: ExportManifest = {
      format: 1,
      office: order.office,
      profile,
      generatedAt: order.generatedAt,
      anchor,
      files,
    }
    await writePart(folder, manifestName, [manifestBytes(manifest)], order.signal)
    order.signal.throwIfAborted()
    try {
      for (const name of fresh) await placePart(folder, name)
      for (const name of outdatedFiles(before, files)) await removeFile(folder, name)
      // The manifest vouches for the files: it comes when they stand, and not before.
      await syncFolder(folder)
      await placePart(folder, manifestName)
      await syncFolder(folder)
    } catch (error) {
      const reason = reasonOfPlacing(error)
      if (reason === null) throw error
      await removeParts(folder, fresh)
      return { kind: 'waits', reason }
    }
    return { kind: 'delivered', manifest, written: fresh }
  } catch (error) {
    await removeParts(folder, fresh)
    throw error
  }
}

/** Parts of a delivery that failed; where even that fails, the next one sweeps them. */
async function removeParts(folder: string, names: readonly string[]): Promise<void> {
  for (const name of [...names, manifestName]) {
    await removePart(folder, name).catch(() => undefined)
  }
}
