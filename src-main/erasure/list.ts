import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/**
 * How the list of erasures names a person: SHA-256 over the office's id and theirs. Whoever has the
 * person's id can tell, nobody else.
 */
export const personHash = (office: string, person: string): string =>
  hash('sha256', `${office}\n${person}`)

export async function officeId(db: Kysely<Tables>): Promise<string> {
  return (await db.selectFrom('office_identity').select('id').executeTakeFirstOrThrow()).id
}

/** Names persons as the list does. */
export async function personHashes(db: Kysely<Tables>): Promise<(person: string) => string> {
  const office = await officeId(db)
  return (person) => personHash(office, person)
}

/** The number the next person to be erased goes by. */
export async function nextNumber(db: Kysely<Tables>): Promise<number> {
  const { last } = await db
    .selectFrom('erasure_list')
    .select((row) => row.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
