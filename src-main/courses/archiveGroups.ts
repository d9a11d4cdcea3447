import { type Kysely, sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { bringBackBy } from '#main/equipment/bringBackBy.ts'
import { cancelReservationsOf } from '#main/equipment/ofGroup.ts'
import { findLeftInGroups } from '#main/equipment/leftInGroups.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LeftInGroups } from '#shared/equipment/leftInGroups.ts'
import type { KeptDue } from '#shared/equipment/leftWith.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RestoreRefusal } from '#shared/courses/contract.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { nameTaken } from './groupCommands.ts'
import { groupList } from './groupList.ts'
import { idList } from './names.ts'

/**
 * Takes groups out of the daily lists; enrolments, papers and history stay. What is still reserved for
 * them is called off: nobody will come for it. What is out stays out, and is due sooner where a day is named.
 */
export const archiveGroups: Command<
  { selection: Selection; bringBackBy: string | null },
  {
    count: number
    cancelled: number
    passedOn: number
    shortened: number
    dueSooner: number
    kept: KeptDue[]
  },
  CommonRefusal
> = {
  name: 'courses.archiveGroups',
  records: namedGroups,
  async run(work, { selection, bringBackBy: backBy }) {
    if (backBy !== null && backBy < work.today) {
      const problems = [{ path: ['bringBackBy'], problem: 'dateInPast' }]
      return refuse({ reason: 'invalid', problems })
    }
    let cancelled = 0
    let passedOn = 0
    let shortened = 0
    let dueSooner = 0
    const kept: KeptDue[] = []
    const archived: string[] = []
    for (const id of await selectedIn(work, selection)) {
      if ((await setArchived(work, id, work.now)) === 1) archived.push(id)
    }
    // Only now: none of them needs anything for another of them.
    for (const id of archived) {
      const freed = await cancelReservationsOf(work, id, null)
      cancelled += freed.cancelled
      passedOn += freed.passedOn
      shortened += freed.shortened
      if (backBy === null) continue
      const back = await bringBackBy(work, id, null, backBy)
      dueSooner += back.changed
      kept.push(...back.kept)
    }
    return done({ count: archived.length, cancelled, passedOn, shortened, dueSooner, kept })
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

/** What is reserved and on loan for chosen groups, and how many of their sessions are still to come. */
export async function leftInSelected(
  db: Kysely<Tables>,
  selection: Selection,
  today: CivilDate,
  actor: Actor,
): Promise<LeftInGroups & { stillPlanned: number }> {
  const groups = await idsSelected(groupList(today), db, selection, actor)
  const { stillPlanned } = await db
    .selectFrom('session')
    .select(({ fn }) => fn.countAll<number>().as('stillPlanned'))
    .where(sql<boolean>`group_id in ${idList(groups)}`)
    .where('state', '=', 'planned')
    .where('day', '>=', today)
    .executeTakeFirstOrThrow()
  return { ...(await findLeftInGroups(db, groups, today, actor)), stillPlanned }
}

function namedGroups({ selection }: { selection: Selection }): string[] {
  return selection.kind === 'rows' ? selection.ids.map((id) => `group/${id}`) : []
}

function selectedIn(work: Work, selection: Selection): Promise<string[]> {
  return idsSelected(groupList(work.today), work.db, selection, actorOf(work))
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
