import { partsArePlayed } from '#main/courses/parts.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import { prepareAnew, readOrNaming } from '#main/deliveries/prepareAnew.ts'
import { followGuardians } from '#main/notices/followMembers.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PersonRefusal } from '#shared/people/contract.ts'
import type { Part, PersonInput } from '#shared/people/schema.ts'
import { findDuplicates } from './duplicates.ts'
import { findPerson } from './queries.ts'
import { type Former, nameKeyOf, type PersonRecord, personRow, readPersonInput } from './record.ts'

/** What the user confirmed: that a likely duplicate is another person, that a doubtful code is as read. */
export interface Confirmed {
  notADuplicate: boolean
  codeAsRead: boolean
}

type Refusal = PersonRefusal | CommonRefusal

/** Enters a person. Refused while they seem to be in the register already, unless the user knows better. */
export const createPerson: Command<
  { input: PersonInput; confirmed: Confirmed },
  { id: string },
  Refusal
> = {
  name: 'people.create',
  async run(work, { input, confirmed }) {
    const read = readPersonInput(input, work.today)
    if (!read.ok) return refuse({ reason: 'invalid', problems: read.problems })
    const doubt = await findDoubt(work, read.record, null, confirmed)
    if (doubt !== null) return refuse(doubt)
    const id = work.newId()
    await insertPerson(work, id, read.record)
    return done({ id })
  },
}

/** Writes a new person with parts and contacts. */
export async function insertPerson(work: Work, id: string, record: PersonRecord): Promise<void> {
  await insertRow(work.db, 'person', {
    id,
    ...personRow(record, { names: [], codes: [] }),
    created_at: work.now,
    created_by: work.actor?.account ?? 'office',
    revision: 1,
  })
  for (const part of new Set(record.input.parts)) await insertPart(work, id, part)
  for (const [position, contact] of record.contacts.entries()) {
    await insertContact(work, id, { ...contact, position })
  }
}

const insertPart = (work: Work, person: string, part: Part): Promise<void> =>
  insertRow(work.db, 'person_part', { id: work.newId(), person_id: person, part })

const insertContact = (
  work: Work,
  person: string,
  contact: PersonRecord['contacts'][number] & { position: number },
): Promise<void> =>
  insertRow(work.db, 'contact', { id: work.newId(), person_id: person, ...contact })

interface UpdateInput {
  id: string
  revision: number
  /** `personalCode: null` keeps the stored code. */
  input: Omit<PersonInput, 'personalCode'> & { personalCode: string | null }
  confirmed: Confirmed
}

/** Changes a person as the window saw them; a name or code that changes is kept as a former one. */
export const updatePerson: Command<UpdateInput, { revision: number }, Refusal> = {
  name: 'people.update',
  records: ({ id }) => [`person/${id}`],
  async run(work, { id, revision, input, confirmed }) {
    const before = await work.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (before.revision !== revision) {
      const current = work.actor && (await findPerson(work.db, id, work.actor, work.today))
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current })
    }
    const read = readPersonInput(
      { ...input, personalCode: input.personalCode ?? before.personal_code ?? '' },
      work.today,
    )
    if (!read.ok) return refuse({ reason: 'invalid', problems: read.problems })
    const record = withDativeOf(before, read.record)
    const keptCode = record.personalCode === before.personal_code
    const doubt = await findDoubt(work, record, id, {
      ...confirmed,
      codeAsRead: confirmed.codeAsRead || keptCode,
    })
    if (doubt !== null) return refuse(doubt)

    await rememberFormer(work, before, record)
    const row = personRow(record, await formerOf(work, id))
    await work.db
      .updateTable('person')
      .set({ ...row, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await writeParts(work, id, record.input.parts)
    if ((await partsArePlayed.findViolation(work, new Map(), null)) !== null) {
      return refuse({ reason: 'invalid', problems: [{ path: ['parts'], problem: 'partPlayed' }] })
    }
    await writeContacts(work, id, record)
    // An import of thousands changes little that letters say.
    if (isReadOtherwise(before, row)) await prepareAnew(work, readOrNaming(id))
    if (row.birth_date !== before.birth_date) await followGuardians(work, [id])
    return done({ revision: revision + 1 })
  },
}

const saidInLetters = ['given_name', 'family_name', 'language', 'first_phone'] as const
type SaidInLetters = Record<(typeof saidInLetters)[number], string>

