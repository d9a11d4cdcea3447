import { type Command, done } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'

/**
 * Writes down that papers were printed or saved. What has been printed before is a reprint: it kept
 * its number, and the register says so.
 */
export const notePapers: Command<
  { papers: readonly string[]; kind: 'printed' | 'saved' },
  { count: number },
  CommonRefusal
> = {
  name: 'documents.notePapers',
  records: ({ papers }) => papers.map((id) => `paper/${id}`),
  async run(work, { papers, kind }) {
    const ids = [...new Set(papers)]
    for (const [place, paper] of ids.entries()) {
      const before = await work.db
        .selectFrom('paper_event')
        .select('id')
        .where('paper_id', '=', paper)
        .where('kind', 'in', ['printed', 'reprinted'])
        .limit(1)
        .executeTakeFirst()
      await work.db
        .insertInto('paper_event')
        .values({
          id: work.newId(),
          paper_id: paper,
          kind: kind === 'printed' && before !== undefined ? 'reprinted' : kind,
          at: work.now,
          by: work.actor?.account ?? 'office',
        })
        .execute()
      if (place % 100 === 99) await work.pause({ done: place + 1, total: ids.length })
    }
    return done({ count: ids.length })
  },
}
