import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { followManager } from './group.ts'
import { loadFile } from './loadFile.ts'
import { settleOwner } from './owners.ts'
import { dueOn, stateOfFile } from './progress.ts'
import { findManager, followStaff } from './sealedStanding.ts'
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
  const owner = await settleReaders(work, vault)
  const before = await loadFile(work.db, vault)
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

/** Who reads it and looks after it, as the register, the groups and the policy are now. */
async function settleReaders(work: Work, vault: Vault): Promise<string | null> {
  await followStaff(work, vault)
  const manager = await findManager(work.db, vault)
  const before = manager === undefined ? [] : await followManager(work, vault.incident, manager)
  const settled = await settleOwner(work, vault.incident, { manager: manager ?? null, before })
  return settled.owner
}

/** Brings in line who reads an incident, and with them its seals, though nothing was written into it. */
export async function mendReaders(
  work: Work,
  vault: Vault,
): Promise<{ sealed: number; ended: readonly string[] }> {
  await settleReaders(work, vault)
  return mendSeals(work, vault)
}
