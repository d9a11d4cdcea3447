import type { Kysely } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import { isInvolved } from '#shared/incidents/involvement.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { PersonContent, ReportContent } from './contents.ts'
import { managerOf } from './group.ts'
import { worksHere } from './persons.ts'
import { findSealed, read, type Vault } from './vault.ts'

/** Somebody's place on an incident, opened: who of the register they are today, null for others. */
interface Place {
  id: string
  staffId: string | null
  involved: boolean
  person: string | null
}

/** Who stands in an incident; of whom nothing can be read is left out. */
async function openPlaces(db: Kysely<Tables>, vault: Vault): Promise<Place[]> {
  const rows = await db
    .selectFrom('incident_person')
    .select(['id', 'staff_id', 'sealed_id'])
    .where('incident_id', '=', vault.incident)
    .where('removed_at', 'is', null)
    .execute()
  const places: (Omit<Place, 'person'> & { was: string | null })[] = []
  for (const { id, staff_id: staffId, sealed_id: sealed } of rows) {
    const row = await findSealed(db, vault.incident, sealed)
    const content = row === undefined ? null : read(PersonContent, vault.open(row))
    if (content === null) continue
    const was = content.who.kind === 'known' ? content.who.person : null
    places.push({ id, staffId, involved: isInvolved(content.parts), was })
  }
  const known = await findMergedInto(
    db,
    places.flatMap(({ was }) => was ?? []),
  )
  const today = new Map(known.map(({ was, now }) => [was, now]))
  return places.map(({ was, ...place }) => ({
    ...place,
    person: was === null ? null : (today.get(was) ?? null),
  }))
}

/**
 * The account of whoever manages the incident's group or project today; null: nobody who signs in.
 * Undefined where the report can't be read: who manages it is not known.
 */
export async function findManager(
  db: Kysely<Tables>,
  vault: Vault,
): Promise<string | null | undefined> {
  const { report_id: report } = await db
    .selectFrom('incident')
    .select('report_id')
    .where('id', '=', vault.incident)
    .executeTakeFirstOrThrow()
  const row = await findSealed(db, vault.incident, report)
  const content = row === undefined ? null : read(ReportContent, vault.open(row))
  return content === null ? undefined : managerOf(db, content)
}

/** Those whose id should stand in clear, because they work here today, and does not. */
async function findUnmarked(
  db: Kysely<Tables>,
  vault: Vault,
): Promise<{ id: string; person: string }[]> {
  const unmarked: { id: string; person: string }[] = []
  for (const { id, staffId, person } of await openPlaces(db, vault)) {
    if (person === null || person === staffId) continue
    if (staffId !== null || (await worksHere(db, person))) unmarked.push({ id, person })
  }
  return unmarked
}

/**
 * Marks who of the incident works here as the register has them now: two entries may have become one
 * since the day they were put on it, and a learner may have got an account.
 */
export async function followStaff(work: Work, vault: Vault): Promise<void> {
  for (const { id, person } of await findUnmarked(work.db, vault)) {
    await work.db
      .updateTable('incident_person')
      .set({ staff_id: person })
      .where('id', '=', id)
      .execute()
  }
}

/** Who is named because they manage it. */
const namedManagers = (db: Kysely<Tables>, incident: string) =>
  db
    .selectFrom('incident_reader')
    .select(['account_id', 'removed_at', 'cut'])
    .where('incident_id', '=', incident)
    .where('basis', '=', 'manager')
    .execute()

/**
 * Whether, by what is sealed of it, somebody is not named on an incident who should be, or is who should
 * not: its group was handed over, or a colleague stands in it who is not marked as one.
 */
export async function findStandingAmiss(
  db: Kysely<Tables>,
  vault: Vault,
): Promise<{ missing: boolean; surplus: boolean }> {
  const unmarked = (await findUnmarked(db, vault)).length > 0
  const manager = await findManager(db, vault)
  if (manager === undefined) return { missing: false, surplus: unmarked }
  const named = await namedManagers(db, vault.incident)
  const own = named.filter(({ account_id }) => account_id === manager)
  return {
    missing:
      manager !== null && !own.some(({ removed_at, cut }) => removed_at === null || cut === 1),
    surplus:
      unmarked ||
      named.some(({ account_id, removed_at }) => account_id !== manager && removed_at === null),
  }
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
  const places = await openPlaces(db, vault)
  if (places.some((place) => place.involved && place.person === person)) return true
  const named = await namedManagers(db, vault.incident)
  const manages = named.some(
    ({ account_id, removed_at }) => account_id === account && removed_at === null,
  )
  if (!manages) return false
  const manager = await findManager(db, vault)
  return manager !== undefined && manager !== account
}
