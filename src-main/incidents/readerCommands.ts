import { done, refuse } from '#main/database/command.ts'
import { accessOf } from '#shared/incidents/access.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import { type IncidentWork, ofIncident, type OfIncident } from './incidentCommand.ts'
import { mayOwn, nameReader } from './owners.ts'
import { putEntry } from './putEntry.ts'
import { type Colleague, findColleagues } from './standing.ts'

type OfAccount = OfIncident & { account: string }

/** Somebody else looks after it. */
export const passOn = ofIncident(
  'passOn',
  { needs: 'file', when: 'any' },
  async (work, wish: OfAccount) => {
    const found = await findColleague(work, wish)
    if (found === undefined) return refuse({ reason: 'unknownPerson', field: 'account' })
    const refused = notToBeGiven(found)
    if (refused !== null) return refuse(refused)
    if (!mayOwn(found)) return refuse({ reason: 'mayNotRead', why: 'role', field: 'account' })
    await work.db
      .updateTable('incident')
      .set({ owner_id: wish.account })
      .where('id', '=', wish.id)
      .execute()
    return done({})
  },
)

/** Somebody reads it from now on: a project manager all of it, office staff the explanations they take. */
export const addReader = ofIncident(
  'addReader',
  { needs: 'file', when: 'any' },
  async (work, wish: OfAccount & { level: 'full' | 'statements' }) => {
    const found = await findColleague(work, wish)
    if (found === undefined) return refuse({ reason: 'unknownPerson', field: 'account' })
    const refused = notToBeGiven(found)
    if (refused !== null) return refuse(refused)
    if (found.role === 'staff' && wish.level === 'full') {
      return refuse({ reason: 'mayNotRead', why: 'role', field: 'account' })
    }
    const access = accessOf(found.standing)
    const named = found.standing.named.some(({ basis }) => basis === 'named')
    if (named || access?.file === true) return refuse({ reason: 'readsAlready' })
    await nameReader(work, wish.id, { account: wish.account, basis: 'named', level: wish.level })
    return done({})
  },
)

/** Ends somebody's reading, the filer's too. A copy made before can still be opened with the old key. */
export const removeReader = ofIncident(
  'removeReader',
  { needs: 'decision', when: 'any' },
  async (work, { id, account, why }: OfAccount & { why: string }) => {
    const found = await findColleague(work, { id, account })
    if (found?.standing.owner === true) return refuse({ reason: 'isOwner' })
    if (found === undefined || found.standing.named.length === 0) {
      return refuse({ reason: 'notNamed' })
    }
    await work.db
      .updateTable('incident_reader')
      .set({ removed_at: work.now, removed_by: work.actor.account, cut: 1 })
      .where('incident_id', '=', id)
      .where('account_id', '=', account)
      .where('removed_at', 'is', null)
      .execute()
    await putEntry(work, work.vault, { kind: 'readerRemoved', account, why })
    return done({ oldBackups: 'stillReadable' as const })
  },
)

async function findColleague(
  work: IncidentWork,
  { id, account }: { id: string; account: string },
): Promise<Colleague | undefined> {
  return (await findColleagues(work.db, id)).find((colleague) => colleague.account === account)
}

/** Why somebody can't be given an incident at all. */
function notToBeGiven({ active, role, standing, publicKey }: Colleague): IncidentRefusal | null {
  const refusal = (why: 'involved' | 'role' | 'closedAccount' | 'noPassword'): IncidentRefusal => ({
    reason: 'mayNotRead',
    why,
    field: 'account',
  })
  if (!active) return refusal('closedAccount')
  if (role === 'systemAdministrator') return refusal('role')
  if (standing.involved) return refusal('involved')
  return publicKey === null ? refusal('noPassword') : null
}
