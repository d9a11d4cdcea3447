import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { checkListOf } from './checkList.ts'
import { idList } from './names.ts'

/** Whether the group is in the archive, where nothing is noted any more. */
export async function isArchived(work: Work, group: string): Promise<boolean> {
  const { archivedAt } = await work.db
    .selectFrom('study_group')
    .select('archived_at as archivedAt')
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  return archivedAt !== null
}

/** Whose rows of the grid were chosen. */
export async function peopleSelected(
  work: Work,
  { group, selection }: { group: string; selection: Selection },
): Promise<string[]> {
  const list = await checkListOf(work.db, group)
  const ids = await idsSelected(list, work.db, selection, actorOf(work))
  const found = await work.db
    .selectFrom('enrolment')
    .select('person_id as person')
    .where(sql<boolean>`id in ${idList(ids)}`)
    .execute()
  return found.map(({ person }) => person)
}
