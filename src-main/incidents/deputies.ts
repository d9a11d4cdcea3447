import { type Kysely, sql } from 'kysely'
import { v4 } from 'uuid'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { CommandCall } from '#main/calls/runCommand.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { type Command, done } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import type { PolicyInput } from '#shared/incidents/schema.ts'
import { tellEnded } from './ended.ts'
import { isOwnerAmiss, settleOwner } from './owners.ts'
import { changePolicy, findIncidentPolicy } from './policy.ts'

/** Incidents on which the deputy stands in, or may have to, and whose owner or deputy is not who should be. */
async function findAmiss(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from incident where exists (select 1 from incident_reader
      where incident_reader.incident_id = incident.id
      and incident_reader.basis = 'deputy' and incident_reader.removed_at is null)
    or exists (select 1 from incident_person
      where incident_person.incident_id = incident.id and incident_person.involved = 1
      and incident_person.staff_id is not null and incident_person.removed_at is null)
    order by seq`.execute(db)
  const amiss: string[] = []
  for (const { id } of rows) if (await isOwnerAmiss(db, id)) amiss.push(id)
  return amiss
}

/**
 * Names today's deputy on the incidents in which a director is involved, and gives those to them that
 * nobody looks after. Nobody's key is needed: a reader who has one, or the recovery key, gives the deputy
 * theirs. It is not the command that changed the policy: its entry is hidden from the director who is
 * involved, and that of what they changed is not.
 */
const nameDeputies: Command<object, { ended: readonly string[] }, never> = {
  name: 'incidents.mendKeys',
  async run(work) {
    const ended = new Set<string>()
    for (const id of await findAmiss(work.db)) {
      const settled = await settleOwner(work, id, { manager: null, before: [] })
      for (const account of settled.ended) ended.add(account)
    }
    return done({ ended: [...ended] })
  },
}

/**
 * Whoever stands in for a director, and looks after what they did, follows the register and the policy,
 * also where whoever changed these opens nothing of it. Where nothing is amiss, nothing is written.
 */
export async function followDeputies({ services, actor, desk }: AdmittedContext): Promise<void> {
  if ((await findAmiss(services.reads)).length === 0) return
  const followed = await services.door.run(nameDeputies, v4(), {}, { actor, desk })
  if (followed.ok) tellEnded(services, followed.entry, followed.value.ended)
}

/** Changes what is settled about incidents; another deputy stands in at once, where one is needed already. */
export async function runChangePolicy(
  call: CommandCall<{ revision: number; input: PolicyInput }>,
): Promise<Outcome<{ revision: number }, IncidentRefusal | CommonRefusal>> {
  const before = await findIncidentPolicy(call.context.services.reads)
  const outcome = await runCommand(changePolicy)(call)
  if (outcome.ok && call.input.payload.input.deputy !== before.deputy) {
    await followDeputies(call.context)
  }
  return outcome
}
