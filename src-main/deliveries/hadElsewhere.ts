import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Had } from './batchMembers.ts'
import { hasEndedBadly } from './places.ts'

/**
 * What people have or are to have of these materials by other groups of the same course, for the same week
 * where it is for one: the codes, and how many of each. What was called off, did not arrive or was given
 * back does not count.
 */
export async function findHadElsewhere(
  db: Kysely<Tables>,
  { group, week, materials }: { group: string; week: string | null; materials: readonly string[] },
): Promise<ReadonlyMap<string, Pick<Had, 'codes' | 'materials'>>> {
  const had = new Map<string, Pick<Had, 'codes' | 'materials'>>()
  if (materials.length === 0) return had
  const { rows } = await sql<{ person: string; code: string; material: string; quantity: number }>`
    select delivery.person_id as person, delivery.code, delivery_line.material_id as material,
      delivery_line.quantity
    from delivery join delivery_line on delivery_line.delivery_id = delivery.id
    where delivery.group_id in (select other.id from study_group as other
        join study_group as this on this.course_id = other.course_id and this.id <> other.id
        where this.id = ${group})
      and delivery.week is ${week} and delivery_line.material_id in (${sql.join(materials)})
      and delivery.status not in ('cancelled', 'returned') and not ${hasEndedBadly}
    order by delivery.seq`.execute(db)
  for (const { person, code, material, quantity } of rows) {
    const known = had.get(person) ?? { codes: [], materials: new Map<string, number>() }
    if (!known.codes.includes(code)) known.codes.push(code)
    known.materials.set(material, (known.materials.get(material) ?? 0) + quantity)
    had.set(person, known)
  }
  return had
}
