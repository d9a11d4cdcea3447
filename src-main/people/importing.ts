import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import { mergeRow, newPersonInput } from '#shared/people/importMerge.ts'
import { PersonInput } from '#shared/people/schema.ts'
import { updatePerson } from './commands.ts'
import { type PersonRecord, personRow, readPersonInput } from './record.ts'

/** So many people are written by one statement: a pause is never far. */
const chunk = 100

/**
 * Writes new people, participants all of them, with few statements. Every value was judged
 * before: one that can't be stored is a mistake of the program.
 * @returns their ids, in the order of the rows
 */
export async function insertImported(
  work: Work,
  people: readonly ImportedPerson[],
  pause: (written: number) => Promise<void>,
): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < people.length; from += chunk) {
    const records = people.slice(from, from + chunk).map((value) => ({
      id: work.newId(),
      record: recordOf(newPersonInput(value), work.today),
    }))
    await insertAll(
      work,
      'person',
      records.map((one) => rowOf(work, one)),
    )
    await insertAll(
      work,
      'person_part',
      records.flatMap(({ id, record }) =>
        record.input.parts.map((part) => ({ id: work.newId(), person_id: id, part })),
      ),
    )
    await insertAll(
      work,
      'contact',
      records.flatMap(({ id, record }) =>
        record.contacts.map((contact, position) => ({
          id: work.newId(),
          person_id: id,
          ...contact,
          position,
        })),
      ),
    )
    ids.push(...records.map(({ id }) => id))
    await pause(ids.length)
  }
  return ids
}

function recordOf(input: PersonInput, today: string): PersonRecord {
  const read = readPersonInput(PersonInput.parse(input), today)
  if (!read.ok) throw new Error('A row that was judged good can not be stored')
  return read.record
}

const rowOf = (work: Work, { id, record }: { id: string; record: PersonRecord }) => ({
  id,
  ...personRow(record, { names: [], codes: [] }),
  created_at: work.now,
  created_by: work.actor?.account ?? 'office',
  revision: 1,
})

/** An update as it was judged: whom it changes, and what. */
export interface ImportedUpdate {
  readonly id: string
  readonly value: ImportedPerson
  readonly changes: readonly FieldChange[]
}

/**
 * Changes a person as a row says, by the same rules as a change by hand: former names and codes are
 * kept.
 * @returns false where the register does not take it any more
 */
export async function updateImported(work: Work, update: ImportedUpdate): Promise<boolean> {
  const { revision, input } = await inputOf(work, update.id)
  const merged = PersonInput.safeParse(mergeRow(input, update.value, update.changes))
  if (!merged.success) return false
  const answer = await updatePerson.run(work, {
    id: update.id,
    revision,
    input: merged.data,
    confirmed: { notADuplicate: true, codeAsRead: true },
  })
  return answer.ok
}

/** A person as they would be typed in today. */
async function inputOf(work: Work, id: string): Promise<{ revision: number; input: PersonInput }> {
  const person = await work.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const parts = await work.db
    .selectFrom('person_part')
    .select('part')
    .where('person_id', '=', id)
    .execute()
  const contacts = await work.db
    .selectFrom('contact')
    .select(['kind', 'value', 'note'])
    .where('person_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    revision: person.revision,
    input: {
      givenName: person.given_name,
      familyName: person.family_name,
      birthDate: person.birth_date,
      personalCode: person.personal_code ?? '',
      gender: person.gender,
      language: person.language,
      preferredChannel: person.preferred_channel,
      address: person.address,
      town: person.town,
      postcode: person.postcode,
      preferredLocker: person.preferred_locker,
      note: person.note,
      dative: person.dative,
      parts: parts.map(({ part }) => part),
      contacts,
    },
  }
}
