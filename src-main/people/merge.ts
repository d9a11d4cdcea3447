import type { Selectable } from 'kysely'
import { standInOthersGroups } from '#main/courses/othersGroups.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { followGuardians } from '#main/notices/followMembers.ts'
import { uniteInVersions } from '#main/notices/uniteInVersions.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { MergeField } from '#shared/people/schema.ts'
import { formerOf } from './commands.ts'
import { findPerson } from './queries.ts'
import { nameKeyOf, type PersonRecord, personRow } from './record.ts'
import { moveReferences } from './references.ts'
import type { PersonTable } from './tables.ts'

interface Seen {
  id: string
  revision: number
}

type Refusal =
  | { reason: 'samePerson' }
  | { reason: 'bothSignIn' }
  | { reason: 'mergedSignsIn' }
  | { reason: 'othersGroups' }
  | { reason: 'eachOthersGuardian' }
  | CommonRefusal

/**
 * Makes one person of two records: for each chosen field the value of the merged one, all contacts,
 * parts, names and codes of both, and everything that pointed to the merged one points to the kept.
 */
export const mergePeople: Command<
  { kept: Seen; merged: Seen; takeFromMerged: MergeField[] },
  { id: string },
  Refusal
> = {
  name: 'people.merge',
  records: ({ kept, merged }) => [`person/${kept.id}`, `person/${merged.id}`],
  async run(work, { kept, merged, takeFromMerged }) {
    if (kept.id === merged.id) return refuse({ reason: 'samePerson' })
    const stays = await findRow(work, kept.id)
    const goes = await findRow(work, merged.id)
    for (const [row, seen] of [
      [stays, kept],
      [goes, merged],
    ] as const) {
      if (row.revision !== seen.revision) {
        const current = work.actor && (await findPerson(work.db, row.id, work.actor, work.today))
        return refuse({ reason: 'changedMeanwhile', revision: row.revision, current })
      }
    }
    const obstacle = await findObstacle(work, kept.id, merged.id)
    if (obstacle !== null) return refuse(obstacle)

    await rememberNamesAndCodes(work, stays, goes, takeFromMerged)
    await uniteContacts(work, kept.id, merged.id)
    await moveReferences(work, merged.id, kept.id)
    await uniteInVersions(work, merged.id, kept.id)
    await work.db.deleteFrom('person').where('id', '=', merged.id).execute()

    const record = await unitedRecord(work, stays, goes, takeFromMerged)
    await work.db
      .updateTable('person')
      .set({ ...personRow(record, await formerOf(work, kept.id)), revision: stays.revision + 1 })
      .where('id', '=', kept.id)
      .execute()
    await followGuardians(work, [kept.id])
    return done({ id: kept.id })
  },
}

type Row = Selectable<PersonTable>

const findRow = (work: Work, id: string): Promise<Row> =>
  work.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function findObstacle(work: Work, kept: string, merged: string): Promise<Refusal | null> {
  const accounts = await work.db
    .selectFrom('account')
    .select('person_id')
    .where('person_id', 'in', [kept, merged])
    .execute()
  if (accounts.length === 2) return { reason: 'bothSignIn' }
  // Who signs in must stay who they are: what they may see and what they sign hang on their record.
  if (accounts[0]?.person_id === merged) return { reason: 'mergedSignsIn' }
  if (await standInOthersGroups(work, [kept, merged])) return { reason: 'othersGroups' }
  const guardian = await work.db
    .selectFrom('guardianship')
    .select('id')
    .where((row) =>
      row.or([
        row.and({ ward_id: kept, guardian_id: merged }),
        row.and({ ward_id: merged, guardian_id: kept }),
      ]),
    )
    .executeTakeFirst()
  return guardian === undefined ? null : { reason: 'eachOthersGuardian' }
}

/** The name and code that are not taken stay as former ones: old papers show them, and search finds them. */
async function rememberNamesAndCodes(
  work: Work,
  stays: Row,
  goes: Row,
  taken: readonly MergeField[],
): Promise<void> {
  const until = work.today
  const names = await work.db
    .selectFrom('former_name')
    .select('name_key')
    .where('person_id', 'in', [stays.id, goes.id])
    .execute()
  const final = {
    givenName: (taken.includes('givenName') ? goes : stays).given_name,
    familyName: (taken.includes('familyName') ? goes : stays).family_name,
  }
  const known = new Set([nameKeyOf(final), ...names.map((name) => name.name_key)])
  for (const row of [stays, goes]) {
    if (known.has(row.name_key)) continue
    known.add(row.name_key)
    await work.db
      .insertInto('former_name')
      .values({
        id: work.newId(),
        person_id: stays.id,
        given_name: row.given_name,
        family_name: row.family_name,
        name_key: row.name_key,
        until,
      })
      .execute()
  }
  const code = takenCode(stays, goes, taken)
  const spare = [stays.personal_code, goes.personal_code].filter(
    (other) => other !== null && other !== code,
  )
  for (const personal_code of spare) {
    if (personal_code === null) continue
    await work.db
      .insertInto('former_code')
      .values({ id: work.newId(), person_id: stays.id, personal_code, until })
      .execute()
  }
}

/** An empty code is never taken over a known one. */
const takenCode = (stays: Row, goes: Row, taken: readonly MergeField[]): string | null =>
  taken.includes('personalCode')
    ? (goes.personal_code ?? stays.personal_code)
    : (stays.personal_code ?? goes.personal_code)

async function uniteContacts(work: Work, kept: string, merged: string): Promise<void> {
  const own = await work.db
    .selectFrom('contact')
    .select(['kind', 'folded', 'position'])
    .where('person_id', '=', kept)
    .execute()
  const other = await work.db
    .selectFrom('contact')
    .select(['id', 'kind', 'folded'])
    .where('person_id', '=', merged)
    .orderBy('position')
    .execute()
  let position = Math.max(-1, ...own.map((contact) => contact.position)) + 1
  for (const contact of other) {
    if (own.some((same) => same.kind === contact.kind && same.folded === contact.folded)) continue
    await work.db
      .updateTable('contact')
      .set({ person_id: kept, position })
      .where('id', '=', contact.id)
      .execute()
    position += 1
  }
}

async function unitedRecord(
  work: Work,
  stays: Row,
  goes: Row,
  taken: readonly MergeField[],
): Promise<PersonRecord> {
  const from = (field: MergeField): Row => (taken.includes(field) ? goes : stays)
  const contacts = await work.db
    .selectFrom('contact')
    .select(['kind', 'value', 'phone_type', 'note', 'folded'])
    .where('person_id', '=', stays.id)
    .orderBy('position')
    .execute()
  return {
    personalCode: takenCode(stays, goes, taken),
    codeDoubtful: false,
    birthDate: from('birthDate').birth_date ?? stays.birth_date ?? goes.birth_date,
    contacts,
    input: {
      givenName: from('givenName').given_name,
      familyName: from('familyName').family_name,
      birthDate: null,
      personalCode: '',
      gender: from('gender').gender,
      language: from('language').language,
      preferredChannel: from('preferredChannel').preferred_channel,
      address: from('address').address,
      town: from('town').town,
      postcode: from('postcode').postcode,
      preferredLocker: from('preferredLocker').preferred_locker,
      note: from('note').note,
      dative: from('dative').dative,
      parts: [],
      contacts: [],
    },
  }
}
