import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
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
export const findColleagues = async (db: Kysely<Tables>, incident: string): Promise<Colleague[]> =>
  (await findColleaguesOf(db, [incident])).get(incident) ?? []

/** The same of many, by their ids: all that it takes is read at once. */
export async function findColleaguesOf(
  db: Kysely<Tables>,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, Colleague[]>> {
  const these = sql<string>`${idList(incidents)}`
  const accounts = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'account.person_id', 'account.role', 'account.active'])
    .select(['credential.public_key', 'person.given_name', 'person.family_name'])
    // Not by the index of names: everybody the office knows would be gone through for a few who sign in.
    .orderBy(sql`+person.sort_key`)
    .orderBy('account.id')
    .execute()
  const owners = await db
    .selectFrom('incident')
    .select(['id', 'owner_id'])
    .where('id', 'in', these)
    .execute()
  const involved = await db
    .selectFrom('incident_person')
    .select(['incident_id', 'staff_id'])
    .where('incident_id', 'in', these)
    .where('involved', '=', 1)
    .where('removed_at', 'is', null)
    .execute()
  const named = await db
    .selectFrom('incident_reader')
    .select(['incident_id', 'account_id', 'level', 'basis'])
    .where('incident_id', 'in', these)
    .where('removed_at', 'is', null)
    .execute()
  const stands = await findMergedInto(db, [
    ...new Set(involved.flatMap(({ staff_id }) => staff_id ?? [])),
  ])
  const involvedIn = Map.groupBy(involved, (row) => row.incident_id)
  const namedIn = Map.groupBy(named, (row) => row.incident_id)
  const owned = new Map(owners.map(({ id, owner_id: owner }) => [id, owner]))
  return new Map(
    incidents.map((incident) => {
      const marked = new Set(involvedIn.get(incident)?.map(({ staff_id }) => staff_id))
      const persons = new Set(stands.filter(({ was }) => marked.has(was)).map(({ now }) => now))
      return [
        incident,
        accounts.map((account) => ({
          account: account.id,
          person: account.person_id,
          role: account.role,
          name: `${account.given_name} ${account.family_name}`.trim(),
          active: account.active === 1,
          publicKey: account.public_key,
          standing: {
            role: account.role,
            involved: persons.has(account.person_id),
            owner: owned.get(incident) === account.id,
            named: (namedIn.get(incident) ?? [])
              .filter(({ account_id }) => account_id === account.id)
              .map(({ level, basis }) => ({ level, basis })),
          },
        })),
      ]
    }),
  )
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
