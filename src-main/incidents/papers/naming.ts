import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import type { Who } from '#shared/incidents/schema.ts'
import type { LoadedFile } from '../loadFile.ts'
import type { Naming } from './anonymised.ts'

const fullName = (row: { given_name: string; family_name: string }): string =>
  `${row.given_name} ${row.family_name}`.trim()

/**
 * Names by which people may be known besides those on the file: what the register calls them today
 * (a surname changes, an entry is made one with another), what they were entered as before they were
 * known, who was struck off, whoever works or teaches here.
 */
export async function findNames(
  db: Kysely<Tables>,
  { persons, removed }: Pick<LoadedFile, 'persons' | 'removed'>,
): Promise<Naming> {
  const known = await findMergedInto(
    db,
    [...persons, ...removed].flatMap(({ who }) => (who.kind === 'known' ? [who.person] : [])),
  )
  const register = await db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name'])
    .where(
      'id',
      'in',
      known.map(({ now }) => now),
    )
    .execute()
  const todayOf = (who: Who): string[] => {
    const ids = known.filter(({ was }) => who.kind === 'known' && was === who.person)
    return register.filter(({ id }) => ids.some(({ now }) => now === id)).map(fullName)
  }
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
        [...todayOf(who), ...earlier.map(({ name }) => name)],
      ]),
    ),
    struckOff: removed.map(({ name, who, earlier }) => [
      name,
      ...todayOf(who),
      ...earlier.map((was) => was.name),
    ]),
    staff: staff.map(fullName),
  }
}
