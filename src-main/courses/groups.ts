import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { shownName, type Viewer } from '#main/people/shownName.ts'
import type { FoundGroup, StudyGroup } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findWaiting } from './waitingList.ts'
import { groupSearch } from './groupList.ts'
import { platformsOf } from './courseParts.ts'
import { enrolledCount, idList, placesTaken } from './names.ts'
import { groupScope } from './scope.ts'

/** A group's page, or null when there is none within the actor's scope. */
export async function findGroup(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<StudyGroup | null> {
  const group = await withNames(db)
    .selectAll('study_group')
    .select([
      'course.name as course',
      'course.programme',
      'training_project.id as project_id',
      'training_project.name as project',
      'training_project.number as project_number',
      shownName('manager', actor).as('manager'),
      shownName('tutor', actor).as('tutor'),
      enrolledCount.as('enrolled'),
      placesTaken.as('placesTaken'),
    ])
    .where('study_group.id', '=', id)
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  if (group === undefined) return null
  return {
    id: group.id,
    revision: group.revision,
    name: group.name,
    course: {
      id: group.course_id,
      name: group.course,
      programme: group.programme,
      platforms: await platformsOf(db, group.course_id),
    },
    project:
      group.project_id === null
        ? null
        : { id: group.project_id, name: group.project ?? '', number: group.project_number ?? '' },
    startsOn: group.starts_on,
    endsOn: group.ends_on,
    manager: group.manager_id === null ? null : { id: group.manager_id, name: group.manager },
    teachers: await teachersOf(db, id, actor),
    tutor: group.tutor_id === null ? null : { id: group.tutor_id, name: group.tutor },
    capacity: group.capacity,
    channels: group.channels,
    joiningLink: group.joining_link,
    journalLink: group.journal_link,
    deliveryWay: group.delivery_way,
    note: group.note,
    archivedAt: group.archived_at,
    createdAt: group.created_at,
    enrolled: group.enrolled,
    placesTaken: group.placesTaken,
    waiting: await findWaiting(db, id, actor),
  }
}

/** The teachers of a group in the order they were entered. */
export function teachersOf(
  db: Kysely<Tables>,
  group: string,
  viewer: Viewer,
): Promise<StudyGroup['teachers']> {
  return db
    .selectFrom('group_teacher')
    .innerJoin('person', 'person.id', 'group_teacher.person_id')
    .select([
      'person.id as person',
      shownName('person', viewer).as('name'),
      'group_teacher.channel',
    ])
    .where('group_id', '=', group)
    .orderBy('position')
    .execute()
}

/** The first matches for pickers and the palette, in Latvian order; archived groups are left out. */
export async function findGroups(
  db: Kysely<Tables>,
  { text, limit }: { text: string; limit: number },
  actor: Actor,
): Promise<FoundGroup[]> {
  const groups = await withNames(db)
    .select([
      'study_group.id',
      'study_group.name',
      'course.name as course',
      'study_group.starts_on as startsOn',
      'study_group.ends_on as endsOn',
    ])
    .where('study_group.archived_at', 'is', null)
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .where(groupSearch(text) ?? sql<boolean>`true`)
    .orderBy('study_group.sort_key')
    .orderBy('study_group.seq')
    .limit(limit)
    .execute()
  const teachers = await db
    .selectFrom('group_teacher')
    .select(['group_id', 'person_id'])
    .where(sql<boolean>`group_id in ${idList(groups.map(({ id }) => id))}`)
    .orderBy('position')
    .execute()
  const ofGroup = Map.groupBy(teachers, (row) => row.group_id)
  return groups.map((group) => ({
    ...group,
    teachers: (ofGroup.get(group.id) ?? []).map((row) => row.person_id),
  }))
}

const withNames = (db: Kysely<Tables>) =>
  db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .leftJoin('person as manager', 'manager.id', 'study_group.manager_id')
    .leftJoin('person as tutor', 'tutor.id', 'study_group.tutor_id')
