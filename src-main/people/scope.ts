import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { notRestricted } from './restricted.ts'

/**
 * Whom the actor may see: the director everybody; others nobody whose data is restricted (GDPR 18); the
 * office staff everybody else; a project manager the people
 * of their own groups with their guardians, those they entered, and the people of the office whom
 * everyone works with (teachers, tutors, colleagues); a system administrator the colleagues, who may
 * become users.
 * @returns a condition over the table `person`, or null where nothing is hidden
 */
export function personScope(actor: Actor): Condition | null {
  switch (actor.role) {
    case 'director':
      return null
    case 'staff':
      return used
    case 'systemAdministrator':
      return sql`(${used} and exists (select 1 from person_part where person_part.person_id = person.id
        and person_part.part = 'colleague'))`
    case 'projectManager':
      return sql`(${used} and (
        person.created_by = ${actor.account}
        or exists (select 1 from person_part where person_part.person_id = person.id
          and person_part.part in ('teacher', 'tutor', 'colleague'))
        or person.id in (${peopleOfOwnGroups(actor)})
        or exists (select 1 from guardianship where guardianship.guardian_id = person.id
          and guardianship.ward_id in (${peopleOfOwnGroups(actor)}))
      ))`
  }
}

const used = notRestricted(sql`person.id`)

/**
 * Records about a person, by the column that names them: of people the actor may see, and those that
 * are the actor's `own`. Of who is restricted nothing but the director's own look is left.
 * @returns a condition, or null where nothing is hidden
 */
export function scopeByPerson(
  actor: Actor,
  person: RawBuilder<unknown>,
  own: RawBuilder<unknown>,
): Condition | null {
  const scope = personScope(actor)
  if (scope === null) return null
  const free = notRestricted(person)
  return actor.role === 'staff'
    ? free
    : sql`(${free} and (${own}
        or exists (select 1 from person where person.id = ${person} and ${scope})))`
}

const peopleOfOwnGroups = (actor: Actor) => sql`
  select enrolment.person_id from enrolment
  join study_group on study_group.id = enrolment.group_id
  join course on course.id = study_group.course_id
  left join training_project on training_project.id = course.project_id
  where study_group.manager_id = ${actor.person} or training_project.manager_id = ${actor.person}`
