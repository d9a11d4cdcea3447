import { type Kysely, sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { CommandCall } from '#main/calls/runCommand.ts'
import type { Tables } from '#main/database/tables.ts'
import { followDeputies } from './deputies.ts'
import { mendOpened } from './keyCommands.ts'
import { incidentScope } from './scope.ts'
import { findSealedParts } from './sealedPart.ts'
import { findStandingAmissOf } from './sealedStanding.ts'
import { findVaults, type Vault } from './vault.ts'

/**
 * A command after which somebody else may manage a group, or a person of an incident may turn out to work
 * here: then who reads incidents follows at once, as far as the actor opens them. What they don't open
 * follows when somebody does: before that nobody can tell.
 */
export const mendingIncidents =
  <I, O extends { ok: boolean }>(handler: (call: CommandCall<I>) => Promise<O>) =>
  async (call: CommandCall<I>): Promise<O> => {
    const { reads } = call.context.services
    const before = await findStandings(reads)
    const outcome = await handler(call)
    if (outcome.ok && (await findStandings(reads)) !== before) {
      await mendAll(call.context)
      // What the actor may not read any more, or never did, is passed on all the same.
      await followDeputies(call.context)
    }
    return outcome
  }

/** Who manages what and who signs in, in one text that changes with it. */
async function findStandings(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ standings: string }>`select json_array(
    (select json_group_array(json_array(id, manager_id, course_id)) from study_group),
    (select json_group_array(json_array(id, project_id)) from course),
    (select json_group_array(json_array(id, manager_id)) from training_project),
    (select json_group_array(json_array(id, person_id, role, active)) from account),
    (select count(*) from person)) as standings`.execute(db)
  return rows[0]?.standings ?? ''
}

async function mendAll(context: AdmittedContext): Promise<void> {
  const { services, actor } = context
  const incidents = await services.reads
    .selectFrom('incident')
    .select(['id', 'revision', 'key_version', 'report_id'])
    .where(incidentScope(actor))
    .orderBy('seq')
    .execute()
  const parts = await findSealedParts(context, incidents)
  const standings = await findStandingAmissOf(services.reads, parts)
  const vaultOf = await findVaults(context)
  const amiss: Vault[] = []
  for (const [id, { missing, surplus }] of standings) {
    const vault = missing || surplus ? await vaultOf(id) : null
    if (vault !== null) amiss.push(vault)
  }
  await mendOpened(context, amiss)
}
