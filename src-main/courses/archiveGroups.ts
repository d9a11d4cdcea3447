import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { cancelReservationsOf } from '#main/equipment/ofGroup.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RestoreRefusal } from '#shared/courses/contract.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { nameTaken } from './groupCommands.ts'
import { groupList } from './groupList.ts'

/**
 * Takes groups out of the daily lists; enrolments, papers and history stay. What is still reserved for
 * them is called off: nobody will come for it.
 */
export const archiveGroups: Command<
  { selection: Selection },
  { count: number; cancelled: number },
  CommonRefusal
> = {
  name: 'courses.archiveGroups',
  records: namedGroups,
  async run(work, { selection }) {
    let count = 0
    let cancelled = 0
    for (const id of await selectedIn(work, selection)) {
      const changed = await setArchived(work, id, work.now)
      if (changed > 0) cancelled += await cancelReservationsOf(work, id, null)
      count += changed
    }
    return done({ count, cancelled })
  },
}

/** Brings groups back. Refused while another group of the course bears the name. */
export const restoreGroups: Command<
  { selection: Selection },
  { count: number },
  RestoreRefusal | CommonRefusal
> = {
  name: 'courses.restoreGroups',
  records: namedGroups,
  async run(work, { selection }) {
    let count = 0
    for (const id of await selectedIn(work, selection)) {
      const group = await work.db
        .selectFrom('study_group')
        .select(['course_id', 'name', 'search_text'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (await nameTaken(work, group.course_id, group.search_text, id)) {
        return refuse({ reason: 'groupNameTaken', group: id, name: group.name })
      }
      count += await setArchived(work, id, null)
    }
    return done({ count })
  },
}

function namedGroups({ selection }: { selection: Selection }): string[] {
  return selection.kind === 'rows' ? selection.ids.map((id) => `group/${id}`) : []
}

function selectedIn(work: Work, selection: Selection): Promise<string[]> {
  return idsSelected(groupList, work.db, selection, actorOf(work))
}

/** @returns 1 if it really changed */
async function setArchived(work: Work, id: string, archivedAt: string | null): Promise<number> {
  const changed = await work.db
    .updateTable('study_group')
    .set((row) => ({ archived_at: archivedAt, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('archived_at', archivedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}
