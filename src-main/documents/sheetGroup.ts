import { type Kysely, sql } from 'kysely'
import { platformsOf } from '#main/courses/courseParts.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted, restrictedAmong } from '#main/people/restricted.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import { fullName } from './fullName.ts'
import { findSheetPerson } from './sheetPeople.ts'

/** A group as its sheets describe it; texts are '' where nothing was entered. */
export interface SheetGroup {
  name: string
  from: string | null
  until: string | null
  joiningLink: string
  deliveryWay: string
  course: string
  programme: string
  platforms: { name: string; link: string; access: string }[]
  project: { name: string; number: string | null } | null
  /** The group's manager, else the project's. */
  managerId: string | null
  teachers: { name: string; channel: string | null }[]
  tutor: { name: string; channel: string | null } | null
  channels: string
}

/**
 * The group with its course, project and teachers, those of its sessions where none were entered; null when the actor may not see it. Of whoever teaches,
 * tutors or manages it nobody is named whose data is restricted (GDPR 18): its papers leave the office.
 */
export async function findSheetGroup(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<SheetGroup | null> {
  const group = await db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .select([
      'study_group.name',
      'study_group.starts_on',
      'study_group.ends_on',
      'study_group.joining_link',
      'study_group.delivery_way',
      'study_group.manager_id',
      'study_group.tutor_id',
      'study_group.channels',
      'course.name as course',
      'course.programme',
      'study_group.course_id',
      'training_project.name as project',
      'training_project.number as project_number',
      'training_project.manager_id as project_manager_id',
    ])
    .where('study_group.id', '=', id)
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  if (group === undefined) return null
  const teachers = await db
    .selectFrom('group_teacher')
    .innerJoin('person', 'person.id', 'group_teacher.person_id')
    .select(['group_teacher.channel', fullName.as('name')])
    .where('group_teacher.group_id', '=', id)
    .where(notRestricted(sql`person.id`))
    .orderBy('group_teacher.position')
    .execute()
  const managerId = group.manager_id ?? group.project_manager_id
  const hidden = await restrictedAmong(
    db,
    [managerId, group.tutor_id].filter((one) => one !== null),
  )
  const free = (person: string | null): string | null =>
    person === null || hidden.has(person) ? null : person
  const tutor = free(group.tutor_id)
  return {
    name: group.name,
    from: group.starts_on,
    until: group.ends_on,
    joiningLink: group.joining_link,
    deliveryWay: group.delivery_way,
    course: group.course,
    programme: group.programme,
    platforms: await platformsOf(db, group.course_id),
    project:
      group.project === null ? null : { name: group.project, number: group.project_number || null },
    managerId: free(managerId),
    teachers:
      teachers.length === 0
        ? await teachersOfSessions(db, id)
        : teachers.map(({ name, channel }) => ({ name, channel: channel || null })),
    tutor: tutor === null ? null : await findTutor(db, tutor),
    channels: group.channels,
  }
}

/** Who teaches the planned sessions of a group for which no teachers were entered, as they come first. */
async function teachersOfSessions(
  db: Kysely<Tables>,
  group: string,
): Promise<SheetGroup['teachers']> {
  const rows = await db
    .selectFrom('session_teacher')
    .innerJoin('session', 'session.id', 'session_teacher.session_id')
    .innerJoin('person', 'person.id', 'session_teacher.person_id')
    .select(fullName.as('name'))
    .where('session.group_id', '=', group)
    .where('session.state', '=', 'planned')
    .where(notRestricted(sql`person.id`))
    .groupBy('person.id')
    .orderBy(sql`min(session.day || session.starts_at)`)
    .orderBy('person.sort_key')
    .execute()
  return rows.map(({ name }) => ({ name, channel: null }))
}

/** The group's tutor with the first way to reach them, if there is one. */
async function findTutor(db: Kysely<Tables>, id: string): Promise<SheetGroup['tutor']> {
  const { name, phone, email } = await findSheetPerson(db, id)
  return { name, channel: phone === null ? email : formatPhone(phone) }
}
