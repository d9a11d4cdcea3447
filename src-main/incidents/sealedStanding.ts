import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { managerOf } from './group.ts'
import { findWorkingHere } from './persons.ts'
import { openSealedPart, type SealedPart } from './sealedPart.ts'
import type { Vault } from './vault.ts'

/** Somebody's place on an incident: who of the register they are today, null for others. */
interface Place {
  id: string
  incident: string
  staffId: string | null
  involved: boolean
  person: string | null
}

/** Who stands in these incidents today. */
async function findPlaces(
  db: Kysely<Tables>,
  parts: ReadonlyMap<string, SealedPart>,
): Promise<Place[]> {
  const rows = await db
    .selectFrom('incident_person')
    .select(['id', 'staff_id'])
    .where('incident_id', 'in', sql<string>`${idList([...parts.keys()])}`)
    .where('removed_at', 'is', null)
    .execute()
  const staffIds = new Map(rows.map(({ id, staff_id: staffId }) => [id, staffId]))
  const named = [...parts.values()].flatMap(({ places }) => places.flatMap(({ was }) => was ?? []))
  const known = await findMergedInto(db, [...new Set(named)])
  const today = new Map(known.map(({ was, now }) => [was, now]))
  return [...parts].flatMap(([incident, { places }]) =>
    places.map(({ id, involved, was }) => ({
      id,
      incident,
      involved,
      staffId: staffIds.get(id) ?? null,
      person: was === null ? null : (today.get(was) ?? null),
    })),
  )
}

const placesIn = async (db: Kysely<Tables>, vault: Vault): Promise<Place[]> =>
  findPlaces(db, new Map([[vault.incident, await openSealedPart(db, vault)]]))

/** Those whose id should stand in clear, because they work here today, and does not. */
async function unmarkedOf(
  db: Kysely<Tables>,
  places: readonly Place[],
): Promise<(Place & { person: string })[]> {
  const others = places.flatMap(({ person, ...place }) =>
    person === null || person === place.staffId ? [] : [{ ...place, person }],
  )
  const working = await findWorkingHere(db, [...new Set(others.map(({ person }) => person))])
  return others.filter(({ staffId, person }) => staffId !== null || working.has(person))
}

/**
 * The account of whoever manages the incident's group or project today; null: nobody who signs in.
 * Undefined where the report can't be read: who manages it is not known.
 */
export async function findManager(
  db: Kysely<Tables>,
  vault: Vault,
): Promise<string | null | undefined> {
  const { report } = await openSealedPart(db, vault)
  return report === null ? undefined : managerOf(db, report)
}

/**
 * Marks who of the incident works here as the register has them now: two entries may have become one
 * since the day they were put on it, and a learner may have got an account.
 */
export async function followStaff(work: Work, vault: Vault): Promise<void> {
  for (const { id, person } of await unmarkedOf(work.db, await placesIn(work.db, vault))) {
    await work.db
      .updateTable('incident_person')
      .set({ staff_id: person })
      .where('id', '=', id)
      .execute()
  }
}

/** Who is named because they manage these incidents. */
const namedManagers = (db: Kysely<Tables>, incidents: readonly string[]) =>
  db
    .selectFrom('incident_reader')
    .select(['incident_id', 'account_id', 'removed_at', 'cut'])
    .where('incident_id', 'in', sql<string>`${idList(incidents)}`)
    .where('basis', '=', 'manager')
    .execute()

interface StandingAmiss {
  missing: boolean
  surplus: boolean
}

/**
 * Whether, by what is sealed of it, somebody is not named on an incident who should be, or is who should
 * not: its group was handed over, or a colleague stands in it who is not marked as one.
 */
export async function findStandingAmiss(db: Kysely<Tables>, vault: Vault): Promise<StandingAmiss> {
  const parts = new Map([[vault.incident, await openSealedPart(db, vault)]])
  const found = (await findStandingAmissOf(db, parts)).get(vault.incident)
  if (found === undefined) throw new Error('An incident was left out')
  return found
}

/** The same of many, by their ids: all that it takes is read at once. */
export async function findStandingAmissOf(
  db: Kysely<Tables>,
  parts: ReadonlyMap<string, SealedPart>,
): Promise<ReadonlyMap<string, StandingAmiss>> {
  const marks = await unmarkedOf(db, await findPlaces(db, parts))
  const unmarkedIn = new Set(marks.map(({ incident }) => incident))
  const namedIn = Map.groupBy(
    await namedManagers(db, [...parts.keys()]),
    ({ incident_id: incident }) => incident,
  )
  const managers = new Map<string, string | null>()
  const found = new Map<string, StandingAmiss>()
  for (const [incident, { report }] of parts) {
    const unmarked = unmarkedIn.has(incident)
    if (report === null) {
      found.set(incident, { missing: false, surplus: unmarked })
      continue
    }
    // Many incidents are of the same group.
    const where = JSON.stringify([report.group, report.session])
    const manager = managers.has(where)
      ? (managers.get(where) ?? null)
      : await managerOf(db, report)
    managers.set(where, manager)
    const named = namedIn.get(incident) ?? []
    const own = named.filter(({ account_id }) => account_id === manager)
    found.set(incident, {
      missing:
        manager !== null && !own.some(({ removed_at, cut }) => removed_at === null || cut === 1),
      surplus:
        unmarked ||
        named.some(({ account_id, removed_at }) => account_id !== manager && removed_at === null),
    })
  }
  return found
}

/**
 * Whether, by what is sealed of it, the actor is involved in an incident that they open, or manages it no
 * more: they may read it by something else still.
 */
export async function standsOtherwise(
  db: Kysely<Tables>,
  vault: Vault,
  { account, person }: Actor,
): Promise<boolean> {
  const places = await placesIn(db, vault)
  if (places.some((place) => place.involved && place.person === person)) return true
  const named = await namedManagers(db, [vault.incident])
  const manages = named.some(
    ({ account_id, removed_at }) => account_id === account && removed_at === null,
  )
  if (!manages) return false
  const manager = await findManager(db, vault)
  return manager !== undefined && manager !== account
}
