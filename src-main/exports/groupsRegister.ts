import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import { valueWords } from './registerTexts.ts'

/** A register leaves the office: who is restricted is not named (GDPR 18). */
const fullName = (table: string) => sql<string>`${shownName(table, null)}`

/** Groups that are not archived, in Latvian order, some hundred at a time; each row by column name. */
export async function* readGroups(
  db: Kysely<Tables>,
  size: number,
): AsyncGenerator<Record<string, string>[]> {
  let behind: { sort_key: string; seq: number } | undefined
  for (;;) {
    const groups = await db
      .selectFrom('study_group')
      .innerJoin('course', 'course.id', 'study_group.course_id')
      .leftJoin('training_project', 'training_project.id', 'course.project_id')
      .leftJoin('person as manager', 'manager.id', 'study_group.manager_id')
      .select(['study_group.seq', 'study_group.sort_key', 'study_group.id', 'study_group.name'])
      .select(['study_group.starts_on', 'study_group.ends_on', 'course.name as course'])
      .select(['training_project.name as project', fullName('manager').as('manager')])
      .select(
        sql<string | null>`(
          select group_concat(trim(person.given_name || ' ' || person.family_name), ', '
            order by group_teacher.position)
          from group_teacher join person on person.id = group_teacher.person_id
          where group_teacher.group_id = study_group.id and ${notRestricted(sql`person.id`)})`.as(
          'teachers',
        ),
      )
      .select(
        sql<number>`(select count(*) from enrolment
          where enrolment.group_id = study_group.id and enrolment.state <> 'withdrawn')`.as(
          'participants',
        ),
      )
      .where('study_group.archived_at', 'is', null)
      .where(
        behind === undefined
          ? sql<boolean>`true`
          : sql<boolean>`(study_group.sort_key, study_group.seq) > (${behind.sort_key}, ${behind.seq})`,
      )
      .orderBy('study_group.sort_key')
      .orderBy('study_group.seq')
      .limit(size)
      .execute()
    behind = groups.at(-1)
    if (behind === undefined) return
    yield groups.map((group) => ({
      id: group.id,
      name: group.name,
      course: group.course,
      project: group.project ?? '',
      startsOn: group.starts_on ?? '',
      endsOn: group.ends_on ?? '',
      manager: group.manager ?? '',
      teachers: group.teachers ?? '',
      participants: String(group.participants),
    }))
  }
}

/** The rows of the register of enrolments: of groups and people that are still there, whose data may be passed on. */
export const exportedEnrolments = sql`enrolment
  join study_group on study_group.id = enrolment.group_id and study_group.archived_at is null
  join person on person.id = enrolment.person_id and person.archived_at is null
  where ${notRestricted(sql`person.id`)}`

/**
 * Who is in which group, group by group and there in Latvian order. A group is read at once: it has
 * a roomful of people, and its order is no index.
 */
export async function* readEnrolments(
  db: Kysely<Tables>,
  size: number,
): AsyncGenerator<Record<string, string>[]> {
  for await (const groups of readGroups(db, size)) {
    for (const group of groups) {
      const rows = await db
        .selectFrom('enrolment')
        .innerJoin('person', 'person.id', 'enrolment.person_id')
        .select(['enrolment.state', 'enrolment.since', 'person.id', 'person.family_name'])
        .select(['person.given_name', 'person.birth_date'])
        .where('enrolment.group_id', '=', group['id'] ?? '')
        .where('person.archived_at', 'is', null)
        .where(notRestricted(sql`person.id`))
        .orderBy('person.sort_key')
        .orderBy('person.seq')
        .execute()
      for (let from = 0; from < rows.length; from += size) {
        yield rows.slice(from, from + size).map((row) => ({
          group: group['name'] ?? '',
          familyName: row.family_name,
          givenName: row.given_name,
          birthDate: row.birth_date ?? '',
          state: valueWords[`state.${row.state}`] ?? row.state,
          since: row.since,
          groupId: group['id'] ?? '',
          personId: row.id,
        }))
      }
    }
  }
}
