import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { meanwhile } from './edition.ts'

/**
 * Remembers that messages of a notice leave the office: they are saved, copied, or printed for calls. From
 * then on people may know what it says, so that the next change makes a version of its own.
 */
export const giveOut: Command<
  { notice: string; people: readonly string[]; edition: string },
  { count: number },
  CommonRefusal
> = {
  name: 'notices.giveOut',
  records: ({ notice }) => [`notice/${notice}`],
  async run(work, { notice, people, edition }) {
    const changed = await meanwhile(work, notice, edition)
    if (changed !== null) return refuse(changed)
    const waiting = await work.db
      .selectFrom('notice_recipient')
      .select('id')
      .where('notice_id', '=', notice)
      .where('told_at', 'is', null)
      .where('given_at', 'is', null)
      .where(sql<boolean>`person_id in ${idList(people)}`)
      .execute()
    if (waiting.length === 0) return done({ count: 0 })
    await work.db
      .updateTable('notice_recipient')
      .set({ given_at: work.now })
      .where(sql<boolean>`id in ${idList(waiting.map(({ id }) => id))}`)
      .execute()
    // Whoever undoes what made the notice must meet that it is out.
    await work.db
      .updateTable('notice')
      .set({ revision: sql`revision + 1` })
      .where('id', '=', notice)
      .execute()
    return done({ count: waiting.length })
  },
}
