import { v4 } from 'uuid'
import { noConditions } from '#shared/recordings/consent.ts'
import type { AnsweredHow, RecordingInput, RequestInput } from '#shared/recordings/schema.ts'
import type { Terms } from '#shared/recordings/terms.ts'
import { usualPurpose } from '#shared/recordings/usualTerms.ts'
import type { PoliciesInput } from '#shared/settings/policies.ts'
import type { Client } from './office.ts'

// Browser tests enter things too: nothing of the office itself may come along.
const once = <P>(payload: P): { commandId: string; payload: P } => ({ commandId: v4(), payload })

/** The usual terms: everything is recorded, for the requester alone, for two weeks. */
export const terms: Terms = {
  mode: 'full',
  leftOut: [],
  purpose: usualPurpose,
  keepDays: 14,
  viewers: [],
  storage: 'Zoom mākonis',
  processor: 'Zoom',
  thirdCountry: '',
}

/** A request by phone, in time, for an objective reason. */
export const request = (person: string, sessions: readonly string[]): RequestInput => ({
  person,
  sessions: [...sessions],
  askedBy: null,
  reason: 'work',
  reasonText: '',
  reportedAt: null,
  channel: 'phone',
  receivedBy: null,
  absence: null,
  overrideReason: '',
  guests: [],
  terms,
  answersBy: null,
})

/** Answers on paper, just now. */
export const onPaper: AnsweredHow = {
  at: null,
  method: 'paper',
  witness: null,
  language: null,
  note: '',
}

/** Says yes or no for some people by themselves; answers as the office does. */
export const answer = (
  client: Client,
  id: string,
  people: readonly string[],
  kind: 'given' | 'refused' = 'given',
  { evidence = null, ...how }: Partial<AnsweredHow> & { evidence?: File | null } = {},
) =>
  client.recordings.recordConsent(
    once({
      id,
      answers: people.map((person) => ({ person, by: person, kind, conditions: noConditions })),
      how: { ...onPaper, ...how },
      evidence,
    }),
  )

/** A recording of an hour that was made then. */
export const recorded = (
  madeBy: string,
  day: string,
  time: string,
  seen: readonly string[] = [],
): RecordingInput => ({
  madeAt: { day, time },
  madeBy,
  durationMinutes: 60,
  platform: 'Zoom',
  place: 'https://zoom.example/rec/1',
  seen: seen.map((person) => ({ person, image: true, voice: true, chat: false })),
})

/** The office settles something else for itself. */
export async function settle(client: Client, changed: Partial<PoliciesInput>): Promise<void> {
  const { revision, ...before } = await client.settings.policies()
  const input = { ...before, ...changed }
  const done = await client.settings.changePolicies(once({ revision, input }))
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}
