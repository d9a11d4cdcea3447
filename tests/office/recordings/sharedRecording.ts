import { expect } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import type { RecordingInput } from '#shared/recordings/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/**
 * After the session of tomorrow, for which all but those named had agreed the day before.
 * @param keepDays for so many days it is kept
 */
export async function afterSession({ without = '' as '' | 'oto', keepDays = 14 } = {}) {
  const test = await office()
  const { director, anna, oto, child, mother, teacher, session } = test
  const asked = request(anna, [session])
  const input = { ...asked, terms: { ...asked.terms, keepDays } }
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  value(await answer(director, id, without === 'oto' ? [teacher] : [teacher, oto]))
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  await test.until('2026-11-24T09:00:00Z')
  const note = (more: Partial<RecordingInput> = {}) =>
    director.recordings.noteRecording(
      once({ id, input: { ...recorded(teacher, sessionDay, '09:00', [teacher, oto]), ...more } }),
    )
  return { ...test, id, note }
}

/** What the office keeps of a request's recording. */
export const recordingOf = async (client: Client, id: string) =>
  must((await client.recordings.get({ id })).recording ?? undefined)

/** Recorded and shared with the requester until a day. */
export async function shared({ keepDays = 14 } = {}) {
  const test = await afterSession({ keepDays })
  const { director, anna, note, id } = test
  const { recording } = value(await note())
  const access = { person: anna, untilDay: '2026-12-01', undertakingOn: '2026-11-24' }
  value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  expect((await director.recordings.get({ id })).state).toBe('shared')
  return { ...test, recording }
}
