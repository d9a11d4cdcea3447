import type { Work } from '#main/database/command.ts'
import type { ErasureProtocol, ErasureReason, OldCopies } from '#shared/erasure/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { countErasure } from './counts.ts'
import { personHashes } from './list.ts'
import { countDrafts } from './traces.ts'

interface Decided {
  person: string
  number: number
  reason: ErasureReason
  requestedOn: string
  copies: OldCopies
  /** Texts of others that may name them. */
  mentions: number
}

/**
 * Puts an erasure on the list that a restore goes by, with what goes and what stays, before it is
 * done. Whether they stand in incidents is not written there: that is sealed, and told to nobody but who may
 * read them, before they decide.
 */
export async function enlist(work: Work, actor: Actor, decided: Decided): Promise<void> {
  const { person, number, reason, requestedOn, copies, mentions } = decided
  const drafts = await countDrafts(work.db, person)
  const counted = await countErasure(work.db, person, {
    today: work.today,
    drafts,
    incidents: 0,
    mentions,
  })
  const hashOf = await personHashes(work.db)
  const protocol: ErasureProtocol = { ...counted, copies }
  await work.db
    .insertInto('erasure_list')
    .values({
      person_hash: hashOf(person),
      number,
      reason,
      requested_on: requestedOn,
      erased_at: work.now,
      erased_by: actor.account,
      protocol: JSON.stringify(protocol),
    })
    .execute()
}
