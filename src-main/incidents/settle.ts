import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { followManager, managerOf } from './group.ts'
import { loadFile } from './loadFile.ts'
import { settleOwner } from './owners.ts'
import { dueOn, stateOfFile } from './progress.ts'
import { mendSeals } from './seals.ts'
import type { Vault } from './vault.ts'
import { followPolice } from './followPolice.ts'

/**
 * After every command about an incident: what follows from its file. Who looks after it, the question
 * of the police, its state and next deadline (stored, because what they follow from is sealed), and
 * last its key: nobody keeps one who may not read any more.
 * @returns the owner's account, and those whose reading ended
 */
export async function settle(
  work: Work,
  vault: Vault,
): Promise<{ owner: string | null; ended: readonly string[] }> {
  const { incident } = vault
  const before = await loadFile(work.db, vault)
  const manager = await managerOf(work.db, before.report)
  await followManager(work, incident, manager)
  const owner = await settleOwner(work, incident, manager)
  await followPolice(work, before)
  const file = await loadFile(work.db, vault)
  await work.db
    .updateTable('incident')
    .set({
      state: stateOfFile(file),
      due_on: dueOn(file),
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', incident)
    .execute()
  const { ended } = await mendSeals(work, vault)
  return { owner, ended }
}
