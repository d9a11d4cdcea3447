import { renameSync } from 'node:fs'
import type { OfficeCondition } from '#main/calls/context.ts'
import { syncFolder } from '#main/exports/partFile.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { RestoreAnswer } from '#shared/staff/contract.ts'
import { copyBackup, restoredPart, setAside } from './restoreFile.ts'

interface Restoring {
  clock: Clock
  condition(): OfficeCondition
  /** Closes what is open on the file, without touching it. */
  close(): Promise<void>
  /** Opens the office anew and tells the windows. */
  reopen(): Promise<void>
}

/**
 * Puts a backup in the place of a file that can't be opened. The backup is checked first, the file
 * is set aside and never overwritten, the copy gets its name when it is complete. While the office
 * is open, it is refused.
 */
export async function restore(name: string, office: Restoring): Promise<RestoreAnswer> {
  const condition = office.condition()
  if (condition.kind !== 'trouble') return { ok: false, refusal: { reason: 'notInTrouble' } }
  const { folder, file } = condition
  const refusal = await copyBackup(folder, file, name)
  if (refusal !== null) return { ok: false, refusal }
  await office.close()
  const aside = setAside(folder, file, instantText(office.clock.now()))
  if (aside === null) return { ok: false, refusal: { reason: 'notMoved' } }
  renameSync(restoredPart(file), file)
  await syncFolder(folder)
  await office.reopen()
  return { ok: true, setAside: aside }
}
