import type { CommandCall } from '#main/calls/runCommand.ts'
import { runWithin } from '#main/calls/runCommand.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import { type Access, accessOf } from '#shared/incidents/access.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { type LoadedFile, loadFile } from './loadFile.ts'
import { tellEnded } from './ended.ts'
import { mendOpened } from './keyCommands.ts'
import { followStaff, standsOtherwise } from './sealedStanding.ts'
import { proofOf } from './sealing.ts'
import { settle } from './settle.ts'
import { findColleagues } from './standing.ts'
import { keysAt, openVault, type Vault } from './vault.ts'

export type Refusal = IncidentRefusal | CommonRefusal

/** An incident at the revision that the window saw. */
export interface OfIncident {
  id: string
  revision: number
}

/** What a command gets besides its input: the incident's key (null: the actor has none), and what stands for the input in memory. */
export type Keyed<I> = I & { vault: Vault | null; proof: string }

/** What every command about one incident answers; `ended`: the accounts whose reading it ended. */
interface Settled {
  revision: number
  keyChanged: boolean
  ended: readonly string[]
}

/** What a command about one incident works with. */
export interface IncidentWork extends Work {
  readonly actor: Actor
  readonly vault: Vault
  readonly file: LoadedFile
  readonly access: Access
}

interface Guard {
  /** What of the incident the actor must see. `statement`: the command looks for itself. */
  needs: 'file' | 'report' | 'decision' | 'statement'
  /** Only while it is open (of itself), only while it is closed, or whenever. */
  when?: 'open' | 'closed' | 'any'
}

/**
 * A command about one incident: it refuses who has no key or may not, another revision, and a closed
 * file; then it acts, and what follows from the file (state, deadlines, who reads) is settled anew.
 * @param others records besides the incident that must be within the actor's scope
 */
export function ofIncident<I extends OfIncident, T extends object>(
  name: string,
  { needs, when = 'open' }: Guard,
  act: (work: IncidentWork, wish: I) => Promise<Answer<T, Refusal>>,
  others: (wish: I) => readonly string[] = () => [],
): Command<Keyed<I>, T & Settled, Refusal> {
  return {
    name: `incidents.${name}`,
    asked: ({ proof }) => proof,
    records: (wish) => [`incident/${wish.id}`, ...others(wish)],
    deniedAbout: ({ id }) => ({ incident: id }),
    async run(work, wish) {
      const { vault } = wish
      const { actor } = work
      if (actor === null) throw new Error('Incidents are written by somebody who has signed in')
      if (vault === null) return refuse({ reason: 'noKey' })
      // Who works here is taken from the register as it is now, before anybody is asked or given anything.
      await followStaff(work, vault)
      const colleagues = await findColleagues(work.db, wish.id)
      const own = colleagues.find(({ account }) => account === actor.account)
      const access = own === undefined ? null : accessOf(own.standing)
      if (access === null) throw new Error('Who may not read an incident was let in')
      if (!sees(access, needs)) return refuse({ reason: 'mayNot', needs: wanted(needs) })
      const file = await loadFile(work.db, vault)
      const { revision, key_version: keyVersion, closed_at: closedAt } = file.incident
      if (revision !== wish.revision || keyVersion !== vault.version) {
        return refuse({ reason: 'changedMeanwhile', revision, current: { id: wish.id } })
      }
      if (when === 'open' && closedAt !== null) return refuse({ reason: 'isClosed' })
      if (when === 'closed' && closedAt === null) return refuse({ reason: 'notClosed' })
      const answer = await act({ ...work, actor, vault, file, access }, wish)
      if (!answer.ok) return answer
      const { ended } = await settle(work, vault)
      return done({
        ...answer.value,
        revision: revision + 1,
        keyChanged: ended.length > 0,
        ended,
      })
    },
  }
}

const sees = (access: Access, needs: Guard['needs']): boolean => {
  switch (needs) {
    case 'file':
      return access.file
    case 'report':
      return access.report
    case 'decision':
      return access.decides
    case 'statement':
      return true
  }
}

const wanted = (needs: Guard['needs']) => (needs === 'statement' ? 'file' : needs)

/** The handler of a procedure about one incident: its key is opened before the transaction begins. */
export const withKey =
  <I extends OfIncident, T extends Settled>(command: Command<Keyed<I>, T, Refusal>) =>
  (call: CommandCall<I>): Promise<Outcome<T, Refusal>> =>
    runKeyed(command, call.input.payload, call)

/**
 * The same with what was made of the input before.
 * @param asked what tells one input from another, where the payload itself is too large
 */
export async function runKeyed<I extends OfIncident, T extends Settled>(
  command: Command<Keyed<I>, T, Refusal>,
  payload: I,
  call: CommandCall<unknown>,
  asked: unknown = payload,
): Promise<Outcome<T, Refusal>> {
  const { services, actor, desk } = call.context
  const keys = keysAt(services, desk)
  const vault =
    keys === null
      ? null
      : await openVault(services.reads, payload.id, { account: actor.account, keys })
  // Whoever it turns out may read it no more finds nothing there, as with any other call.
  if (vault !== null && (await standsOtherwise(services.reads, vault, actor))) {
    await mendOpened(call.context, [vault])
  }
  const proof = keys === null ? '' : proofOf(keys.privateKey, asked)
  const outcome = await runWithin(command, { ...payload, vault, proof }, call)
  if (outcome.ok) tellEnded(services, outcome.entry, outcome.value.ended)
  else if (isDenial(outcome.refusal)) {
    const about = { incident: payload.id }
    await services.door.note({ kind: 'denied', action: command.name, about }, { actor, desk })
  }
  return outcome
}

/** Whether somebody was refused for who they are: that is an entry of its own, because a refused command leaves none. */
const isDenial = ({ reason }: Refusal): boolean => reason === 'noKey' || reason === 'mayNot'
