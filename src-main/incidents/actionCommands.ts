import { done, refuse } from '#main/database/command.ts'
import { accessOf } from '#shared/incidents/access.ts'
import { ofIncident, type OfIncident } from './incidentCommand.ts'
import { findColleagues } from './standing.ts'

/** Something is to be done, by a day, by somebody who sees the file. */
export const addAction = ofIncident(
  'addAction',
  { needs: 'file' },
  async (work, wish: OfIncident & { what: string; owner: string; dueOn: string }) => {
    if (wish.dueOn < work.today) return refuse({ reason: 'duePast', field: 'dueOn' })
    const owner = (await findColleagues(work.db, wish.id)).find(
      ({ account }) => account === wish.owner,
    )
    if (owner === undefined) return refuse({ reason: 'unknownPerson', field: 'account' })
    if (!owner.active)
      return refuse({ reason: 'mayNotRead', why: 'closedAccount', field: 'account' })
    if (accessOf(owner.standing)?.file !== true) {
      const why = owner.standing.involved ? 'involved' : 'role'
      return refuse({ reason: 'mayNotRead', why, field: 'account' })
    }
    const made = work.newId()
    await work.db
      .insertInto('incident_action')
      .values({
        id: made,
        incident_id: wish.id,
        owner_id: wish.owner,
        due_on: wish.dueOn,
        done_at: null,
        sealed_id: await work.vault.keep(work, { what: wish.what }, { signed: true }),
        result_id: null,
        added_at: work.now,
        added_by: work.actor.account,
      })
      .execute()
    return done({ made })
  },
)

/** It is done, with what came of it. */
export const finishAction = ofIncident(
  'finishAction',
  { needs: 'file' },
  async (work, wish: OfIncident & { action: string; result: string }) => {
    const action = work.file.actions.find(({ id }) => id === wish.action)
    if (action === undefined) return refuse({ reason: 'unknownPerson', field: 'entry' })
    if (action.done_at !== null) return refuse({ reason: 'actionDone' })
    await work.db
      .updateTable('incident_action')
      .set({
        done_at: work.now,
        result_id: await work.vault.keep(work, { result: wish.result }, { signed: true }),
      })
      .where('id', '=', wish.action)
      .execute()
    return done({})
  },
)
