import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPaperTexts } from '#main/documents/paperTexts.ts'
import { isConsentText } from '#shared/documents/formTexts.ts'
import { Language } from '#shared/people/schema.ts'

/** The sentences of a consent form in every language. */
const Wording = z.record(Language, z.record(z.string(), z.string()))

const wordOf = (name: string): string => name.split('.')[1] ?? name

/**
 * Keeps the sentences that consent forms have now, once for all notices that are told in them: whatever
 * is worded anew later, theirs stay.
 * @returns their SHA-256
 */
export async function keepWording(work: Work): Promise<string> {
  const now: Record<string, Record<string, string>> = {}
  for (const language of Language.options) {
    const texts = await findPaperTexts(work.db, language)
    now[language] = Object.fromEntries(
      texts
        .filter(({ name }) => isConsentText(name))
        .map(({ name, text }) => [wordOf(name), text] as const)
        // In this order for ever: the same sentences have the same hash.
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    )
  }
  const texts = JSON.stringify(Wording.parse(now))
  const known = hash('sha256', texts)
  await work.db
    .insertInto('recording_wording')
    .values({ hash: known, texts, kept_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return known
}

/** The sentences of a notice in a language. */
export async function findWording(
  db: Kysely<Tables>,
  wording: string,
  language: Language,
): Promise<Readonly<Record<string, string>>> {
  const { texts } = await db
    .selectFrom('recording_wording')
    .select('texts')
    .where('hash', '=', wording)
    .executeTakeFirstOrThrow()
  return Wording.parse(JSON.parse(texts))[language]
}
