import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { personRow } from '#main/people/record.ts'
import { erasedName, type Traces } from '#shared/erasure/rules.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { dropUnusedFiles, emptyPapers, findFilesOf } from './dropFiles.ts'
import { type ChangePlace, type EmptiedRows, emptyRows } from '#main/journal/emptyRows.ts'
import { findChangesOf } from './changesOf.ts'
import { personalTables } from './personalData.ts'
import { dropTraces, findTraces } from './traces.ts'

/** A person, and the number they go by from now on. */
export interface Erased {
  person: string
  number: number
}

/**
 * Takes people's data out of every table, within a command that forgets: what is left of each is a
 * number. Their ids stay, so that closed records still belong together.
 * @returns what the command's entry is to say of the change rows that were emptied
 */
export async function eraseData(work: Work, people: readonly Erased[]): Promise<EmptiedRows> {
  const traces = new Map<string, Traces>()
  const changes = new Map<number, ChangePlace>()
  for (const { person } of people) {
    traces.set(person, await findTraces(work.db, person))
    for (const change of await findChangesOf(work.db, person)) changes.set(change.seq, change)
  }
  // The entry answers for them all by one hash, in the order of writing.
  const emptied = await emptyRows(
    work,
    [...changes.values()].toSorted((one, other) => one.seq - other.seq),
  )
  for (const { person, number } of people) {
    await eraseTables(work, person, number)
    const left = traces.get(person)
    if (left !== undefined) await dropTraces(work.db, left)
  }
  return emptied
}

async function eraseTables(work: Work, person: string, number: number): Promise<void> {
  const files = await findFilesOf(work, person)
  await emptyPapers(work, person)
  for (const part of personalTables) {
    const rows = part.of(person)
    if (part.fate === 'removed') {
      await sql`delete from ${sql.table(part.table)} where ${rows}`.execute(work.db)
      continue
    }
    const blanks = Object.entries(part.blanked)
    if (blanks.length === 0) continue
    const set = sql.join(blanks.map(([column, to]) => sql`${sql.ref(column)} = ${to}`))
    await sql`update ${sql.table(part.table)} set ${set} where ${rows}`.execute(work.db)
  }
  const name = erasedName(number)
  await work.db
    .updateTable('delivery')
    .set({ recipient: name, sort_key: latvianSortKey(name) })
    .where('person_id', '=', person)
    .execute()
  await erasePerson(work, person, number)
  await dropUnusedFiles(work, files)
}

async function erasePerson(work: Work, person: string, number: number): Promise<void> {
  const nobody = personRow(
    {
      input: { ...emptyPerson, familyName: erasedName(number) },
      personalCode: null,
      codeDoubtful: false,
      birthDate: null,
      contacts: [],
    },
    { names: [], codes: [] },
  )
  await work.db
    .updateTable('person')
    .set((row) => ({
      ...nobody,
      // Nobody is to find them.
      search_text: '',
      search_digits: '',
      archived_at: row.fn.coalesce('archived_at', row.val(work.now)),
      erased_at: work.now,
      erased_number: number,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', person)
    .execute()
}
