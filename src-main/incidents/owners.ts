import type { Kysely } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findIncidentPolicy } from './policy.ts'
import { type Colleague, findColleagues } from './standing.ts'

/** Whether somebody can be given an incident to look after. */
export const mayOwn = ({ active, role, standing }: Colleague): boolean =>
  active && !standing.involved && (role === 'director' || role === 'projectManager')

/**
 * Names the deputy where a director is involved, and finds who looks after the incident where who did
 * may not any more: whoever manages its project, another director, the deputy; null where nobody who
 * may is left.
 * @param manager the account of whoever manages its group or project
 * @param before the accounts of those who managed it until now
 * @returns the owner's account, and those whose reading as the deputy ended
 */
export async function settleOwner(
  work: Work,
  incident: string,
  { manager, before }: { manager: string | null; before: readonly string[] },
): Promise<{ owner: string | null; ended: readonly string[] }> {
  const { deputy, ended } = await followDeputy(work, incident)
  const colleagues = await findColleagues(work.db, incident)
  const owns = colleagues.find(({ standing }) => standing.owner)
  const stoodIn = [...before, ...ended]
  if (owns !== undefined && mayOwn(owns) && !stoodIn.includes(owns.account)) {
    return { owner: owns.account, ended }
  }
  const wanted = [
    // Not one whose reading was ended on purpose.
    ...colleagues.filter(
      ({ account, standing }) =>
        account === manager && standing.named.some(({ basis }) => basis === 'manager'),
    ),
    ...colleagues.filter(({ role }) => role === 'director'),
    ...colleagues.filter(({ account }) => account === deputy),
    ...colleagues.filter(({ standing }) => standing.named.some(({ level }) => level === 'full')),
  ]
  const owner = wanted.find(mayOwn)?.account ?? null
  if (owner === (owns?.account ?? null)) return { owner, ended }
  await work.db
    .updateTable('incident')
    .set({ owner_id: owner })
    .where('id', '=', incident)
    .execute()
  return { owner, ended }
}

/** Whether a deputy should be named on an incident or no more, or who looks after it may not: read, and nothing changed. */
export async function isOwnerAmiss(db: Kysely<Tables>, incident: string): Promise<boolean> {
  const { missing, surplus } = await findDeputy(db, incident)
  if (missing || surplus.length > 0) return true
  const owns = (await findColleagues(db, incident)).find(({ standing }) => standing.owner)
  return owns !== undefined && !mayOwn(owns)
}

/**
 * The deputy reads and decides while a director is involved, unless their reading was ended on purpose;
 * who was the deputy before, or is when no director is involved, does not.
 * @returns the account of the deputy who stands in (null: nobody does), and those who do no more
 */
async function followDeputy(
  work: Work,
  incident: string,
): Promise<{ deputy: string | null; ended: readonly string[] }> {
  const { deputy, missing, surplus } = await findDeputy(work.db, incident)
  for (const { id } of surplus) await endReading(work, id)
  if (deputy !== null && missing) {
    await nameReader(work, incident, { account: deputy, basis: 'deputy', level: 'full' })
  }
  return { deputy, ended: surplus.map(({ account_id }) => account_id) }
}

/** Who is to stand in as the deputy, whether they are not named yet, and those named who are it no more. */
async function findDeputy(
  db: Kysely<Tables>,
  incident: string,
): Promise<{
  deputy: string | null
  missing: boolean
  surplus: { id: string; account_id: string }[]
}> {
  const { deputy } = await findIncidentPolicy(db)
  const colleagues = await findColleagues(db, incident)
  const rows = await db
    .selectFrom('incident_reader')
    .select(['id', 'account_id', 'removed_at', 'cut'])
    .where('incident_id', '=', incident)
    .where('basis', '=', 'deputy')
    .execute()
  const directorInvolved = colleagues.some(
    ({ role, standing }) => role === 'director' && standing.involved,
  )
  const found = colleagues.find(({ account }) => account === deputy)
  const wasCut = rows.some(({ account_id, cut }) => account_id === deputy && cut === 1)
  const account =
    directorInvolved && found !== undefined && mayOwn(found) && !wasCut ? found.account : null
  const named = rows.filter(({ removed_at }) => removed_at === null)
  return {
    deputy: account,
    missing: account !== null && !named.some(({ account_id }) => account_id === account),
    surplus: named.filter(({ account_id }) => account_id !== account),
  }
}

/** Ends what somebody was named as, because they are it no more. */
export async function endReading(work: Work, row: string): Promise<void> {
  if (work.actor === null) throw new Error('Incidents are written by somebody who has signed in')
  await work.db
    .updateTable('incident_reader')
    .set({ removed_at: work.now, removed_by: work.actor.account })
    .where('id', '=', row)
    .execute()
}

/** Names somebody on an incident. */
export async function nameReader(
  work: Work,
  incident: string,
  reader: {
    account: string
    basis: 'filer' | 'manager' | 'deputy' | 'named'
    level: 'full' | 'statements' | 'filer'
  },
): Promise<void> {
  if (work.actor === null) throw new Error('Incidents are written by somebody who has signed in')
  await work.db
    .insertInto('incident_reader')
    .values({
      id: work.newId(),
      incident_id: incident,
      account_id: reader.account,
      basis: reader.basis,
      level: reader.level,
      added_at: work.now,
      added_by: work.actor.account,
      removed_at: null,
      removed_by: null,
    })
    .execute()
}
