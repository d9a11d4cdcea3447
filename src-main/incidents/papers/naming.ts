import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { LoadedFile } from '../loadFile.ts'
import type { Naming } from './anonymised.ts'

const fullName = (row: { given_name: string; family_name: string }): string =>
  `${row.given_name} ${row.family_name}`.trim()

/**
 * Names by which people may be known besides those on the file: what the register calls them today
 * (a surname changes), what they were entered as before they were known, who was struck off, whoever
 * works or teaches here.
 */
export async function findNames(
  db: Kysely<Tables>,
  { persons, removed }: Pick<LoadedFile, 'persons' | 'removed'>,
): Promise<Naming> {
  const known = persons.flatMap(({ who }) => (who.kind === 'known' ? [who.person] : []))
  const today = await db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name'])
    .where('id', 'in', known)
    .execute()
  const staff = await db
    .selectFrom('person')
    .select(['given_name', 'family_name'])
    .where((row) =>
      row.or([
        row.exists(
          row
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.person_id', '=', 'person.id'),
        ),
        row.exists(
          row
            .selectFrom('person_part')
            .select('person_part.id')
            .whereRef('person_part.person_id', '=', 'person.id')
            .where('part', 'in', ['teacher', 'tutor', 'colleague']),
        ),
      ]),
    )
    .execute()
  return {
    persons: new Map(
      persons.map(({ id, who, earlier }) => [
        id,
        [
          ...today.filter((row) => who.kind === 'known' && row.id === who.person).map(fullName),
          ...earlier.map(({ name }) => name),
        ],
      ]),
    ),
    struckOff: removed.map(({ name, earlier }) => [name, ...earlier.map((was) => was.name)]),
    staff: staff.map(fullName),
  }
}
