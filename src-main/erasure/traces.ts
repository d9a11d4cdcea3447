import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { mentions, type Traces } from '#shared/erasure/rules.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import { digitsOf } from '#shared/text/fold.ts'

/** By what a person is recognised in texts that no column ties to them: drafts, what a window remembers. */
export async function findTraces(db: Kysely<Tables>, person: string): Promise<Traces> {
  const row = await db
    .selectFrom('person')
    .select(['given_name', 'family_name', 'personal_code', 'address', 'note', 'dative'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const contacts = await db
    .selectFrom('contact')
    .select(['kind', 'value'])
    .where('person_id', '=', person)
    .execute()
  const formerNames = await db
    .selectFrom('former_name')
    .select(['given_name', 'family_name'])
    .where('person_id', '=', person)
    .execute()
  const formerCodes = await db
    .selectFrom('former_code')
    .select('personal_code')
    .where('person_id', '=', person)
    .execute()
  const codes = [row, ...formerCodes].map((one) => one.personal_code ?? '')
  const phones = contacts.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp')
  return {
    ids: await mergedIds(db, person),
    names: [row, ...formerNames].map((name) => ({
      givenName: name.given_name,
      familyName: name.family_name,
    })),
    values: [...codes, row.address, row.note, row.dative, ...contacts.map(({ value }) => value)],
    digits: [
      ...codes.map(digitsOf),
      // People type a Latvian number without its country code.
      ...phones.map(({ value }) => digitsOf(value.replace(/^\+371/, ''))),
    ],
  }
}

interface Draft {
  account: string
  form: string
}

/** Drafts of forms that tell of a person. Those of incidents are sealed, and stay closed to everybody else. */
async function draftsAbout(db: Kysely<Tables>, traces: Traces): Promise<Draft[]> {
  const drafts = await db.selectFrom('draft').select(['account', 'form', 'content']).execute()
  return drafts.filter(({ form, content }) => mentions(`${form} ${content}`, traces))
}

/** How many drafts go with a person, besides the form of the erasure itself. */
export async function countDrafts(db: Kysely<Tables>, person: string): Promise<number> {
  const drafts = await draftsAbout(db, await findTraces(db, person))
  return drafts.filter(({ form }) => !form.startsWith('erasure:')).length
}

/** Takes a person out of drafts, of what windows remember, and of saved views that search for them. */
export async function dropTraces(db: Kysely<Tables>, traces: Traces): Promise<void> {
  for (const { account, form } of await draftsAbout(db, traces)) {
    await db.deleteFrom('draft').where('account', '=', account).where('form', '=', form).execute()
  }
  // An id alone tells nothing: a window may remember on which page it stood.
  const words: Traces = { ...traces, ids: [] }
  const remembered = await db.selectFrom('preference').selectAll().execute()
  for (const { account, name, value } of remembered) {
    if (!mentions(value, words)) continue
    await db
      .deleteFrom('preference')
      .where('account', '=', account)
      .where('name', '=', name)
      .execute()
  }
  const views = await db.selectFrom('list_view').select(['id', 'name', 'content']).execute()
  for (const { id, name, content } of views) {
    if (mentions(`${JSON.stringify(name)} ${content}`, words)) {
      await db.deleteFrom('list_view').where('id', '=', id).execute()
    }
  }
}
