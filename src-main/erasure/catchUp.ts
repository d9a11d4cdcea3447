import type { Kysely } from 'kysely'
import type { CommandDoor } from '#main/database/door.ts'
import { newId } from '#main/database/newId.ts'
import type { Tables } from '#main/database/tables.ts'
import { findOffice } from '#main/staff/queries.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import { readKeptList } from './listFile.ts'
import { reapplyErasure } from './reapply.ts'

interface CatchingUp {
  folder: string
  reads: Kysely<Tables>
  door: CommandDoor
  clock: Clock
}

/**
 * Does again the erasures that stand in the list beside the file and not in the file itself: somebody put
 * an older file in its place by hand, past the restore that would have carried them over. What a full disk
 * does not take now is tried again at the next opening.
 */
export async function catchUpErasures({ folder, reads, door, clock }: CatchingUp): Promise<void> {
  const kept = readKeptList(folder)
  // An office that nobody has set up yet has erased nobody.
  if (kept.length === 0 || (await findOffice(reads)) === null) return
  const done = await reads.selectFrom('erasure_list').select('person_hash').execute()
  const known = new Set(done.map(({ person_hash: hash }) => hash))
  const missing = kept.filter(({ person_hash: hash }) => !known.has(hash))
  if (missing.length === 0) return
  for (const listed of missing) {
    const id = newId(clock.now().epochMilliseconds)
    const outcome = await door.run(reapplyErasure, id, listed, { actor: null, desk: 'office' })
    if (!outcome.ok) return
  }
  await door.emptyLog()
}
