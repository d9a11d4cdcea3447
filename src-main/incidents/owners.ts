import type { Work } from '#main/database/command.ts'
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
 * @returns the owner's account
 */
export async function settleOwner(
  work: Work,
  incident: string,
  manager: string | null,
): Promise<string | null> {
  await nameDeputy(work, incident)
  const colleagues = await findColleagues(work.db, incident)
  const stays = colleagues.find(({ standing }) => standing.owner)
  if (stays !== undefined && mayOwn(stays)) return stays.account
  const { deputy } = await findIncidentPolicy(work.db)
  const wanted = [
    ...colleagues.filter(({ account }) => account === manager),
    ...colleagues.filter(({ role }) => role === 'director'),
    ...colleagues.filter(({ account }) => account === deputy),
    ...colleagues.filter(({ standing }) => standing.named.some(({ level }) => level === 'full')),
  ]
  const owner = wanted.find(mayOwn)?.account ?? null
  await work.db
    .updateTable('incident')
    .set({ owner_id: owner })
    .where('id', '=', incident)
    .execute()
  return owner
}

/** The deputy reads and decides where a director is involved. */
async function nameDeputy(work: Work, incident: string): Promise<void> {
  const { deputy } = await findIncidentPolicy(work.db)
  const colleagues = await findColleagues(work.db, incident)
  const directorInvolved = colleagues.some(
    ({ role, standing }) => role === 'director' && standing.involved,
  )
  const found = colleagues.find(({ account }) => account === deputy)
  if (!directorInvolved || found === undefined || !mayOwn(found)) return
  if (found.standing.named.some(({ basis }) => basis === 'deputy')) return
  await nameReader(work, incident, { account: found.account, basis: 'deputy', level: 'full' })
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
