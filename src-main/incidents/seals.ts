import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findRecoveryKey } from '#main/staff/credentials.ts'
import { sealFor } from '#main/staff/keys.ts'
import { type Colleague, findColleagues, findColleaguesOf, mayRead } from './standing.ts'
import type { Vault } from './vault.ts'

/** Stands for the office's recovery key among those a key is sealed for. */
export const recovery = 'recovery'

/** Whom an incident's key should be sealed for and is not, and who has it and should not. */
export interface Amiss {
  missing: Colleague[]
  /** Accounts. */
  surplus: string[]
  /** It is not sealed for the office's present recovery key: a lost key could not be made good. */
  beyondRecovery: boolean
}

export async function findAmiss(db: Kysely<Tables>, incident: string): Promise<Amiss> {
  const found = (await findAmissOf(db, [incident])).get(incident)
  if (found === undefined) throw new Error('An incident was left out')
  return found
}

/** The same of many, by their ids: all that it takes is read at once. */
export async function findAmissOf(
  db: Kysely<Tables>,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, Amiss>> {
  const rows = await db
    .selectFrom('incident_seal')
    .select(['incident_id', 'account_id', 'public_key'])
    .where('incident_id', 'in', sql<string>`${idList(incidents)}`)
    .execute()
  const sealsOf = Map.groupBy(rows, (row) => row.incident_id)
  const office = Buffer.from(await findRecoveryKey(db)).toString('base64')
  const colleaguesOf = await findColleaguesOf(db, incidents)
  return new Map(
    incidents.map((incident) => {
      const seals = sealsOf.get(incident) ?? []
      const readers = (colleaguesOf.get(incident) ?? []).filter(mayRead)
      return [incident, amissOf(seals, { office, readers })]
    }),
  )
}

function amissOf(
  seals: readonly { account_id: string; public_key: string }[],
  { office, readers }: { office: string; readers: Colleague[] },
): Amiss {
  return {
    missing: readers.filter(
      ({ account, publicKey }) =>
        publicKey !== null &&
        !seals.some((seal) => seal.account_id === account && seal.public_key === publicKey),
    ),
    surplus: seals
      .map(({ account_id }) => account_id)
      .filter((account) => account !== recovery)
      .filter((account) => !readers.some((colleague) => colleague.account === account)),
    beyondRecovery: !seals.some(
      (seal) => seal.account_id === recovery && seal.public_key === office,
    ),
  }
}

/**
 * Brings the seals in line with who may read the incident: whoever lacks one gets it; where somebody
 * has one who may not read any more, everything is sealed under a new key.
 * @returns how many got a seal, and the accounts that lost theirs
 */
export async function mendSeals(
  work: Work,
  vault: Vault,
): Promise<{ sealed: number; ended: readonly string[] }> {
  const { missing, surplus, beyondRecovery } = await findAmiss(work.db, vault.incident)
  if (surplus.length === 0) {
    for (const { account, publicKey } of missing) {
      await putSeal(work, vault, account, Buffer.from(publicKey ?? '', 'base64'))
    }
    if (beyondRecovery) await putSeal(work, vault, recovery, await findRecoveryKey(work.db))
    return { sealed: missing.length, ended: [] }
  }
  await vault.rekey(work)
  await work.db.deleteFrom('incident_seal').where('incident_id', '=', vault.incident).execute()
  await sealForAll(work, vault)
  return { sealed: missing.length, ended: surplus }
}

/** Seals the key for everybody who may read, and for the recovery key. */
export async function sealForAll(work: Work, vault: Vault): Promise<void> {
  for (const colleague of await findColleagues(work.db, vault.incident)) {
    if (!mayRead(colleague) || colleague.publicKey === null) continue
    await putSeal(work, vault, colleague.account, Buffer.from(colleague.publicKey, 'base64'))
  }
  await putSeal(work, vault, recovery, await findRecoveryKey(work.db))
}

/** Seals the key for one key pair; an older seal of the same account goes. */
export async function putSeal(
  work: Work,
  vault: Vault,
  account: string,
  publicKey: Uint8Array,
): Promise<void> {
  const seal = {
    key_version: vault.version,
    public_key: Buffer.from(publicKey).toString('base64'),
    sealed_key: await sealFor(vault.key, publicKey),
    made_at: work.now,
  }
  await work.db
    .insertInto('incident_seal')
    .values({ incident_id: vault.incident, account_id: account, ...seal })
    .onConflict((conflict) => conflict.columns(['incident_id', 'account_id']).doUpdateSet(seal))
    .execute()
}
