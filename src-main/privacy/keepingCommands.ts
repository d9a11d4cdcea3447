import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { findBlocks } from '#main/erasure/blocks.ts'
import { enlist } from '#main/erasure/enlist.ts'
import { eraseData, type Erased } from '#main/erasure/eraseData.ts'
import type { IncidentsOf } from '#main/erasure/incidents.ts'
import { nextNumber } from '#main/erasure/list.ts'
import { type EmptiedRows, emptyRows } from '#main/journal/emptyRows.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { OldCopies } from '#shared/erasure/schema.ts'
import type { EndedKind } from '#shared/privacy/keeping.ts'
import type { KeepingRefusal } from '#shared/privacy/refusals.ts'
import { endings, findEndedChanges } from './endings.ts'
import { findEndable } from './keeping.ts'

type Refusal = KeepingRefusal | CommonRefusal
interface Wish {
  kind: EndedKind
  ids: string[]
}

/**
 * Ends the keeping of records whose time is over, each kind in its own way (`endings`). What was written
 * of them in the journal's change rows goes too; their hashes stay, so that the chain verifies.
 */
export const endKeeping: Command<Wish, { done: number } & EmptiedRows, Refusal> = {
  name: 'privacy.endKeeping',
  records: ({ kind, ids }) => ids.map((id) => `${endings[kind].record}/${id}`),
  forgets: ({ rows, rowsHash }) => ({ rows, rowsHash }),
  async run(work, wish) {
    const endable = await findEndable(work.db, wish, { actor: actorOf(work), today: work.today })
    if (wish.ids.some((id) => !endable.has(id))) return refuse({ reason: 'notDue' })
    const emptied = await emptyRows(work, await findEndedChanges(work, wish))
    await endings[wish.kind].end(work, [...endable])
    return done({ done: endable.size, ...emptied })
  },
}

/** What was looked up before: incidents open with the director's key only, copies stand in folders, texts are many. */
interface Found {
  incidents: Readonly<Record<string, IncidentsOf>>
  /** How many texts of others may name each. */
  mentions: Readonly<Record<string, number>>
  copies: OldCopies
}

/**
 * Erases the data of participants whose time is over, as an erasure does: each stays as a number, and is
 * on the list that a restore goes by. Of whom something is not over yet is left, and counted.
 */
export const eraseParticipants: Command<
  { ids: string[] } & Found,
  { done: number; left: number } & EmptiedRows,
  Refusal
> = {
  name: 'privacy.eraseParticipants',
  records: ({ ids }) => ids.map((id) => `person/${id}`),
  asked: ({ ids }) => ({ ids }),
  forgets: ({ rows, rowsHash }) => ({ rows, rowsHash }),
  async run(work, { ids, incidents, mentions, copies }) {
    const actor = actorOf(work)
    const asked = { kind: 'participant', ids } as const
    const endable = await findEndable(work.db, asked, { actor, today: work.today })
    if (ids.some((id) => !endable.has(id))) return refuse({ reason: 'notDue' })
    const people: Erased[] = []
    const first = await nextNumber(work.db)
    for (const person of endable) {
      const ofIncidents = incidents[person] ?? { blocks: [], closed: 0 }
      const blocks = await findBlocks(work.db, person, work.today)
      if (blocks.length + ofIncidents.blocks.length > 0) continue
      const number = first + people.length
      const decided = { reason: 'notNeeded', requestedOn: work.today } as const
      const found = { copies, mentions: mentions[person] ?? 0 }
      await enlist(work, actor, { person, number, ...decided, ...found })
      people.push({ person, number })
    }
    if (people.length === 0) return refuse({ reason: 'blocked' })
    const emptied = await eraseData(work, people)
    return done({ done: people.length, left: endable.size - people.length, ...emptied })
  },
}
