import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { TieRefusal } from '#shared/materials/refusals.ts'
import { keptTarget, recordOf, type TieTarget } from '#shared/materials/ties.ts'
import { tiedTo } from './choices.ts'
import { isArchived } from './commands.ts'

type Tie = { id: string; to: TieTarget }
type Nothing = Record<string, never>
const both = ({ id, to }: Tie) => [`material/${id}`, recordOf(to)]

/** Says what a material is for. */
export const tieMaterial: Command<Tie, Nothing, TieRefusal | CommonRefusal> = {
  name: 'materials.tie',
  records: both,
  async run(work, { id, to }) {
    if (await isArchived(work, id)) return refuse({ reason: 'archived' })
    const tied = await work.db
      .selectFrom('material_tie')
      .select('id')
      .where('material_id', '=', id)
      .where(sql<boolean>`${tiedTo(to)}`)
      .executeTakeFirst()
    if (tied !== undefined) return refuse({ reason: 'alreadyTied' })
    const kept = keptTarget(to)
    await work.db
      .insertInto('material_tie')
      .values({
        id: work.newId(),
        material_id: id,
        course_id: kept.kind === 'course' ? kept.course : null,
        session_id: kept.kind === 'session' ? kept.session : null,
        group_id: kept.kind === 'week' ? kept.group : null,
        week: kept.kind === 'week' ? kept.week : null,
      })
      .execute()
    return done({})
  },
}

/** Says that a material is not for that after all. */
export const untieMaterial: Command<Tie, Nothing, { reason: 'notTied' } | CommonRefusal> = {
  name: 'materials.untie',
  records: both,
  async run(work, { id, to }) {
    const { numDeletedRows } = await work.db
      .deleteFrom('material_tie')
      .where('material_id', '=', id)
      .where(sql<boolean>`${tiedTo(to)}`)
      .executeTakeFirstOrThrow()
    return numDeletedRows === 0n ? refuse({ reason: 'notTied' }) : done({})
  },
}
