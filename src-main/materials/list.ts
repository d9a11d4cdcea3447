import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { courseScope } from '#main/courses/scope.ts'
import { contains, wordsIn } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import { lends } from '#main/equipment/scope.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { Material } from '#shared/materials/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { codeKey } from './codeKey.ts'
import { counted, fileCount, stock } from './stockSql.ts'

/** Which courses materials are used in: tied to them, to a week of a group or to a session of one. */
const uses = sql`material_tie
  left join session on session.id = material_tie.session_id
  left join study_group on study_group.id = coalesce(material_tie.group_id, session.group_id)
  join course on course.id = coalesce(material_tie.course_id, study_group.course_id)`

const usedIn = (actor: Actor) => courseScope(actor) ?? sql`true`

/** The materials of the office. Archived ones show only when asked for. */
export const materialList: ListDefinition<Material> = {
  from: sql`material`,
  id: sql`material.id`,
  position: sql`material.seq`,
  columns: {
    name: {
      sort: sql`material.sort_key`,
      contains: (folded) => contains(sql`material.search_text`, folded),
    },
    kind: {
      sort: sql`material.kind`,
      isOneOf: (kinds) => sql`material.kind in (${sql.join(kinds)})`,
    },
    code: {
      sort: sql`material.code_key`,
      contains: (folded) => contains(sql`material.code_key`, codeKey(folded)),
    },
    shelf: {
      sort: sql`material.shelf`,
      contains: (folded) => contains(sql`fold(material.shelf)`, folded),
    },
    course: {
      contains: (folded, actor) => sql`material.id in (select material_tie.material_id from ${uses}
        where ${contains(sql`course.search_text`, folded)} and ${usedIn(actor)})`,
      isOneOf: (ids, actor) => sql`material.id in (select material_tie.material_id from ${uses}
        where course.id in (${sql.join(ids)}) and ${usedIn(actor)})`,
    },
    stock: {
      sort: sql`coalesce(${stock}, -1)`,
      sum: stock,
      yes: sql`(material.stock_kept = 1 and ${counted} > 0)`,
    },
    returnable: { sort: sql`material.returnable`, yes: sql`material.returnable = 1` },
    files: { sort: fileCount, yes: sql`${fileCount} > 0` },
    archived: { yes: sql`material.archived_at is not null` },
  },
  order: [{ column: 'name', direction: 'ascending' }],
  unless: { filtered: ['archived'], only: sql`material.archived_at is null` },
  scope: lends,
  search: (text) => wordsIn(text, [sql`material.search_text`]),
  load: findMaterialRows,
}

/** Materials as the list shows them, in any order. */
export async function findMaterialRows(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
): Promise<Material[]> {
  const { rows } = await sql<Row>`
    select material.id, name, kind, returnable, code, shelf, weight_grams as weightGrams,
      height_mm as heightMm, width_mm as widthMm, length_mm as lengthMm, stock_kept as stockKept,
      link, note, revision, archived_at as archivedAt, ${stock} as stock, ${fileCount} as files
    from material where material.id in ${idList(ids)}`.execute(db)
  const courses = await coursesOf(db, ids, actor)
  return rows.map(({ returnable, stockKept, archivedAt, ...row }) => ({
    ...row,
    returnable: returnable === 1,
    stockKept: stockKept === 1,
    archived: archivedAt !== null,
    courses: courses.get(row.id) ?? [],
  }))
}

type Row = Omit<Material, 'returnable' | 'stockKept' | 'archived' | 'courses'> & {
  returnable: number
  stockKept: number
  archivedAt: string | null
}

/** The courses that the actor may see, by material, in Latvian order. */
async function coursesOf(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ material: string; name: string }>`
    select material_tie.material_id as material, course.name from ${uses}
    where material_tie.material_id in ${idList(ids)} and ${usedIn(actor)}
    group by material_tie.material_id, course.id
    order by course.sort_key, course.seq`.execute(db)
  const names = new Map<string, string[]>()
  for (const { material, name } of rows) {
    names.set(material, [...(names.get(material) ?? []), name])
  }
  return names
}
