import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Selection } from '#shared/lists/list.ts'
import { peopleList } from './list.ts'

/**
 * Takes people out of the daily lists; papers and history keep them. Refused for whoever signs in:
 * their account is closed first.
 */
export const archivePeople: Command<
  { selection: Selection },
  { count: number },
  { reason: 'signsIn'; person: string } | CommonRefusal
> = {
  name: 'people.archive',
  async run(work, { selection }) {
    const ids = await selectedIn(work, selection)
    const accounts = await work.db
      .selectFrom('account')
      .select('person_id')
      .where('active', '=', 1)
      .execute()
    const signsIn = new Set(accounts.map((account) => account.person_id))
    const person = ids.find((id) => signsIn.has(id))
    if (person !== undefined) return refuse({ reason: 'signsIn', person })
    return done({ count: await setArchived(work, ids, work.now) })
  },
}

export const restorePeople: Command<{ selection: Selection }, { count: number }, CommonRefusal> = {
  name: 'people.restore',
  async run(work, { selection }) {
    const ids = await selectedIn(work, selection)
    return done({ count: await setArchived(work, ids, null) })
  },
}

function selectedIn(work: Work, selection: Selection): Promise<string[]> {
  if (work.actor === null) throw new Error('Somebody selected these people')
  return idsSelected(peopleList, work.db, selection, work.actor)
}

/** @returns how many really changed */
async function setArchived(
  work: Work,
  ids: readonly string[],
  archivedAt: string | null,
): Promise<number> {
  let count = 0
  for (const [place, id] of ids.entries()) {
    const changed = await work.db
      .updateTable('person')
      .set((row) => ({ archived_at: archivedAt, revision: row('revision', '+', 1) }))
      .where('id', '=', id)
      .where('archived_at', archivedAt === null ? 'is not' : 'is', null)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    count += Number(changed.numUpdatedRows)
    if (place % 200 === 199) await work.pause({ done: place + 1, total: ids.length })
  }
  return count
}
