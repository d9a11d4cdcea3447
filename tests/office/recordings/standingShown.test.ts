import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { answer, onPaper, recorded } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { asked, sessionDay } from './recordingsOffice.ts'

/** Oto agreed to every recording (of the group or of all) until a day, orally, before the teacher. */
async function agreedAtLarge(inAllGroups = false) {
  const test = await asked()
  const { director, oto, group, teacher } = test
  const how = {
    ...onPaper,
    method: 'oral' as const,
    witness: teacher,
    note: 'Zvanīja no darba tālruņa.',
  }
  value(
    await director.recordings.giveStanding(
      once({
        person: oto,
        by: oto,
        group: inAllGroups ? null : group,
        conditions: noConditions,
        validUntil: '2026-12-25',
        how,
        evidence: null,
      }),
    ),
  )
  return test
}

const standingIn = async (client: Client, person: string) => {
  const file = await client.recordings.consentRecords({ of: { kind: 'person', person } })
  return ConsentRecordsFile.parse(JSON.parse(await file.text())).standing
}

test('a standing yes is told in the request, with who heard it, who entered it and what was noted', async () => {
  const { director, id, oto, teacher } = await agreedAtLarge()
  value(await answer(director, id, [teacher]))
  const { grid } = await director.recordings.get({ id })
  expect(grid.filter(({ atLarge }) => atLarge).map(({ person }) => person)).toEqual([oto])
  const entry = {
    person: oto,
    standing: true,
    kind: 'given',
    method: 'oral',
    witnessName: 'Ruta Ozola',
    enteredBy: 'Ilze Bērziņa',
    note: 'Zvanīja no darba tālruņa.',
  }
  expect(await director.recordings.consents({ id })).toMatchObject([
    entry,
    { person: teacher, standing: false, method: 'paper', witnessName: '' },
  ])
  expect(await director.recordings.standingOf({ person: oto })).toMatchObject([entry])
  expect(await textOf(director, id, 'consentReceipt', { person: oto })).toContain(
    'liecinieks: Ruta Ozola',
  )
})

test('why the office ended a consent stands with it', async () => {
  const { director, id, oto } = await agreedAtLarge()
  const why = 'Parakstīja brālis.'
  value(await director.recordings.terminateConsent(once({ id, person: oto, why })))
  expect((await director.recordings.consents({ id })).at(-1)).toMatchObject({
    kind: 'terminated',
    note: why,
    enteredBy: 'Ilze Bērziņa',
  })
})

test('that a standing yes has ended is an event of its last second, everywhere the same', async () => {
  const { director, id, oto, until } = await agreedAtLarge()
  const kinds = async () =>
    (await director.recordings.standingOf({ person: oto })).map(({ kind }) => kind)
  await until('2026-12-25T21:59:59Z')
  expect(await kinds()).toEqual(['given'])
  await until('2026-12-25T22:00:00Z')
  expect(await kinds()).toEqual(['given', 'expired'])
  expect((await director.recordings.consents({ id })).at(-1)).toMatchObject({
    kind: 'expired',
    person: oto,
    enteredBy: '',
  })
  const standing = await standingIn(director, oto)
  expect(standing.map((event) => event.event_state)).toEqual(['given', 'expired'])
  expect(Date.parse(standing[1]?.event_time ?? '')).toBe(Date.parse('2026-12-25T22:00:00Z'))
  expect(await textOf(director, id, 'consentReceipt', { person: oto })).toContain('beigusies')
})

test('the records of a request hold those, too, who agreed by a standing consent alone', async () => {
  const { director, id, oto, teacher } = await agreedAtLarge()
  value(await answer(director, id, [teacher]))
  const file = await director.recordings.consentRecords({ of: { kind: 'request', request: id } })
  const { records } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
  expect(records.map((one) => one.pii_principal_id).toSorted()).toEqual([oto, teacher].toSorted())
  expect(records.find((one) => one.pii_principal_id === oto)?.events).toMatchObject([
    { event_state: 'given', notice_version: null, validity_duration: '2026-12-25' },
  ])
})

test('nobody said that it ended: neither the receipt nor the file names who had agreed', async () => {
  const { director, id, child, mother, group, until } = await asked()
  const yes = { conditions: noConditions, validUntil: '2026-12-25', how: onPaper, evidence: null }
  value(await director.recordings.giveStanding(once({ person: child, by: mother, group, ...yes })))
  await until('2026-12-25T22:00:00Z')
  expect(await standingIn(director, child)).toMatchObject([
    { event_state: 'given', event_type: 'explicit', entity_id: mother },
    { event_state: 'expired', event_type: 'implied', entity_id: child, method: null },
  ])
  const receipt = await textOf(director, id, 'consentReceipt', { person: child })
  expect(receipt.match(/Ilga Zara/gu)).toHaveLength(1)
})

test('a standing yes ends although one session was answered in between', async () => {
  const { director, id, oto, until } = await agreedAtLarge(true)
  value(await answer(director, id, [oto], 'refused'))
  await until('2026-12-25T22:00:00Z')
  const kinds = (await director.recordings.consents({ id })).map(({ kind }) => kind)
  expect(kinds).toEqual(['given', 'refused', 'expired'])
  const file = await director.recordings.consentRecords({ of: { kind: 'request', request: id } })
  const { records } = ConsentRecordsFile.parse(JSON.parse(await file.text()))
  const [record] = records.filter((one) => one.pii_principal_id === oto)
  expect(record?.events.map((event) => event.event_state)).toEqual(['given', 'refused', 'expired'])
})

test('the log of a recording keeps the standing yes of who has left the group since', async () => {
  const { director, id, oto, child, mother, teacher, group, until } = await agreedAtLarge()
  value(await answer(director, id, [teacher]))
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  await until('2026-11-24T09:00:00Z')
  const input = recorded(teacher, sessionDay, '09:00', [teacher])
  value(await director.recordings.noteRecording(once({ id, input })))
  const [enrolment] = await director.courses.enrolmentsOf({ person: oto })
  value(
    await director.courses.changeEnrolmentState(
      once({
        group,
        selection: { kind: 'rows' as const, ids: [must(enrolment).id] },
        state: 'withdrawn' as const,
        since: null,
        seen: {},
      }),
    ),
  )
  const said = (await director.recordings.consents({ id })).filter(({ standing }) => standing)
  expect(said).toMatchObject([{ person: oto, kind: 'given' }])
})
