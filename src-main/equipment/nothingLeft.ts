import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import type { NothingLeft } from '#shared/equipment/refusals.ts'
import { findWhom } from './whom.ts'

const named = (name: string): NothingLeft['what'] => ({ categoryName: name, categoryNameEn: name })

/** Why nothing can be done to a reservation: what it was of, whose it is, and since when it is over. */
export async function nothingLeftOf(
  work: Work,
  reservation: string,
  why: 'ended' | 'notOfIt' | 'inPlace',
): Promise<NothingLeft> {
  const { rows } = await sql<{
    categoryName: string
    categoryNameEn: string
    person: string
    on: string | null
  }>`select coalesce(equipment_model.name, equipment_category.name) as categoryName,
      coalesce(equipment_model.name, nullif(equipment_category.name_en, ''),
        equipment_category.name) as categoryNameEn,
      person_id as person, ended_on as "on"
    from reservation join equipment_category on equipment_category.id = reservation.category_id
    left join equipment_model on equipment_model.id = reservation.model_id
    where reservation.id = ${reservation}`.execute(work.db)
  const [row] = rows
  if (row === undefined) {
    return { reason: 'nothingLeft', why, what: named(''), person: null, on: null }
  }
  const whom = await findWhom(work.db, [row.person], actorOf(work))
  const { categoryName, categoryNameEn, on } = row
  const what = { categoryName, categoryNameEn }
  return { reason: 'nothingLeft', why, what, person: whom(row.person), on }
}

/** That lines are all back: which, from whom, and since when. */
export async function nothingLeftOut(
  work: Work,
  lines: readonly { tag: string; what: string; person: string; returnedOn: string | null }[],
): Promise<NothingLeft> {
  const latest = lines.toSorted((one, other) =>
    (one.returnedOn ?? '') < (other.returnedOn ?? '') ? 1 : -1,
  )[0]
  const whom = await findWhom(work.db, latest === undefined ? [] : [latest.person], actorOf(work))
  return {
    reason: 'nothingLeft',
    why: 'back',
    what: named(lines.map(({ tag, what }) => tag || what).join(', ')),
    person: latest === undefined ? null : whom(latest.person),
    on: latest?.returnedOn ?? null,
  }
}

/** That of a reservation less is left than is to go out, or it is another's. */
export const notOfTheirs = (tags: readonly string[]): NothingLeft => ({
  reason: 'nothingLeft',
  why: 'collected',
  what: named(tags.filter(Boolean).join(', ')),
  person: null,
  on: null,
})
