import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { PaperFacts } from './facts.ts'
import { lastYesOf } from './shownFacts.ts'

/** Whether what somebody takes back was said of recordings at large: they signed no form of this one. */
export const agreedAtLarge = (facts: PaperFacts, person: string): boolean =>
  lastYesOf(facts, person)?.version === null

/**
 * The number of the consent form that somebody's withdrawal takes back: the last one made for them before
 * they agreed, whatever was told anew since; where they did not agree here yet, the last one made. Null
 * where there is none.
 */
export async function findFormNumber(
  db: Kysely<Tables>,
  facts: PaperFacts,
  person: string,
): Promise<string | null> {
  const row = await formsBeforeYes(db, facts, person)
    .where('request_id', '=', facts.request.id)
    .executeTakeFirst()
  return row?.number ?? null
}

/**
 * The same of the forms that were made before papers knew their request: one of them belongs to it if it
 * says what the form would say now.
 * @param contentHash of the form as it would be made now
 */
export async function findOldFormNumber(
  db: Kysely<Tables>,
  facts: PaperFacts,
  { person, contentHash }: { person: string; contentHash: string },
): Promise<string | null> {
  const row = await formsBeforeYes(db, facts, person)
    .where('request_id', 'is', null)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst()
  return row?.number ?? null
}

/** The last valid form of those made for somebody before they agreed. */
function formsBeforeYes(db: Kysely<Tables>, facts: PaperFacts, person: string) {
  const agreed = lastYesOf(facts, person)
  return db
    .selectFrom('paper')
    .select('number')
    .where('kind', '=', 'consentForm')
    .where('state', '=', 'valid')
    .where('person_id', '=', person)
    .$if(agreed !== null, (forms) =>
      forms.where('made_at', '<=', (then) =>
        then
          .selectFrom('consent_event')
          .select('entered_at')
          .where('seq', '=', agreed?.seq ?? 0),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(1)
}
