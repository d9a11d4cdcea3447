import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { LoadedFile } from '#main/incidents/loadFile.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { namesIn } from '#shared/privacy/namesInText.ts'

/** Those of a file whom the office knows, the ones struck off too. */
export const knownIn = ({ persons, removed }: Pick<LoadedFile, 'persons' | 'removed'>): string[] =>
  [...persons, ...removed].flatMap(({ who }) => (who.kind === 'known' ? [who.person] : []))

/** How these people are reached, by their ids. */
export async function findContacts(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('contact')
    .select(['person_id', 'value'])
    .where('person_id', 'in', people)
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.person_id)
  return new Map([...byPerson].map(([id, found]) => [id, found.map(({ value }) => value)]))
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
