import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { requiredPeople } from '#shared/recordings/requiredPeople.ts'
import type { Language } from '#shared/people/schema.ts'
import { type Facts, findRequestFacts } from './facts.ts'
import { judge, noticeOf, type Time } from './judge.ts'
import { waitsForSession } from './listedStates.ts'
import { languageOfForm } from './papers/consentForm.ts'
import { findPaperPeople } from './papers/facts.ts'
import { isOpen } from './requestUpdate.ts'

/**
 * The requests still to be recorded in which somebody is asked in a language: a consent form that is
 * worded another way there is no longer what they were asked.
 */
export async function findAskedIn(
  db: Kysely<Tables>,
  language: Language,
  time: Time,
): Promise<Facts[]> {
  const waiting = await findRequestFacts(db, waitsForSession(time.today))
  const open = waiting.filter((facts) => isOpen(judge(facts, time).state))
  const asked = open.map((facts) => ({
    facts,
    required: requiredPeople(facts.roster, facts.excepted, noticeOf(facts).terms),
  }))
  const people = await findPaperPeople(
    db,
    asked.flatMap(({ required }) => required.flatMap(({ id, guardians }) => [id, ...guardians])),
  )
  return asked
    .filter(({ required }) =>
      required.some((person) => languageOfForm({ people }, person) === language),
    )
    .map(({ facts }) => facts)
}
