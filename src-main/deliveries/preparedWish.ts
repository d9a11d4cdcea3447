import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'
import type { PreparedParts, Wish } from './facts.ts'
import { preparingMails, type PreparedText } from './mailText.ts'

interface About {
  person: string
  group: string | null
  session: string | null
  materials: readonly string[]
}

/**
 * A message that brings materials is given what it does not say yet of the prepared text, in the language
 * that its recipient reads; what was written stays as it is.
 */
export async function preparedWish(db: Kysely<Tables>, wish: Wish): Promise<Wish> {
  const { person, input } = wish
  const { group, session } = input
  if (input.channel !== 'email') return wish
  const materials = input.materials.map(({ material }) => material)
  const text = await prepared(db, { person, group, session, materials })
  if (text === null) return wish
  const subject = input.subject || text.subject
  const message = input.message || text.message
  return {
    person,
    input: { ...input, subject, message },
    prepared: { subject: subject === text.subject, message: message === text.message },
  }
}

/**
 * The same of a draft that is changed, or of what is sent once more: what it was given before and nobody
 * has touched is prepared anew, as materials, group and session may be others now.
 */
export async function preparedAnew(
  db: Kysely<Tables>,
  { person, input }: Wish,
  draft: DeliveryDetails,
): Promise<Wish> {
  const { group, session } = draft
  const materials = draft.lines.flatMap(({ material }) => material ?? [])
  const about = { person, group, session, materials }
  // As it is prepared now, and as it was while its contact was not restricted.
  const given = [await prepared(db, about), await prepared(db, about, 'everybody')]
  const kept = await keptAsPrepared(db, draft)
  const untouched = (part: keyof PreparedText): string =>
    (kept[part] && draft[part] === input[part]) || given.some((was) => was?.[part] === input[part])
      ? ''
      : input[part]
  const subject = untouched('subject')
  const message = untouched('message')
  return preparedWish(db, { person, input: { ...input, subject, message } })
}

async function keptAsPrepared(db: Kysely<Tables>, { id }: DeliveryDetails): Promise<PreparedParts> {
  const { subject, message } = await db
    .selectFrom('delivery')
    .select(['subject_prepared as subject', 'message_prepared as message'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { subject: subject === 1, message: message === 1 }
}

/** Null where nothing is brought, or nobody knows who reads it. */
async function prepared(
  db: Kysely<Tables>,
  { person, group, session, materials }: About,
  naming?: 'everybody',
): Promise<PreparedText | null> {
  if (materials.length === 0) return null
  const reader = await db
    .selectFrom('person')
    .select('language')
    .where('id', '=', person)
    .executeTakeFirst()
  if (reader === undefined) return null
  const prepare = await preparingMails(db, { group, session, materials }, naming)
  return prepare(reader.language, materials)
}
