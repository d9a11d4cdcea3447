import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { MaterialTie } from '#shared/materials/schema.ts'
import type { TieTarget } from '#shared/materials/ties.ts'

/** What materials are for: courses, then weeks and sessions by day, each with the material it is of. */
export async function tiesWhere(
  db: Kysely<Tables>,
  which: Condition,
): Promise<(MaterialTie & { material: string })[]> {
  const { rows } = await sql<TieRow>`
    select material_tie.id, material_tie.material_id as material, material_tie.course_id as course,
      material_tie.session_id as session, material_tie.group_id as "group", material_tie.week,
      coalesce(course.name, study_group.name) as name,
      session.day, session.starts_at as "from", session.ends_at as "to", session.topic
    from material_tie
    left join course on course.id = material_tie.course_id
    left join session on session.id = material_tie.session_id
    left join study_group on study_group.id = coalesce(material_tie.group_id, session.group_id)
    where ${which}
    order by material_tie.course_id is null, coalesce(session.day, material_tie.week, ''),
      coalesce(session.starts_at, ''), name, material_tie.id`.execute(db)
  return rows.flatMap((row) => {
    const to = targetOf(row)
    if (to === null) return []
    const { id, material, name, day, from, to: until, topic } = row
    const session =
      day === null || from === null || until === null
        ? null
        : { day, from, to: until, topic: topic ?? '' }
    return [{ id, material, to, name, session }]
  })
}

interface TieRow {
  id: string
  material: string
  course: string | null
  session: string | null
  group: string | null
  week: string | null
  name: string
  day: string | null
  from: string | null
  to: string | null
  topic: string | null
}

function targetOf({ course, session, group, week }: TieRow): TieTarget | null {
  if (course !== null) return { kind: 'course', course }
  if (session !== null) return { kind: 'session', session }
  return group === null || week === null ? null : { kind: 'week', group, week }
}
