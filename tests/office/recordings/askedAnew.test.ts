import { expect, test } from 'vitest'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, terms } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { asked } from './recordingsOffice.ts'

const recordOf = async (client: Client, id: string, person: string) => {
  const file = await client.recordings.consentRecords({ of: { kind: 'request', request: id } })
  const { records } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
  return must(records.find((one) => one.pii_principal_id === person))
}

/** Oto and the teacher agreed; an hour later a viewer more, another keeper and a longer time were asked for. */
async function widened() {
  const test = await asked()
  const { director, id, oto, teacher, until } = test
  value(await answer(director, id, [oto, teacher]))
  await until('2026-11-23T09:00:00Z')
  const viewer = await enter(director, { givenName: 'Zane', familyName: 'Skatītāja' })
  const { revision } = await director.recordings.get({ id })
  const wider = { ...terms, keepDays: 21, storage: 'Panopto', viewers: [viewer] }
  value(await director.recordings.widen(once({ id, revision, terms: wider })))
  return test
}

test('whoever has not answered anew is on record with what they agreed to, and no more', async () => {
  const { director, id, oto } = await widened()
  const [first, second] = (await director.recordings.get({ id })).notices
  const { pii_processing: processing, events } = await recordOf(director, id, oto)
  expect(processing).toMatchObject({
    privacy_notice: { version: 1, sha256: first?.hash },
    storage_locations: ['Zoom mākonis'],
    retention_period: { days: 14 },
    recipient_third_parties: ['learner who asked'],
  })
  expect(events).toMatchObject([{ notice_version: 1, notice_sha256: first?.hash }])
  const receipt = await textOf(director, id, 'consentReceipt', { person: oto })
  expect(receipt).toContain('Zoom mākonis')
  expect(receipt).not.toMatch(/Panopto|Skatītāja/u)

  value(await answer(director, id, [oto]))
  const anew = await recordOf(director, id, oto)
  expect(anew.pii_processing).toMatchObject({
    privacy_notice: { version: 2, sha256: second?.hash },
    storage_locations: ['Panopto'],
    retention_period: { days: 21 },
  })
  // The first yes stays one to the first words, for as long as was said then.
  expect(anew.events).toMatchObject([
    { notice_version: 1, notice_sha256: first?.hash, validity_duration: 'P14D' },
    { notice_version: 2, notice_sha256: second?.hash, validity_duration: 'P21D' },
  ])
  const then = await textOf(director, id, 'consentReceipt', { person: oto })
  expect(then).toContain('Panopto')
  expect(then).toContain('Zane Skatītāja')
})

test('a withdrawal takes back what had been agreed to: it is no answer to what was asked since', async () => {
  const { director, id, oto, until } = await widened()
  await until('2026-11-23T10:00:00Z')
  const reach = { kind: 'request' as const, request: id }
  value(
    await director.recordings.withdrawConsent(
      once({ person: oto, by: oto, reach, at: null, note: '' }),
    ),
  )
  const { pii_processing: processing } = await recordOf(director, id, oto)
  expect(processing.privacy_notice.version).toBe(1)
})

test('what is narrower asks nobody anew: their record is of the narrower', async () => {
  const { director, id, oto } = await asked()
  value(await answer(director, id, [oto]))
  const { revision } = await director.recordings.get({ id })
  const narrower = { ...terms, keepDays: 7 }
  value(await director.recordings.narrow(once({ id, revision, terms: narrower })))
  const { pii_processing: processing } = await recordOf(director, id, oto)
  expect(processing).toMatchObject({
    privacy_notice: { version: 2 },
    retention_period: { days: 7 },
  })
})

test('a session that was moved since is on the receipt as they were told of it, and when it is now', async () => {
  const { director, id, oto, session } = await asked()
  value(await answer(director, id, [oto]))
  const grounds = { orderNumber: '', orderDate: null, overrideReason: '' }
  const move = { ...chosen(session), days: 2, from: null, to: null, grounds }
  value(await director.timetable.moveSessions(once(move)))
  const { pii_processing: processing } = await recordOf(director, id, oto)
  expect(processing.service).toMatchObject({ day: '2026-11-24', from: '09:00' })
  const receipt = await textOf(director, id, 'consentReceipt', { person: oto })
  expect(receipt).toContain(
    'atbildes brīdī: 24.11.2026. plkst. 09.00 tagad: 26.11.2026. plkst. 09.00–10.30',
  )
  const english = await textOf(director, id, 'consentReceipt', { person: oto, language: 'en' })
  expect(english).toContain('when answered: 24.11.2026 at 09.00 now: 26.11.2026, 09.00–10.30')
  // Told of the new day and asked anew they answer for that alone.
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.widen(once({ id, revision, terms })))
  value(await answer(director, id, [oto]))
  const anew = await textOf(director, id, 'consentReceipt', { person: oto })
  expect(anew).toContain('26.11.2026. plkst. 09.00–10.30')
  expect(anew).not.toContain('tagad:')
})

test('one that was called off after it had moved is on the receipt as they were told of it alone', async () => {
  const { director, id, oto, session } = await asked()
  value(await answer(director, id, [oto]))
  value(
    await director.timetable.moveSessions(
      once({ ...chosen(session), days: 2, from: null, to: null }),
    ),
  )
  value(await director.timetable.cancelSessions(once(chosen(session))))
  const receipt = await textOf(director, id, 'consentReceipt', { person: oto })
  expect(receipt).toContain('atbildes brīdī: 24.11.2026. plkst. 09.00')
  expect(receipt).not.toContain('tagad:')
})
