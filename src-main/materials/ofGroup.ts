import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { GroupMaterial } from '#shared/materials/schema.ts'
import { tiesWhere } from './tiesWhere.ts'

/** The materials in use that are tied to a group's course, to one of its weeks or to a session of it. */
export async function findMaterialsOfGroup(
  db: Kysely<Tables>,
  group: string,
): Promise<GroupMaterial[]> {
  const ties = await tiesWhere(
    db,
    sql`(material_tie.group_id = ${group}
      or material_tie.course_id = (select course_id from study_group where id = ${group})
      or material_tie.session_id in (select id from session
        where session.group_id = ${group} and session.state <> 'cancelled'))`,
  )
  const materials = await db
    .selectFrom('material')
    .select(['id', 'name', 'kind'])
    .where(sql<boolean>`id in ${idList(ties.map(({ material }) => material))}`)
    .where('archived_at', 'is', null)
    .execute()
  const known = new Map(materials.map((material) => [material.id, material]))
  return ties.flatMap(({ material, ...tie }) => {
    const found = known.get(material)
    return found === undefined ? [] : [{ ...found, tie }]
  })
}
