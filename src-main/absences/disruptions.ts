import type { Kysely } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { fullNameOf } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Disruption, DisruptionInput } from '#shared/absences/schema.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'

/** What kept everybody from a session, or null. */
export async function findDisruption(
  db: Kysely<Tables>,
  session: string,
): Promise<Disruption | null> {
  const row = await db
    .selectFrom('session_disruption')
    .leftJoin('account', 'account.id', 'session_disruption.entered_by')
    .leftJoin('person as writer', 'writer.id', 'account.person_id')
    .select(['what', 'contacted', 'catch_up', 'session_disruption.note'])
    .select(['session_disruption.revision', 'session_disruption.entered_at'])
    .select(fullNameOf('writer').as('enteredBy'))
    .where('session_id', '=', session)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        what: row.what,
        contacted: row.contacted === 1,
        catchUp: row.catch_up,
        note: row.note,
        revision: row.revision,
        enteredAt: row.entered_at,
        enteredBy: row.enteredBy,
      }
}

const rowOf = ({ what, contacted, catchUp, note }: DisruptionInput) => ({
  what,
  contacted: contacted ? 1 : 0,
  catch_up: catchUp,
  note,
})

/** Notes once for all what kept everybody from a session, or changes it as the window saw it. */
export const noteDisruption: Command<
  { session: string; revision: number | null; input: DisruptionInput },
  { revision: number },
  CommonRefusal
> = {
  name: 'absences.noteDisruption',
  records: ({ session }) => [`session/${session}`],
  async run(work, { session, revision, input }) {
    const current = await findDisruption(work.db, session)
    if ((current?.revision ?? null) !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? 1,
        current,
      })
    }
    if (revision === null) {
      await work.db
        .insertInto('session_disruption')
        .values({
          id: work.newId(),
          session_id: session,
          ...rowOf(input),
          entered_at: work.now,
          entered_by: actorOf(work).account,
          revision: 1,
        })
        .execute()
      return done({ revision: 1 })
    }
    await work.db
      .updateTable('session_disruption')
      .set({ ...rowOf(input), revision: revision + 1 })
      .where('session_id', '=', session)
      .execute()
    return done({ revision: revision + 1 })
  },
}

/** Takes away what was noted of the wrong session. */
export const forgetDisruption: Command<
  { session: string; revision: number },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'absences.forgetDisruption',
  records: ({ session }) => [`session/${session}`],
  async run(work, { session, revision }) {
    const current = await findDisruption(work.db, session)
    if (current?.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision,
        current,
      })
    }
    await work.db.deleteFrom('session_disruption').where('session_id', '=', session).execute()
    return done({})
  },
}
