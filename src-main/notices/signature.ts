import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Language } from '#shared/people/schema.ts'
import { words } from './words/words.ts'

/**
 * The last lines of every message of a group: whom to ask, and whose message it is. Nobody is sent to a
 * manager whose data is restricted (GDPR 18): the institution's phone stands instead.
 */
export async function findSignature(
  db: Kysely<Tables>,
  group: string,
): Promise<(language: Language) => string[]> {
  const institution = await findInstitution(db)
  const contact = await db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .innerJoin('person', (join) =>
      // As on the sheet: a group without a manager of its own has that of its project.
      join.on('person.id', '=', sql`coalesce(study_group.manager_id, training_project.manager_id)`),
    )
    .select([fullNameOf('person').as('name'), 'person.first_phone as phone'])
    .where('study_group.id', '=', group)
    .where(sql<boolean>`${notRestricted(sql`person.id`)}`)
    .executeTakeFirst()
  const phone = formatPhone(contact?.phone || institution.phone)
  const whom = [contact?.name ?? '', phone].filter(Boolean).join(', ')
  return (language) => [
    '',
    ...(whom === '' ? [] : [words[language].contact(whom)]),
    institution.name,
  ]
}
