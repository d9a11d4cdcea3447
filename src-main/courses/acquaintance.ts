import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { AcquaintanceRefusal, CheckRefusal } from '#shared/courses/contract.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { isArchived, peopleSelected } from './checkedPeople.ts'
import { idList } from './names.ts'

interface Chosen {
  group: string
  selection: Selection
}

/**
 * Notes that chosen participants know the office's procedure in its present version since a day.
 * Who knew it already keeps their day, unless another is named.
 */
export const noteAcquaintance: Command<
  Chosen & { on: string | null },
  { count: number; version: string },
  AcquaintanceRefusal | CommonRefusal
> = {
  name: 'courses.noteAcquaintance',
  records: ({ group }) => [`group/${group}`],
  async run(work, { on, ...chosen }) {
    if (await isArchived(work, chosen.group)) return refuse({ reason: 'groupArchived' })
    const { procedureName, procedureVersion: version } = await findInstitution(work.db)
    if (procedureName === '') return refuse({ reason: 'noProcedure' })
    if (on !== null && on > work.today) {
      const problems = [{ path: ['on'], problem: 'dateInFuture' }]
      return refuse({ reason: 'invalid', problems })
    }
    const people = await peopleSelected(work, chosen)
    const known = await work.db
      .selectFrom('acknowledgement')
      .select(['id', 'person_id as person', 'acknowledged_on as since'])
      .where('group_id', '=', chosen.group)
      .where('procedure_version', '=', version)
      .where(sql<boolean>`person_id in ${idList(people)}`)
      .execute()
    const before = new Map(known.map(({ person, ...row }) => [person, row]))
    let count = 0
    for (const [place, person] of people.entries()) {
      const row = before.get(person)
      if (row === undefined) {
        await work.db
          .insertInto('acknowledgement')
          .values({
            id: work.newId(),
            group_id: chosen.group,
            person_id: person,
            procedure_name: procedureName,
            procedure_version: version,
            acknowledged_on: on ?? work.today,
            entered_by: actorOf(work).account,
          })
          .execute()
        count += 1
      } else if (on !== null && on !== row.since) {
        await work.db
          .updateTable('acknowledgement')
          .set({ acknowledged_on: on, entered_by: actorOf(work).account })
          .where('id', '=', row.id)
          .execute()
        count += 1
      }
      if (place % 200 === 199) await work.pause({ done: place + 1, total: people.length })
    }
    return done({ count, version })
  },
}

/** Takes the note of the present version away from chosen participants; earlier versions stay. */
export const clearAcquaintance: Command<Chosen, { count: number }, CheckRefusal | CommonRefusal> = {
  name: 'courses.clearAcquaintance',
  records: ({ group }) => [`group/${group}`],
  async run(work, chosen) {
    if (await isArchived(work, chosen.group)) return refuse({ reason: 'groupArchived' })
    const { procedureVersion } = await findInstitution(work.db)
    const people = await peopleSelected(work, chosen)
    const gone = await work.db
      .deleteFrom('acknowledgement')
      .where('group_id', '=', chosen.group)
      .where('procedure_version', '=', procedureVersion)
      .where(sql<boolean>`person_id in ${idList(people)}`)
      .executeTakeFirst()
    return done({ count: Number(gone.numDeletedRows) })
  },
}