/** Whether letters to them, or that name them as whom to ask, say something else by now. */
const isReadOtherwise = (before: SaidInLetters, after: SaidInLetters): boolean =>
  saidInLetters.some((name) => before[name] !== after[name])

/** A name in the dative that was entered for the former name is not the new name's; one entered with it is. */
function withDativeOf(
  before: { given_name: string; family_name: string; dative: string },
  record: PersonRecord,
): PersonRecord {
  const { input } = record
  const isRenamed = before.given_name !== input.givenName || before.family_name !== input.familyName
  return isRenamed && input.dative === before.dative
    ? { ...record, input: { ...input, dative: '' } }
    : record
}

async function findDoubt(
  work: Work,
  record: PersonRecord,
  except: string | null,
  confirmed: Confirmed,
): Promise<PersonRefusal | null> {
  if (record.codeDoubtful && !confirmed.codeAsRead) {
    return { reason: 'codeCheckDigit', field: 'personalCode' }
  }
  if (work.actor === null) return null
  const matches = await findDuplicates(work.db, record, except, work.actor)
  if (matches.some((match) => match.by.includes('personalCode'))) {
    return matches.every((match) => match.person === null)
      ? { reason: 'codeTaken', field: 'personalCode' }
      : { reason: 'duplicates', matches }
  }
  if (matches.length === 0 || confirmed.notADuplicate) return null
  return matches.every((match) => match.person === null)
    ? { reason: 'formerCodeTaken', field: 'personalCode' }
    : { reason: 'duplicates', matches }
}

async function rememberFormer(
  work: Work,
  before: { id: string; given_name: string; family_name: string; personal_code: string | null },
  record: PersonRecord,
): Promise<void> {
  const name = { givenName: before.given_name, familyName: before.family_name }
  // A slip of the pen corrected is no former name; a changed surname is.
  if (
    nameKeyOf(name) !== nameKeyOf(record.input) &&
    before.family_name !== record.input.familyName
  ) {
    await work.db
      .insertInto('former_name')
      .values({
        id: work.newId(),
        person_id: before.id,
        given_name: before.given_name,
        family_name: before.family_name,
        name_key: nameKeyOf(name),
        until: work.today,
      })
      .execute()
  }
  if (before.personal_code !== null && before.personal_code !== record.personalCode) {
    await work.db
      .insertInto('former_code')
      .values({
        id: work.newId(),
        person_id: before.id,
        personal_code: before.personal_code,
        until: work.today,
      })
      .execute()
  }
}

/** Names and codes a person had before. */
export async function formerOf(work: Pick<Work, 'db'>, id: string): Promise<Former> {
  const names = await work.db
    .selectFrom('former_name')
    .select(['given_name as givenName', 'family_name as familyName'])
    .where('person_id', '=', id)
    .execute()
  const codes = await work.db
    .selectFrom('former_code')
    .select('personal_code')
    .where('person_id', '=', id)
    .execute()
  return { names, codes: codes.map((row) => row.personal_code) }
}

async function writeParts(work: Work, person: string, parts: readonly Part[]): Promise<void> {
  const known = await work.db
    .selectFrom('person_part')
    .select(['id', 'part'])
    .where('person_id', '=', person)
    .execute()
  for (const row of known) {
    if (!parts.includes(row.part)) {
      await work.db.deleteFrom('person_part').where('id', '=', row.id).execute()
    }
  }
  for (const part of new Set(parts)) {
    if (!known.some((row) => row.part === part)) await insertPart(work, person, part)
  }
}

/** Contacts keep their rows where kind and value stay, so that history shows what really changed. */
async function writeContacts(work: Work, person: string, record: PersonRecord): Promise<void> {
  const known = await work.db
    .selectFrom('contact')
    .selectAll()
    .where('person_id', '=', person)
    .execute()
  const kept = new Set<string>()
  for (const [position, contact] of record.contacts.entries()) {
    const same = known.find(
      (row) => !kept.has(row.id) && row.kind === contact.kind && row.value === contact.value,
    )
    if (same === undefined) {
      await insertContact(work, person, { ...contact, position })
    } else {
      kept.add(same.id)
      if (same.position !== position || same.note !== contact.note) {
        await work.db
          .updateTable('contact')
          .set({ position, note: contact.note })
          .where('id', '=', same.id)
          .execute()
      }
    }
  }
  for (const row of known) {
    if (!kept.has(row.id)) await work.db.deleteFrom('contact').where('id', '=', row.id).execute()
  }
}
