import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Wish } from './facts.ts'
import { preparingMails } from './mailText.ts'

/**
 * A message that brings materials and says nothing yet is given the prepared text, in the language that
 * its recipient reads; what was written stays as it is.
 */
export async function preparedWish(db: Kysely<Tables>, wish: Wish): Promise<Wish> {
  const { person, input } = wish
  if (input.channel !== 'email' || input.message !== '' || input.materials.length === 0) return wish
  const reader = await db
    .selectFrom('person')
    .select('language')
    .where('id', '=', person)
    .executeTakeFirst()
  if (reader === undefined) return wish
  const materials = input.materials.map(({ material }) => material)
  const prepare = await preparingMails(db, { ...input, materials })
  const text = prepare(reader.language, materials)
  return { person, input: { ...input, ...text, subject: input.subject || text.subject } }
}
