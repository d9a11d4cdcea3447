import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { actorOf } from './actorOf.ts'
import { idList } from './names.ts'
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
    where ${courses} and (${scope}) is not true limit 1`.execute(work.db)
  return found.rows.length > 0
}

/**
 * Whether some people manage, teach or attend groups outside the actor's scope, or manage a project
 * of another. Whoever made two such people one could take over what another manages.
 */
export async function standInOthersGroups(work: Work, people: readonly string[]): Promise<boolean> {
  const actor = actorOf(work)
  const scope = groupScope(actor)
  if (scope === null) return false
  const found = await sql<{ id: string }>`
    select study_group.id from study_group where (${scope}) is not true and (
      study_group.manager_id in ${idList(people)}
      or study_group.tutor_id in ${idList(people)}
      or exists (select 1 from enrolment
        where enrolment.group_id = study_group.id and enrolment.person_id in ${idList(people)})
      or exists (select 1 from group_teacher
        where group_teacher.group_id = study_group.id and group_teacher.person_id in ${idList(people)}))
    union all select training_project.id from training_project
      where training_project.manager_id in ${idList(people)}
      and training_project.manager_id <> ${actor.person}
    limit 1`.execute(work.db)
  return found.rows.length > 0
}
