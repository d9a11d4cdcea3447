import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { actorOf } from './actorOf.ts'
import { groupScope } from './scope.ts'

/**
 * Whether there are groups outside the actor's scope among those of some courses. Whoever could
 * change such a course or its project could make the groups of others their own.
 * @param courses a condition over the table `course`
 */
export async function holdsOthersGroups(work: Work, courses: Condition): Promise<boolean> {
  const scope = groupScope(actorOf(work))
  if (scope === null) return false
  const found = await sql<{ id: string }>`
    select study_group.id from study_group join course on course.id = study_group.course_id
    where ${courses} and not ${scope} limit 1`.execute(work.db)
  return found.rows.length > 0
}
