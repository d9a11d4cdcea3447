import type { Kysely } from 'kysely'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import type { CommandDoor } from '#main/database/door.ts'
import { newId } from '#main/database/newId.ts'
import { saysDamaged } from '#main/database/saysDamaged.ts'
import type { Tables } from '#main/database/tables.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { placesOf } from '#main/diagnostics/placesOf.ts'
import { findOffice } from '#main/staff/queries.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import { officeId, personHash } from './list.ts'
import { type KeptErasure, type ListedErasure, ownErasures, readKeptList } from './listFile.ts'
import { reapplyErasure } from './reapply.ts'

interface CatchingUp {
  folder: string
  reads: Kysely<Tables>
  door: CommandDoor
  clock: Clock
  log: OfficeLog
}

const byOffice = { actor: null, desk: 'office' }

/**
 * Does again the erasures that stand in the list beside the file and not in the file itself: somebody put
 * an older file in its place by hand, past the restore that would have carried them over. What a full disk
 * does not take now is tried again at the next opening, and so is one that can't be done; that, and a list
 * that can't be read, is said in the journal.
 */
export async function catchUpErasures(at: CatchingUp): Promise<void> {
  const { folder, reads, door, log } = at
  const { listed, damaged } = readKeptList(folder)
  if (damaged !== null) log.note({ what: 'broke', of: 'erasureList', ...placesOf(damaged) })
  // An office that nobody has set up yet has erased nobody.
  if ((await findOffice(reads)) === null) return
  if (damaged !== null) await say(door, 'erasure.listDamaged', {})
  const missing = await findMissing(reads, listed)
  if (missing.length === 0) return
  const { undone, stopped } = await reapplyAll(at, missing)
  if (undone > 0) await say(door, 'erasure.notReapplied', { people: undone })
  // A disk that takes nothing must not keep the office from being read.
  if (!stopped) await door.emptyLog()
}

/** Those of this office, whether its file knows their people or not: their numbers are given once. */
async function findMissing(
  reads: Kysely<Tables>,
  listed: readonly KeptErasure[],
): Promise<ListedErasure[]> {
  const done = await reads.selectFrom('erasure_list').select('person_hash').execute()
  const known = new Set(done.map(({ person_hash: hash }) => hash))
  const left = listed.filter(({ person_hash: hash }) => !known.has(hash))
  if (left.length === 0) return []
  const office = await officeId(reads)
  const people = left.some((one) => one.office === undefined)
    ? await reads.selectFrom('person').select('id').execute()
    : []
  return ownErasures(left, office, () => new Set(people.map(({ id }) => personHash(office, id))))
}

/** `undone`: how many could not be done. `stopped`: the disk took no more; the others are left for later. */
async function reapplyAll(
  { door, clock, log }: CatchingUp,
  missing: readonly ListedErasure[],
): Promise<{ undone: number; stopped: boolean }> {
  let undone = 0
  for (const erasure of missing) {
    try {
      const id = newId(clock.now().epochMilliseconds)
      const outcome = await door.run(reapplyErasure, id, erasure, byOffice)
      if (!outcome.ok) return { undone, stopped: true }
    } catch (error) {
      if (saysDamaged(error)) throw error
      // One that can't be done must keep neither the others nor the office from their work.
      log.note({ what: 'broke', of: 'erasure', ...placesOf(error) })
      undone += 1
    }
  }
  return { undone, stopped: false }
}

async function say(door: CommandDoor, action: string, about: { people?: number }): Promise<void> {
  try {
    await door.note({ kind: 'office', action, about }, byOffice)
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
  }
}
