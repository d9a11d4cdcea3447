import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { accessOf, type ReaderLevel } from '#shared/incidents/access.ts'
import type { Reader } from '#shared/incidents/file.ts'
import { findAmiss } from './seals.ts'
import { findColleagues, mayRead } from './standing.ts'

/** Who may read an incident, why, how much, and whether its key is with them. */
export async function findReaders(db: Kysely<Tables>, incident: string): Promise<Reader[]> {
  const { missing } = await findAmiss(db, incident)
  const readers = (await findColleagues(db, incident)).filter(mayRead)
  return readers.map(({ account, name, role, publicKey, standing }) => {
    const access = accessOf(standing)
    return {
      account,
      name,
      why: [
        ...(role === 'director' ? ['director' as const] : []),
        ...(standing.owner ? ['owner' as const] : []),
        ...standing.named.map(({ basis }) => basis),
      ],
      level: access?.file ? 'full' : access?.report ? 'filer' : 'statements',
      hasKey: publicKey !== null && !missing.some((other) => other.account === account),
    }
  })
}

/** Colleagues who can be asked to read an incident, with how much they may be given. */
export async function findAskable(
  db: Kysely<Tables>,
): Promise<{ account: string; name: string; levels: ReaderLevel[] }[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'role', 'given_name', 'family_name'])
    .where('active', '=', 1)
    .where('role', '<>', 'systemAdministrator')
    .orderBy('person.sort_key')
    .execute()
  return rows.map((row) => ({
    account: row.id,
    name: `${row.given_name} ${row.family_name}`.trim(),
    levels: row.role === 'staff' ? ['statements'] : ['full', 'statements'],
  }))
}
