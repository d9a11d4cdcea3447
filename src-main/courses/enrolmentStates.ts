import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { enrolmentList } from './enrolments.ts'
import { idList } from './names.ts'

interface Change {
  group: string
  selection: Selection
  state: EnrolmentState
  since: string | null
  /** Revisions of the rows that the window showed. */
  seen: Record<string, number>
}

/** Puts enrolments of a group into a state since a day; those that are in it already stay as they are. */
export const changeEnrolmentState: Command<Change, { count: number }, CommonRefusal> = {
  name: 'courses.changeEnrolmentState',
  records: ({ group }) => [`group/${group}`],
  async run(work, { group, selection, state, since: asked, seen }) {
    const since = asked ?? work.today
    if (since > work.today) {
      const problems = [{ path: ['since'], problem: 'dateInFuture' }]
      return refuse({ reason: 'invalid', problems })
    }
    const list = enrolmentList(group, work.today)
    const ids = await idsSelected(list, work.db, selection, actorOf(work))
    const enrolments = await work.db
      .selectFrom('enrolment')
      .selectAll()
      .where(sql<boolean>`id in ${idList(ids)}`)
      .execute()
    let count = 0
    for (const enrolment of enrolments) {
      const revision = seen[enrolment.id]
      if (revision !== undefined && revision !== enrolment.revision) {
        const { id, state: current, since: from } = enrolment
        return refuse({
          reason: 'changedMeanwhile',
          revision: enrolment.revision,
          current: { id, state: current, since: from },
        })
      }
      if (enrolment.state === state && (asked === null || enrolment.since === since)) continue
      await work.db
        .updateTable('enrolment')
        .set({ state, since, revision: enrolment.revision + 1 })
        .where('id', '=', enrolment.id)
        .execute()
      count += 1
      if (count % 200 === 0) await work.pause({ done: count, total: enrolments.length })
    }
    return done({ count })
  },
}
