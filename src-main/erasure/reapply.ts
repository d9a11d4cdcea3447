import { type Command, done, type Work } from '#main/database/command.ts'
import type { EmptiedRows } from '#main/journal/emptyRows.ts'
import { eraseData } from './eraseData.ts'
import { nextNumber, personHashes } from './list.ts'
import type { ListedErasure } from './listFile.ts'

/**
 * Does an erasure again in a file that was put back to a time before it. Nothing stands in the way:
 * what was decided then holds. Who is not in that file is only put on the list.
 */
export const reapplyErasure: Command<ListedErasure, { number: number } & EmptiedRows, never> = {
  name: 'erasure.reapply',
  forgets: ({ number, rows, rowsHash }) => ({ number, rows, rowsHash }),
  async run(work, listed) {
    const person = await findByHash(work, listed.person_hash)
    const number = await numberFor(work, listed)
    await work.db
      .insertInto('erasure_list')
      .values({ ...listed, number })
      .execute()
    const emptied =
      person === null ? { rows: 0, rowsHash: '' } : await eraseData(work, [{ person, number }])
    return done({ number, ...emptied })
  },
}

/** The number of then; another where the file gave it to somebody else meanwhile. */
async function numberFor({ db }: Work, { number }: ListedErasure): Promise<number> {
  const taken = await db
    .selectFrom('erasure_list')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst()
  return taken === undefined ? number : nextNumber(db)
}

async function findByHash({ db }: Work, wanted: string): Promise<string | null> {
  const hashOf = await personHashes(db)
  const people = await db.selectFrom('person').select('id').where('erased_at', 'is', null).execute()
  return people.find(({ id }) => hashOf(id) === wanted)?.id ?? null
}
