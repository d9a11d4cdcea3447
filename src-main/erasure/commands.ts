import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { findPerson } from '#main/people/queries.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ErasureRefusal } from '#shared/erasure/contract.ts'
import type { ErasureReason, OldCopies } from '#shared/erasure/schema.ts'
import { findBlocks } from './blocks.ts'
import type { IncidentsOf } from './incidents.ts'
import type { EmptiedRows } from '#main/journal/emptyRows.ts'
import { enlist } from './enlist.ts'
import { eraseData } from './eraseData.ts'
import { nextNumber } from './list.ts'
import type { FoundMentions } from './mentions.ts'

interface Asked {
  id: string
  revision: number
  reason: ErasureReason
  requestedOn: string
  number: number
}

/** What was looked up before: copies stand in folders, incidents open with the director's key only, texts are many. */
interface Found {
  copies: OldCopies
  incidents: IncidentsOf
  mentions: FoundMentions
}

/**
 * Erases a person's data (GDPR, article 17): what identifies them goes, from change rows too; closed
 * records bear a number instead of the name. Final. Refused while something of theirs is not over.
 */
export const erasePerson: Command<
  Asked & Found,
  { number: number } & EmptiedRows,
  ErasureRefusal | CommonRefusal
> = {
  name: 'erasure.erase',
  records: ({ id }) => [`person/${id}`],
  asked: ({ id, revision, reason, requestedOn, number }) => ({
    id,
    revision,
    reason,
    requestedOn,
    number,
  }),
  forgets: ({ number, rows, rowsHash }) => ({ number, rows, rowsHash }),
  async run(work, { id, revision, reason, requestedOn, number, copies, incidents, mentions }) {
    const { db } = work
    const actor = actorOf(work)
    const person = await db
      .selectFrom('person')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (person.revision !== revision) {
      const current = await findPerson(db, id, actor, work.today)
      return refuse({ reason: 'changedMeanwhile', revision: person.revision, current })
    }
    if (requestedOn > work.today) {
      return refuse({
        reason: 'invalid',
        problems: [{ path: ['requestedOn'], problem: 'dateInFuture' }],
      })
    }
    const blocks = [...(await findBlocks(db, id, work.today)), ...incidents.blocks]
    if (blocks.length > 0) return refuse({ reason: 'blocked', blocks })
    const next = await nextNumber(db)
    if (next !== number) return refuse({ reason: 'otherNumber', field: 'number', number: next })

    const found = { copies, mentions: mentions.count }
    await enlist(work, actor, { person: id, number, reason, requestedOn, ...found })
    return done({ number, ...(await eraseData(work, [{ person: id, number }])) })
  },
}
