import type { Services } from '#main/calls/context.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { placesOf } from '#main/diagnostics/placesOf.ts'
import { noteChangedFiles } from '#main/incidents/changedFiles.ts'
import type { verifyInWorker } from '#main/journal/verify.ts'

type Checked = Awaited<ReturnType<typeof verifyInWorker>>

interface LookingAfter {
  /** Reads the whole file, and the journal in it. */
  check: () => Promise<Checked>
  services: Pick<Services, 'reads' | 'door'>
  log: Pick<OfficeLog, 'note'>
  isOpen: () => boolean
  onDamage: () => void
  backUp: () => void
}

/**
 * Once the first screen has long been painted: the whole file is read, and the backups begin. Only a
 * damaged file keeps them from it: a check that could not be made, or not be told because the disk is
 * full, must not leave the office without backups until it is started anew.
 */
export async function lookAfter(wishes: LookingAfter): Promise<void> {
  const { check, services, log, isOpen, onDamage, backUp } = wishes
  // A worker that can't start must not end the office; the settings show the check.
  const broke = (error: unknown): void => {
    log.note({ what: 'broke', of: 'journalCheck', ...placesOf(error) })
  }
  const checked = await check().catch(broke)
  if (checked?.verdict.kind === 'fileDamaged') return onDamage()
  if (!isOpen()) return
  if (checked !== undefined) await tell(checked, services).catch(broke)
  if (isOpen()) backUp()
}

/** Told in the journal itself, by kind alone; nothing is repaired. */
async function tell(
  { verdict, changedFiles }: Checked,
  services: Pick<Services, 'reads' | 'door'>,
): Promise<void> {
  const caller = { actor: null, desk: 'office' }
  if (verdict.kind !== 'sound') {
    const about = { kind: verdict.kind }
    await services.door.note({ kind: 'office', action: 'journal.unsound', about }, caller)
  }
  await noteChangedFiles(services, changedFiles, caller)
}
