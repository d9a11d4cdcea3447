import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { followGuardians } from '#main/notices/followMembers.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Relation } from '#shared/people/schema.ts'

/**
 * Notes who answers for somebody: a minor's legal representative. Whoever becomes one plays that part, and is
 * told of the timetables of the minor's groups.
 */
export const addGuardian: Command<
  { ward: string; guardian: string; relation: Relation },
  { id: string },
  { reason: 'ownGuardian' } | { reason: 'alreadyGuardian' } | CommonRefusal
> = {
  name: 'people.addGuardian',
  records: ({ ward, guardian }) => [`person/${ward}`, `person/${guardian}`],
  async run(work, { ward, guardian, relation }) {
    if (ward === guardian) return refuse({ reason: 'ownGuardian' })
    const known = await work.db
      .selectFrom('guardianship')
      .select('id')
      .where((row) =>
        row.or([
          row.and({ ward_id: ward, guardian_id: guardian }),
          row.and({ ward_id: guardian, guardian_id: ward }),
        ]),
      )
      .executeTakeFirst()
    if (known !== undefined) return refuse({ reason: 'alreadyGuardian' })
    const id = work.newId()
    await work.db
      .insertInto('guardianship')
      .values({ id, ward_id: ward, guardian_id: guardian, relation })
      .execute()
    await playPart(work, guardian)
    await followGuardians(work, [ward])
    return done({ id })
  },
}

export const removeGuardian: Command<
  { id: string; person: string },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'people.removeGuardian',
  records: ({ person }) => [`person/${person}`],
  async run(work, { id, person }) {
    const removed = await work.db
      .selectFrom('guardianship')
      .select(['ward_id as ward', 'guardian_id as guardian'])
      .where('id', '=', id)
      .where((row) => row.or({ ward_id: person, guardian_id: person }))
      .executeTakeFirst()
    if (removed === undefined) return done({})
    await work.db.deleteFrom('guardianship').where('id', '=', id).execute()
    await followGuardians(work, [removed.ward], [removed.guardian])
    return done({})
  },
}

async function playPart(work: Work, person: string): Promise<void> {
  const plays = await work.db
    .selectFrom('person_part')
    .select('id')
    .where('person_id', '=', person)
    .where('part', '=', 'guardian')
    .executeTakeFirst()
  if (plays !== undefined) return
  await work.db
    .insertInto('person_part')
    .values({ id: work.newId(), person_id: person, part: 'guardian' })
    .execute()
}
