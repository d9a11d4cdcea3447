import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { LoadedFile } from '#main/incidents/loadFile.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { namesIn } from '#shared/privacy/namesInText.ts'

/** Those of a file whom the office knows, the ones struck off too. */
export const knownIn = ({ persons, removed }: Pick<LoadedFile, 'persons' | 'removed'>): string[] =>
  [...persons, ...removed].flatMap(({ who }) => (who.kind === 'known' ? [who.person] : []))

/** Somebody of the register as they are today, whatever entry a file knows them by. */
export interface Registered {
  id: string
  name: string
  /** How they are reached. */
  contacts: readonly string[]
}

/** Who these people are today, by the ids under which a file knows them. */
export async function findRegistered(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, Registered>> {
  const known = await findMergedInto(db, people)
  const ids = known.map(({ now }) => now)
  const persons = await db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name'])
    .where('id', 'in', ids)
    .execute()
  const rows = await db
    .selectFrom('contact')
    .select(['person_id', 'value'])
    .where('person_id', 'in', ids)
    .execute()
  const contacts = Map.groupBy(rows, (row) => row.person_id)
  return new Map(
    known.flatMap(({ was, now }) =>
      persons
        .filter(({ id }) => id === now)
        .map((row): [string, Registered] => [
          was,
          {
            id: now,
            name: `${row.given_name} ${row.family_name}`.trim(),
            contacts: (contacts.get(now) ?? []).map(({ value }) => value),
          },
        ]),
    ),
  )
}

/** Names of those who are in a file without standing in it: who was there, signed, witnessed, took a report. */
export const namesBeside = ({ statements, entries }: IncidentFile): string[] => [
  ...new Set(
    [
      ...statements.flatMap(({ witness, draft, versions }) => [
        witness,
        draft?.othersPresent ?? '',
        ...versions.flatMap(({ othersPresent, signer }) => [othersPresent, signer]),
      ]),
      ...entries.flatMap(({ entry }) => {
        if (entry?.kind === 'talk') return [entry.others]
        return entry?.kind === 'reported' ? [entry.officer] : []
      }),
    ].flatMap(namesIn),
  ),
]
