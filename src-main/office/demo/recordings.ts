import type { Kysely } from 'kysely'
import type { Command } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { recordConsent } from '#main/recordings/answers.ts'
import { makeRequest } from '#main/recordings/makeRequest.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import type { RequestInput } from '#shared/recordings/schema.ts'
import { usualPurpose } from '#shared/recordings/usualTerms.ts'

interface Asked {
  group: string
  /** Who asks, and who has answered so far. */
  asks: string
  agree: readonly string[]
  refuses: string | null
}

const asked: Omit<RequestInput, 'person' | 'sessions'> = {
  askedBy: null,
  reason: 'work',
  reasonText: '',
  reportedAt: null,
  channel: 'phone',
  receivedBy: null,
  absence: null,
  overrideReason: '',
  guests: [],
  terms: {
    mode: 'full',
    leftOut: [],
    purpose: usualPurpose,
    keepDays: 14,
    viewers: [],
    storage: 'Zoom mākonis',
    processor: 'Zoom',
    thirdCountry: '',
  },
  answersBy: null,
}

/** Requests to record a session to come: some have answered, and in one group somebody said no. */
export async function fillRecordings(
  run: <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>,
  { db, today, groups }: { db: Kysely<Tables>; today: CivilDate; groups: readonly Asked[] },
): Promise<void> {
  for (const { group, asks, agree, refuses } of groups) {
    const session = await sessionWithTimeToAsk(db, group, today)
    if (session === null) continue
    const { requests } = await run(makeRequest, {
      input: { ...asked, person: asks, sessions: [session] },
    })
    const said = (person: string, kind: 'given' | 'refused') => ({
      person,
      by: person,
      kind,
      conditions: noConditions,
    })
    const how = { at: null, method: 'email', witness: null, language: 'lv', note: '' } as const
    for (const id of requests) {
      const answers = agree.map((person) => said(person, 'given'))
      if (refuses !== null) answers.push(said(refuses, 'refused'))
      await run(recordConsent, { id, answers, how, evidence: null })
    }
  }
}

/** The next session that leaves days for answers. */
async function sessionWithTimeToAsk(
  db: Kysely<Tables>,
  group: string,
  today: CivilDate,
): Promise<string | null> {
  const found = await db
    .selectFrom('session')
    .select('id')
    .where('group_id', '=', group)
    .where('state', '=', 'planned')
    .where('day', '>', addDays(today, 3))
    .orderBy('day')
    .executeTakeFirst()
  return found?.id ?? null
}
