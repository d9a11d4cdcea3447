import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import { type Access, accessOf, type Standing } from '#shared/incidents/access.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Somebody who signs in, with how they stand to an incident. */
export interface Colleague extends Actor {
  name: string
  active: boolean
  /** Null: they have not chosen a password, so nothing can be sealed for them. */
  publicKey: string | null
  standing: Standing
}

/** Everybody who signs in, with how each stands to an incident; the director first, then by name. */
export async function findColleagues(db: Kysely<Tables>, incident: string): Promise<Colleague[]> {
  const accounts = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'account.person_id', 'account.role', 'account.active'])
    .select(['credential.public_key', 'person.given_name', 'person.family_name'])
    .orderBy('person.sort_key')
    .orderBy('account.id')
    .execute()
  const owner = await db
    .selectFrom('incident')
    .select('owner_id')
    .where('id', '=', incident)
    .executeTakeFirst()
  const involved = await db
    .selectFrom('incident_person')
    .select('staff_id')
    .where('incident_id', '=', incident)
    .where('involved', '=', 1)
    .where('removed_at', 'is', null)
    .execute()
  const named = await db
    .selectFrom('incident_reader')
    .select(['account_id', 'level', 'basis'])
    .where('incident_id', '=', incident)
    .where('removed_at', 'is', null)
    .execute()
  const stands = await findMergedInto(
    db,
    involved.flatMap(({ staff_id }) => staff_id ?? []),
  )
  return accounts.map((account) => ({
    account: account.id,
    person: account.person_id,
    role: account.role,
    name: `${account.given_name} ${account.family_name}`.trim(),
    active: account.active === 1,
    publicKey: account.public_key,
    standing: {
      role: account.role,
      involved: stands.some(({ now }) => now === account.person_id),
      owner: owner?.owner_id === account.id,
      named: named.filter(({ account_id }) => account_id === account.id),
    },
  }))
}

/** What the actor sees of an incident; null: it does not exist for them. */
export async function findAccess(
  db: Kysely<Tables>,
  incident: string,
  actor: Actor,
): Promise<Access | null> {
  const found = await findColleagues(db, incident)
  const own = found.find(({ account }) => account === actor.account)
  return own === undefined ? null : accessOf(own.standing)
}

/** Whether the incident's key is to be sealed for somebody: they may read it, and sign in. */
export const mayRead = ({ active, standing }: Colleague): boolean =>
  active && accessOf(standing) !== null
