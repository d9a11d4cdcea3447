import { type Kysely, sql } from 'kysely'
import { wordsIn } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { MaterialChoice } from '#shared/materials/schema.ts'
import { keptTarget, type TieTarget } from '#shared/materials/ties.ts'
import { fileCount, stock } from './stockSql.ts'

/** The first materials in use that match what was typed, in Latvian order. */
export const findMaterials = (
  db: Kysely<Tables>,
  { text, limit }: { text: string; limit: number },
): Promise<MaterialChoice[]> =>
  choices(db, wordsIn(text, [sql`material.search_text`]) ?? sql`true`, limit)

/**
 * The set of a course, of a session or of a week of a group (whichever of its days is named): the
 * materials in use that are tied to just that, in Latvian order.
 */
export const findMaterialsFor = (db: Kysely<Tables>, of: TieTarget): Promise<MaterialChoice[]> =>
  choices(
    db,
    sql`material.id in (select material_tie.material_id from material_tie where ${tiedTo(of)})`,
    1000,
  )

/** Ties to just that. A condition over the table `material_tie`. */
export function tiedTo(of: TieTarget): Condition {
  const to = keptTarget(of)
  switch (to.kind) {
    case 'course':
      return sql`material_tie.course_id = ${to.course}`
    case 'session':
      return sql`material_tie.session_id = ${to.session}`
    case 'week':
      return sql`(material_tie.group_id = ${to.group} and material_tie.week = ${to.week})`
  }
}

async function choices(
  db: Kysely<Tables>,
  which: Condition,
  limit: number,
): Promise<MaterialChoice[]> {
  const { rows } = await sql<Omit<MaterialChoice, 'returnable'> & { returnable: number }>`
    select material.id, name, kind, code, shelf, returnable, ${stock} as stock,
      weight_grams as weightGrams, height_mm as heightMm, width_mm as widthMm,
      length_mm as lengthMm, link, ${fileCount} as files
    from material where archived_at is null and ${which}
    order by sort_key, seq limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, returnable: row.returnable === 1 }))
}
